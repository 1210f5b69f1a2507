"""What a reply to the team leaves behind, beside what any other change leaves."""

from collections import Counter
from dataclasses import replace

from sqlalchemy import select

from engagements.engagement import Mode
from engagements.follow_up import AskedBack
from engagements.levels import Level
from storage import counting, follow_ups
from storage.database import Database
from storage.keys import Keys
from storage.tables import METADATA, response
from tests.examples import both, engagement
from tests.storage.given import CY, filled, published
from tests.storage.talking import Talker

ABOUT = engagement(level=Level.PARTICIPATION)
ABOUT = replace(ABOUT, privacy=replace(ABOUT.privacy, pool=0))

# Each row by its table and the lengths of what is in it.
Shape = tuple[str, tuple[int, ...]]


async def shapes(database: Database) -> Counter[Shape]:
    """Give the shape of every row there is."""
    found: Counter[Shape] = Counter()
    async with database.transaction() as tx:
        for name, table in METADATA.tables.items():
            for row in (await tx.execute(select(table))).all():
                found[name, tuple(len(each) for each in row if isinstance(each, bytes))] += 1
    return found


async def sending(database: Database, person: Talker, button: str) -> tuple[Counter[Shape], Counter[Shape]]:
    """Press the last button, and give the shapes of rows that came by it and of those that went."""
    before = await shapes(database)
    await person.presses(button)
    after = await shapes(database)
    return after - before, before - after


async def test_a_reply_leaves_what_any_change_leaves(database: Database, keys: Keys) -> None:
    """An attacker cannot tell by tables, rows or lengths who answered the team and who changed an answer."""
    await published(database, keys, ABOUT)
    changer, replier = Talker(database, keys, 7012345678), Talker(database, keys, 7012345679)
    for person in (changer, replier):
        await person.answers(Mode.ANONYMOUS)
    await filled(database, keys, CY, 1, 2, 3)
    await counting.count(database, keys, ABOUT)
    async with database.transaction() as tx:
        for mark in (await tx.execute(select(response.c.receipt))).scalars().all():
            asked = AskedBack(question=both("Which?"))
            await follow_ups.ask(tx, keys, ABOUT.id, mark, "first", "0000-0000", asked)

    await changer.looks_up(changer.receipt)
    await changer.presses("change!")
    of_a_change = await sending(database, changer, "send")
    await replier.looks_up(replier.receipt)
    await replier.presses_containing(".receipt.:")
    await replier.writes("x" * 1000)
    of_a_reply = await sending(database, replier, "send!")

    came, _ = of_a_change
    assert of_a_change == of_a_reply
    assert ["envelope"] == [name for name, _ in came if name == "envelope"]
