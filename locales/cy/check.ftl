# reviewed:
check-look-over = Edrychwch dros eich atebion
# reviewed:
check-question = { $number }. { $question }
# reviewed:
check-to-change = I newid ateb, pwyswch ei rif.
# reviewed:
check-change = ✎ { $number }
# reviewed:
check-sending-anonymous = Rydych chi'n ateb yn ddienw. Ar ôl anfon, fydd dim modd newid yr atebion.
# reviewed:
check-sending-confidential = Rydych chi'n ateb yn gyfrinachol. Ar ôl anfon, fydd dim modd newid yr atebion.
# reviewed:
check-receipt-anonymous = Cadwch y dderbynneb hon: dim ond hi sy'n dangos mai chi biau'r ymateb. Does dim modd tynnu ymateb dienw yn ôl ar ôl ei anfon.
# reviewed:
check-receipt-confidential = Cadwch y dderbynneb hon: mae'n dangos mai chi biau'r ymateb.
# reviewed:
check-send = Anfon
# reviewed:
check-send-bare = Anfon heb dderbynneb
# reviewed:
check-press-send = Pwyswch Anfon i anfon eich atebion, neu rif i newid un ohonyn nhw.
# reviewed:
check-sent = Diolch yn fawr. Mae eich atebion wedi cyrraedd.
# reviewed:
check-your-receipt = Eich derbynneb:
# reviewed:
check-no-receipt = Fe ddewisoch chi anfon heb dderbynneb.
