"""Figures stand still until a whole group of answers is new or changed."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from dialogs.answers import Answer, Response
from engagements.engagement import Mode
from storage import confidential, counting, retention
from storage.database import Database
from storage.keys import Keys
from storage.results import results
from storage.shelf import Shelf
from storage.snapshots import Snapshot, current
from storage.tables import snapshot
from storage.texts import texts
from tests.examples import NOW
from tests.storage.given import EN, grouped, published, submitted, words_of

TEN = grouped(10, 0)


@pytest.fixture(autouse=True)
async def _published(database: Database, keys: Keys) -> None:
    await published(database, keys, TEN)


def response(chat: int, option: str) -> Response:
    """Give a response in confidence, which counts at once, with a receipt and words that name the chat."""
    answers = (Answer("first", (option,)), Answer("words", f"{option} gan {chat}"))
    return Response("small", Mode.CONFIDENTIAL, EN, answers, f"receipt {chat}")


async def sent(database: Database, keys: Keys, chats: range, option: str = "yes") -> None:
    """Let chats answer."""
    for chat in chats:
        await submitted(database, keys, chat, response(chat, option))


async def changed(database: Database, keys: Keys, chats: range, option: str = "no") -> None:
    """Let chats change what they said."""
    async with database.transaction() as tx:
        for chat in chats:
            assert await confidential.amend(tx, keys, response(chat, option))


async def withdrawn(database: Database, keys: Keys, chats: range) -> None:
    """Let chats take their answers back."""
    async with database.transaction() as tx:
        for chat in chats:
            assert await confidential.take_back(tx, keys, "small", f"receipt {chat}")


async def looked(database: Database, keys: Keys) -> Snapshot:
    """Look at what stands."""
    async with database.transaction() as tx:
        return await current(tx, keys, TEN)


async def test_one_answer_cannot_be_seen_by_looking_before_and_after(database: Database, keys: Keys) -> None:
    """An attacker who looks before and after each of nine answers sees the same figures."""
    await sent(database, keys, range(12))
    first = await looked(database, keys)
    seen = []
    for chat in range(100, 110):
        await sent(database, keys, range(chat, chat + 1), "no")
        seen.append((await looked(database, keys)).edition == first.edition)

    assert [True] * 9 + [False] == seen


async def test_nothing_is_shown_before_there_is_a_group(database: Database, keys: Keys) -> None:
    """An attacker who asks after nine answers is shown that nobody has been counted."""
    await sent(database, keys, range(9))

    found = await looked(database, keys)

    assert ("0", True, ()) == (found.edition.responses, found.changed_since, found.counted)


@pytest.mark.parametrize(("changes", "same"), [(9, True), (10, False)])
async def test_changed_answers_are_shown_by_the_group(
    database: Database, keys: Keys, changes: int, same: bool
) -> None:
    """An attacker sees nine people change nothing, and ten of them together."""
    await sent(database, keys, range(60))
    first = await looked(database, keys)
    await changed(database, keys, range(changes))

    then = await looked(database, keys)

    assert (same, same) == (then.edition == first.edition, then.changed_since)


async def test_new_and_changed_answers_make_a_group_together(database: Database, keys: Keys) -> None:
    """An officer sees newer figures as soon as ten people have said something else or something new."""
    await sent(database, keys, range(60))
    first = await looked(database, keys)
    await changed(database, keys, range(5))
    await sent(database, keys, range(100, 105), "no")

    then = await looked(database, keys)

    assert (False, False) == (then.edition == first.edition, then.changed_since)


@pytest.mark.parametrize(
    ("gone", "come", "expected"),
    [(1, 0, "60"), (9, 9, "60"), (10, 0, "50"), (10, 1, "60"), (20, 10, "50")],
)
async def test_what_was_withdrawn_leaves_the_figures_by_the_group(
    database: Database, keys: Keys, gone: int, come: int, expected: str
) -> None:
    """An attacker cannot tell from the figures that one person has withdrawn, or come instead of ten."""
    await sent(database, keys, range(60))
    await looked(database, keys)
    await withdrawn(database, keys, range(gone))
    await sent(database, keys, range(100, 100 + come))

    assert expected == (await looked(database, keys)).edition.responses


async def test_words_are_those_that_the_figures_count(database: Database, keys: Keys) -> None:
    """An attacker finds in an export no words that were changed, withdrawn or new since the figures."""
    await sent(database, keys, range(60))
    await looked(database, keys)
    await changed(database, keys, range(2))
    await withdrawn(database, keys, range(5, 7))
    await sent(database, keys, range(100, 103))

    standing = await looked(database, keys)

    expected = {f"yes gan {chat}" for chat in range(60) if chat not in (0, 1, 5, 6)}
    told = [each.text for each in texts(TEN, standing, lambda written: None)]
    assert (56, expected, expected) == (
        len(told),
        {*told},
        {words_of(each.answers) for each in standing.counted},
    )


async def test_words_stay_where_too_few_are_left(database: Database, keys: Keys) -> None:
    """The last nine of a group that withdrew are not left alone with their words."""
    await sent(database, keys, range(10))
    await looked(database, keys)
    await withdrawn(database, keys, range(1))

    assert () == texts(TEN, await looked(database, keys), lambda written: None)


async def test_nothing_is_kept_of_whoever_withdrew(database: Database, keys: Keys) -> None:
    """An attacker who gets the database finds no mark of a participant who took their answer back."""
    await sent(database, keys, range(20))
    await looked(database, keys)
    await withdrawn(database, keys, range(2))
    await looked(database, keys)

    async with database.transaction() as tx:
        kept = (await tx.execute(select(snapshot.c.responses, snapshot.c.counted))).one()

    assert (20, 18 * 32) == (kept.responses, len(kept.counted))


@pytest.mark.parametrize("mode", Mode)
async def test_what_was_kept_in_confidence_is_not_published(
    database: Database, keys: Keys, mode: Mode
) -> None:
    """A phone number that was kept in is not exported if it came in confidence; others were warned."""
    for chat in range(60):
        words = "Ffoniwch fi: 07700 900123" if chat == 7 else f"gan {chat}"
        answers = (Answer("first", ("yes",)), Answer("words", words))
        await submitted(database, keys, chat, Response("small", mode, EN, answers, None))
    await counting.close(database, keys, TEN, NOW + timedelta(days=1))

    told = {each.text for each in texts(TEN, await looked(database, keys), lambda written: None)}

    assert (mode is Mode.ANONYMOUS) is ("Ffoniwch fi: 07700 900123" in told)


async def test_words_come_in_the_order_of_chance(database: Database, keys: Keys) -> None:
    """An attacker cannot tell from the order of the words who wrote when."""
    await sent(database, keys, range(60))

    told = texts(TEN, await looked(database, keys), lambda written: written.sort(key=lambda each: each.text))

    assert sorted(f"yes gan {chat}" for chat in range(60)) == [each.text for each in told]


@pytest.mark.parametrize(("more", "never"), [(0, False), (3, True), (10, False)])
async def test_the_last_few_are_never_shown(database: Database, keys: Keys, more: int, never: bool) -> None:
    """An officer is told after the close that the last few answers are in no figure, and only then."""
    await sent(database, keys, range(20))
    await looked(database, keys)
    await sent(database, keys, range(100, 100 + more))
    async with database.transaction() as tx:
        meanwhile = await results(tx, keys, TEN, closed=False)
    await counting.close(database, keys, TEN, NOW)

    async with database.transaction() as tx:
        found = await results(tx, keys, TEN, closed=True)

    assert (False, never) == (meanwhile.never_shown, found.never_shown)


async def test_figures_outlive_the_answers(database: Database, keys: Keys) -> None:
    """An officer still sees what was published when the answers have been deleted, and nobody's words."""
    await sent(database, keys, range(20))
    before = await looked(database, keys)
    await counting.close(database, keys, TEN, NOW)
    await retention.delete_due(database, keys, Shelf(), TEN.privacy.kept_until + timedelta(days=1))
    await counting.destroy_unneeded(database, keys)

    after = await looked(database, keys)

    assert (before.edition, ()) == (after.edition, after.counted)
