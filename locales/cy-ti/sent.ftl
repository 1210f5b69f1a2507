# reviewed:
sent-will-tell = Byddwn ni'n rhoi gwybod i ti yma. Gelli di adael unrhyw bryd: /diweddariadau
    .easy = Byddwn ni'n anfon neges atat ti yma. Bydd hi'n dweud beth ddigwyddodd nesaf. Gelli di adael unrhyw bryd: /diweddariadau
# reviewed:
sent-will-not-tell = Fel y gofynnaist ti, fyddwn ni ddim yn anfon neges atat ti. I gael gwybod beth ddaw nesaf, pwysa'r botwm.
    .easy = Fe ofynnaist ti i ni beidio ag anfon neges. Felly fyddwn ni ddim yn anfon un. Wyt ti am gael gwybod beth ddaw nesaf? Pwysa'r botwm.
# reviewed:
sent-already = Mae dy atebion gennyn ni'n barod. Diolch yn fawr.
    .easy = Mae dy atebion di gennyn ni'n barod. Diolch yn fawr.
# reviewed:
sent-matters = Beth sy'n bwysig i ti?
# reviewed:
sent-equality = Amdanat ti (dewisol)
# reviewed:
sent-draw-code = Dy god ar gyfer y raffl. Cadwa'r cod: allwn ni ddim dod o hyd iddo wedyn.
