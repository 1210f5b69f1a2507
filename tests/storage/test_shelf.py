"""Publishing: once, and without breaking what people were told."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from engagements import limits
from engagements.engagement import Engagement
from storage import ballot_box, counting, shelf
from storage.database import Database
from storage.errors import AlreadyClosed, HarmfulChange, UnknownEngagement
from storage.keys import Keys
from storage.shelf import Shelf, Shelved
from storage.tables import engagement, envelope, epoch, notice
from tests.examples import NOW, both, shipped
from tests.storage.given import CY, SMALL, filled, published, rows

DAY = timedelta(days=1)


async def publish(database: Database, keys: Keys, fresh: Engagement, now: object = NOW) -> bool:
    """Publish, and tell whether anything changed."""
    async with database.transaction() as tx:
        return await shelf.publish(tx, keys, fresh, now)  # type: ignore[arg-type]


async def one(database: Database, identifier: str = "small", reader: Shelf | None = None) -> Shelved:
    """Give one engagement from the shelf."""
    async with database.transaction() as tx:
        return await (reader or Shelf()).one(tx, identifier)


@pytest.mark.parametrize(
    "fresh", [SMALL, shipped("powys-recycling"), shipped("young-voices")], ids=lambda e: e.id
)
async def test_what_was_published_is_read_as_it_was_written(
    database: Database, keys: Keys, fresh: Engagement
) -> None:
    """A participant is asked exactly what the author wrote."""
    changed = await publish(database, keys, fresh)

    assert (True, Shelved(fresh, closed=False)) == (changed, await one(database, fresh.id))


async def test_publishing_makes_the_box_and_its_key(database: Database, keys: Keys, tmp_path: Path) -> None:
    """A participant can send at once."""
    await publish(database, keys, SMALL)

    key = tmp_path / "keys" / "engagements" / "small" / "epoch-1.key"
    assert (1, True) == (await rows(database, epoch), key.exists())


@pytest.mark.parametrize(
    ("opens", "told"), [(-7 * DAY, NOW), (3 * DAY, NOW + 3 * DAY)], ids=["open", "later"]
)
async def test_followers_of_its_services_are_told_when_it_opens(
    database: Database, keys: Keys, opens: timedelta, told: object
) -> None:
    """A participant who follows a service hears of a new engagement once, on the day on which it opens."""
    fresh = replace(SMALL, opens_at=NOW + opens)
    await publish(database, keys, fresh)
    await publish(database, keys, replace(fresh, contact=both("another way")))

    async with database.transaction() as tx:
        stored = [(row.engagement, row.news, row.send_at) for row in await tx.execute(notice.select())]
    assert [("small", "new", told)] == stored


async def test_publishing_the_same_again_changes_nothing(database: Database, keys: Keys) -> None:
    """An officer who publishes twice is told that nothing has changed."""
    await publish(database, keys, SMALL)

    changed = await publish(database, keys, SMALL)

    assert (False, 1, 1) == (changed, await rows(database, engagement), await rows(database, epoch))


async def test_a_harmless_change_is_published_while_open(database: Database, keys: Keys) -> None:
    """A participant reads the better explanation at once."""
    await publish(database, keys, SMALL)
    better = replace(SMALL, about=both("better"), closes_at=SMALL.closes_at + DAY)

    changed = await publish(database, keys, better)

    assert (True, better) == (changed, (await one(database)).engagement)


async def test_a_harmful_change_is_refused_while_open(database: Database, keys: Keys) -> None:
    """A participant who has answered is not told later that the question was another."""
    await publish(database, keys, SMALL)

    with pytest.raises(HarmfulChange) as raised:
        await publish(database, keys, replace(SMALL, title=both("another"), closes_at=NOW + DAY))

    assert ("title, closes_at", SMALL) == (str(raised.value), (await one(database)).engagement)


async def test_a_harmful_change_is_refused_from_the_very_opening(database: Database, keys: Keys) -> None:
    """A participant who answers in the first second answers what will be counted."""
    await publish(database, keys, SMALL, SMALL.opens_at - DAY)

    with pytest.raises(HarmfulChange):
        await publish(database, keys, replace(SMALL, title=both("another")), SMALL.opens_at)


async def test_any_change_is_published_before_the_opening(database: Database, keys: Keys) -> None:
    """An officer can still mend everything while nobody can answer."""
    early = SMALL.opens_at - DAY
    await publish(database, keys, SMALL, early)
    other = replace(SMALL, title=both("another"), questions=SMALL.questions[:1])

    changed = await publish(database, keys, other, early)

    assert (True, other, 1) == (changed, (await one(database)).engagement, await rows(database, epoch))


async def test_what_is_open_cannot_be_moved_to_a_later_opening(database: Database, keys: Keys) -> None:
    """An officer cannot get round a refusal by pretending that it has not opened."""
    await publish(database, keys, SMALL)

    with pytest.raises(HarmfulChange):
        await publish(database, keys, replace(SMALL, opens_at=NOW + DAY))


async def test_what_has_closed_cannot_be_published_again(database: Database, keys: Keys) -> None:
    """A participant of a closed engagement is not drawn into another one of its name."""
    await publish(database, keys, SMALL)
    await counting.close(database, keys, SMALL, NOW)

    with pytest.raises(AlreadyClosed) as raised:
        await publish(database, keys, replace(SMALL, about=both("better")))

    assert "small" == str(raised.value)


@pytest.mark.parametrize("late", [timedelta(0), DAY], ids=["as it closes", "a day later"])
async def test_what_lies_in_the_past_cannot_be_published(
    database: Database, keys: Keys, late: timedelta
) -> None:
    """An officer who forgot to move the dates is told so, and nothing is published."""
    with pytest.raises(AlreadyClosed):
        await publish(database, keys, SMALL, SMALL.closes_at + late)

    assert 0 == await rows(database, engagement)


async def test_what_was_never_published_is_unknown(database: Database) -> None:
    """An officer who mistyped a name is told which name is unknown."""
    with pytest.raises(UnknownEngagement) as raised:
        await one(database, "smal")

    assert "smal" == str(raised.value)


async def test_what_was_closed_early_says_so(database: Database, keys: Keys) -> None:
    """A participant reads when it really closed, and that it has."""
    await publish(database, keys, SMALL)
    await counting.close(database, keys, SMALL, NOW)

    assert Shelved(replace(SMALL, closes_at=NOW), closed=True) == await one(database)


async def test_what_was_closed_late_keeps_its_own_time(database: Database, keys: Keys) -> None:
    """A participant reads the closing time that was announced, though the machine was off at that moment."""
    await publish(database, keys, SMALL)
    await counting.close(database, keys, SMALL, SMALL.closes_at + DAY)

    assert Shelved(SMALL, closed=True) == await one(database)


async def test_the_shelf_is_in_the_order_of_names(database: Database, keys: Keys) -> None:
    """An officer finds an engagement in the list by its name."""
    for name in ("b", "a", "c"):
        await published(database, keys, replace(SMALL, id=name))
    async with database.transaction() as tx:
        names = [each.engagement.id for each in await Shelf().all(tx)]

    assert ["a", "b", "c"] == names


async def test_a_reader_sees_a_change_that_another_process_made(database: Database, keys: Keys) -> None:
    """A participant reads the new words though the server has read the old ones before."""
    reader = Shelf()
    await publish(database, keys, SMALL)
    await one(database, reader=reader)
    await publish(database, keys, replace(SMALL, about=both("better")))

    assert both("better") == (await one(database, reader=reader)).engagement.about


async def lengths(database: Database) -> set[int]:
    """Give the lengths of all envelopes that wait."""
    async with database.transaction() as tx:
        return set((await tx.execute(select(func.length(envelope.c.sealed)))).scalars())


def roomier(monkeypatch: pytest.MonkeyPatch) -> Engagement:
    """Upgrade to a version whose responses have more room, and give a harmless change to publish with it."""
    monkeypatch.setattr(limits, "RESPONSE_BYTES", 2 * limits.RESPONSE_BYTES)
    return replace(SMALL, about=both("better"))


async def test_no_length_tells_which_envelope_came_first(
    database: Database, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever answers after a change is hidden among those who answered before it: one length in a box."""
    await publish(database, keys, SMALL)
    await filled(database, keys, CY, *range(2))
    better = roomier(monkeypatch)
    await publish(database, keys, better)

    await filled(database, keys, CY, *range(2, 6))

    before = await lengths(database)
    assert 1 == len(before)
    await counting.count(database, keys, better)
    assert {length + limits.RESPONSE_BYTES // 2 for length in before} == await lengths(database)


async def test_an_empty_box_takes_the_new_length_at_once(
    database: Database, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nobody has answered yet, whoever answers first has all the room that is asked for."""
    await publish(database, keys, SMALL)
    better = roomier(monkeypatch)
    await publish(database, keys, better)

    async with database.transaction() as tx:
        assert better.response_bytes == (await ballot_box.current_epoch(tx, "small")).length
