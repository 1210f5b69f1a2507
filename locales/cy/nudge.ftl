# reviewed:
nudge-seen = Gair bach cyn i ni gymryd eich ateb. Efallai bod hyn ynddo:
    .easy = Un funud. Efallai bod hyn yn eich ateb:
# reviewed:
nudge-kind-phone = rhif ffôn
# reviewed:
nudge-kind-email = cyfeiriad e-bost
# reviewed:
nudge-kind-postcode = cod post
# reviewed:
nudge-kind-national-insurance = rhif Yswiriant Gwladol
# reviewed:
nudge-kind-nhs = rhif GIG
# reviewed:
nudge-kind-handle = enw cyfrif, ag @ o'i flaen
# reviewed:
nudge-kind-name = enw rhywun
# reviewed:
nudge-why-anonymous = Rydych chi'n ateb yn ddienw. Er hynny, gallai hyn ddangos pwy ydych chi, neu pwy yw rhywun arall, i bawb sy'n darllen yr atebion.
    .easy = Gallai hyn ddangos pwy ydych chi. Gallai ddangos pwy yw rhywun arall hefyd. Bydd pawb sy'n darllen yr atebion yn ei weld.
# reviewed:
nudge-why-confidential = Rydych chi'n ateb yn gyfrinachol. Byddai'r tîm yn gweld hyn, ond fydden ni ddim yn ei gyhoeddi.
    .easy = Byddai'r tîm yn gweld hyn. Fyddwn ni ddim yn ei gyhoeddi.
# reviewed:
nudge-choose = Gallen ni fod yn anghywir, a dydyn ni ddim wedi newid dim. Pwyswch fotwm, neu ysgrifennwch eich ateb eto.
    .easy = Gallen ni fod yn anghywir. Dydyn ni ddim wedi newid dim. Pwyswch fotwm, neu ysgrifennwch eich ateb eto.
# reviewed:
nudge-change = Newid yr ateb
# reviewed:
nudge-keep = Cadw'r ateb fel y mae
# reviewed:
nudge-leave-out = Hepgor y cwestiwn
