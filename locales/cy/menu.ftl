# reviewed:
menu-open-now = Ar agor nawr:
# reviewed:
menu-closes = Dyddiad cau: { $closes }
# reviewed:
menu-nothing-open = Does dim byd ar agor ar hyn o bryd.
# reviewed:
menu-come-back = Anfonwch /dewislen unrhyw bryd i weld beth sydd ar agor.
