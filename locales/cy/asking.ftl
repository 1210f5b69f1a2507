# reviewed:
asking-progress = Cwestiwn { $number } o { $total }
# reviewed:
asking-choose-one = Pwyswch un o'r botymau, neu ysgrifennwch y geiriau sydd arno.
# reviewed:
asking-choose-several = Gallwch chi ddewis mwy nag un.
# reviewed:
asking-choose-some = Pwyswch y botymau, neu ysgrifennwch y geiriau sydd arnyn nhw, gyda choma rhyngddyn nhw.
# reviewed:
asking-choose-point = Pwyswch neu ysgrifennwch rif o { $lowest } i { $highest }.
# reviewed:
asking-done = Wedi gorffen dewis
# reviewed:
asking-ticked = ✓ { $label }
# reviewed:
asking-scale-end = { $point }: { $label }
# reviewed:
asking-point = { $point } allan o { $highest }
# reviewed:
asking-write = Ysgrifennwch eich ateb fel neges.
# reviewed:
asking-example = Er enghraifft: { $example }
# reviewed:
asking-too-long = Mae { $length } o nodau yn eich ateb. Y mwyaf y gallwn ni ei gadw yw { $limit }. Mae eich neges i'w gweld uchod o hyd. Copïwch hi, ei byrhau a'i hanfon eto.
# reviewed:
asking-too-much = Gyda'i gilydd mae eich atebion yn rhy hir i'w selio. Byrhewch yr ateb hwn, neu un o'r rhai o'i flaen.
# reviewed:
asking-your-answer = Eich ateb hyd yn hyn:
# reviewed:
asking-skipped = Wedi'i hepgor
# reviewed:
asking-back = ← Yn ôl
# reviewed:
asking-skip = Hepgor →
# reviewed:
asking-page-before = ← Y rhai cynt
# reviewed:
asking-page-after = Rhagor ({ $page } o { $pages }) →
# reviewed:
asking-stands-alone = Dydy un o'r rheini ddim yn mynd gyda'r lleill. Dewiswch naill ai hwnnw neu'r lleill.
# reviewed:
asking-number = Ysgrifennwch rif cyfan o { $lowest } i { $highest }.
# reviewed:
asking-choose-number = Ysgrifennwch rif cyfan o { $lowest } i { $highest }, os gwelwch yn dda.
# reviewed:
asking-rank = Pwyswch nhw yn y drefn sy'n bwysig i chi, gan ddechrau gyda'r pwysicaf. Nifer i'w dewis: { $count }
# reviewed:
asking-rank-type = Gallwch chi hefyd ysgrifennu eu rhifau yn eich trefn chi, gyda choma rhyngddyn nhw.
# reviewed:
asking-ranked = { $place }. { $label }
# reviewed:
asking-rank-again = Dechrau hwn eto
# reviewed:
asking-rank-full = Rydych chi wedi dewis y nifer llawn: { $count }. Pwyswch un ohonyn nhw i'w dynnu allan eto.
# reviewed:
asking-rank-all = Rhowch nhw mewn trefn, pob un unwaith. Nifer i'w dewis: { $count }
# reviewed:
asking-budget = Mae { $sum } i'w rannu. Mae pwyso unwaith yn rhoi { $step } arall.
# reviewed:
asking-budget-left = Eto i'w rannu: { $left }
# reviewed:
asking-budget-type = Gallwch chi hefyd ysgrifennu'r symiau i gyd yn eu trefn, gyda choma rhyngddyn nhw. Nifer i'w hysgrifennu: { $count }
# reviewed:
asking-budget-option = { $amount }: { $label }
# reviewed:
asking-budget-less = Dadwneud yr olaf
# reviewed:
asking-budget-none-left = Does dim ar ôl i'w rannu. Gallwch chi ddadwneud yr olaf, neu bwyso: Wedi gorffen dewis
# reviewed:
asking-budget-all = Rhaid cyrraedd y cyfanswm hwn: { $sum }. Eich cyfanswm chi: { $shared }
# reviewed:
asking-photo = Anfonwch lun fel neges.
# reviewed:
asking-photo-painted = Dim ond yr hyn sydd i'w weld ynddo rydyn ni'n ei gadw: nid ble na phryd y cafodd ei dynnu.
# reviewed:
asking-photo-words = Dim llun? Ysgrifennwch beth fyddai ynddo.
# reviewed:
asking-a-photo = Llun
# reviewed:
asking-voice = Anfonwch neges lais o hyd at { $count } eiliad.
# reviewed:
asking-voice-tells = Gall eich llais ddangos pwy ydych chi i'r bobl sy'n gwrando.
# reviewed:
asking-voice-words = Gallwch chi ysgrifennu eich ateb yn lle hynny.
# reviewed:
asking-voice-written = Byddai llais yn dangos pwy ydych chi, ac rydych chi'n ateb yn ddienw. Ysgrifennwch eich ateb fel neges.
# reviewed:
asking-voice-too-long = Mae hynny'n rhy hir. Anfonwch neges lais o hyd at { $count } eiliad, neu ysgrifennwch eich ateb.
# reviewed:
asking-a-recording = Neges lais: { $count } eiliad
# reviewed:
asking-place-area = Pwyswch ardal, neu ysgrifennwch ei henw.
# reviewed:
asking-place-pin = Neu anfonwch leoliad o'r map: pwyswch y clip papur, yna Lleoliad (Location).
# reviewed:
asking-place-coarse = Dim ond ardal o'i gwmpas rydyn ni'n ei chadw: tua 5 cilometr wrth 3.
# reviewed:
asking-place-kept = Rydyn ni'n ei gadw'n gywir i tua 100 metr. Dim ond y tîm sy'n gweithio ar hyn all ei weld.
# reviewed:
asking-choose-area = Dydyn ni ddim yn adnabod ardal o'r enw hwnnw yma. Pwyswch un o'r botymau, neu ysgrifennwch enw o'r rhestr. Os nad yw'r lle yno, dewiswch '{ $place }'.
# reviewed:
asking-near = Ardal: { $place }
# reviewed:
asking-place-elsewhere = Rhywle arall, y tu allan i'r ardal rydyn ni'n holi amdani
# reviewed:
asking-statement = Dyma un farn. Does dim pleidlais gywir nac anghywir.
# reviewed:
asking-vote = Pwyswch un o'r botymau, neu ysgrifennwch y geiriau sydd arno.
# reviewed:
asking-not-this = Nid am hynny mae'r cwestiwn hwn yn gofyn, felly dydyn ni ddim wedi'i gadw.
# reviewed:
asking-keep = Cadw'r ateb hwn →
# reviewed:
asking-delete = Dileu'r ateb hwn
# reviewed:
asking-choose-budget = Pwyswch y botymau, neu ysgrifennwch y symiau i gyd yn eu trefn, gyda choma rhyngddyn nhw. Nifer i'w hysgrifennu: { $count }
# reviewed:
asking-words-not-kept = Dydyn ni ddim yn cadw'r geiriau sy'n dod gyda llun neu neges lais.
