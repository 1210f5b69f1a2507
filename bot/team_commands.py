"""What the commands about responses in confidence do: the team, its look at them, and the record of that."""

from collections.abc import Iterator
from pathlib import Path

from bot import copies, terminal
from bot.cells import cleaned
from bot.rendering import plain
from bot.settings import Settings
from bot.storing import storage_of, utc_now
from bot.terminal_code import terminal_code
from dialogs.answers import answer_to
from dialogs.questions import kind_of
from engagements.engagement import Engagement
from engagements.language import Language, Voice
from engagements.parts import part_of, stands_beside, whole_of
from engagements.questions import AnyQuestion
from engagements.questions.values import Value
from locales.dates import long_date
from locales.sorting import sort_key
from locales.words import say
from storage import audit, looking_up, second_factor, team
from storage.audit import Act, BrokenChain, Entry
from storage.errors import StandsBeside
from storage.keys import Keys
from storage.looking_up import Record
from storage.passphrases import MODERATE
from storage.shelf import Shelf
from storage.team import Joining
from storage.transactions import Transaction

Lines = tuple[str, ...]

COST = MODERATE


async def team_list(settings: Settings, slug: str, language: Language) -> Lines:
    """List the members of a team."""
    async with storage_of(settings) as (database, _), database.transaction() as tx:
        await Shelf().whole(tx, slug)
        names = await team.members(tx, slug)
    if not names:
        return (say(Voice(language), "team-nobody", {"slug": slug}),)
    return tuple(sorted(names, key=lambda name: sort_key(name, language)))


async def team_add(settings: Settings, slug: str, name: str, by: str | None, language: Language) -> Lines:
    """Add a member: the first with the key in the key directory, a further one by one who is in."""
    async with storage_of(settings) as (database, keys):
        async with database.transaction() as tx:
            await Shelf().whole(tx, slug)
            await team.assert_may_join(tx, slug, team.as_name(name), by)
        joining = await _joining(keys, slug, team.as_name(name), language)
        if by is None:
            await team.add_first(database, keys, slug, joining, utc_now())
        else:
            await team.add(database, keys, slug, joining, terminal.proof(by, language), utc_now())
    added = say(Voice(language), "team-added", {"slug": slug, "who": joining.name})
    return (added,) if by is not None else (added, say(Voice(language), "team-handed-over"))


async def _joining(keys: Keys, slug: str, name: str, language: Language) -> Joining:
    passphrase = terminal.new_passphrase(name, language)
    shared = second_factor.new_secret()
    address = second_factor.address(shared, name, slug)
    shown = {"place": address, "what": shared}
    lines = (
        terminal_code(address),
        say(Voice(language), "team-secret", shown),
        say(Voice(language), "team-ask-code", {"who": name}),
    )
    code = terminal.secret("\n".join(lines))
    return await team.prepared(keys, slug, name, passphrase, shared, code, utc_now(), COST)


async def team_remove(settings: Settings, slug: str, name: str, by: str, language: Language) -> Lines:
    """Remove a member, and change the team's key."""
    async with storage_of(settings) as (database, keys):
        async with database.transaction() as tx:
            await Shelf().whole(tx, slug)
        proof = terminal.proof(by, language)
        await team.remove(database, keys, slug, team.as_name(name), proof, utc_now())
    return (say(Voice(language), "team-removed", {"slug": slug, "who": name}),)


async def responses(settings: Settings, slug: str, by: str, folder: Path | None, language: Language) -> Lines:
    """Show a member every response in confidence, without who sent it.

    With a folder, the photos and recordings are written there.
    """
    if folder is not None:
        copies.assert_new(folder)
    async with storage_of(settings) as (database, keys):
        async with database.transaction() as tx:
            engagement = await _in_confidence(tx, slug)
        proof = terminal.proof(by, language)
        to = Act.READ if folder is None else Act.COPY
        records = await looking_up.read(database, keys, slug, proof, utc_now(), to)
    if not records:
        return (say(Voice(language), "team-no-responses", {"slug": slug}),)
    lines = tuple(line for record in records for line in _record(record, engagement, language))
    return lines if folder is None else (*lines, _copied(folder, records, language))


def _copied(folder: Path, records: tuple[Record, ...], language: Language) -> str:
    count = copies.write_copies(folder, records)
    told: dict[str, str | int] = {"count": count, "place": str(folder)}
    return say(Voice(language), "team-copied" if count else "team-nothing-to-copy", told)


async def look_up(settings: Settings, slug: str, record: str, by: str, language: Language) -> Lines:
    """Show a member who sent one response, once they have said why."""
    async with storage_of(settings) as (database, keys):
        async with database.transaction() as tx:
            await _in_confidence(tx, slug)
        reason = terminal.line(say(Voice(language), "team-ask-reason"))
        looking_up.assert_reason(reason)
        proof = terminal.proof(by, language)
        chat = await looking_up.look_up(database, keys, slug, record, proof, reason, utc_now())
    address = say(Voice(language), "team-address", {"place": f"tg://user?id={chat}"})
    return (say(Voice(language), "team-chat", {"what": str(chat)}), address)


async def audit_list(settings: Settings, slug: str, language: Language) -> Lines:
    """List who looked at responses in confidence, at which, and why."""
    async with storage_of(settings) as (database, _), database.transaction() as tx:
        await Shelf().one(tx, slug)
        entries = await audit.entries(tx, slug)
    if not entries:
        return (say(Voice(language), "audit-empty", {"slug": slug}),)
    return tuple(_entry(entry, language) for entry in entries)


async def audit_verify(settings: Settings, head: bytes | None, language: Language) -> tuple[Lines, bool]:
    """Check the whole record, and that a head noted earlier is in it. Returns whether all is well too."""
    async with storage_of(settings) as (database, _), database.transaction() as tx:
        found = await audit.verify(tx, head)
    if isinstance(found, BrokenChain):
        return (say(Voice(language), "audit-broken", {"number": found.number}),), False
    told: dict[str, str | int] = {"count": found.rows, "head": found.head.hex()}
    return (say(Voice(language), "audit-whole", told),), True


async def _in_confidence(tx: Transaction, slug: str) -> Engagement:
    """Give what may be answered in confidence: an engagement, or what organisations are asked beside it."""
    found = (await Shelf().one(tx, slug)).engagement
    if stands_beside(found.id):
        raise StandsBeside(whole_of(found.id))
    return found


def _record(record: Record, engagement: Engagement, language: Language) -> Iterator[str]:
    written_in = record.language or language
    yield say(Voice(language), "team-record", {"what": record.code})
    for question in engagement.questions:
        answer = answer_to(record.answers, question.id)
        if answer is not None:
            yield f"  {question.text.within(written_in)}"
            yield from (f"    {line}" for line in _answer(question, answer.value, written_in))
    yield ""


def _answer(question: AnyQuestion, value: Value, language: Language) -> Lines:
    if isinstance(value, str):
        return tuple(cleaned(line) for line in value.splitlines())
    return (plain(kind_of(question).summary(question, value), Voice(language)),)


def _entry(entry: Entry, language: Language) -> str:
    refused = entry.act == Act.REFUSED
    why = say(Voice(language), f"audit-why-{entry.reason}") if refused else cleaned(entry.reason)
    told = {"what": cleaned(entry.about), "why": why}
    act = say(Voice(language), f"audit-{entry.act}", told)
    line = f"{long_date(entry.at, language)}. {cleaned(entry.member)}: {act}"
    return f"{line} ({entry.engagement})" if part_of(entry.engagement) else line
