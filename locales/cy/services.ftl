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
services-and-more = { $number ->
    [zero] { $service }
    [one] { $service }, gydag un arall
    [two] { $service }, gyda dau arall
    [few] { $service }, gyda { $number } arall
    [many] { $service }, gyda { $number } arall
   *[other] { $service }, gyda { $number } arall
}
# reviewed:
services-follow-service = Clywed am bethau newydd gan y gwasanaeth
# reviewed:
services-follow-all = Clywed am bethau newydd gan y rhain
# reviewed:
services-follow-subject = Clywed am bethau newydd ar y pwnc hwn
# reviewed:
services-leave = Peidio â chlywed am bethau newydd
# reviewed:
services-followed = Byddwn ni'n rhoi gwybod pan fydd rhywbeth newydd yn agor.
# reviewed:
services-now-followed = Byddwn ni'n rhoi gwybod am bethau newydd hefyd. I adael: /diweddariadau
