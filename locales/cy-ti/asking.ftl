# reviewed:
asking-choose-one = Pwysa un o'r botymau, neu ysgrifenna'r geiriau sydd arno.
# reviewed:
asking-choose-several = Gelli di ddewis mwy nag un.
# reviewed:
asking-choose-some = Pwysa'r botymau, neu ysgrifenna'r geiriau sydd arnyn nhw, gyda choma rhyngddyn nhw.
# reviewed:
asking-choose-point = Pwysa neu ysgrifenna rif o { $lowest } i { $highest }.
# reviewed:
asking-write = Ysgrifenna dy ateb fel neges.
# reviewed:
asking-too-long = Mae { $length } o nodau yn dy ateb. Y mwyaf y gallwn ni ei gadw yw { $limit }. Mae dy neges i'w gweld uchod o hyd. Copïa hi, ei byrhau a'i hanfon eto.
# reviewed:
asking-too-much = Gyda'i gilydd mae dy atebion yn rhy hir i'w selio. Byrha'r ateb hwn, neu un o'r rhai o'i flaen.
# reviewed:
asking-your-answer = Dy ateb hyd yn hyn:
# reviewed:
asking-stands-alone = Dydy un o'r rheini ddim yn mynd gyda'r lleill. Dewisa naill ai hwnnw neu'r lleill.
# reviewed:
asking-number = Ysgrifenna rif cyfan o { $lowest } i { $highest }.
# reviewed:
asking-choose-number = Ysgrifenna rif cyfan o { $lowest } i { $highest }, os gweli di'n dda.
# reviewed:
asking-rank = Pwysa nhw yn y drefn sy'n bwysig i ti, gan ddechrau gyda'r pwysicaf. Nifer i'w dewis: { $count }
# reviewed:
asking-rank-type = Gelli di hefyd ysgrifennu eu rhifau yn dy drefn di, gyda choma rhyngddyn nhw.
# reviewed:
asking-rank-full = Rwyt ti wedi dewis y nifer llawn: { $count }. Pwysa un ohonyn nhw i'w dynnu allan eto.
# reviewed:
asking-rank-all = Rho nhw mewn trefn, pob un unwaith. Nifer i'w dewis: { $count }
# reviewed:
asking-budget-type = Gelli di hefyd ysgrifennu'r symiau i gyd yn eu trefn, gyda choma rhyngddyn nhw. Nifer i'w hysgrifennu: { $count }
# reviewed:
asking-budget-none-left = Does dim ar ôl i'w rannu. Gelli di ddadwneud yr olaf, neu bwyso: Wedi gorffen dewis
# reviewed:
asking-budget-all = Rhaid cyrraedd y cyfanswm hwn: { $sum }. Dy gyfanswm di: { $shared }
# reviewed:
asking-photo = Anfona lun fel neges.
# reviewed:
asking-photo-words = Dim llun? Ysgrifenna beth fyddai ynddo.
# reviewed:
asking-voice = Anfona neges lais o hyd at { $count } eiliad.
# reviewed:
asking-voice-tells = Gall dy lais ddangos pwy wyt ti i'r bobl sy'n gwrando.
# reviewed:
asking-voice-words = Gelli di ysgrifennu dy ateb yn lle hynny.
# reviewed:
asking-voice-written = Byddai llais yn dangos pwy wyt ti, ac rwyt ti'n ateb yn ddienw. Ysgrifenna dy ateb fel neges.
# reviewed:
asking-voice-too-long = Mae hynny'n rhy hir. Anfona neges lais o hyd at { $count } eiliad, neu ysgrifenna dy ateb.
# reviewed:
asking-place-area = Pwysa ardal, neu ysgrifenna ei henw.
# reviewed:
asking-place-pin = Neu anfona leoliad o'r map: pwysa'r clip papur, yna Lleoliad (Location).
# reviewed:
asking-choose-area = Dydyn ni ddim yn adnabod ardal o'r enw hwnnw yma. Pwysa un o'r botymau, neu ysgrifenna enw o'r rhestr. Os nad yw'r lle yno, dewisa '{ $place }'.
# reviewed:
asking-vote = Pwysa un o'r botymau, neu ysgrifenna'r geiriau sydd arno.
# reviewed:
asking-choose-budget = Pwysa'r botymau, neu ysgrifenna'r symiau i gyd yn eu trefn, gyda choma rhyngddyn nhw. Nifer i'w hysgrifennu: { $count }
