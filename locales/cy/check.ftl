# reviewed:
check-look-over = Edrychwch dros eich atebion
    .easy = Darllenwch eich atebion eto
# reviewed:
check-question = { $number }. { $question }
# reviewed:
check-to-change = I newid ateb, pwyswch ei rif.
    .easy = Ydych chi am newid ateb? Pwyswch ei rif.
# reviewed:
check-change = ✎ { $number }
# reviewed:
check-sending-anonymous = Rydych chi'n ateb yn ddienw. Ar ôl anfon, bydd angen y dderbynneb i newid yr atebion.
    .easy = Fyddwn ni ddim yn gwybod pa rai yw eich atebion chi. Ar ôl anfon, bydd angen eich derbynneb i'w newid nhw.
# reviewed:
check-sending-confidential = Rydych chi'n ateb yn gyfrinachol. Ar ôl anfon, bydd angen y dderbynneb i newid yr atebion.
    .easy = Gall y tîm weld pa rai yw eich atebion chi. Ar ôl anfon, bydd angen eich derbynneb i'w newid nhw.
# reviewed:
check-few = Os bydd llai na { $smallest } o bobl yn ateb, fydd neb yn darllen yr atebion. Gallwch chi adael i ni gyfrif eich atebion er hynny. Os gwnewch chi hynny, gallai rhywun ddod i wybod mai eich atebion chi ydyn nhw.
    .easy = Efallai bydd llai na { $smallest } o bobl yn ateb. Os felly, fydd neb yn darllen yr atebion. Ond gallwn ni gyfrif eich atebion chi, os hoffech chi hynny. Wedyn gallai rhywun ddod i wybod mai eich atebion chi ydyn nhw.
# reviewed:
check-few-in-language = Mae croeso i bob ateb yn yr iaith hon. Hyd yn hyn, dydyn ni ddim wedi agor yr un ateb ynddi. Bydd eich atebion chi'n aros nes bydd digon wedi ateb ynddi i agor grŵp, neu nes i ni gau. Os byddwn ni'n cau cyn hynny, byddan nhw'n cyfrif fel pob ateb arall, heb nodi iaith neb.
    .easy = Mae croeso i bob ateb yn yr iaith hon. Dydyn ni ddim wedi agor ateb ynddi eto. Bydd eich atebion chi'n aros nes daw mwy. Mae angen digon o bobl i agor grŵp. Efallai byddwn ni'n cau cyn hynny. Os felly, byddwn ni'n cyfrif eich atebion, heb nodi iaith neb.
# reviewed:
check-even-so = ☐ Cyfrif fy atebion er hynny
# reviewed:
check-even-so-chosen = ☑ Cyfrif fy atebion er hynny
# reviewed:
check-receipt-anonymous = Cadwch y dderbynneb hon. Gyda hi gallwch chi newid eich ymateb neu ei dynnu'n ôl nes i ni gau. Gallwch chi ei weld ar ôl i'r blwch gael ei agor: /derbynneb
    .easy = Y cod isod yw eich derbynneb. Cadwch y cod. Gyda'r cod gallwch chi newid eich atebion. Gallwch chi eu tynnu'n ôl hefyd. Gallwch chi wneud hyn nes i ni gau. Ar ôl i ni agor y blwch, gallwch chi eu gweld: /derbynneb
# reviewed:
check-receipt-confidential = Cadwch y dderbynneb hon. Gyda hi gallwch chi weld eich ymateb. Nes i ni gau, gallwch chi ei newid neu ei dynnu'n ôl hefyd: /derbynneb
    .easy = Y cod isod yw eich derbynneb. Cadwch y cod. Gyda'r cod gallwch chi weld eich atebion. Nes i ni gau, gallwch chi eu newid hefyd. Gallwch chi eu tynnu'n ôl hefyd: /derbynneb
# reviewed:
check-replaces = Mae'r rhain yn cymryd lle eich atebion cynharach. Fydd eich derbynneb ddim yn newid.
    .easy = Bydd yr atebion hyn yn mynd yn lle eich atebion cynharach. Yr un dderbynneb fydd gennych chi.
# reviewed:
check-send = Anfon
# reviewed:
check-send-bare = Anfon heb dderbynneb
# reviewed:
check-press-send = Pwyswch Anfon i anfon eich atebion, neu rif i newid un ohonyn nhw.
    .easy = I anfon eich atebion, pwyswch Anfon. I newid un, pwyswch ei rif.
# reviewed:
check-sent = Diolch yn fawr. Mae eich atebion wedi cyrraedd.
    .easy = Diolch yn fawr. Rydyn ni wedi cael eich atebion.
# reviewed:
check-your-receipt = Eich derbynneb:
    .easy = Eich derbynneb. Cadwch y cod hwn:
# reviewed:
check-no-receipt = Fe ddewisoch chi anfon heb dderbynneb.
    .easy = Does gennych chi ddim derbynneb. Fe ddewisoch chi anfon heb un.
# reviewed:
check-change-sent = Diolch yn fawr. Mae eich newidiadau wedi cyrraedd.
    .easy = Diolch yn fawr. Rydyn ni wedi cael eich newidiadau.
# reviewed:
check-change-made-anonymous = Byddwn ni'n eu gwneud gyda newidiadau pobl eraill, pan fyddwn ni'n cau fan bellaf. Efallai na fydd llawer yn newid dim. Os felly, gallai rhywun sydd â chofnodion llawn o'r cyfnod cyn ac ar ôl hynny adnabod eich ymateb chi.
    .easy = Fyddwn ni ddim yn eu gwneud ar unwaith. Byddwn ni'n aros am newidiadau gan bobl eraill. Yna byddwn ni'n eu gwneud i gyd gyda'i gilydd. Byddwn ni'n gwneud hyn pan fyddwn ni'n cau, fan bellaf. Efallai na fydd llawer yn newid dim. Efallai bod gan rywun gofnodion llawn o'r cyfnod cyn ac ar ôl hynny. Os felly, gallai ddweud pa rai yw eich atebion chi.
# reviewed:
check-change-made-confidential = Mae'r atebion wedi'u newid.
    .easy = Mae'r atebion newydd yno nawr. Mae'r rhai cynharach wedi mynd.
# reviewed:
check-same-receipt = Yr un yw eich derbynneb o hyd:
    .easy = Yr un dderbynneb sydd gennych chi. Cadwch y cod hwn:
