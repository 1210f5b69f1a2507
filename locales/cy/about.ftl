# reviewed:
about-level-information = Gwybodaeth: rydyn ni'n dweud wrthych chi, nid yn gofyn.
    .easy = Rydyn ni'n dweud wrthych chi am hyn. Dydyn ni ddim yn gofyn dim byd.
# reviewed:
about-level-consultation = Ymgynghoriad: eich barn cyn penderfynu, nid pleidlais.
    .easy = Rhowch eich barn cyn i neb benderfynu. Nid pleidlais yw hon.
# reviewed:
about-open-until = Ar agor tan { $closes }
# reviewed:
about-opens = Yn agor: { $opens }
# reviewed:
about-closed = Wedi cau: { $closes }. Mae adborth wedi'i addo erbyn { $feedback }.
    .easy = Wedi cau: { $closes }. Rydyn ni'n addo dweud erbyn { $feedback } beth fydd wedi digwydd.
# reviewed:
about-answered = Rydych chi wedi ymateb yn barod. Diolch yn fawr.
# reviewed:
about-begin = Cymryd rhan
# reviewed:
about-carry-on = Parhau i ateb
# reviewed:
about-more = Mwy o wybodaeth
# reviewed:
about-easy = Hawdd ei ddeall
# reviewed:
about-full = Geiriad llawn
# reviewed:
about-follow = Cael gwybod beth ddaw nesaf
# reviewed:
about-menu = Beth arall sydd ar agor?
# reviewed:
about-now-following = Byddwn ni'n rhoi gwybod i chi beth ddaw nesaf. Gallwch chi adael unrhyw bryd: /diweddariadau
# reviewed:
about-purpose = Sut bydd yr atebion yn cael eu defnyddio
    .easy = Beth rydyn ni'n ei wneud gyda'r atebion
# reviewed:
about-known-already = Beth rydyn ni'n ei wybod yn barod
# reviewed:
about-can-change = Beth all newid
    .easy = Mae hyn yn gallu newid
# reviewed:
about-cannot-change = Beth na all newid
    .easy = Dydy hyn ddim yn gallu newid
# reviewed:
about-decided-by = Pwy sy'n penderfynu: { $who }
# reviewed:
about-decided-on = Dyddiad y penderfyniad: { $day }
    .easy = Diwrnod penderfynu: { $day }
# reviewed:
about-feedback-by = Adborth wedi'i addo erbyn: { $day }
    .easy = Rydyn ni'n addo dweud beth fydd wedi digwydd. Y diwrnod olaf i wneud hynny: { $day }
# reviewed:
about-welsh-effects = Yr effaith ar y Gymraeg
# reviewed:
about-contact = Ffordd arall o gymryd rhan
# reviewed:
about-level-participation = Cyfranogiad: rydyn ni'n trafod gyda chi cyn penderfynu.
    .easy = Rydyn ni'n siarad â chi am hyn cyn penderfynu.
# reviewed:
about-level-co-production = Cydgynhyrchu: mae pobl a'r gwasanaeth yn gweithio ac yn penderfynu gyda'i gilydd.
    .easy = Rydyn ni'n gweithio ar hyn ac yn penderfynu gyda'n gilydd.
