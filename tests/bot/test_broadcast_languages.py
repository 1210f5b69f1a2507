"""Both languages of a broadcast leave in the same run, and the log shows it without telling of anybody."""

from collections.abc import Iterator, MutableMapping
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.carried import Carried
from bot.cli import main
from bot.settings import Settings
from engagements.language import Language
from sandbox import Sandbox
from tests.bot.house import FOR_EVER, House, deliveries, open_house, select, until, what_came_of
from tests.bot.person import Person
from tests.engagements.files import FEEDBACK, changed

CY, EN = Language.CY, Language.EN
Events = list[MutableMapping[str, Any]]


@pytest.fixture
def events() -> Iterator[Events]:
    """Collect what is written into the log."""
    with capture_logs() as captured:
        yield captured


def carried(events: Events) -> list[dict[str, Any]]:
    """Give what the log says of broadcasts, without what every event has."""
    return [
        {name: value for name, value in each.items() if name not in ("event", "log_level")}
        for each in events
        if each["event"] == "broadcast_carried"
    ]


def about_small(cy: str, en: str) -> dict[str, str]:
    """Give the event that the log should hold of feedback on the small engagement."""
    return {"engagement": "small", "stage": "decided", "cy": cy, "en": en}


async def followers(house: House, welsh: int, english: int) -> list[Person]:
    """Bring people who follow the small engagement."""
    people = [house.person(language) for language in [CY] * welsh + [EN] * english]
    for person in people:
        await person.arrives()
    return people


async def test_the_log_shows_that_both_languages_left(house: House, events: Events) -> None:
    """An officer who is asked reads in the log that Welsh and English left in one run, and how many."""
    people = await followers(house, 8, 9)
    await house.tells()
    for person in people:
        await person.told("announcing-title")
    await until(lambda: carried(events))

    assert [about_small("10", "10")] == carried(events)


async def test_the_log_hides_few(house: House, events: Events) -> None:
    """Two followers heard; the log says that each language left, and not how many people read it."""
    people = await followers(house, 1, 1)
    await house.tells()
    for person in people:
        await person.told("announcing-title")
    await until(lambda: carried(events))

    assert [about_small("*", "*")] == carried(events)


async def test_nobody_in_a_language_is_told(house: House, events: Events) -> None:
    """All followers read English; the log says that no Welsh left, for there was nobody to read it."""
    (person,) = await followers(house, 0, 1)
    await house.tells()
    await person.told("announcing-title")
    await until(lambda: carried(events))

    assert [about_small("0", "*")] == carried(events)


async def test_what_is_tried_again_belongs_to_the_same_run(house: House, events: Events) -> None:
    """One message had to wait; the log tells of the broadcast once, when it was through."""
    welsh, english = await followers(house, 1, 1)
    house.goes_wrong("server_error", welsh)
    await house.tells()
    await english.told("announcing-title")
    await until(lambda: deliveries(house.settings) == ["retry", "sent"])
    early = carried(events)
    await welsh.told("announcing-title")
    await until(lambda: carried(events))

    assert ([], [about_small("*", "*")]) == (early, carried(events))


async def test_a_lane_that_stops_tells_of_what_it_carried(
    sandbox: Sandbox, settings: Settings, events: Events
) -> None:
    """The program is stopped in the middle of a broadcast; the log says how far it had come."""
    async with open_house(sandbox, settings) as house:
        welsh, english = await followers(house, 1, 1)
        house.goes_wrong("server_error", welsh, times=FOR_EVER)
        await house.tells()
        await english.told("announcing-title")
        await until(lambda: deliveries(settings) == ["retry", "sent"])
        early = carried(events)

    assert ([], [about_small("0", "*")]) == (early, carried(events))


def test_who_has_chosen_no_language_got_both(events: Events) -> None:
    """A follower without a language gets both in one message, so it counts as a message in each."""
    load = Carried()
    load.took(1, what_came_of())
    for _ in range(8):
        load.sent(1, None)
    load.tell_all()

    assert ([about_small("10", "10")], ()) == (carried(events), load.broadcasts)


@pytest.mark.parametrize("language", Language)
def test_feedback_in_one_language_never_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Settings, language: Language
) -> None:
    """Feedback that says something in one language alone is refused, so no broadcast of it can leave."""
    alone = {CY: "{cy: Dywedoch chi}", EN: "{en: You said}"}[language]
    (tmp_path / "told.yaml").write_text(changed(FEEDBACK, "{cy: Dywedoch chi, en: You said}", alone))
    monkeypatch.setenv("DRWS_DATA_DIR", str(settings.data_dir))
    monkeypatch.setenv("DRWS_KEY_DIR", str(settings.key_dir))

    codes = [main(["list"]), main(["feedback", str(tmp_path / "told.yaml")])]

    assert ([0, 1], []) == (codes, select(settings, "SELECT id FROM feedback"))
