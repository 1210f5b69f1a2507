"""What a participant meets who wants their chat cleared."""

from dataclasses import replace

import pytest

from dialogs.commands import WELSH, Command
from dialogs.conversation import hear, show
from dialogs.effects import ClearChat
from dialogs.events import Commanded, Pressed, Started, Wrote
from dialogs.replies import Ask, Say, tokens
from dialogs.state import Place, State
from dialogs.world import World
from engagements.language import Language, Register, Voice
from locales.words import say
from tests.dialogs.test_voice import Walk, spoken
from tests.examples import NOW, both, engagement


def at_question(language: Language = Language.EN, register: Register = Register.CHI) -> Walk:
    """Bring a participant to the second question."""
    walk = Walk(World(NOW, bytes(range(16)), (engagement(register=register),)))
    walk.does(Started("small"), f"language.{language}", "about.begin", "privacy.anonymous", "q0.0")
    return walk


def pressed(walk: Walk, end: str) -> Pressed:
    """Give the press of the button on the screen whose token ends so."""
    return Pressed(next(each for each in tokens(show(walk.state, walk.world)) if each.endswith(f".{end}")))


@pytest.mark.parametrize("name", [str(Command.CLEAR), WELSH[Command.CLEAR]])
@pytest.mark.parametrize("easy", [False, True], ids=["full", "easy"])
@pytest.mark.parametrize("register", Register)
@pytest.mark.parametrize("language", Language)
def test_it_says_what_goes_and_what_stays_before_anything_goes(
    language: Language, register: Register, easy: bool, name: str
) -> None:
    """A participant reads how far back it goes, what is left to them, and that what we hold stays."""
    walk = at_question(language, register)
    walk.state = replace(walk.state, easy=easy)
    turn = hear(walk.state, Commanded(name), walk.world)
    said = spoken(turn)
    voice = Voice(language, register, easy)

    assert () == turn.effects
    for each in ("clear-sure", "clear-goes", "clear-older", "clear-stays", "clear-yes", "clear-no"):
        assert say(voice, each) in said


def test_yes_clears_and_shows_nothing_but_that() -> None:
    """A participant who clears their chat is not shown the question again that stood in it."""
    walk = at_question()
    walk.does(Commanded("clear"))
    turn = hear(walk.state, pressed(walk, "clear.yes"), walk.world)

    assert (ClearChat(),) == turn.effects
    assert [Say] == [type(reply) for reply in turn.replies]
    assert say(Voice(Language.EN), "clear-done") in spoken(turn)


def test_clearing_loses_no_answer() -> None:
    """A participant who clears their chat in the middle of a question finds their draft where it was."""
    walk = at_question()
    before = walk.state
    walk.does(Commanded("clear"), "clear.yes")

    assert before == walk.state


def test_no_leaves_everything_as_it_was() -> None:
    """A participant who thinks better of it is back at their question."""
    walk = at_question()
    before = walk.state
    walk.does(Commanded("clear"))
    turn = hear(walk.state, pressed(walk, "clear.no"), walk.world)

    assert (before, ()) == (turn.state, turn.effects)
    assert both("several").within(Language.EN) in spoken(turn)


def test_words_clear_nothing() -> None:
    """A participant who writes instead of pressing is asked again."""
    walk = at_question()
    walk.does(Commanded("clear"))
    turn = hear(walk.state, Wrote("yes"), walk.world)

    assert (Place.CLEAR, ()) == (turn.state.aside, turn.effects)
    assert any(isinstance(reply, Ask) for reply in turn.replies)


def test_an_old_yes_clears_nothing() -> None:
    """A press on an old question does not clear a chat that has gone on since."""
    walk = at_question()
    walk.does(Commanded("clear"))
    yes = pressed(walk, "clear.yes")
    walk.does("clear.no")
    turn = hear(walk.state, yes, walk.world)

    assert () == turn.effects


def test_before_a_language_it_is_done_at_once_and_said_in_both() -> None:
    """Somebody who has chosen no language, and has nothing to lose, is not asked in two."""
    turn = hear(State(), Commanded("clirio"), World(NOW, bytes(range(16))))
    said = spoken(turn)

    assert (ClearChat(),) == turn.effects
    assert said.index(say(Voice(Language.CY), "clear-done")) < said.index(
        say(Voice(Language.EN), "clear-done")
    )
