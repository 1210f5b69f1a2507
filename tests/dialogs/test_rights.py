"""/rights: what may be expected here, and whom to turn to."""

from datetime import date

from dialogs.world import World
from engagements.engagement import Audience
from engagements.helplines import Helpline
from tests.dialogs.walking import Walk
from tests.examples import NOW, both, engagement

LINE = Helpline(
    name=both("Somebody"),
    reach="01632 960000",
    about=both("somebody to talk to"),
    checked_on=date(2026, 11, 2),
)


def test_everybody_is_told_their_rights() -> None:
    """A participant reads what may be expected, and keeps their place."""
    walk = Walk(World(NOW, b"", (engagement(),)))
    walk.start("small")

    said = walk.write("/hawliau")

    assert "You can take part in Welsh or in English." in said
    assert walk.state.engagement == "small"


def test_young_people_are_promised_the_seven_standards() -> None:
    """A young participant reads seven promises, one for each national standard."""
    walk = Walk(World(NOW, b"", (engagement(audience=Audience.YOUNG),)))
    walk.start("small")

    said = walk.write("/rights")

    promises = said[said.index("What we promise young people") : said.index("title (en)")]
    assert 7 == promises.count("•")


def test_helplines_come_with_the_day_on_which_they_were_checked() -> None:
    """Whoever needs help reads a number, and how old the knowledge is."""
    walk = Walk(World(NOW, b"", (engagement(),), helplines=(LINE,)))

    said = walk.write("/rights")

    assert "Somebody (en) 01632 960000" in said
    assert "Checked on 2 November 2026" in said
    assert "Somebody (en) 01632 960000" in walk.write("/help")
