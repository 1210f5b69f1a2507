"""The judge of the proof by faults can say no: made-up journals and rows, each with one thing wrong."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from benchmarks.faults.judge import CHAT_BURST, PER_SECOND, Broadcast, Evidence, Verdict, judged
from sandbox import Call
from storage.deliveries import DeliveryState

NEWS = "newyddion"
CHATS = (1, 2, 3)
DUE = 100.0
WHOLE = dict.fromkeys(CHATS, DeliveryState.SENT)


def sent(chat: int, at: float, text: str = NEWS, status: int = 200, description: str = "") -> Call:
    """Give a message that arrived at Telegram."""
    return Call(at, "sendMessage", chat, f"Dyma {text}.", (), status, description, None, "")


def verdict(
    *calls: Call,
    states: Mapping[int, DeliveryState] = WHOLE,
    blocked: frozenset[int] = frozenset(),
    kills: int = 0,
) -> Verdict:
    """Judge one broadcast to three people."""
    rows = {(NEWS, chat): state for chat, state in states.items()}
    broadcasts = (Broadcast(NEWS, frozenset(CHATS), DUE),)
    return judged(Evidence(calls, broadcasts, rows, blocked, kills, grace=0.5))


def everybody(but: int | None = None) -> tuple[Call, ...]:
    """Give one message to each, at an even pace."""
    return tuple(sent(chat, DUE + chat) for chat in CHATS if chat != but)


def test_a_broadcast_that_went_well_breaks_no_rule() -> None:
    """Each was told once, and nothing else is held against it."""
    found = verdict(*everybody())

    assert ((), 3, 2.0) == (found.broken, found.messages, found.seconds)


@pytest.mark.parametrize("state", [DeliveryState.SENT, DeliveryState.GONE])
def test_somebody_who_heard_nothing_is_missed(state: DeliveryState) -> None:
    """Neither a row that says sent, nor one that says gone of somebody who never blocked, makes up for it."""
    found = verdict(*everybody(but=2), states=WHOLE | {2: state})

    assert (1, ("somebody was missed",)) == (found.missed, found.broken)


def test_somebody_without_a_row_is_missed() -> None:
    """A follower for whom no delivery was ever planned counts as much as the others."""
    found = verdict(*everybody(but=3), states={1: DeliveryState.SENT, 2: DeliveryState.SENT})

    assert 1 == found.missed


def test_who_blocked_the_bot_is_not_missed() -> None:
    """Nobody can be told who does not want it, and the program knows that."""
    found = verdict(*everybody(but=2), states=WHOLE | {2: DeliveryState.GONE}, blocked=frozenset({2}))

    assert () == found.broken


def test_who_blocked_the_bot_was_not_sent_anything() -> None:
    """Where the rows claim that somebody was told who was not, they are wrong of those who blocked too."""
    assert 1 == verdict(*everybody(but=2), blocked=frozenset({2})).missed


@pytest.mark.parametrize("chat", [2, 9])
def test_a_second_message_and_one_to_a_stranger_are_too_many(chat: int) -> None:
    """Nobody is told twice, and nobody who does not follow."""
    found = verdict(*everybody(), sent(chat, DUE + 20))

    assert 1 == found.doubled


def test_a_message_whose_answer_was_lost_counts_as_told() -> None:
    """Whether the program learnt of it makes no difference to whoever hears it twice."""
    lost = sent(2, DUE + 5, description="answer lost")
    found = verdict(*everybody(but=2), lost, sent(2, DUE + 9))

    assert (1, 1) == (found.doubled, found.lost)


@pytest.mark.parametrize(
    "state", [DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.RETRY, DeliveryState.FAILED]
)
def test_a_delivery_without_an_end_is_held_against_it(state: DeliveryState) -> None:
    """At the end every delivery is sent, gone or unknown, whatever arrived."""
    assert 1 == verdict(*everybody(), states=WHOLE | {1: state}).unsettled


def test_a_kill_explains_one_unknown_and_not_two() -> None:
    """For each kill, and each lost answer, one delivery may be unknown."""
    states = {1: DeliveryState.SENT, 2: DeliveryState.UNKNOWN, 3: DeliveryState.UNKNOWN}
    begun = (sent(1, DUE), sent(2, DUE + 1))
    hung = sent(3, DUE + 3, status=0, description="hung")

    found = [verdict(*begun, states=states, kills=1), verdict(*begun, hung, states=states, kills=1)]
    assert [(1, 2), (0, 2)] == [(each.unexplained, each.unknown) for each in found]


def test_news_before_its_time_is_early() -> None:
    """What is due later is not heard sooner by anybody."""
    assert 1 == verdict(*everybody(but=1), sent(1, DUE - 1)).early


@pytest.mark.parametrize("status", [200, 429])
def test_more_than_thirty_in_a_second_are_seen_wherever_the_second_begins(status: int) -> None:
    """The window slides: fifteen at the end of a second and sixteen at the begin of the next are too many."""
    end = [sent(chat, DUE + 10.9, "sgwrs", status) for chat in range(15)]
    begin = [sent(chat, DUE + 11.1, "sgwrs", status) for chat in range(100, 100 + PER_SECOND - 14)]

    found = verdict(*everybody(), *end, *begin)
    assert (31, 1) == (found.busiest, found.over_pace)


def test_an_even_thirty_in_a_second_is_allowed() -> None:
    """All that Telegram allows may be used."""
    found = verdict(*everybody(), *(sent(chat, 200 + chat / PER_SECOND, "sgwrs") for chat in range(90)))

    assert (PER_SECOND, ()) == (found.busiest, found.broken)


def test_a_chat_has_a_short_burst_and_then_one_a_second() -> None:
    """What comes faster than that is counted, in each chat by itself, edits too."""
    burst = [sent(7, 200.0, "sgwrs") for _ in range(CHAT_BURST)]
    calm = [sent(7, 201.0 + second, "sgwrs") for second in range(3)]
    edit = replace(sent(7, 203.1, "sgwrs"), method="editMessageText")

    found = [verdict(*everybody(), *burst, *calm), verdict(*everybody(), *burst, *calm, edit)]
    assert [0, 1] == [each.hasty for each in found]


def test_whoever_sends_during_a_halt_is_found() -> None:
    """A halt holds for all, as soon as all can know of it, until it is over."""
    refused = sent(7, 200.0, "sgwrs", 429, "Too Many Requests: retry after 10")
    at_once, during, after = (sent(8, at, "sgwrs") for at in (200.4, 205.0, 210.1))

    found = verdict(*everybody(), refused, at_once, during, after)
    assert (1, 1) == (found.disobeyed, found.refused)


def test_a_halt_that_is_told_again_is_the_same_halt() -> None:
    """Telegram rounds up what is left, which makes nobody wait longer."""
    first = sent(7, 200.0, "sgwrs", 429, "Too Many Requests: retry after 3")
    again = sent(8, 200.3, "sgwrs", 429, "Too Many Requests: retry after 3")

    found = verdict(*everybody(), first, again, sent(9, 203.1, "sgwrs"))
    assert 0 == found.disobeyed


def test_a_longer_halt_holds_from_when_it_is_told() -> None:
    """A second halt that lasts longer is obeyed to its own end."""
    first = sent(7, 200.0, "sgwrs", 429, "Too Many Requests: retry after 3")
    longer = sent(8, 200.3, "sgwrs", 429, "Too Many Requests: retry after 9")

    found = verdict(*everybody(), first, longer, sent(9, 205.0, "sgwrs"))
    assert 1 == found.disobeyed


def test_other_messages_are_no_deliveries() -> None:
    """Conversations go on meanwhile, and are no news to anybody."""
    found = verdict(*everybody(), sent(2, 150.0, "sgwrs"))

    assert (3, 0) == (found.messages, found.doubled)
