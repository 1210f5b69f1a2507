"""What conversations that are played at random are about: engagements, words, receipts and what they find."""

from dataclasses import replace
from datetime import timedelta

from bot.beside import parts
from dialogs.answers import Answer, FollowUp, Found
from dialogs.commands import WELSH, Command
from dialogs.events import Commanded, Edited, SentOther, Wrote
from engagements import limits
from engagements.engagement import Link, Mode, Release
from engagements.feedback import Feedback, Stage
from engagements.language import Bilingual
from engagements.questions import Choice, Choices, Option, Text
from engagements.services import Service, Subject
from tests.dialogs.every_level import DECIDING, SENT, TALKING, TELLING
from tests.examples import NOW, both, engagement, option, shipped, yes_or_no

COMMANDS = [each for command in Command for each in (str(command), WELSH[command])]
WORDS = [
    "",
    "1",
    "2, 3",
    ", ".join(str(n) for n in range(1, limits.OPTIONS + 1)),
    "5",
    "yes (en)",
    "Ddim yn siŵr",
    "<b>&amp;",
    "👪" * 600,
    "a" * 1001,
    "b" * 4096,
]
# What gives its writer away, on its own, beside other words, and at its longest.
REVEALING = (
    "Ffoniwch fi ar 07700 900123 ar ôl pump",
    "Fy enw i yw Siân, siân@example.cymru, @sian, QQ 12 34 56 C, 943 476 5919, LD1 5LG",
    f"{'中' * 980} LD1 5LG",
    f"{'👪' * 1480} LD1 5LG",
)
LEFT_ALONE = (Edited(), SentOther(), Wrote("👋"), Commanded("help"), Commanded("preifatrwydd"), *SENT)

SMALL = engagement()
OTHER = engagement(yes_or_no("one"), Text(id="two", text=both("two"), max_length=3000), id="other")
NEWS = TELLING
CHANGED = replace(
    SMALL,
    questions=(
        Choice(id="first", text=both("first"), options=(option("yes"), option("never"))),
        *SMALL.questions[2:],
    ),
)
# The largest that `check` lets through: its question and its look-over are each longer than a message.
LARGEST = engagement(
    Choices(
        id="all",
        text=Bilingual(cy="ŵ" * limits.QUESTION, en="m" * limits.QUESTION),
        options=tuple(
            Option(
                f"option-{n}",
                label=Bilingual(cy="ŵ" * limits.OPTION_LABEL, en="👪" * (limits.OPTION_LABEL // 2)),
                short=both(str(n)),
            )
            for n in range(limits.OPTIONS)
        ),
    ),
    id="largest",
)
# The one that says ti.
YOUNG = shipped("young-voices")
# The one that asks for words at once, and may not do without some of them.
SPOKEN = engagement(
    Text(id="one", text=both("one")), Text(id="two", text=both("two"), required=True), id="spoken"
)
# The one whose box is opened once, after the close.
SEALED = engagement(yes_or_no("one"), id="sealed", privacy=replace(SMALL.privacy, release=Release.SEALED))
# The one of several services that carries on from another, and the one that opens later.
ROUND = engagement(
    yes_or_no("one"),
    id="round",
    continues="small",
    joint_with=tuple(Service("ŵ" * limits.SERVICE, "m" * limits.SERVICE, id=f"s{n}") for n in range(5)),
    subjects=(Subject.WASTE, Subject.WELSH),
    links=(Link("library", both("library")),),
)
SOON = engagement(yes_or_no("one"), id="soon", opens_at=NOW + timedelta(days=1))
TOLD = tuple(
    Feedback(
        engagement=about,
        stage=Stage.HEARD,
        asked=Bilingual(cy="ŵ" * limits.FEEDBACK_PART, en="m" * limits.FEEDBACK_PART),
        said=Bilingual(cy="ŵ" * limits.FEEDBACK_PART, en="👪" * (limits.FEEDBACK_PART // 2)),
        did=both("did"),
        send_at=NOW,
    )
    for about in ("small", "small", "round")
)
EVERYTHING = (SMALL, OTHER, NEWS, LARGEST, YOUNG, SPOKEN, SEALED, ROUND, SOON, TALKING, DECIDING)
NAMES = tuple(each.id for each in EVERYTHING)
# What stands beside them; a draw beside one.
PARTS = tuple(
    part
    for each in (replace(OTHER, draw=True, incentive=both("token")), *EVERYTHING)
    for part in parts(each, each.owners)
    if each is not OTHER
)
# What the team asked back: about words, about a choice at its longest, and about a question that has gone.
ASKED = (
    FollowUp(f":{1:032x}", "words", Bilingual(cy="ŵ" * limits.QUESTION, en="👪" * (limits.QUESTION // 2))),
    FollowUp(f":{2:032x}", "first", both("why"), "中" * limits.TEXT_ANSWER),
    FollowUp(f":{3:032x}", "gone", both("what")),
)


# What receipts find: whole responses and such as answer what is asked no more.
FOUND: dict[str, Found | None] = {
    "0000-0000-0000-0000": None,
    "1111-1111-1111-1111": Found("small", Mode.ANONYMOUS, (Answer("first", ("yes",)), Answer("scale", 4))),
    "2222-2222-2222-2222": Found("small", Mode.CONFIDENTIAL, (Answer("first", ("no",)), Answer("gone", 1))),
    "3333-3333-3333-3333": Found("other", Mode.ANONYMOUS, ()),
    "4444-4444-4444-4444": Found("spoken", Mode.CONFIDENTIAL, (Answer("two", "中" * 1000),)),
    "5555-5555-5555-5555": Found(
        "largest", Mode.ANONYMOUS, (Answer("all", tuple(f"option-{n}" for n in range(limits.OPTIONS))),)
    ),
    "6666-6666-6666-6666": Found("young-voices", Mode.ANONYMOUS, (Answer("area", "Machynlleth"),)),
    "7777-7777-7777-7777": Found("unpublished", Mode.ANONYMOUS, (Answer("one", ("yes",)),)),
    "8888-8888-8888-8888": Found("small", Mode.ANONYMOUS, (Answer("first", ("yes",)),), ASKED),
    "9999-9999-9999-9999": Found("young-voices", Mode.CONFIDENTIAL, (), ASKED[:1]),
}
