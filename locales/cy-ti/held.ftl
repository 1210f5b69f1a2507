# reviewed:
held-reach = y ffordd o gysylltu â thi yma, wedi'i hamgryptio
    .easy = y ffordd o gysylltu â thi yma, wedi'i chloi â chod cudd
# reviewed:
held-language = dy iaith, wedi'i hamgryptio
    .easy = dy iaith, wedi'i chloi â chod cudd
# reviewed:
held-easy = dy fod ti wedi gofyn am eiriau hawdd eu deall
# reviewed:
held-told = pa negeseuon rydyn ni wedi'u hanfon am yr hyn rwyt ti'n ei ddilyn, o dan god yn lle enw
    .easy = rhestr o'r hyn rydyn ni wedi'i ddweud wrthot ti. Mae cod ar y rhestr yn lle enw
# reviewed:
held-place = ble mae'r sgwrs hon wedi cyrraedd, wedi'i amgryptio, tan 7 diwrnod ar ôl i ti ysgrifennu ddiwethaf
    .easy = ble rydyn ni yn y sgwrs hon, wedi'i gloi â chod cudd. Rydyn ni'n ei ddileu 7 diwrnod ar ôl i ti ysgrifennu ddiwethaf
# reviewed:
held-nothing = Heblaw am hynny, dydyn ni ddim yn cadw dim byd amdanat ti.
# reviewed:
held-left = Rwyt ti wedi gofyn am beidio â chlywed mwy am y rhain:
# reviewed:
held-muted = Rwyt ti wedi gofyn i ni beidio ag anfon negeseuon atat ti.
# reviewed:
held-drafts = Dy ddrafftiau, wedi'u hamgryptio. Rydyn ni'n dileu pob un 7 diwrnod ar ôl i ti ei newid ddiwethaf:
    .easy = Dy ddrafftiau, wedi'u cloi â chod cudd. Rydyn ni'n dileu pob un 7 diwrnod ar ôl i ti ei newid ddiwethaf:
# reviewed:
held-reminders = Rwyt ti wedi gofyn i ni am un neges am bob un o'r rhain, a heb anfon dy atebion. Rydyn ni'n cadw'r diwrnod o dan god yn lle enw:
    .easy = Rwyt ti wedi gofyn i ni am un neges am bob un o'r rhain. Dwyt ti ddim wedi anfon dy atebion. Rydyn ni'n nodi'r diwrnod. Mae cod ar y nodyn yn lle enw:
# reviewed:
held-reminded = Rydyn ni wedi anfon un neges atgoffa atat ti am bob un o'r rhain. Rydyn ni'n cadw marc o hynny nes iddyn nhw gau:
# reviewed:
held-answered = Rwyt ti wedi ateb y rhain unwaith. Rydyn ni'n cadw marc sy'n dangos hynny nes iddyn nhw gau. Dydy'r marc ddim yn dweud dim byd am dy atebion:
# reviewed:
held-entrusted = Rwyt ti wedi ateb y rhain yn gyfrinachol. Gall tîm y gwasanaeth weld mai ti anfonodd yr atebion. Bob tro maen nhw'n edrych, mae hynny'n cael ei gofnodi, gyda'r rheswm:
    .easy = Gall y tîm weld pa rai yw dy atebion di yma. Rydyn ni'n nodi pob tro maen nhw'n edrych, a pham:
# reviewed:
held-asked = Mae'r tîm wedi gofyn rhywbeth i ti am y rhain. Mae'r cwestiynau a dy atebion wedi'u hamgryptio:
    .easy = Mae'r tîm wedi gofyn rhywbeth i ti am y rhain. Mae'r cwestiynau a dy atebion wedi'u cloi â chod cudd:
# reviewed:
held-cannot-find = Dydy ymateb a anfonaist ti'n ddienw ddim ar y rhestr hon, achos allwn ni ddim dod o hyd iddo. Dim ond gyda'i dderbynneb mae modd dod o hyd iddo: /derbynneb
    .easy = Dydy atebion a anfonaist ti'n ddienw ddim ar y rhestr hon. Dydyn ni ddim yn gwybod pa rai yw dy atebion di. Dim ond gyda dy dderbynneb mae modd dod o hyd iddyn nhw: /derbynneb
# reviewed:
held-can = Beth gelli di ei wneud:
