"""A lane whose Telegram hangs, or that meets something broken, and who is told all the same."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import func, select
from structlog.testing import capture_logs

from bot.broadcaster import Broadcaster, WayOut
from bot.halt import Halt
from bot.lane import flight, halting
from bot.lane import lane as lane_module
from bot.lane.lane import Lane
from bot.lane.line import Line
from bot.pace import Pace
from bot.storing import utc_now
from engagements.language import Language
from sandbox import Fault, Sandbox
from storage import broadcasts, people, shelf
from storage.database import Database
from storage.errors import StorageDown
from storage.keys import Keys
from storage.people import Contact
from storage.tables import contact, delivery
from tests.bot.house import FOR_EVER, new_sandbox, open_now, what_came_of
from tests.storage.patterns import laid

TOKEN = "8400:rehearsal"
HANGS_AFTER = 0.1
# A call that nobody answers ends after so many seconds.
HANGS_FOR = 2.0


@dataclass(frozen=True, slots=True)
class Carrying:
    """A lane with deliveries before it, and the Telegram that it sends them to."""

    sandbox: Sandbox
    database: Database
    keys: Keys
    line: Line

    def lane(self) -> Lane:
        """Give the lane, for a test to carry with."""
        return Lane(self.database, self.keys, self.line, Pace(25), None, utc_now)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Carry as the program does, until the end of a test."""
        way = WayOut(self.line, Pace(25))
        running = asyncio.create_task(Broadcaster(self.database, self.keys, [way], None, utc_now).run())
        try:
            yield
        finally:
            running.cancel()
            await asyncio.wait((running,))

    async def states(self) -> Counter[str]:
        """Count the deliveries by state."""
        async with self.database.transaction() as tx:
            rows = await tx.execute(select(delivery.c.state, func.count()).group_by(delivery.c.state))
            return Counter(dict(rows.all()))

    async def until(self, true: Callable[[Counter[str]], bool]) -> Counter[str]:
        """Wait until something is true of the deliveries."""
        async with asyncio.timeout(30):
            while not true(found := await self.states()):  # noqa: ASYNC110 - a database rings no bell
                await asyncio.sleep(0.05)
        return found


