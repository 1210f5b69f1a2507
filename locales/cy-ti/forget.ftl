# reviewed:
forget-sure = Wyt ti am i ni dy anghofio?
# reviewed:
forget-goes-chat = dy iaith a'r ffordd o gysylltu â thi yma
# reviewed:
forget-goes-updates = popeth rwyt ti'n ei ddilyn
# reviewed:
forget-goes-wishes = dy ddymuniad i beidio â chlywed mwy, os dywedaist ti hynny wrthon ni
# reviewed:
forget-goes-draft = dy ddrafftiau
# reviewed:
forget-goes-confidential = pob ymateb a anfonaist ti'n gyfrinachol
# reviewed:
forget-wishes = Os byddi di'n dod yn ôl ac yn agor rhywbeth, byddi di'n ei ddilyn eto. I beidio â chlywed dim, anfona /stopio bryd hynny.
# reviewed:
forget-clear-first = Bydd y negeseuon yn y sgwrs hon yn aros lle maen nhw. I ddileu'r rheini hefyd, anfona /clirio yn gyntaf.
# reviewed:
forget-stays-sent = ymateb a anfonaist ti'n ddienw: dim ond gyda'i dderbynneb mae modd dod o hyd iddo. I'w dynnu'n ôl yn gyntaf: /derbynneb
# reviewed:
forget-stays-once = y marc sy'n dangos dy fod ti wedi ateb unwaith, ond nid pwy wyt ti
# reviewed:
forget-yes = Ydw, anghofia fi
# reviewed:
forget-no = Nac ydw, paid
# reviewed:
forget-done = Rydyn ni wedi dy anghofio. Hwyl fawr, a diolch.
