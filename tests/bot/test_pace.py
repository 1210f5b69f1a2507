"""The pace of a broadcast, and that it leaves room for people who are answering."""

import asyncio
from itertools import pairwise
from pathlib import Path

import pytest

from bot.pace import FREE_PER_SECOND, Pace
from storage.deliveries import DeliveryState
from tests.bot.house import UNHURRIED, House, house_in, settled_as, until
from tests.bot.test_deliveries import follower

MANY = 40
CHAT = 7


class Clock:
    """A clock that moves only when somebody sleeps."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1000.0
        for module in ("halt", "pace", "spacing"):
            monkeypatch.setattr(f"bot.{module}.monotonic", lambda: self.now)
        monkeypatch.setattr("bot.halt.sleep", self.sleep)

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.now += max(seconds, 0.0001)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Give a clock that a test moves."""
    return Clock(monkeypatch)


async def broadcast(pace: Pace, clock: Clock, seconds: float, late: float = 0.0) -> list[float]:
    """Let a lane send for so long, each message to another chat. Gives when each left."""
    left: list[float] = []
    ends = clock.now + seconds
    while clock.now < ends:
        if (wait := pace.until_slot()) > 0:
            clock.now += wait + late
            continue
        for at in pace.take_slots(pace.batch):
            assert await pace.leave(len(left), at)
            left.append(clock.now)
    return left


def most_in_a_second(left: list[float]) -> int:
    """Count how many left in the fullest second."""
    return max(sum(start <= each < start + 0.9999 for each in left) for start in left)


@pytest.mark.parametrize(("per_second", "least"), [(1, 9.9), (25, 248), (30, 297), (1000, 9500)])
async def test_a_pace_is_kept_and_never_exceeded(clock: Clock, per_second: int, least: float) -> None:
    """Followers hear as soon as Telegram allows, and Telegram never has to say that it is too fast."""
    left = await broadcast(Pace(per_second), clock, seconds=10)

    assert least <= len(left)
    assert most_in_a_second(left) <= per_second


async def test_a_pace_is_even_from_the_first_second(clock: Clock) -> None:
    """No eleven of a broadcast leave within less than ten even steps, the first ones neither."""
    left = await broadcast(Pace(25), clock, seconds=5)

    assert all(after - before > 0.39 for before, after in zip(left, left[10:], strict=False))


async def test_a_lane_that_is_late_makes_up_for_it_evenly(clock: Clock) -> None:
    """On a busy machine each slot is met a little late; as many hear, and none in a bunch."""
    left = await broadcast(Pace(25), clock, seconds=10, late=0.004)

    assert 248 <= len(left)
    assert min(after - before for before, after in pairwise(left)) > 0.8 / 25 - 0.001


async def test_a_slow_commit_makes_nobody_wait(clock: Clock) -> None:
    """The disk takes its time with every claim; as many hear in ten seconds as with a quick one."""
    left = await broadcast(Pace(30), clock, seconds=10, late=0.015)

    assert 297 <= len(left)
    assert most_in_a_second(left) <= FREE_PER_SECOND


async def test_a_paid_pace_is_even_too(clock: Clock) -> None:
    """A thousand a second leave one after the other, so that Telegram never has fifty in one moment."""
    left = await broadcast(Pace(1000), clock, seconds=3)

    assert min(after - before for before, after in pairwise(left)) > 0.8 / 1000 - 0.0001


async def test_a_slow_beginning_is_not_made_up_for(clock: Clock) -> None:
    """The first of a broadcast takes long to be written; those after it follow at the even pace at once."""
    pace = Pace(25)
    assert 0 == pace.until_slot()
    (at,) = pace.take_slots(1)
    clock.now += 0.2
    assert await pace.leave(CHAT, at)
    left = [clock.now, *await broadcast(pace, clock, seconds=1)]

    assert min(after - before for before, after in pairwise(left)) > 1 / 25 - 0.001


async def test_what_was_missed_for_long_is_not_made_up_for(clock: Clock) -> None:
    """Storage was away for a minute; afterwards the broadcast goes on at its pace, and not in a burst."""
    pace = Pace(25)
    await broadcast(pace, clock, seconds=1)
    clock.now += 60
    left = await broadcast(pace, clock, seconds=3)

    assert most_in_a_second(left) <= 26


async def test_replies_count_and_go_first(clock: Clock) -> None:
    """Ten write in each second of a broadcast; they are answered at once, and it takes the rest."""
    pace, waited, replied = Pace(25), [], []
    left: list[float] = []
    clock.now += 5
    for number in range(50):
        left += await broadcast(pace, clock, seconds=0.1)
        before = clock.now
        await pace.reply(-number)
        waited.append(clock.now - before)
        replied.append(clock.now)

    assert most_in_a_second(left + replied) <= FREE_PER_SECOND
    assert max(waited) < 0.05
    assert len(left) >= 95


async def test_several_who_write_at_once_do_not_wait_for_a_broadcast(clock: Clock) -> None:
    """Somebody comes in and is told three things, twice a second while a broadcast leaves: nothing waits."""
    pace, waited = Pace(25), []
    clock.now += 5
    for chat in range(20):
        await broadcast(pace, clock, seconds=0.5)
        before = clock.now
        for _ in range(3):
            await pace.reply(-chat)
        waited.append(clock.now - before)

    assert 0 == max(waited)


