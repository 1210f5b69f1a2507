"""Updates that were heard, replies that were noted, and what was set aside."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.operations import Operations
from engagements import limits
from engagements.questions import Text
from storage import hearing
from storage.database import Database
from storage.hearing import Noted, Way
from storage.keys import Keys
from storage.tables import heard, noted_reply, set_aside
from storage.transactions import Transaction
from tests.examples import NOW, both, engagement
from tests.storage.given import rows
from tests.storage.talking import Talker
from tests.storage.traces import found

TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)
CHAT = 77
ANOTHER_DOOR = -1
REPLIES = "Diolch yn fawr, Siân o'r Drenewydd".encode()


async def note(
    database: Database, keys: Keys, update_id: int, replies: bytes = REPLIES, now: datetime = NOW
) -> None:
    """Note replies, and commit."""
    async with database.transaction() as tx:
        await hearing.note(tx, keys, update_id, replies, now, Way(keys.contact(CHAT), database.door))


async def taken(tx: Transaction, database: Database, keys: Keys) -> tuple[Noted, ...]:
    """Give what this process is to send."""
    return await hearing.take_over(tx, keys, frozenset(), database.door)


async def test_an_update_is_new_once(database: Database) -> None:
    """A participant's press counts once, though Telegram delivered it twice."""
    async with database.transaction() as tx:
        new = [await hearing.is_new(tx, update, TODAY) for update in (1, 1, 2)]

    assert [True, False, True] == new


async def test_each_bot_numbers_its_updates_by_itself(database: Database, keys: Keys) -> None:
    """A participant is heard by one bot and answered by it, though another had an update of that number."""
    ours, theirs = (Way(keys.contact(CHAT), database.door, bot) for bot in ("", "8401"))
    async with database.transaction() as tx:
        new = [await hearing.is_new(tx, 1, TODAY, bot) for bot in ("", "8401", "8401")]
        for way in (ours, theirs):
            assert await hearing.note(tx, keys, 1, way.bot.encode(), NOW, way)
        await hearing.put_aside(tx, 1, "ValueError", TODAY, "8401")
        await hearing.sent(tx, 1, "8401")
        left = [await hearing.noted(tx, keys, 1, database.door, bot) for bot in ("", "8401")]
        lists = [await hearing.all_noted(tx, keys, way) for way in (ours, theirs)]

    assert ([True, True, False], [b"", None]) == (new, left)
    assert [(Noted(1, b""),), ()] == lists


async def test_what_one_bot_has_to_say_does_not_wait_for_another(database: Database, keys: Keys) -> None:
    """A participant is answered by one bot while another door still has something to say by the other."""
    elsewhere = Way(keys.contact(CHAT), ANOTHER_DOOR)
    here = Way(keys.contact(CHAT), database.door, "8401")
    async with database.transaction() as tx:
        await hearing.note(tx, keys, 1, b"first", NOW, elsewhere)
        ours = await hearing.note(tx, keys, 1, b"second", NOW, here)
        taken = await hearing.take_over(tx, keys, frozenset(), database.door)

    assert (True, (Noted(1, b"second", "8401"),)) == (ours, taken)


async def test_a_note_of_any_bot_is_forgotten_with_its_day(database: Database, keys: Keys) -> None:
    """What a bot that is no more was to say is not kept."""
    async with database.transaction() as tx:
        await hearing.note(tx, keys, 1, b"said", NOW, Way(keys.contact(CHAT), database.door, "8401"))
        await hearing.forget_old(tx, keys, NOW + 2 * DAY)

    assert 0 == await rows(database, noted_reply)


async def test_an_update_of_a_turn_that_failed_is_new_again(database: Database) -> None:
    """A participant whose turn was not kept is heard when Telegram delivers it again."""

    async def fail() -> None:
        async with database.transaction() as tx:
            await hearing.is_new(tx, 1, TODAY)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    async with database.transaction() as tx:
        new = await hearing.is_new(tx, 1, TODAY)

    assert new


async def test_a_large_update_id_is_remembered(database: Database) -> None:
    """A participant is heard however far Telegram has counted."""
    async with database.transaction() as tx:
        new = [await hearing.is_new(tx, 2**52, TODAY), await hearing.is_new(tx, 2**52, TODAY)]

    assert [True, False] == new


