"""How replies to the team come back, and what they leave as it was."""

from datetime import timedelta
from hashlib import blake2b

import pytest
from sqlalchemy import select, update

from dialogs.answers import Answer
from engagements import limits
from engagements.engagement import Mode
from storage import ballot_box, confidential, counting
from storage.database import Database
from storage.keys import Keys
from storage.snapshots import current
from storage.tables import envelope, response, snapshot
from storage.texts import texts
from tests.examples import NOW
from tests.storage.asking import (
    ABOUT,
    PEOPLE,
    answered,
    asked_about,
    changed,
    found,
    listed,
    receipt,
    replied,
    said,
)
from tests.storage.given import published, submitted
from tests.storage.teams import Member


@pytest.fixture(autouse=True)
async def _published(database: Database, keys: Keys) -> None:
    await published(database, keys, ABOUT)


async def test_a_reply_comes_back_with_a_group_of_changes(
    database: Database, keys: Keys, member: Member
) -> None:
    """A participant's reply is not seen while it is the only change, but with those of two others."""
    await answered(database, keys)
    await asked_about(database, keys, member, 3)
    await replied(database, keys, 3, "The T4.")
    await counting.count(database, keys, ABOUT)
    alone = (await listed(database, keys, member, 20))["gan 3"].exchanges[0].reply

    await changed(database, keys, 1, "arall 1")
    await changed(database, keys, 2, "arall 2")
    await counting.count(database, keys, ABOUT)
    together = (await listed(database, keys, member, 30))["gan 3"].exchanges[0].reply

    assert (None, "The T4.") == (alone, together)


async def test_a_reply_comes_back_at_the_close(database: Database, keys: Keys, member: Member) -> None:
    """A participant who alone replies is read after the close, as they were told."""
    await answered(database, keys)
    await asked_about(database, keys, member, 3)
    await replied(database, keys, 3, "The T4.")

    await counting.close(database, keys, ABOUT, NOW + timedelta(days=1))

    assert "The T4." == (await listed(database, keys, member, 20))["gan 3"].exchanges[0].reply


async def test_a_reply_looks_like_any_other_change(database: Database, keys: Keys, member: Member) -> None:
    """An attacker who sees the box cannot tell a reply from a change of answers, or from a first response."""
    await answered(database, keys)
    await asked_about(database, keys, member, 3)
    await replied(database, keys, 3, "x" * limits.TEXT_ANSWER)
    await changed(database, keys, 1, "arall")
    await submitted(database, keys, 99, said(99))

    async with database.transaction() as tx:
        lengths = [len(each) for each in (await tx.execute(select(envelope.c.sealed))).scalars()]

    assert (3, 1) == (len(lengths), len(set(lengths)))


async def test_a_reply_leaves_later_and_earlier_changes_as_they_are(
    database: Database, keys: Keys, member: Member
) -> None:
    """A participant who changes their words before and after replying keeps both the words and the reply."""
    await answered(database, keys)
    await asked_about(database, keys, member, 1, 2, 3)
    await changed(database, keys, 1, "cyn", minutes=1)
    await replied(database, keys, 1, "Reply 1", minutes=2)
    await replied(database, keys, 2, "Reply 2", minutes=1)
    await changed(database, keys, 2, "wedyn", minutes=2)
    await replied(database, keys, 3, "Reply 3")
    await counting.close(database, keys, ABOUT, NOW + timedelta(days=1))

    told = [await found(database, keys, n) for n in (1, 2, 3)]

    assert [("cyn", "Reply 1"), ("wedyn", "Reply 2"), ("gan 3", "Reply 3")] == [
        (each.answers[-1].value, each.follow_ups[0].reply) for each in told
    ]


async def test_a_change_after_a_reply_was_seen_keeps_it(
    database: Database, keys: Keys, member: Member
) -> None:
    """A participant whose reply is out changes their answers, and the reply stays where it is."""
    await answered(database, keys)
    await asked_about(database, keys, member, 1, 2, 3)
    for n in (1, 2, 3):
        await replied(database, keys, n, f"Reply {n}")
    await counting.count(database, keys, ABOUT)
    await changed(database, keys, 1, "wedyn")
    await counting.close(database, keys, ABOUT, NOW + timedelta(days=1))

    mine = await found(database, keys, 1)

    assert ("wedyn", "Reply 1") == (mine.answers[-1].value, mine.follow_ups[0].reply)


async def test_a_second_reply_takes_the_place_of_the_first(
    database: Database, keys: Keys, member: Member
) -> None:
    """A participant who replies again is read with the later words alone."""
    await answered(database, keys)
    await asked_about(database, keys, member, 3)
    await replied(database, keys, 3, "The T4.", minutes=1)
    await replied(database, keys, 3, "The X43.", minutes=2)
    await counting.close(database, keys, ABOUT, NOW + timedelta(days=1))

    assert "The X43." == (await found(database, keys, 3)).follow_ups[0].reply


async def test_replies_count_for_nothing(database: Database, keys: Keys, member: Member) -> None:
    """Readers of figures and texts see the same whether or not anybody replied."""
    await answered(database, keys)
    await asked_about(database, keys, member, 3)
    async with database.transaction() as tx:
        before = await current(tx, keys, ABOUT)
    await replied(database, keys, 3, "The T4.")
    await counting.close(database, keys, ABOUT, NOW + timedelta(days=1))
    async with database.transaction() as tx:
        after = await current(tx, keys, ABOUT)

    written = sorted(each.text for each in texts(ABOUT, after, list.reverse))
    assert (before.edition, False) == (after.edition, after.changed_since)
    assert sorted(f"gan {n}" for n in range(PEOPLE)) == written


