"""What holds in every state, whatever arrives (docs/house.md, 'A dialog')."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from dialogs.announcing import news
from dialogs.answers import Answer, FollowUp, with_answer
from dialogs.commands import WELSH, Command
from dialogs.conversation import hear
from dialogs.effects import (
    ClearChat,
    Follow,
    Unfollow,
)
from dialogs.events import Commanded, Event, Left, Pressed, Started, Wrote
from dialogs.replies import Confirm, tokens
from dialogs.tokens import standing_order
from engagements.language import Language, Voice
from engagements.notices import News, Notice
from engagements.promises import Promise
from tests.dialogs.anybody import Anybody
from tests.dialogs.conversed import (
    ASKED,
    LEFT_ALONE,
    NAMES,
    NEWS,
    REVEALING,
    SMALL,
    SPOKEN,
    WORDS,
)
from tests.dialogs.invariants import check_within_limits, given, waiting

CONVERSATIONS = 1000
TURNS = 14

# Where the buttons of a follow-up stand: by its receipt, and on the card of what was sent in confidence.
_REPLIES = (
    ("talk.send!",),
    ("talk.again!",),
    ("talk.close!",),
    ("talk.send!", "talk.send!"),
)
_OF_A_REMINDER = ("tomorrow", "in-three-days", "before-the-close", "no")
_THROUGH_THE_LISTS = (
    ("service!", "service:s1", "follow!", "leave!", "back!", "back!"),
    ("subject!", "subject:waste", "follow!"),
    ("closing!", "page!1", "page!0", "back!"),
    ("opening!", "back!"),
)
# What each of its buttons makes of the answers so far and of the one that waits.
NUDGE: dict[str, Callable[[tuple[Answer, ...], Answer], tuple[Answer, ...]]] = {
    "change": lambda answers, waits: answers,
    "keep": with_answer,
    "skip": lambda answers, waits: with_answer(answers, Answer(waits.question, None)),
}


class Conversations(Anybody):
    """What holds of one participant who does anything at all, turn by turn."""

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

    @rule(
        which=st.sampled_from(ASKED),
        typed=st.sampled_from([*WORDS, *REVEALING]),
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

    @rule(
        kind=st.sampled_from([*News]), name=st.sampled_from(NAMES), followed=st.booleans(), kept=st.booleans()
    )
    def be_told_news(self, kind: News, name: str, followed: bool, kept: bool) -> None:
        """Hear short news of anything: within the limits in both languages, with a tap to leave."""
        about = self.world.engagement(name)
        if about is None:
            return
        keys = (*about.keys, *(each.for_staff for each in about.owners))
        following = frozenset(keys) if followed else frozenset()
        yesterday = (self.world.now - timedelta(days=1)).date()
        promise = Promise(name, (yesterday, about.feedback_by), about.feedback_by if kept else None)
        told = news(Notice(name, kind, promise), about, self.world.now, following, self.world.left)
        if told is None:
            lost = {News.NEW: True, News.LATE: kept, News.FEEDBACK_DUE: kept or not followed}
            assert lost.get(kind, about.closes_at <= self.world.now)
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

    @rule(event=st.sampled_from(LEFT_ALONE))
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

    @rule()
    def block(self) -> None:
        """Block the bot: nothing is said."""
        turn = hear(self.state, Left(), self.fresh())

        assert () == turn.replies


Conversations.TestCase.settings = settings(
    max_examples=CONVERSATIONS, stateful_step_count=TURNS, deadline=None
)
TestConversations = Conversations.TestCase
