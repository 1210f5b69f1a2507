from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any

import pytest

from bot.rendering import PLAIN, messages
from dialogs.conversation import hear, show
from dialogs.effects import SubmitResponse
from dialogs.events import Event, Pressed, Started
from dialogs.replies import Ask, tokens
from dialogs.state import Place, State
from dialogs.world import World
from engagements import limits
from engagements.engagement import Audience, Engagement, Influence
from engagements.language import Bilingual, Language, Register, Voice
from engagements.levels import Level, allowed
from engagements.rules import first_card_fits
from engagements.services import Service
from engagements.sharing import Phase, SharedDecision
from tests.examples import NOW, both, engagement, shipped

CHANCE = bytes(range(16))
WEEK = timedelta(weeks=1)


def as_long_as_allowed(limit: int) -> Bilingual:
    """Give words of exactly the greatest length in both languages."""
    return Bilingual(cy="ŵ" * limit, en="m" * limit)


def longest_allowed(level: Level, audience: Audience, **changes: Any) -> Engagement:
    """Give an engagement of which the first card holds as much as its author may write there.

    What is left after the title, the service and who decides and is accountable goes to what it is about.
    """
    shares = allowed(level).shares_decisions
    left = limits.FIRST_CARD - limits.TITLE - limits.SERVICE
    left -= limits.PHASE_ON_THE_CARD if shares else 0
    left -= limits.STAFF_ON_THE_CARD if audience is Audience.STAFF else 0
    return engagement(
        level=level,
        audience=audience,
        service=Service("ŵ" * limits.SERVICE, "m" * limits.SERVICE),
        title=as_long_as_allowed(limits.TITLE),
        about=as_long_as_allowed(left - 20),
        accountable=as_long_as_allowed(10),
        influence=Influence(
            can_change=(as_long_as_allowed(limits.INFLUENCE_ITEM),),
            cannot_change=(),
            decided_by=as_long_as_allowed(10),
            decided_on=date(2027, 9, 29),
        ),
        phase=Phase.PLAN if shares else None,
        shared_decision=SharedDecision(both("between"), both("evidence")) if shares else None,
        closes_at=datetime(2027, 9, 29, 12, 0, tzinfo=UTC),
        feedback_by=date(2027, 9, 29),
        **changes,
    )


@pytest.mark.parametrize("changes", [{}, {"wide": True}, {"research": True, "wide": True}], ids=str)
@pytest.mark.parametrize("answered", [False, True], ids=["unanswered", "answered"])
@pytest.mark.parametrize("audience", [*Audience])
@pytest.mark.parametrize("level", [*Level])
def test_the_first_card_fits_a_phone_screen_whatever_its_author_wrote(
    level: Level, audience: Audience, answered: bool, changes: dict[str, Any]
) -> None:
    """A participant sees the whole first card at once, even of the longest engagement that is allowed."""
    longest = longest_allowed(level, audience, **changes)
    mine = frozenset({longest.id} if answered else ())
    moments = (longest.opens_at - WEEK, NOW, longest.closes_at - WEEK / 2, longest.closes_at + WEEK)

    for now, language, register, easy in product(moments, Language, Register, (False, True)):
        world = World(now, CHANCE, (longest,), answered=mine)
        state = State(language=language, place=Place.ABOUT, engagement=longest.id, easy=easy)
        [card] = show(state, world)
        assert isinstance(card, Ask)
        [message] = messages(card, Voice(language, register, easy), PLAIN)

        assert len(message.text) < limits.FIRST_SCREEN


@pytest.mark.parametrize("level", [*Level])
@pytest.mark.parametrize("audience", [*Audience])
def test_the_longest_first_card_is_the_longest_that_can_be_published(
    level: Level, audience: Audience
) -> None:
    """An author who writes one letter more on the first card is told so, and nobody who writes less."""
    longest = longest_allowed(level, audience)
    longer = replace(longest, accountable=as_long_as_allowed(11))

    assert [] == [*first_card_fits(longest)]
    assert ["first-card-long"] * 2 == [broken.code for broken in first_card_fits(longer)]


@pytest.mark.parametrize("name", ["powys-recycling", "young-voices"])
def test_a_newcomer_is_met_with_few_words_in_both_languages(name: str) -> None:
    """Whoever presses Start on a link reads less than 600 characters, Welsh first, then English."""
    turn = hear(State(), Started(name), World(NOW, CHANCE, (shipped(name),)))
    [ask] = turn.replies
    assert isinstance(ask, Ask)

    [message] = messages(ask, turn.voice, PLAIN)

    assert len(message.text) < limits.FIRST_SCREEN
    assert message.text.index("Croeso") < message.text.index("Welcome")


def test_from_the_link_to_sent_it_takes_five_taps_beyond_the_answers() -> None:
    """A participant presses Start, a language, Take part, a promise and Send: nothing else is asked."""
    world = World(NOW, CHANCE, (shipped("powys-recycling"),))
    answers: list[Event] = [Pressed("q0.1"), *(Pressed(f"q{n}.skip") for n in range(1, 5))]
    taps: list[Event] = [
        Started("powys-recycling"),
        Pressed("language.cy"),
        Pressed("about.begin"),
        Pressed("privacy.anonymous"),
        *answers,
        Pressed("check.send"),
    ]
    state, sent = State(), 0
    for tap in taps:
        pressed = tap
        if isinstance(tap, Pressed):
            shown = tokens(show(state, world))
            pressed = Pressed(next(token for token in shown if token.endswith(f".{tap.token}")))
        turn = hear(state, pressed, world)
        state, world = turn.state, world.after(turn.effects)
        sent += sum(isinstance(effect, SubmitResponse) for effect in turn.effects)

    assert 1 == sent
    assert 5 == len(taps) - len(answers)


def test_a_card_tells_who_decides_and_until_when() -> None:
    """Before the first question a participant knows the level, the dates and who decides."""
    world = World(NOW, CHANCE, (shipped("powys-recycling"),))
    state = State(language=Language.EN, place=Place.ABOUT, engagement="powys-recycling")
    [card] = show(state, world)
    assert isinstance(card, Ask)

    [message] = messages(card, Voice(Language.EN), PLAIN)

    assert [
        "Consultation: your views before a decision, not a vote. One issue.",
        "Open until 25 January 2027, 17:00",
        "Who decides: The cabinet of Powys County Council (9 February 2027)",
        "Who is accountable: The head of the waste service",
    ] == message.text.split("\n\n")[-2].splitlines()
    assert "Other ways to take part: press 'More about this'" == message.text.split("\n\n")[-1]


def test_state_names_no_person() -> None:
    """An attacker who opens a draft finds no chat id and no name in it: a conversation knows neither."""
    assert {
        "language",
        "place",
        "aside",
        "session",
        "engagement",
        "drafts",
        "wanted",
        "room",
        "too_long_at",
        "easy",
        "search",
        "leaf",
        "browsing",
        "page",
        "talk",
    } == {field.name for field in fields(State)}


def test_an_engagement_that_has_not_opened_says_when_it_will() -> None:
    """Whoever comes too early is told when to come back, and has nothing to answer."""
    early = replace(engagement(), opens_at=engagement().closes_at)
    state = State(language=Language.EN, place=Place.ABOUT, engagement=early.id, session="s")
    [card] = show(state, World(NOW, CHANCE, (early,)))
    assert isinstance(card, Ask)

    [message] = messages(card, Voice(Language.EN), PLAIN)

    assert "Opens: 13 February 2027, 12:00" in message.text
    assert "s.about.begin" not in tokens((card,))
