"""What holds in every state, whatever arrives (docs/house.md, 'A dialog')."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from bot.beside import parts
from bot.rendering import HTML, PLAIN, messages, notice
from dialogs.announcing import news
from dialogs.answers import Answer, FollowUp, Found, Response, asked, fits_the_envelope, with_answer
from dialogs.commands import WELSH, Command
from dialogs.conversation import hear, show
from dialogs.effects import (
    AmendResponse,
    ClearChat,
    Effect,
    Follow,
    Forget,
    Remind,
    SendReply,
    SubmitResponse,
    Unfollow,
    WithdrawResponse,
)
from dialogs.events import Commanded, Edited, Event, Left, Pressed, SentOther, Started, Wrote
from dialogs.follow_ups import fits_its_room
from dialogs.questions import kind_of
from dialogs.receipt import asked_for
from dialogs.replies import Ask, Confirm, Replies, Say, Speak, tokens
from dialogs.revealing import revealing
from dialogs.revision import brought_up_to_date
from dialogs.state import STATE, Place, State, draft_bytes
from dialogs.tokens import standing_order
from dialogs.turn import Turn
from dialogs.world import CHANCE_BYTES, World
from engagements import limits
from engagements.engagement import Audience, Engagement, Link, Mode, Release
from engagements.feedback import Feedback, Stage
from engagements.language import Bilingual, Language, Register, Voice
from engagements.notices import News, Notice
from engagements.parts import stands_beside, whole_of
from engagements.questions import Choice, Choices, Option, Text
from engagements.services import Service, Subject
from tests.dialogs.every_level import DECIDING, SENT, TALKING, TELLING
from tests.examples import NOW, both, engagement, option, shipped, yes_or_no
from tests.locales.registers import CHI, TI, own_words

CONVERSATIONS = 1000
TURNS = 14

_COMMANDS = [each for command in Command for each in (str(command), WELSH[command])]
_WORDS = [
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
_LEFT_ALONE = (Edited(), SentOther(), Wrote("👋"), Commanded("help"), Commanded("preifatrwydd"), *SENT)

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
}


# What the team asked back: about words, about a choice at its longest, and about a question that has gone.
ASKED = (
    FollowUp(f":{1:032x}", "words", Bilingual(cy="ŵ" * limits.QUESTION, en="👪" * (limits.QUESTION // 2))),
    FollowUp(f":{2:032x}", "first", both("why"), "中" * limits.TEXT_ANSWER),
    FollowUp(f":{3:032x}", "gone", both("what")),
)
FOUND["8888-8888-8888-8888"] = Found("small", Mode.ANONYMOUS, (Answer("first", ("yes",)),), ASKED)
FOUND["9999-9999-9999-9999"] = Found("young-voices", Mode.CONFIDENTIAL, (), ASKED[:1])
# Where the buttons of a follow-up stand: by its receipt, and on the card of what was sent in confidence.
_REPLIES = (
    ("talk.send!",),
    ("talk.again!",),
    ("talk.close!",),
    ("talk.send!", "talk.send!"),
)


# What each of its buttons makes of the answers so far and of the one that waits.
NUDGE: dict[str, Callable[[tuple[Answer, ...], Answer], tuple[Answer, ...]]] = {
    "change": lambda answers, waits: answers,
    "keep": with_answer,
    "skip": lambda answers, waits: with_answer(answers, Answer(waits.question, None)),
}


_WITH_A_RECEIPT = (
    (),
    ("receipt.close!",),
    ("receipt.change!",),
    ("receipt.change!", "check.send"),
    ("receipt.withdraw!", "receipt.yes!"),
    ("receipt.withdraw!", "receipt.no!"),
    ("receipt.other", "receipt.change!", "q0.skip", "q1.skip", "check.send"),
    ("receipt.other", "receipt.withdraw!", "receipt.yes!"),
)
_OF_A_REMINDER = ("tomorrow", "in-three-days", "before-the-close", "no")
_THROUGH_THE_LISTS = (
    ("service!", "service:s1", "follow!", "leave!", "back!", "back!"),
    ("subject!", "subject:waste", "follow!"),
    ("closing!", "page!1", "page!0", "back!"),
    ("opening!", "back!"),
)
_AT_THE_LOOK_OVER = (
    ("check.send",),
    ("check.even", "check.send"),
    ("check.bare",),
    ("check.bare", "declining.send"),
    ("check.bare", "declining.back"),
    ("check.send", "sent.how-good", "sent.draw"),
    ("check.send", "sent.equality", "q0.1", "q1.skip", "q2.skip", "q3.skip", "q4.skip", "beside.send"),
    ("check.send", "sent.equality", "q0.1", "q1.skip", "q2.skip", "q3.skip", "q4.skip", "beside.drop"),
    ("check.send", "sent.matters", "q0.0", "q1.skip", "beside.back", "q1.back"),
    ("check.send", "sent.menu", "menu.other", "about.organisations", "privacy.confidential"),
)


class Conversations(RuleBasedStateMachine):
    """One participant who does anything at all, while engagements change under the conversation."""

    @initialize(seed=st.integers(0, 2**32))
    def begin(self, seed: int) -> None:
        """Meet somebody new."""
        self.random = Random(seed)  # noqa: S311 - repeatable, no secret
        self.state = State()
        self.world = World(NOW, b"", EVERYTHING, told=TOLD, listens=True, parts=PARTS)
        self.seen: list[str] = []
        self.found = dict(FOUND)
        self.submitted: list[str] = []

    @rule(payload=st.sampled_from(["", *NAMES, "round_library", "small_nowhere", "unknown", "🦆"]))
    def come_in(self, payload: str) -> None:
        """Press Start, perhaps on a link."""
        self.hear(Started(payload))

    @rule(where=st.floats(0, 1, exclude_max=True))
    @precondition(lambda self: bool(self.screen(self.state)))
    def press_what_is_shown(self, where: float) -> None:
        """Press one of the buttons on the screen."""
        shown = sorted(self.screen(self.state))
        self.hear(Pressed(shown[int(where * len(shown))]))

    @rule(where=st.floats(0, 1, exclude_max=True))
    @precondition(lambda self: bool(self.seen))
    def press_an_old_button(self, where: float) -> None:
        """Press a button of an earlier message: it never becomes an answer."""
        old = self.seen[int(where * len(self.seen))]
        current = self.screen(self.state) | self.screen(replace(self.state, aside=None))
        before, moved = self.up_to_date(), self.state.session != self.up_to_date().session
        turn = self.hear(Pressed(old))
        if old not in current and standing_order(old) is None:
            assert given(before) == given(turn.state)
            assert () == turn.effects
            assert moved or any(isinstance(reply, Confirm) for reply in turn.replies)

    @rule(forged=st.text(max_size=64))
    def press_a_forged_button(self, forged: str) -> None:
        """Press something that was never shown."""
        before = self.up_to_date()
        turn = self.hear(Pressed(f"zzzzzz.{forged}"))

        assert given(before) == given(turn.state)

    @rule(typed=st.sampled_from([*_WORDS, *REVEALING]) | st.text(max_size=200))
    def write(self, typed: str) -> None:
        """Write anything."""
        self.hear(Wrote(typed))

    @rule(where=st.floats(0, 1, exclude_max=True), buttons=st.sampled_from(_WITH_A_RECEIPT))
    @precondition(lambda self: self.state.language is not None)
    def use_a_receipt(self, where: float, buttons: tuple[str, ...]) -> None:
        """Type a receipt, one of many or one that was given here, and act on its response."""
        receipts = sorted(self.found)
        self.hear(Commanded("receipt"))
        self.hear(Wrote(receipts[int(where * len(receipts))].lower()))
        for button in buttons:
            self.press_if_shown(button)

    @rule(
        which=st.sampled_from(ASKED),
        typed=st.sampled_from([*_WORDS, *REVEALING]),
        buttons=st.sampled_from(_REPLIES),
        own=st.booleans(),
    )
    @precondition(lambda self: self.state.language is not None)
    def answer_the_team(self, which: FollowUp, typed: str, buttons: tuple[str, ...], own: bool) -> None:
        """Answer what the team asked, with a receipt or from the card: no other answer changes by it."""
        if own:
            self.hear(Started("small"))
            self.press_if_shown("about.talk")
        else:
            self.hear(Commanded("receipt"))
            self.hear(Wrote("8888-8888-8888-8888"))
        before = self.up_to_date()
        self.press_if_shown(f"talk.{which.id}!" if own else f"receipt.{which.id}!")
        if self.state.talk is not None:
            self.hear(Wrote(typed))
        for button in buttons:
            self.press_if_shown(button)

        assert given(before) == given(self.state)

    @rule(asked=st.booleans())
    def let_the_team_ask(self, asked: bool) -> None:
        """Let the team ask about what this chat sent in confidence, or let what it asked go."""
        found = Found("small", Mode.CONFIDENTIAL, (Answer("first", ("no",)),), ASKED)
        self.world = replace(self.world, asked_back=(found,) if asked else ())

    @rule(mode=st.sampled_from([*Mode]), buttons=st.sampled_from(_AT_THE_LOOK_OVER))
    @precondition(lambda self: self.state.language is not None and OTHER in self.world.engagements)
    def come_to_the_look_over(self, mode: Mode, buttons: tuple[str, ...]) -> None:
        """Go straight to the look over all answers, and press something there."""
        self.hear(Started("other"))
        for button in ("about.begin", f"privacy.{mode}", "q0.skip", "q1.skip", *buttons):
            self.press_if_shown(button)

    @rule(too_often=st.booleans(), smaller=st.sets(st.sampled_from(NAMES)))
    def change_what_is_known(self, too_often: bool, smaller: set[str]) -> None:
        """Let receipts be tried too often, and few answer in this language."""
        self.world = replace(self.world, guessed_too_often=too_often, smaller_language=frozenset(smaller))

    @rule(mode=st.sampled_from(["anonymous", "confidential"]), typed=st.sampled_from(REVEALING))
    @precondition(lambda self: self.state.language is not None and SPOKEN in self.world.engagements)
    def give_oneself_away(self, mode: str, typed: str) -> None:
        """Go straight to a question and answer it with what gives its writer away: it is not taken yet."""
        self.hear(Started("spoken"))
        for button in ("about.begin", f"privacy.{mode}"):
            self.press_if_shown(button)
        before = self.up_to_date()
        turn = self.hear(Wrote(typed))

        assert given(before) == given(turn.state)

    @rule(option=st.sampled_from([*NUDGE]))
    @precondition(lambda self: waiting(self.state) is not None and self.state.aside is None)
    def answer_the_nudge(self, option: str) -> None:
        """Decide about an answer that gives its writer away: it is let go, taken as it is, or left out."""
        before, waits = self.up_to_date(), waiting(self.up_to_date())
        turn = self.press_if_shown(option)
        if turn is None or waits is None:
            return
        about = before.engagement or ""
        expected = NUDGE[option](given(before)[about], waits)

        assert expected == given(turn.state)[about]
        assert waiting(turn.state) is None

    @rule(name=st.sampled_from([*_COMMANDS, "nonsense", "ŵ"]))
    def command(self, name: str) -> None:
        """Send a command, in either language."""
        self.hear(Commanded(name))

    @rule(name=st.sampled_from(["mydata", "fynata"]))
    def ask_what_is_held(self, name: str) -> None:
        """Ask at any moment what is held: nothing changes by it."""
        before = self.up_to_date()
        turn = self.hear(Commanded(name))

        assert () == turn.effects
        assert (before.place, before.aside, before.drafts) == (
            turn.state.place,
            turn.state.aside,
            turn.state.drafts,
        )

    @rule(name=st.sampled_from(["clear", "clirio"]), sure=st.sampled_from(["yes", "no"]))
    @precondition(lambda self: self.state.language is not None)
    def clear_the_chat(self, name: str, sure: str) -> None:
        """Ask for an empty chat at any moment: it is cleared only on yes, and no answer goes with it."""
        asked_first = self.hear(Commanded(name))
        before = self.up_to_date()
        turn = self.press_if_shown(f"clear.{sure}")

        assert turn is not None
        assert () == asked_first.effects
        assert ((ClearChat(),) if sure == "yes" else ()) == turn.effects
        assert replace(before, aside=None) == turn.state

    @rule(day=st.sampled_from(_OF_A_REMINDER), away=st.sampled_from([0, 5]))
    @precondition(lambda self: self.state.language is not None and SMALL in self.world.engagements)
    def wish_a_reminder(self, day: str, away: int) -> None:
        """Go straight to a question, perhaps leave it for days, and ask to be reminded: no answer changes."""
        self.hear(Started("small"))
        for button in ("about.begin", "privacy.anonymous"):
            self.press_if_shown(button)
        self.world = replace(self.world, now=self.world.now + timedelta(days=away))
        self.press_if_shown("remind")
        before = self.up_to_date()
        turn = self.press_if_shown(f"reminding.{day}")

        assert turn is None or given(before) == given(turn.state)

    @rule()
    def come_to_the_morning(self) -> None:
        """Let what was wished come: it can be said in both languages, and is wished no second time."""
        today = self.world.now.date()
        for each in self.world.reminders:
            about = self.world.engagement(each.engagement)
            if each.due is not None and each.due <= today and about is not None:
                told = news(Notice(about.id, News.REMINDER), about, self.world.now, (), ())
                for language in Language if told else ():
                    check_within_limits((told,) if told else (), Voice(language, about.register))
        sent = tuple(
            replace(each, due=None) if each.due and each.due <= today else each
            for each in self.world.reminders
        )
        self.world = replace(self.world, reminders=sent)

    @rule(kind=st.sampled_from([*News]), name=st.sampled_from(NAMES), followed=st.booleans())
    def be_told_news(self, kind: News, name: str, followed: bool) -> None:
        """Hear short news of anything: within the limits in both languages, with a tap to leave."""
        about = self.world.engagement(name)
        if about is None:
            return
        following = frozenset(about.keys) if followed else frozenset()
        told = news(Notice(name, kind), about, self.world.now, following, self.world.left)
        if told is None:
            assert kind is News.NEW or about.closes_at <= self.world.now
            return
        for language in Language:
            check_within_limits((told,), Voice(language, about.register))
        self.seen.extend(sorted(tokens((told,))))

    @rule(way=st.sampled_from(_THROUGH_THE_LISTS), command=st.booleans())
    @precondition(lambda self: self.state.language is not None)
    def look_through_the_lists(self, way: tuple[str, ...], command: bool) -> None:
        """Look through what is open, wherever it stands: no answer changes, and only a wish is followed."""
        before = self.up_to_date()
        if command:
            self.hear(Commanded("menu"))
        for button in way:
            turn = self.press_if_shown(f"menu.{button}")
            if turn is not None:
                wishes = [each for each in turn.effects if isinstance(each, Follow | Unfollow)]

                assert [] == wishes or button in ("follow!", "leave!")
                assert given(before) == given(turn.state)

    @rule(event=st.sampled_from(SENT))
    def send_a_thing(self, event: Event) -> None:
        """Send a photo, a voice message or a place, wherever the conversation stands."""
        self.hear(event)

    @rule(
        about=st.sampled_from([TALKING, DECIDING]),
        mode=st.sampled_from([*Mode]),
        skipped=st.integers(0, 5),
        event=st.sampled_from(SENT),
    )
    @precondition(lambda self: self.state.language is not None and TALKING in self.world.engagements)
    def answer_with_a_thing(self, about: Engagement, mode: Mode, skipped: int, event: Event) -> None:
        """Go to one of the questions and send something there: it is an answer, or it is kindly refused."""
        self.hear(Started(about.id))
        for button in ("about.begin", f"privacy.{mode}", *(f"q{n}.skip" for n in range(skipped))):
            self.press_if_shown(button)
        self.hear(event)

    @rule(ways=st.lists(st.sampled_from(["next", "next", "back", "about", "follow", "contact"]), max_size=8))
    @precondition(lambda self: self.state.language is not None and NEWS in self.world.engagements)
    def read_what_is_told(self, ways: list[str]) -> None:
        """Leaf through cards: nothing is ever asked there, and nothing is drafted."""
        before = given(self.up_to_date())
        self.hear(Started(NEWS.id))
        self.press_if_shown("about.read")
        for way in ways:
            self.press_if_shown(f"card{self.state.leaf}.{way}")

        assert before == given(self.up_to_date())

    @rule(event=st.sampled_from(_LEFT_ALONE))
    @precondition(lambda self: self.state.language is not None and self.state.draft is None)
    def do_something_beside_the_point(self, event: Event) -> None:
        """Send what is no answer where nothing is asked: nothing comes of it."""
        turn = self.hear(event)

        assert () == turn.effects

    @rule(to=st.sampled_from([*Language]))
    @precondition(lambda self: self.state.language is not None)
    def switch_language(self, to: Language) -> None:
        """Switch language at any moment: the place and every answer stay."""
        self.hear(Commanded("language"))
        before = self.state
        turn = self.hear(Pressed(f"{self.state.session}.language.{to}"))

        assert to is turn.state.language
        assert (before.place, before.engagement, before.drafts) == (
            turn.state.place,
            turn.state.engagement,
            turn.state.drafts,
        )

    @rule(name=st.sampled_from([str(Command.EASY), WELSH[Command.EASY]]))
    def change_the_wording(self, name: str) -> None:
        """Ask for easy read, or for the full wording, at any moment: the place and every answer stay."""
        before = self.up_to_date()
        turn = self.hear(Commanded(name))

        assert before.easy is not turn.state.easy
        assert (before.place, before.aside, given(before)) == (
            turn.state.place,
            turn.state.aside,
            given(turn.state),
        )

    @rule(published=st.sampled_from([EVERYTHING, (CHANGED, OTHER), (OTHER,), ()]))
    def publish_something_else(self, published: tuple[Engagement, ...]) -> None:
        """Let an engagement change or go while somebody is answering it."""
        self.world = replace(self.world, engagements=published)

    @rule(days=st.sampled_from([0, 1, 100]))
    def let_time_pass(self, days: int) -> None:
        """Let a minute or a hundred days go by: engagements close."""
        self.world = replace(self.world, now=NOW + timedelta(days=days, seconds=self.random.random()))

    @rule()
    def block(self) -> None:
        """Block the bot: nothing is said."""
        turn = hear(self.state, Left(), self.fresh())

        assert () == turn.replies

    def press_if_shown(self, end: str) -> Turn | None:
        """Press the button on the screen whose token ends so, if there is one."""
        shown = self.screen(self.up_to_date())
        found = [each for each in shown if each.endswith(f".{end}")]
        return self.hear(Pressed(found[0])) if found else None

    def up_to_date(self) -> State:
        """Give the state once what has closed or changed meanwhile is seen to."""
        return brought_up_to_date(self.state, self.fresh())[0]

    def fresh(self) -> World:
        """Give the world with new chance."""
        return replace(self.world, chance=self.random.randbytes(CHANCE_BYTES), guessed_too_often=False)

    def looked_for(self, receipt: str | None) -> World:
        """Give the world with what a receipt finds."""
        tried_too_often = receipt is not None and self.world.guessed_too_often
        found = None if tried_too_often else self.found.get(receipt or "")
        return replace(self.fresh(), found=found, guessed_too_often=tried_too_often)

    def screen(self, state: State) -> frozenset[str]:
        """Give what may be pressed where a conversation stands."""
        known = state.search.receipt if state.search and state.search.known else None
        known = state.talk.receipt if state.talk else known
        return tokens(show(state, self.looked_for(known)))

    def hear(self, event: Event) -> Turn:
        """Play a turn and check what must hold after every one."""
        before = self.state
        turn = hear(before, event, self.looked_for(asked_for(before, event)))
        check_said(turn)
        self.check_effects(turn)
        self.check_voice(turn)
        check_drafts(before, turn)
        check_waiting(turn.state)
        self.seen.extend(sorted(tokens(turn.replies)))
        self.state = STATE.validate_json(STATE.dump_json(turn.state))
        self.world = self.world.after(turn.effects)

        for effect in turn.effects:
            self.keep(effect)

        assert turn.state.search is None or turn.state.aside is Place.RECEIPT
        assert turn.state.talk is None or turn.state.aside is Place.TALKING
        assert turn.state == self.state
        assert (self.state.engagement is None) == (self.state.place is Place.MENU)
        return turn

    def check_voice(self, turn: Turn) -> None:
        """Check that a turn is spoken as its engagement and its participant want it."""
        state = turn.state
        if state.language is not None:
            young = state.engagement is not None and whole_of(state.engagement) == YOUNG.id
            register = Register.TI if young else Register.CHI

            assert Voice(state.language, register, state.easy) == turn.voice

    def check_effects(self, turn: Turn) -> None:
        """Check that each response counts once and is whole, and that nobody follows unwished."""
        for effect in turn.effects:
            if isinstance(effect, SubmitResponse):
                name = effect.response.engagement
                about = self.world.engagement(name)

                assert name not in self.submitted
                assert about is not None
                assert about.is_open(self.world.now)
                check_whole(about, effect.response.answers)
                aside = stands_beside(name)
                assert effect.response.receipt or aside or self.state.place is Place.DECLINING
                assert not (aside and effect.response.receipt)
                self.submitted.append(name)
            if isinstance(effect, AmendResponse):
                self.check_amended(effect.response)
            if isinstance(effect, SendReply):
                self.check_replied(effect)
            if isinstance(effect, WithdrawResponse):
                about = self.world.engagement(effect.engagement)

                assert about is not None
                assert about.is_open(self.world.now)
                assert self.state.search is not None
                assert self.state.search.receipt == effect.receipt
                assert self.state.search.withdrawing
            if isinstance(effect, Remind):
                self.check_reminder(effect)
            if isinstance(effect, Follow):
                assert effect.engagement not in self.world.following

    def check_reminder(self, effect: Remind) -> None:
        """Check that a reminder is the only one, of grown-ups, before the close and while a draft is kept."""
        about, known = self.world.engagement(effect.engagement), self.world.reminder(effect.engagement)
        draft = self.state.draft

        assert about is not None
        assert draft is not None
        assert draft.engagement == about.id
        assert about.audience is not Audience.YOUNG
        assert known is None or known.due is not None
        if effect.day is not None:
            assert self.world.now.date() < effect.day <= about.closes_at.date()
            assert effect.day <= draft.touched + timedelta(days=limits.DRAFT_DAYS)

    def check_amended(self, response: Response) -> None:
        """Check that a change is whole, in time, and under the promise of what it takes the place of."""
        about = self.world.engagement(response.engagement)
        earlier = self.found.get(response.receipt or "")

        assert about is not None
        assert about.is_open(self.world.now)
        check_whole(about, response.answers)
        assert response.receipt
        assert response.mode is (earlier.mode if earlier else Mode.ANONYMOUS)

    def check_replied(self, sent: SendReply) -> None:
        """Check that a reply is to what the team asked, in time, fits, and goes with what it is about."""
        about = self.world.engagement(sent.engagement)
        own = self.world.own_asked_back(sent.engagement)
        found = self.found.get(sent.receipt) if sent.receipt else own

        assert about is not None
        assert about.is_open(self.world.now)
        assert found is not None
        assert sent.mode is found.mode
        assert sent.reply.question in {each.id for each in found.follow_ups}
        assert isinstance(sent.reply.value, str)
        assert fits_its_room(sent.reply)

    def keep(self, effect: Effect) -> None:
        """Keep what a receipt finds: what is sent in confidence at once, the rest after a count."""
        match effect:
            case SubmitResponse(response) | AmendResponse(response) if response.receipt:
                at_once = response.mode is Mode.CONFIDENTIAL or self.found.get(response.receipt)
                found = Found(response.engagement, response.mode, response.answers)
                self.found[response.receipt] = found if at_once else None
            case WithdrawResponse(_, _, receipt):
                self.found[receipt] = None


def waiting(state: State) -> Answer | None:
    """Give the answer that waits for a decision where the conversation stands."""
    return state.draft.pending if state.draft is not None and state.place is Place.ASKING else None


def given(state: State) -> dict[str, tuple[Answer, ...]]:
    """Collect every answer that has been given and not sent."""
    return {draft.engagement: draft.answers for draft in state.drafts}


def check_said(turn: Turn) -> None:
    """Check that something useful was said, in the participant's language, within limits."""
    assert any(isinstance(reply, Say | Ask | Speak) for reply in turn.replies)
    spoken = turn.voice or Voice(Language.CY)
    for voice in (turn.voice, *(replace(spoken, language=language) for language in Language)):
        check_within_limits(turn.replies, voice)
    check_register(turn.replies, replace(spoken, language=Language.CY))