async def test_nothing_leaves_during_a_halt_and_no_burst_after_it(clock: Clock) -> None:
    """Telegram asked the bot to wait; broadcast and replies wait, and then leave one by one."""
    pace = Pace(25)
    await broadcast(pace, clock, seconds=2)
    pace.hold(5)
    pace.hold(1)
    ends = clock.now + 5
    left = await broadcast(pace, clock, seconds=6)

    assert min(left) >= ends
    assert all(after - before > 0.39 for before, after in zip(left, left[10:], strict=False))


async def test_replies_that_waited_for_a_halt_leave_one_by_one(clock: Clock) -> None:
    """Twenty wait for an answer when a halt ends; Telegram is not sent all of them in one moment."""
    pace, left = Pace(), []
    pace.hold(5)
    for chat in range(20):
        await pace.reply(chat)
        left.append(clock.now)

    assert min(after - before for before, after in pairwise(left)) > 0.03


async def test_what_was_claimed_before_a_halt_does_not_leave_in_it(clock: Clock) -> None:
    """Telegram asks the bot to wait just after a delivery was claimed; it is not sent, and tried again."""
    pace = Pace()
    pace.hold(5)

    assert not await pace.leave(CHAT, clock.now)


async def test_a_chat_is_left_alone_for_a_second(clock: Clock) -> None:
    """Somebody who was just answered, or told something, is not told the next thing in the same second."""
    pace = Pace()
    clock.now += 5
    await pace.reply(CHAT)
    waits = [pace.until_free(CHAT), pace.until_free(CHAT + 1)]
    clock.now += 1.001

    assert [1.0, 0.0, 0.0] == [*waits, pace.until_free(CHAT)]


async def test_a_process_that_has_just_begun_sends_nobody_two_at_once(clock: Clock) -> None:
    """After a kill nobody is sent too much at once: what left before it is not known any more."""
    pace, left = Pace(), []
    for _ in range(3):
        await pace.reply(CHAT)
        left.append(clock.now)

    assert min(after - before for before, after in pairwise(left)) >= 1.0


async def test_a_broadcast_never_bursts(house: House) -> None:
    """Of many messages no eleven leave within less than ten steps of the even pace."""
    people = await asyncio.gather(*(follower(house) for _ in range(MANY)))
    await house.tells()
    await asyncio.gather(*(person.told("announcing-title") for person in people))
    at = sorted(
        call.at for call in house.sandbox.journal if call.library == "python-telegram-bot" and call.text
    )

    assert all(later - earlier > 0.3 for earlier, later in zip(at, at[10:], strict=False))


async def test_whoever_writes_during_a_broadcast_is_answered_before_it_ends(house: House) -> None:
    """While many are being told, somebody else asks for help and does not wait for the end of it."""
    people = await asyncio.gather(*(follower(house) for _ in range(MANY)))
    asking = people[0]
    await house.tells()
    await until(lambda: told_so_far(house))
    await asking.phone.say("/cymorth")
    await asking.told("help-title")
    waiting = MANY - told_so_far(house)
    await settled_as(house, *[DeliveryState.SENT] * MANY)

    assert waiting > 0


async def test_two_messages_to_one_chat_keep_a_second_apart(tmp_path: Path) -> None:
    """Two outcomes fall due at once; the same reader is not sent both in one moment."""
    async with house_in(tmp_path, rhythm=UNHURRIED) as house:
        person = await follower(house)
        await house.tells(did="first")
        await house.tells(did="second")
        await settled_as(house, DeliveryState.SENT, DeliveryState.SENT)
    calls = house.sandbox.journal.delivered(person.phone.id)
    at = [call.at for call in calls if call.library == "python-telegram-bot"]

    assert at[1] - at[0] > 0.9


def told_so_far(house: House) -> int:
    """Count the broadcast's messages that reached a phone."""
    return sum(call.library == "python-telegram-bot" for call in house.sandbox.journal.delivered())


async def test_somebody_who_is_quick_is_sent_four_at_once_and_then_one_a_second(clock: Clock) -> None:
    """Whoever answers faster than Telegram lets a bot write to one chat gets every reply, a little later."""
    pace, left = Pace(), []
    clock.now += 5
    began = clock.now
    for _ in range(7):
        await pace.reply(CHAT)
        left.append(round(clock.now - began, 1))

    assert [0.0, 0.0, 0.0, 0.0, 1.0, 2.0, 3.0] == left


async def test_what_may_have_come_late_counts_from_then(clock: Clock) -> None:
    """The first message goes over a new connection and comes late: Telegram never sees thirty-one."""
    pace = Pace()
    clock.now += 5
    first = await pace.reply(-1)
    clock.now += 0.1
    pace.answered(first)
    came = clock.now
    for chat in range(30):
        await pace.reply(chat)

    assert clock.now - came >= 1.0


async def test_where_processes_cannot_tell_each_other_each_sends_half(clock: Clock) -> None:
    """The database is away, two doors say sorry to somebody in turn, and Telegram lets all of it pass."""
    pace, left = Pace(), []
    pace.share(lambda chat: chat, lambda _: None)
    await pace.reply(CHAT + 1)
    clock.now += 5
    began = clock.now
    for _ in range(4):
        await pace.reply(CHAT)
        left.append(round(clock.now - began, 1))

    assert [0.0, 0.0, 1.0, 3.0] == left


async def test_whoever_waits_for_their_own_chat_holds_up_no_broadcast(clock: Clock) -> None:
    """Somebody taps very fast while people are told something; the others hear it as soon as ever."""
    pace = Pace()
    for _ in range(4):
        await pace.reply(CHAT)
    waiting = asyncio.create_task(pace.reply(CHAT))
    await asyncio.sleep(0)
    seconds = pace.until_slot()
    waiting.cancel()

    assert 0 == seconds
