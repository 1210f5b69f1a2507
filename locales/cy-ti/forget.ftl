# reviewed:
forget-sure = Wyt ti am i ni dy anghofio?
# reviewed:
forget-goes-chat = dy iaith a'r ffordd o gysylltu â thi yma
# reviewed:
forget-goes-updates = popeth rwyt ti'n ei ddilyn
# reviewed:
forget-goes-draft = dy ddrafftiau
# reviewed:
forget-goes-confidential = pob ymateb a anfonaist ti'n gyfrinachol
# reviewed:
forget-stays-sent = ymateb a anfonaist ti'n ddienw, achos all neb ddod o hyd iddo
# reviewed:
forget-stays-once = y marc sy'n dangos dy fod ti wedi ateb unwaith, ond nid pwy wyt ti
# reviewed:
forget-yes = Ydw, anghofia fi
# reviewed:
forget-no = Nac ydw, paid
# reviewed:
forget-done = Rydyn ni wedi dy anghofio. Hwyl fawr, a diolch.
