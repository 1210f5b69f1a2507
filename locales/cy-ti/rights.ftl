# reviewed:
rights-title = Dy hawliau yma
# reviewed:
rights-language = Gelli di gymryd rhan yn Gymraeg neu yn Saesneg. Dydy dy ateb ddim yn aros yn hirach oherwydd ei iaith.
    .easy = Gelli di ddefnyddio'r Gymraeg neu'r Saesneg. Fyddi di ddim yn aros yn hirach am hynny.
# reviewed:
rights-free = Does dim rhaid i ti gymryd rhan. Gelli di hepgor unrhyw gwestiwn nad oes rhaid ei ateb.
# reviewed:
rights-private = Gelli di weld beth rydyn ni'n ei gadw amdanat ti, a'i ddileu: /fynata /anghofio
# reviewed:
rights-influence = Byddi di'n clywed beth all newid a beth na all newid, a phwy sy'n penderfynu, cyn i ti ateb.
# reviewed:
rights-told = Byddi di'n clywed beth ddigwyddodd nesaf, erbyn y dyddiad a addawyd.
# reviewed:
rights-leave = Gelli di adael ar unrhyw adeg: /diweddariadau /stopio
# reviewed:
rights-law = Os nad yw gwasanaeth wedi cadw at hyn, cwyna wrth y gwasanaeth. Gelli di hefyd ofyn i'r Comisiynydd Gwybodaeth am dy ddata, ac i Gomisiynydd y Gymraeg am y Gymraeg.
# reviewed:
rights-standard-choice = Dy ddewis di: gelli di ddweud na, hepgor, neu stopio.
# reviewed:
rights-standard-respect = Parch: rydyn ni'n gwrando, ac yn cymryd dy farn di o ddifrif.
# reviewed:
rights-standard-gain = Rwyt ti'n cael rhywbeth ohono: byddi di'n gweld beth wnaeth dy eiriau.
# reviewed:
rights-standard-better = Rydyn ni'n gweithio'n well diolch i ti: gelli di ddweud sut oedd hyn, drwy bwyso un botwm.
