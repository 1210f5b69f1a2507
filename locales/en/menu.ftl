menu-open-now = Open now:
menu-closes = Closing date: { $closes }
menu-nothing-open = Nothing is open at the moment.
menu-come-back = Send /menu at any time to see what is open.
menu-many = Open now: { $number }. Press a button to look through them.
# button
menu-by-service = By service
# button
menu-by-subject = By subject
# button
menu-by-closing = Closing soonest
# button
menu-by-opening = Opening soon
menu-services = Services, with how many of theirs are open:
menu-subjects = Subjects, with how many are open:
menu-closing = Open now, the first to close at the top:
menu-opening = Opening soon:
# button
menu-counted = { $name }, open: { $number }
