"""Fifty submissions of one person at the same moment: exactly one counts."""

import asyncio
from collections import Counter
from pathlib import Path
from secrets import token_bytes

import pytest

from benchmarks.attacks.consultation import Consultation, Participant, consultation
from bot.calls import CALLS, Calls, ChangeMessage, ConfirmPress, SendMessage
from bot.turns import Incoming, Turns
from dialogs.events import Pressed
from engagements.language import Language, Voice
from locales.words import say
from storage import ballot_box, hearing
from storage.database import Database
from storage.keys import Keys
from storage.tables import envelope, nullifier
from tests.examples import NOW
from tests.storage.at_once import Work, in_processes
from tests.storage.given import published, response, rows

CHAT = 7012345678
FIFTY, PROCESSES = 50, 5
FIRST = 1_000_000_000
EACH = FIFTY // PROCESSES


def submits(folder: Path, process: int) -> Work:
    """Send ten responses at once, and tell what became of each."""

    async def work(database: Database) -> list[str]:
        keys = Keys(folder / "keys", None)

        async def once(n: int) -> str:
            async with database.transaction() as tx:
                return str(await ballot_box.submit(tx, keys, CHAT, response(f"rhif {process} {n}")))

        return list(await asyncio.gather(*(once(n) for n in range(EACH))))

    return work


def presses(folder: Path, process: int, token: str) -> Work:
    """Press Send ten times at once, each time with an update of its own."""

    async def work(database: Database) -> list[str]:
        turns = Turns(database, Keys(folder / "keys", None), lambda: NOW, token_bytes)
        first = FIRST + EACH * process
        await asyncio.gather(*(turns.take(Incoming(first + n, CHAT, Pressed(token))) for n in range(EACH)))
        return []

    return work


def answered(where: str, folder: Path) -> list[str]:
    """Tell what is answered to each press. Whichever process took it, one of them is to send it all."""

    async def looking() -> list[str]:
        database, keys = await Database.opened(where), Keys(folder / "keys", None)
        async with database.transaction() as tx:
            doors = await hearing.doors(tx, but=database.door)
            noted = await hearing.take_over(tx, keys, doors, database.door)
        await database.close()
        return [kind_of(CALLS.validate_json(each.replies)) for each in noted if each.update_id >= FIRST]

    return asyncio.run(looking())


def kind_of(said: Calls) -> str:
    """Tell thanks from a kind word, and either from silence."""
    texts = [each for call in said.calls for each in text_of(call)]
    if any(say(Voice(Language.CY), "check-sent") in each for each in texts):
        return "thanks"
    return "a word" if any(texts) else "silence"


def text_of(call: object) -> tuple[str, ...]:
    """Give the words of a call."""
    match call:
        case SendMessage(message) | ChangeMessage(_, message):
            return (message.text,)
        case ConfirmPress(_, words):
            return (words,)
        case _:
            return ()


def in_the_tables(where: str) -> tuple[int, int]:
    """Count envelopes and marks."""

    async def counting() -> tuple[int, int]:
        database = await Database.opened(where)
        try:
            return await rows(database, envelope), await rows(database, nullifier)
        finally:
            await database.close()

    return asyncio.run(counting())


def begun(where: str, folder: Path) -> None:
    """Publish an engagement."""

    async def beginning() -> None:
        database = await Database.opened(where)
        await published(database, Keys(folder / "keys", None))
        await database.close()

    asyncio.run(beginning())


def about_to_send(where: str, folder: Path) -> str:
    """Bring somebody to the look over their answers, and give the token of Send."""
    person = Participant(CHAT, Language.CY, 0, True, frozenset({1}), "ateb", None, False, False)

    async def coming() -> str:
        database, keys = await Database.opened(where), Keys(folder / "keys", None)
        token = await Consultation(database, keys, consultation(3, 3)).comes_to_the_check(person)
        await database.close()
        return token

    return asyncio.run(coming())


@pytest.mark.parametrize("processes", [1, PROCESSES], ids=["one process", "five processes"])
def test_fifty_submissions_of_one_person_count_once(where: str, tmp_path: Path, processes: int) -> None:
    """Somebody whose answer comes in fifty times in the same moment counts once."""
    begun(where, tmp_path)
    works = [submits(tmp_path, n) for n in range(PROCESSES)]

    told = in_processes(where, works if processes > 1 else [together(works)])

    assert ({"True": 1, "False": 49}, (1, 1)) == (Counter(told), in_the_tables(where))


@pytest.mark.parametrize("processes", [1, PROCESSES], ids=["one process", "five processes"])
def test_fifty_presses_of_send_are_thanked_once(where: str, tmp_path: Path, processes: int) -> None:
    """Somebody who presses Send fifty times is thanked once, counts once, and always hears a word."""
    token = about_to_send(where, tmp_path)
    works = [presses(tmp_path, n, token) for n in range(PROCESSES)]

    in_processes(where, works if processes > 1 else [together(works)])

    told = Counter(answered(where, tmp_path))
    assert ({"thanks": 1, "a word": 49}, (1, 1)) == (told, in_the_tables(where))


def together(works: list[Work]) -> Work:
    """Do all of it in one process."""

    async def work(database: Database) -> list[str]:
        told = await asyncio.gather(*(each(database) for each in works))
        return [each for some in told for each in some]

    return work
