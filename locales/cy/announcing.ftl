# reviewed:
announcing-title = Beth ddigwyddodd nesaf
# reviewed:
announcing-stage-heard = Rydyn ni wedi gwrando
# reviewed:
announcing-stage-decided = Mae penderfyniad wedi'i wneud
# reviewed:
announcing-stage-done = Mae hyn wedi'i wneud
# reviewed:
announcing-stage-delayed = Mae oedi
# reviewed:
announcing-asked = Fe ofynnon ni
# reviewed:
announcing-said = Fe ddywedoch chi
# reviewed:
announcing-did = Fe wnaethon ni
# reviewed:
announcing-why-not = Pam nad ydyn ni wedi gwneud hynny
# reviewed:
announcing-open = Am beth oedd hyn?
# reviewed:
announcing-leave = Dim mwy am hyn
# reviewed:
announcing-news-extended = Mwy o amser i gymryd rhan
# reviewed:
announcing-news-new = Rhywbeth newydd
# reviewed:
announcing-news-questions-wait = Mae gan y tîm fwy o gwestiynau
# reviewed:
announcing-news-reminder = Eich neges atgoffa
# reviewed:
announcing-tells-extended = Mae'r dyddiad cau wedi newid.
# reviewed:
announcing-tells-new = Fe ofynnoch chi am gael clywed am bethau newydd fel hyn.
# reviewed:
announcing-tells-questions-wait = Mae gan y tîm gwestiynau i rai a gymerodd ran. Mae pawb sy'n dilyn yn darllen hyn. Gyda'ch derbynneb gallwch chi weld a oes un i chi: /derbynneb. Os ateboch chi'n gyfrinachol, edrychwch isod hefyd.
# reviewed:
announcing-tells-reminder = Fe ofynnoch chi i ni am un neges, a dyma hi. Gallwch chi fynd ymlaen o'r un lle.
# reviewed:
announcing-look = Am beth mae hyn?
# reviewed:
announcing-leave-service = Dim mwy gan y gwasanaeth hwn
# reviewed:
announcing-leave-subject = Dim mwy ar y pwnc hwn
# reviewed:
announcing-theme-done = Wedi'i wneud.
# reviewed:
announcing-theme-partly = Wedi'i wneud yn rhannol. Pam nad y cyfan:
# reviewed:
announcing-theme-not = Heb ei wneud. Pam:
# reviewed:
announcing-theme-open = Rydyn ni'n dal i edrych ar hyn.
# reviewed:
announcing-news-late = Mae'r adborth yn hwyr
# reviewed:
announcing-late = Fe addawon ni ddweud wrthoch chi erbyn { $day } beth ddigwyddodd nesaf. Dydy'r adborth ddim wedi dod eto, ac mae'n ddrwg gennyn ni.
# reviewed:
announcing-late-new-day = Byddwch chi'n clywed gennyn ni erbyn { $day }.
# reviewed:
announcing-news-feedback-due = Mae angen anfon adborth
# reviewed:
announcing-due = Mae adborth wedi'i addo erbyn { $day }. Does dim wedi'i anfon eto.
# reviewed:
announcing-due-first = Y dyddiad cyntaf i gael ei addo oedd { $day }.
# reviewed:
announcing-due-else = Os bydd y dyddiad yn mynd heibio, byddwn ni'n dweud wrth bawb sy'n dilyn fod yr adborth yn hwyr. Byddwn ni'n addo dyddiad bedair wythnos yn ddiweddarach, oni bai eich bod chi'n enwi un.
# reviewed:
announcing-leave-staff = Dim mwy o'r rhybuddion hyn
# reviewed:
announcing-corrected = Fe gywiron ni'r neges hon ar { $when }.
# reviewed:
announcing-correction = Cywiriad: roedd rhywbeth yn ein neges ddiwethaf am hyn yn anghywir. Mae hyn yn gywir.
# reviewed:
announcing-trial = Prawf: dim ond staff y gwasanaeth hwn sy'n darllen hyn.
