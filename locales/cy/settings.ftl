# reviewed:
setting-no-token = rhowch docyn eich bot yma, mewn newidyn amgylchedd neu mewn ffeil .env. Mae BotFather yn Telegram yn rhoi un i chi
# reviewed:
setting-not-readable = allwn ni ddim darllen y gwerth hwn. Gwiriwch ei ffurf yn y README
# reviewed:
setting-token-form = dydy hwn ddim yn edrych fel tocyn bot. Mae tocyn yn dechrau â rhif, yna colon, yna llythrennau
# reviewed:
setting-more-bots-form = ysgrifennwch docynnau'r botiau eraill yma, gyda choma rhwng pob dau. Mae tocyn yn dechrau â rhif, yna colon, yna llythrennau
# reviewed:
setting-more-bots-twice = mae un bot yma ddwywaith, neu mae hefyd yn DRWS_TELEGRAM_TOKEN. Y rhif yn y tocyn sy'n dangos pa fot yw hwn, felly ysgrifennwch bob rhif unwaith
# reviewed:
setting-token-refused = mae Telegram yn gwrthod y tocyn hwn. Gofynnwch i BotFather am un newydd
# reviewed:
setting-api-address = rhaid i'r cyfeiriad ddechrau â https:// (mae http:// yn iawn ar y peiriant hwn yn unig)
# reviewed:
setting-webhook-address = rhaid i'r cyfeiriad ddechrau â https:// (mae http:// yn iawn ar y peiriant hwn yn unig)
# reviewed:
setting-webhook-secret = mae angen cyfrinach ar webhook: 16 i 256 o lythrennau, rhifau, _ neu -. Hebddi gallai unrhyw un esgus bod yn unrhyw un
# reviewed:
setting-secret-form = rhaid i hwn fod yn 32 beit mewn base64
# reviewed:
setting-keys-beside-data = rhaid i'r cyfeiriadur allweddi fod y tu allan i DRWS_DATA_DIR. Fel arall, byddai copi wrth gefn o'r data yn cynnwys yr allweddi
# reviewed:
setting-database-address = rhowch ffeil SQLite (sqlite:///llwybr/drws.db) neu weinydd PostgreSQL (postgresql://drws@localhost/drws).
# reviewed:
setting-database-in-clear = mae'r gronfa ddata ar beiriant arall, ac mae atebion yn teithio ati. Ychwanegwch ?sslmode=verify-full at y cyfeiriad.
# reviewed:
setting-port-range = rhaid i'r porth fod rhwng 1 a 65535
# reviewed:
setting-port-busy = mae rhaglen arall yn defnyddio'r porth hwn. Dewiswch un arall, er enghraifft: DRWS_PORT=8401 make demo
# reviewed:
setting-folder-not-ours = dyma le mae'r ymarfer yn cadw ei bethau, ac mae rhywbeth sy'n perthyn i rywun arall yn y ffordd. Dewiswch borth arall, er enghraifft: DRWS_PORT=8401 make demo
# reviewed:
setting-file-readable = gall eraill ar y peiriant hwn ddarllen y ffeil hon, ac mae'r tocyn ynddi. I'w diogelu, caniatewch i'w pherchennog yn unig ei darllen ac ysgrifennu ynddi (600)
# reviewed:
setting-no-bot-name = rhowch enw defnyddiwr eich bot yma, heb @. Mae BotFather yn Telegram yn ei ddangos. Mae ei angen ar ddolenni a phosteri
# reviewed:
setting-bot-name-form = dydy hwn ddim yn edrych fel enw defnyddiwr bot: 5 i 32 o lythrennau, rhifau neu _, heb @
# reviewed:
setting-voice-program = does dim rhaglen o'r fath. Rhowch enw un sy'n siarad, neu ysgrifennwch none, neu gadewch ef yn wag i gael espeak-ng
# reviewed:
setting-quiet-hours = ysgrifennwch ddwy awr lawn rhwng 0 a 23 gyda chysylltnod rhyngddyn nhw, er enghraifft 21-8, neu none
# reviewed:
setting-broadcast-pace = mae darllediadau'n gadael ar 1 i 1000 o negeseuon yr eiliad. Dros 30, mae Telegram yn codi tâl am bob neges
# reviewed:
setting-voice-encoder = mae ar lais angen y rhaglen opusenc. Mae hi yn y pecyn opus-tools
# reviewed:
setting-voice-languages = dydy'r rhaglen hon ddim yn siarad y ddwy iaith. Rhaid iddi gymryd cy neu en fel ei hunig arg a'r testun ar stdin, a rhoi WAV ar stdout
# reviewed:
setting-helplines = allwn ni ddim defnyddio'r ffeil hon o linellau cymorth. Mae enghraifft yn docs/engagement-files.md
# reviewed:
setting-ops-port = mae'r porth hwn ar gyfer gwylio'r rhaglen yn unig. Mae Telegram yn anfon at y llall, felly dewiswch un gwahanol
# reviewed:
setting-own-port = rhaid i dudalennau'r staff gael eu porth eu hunain. Dewiswch un sy'n wahanol i DRWS_PORT a DRWS_OPS_PORT
# reviewed:
setting-no-console-port = dewiswch borth ar gyfer tudalennau'r staff, er enghraifft: DRWS_CONSOLE_PORT=8490
# reviewed:
setting-pages-at-door = all dim tudalennau staff fod yma, am na chaiff y defnyddiwr hwn ddarllen timau na'r cofnod archwilio. Tynnwch y gosodiad hwn
