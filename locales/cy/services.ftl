# reviewed:
subject-care = Gofal
# reviewed:
subject-culture = Diwylliant a hamdden
# reviewed:
subject-economy = Swyddi a'r economi
# reviewed:
subject-education = Addysg
# reviewed:
subject-environment = Yr amgylchedd
# reviewed:
subject-health = Iechyd
# reviewed:
subject-housing = Tai
# reviewed:
subject-planning = Cynllunio
# reviewed:
subject-safety = Diogelwch cymunedol
# reviewed:
subject-transport = Trafnidiaeth
# reviewed:
subject-waste = Gwastraff ac ailgylchu
# reviewed:
subject-welsh-language = Y Gymraeg
# reviewed:
subject-young-people = Plant a phobl ifanc
# reviewed:
services-together = Ar y cyd â:
# reviewed:
services-and-more = { $service }, gyda { $number } arall
# reviewed:
services-follow-service = Clywed am rai newydd gan y gwasanaeth
# reviewed:
services-follow-all = Clywed am rai newydd gan y rhain
# reviewed:
services-follow-subject = Clywed am rai newydd ar y pwnc hwn
# reviewed:
services-leave = Peidio â chlywed am rai newydd
# reviewed:
services-followed = Byddwn ni'n rhoi gwybod pan fydd rhywbeth newydd yn agor.
# reviewed:
services-now-followed = Byddwn ni'n rhoi gwybod am rai newydd hefyd. I adael: /diweddariadau