async def test_a_noted_reply_is_given_until_it_is_sent(database: Database, keys: Keys) -> None:
    """A participant hears after a restart what the bot had no time to say."""
    await note(database, keys, 1)
    async with database.transaction() as tx:
        before = await hearing.noted(tx, keys, 1, database.door)
        await hearing.sent(tx, 1)
        after = await hearing.noted(tx, keys, 1, database.door)

    assert (REPLIES, None) == (before, after)


async def test_sending_one_reply_leaves_the_others(database: Database, keys: Keys) -> None:
    """A participant's reply is not lost because somebody else's has gone out."""
    for update_id in (1, 2):
        await note(database, keys, update_id)
    async with database.transaction() as tx:
        await hearing.sent(tx, 1)
        left = await taken(tx, database, keys)

    assert (Noted(2, REPLIES),) == left


async def test_noted_replies_come_in_the_order_of_their_updates(database: Database, keys: Keys) -> None:
    """A participant hears after a restart in the order in which they wrote."""
    for update_id in (30, 10, 20):
        await note(database, keys, update_id, str(update_id).encode())
    async with database.transaction() as tx:
        noted = await taken(tx, database, keys)

    assert (Noted(10, b"10"), Noted(20, b"20"), Noted(30, b"30")) == noted


async def test_noted_replies_have_one_length(database: Database, keys: Keys) -> None:
    """A thief of the database cannot tell a long reply from a short one."""
    await note(database, keys, 1, b"")
    await note(database, keys, 2, b"x" * 12000)
    async with database.transaction() as tx:
        lengths = {len(each) for each in (await tx.execute(select(noted_reply.c.sealed))).scalars()}

    assert 1 == len(lengths)


async def test_what_is_marked_up_comes_back_as_it_was(database: Database, keys: Keys) -> None:
    """A participant who wrote signs that have to be marked up reads them as they were after a restart."""
    replies = json.dumps({"text": "&amp;amp; &lt;b&gt; <b>\x01\x02\x03</b> &lt &amp"}).encode()
    await note(database, keys, 1, replies)
    async with database.transaction() as tx:
        noted = await hearing.noted(tx, keys, 1, database.door), await taken(tx, database, keys)

    assert (replies, (Noted(1, replies),)) == noted


@pytest.mark.parametrize("written", ["&" * 225, "<" * 225, "€" * 75, '"\n' * 56], ids=["&", "<", "€", '"'])
async def test_a_look_over_the_most_that_fits_is_as_long_as_any_reply(
    database: Database, keys: Keys, written: str
) -> None:
    """A thief of the database cannot tell a full response from an empty one by what was being said."""
    question = both("😀" * 190)
    asked = [
        Text(id=f"question-{number}", text=question, max_length=1000) for number in range(limits.QUESTIONS)
    ]
    await Operations(database, keys, lambda: NOW).publish(engagement(*asked))
    talker = Talker(database, keys, 5)
    await talker.comes()
    for option in ("cy", "begin", "anonymous"):
        await talker.presses(option)
    for _ in asked:
        await talker.writes(written)
    await talker.presses("send")
    async with database.transaction() as tx:
        lengths = {len(each) for each in (await tx.execute(select(noted_reply.c.sealed))).scalars()}

    assert 1 == len(lengths)


async def test_noted_replies_stand_nowhere_in_the_files(
    database: Database, keys: Keys, tmp_path: Path
) -> None:
    """A thief of the database reads nothing of what was being said to a participant."""
    await note(database, keys, 1)
    before = found(tmp_path / "data", REPLIES.decode())
    await database.leave_no_trace()

    assert ([], []) == (before, found(tmp_path / "data", REPLIES.decode()))


async def test_what_is_set_aside_is_counted_and_never_tried_again(database: Database) -> None:
    """A poison update blocks nobody, and an officer sees that there was one."""
    async with database.transaction() as tx:
        await hearing.put_aside(tx, 1, "ValueError", TODAY)
        await hearing.put_aside(tx, 1, "ValueError", TODAY)
        again = (await hearing.is_new(tx, 1, TODAY), await hearing.count_aside(tx))

    assert (False, 1) == again


async def test_of_what_is_set_aside_only_the_kind_of_fault_is_kept(database: Database) -> None:
    """A participant whose update failed leaves nothing of themselves behind."""
    async with database.transaction() as tx:
        await hearing.put_aside(tx, 1, "ValueError", TODAY)
        kept = tuple((await tx.execute(select(set_aside))).one())

    assert ("", 1, TODAY, "ValueError") == kept


