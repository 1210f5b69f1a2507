"""In which voice a participant is spoken to: ti or chi, easy read or the full wording."""

from dataclasses import dataclass, field, replace

import pytest

from bot.rendering import PLAIN, messages, notice
from dialogs.commands import WELSH, Command
from dialogs.conversation import hear
from dialogs.events import Commanded, Edited, Event, Pressed, SentOther, Started, Wrote
from dialogs.replies import Confirm, tokens
from dialogs.state import STATE, Place, State
from dialogs.turn import Turn
from dialogs.world import World
from engagements.language import Language, Register, Voice
from locales.words import say
from tests.examples import NOW, engagement, shipped
from tests.locales.registers import CHI, TI

YOUNG, RECYCLING = shipped("young-voices"), shipped("powys-recycling")

ASIDES = [Commanded(name) for name in WELSH.values() if name not in ("dewislen", "anghofio")]
BESIDE_THE_POINT: list[Event] = [*ASIDES, SentOther(), Edited(), Wrote("x" * 3001), Pressed("zzzzzz.a.b")]


@dataclass
class Walk:
    """One participant on their way through dialogs, and everything that is said to them, turn by turn."""

    world: World = field(default_factory=lambda: World(NOW, bytes(range(16)), (YOUNG, RECYCLING)))
    state: State = field(default_factory=State)
    seen: list[str] = field(default_factory=list)

    def does(self, *events: Event | str) -> str:
        """Do things, and read what is said to the last of them; a text names a button by its token's end."""
        said = ""
        for event in events:
            turn = hear(self.state, self._pressed(event) if isinstance(event, str) else event, self.world)
            self.state, self.world = turn.state, self.world.after(turn.effects)
            self.seen.extend(sorted(tokens(turn.replies)))
            said = spoken(turn)
        return said

    def _pressed(self, end: str) -> Event:
        return Pressed(next(token for token in reversed(self.seen) if token.endswith(f".{end}")))


def spoken(turn: Turn) -> str:
    """Give all that a phone shows of a turn, its buttons too."""
    parts = [notice(each, turn.voice) for each in turn.replies if isinstance(each, Confirm)]
    for reply in turn.replies:
        if not isinstance(reply, Confirm):
            for message in messages(reply, turn.voice, PLAIN):
                parts += [message.text, *(key.label for row in message.keyboard for key in row)]
    return "\n".join(parts)


def in_welsh(slug: str) -> Walk:
    """Bring a participant to the first card, in Welsh."""
    walk = Walk()
    walk.does(Started(slug), "language.cy")
    return walk


def whole_way(slug: str, *answers: Event | str) -> list[str]:
    """Give everything that is said from the first card to the goodbye, with every aside at every screen."""
    walk, said = in_welsh(slug), []
    for step in ("about.more", "about.begin", "privacy.anonymous", *answers, "check.send", None):
        said += [walk.does(event) for event in BESIDE_THE_POINT]
        walk.does(Commanded("iaith"), "language.cy")
        said += [walk.does(step)] if step else []
    assert Place.SENT is walk.state.place
    goodbye: list[Event | str] = [Commanded("anghofio"), "forget.no", Commanded("anghofio"), "forget.yes"]
    said += [walk.does(step) for step in goodbye]
    assert State() == walk.state
    return said


@pytest.fixture(scope="module")
def young() -> list[str]:
    """Everything that is said on the way through the young people's engagement, chat and author."""
    return whole_way("young-voices", "q0.skip", "q1.1", *(f"q{n}.skip" for n in (4, 5, 6, 7, 9)))


@pytest.fixture(scope="module")
def recycling() -> list[str]:
    """Everything that is said on the way through an engagement for everybody."""
    return whole_way("powys-recycling", "q0.1", *(f"q{n}.skip" for n in range(1, 5)))


def test_young_people_are_spoken_to_as_ti_throughout(young: list[str]) -> None:
    """From the card to the goodbye, whatever they do beside it, a young participant never reads chi."""
    mixed = [found.group() for said in young for found in CHI.finditer(said)]

    assert [] == mixed
    assert all(TI.search(said) for said in (young[0], young[-1]))


def test_everybody_else_is_spoken_to_as_chi_throughout(recycling: list[str]) -> None:
    """Any other participant is never spoken to as ti."""
    mixed = [found.group() for said in recycling for found in TI.finditer(said)]

    assert [] == mixed
    assert all(CHI.search(said) for said in (recycling[0], recycling[-1]))


def test_in_the_list_of_what_is_open_everybody_is_chi() -> None:
    """Back from a young people's engagement, the chat speaks as it does to all."""
    walk = in_welsh("young-voices")
    walk.does(Commanded("dewislen"))
    said = walk.does(Wrote("Helo"))

    assert say(Voice(Language.CY), "trouble-press-a-button") in said


