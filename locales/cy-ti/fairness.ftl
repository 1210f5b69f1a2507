# reviewed:
fair-counted = Diolch. Mae hynny'n cael ei gyfrif gyda barn pobl eraill, heb dy enw.
    .easy = Diolch. Rydyn ni'n cyfrif y botwm wnest ti ei bwyso. Dydyn ni ddim yn cadw dy enw gydag e.
# reviewed:
fair-why = Hoffet ti ddweud pam? Hyd at 500 nod.
    .easy = Wyt ti eisiau dweud pam? Does dim rhaid. Gelli di ysgrifennu hyd at 500 nod.
# reviewed:
fair-counted-already = Diolch. Fe ddywedaist ti wrthon ni o'r blaen, ac mae hynny wedi'i gyfrif. Does dim modd ei newid, achos does neb yn gwybod pa un yw dy un di.
    .easy = Diolch. Rwyt ti wedi dweud wrthon ni'n barod. Allwn ni ddim newid hynny. Dydyn ni ddim yn gwybod pa un yw dy un di.
# reviewed:
fair-why-already = Diolch. Mae beth ysgrifennaist ti gennyn ni'n barod.
