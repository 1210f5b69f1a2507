"""Whatever one language can do, the other can: two people do the same in Welsh and in English."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from bot.rendering import PLAIN, messages
from dialogs.announcing import announcement
from dialogs.commands import WELSH, Command, command_named, named
from dialogs.conversation import hear, show
from dialogs.effects import AmendResponse, Effect, SubmitResponse
from dialogs.events import Commanded, Edited, Event, Pressed, SentOther, Started, Wrote
from dialogs.receipt import asked_for
from dialogs.replies import Ask, Confirm, Reply, Show, tokens
from dialogs.state import Draft, Place, State
from dialogs.text import Bold, Bullet, Inline, Line, Text, Words
from dialogs.turn import Turn
from dialogs.world import CHANCE_BYTES, World
from engagements.engagement import Engagement, Mode
from engagements.language import Bilingual, Language, Voice
from tests.dialogs.conversed import CHANGED, EVERYTHING, FOUND, NAMES, OTHER, REVEALING
from tests.examples import NOW, engagement, shipped
from tests.transcripts.playing import feedback

CONVERSATIONS = 500
TURNS = 20

_WORDS = ["", "1", "2, 3", "5", "yes (cy)", "yes (en)", "Ddim yn siŵr", "a" * 1001, "b" * 4096, *REVEALING]
_OTHER_EVENTS: tuple[Event, ...] = (Edited(), SentOther(), Commanded("nonsense"))
_FEEDBACK = ("1-decided", "2-heard", "3-decided", "4-done")

Shape = tuple[object, ...]


class SideBySide(RuleBasedStateMachine):
    """Two participants who do the same things at the same moments, one in Welsh and one in English."""

    @initialize(seed=st.integers(0, 2**32))
    def begin(self, seed: int) -> None:
        """Come in, and choose a language each."""
        self.random = Random(seed)  # noqa: S311 - repeatable, no secret
        self.states = dict.fromkeys(Language, State())
        self.world = World(NOW, b"", EVERYTHING)
        self.hear(dict.fromkeys(Language, Started("")))
        self.press(next(iter(self.shown())))

    @rule(payload=st.sampled_from(["", *NAMES, "unknown"]))
    def come_in(self, payload: str) -> None:
        """Press Start, perhaps on a link."""
        self.hear(dict.fromkeys(Language, Started(payload)))

    @rule(where=st.floats(0, 1, exclude_max=True))
    @precondition(lambda self: bool(self.shown()))
    def press_what_is_shown(self, where: float) -> None:
        """Press the same button."""
        shown = self.shown()
        self.press(shown[int(where * len(shown))])

    @rule(typed=st.sampled_from(_WORDS) | st.text(max_size=60))
    def write(self, typed: str) -> None:
        """Write the same words."""
        self.hear(dict.fromkeys(Language, Wrote(typed)))

    @rule(receipt=st.sampled_from([*FOUND]))
    def type_a_receipt(self, receipt: str) -> None:
        """Ask for the same response by its receipt."""
        self.command(Command.RECEIPT)
        self.hear(dict.fromkeys(Language, Wrote(receipt)))

    @rule(too_often=st.booleans(), smaller=st.sets(st.sampled_from(NAMES)))
    def change_what_is_known(self, too_often: bool, smaller: set[str]) -> None:
        """Let receipts be tried too often by both, and few answer in the language of each."""
        self.world = replace(self.world, guessed_too_often=too_often, smaller_language=frozenset(smaller))

    @rule(command=st.sampled_from([*Command]))
    def command(self, command: Command) -> None:
        """Send the same command, each by its name in their own language."""
        typed = named(command)
        self.hear({each: Commanded(typed.within(each).removeprefix("/")) for each in Language})

    @rule(event=st.sampled_from(_OTHER_EVENTS))
    def do_something_else(self, event: Event) -> None:
        """Send what is no answer."""
        self.hear(dict.fromkeys(Language, event))

    @rule(published=st.sampled_from([EVERYTHING, (CHANGED, OTHER), (OTHER,), ()]))
    def publish_something_else(self, published: tuple[Engagement, ...]) -> None:
        """Let an engagement change or go for both."""
        self.world = replace(self.world, engagements=published)

    @rule(days=st.sampled_from([0, 1, 100]))
    def let_time_pass(self, days: int) -> None:
        """Let engagements close for both."""
        self.world = replace(self.world, now=NOW + timedelta(days=days))

    def shown(self) -> list[str]:
        """Give the buttons on the screen: the same on both."""
        each = [sorted(tokens(show(state, self.looked_for(state)))) for state in self.states.values()]

        assert each[0] == each[1]
        return each[0]

    def press(self, token: str) -> None:
        """Press one button; where it is a language's, each presses their own."""
        start, step, _ = token.rpartition("language.")
        self.hear({each: Pressed(f"{start}{step}{each}" if step else token) for each in Language})

    def hear(self, events: dict[Language, Event]) -> None:
        """Play a turn with both, and check that nothing differs but the language."""
        chance = self.random.randbytes(CHANCE_BYTES)
        turns = {
            each: hear(state, events[each], replace(self.looked_for(state, events[each]), chance=chance))
            for each, state in self.states.items()
        }
        welsh, english = turns.values()

        assert apart_from_language(welsh) == apart_from_language(english)
        assert [shape(reply) for reply in welsh.replies] == [shape(reply) for reply in english.replies]
        self.states = {each: turn.state for each, turn in turns.items()}
        self.world = self.world.after(welsh.effects)

    def looked_for(self, state: State, event: Event | None = None) -> World:
        """Give the world with what the receipt of a turn finds, or that of the screen as it stands."""
        receipt = asked_for(state, event or Edited())
        tried_too_often = receipt is not None and self.world.guessed_too_often
        found = None if tried_too_often else FOUND.get(receipt or "")
        return replace(self.world, found=found, guessed_too_often=tried_too_often)


