# reviewed:
talk-asks = Mae'r tîm yn gofyn
# reviewed:
talk-about = Mae hyn am eich ateb i'r cwestiwn: { $question }
# reviewed:
talk-you-wrote = Fe ysgrifennoch chi:
# reviewed:
talk-you-replied = Fe ateboch chi:
# reviewed:
talk-may-wait = Os ydych chi wedi ateb yn barod, efallai bod eich ateb yn dal i aros.
    .easy = Ydych chi wedi ateb yn barod? Efallai bod eich ateb yn aros o hyd.
# reviewed:
talk-answer = Ateb cwestiwn { $number }
# reviewed:
talk-who-anonymous = Bydd tîm y gwasanaeth yn darllen eich ateb ochr yn ochr â'r ateb mae'n sôn amdano. Fyddan nhw ddim yn dod i wybod pwy ydych chi, oni bai bod eich geiriau'n dangos hynny.
    .easy = Bydd y tîm yn darllen eich ateb ochr yn ochr â'ch ateb cynharach. Fyddan nhw ddim yn gwybod pwy ydych chi. Ond gall eich geiriau eich hun ddangos hynny.
# reviewed:
talk-who-confidential = Bydd tîm y gwasanaeth yn darllen eich ateb ochr yn ochr â'r ateb mae'n sôn amdano. Gallan nhw weld mai chi biau'r ateb.
    .easy = Bydd y tîm yn darllen eich ateb ochr yn ochr â'ch ateb cynharach. Gallan nhw weld mai chi biau'r ateb.
# reviewed:
talk-when-anonymous = Byddan nhw'n ei weld gyda'r grŵp nesaf o newidiadau, pan fyddwn ni'n cau fan bellaf. Efallai na fydd llawer yn newid dim. Os felly, gallai rhywun sydd â chofnodion llawn o'r cyfnod cyn ac ar ôl hynny adnabod eich ymateb chi.
    .easy = Fyddan nhw ddim yn ei weld ar unwaith. Byddwn ni'n aros am newidiadau gan bobl eraill. Wedyn byddan nhw'n ei weld. Bydd hynny'n digwydd pan fyddwn ni'n cau, fan bellaf. Efallai na fydd llawer yn newid dim. Efallai bod gan rywun gofnodion llawn o'r cyfnod cyn ac ar ôl hynny. Os felly, gallai ddweud pa rai yw eich atebion chi.
# reviewed:
talk-when-confidential = Gallan nhw ei weld cyn gynted ag y byddwch chi'n ei anfon.
    .easy = Gallan nhw ei weld pan fyddwch chi'n ei anfon.
# reviewed:
talk-need-not = Does dim rhaid i chi ateb. Peidiwch ag ysgrifennu enwau pobl, cyfeiriadau na rhifau ffôn, os gwelwch yn dda.
    .easy = Gallwch chi hepgor hyn. Peidiwch ag ysgrifennu enwau pobl, cyfeiriadau na rhifau ffôn, os gwelwch yn dda.
# reviewed:
talk-write = Ysgrifennwch eich ateb fel neges.
# reviewed:
talk-sure = Anfon hwn at y tîm?
    .easy = Ydych chi am i'r tîm ddarllen hwn?
# reviewed:
talk-send = Anfon yr ateb
# reviewed:
talk-sent = Diolch yn fawr. Mae eich ateb wedi cyrraedd.
    .easy = Diolch yn fawr. Rydyn ni wedi cael eich ateb.
# reviewed:
talk-seen-now = Gall y tîm ei weld nawr.
# reviewed:
talk-closed = Dydy'r ymgysylltiad hwn ddim ar agor, felly does dim modd ateb cwestiynau'r tîm.
    .easy = Dydy hwn ddim ar agor nawr. Allwch chi ddim ateb cwestiynau'r tîm.
