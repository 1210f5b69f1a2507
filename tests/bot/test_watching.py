"""Whoever looks after the machine sees whether the program is well, and nothing of anybody."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.settings import Settings
from bot.watch.metrics import TURNS_AT_ONCE, Figures
from bot.watch.pulse import Pulse
from sandbox import Fault, Sandbox
from tests.bot.house import FOR_EVER, House, by_webhook, change, free_port, open_house
from tests.bot.person import Person


class Watcher:
    """Somebody who asks the port for operations."""

    def __init__(self, house: House, http: aiohttp.ClientSession) -> None:
        self.house = house
        self._http = http

    async def asks(self, path: str) -> tuple[int, str]:
        """Ask for a page."""
        async with self._http.get(f"http://127.0.0.1:{self.house.settings.ops_port}{path}") as answer:
            return answer.status, await answer.text()

    async def ready(self) -> dict[str, Any]:
        """Ask whether all is well."""
        async with self._http.get(f"http://127.0.0.1:{self.house.settings.ops_port}/readyz") as answer:
            read: dict[str, Any] = await answer.json()
            return read | {"status": answer.status}

    async def sees(self, *missing: str) -> dict[str, Any]:
        """Ask again until just this is missing."""
        async with asyncio.timeout(8):
            while (told := await self.ready())["missing"] != [*missing]:  # noqa: ASYNC110 - it is a page
                await asyncio.sleep(0.02)
            return told


@pytest.fixture
async def watcher(sandbox: Sandbox, settings: Settings) -> AsyncIterator[Watcher]:
    """Run the program with a port for operations."""
    settings = settings.model_copy(update={"ops_port": free_port()})
    async with open_house(sandbox, settings) as house, aiohttp.ClientSession() as http:
        yield Watcher(house, http)


async def test_a_program_that_is_well_says_so(watcher: Watcher) -> None:
    """A service manager is told that the program lives, and can do all of its work."""
    assert {"ready": True, "missing": [], "status": 200} == await watcher.sees()
    assert (200, '{"alive": true}') == await watcher.asks("/healthz")


async def test_a_database_that_fails_is_named(watcher: Watcher) -> None:
    """An officer reads what is not well, and that the program itself lives."""
    await watcher.sees()
    await change(watcher.house.settings, "ALTER TABLE epoch RENAME TO away")
    told = await watcher.sees("keys")
    alive, _ = await watcher.asks("/healthz")
    await change(watcher.house.settings, "ALTER TABLE away RENAME TO epoch")

    assert (503, 200) == (told["status"], alive)


async def test_a_key_that_is_gone_is_named(watcher: Watcher) -> None:
    """An officer who lost a key reads so before people who answer are told to come later."""
    await watcher.sees()
    key = watcher.house.settings.key_dir / "engagements" / "small" / "nullifier.key"
    key.rename(key.with_suffix(".away"))

    assert 503 == (await watcher.sees("keys"))["status"]


async def test_a_telegram_that_does_not_take_the_webhook_is_named(
    sandbox: Sandbox, settings: Settings
) -> None:
    """An officer sees that people cannot reach the program: Telegram does not know its address yet."""
    settings = by_webhook(settings).model_copy(update={"ops_port": free_port()})
    sandbox.fault(Fault("server_error", method="setWebhook", times=FOR_EVER))
    async with open_house(sandbox, settings) as house, aiohttp.ClientSession() as http:
        watcher = Watcher(house, http)
        told = await watcher.sees("webhook")
        sandbox.no_faults()
        well = await watcher.sees()

    assert (503, 200) == (told["status"], well["status"])


async def test_figures_tell_of_parts_and_events(watcher: Watcher) -> None:
    """A monitor reads which part is well, and how much room there is."""
    await watcher.sees()
    status, written = await watcher.asks("/metrics")

    assert 200 == status
    assert 'drws_ready{part="database"} 1.0' in written
    assert 'drws_ready{part="lane"} 1.0' in written
    assert "drws_disk_free_bytes" in written


async def test_no_figure_moves_when_somebody_answers(watcher: Watcher) -> None:
    """An attacker who reads the figures all the time does not learn when a response came in."""
    await watcher.sees()
    before = await watcher.asks("/metrics")
    await Person(watcher.house.sandbox.phone(), watcher.house.person().language).takes_part()
    after = await watcher.asks("/metrics")

    assert without_disk(before) == without_disk(after)


def without_disk(told: tuple[int, str]) -> list[str]:
    """Leave out the room on the disk, which other programs use too."""
    return [line for line in told[1].splitlines() if not line.startswith("drws_disk_free_bytes ")]


def test_turns_are_counted_a_hundred_at_once(tmp_path: Path) -> None:
    """A monitor sees how busy the program is, and no single turn."""
    figures = Figures("all", tmp_path)
    shown = set()
    for _ in range(2 * TURNS_AT_ONCE):
        shown |= {
            line for line in figures.written({}).decode().splitlines() if line.startswith("drws_turns_total")
        }
        figures.count_turn()

    assert {"drws_turns_total 0.0", f"drws_turns_total {TURNS_AT_ONCE}.0"} == shown


def test_the_room_is_told_where_no_folder_has_been_made(tmp_path: Path) -> None:
    """A monitor of a program on PostgreSQL, which makes no folder for its data, reads all figures."""
    written = Figures("all", tmp_path / "absent" / "data").written({})

    assert b"drws_disk_free_bytes" in written


def test_a_pulse_that_has_stopped_is_not_well() -> None:
    """An officer sees a lane that hangs, though its process lives."""
    never, late, well = Pulse(60), Pulse(-1), Pulse(60)
    late.beat()
    well.beat()

    assert (False, False, True) == (never.well, late.well, well.well)


async def test_nothing_of_it_is_on_the_port_that_telegram_posts_to(
    sandbox: Sandbox, settings: Settings
) -> None:
    """A stranger who finds the public address sees no figures there."""
    settings = by_webhook(settings).model_copy(update={"ops_port": free_port()})
    async with open_house(sandbox, settings), aiohttp.ClientSession() as http:
        pages = ("/healthz", "/readyz", "/metrics")
        found = [await http.get(f"http://127.0.0.1:{settings.port}{page}") for page in pages]

    assert [404, 404, 404] == [each.status for each in found]
