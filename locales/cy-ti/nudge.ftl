# reviewed:
nudge-seen = Gair bach cyn i ni gymryd dy ateb. Efallai bod hyn ynddo:
    .easy = Un funud. Efallai bod hyn yn dy ateb:
# reviewed:
nudge-why-anonymous = Rwyt ti'n ateb yn ddienw. Er hynny, gallai hyn ddangos pwy wyt ti, neu pwy yw rhywun arall, i bawb sy'n darllen yr atebion.
    .easy = Gallai hyn ddangos pwy wyt ti. Gallai ddangos pwy yw rhywun arall hefyd. Bydd pawb sy'n darllen yr atebion yn ei weld.
# reviewed:
nudge-why-confidential = Rwyt ti'n ateb yn gyfrinachol. Byddai'r tîm yn gweld hyn, ond fydden ni ddim yn ei gyhoeddi.
    .easy = Byddai'r tîm yn gweld hyn. Fyddwn ni ddim yn ei gyhoeddi.
# reviewed:
nudge-choose = Gallen ni fod yn anghywir, a dydyn ni ddim wedi newid dim. Pwysa fotwm, neu ysgrifenna dy ateb eto.
    .easy = Gallen ni fod yn anghywir. Dydyn ni ddim wedi newid dim. Pwysa fotwm, neu ysgrifenna dy ateb eto.
