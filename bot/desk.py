"""The program as staff work with it on a page: what a member of a team sees, and what they can do."""

import asyncio
from datetime import date, datetime, timedelta

from bot import broadcast_lines, planning, promise_lines, steering
from bot.kept import Kept, kept
from bot.operations import Also
from bot.outlook import left, looked, messages_in, readers
from bot.progress import Counted, Progress, is_leaving
from bot.seldom import Seldom
from bot.settings import Settings
from bot.steering import Ended
from bot.turns import Now
from console.desk import (
    Done,
    Lines,
    Member,
    Morning,
    Reading,
    ShownBroadcast,
    ShownMessage,
    ShownPromise,
    Standing,
    Step,
    Team,
    Whole,
)
from engagements.dates import LONDON
from engagements.engagement import Engagement
from engagements.language import Language
from engagements.updates import Update
from locales.dates import long_date
from storage import audit, disclosure, plans, team
from storage.admission import Proof
from storage.audit import Act, Entry
from storage.broadcasts import Written
from storage.database import Database
from storage.deliveries import STILL_TO_COME, BroadcastState
from storage.errors import OtherTeam, UnknownMember, UnknownPlan
from storage.keys import Keys
from storage.planned import PlanState
from storage.plans import Plan
from storage.shelf import Shelf
from storage.transactions import Transaction

# So much of the way is told at a time: a nearer figure could be subtracted from another.
_PERCENT = 5
# What people said is opened, and whom it is for counted, no more often than this.
_WORKED_OUT_EVERY = timedelta(minutes=1)
# A page on which something is about to begin looks again by itself.
_ABOUT_TO_BEGIN = timedelta(hours=1)

_ENDED = {Ended.WITHDRAWN: Done.WITHDRAWN, Ended.CANCELLED: Done.CANCELLED, Ended.BEFORE: Done.NOTHING}


