# reviewed:
fair-was = Roedd hynny'n deg
# reviewed:
fair-was-not = Doedd hynny ddim yn deg
# reviewed:
fair-counted = Diolch. Mae hynny'n cael ei gyfrif gyda barn pobl eraill, heb eich enw.
    .easy = Diolch. Rydyn ni'n cyfrif y botwm wnaethoch chi ei bwyso. Dydyn ni ddim yn cadw eich enw gydag e.
# reviewed:
fair-why = Hoffech chi ddweud pam? Hyd at 500 nod.
    .easy = Ydych chi eisiau dweud pam? Does dim rhaid. Gallwch chi ysgrifennu hyd at 500 nod.
# reviewed:
fair-say-why = Dweud pam
# reviewed:
fair-no-more = Popeth yn iawn. Fyddwn ni ddim yn gofyn mwy.
# reviewed:
fair-counted-already = Diolch. Fe ddywedoch chi wrthon ni o'r blaen, ac mae hynny wedi'i gyfrif. Does dim modd ei newid, achos does neb yn gwybod pa un yw eich un chi.
    .easy = Diolch. Rydych chi wedi dweud wrthon ni'n barod. Allwn ni ddim newid hynny. Dydyn ni ddim yn gwybod pa un yw eich un chi.
# reviewed:
fair-why-already = Diolch. Mae beth ysgrifennoch chi gennyn ni'n barod.
# reviewed:
fair-over = Mae'r amser i ddweud hyn ar ben.
