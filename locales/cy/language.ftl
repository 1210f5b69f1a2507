# reviewed:
language-greeting = Croeso i Drws. Dyma lle gallwch chi ddweud eich dweud am yr hyn mae gwasanaethau cyhoeddus yn ei benderfynu.
# reviewed:
language-which = Pa iaith hoffech chi ei defnyddio? Mae croeso i atebion Cymraeg, ac maen nhw'n cyfrif yr un faint.
# reviewed:
language-change = Newid iaith.
# reviewed:
language-chosen = Newid iaith: /iaith