class OfficersDesk:
    """What there is in the database, for the members of each team."""

    def __init__(self, settings: Settings, database: Database, keys: Keys, now: Now) -> None:
        self._settings = settings
        self._database = database
        self._keys = keys
        self._now = now
        self._shelf = Shelf()
        self._progress = Progress(database, keys, now)
        self._kept = Seldom(now, self._kept_by, _WORKED_OUT_EVERY)
        self._readers = Seldom(now, self._count_readers, _WORKED_OUT_EVERY)
        # To try a passphrase takes a second and 256 MB.
        self._one_at_a_time = asyncio.Lock()

    async def teams(self) -> tuple[Team, ...]:
        """Name the engagements that have a team."""
        async with self._database.shared_transaction() as tx:
            named = await team.with_members(tx)
            every = [each.engagement for each in await self._shelf.all(tx)]
        return tuple(Team(each.id, each.title) for each in every if each.id in named)

    async def admit(self, engagement: str, proof: Proof) -> Member:
        """Let a member in, and record it. Raises a RefusedTry."""
        async with self._database.shared_transaction() as tx:
            key = await team.key_of(tx, engagement, proof.member)
        # Of a name that nobody has nothing is written down: anybody may type names here, for ever.
        if key is None:
            raise UnknownMember(proof.member)
        async with self._one_at_a_time:
            await team.sign_in(self._database, self._keys, engagement, proof, self._now())
        return Member(engagement, proof.member, key)

    async def knows(self, member: Member) -> bool:
        """Tell whether somebody is in the team still, and has not been let in anew since."""
        async with self._database.shared_transaction() as tx:
            return await team.key_of(tx, member.engagement, member.name) == member.public_key

    async def morning(self, member: Member, language: Language) -> Morning:
        """Give the promises of the services behind a member's engagement, and what its people are told."""
        now = self._now()
        async with self._database.shared_transaction() as tx:
            about = (await self._shelf.one(tx, member.engagement)).engagement
            theirs = [each for each in await plans.every(tx) if _is_theirs(each.content, about)]
        promised = await self._kept.of(frozenset(each.key for each in about.owners))
        today = now.astimezone(LONDON).date()
        counted = {each.id: await self._progress.of(each) for each in theirs}
        return Morning(
            about.title.within(language),
            tuple(_promise(each, today, language) for each in promised),
            tuple(_broadcast(each, counted[each.id], language) for each in theirs),
            any(_is_changing(each, counted[each.id], now) for each in theirs),
        )

    async def broadcast(self, member: Member, identifier: str, language: Language) -> Whole:
        """Give all about one broadcast. Raises UnknownPlan where it is none of the team's."""
        async with self._database.shared_transaction() as tx:
            planned = await self._theirs(tx, member, identifier)
            engagement = await planning.spoken_about(tx, self._shelf, planned.content)
            approver = await planning.approver(tx, self._shelf, planned.content)
        counted = await self._progress.of(planned)
        spoken = await self._progress.languages(planned)
        people = broadcast_lines.people(planned, language)
        return Whole(
            _broadcast(planned, counted, language),
            (*people, *await self._to_come(planned, engagement, counted, language)),
            broadcast_lines.by_state(_told(planned, counted), language),
            () if spoken is None else broadcast_lines.by_language(spoken, language),
            tuple(_reading(planned.content, engagement, each) for each in Language),
            _steps(planned, counted, member, approver),
            _is_changing(planned, counted, self._now()),
        )

    async def approve(self, member: Member, identifier: str, passphrase: str, code: str) -> Done:
        """Let what another member planned leave at its time.

        Raises NotWaiting, SamePerson, DelayOver, OtherTeam, UnknownPlan, or a RefusedTry.
        """
        now = self._now()
        async with self._database.shared_transaction() as tx:
            planned = await self._theirs(tx, member, identifier)
            plans.assert_may_approve(planned, member.name, now)
            if await planning.approver(tx, self._shelf, planned.content) != member.engagement:
                raise OtherTeam(identifier)
        proof = Proof(member.name, passphrase, code)
        async with self._one_at_a_time:
            await plans.approve(self._database, self._keys, member.engagement, identifier, proof, now)
        return Done.APPROVED

    async def resume(self, member: Member, identifier: str, passphrase: str, code: str) -> Done:
        """Let what was paused go on. Raises NothingBegun, UnknownPlan, or a RefusedTry."""
        await self._assert_theirs(member, identifier)
        who = (member.engagement, identifier, Proof(member.name, passphrase, code))
        async with self._one_at_a_time:
            done = await plans.resume_as_member(self._database, self._keys, *who, self._now())
        return Done.RESUMED if done else Done.NOTHING

    async def pause(self, member: Member, identifier: str) -> Done:
        """Let nothing more of a broadcast leave for now. Raises NothingBegun or UnknownPlan."""
        await self._assert_theirs(member, identifier)
        done = await steering.pause(self._database, identifier, self._recorded(member, Act.PAUSE, identifier))
        return Done.PAUSED if done else Done.NOTHING

    async def cancel(self, member: Member, identifier: str) -> Done:
        """Take back what has not begun; of what has, let nothing more leave. Raises UnknownPlan."""
        planned = await self._assert_theirs(member, identifier)
        also = self._recorded(member, Act.CANCEL, identifier)
        ended = await steering.cancel(self._database, self._keys, planned, self._now, also)
        if planned.number is not None:
            await steering.drop(self._database, planned.number)
            self._progress.forget()
        return _ENDED[ended]

    async def _to_come(
        self, planned: Plan, engagement: Engagement | None, counted: Counted, language: Language
    ) -> Lines:
        now = self._now()
        if planned.number is None:
            people = await self._readers.of(planned.id)
            ahead = looked(self._settings, planned, engagement, people, now)
            return tuple(broadcast_lines.to_come(ahead, language))
        if not broadcast_lines.is_leaving(planned, counted):
            return ()
        ahead = looked(self._settings, planned, engagement, left(counted), now)
        return (broadcast_lines.ends(ahead.ends, language),)

    async def _kept_by(self, owners: frozenset[str]) -> tuple[Kept, ...]:
        async with self._database.transaction() as tx:
            return await kept(tx, self._keys, owners)

    async def _count_readers(self, identifier: str) -> int:
        async with self._database.shared_transaction() as tx:
            planned = await plans.one(tx, identifier)
        return await readers(self._database, self._keys, planned)

    def _recorded(self, member: Member, act: Act, identifier: str) -> Also:
        entry = Entry(self._now(), member.engagement, member.name, act, identifier)

        async def also(tx: Transaction) -> None:
            await audit.record(tx, entry)

        return also

    async def _assert_theirs(self, member: Member, identifier: str) -> Plan:
        async with self._database.shared_transaction() as tx:
            return await self._theirs(tx, member, identifier)

    async def _theirs(self, tx: Transaction, member: Member, identifier: str) -> Plan:
        about = (await self._shelf.one(tx, member.engagement)).engagement
        planned = await plans.one(tx, identifier)
        if not _is_theirs(planned.content, about):
            raise UnknownPlan(identifier)
        return planned


