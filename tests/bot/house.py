"""The whole program in this process, behind a Telegram of our own, with people to talk to it."""

import asyncio
import socket
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.app import Rhythm, serving
from bot.demo import rehearsal_settings
from bot.operations import Operations
from bot.settings import Settings
from engagements.engagement import Engagement
from engagements.feedback import Feedback, Stage
from engagements.language import Language
from sandbox import Fault, Sandbox
from storage.deliveries import DeliveryState
from tests.bot.person import ENOUGH_SECONDS, Person
from tests.examples import both, engagement
from tests.storage.patterns import lay

SECRET = "gair-cudd-y-prawf"
PATH = "/drws"
# This Telegram takes messages as fast as they come; that each chat has its second is for tests of the pace.
QUICK = Rhythm(look_every=0.1, seconds_in_a_chat=0.02)
UNHURRIED = Rhythm(look_every=0.1)
FOR_EVER = 10_000
TODAY = datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class House:
    """A running program, and the world around it."""

    sandbox: Sandbox
    settings: Settings
    operations: Operations

    def person(self, language: Language = Language.CY) -> Person:
        """Let somebody new come with a phone."""
        return Person(self.sandbox.phone(language_code=language), language)

    async def tells(self, **changes: Any) -> None:
        """Publish feedback that is due now."""
        await self.operations.store_feedback(what_came_of(**changes))

    def goes_wrong(self, kind: str, person: Person, method: str = "sendMessage", **more: Any) -> None:
        """Let Telegram fail for one chat, once unless said otherwise."""
        self.sandbox.fault(Fault(kind, method=method, chat=person.phone.id, **more))


def new_sandbox() -> Sandbox:
    """Make a Telegram in which nobody is too fast."""
    return Sandbox("8400:rehearsal", flood=None)


def open_now(*questions: Any, **changes: Any) -> Engagement:
    """Give a small engagement that opened a week ago by the clock on the wall."""
    dates = {"opens_at": TODAY - timedelta(days=7), "closes_at": TODAY + timedelta(weeks=12)}
    return engagement(*questions, **(dates | changes))


def what_came_of(slug: str = "small", did: str = "did", after: float = 0.0) -> Feedback:
    """Give feedback that is due so many seconds from now."""
    return Feedback(
        engagement=slug,
        stage=Stage.DECIDED,
        asked=both("asked"),
        said=both("said"),
        did=both(did),
        send_at=datetime.now(UTC) + timedelta(seconds=after),
    )


def by_webhook(settings: Settings) -> Settings:
    """Set a webhook on this machine, on a port that nobody uses."""
    port = free_port()
    address = f"http://127.0.0.1:{port}{PATH}"
    return settings.model_copy(
        update={"webhook_url": address, "webhook_secret": SecretStr(SECRET), "port": port}
    )


def free_port() -> int:
    """Name a port on this machine that nobody uses."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@asynccontextmanager
async def open_house(
    sandbox: Sandbox, settings: Settings, *published: Engagement, rhythm: Rhythm = QUICK
) -> AsyncIterator[House]:
    """Run the program, with a small engagement open unless others are given."""
    async with serving(settings, rhythm=rhythm) as operations:
        for each in published or (open_now(),):
            await operations.publish(each)
        yield House(sandbox, settings, operations)


@asynccontextmanager
async def house_in(
    folder: Path, *published: Engagement, webhook: bool = False, rhythm: Rhythm = QUICK
) -> AsyncIterator[House]:
    """Run a Telegram and the program together."""
    sandbox = new_sandbox()
    async with sandbox.running() as address:
        settings = rehearsal_settings(folder, address)
        lay(settings.data_dir / "drws.db")
        chosen = by_webhook(settings) if webhook else settings
        async with open_house(sandbox, chosen, *published, rhythm=rhythm) as house:
            yield house


async def until(true: Callable[[], object], within: float = ENOUGH_SECONDS) -> None:
    """Wait until something has become true; TimeoutError where it never does."""
    async with asyncio.timeout(within):
        while not true():  # noqa: ASYNC110 - a database file rings no bell
            await asyncio.sleep(0.01)


def select(settings: Settings, query: str) -> list[tuple[Any, ...]]:
    """Look into the database file from outside the program."""
    with closing(_connected(settings)) as connection:
        return connection.execute(query).fetchall()


async def change(settings: Settings, statement: str) -> None:
    """Change the database file from outside, while the program goes on."""
    with closing(_connected(settings)) as connection:
        await asyncio.to_thread(connection.execute, statement)


@asynccontextmanager
async def locked(settings: Settings) -> AsyncIterator[None]:
    """Hold the database, so that nobody else can write."""
    with closing(_connected(settings)) as connection:
        await asyncio.to_thread(connection.execute, "BEGIN IMMEDIATE")
        yield
        connection.execute("ROLLBACK")


def count(settings: Settings, table: str) -> int:
    """Count the rows of a table."""
    return int(select(settings, f"SELECT count(*) FROM {table}")[0][0])  # noqa: S608 - a name of ours


def deliveries(settings: Settings) -> list[str]:
    """Give the state of every delivery, in the order of the alphabet."""
    return sorted(state for (state,) in select(settings, "SELECT state FROM delivery"))


async def settled_as(house: House, *states: DeliveryState) -> None:
    """Wait until the deliveries stand as given."""
    wanted = sorted(states)
    await until(lambda: deliveries(house.settings) == wanted)


def _connected(settings: Settings) -> sqlite3.Connection:
    file = settings.data_dir / "drws.db"
    return sqlite3.connect(file, timeout=10, isolation_level=None, check_same_thread=False)
