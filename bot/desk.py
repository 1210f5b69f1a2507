"""The program as staff work with it on a page: what a member of a team sees, and what they can do."""

import asyncio
from datetime import date

from bot import broadcast_lines, planning, promise_lines, steering
from bot.kept import Kept, kept
from bot.outlook import ending, messages_in, outlook
from bot.progress import Counted, Progress
from bot.settings import Settings
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
from engagements.parts import part_of
from engagements.updates import Update
from locales.dates import long_date
from storage import audit, disclosure, plans, team
from storage.admission import Proof
from storage.audit import Act, Entry
from storage.broadcasts import Written
from storage.database import Database
from storage.deliveries import STILL_TO_COME, BroadcastState
from storage.errors import UnknownMember, UnknownPlan
from storage.keys import Keys
from storage.planned import PlanState
from storage.plans import Plan
from storage.shelf import Shelf
from storage.transactions import Transaction

# So much of the way is told at a time: a nearer figure could be subtracted from another.
_PERCENT = 5

_DONE = {Step.PAUSE: Done.PAUSED, Step.RESUME: Done.RESUMED}
_ACTS = {Step.PAUSE: Act.PAUSE, Step.RESUME: Act.RESUME, Step.CANCEL: Act.CANCEL}


class OfficersDesk:
    """What there is in the database, for the members of each team."""

    def __init__(self, settings: Settings, database: Database, keys: Keys, now: Now) -> None:
        self._settings = settings
        self._database = database
        self._keys = keys
        self._now = now
        self._shelf = Shelf()
        self._progress = Progress(database, keys, now)
        # To try a passphrase takes a second and 256 MB.
        self._one_at_a_time = asyncio.Lock()

    async def teams(self) -> tuple[Team, ...]:
        """Name the engagements that have a team."""
        async with self._database.shared_transaction() as tx:
            found = await self._wholes(tx)
            return tuple([Team(each.id, each.title) for each in found if await team.members(tx, each.id)])

    async def admit(self, engagement: str, proof: Proof) -> Member:
        """Let a member in, and record it. Raises a RefusedTry."""
        member = Member(engagement, proof.member)
        # Of a name that nobody has nothing is written down: anybody may type names here, for ever.
        if not await self.knows(member):
            raise UnknownMember(proof.member)
        async with self._one_at_a_time:
            await team.sign_in(self._database, self._keys, engagement, proof, self._now())
        return member

    async def knows(self, member: Member) -> bool:
        """Tell whether somebody is in the team still."""
        async with self._database.shared_transaction() as tx:
            return member.name in await team.members(tx, member.engagement)

    async def morning(self, member: Member, language: Language) -> Morning:
        """Give the promises of the services behind a member's engagement, and what its people are told."""
        today = self._now().astimezone(LONDON).date()
        async with self._database.shared_transaction() as tx:
            about = (await self._shelf.one(tx, member.engagement)).engagement
            promised = await kept(tx, self._keys, {each.key for each in about.owners})
            theirs = [each for each in await plans.every(tx) if _is_theirs(each.content, about)]
        progress = {each.id: await self._progress.of(each) for each in theirs}
        return Morning(
            about.title.within(language),
            tuple(_promise(each, today, language) for each in promised),
            tuple(_broadcast(each, progress[each.id], language) for each in theirs),
            any(broadcast_lines.is_leaving(each, progress[each.id]) for each in theirs),
        )

    async def broadcast(self, member: Member, identifier: str, language: Language) -> Whole:
        """Give all about one broadcast. Raises UnknownPlan where it is none of the team's."""
        async with self._database.shared_transaction() as tx:
            planned = await self._theirs(tx, member, identifier)
            engagement = await planning.spoken_about(tx, self._shelf, planned.content)
        counted = await self._progress.of(planned)
        spoken = await self._progress.languages(planned)
        return Whole(
            _broadcast(planned, counted, language),
            (
                *broadcast_lines.people(planned, language),
                *await self._to_come(planned, engagement, counted, language),
            ),
            broadcast_lines.by_state(_told(planned, counted), language),
            () if spoken is None else broadcast_lines.by_language(spoken, language),
            tuple(_reading(planned.content, engagement, each) for each in Language),
            _steps(planned, counted, member),
            broadcast_lines.is_leaving(planned, counted),
        )

    async def _to_come(
        self, planned: Plan, engagement: Engagement | None, counted: Counted, language: Language
    ) -> Lines:
        now = self._now()
        if planned.number is None:
            ahead = await outlook(self._settings, self._database, self._keys, planned, now)
            return tuple(broadcast_lines.to_come(ahead, language))
        if not broadcast_lines.is_leaving(planned, counted):
            return ()
        left = sum(counted.get(each, 0) for each in STILL_TO_COME)
        return (broadcast_lines.ends(ending(self._settings, planned, engagement, left, now), language),)

    async def approve(self, member: Member, identifier: str, passphrase: str, code: str) -> Done:
        """Let what another member planned leave at its time. Raises what keeps it from being approved."""
        async with self._database.shared_transaction() as tx:
            await self._theirs(tx, member, identifier)
        now = self._now()
        slug = await steering.team_to_approve(self._database, identifier, member.name, now)
        proof = Proof(member.name, passphrase, code)
        async with self._one_at_a_time:
            await plans.approve(self._database, self._keys, slug, identifier, proof, now)
        return Done.APPROVED

    async def take(self, member: Member, identifier: str, step: Step) -> Done:
        """Pause, resume or cancel a broadcast, and record who did it. Raises NothingBegun, UnknownPlan."""
        async with self._database.shared_transaction() as tx:
            await self._theirs(tx, member, identifier)
        self._progress.forget()
        entry = Entry(self._now(), member.engagement, member.name, _ACTS[step], identifier)

        async def also(tx: Transaction) -> None:
            await audit.record(tx, entry)

        if step is Step.CANCEL:
            gone = await steering.cancel(self._database, self._keys, identifier, self._now, also)
            if gone is None:
                return Done.NOTHING
            return Done.WITHDRAWN if gone.spared is None else Done.CANCELLED
        turn = steering.pause if step is Step.PAUSE else steering.resume
        return _DONE[step] if await turn(self._database, identifier, also) else Done.NOTHING

    async def _wholes(self, tx: Transaction) -> list[Engagement]:
        """Give the engagements themselves, without what stands beside them."""
        every = (each.engagement for each in await self._shelf.all(tx))
        return [each for each in every if part_of(each.id) is None]

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
        _done(counted),
    )


def _done(counted: Counted) -> int | None:
    """Tell how far it is, of rounded figures; None where one of them must be hidden."""
    whole = disclosure.rounded(sum(counted.values()))
    left = disclosure.rounded(sum(counted.get(each, 0) for each in STILL_TO_COME))
    if not whole or left is None:
        return None
    return (whole - min(left, whole)) * 100 // whole // _PERCENT * _PERCENT


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


def _steps(plan: Plan, counted: Counted, member: Member) -> tuple[Step, ...]:
    """Tell what a member can do with it as it stands."""
    if plan.number is None:
        waits = plan.state is PlanState.WAITING and plan.planned_by != member.name
        return (Step.APPROVE, Step.CANCEL) if waits else (Step.CANCEL,)
    if plan.run == BroadcastState.PAUSED:
        return (Step.RESUME, Step.CANCEL)
    return (Step.PAUSE, Step.CANCEL) if broadcast_lines.can_be_paused(plan, counted) else ()
