"""A team that asks more, and people who reply."""

from dataclasses import replace
from datetime import timedelta

from dialogs.answers import Answer, Found, Response
from engagements.engagement import Mode
from engagements.follow_up import AskedBack
from engagements.levels import Level
from engagements.questions import Text
from storage import ballot_box, counting, talking_back
from storage.database import Database
from storage.keys import Keys
from storage.talking_back import Handled
from tests.examples import NOW, both, engagement
from tests.storage.given import EN, submitted
from tests.storage.teams import LATER, Member

# Nobody stays behind in the box, and all texts may be shown.
PEOPLE = 12
ABOUT = engagement(Text(id="words", text=both("words"), max_length=3000), level=Level.PARTICIPATION)
ABOUT = replace(ABOUT, privacy=replace(ABOUT.privacy, pool=0))
ASKED = AskedBack(question=both("Which bus?"))


def receipt(n: int) -> str:
    """Give the receipt of one person."""
    return f"0123-4567-89AB-{n:04d}"


def said(n: int, mode: Mode = Mode.ANONYMOUS, words: str | None = None) -> Response:
    """Give the response of one person, whose words name them."""
    return Response("small", mode, EN, (Answer("words", words or f"gan {n}"),), receipt(n))


async def answered(database: Database, keys: Keys, mode: Mode = Mode.ANONYMOUS, people: int = PEOPLE) -> None:
    """Let people answer, and let everything out."""
    for n in range(people):
        await submitted(database, keys, n, said(n, mode))
    await counting.count(database, keys, ABOUT)


async def listed(database: Database, keys: Keys, member: Member, minutes: int = 0) -> dict[str, Handled]:
    """Show the member everything, by the texts; codes count once, so each look is at a time of its own."""
    at = LATER + timedelta(minutes=minutes)
    shown = await talking_back.read(database, keys, ABOUT, member.proof(at), at, list.reverse)
    return {each.text or each.handle: each for each in shown}


async def asked(database: Database, keys: Keys, member: Member, handle: str, minutes: int = 10) -> None:
    """Ask something about the text with this handle."""
    at = LATER + timedelta(minutes=minutes)
    await talking_back.ask(database, keys, ABOUT, handle, ASKED, member.proof(at), at)


async def found(database: Database, keys: Keys, n: int) -> Found:
    """Look up the response of one person by its receipt."""
    async with database.transaction() as tx:
        response_found = await ballot_box.find_by_receipt(tx, keys, receipt(n))
    assert response_found is not None
    return response_found


async def replied(
    database: Database, keys: Keys, n: int, words: str, mode: Mode = Mode.ANONYMOUS, minutes: int = 0
) -> bool:
    """Let one person answer, with their receipt, the first thing that they are asked."""
    name = (await found(database, keys, n)).follow_ups[0].id
    async with database.transaction() as tx:
        at = NOW + timedelta(minutes=minutes)
        return await ballot_box.reply(tx, keys, n, "small", mode, receipt(n), Answer(name, words), at)


async def changed(database: Database, keys: Keys, n: int, words: str, minutes: int = 0) -> None:
    """Let one person change what they wrote."""
    async with database.transaction() as tx:
        await ballot_box.amend(tx, keys, said(n, words=words), NOW + timedelta(minutes=minutes))


async def asked_about(database: Database, keys: Keys, member: Member, *people: int) -> None:
    """Ask something about the words of each of these people."""
    shown = await listed(database, keys, member)
    for n, person in enumerate(people):
        await asked(database, keys, member, shown[f"gan {person}"].handle, 10 + n)