async def test_updates_are_remembered_for_two_days(database: Database, keys: Keys) -> None:
    """A participant's press counts once for as long as Telegram may deliver it, and is forgotten then."""
    async with database.transaction() as tx:
        for days in range(5):
            await hearing.is_new(tx, days, TODAY - days * DAY)
        await hearing.forget_old(tx, keys, NOW)
        kept = sorted((await tx.execute(select(heard.c.update_id))).scalars())

    assert [0, 1, 2] == kept


async def forgotten(database: Database, keys: Keys, now: datetime) -> None:
    """Let an hour begin."""
    async with database.transaction() as tx:
        await hearing.forget_old(tx, keys, now)


async def test_a_reply_that_waits_is_kept_for_a_day(database: Database, keys: Keys) -> None:
    """A participant still hears an answer that Telegram could not take for hours."""
    await note(database, keys, 1)

    await forgotten(database, keys, NOW + timedelta(hours=23))

    async with database.transaction() as tx:
        assert (Noted(1, REPLIES),) == await taken(tx, database, keys)


async def test_a_reply_that_waits_longer_is_forgotten(database: Database, keys: Keys) -> None:
    """A reply that could not be sent for a day can be read by nobody, and is deleted."""
    await note(database, keys, 1)

    await forgotten(database, keys, NOW + timedelta(hours=26))
    await forgotten(database, keys, NOW + timedelta(hours=27))

    assert ((), 0) == (keys.hours(), await rows(database, noted_reply))


async def test_what_was_said_cannot_be_read_two_hours_later(database: Database, keys: Keys) -> None:
    """Whoever seizes the machine cannot read what a participant was told, and had answered, hours ago."""
    await note(database, keys, 1)
    async with database.transaction() as tx:
        await hearing.sent(tx, 1)

    await forgotten(database, keys, NOW + timedelta(hours=2))

    assert () == keys.hours()


async def test_what_is_being_said_in_this_hour_can_be_read(database: Database, keys: Keys) -> None:
    """A participant's answer that is on its way when an hour ends is sent even after a kill."""
    await note(database, keys, 1)

    await forgotten(database, keys, NOW)

    assert 1 == len(keys.hours())


async def test_one_reply_that_waits_keeps_no_other_readable(database: Database, keys: Keys) -> None:
    """On a busy service, where something is always on its way, what was said hours ago is closed."""
    await note(database, keys, 1)
    async with database.transaction() as tx:
        await hearing.sent(tx, 1)
    await note(database, keys, 2, now=NOW + timedelta(hours=5))

    await forgotten(database, keys, NOW + timedelta(hours=5, minutes=1))

    assert 1 == len(keys.hours())


async def test_replies_of_one_chat_leave_through_one_door(database: Database, keys: Keys) -> None:
    """A participant whose second press reached another process reads the first answer first."""
    elsewhere = Way(keys.contact(CHAT), ANOTHER_DOOR)
    async with database.transaction() as tx:
        theirs = await hearing.note(tx, keys, 1, b"first", NOW, elsewhere)
        ours = await hearing.note(tx, keys, 2, b"second", NOW, Way(keys.contact(CHAT), database.door))
        strangers = await hearing.note(tx, keys, 3, b"other", NOW, Way(keys.contact(78), database.door))
        waiting = await hearing.all_noted(tx, keys, elsewhere)

    assert (True, False, True) == (theirs, ours, strangers)
    assert (Noted(1, b"first"), Noted(2, b"second")) == waiting


async def test_what_another_door_is_sending_is_not_sent_here(database: Database, keys: Keys) -> None:
    """A participant whose update Telegram delivers to a second process reads its answer once."""
    async with database.transaction() as tx:
        await hearing.note(tx, keys, 1, b"said", NOW, Way(keys.contact(CHAT), ANOTHER_DOOR))

        assert await hearing.noted(tx, keys, 1, database.door) is None


async def test_what_a_dead_door_left_is_taken_over(database: Database, keys: Keys) -> None:
    """A participant whose answer was noted by a process that is gone hears it from another."""
    async with database.transaction() as tx:
        await hearing.note(tx, keys, 1, b"said", NOW, Way(keys.contact(CHAT), ANOTHER_DOOR))
        left = await hearing.doors(tx, but=database.door)
        taken_over = await hearing.take_over(tx, keys, left, database.door)
        after = await hearing.doors(tx, but=database.door)

    assert (frozenset({ANOTHER_DOOR}), (Noted(1, b"said"),), frozenset()) == (left, taken_over, after)
