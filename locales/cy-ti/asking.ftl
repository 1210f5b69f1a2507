# reviewed:
asking-choose-one = Pwysa un o'r botymau, neu ysgrifenna rif yr opsiwn.
# reviewed:
asking-choose-several = Gelli di ddewis mwy nag un.
# reviewed:
asking-choose-some = Pwysa'r botymau, neu ysgrifenna rifau'r opsiynau gyda choma rhyngddyn nhw.
# reviewed:
asking-choose-point = Dewisa rif o { $lowest } i { $highest }.
# reviewed:
asking-write = Ysgrifenna dy ateb fel neges.
# reviewed:
asking-too-long = Mae { $length } o nodau yn dy ateb. Y mwyaf y gallwn ni ei gadw yw { $limit }. Mae dy neges i'w gweld uchod o hyd. Copïa hi, ei byrhau a'i hanfon eto.
# reviewed:
asking-too-much = Gyda'i gilydd mae dy atebion yn rhy hir i'w selio. Byrha'r ateb hwn, neu un o'r rhai o'i flaen.
# reviewed:
asking-your-answer = Dy ateb hyd yn hyn:
