"""Questions that ask for a place."""

from dataclasses import replace

import pytest

from dialogs.events import SentThing
from dialogs.questions import kind_of
from dialogs.questions.kind import Answered, Complaint, Outcome, Standing
from dialogs.text import words
from engagements import limits
from engagements.engagement import Mode
from engagements.language import Language, Voice
from engagements.questions import Place
from engagements.questions.place import ELSEWHERE
from engagements.questions.values import Photo, Spot
from locales.words import say
from tests.dialogs.kinds import AREAS, answers_of, at
from tests.dialogs.walking import Walk
from tests.examples import shipped, yes_or_no

HOME = Spot(52.51346, -3.31427)
NEXT = yes_or_no("next")
DYFI = next(each for each in shipped("dyfi-transport").questions if isinstance(each, Place))
MACHYNLLETH, ABERYSTWYTH, LONDON = Spot(52.5895, -3.8535), Spot(52.4153, -4.0829), Spot(51.5072, -0.1276)
UNKNOWN = Complaint(words("asking-choose-area", place=ELSEWHERE.label))


def at_dyfi(mode: Mode = Mode.ANONYMOUS) -> Walk:
    """Bring a participant to where the bus should go."""
    return at(DYFI, NEXT, mode=mode)


@pytest.mark.parametrize(
    ("mode", "kept"),
    [(Mode.ANONYMOUS, Spot(52.5, -3.3)), (Mode.CONFIDENTIAL, Spot(52.513, -3.314))],
)
def test_a_pin_is_kept_as_exactly_as_was_said(mode: Mode, kept: Spot) -> None:
    """A participant's home is kept as a square of the map, or in confidence to about a hundred metres."""
    walk = at(AREAS, NEXT, mode=mode)
    walk.hear(SentThing(HOME))

    assert {"where": kept} == answers_of(walk)


@pytest.mark.parametrize(
    ("mode", "said", "unsaid"),
    [
        (Mode.ANONYMOUS, "asking-place-coarse", "asking-place-kept"),
        (Mode.CONFIDENTIAL, "asking-place-kept", "asking-place-coarse"),
    ],
)
def test_how_exactly_is_said_before(mode: Mode, said: str, unsaid: str) -> None:
    """A participant reads before they send a pin how exactly it is kept."""
    asked = at(AREAS, mode=mode).said

    assert say(Voice(Language.EN), said) in asked
    assert say(Voice(Language.EN), unsaid) not in asked


def test_a_pin_is_made_coarse_when_the_promise_changes() -> None:
    """A participant who pinned their street in confidence and then chooses to be anonymous is hidden."""
    walk = at(AREAS, NEXT, mode=Mode.CONFIDENTIAL)
    walk.hear(SentThing(HOME))
    walk.press("q1.back", "q0.back", "privacy.anonymous")

    assert {"where": Spot(52.5, -3.3)} == answers_of(walk)


def test_neighbours_cannot_be_told_apart() -> None:
    """An attacker who reads an anonymous place cannot tell which house of a village it was."""
    village = {Spot(HOME.latitude + n / 2000, HOME.longitude + n / 2000).coarse() for n in range(-10, 11)}

    assert 1 == len(village)


@pytest.mark.parametrize("degrees", [-90.0, -0.024, 0.0, 51.976, 90.0])
def test_a_place_is_moved_by_half_a_square_at_the_most(degrees: float) -> None:
    """An officer reads a place that is never farther away than was promised."""
    spot = Spot(degrees, degrees)

    assert abs(spot.coarse().latitude - degrees) <= limits.SPOT_ANONYMOUS / 2 + 1e-9
    assert abs(spot.rounded().longitude - degrees) <= limits.SPOT_CONFIDENTIAL / 2 + 1e-9


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [
        ("brecon (en)", Answered(("brecon",))),
        ("Newtown (cy).", Answered(("newtown",))),
        ("2", Answered(("brecon",))),
        ("Caerdydd", UNKNOWN),
        ("52.5, -3.3", UNKNOWN),
        ("somewhere else", Answered(("somewhere-else",))),
        ("Rhywle arall.", Answered(("somewhere-else",))),
        ("3", Answered(("somewhere-else",))),
        ("4", UNKNOWN),
    ],
)
def test_an_area_can_be_typed(typed: str, outcome: Outcome) -> None:
    """A participant who has no map writes the name of an area, in either language."""
    assert outcome == kind_of(AREAS).wrote(AREAS, Standing(), typed)


