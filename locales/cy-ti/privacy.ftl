# reviewed:
privacy-which = Sut hoffet ti ateb?
    .easy = Pwy sy'n cael gwybod pa rai yw dy atebion di?
# reviewed:
privacy-only = Dyma sut byddwn ni'n trin dy atebion.
    .easy = Dyma beth rydyn ni'n ei wneud gyda dy atebion.
# reviewed:
privacy-anonymous-promise = Mae dy atebion yn aros mewn blwch dan sêl. Rydyn ni'n agor grŵp ohonyn nhw gyda'i gilydd: { $smallest } o leiaf. Ar ôl hynny, all neb gysylltu dy atebion â thi. Allwn ninnau ddim chwaith. Os na fydd digon pan fyddwn ni'n cau, fydd neb yn eu darllen. Dim ond y rhai a ddewisodd gael eu cyfrif er hynny fyddwn ni'n eu cyfrif wedyn. Os bydd rhy ychydig yn ateb mewn un iaith, fyddwn ni ddim yn nodi iaith neb o'r grŵp olaf.
    .easy = Ystyr dienw: fyddwn ni ddim yn gwybod pa rai yw dy atebion di. Dyma sut. Mae dy atebion yn aros mewn blwch dan glo. Rydyn ni'n agor grŵp o atebion gyda'i gilydd: { $smallest } o leiaf. Ar ôl hynny, all neb ddweud pa rai yw dy atebion di. Allwn ni ddim dweud hynny chwaith. Efallai na fydd digon pan fyddwn ni'n cau. Os felly, fydd neb yn eu darllen. Mae rhai yn dewis cael eu cyfrif er hynny. Dim ond nhw fyddwn ni'n eu cyfrif wedyn. Weithiau dim ond ychydig o bobl sy'n ateb mewn un iaith. Os felly, fyddwn ni ddim yn nodi iaith neb o'r grŵp olaf.
# reviewed:
privacy-anonymous-sealed-promise = Mae dy atebion yn aros mewn blwch dan sêl. Rydyn ni'n ei agor unwaith, ar ôl i ni gau. Dydy'r allwedd ddim yma nac yn ein meddiant: mae'r person sy'n gofalu am hyn yn ei chadw yn rhywle arall. Ar ôl agor y blwch, all neb gysylltu dy atebion â thi. Allwn ninnau ddim chwaith. Os bydd llai na { $smallest } o bobl wedi ateb, fydd neb yn eu darllen. Dim ond y rhai a ddewisodd gael eu cyfrif er hynny fyddwn ni'n eu cyfrif wedyn. Os bydd rhy ychydig wedi ateb mewn un iaith, fyddwn ni ddim yn nodi iaith neb.
    .easy = Ystyr dienw: fyddwn ni ddim yn gwybod pa rai yw dy atebion di. Dyma sut. Mae dy atebion yn aros mewn blwch dan glo. Rydyn ni'n ei agor unwaith, ar ôl i ni gau. Dydy'r allwedd ddim gennyn ni. Mae'r person sy'n gofalu am hyn yn ei chadw yn rhywle arall. Ar ôl agor y blwch, all neb ddweud pa rai yw dy atebion di. Allwn ni ddim dweud hynny chwaith. Efallai bydd llai na { $smallest } o bobl yn ateb. Os felly, fydd neb yn eu darllen. Mae rhai yn dewis cael eu cyfrif er hynny. Dim ond nhw fyddwn ni'n eu cyfrif wedyn. Weithiau dim ond ychydig o bobl sy'n ateb mewn un iaith. Os felly, fyddwn ni ddim yn nodi iaith neb.
# reviewed:
privacy-confidential-promise = Gall y tîm sy'n gweithio ar hyn weld pwy anfonodd beth. Fyddwn ni ddim yn cyhoeddi dim byd sy'n dangos pwy wyt ti. Y gwasanaeth: { $service }
    .easy = Mae tîm yn gweithio ar hyn. Gall y tîm weld pa rai yw dy atebion di. Fyddwn ni ddim yn cyhoeddi dim byd sy'n dangos pwy wyt ti. Y gwasanaeth: { $service }
# reviewed:
privacy-do-not-name = Paid ag ysgrifennu enwau pobl, cyfeiriadau na rhifau ffôn yn dy atebion, os gweli di'n dda. Mwy am breifatrwydd: /preifatrwydd
    .easy = Paid ag ysgrifennu enwau pobl, cyfeiriadau na rhifau ffôn, os gweli di'n dda. Gallan nhw ddangos pwy yw rhywun. Mwy am breifatrwydd: /preifatrwydd
# reviewed:
privacy-chosen-anonymous = Rwyt ti'n ateb yn ddienw. Does dim atebion anghywir.
    .easy = Fyddwn ni ddim yn gwybod pa rai yw dy atebion di. Does dim atebion anghywir.
# reviewed:
privacy-chosen-confidential = Rwyt ti'n ateb yn gyfrinachol. Does dim atebion anghywir.
    .easy = Gall y tîm weld pa rai yw dy atebion di. Does dim atebion anghywir.
# reviewed:
privacy-notice-title = Dy breifatrwydd
    .easy = Beth rydyn ni'n ei gadw, a phwy all ei weld
