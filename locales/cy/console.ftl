# reviewed:
console-title = Tudalennau'r staff
# reviewed:
console-skip = Neidio i'r prif gynnwys
# reviewed:
console-go-on = Parhau
# reviewed:
console-for-staff = Mae'r tudalennau hyn ar gyfer y timau sy'n cynnal gweithgareddau ymgysylltu.
# reviewed:
console-on-record = Mae'r cofnod archwilio'n dangos pwy sydd wedi mewngofnodi.
# reviewed:
console-sign-in = Mewngofnodi
# reviewed:
console-sign-out = Allgofnodi
# reviewed:
console-team = Ymgysylltiad
# reviewed:
console-name = Eich enw yn y tîm
# reviewed:
console-passphrase = Cyfrinymadrodd
# reviewed:
console-code = Y cod yn eich ap
# reviewed:
console-no-teams = Does neb mewn tîm eto, felly all neb fewngofnodi. I ychwanegu rhywun: python -m bot team add
# reviewed:
console-not-recognised = Mae'r enw, y cyfrinymadrodd neu'r cod yn anghywir. Arhoswch am y cod nesaf, a rhowch gynnig arall arni. Ar ôl pum ymdrech, arhoswch am chwarter awr.
# reviewed:
console-promises = Addewidion
# reviewed:
console-promise-kept = Wedi'i gadw
# reviewed:
console-promise-to-come = I ddod
# reviewed:
console-promise-near = I'w gadw cyn hir
# reviewed:
console-promise-late = Yn hwyr
# reviewed:
console-broadcasts = Darllediadau
# reviewed:
console-what = Beth
# reviewed:
console-when = Pryd
# reviewed:
console-stands = Y sefyllfa
# reviewed:
console-how-far = Pa mor bell y mae wedi mynd
# reviewed:
console-back = Pob addewid a darllediad
# reviewed:
console-messages = Negeseuon, wedi'u talgrynnu
# reviewed:
console-renewed = Mae'r ffigurau hyn yn cael eu diweddaru bob ychydig eiliadau.
# reviewed:
console-steps = Beth allwch chi ei wneud
# reviewed:
console-approve = Cymeradwyo
# reviewed:
console-approve-how = Ar ôl i chi ei gymeradwyo, bydd yn gadael ar yr amser a drefnwyd. Yn gyntaf, darllenwch uchod beth fydd pobl yn ei gael. Yna teipiwch eich cyfrinymadrodd a'r cod nesaf yn eich ap.
# reviewed:
console-pause = Oedi
# reviewed:
console-resume = Parhau i anfon
# reviewed:
console-cancel = Canslo…
# reviewed:
console-cancel-sure = Fydd dim mwy o negeseuon yn gadael. Os nad oes dim un wedi gadael eto, bydd y darllediad yn cael ei ddileu. Does dim modd dadwneud hyn.
# reviewed:
console-cancel-now = Canslo'r darllediad
# reviewed:
console-readings = Beth mae pobl yn ei ddarllen
# reviewed:
console-done-approved = Wedi'i gymeradwyo. Bydd yn gadael ar yr amser a drefnwyd.
# reviewed:
console-done-paused = Wedi'i oedi. Fydd dim mwy ohono'n cael ei anfon nes i rywun ddewis 'Parhau i anfon'.
# reviewed:
console-done-resumed = Mae'r anfon yn parhau.
# reviewed:
console-done-cancelled = Wedi'i ganslo. Fydd dim mwy ohono'n gadael.
# reviewed:
console-done-withdrawn = Cafodd y darllediad ei dynnu'n ôl cyn iddo ddechrau, a'i ddileu.
# reviewed:
console-done-nothing = Chafodd dim byd ei wneud, am fod sefyllfa'r darllediad wedi newid yn y cyfamser. Edrychwch arno eto.
# reviewed:
console-trouble-not-found = Dydy'r dudalen hon ddim yn bodoli, neu dydy hi ddim ar gyfer eich tîm chi.
# reviewed:
console-trouble-elsewhere = Ddaeth y cais hwn ddim o'r tudalennau hyn, felly chafodd dim byd ei wneud.
# reviewed:
console-trouble-down = Does dim modd cyrraedd y gronfa ddata ar hyn o bryd. Rhowch gynnig arall arni ymhen munud, ac edrychwch ar y sefyllfa.
# reviewed:
console-trouble-failed = Aeth rhywbeth o'i le yma. Ewch yn ôl a rhowch gynnig arall arni. Os bydd hyn yn digwydd eto, dywedwch wrth y rhai sy'n cynnal Drws.
# reviewed:
console-first-page = Yn ôl i'r hafan
# reviewed:
console-promise-kept-late = Wedi'i gadw'n hwyr
# reviewed:
console-not-recognised-again = Mae'r cyfrinymadrodd neu'r cod yn anghywir. Arhoswch am y cod nesaf, a rhowch gynnig arall arni. Ar ôl pum ymdrech, arhoswch am chwarter awr.
# reviewed:
console-same-person = All yr un a'i cynlluniodd ddim ei gymeradwyo hefyd. Gofynnwch i aelod arall o'r tîm.
# reviewed:
console-delay-over = Mae'r dyddiad newydd y mae'n ei addo wedi mynd heibio. Gofynnwch i'r sawl a'i cynlluniodd ei gynllunio eto.
# reviewed:
console-code-used = Mae'r cod hwn wedi'i ddefnyddio. Arhoswch am yr un nesaf, a rhowch gynnig arall arni.
# reviewed:
console-signed-out = Rydych chi wedi'ch allgofnodi. Mae hynny'n digwydd ar ôl hanner awr heb wneud dim, ar ôl wyth awr, neu pan fydd y tudalennau'n ailgychwyn. Does dim byd wedi'i golli. Rhaid i chi fewngofnodi eto.
# reviewed:
console-languages = Wedi'u hanfon hyd yn hyn, yn ôl iaith
# reviewed:
console-other-team = Tîm ymgysylltiad arall gan y gwasanaeth hwn sy'n ei gymeradwyo. Gofynnwch i rywun yno.
# reviewed:
console-stale = Dydy'r ffigurau hyn ddim yn cael eu diweddaru: does dim cysylltiad. Rydyn ni'n ceisio eto.
# reviewed:
console-resume-how = Bydd negeseuon yn dechrau gadael eto ar unwaith. Teipiwch eich cyfrinymadrodd a'r cod nesaf yn eich ap.
