# reviewed:
declining-sure = Anfon heb dderbynneb?
    .easy = Ydych chi am anfon heb dderbynneb?
# reviewed:
declining-anonymous = Heb dderbynneb, all neb ddod o hyd i'r ymateb hwn byth eto. Fyddwch chithau ddim yn gallu chwaith. Fydd dim modd ei ddangos, ei newid na'i dynnu'n ôl byth.
    .easy = Heb dderbynneb, all neb ddod o hyd i'ch atebion byth eto. Fyddwch chithau ddim yn gallu chwaith. Fydd neb byth yn gallu eu dangos, eu newid na'u tynnu'n ôl.
# reviewed:
declining-confidential = Heb dderbynneb, allwch chi ddim gweld yr ymateb hwn yma, ei newid na'i dynnu'n ôl. Gall y tîm ddod o hyd iddo o hyd. I'w ddileu gyda phopeth arall sydd gennyn ni amdanoch chi: /anghofio
    .easy = Heb dderbynneb, allwch chi ddim gweld eich atebion yma. Allwch chi ddim eu newid na'u tynnu'n ôl chwaith. Gall y tîm ddod o hyd iddyn nhw o hyd. I ddileu popeth sydd gennyn ni amdanoch chi: /anghofio
# reviewed:
declining-back = ← Yn ôl at fy atebion
# reviewed:
declining-send = Dw i'n deall. Anfon heb dderbynneb
