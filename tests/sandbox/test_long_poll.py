"""getUpdates: what people did waits for the bot, in order, until it is confirmed."""

import asyncio
from typing import Any

import aiohttp
import pytest

from sandbox import Sandbox
from tests.sandbox.conftest import Call, Watch


def ids(answer: dict[str, Any]) -> list[int]:
    """Return the ids of the updates in an answer."""
    return [update["update_id"] for update in answer["result"]]


async def test_updates_wait_until_they_are_confirmed(sandbox: Sandbox, call: Call) -> None:
    """A bot that dies in the middle finds everything again when it comes back."""
    phone = sandbox.phone()
    for text in ("un", "dau", "tri"):
        await phone.say(text)

    assert [1, 2, 3] == ids(await call("getUpdates"))
    assert [1, 2] == ids(await call("getUpdates", limit=2))
    assert [3] == ids(await call("getUpdates", offset=3))
    assert [3] == ids(await call("getUpdates"))
    assert [] == ids(await call("getUpdates", offset=4))


async def test_a_waiting_bot_hears_at_once(sandbox: Sandbox, call: Call) -> None:
    """Whoever writes is answered without delay, and a quiet poll ends by itself."""
    phone = sandbox.phone()
    async with asyncio.timeout(3), asyncio.TaskGroup() as both:
        poll = both.create_task(call("getUpdates", timeout=20))
        await asyncio.sleep(0.1)
        assert not poll.done()
        await phone.say("Bore da")

    assert "Bore da" == poll.result()["result"][0]["message"]["text"]
    assert [] == ids(await call("getUpdates", offset=2, timeout=1))


async def test_a_second_bot_is_a_conflict(sandbox: Sandbox, call: Call) -> None:
    """Two programs with one token are noticed, as on Telegram: the older poll is ended."""
    async with asyncio.timeout(3), asyncio.TaskGroup() as both:
        old = both.create_task(call("getUpdates", timeout=20))
        await asyncio.sleep(0.1)
        await call("getUpdates")

    assert 409 == old.result()["status"]
    assert old.result()["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )


async def test_only_what_was_asked_for_is_kept(sandbox: Sandbox, call: Call) -> None:
    """A bot that wants messages only is not woken by presses."""
    phone = sandbox.phone()
    await call("getUpdates", allowed_updates=["message"])
    await phone.say("helô")
    await phone.press_data(1, "x", force=True)
    assert [1] == ids(await call("getUpdates"))

    await call("getUpdates", allowed_updates=[])
    await phone.press_data(1, "y", force=True)
    assert [1, 3] == ids(await call("getUpdates"))


async def test_presses_are_forgotten_sooner_than_words(sandbox: Sandbox, call: Call, watch: Watch) -> None:
    """A deaf bot loses presses after 150 seconds and messages after a day."""
    phone = sandbox.phone()
    await phone.say("helô")
    await phone.press_data(1, "x", force=True)

    watch.time += 151
    assert [1] == ids(await call("getUpdates"))
    watch.time += 24 * 3600
    assert [] == ids(await call("getUpdates"))


async def test_an_update_can_come_twice(
    sandbox: Sandbox, call: Call, address: str, http: aiohttp.ClientSession
) -> None:
    """A repeat under the same id reaches the bot even after it was confirmed, and only once."""
    first = await sandbox.phone().say("helô")
    again = ids(await call("getUpdates", offset=first + 1))
    sandbox.repeat(first)

    assert (again, ids(await call("getUpdates", offset=first + 1))) == ([], [first])
    assert [] == ids(await call("getUpdates", offset=first + 1))
    async with http.post(f"{address}/updates/{first}/repeat") as answer:
        assert 200 == answer.status
    async with http.post(f"{address}/updates/999/repeat") as answer:
        assert 404 == answer.status
    assert ids(await call("getUpdates", offset=first + 1)) == [first]
    with pytest.raises(KeyError):
        sandbox.repeat(999)


async def test_a_poison_update_arrives_just_as_it_is(
    sandbox: Sandbox, call: Call, address: str, http: aiohttp.ClientSession
) -> None:
    """What no library can parse is delivered all the same, and life goes on after it."""
    poison = {"message": {"message_id": "not a number"}}
    async with http.post(f"{address}/updates", json=poison) as answer:
        assert {"update_id": 1} == await answer.json()
    sandbox.inject({"update_id": 50, "something_new": {}})
    await sandbox.phone().say("helô")

    got = await call("getUpdates")

    assert got["result"][0] == {"update_id": 1, **poison}
    assert [1, 50, 51] == ids(got)


async def test_closing_time_ends_a_poll(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    """Ctrl-C does not wait for a bot that is still listening."""
    async with asyncio.timeout(5), asyncio.TaskGroup() as both, sandbox.running() as address:
        poll = both.create_task(http.get(f"{address}/bot42:demo/getUpdates?timeout=30"))
        await asyncio.sleep(0.1)

    poll.result().release()
    assert 409 == poll.result().status
