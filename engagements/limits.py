"""Every limit in one place. Lengths are in characters unless the name says bytes."""

# Of Telegram, Bot API 10
MESSAGE = 4096
CALLBACK_BYTES = 64
CALLBACK_NOTICE = 200
BUTTONS = 100
START_PAYLOAD = 64
DELETED_AT_ONCE = 100
DELETE_HOURS = 48

# Of the first screen, so that a phone shows it without scrolling
FIRST_SCREEN = 600

# Of an engagement file
FILE_BYTES = 256 * 1024
IDENTIFIER = 40
SERVICE = 50
TITLE = 70
ABOUT = 200
PURPOSE = 300
KNOWN_ALREADY = 400
INFLUENCE_ITEM = 160
INFLUENCE_ITEMS = 5
DECIDED_BY = 60
WELSH_LANGUAGE_EFFECTS = 400
CONTACT = 200
QUESTIONS = 30
QUESTION = 400
OPTIONS = 20
OPTION_LABEL = 200
BUTTON_LABEL = 28
SCALE_LABEL = 40
SCALE_POINTS = 10
EXAMPLE = 160
TEXT_ANSWER = 1000
TEXT_ANSWER_MOST = 3000
FEEDBACK_PART = 700

# Of the ballot box: privacy.md asks for 10 and 10 unless the engagement says otherwise
SMALLEST_GROUP = 10
POOL = 10

# Of what is sealed: every payload of one kind is padded to one length
RESPONSE_BYTES = 8 * 1024
DRAFT_BYTES = 16 * 1024
NOTED_BYTES = 16 * 1024
ON_SCREEN_BYTES = 4 * 1024

DRAFT_DAYS = 7
ON_SCREEN = 300

# Of a photo: what Telegram lets a bot fetch, what a small machine can open, and the longest side that is kept
PHOTO_BYTES = 20 * 1024 * 1024
PHOTO_PIXELS = 50_000_000
PHOTO_SIDE = 1600
