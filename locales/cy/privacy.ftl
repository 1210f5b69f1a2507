# reviewed:
privacy-which = Sut hoffech chi ateb?
# reviewed:
privacy-only = Dyma sut byddwn ni'n trin eich atebion.
# reviewed:
privacy-anonymous = Yn ddienw
# reviewed:
privacy-confidential = Yn gyfrinachol
# reviewed:
privacy-anonymous-promise = Mae eich atebion yn aros mewn blwch dan sêl. Rydyn ni'n agor grŵp ohonyn nhw gyda'i gilydd: { $smallest } o leiaf. Ar ôl hynny, all neb gysylltu eich atebion â chi, gan ein cynnwys ni. Os bydd llai na hynny pan fyddwn ni'n cau, fydd y blwch ddim yn cael ei agor. Os bydd un iaith yn brin, fyddwn ni ddim yn nodi iaith neb o'r grŵp olaf.
# reviewed:
privacy-confidential-promise = Gall y tîm sy'n gweithio ar hyn weld pwy anfonodd beth. Fydd dim byd sy'n dangos pwy ydych chi yn cael ei gyhoeddi. Y gwasanaeth: { $service }
# reviewed:
privacy-do-not-name = Peidiwch ag ysgrifennu enwau, cyfeiriadau na rhifau ffôn yn eich atebion. Mwy am breifatrwydd: /preifatrwydd
# reviewed:
privacy-choose-anonymous = Ateb yn ddienw
# reviewed:
privacy-choose-confidential = Ateb yn gyfrinachol
# reviewed:
privacy-chosen-anonymous = Rydych chi'n ateb yn ddienw. Does dim atebion anghywir.
# reviewed:
privacy-chosen-confidential = Rydych chi'n ateb yn gyfrinachol. Does dim atebion anghywir.
# reviewed:
privacy-notice-title = Eich preifatrwydd
# reviewed:
privacy-notice-who = Sgwrs awtomatig yw Drws. Mae'n casglu atebion ar ran gwasanaethau cyhoeddus. Nes i chi eu hanfon, drafft wedi'i amgryptio yw eich atebion. Rydyn ni'n dileu pob drafft ar ôl 7 diwrnod.
# reviewed:
privacy-notice-anonymous = Yn ddienw: mae eich atebion yn cael eu selio wrth i chi eu hanfon. Dim ond mewn grŵp maen nhw'n cael eu hagor. Rydyn ni'n cadw marc sy'n dangos eich bod wedi ateb unwaith. Dydy'r marc ddim yn dweud dim byd am eich atebion.
# reviewed:
privacy-notice-confidential = Yn gyfrinachol: gall tîm y gwasanaeth weld pwy anfonodd beth. Fydd dim byd sy'n dangos pwy ydych chi yn cael ei gyhoeddi.
# reviewed:
privacy-notice-kept = Rydyn ni'n cadw eich iaith a'r ffordd o gysylltu â chi, wedi'u hamgryptio. Rydyn ni'n cadw'r hyn rydych chi'n ei ddilyn o dan god yn lle enw. Felly gallwn ni roi gwybod i chi beth ddigwyddodd nesaf. I'w weld: /diweddariadau. I stopio pob neges: /stopio. I ddileu'r hyn sydd gennyn ni: /anghofio.
# reviewed:
privacy-notice-not-promised = Allwn ni ddim rheoli Telegram na'ch ffôn. Allwn ni ddim eich diogelu rhag rhywun sydd â rheolaeth lawn dros ein peiriant wrth iddo redeg. Ac os byddwch chi'n datgelu rhywbeth yn eich geiriau eich hun, allwn ni ddim eich diogelu rhag hynny.
# reviewed:
privacy-notice-rights = Mae gennych chi hawliau dros eich data personol. Gofynnwch i'r gwasanaeth yn gyntaf. Gallwch chi gwyno i'r Comisiynydd Gwybodaeth hefyd.
