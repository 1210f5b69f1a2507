# reviewed:
cli-broadcast = dweud rhywbeth wrth lawer o bobl, a'i wylio'n mynd allan
# reviewed:
cli-broadcast-plan = cynllunio adborth neu ddiweddariad: ei ddangos, a'i gadw nes daw ei amser
# reviewed:
cli-broadcast-try = ei anfon at staff y gwasanaeth yn unig, fel prawf
# reviewed:
cli-broadcast-approve = cymeradwyo'r hyn y mae rhywun arall wedi'i gynllunio
# reviewed:
cli-broadcast-list = rhestru beth sydd ar y gweill a beth sydd wedi'i ddweud
# reviewed:
cli-broadcast-show = dangos pa mor bell y mae un wedi mynd, a phryd y dylai ddod i ben
# reviewed:
cli-broadcast-pause = atal y gweddill ohono am y tro
# reviewed:
cli-broadcast-resume = gadael iddo fynd ymlaen
# reviewed:
cli-broadcast-cancel = ei dynnu'n ôl, neu atal y gweddill ohono yn llwyr
# reviewed:
cli-broadcast-correct = cywiro rhywbeth sydd wedi'i ddweud
# reviewed:
cli-broadcast-code = ei god, o python -m bot broadcast list
# reviewed:
cli-written = ffeil YAML yr adborth neu'r diweddariad
# reviewed:
cli-planned-by = yr aelod o'r tîm sy'n ei gynllunio, os oes dau neu fwy yn y tîm
# reviewed:
cli-sound-update = Mae'r diweddariad hwn yn barod. Teitl: { $title }. I'w gynllunio: python -m bot broadcast plan FFEIL
# reviewed:
broadcast-in-cy = Beth fydd pobl yn ei ddarllen yn Gymraeg:
# reviewed:
broadcast-in-en = Beth fydd pobl yn ei ddarllen yn Saesneg:
# reviewed:
broadcast-picture = Llun: { $file }. Ei eiriau:
# reviewed:
broadcast-next-message = (y neges nesaf)
# reviewed:
broadcast-planned = Mae wedi'i gynllunio. Ei god: { $what }
# reviewed:
broadcast-readers = Nifer y bobl y mae ar eu cyfer nawr: { $shown }
# reviewed:
broadcast-quiet = Mae'r amser hwnnw yn yr oriau tawel, felly bydd yn dechrau ar eu hôl.
# reviewed:
broadcast-takes = Dechrau: { $when }. Os na fydd dim byd yn ei atal, bydd y neges olaf yn gadael tua'r amser hwn: { $day }
# reviewed:
broadcast-try = I'w roi ar brawf i staff y gwasanaeth: python -m bot broadcast try { $what }
# reviewed:
broadcast-approve = Rhaid i aelod arall o'r tîm ei gymeradwyo cyn iddo adael: python -m bot broadcast approve { $what } --by ENW
# reviewed:
broadcast-needs-nobody = Does dim tîm o ddau y tu ôl iddo, felly bydd yn gadael heb ail berson. I'w dynnu'n ôl: python -m bot broadcast cancel { $what }
# reviewed:
broadcast-approved = Wedi'i gymeradwyo: { $what }
# reviewed:
broadcast-tried = Mae'r prawf ar ei ffordd i sgyrsiau staff y gwasanaeth hwn: { $service }
# reviewed:
broadcast-nobody-to-try = Does neb o staff y gwasanaeth hwn wedi agor sgwrs ar ei gyfer eto: { $service }. I wneud dolen: python -m bot team hear
# reviewed:
broadcast-none = Does dim ar y gweill, a does dim wedi'i ddweud.
# reviewed:
broadcast-is-waiting = Yn aros am ail berson
# reviewed:
broadcast-is-approved = Bydd yn gadael ar yr amser a drefnwyd
# reviewed:
broadcast-is-running = Yn gadael nawr
# reviewed:
broadcast-is-paused = Wedi'i oedi
# reviewed:
broadcast-is-cancelled = Wedi'i ganslo
# reviewed:
broadcast-is-ended = Wedi dod i ben
# reviewed:
broadcast-corrects = Mae'n cywiro hwn: { $what }
# reviewed:
broadcast-alone = Wnaeth neb arall ei gymeradwyo, gan nad oedd tîm o ddau y tu ôl iddo.
# reviewed:
broadcast-planned-by = Wedi'i gynllunio gan: { $who }
# reviewed:
broadcast-approved-by = Wedi'i gymeradwyo gan: { $who }
# reviewed:
broadcast-progress = Nifer y bobl y mae ar eu cyfer: { $shown }. Eu negeseuon, wedi'u talgrynnu:
# reviewed:
broadcast-languages = Wedi'u hanfon hyd yn hyn, yn ôl iaith:
# reviewed:
broadcast-read-cy = Cymraeg
# reviewed:
broadcast-read-en = Saesneg
# reviewed:
broadcast-read-both = y ddwy, lle nad oes iaith wedi'i dewis
# reviewed:
broadcast-ends = Os na fydd dim byd yn ei atal, bydd y neges olaf yn gadael tua'r amser hwn: { $day }
# reviewed:
broadcast-paused = Fydd dim mwy o hwn yn gadael nes i chi adael iddo fynd ymlaen: { $what }
# reviewed:
broadcast-resumed = Mae hwn yn mynd ymlaen: { $what }
# reviewed:
broadcast-not-so = Does dim wedi newid: { $what }. I weld sut mae'n sefyll: python -m bot broadcast show { $what }
# reviewed:
broadcast-withdrawn = Mae hwn wedi'i dynnu'n ôl cyn dechrau, a'i ddileu: { $what }
# reviewed:
broadcast-cancelled = Fydd dim mwy o hwn yn gadael: { $what }. Negeseuon oedd yn dal i aros: { $shown }
# reviewed:
refused-unknown-plan = Does gan yr un darllediad y cod hwn: { $what }. I weld y codau: python -m bot broadcast list
# reviewed:
refused-stored-before = Mae'r union un peth ar y gweill yn barod, neu wedi'i ddweud. Mae ar gyfer y rhai sy'n dilyn: { $what }
# reviewed:
refused-second-person = Mae tîm o ddau neu fwy y tu ôl i hyn: { $what }. Mae un aelod yn ei gynllunio ac un arall yn ei gymeradwyo. I'w gynllunio: python -m bot broadcast plan FFEIL --by ENW
# reviewed:
refused-same-person = All y sawl a'i cynlluniodd ddim ei gymeradwyo hefyd: { $what }. Gofynnwch i aelod arall o'r tîm.
# reviewed:
refused-not-waiting = Dydy hwn ddim yn aros i neb ei gymeradwyo: { $what }
# reviewed:
refused-nothing-begun = Dydy hwn ddim wedi dechrau gadael eto: { $what }. I'w dynnu'n ôl: python -m bot broadcast cancel { $what }
# reviewed:
refused-other-followers = Mae cywiriad ar gyfer yr un bobl, gyda'r un llun. Mae'r rhai a ddarllenodd yr hyn oedd yn anghywir yn dilyn: { $what }
