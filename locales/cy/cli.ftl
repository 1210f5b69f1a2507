# reviewed:
cli-drws = Drws: ymgysylltu mewn sgwrs, yn Gymraeg ac yn Saesneg.
# reviewed:
cli-usage = defnydd:
# reviewed:
cli-arguments = beth i'w ysgrifennu
# reviewed:
cli-options = opsiynau
# reviewed:
cli-help = dangos y cymorth hwn
# reviewed:
cli-misread = Allwn ni ddim darllen y gorchymyn fel y mae. I weld sut i'w ysgrifennu: { $program } --help
# reviewed:
cli-language = iaith y gorchymyn
# reviewed:
cli-file = llwybr y ffeil YAML
# reviewed:
cli-file-name = ffeil
# reviewed:
cli-slug-name = enw
# reviewed:
cli-slug = enw'r ymgysylltiad, er enghraifft powys-recycling
# reviewed:
cli-serve = rhedeg y bot
# reviewed:
cli-demo = rhedeg ymarfer ar y peiriant hwn, gyda ffôn mewn tudalen
# reviewed:
cli-list = rhestru'r hyn sydd wedi'i gyhoeddi
# reviewed:
cli-check = gwirio ffeil a dweud sut i'w thrwsio
# reviewed:
cli-publish = cyhoeddi ymgysylltiad
# reviewed:
cli-feedback = cadw adborth nes daw ei amser
# reviewed:
cli-close = cau ymgysylltiad nawr
# reviewed:
cli-count = agor y blwch ymatebion, os oes digon ynddo
# reviewed:
cli-results = dangos y canlyniadau, wedi'u talgrynnu
# reviewed:
cli-sound-engagement = Mae'r ymgysylltiad hwn yn barod i'w gyhoeddi: { $slug }. Nifer y cwestiynau: { $questions }
# reviewed:
cli-sound-feedback = Mae'r adborth hwn yn barod. Ymgysylltiad: { $slug }
# reviewed:
cli-sound-follow-up = Mae'r cwestiwn dilynol hwn yn barod. I'w ofyn: python -m bot talk ask SLUG COD FFEIL --by ENW
# reviewed:
cli-sound-sealed = Mae'r blwch hwn yn aros dan sêl nes i'r ymgysylltiad gau. Cyn cyhoeddi, gwnewch allwedd yr hwylusydd: python -m bot keys new { $slug } FFEIL
# reviewed:
cli-published = Wedi cyhoeddi: { $slug }
# reviewed:
cli-published-before = Does dim byd wedi newid: { $slug }
# reviewed:
cli-feedback-stored = Wedi cadw'r adborth. Ymgysylltiad: { $slug }. Amser anfon: { $when }
# reviewed:
cli-feedback-before = Roedden ni wedi cadw'r adborth hwn o'r blaen. Ymgysylltiad: { $slug }. Amser anfon: { $when }
# reviewed:
cli-closed = Wedi cau: { $slug }
# reviewed:
cli-closed-before = Roedd hwn wedi cau'n barod: { $slug }
# reviewed:
cli-counted = Wedi agor y blwch: { $slug }. I weld y canlyniadau, defnyddiwch y gorchymyn results.
# reviewed:
cli-not-counted = Does dim digon yn y blwch i'w agor eto: { $slug }
# reviewed:
cli-answers-deleted = Mae'r diwrnod olaf a addawyd ar gyfer cadw'r atebion wedi mynd heibio, ac maen nhw nawr wedi'u dileu: { $slug }
# reviewed:
cli-listed = { $slug }: { $title }. Ar agor tan { $closes }
# reviewed:
cli-listed-closed = { $slug }: { $title }. Wedi cau: { $closes }
# reviewed:
cli-none-listed = Does dim byd wedi'i gyhoeddi eto. I gyhoeddi: python -m bot publish FFEIL
# reviewed:
cli-set-aside = Diweddariadau wedi'u rhoi o'r neilltu am nad oedd modd eu trin: { $count }
# reviewed:
cli-demo-ready = Mae'r ffôn yn barod. Agorwch y dudalen hon mewn porwr:
# reviewed:
cli-demo-stop = I orffen, pwyswch Ctrl+C. Does dim byd yn gadael y peiriant hwn, ac mae popeth yn cael ei ddileu wedyn. Fel arall, bydd yr ymarfer nesaf yn y cyfeiriad hwn yn dileu'r hyn sydd ar ôl.
# reviewed:
cli-unopened = Roedd rhy ychydig o ymatebion dienw yn y blwch i'w hagor gyda'i gilydd. Fyddan nhw byth yn cael eu hagor.
# reviewed:
cli-words = gwirio geiriau negeseuon a ffeiliau, neu ddangos pa mor anodd yw eu Saesneg
# reviewed:
cli-task = check, neu figures
# reviewed:
cli-files = y ffeiliau i'w darllen; popeth sydd yma os nad oes un
# reviewed:
words-instead = Yn lle hynny: { $suggestion }
# reviewed:
words-found = I'w trwsio: { $faults }. I feddwl amdanyn nhw: { $warnings }
# reviewed:
words-unread = Negeseuon Cymraeg heb eu darllen gan neb eto: { $unread } o { $messages }
# reviewed:
words-figures = Testunau Saesneg o ddeg gair neu fwy: gradd ysgol, rhwyddineb (100 yw hawdd), y frawddeg hiraf, y lle
# reviewed:
cli-none-open = Does dim ymgysylltiad ar agor.
# reviewed:
cli-locked = Dim ond allwedd yr hwylusydd sy'n agor y blwch hwn: { $slug }. I'w agor: python -m bot keys unlock { $slug } FFEIL
# reviewed:
cli-slug-or-all = enw'r ymgysylltiad; hebddo, pob un
# reviewed:
cli-keys = yr allwedd mae hwylusydd yn ei chadw, ac sy'n agor blwch ymatebion ymgysylltiad
# reviewed:
cli-keys-new = gwneud yr allwedd honno, mewn ffeil newydd i'w chadw yn rhywle arall
# reviewed:
cli-keys-unlock = agor y blwch â'r allwedd honno, neu roi allwedd y blwch yn ei hôl ar ôl ailgychwyn
# reviewed:
cli-keys-renew = dechrau â blwch gwag, os cafodd hen gopi wrth gefn ei adfer a neb yn gallu agor y blwch ynddo
# reviewed:
keys-made = Mae allwedd hwylusydd { $slug } yn y ffeil hon: { $file }. Cadwch hi ymhell o'r peiriant hwn, a chadwch y cyfrinymadrodd yn eich pen. Os byddwch chi'n colli'r naill neu'r llall, fydd neb yn gallu agor y blwch â'r allwedd hon.
# reviewed:
keys-opened = Mae blwch { $slug } wedi'i agor. Does dim angen y ffeil hon bellach, ac mae hi wedi'i dinistrio: { $file }. Dinistriwch bob copi arall ohoni.
# reviewed:
keys-put-back = Mae'r allwedd yn ei hôl, a bydd y blwch yn cael ei agor fel o'r blaen: { $slug }
# reviewed:
keys-nothing-to-open = Does dim byd i'w agor, neu ddim eto: { $slug }. Mae blwch sydd dan sêl nes i'r ymgysylltiad gau yn cael ei agor ar ôl hynny.
# reviewed:
keys-not-needed = Mae modd agor y blwch hwn, felly does dim byd wedi newid: { $slug }
# reviewed:
keys-renewed = Mae blwch newydd, gwag, yn barod: { $slug }. Amlenni na all neb eu hagor bellach, ac sydd nawr wedi'u dileu: { $count }. Dywedwch wrth bobl fod atebion wedi'u colli.
# reviewed:
cli-export = ysgrifennu'r canlyniadau mewn ffeil, a'r hyn a ysgrifennodd neu a anfonodd pobl
# reviewed:
cli-export-file = y ffeil newydd. Mae diwedd ei henw yn dweud pa fath yw hi: .csv .json .xlsx .polis.zip, neu .zip gyda lluniau a recordiadau
# reviewed:
cli-exported-votes = Mae'r pleidleisiau ar ddatganiadau yn y ffeil hon, fesul rhes: { $file }. Dim ond rhif ar hap yw pob pleidleisiwr, ond gall rhes ddangos pwy yw rhywun. Felly cadwch hi'n ddiogel.
# reviewed:
cli-exported = Mae'r canlyniadau yn y ffeil hon: { $file }. Gall yr hyn a ysgrifennodd neu a anfonodd pobl ddatgelu pwy ydyn nhw, felly cadwch y ffeil yn ddiogel.
# reviewed:
cli-links = rhestru dolenni ymgysylltiad, a gwneud posteri â chod QR i bob un
# reviewed:
cli-folder = y ffolder ar gyfer y posteri; mae'n cael ei gwneud os nad yw hi yno; hebddi, dim ond y rhestr
# reviewed:
cli-folder-name = ffolder
# reviewed:
cli-link-anywhere = unrhyw le
# reviewed:
cli-link = Dolen: { $place }. { $address }
# reviewed:
cli-link-opened = Dolen: { $place }. { $address } Sawl gwaith y cafodd ei hagor: { $shown }
# reviewed:
cli-posters = Ffolder y posteri: { $file }. Argraffwch y ffeiliau PDF. Mae'r ffeiliau PNG ar gyfer tudalennau gwe.
# reviewed:
cli-import = gwneud drafft o ymgysylltiad o holiadur eQ neu RapidPro
# reviewed:
cli-questionnaire = yr holiadur, mewn JSON
# reviewed:
cli-welsh = yr un holiadur yn Gymraeg, os yw hwnnw mewn ffeil ar wahân
# reviewed:
cli-draft = y ffeil newydd ar gyfer y drafft; dydyn ni ddim yn ysgrifennu dros un arall
# reviewed:
cli-remarks = dangos beth ddywedodd pobl sy'n bwysig iddyn nhw, i un gwasanaeth
# reviewed:
cli-service = id gwasanaeth: ei un ei hun, neu ei enw Saesneg gyda chysylltnodau
# reviewed:
cli-service-name = GWASANAETH
# reviewed:
cli-no-remarks = Does dim sylwadau y gallwn ni eu dangos. Maen nhw'n cael eu rhyddhau mewn grwpiau, fel atebion.
# reviewed:
cli-remarks-about = Wedi'i ddweud yn ogystal â'r atebion ({ $slug }):
# reviewed:
cli-play = rhoi cynnig ar ffeil yn y derfynell hon cyn i bobl wneud; dydyn ni'n cadw dim byd
# reviewed:
cli-schema = argraffu JSON Schema ffeil, ar gyfer eich golygydd
# reviewed:
cli-schema-kind = y math o ffeil; hebddo, ffeil ymgysylltiad
# reviewed:
play-begin = Ymarfer yw hwn: { $slug }. Does dim byd yn cael ei gadw na'i anfon.
# reviewed:
play-as-open = Dydy hwn ddim ar agor nawr. Rydych chi'n ei weld fel y bydd ar y diwrnod agor.
# reviewed:
play-how = I bwyso botwm, teipiwch yr hyn sydd yn y bachau. I ateb mewn geiriau, teipiwch nhw. Mae gorchmynion yn dechrau gyda /. Yn lle'r hyn na allwch chi ei deipio, ysgrifennwch: llun, llais, lle 52.5 -3.3. I orffen: q.
# reviewed:
play-nothing = Wnaethoch chi ddim teipio dim byd. Dyma'r cwestiwn eto.
# reviewed:
play-place = Dau rif yw lle, y gogledd ac yna'r dwyrain: lle 52.5 -3.3. Dyma'r cwestiwn eto.
# reviewed:
play-picture = [llun]
# reviewed:
play-spoken = [neges lais]
# reviewed:
play-would-send = Byddai'r atebion hyn nawr yn cael eu hanfon: { $title }
# reviewed:
play-over = Dyma ddiwedd yr ymarfer. Chafodd dim byd ei gadw.
# reviewed:
cli-draw = tynnu un o godau raffl ar hap, ar ôl cau
# reviewed:
cli-drawn = Wedi'i dynnu ar hap: { $what }. Nifer y codau yn y raffl: { $shown }
# reviewed:
cli-draw-nobody = Does neb wedi ymuno â'r raffl: { $slug }
# reviewed:
cli-command-name = gorchymyn
# reviewed:
cli-misread-missing = Mae hwn ar goll: { $what }
# reviewed:
cli-misread-unknown = Dydy hwn ddim yn hysbys yma: { $what }
# reviewed:
cli-misread-value = Rhaid i rywbeth ddilyn hwn: { $what }
# reviewed:
cli-yes = gwneud hyn heb ofyn, lle does dim terfynell i ofyn ynddi
# reviewed:
cli-close-planned = Yr amser cau sydd wedi'i drefnu: { $closes }
# reviewed:
cli-close-early = Dydy hwn ddim wedi agor eto. Roedd i agor: { $opens }
# reviewed:
cli-close-sure = Does dim modd dadwneud hyn. I gau nawr, teipiwch yr enw eto:
# reviewed:
cli-more-time = Bydd pawb sy'n dilyn hwn yn clywed bod mwy o amser, tan { $closes }. Yn dilyn: { $count }
# reviewed:
cli-change-nothing = dim byd
# reviewed:
cli-listed-opens = { $slug }: { $title }. Yn agor { $opens }, ar agor tan { $closes }
# reviewed:
cli-listed-level = { $level }. Gwasanaeth: { $service }
# reviewed:
cli-level-information = Gwybodaeth
# reviewed:
cli-level-consultation = Ymgynghoriad
# reviewed:
cli-level-participation = Cyfranogi
# reviewed:
cli-level-co-production = Cydgynhyrchu
# reviewed:
cli-feedback-waits = Adborth yn aros i gael ei anfon: { $when }
# reviewed:
cli-posters-there = Yno'n barod, ac yr un fath: { $what }
# reviewed:
cli-posters-other = Mae ffeil arall o'r enw hwn yno, felly wnaethon ni ddim ysgrifennu'r poster: { $what }. Symudwch y ffeil, a rhedwch hyn eto.
# reviewed:
words-reads = Rydyn ni'n darllen sillafu, treigladau, cytundeb a thermau'r Gymraeg. Rydyn ni'n darllen y Saesneg am eiriau plaen, brawddegau hir a pha mor anodd yw hi. Does dim byd yma'n darllen sillafu na gramadeg y Saesneg.
