# reviewed:
cli-drws = Drws: ymgysylltu mewn sgwrs, yn Gymraeg ac yn Saesneg.
# reviewed:
cli-usage = defnydd:
# reviewed:
cli-arguments = beth i'w ysgrifennu
# reviewed:
cli-options = opsiynau
# reviewed:
cli-help = dangos y cymorth hwn
# reviewed:
cli-misread = Allwn ni ddim darllen y gorchymyn fel y mae. I weld sut i'w ysgrifennu: { $program } --help
# reviewed:
cli-language = iaith y gorchymyn
# reviewed:
cli-file = llwybr y ffeil YAML
# reviewed:
cli-file-name = ffeil
# reviewed:
cli-slug-name = enw
# reviewed:
cli-slug = enw'r ymgysylltiad, er enghraifft powys-recycling
# reviewed:
cli-serve = rhedeg y bot
# reviewed:
cli-demo = rhedeg ymarfer ar y peiriant hwn, gyda ffôn mewn tudalen
# reviewed:
cli-list = rhestru'r hyn sydd wedi'i gyhoeddi
# reviewed:
cli-check = gwirio ffeil a dweud sut i'w thrwsio
# reviewed:
cli-publish = cyhoeddi ymgysylltiad
# reviewed:
cli-feedback = cadw adborth nes daw ei amser
# reviewed:
cli-close = cau ymgysylltiad nawr
# reviewed:
cli-count = agor y blwch ymatebion, os oes digon ynddo
# reviewed:
cli-results = dangos y canlyniadau, wedi'u talgrynnu
# reviewed:
cli-sound-engagement = Mae'r ymgysylltiad hwn yn barod i'w gyhoeddi: { $slug }. Nifer y cwestiynau: { $questions }
# reviewed:
cli-sound-feedback = Mae'r adborth hwn yn barod. Ymgysylltiad: { $slug }
# reviewed:
cli-published = Wedi cyhoeddi: { $slug }
# reviewed:
cli-published-before = Does dim byd wedi newid: { $slug }
# reviewed:
cli-feedback-stored = Wedi cadw'r adborth. Ymgysylltiad: { $slug }. Amser anfon: { $when }
# reviewed:
cli-feedback-before = Roedden ni wedi cadw'r adborth hwn o'r blaen. Ymgysylltiad: { $slug }. Amser anfon: { $when }
# reviewed:
cli-closed = Wedi cau: { $slug }
# reviewed:
cli-closed-before = Roedd hwn wedi cau'n barod: { $slug }
# reviewed:
cli-counted = Wedi agor y blwch: { $slug }. I weld y canlyniadau, defnyddiwch y gorchymyn results.
# reviewed:
cli-not-counted = Does dim digon yn y blwch i'w agor eto: { $slug }
# reviewed:
cli-listed = { $slug }: { $title }. Ar agor tan { $closes }
# reviewed:
cli-listed-closed = { $slug }: { $title }. Wedi cau: { $closes }
# reviewed:
cli-none-listed = Does dim byd wedi'i gyhoeddi eto. I gyhoeddi: python -m bot publish FFEIL
# reviewed:
cli-set-aside = Diweddariadau wedi'u rhoi o'r neilltu am nad oedd modd eu trin: { $count }
# reviewed:
cli-demo-ready = Mae'r ffôn yn barod. Agorwch y dudalen hon mewn porwr:
# reviewed:
cli-demo-stop = I orffen, pwyswch Ctrl+C. Does dim byd yn gadael y peiriant hwn, ac mae popeth yn cael ei ddileu wedyn.
# reviewed:
cli-unopened = Roedd rhy ychydig o ymatebion dienw yn y blwch i'w hagor gyda'i gilydd. Fyddan nhw byth yn cael eu hagor.
# reviewed:
cli-words = gwirio geiriau negeseuon a ffeiliau, neu ddangos pa mor anodd yw eu Saesneg
# reviewed:
cli-task = check, neu figures
# reviewed:
cli-files = y ffeiliau i'w darllen; popeth sydd yma os nad oes un
# reviewed:
words-instead = Yn lle hynny: { $suggestion }
# reviewed:
words-found = I'w trwsio: { $faults }. I feddwl amdanyn nhw: { $warnings }
# reviewed:
words-unread = Negeseuon Cymraeg heb eu darllen gan neb eto: { $unread } o { $messages }
# reviewed:
words-figures = Testunau Saesneg o ddeg gair neu fwy: gradd ysgol, rhwyddineb (100 yw hawdd), y frawddeg hiraf, y lle
