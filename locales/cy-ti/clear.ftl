# reviewed:
clear-sure = Wyt ti am glirio'r sgwrs hon?
# reviewed:
clear-goes = Byddwn ni'n dileu'r negeseuon diweddaraf yma, dy rai di a'n rhai ni: hyd at 300, o'r 48 awr diwethaf. Dydy Telegram ddim yn gadael i ni fynd ymhellach yn ôl. Os oes derbynneb yma, noda hi yn gyntaf.
    .easy = Byddwn ni'n dileu'r negeseuon diweddaraf yma, dy rai di a'n rhai ni. Gallwn ni ddileu hyd at 300, a mynd yn ôl 48 awr. Dydy Telegram ddim yn gadael i ni fynd ymhellach. Oes derbynneb yma? Noda hi yn gyntaf.
# reviewed:
clear-older = Gelli di dy hun ddileu negeseuon hŷn yn Telegram, drwy ddileu'r sgwrs yno.
# reviewed:
clear-stays = Dydy hyn ddim yn dileu dim byd arall rydyn ni'n ei gadw amdanat ti. I ddileu hynny: /anghofio
    .easy = Byddwn ni'n dal i gadw popeth arall sydd gennyn ni amdanat ti. I ddileu hynny: /anghofio
# reviewed:
clear-yes = Ydw, cliria hi
# reviewed:
clear-no = Nac ydw, paid
