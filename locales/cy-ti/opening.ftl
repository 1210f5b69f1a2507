# reviewed:
opening-staff = Ti sy'n gwneud y gwaith hwn, felly rwyt ti'n gweld pethau na all eraill eu gweld. Dyna pam rydyn ni'n gofyn i ti.
    .easy = Ti sy'n gwneud y gwaith hwn. Rwyt ti'n gwybod pethau dydyn ni ddim yn eu gwybod. Felly rydyn ni'n gofyn i ti.
# reviewed:
opening-research = Rydyn ni'n gofyn er mwyn dysgu. Does dim ateb cywir nac anghywir.
    .easy = Rydyn ni am ddysgu gen ti. Does dim ateb cywir nac anghywir.
# reviewed:
opening-talks-back = Mae pobl a'r gwasanaeth yn siarad â'i gilydd yma. Gall y tîm ofyn mwy i ti, ac mae'n ateb yr hyn mae pobl yn ei ddweud. Ti sy'n dewis faint i'w ddweud.
    .easy = Rwyt ti a'r tîm yn siarad am hyn yma. Gall y tîm ofyn mwy i ti. Bydd yn dweud wrthot ti beth yw ei farn. Gelli di stopio unrhyw bryd.
# reviewed:
opening-invites = Dere i mewn. Rho syniadau, dyweda dy farn am syniadau pobl eraill, a helpa i benderfynu.
    .easy = Dere i weithio gyda ni. Rho dy syniadau i ni. Dyweda dy farn am syniadau eraill. Helpa ni i benderfynu.
# reviewed:
opening-votes = Mae pleidleisiau ar ddatganiad yn dangos ble mae pobl yn cytuno. Dydyn nhw ddim yn penderfynu dim byd ar eu pen eu hunain. Gallwn ni gyhoeddi dy bleidleisiau fel un rhes, heb dy enw. Gallai rhywun sy'n dy adnabod di ddyfalu mai dy res di yw hi.
    .easy = Mae dy bleidlais yn dangos i ni beth mae pobl yn cytuno arno. Dydyn ni ddim yn penderfynu ar sail pleidleisiau'n unig. Gallwn ni ddangos dy bleidleisiau di mewn un rhes. Fyddwn ni ddim yn dangos dy enw. Gallai rhywun sy'n dy adnabod di ddyfalu mai dy res di yw hi.
