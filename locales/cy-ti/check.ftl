# reviewed:
check-look-over = Edrycha dros dy atebion
    .easy = Darllena dy atebion eto
# reviewed:
check-to-change = I newid ateb, pwysa ei rif.
    .easy = Wyt ti am newid ateb? Pwysa ei rif.
# reviewed:
check-sending-anonymous = Rwyt ti'n ateb yn ddienw. Ar ôl anfon, fydd dim modd newid yr atebion.
    .easy = Fyddwn ni ddim yn gwybod pa rai yw dy atebion di. Ar ôl anfon, elli di ddim newid dy atebion.
# reviewed:
check-sending-confidential = Rwyt ti'n ateb yn gyfrinachol. Ar ôl anfon, fydd dim modd newid yr atebion.
    .easy = Gall y tîm weld pa rai yw dy atebion di. Ar ôl anfon, elli di ddim newid dy atebion.
# reviewed:
check-receipt-anonymous = Cadwa'r dderbynneb hon: dyma'r unig beth sy'n dangos mai ti biau'r ymateb. Does dim modd tynnu ymateb dienw yn ôl ar ôl ei anfon.
    .easy = Y cod isod yw dy dderbynneb. Cadwa'r cod. Dim ond y cod sy'n dangos mai ti biau'r atebion. Ar ôl anfon, elli di ddim tynnu dy atebion yn ôl.
# reviewed:
check-receipt-confidential = Cadwa'r dderbynneb hon: mae'n dangos mai ti biau'r ymateb.
    .easy = Y cod isod yw dy dderbynneb. Cadwa'r cod. Mae'n dangos mai ti biau'r atebion.
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
