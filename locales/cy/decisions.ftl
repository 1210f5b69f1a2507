# reviewed:
agenda-title = Beth fyddwn ni'n ei drafod gyda'n gilydd
# reviewed:
agenda-on = Dyddiad: { $day }
# reviewed:
agenda-no-day = Heb gytuno ar ddyddiad eto
# reviewed:
agenda-none = Does dim byd ar yr agenda eto.
# reviewed:
decisions-title = Beth rydyn ni wedi'i benderfynu gyda'n gilydd, y diweddaraf yn gyntaf
# reviewed:
decisions-none = Does dim byd wedi'i benderfynu eto.
# reviewed:
decisions-on = Dyddiad: { $day }
# reviewed:
decisions-by = Pwy benderfynodd: { $who }
# reviewed:
decisions-acts = Pwy sy'n gweithredu: { $who }
