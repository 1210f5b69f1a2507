# reviewed:
menu-open-now = Ar agor nawr:
# reviewed:
menu-closes = Dyddiad cau: { $closes }
# reviewed:
menu-nothing-open = Does dim byd ar agor ar hyn o bryd.
# reviewed:
menu-come-back = Anfonwch /dewislen unrhyw bryd i weld beth sydd ar agor.
# reviewed:
menu-many = Ar agor nawr: { $number }. Pwyswch fotwm i edrych drwyddyn nhw.
# reviewed:
menu-by-service = Fesul gwasanaeth
# reviewed:
menu-by-subject = Fesul pwnc
# reviewed:
menu-by-closing = Y rhai sy'n cau gyntaf
# reviewed:
menu-by-opening = Yn agor cyn hir
# reviewed:
menu-services = Gwasanaethau, a faint sydd ar agor gan bob un:
# reviewed:
menu-subjects = Pynciau, a faint sydd ar agor ym mhob un:
# reviewed:
menu-closing = Ar agor nawr, y cyntaf i gau ar y brig:
# reviewed:
menu-opening = Yn agor cyn hir:
# reviewed:
menu-counted = { $name }, ar agor: { $number }
