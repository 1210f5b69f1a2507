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
check-few = Os bydd llai na { $smallest } o bobl yn ateb, fydd y blwch ddim yn cael ei agor. Gelli di adael i ni gyfrif dy atebion er hynny. Yna gallai rhywun ddod i wybod mai ti biau nhw.
    .easy = Efallai bydd llai na { $smallest } o bobl yn ateb. Os felly, fyddwn ni ddim yn agor y blwch. Ond gallwn ni gyfrif dy atebion di, os wyt ti am hynny. Yna gallai rhywun ddod i wybod mai ti biau nhw.
# reviewed:
check-few-in-language = Mae croeso i bob ateb yn yr iaith hon. Hyd yn hyn, dydyn ni ddim wedi agor yr un ateb ynddi. Bydd dy atebion di'n aros nes bydd { $smallest } o bobl o leiaf wedi ateb ynddi, neu nes i ni gau. Os byddwn ni'n cau gyntaf, byddan nhw'n cyfrif fel pob ateb arall, heb nodi iaith neb.
    .easy = Mae croeso i bob ateb yn yr iaith hon. Dydyn ni ddim wedi agor ateb ynddi eto. Bydd dy atebion di'n aros am fwy. Mae angen { $smallest } o bobl o leiaf. Efallai byddwn ni'n cau cyn hynny. Os felly, byddwn ni'n cyfrif dy atebion, heb nodi iaith neb.
# reviewed:
check-receipt-anonymous = Cadwa'r dderbynneb hon. Gyda hi gelli di newid dy ymateb neu ei dynnu'n ôl nes i ni gau. Gelli di ei weld ar ôl i'r blwch gael ei agor: /derbynneb
    .easy = Y cod isod yw dy dderbynneb. Cadwa'r cod. Gyda'r cod gelli di newid dy atebion. Gelli di eu tynnu'n ôl hefyd. Gelli di wneud hyn nes i ni gau. Ar ôl i ni agor y blwch, gelli di eu gweld: /derbynneb
# reviewed:
check-receipt-confidential = Cadwa'r dderbynneb hon. Gyda hi gelli di weld dy ymateb. Nes i ni gau, gelli di ei newid neu ei dynnu'n ôl hefyd: /derbynneb
    .easy = Y cod isod yw dy dderbynneb. Cadwa'r cod. Gyda'r cod gelli di weld dy atebion. Nes i ni gau, gelli di eu newid hefyd. Gelli di eu tynnu'n ôl hefyd: /derbynneb
# reviewed:
check-replaces = Mae'r rhain yn cymryd lle dy atebion cynharach. Fydd dy dderbynneb ddim yn newid.
    .easy = Bydd yr atebion hyn yn mynd yn lle dy rai cynharach. Yr un dderbynneb fydd gen ti.
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
check-same-receipt = Dy dderbynneb o hyd:
    .easy = Yr un dderbynneb sydd gen ti. Cadwa'r cod hwn:
