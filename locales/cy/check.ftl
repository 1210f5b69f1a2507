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
check-sending-anonymous = Rydych chi'n ateb yn ddienw. Ar ôl anfon, fydd dim modd newid yr atebion.
    .easy = Fyddwn ni ddim yn gwybod pa rai yw eich atebion chi. Ar ôl anfon, allwch chi ddim newid eich atebion.
# reviewed:
check-sending-confidential = Rydych chi'n ateb yn gyfrinachol. Ar ôl anfon, fydd dim modd newid yr atebion.
    .easy = Gall y tîm weld pa rai yw eich atebion chi. Ar ôl anfon, allwch chi ddim newid eich atebion.
# reviewed:
check-receipt-anonymous = Cadwch y dderbynneb hon: dyma'r unig beth sy'n dangos mai chi biau'r ymateb. Does dim modd tynnu ymateb dienw yn ôl ar ôl ei anfon.
    .easy = Y cod isod yw eich derbynneb. Cadwch y cod. Dim ond y cod sy'n dangos mai chi biau'r atebion. Ar ôl anfon, allwch chi ddim tynnu eich atebion yn ôl.
# reviewed:
check-receipt-confidential = Cadwch y dderbynneb hon: mae'n dangos mai chi biau'r ymateb.
    .easy = Y cod isod yw eich derbynneb. Cadwch y cod. Mae'n dangos mai chi biau'r atebion.
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
