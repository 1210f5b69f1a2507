# reviewed:
receipt-write = Ysgrifennwch eich derbynneb fel neges. Fe gawsoch chi hi cyn anfon eich atebion.
    .easy = Cod yw eich derbynneb. Fe ddangoson ni'r cod i chi cyn i chi anfon eich atebion. Ysgrifennwch y cod fel neges.
# reviewed:
receipt-looks-like = Mae ynddi 16 o lythrennau a rhifau, fel hon:
# reviewed:
receipt-unreadable = Nid derbynneb yw hynny. Mae 16 o lythrennau a rhifau mewn derbynneb. Ysgrifennwch hi eto.
# reviewed:
receipt-too-often = Mae gormod o godau wedi cael eu hysgrifennu yma. Rhowch gynnig arall arni ymhen chwarter awr.
# reviewed:
receipt-found = Eich ymateb
# reviewed:
receipt-given-anonymous = Fe ateboch chi'n ddienw.
    .easy = Dydyn ni ddim yn gwybod pwy roddodd yr atebion hyn.
# reviewed:
receipt-given-confidential = Fe ateboch chi'n gyfrinachol.
    .easy = Gall y tîm weld mai chi biau'r atebion hyn.
# reviewed:
receipt-may-wait = Os ydych chi wedi'i newid neu ei dynnu'n ôl, efallai bod hynny'n aros o hyd.
    .easy = Ydych chi wedi newid eich atebion, neu eu tynnu'n ôl? Efallai bod hynny'n aros o hyd.
# reviewed:
receipt-closed-anonymous = Mae'r ymgysylltiad hwn a'i flwch wedi cau. Does dim modd newid dim byd bellach.
    .easy = Mae hwn wedi cau. Does dim modd newid dim byd bellach. Allwn ni ddim dweud pwy roddodd pa ateb.
# reviewed:
receipt-closed-confidential = Mae'r ymgysylltiad hwn wedi cau, felly does dim modd newid dim byd yma bellach.
    .easy = Mae hwn wedi cau. Does dim modd newid dim byd yma bellach.
# reviewed:
receipt-not-found = Dydy'r dderbynneb hon ddim yn perthyn i unrhyw ymateb sydd wedi cael ei agor.
    .easy = Wnaethon ni ddim dod o hyd i atebion wedi'u hagor gyda'r cod hwn.
# reviewed:
receipt-mistyped = Os oes camgymeriad yn y cod, ysgrifennwch y cod eto.
    .easy = Oes camgymeriad yn y cod? Ysgrifennwch y cod eto.
# reviewed:
receipt-perhaps-sealed = Os anfonoch chi eich atebion yn ddiweddar, efallai eu bod nhw dan sêl yn y blwch o hyd. Dydyn ni ddim yn edrych i mewn iddo. Gallwch chi eu newid neu eu tynnu'n ôl er hynny. Bydd hynny'n digwydd pan fydd y blwch yn cael ei agor.
    .easy = Ydych chi wedi anfon eich atebion yn ddiweddar? Efallai eu bod nhw dan glo yn y blwch o hyd. Dydyn ni ddim yn edrych i mewn iddo. Gallwch chi eu newid neu eu tynnu'n ôl er hynny. Byddwn ni'n gwneud hynny pan fyddwn ni'n agor y blwch.
# reviewed:
receipt-which = I ba un o'r rhain mae'r dderbynneb yn perthyn?
# reviewed:
receipt-unseen = Ymateb na allwn ni ei weld
# reviewed:
receipt-when-opened = Gallwch chi newid yr ymateb neu ei dynnu'n ôl. I'w newid, atebwch bob cwestiwn eto. Bydd hynny'n digwydd pan fydd y blwch yn cael ei agor. Os oes camgymeriad yn y cod, fydd dim byd yn digwydd.
    .easy = Gallwch chi newid yr atebion neu eu tynnu'n ôl. I'w newid nhw, atebwch bob cwestiwn eto. Byddwn ni'n gwneud hynny pan fyddwn ni'n agor y blwch. Os oes camgymeriad yn y cod, fydd dim byd yn digwydd.
# reviewed:
receipt-draft-goes = Mae gennych chi ddrafft yma'n barod, gydag atebion eraill. Os byddwch chi'n newid yr atebion cynharach, byddwn ni'n dileu'r drafft.
    .easy = Fe ddechreuoch chi roi atebion eraill yma. Drafft ydyn nhw. Os byddwch chi'n newid yr atebion cynharach, byddwn ni'n dileu'r drafft.
# reviewed:
receipt-no-room = Dydy eich drafftiau yma ddim yn gadael lle i'r atebion hyn. Anfonwch un o'r drafftiau yn gyntaf.
# reviewed:
receipt-sure = Tynnu'r ymateb hwn yn ôl?
    .easy = Ydych chi am dynnu'r atebion hyn yn ôl?
# reviewed:
receipt-no-return = Does dim modd dadwneud hyn.
    .easy = Allwch chi ddim newid eich meddwl wedyn.
# reviewed:
receipt-not-again = Allwch chi ddim ymateb i'r ymgysylltiad hwn am yr eildro.
    .easy = Allwch chi ddim ateb hwn am yr eildro.
# reviewed:
receipt-withdrawing-anonymous = Byddwn ni'n ei dynnu'n ôl gyda newidiadau pobl eraill, pan fyddwn ni'n cau fan bellaf. Efallai na fydd llawer yn newid dim. Os felly, gallai rhywun sydd â chofnodion llawn o'r cyfnod cyn ac ar ôl hynny adnabod eich ymateb chi.
    .easy = Byddwn ni'n eu tynnu'n ôl gyda newidiadau pobl eraill. Byddwn ni'n gwneud hyn pan fyddwn ni'n cau, fan bellaf. Efallai na fydd llawer yn newid dim. Efallai bod gan rywun gofnodion llawn o'r cyfnod cyn ac ar ôl hynny. Os felly, gallai ddweud pa rai oedd eich atebion chi.
# reviewed:
receipt-withdrawing-confidential = Bydd hynny'n digwydd ar unwaith.
    .easy = Byddwn ni'n eu tynnu'n ôl ar unwaith.
# reviewed:
receipt-no = Cadw'r ymateb
# reviewed:
receipt-yes = Tynnu'n ôl am byth
# reviewed:
receipt-withdrawn-anonymous = Byddwn ni'n tynnu eich ymateb yn ôl mewn grŵp gyda newidiadau pobl eraill, pan fyddwn ni'n cau fan bellaf.
    .easy = Byddwn ni'n tynnu eich atebion yn ôl. Byddwn ni'n gwneud hynny gyda newidiadau pobl eraill. Byddwn ni'n gwneud hyn pan fyddwn ni'n cau, fan bellaf.
# reviewed:
receipt-withdrawn-confidential = Mae eich ymateb wedi cael ei dynnu'n ôl.
    .easy = Rydyn ni wedi tynnu eich atebion yn ôl.
# reviewed:
receipt-change = Newid yr atebion
# reviewed:
receipt-withdraw = Tynnu'r ymateb yn ôl
# reviewed:
receipt-close = Cau hwn
