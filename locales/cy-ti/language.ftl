# reviewed:
language-which = Pa iaith hoffet ti ei defnyddio? Mae croeso i atebion Cymraeg, a fyddan nhw ddim yn achosi oedi.
