"""Places: how far apart they lie, and how far an area reaches."""

import json

import pytest

from engagements.advice import areas_lie_apart
from engagements.engagement import Mode
from engagements.file import ENGAGEMENT, read_engagement
from engagements.questions import Place
from engagements.questions.values import Spot
from tests.engagements.files import DECENT, changed
from tests.engagements.test_advice import places
from tests.examples import shipped

IN_CONFIDENCE = changed(DECENT, "modes: [anonymous, confidential]", "modes: [confidential]")


@pytest.mark.parametrize(
    ("one", "other", "kilometres"),
    [
        # a degree of latitude, a thousandth of one, and a degree of longitude half way to the pole
        (Spot(52.0, -3.0), Spot(53.0, -3.0), 111.195),
        (Spot(52.0, -3.0), Spot(52.001, -3.0), 0.111),
        (Spot(60.0, -3.0), Spot(60.0, -4.0), 55.595),
        # across the line where days change, and to the other side of the earth
        (Spot(0.0, 179.5), Spot(0.0, -179.5), 111.195),
        (Spot(52.0, -3.0), Spot(-52.0, 177.0), 20015.115),
        (Spot(52.0, -3.0), Spot(52.0, -3.0), 0.0),
    ],
)
def test_a_distance_is_what_a_map_says(one: Spot, other: Spot, kilometres: float) -> None:
    """An officer who measures on a map finds the distances by which pins are counted, either way round."""
    found = (one.far_from(other), other.far_from(one))

    assert pytest.approx((kilometres, kilometres), abs=0.005) == found


def test_a_place_of_an_early_version_is_read() -> None:
    """An officer who updates while a question for a place is open finds it, with the reach that is usual."""
    about = shipped("dyfi-transport")
    written = json.loads(ENGAGEMENT.dump_json(about, by_alias=True))
    for each in written["questions"]:
        each.pop("reach", None)

    assert about == ENGAGEMENT.validate_json(json.dumps(written))


def test_an_example_tells_all_its_areas_apart() -> None:
    """A participant who pins the middle of an area is counted for it, under either promise."""
    [asked] = [each for each in shipped("dyfi-transport").questions if isinstance(each, Place)]
    pins = {area.id: (area.at.spot.rounded(), area.at.spot.coarse()) for area in asked.options}

    assert {name: {(name,)} for name in asked.names - {"somewhere-else"}} == {
        name: {asked.entries(each) for each in both} for name, both in pins.items()
    }


def test_in_confidence_an_area_may_be_small() -> None:
    """An author who asks in confidence alone may ask for a street: pins are kept exactly enough."""
    small = places(52.52, 52.56).replace("kind: place,", "kind: place, reach: 1,")

    read = read_engagement(changed(IN_CONFIDENCE, "questions:\n", small))

    assert ((Mode.CONFIDENTIAL,), []) == (read.privacy.modes, [*areas_lie_apart(read)])
