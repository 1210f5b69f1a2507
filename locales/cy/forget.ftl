# reviewed:
forget-sure = Ydych chi am i ni eich anghofio?
# reviewed:
forget-goes = Byddwn ni'n dileu:
# reviewed:
forget-goes-chat = eich iaith a'r ffordd i'ch cyrraedd chi yma
# reviewed:
forget-goes-updates = popeth rydych chi'n ei ddilyn
# reviewed:
forget-goes-draft = eich drafftiau
# reviewed:
forget-stays = Allwn ni ddim dileu:
# reviewed:
forget-stays-sent = ymateb sydd wedi'i anfon. Os gwnaethoch chi ateb yn gyfrinachol, gofynnwch i'r gwasanaeth ei ddileu
# reviewed:
forget-stays-once = y nod eich bod wedi ateb unwaith, sydd ddim yn dweud pwy ydych chi
# reviewed:
forget-yes = Ie, anghofiwch fi
# reviewed:
forget-no = Na, peidiwch
# reviewed:
forget-done = Rydyn ni wedi eich anghofio. Hwyl fawr, a diolch.
# reviewed:
forget-kept = Iawn. Does dim byd wedi newid.