async def test_a_snapshot_of_an_earlier_version_stands(database: Database, keys: Keys) -> None:
    """A reader sees no new figures just because Drws was brought up to date."""
    await answered(database, keys)
    async with database.transaction() as tx:
        first = await current(tx, keys, ABOUT)
        by_blobs = b"".join(
            from_early_version(row.id) + from_early_version(row.answers)
            for row in (await tx.execute(select(response))).all()
        )
        await tx.execute(update(snapshot).values(counted=by_blobs))
    await submitted(database, keys, 99, said(99))

    async with database.transaction() as tx:
        then = await current(tx, keys, ABOUT)

    assert (first.edition, PEOPLE, False) == (then.edition, len(then.counted), then.changed_since)


def from_early_version(content: bytes) -> bytes:
    """Print something as marks were made before replies could change what is sealed."""
    return blake2b(content, digest_size=16).digest()


async def test_a_text_that_was_changed_cannot_be_laid_beside_what_it_was(
    database: Database, keys: Keys, member: Member
) -> None:
    """A participant changes a text that was asked about: the reply stays, the new text stands apart."""
    await answered(database, keys)
    await asked_about(database, keys, member, 1)
    await replied(database, keys, 1, "The T4.", minutes=1)
    for n in (1, 2, 3):
        await changed(database, keys, n, f"arall {n}", minutes=2)
    await counting.count(database, keys, ABOUT)

    shown = await listed(database, keys, member, 20)

    apart = [each for each in shown.values() if each.text is None]
    assert ["The T4."] == [exchange.reply for each in apart for exchange in each.exchanges]
    assert () == shown["arall 1"].exchanges
    assert apart[0].handle != shown["arall 1"].handle


async def test_the_longest_replies_fit_beside_the_longest_answers(
    database: Database, keys: Keys, member: Member
) -> None:
    """An attacker finds no response that is longer than the others because much was asked about it."""
    await answered(database, keys)
    await asked_about(database, keys, member, *([3] * limits.FOLLOW_UPS))
    longest = "中" * limits.TEXT_ANSWER
    names = [each.id for each in (await found(database, keys, 3)).follow_ups]
    async with database.transaction() as tx:
        for name in names:
            await ballot_box.reply(
                tx, keys, 3, "small", Mode.ANONYMOUS, receipt(3), Answer(name, longest), NOW
            )
    await changed(database, keys, 3, "中" * 2600, minutes=1)
    await counting.close(database, keys, ABOUT, NOW + timedelta(days=1))

    async with database.transaction() as tx:
        lengths = {len(each) for each in (await tx.execute(select(response.c.answers))).scalars()}

    assert 1 == len(lengths)
    assert [longest] * limits.FOLLOW_UPS == [
        each.reply for each in (await found(database, keys, 3)).follow_ups
    ]


async def test_in_confidence_a_reply_is_there_at_once(database: Database, keys: Keys, member: Member) -> None:
    """A participant in confidence replies with a receipt, and the team reads it."""
    await answered(database, keys, Mode.CONFIDENTIAL)
    await asked_about(database, keys, member, 3)

    taken = await replied(database, keys, 3, "The T4.", Mode.CONFIDENTIAL)

    assert taken
    assert "The T4." == (await listed(database, keys, member, 20))["gan 3"].exchanges[0].reply


async def test_in_confidence_it_takes_no_receipt(database: Database, keys: Keys, member: Member) -> None:
    """A participant in confidence finds what they are asked by their chat alone, and replies."""
    await answered(database, keys, Mode.CONFIDENTIAL)
    await asked_about(database, keys, member, 3)
    async with database.transaction() as tx:
        (mine,) = await confidential.asked_back(tx, keys, 3, ("small",))
        others = await confidential.asked_back(tx, keys, 4, ("small",))
        reply = Answer(mine.follow_ups[0].id, "The T4.")
        taken = await ballot_box.reply(tx, keys, 3, "small", Mode.CONFIDENTIAL, None, reply, NOW)
        (after,) = await confidential.asked_back(tx, keys, 3, ("small",))

    assert (True, ()) == (taken, others)
    assert (said(3).answers, "The T4.") == (after.answers, after.follow_ups[0].reply)


async def test_in_confidence_a_change_keeps_the_reply(database: Database, keys: Keys, member: Member) -> None:
    """A participant in confidence who changes their answers later has not taken back what they replied."""
    await answered(database, keys, Mode.CONFIDENTIAL)
    await asked_about(database, keys, member, 3)
    await replied(database, keys, 3, "The T4.", Mode.CONFIDENTIAL)
    async with database.transaction() as tx:
        await confidential.amend(tx, keys, said(3, Mode.CONFIDENTIAL, "arall"))

    mine = await found(database, keys, 3)

    assert ("arall", "The T4.") == (mine.answers[-1].value, mine.follow_ups[0].reply)


async def test_a_reply_to_nothing_is_not_taken_in(database: Database, keys: Keys) -> None:
    """A participant is not thanked for a reply that belongs to no response in confidence."""
    async with database.transaction() as tx:
        reply = Answer(":00", "The T4.")
        taken = await ballot_box.reply(tx, keys, 3, "small", Mode.CONFIDENTIAL, None, reply, NOW)

    assert not taken
