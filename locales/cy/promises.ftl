# reviewed:
promise-first = Yr addewid cyntaf oedd rhoi adborth erbyn { $day }.
# reviewed:
promise-moved = Wedyn, yr addewid oedd ei roi erbyn { $day }.
# reviewed:
promise-waits = Does dim wedi'i anfon eto.
# reviewed:
promise-kept = Cafodd yr adborth cyntaf ei anfon ar { $day }.
# reviewed:
promise-in-time = Roedd hynny mewn pryd.
# reviewed:
promise-days-late = Diwrnodau'n hwyr: { $count }
# reviewed:
promise-heard = Pobl sydd wedi clywed: { $shown }
# reviewed:
promise-heard-unknown = Dydyn ni ddim yn gwybod mwyach faint o bobl sydd wedi clywed.
# reviewed:
promise-judged = Barn pobl am adborth y dyddiad hwn: { $day }
# reviewed:
promise-fair = Roedd hynny'n deg: { $shown }
# reviewed:
promise-not-fair = Doedd hynny ddim yn deg: { $shown }
# reviewed:
promise-replies = Wedi dweud pam: { $shown }
# reviewed:
promise-of-service = Gwasanaeth: { $service }
# reviewed:
promise-kept-of = Addewidion wedi'u cadw: { $count } o { $total }. Mewn pryd: { $number }
# reviewed:
promise-longest = Yr oedi hiraf, mewn diwrnodau: { $count }
# reviewed:
promise-staff = Staff sy'n cael rhybudd yn y sgwrs: { $who }
# reviewed:
promise-no-staff = Does neb o'r staff yn cael rhybudd yn y sgwrs. I wneud dolen i rywun: python -m bot team hear { $service } ENW
# reviewed:
promise-none = Does dim addewidion eto.
# reviewed:
promise-near = Mae adborth wedi'i addo erbyn { $day }, a does dim wedi'i anfon: { $slug }
