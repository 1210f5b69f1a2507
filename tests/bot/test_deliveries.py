"""What becomes of each message about what happened next, and that nobody is told twice."""

from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest

from bot.demo import rehearsal_settings
from bot.settings import Settings
from bot.storing import operating
from engagements.language import Language, Register, Voice
from locales.words import say
from sandbox import Fault, Sandbox
from sandbox.bot_api import UNAUTHORIZED
from sandbox.methods import METHODS
from sandbox.params import Params
from sandbox.world import World
from storage.deliveries import DeliveryState
from tests.bot.children import Children
from tests.bot.house import (
    FOR_EVER,
    House,
    count,
    deliveries,
    house_in,
    open_house,
    open_now,
    select,
    settled_as,
    until,
    what_came_of,
)
from tests.bot.person import Person


async def follower(house: House, language: Language = Language.CY) -> Person:
    """Bring somebody who follows the small engagement."""
    person = house.person(language)
    await person.arrives()
    return person


def told(house: House, person: Person) -> int:
    """Count how often a person was sent what happened next, known to the program or not."""
    calls = house.sandbox.journal.delivered(person.phone.id)
    return sum(call.library == "python-telegram-bot" for call in calls)


async def test_each_follower_is_told_once_in_their_language(house: House) -> None:
    """Welsh and English go out in the same run, one message each."""
    people = [await follower(house, language) for language in (*Language, *Language)]
    await house.tells()
    texts = [(await person.told("announcing-title")).text for person in people]
    await settled_as(house, *[DeliveryState.SENT] * 4)

    assert [1, 1, 1, 1] == [told(house, person) for person in people]
    assert all(person.author("did") in text for person, text in zip(people, texts, strict=True))


async def test_young_people_are_told_in_their_register(tmp_path: Path) -> None:
    """Where an engagement says ti, so does what happened next, wherever its reader stands by now."""
    async with house_in(tmp_path, open_now(register=Register.TI)) as house:
        person = await follower(house)
        await person.phone.say("/dewislen")
        await house.tells()
        heard = await person.hears(person.author("did"))

    said = [say(Voice(Language.CY, register), "announcing-said") for register in (Register.TI, Register.CHI)]
    assert [True, False] == [words in heard.text for words in said]


async def test_who_only_read_about_it_is_told_too(house: House) -> None:
    """Following proves no answer: whoever opened it hears, whether they answered or not."""
    reader, responder = await follower(house), house.person()
    await responder.takes_part()
    await house.tells()
    await reader.told("announcing-title")
    await responder.told("announcing-title")

    assert [1, 1] == [told(house, reader), told(house, responder)]


@pytest.mark.parametrize("kind", ["too_many", "server_error"])
async def test_what_telegram_put_off_is_tried_again(house: House, kind: str) -> None:
    """Telegram says 'later' or fails; the delivery waits and is then sent."""
    person = await follower(house)
    house.goes_wrong(kind, person, seconds=1)
    await house.tells()
    await settled_as(house, DeliveryState.RETRY)
    await person.told("announcing-title")
    await settled_as(house, DeliveryState.SENT)

    assert 1 == told(house, person)


async def test_what_never_left_is_tried_again(tmp_path: Path, sandbox: Sandbox) -> None:
    """Nothing answers at Telegram's address for a while; the delivery waits and is then sent."""
    async with AsyncExitStack() as program:
        async with sandbox.running() as address:
            house = await program.enter_async_context(
                open_house(sandbox, rehearsal_settings(tmp_path, address))
            )
            person = await follower(house)
        await house.tells()
        await settled_as(house, DeliveryState.RETRY)
        async with sandbox.running(int(address.rpartition(":")[2])):
            await person.told("announcing-title")
            await settled_as(house, DeliveryState.SENT)

    assert 1 == told(house, person)


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        ("forbidden", DeliveryState.GONE),
        ("bad_request", DeliveryState.FAILED),
        ("lost", DeliveryState.UNKNOWN),
        ("reset", DeliveryState.UNKNOWN),
    ],
)
async def test_what_telegram_answers_decides_what_becomes_of_it(
    house: House, kind: str, state: DeliveryState
) -> None:
    """Blocked is gone, rejected is failed, and where the answer was lost nobody can know."""
    person, other = await follower(house), await follower(house)
    house.goes_wrong(kind, person)
    await house.tells()
    await other.told("announcing-title")
    await settled_as(house, state, DeliveryState.SENT)

    assert sorted([state, DeliveryState.SENT]) == deliveries(house.settings)


