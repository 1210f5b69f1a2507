# reviewed:
reminding-later = Atgoffwch fi wedyn
# reviewed:
reminding-when = Pryd hoffech chi gael eich atgoffa?
    .easy = Pryd ydych chi eisiau cael eich atgoffa?
# reviewed:
reminding-once = Un neges fyddwn ni'n ei hanfon atoch chi, yn y bore. Fydd dim neges atgoffa arall.
    .easy = Byddwn ni'n anfon un neges atoch chi, yn y bore. Fyddwn ni ddim yn anfon neges atgoffa arall.
# reviewed:
reminding-noted = Rydyn ni'n nodi'r diwrnod o dan god yn lle enw. Byddwn ni'n dileu'r nodyn os byddwch chi'n anfon eich atebion cyn hynny. Ar ôl eich atgoffa, rydyn ni'n cadw marc o hynny nes i hwn gau.
    .easy = Rydyn ni'n nodi'r diwrnod. Mae cod ar y nodyn yn lle enw. Os byddwch chi'n anfon eich atebion cyn hynny, rydyn ni'n dileu'r nodyn. Ar ôl eich atgoffa rydyn ni'n cadw marc o hynny nes i ni gau.
# reviewed:
reminding-draft = Rydyn ni'n cadw eich drafft tan { $day }: mae hynny 7 diwrnod ar ôl i chi ei newid ddiwethaf. Felly dydyn ni ddim yn cynnig diwrnod diweddarach.
    .easy = Rydyn ni'n cadw eich drafft tan { $day }. Mae hynny 7 diwrnod ar ôl i chi ei newid ddiwethaf. Felly does dim diwrnod diweddarach yma.
# reviewed:
reminding-wished = Rydych chi wedi dewis y diwrnod hwn: { $day }
# reviewed:
reminding-tomorrow = Yfory
# reviewed:
reminding-in-three-days = Ymhen tri diwrnod
# reviewed:
reminding-before-the-close = Y diwrnod cyn cau
# reviewed:
reminding-no = Dim neges atgoffa, diolch
# reviewed:
reminding-done = Byddwn ni'n eich atgoffa ar y diwrnod hwn: { $day }. Gallwch chi barhau i ateb unrhyw bryd cyn hynny.
# reviewed:
reminding-none = Fydd dim neges atgoffa.
