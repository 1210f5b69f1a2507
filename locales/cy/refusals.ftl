# reviewed:
refused-closed = Mae'r ymgysylltiad hwn wedi cau, neu mae ei ddyddiad cau wedi mynd heibio: { $what }. Rhowch id newydd a dyddiadau newydd iddo.
# reviewed:
refused-harmful = Mae'r ymgysylltiad hwn ar agor, ac efallai fod pobl wedi ymateb iddo fel y mae. Allwn ni ddim newid: { $what }. Rhowch y rhain yn ôl fel yr oedden nhw, neu caewch yr ymgysylltiad a chyhoeddi un newydd.
# reviewed:
refused-key-missing = Mae allwedd ar goll o'r cyfeiriadur allweddi: { $what }. Rhaid i DRWS_KEY_DIR a DRWS_BOX_KEY_DIR enwi'r cyfeiriaduron oedd yn cael eu defnyddio wrth gyhoeddi. Os ydych chi wedi adfer hen gopi wrth gefn: python -m bot keys renew
# reviewed:
refused-storage-down = Allwn ni ddim agor y gronfa ddata. Gwiriwch DRWS_DATABASE_URL, y lle sydd ar y ddisg a'r hawl i ysgrifennu. Does dim byd wedi newid.
# reviewed:
refused-not-permitted = Does gan y defnyddiwr hwn ddim hawl i wneud hynny yn y gronfa ddata. Rhedwch y gorchymyn fel y defnyddiwr sy'n cyfrif yr ymatebion. Os oes fersiwn newydd o Drws yma, rhedwch storage/roles.sql yn gyntaf, fel mae docs/postgresql.md yn dweud.
# reviewed:
refused-upgrade = Nid tablau'r fersiwn hon o Drws sydd yn y gronfa ddata. Does gan y defnyddiwr hwn ddim hawl i'w newid. Yn gyntaf, fel y defnyddiwr sy'n cyfrif yr ymatebion: python -m bot list. Wedyn rhedwch storage/roles.sql, fel mae docs/postgresql.md yn dweud.
# reviewed:
refused-unknown = Does dim ymgysylltiad wedi'i gyhoeddi o dan yr enw hwn: { $what }. I weld yr enwau: python -m bot list
# reviewed:
refused-unsafe = Dydy'r storfa ddim yn ddiogel, felly dydyn ni ddim yn dechrau. Trwsiwch hyn: { $what }
# reviewed:
refused-unexpected = Aeth rhywbeth o'i le nad oedden ni'n ei ddisgwyl: { $what }. Dywedwch wrth y rhai sy'n cynnal Drws.
# reviewed:
refused-dictionaries = Mae angen pecynnau ychwanegol i wirio geiriau, a dydyn nhw ddim yma. I'w gosod: make words
# reviewed:
refused-unknown-member = Does neb o'r enw hwn yn y tîm: { $what }. I weld yr enwau: python -m bot team list
# reviewed:
refused-not-recognised = Mae'r cyfrinymadrodd neu'r cod yn anghywir: { $what }. Mae'r ymdrech yn y cofnod archwilio. Arhoswch am y cod nesaf, a rhowch gynnig arall arni. Ar ôl pum ymdrech, arhoswch am chwarter awr.
# reviewed:
refused-code-used = Mae'r cod hwn wedi'i ddefnyddio: { $what }. Arhoswch am yr un nesaf, a rhowch gynnig arall arni.
# reviewed:
refused-too-many = Roedd gormod o ymdrechion o dan yr enw hwn: { $what }. Rhowch gynnig arall arni ymhen chwarter awr.
# reviewed:
refused-unknown-record = Does gan yr un ymateb cyfrinachol y cod hwn: { $what }. I weld y codau: python -m bot responses
# reviewed:
refused-last-member = Dyma'r aelod olaf: { $what }. Heb aelod, allai neb fyth weld pwy ymatebodd. Ychwanegwch rywun arall yn gyntaf.
# reviewed:
refused-member-needed = Mae gan y tîm hwn aelodau, felly rhaid i un ohonyn nhw ychwanegu'r nesaf. Rhowch enw'r aelod hwnnw ar ôl --by: { $what }
# reviewed:
refused-name-taken = Mae rhywun o'r enw hwn yn y tîm yn barod: { $what }. Dewiswch enw arall.
# reviewed:
refused-name = All hwn ddim bod yn enw aelod. Rhaid iddo fod yn un llinell o destun, heb fod yn wag. Yr hyd mwyaf: { $what }
# reviewed:
refused-short-passphrase = Mae'r cyfrinymadrodd hwn yn rhy fyr. Mae sawl gair yn gwneud cyfrinymadrodd da. Yr hyd lleiaf: { $what }
# reviewed:
refused-passphrases-differ = Dydy'r ddau gyfrinymadrodd ddim yr un fath. Does dim byd wedi newid.
# reviewed:
refused-wrong-code = Nid dyma'r cod y dylai'r ap ei ddangos: { $what }. Gwiriwch gloc y ffôn. Does dim byd wedi newid.
# reviewed:
refused-short-reason = Dywedwch pam, mewn geiriau y bydd rhywun arall yn eu deall yn nes ymlaen. Yr hyd lleiaf: { $what }
# reviewed:
refused-nothing-typed = Chafodd dim byd ei deipio, felly does dim byd wedi'i wneud. Mae'r gorchymyn hwn yn gofyn ei gwestiynau mewn terfynell.
# reviewed:
refused-no-facilitator = Mae'r blwch hwn i aros dan sêl nes i'r ymgysylltiad gau, felly rhaid i hwylusydd gadw ei allwedd: { $what }. Gwnewch honno yn gyntaf: python -m bot keys new { $what } FFEIL
# reviewed:
refused-facilitator-known = Mae gan hwylusydd allwedd y blwch hwn yn barod, a dim ond un sy'n gallu ei chadw: { $what }. Does dim byd wedi newid.
# reviewed:
refused-recovery-file = Nid ffeil hwylusydd yr ymgysylltiad hwn yw hon: { $what }
# reviewed:
refused-passphrase = Nid cyfrinymadrodd y ffeil honno yw hwn. Does dim byd wedi newid.
# reviewed:
refused-wrong-key = Dydy'r allwedd hon ddim yn agor popeth yn y blwch: { $what }. Does dim byd wedi newid.
# reviewed:
refused-file-there = Mae ffeil o'r enw hwn yno'n barod, a dydyn ni ddim yn ysgrifennu drosti: { $what }
# reviewed:
refused-cannot-write = Allwn ni ddim ysgrifennu'r ffeil hon: { $what }. Gwiriwch y ffolder, y lle sydd ar y ddisg a'r hawl i ysgrifennu.
# reviewed:
refused-no-statements = Does dim datganiad i bleidleisio arno yn yr ymgysylltiad hwn: { $what }. I gael y canlyniadau eraill, ysgrifennwch ffeil .csv, .json neu .xlsx.
# reviewed:
refused-few-votes = Mae rhy ychydig o ymatebion wedi'u cyfrif i allforio pleidleisiau fesul un: { $what }. Arhoswch nes bod grŵp wedi cael ei gyfrif.
# reviewed:
refused-votes-tell = Does dim modd allforio'r pleidleisiau fesul un eto: { $what }. Bydden nhw'n dangos beth mae'r ffigurau'n ei guddio, neu beth mae rhywun wedi'i dynnu'n ôl ers hynny. Rhowch gynnig arall arni pan fydd y canlyniadau wedi newid.
# reviewed:
refused-form = Rhaid i enw'r ffeil orffen gyda .csv, .json, .xlsx, .zip neu .polis.zip: { $what }
# reviewed:
refused-feedback-late = Byddai'r adborth hwn yn cael ei anfon pan na fydd modd cyrraedd neb bellach. Y diwrnod olaf: { $what }
# reviewed:
refused-delay-over = Mae'r oedi hwn yn addo dyddiad sydd wedi mynd heibio: { $what }. Ysgrifennwch y ffeil eto gyda dyddiad sydd eto i ddod.
# reviewed:
refused-letters = Dydy'r llythrennau hyn ddim yn ffont y posteri: { $what }. Ysgrifennwch y rhan honno â llythrennau eraill.
# reviewed:
refused-poster-full = Dydy'r geiriau ddim yn ffitio ar un poster: { $what }. Gwnewch y teitl neu'r manylion cysylltu yn fyrrach.
# reviewed:
refused-not-json = Nid JSON yw'r ffeil hon: { $what }
# reviewed:
refused-questionnaire-unknown = Nid holiadur y gallwn ni ei ddarllen yw hwn: { $what }. Rydyn ni'n darllen eQ Questionnaire Runner, a RapidPro o fersiwn 13 ymlaen.
# reviewed:
refused-questionnaire-large = Mae'r ffeil hon yn rhy fawr i fod yn holiadur. Y maint mwyaf: { $what }
# reviewed:
refused-questionnaire-unreadable = Allwn ni ddim darllen y ffeil hon: { $what }. Gwiriwch ei henw a'i llwybr, a'i bod mewn UTF-8.
# reviewed:
refused-nothing-to-carry = Does dim cwestiwn yn y ffeil hon y gallai sgwrs ei ofyn: { $what }. Chafodd dim byd ei ysgrifennu.
# reviewed:
refused-not-its-welsh = Nid fersiwn Gymraeg y llall yw'r ffeil hon: { $what }. Dim ond ar gyfer eQ mae ail ffeil, a rhaid iddi fod yn Gymraeg.
# reviewed:
refused-enough-asked = Mae tri chwestiwn wedi'u gofyn am y testun hwn, neu does dim lle yn ei flwch i ateb. Chafodd dim byd ei ofyn am: { $what }
# reviewed:
refused-no-talking-back = Dim ond ar lefelau cyfranogi a chydgynhyrchu gall y tîm ofyn mwy i bobl. Does dim modd gofyn am yr hyn sydd yn ogystal â'r atebion. Nid felly yma: { $what }
# reviewed:
refused-talking-over = Dydy'r ymgysylltiad hwn ddim ar agor, felly allai neb ateb. Mae ateb yn cael ei selio yn y blwch, a dydy'r blwch ddim ar agor bellach, neu ddim eto: { $what }
# reviewed:
refused-unknown-handle = Does dim testun â'r cod hwnnw y gallwn ni ei ddangos. I weld y codau: python -m bot talk list. Heb ei ganfod: { $what }
# reviewed:
refused-part = Mae hwn ynghlwm wrth ymgysylltiad. Rhowch enw'r ymgysylltiad ei hun: { $what }
# reviewed:
refused-no-draw = Does dim raffl gyda'r ymgysylltiad hwn: { $what }
# reviewed:
refused-draw-early = Does dim modd tynnu cod eto: { $what }. Rhaid cau'r ymgysylltiad yn gyntaf, ac agor blwch y raffl.
# reviewed:
refused-not-typed-again = Chafodd yr enw ddim ei deipio eto, felly chafodd dim byd ei gau: { $what }. Os does dim terfynell, ysgrifennwch --yes ar ei ôl.
# reviewed:
refused-nothing-asked = Does neb wedi cael cwestiwn eto, felly does dim byd i'w ddweud wrth bobl: { $what }. I ofyn: python -m bot talk ask
# reviewed:
refused-unknown-service = Does dim gwasanaeth o'r enw hwn. Yr enwau sydd: { $what }
# reviewed:
refused-role = Mae angen PostgreSQL i redeg rhan mewn proses ar wahân: { $what }. Un broses yn unig gall ddefnyddio ffeil SQLite. Rhedwch hyn heb --role, neu rhowch weinydd PostgreSQL yn DRWS_DATABASE_URL.
# reviewed:
refused-nobody-of-that-name = Does dim sgwrs na dolen i'r aelod hwn o'r staff: { $what }. I weld pwy sydd yno: python -m bot promises
# reviewed:
refused-no-such-feedback = Does dim adborth yn aros o dan yr id hwn: { $what }. Efallai ei fod wedi'i anfon. I weld beth sy'n aros: python -m bot feedback list
# reviewed:
refused-backup-cut = Dydy'r copi wrth gefn hwn ddim yn gyfan: mae rhan ohono ar goll, neu wedi'i newid. Chafodd dim byd ei adfer. Defnyddiwch gopi arall.
# reviewed:
refused-not-empty = Dydy'r gronfa ddata hon ddim yn wag: { $what }. Dim ond mewn cronfa ddata wag mae modd adfer copi. Rhowch un newydd yn DRWS_DATABASE_URL neu DRWS_DATA_DIR.
# reviewed:
refused-not-a-backup = Nid copi wrth gefn Drws yw'r ffeil hon, neu mae fersiwn mwy newydd o Drws wedi'i wneud. Gwiriwch ei henw a'i llwybr.
# reviewed:
refused-other-version = Mae fersiwn arall o Drws wedi gwneud y copi wrth gefn hwn: { $what }. Adferwch ef gyda'r fersiwn hwnnw, ac yna uwchraddiwch.
