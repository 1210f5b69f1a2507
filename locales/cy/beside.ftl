# reviewed:
beside-apart = Mae hyn yn cael ei gadw mewn blwch arall, heb eich enw. All neb ei gysylltu â'ch atebion eraill, a does dim modd ei dynnu'n ôl.
    .easy = Rydyn ni'n cadw hyn mewn blwch arall, heb eich enw. All neb ei gysylltu â'ch atebion eraill. Allwch chi ddim ei dynnu'n ôl.
# reviewed:
beside-drop = Anfon dim
# reviewed:
beside-dropped = Dydyn ni ddim wedi anfon dim, na chadw dim ohono.
