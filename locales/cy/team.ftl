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
team-secret = Ychwanegwch hwn at ap sy'n gwneud codau. Dim ond unwaith mae'n cael ei ddangos: { $place } neu, i'w deipio: { $what }
# reviewed:
team-added = Yn nhîm { $slug } nawr: { $who }
# reviewed:
team-handed-over = O hyn ymlaen, dim ond yr aelodau sydd ag allwedd y tîm. Os bydd yr unig aelod yn anghofio'r cyfrinymadrodd neu'n colli'r ffôn, fydd neb yn gallu. Ychwanegwch ail aelod yn fuan.
# reviewed:
team-removed = Ddim yn nhîm { $slug } bellach: { $who }. Mae allwedd y tîm wedi'i newid.
# reviewed:
team-nobody = Does neb yn y tîm eto: { $slug }. Mae'r allwedd yn y cyfeiriadur allweddi, i bwy bynnag sy'n gallu ei ddarllen.
# reviewed:
team-no-responses = Does dim ymatebion cyfrinachol: { $slug }
# reviewed:
team-record = Cod: { $what }
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
