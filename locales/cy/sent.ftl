# reviewed:
sent-next = Beth sy'n digwydd nesaf
# reviewed:
sent-will-tell = Byddwn ni'n rhoi gwybod i chi yma. Gallwch chi adael unrhyw bryd: /diweddariadau
    .easy = Byddwn ni'n anfon neges atoch chi yma. Bydd hi'n dweud beth ddigwyddodd nesaf. Gallwch chi adael unrhyw bryd: /diweddariadau
# reviewed:
sent-will-not-tell = Fel y gofynnoch chi, fyddwn ni ddim yn anfon neges atoch chi. I gael gwybod beth ddaw nesaf, pwyswch y botwm.
    .easy = Fe ofynnoch chi i ni beidio ag anfon neges. Felly fyddwn ni ddim yn anfon un. Ydych chi am gael gwybod beth ddaw nesaf? Pwyswch y botwm.
# reviewed:
sent-already = Mae eich atebion gennyn ni'n barod. Diolch yn fawr.
    .easy = Mae eich atebion chi gennyn ni'n barod. Diolch yn fawr.
# reviewed:
sent-how-was-this = Sut oedd cymryd rhan yma? Mae pwyso un botwm yn ddigon.
# reviewed:
sent-thanks-for-telling = Diolch am ddweud wrthon ni sut oedd hi.
# reviewed:
sent-matters = Beth sy'n bwysig i chi?
# reviewed:
sent-equality = Amdanoch chi (dewisol)
# reviewed:
sent-draw = Ymuno â'r raffl
# reviewed:
sent-draw-code = Eich cod ar gyfer y raffl. Cadwch y cod: allwn ni ddim dod o hyd iddo wedyn.
