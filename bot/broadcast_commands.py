"""What the commands do by which officers tell many: plan, try out, approve, watch, stop and put right."""

from pathlib import Path

from bot import broadcast_lines, planning, steering, terminal
from bot.outlook import left, looked, outlook
from bot.settings import Settings
from bot.steering import Ended
from bot.storing import storage_of, utc_now
from engagements.language import Language, Voice
from locales.words import say
from storage import plans, staff_chats
from storage.database import Database
from storage.deliveries import DeliveryState
from storage.errors import SecondPersonNeeded
from storage.keys import Keys
from storage.plans import Draft
from storage.shelf import Shelf
from storage.team import as_name
from storage.transactions import Transaction

Lines = tuple[str, ...]


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
    ahead = await outlook(settings, database, keys, planned, utc_now())
    return (*rendered, *broadcast_lines.planned(planned, ahead, language))


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
            slug = await planning.approver(tx, Shelf(), planned.content)
        proof = terminal.proof(by, language)
        await plans.approve(database, keys, slug, identifier, proof, utc_now())
        ahead = await outlook(settings, database, keys, planned, utc_now())
    return broadcast_lines.approved(planned, ahead, language)


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
            engagement = await planning.spoken_about(tx, Shelf(), planned.content)
        if planned.number is None:
            ahead = await outlook(settings, database, keys, planned, utc_now())
            return broadcast_lines.waiting(planned, ahead, language)
        progress = await plans.progress_of_readers(database, keys, planned, planned.number)
        ends = looked(settings, planned, engagement, left(progress), utc_now()).ends
        sent = await plans.sent_by_language(database, keys, planned.number)
    return broadcast_lines.progress(planned, progress, sent, ends, language)


async def pause(settings: Settings, identifier: str, language: Language) -> Lines:
    """Let nothing more of a broadcast leave until it is resumed."""
    async with storage_of(settings) as (database, _):
        return _steered(await steering.pause(database, identifier), "broadcast-paused", identifier, language)


async def resume(settings: Settings, identifier: str, language: Language) -> Lines:
    """Let a broadcast go on that was paused."""
    async with storage_of(settings) as (database, _):
        return _steered(
            await steering.resume(database, identifier), "broadcast-resumed", identifier, language
        )


async def cancel(settings: Settings, identifier: str, language: Language) -> Lines:
    """Take back what has not begun; of what has, let nothing more leave."""
    async with storage_of(settings) as (database, keys):
        async with database.transaction() as tx:
            planned = await plans.one(tx, identifier)
        ended = await steering.cancel(database, keys, planned, utc_now)
        if planned.number is None:
            return (say(Voice(language), "broadcast-withdrawn", {"what": identifier}),)
        counted = await plans.progress_of_readers(database, keys, planned, planned.number)
        await steering.drop(database, planned.number)
    if ended is Ended.BEFORE:
        return (say(Voice(language), "broadcast-not-so", {"what": identifier}),)
    spared = sum(counted.get(each, 0) for each in (DeliveryState.PENDING, DeliveryState.RETRY))
    return broadcast_lines.cancelled(identifier, spared, language)


def _steered(done: bool, name: str, identifier: str, language: Language) -> Lines:
    return (say(Voice(language), name if done else "broadcast-not-so", {"what": identifier}),)
