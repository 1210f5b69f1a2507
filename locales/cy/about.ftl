# reviewed:
about-level-information = Gwybodaeth: rydyn ni'n dweud wrthych chi, nid yn gofyn.
# reviewed:
about-level-consultation = Ymgynghoriad: eich barn cyn penderfynu, nid pleidlais.
# reviewed:
about-open-until = Ar agor tan { $closes }
# reviewed:
about-opens = Yn agor: { $opens }
# reviewed:
about-closed = Wedi cau: { $closes }. Adborth wedi'i addo erbyn { $feedback }.
# reviewed:
about-answered = Rydych chi wedi ymateb yn barod. Diolch yn fawr.
# reviewed:
about-begin = Cymryd rhan
# reviewed:
about-carry-on = Parhau i ateb
# reviewed:
about-more = Mwy o wybodaeth
# reviewed:
about-follow = Cael gwybod beth ddaw nesaf
# reviewed:
about-menu = Beth arall sydd ar agor?
# reviewed:
about-now-following = Byddwn ni'n rhoi gwybod i chi beth ddigwyddodd nesaf. Gallwch chi adael unrhyw bryd: /diweddariadau
# reviewed:
about-purpose = Sut bydd yr atebion yn cael eu defnyddio
# reviewed:
about-known-already = Beth rydyn ni'n ei wybod yn barod
# reviewed:
about-can-change = Beth all newid
# reviewed:
about-cannot-change = Beth na all newid
# reviewed:
about-decided-by = Pwy sy'n penderfynu: { $who }
# reviewed:
about-decided-on = Dyddiad y penderfyniad: { $day }
# reviewed:
about-feedback-by = Adborth wedi'i addo erbyn: { $day }
# reviewed:
about-welsh-effects = Yr effaith ar y Gymraeg
# reviewed:
about-contact = Ffordd arall o gymryd rhan
