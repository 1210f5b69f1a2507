announcing-title = What happened next
announcing-stage-heard = We have listened
announcing-stage-decided = A decision has been made
announcing-stage-done = It has been done
announcing-stage-delayed = There is a delay
announcing-asked = We asked
announcing-said = You said
announcing-did = We did
announcing-why-not = Why we have not done so
# button
announcing-open = What was this about?
# button
announcing-leave = No more about this
announcing-news-extended = More time to take part
announcing-news-new = Something new
announcing-news-questions-wait = The team has more questions
announcing-news-reminder = Your reminder
announcing-tells-extended = The closing date has changed.
announcing-tells-new = You asked to hear of new things like this.
announcing-tells-questions-wait = The team has questions for some of those who took part. Everybody who follows reads this. With your receipt you can see whether one is for you: /receipt. If you answered in confidence, look below too.
announcing-tells-reminder = You asked us for this one message. You can go on from the same place.
# button
announcing-look = What is this about?
# button
announcing-leave-service = No more from this service
# button
announcing-leave-subject = No more on this subject
announcing-theme-done = Done.
announcing-theme-partly = Done in part. Why not all:
announcing-theme-not = Not done. Why:
announcing-theme-open = We are still looking at this.
announcing-news-late = Feedback is late
announcing-late = We promised to tell you by { $day } what happened next. It has not come yet, and we are sorry.
announcing-late-new-day = You will hear from us by { $day }.
announcing-news-feedback-due = Feedback is due
announcing-due = Feedback is promised by { $day }. None has been sent yet.
announcing-due-first = It was first promised by { $day }.
announcing-due-else = If the day passes, we tell everyone who follows that it is late. We promise a day four weeks later, unless you name one.
# button
announcing-leave-staff = No more of these warnings
announcing-corrected = We put this message right on { $when }.
announcing-correction = A correction: something in our last message about this was wrong. This is right.
announcing-trial = A trial: only the staff of this service read this.
