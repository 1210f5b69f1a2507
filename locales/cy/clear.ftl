# reviewed:
clear-sure = Ydych chi am glirio'r sgwrs hon?
# reviewed:
clear-goes = Byddwn ni'n dileu'r negeseuon diweddaraf yma, eich rhai chi a'n rhai ni: hyd at 300, o'r 48 awr diwethaf. Dydy Telegram ddim yn gadael i ni fynd ymhellach yn ôl. Os oes derbynneb yma, nodwch hi yn gyntaf.
    .easy = Byddwn ni'n dileu'r negeseuon diweddaraf yma, eich rhai chi a'n rhai ni. Gallwn ni ddileu hyd at 300, a mynd yn ôl 48 awr. Dydy Telegram ddim yn gadael i ni fynd ymhellach. Oes derbynneb yma? Nodwch hi yn gyntaf.
# reviewed:
clear-older = Gallwch chi'ch hun ddileu negeseuon hŷn yn Telegram, drwy ddileu'r sgwrs yno.
# reviewed:
clear-stays = Dydy hyn ddim yn dileu dim byd arall rydyn ni'n ei gadw amdanoch chi. I ddileu hynny: /anghofio
    .easy = Byddwn ni'n dal i gadw popeth arall sydd gennyn ni amdanoch chi. I ddileu hynny: /anghofio
# reviewed:
clear-yes = Ydw, cliriwch hi
# reviewed:
clear-no = Nac ydw, peidiwch
# reviewed:
clear-done = Rydyn ni wedi clirio'r sgwrs hon, cyn belled ag y gallwn ni.
# reviewed:
clear-carry-on = I barhau: /dewislen
