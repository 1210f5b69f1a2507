# reviewed:
rights-title = Dy hawliau yma
# reviewed:
rights-language = Gelli di gymryd rhan yn Gymraeg neu yn Saesneg. Mae ateb yn cyfrif yr un faint yn y ddwy iaith. Gall ateb dienw aros yn hirach tra bydd ychydig wedi ateb yn yr iaith honno.
    .easy = Gelli di ddefnyddio'r Gymraeg neu'r Saesneg. Mae'r ddwy'n cyfrif yr un faint. Weithiau mae atebion dienw'n aros am fwy yn yr un iaith.
# reviewed:
rights-free = Does dim rhaid i ti gymryd rhan. Gelli di hepgor unrhyw gwestiwn nad oes rhaid ei ateb.
# reviewed:
rights-private = Gelli di weld beth rydyn ni'n ei gadw amdanat ti, a'i ddileu: /fynata /anghofio
# reviewed:
rights-influence = Byddi di'n clywed beth all newid a beth na all newid, a phwy sy'n penderfynu, cyn i ti ateb.
# reviewed:
rights-told = Byddi di'n clywed beth ddigwyddodd nesaf, erbyn y dyddiad rydyn ni wedi'i addo.
# reviewed:
rights-leave = Gelli di adael ar unrhyw adeg: /diweddariadau /stopio
# reviewed:
rights-law = Os nad yw gwasanaeth wedi cadw at hyn, cwyna wrth y gwasanaeth. Gelli di hefyd ofyn i'r Comisiynydd Gwybodaeth am dy ddata, ac i Gomisiynydd y Gymraeg am y Gymraeg.
# reviewed:
rights-standard-choice = Dy ddewis di: gelli di ddweud na, hepgor, neu stopio.
# reviewed:
rights-standard-respect = Parch: rydyn ni'n gwrando, ac yn cymryd dy farn di o ddifrif.
# reviewed:
rights-standard-gain = Rwyt ti'n cael rhywbeth yn ôl: byddi di'n gweld pa wahaniaeth wnaeth dy eiriau.
# reviewed:
rights-standard-better = Rydyn ni'n gweithio'n well diolch i ti: gelli di ddweud sut oedd hyn, drwy bwyso un botwm.
