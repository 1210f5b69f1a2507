# reviewed:
forget-sure = Ydych chi am i ni eich anghofio?
# reviewed:
forget-goes = Byddwn ni'n dileu:
# reviewed:
forget-goes-chat = eich iaith a'r ffordd o gysylltu â chi yma
# reviewed:
forget-goes-updates = popeth rydych chi'n ei ddilyn
# reviewed:
forget-goes-wishes = eich dymuniad i beidio â chlywed mwy, os dywedoch chi hynny wrthon ni
# reviewed:
forget-goes-draft = eich drafftiau
# reviewed:
forget-goes-confidential = pob ymateb a anfonoch chi'n gyfrinachol
# reviewed:
forget-wishes = Os byddwch chi'n dod yn ôl ac yn agor rhywbeth, byddwch chi'n ei ddilyn eto. I beidio â chlywed dim, anfonwch /stopio bryd hynny.
# reviewed:
forget-clear-first = Bydd y negeseuon yn y sgwrs hon yn aros lle maen nhw. I ddileu'r rheini hefyd, anfonwch /clirio yn gyntaf.
# reviewed:
forget-stays = Allwn ni ddim dileu:
# reviewed:
forget-stays-sent = ymateb a anfonoch chi'n ddienw: dim ond gyda'i dderbynneb mae modd dod o hyd iddo. I'w dynnu'n ôl yn gyntaf: /derbynneb
# reviewed:
forget-stays-once = y marc sy'n dangos eich bod chi wedi ateb unwaith, ond nid pwy ydych chi
# reviewed:
forget-yes = Ydw, anghofiwch fi
# reviewed:
forget-no = Nac ydw, peidiwch
# reviewed:
forget-done = Rydyn ni wedi eich anghofio. Hwyl fawr, a diolch.
# reviewed:
forget-kept = Iawn. Does dim byd wedi newid.
