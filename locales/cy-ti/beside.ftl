# reviewed:
beside-apart = Mae hyn yn cael ei gadw mewn blwch arall, heb dy enw. All neb ei gysylltu â dy atebion eraill, a does dim modd ei dynnu'n ôl.
    .easy = Rydyn ni'n cadw hyn mewn blwch arall, heb dy enw. All neb ei gysylltu â dy atebion eraill. Elli di ddim ei dynnu'n ôl.
