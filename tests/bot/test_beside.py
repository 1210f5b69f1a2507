"""What stands beside an engagement: published, counted, shown and closed with it, and always apart."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.operations import Operations
from bot.printing import beside, listing
from bot.remarks import remarks_for
from dialogs.answers import Answer, Response
from engagements.engagement import Engagement, Mode, Release
from engagements.language import Language
from engagements.parts import OWN, UNKNOWN
from engagements.services import Service
from storage import ballot_box
from storage.database import Database
from storage.keys import Keys
from storage.sealing import new_private_key, public_half
from storage.tables import nullifier
from tests.examples import NOW, both, engagement

SMALL = engagement(incentive=both("a book token"), draw=True)
FORESTS = replace(engagement(), id="forests", service=Service("Coedwigoedd", "Forests"))
PEOPLE = range(100, 108)


@pytest.fixture
async def operations(tmp_path: Path) -> AsyncIterator[Operations]:
    """Give the operations of an installation of its own, with two engagements."""
    (tmp_path / "data").mkdir(mode=0o700)
    database = await Database.opened(f"sqlite:///{tmp_path / 'data' / 'drws.db'}")
    made = Operations(database, Keys(tmp_path / "keys", None), lambda: NOW)
    await made.publish(FORESTS)
    await made.publish(SMALL)
    yield made
    await database.close()


async def said(operations: Operations, part: str, *answers: Answer) -> None:
    """Let everybody say the same beside their answers."""
    for chat in PEOPLE:
        async with operations._database.transaction() as tx:
            sent = Response(f"small+{part}", Mode.ANONYMOUS, Language.EN, answers, None)
            assert await ballot_box.submit(tx, operations._keys, chat, sent)


async def opened(operations: Operations) -> dict[str, Engagement]:
    """Give everything that is published, by its name."""
    return {each.engagement.id: each.engagement for each in (await operations.listing()).engagements}


async def test_every_part_has_a_box_of_its_own(operations: Operations) -> None:
    """Publishing an engagement makes every box beside it, and publishing again changes nothing."""
    parts = {name for name in await opened(operations) if name.startswith("small+")}

    assert {f"small+{each}" for each in ("learning", "matters", "equality", "draw", "organisations")} == parts
    assert not await operations.publish(SMALL)


async def test_nothing_sealed_asks_for_a_second_offline_key(operations: Operations) -> None:
    """The parts of an engagement that is sealed until its close are opened in groups meanwhile."""
    sealed = replace(SMALL, id="sealed", privacy=replace(SMALL.privacy, release=Release.SEALED))
    await operations.entrust("sealed", public_half(new_private_key()))

    await operations.publish(sealed)

    assert Release.ROLLING is (await opened(operations))["sealed+equality"].privacy.release


async def test_who_has_said_how_it_was_has_not_answered(operations: Operations) -> None:
    """Saying how it was is no answer: the mark of the one is not that of the other."""
    await said(operations, "learning", Answer("how", ("good",)))

    async with operations._database.transaction() as tx:
        marks = (await tx.execute(select(nullifier.c.engagement).distinct())).scalars().all()
    assert ["small+learning"] == marks


async def test_an_officer_reads_the_parts_apart(operations: Operations) -> None:
    """An officer who looks at results reads how it was under its own heading, rounded as everything is."""
    await said(operations, "learning", Answer("how", ("good",)))
    await operations.count("small")

    shown = {
        about.id: beside(about, told, Language.EN) for about, told in await operations.results_beside("small")
    }

    assert "how it was (small+learning)" in shown["small+learning"][1]
    assert not any("code" in line.casefold() for line in shown["small+draw"])


async def test_the_list_shows_engagements_and_not_their_parts(operations: Operations) -> None:
    """An officer who lists what is published reads two lines for two engagements."""
    assert 2 == len(listing(await operations.listing(), Language.EN))


async def test_a_remark_reaches_the_service_it_is_for_and_no_other(operations: Operations) -> None:
    """A service reads what was meant for it, wherever it was said; another reads nothing of it."""
    await said(operations, "matters", Answer("remark", "to-forests: The path is blocked."))
    await operations.close("small")

    assert any(
        "The path is blocked." in line for line in await remarks_for(operations, "forests", Language.EN)
    )
    assert not any("blocked" in line for line in await remarks_for(operations, "service-en", Language.EN))


@pytest.mark.parametrize("option", [OWN, UNKNOWN])
async def test_a_remark_for_nobody_else_reaches_its_own_service(operations: Operations, option: str) -> None:
    """What was meant for this service, or for one that nobody could name, is read by this one."""
    await said(operations, "matters", Answer("remark", f"{option}: More benches."))
    await operations.close("small")

    assert any("More benches." in line for line in await remarks_for(operations, "service-en", Language.EN))


async def test_closing_closes_the_parts_too(operations: Operations) -> None:
    """Nothing can be said beside an engagement that was closed early."""
    await operations.close("small")

    closed = {each.engagement.id for each in (await operations.listing()).engagements if each.closed}
    assert {name for name in await opened(operations) if name.startswith("small")} == closed


async def test_more_time_is_more_time_for_the_parts_too(operations: Operations) -> None:
    """When an engagement stays open longer, so does what stands beside it."""
    longer = replace(SMALL, closes_at=SMALL.closes_at + timedelta(weeks=1))
    await operations.publish(longer)

    assert longer.closes_at == (await opened(operations))["small+matters"].closes_at


async def test_the_facilitator_keeps_a_copy_of_every_box(operations: Operations) -> None:
    """After a restart with empty memory the facilitator's one file opens the parts too."""
    private = new_private_key()
    await operations.entrust("small", public_half(private))
    await said(operations, "learning", Answer("how", ("good",)))
    for file in (operations._keys._directory / "engagements").glob("small*/epoch-*.key"):
        file.unlink()

    await operations.unlock("small", private)
    await operations.close("small")

    _, told = await operations.results("small+learning")
    assert "10" == told.responses
