"""What the commands do by which officers tell many: plan, try out, approve, watch, stop and put right."""

from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from bot import broadcast_lines, planning, terminal
from bot.broadcast_lines import Outlook
from bot.operations import Operations
from bot.settings import Settings
from bot.storing import storage_of, utc_now
from engagements.language import Language, Voice
from locales.words import say
from storage import deliveries, plans, staff_chats
from storage.database import Database
from storage.deliveries import DeliveryState
from storage.errors import NothingBegun, SecondPersonNeeded
from storage.keys import Keys
from storage.plans import Draft, Plan
from storage.shelf import Shelf
from storage.team import as_name
from storage.transactions import Transaction

Lines = tuple[str, ...]

_DROPPED_AT_ONCE = 500


async def plan(settings: Settings, file: Path, by: str | None, language: Language) -> Lines:
    """Store feedback or an update until its time, and show what it says, to how many, and how long it takes.

    Where a team of two stands behind it, it waits for another member's approval.
    """
    draft = planning.read(file)
    async with storage_of(settings) as (database, keys):
        identifier = await _planned(database, keys, draft, by, language)
        return await _shown(settings, database, keys, identifier, language)


async def correct(
    settings: Settings, identifier: str, file: Path, by: str | None, language: Language
) -> Lines:
    """Store what puts right something that was told, as `plan` stores it."""
    read = planning.read(file)
    async with storage_of(settings) as (database, keys):
        async with database.transaction() as tx:
            first = planning.assert_corrects(await plans.one(tx, identifier), read.content)
        draft = Draft(read.content, read.pictures, corrects=first)
        made = await _planned(database, keys, draft, by, language)
        return await _shown(settings, database, keys, made, language)


async def _planned(database: Database, keys: Keys, draft: Draft, by: str | None, language: Language) -> str:
    now = utc_now()
    async with database.transaction() as tx:
        slug = await planning.approving(tx, Shelf(), draft.content)
    if slug is None:
        async with database.transaction() as tx:
            return await planning.keep_in(tx, keys, draft, now)
    if by is None:
        raise SecondPersonNeeded(slug)
    proof = terminal.proof(by, language)

    async def with_boxes(tx: Transaction, identifier: str) -> None:
        await planning.publish_boxes(tx, keys, draft, identifier, now)

    return await plans.plan_as_member(database, keys, slug, draft, proof, utc_now(), with_boxes)


async def _shown(
    settings: Settings, database: Database, keys: Keys, identifier: str, language: Language
) -> Lines:
    async with database.transaction() as tx:
        planned = await plans.one(tx, identifier)
        engagement = await planning.spoken_about(tx, Shelf(), planned.content)
    rendered = broadcast_lines.rendered(planned.content, engagement, language)
    outlook = await _outlook(settings, database, keys, planned)
    return (*rendered, *broadcast_lines.planned(planned, outlook, language))


async def try_out(settings: Settings, identifier: str, language: Language) -> Lines:
    """Let a plan leave for the chats of the service's staff alone, marked as a trial."""
    async with storage_of(settings) as (database, _), database.transaction() as tx:
        planned = await plans.one(tx, identifier)
        services = await planning.services(tx, Shelf(), planned.content)
        left = await plans.try_out(tx, planned, staff_chats.audience(services), utc_now())
    name = "broadcast-tried" if left else "broadcast-nobody-to-try"
    return (say(Voice(language), name, {"service": ", ".join(services)}),)


async def approve(settings: Settings, identifier: str, by: str, language: Language) -> Lines:
    """Let what another member planned leave at its time."""
    async with storage_of(settings) as (database, keys):
        async with database.transaction() as tx:
            planned = await plans.one(tx, identifier)
            plans.assert_may_approve(planned, as_name(by), utc_now())
            slug = await planning.approving(tx, Shelf(), planned.content)
        if slug is None:
            # Its team has grown too small since: one who is left may approve it.
            async with database.transaction() as tx:
                slug = (await planning.about(tx, Shelf(), planned.content))[0].id
        proof = terminal.proof(by, language)
        await plans.approve(database, keys, slug, identifier, proof, utc_now())
        outlook = await _outlook(settings, database, keys, planned)
    return broadcast_lines.approved(planned, outlook, language)