@asynccontextmanager
async def carrying(folder: Path, followers: int) -> AsyncIterator[Carrying]:
    """Let some follow an engagement, with a message before each."""
    sandbox, keys = new_sandbox(), Keys(folder / "keys", None)
    database = await Database.opened(laid(folder))
    async with sandbox.running() as api:
        async with database.transaction() as tx:
            engagement = open_now()
            await shelf.publish(tx, keys, engagement, engagement.opens_at)
            for _ in range(followers):
                phone = sandbox.phone()
                await phone.start("small")
                await people.keep(tx, keys, Contact(phone.id, Language.CY))
                await people.follow(tx, keys.contact(phone.id), "small")
            await broadcasts.store(tx, what_came_of())
            ((identifier, _),) = await broadcasts.feedback_waiting(tx)
            await broadcasts.fire(tx, identifier)
        line = Line(TOKEN, api)
        yield Carrying(sandbox, database, keys, line)
        await line.close()
    await database.close()


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take a call for one that hangs a little earlier."""
    monkeypatch.setattr(flight, "HANGS_AFTER", HANGS_AFTER)
    monkeypatch.setattr(lane_module, "HANGS_AFTER", HANGS_AFTER)


async def test_a_telegram_that_hangs_does_not_eat_a_broadcast(tmp_path: Path) -> None:
    """Telegram answers nobody for a while; a few messages are in doubt, and the others arrive afterwards."""
    async with carrying(tmp_path, followers=15) as these, these.running():
        these.sandbox.fault(Fault("hung", method="sendMessage", times=FOR_EVER, seconds=HANGS_FOR))
        await these.until(lambda found: bool(found["unknown"]))
        these.sandbox.no_faults()
        found = await these.until(lambda found: found.keys() <= {"sent", "unknown"})

    assert (True, 15) == (found["unknown"] <= 5, found.total())


async def test_a_telegram_that_loses_answers_does_not_eat_a_broadcast(tmp_path: Path) -> None:
    """Every connection drops before there is an answer; after a few the lane rests and waits for better."""
    async with carrying(tmp_path, followers=30) as these, these.running():
        these.sandbox.fault(Fault("reset", method="sendMessage", times=FOR_EVER))
        await these.until(lambda found: found["unknown"] >= 4)
        # Long enough for a dozen at the lane's pace, and for none where it rests.
        await asyncio.sleep(0.5)
        these.sandbox.no_faults()
        found = await these.until(lambda found: found.keys() <= {"sent", "unknown"})

    assert (True, 30) == (found["unknown"] <= 5, found.total())


async def test_one_call_that_hangs_does_not_hold_up_what_comes_after_a_job(tmp_path: Path) -> None:
    """Telegram does not answer for one follower; others hear meanwhile, though a job carries but four."""
    async with carrying(tmp_path, followers=8) as these:
        these.sandbox.fault(Fault("hung", method="sendMessage", seconds=HANGS_FOR))
        tried = await these.lane().carry(4)
        found = await these.states()

    assert (8, {"sent": 7, "unknown": 1}) == (tried, found)


async def test_a_contact_that_cannot_be_opened_stops_nobody_else(tmp_path: Path) -> None:
    """One row of the disk is damaged; whom it belonged to is not told, an operator reads so, others are."""
    async with carrying(tmp_path, followers=4) as these:
        async with these.database.transaction() as tx:
            one = (await tx.execute(select(contact.c.id).limit(1))).scalar_one()
            await tx.execute(contact.update().where(contact.c.id == one).values(sealed=b"x" * 4136))
        with capture_logs() as logs:
            await these.lane().carry()
        found = await these.states()

    failures = [each["fault"] for each in logs if each["event"] == "delivery_failed"]
    assert ({"sent": 3, "failed": 1}, ["KeyMissing"]) == (found, failures)


async def test_a_lane_that_fails_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Something unforeseen happens to a lane; the program lives, says so, and everybody is told."""
    carry = Lane.carry

    async def fails_once(lane: Lane, at_most: int | None = None) -> int:
        monkeypatch.setattr(Lane, "carry", carry)
        raise LookupError

    monkeypatch.setattr(Lane, "carry", fails_once)
    async with carrying(tmp_path, followers=2) as these:
        with capture_logs() as logs:
            async with these.running():
                found = await these.until(lambda found: bool(found["sent"] == 2))

    assert 2 == found["sent"]
    assert ["LookupError"] == [each["fault"] for each in logs if each["event"] == "lane_failed"]


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("bad_request", ("error", "delivery_failed", "rejected")),
        ("reset", ("warning", "deliveries_unknown", None)),
    ],
)
async def test_what_will_not_arrive_is_said(
    tmp_path: Path, kind: str, said: tuple[str, str, str | None]
) -> None:
    """An operator who watches the log reads of a message that Telegram rejects, or whose answer was lost."""
    async with carrying(tmp_path, followers=2) as these:
        these.sandbox.fault(Fault(kind, method="sendMessage"))
        with capture_logs() as logs:
            await these.lane().carry()

    told = [(each["log_level"], each["event"], each.get("fault")) for each in logs]
    assert 1 == told.count(said)


async def test_a_halt_that_cannot_be_told_is_not_tried_without_a_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Storage is down while Telegram wants the bot to wait; the log is not flooded meanwhile."""
    tries: list[int] = []

    def down(*_: object) -> None:
        tries.append(1)
        raise StorageDown("full")

    database = await Database.opened(laid(tmp_path))
    monkeypatch.setattr(database, "shared_transaction", down)
    halt = Halt()
    halt.hold(60)
    telling = asyncio.create_task(halting.share_halts(database, {"8400": halt}, utc_now))
    for _ in range(100):
        await asyncio.sleep(0)
    telling.cancel()
    await asyncio.wait((telling,))
    await database.close()

    assert 1 == len(tries)
