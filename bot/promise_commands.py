"""What the commands about promises do: the record of each service, and the staff who are warned."""

from collections.abc import Iterator
from datetime import date
from secrets import token_urlsafe

from bot import promise_lines
from bot.kept import Kept, kept
from bot.settings import Settings
from bot.storing import storage_of, utc_now
from dialogs.staffing import payload_of
from engagements.dates import LONDON
from engagements.errors import DrwsError
from engagements.language import Language, Voice
from engagements.promises import Promise
from engagements.services import Service, distinct
from locales.dates import long_date
from locales.sorting import sort_key
from locales.words import say
from storage import staff_chats
from storage.errors import UnknownService
from storage.shelf import Shelf
from storage.team import as_name
from storage.transactions import Transaction

Lines = tuple[str, ...]

_CODE_BYTES = 15


class NobodyOfThatName(DrwsError):
    """No chat and no link is there for a member of staff of that name."""


async def of_services(settings: Settings, service: str | None, language: Language) -> Lines:
    """Show what each service promised, or one of them, and what became of it. Raises UnknownService."""
    today = _today()
    async with storage_of(settings) as (database, keys), database.transaction() as tx:
        owners = await _owners(tx, service)
        every = await kept(tx, keys, {each.key for each in owners})
        lines: list[str] = []
        for owner in sorted(owners, key=lambda each: sort_key(each.within(language), language)):
            own = [each for each in every if owner.key in {one.key for one in each.about.owners}]
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


def _of_service(owner: Service, own: list[Kept], today: date, language: Language) -> Iterator[str]:
    voice = Voice(language)
    yield say(voice, "promise-of-service", {"service": owner.within(language)})
    done = [each.promise for each in own if each.promise.kept_on is not None]
    in_time = sum(each.days_late(today) == 0 for each in done)
    yield say(voice, "promise-kept-of", {"count": len(done), "total": len(own), "number": in_time})
    longest = max((each.promise.days_late(today) for each in own), default=0)
    if longest:
        yield say(voice, "promise-longest", {"count": longest})
    for each in own:
        yield f"  {each.about.id}: {each.about.title.within(language)}"
        yield from (f"    {line}" for line in promise_lines.recorded(each.promise, today, language))
        yield f"    {promise_lines.heard(each.heard, language)}"
        for judged in each.judged:
            yield f"    {promise_lines.judged_on(judged, language)}"
            yield from (f"      {line}" for line in promise_lines.judgement(judged, language))


def _staff(owner: Service, names: list[str], language: Language) -> str:
    if not names:
        return say(Voice(language), "promise-no-staff", {"service": owner.key})
    return say(Voice(language), "promise-staff", {"who": ", ".join(names)})


def _today() -> date:
    return utc_now().astimezone(LONDON).date()