@pytest.mark.parametrize(
    ("slug", "register"), [("young-voices", Register.TI), ("powys-recycling", Register.CHI)]
)
def test_whoever_goes_from_one_to_the_other_is_spoken_to_as_there(slug: str, register: Register) -> None:
    """What counts is the engagement that is open now, not the one before it."""
    walk = in_welsh("powys-recycling" if register is Register.TI else "young-voices")
    said = walk.does(Started(slug), Wrote("Helo"))

    assert say(Voice(Language.CY, register), "trouble-press-a-button") in said


def test_before_a_language_is_chosen_a_stranger_is_chi() -> None:
    """Whoever presses Start on a young people's link reads both languages, as everybody does."""
    said = Walk().does(Started("young-voices"))

    assert say(Voice(Language.CY), "language-greeting") in said
    assert say(Voice(Language.EN), "language-greeting") in said


def test_english_is_the_same_for_young_people() -> None:
    """A young participant who chose English reads the English of everybody."""
    walk = Walk()
    walk.does(Started("young-voices"), "language.en")
    said = walk.does(Commanded("help"))

    assert say(Voice(Language.EN), "help-how") in said


@pytest.mark.parametrize("language", [*Language])
def test_a_button_on_the_card_changes_the_wording_and_back(language: Language) -> None:
    """A participant presses Easy read, reads the same card in easy words, and gets the full one back."""
    walk = Walk()
    full = walk.does(Started("powys-recycling"), f"language.{language}")
    easy = walk.does("about.easy")
    again = walk.does("about.full")

    level = "about-level-consultation"
    assert say(Voice(language), level) in full
    assert say(Voice(language, easy=True), level) in easy
    assert say(Voice(language), level) in again
    assert say(Voice(language), "about-full") in easy.splitlines()
    assert RECYCLING.title.within(language) in easy


@pytest.mark.parametrize("name", [WELSH[Command.EASY], Command.EASY])
@pytest.mark.parametrize("language", [*Language])
def test_a_command_changes_the_wording_anywhere(name: str, language: Language) -> None:
    """In the middle of the promises a participant asks for easy read, is told so, and reads them again."""
    walk = Walk()
    walk.does(Started("powys-recycling"), f"language.{language}", "about.begin")
    easy, full = walk.does(Commanded(name)), walk.does(Commanded(name))

    assert say(Voice(language), "easy-on") in easy
    assert say(Voice(language, easy=True), "privacy-which") in easy
    assert say(Voice(language), "easy-off") in full
    assert say(Voice(language), "privacy-which") in full


def test_easy_read_in_a_young_people_s_engagement_says_ti() -> None:
    """A young participant who asks for easy read gets both: easy words, and ti."""
    walk = in_welsh("young-voices")
    said = walk.does("about.easy", "about.begin")

    assert say(Voice(Language.CY, Register.TI, easy=True), "privacy-do-not-name") in said
    assert [] == CHI.findall(said)


@pytest.mark.parametrize(
    "events",
    [
        (Commanded("language"), "language.en"),
        (Commanded("menu"), "menu.young-voices"),
        (Started("young-voices"),),
        (Commanded("stop"), Commanded("menu")),
    ],
    ids=["another language", "the list", "another engagement", "no messages"],
)
def test_easy_read_stays_until_it_is_changed(events: tuple[Event | str, ...]) -> None:
    """Whoever asked for easy read once need not ask again at every turn of the way."""
    walk = in_welsh("powys-recycling")
    walk.does("about.easy", *events)

    assert walk.state.easy


def test_easy_read_goes_with_everything_that_is_forgotten() -> None:
    """Whoever is forgotten comes back as a stranger, and nothing tells how they read."""
    walk = in_welsh("powys-recycling")
    walk.does("about.easy", Commanded("forget"), "forget.yes")

    assert State() == walk.state


def test_easy_read_can_be_asked_for_before_a_language() -> None:
    """A stranger types the command first, is answered in both languages, and is then met in easy read."""
    walk = Walk()
    asked = walk.does(Started("powys-recycling"), Commanded("hawdd"))
    met = walk.does("language.en")

    assert all(say(Voice(language), "easy-on") in asked for language in Language)
    assert say(Voice(Language.EN, easy=True), "about-level-consultation") in met


def test_changing_the_wording_keeps_every_answer() -> None:
    """In the middle of a question the wording changes, and question and answers are the same."""
    walk = in_welsh("powys-recycling")
    walk.does("about.begin", "privacy.anonymous", "q0.1", "q1.0")
    before = walk.state
    walk.does(Commanded("hawdd"))

    assert replace(before, easy=True) == walk.state


def test_a_conversation_from_before_goes_on_in_the_full_wording() -> None:
    """A participant whose conversation was kept before there was easy read goes on where they were."""
    kept = b'{"language":"cy","place":"about","session":"abc","engagement":"small"}'
    state = STATE.validate_json(kept)

    assert State(Language.CY, Place.ABOUT, None, "abc", "small") == state


def test_an_engagement_says_chi_where_its_author_says_nothing() -> None:
    """A participant in an engagement without a register is spoken to politely."""
    turn = hear(State(Language.CY), Started("small"), World(NOW, bytes(16), (engagement(),)))

    assert Voice(Language.CY, Register.CHI) == turn.voice
