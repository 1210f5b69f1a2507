"""Each level has an opening of its own, and offers no more than it allows."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.conversation import hear
from dialogs.effects import AmendResponse, SubmitResponse
from dialogs.events import Commanded, Event, SentOther, SentThing, SentUnusable, Started, Unusable, Wrote
from dialogs.state import Place
from engagements import limits
from engagements.engagement import Audience, Engagement, Release
from engagements.levels import Level
from engagements.questions import Statement, Text
from engagements.questions.values import Photo, Recording, Spot
from engagements.sharing import AgendaItem, Decision, Phase, SharedDecision
from tests.dialogs.looking_at import at, card, offered, pressed, read, world_of
from tests.examples import both, engagement, shipped

ASKED = (Text(id="words", text=both("words")),)
SHARED: dict[str, Any] = {
    "level": Level.CO_PRODUCTION,
    "phase": Phase.DESIGN,
    "shared_decision": SharedDecision(both("people and service"), both("terms of reference")),
}
TELLING = engagement(id="telling", level=Level.INFORMATION, questions=())
ASKING = engagement(*ASKED)
TALKING = engagement(*ASKED, level=Level.PARTICIPATION)
DECIDING = engagement(*ASKED, Statement(id="vote", text=both("vote")), **SHARED)


def decision(day: int) -> Decision:
    """Give a decision by its day."""
    return Decision(
        on=date(2026, 10, day), decided=both(f"decided {day}"), decided_by=both("all"), acts=both("some")
    )


@pytest.mark.parametrize(
    ("about", "opening"),
    [
        (TELLING, "Information: we are telling you, not asking."),
        (ASKING, "Consultation: your views before a decision, not a vote. One issue."),
        (replace(ASKING, wide=True), "Consultation: your views before a decision, not a vote. A wide"),
        (TALKING, "Participation: we talk it through with you before we decide. One issue."),
        (
            DECIDING,
            "Co-production: we work on it and decide together. One issue.\nPhase: design, the second of",
        ),
        (replace(ASKING, research=True), "Research: we are asking so that we can learn from you."),
        (replace(ASKING, audience=Audience.STAFF), "One issue.\nFor the service's own staff."),
    ],
)
def test_the_first_card_says_what_a_participant_may_expect(about: Engagement, opening: str) -> None:
    """A participant reads first at which level they are asked, and whether it is one issue."""
    assert opening in card(about)


def test_what_only_tells_calls_itself_nothing_else() -> None:
    """A reader of what is only told is not told of a conversation or of research."""
    shown = card(replace(TELLING, wide=True, research=True))

    assert "Information: we are telling you, not asking." in shown
    assert "conversation" not in shown
    assert "Research" not in shown


def test_the_first_card_names_who_is_accountable() -> None:
    """A participant knows who answers for it, where its author says so."""
    assert "Who is accountable: the head (en)" in card(replace(ASKING, accountable=both("the head")))
    assert "accountable" not in card(ASKING)


@pytest.mark.parametrize("phase", [*Phase])
def test_the_phase_is_marked_and_said(phase: Phase) -> None:
    """Somebody who cannot see the marks hears the phase in words, and the marks show the same one."""
    shown = card(replace(DECIDING, phase=phase))
    marks = next(line for line in shown.splitlines() if "●" in line)

    assert (1, 3) == (marks.count("●"), marks.count("○"))
    assert f"● {phase.value.capitalize()}" in marks
    assert "Phase: " in shown


@pytest.mark.parametrize(
    ("about", "agenda"), [(TELLING, False), (ASKING, False), (TALKING, False), (DECIDING, True)]
)
def test_an_agenda_and_decisions_stand_only_where_they_are_shared(about: Engagement, agenda: bool) -> None:
    """A participant finds an agenda and a log where power is shared, and nowhere else."""
    found = offered(at(Place.ABOUT, about), world_of(about))

    assert agenda is ({"about.agenda", "about.decisions"} <= found)
    assert agenda or not {"about.agenda", "about.decisions"} & found


@pytest.mark.parametrize(
    ("about", "said"),
    [
        (ASKING, []),
        (TALKING, ["The team may ask you more"]),
        (DECIDING, ["The team may ask you more", "Come in.", "people and service (en)", "Votes on a"]),
        (replace(ASKING, research=True), ["so that we can learn"]),
        (replace(ASKING, audience=Audience.STAFF), ["You do this work"]),
    ],
)
def test_the_opening_says_who_speaks_and_who_decides(about: Engagement, said: list[str]) -> None:
    """Before the first question a participant knows whether people talk back, and who decides together."""
    every = ["The team may ask you more", "Come in.", "people and service (en)", "Votes on a"]
    every += ["so that we can learn", "You do this work"]

    shown = read(pressed(at(Place.ABOUT, about), "about.begin", world_of(about)).replies)

    assert said == [each for each in every if each in shown]


def test_more_is_told_in_three_parts() -> None:
    """Somebody who wants to know more reads the service, the why and the use, each a message of its own."""
    full = replace(
        DECIDING,
        joint_with=(engagement().service,),
        accountable=both("head"),
        run_by=both("facilitator"),
        incentive=both("cake"),
        joint_answers=both("as one"),
        short_because=both("the money ends"),
        meant_to_reach=(both("hard to reach"),),
        privacy=replace(DECIDING.privacy, release=Release.SEALED),
    )
    turn = pressed(at(Place.ABOUT, full), "about.more", world_of(full))
    service, why, use = (read((each,)) for each in turn.replies)

    assert all(each in service for each in ("head", "facilitator", "hold the key", "contact", "cake"))
    assert all(each in why for each in ("known already", "the money ends", "effects"))
    assert all(each in use for each in ("purpose", "can change", "as one", "terms of reference"))
    assert "hard to reach" not in service + why + use
    assert 2 == service.count("service (en)")


def test_who_holds_the_key_is_said_only_where_a_box_is_sealed() -> None:
    """A participant is not told of a key that nobody holds."""
    run = replace(ASKING, run_by=both("facilitator"))
    turn = pressed(at(Place.ABOUT, run), "about.more", world_of(run))

    assert "facilitator" in read(turn.replies)
    assert "hold the key" not in read(turn.replies)


def test_the_agenda_tells_dates_and_what_has_none() -> None:
    """A participant reads what will be talked about and when, in the order of its author."""
    items = (AgendaItem(item=both("later"), on=date(2027, 2, 1)), AgendaItem(item=both("some day")))
    full = replace(DECIDING, agenda=items)
    shown = read(pressed(at(Place.ABOUT, full), "about.agenda", world_of(full)).replies)

    assert [
        "What we will talk about together",
        "",
        "Date: 1 February 2027",
        "later (en)",
        "",
        "Date not agreed yet",
        "some day (en)",
    ] == shown.splitlines()


def test_an_empty_agenda_says_so() -> None:
    """A participant is not left with a heading and nothing under it."""
    shown = read(pressed(at(Place.ABOUT, DECIDING), "about.agenda", world_of(DECIDING)).replies)

    assert "There is nothing on the agenda yet." in shown


def test_the_newest_decision_comes_first_and_the_oldest_on_the_last_page() -> None:
    """A participant leafs back through the log of what was decided, by whom, and who acts."""
    days = limits.DECISIONS_ON_A_PAGE + 1
    full = replace(DECIDING, decisions=tuple(decision(day) for day in range(1, days + 1)))
    world = world_of(full)
    first = pressed(at(Place.ABOUT, full), "about.decisions", world)
    second = pressed(first.state, "log0.next", world)

    assert f"decided {days} (en)" in read(first.replies)
    assert "Who decided: all (en)\nWho acts on it: some (en)" in read(first.replies)
    assert "decided 1 (en)" not in read(first.replies)
    assert "decided 1 (en)" in read(second.replies)
    assert "log1.next" not in offered(second.state, world)
    assert Place.ABOUT is pressed(second.state, "log1.about", world).state.place


def test_a_log_without_decisions_says_so() -> None:
    """A participant is told that nothing has been decided yet."""
    shown = read(pressed(at(Place.ABOUT, DECIDING), "about.decisions", world_of(DECIDING)).replies)

    assert "Nothing has been decided yet." in shown


_ANYTHING: st.SearchStrategy[Event] = st.one_of(
    st.builds(Wrote, st.text(max_size=200)),
    st.builds(Commanded, st.sampled_from(["start", "menu", "easy", "language", "receipt", "ŵ"])),
    st.sampled_from([SentOther(), SentThing(Photo(b"x")), SentThing(Recording(b"x", 1))]),
    st.sampled_from([SentThing(Spot(52.0, -3.0)), SentUnusable(Unusable.TOO_LARGE)]),
    st.sampled_from([Started("telling"), Started("gwydir-forest"), Started("")]),
)


@settings(deadline=None)
@given(st.lists(st.one_of(_ANYTHING, st.integers(0, 20)), max_size=12))
def test_nothing_that_is_sent_where_nothing_is_asked_becomes_an_answer(events: list[Event | int]) -> None:
    """Somebody who types, presses or sends anything at all to what is only told has answered nothing."""
    world = world_of(TELLING, shipped("gwydir-forest"))
    state = at(Place.ABOUT, TELLING)
    for event in events:
        if isinstance(event, int):
            found = sorted(offered(state, world))
            turn = (
                pressed(state, found[event % len(found)], world) if found else hear(state, Wrote(""), world)
            )
        else:
            turn = hear(state, event, world)
        state = turn.state

        assert not [each for each in turn.effects if isinstance(each, SubmitResponse | AmendResponse)]
        assert () == state.drafts
        assert state.place not in (Place.PRIVACY, Place.ASKING, Place.CHECK)


def test_whoever_writes_where_nothing_is_asked_is_told_where_to_ask() -> None:
    """Somebody who has a question is told that it was not kept, and whom to ask."""
    turn = hear(at(Place.ABOUT, TELLING), Wrote("Why?"), world_of(TELLING))

    assert "We are telling you about this, not asking. So we have not kept what you wrote." in read(
        turn.replies
    )
    assert "contact (en)" in read(turn.replies)
