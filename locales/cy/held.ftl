# reviewed:
held-title = Beth rydyn ni'n ei gadw am y sgwrs hon
# reviewed:
held-reach = y ffordd o gysylltu â chi yma, wedi'i hamgryptio
    .easy = y ffordd o gysylltu â chi yma, wedi'i chloi â chod cudd
# reviewed:
held-language = eich iaith, wedi'i hamgryptio
    .easy = eich iaith, wedi'i chloi â chod cudd
# reviewed:
held-easy = eich bod chi wedi gofyn am eiriau hawdd eu deall
# reviewed:
held-told = pa negeseuon rydyn ni wedi'u hanfon am yr hyn rydych chi'n ei ddilyn, o dan god yn lle enw
    .easy = rhestr o'r hyn rydyn ni wedi'i ddweud wrthoch chi. Mae cod ar y rhestr yn lle enw
# reviewed:
held-place = ble mae'r sgwrs hon wedi cyrraedd, wedi'i amgryptio, tan 7 diwrnod ar ôl i chi ysgrifennu ddiwethaf
    .easy = ble rydyn ni yn y sgwrs hon, wedi'i gloi â chod cudd. Rydyn ni'n ei ddileu 7 diwrnod ar ôl i chi ysgrifennu ddiwethaf
# reviewed:
held-messages = rhifau'r negeseuon yma, wedi'u hamgryptio, am tua 2 ddiwrnod. Gyda nhw gallwn ni glirio'r sgwrs hon: /clirio
    .easy = rhif ar gyfer pob neges yma, am tua 2 ddiwrnod. Mae angen y rhifau i glirio'r sgwrs hon: /clirio
# reviewed:
held-nothing = Heblaw am hynny, dydyn ni ddim yn cadw dim byd amdanoch chi.
# reviewed:
held-left = Rydych chi wedi gofyn am beidio â chlywed mwy am y rhain:
# reviewed:
held-muted = Rydych chi wedi gofyn i ni beidio ag anfon negeseuon atoch chi.
# reviewed:
held-drafts = Eich drafftiau, wedi'u hamgryptio. Rydyn ni'n dileu pob un 7 diwrnod ar ôl i chi ei newid ddiwethaf:
    .easy = Eich drafftiau, wedi'u cloi â chod cudd. Rydyn ni'n dileu pob un 7 diwrnod ar ôl i chi ei newid ddiwethaf:
# reviewed:
held-draft = { $title }. Atebion hyd yn hyn: { $number }
# reviewed:
held-reminders = Rydych chi wedi gofyn i ni am un neges am bob un o'r rhain, a heb anfon eich atebion. Rydyn ni'n cadw'r diwrnod o dan god yn lle enw:
    .easy = Rydych chi wedi gofyn i ni am un neges am bob un o'r rhain. Dydych chi ddim wedi anfon eich atebion. Rydyn ni'n nodi'r diwrnod. Mae cod ar y nodyn yn lle enw:
# reviewed:
held-reminder = { $title }. Diwrnod y neges: { $day }
# reviewed:
held-reminded = Rydyn ni wedi anfon un neges atgoffa atoch chi am bob un o'r rhain. Rydyn ni'n cadw marc o hynny nes iddyn nhw gau:
# reviewed:
held-answered = Rydych chi wedi ateb y rhain unwaith. Rydyn ni'n cadw marc sy'n dangos hynny nes iddyn nhw gau. Dydy'r marc ddim yn dweud dim byd am eich atebion:
# reviewed:
held-entrusted = Rydych chi wedi ateb y rhain yn gyfrinachol. Gall tîm y gwasanaeth weld mai chi anfonodd yr atebion. Bob tro maen nhw'n edrych, mae hynny'n cael ei gofnodi, gyda'r rheswm:
    .easy = Gall y tîm weld pa rai yw eich atebion chi yma. Rydyn ni'n nodi pob tro maen nhw'n edrych, a pham:
# reviewed:
held-asked = Mae'r tîm wedi gofyn rhywbeth i chi am y rhain. Mae'r cwestiynau a'ch atebion wedi'u hamgryptio:
    .easy = Mae'r tîm wedi gofyn rhywbeth i chi am y rhain. Mae'r cwestiynau a'ch atebion wedi'u cloi â chod cudd:
# reviewed:
held-cannot-find = Dydy ymateb a anfonoch chi'n ddienw ddim ar y rhestr hon, achos allwn ni ddim dod o hyd iddo. Dim ond gyda'i dderbynneb mae modd dod o hyd iddo: /derbynneb
    .easy = Dydy atebion a anfonoch chi'n ddienw ddim ar y rhestr hon. Dydyn ni ddim yn gwybod pa rai yw eich atebion chi. Dim ond gyda'ch derbynneb mae modd dod o hyd iddyn nhw: /derbynneb
# reviewed:
held-can = Beth gallwch chi ei wneud:
# reviewed:
held-for-organisation = Ar ran sefydliad: { $title }
# reviewed:
held-beside = Yn ogystal â'r atebion: { $title }
