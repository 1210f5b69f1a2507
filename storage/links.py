"""How many people opened an engagement first through each of its links: numbers, and nothing beside them."""

from collections.abc import Mapping

from sqlalchemy import select

from engagements.engagement import Engagement
from storage import disclosure
from storage.tables import opened_link
from storage.transactions import Transaction
from storage.writing import add

# Every other way than a link: the engagement's own address, the menu, a message. No link has this id.
_ELSEWHERE = ""


async def count(tx: Transaction, engagement: str, opened: Mapping[str | None, int]) -> None:
    """Count openings of an engagement by the ids of its links; None is every other way."""
    for link, number in sorted((link or _ELSEWHERE, number) for link, number in opened.items()):
        await add(tx, opened_link, "opened", number, engagement=engagement, link=link)


async def openings(tx: Transaction, engagement: Engagement) -> dict[str | None, str]:
    """Give the figure that may be shown of each link, and under None of every other way.

    Where one of them is small, all are hidden. Nothing is given where nobody was counted.
    """
    rows = await tx.execute(select(opened_link).where(opened_link.c.engagement == engagement.id))
    counted = {row.link: row.opened for row in rows}
    ways = (None, *(each.id for each in engagement.links))
    exact = tuple(counted.get(way or _ELSEWHERE, 0) for way in ways)
    return dict(zip(ways, disclosure.parts(exact), strict=True)) if any(exact) else {}
