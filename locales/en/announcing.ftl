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
