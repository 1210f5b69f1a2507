# reviewed:
beside-apart = Mae hyn yn cael ei gadw mewn blwch arall, heb dy enw. All neb ei roi wrth ochr dy atebion eraill, a does dim modd ei dynnu'n ôl.
    .easy = Rydyn ni'n cadw hyn mewn blwch arall, heb dy enw. All neb ei roi gyda dy atebion eraill. Elli di ddim ei dynnu'n ôl.
