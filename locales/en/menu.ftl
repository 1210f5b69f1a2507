menu-open-now = Open now:
menu-closes = Closing date: { $closes }
menu-nothing-open = Nothing is open at the moment.
menu-come-back = Send /menu at any time to see what is open.
