# reviewed:
talk-about = Mae hyn am dy ateb i'r cwestiwn: { $question }
# reviewed:
talk-you-wrote = Fe ysgrifennaist ti:
# reviewed:
talk-you-replied = Fe atebaist ti:
# reviewed:
talk-may-wait = Os wyt ti wedi ateb yn barod, efallai bod dy ateb yn dal i aros.
    .easy = Wyt ti wedi ateb yn barod? Efallai bod dy ateb yn aros o hyd.
# reviewed:
talk-who-anonymous = Bydd tîm y gwasanaeth yn darllen dy ateb ochr yn ochr â'r ateb mae'n sôn amdano. Fyddan nhw ddim yn dod i wybod pwy wyt ti, oni bai bod dy eiriau'n dangos hynny.
    .easy = Bydd y tîm yn darllen dy ateb ochr yn ochr â dy ateb cynharach. Fyddan nhw ddim yn gwybod pwy wyt ti. Ond gall dy eiriau dy hun ddangos hynny.
# reviewed:
talk-who-confidential = Bydd tîm y gwasanaeth yn darllen dy ateb ochr yn ochr â'r ateb mae'n sôn amdano. Gallan nhw weld mai ti biau'r ateb.
    .easy = Bydd y tîm yn darllen dy ateb ochr yn ochr â dy ateb cynharach. Gallan nhw weld mai ti biau'r ateb.
# reviewed:
talk-when-anonymous = Byddan nhw'n ei weld gyda'r grŵp nesaf o newidiadau, pan fyddwn ni'n cau fan bellaf. Efallai na fydd llawer yn newid dim. Os felly, gallai rhywun sydd â chofnodion llawn o'r cyfnod cyn ac ar ôl hynny adnabod dy ymateb di.
    .easy = Fyddan nhw ddim yn ei weld ar unwaith. Byddwn ni'n aros am newidiadau gan bobl eraill. Wedyn byddan nhw'n ei weld. Bydd hynny'n digwydd pan fyddwn ni'n cau, fan bellaf. Efallai na fydd llawer yn newid dim. Efallai bod gan rywun gofnodion llawn o'r cyfnod cyn ac ar ôl hynny. Os felly, gallai ddweud pa rai yw dy atebion di.
# reviewed:
talk-when-confidential = Gallan nhw ei weld cyn gynted ag y byddi di'n ei anfon.
    .easy = Gallan nhw ei weld pan fyddi di'n ei anfon.
# reviewed:
talk-need-not = Does dim rhaid i ti ateb. Paid ag ysgrifennu enwau pobl, cyfeiriadau na rhifau ffôn, os gweli di'n dda.
    .easy = Gelli di hepgor hyn. Paid ag ysgrifennu enwau pobl, cyfeiriadau na rhifau ffôn, os gweli di'n dda.
# reviewed:
talk-write = Ysgrifenna dy ateb fel neges.
# reviewed:
talk-sure = Anfon hwn at y tîm?
    .easy = Wyt ti am i'r tîm ddarllen hwn?
# reviewed:
talk-sent = Diolch yn fawr. Mae dy ateb wedi cyrraedd.
    .easy = Diolch yn fawr. Rydyn ni wedi cael dy ateb.
# reviewed:
talk-closed = Dydy'r ymgysylltiad hwn ddim ar agor, felly does dim modd ateb cwestiynau'r tîm.
    .easy = Dydy hwn ddim ar agor nawr. Elli di ddim ateb cwestiynau'r tîm.
