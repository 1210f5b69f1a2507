# reviewed:
language-which = Pa iaith hoffet ti ei defnyddio? Mae croeso i atebion Cymraeg, ac maen nhw'n cyfrif yr un faint.
