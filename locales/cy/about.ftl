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
about-purpose-told = Beth yw diben hyn
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
about-contact-told = Ble i ddysgu mwy neu holi am hyn
# reviewed:
about-level-participation = Cyfranogiad: rydyn ni'n trafod gyda chi cyn penderfynu.
    .easy = Rydyn ni'n siarad â chi am hyn cyn penderfynu.
# reviewed:
about-level-co-production = Cydgynhyrchu: gweithio a phenderfynu gyda'n gilydd.
    .easy = Mae pobl a'r gwasanaeth yn penderfynu gyda'i gilydd.
# reviewed:
about-research = Ymchwil: rydyn ni'n gofyn er mwyn dysgu gennych chi.
    .easy = Rydyn ni'n gofyn er mwyn dysgu gennych chi.
# reviewed:
about-for-staff = I staff y gwasanaeth ei hun.
# reviewed:
about-one-issue = Un pwnc.
# reviewed:
about-wide = Sgwrs eang.
# reviewed:
about-phase-plan = Cam: cynllunio, y cyntaf o bedwar
# reviewed:
about-phase-design = Cam: dylunio, yr ail o bedwar
# reviewed:
about-phase-deliver = Cam: darparu, y trydydd o bedwar
# reviewed:
about-phase-evaluate = Cam: gwerthuso, yr olaf o bedwar
# reviewed:
about-step-plan = Cynllunio
# reviewed:
about-step-design = Dylunio
# reviewed:
about-step-deliver = Darparu
# reviewed:
about-step-evaluate = Gwerthuso
# reviewed:
about-decides = Pwy sy'n penderfynu: { $who } ({ $day })
# reviewed:
about-accountable = Pwy sy'n atebol: { $who }
    .easy = Pwy sy'n gyfrifol am hyn: { $who }
# reviewed:
about-other-ways = Ffyrdd eraill o gymryd rhan: pwyswch 'Mwy o wybodaeth'
# reviewed:
about-learn-more = I ddysgu mwy neu holi: pwyswch 'Mwy o wybodaeth'
# reviewed:
about-not-asking = Diolch am ysgrifennu. Dweud wrthych chi am hyn rydyn ni, nid gofyn. Felly dydyn ni ddim wedi cadw'r hyn a ysgrifennoch chi.
    .easy = Diolch am ysgrifennu. Rydyn ni'n dweud wrthych chi am hyn. Dydyn ni ddim yn gofyn dim byd. Dydyn ni ddim wedi cadw eich geiriau.
# reviewed:
about-read = Darllen y cardiau
# reviewed:
about-agenda = Yr agenda
# reviewed:
about-decisions = Penderfyniadau hyd yn hyn
# reviewed:
about-part-service = Rhan 1 o 3: y gwasanaeth
# reviewed:
about-part-why = Rhan 2 o 3: y rheswm
# reviewed:
about-part-use = Rhan 3 o 3: beth ddaw o'r atebion
# reviewed:
about-part-told = Rhan 3 o 3: beth ddaw o hyn
# reviewed:
about-run-by = Pwy sy'n cynnal hyn ac yn darllen yr atebion: { $who }
# reviewed:
about-run-by-key = Nhw sy'n cadw'r allwedd i'r atebion. Does neb yn agor y blwch cyn i ni gau.
    .easy = Nhw sy'n cadw'r allwedd i'r atebion. All neb ddarllen yr atebion cyn i ni gau.
# reviewed:
about-incentive = Beth gewch chi am gymryd rhan
# reviewed:
about-short-because = Pam mae llai o amser nag arfer
# reviewed:
about-joint-answers = Sut rydyn ni'n cyfrif atebion mae pobl yn eu rhoi gyda'i gilydd
# reviewed:
about-evidence = Beth sy'n dangos bod penderfyniadau'n cael eu rhannu
# reviewed:
about-talk = Mae gan y tîm gwestiwn
