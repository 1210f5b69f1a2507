# reviewed:
check-look-over = Edrycha dros dy atebion
    .easy = Darllena dy atebion eto
# reviewed:
check-to-change = I newid ateb, pwysa ei rif.
    .easy = Wyt ti am newid ateb? Pwysa ei rif.
# reviewed:
check-sending-anonymous = Rwyt ti'n ateb yn ddienw. Ar ôl anfon, bydd angen y dderbynneb i newid yr atebion.
    .easy = Fyddwn ni ddim yn gwybod pa rai yw dy atebion di. Ar ôl anfon, bydd angen dy dderbynneb i'w newid nhw.
# reviewed:
check-sending-confidential = Rwyt ti'n ateb yn gyfrinachol. Ar ôl anfon, bydd angen y dderbynneb i newid yr atebion.
    .easy = Gall y tîm weld pa rai yw dy atebion di. Ar ôl anfon, bydd angen dy dderbynneb i'w newid nhw.
# reviewed:
check-few = Os bydd llai na { $smallest } o bobl yn ateb, fydd neb yn darllen yr atebion. Gelli di adael i ni gyfrif dy atebion er hynny. Os gwnei di hynny, gallai rhywun ddod i wybod mai dy atebion di ydyn nhw.
    .easy = Efallai bydd llai na { $smallest } o bobl yn ateb. Os felly, fydd neb yn darllen yr atebion. Ond gallwn ni gyfrif dy atebion di, os hoffet ti hynny. Wedyn gallai rhywun ddod i wybod mai dy atebion di ydyn nhw.
# reviewed:
check-few-in-language = Mae croeso i bob ateb yn yr iaith hon. Hyd yn hyn, dydyn ni ddim wedi agor yr un ateb ynddi. Bydd dy atebion di'n aros nes bydd digon wedi ateb ynddi i agor grŵp, neu nes i ni gau. Os byddwn ni'n cau cyn hynny, byddan nhw'n cyfrif fel pob ateb arall, heb nodi iaith neb.
    .easy = Mae croeso i bob ateb yn yr iaith hon. Dydyn ni ddim wedi agor ateb ynddi eto. Bydd dy atebion di'n aros nes daw mwy. Mae angen digon o bobl i agor grŵp. Efallai byddwn ni'n cau cyn hynny. Os felly, byddwn ni'n cyfrif dy atebion, heb nodi iaith neb.
# reviewed:
check-receipt-anonymous = Cadwa'r dderbynneb hon. Gyda hi gelli di newid dy ymateb neu ei dynnu'n ôl nes i ni gau. Gelli di ei weld ar ôl i'r blwch gael ei agor: /derbynneb
    .easy = Y cod isod yw dy dderbynneb. Cadwa'r cod. Gyda'r cod gelli di newid dy atebion. Gelli di eu tynnu'n ôl hefyd. Gelli di wneud hyn nes i ni gau. Ar ôl i ni agor y blwch, gelli di eu gweld: /derbynneb
# reviewed:
check-receipt-confidential = Cadwa'r dderbynneb hon. Gyda hi gelli di weld dy ymateb. Nes i ni gau, gelli di ei newid neu ei dynnu'n ôl hefyd: /derbynneb
    .easy = Y cod isod yw dy dderbynneb. Cadwa'r cod. Gyda'r cod gelli di weld dy atebion. Nes i ni gau, gelli di eu newid hefyd. Gelli di eu tynnu'n ôl hefyd: /derbynneb
# reviewed:
check-replaces = Mae'r rhain yn cymryd lle dy atebion cynharach. Fydd dy dderbynneb ddim yn newid.
    .easy = Bydd yr atebion hyn yn mynd yn lle dy atebion cynharach. Yr un dderbynneb fydd gen ti.
# reviewed:
check-press-send = Pwysa Anfon i anfon dy atebion, neu rif i newid un ohonyn nhw.
    .easy = I anfon dy atebion, pwysa Anfon. I newid un, pwysa ei rif.
# reviewed:
check-sent = Diolch yn fawr. Mae dy atebion wedi cyrraedd.
    .easy = Diolch yn fawr. Rydyn ni wedi cael dy atebion.
# reviewed:
check-your-receipt = Dy dderbynneb:
    .easy = Dy dderbynneb. Cadwa'r cod hwn:
# reviewed:
check-no-receipt = Fe ddewisaist ti anfon heb dderbynneb.
    .easy = Does gen ti ddim derbynneb. Fe ddewisaist ti anfon heb un.
# reviewed:
check-change-sent = Diolch yn fawr. Mae dy newidiadau wedi cyrraedd.
    .easy = Diolch yn fawr. Rydyn ni wedi cael dy newidiadau.
# reviewed:
check-change-made-anonymous = Byddwn ni'n eu gwneud gyda newidiadau pobl eraill, pan fyddwn ni'n cau fan bellaf. Efallai na fydd llawer yn newid dim. Os felly, gallai rhywun sydd â chofnodion llawn o'r cyfnod cyn ac ar ôl hynny adnabod dy ymateb di.
    .easy = Fyddwn ni ddim yn eu gwneud ar unwaith. Byddwn ni'n aros am newidiadau gan bobl eraill. Yna byddwn ni'n eu gwneud i gyd gyda'i gilydd. Byddwn ni'n gwneud hyn pan fyddwn ni'n cau, fan bellaf. Efallai na fydd llawer yn newid dim. Efallai bod gan rywun gofnodion llawn o'r cyfnod cyn ac ar ôl hynny. Os felly, gallai ddweud pa rai yw dy atebion di.
# reviewed:
check-same-receipt = Yr un yw dy dderbynneb o hyd:
    .easy = Yr un dderbynneb sydd gen ti. Cadwa'r cod hwn:
