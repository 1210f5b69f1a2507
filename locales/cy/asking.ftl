# reviewed:
asking-progress = Cwestiwn { $number } o { $total }
# reviewed:
asking-choose-one = Pwyswch un o'r botymau, neu ysgrifennwch rif yr opsiwn.
# reviewed:
asking-choose-several = Gallwch chi ddewis mwy nag un.
# reviewed:
asking-choose-some = Pwyswch y botymau, neu ysgrifennwch rifau'r opsiynau gyda choma rhyngddyn nhw.
# reviewed:
asking-choose-point = Dewiswch rif o { $lowest } i { $highest }.
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
