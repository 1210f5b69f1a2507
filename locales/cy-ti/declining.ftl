# reviewed:
declining-sure = Anfon heb dderbynneb?
    .easy = Wyt ti am anfon heb dderbynneb?
# reviewed:
declining-anonymous = Heb dderbynneb, all neb ddod o hyd i'r ymateb hwn byth eto. Fyddi dithau ddim yn gallu chwaith. Fydd dim modd ei ddangos, ei newid na'i dynnu'n ôl byth.
    .easy = Heb dderbynneb, all neb ddod o hyd i dy atebion byth eto. Fyddi dithau ddim yn gallu chwaith. Fydd neb byth yn gallu eu dangos, eu newid na'u tynnu'n ôl.
# reviewed:
declining-confidential = Heb dderbynneb, elli di ddim gweld yr ymateb hwn yma, ei newid na'i dynnu'n ôl. Gall y tîm ddod o hyd iddo o hyd. I'w ddileu gyda phopeth arall sydd gennyn ni amdanat ti: /anghofio
    .easy = Heb dderbynneb, elli di ddim gweld dy atebion yma. Elli di ddim eu newid na'u tynnu'n ôl chwaith. Gall y tîm ddod o hyd iddyn nhw o hyd. I ddileu popeth sydd gennyn ni amdanat ti: /anghofio
