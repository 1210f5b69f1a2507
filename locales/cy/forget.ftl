# reviewed:
forget-sure = Ydych chi am i ni eich anghofio?
# reviewed:
forget-goes = Byddwn ni'n dileu:
# reviewed:
forget-goes-chat = eich iaith a'r ffordd o gysylltu â chi yma
# reviewed:
forget-goes-updates = popeth rydych chi'n ei ddilyn
# reviewed:
forget-goes-draft = eich drafftiau
# reviewed:
forget-goes-confidential = pob ymateb a anfonoch chi'n gyfrinachol
# reviewed:
forget-stays = Allwn ni ddim dileu:
# reviewed:
forget-stays-sent = ymateb a anfonoch chi'n ddienw, achos all neb ddod o hyd iddo
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
