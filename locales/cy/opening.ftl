# reviewed:
opening-staff = Chi sy'n gwneud y gwaith hwn, felly rydych chi'n gweld pethau na all eraill eu gweld. Dyna pam rydyn ni'n gofyn i chi.
    .easy = Chi sy'n gwneud y gwaith hwn. Rydych chi'n gwybod pethau dydyn ni ddim yn eu gwybod. Felly rydyn ni'n gofyn i chi.
# reviewed:
opening-research = Rydyn ni'n gofyn er mwyn dysgu. Does dim ateb cywir nac anghywir.
    .easy = Rydyn ni am ddysgu gennych chi. Does dim ateb cywir nac anghywir.
# reviewed:
opening-talks-back = Mae pobl a'r gwasanaeth yn siarad â'i gilydd yma. Gall y tîm ofyn mwy i chi, ac mae'n ateb yr hyn mae pobl yn ei ddweud. Chi sy'n dewis faint i'w ddweud.
    .easy = Rydych chi a'r tîm yn siarad am hyn yma. Gall y tîm ofyn mwy i chi. Bydd yn dweud wrthych chi beth yw ei farn. Gallwch chi stopio unrhyw bryd.
# reviewed:
opening-invites = Dewch i mewn. Rhowch syniadau, dywedwch eich barn am syniadau pobl eraill, a helpwch i benderfynu.
    .easy = Dewch i weithio gyda ni. Rhowch eich syniadau i ni. Dywedwch eich barn am syniadau eraill. Helpwch ni i benderfynu.
# reviewed:
opening-shared = Mae grym a phenderfyniadau'n cael eu rhannu rhwng: { $between }
    .easy = Y rhain sy'n penderfynu gyda'i gilydd: { $between }
# reviewed:
opening-votes = Mae pleidleisiau ar ddatganiad yn dangos ble mae pobl yn cytuno. Dydyn nhw ddim yn penderfynu dim byd ar eu pen eu hunain. Gallwn ni gyhoeddi eich pleidleisiau fel un rhes, heb eich enw. Gallai rhywun sy'n eich adnabod chi ddyfalu mai eich rhes chi yw hi.
    .easy = Mae eich pleidlais yn dangos i ni beth mae pobl yn cytuno arno. Dydyn ni ddim yn penderfynu ar sail pleidleisiau'n unig. Gallwn ni ddangos eich pleidleisiau chi mewn un rhes. Fyddwn ni ddim yn dangos eich enw. Gallai rhywun sy'n eich adnabod chi ddyfalu mai eich rhes chi yw hi.
