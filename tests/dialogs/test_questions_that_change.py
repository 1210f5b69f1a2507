from dataclasses import replace

from bot.rendering import PLAIN, messages
from dialogs.conversation import hear, show
from dialogs.events import Event, Pressed, Started, Wrote
from dialogs.replies import Ask, Confirm, Say, tokens
from dialogs.state import Place, State
from dialogs.turn import Turn
from dialogs.world import World
from engagements.language import Language, Voice
from engagements.questions import Text
from locales.words import say
from tests.examples import NOW, both, engagement, yes_or_no

BEFORE = engagement(yes_or_no("first"), Text(id="second", text=both("second")))
AFTER = engagement(Text(id="quite-another", text=both("quite another")), yes_or_no("first"))


def world(about: object, chance: int) -> World:
    """Give a world with one engagement."""
    return World(NOW, bytes([chance] * 16), (about,))  # type: ignore[arg-type]


def said(turn: Turn) -> str:
    """Give all that a turn says in English."""
    return "\n".join(
        message.text
        for reply in turn.replies
        if not isinstance(reply, Confirm)
        for message in messages(reply, Voice(Language.EN), PLAIN)
    )


def at_second_question() -> State:
    """Play until the second question is asked."""
    state = State()
    taps: list[Event] = [Started("small")]
    taps += [Pressed(each) for each in ("language.en", "about.begin", "privacy.anonymous", "q0.0")]
    for n, tap in enumerate(taps):
        shown = tokens(show(state, world(BEFORE, n)))
        if isinstance(tap, Pressed):
            tap = Pressed(next(token for token in shown if token.endswith(tap.token)))
        state = hear(state, tap, world(BEFORE, n)).state
    return state


def test_words_for_a_question_that_changed_do_not_answer_another() -> None:
    """A participant's words were for the old question: they are told, and the new one is asked."""
    turn = hear(at_second_question(), Wrote("my answer to the second"), world(AFTER, 9))

    assert say(Voice(Language.EN), "trouble-questions-changed") in said(turn)
    assert "quite another (en)" in said(turn)
    assert turn.state.draft is not None
    assert {"first"} == {answer.question for answer in turn.state.draft.answers}


def test_a_press_as_the_engagement_closes_is_told_once() -> None:
    """A participant presses as it closes: they are told that, and not scolded for an old button."""
    state = at_second_question()
    closed = replace(BEFORE, closes_at=NOW)
    token = next(token for token in tokens(show(state, world(BEFORE, 8))) if token.endswith("skip"))
    turn = hear(state, Pressed(token), world(closed, 9))

    assert Place.ABOUT is turn.state.place
    assert [Say, Ask] == [type(reply) for reply in turn.replies]
    assert say(Voice(Language.EN), "trouble-closed-meanwhile") in said(turn)
    assert say(Voice(Language.EN), "trouble-stale-here") not in said(turn)
