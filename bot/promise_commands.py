"""What the commands about promises do: the record of each service, and the staff who are warned."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from secrets import token_urlsafe

from bot.rendering import plain
from bot.settings import Settings
from bot.storing import storage_of, utc_now
from dialogs.record import record
from dialogs.staffing import payload_of
from engagements.dates import LONDON
from engagements.engagement import Engagement
from engagements.errors import DrwsError
from engagements.language import Language, Voice
from engagements.parts import Part, is_beside, part_of, why_of
from engagements.promises import Promise
from engagements.services import Service, distinct
from locales.dates import long_date
from locales.sorting import sort_key
from locales.words import say
from storage import disclosure, promises, staff_chats
from storage.errors import UnknownService
from storage.keys import Keys
from storage.results import results
from storage.shelf import Shelf, Shelved
from storage.team import as_name
from storage.transactions import Transaction

Lines = tuple[str, ...]

_CODE_BYTES = 15


class NobodyOfThatName(DrwsError):
    """No chat and no link is there for a member of staff of that name."""


@dataclass(frozen=True, slots=True)
class Judged:
    """How many said that feedback was fair, or not, and how many said why, as far as that may be told."""

    day: date
    fair: str
    not_fair: str
    why: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of one promise, how many people have heard, and what they said of each feedback.

    `heard` is None once nobody can know it any more.
    """

    about: Engagement
    promise: Promise
    heard: str | None
    judged: tuple[Judged, ...]


async def of_services(settings: Settings, service: str | None, language: Language) -> Lines:
    """Show what each service promised, or one of them, and what became of it. Raises UnknownService."""
    today = _today()
    async with storage_of(settings) as (database, keys), database.transaction() as tx:
        owners = await _owners(tx, service)
        kept = await _kept(tx, keys)
        lines: list[str] = []
        for owner in sorted(owners, key=lambda each: sort_key(each.within(language), language)):
            own = [each for each in kept if owner.key in {one.key for one in each.about.owners}]
            lines.extend(_of_service(owner, own, today, language))
            names = [each.name for each in await staff_chats.of_service(tx, keys, owner.key)]
            lines.append(_staff(owner, names, language))
    return tuple(lines) or (say(Voice(language), "promise-none"),)


def near(found: tuple[Promise, ...], language: Language) -> Lines:
    """Say of each promise that nothing has been sent, and by which day it is due."""
    return tuple(
        say(Voice(language), "promise-near", {"slug": each.engagement, "day": long_date(each.due, language)})
        for each in found
    )


def lines_of(promise: Promise | None, today: date, language: Language) -> Lines:
    """Write the record of one engagement, for whoever reads its results."""
    return tuple(plain(each, Voice(language)) for each in record(promise, today)) if promise else ()


async def hear(settings: Settings, service: str, name: str, language: Language) -> Lines:
    """Make a link with which a member of staff opens the chat in which they are warned.

    Raises UnknownService, or UnusableName.
    """
    named, code = as_name(name), token_urlsafe(_CODE_BYTES)
    address = f"https://t.me/{settings.bot}?start={payload_of(code)}"
    async with storage_of(settings) as (database, keys), database.transaction() as tx:
        await _owners(tx, service)
        await staff_chats.invite(tx, keys, service, named, code, _today())
    return (say(Voice(language), "team-hear-link", {"who": named}), address)


async def hush(settings: Settings, service: str, name: str, language: Language) -> Lines:
    """Warn a member of staff no more. Raises NobodyOfThatName."""
    async with storage_of(settings) as (database, keys), database.transaction() as tx:
        if not await staff_chats.end(tx, keys, service, as_name(name)):
            raise NobodyOfThatName(name)
    return (say(Voice(language), "team-hushed", {"who": as_name(name)}),)


async def _owners(tx: Transaction, service: str | None) -> tuple[Service, ...]:
    published = [each.engagement for each in await Shelf().all(tx)]
    owners = distinct(owner for each in published for owner in each.owners)
    if service is None:
        return owners
    found = tuple(each for each in owners if each.key == service)
    if not found:
        raise UnknownService(", ".join(each.key for each in owners))
    return found


async def _kept(tx: Transaction, keys: Keys) -> tuple[Kept, ...]:
    published = {each.engagement.id: each for each in await Shelf().all(tx)}
    found: list[Kept] = []
    for each in await promises.all_of_them(tx):
        heard = await promises.heard(tx, each.engagement)
        shown = None if heard is None else disclosure.shown(heard)
        about = published[each.engagement].engagement
        found.append(Kept(about, each, shown, await _judged(tx, keys, about.id, published)))
    return tuple(found)


async def _judged(
    tx: Transaction, keys: Keys, slug: str, published: Mapping[str, Shelved]
) -> tuple[Judged, ...]:
    """Give what people said of each feedback of an engagement, the earliest first."""
    found: list[Judged] = []
    for box in [each for each in published.values() if is_beside(each.engagement.id, slug)]:
        why = published.get(why_of(box.engagement.id))
        if part_of(box.engagement.id) is Part.FAIR and why is not None:
            said = await results(tx, keys, box.engagement, box.closed)
            (_, fair), (_, not_fair) = said.questions[0].figures
            words = await results(tx, keys, why.engagement, why.closed)
            day = box.engagement.opens_at.date()
            found.append(Judged(day, fair.shown, not_fair.shown, words.responses))
    return tuple(sorted(found, key=lambda each: each.day))


def _of_service(owner: Service, own: list[Kept], today: date, language: Language) -> Iterator[str]:
    voice = Voice(language)
    yield say(voice, "promise-of-service", {"service": owner.within(language)})
    kept = [each.promise for each in own if each.promise.kept_on is not None]
    in_time = sum(each.days_late(today) == 0 for each in kept)
    yield say(voice, "promise-kept-of", {"count": len(kept), "total": len(own), "number": in_time})
    longest = max((each.promise.days_late(today) for each in own), default=0)
    if longest:
        yield say(voice, "promise-longest", {"count": longest})
    for each in own:
        yield f"  {each.about.id}: {each.about.title.within(language)}"
        yield from (f"    {plain(line, voice)}" for line in record(each.promise, today))
        yield f"    {_heard(each.heard, voice)}"
        for judged in each.judged:
            yield f"    {say(voice, 'promise-judged', {'day': long_date(judged.day, language)})}"
            yield f"      {say(voice, 'promise-fair', {'shown': judged.fair})}"
            yield f"      {say(voice, 'promise-not-fair', {'shown': judged.not_fair})}"
            yield f"      {say(voice, 'promise-replies', {'shown': judged.why})}"


def _heard(shown: str | None, voice: Voice) -> str:
    if shown is None:
        return say(voice, "promise-heard-unknown")
    return say(voice, "promise-heard", {"shown": shown})


def _staff(owner: Service, names: list[str], language: Language) -> str:
    if not names:
        return say(Voice(language), "promise-no-staff", {"service": owner.key})
    return say(Voice(language), "promise-staff", {"who": ", ".join(names)})


def _today() -> date:
    return utc_now().astimezone(LONDON).date()
