# reviewed:
menu-many = Ar agor nawr: { $number }. Pwysa fotwm i edrych drwyddyn nhw.
