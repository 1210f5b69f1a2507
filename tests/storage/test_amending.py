"""Changing and taking back an anonymous response by its receipt."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event, select

from dialogs.answers import Found
from engagements.engagement import Mode
from engagements.language import Language
from storage import ballot_box, confidential, counting
from storage.database import Database
from storage.keys import Keys
from storage.tables import envelope, response
from tests.examples import NOW
from tests.storage.given import CY, EN, SMALL, K, filled, published, rows, submitted, words_of
from tests.storage.given import response as sent

MINE = "0123-4567-89AB-CDEF"
# So many that chance puts them in the order in which they came once in 479 million times.
MANY = 12


@pytest.fixture(autouse=True)
async def _published(database: Database, keys: Keys) -> None:
    await published(database, keys)


async def changed(database: Database, keys: Keys, said: str, receipt: str = MINE, minutes: int = 0) -> None:
    """Send in other words under a receipt."""
    async with database.transaction() as tx:
        later = NOW + timedelta(minutes=minutes)
        await ballot_box.amend(tx, keys, sent(said, receipt=receipt), later)


async def taken_back(database: Database, keys: Keys, receipt: str = MINE, minutes: int = 0) -> None:
    """Take back what was sent under a receipt."""
    async with database.transaction() as tx:
        later = NOW + timedelta(minutes=minutes)
        await ballot_box.withdraw(tx, keys, "small", Mode.ANONYMOUS, receipt, later)


async def counted(database: Database, keys: Keys) -> None:
    """Open the box of the small engagement."""
    await counting.count(database, keys, SMALL)


async def closed(database: Database, keys: Keys) -> None:
    """Open it for the last time."""
    await counting.close(database, keys, SMALL, NOW + timedelta(days=1))


async def found(database: Database, keys: Keys, receipt: str = MINE) -> Found | None:
    """Look up a receipt."""
    async with database.transaction() as tx:
        return await ballot_box.find_by_receipt(tx, keys, receipt)


async def out(database: Database, keys: Keys) -> list[str]:
    """Give the words of every response that was let out."""
    async with database.transaction() as tx:
        sealed = (await tx.execute(select(response.c.answers))).scalars().all()
    return sorted(words_of(confidential.opened(keys, "small", each)) for each in sealed)


def receipts(numbers: Iterable[int]) -> list[str]:
    """Give receipts that differ."""
    return [f"0123-4567-89AB-{n:04d}" for n in numbers]


async def group_with_receipts(database: Database, keys: Keys, number: int) -> list[str]:
    """Let out that many responses with receipts, leave a pool of two behind, and give the receipts."""
    given = receipts(range(number + 2))
    for n, receipt in enumerate(given):
        await submitted(database, keys, 100 + n, sent(f"cyntaf {n}", EN, receipt=receipt))
    await counted(database, keys)
    return [receipt for receipt in given if await found(database, keys, receipt)]


async def test_a_change_takes_the_place_of_a_response_in_the_same_box(database: Database, keys: Keys) -> None:
    """A participant who thinks again is counted once, with the later words."""
    await submitted(database, keys, 1, sent("cyn", EN, receipt=MINE))
    await filled(database, keys, EN, 2, 3)

    await changed(database, keys, "wedyn")
    await closed(database, keys)

    assert ["gan 2", "gan 3", "wedyn"] == await out(database, keys)


async def test_a_response_taken_back_is_never_opened(database: Database, keys: Keys) -> None:
    """A participant who takes a response back before it is opened was never there."""
    await submitted(database, keys, 1, sent("cyn", EN, receipt=MINE))
    await filled(database, keys, EN, 2, 3, 4)

    await taken_back(database, keys)
    await closed(database, keys)

    assert ["gan 2", "gan 3", "gan 4"] == await out(database, keys)


async def test_the_few_who_are_left_are_not_let_out(database: Database, keys: Keys) -> None:
    """A participant is not left alone in the open because the others of the group took theirs back."""
    await submitted(database, keys, 1, sent("cyn", EN, receipt=MINE))
    await filled(database, keys, EN, 2, 3)

    await taken_back(database, keys)
    await closed(database, keys)

    assert [] == await out(database, keys)


async def test_of_several_changes_the_latest_holds(database: Database, keys: Keys) -> None:
    """A participant who changes their mind twice is taken at the last word, in whichever order they lie."""
    await submitted(database, keys, 1, sent("cyn", EN, receipt=MINE))
    await filled(database, keys, EN, 2, 3)

    await changed(database, keys, "yn olaf", minutes=5)
    await changed(database, keys, "wedyn", minutes=3)
    await closed(database, keys)

    assert ["gan 2", "gan 3", "yn olaf"] == await out(database, keys)


@pytest.mark.parametrize("minutes", [1, 5], ids=["before a change", "after it"])
async def test_what_was_taken_back_stays_taken_back(database: Database, keys: Keys, minutes: int) -> None:
    """A participant who was told that it cannot be undone finds that it is so."""
    await submitted(database, keys, 1, sent("cyn", EN, receipt=MINE))
    await filled(database, keys, EN, 2, 3, 4)

    await taken_back(database, keys, minutes=minutes)
    await changed(database, keys, "wedyn", minutes=3)
    await closed(database, keys)

    assert ["gan 2", "gan 3", "gan 4"] == await out(database, keys)


async def test_a_change_makes_no_group(database: Database, keys: Keys) -> None:
    """An attacker cannot open a small box by putting changes into it."""
    await submitted(database, keys, 1, sent("cyn", EN, receipt=MINE))
    for n in range(20):
        await changed(database, keys, f"wedyn {n}", receipts([n])[0])

    await counted(database, keys)

    assert 0 == await rows(database, response)


async def test_one_change_to_what_is_out_waits_for_others(database: Database, keys: Keys) -> None:
    """An attacker who compares two days cannot tell whose response the only change was."""
    mine, *_ = await group_with_receipts(database, keys, K)
    before = await out(database, keys)

    await changed(database, keys, "wedyn", mine)
    await counted(database, keys)

    assert before == await out(database, keys)


async def test_a_group_of_changes_is_made_together(database: Database, keys: Keys) -> None:
    """Participants who change their minds find the new words once there are enough of them."""
    mine = await group_with_receipts(database, keys, K)

    for n, receipt in enumerate(mine):
        await changed(database, keys, f"wedyn {n}", receipt)
    await counted(database, keys)

    assert [f"wedyn {n}" for n in range(K)] == await out(database, keys)


async def test_changes_are_not_made_in_the_order_in_which_they_came(database: Database, keys: Keys) -> None:
    """A thief of the disk cannot tell by where rows lie, as last written, who changed theirs before whom."""
    mine = await group_with_receipts(database, keys, MANY)
    traces = [keys.receipt(each) for each in mine]
    written: list[bytes] = []

    @event.listens_for(Engine, "before_cursor_execute")
    def note(_1: Any, _2: Any, statement: str, values: Any, _3: Any, _4: Any) -> None:
        if statement.startswith("UPDATE response"):
            told = values.values() if isinstance(values, dict) else values
            # The driver of the server wraps bytes.
            bare = (getattr(each, "obj", each) for each in told)
            written.extend(each for each in bare if each in traces)

    for n, receipt in enumerate(mine):
        await changed(database, keys, f"wedyn {n}", receipt, minutes=n)
    await counted(database, keys)
    event.remove(Engine, "before_cursor_execute", note)

    assert (set(traces), True) == (set(written), traces != written)


async def test_changes_in_two_languages_make_no_group(database: Database, keys: Keys) -> None:
    """A Welsh participant who changes something waits for Welsh ones, and is not hidden by English ones."""
    given = receipts(range(2 * (K + 2)))
    for n, receipt in enumerate(given):
        await submitted(database, keys, 100 + n, sent(f"cyntaf {n}", (CY, EN)[n % 2], receipt=receipt))
    await counted(database, keys)
    out_now = [receipt for receipt in given if await found(database, keys, receipt)]
    of_both = [next(each for each in out_now if int(each[-4:]) % 2 == n) for n in (0, 1)]
    english = [each for each in out_now if int(each[-4:]) % 2 and each not in of_both]
    before = await out(database, keys)

    for receipt in (*of_both, english[0]):
        await changed(database, keys, "wedyn", receipt)
    await counted(database, keys)

    assert before == await out(database, keys)


async def test_whoever_declines_a_receipt_leaves_the_same_trace(database: Database, keys: Keys) -> None:
    """An attacker cannot pick out what was sent without a receipt, which takes a turn more."""
    await submitted(database, keys, 1, sent("heb", EN))
    await submitted(database, keys, 2, sent("â", EN, receipt=MINE))
    await submitted(database, keys, 3, sent("heb", EN))
    await closed(database, keys)

    async with database.transaction() as tx:
        traces = (await tx.execute(select(response.c.receipt))).scalars().all()

    assert ([32, 32, 32], 3) == ([len(each) for each in traces], len(set(traces)))


async def test_a_change_that_waited_is_made_at_the_close(database: Database, keys: Keys) -> None:
    """A participant who alone takes a response back has it taken back at the latest when all closes."""
    mine, *_ = await group_with_receipts(database, keys, K)
    await taken_back(database, keys, mine)
    await filled(database, keys, CY, *range(1, 6))
    await counted(database, keys)

    await closed(database, keys)

    assert await found(database, keys, mine) is None


async def test_a_mistyped_receipt_changes_nothing(database: Database, keys: Keys) -> None:
    """Whoever types a receipt of nobody's takes nobody's response back."""
    await filled(database, keys, EN, 1, 2, 3)

    await taken_back(database, keys)
    await closed(database, keys)

    assert ["gan 1", "gan 2", "gan 3"] == await out(database, keys)


async def test_a_changed_response_stays_in_the_language_of_its_group(database: Database, keys: Keys) -> None:
    """An attacker does not find a lone Welsh response that was English before."""
    await submitted(database, keys, 1, sent("cyn", EN, receipt=MINE))
    await filled(database, keys, EN, 2, 3)

    await changed(database, keys, "wedyn")
    await closed(database, keys)

    async with database.transaction() as tx:
        languages = set((await tx.execute(select(response.c.language))).scalars())
    assert {Language.EN} == languages


async def test_what_is_sealed_cannot_be_looked_up(database: Database, keys: Keys) -> None:
    """A participant whose response is still in the box is not shown it: nobody can look in."""
    await submitted(database, keys, 1, sent("cyn", EN, receipt=MINE))

    assert await found(database, keys) is None


async def test_what_is_out_is_found_by_its_receipt(database: Database, keys: Keys) -> None:
    """A participant sees their own answers again."""
    await submitted(database, keys, 1, sent("fy ngeiriau", EN, receipt=MINE))
    await filled(database, keys, EN, 2, 3)
    await closed(database, keys)

    mine = await found(database, keys)

    assert mine == Found("small", Mode.ANONYMOUS, sent("fy ngeiriau").answers)


async def test_a_change_looks_like_a_response(database: Database, keys: Keys) -> None:
    """An attacker who sees the box cannot tell a change, or taking back, from a first response."""
    await submitted(database, keys, 1, sent("cyn", EN, receipt=MINE))
    await changed(database, keys, "x" * 3000)
    await taken_back(database, keys)

    async with database.transaction() as tx:
        lengths = {len(each) for each in (await tx.execute(select(envelope.c.sealed))).scalars()}

    assert 1 == len(lengths)