# reviewed:
privacy-notice-who = Sgwrs awtomatig yw Drws. Mae'n casglu atebion ar ran gwasanaethau cyhoeddus. Nes i ti eu hanfon, drafft wedi'i amgryptio yw dy atebion. Rydyn ni'n dileu pob drafft ar ôl 7 diwrnod.
    .easy = Rhaglen gyfrifiadur yw Drws, nid person. Mae'n casglu atebion ar ran gwasanaethau cyhoeddus. Cyn i ti eu hanfon, drafft yw dy atebion. Rydyn ni'n cloi'r drafft â chod cudd. Rydyn ni'n dileu pob drafft ar ôl 7 diwrnod.
# reviewed:
privacy-notice-anonymous = Yn ddienw: mae dy atebion yn cael eu selio wrth i ti eu hanfon. Dim ond mewn grŵp maen nhw'n cael eu hagor, oni bai dy fod ti'n dewis fel arall. Rydyn ni'n cadw marc sy'n dangos dy fod ti wedi ateb unwaith. Dydy'r marc ddim yn dweud dim byd am dy atebion.
    .easy = Yn ddienw: fyddwn ni ddim yn gwybod pa rai yw dy atebion di. Rydyn ni'n cloi dy atebion wrth i ti eu hanfon. Dim ond mewn grŵp rydyn ni'n eu hagor. Gelli di hefyd adael i ni eu cyfrif heb grŵp. Rydyn ni'n cadw marc sy'n dangos dy fod ti wedi ateb unwaith. Dydy'r marc ddim yn dweud dim byd am dy atebion.
# reviewed:
privacy-notice-confidential = Yn gyfrinachol: gall tîm y gwasanaeth weld pwy anfonodd beth. Fyddwn ni ddim yn cyhoeddi dim byd sy'n dangos pwy wyt ti.
    .easy = Yn gyfrinachol: gall tîm y gwasanaeth weld pa rai yw dy atebion di. Fyddwn ni ddim yn cyhoeddi dim byd sy'n dangos pwy wyt ti.
# reviewed:
privacy-notice-receipt = Gyda'r dderbynneb gelli di newid ymateb neu ei dynnu'n ôl nes i'r ymgysylltiad gau: /derbynneb. Hebddi, all neb ddod o hyd i ymateb dienw byth eto.
    .easy = Gelli di newid dy atebion neu eu tynnu'n ôl nes i ni gau. I wneud hynny, mae angen dy dderbynneb: /derbynneb. Heb y dderbynneb, all neb ddod o hyd i atebion dienw byth eto.
# reviewed:
privacy-notice-kept = Rydyn ni'n cadw dy iaith a'r ffordd o gysylltu â thi, wedi'u hamgryptio. Rydyn ni hefyd yn cadw'r hyn rwyt ti'n ei ddilyn, o dan god yn lle enw. Felly gallwn ni roi gwybod i ti beth ddaw nesaf. Rydyn ni'n cadw rhifau'r negeseuon yma am tua 2 ddiwrnod, wedi'u hamgryptio. Felly gelli di glirio'r sgwrs hon: /clirio. I weld beth rydyn ni'n ei gadw: /fynata. I stopio pob neges: /stopio. I ddileu'r hyn sydd gennyn ni: /anghofio.
    .easy = Rydyn ni'n cadw dy iaith a'r ffordd o gysylltu â thi. Rydyn ni'n eu cloi â chod cudd. Rydyn ni hefyd yn cadw rhestr o'r hyn rwyt ti'n ei ddilyn. Mae cod ar y rhestr yn lle enw. Felly gallwn ni roi gwybod i ti beth ddaw nesaf. Rydyn ni'n cadw rhif ar gyfer pob neges yma, am tua 2 ddiwrnod. Gyda'r rhifau gallwn ni glirio'r sgwrs hon: /clirio. I weld beth rydyn ni'n ei gadw: /fynata. I stopio pob neges: /stopio. I ddileu'r hyn sydd gennyn ni: /anghofio.
# reviewed:
privacy-notice-not-promised = Allwn ni ddim rheoli Telegram na dy ffôn. Allwn ni ddim dy ddiogelu rhag rhywun sydd â rheolaeth lawn dros ein peiriant tra bydd ar waith. Ac os byddi di'n datgelu rhywbeth yn dy eiriau dy hun, allwn ni ddim dy ddiogelu rhag hynny. Os bydd hi'n edrych fel petai rhif ffôn neu rywbeth tebyg mewn ateb, fe ddywedwn ni hynny cyn ei gymryd. Allwn ni ddim gweld popeth.
    .easy = Allwn ni ddim rheoli Telegram na dy ffôn. Gallai rhywun gymryd rheolaeth lawn dros ein peiriant tra bydd y peiriant yn gweithio. Allwn ni ddim dy ddiogelu rhag hynny. Gall dy eiriau dy hun ddangos pwy wyt ti. Allwn ni ddim dy ddiogelu rhag hynny chwaith. Efallai bydd rhif ffôn neu rywbeth tebyg yn dy ateb. Byddwn ni'n dweud hynny cyn cadw'r ateb. Allwn ni ddim gweld popeth.
# reviewed:
privacy-notice-rights = Mae gen ti hawliau dros dy ddata personol. Gofynna i'r gwasanaeth yn gyntaf. Gelli di gwyno wrth y Comisiynydd Gwybodaeth hefyd.
    .easy = Mae gen ti hawliau dros wybodaeth amdanat ti. Gofynna i'r gwasanaeth yn gyntaf. Gelli di gwyno wrth y Comisiynydd Gwybodaeth hefyd. Y Comisiynydd sy'n gofalu am yr hawliau hyn.
