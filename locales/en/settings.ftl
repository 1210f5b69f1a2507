setting-no-token = put your bot's token here, in an environment variable or a .env file. BotFather in Telegram gives you one
setting-not-readable = this value cannot be read. Check its form in the README
setting-token-form = this does not look like a bot token. One is a number, then a colon, then letters
setting-more-bots-form = write the tokens of the other bots here, with a comma between two. Each is a number, then a colon, then letters
setting-more-bots-twice = one bot is here twice, or also in DRWS_TELEGRAM_TOKEN. A bot is known by the number in its token, so write each number once
setting-token-refused = Telegram refuses this token. Ask BotFather for a new one
setting-api-address = the address must begin with https:// (http:// is all right on this machine only)
setting-webhook-address = the address must begin with https:// (http:// is all right on this machine only)
setting-webhook-secret = a webhook needs a secret: 16 to 256 letters, digits, _ or -. Without one anybody could pretend to be anybody
setting-secret-form = this must be 32 bytes in base64
setting-keys-beside-data = the key directory must be outside DRWS_DATA_DIR, so that a backup of the data does not hold its keys
setting-database-address = name a SQLite file (sqlite:///path/drws.db) or a PostgreSQL server (postgresql://drws@localhost/drws).
setting-database-in-clear = the database is on another machine, and answers travel to it. Add ?sslmode=verify-full to the address.
setting-port-range = the port must be between 1 and 65535
setting-port-busy = another program is using this port. Choose another one, for example: DRWS_PORT=8401 make demo
setting-folder-not-ours = the rehearsal keeps its things here, and something of somebody else's is in the way. Choose another port, for example: DRWS_PORT=8401 make demo
setting-file-readable = others on this machine can read this file, and the token is in it. To close it, let only its owner read and write it (600)
setting-no-bot-name = put your bot's user name here, without @. BotFather in Telegram shows it. Links and posters need it
setting-bot-name-form = this does not look like a bot's user name: 5 to 32 letters, digits or _, without @
setting-voice-program = there is no such program. Name one that speaks, or write none, or leave it empty for espeak-ng
setting-quiet-hours = write two full hours from 0 to 23 with a hyphen between them, for example 21-8, or none
setting-broadcast-pace = broadcasts leave at 1 to 1000 messages a second. Above 30, Telegram charges for each message
setting-voice-encoder = a voice needs the program opusenc. It is in the package opus-tools
setting-voice-languages = this program does not speak both languages. It must take cy or en as its only argument and the text on stdin, and give WAV on stdout
setting-helplines = this file of helplines cannot be used. You find an example in docs/engagement-files.md
setting-ops-port = this port is only for watching the program. Telegram posts to the other one, so choose one that differs
setting-own-port = the staff pages need a port of their own. Choose one that differs from DRWS_PORT and DRWS_OPS_PORT
setting-no-console-port = choose a port for the staff pages, for example: DRWS_CONSOLE_PORT=8490
setting-pages-at-door = there can be no staff pages here, because this user may read neither teams nor the audit. Take this setting out
