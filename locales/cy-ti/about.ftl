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
about-level-participation = Cyfranogiad: rydyn ni'n trafod gyda ti cyn penderfynu.
    .easy = Rydyn ni'n siarad â ti am hyn cyn penderfynu.
