beside-apart = This is kept in another box, without your name. Nobody can put it beside your other answers, and it cannot be taken back.
    .easy = We keep this in another box, without your name. Nobody can put it with your other answers. You cannot take it back.
# button
beside-drop = Send nothing
beside-dropped = We have sent nothing, and kept nothing of it.
