# reviewed:
console-title = Tudalennau'r staff
# reviewed:
console-skip = Neidio i'r cynnwys
# reviewed:
console-go-on = Parhau
# reviewed:
console-for-staff = Mae'r tudalennau hyn ar gyfer y timau sy'n cynnal ymgysylltu.
# reviewed:
console-on-record = Mae pawb sy'n mewngofnodi yn y cofnod archwilio.
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
console-renewed = Mae'r ffigurau hyn yn cael eu hadnewyddu bob ychydig eiliadau.
# reviewed:
console-steps = Beth allwch chi ei wneud
# reviewed:
console-approve = Cymeradwyo
# reviewed:
console-approve-how = Ar ôl i chi ei gymeradwyo, bydd yn gadael yn ei amser. Yn gyntaf, darllenwch uchod beth fydd pobl yn ei gael. Yna teipiwch eich cyfrinymadrodd a chod newydd.
# reviewed:
console-pause = Oedi
# reviewed:
console-resume = Gadael iddo fynd ymlaen
# reviewed:
console-cancel = Canslo…
# reviewed:
console-cancel-sure = Fydd dim mwy ohono'n gadael. Does dim modd dadwneud hyn.
# reviewed:
console-cancel-now = Ei ganslo nawr
# reviewed:
console-readings = Beth mae pobl yn ei ddarllen
# reviewed:
console-done-approved = Wedi'i gymeradwyo. Bydd yn gadael yn ei amser.
# reviewed:
console-done-paused = Wedi'i oedi. Fydd dim mwy ohono'n gadael nes i rywun adael iddo fynd ymlaen.
# reviewed:
console-done-resumed = Mae'n mynd ymlaen.
# reviewed:
console-done-cancelled = Wedi'i ganslo. Fydd dim mwy ohono'n gadael.
# reviewed:
console-done-withdrawn = Cafodd ei dynnu'n ôl cyn iddo ddechrau, a'i ddileu.
# reviewed:
console-done-nothing = Does dim byd wedi newid, am fod y sefyllfa'n wahanol erbyn hyn. Edrychwch arno eto.
# reviewed:
console-trouble-not-found = Dydy'r dudalen hon ddim yno, neu dydy hi ddim ar gyfer eich tîm chi.
# reviewed:
console-trouble-elsewhere = Nid o'r tudalennau hyn y cafodd hyn ei anfon, felly chafodd dim byd ei wneud.
# reviewed:
console-trouble-down = Allwn ni ddim darllen y gronfa ddata ar hyn o bryd. Does dim byd wedi newid. Rhowch gynnig arall arni mewn munud.
# reviewed:
console-trouble-failed = Aeth rhywbeth o'i le yma. Ewch yn ôl a rhowch gynnig arall arni. Os bydd yn digwydd eto, dywedwch wrth bwy bynnag sy'n gofalu am y peiriant.
# reviewed:
console-first-page = I'r dudalen gyntaf
