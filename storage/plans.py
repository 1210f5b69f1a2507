"""What is planned to be told to many: who planned it, who approved it, and how far it has come."""

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, insert, select, update

from engagements.dates import LONDON
from engagements.language import Language
from engagements.updates import Update
from storage import audit, broadcasts, deliveries, people, pictures, planning
from storage.admission import Proof, admitted
from storage.audit import Act, Entry
from storage.broadcasts import Written
from storage.database import Database
from storage.deliveries import STILL_TO_COME, DeliveryState
from storage.errors import DelayOver, NothingBegun, NotWaiting, SamePerson, StoredBefore, UnknownPlan
from storage.keys import Keys
from storage.planned import PlanState
from storage.tables import broadcast, delivery, feedback
from storage.transactions import Transaction

# What is done in the same transaction, with the id of what was stored.
Also = Callable[[Transaction, str], Awaitable[None]]

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Draft:
    """What an officer wrote, with the picture that it shows, and what it puts right, if anything."""

    content: Written
    pictures: Mapping[str, bytes]
    corrects: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What an officer planned to tell. `number` and `run`: its broadcast, once begun, and whether it runs."""

    id: str
    content: Written
    state: PlanState
    send_at: datetime
    planned_by: str
    approved_by: str
    corrects: str | None
    number: int | None
    run: str | None


async def every(tx: Transaction) -> tuple[Plan, ...]:
    """Give every plan, the next to leave first, and what has left after it, the latest first."""
    rows = (await tx.execute(_plans().where(feedback.c.state != PlanState.TRIAL.value))).all()
    plans = [_plan(row) for row in rows]
    coming = sorted((each for each in plans if each.number is None), key=lambda each: each.send_at)
    begun = [each for each in plans if each.number is not None]
    return (*coming, *sorted(begun, key=lambda each: each.send_at, reverse=True))


async def one(tx: Transaction, identifier: str) -> Plan:
    """Give one plan, or raise UnknownPlan."""
    row = (await tx.execute(_plans().where(feedback.c.id == identifier))).first()
    if row is None or row.state == PlanState.TRIAL:
        raise UnknownPlan(identifier)
    return _plan(row)


async def plan(tx: Transaction, draft: Draft, state: PlanState, now: datetime, planned_by: str = "") -> str:
    """Store what is to be told with its pictures, and give its id. Raises StoredBefore or DelayOver."""
    told = draft.content
    _assert_day_ahead(told, draft.corrects, now)
    # What puts something right is as old as the moment at which it does.
    not_before = now if draft.corrects else None
    identifier = await broadcasts.store(tx, told, state, planned_by, draft.corrects, not_before)
    if identifier is None:
        raise StoredBefore(told.followed)
    await pictures.keep(tx, picture_of(identifier), draft.pictures)
    return identifier


async def plan_as_member(
    database: Database, keys: Keys, slug: str, draft: Draft, by: Proof, now: datetime, also: Also
) -> str:
    """Store what a member of a team plans to tell, until another approves it, and do `also` with its id.

    Raises StoredBefore or DelayOver, or a RefusedTry where the member is not recognised.
    """
    async with admitted(database, keys, slug, by, now) as acting:
        identifier = await plan(acting.tx, draft, PlanState.WAITING, now, by.member)
        await also(acting.tx, identifier)
        await audit.record(acting.tx, Entry(now, slug, by.member, Act.PLAN, identifier))
    return identifier


def assert_may_approve(planned: Plan, member: str, now: datetime) -> None:
    """Raise NotWaiting, SamePerson where it is the member who planned it, or DelayOver."""
    if planned.state is not PlanState.WAITING:
        raise NotWaiting(planned.id)
    if planned.planned_by == member:
        raise SamePerson(member)
    _assert_day_ahead(planned.content, planned.corrects, now)


def _assert_day_ahead(told: Written, corrects: str | None, now: datetime) -> None:
    """Raise DelayOver where a delay names a day that is over. Its correction moves no promise."""
    if isinstance(told, Update) or told.feedback_by is None or corrects is not None:
        return
    if told.feedback_by < now.astimezone(LONDON).date():
        raise DelayOver(str(told.feedback_by))


async def approve(
    database: Database, keys: Keys, slug: str, identifier: str, by: Proof, now: datetime
) -> None:
    """Let what one member planned leave at its time, because another approves it.

    Raises NotWaiting, SamePerson, DelayOver, or a RefusedTry where the member is not recognised.
    """
    async with admitted(database, keys, slug, by, now, identifier) as acting:
        planned = await one(acting.tx, identifier)
        assert_may_approve(planned, by.member, now)
        approved: dict[str, object] = {"state": PlanState.APPROVED.value, "approved_by": by.member}
        if planned.corrects:
            approved["send_at"] = max(planned.send_at, now)
        await acting.tx.execute(update(feedback).where(feedback.c.id == identifier).values(approved))
        await audit.record(acting.tx, Entry(now, slug, by.member, Act.APPROVE, identifier))


async def resume_as_member(
    database: Database, keys: Keys, slug: str, identifier: str, by: Proof, now: datetime
) -> bool:
    """Let a broadcast that was paused go on, because a member of a team says so; False where it was not.

    Raises NothingBegun, or a RefusedTry where the member is not recognised.
    """
    async with admitted(database, keys, slug, by, now, identifier) as acting:
        number = (await one(acting.tx, identifier)).number
        if number is None:
            raise NothingBegun(identifier)
        done = await deliveries.resume(acting.tx, number)
        if done:
            await audit.record(acting.tx, Entry(now, slug, by.member, Act.RESUME, identifier))
    return done


async def try_out(tx: Transaction, planned: Plan, staff: Select[tuple[bytes]], now: datetime) -> bool:
    """Let a plan leave for these contacts alone, marked as a trial. Returns False where there are none."""
    if (await tx.execute(staff.limit(1))).first() is None:
        return False
    tried = select(func.count()).where(feedback.c.id.startswith(f"{planned.id}."))
    identifier = f"{planned.id}.{(await tx.execute(tried)).scalar_one() + 1}"
    copied = (await tx.execute(select(feedback).where(feedback.c.id == planned.id))).one()
    trial = {
        "id": identifier,
        "state": PlanState.TRIAL.value,
        "fired": True,
        "send_at": now,
        "corrects": None,
    }
    await tx.execute(insert(feedback).values({**copied._mapping, **trial}))
    await planning.begin(tx, staff, feedback=identifier)
    return True


async def count_readers(tx: Transaction, planned: Plan) -> int:
    """Count those whom it is for, whatever they read."""
    of_them = _audience(planned).subquery()
    return (await tx.execute(select(func.count()).select_from(of_them))).scalar_one()


async def readers(database: Database, keys: Keys, planned: Plan) -> Counter[Language | None]:
    """Count those whom it is for by their languages, opening their contacts a few at a time."""
    counted = await _languages(database, keys, _audience(planned))
    return Counter({each: count for each, count in counted.items() if _takes(planned, each)})


def for_one_language(content: Written) -> bool:
    """Tell whether it is for the readers of one language alone."""
    return isinstance(content, Update) and content.audience.language is not None


def _takes(planned: Plan, language: Language | None) -> bool:
    return not isinstance(planned.content, Update) or planned.content.audience.takes(language)


def _audience(planned: Plan) -> Select[tuple[bytes]]:
    return broadcasts.audience(planned.content.followed, planned.corrects)


async def sent_by_language(database: Database, keys: Keys, number: int) -> Counter[Language | None]:
    """Count those to whom a broadcast has been sent by their languages."""
    return await _languages(database, keys, _in_state(number, DeliveryState.SENT))


async def progress(tx: Transaction, number: int) -> dict[DeliveryState, int]:
    """Count the deliveries of a broadcast by state."""
    of_one = select(delivery.c.state, func.count()).where(delivery.c.broadcast == number)
    rows = await tx.execute(of_one.group_by(delivery.c.state))
    return {DeliveryState(state): count for state, count in rows.all()}


async def progress_of_readers(
    database: Database, keys: Keys, planned: Plan, number: int
) -> dict[DeliveryState, int]:
    """Count the deliveries of a broadcast by state, without those that its lane will drop.

    Everybody who follows has one. Where it is for the readers of one language, the lane drops those of others
    as it comes to them; here the contacts of all that are still to come are opened.
    """
    async with database.transaction() as tx:
        counted = await progress(tx, number)
    if for_one_language(planned.content):
        for state in counted.keys() & frozenset(STILL_TO_COME):
            spoken = await _languages(database, keys, _in_state(number, state))
            counted[state] = sum(count for each, count in spoken.items() if _takes(planned, each))
    return {state: count for state, count in counted.items() if count}


def _in_state(number: int, state: DeliveryState) -> Select[tuple[bytes]]:
    of_one = delivery.c.broadcast == number
    return select(delivery.c.contact).where(of_one, delivery.c.state == state.value)


def picture_of(identifier: str) -> str:
    """Give the name under which the picture of a plan is kept, which is no engagement's."""
    return f"broadcast:{identifier}"


async def _languages(database: Database, keys: Keys, among: Select[tuple[bytes]]) -> Counter[Language | None]:
    found: Counter[Language | None] = Counter()
    last: bytes | None = b""
    while last is not None:
        async with database.transaction() as tx:
            spoken, last = await people.languages(tx, keys, among, last, _AT_ONCE)
        found.update(spoken)
    return found


def _plans() -> Select[Any]:
    carrying = broadcast.c.feedback == feedback.c.id
    columns = (feedback, broadcast.c.id.label("number"), broadcast.c.state.label("run"))
    return select(*columns).outerjoin(broadcast, carrying)


def _plan(row: Row[Any]) -> Plan:
    return Plan(
        id=row.id,
        content=broadcasts.written(row),
        state=PlanState(row.state),
        send_at=row.send_at,
        planned_by=row.planned_by,
        approved_by=row.approved_by,
        corrects=row.corrects,
        number=row.number,
        run=row.run,
    )
