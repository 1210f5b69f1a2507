# reviewed:
announcing-title = Beth ddigwyddodd nesaf
# reviewed:
announcing-stage-heard = Rydyn ni wedi gwrando
# reviewed:
announcing-stage-decided = Mae penderfyniad wedi'i wneud
# reviewed:
announcing-stage-done = Mae hyn wedi'i wneud
# reviewed:
announcing-stage-delayed = Mae oedi
# reviewed:
announcing-asked = Fe ofynnon ni
# reviewed:
announcing-said = Fe ddywedoch chi
# reviewed:
announcing-did = Fe wnaethon ni
# reviewed:
announcing-why-not = Pam nad ydyn ni wedi gwneud hynny
# reviewed:
announcing-open = Am beth oedd hyn?
# reviewed:
announcing-leave = Dim mwy am hyn
