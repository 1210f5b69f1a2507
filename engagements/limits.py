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
# Of what an author writes on it, all together; and of that, what else takes up where it stands there
FIRST_CARD = 310
PHASE_ON_THE_CARD = 70
STAFF_ON_THE_CARD = 30

# Of an engagement file
FILE_BYTES = 256 * 1024
IDENTIFIER = 40
PART = 16
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
QUESTIONS_WITH_OURS = 32
QUESTION = 400
OPTIONS = 60
OPTIONS_ON_A_PAGE = 8
OPEN_AT_ONCE = 5
OPENING_AT_ONCE = 3
OPTION_LABEL = 200
BUTTON_LABEL = 28
SCALE_LABEL = 40
SCALE_POINTS = 10
NUMBER = 10**9
BANDS = 12
BUDGET_STEPS = 50
UNIT = 8
FILES_ASKED = 2
STATEMENTS = 100
PICTURE_NAME = 80
PICTURE_ALT = 300
CARDS = 12
CARD = 700
REMARK_SERVICES = 20
LINKS = 40
LINK = 20
SUBJECTS = 5
OWNERS = 5
ROLE = 90
AGENDA = 20
DECISIONS = 50
DECISIONS_ON_A_PAGE = 5
EXAMPLE = 160
TEXT_ANSWER = 1000
TEXT_ANSWER_MOST = 3000
FEEDBACK_PART = 700
UPDATE = 6000
THEMES = 8

# Of the ballot box: privacy.md asks for 10 and 10 unless the engagement says otherwise
SMALLEST_GROUP = 10
POOL = 10

# Of what is sealed: every payload of one kind is padded to one length
RESPONSE_BYTES = 8 * 1024
DRAFT_BYTES = 16 * 1024
# Of what the team may ask back about one text, and what an owner finds about one response; and of each reply
FOLLOW_UPS = 3
REPLY_BYTES = 4 * 1024
FOLLOW_UP_BYTES = 8 * 1024
# Of a photo or a recording that is asked for: base 64 makes four bytes of three, and a little stands around.
FILE_KEPT_BYTES = 192 * 1024
FILE_SEALED_BYTES = FILE_KEPT_BYTES * 4 // 3 + 1024
# Of what one turn says: a look over all that fits a response, with thirty questions and their buttons
NOTED_BYTES = 24 * 1024
ON_SCREEN_BYTES = 4 * 1024

# Of a place on the map, in degrees: a square of about 5 by 3 kilometres, and one of 100 by 70 metres
SPOT_ANONYMOUS = 0.05
SPOT_CONFIDENTIAL = 0.001
# Of how far from the middle of an area its pins may lie, in kilometres; and the least where they are
# anonymous, which is no less than the longer side of the square
REACH = 200
REACH_ANONYMOUS = 6

# Of the time that people are given
DRAFT_DAYS = 7
CLOSING_SOON_DAYS = 7
REMIND_FROM_HOUR = 8
ON_SCREEN = 300
NEWS_DAYS = 90

# Of a photo: what Telegram lets a bot fetch, what a small machine can open, where it can be opened at a
# fraction of its size and where all of it must stand in memory first, and the longest side that is kept
PHOTO_BYTES = 20 * 1024 * 1024
PHOTO_PIXELS = 50_000_000
PHOTO_PIXELS_AT_ONCE = 13_000_000
PHOTO_SIDE = 1600
PHOTO_KEPT_BYTES = FILE_KEPT_BYTES

# Of a recording: what is fetched of it, a minute at the most that phones send (163 kbit/s), and what is kept
RECORDING_SECONDS = 60
RECORDING_SENT_BYTES = 2 * 1024 * 1024
RECORDING_BYTES = FILE_KEPT_BYTES
