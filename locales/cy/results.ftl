# reviewed:
results-responses = Ymatebion: { $count }
# reviewed:
results-language-cy = yn Gymraeg: { $count }
# reviewed:
results-language-en = yn Saesneg: { $count }
# reviewed:
results-waiting = Yn aros yn y blwch: { $count }
# reviewed:
results-followers = Yn dilyn: { $count }
# reviewed:
results-rounding = Mae rhifau o 1 i 7 yn cael eu dangos fel *, a phob rhif arall i'r 5 agosaf. Mae tabl cyfan yn cael ei ddangos fel * os gallai rhywun gyfrifo rhif bach ohono.
# reviewed:
results-languages = Os oes rhy ychydig mewn un iaith, mae'r ddwy yn cael eu dangos fel *. Dydyn ni ddim yn nodi iaith y grŵp dienw olaf os oes rhy ychydig mewn un iaith.
# reviewed:
results-answered = Wedi ateb: { $count }
# reviewed:
results-deliveries = Negeseuon am yr hyn a ddigwyddodd nesaf:
# reviewed:
results-no-deliveries = dim un eto
# reviewed:
delivery-pending = yn aros
# reviewed:
delivery-sending = yn cael eu hanfon
# reviewed:
delivery-sent = wedi'u hanfon
# reviewed:
delivery-retry = i'w hanfon eto
# reviewed:
delivery-gone = wedi ein blocio neu wedi gadael Telegram
# reviewed:
delivery-failed = wedi'u gwrthod
# reviewed:
delivery-unknown = ansicr: aeth ateb Telegram ar goll
# reviewed:
results-steps = Bydd y ffigurau hyn yn newid pan fydd o leiaf { $smallest } o ymatebion yn newydd neu wedi'u newid.
# reviewed:
results-never-shown = Dydy'r ychydig ymatebion neu newidiadau olaf ddim yn y ffigurau hyn, a fyddan nhw byth. Gallen nhw ddangos beth ddywedodd un person.
# reviewed:
export-figures = Ffigurau
# reviewed:
export-texts = Testunau
# reviewed:
export-question = Cwestiwn: id
# reviewed:
export-question-cy = Cwestiwn yn Gymraeg
# reviewed:
export-question-en = Cwestiwn yn Saesneg
# reviewed:
export-option = Opsiwn: id
# reviewed:
export-option-cy = Opsiwn yn Gymraeg
# reviewed:
export-option-en = Opsiwn yn Saesneg
# reviewed:
export-count = Nifer, wedi'i dalgrynnu
# reviewed:
export-percent = Canran
# reviewed:
export-text = Testun
# reviewed:
export-responses = Ymatebion
# reviewed:
export-language-cy = yn Gymraeg
# reviewed:
export-language-en = yn Saesneg
# reviewed:
export-answered = Wedi ateb
# reviewed:
results-beside-learning = Yn ogystal â'r atebion: sut oedd hi ({ $slug })
# reviewed:
results-beside-matters = Yn ogystal â'r atebion: beth sy'n bwysig i bobl ({ $slug })
# reviewed:
results-beside-equality = Yn ogystal â'r atebion: pwy ydyn nhw ({ $slug })
# reviewed:
results-beside-draw = Yn ogystal â'r atebion: y raffl ({ $slug })
# reviewed:
results-beside-organisations = Ar wahân i atebion pobl: sefydliadau ({ $slug })
# reviewed:
results-together = Ar y cyd â: { $service }
# reviewed:
reach-heading = Cyrraedd pobl:
# reviewed:
reach-meant = Y bwriad oedd cyrraedd:
# reviewed:
reach-opened = Daeth pobl ato am y tro cyntaf drwy:
# reviewed:
reach-elsewhere = unrhyw ffordd arall
# reviewed:
reach-not-yet = heb eu cyfrif eto
# reviewed:
reach-groups = Rydyn ni'n cyfrif y rhain fesul grŵp, felly gall yr ychydig olaf fod ar goll. Os oes un rhif bach, maen nhw i gyd yn cael eu dangos fel *.
# reviewed:
results-counts-ranking = Rydyn ni'n cyfrif faint o bobl a roddodd bob opsiwn yn gyntaf.
# reviewed:
results-counts-budget = Rydyn ni'n cyfrif faint o bobl a roddodd y mwyaf i bob opsiwn, neu gymaint ag i un arall.
# reviewed:
results-beside-nobody = Does neb wedi ateb y rhain hyd yma: { $what }
# reviewed:
export-title = Teitl: { $title }
# reviewed:
export-service = Gwasanaeth: { $service }
# reviewed:
export-written = Diwrnod ysgrifennu hwn: { $day }
# reviewed:
export-about = Manylion
# reviewed:
export-in-cy = Yn Gymraeg
# reviewed:
export-in-en = Yn Saesneg
# reviewed:
results-beside-fair = Am yr adborth: oedd hynny'n deg? ({ $slug })
# reviewed:
results-beside-why = Am yr adborth: pam ({ $slug })
