"""What an author is told of an earlier engagement that asked about the same."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from engagements import asked_before
from engagements.engagement import Engagement
from engagements.language import Bilingual
from engagements.levels import Level
from engagements.parts import Part, named
from engagements.services import Service, Subject
from tests.examples import NOW, both, engagement

EARLIER = engagement(
    id="before",
    opens_at=NOW - timedelta(days=700),
    closes_at=NOW - timedelta(days=600),
    title=Bilingual(cy="Llwybrau coed y fro", en="Paths in the woods"),
    subjects=(Subject.ENVIRONMENT,),
)


LATER: dict[str, Any] = {"opens_at": NOW, "closes_at": NOW + timedelta(weeks=12), "title": both("else")}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        # the same service and subject
        ({"subjects": (Subject.WASTE, Subject.ENVIRONMENT)}, True),
        # the same service, as one of several
        (
            {
                "service": Service("arall", "other"),
                "joint_with": (EARLIER.service,),
                "subjects": (Subject.ENVIRONMENT,),
            },
            True,
        ),
        # another subject
        ({"subjects": (Subject.WASTE,)}, False),
        # another service
        ({"service": Service("arall", "other"), "subjects": (Subject.ENVIRONMENT,)}, False),
        # most words of the title, in either language
        ({"title": Bilingual(cy="Arall", en="Woods and their paths")}, True),
        ({"title": Bilingual(cy="Llwybrau y fro a'r coed", en="Other")}, True),
        # one word of the title
        ({"title": Bilingual(cy="Arall", en="Paths through our town")}, False),
        # the next round of something
        ({"subjects": (Subject.ENVIRONMENT,), "continues": "before"}, False),
        # nothing is asked
        ({"subjects": (Subject.ENVIRONMENT,), "level": Level.INFORMATION, "questions": ()}, False),
    ],
    ids=str,
)
def test_what_was_asked_before_is_named(changes: dict[str, Any], expected: bool) -> None:
    """An author who asks about the same within two years is told when, unless it is the next round."""
    found = asked_before.asked_before(engagement(**LATER | changes), [EARLIER])

    assert (["before"] if expected else []) == [dict(each.args)["name"] for each in found]


@pytest.mark.parametrize(("continued", "expected"), [("before", []), ("befor", ["befor"])])
def test_a_round_that_was_never_published_is_named(continued: str, expected: list[str]) -> None:
    """An author who mistyped the name of the round before is told so where it is published."""
    found = asked_before.asked_before(engagement(**LATER, continues=continued), [EARLIER])

    assert expected == [dict(each.args)["name"] for each in found if each.code == "continues-unknown"]


def test_the_code_for_what_was_asked_before_is_its_own() -> None:
    """An author is told in which field to name the earlier round."""
    (found,) = asked_before.asked_before(engagement(**LATER, subjects=EARLIER.subjects), [EARLIER])

    assert ("asked-before", ("continues",)) == (found.code, found.place)


@pytest.mark.parametrize(
    ("opens", "expected"),
    [
        (EARLIER.closes_at - timedelta(seconds=1), 0),  # beside the other one
        (EARLIER.closes_at, 1),  # right after it
        (EARLIER.closes_at.replace(year=EARLIER.closes_at.year + 2), 1),  # two years later
        (EARLIER.closes_at.replace(year=EARLIER.closes_at.year + 2) + timedelta(seconds=1), 0),
    ],
    ids=["before", "at once", "two years", "later"],
)
def test_what_was_asked_long_ago_may_be_asked_again(opens: datetime, expected: int) -> None:
    """An author is told of what closed within twenty-four months before this one opens."""
    later = engagement(**LATER | {"opens_at": opens}, subjects=EARLIER.subjects)

    assert expected == len(list(asked_before.asked_before(later, [EARLIER])))


def other_id(name: str) -> Engagement:
    """Give the earlier engagement under another name."""
    return replace(EARLIER, id=name)


@pytest.mark.parametrize("name", ["small", named("before", Part.LEARNING)])
def test_neither_itself_nor_a_part_was_asked_before(name: str) -> None:
    """An author who moves the dates of a file is not told of itself, nor of what stands beside another."""
    later = engagement(**LATER, subjects=EARLIER.subjects)

    assert [] == list(asked_before.asked_before(later, [other_id(name)]))