@pytest.mark.parametrize("kind", ["forbidden", "bad_request", "lost", "reset"])
async def test_what_is_settled_is_never_sent_again(house: House, kind: str) -> None:
    """After a final answer, or a lost one, the next feedback comes and the first does not."""
    person = await follower(house)
    house.goes_wrong(kind, person)
    await house.tells(did="first")
    await until(lambda: deliveries(house.settings) not in ([], ["pending"], ["retry"], ["sending"]))
    await house.tells(did="second")
    await person.hears(person.author("second"))

    first = sum(person.author("first") in message.text for message in person.phone.account.heard)
    assert first == (kind == "lost")


async def test_a_blocked_bot_is_gone(house: House) -> None:
    """Somebody blocked the bot; nothing is sent to them, and the service sees that they left."""
    person = await follower(house)
    await person.phone.block()
    await house.tells()
    await settled_as(house, DeliveryState.GONE)

    assert 0 == told(house, person)


async def test_a_closed_account_is_gone(house: House) -> None:
    """Somebody left Telegram; the service sees that they left."""
    person = await follower(house)
    await person.phone.deactivate()
    await house.tells()
    await settled_as(house, DeliveryState.GONE)

    assert 0 == told(house, person)


async def test_nothing_waits_for_someone_who_blocks_the_bot(house: House) -> None:
    """Feedback that waits to be tried again is given up as soon as its reader blocks the bot."""
    person = await follower(house)
    house.goes_wrong("too_many", person, seconds=30)
    await house.tells()
    await settled_as(house, DeliveryState.RETRY)
    await person.phone.block()
    await settled_as(house, DeliveryState.GONE)

    assert 0 == told(house, person)


async def test_a_delivery_cut_off_by_a_kill_is_unknown_and_not_sent_again(
    children: Children, sandbox: Sandbox, settings: Settings
) -> None:
    """Killed while Telegram was thinking; the service sees 'unknown', and the reader gets at most one."""
    async with open_house(sandbox, settings) as house:
        person, other = await follower(house), house.person()
        await until(lambda: count(settings, "noted_reply") == 0)
    sandbox.fault(Fault("slow", method="sendMessage"))
    async with operating(settings) as staff:
        await staff.store_feedback(what_came_of())
    child = children.serve(settings)
    await until(lambda: select(settings, "SELECT 1 FROM delivery WHERE state = 'sending'"))
    await child.killed()
    children.serve(settings)
    await other.arrives()
    await until(lambda: deliveries(settings) != ["sending"])

    assert (["unknown"], True) == (deliveries(settings), told(house, person) <= 1)


async def test_a_refused_token_uses_no_delivery_up(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """The token is changed in the middle of a broadcast; what was not sent can still be sent."""
    person = await follower(house)
    real = METHODS["sendMessage"]

    async def unauthorized(world: World, params: Params) -> Any:
        monkeypatch.setitem(METHODS, "sendMessage", real)
        raise UNAUTHORIZED

    monkeypatch.setitem(METHODS, "sendMessage", unauthorized)
    await house.tells()
    heard = await person.told("announcing-title")

    assert person.author("did") in heard.text


async def test_two_programs_tell_everyone_once(sandbox: Sandbox, settings: Settings) -> None:
    """Two processes keep the same clock on the same database, and each follower hears once."""
    async with open_house(sandbox, settings) as first, open_house(sandbox, settings) as second:
        people = [await follower(first) for _ in range(3)]
        await second.tells()
        for person in people:
            await person.told("announcing-title")
        await settled_as(first, *[DeliveryState.SENT] * 3)
        broadcasts = select(settings, "SELECT count(*) FROM broadcast")

    assert ([1, 1, 1], [(1,)]) == ([told(first, person) for person in people], broadcasts)


async def test_a_broadcast_is_taken_up_after_a_restart(sandbox: Sandbox, settings: Settings) -> None:
    """The program stops in the middle of a broadcast; whoever was not told is told afterwards."""
    async with open_house(sandbox, settings) as house:
        people = [await follower(house) for _ in range(4)]
        sandbox.fault(Fault("too_many", method="sendMessage", times=FOR_EVER, seconds=1))
        await house.tells()
        await until(lambda: "retry" in deliveries(settings))
    sandbox.no_faults()
    async with open_house(sandbox, settings) as house:
        for person in people:
            await person.told("announcing-title")

        assert [1, 1, 1, 1] == [told(house, person) for person in people]


async def test_the_service_sees_how_many_of_each(house: House) -> None:
    """The results name what became of messages, and no number so small that it is somebody."""
    person, _other = await follower(house), await follower(house)
    house.goes_wrong("forbidden", person)
    await house.tells()
    await settled_as(house, DeliveryState.SENT, DeliveryState.GONE)
    _, counted = await house.operations.results("small")

    assert {DeliveryState.SENT: "*", DeliveryState.GONE: "*"} == counted.deliveries
