# reviewed:
cli-team = y tîm sy'n gallu gweld pwy ymatebodd yn gyfrinachol
# reviewed:
cli-team-list = rhestru aelodau'r tîm
# reviewed:
cli-team-add = ychwanegu aelod, gyda chyfrinymadrodd ac ap codau
# reviewed:
cli-team-remove = tynnu aelod o'r tîm, a newid allwedd y tîm
# reviewed:
cli-responses = darllen yr ymatebion cyfrinachol, heb enwau
# reviewed:
cli-copies = ffolder newydd ar gyfer copïau o'r lluniau a'r recordiadau; hebddi, dim ond eu henwi
# reviewed:
cli-look-up = gweld pwy anfonodd un ymateb cyfrinachol, a chofnodi pam
# reviewed:
cli-audit = y cofnod archwilio: pwy edrychodd ar ymatebion cyfrinachol, a pham
# reviewed:
cli-audit-list = rhestru pwy edrychodd, pryd a pham
# reviewed:
cli-audit-verify = gwirio nad oes dim yn y cofnod archwilio wedi'i newid
# reviewed:
cli-member = enw un o aelodau'r tîm
# reviewed:
cli-member-name = aelod
# reviewed:
cli-by = yr aelod sy'n gwneud hyn
# reviewed:
cli-record = cod ymateb, fel mae'r gorchymyn responses yn ei ddangos
# reviewed:
cli-record-name = cod
# reviewed:
cli-head = marc a nodwyd yn gynharach, ac a ddylai fod yn y cofnod archwilio o hyd
# reviewed:
cli-head-name = marc
# reviewed:
team-ask-passphrase = Cyfrinymadrodd { $who }:
# reviewed:
team-ask-code = Y cod yn ap { $who }:
# reviewed:
team-ask-new = Cyfrinymadrodd newydd { $who }:
# reviewed:
team-ask-again = Yr un cyfrinymadrodd eto:
# reviewed:
team-ask-reason = Pam mae angen i chi wybod pwy a'i hanfonodd? Bydd y rheswm yn cael ei gadw yn y cofnod archwilio:
# reviewed:
team-secret = Sganiwch hwn gydag ap sy'n gwneud codau. Dim ond unwaith mae'n cael ei ddangos. Yr un peth fel cyfeiriad: { $place } neu, i'w deipio: { $what }
# reviewed:
team-added = Yn nhîm { $slug } nawr: { $who }
# reviewed:
team-handed-over = O hyn ymlaen, dim ond yr aelodau sydd ag allwedd y tîm. Os bydd yr unig aelod yn anghofio'r cyfrinymadrodd neu'n colli'r ffôn, fydd neb yn gallu gweld pwy ymatebodd. Ychwanegwch ail aelod yn fuan.
# reviewed:
team-removed = Ddim yn nhîm { $slug } bellach: { $who }. Mae allwedd y tîm wedi'i newid.
# reviewed:
team-nobody = Does neb yn y tîm eto: { $slug }. Mae'r allwedd yn y cyfeiriadur allweddi, i bwy bynnag sy'n gallu ei ddarllen.
# reviewed:
team-no-responses = Does dim ymatebion cyfrinachol: { $slug }
# reviewed:
team-record = Cod: { $what }
# reviewed:
team-copied = Mae'r lluniau a'r recordiadau yn y ffolder hon: { $place }. Faint: { $count }. Gallan nhw ddangos pwy yw pobl: cadwch nhw'n ddiogel, a'u dileu pan fyddwch chi wedi gorffen.
# reviewed:
team-nothing-to-copy = Does neb wedi anfon llun na recordiad yn gyfrinachol, felly chafodd dim ffolder ei gwneud: { $place }
# reviewed:
team-chat = Sgwrs yn Telegram: { $what }
# reviewed:
team-address = I'w hagor yn Telegram: { $place }
# reviewed:
audit-empty = Does dim byd yn y cofnod archwilio eto: { $slug }
# reviewed:
audit-team-add = wedi ychwanegu at y tîm: { $what }
# reviewed:
audit-team-remove = wedi tynnu o'r tîm: { $what }
# reviewed:
audit-read = wedi darllen yr ymatebion
# reviewed:
audit-copy = wedi darllen yr ymatebion, ac wedi copïo'r lluniau a'r recordiadau
# reviewed:
audit-look-up = wedi edrych pwy anfonodd { $what }. Rheswm: { $why }
# reviewed:
audit-refused = mynediad wedi'i wrthod. Rheswm: { $why }
# reviewed:
audit-why-unknown-member = does neb o'r enw hwnnw yn y tîm
# reviewed:
audit-why-not-recognised = roedd y cyfrinymadrodd neu'r cod yn anghywir
# reviewed:
audit-why-code-used = roedd y cod wedi'i ddefnyddio
# reviewed:
audit-why-too-many = roedd gormod o ymdrechion
# reviewed:
audit-why-unknown-record = does gan yr un ymateb y cod hwnnw
# reviewed:
audit-whole = Does dim yn y cofnod archwilio wedi'i newid. Nifer y rhesi: { $count }. Marc i'w nodi yn rhywle arall: { $head }. Yn nes ymlaen: python -m bot audit verify --head { $head }
# reviewed:
audit-broken = Mae'r cofnod archwilio wedi'i newid, neu mae camgymeriad yn y marc. Y rhes gyntaf sydd ar goll, neu sydd ddim fel y cafodd ei hysgrifennu: { $number }
# reviewed:
audit-talk-read = wedi darllen y testunau a'r atebion i'r hyn a ofynnwyd
# reviewed:
audit-talk-ask = wedi gofyn cwestiwn am y testun { $what }
# reviewed:
audit-plan = wedi cynllunio'r darllediad { $what }
# reviewed:
audit-approve = wedi cymeradwyo'r darllediad { $what }
# reviewed:
audit-why-unknown-handle = does gan yr un testun y cod hwnnw
# reviewed:
audit-why-enough-asked = mae digon wedi'i ofyn am y testun hwnnw
# reviewed:
cli-talk = gofyn mwy i bobl am yr hyn a ysgrifennon nhw, heb ddysgu pwy ydyn nhw
# reviewed:
cli-talk-list = dangos y testunau, pob un gyda chod, a'r hyn a gafodd ei ofyn a'i ateb
# reviewed:
cli-talk-ask = gofyn cwestiwn i awdur un testun, yn y ddwy iaith
# reviewed:
cli-talk-announce = rhoi gwybod i bawb sy'n dilyn, yn yr un geiriau, bod cwestiynau'n aros: unwaith y dydd ar y mwyaf
# reviewed:
cli-handle = cod y testun, o python -m bot talk list
# reviewed:
cli-handle-name = cod
# reviewed:
cli-follow-up-file = ffeil gyda'r cwestiwn yn y ddwy iaith
# reviewed:
team-talk-nothing = Does dim modd dangos testunau eto: { $slug }. Maen nhw'n dod gyda'r ffigurau, fesul grŵp.
# reviewed:
team-talk-handle = Cod: { $what }
# reviewed:
team-talk-not-shown = (Dydy'r testun hwn ddim yn cael ei ddangos nawr. Cafodd ei newid neu ei dynnu allan, neu mae'n aros am grŵp.)
# reviewed:
team-talk-question = Gofynnwyd: { $what }
# reviewed:
team-talk-no-reply = Does dim ateb wedi dod yn ôl hyd yn hyn.
# reviewed:
team-talk-reply = Ateb:
# reviewed:
team-talk-asked = Mae cwestiwn wedi'i ofyn am y testun { $what }. Does neb yn cael gwybod bod cwestiwn iddyn nhw. Gall yr awdur ddod o hyd iddo gyda'r dderbynneb. Os oedd yr ateb yn gyfrinachol, bydd ar y cerdyn hefyd. Mae modd gofyn tri pheth am bob testun. Mae pob person yn gweld tri ar y mwyaf, felly efallai na fydd neb yn gweld hwn.
# reviewed:
team-talk-limits = Mae modd ei ateb nes i'r ymgysylltiad gau. Mae atebion dienw'n dod yn ôl gyda grŵp o newidiadau, neu ar ôl cau. I roi gwybod i bawb bod cwestiynau'n aros: python -m bot talk announce { $slug }
# reviewed:
team-talk-announced = Bydd pawb sy'n dilyn yn cael gwybod bod cwestiynau'n aros: { $slug }
# reviewed:
team-talk-announced-before = Mae pawb sy'n dilyn wedi cael gwybod heddiw. Dim ond unwaith y dydd mae hynny'n digwydd: { $slug }
# reviewed:
team-hear-link = I un person yn unig mae'r ddolen hon: { $who }. Mae'n gweithio unwaith, o fewn wythnos:
# reviewed:
team-hushed = Dydy'r aelod hwn o'r staff ddim yn cael rhybudd mwyach: { $who }
# reviewed:
audit-sign-in = wedi mewngofnodi i dudalennau'r staff
# reviewed:
audit-pause = wedi oedi'r darllediad { $what }
# reviewed:
audit-resume = wedi gadael i'r darllediad { $what } fynd ymlaen
# reviewed:
audit-cancel = wedi canslo'r darllediad { $what }
