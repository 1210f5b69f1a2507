"""One participant who does anything at all; what must hold after every turn is checked after every turn."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from dialogs.answers import Answer, Found
from dialogs.conversation import hear, show
from dialogs.effects import (
    AmendResponse,
    Effect,
    SubmitResponse,
    WithdrawResponse,
)
from dialogs.events import Commanded, Event, Pressed, Started, Wrote
from dialogs.receipt import asked_for
from dialogs.replies import tokens
from dialogs.revision import brought_up_to_date
from dialogs.state import STATE, State
from dialogs.turn import Turn
from dialogs.world import CHANCE_BYTES, World
from engagements.engagement import Engagement, Mode
from tests.dialogs.conversed import (
    ASKED,
    CHANGED,
    COMMANDS,
    EVERYTHING,
    FOUND,
    NAMES,
    OTHER,
    PARTS,
    REVEALING,
    TOLD,
    WORDS,
)
from tests.dialogs.every_level import DECIDING, SENT, TALKING
from tests.dialogs.invariants import check_turn
from tests.examples import NOW

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


class Anybody(RuleBasedStateMachine):
    """Somebody who comes in, presses, writes and sends, while engagements change under the conversation."""

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

    @rule(typed=st.sampled_from([*WORDS, *REVEALING]) | st.text(max_size=200))
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

    @rule(name=st.sampled_from([*COMMANDS, "nonsense", "ŵ"]))
    def command(self, name: str) -> None:
        """Send a command, in either language."""
        self.hear(Commanded(name))

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

    @rule(published=st.sampled_from([EVERYTHING, (CHANGED, OTHER), (OTHER,), ()]))
    def publish_something_else(self, published: tuple[Engagement, ...]) -> None:
        """Let an engagement change or go while somebody is answering it."""
        self.world = replace(self.world, engagements=published)

    @rule(days=st.sampled_from([0, 1, 100]))
    def let_time_pass(self, days: int) -> None:
        """Let a minute or a hundred days go by: engagements close."""
        self.world = replace(self.world, now=NOW + timedelta(days=days, seconds=self.random.random()))

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
        check_turn(before, turn, self.world, self.found)
        self.seen.extend(sorted(tokens(turn.replies)))
        self.state = STATE.validate_json(STATE.dump_json(turn.state))
        self.world = self.world.after(turn.effects)

        assert turn.state == self.state
        for effect in turn.effects:
            self.count(effect)
            self.keep(effect)
        return turn

    def count(self, effect: Effect) -> None:
        """Check that no response is sent a second time."""
        if isinstance(effect, SubmitResponse):
            assert effect.response.engagement not in self.submitted
            self.submitted.append(effect.response.engagement)

    def keep(self, effect: Effect) -> None:
        """Keep what a receipt finds: what is sent in confidence at once, the rest after a count."""
        match effect:
            case SubmitResponse(response) | AmendResponse(response) if response.receipt:
                at_once = response.mode is Mode.CONFIDENTIAL or self.found.get(response.receipt)
                found = Found(response.engagement, response.mode, response.answers)
                self.found[response.receipt] = found if at_once else None
            case WithdrawResponse(_, _, receipt):
                self.found[receipt] = None
