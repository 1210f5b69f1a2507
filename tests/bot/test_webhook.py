"""What comes in at the webhook: only Telegram's own, and 'received' only once it is kept."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import aiohttp
import pytest

from tests.bot.house import SECRET, House, count, house_in, locked
from tests.bot.person import Person
from tests.bot.test_in_order import message_update

TRUE = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


@dataclass(frozen=True, slots=True)
class Door:
    """The webhook as anybody on this machine can reach it."""

    house: House
    http: aiohttp.ClientSession
    person: Person

    async def post(self, body: bytes | BytesIO | None = None, headers: dict[str, str] | None = None) -> int:
        """Post something, an update unless something else is given, and return the status."""
        data = body if body is not None else aiohttp.JsonPayload(message_update(self.person, 77, "/cymorth"))
        given = TRUE if headers is None else headers
        async with self.http.post(self.address, data=data, headers=given) as response:
            return response.status

    @property
    def address(self) -> str:
        """Where updates are posted."""
        return self.house.settings.webhook_url or ""


@pytest.fixture
async def door(tmp_path: Path) -> AsyncIterator[Door]:
    """Run the program with a webhook, and somebody who has chosen Welsh."""
    async with house_in(tmp_path, webhook=True) as house, aiohttp.ClientSession() as http:
        person = house.person()
        await person.arrives()
        yield Door(house, http, person)


STRANGERS: dict[str, dict[str, str]] = {
    "no secret": {},
    "a wrong secret": {"X-Telegram-Bot-Api-Secret-Token": "x" * len(SECRET)},
    "half a secret": {"X-Telegram-Bot-Api-Secret-Token": SECRET[:8]},
    "letters that no secret has": {"X-Telegram-Bot-Api-Secret-Token": "dŵr"},
}


@pytest.mark.parametrize("headers", STRANGERS.values(), ids=STRANGERS)
async def test_a_stranger_is_refused(door: Door, headers: dict[str, str]) -> None:
    """Nobody but Telegram can speak as a participant."""
    heard = count(door.house.settings, "heard")
    status = await door.post(headers=headers)

    assert (403, heard) == (status, count(door.house.settings, "heard"))


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff\xfe", b"[]", b"7", b"null", b"[" * 5000], ids=lambda body: repr(body[:9])
)
async def test_what_is_no_update_is_refused(door: Door, body: bytes) -> None:
    """Something broken on the way is refused, and the program goes on."""
    assert 400 == await door.post(body)


async def test_an_update_without_an_id_changes_nothing(door: Door) -> None:
    """Something that only looks like an update is taken and let go."""
    heard = count(door.house.settings, "heard")
    status = await door.post(b"{}")

    assert (200, heard) == (status, count(door.house.settings, "heard"))


async def test_too_large_an_update_is_refused(door: Door) -> None:
    """Nobody can fill the memory through the webhook."""
    assert 413 == await door.post(BytesIO(b" " * (2 * 1024 * 1024)))


async def test_a_secret_that_is_no_text_is_refused(door: Door) -> None:
    """A stranger who sends bytes that no letter has is refused like any other, and learns nothing."""
    port = door.house.settings.port
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(
        b"POST /drws HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: \xff\xfe\r\n"
        b"Content-Length: 2\r\nConnection: close\r\n\r\n{}"
    )
    told = await reader.readline()
    writer.close()

    assert b"HTTP/1.1 403 Forbidden\r\n" == told


async def test_a_look_at_the_address_is_refused(door: Door) -> None:
    """A browser that opens the webhook's address sees nothing."""
    async with door.http.get(door.address, headers=TRUE) as response:
        status = response.status

    assert 405 == status


async def test_no_other_address_answers(door: Door) -> None:
    """Only the one path of the webhook exists."""
    async with door.http.post(f"{door.address}/more", headers=TRUE) as response:
        status = response.status

    assert 404 == status


async def test_received_is_said_only_once_it_is_kept(door: Door) -> None:
    """While the turn cannot be committed Telegram waits; when it is told 'received' the row is there."""
    before = count(door.house.settings, "heard")
    async with locked(door.house.settings):
        posting = asyncio.create_task(door.post())
        done, _ = await asyncio.wait([posting], timeout=0.2)
    status = await posting

    assert (set(), 200, before + 1) == (done, status, count(door.house.settings, "heard"))


async def test_telegram_is_given_the_secret_and_what_to_deliver(door: Door) -> None:
    """The webhook that Telegram knows is the one that was set."""
    assert [200] == [call.status for call in door.house.sandbox.journal.of("setWebhook")]