def _is_theirs(content: Written, about: Engagement) -> bool:
    """Tell whether the team of an engagement has to do with it: it is about that one, or of its service."""
    if not isinstance(content, Update):
        return content.engagement == about.id
    return content.audience.engagement in (None, about.id) and content.service.key in {
        each.key for each in about.owners
    }


def _promise(each: Kept, today: date, language: Language) -> ShownPromise:
    record = promise_lines.recorded(each.promise, today, language)
    judged = ((promise_lines.judged_on(one, language), one) for one in each.judged)
    return ShownPromise(
        each.about.title.within(language),
        _standing(each, today),
        (*record, promise_lines.heard(each.heard, language)),
        tuple((heading, promise_lines.judgement(one, language)) for heading, one in judged),
    )


def _standing(each: Kept, today: date) -> Standing:
    late = each.promise.days_late(today)
    if each.promise.kept_on is not None:
        return Standing.KEPT_LATE if late else Standing.KEPT
    if late:
        return Standing.LATE
    return Standing.NEAR if each.promise.is_near(today) else Standing.TO_COME


def _broadcast(plan: Plan, counted: Counted, language: Language) -> ShownBroadcast:
    return ShownBroadcast(
        plan.id,
        broadcast_lines.title(plan.content, language),
        long_date(plan.send_at, language),
        broadcast_lines.stands(plan, counted, language),
        _done(plan, counted),
    )


def _done(plan: Plan, counted: Counted) -> int | None:
    """Tell how far it is, of rounded figures; None where one must be hidden, or the rest was dropped."""
    whole = disclosure.rounded(sum(counted.values()))
    to_come = disclosure.rounded(left(counted))
    if not whole or to_come is None or plan.run in (BroadcastState.PLANNING, BroadcastState.CANCELLED):
        return None
    return (whole - min(to_come, whole)) * 100 // whole // _PERCENT * _PERCENT


def _is_changing(plan: Plan, counted: Counted, now: datetime) -> bool:
    """Tell whether it leaves, or is about to."""
    if plan.number is None:
        return plan.state is PlanState.APPROVED and plan.send_at <= now + _ABOUT_TO_BEGIN
    running = plan.run in (BroadcastState.PLANNING, BroadcastState.RUNNING)
    return running and is_leaving(plan, counted)


def _told(plan: Plan, counted: Counted) -> Counted:
    """Leave out what is still to come of what is for one language: who of them reads it is not known yet."""
    if not plans.for_one_language(plan.content):
        return counted
    return {state: count for state, count in counted.items() if state not in STILL_TO_COME}


def _reading(content: Written, engagement: Engagement | None, language: Language) -> Reading:
    picture = content.picture.alt.within(language) if content.picture else None
    said = messages_in(content, engagement, language)
    shown = (
        ShownMessage(each.text, tuple(key.label for row in each.keyboard for key in row)) for each in said
    )
    return Reading(language, picture, tuple(shown))


def _steps(plan: Plan, counted: Counted, member: Member, approver: str) -> tuple[Step, ...]:
    """Tell what a member can do with it as it stands."""
    if plan.number is None:
        mine = plan.planned_by != member.name and approver == member.engagement
        return (Step.APPROVE, Step.CANCEL) if plan.state is PlanState.WAITING and mine else (Step.CANCEL,)
    if plan.run == BroadcastState.CANCELLED or not is_leaving(plan, counted):
        return ()
    halted = {BroadcastState.PAUSED: (Step.RESUME, Step.CANCEL), BroadcastState.PLANNING: (Step.CANCEL,)}
    return halted.get(BroadcastState(str(plan.run)), (Step.PAUSE, Step.CANCEL))
