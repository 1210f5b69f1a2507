"""The pace of a broadcast, and that it leaves room for people who are answering."""

import asyncio

from bot.halt import Halt
from bot.pace import EvenPace
from storage.broadcasts import DeliveryState
from tests.bot.house import House, settled_as, until
from tests.bot.test_deliveries import follower

MANY = 40


async def test_a_broadcast_never_bursts(house: House) -> None:
    """Of many messages no eleven leave within less than ten steps of the even pace."""
    people = await asyncio.gather(*(follower(house) for _ in range(MANY)))
    await house.tells()
    await asyncio.gather(*(person.told("announcing-title") for person in people))
    at = sorted(
        call.at for call in house.sandbox.journal if call.library == "python-telegram-bot" and call.text
    )

    assert all(later - earlier > 0.4 for earlier, later in zip(at, at[10:], strict=False))


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


async def test_two_messages_to_one_chat_keep_a_second_apart(house: House) -> None:
    """Two outcomes fall due at once; the same reader is not sent both in one moment."""
    person = await follower(house)
    await house.tells(did="first")
    await house.tells(did="second")
    await settled_as(house, DeliveryState.SENT, DeliveryState.SENT)
    calls = house.sandbox.journal.delivered(person.phone.id)
    at = [call.at for call in calls if call.library == "python-telegram-bot"]

    assert at[1] - at[0] > 0.9


async def test_nothing_leaves_while_the_token_is_halted() -> None:
    """Telegram asked the whole token to wait; a broadcast waits as well."""
    halt = Halt()
    halt.hold(0.3)
    halt.hold(0.1)
    pace = EvenPace(halt)
    loop = asyncio.get_running_loop()
    began = loop.time()

    async def send() -> bool:
        return True

    await pace.process_request(send, (), {}, "sendMessage", {"chat_id": 1}, None)

    assert loop.time() - began > 0.29


def told_so_far(house: House) -> int:
    """Count the broadcast's messages that reached a phone."""
    return sum(call.library == "python-telegram-bot" for call in house.sandbox.journal.delivered())
