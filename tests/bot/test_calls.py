"""What a turn's replies come to in one chat."""

import pytest

from bot.calls import CALLS, ChangeMessage, ConfirmPress, DeleteMessages, Press, SendMessage, calls_of
from dialogs.questions.kind import Standing
from dialogs.questions.ranking import KIND
from dialogs.replies import Ask, Button, Confirm, Replies, Say
from dialogs.state import State
from dialogs.text import Author, Verbatim, paragraph, words
from dialogs.turn import Turn
from engagements import limits
from engagements.language import Bilingual, Language, Voice
from engagements.questions import Option, Ranking
from locales.words import say
from tests.examples import both

PRESS = Press("q", 5)
ASK = Ask((paragraph(Author(both("which"))),), ((Button(Verbatim("4"), "token"),),))
TICKED = Ask(ASK.text, ASK.rows, in_place=True)


def turn(*replies: object) -> Turn:
    """Make a turn that only says something, in Welsh."""
    said: Replies = tuple(each for each in replies if isinstance(each, Say | Ask | Confirm))
    return Turn(State(), said, (), Voice(Language.CY))


def test_a_press_is_confirmed_before_anything_is_said() -> None:
    """The little clock on a button stops at once, whatever else follows."""
    said = calls_of(turn(ASK), 1, PRESS)

    assert [ConfirmPress, SendMessage] == [type(each) for each in said.calls]


def test_a_press_with_nothing_to_say_is_confirmed() -> None:
    """A press that changes nothing does not leave the phone waiting."""
    assert (ConfirmPress("q", ""),) == calls_of(turn(), 1, PRESS).calls


def test_a_short_word_is_said_on_the_press() -> None:
    """A stale press shows its kind word in passing."""
    said = calls_of(turn(Confirm(words("trouble-stale"))), 1, PRESS)

    assert said.calls == (ConfirmPress("q", say(Voice(Language.CY), "trouble-stale")),)


def test_a_tick_changes_the_message_that_was_pressed() -> None:
    """Ticking an option does not fill the chat with copies of the question."""
    said = calls_of(turn(TICKED), 1, PRESS)

    assert isinstance(said.calls[1], ChangeMessage)


def test_a_tick_without_its_message_is_a_new_one() -> None:
    """A press on a message that Telegram no longer shows is answered with a new message."""
    said = calls_of(turn(TICKED), 1, Press("q", None))

    assert isinstance(said.calls[1], SendMessage)


def test_a_tick_that_needs_two_messages_is_sent_anew() -> None:
    """A question too long for one message stands in the chat as a whole, whatever is ticked in it."""
    long = tuple(paragraph(Verbatim("x" * (limits.MESSAGE - 100))) for _ in range(2))
    said = calls_of(turn(Ask((*long, *ASK.text), ASK.rows, in_place=True)), 1, PRESS)

    assert [ConfirmPress, SendMessage, SendMessage] == [type(each) for each in said.calls]


@pytest.mark.parametrize(("places", "sent"), [(50, [ChangeMessage]), (60, [SendMessage, SendMessage])])
def test_the_longest_order_is_read_with_its_question(places: int, sent: list[type]) -> None:
    """Whoever puts options with the longest labels in order reads the question at each press."""
    longest, name = "l" * limits.OPTION_LABEL, "n" * limits.BUTTON_LABEL
    options = tuple(
        Option(f"o{n}", Bilingual(longest, longest), short=Bilingual(name, name))
        for n in range(limits.OPTIONS)
    )
    text = Bilingual("q" * limits.QUESTION, "q" * limits.QUESTION)
    asked = Ranking(id="order", text=text, options=options)
    hints = KIND.hints(asked, Standing(tuple(each.id for each in options[:places])))
    said = calls_of(
        turn(Ask((paragraph(Author(text)), paragraph(*hints)), ASK.rows, in_place=True)), 1, PRESS
    )

    assert [ConfirmPress, *sent] == [type(each) for each in said.calls]
    assert text.cy in str(said.calls[1])


def test_a_message_that_was_typed_is_answered_with_messages_only() -> None:
    """There is no press to confirm where somebody wrote."""
    said = calls_of(turn(Say((paragraph(Verbatim("x")),)), ASK), 1, None)

    assert [SendMessage, SendMessage] == [type(each) for each in said.calls]


def test_what_is_cleared_goes_before_anything_is_said() -> None:
    """The word that the chat is cleared stays, and no call asks for more than Telegram takes."""
    said = calls_of(turn(Say((paragraph(Verbatim("x")),))), 1, PRESS, tuple(range(1, 251)))

    assert [ConfirmPress, *[DeleteMessages] * 3, SendMessage] == [type(each) for each in said.calls]
    assert [100, 100, 50] == [len(each.ids) for each in said.calls if isinstance(each, DeleteMessages)]


@pytest.mark.parametrize("cleared", [(), (5, 7)], ids=["nothing", "cleared"])
def test_what_is_noted_is_what_is_sent(cleared: tuple[int, ...]) -> None:
    """Replies read back from a note after a crash are the same replies."""
    said = calls_of(turn(Say((paragraph(Verbatim("<ŵ 🐉>")),)), TICKED), 700, PRESS, cleared)

    assert said == CALLS.validate_json(CALLS.dump_json(said))