def test_an_area_can_be_pressed() -> None:
    """A participant presses the button of an area."""
    walk = at(AREAS, NEXT)
    walk.press("q0.1")

    assert {"where": ("brecon",)} == answers_of(walk)


@pytest.mark.parametrize(
    ("spot", "area"),
    [
        (HOME, "newtown"),
        (Spot(52.0, -3.4), "brecon"),
        (Spot(52.036, -3.391), "brecon"),
        (Spot(52.038, -3.391), "somewhere-else"),
        (Spot(-33.9, 151.2), "somewhere-else"),
        (Spot(53.4, -4.5), "somewhere-else"),
    ],
)
def test_a_pin_counts_for_the_nearest_area(spot: Spot, area: str) -> None:
    """An officer finds each pin with the area whose middle is nearest, if that is within ten kilometres."""
    assert (area,) == AREAS.entries(spot)


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize(
    ("pin", "counted", "shown"),
    [
        (MACHYNLLETH, "machynlleth", "✓ Area: Machynlleth"),
        (ABERYSTWYTH, "somewhere-else", "✓ Somewhere else, outside the area asked about"),
        (LONDON, "somewhere-else", "✓ Somewhere else, outside the area asked about"),
    ],
)
def test_a_pin_far_away_is_somewhere_else(mode: Mode, pin: Spot, counted: str, shown: str) -> None:
    """A participant who pins London is not taken for somebody in a village, under either promise."""
    walk = at_dyfi(mode)
    said = walk.hear(SentThing(pin))

    assert (True, (counted,)) == (shown in said, DYFI.entries(answers_of(walk)["where-to"]))


def test_a_pin_far_away_is_kept_no_more_exactly() -> None:
    """A participant's pin outside all areas is kept as a square of the map too."""
    walk = at_dyfi()
    walk.hear(SentThing(LONDON))

    assert {"where-to": Spot(51.5, -0.15)} == answers_of(walk)


def test_somewhere_else_is_the_last_button() -> None:
    """A participant whose place is not on the list presses the last button, and reads what that means."""
    walk = at_dyfi()
    last = walk.labels[len(DYFI.options)]
    said = walk.press(f"q0.{len(DYFI.options)}")

    assert "Somewhere else" == last
    assert "✓ Somewhere else, outside the area asked about" in said
    assert {"where-to": ("somewhere-else",)} == answers_of(walk)


def test_whoever_writes_another_place_hears_how_to_say_so() -> None:
    """A participant who writes a place that is not on the list learns what to choose."""
    assert "If the place is not there, choose 'Somewhere else'." in at_dyfi().write("Bala")


def test_an_author_sets_how_far_an_area_reaches() -> None:
    """An officer whose areas are large counts pins farther away for them."""
    far = replace(DYFI, reach=20)

    assert [("aberdyfi",), ("somewhere-else",)] == [far.entries(each) for each in (ABERYSTWYTH, LONDON)]


def test_the_nearest_area_is_shown() -> None:
    """A participant reads near which area their pin is counted."""
    said = at(AREAS, NEXT).hear(SentThing(HOME))

    assert "✓ Area: Newtown (en)" in said


def test_a_photo_is_no_place() -> None:
    """A participant who sends a photo of the place is asked for the place again."""
    walk = at(AREAS, NEXT)
    said = walk.hear(SentThing(Photo(b"")))

    assert say(Voice(Language.EN), "asking-not-this") in said
    assert {} == answers_of(walk)


def test_a_place_where_none_is_asked_for_is_not_kept() -> None:
    """A participant who sends a place at another question reads that nothing of it was kept."""
    walk = at(NEXT)
    said = walk.hear(SentThing(HOME))

    assert say(Voice(Language.EN), "trouble-not-text") in said
    assert {} == answers_of(walk)