async def listing(settings: Settings, language: Language) -> Lines:
    """List what is planned, and what has been told."""
    async with storage_of(settings) as (database, _), database.transaction() as tx:
        every = await plans.every(tx)
        progress = {each.number: await plans.progress(tx, each.number) for each in every if each.number}
    return broadcast_lines.listing(every, progress, language)


async def show(settings: Settings, identifier: str, language: Language) -> Lines:
    """Show one broadcast: who planned and approved it, how far it has come, and when it should end."""
    async with storage_of(settings) as (database, keys):
        async with database.transaction() as tx:
            planned = await plans.one(tx, identifier)
        if planned.number is None:
            return broadcast_lines.waiting(
                planned, await _outlook(settings, database, keys, planned), language
            )
        progress = await plans.progress_of_readers(database, keys, planned, planned.number)
        outlook = await _outlook(settings, database, keys, planned, progress)
        sent = await plans.sent_by_language(database, keys, planned.number)
    return broadcast_lines.progress(planned, progress, sent, outlook, language)


async def pause(settings: Settings, identifier: str, language: Language) -> Lines:
    """Let nothing more of a broadcast leave until it is resumed."""
    return await _steered(settings, identifier, deliveries.pause, "broadcast-paused", language)


async def resume(settings: Settings, identifier: str, language: Language) -> Lines:
    """Let a broadcast go on that was paused."""
    return await _steered(settings, identifier, deliveries.resume, "broadcast-resumed", language)


async def cancel(settings: Settings, identifier: str, language: Language) -> Lines:
    """Take back what has not begun; of what has, let nothing more leave."""
    async with storage_of(settings) as (database, keys):
        async with database.transaction() as tx:
            planned = await plans.one(tx, identifier)
            number = planned.number
            done = number is not None and await deliveries.cancel(tx, number)
        if number is None:
            await Operations(database, keys, utc_now).withdraw_feedback(identifier)
            return (say(Voice(language), "broadcast-withdrawn", {"what": identifier}),)
        counted = await plans.progress_of_readers(database, keys, planned, number)
        await _drop(database, number)
    if not done:
        return (say(Voice(language), "broadcast-not-so", {"what": identifier}),)
    spared = sum(counted.get(each, 0) for each in (DeliveryState.PENDING, DeliveryState.RETRY))
    return broadcast_lines.cancelled(identifier, spared, language)


async def _drop(database: Database, number: int) -> None:
    """Drop what waits, a little at a time, so that nobody who is answering waits for it."""
    some = _DROPPED_AT_ONCE
    while some:
        async with database.transaction() as tx:
            some = await deliveries.drop_cancelled(tx, number, _DROPPED_AT_ONCE)


async def _steered(
    settings: Settings,
    identifier: str,
    turn: Callable[[Transaction, int], Awaitable[bool]],
    name: str,
    language: Language,
) -> Lines:
    async with storage_of(settings) as (database, _), database.transaction() as tx:
        planned = await plans.one(tx, identifier)
        if planned.number is None:
            raise NothingBegun(identifier)
        done = await turn(tx, planned.number)
    said = name if done else "broadcast-not-so"
    return (say(Voice(language), said, {"what": identifier}),)


async def _outlook(
    settings: Settings,
    database: Database,
    keys: Keys,
    planned: Plan,
    progress: Mapping[DeliveryState, int] | None = None,
) -> Outlook:
    """Look ahead: how many it is for, how many messages are to come, and when the last may leave.

    `progress`: how far it has come, once it has begun.
    """
    now = utc_now()
    async with database.transaction() as tx:
        engagement = await planning.spoken_about(tx, Shelf(), planned.content)
    readers = await _readers(database, keys, planned)
    left = readers
    if progress is not None:
        left = sum(progress.get(each, 0) for each in deliveries.STILL_TO_COME)
    each = broadcast_lines.messages_each(planned.content, engagement)
    return broadcast_lines.outlook(planned, readers, left, each, settings, now)


async def _readers(database: Database, keys: Keys, planned: Plan) -> int:
    """Count those whom it is for; contacts are opened only where it is for the readers of one language."""
    if plans.for_one_language(planned.content):
        return (await plans.readers(database, keys, planned)).total()
    async with database.transaction() as tx:
        return await plans.count_readers(tx, planned)