def apart_from_language(turn: Turn) -> tuple[State, list[Effect]]:
    """Give what a turn comes to, whatever it was spoken in."""
    return replace(turn.state, language=None), [_spoken_in_none(each) for each in turn.effects]


def _spoken_in_none(effect: Effect) -> Effect:
    if isinstance(effect, SubmitResponse | AmendResponse):
        return type(effect)(replace(effect.response, language=Language.CY))
    return effect


def shape(reply: Reply) -> Shape:
    """Give what a reply is made of: its paragraphs and their messages, and its buttons."""
    match reply:
        case Confirm(said):
            return ("confirm", said.id)
        case Ask(text, rows, in_place):
            pressed = tuple(tuple((_part(each.label), each.token) for each in row) for row in rows)
            return ("ask", _paragraphs(text), pressed, in_place)
        case _:
            text = reply.alt if isinstance(reply, Show) else reply.text
            return (type(reply).__name__.lower(), _paragraphs(text))


def _paragraphs(text: Text) -> Shape:
    return tuple(tuple(_part(part) for part in paragraph.lines) for paragraph in text)


def _part(part: Inline | Line | Bullet) -> Shape:
    match part:
        case Words(name):
            return (name,)
        case Line(parts):
            return ("line", *(_part(each) for each in parts))
        case Bold(inner) | Bullet(inner):
            return (type(part).__name__, _part(inner))
        case _:
            return (type(part).__name__,)


SideBySide.TestCase.settings = settings(max_examples=CONVERSATIONS, stateful_step_count=TURNS, deadline=None)
TestSideBySide = SideBySide.TestCase


def test_every_command_has_a_name_in_each_language() -> None:
    """A participant types every command in their own language: no name is missing, shared or taken twice."""
    names = [named(command).within(language) for language in Language for command in Command]

    assert [*Command, *Command] == [command_named(name.removeprefix("/")) for name in names]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("command", Command)
@pytest.mark.parametrize("language", [None, *Language])
@pytest.mark.parametrize("place", [Place.MENU, Place.ABOUT, Place.ASKING])
def test_a_command_does_the_same_by_either_name(
    command: Command, language: Language | None, place: Place
) -> None:
    """A participant who types /help in a Welsh chat gets what /cymorth gives, wherever they are."""
    about = engagement()
    draft = Draft(about.id, 0, NOW.date(), Mode.ANONYMOUS, step="first")
    state = State(language, place, session="abcdef", engagement=about.id, drafts=(draft,))
    world = World(NOW, bytes(CHANCE_BYTES), (about,), following=frozenset({about.id}))

    english, welsh = (hear(state, Commanded(name), world) for name in (command.value, WELSH[command]))

    assert english == welsh


@pytest.mark.parametrize("language", Language)
def test_what_closes_together_stands_in_one_order(language: Language) -> None:
    """Two people with a Welsh and an English phone find the same engagement at the same place of the menu."""
    titles = {"a": ("Ysgolion", "Buses"), "b": ("Bysiau", "Schools")}
    both_of_them = tuple(
        engagement(id=name, title=Bilingual(cy=cy, en=en)) for name, (cy, en) in reversed(titles.items())
    )
    later = engagement(id="0", closes_at=NOW + timedelta(weeks=20))
    state, world = State(language, session="abcdef"), World(NOW, b"", (later, *both_of_them))

    (menu,) = show(state, world)

    assert isinstance(menu, Ask)
    assert ["a", "b", "0"] == [button.token.rpartition(".")[2] for row in menu.rows for button in row]


@pytest.mark.parametrize("name", _FEEDBACK)
def test_what_happened_next_has_one_shape(name: str) -> None:
    """A follower gets in Welsh the paragraphs, lines and buttons that another gets in English."""
    told = announcement(feedback(f"powys-recycling-{name}"), shipped("powys-recycling"))

    ((welsh,), (english,)) = (messages(told, Voice(language), PLAIN) for language in Language)

    lines = [[len(part.splitlines()) for part in each.text.split("\n\n")] for each in (welsh, english)]
    pressed = [[[key.token for key in row] for row in each.keyboard] for each in (welsh, english)]
    assert (lines[0], pressed[0]) == (lines[1], pressed[1])
    assert {""} == set(welsh.text.splitlines()) & set(english.text.splitlines())
