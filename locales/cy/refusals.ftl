# reviewed:
refused-closed = Mae'r ymgysylltiad hwn wedi cau, neu mae ei ddyddiad cau wedi mynd heibio: { $what }. Rhowch id newydd a dyddiadau newydd iddo.
# reviewed:
refused-harmful = Mae'r ymgysylltiad hwn ar agor, ac mae pobl wedi ymateb iddo fel y mae. Allwn ni ddim newid: { $what }. Rhowch y rhain yn ôl fel yr oedden nhw, neu caewch yr ymgysylltiad a chyhoeddi un newydd.
# reviewed:
refused-key-missing = Mae allwedd ar goll o'r cyfeiriadur allweddi: { $what }. Rhaid i DRWS_KEY_DIR enwi'r cyfeiriadur oedd yn cael ei ddefnyddio wrth gyhoeddi.
# reviewed:
refused-storage-down = Allwn ni ddim agor y gronfa ddata. Gwiriwch DRWS_DATABASE_URL, y lle sydd ar y ddisg a'r hawl i ysgrifennu. Does dim byd wedi newid.
# reviewed:
refused-unknown = Does dim ymgysylltiad wedi'i gyhoeddi o dan yr enw hwn: { $what }. I weld yr enwau: python -m bot list
# reviewed:
refused-unsafe = Dydy'r storfa ddim yn ddiogel, felly dydyn ni ddim yn dechrau. Trwsiwch hyn: { $what }
# reviewed:
refused-unexpected = Aeth rhywbeth o'i le nad oedden ni'n ei ddisgwyl: { $what }. Dywedwch wrth y rhai sy'n cynnal Drws.
# reviewed:
refused-dictionaries = Mae angen pecynnau ychwanegol i wirio geiriau, a dydyn nhw ddim yma. I'w gosod: make words
