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
# reviewed:
cli-role = beth mae'r broses hon yn ei wneud: y cyfan, neu un rhan. Mae angen PostgreSQL ar gyfer rhan
# reviewed:
cli-promises = dangos beth gafodd ei addo, a gafodd ei gadw, a faint sydd wedi clywed
# reviewed:
cli-service-or-all = id gwasanaeth; hebddo, pob un ohonyn nhw
# reviewed:
cli-team-hear = gwneud dolen i aelod o'r staff ei hagor: mae'r sgwrs honno'n cael rhybudd pan fydd angen anfon adborth
# reviewed:
cli-team-hush = peidio â rhybuddio aelod o'r staff mwyach
# reviewed:
cli-staff-name = ENW
# reviewed:
cli-staff = enw aelod o'r staff
# reviewed:
cli-remarks-of-feedback = Sylwadau dienw am yr adborth ({ $slug }):
# reviewed:
cli-feedback-file = llwybr y ffeil YAML. I weld beth sy'n aros: python -m bot feedback list
# reviewed:
cli-feedback-id = id yr adborth i'w dynnu'n ôl: python -m bot feedback withdraw ID
# reviewed:
cli-feedback-name = ID
# reviewed:
cli-feedback-none = Does dim adborth yn aros i gael ei anfon.
# reviewed:
cli-feedback-listed = { $what }: adborth { $slug }. Amser anfon: { $when }
# reviewed:
cli-feedback-withdrawn = Mae'r adborth hwn wedi'i dynnu'n ôl, a fydd neb yn ei gael: { $slug }
# reviewed:
cli-backup = ysgrifennu popeth sy'n cael ei gadw mewn un ffeil wedi'i selio, heb yr un allwedd
# reviewed:
cli-restore = rhoi copi wrth gefn mewn cronfa ddata wag
# reviewed:
cli-backup-file = ffeil y copi wrth gefn
# reviewed:
backup-made = Mae'r copi wrth gefn yn y ffeil hon: { $file }. Does dim allwedd ynddo. Cadwch ef ar wahân i'r cyfeiriadur allweddi, a chadwch y cyfrinymadrodd yn rhywle arall.
# reviewed:
backup-restored = Mae'r copi wrth gefn wedi'i adfer. Nifer y rhesi: { $count }
# reviewed:
backup-not-sent-again = Gallai'r rhain fod wedi gadael ers gwneud y copi, felly fyddan nhw ddim yn cael eu hanfon eto. Negeseuon i un person yr un: { $count }. Adborth a hysbysiadau: { $total }
# reviewed:
backup-cancelled = Roedd y rhain yn dal i gael eu cynllunio pan gafodd y copi ei wneud, felly maen nhw wedi'u canslo. Efallai fod rhai pobl wedi'u cael erbyn hyn. Adborth, diweddariadau a hysbysiadau: { $count }
# reviewed:
backup-next = Nawr gwiriwch fod popeth yn iawn: python -m bot doctor
# reviewed:
cli-doctor = gwirio a yw popeth yn iawn, a dweud sut mae trwsio'r hyn sydd ddim
# reviewed:
doctor-health-well = Iawn
# reviewed:
doctor-health-warn = Edrychwch ar hyn
# reviewed:
doctor-health-bad = Trwsiwch hyn
# reviewed:
doctor-token-well = Mae Telegram yn adnabod y bot: { $what }
# reviewed:
doctor-token-refused = Mae Telegram yn gwrthod y tocyn. Gofynnwch i BotFather am un newydd, a'i roi yma: { $what }
# reviewed:
doctor-telegram-unreachable = Does dim modd cyrraedd Telegram. Gwiriwch y rhwydwaith, a DRWS_TELEGRAM_API os yw wedi'i osod.
# reviewed:
doctor-webhook-well = Mae Telegram yn anfon at y webhook. Diweddariadau sy'n aros: { $count }
# reviewed:
doctor-webhook-none = Does dim webhook, felly mae diweddariadau'n cael eu nôl. Diweddariadau sy'n aros: { $count }
# reviewed:
doctor-webhook-waits = Mae Telegram yn anfon, ond mae llawer o ddiweddariadau'n aros: { $count }. Dechreuwch ddrws blaen arall, neu edrychwch ar ei log.
# reviewed:
doctor-webhook-fails = Dydy Telegram ddim yn gallu anfon. Diweddariadau sy'n aros: { $count }. Gwiriwch fod y drws blaen yn rhedeg, a thystysgrif y dirprwy.
# reviewed:
doctor-webhook-elsewhere = Mae Telegram yn anfon at gyfeiriad gwahanol i DRWS_WEBHOOK_URL. I osod y cyfeiriad, rhedwch hyn: python -m bot serve
# reviewed:
doctor-clock-well = Mae'r cloc yn cytuno â chloc Telegram.
# reviewed:
doctor-clock-wrong = Dydy'r cloc ddim yn gywir. Eiliadau o wahaniaeth rhyngddo a chloc Telegram: { $count }. Gadewch i'r peiriant ei osod o'r rhwydwaith.
# reviewed:
doctor-clock-unknown = Ddywedodd Telegram ddim faint o'r gloch yw hi, felly chafodd y cloc mo'i wirio.
# reviewed:
doctor-disk-well = Mae lle ar ddisg y data. Megabeitiau: { $count }
# reviewed:
doctor-disk-full = Does dim llawer o le ar ddisg y data. Megabeitiau: { $count }. Gwnewch le: dydy'r hyn sydd ddim yn cael ei ysgrifennu ddim yn cael ei gadw.
# reviewed:
doctor-database-well = Mae modd cyrraedd y gronfa ddata, mae hi'n ddiogel, ac mae tablau'r fersiwn hwn ynddi.
# reviewed:
doctor-database-down = Does dim modd agor y gronfa ddata. Gwiriwch DRWS_DATABASE_URL, y lle ar y ddisg a'r hawl i ysgrifennu.
# reviewed:
doctor-database-unsafe = Dydy'r storfa ddim yn ddiogel. Trwsiwch hyn: { $what }
# reviewed:
doctor-keys-well = Mae pob allwedd sydd ei hangen ar ymgysylltiad agored yno, y tu allan i'r data.
# reviewed:
doctor-keys-missing = Mae allwedd ar goll: { $what }. Rhowch yr hen gyfeiriaduron yn DRWS_KEY_DIR a DRWS_BOX_KEY_DIR. Os ydych chi wedi adfer hen gopi: python -m bot keys renew
# reviewed:
doctor-deliveries-well = Negeseuon i ddilynwyr sy'n aros i gael eu hanfon: { $count }
# reviewed:
doctor-deliveries-unknown = Negeseuon a allai fod wedi cyrraedd neu beidio: { $count }. Fyddan nhw ddim yn cael eu hanfon eto. I weld codau darllediadau: python -m bot broadcast list. I weld faint sydd ym mhob un: python -m bot broadcast show CODE
# reviewed:
doctor-deliveries-failed = Negeseuon a wrthododd Telegram, neu nad oedd modd eu llunio: { $count }. Fyddan nhw ddim yn cael eu hanfon eto. I weld codau darllediadau: python -m bot broadcast list. I weld faint sydd ym mhob un: python -m bot broadcast show CODE
# reviewed:
doctor-promises-well = Lle mae modd dweud wrth bobl o hyd, does dim dyddiad addo adborth wedi mynd heibio heb adborth.
# reviewed:
doctor-promises-late = Cafodd adborth ei addo erbyn dyddiad sydd wedi mynd heibio: { $what }. Anfonwch ef, neu dywedwch pryd y daw: python -m bot feedback FILE
