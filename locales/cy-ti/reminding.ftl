# reviewed:
reminding-later = Atgoffa fi wedyn
# reviewed:
reminding-when = Pryd hoffet ti gael dy atgoffa?
    .easy = Pryd wyt ti eisiau cael dy atgoffa?
# reviewed:
reminding-once = Un neges fyddwn ni'n ei hanfon atat ti, yn y bore. Fydd dim neges atgoffa arall.
    .easy = Byddwn ni'n anfon un neges atat ti, yn y bore. Fyddwn ni ddim yn anfon neges atgoffa arall.
# reviewed:
reminding-noted = Rydyn ni'n nodi'r diwrnod o dan god yn lle enw. Byddwn ni'n dileu'r nodyn os byddi di'n anfon dy atebion cyn hynny. Ar ôl dy atgoffa, rydyn ni'n cadw marc o hynny nes i hwn gau.
    .easy = Rydyn ni'n nodi'r diwrnod. Mae cod ar y nodyn yn lle enw. Os byddi di'n anfon dy atebion cyn hynny, rydyn ni'n dileu'r nodyn. Ar ôl dy atgoffa rydyn ni'n cadw marc o hynny nes i ni gau.
# reviewed:
reminding-draft = Rydyn ni'n cadw dy ddrafft tan { $day }: mae hynny 7 diwrnod ar ôl i ti ei newid ddiwethaf. Felly dydyn ni ddim yn cynnig diwrnod diweddarach.
    .easy = Rydyn ni'n cadw dy ddrafft tan { $day }. Mae hynny 7 diwrnod ar ôl i ti ei newid ddiwethaf. Felly does dim diwrnod diweddarach yma.
# reviewed:
reminding-wished = Rwyt ti wedi dewis y diwrnod hwn: { $day }
# reviewed:
reminding-done = Byddwn ni'n dy atgoffa ar y diwrnod hwn: { $day }. Gelli di barhau i ateb unrhyw bryd cyn hynny.
