# reviewed:
sent-next = Beth sy'n digwydd nesaf
# reviewed:
sent-will-tell = Byddwn ni'n rhoi gwybod i chi yma. Gallwch chi adael unrhyw bryd: /diweddariadau
# reviewed:
sent-will-not-tell = Fyddwn ni ddim yn anfon neges atoch chi, fel y gofynnoch chi. I glywed beth ddigwyddodd nesaf, pwyswch y botwm.
# reviewed:
sent-already = Mae eich atebion wedi'u hanfon yn barod.
