# reviewed:
rights-title = Eich hawliau yma
# reviewed:
rights-language = Gallwch chi gymryd rhan yn Gymraeg neu yn Saesneg. Mae ateb yn cyfrif yr un faint yn y ddwy iaith. Gall ateb dienw aros yn hirach tra bydd ychydig wedi ateb yn yr iaith honno.
    .easy = Gallwch chi ddefnyddio'r Gymraeg neu'r Saesneg. Mae'r ddwy'n cyfrif yr un faint. Weithiau mae atebion dienw'n aros am fwy yn yr un iaith.
# reviewed:
rights-free = Does dim rhaid i chi gymryd rhan. Gallwch chi hepgor unrhyw gwestiwn nad oes rhaid ei ateb.
# reviewed:
rights-private = Gallwch chi weld beth rydyn ni'n ei gadw amdanoch chi, a'i ddileu: /fynata /anghofio
# reviewed:
rights-influence = Byddwch chi'n clywed beth all newid a beth na all newid, a phwy sy'n penderfynu, cyn i chi ateb.
# reviewed:
rights-told = Byddwch chi'n clywed beth ddigwyddodd nesaf, erbyn y dyddiad rydyn ni wedi'i addo.
# reviewed:
rights-leave = Gallwch chi adael ar unrhyw adeg: /diweddariadau /stopio
# reviewed:
rights-law = Os nad yw gwasanaeth wedi cadw at hyn, cwynwch wrth y gwasanaeth. Gallwch chi hefyd ofyn i'r Comisiynydd Gwybodaeth am eich data, ac i Gomisiynydd y Gymraeg am y Gymraeg.
# reviewed:
rights-young-title = Beth rydyn ni'n ei addo i bobl ifanc
# reviewed:
rights-standard-information = Gwybodaeth: rydyn ni'n dweud yn glir am beth mae hyn, yn Gymraeg neu yn Saesneg.
# reviewed:
rights-standard-choice = Eich dewis chi: gallwch chi ddweud na, hepgor, neu stopio.
# reviewed:
rights-standard-no-discrimination = Neb yn cael ei adael allan: mae gan bawb yr un cyfle, pwy bynnag ydyn nhw.
# reviewed:
rights-standard-respect = Parch: rydyn ni'n gwrando, ac yn cymryd eich barn chi o ddifrif.
# reviewed:
rights-standard-gain = Rydych chi'n cael rhywbeth yn ôl: byddwch chi'n gweld pa wahaniaeth wnaeth eich geiriau.
# reviewed:
rights-standard-feedback = Adborth: byddwn ni'n dweud beth ddigwyddodd, erbyn y dyddiad rydyn ni wedi'i addo.
# reviewed:
rights-standard-better = Rydyn ni'n gweithio'n well diolch i chi: gallwch chi ddweud sut oedd hyn, drwy bwyso un botwm.
# reviewed:
rights-helplines = Pwy all helpu
# reviewed:
rights-checked = Wedi'i wirio ar { $day }
