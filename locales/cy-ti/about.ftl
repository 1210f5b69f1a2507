# reviewed:
about-level-information = Gwybodaeth: rydyn ni'n dweud wrthot ti, nid yn gofyn.
    .easy = Rydyn ni'n dweud wrthot ti am hyn. Dydyn ni ddim yn gofyn dim byd.
# reviewed:
about-level-consultation = Ymgynghoriad: dy farn cyn penderfynu, nid pleidlais.
    .easy = Rho dy farn cyn i neb benderfynu. Nid pleidlais yw hon.
# reviewed:
about-answered = Rwyt ti wedi ymateb yn barod. Diolch yn fawr.
# reviewed:
about-now-following = Byddwn ni'n rhoi gwybod i ti beth ddaw nesaf. Gelli di adael unrhyw bryd: /diweddariadau
# reviewed:
about-level-participation = Cyfranogiad: rydyn ni'n trafod gyda thi cyn penderfynu.
    .easy = Rydyn ni'n siarad â thi am hyn cyn penderfynu.
# reviewed:
about-research = Ymchwil: rydyn ni'n gofyn er mwyn dysgu gen ti.
    .easy = Rydyn ni'n gofyn er mwyn dysgu gen ti.
# reviewed:
about-other-ways = Ffyrdd eraill o gymryd rhan: pwysa 'Mwy o wybodaeth'
# reviewed:
about-learn-more = I ddysgu mwy neu holi: pwysa 'Mwy o wybodaeth'
# reviewed:
about-not-asking = Diolch am ysgrifennu. Dweud wrthot ti am hyn rydyn ni, nid gofyn. Felly dydyn ni ddim wedi cadw'r hyn a ysgrifennaist ti.
    .easy = Diolch am ysgrifennu. Rydyn ni'n dweud wrthot ti am hyn. Dydyn ni ddim yn gofyn dim byd. Dydyn ni ddim wedi cadw dy eiriau.
# reviewed:
about-incentive = Beth gei di am gymryd rhan
