# reviewed:
receipt-write = Ysgrifenna dy dderbynneb fel neges. Fe gest ti hi cyn anfon dy atebion.
    .easy = Cod yw dy dderbynneb. Fe ddangoson ni'r cod i ti cyn i ti anfon dy atebion. Ysgrifenna'r cod fel neges.
# reviewed:
receipt-unreadable = Nid derbynneb yw hynny. Mae 16 o lythrennau a rhifau mewn derbynneb. Ysgrifenna hi eto.
# reviewed:
receipt-too-often = Mae gormod o godau wedi cael eu hysgrifennu yma. Rho gynnig arall arni ymhen chwarter awr.
# reviewed:
receipt-found = Dy ymateb
# reviewed:
receipt-given-anonymous = Fe atebaist ti'n ddienw.
    .easy = Dydyn ni ddim yn gwybod pwy roddodd yr atebion hyn.
# reviewed:
receipt-given-confidential = Fe atebaist ti'n gyfrinachol.
    .easy = Gall y tîm weld mai ti biau'r atebion hyn.
# reviewed:
receipt-may-wait = Os wyt ti wedi'i newid neu ei dynnu'n ôl, efallai bod hynny'n aros o hyd.
    .easy = Wyt ti wedi newid dy atebion, neu eu tynnu'n ôl? Efallai bod hynny'n aros o hyd.
# reviewed:
receipt-mistyped = Os oes camgymeriad yn y cod, ysgrifenna'r cod eto.
    .easy = Oes camgymeriad yn y cod? Ysgrifenna'r cod eto.
# reviewed:
receipt-perhaps-sealed = Os anfonaist ti dy atebion yn ddiweddar, efallai eu bod nhw dan sêl yn y blwch o hyd. Dydyn ni ddim yn edrych i mewn iddo. Gelli di eu newid neu eu tynnu'n ôl er hynny. Bydd hynny'n digwydd pan fydd y blwch yn cael ei agor.
    .easy = Wyt ti wedi anfon dy atebion yn ddiweddar? Efallai eu bod nhw dan glo yn y blwch o hyd. Dydyn ni ddim yn edrych i mewn iddo. Gelli di eu newid neu eu tynnu'n ôl er hynny. Byddwn ni'n gwneud hynny pan fyddwn ni'n agor y blwch.
# reviewed:
receipt-when-opened = Gelli di newid yr ymateb neu ei dynnu'n ôl. I'w newid, ateba bob cwestiwn eto. Bydd hynny'n digwydd pan fydd y blwch yn cael ei agor. Os oes camgymeriad yn y cod, fydd dim byd yn digwydd.
    .easy = Gelli di newid yr atebion neu eu tynnu'n ôl. I'w newid nhw, ateba bob cwestiwn eto. Byddwn ni'n gwneud hynny pan fyddwn ni'n agor y blwch. Os oes camgymeriad yn y cod, fydd dim byd yn digwydd.
# reviewed:
receipt-draft-goes = Mae gen ti ddrafft yma'n barod, gydag atebion eraill. Os byddi di'n newid yr atebion cynharach, byddwn ni'n dileu'r drafft.
    .easy = Fe ddechreuaist ti roi atebion eraill yma. Drafft ydyn nhw. Os byddi di'n newid yr atebion cynharach, byddwn ni'n dileu'r drafft.
# reviewed:
receipt-no-room = Dydy dy ddrafftiau yma ddim yn gadael lle i'r atebion hyn. Anfona un o'r drafftiau yn gyntaf.
# reviewed:
receipt-sure = Tynnu'r ymateb hwn yn ôl?
    .easy = Wyt ti am dynnu'r atebion hyn yn ôl?
# reviewed:
receipt-no-return = Does dim modd dadwneud hyn.
    .easy = Elli di ddim newid dy feddwl wedyn.
# reviewed:
receipt-not-again = Elli di ddim ymateb i'r ymgysylltiad hwn am yr eildro.
    .easy = Elli di ddim ateb hwn am yr eildro.
# reviewed:
receipt-withdrawing-anonymous = Byddwn ni'n ei dynnu'n ôl gyda newidiadau pobl eraill, pan fyddwn ni'n cau fan bellaf. Efallai na fydd llawer yn newid dim. Os felly, gallai rhywun sydd â chofnodion llawn o'r cyfnod cyn ac ar ôl hynny adnabod dy ymateb di.
    .easy = Byddwn ni'n eu tynnu'n ôl gyda newidiadau pobl eraill. Byddwn ni'n gwneud hyn pan fyddwn ni'n cau, fan bellaf. Efallai na fydd llawer yn newid dim. Efallai bod gan rywun gofnodion llawn o'r cyfnod cyn ac ar ôl hynny. Os felly, gallai ddweud pa rai oedd dy atebion di.
# reviewed:
receipt-withdrawn-anonymous = Byddwn ni'n tynnu dy ymateb yn ôl mewn grŵp gyda newidiadau pobl eraill, pan fyddwn ni'n cau fan bellaf.
    .easy = Byddwn ni'n tynnu dy atebion yn ôl. Byddwn ni'n gwneud hynny gyda newidiadau pobl eraill. Byddwn ni'n gwneud hyn pan fyddwn ni'n cau, fan bellaf.
# reviewed:
receipt-withdrawn-confidential = Mae dy ymateb wedi cael ei dynnu'n ôl.
    .easy = Rydyn ni wedi tynnu dy atebion yn ôl.
