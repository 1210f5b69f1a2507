"""Listening: what is read aloud, and what never is."""

from dialogs.replies import Ask, Speak, tokens
from dialogs.world import World
from engagements.questions import Choices, Text
from tests.dialogs.walking import Walk
from tests.examples import NOW, both, engagement, option, yes_or_no

ASKED = engagement(
    yes_or_no("one"),
    Text(id="two", text=both("two")),
    Choices(id="three", text=both("three"), options=(option("a"), option("b"))),
)


def listener() -> Walk:
    """Give a participant at the first question, where there is a voice."""
    walk = Walk(World(NOW, b"", (ASKED,), listens=True))
    walk.start("small")
    walk.press("begin", "anonymous")
    return walk


def spoken(walk: Walk) -> str:
    """Give what the last turn read aloud."""
    assert walk.turn is not None
    assert [Speak] == [type(reply) for reply in walk.turn.replies]
    return walk.said


def test_a_question_is_read_aloud_with_its_options() -> None:
    """A participant who would rather listen hears the question and its buttons, and answers nothing by it."""
    walk = listener()
    before = walk.state

    walk.write("/listen")

    said = spoken(walk)
    assert "one (en)" in said
    assert "• yes (en)" in said
    assert before == walk.state


def test_a_participants_own_words_are_never_read_aloud() -> None:
    """What somebody wrote is not given to any voice, in a question or in the look over all answers."""
    walk = listener()
    walk.press("q0.0")
    walk.write("My own words.")
    walk.press("q2.0", "done")

    walk.write("/gwrando")

    said = spoken(walk)
    assert "My own words" not in said
    assert "yes (en)" in said


def test_the_receipt_is_never_read_aloud() -> None:
    """A receipt is not given to any voice."""
    walk = listener()
    walk.press("q0.0", "skip", "skip")
    shown = walk.said
    receipt = next(word for word in shown.split() if word.count("-") == 3)

    walk.write("/listen")

    assert receipt not in spoken(walk)


def test_where_there_is_no_voice_it_is_said() -> None:
    """Where the installation has no voice for both languages, a participant is told so and reads on."""
    walk = Walk(World(NOW, b"", (ASKED,)))
    walk.start("small")
    walk.press("begin", "anonymous")

    said = walk.write("/listen")

    assert walk.turn is not None
    assert "no voice here for both languages" in said
    assert isinstance(walk.turn.replies[-1], Ask)
    assert not [token for token in tokens(walk.turn.replies) if token.startswith("!listen")]