def check_register(replies: Replies, voice: Voice) -> None:
    """Check that the product's own Welsh says ti where it should, and never both."""
    forms = CHI if voice.register is Register.TI else TI
    for said in own_words(replies, voice):
        assert [] == forms.findall(said)


def check_within_limits(replies: Replies, voice: Voice | None) -> None:
    """Check Telegram's limits on everything that is said."""
    for reply in replies:
        if isinstance(reply, Confirm):
            assert 0 < len(notice(reply, voice)) <= limits.CALLBACK_NOTICE
            continue
        for message in messages(reply, voice, PLAIN):
            assert len(message.text.strip()) > 0
            assert len(message.text.encode("utf-16-le")) // 2 <= limits.MESSAGE
            keys = [key for row in message.keyboard for key in row]
            assert len(keys) <= limits.BUTTONS
            assert all(key.label for key in keys)
            assert all(1 <= len(key.token.encode()) <= limits.CALLBACK_BYTES for key in keys)
        assert messages(reply, voice, HTML)


def check_drafts(before: State, turn: Turn) -> None:
    """Check that no draft goes but by being sent, forgotten, or closed with a word about it."""
    explained = any(isinstance(reply, Say) for reply in turn.replies)
    # One that holds nothing yet may go without a word: whoever answers for an organisation begins another.
    begun = {draft.engagement for draft in before.drafts if draft.answers or draft.pending}
    gone = begun - {draft.engagement for draft in turn.state.drafts}
    sending = (each for each in turn.effects if isinstance(each, SubmitResponse | AmendResponse))
    sent = {each.response.engagement for each in sending}

    assert not gone - sent or explained or Forget() in turn.effects


def check_waiting(state: State) -> None:
    """Check that an answer waits only at its own question, for what it says, and fits when it is kept."""
    for draft in state.drafts:
        if draft.pending is not None:
            assert draft.step == draft.pending.question
            assert revealing(str(draft.pending.value))
            assert fits_the_envelope(with_answer(draft.answers, draft.pending))
            assert len(STATE.dump_json(state)) <= draft_bytes(state)


def check_whole(about: Engagement, answers: tuple[Answer, ...]) -> None:
    """Check that a response answers only what was asked, all that was required, and nothing wrongly."""
    questions = {question.id: question for question in asked(about, answers)}
    required = {name for name, question in questions.items() if question.required}

    assert required <= {answer.question for answer in answers} <= set(questions)
    for answer in answers:
        question = questions[answer.question]
        assert kind_of(question).allows(question, answer.value)


Conversations.TestCase.settings = settings(
    max_examples=CONVERSATIONS, stateful_step_count=TURNS, deadline=None
)
TestConversations = Conversations.TestCase
