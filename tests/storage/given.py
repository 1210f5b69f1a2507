"""What tests of storage begin with, and what they look at afterwards."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.sql.schema import Table

from dialogs.answers import Answer, Response
from engagements.engagement import Engagement, Mode
from engagements.language import Language
from storage import ballot_box, shelf
from storage.ballots import Ballot, sorted_out, unpacked
from storage.database import Database
from storage.keys import Keys
from storage.sealing import unseal
from storage.tables import envelope
from tests.examples import NOW, engagement

CY, EN = Language.CY, Language.EN

# Groups of three and a pool of two, as in tests.examples.
K, POOL = 3, 2
SMALL = engagement()


def address(folder: Path) -> str:
    """Say where the database of a test is."""
    return f"sqlite:///{file_of(folder)}"


def file_of(folder: Path) -> Path:
    """Give the file that it is in."""
    return folder / "data" / "drws.db"


async def published(
    database: Database, keys: Keys, published_one: Engagement = SMALL, now: datetime = NOW
) -> Engagement:
    """Publish an engagement."""
    async with database.transaction() as tx:
        await shelf.publish(tx, keys, published_one, now)
    return published_one


def response(
    said: str = "rhywbeth",
    language: Language = CY,
    mode: Mode = Mode.ANONYMOUS,
    receipt: str | None = None,
    engagement: str = "small",
) -> Response:
    """Give a response with words of its own."""
    answers = (Answer("first", ("yes",)), Answer("words", said))
    return Response(engagement, mode, language, answers, receipt)


async def submitted(database: Database, keys: Keys, chat: int, sent: Response) -> bool:
    """Send one response in, in a transaction of its own."""
    async with database.transaction() as tx:
        return await ballot_box.submit(tx, keys, chat, sent)


async def filled(database: Database, keys: Keys, language: Language, *chats: int) -> None:
    """Let these chats each send a response whose words name the chat."""
    for chat in chats:
        await submitted(database, keys, chat, response(f"gan {chat}", language))


async def rows(database: Database, table: Table) -> int:
    """Count the rows of a table."""
    async with database.transaction() as tx:
        return int((await tx.execute(select(func.count()).select_from(table))).scalar_one())


async def in_the_box(database: Database, keys: Keys, slug: str = "small") -> list[Ballot]:
    """Open every envelope that waits, as only the holder of its key can, and give the ballots."""
    async with database.transaction() as tx:
        waiting = (await tx.execute(select(envelope).where(envelope.c.engagement == slug))).all()
    opened = (unpacked(unseal(keys.epoch(slug, each.epoch), each.sealed)) for each in waiting)
    return [*sorted_out(opened).ballots]


def words_of(answers: tuple[Answer, ...]) -> str:
    """Give the words in a response's answers."""
    return str(next(each.value for each in answers if each.question == "words"))


def grouped(smallest_group: int, pool: int) -> Engagement:
    """Give the small engagement with another group and pool."""
    return replace(SMALL, privacy=replace(SMALL.privacy, smallest_group=smallest_group, pool=pool))
