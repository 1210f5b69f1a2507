"""What the commands do by which a team talks with people whom it does not know."""

from collections.abc import Iterator
from pathlib import Path
from secrets import SystemRandom

from bot import terminal
from bot.cells import cleaned
from bot.files import read_text
from bot.settings import Settings
from bot.storing import storage_of, utc_now
from engagements.engagement import Engagement
from engagements.errors import DrwsError
from engagements.file import read_follow_up
from engagements.language import Language, Voice
from engagements.notices import News, Notice
from engagements.parts import whole_of
from locales.words import say
from storage import follow_ups, notices, talking_back
from storage.database import Database
from storage.keys import Keys
from storage.shelf import Shelf
from storage.talking_back import Exchange, Handled, assert_can_ask, assert_can_talk
from storage.transactions import Transaction

Lines = tuple[str, ...]


class NothingAsked(DrwsError):
    """Nobody has been asked anything about their words yet. It carries the engagement's name."""


async def talk_list(settings: Settings, slug: str, by: str, language: Language) -> Lines:
    """Show a member the texts that may leave, each by its handle, with what was asked and replied."""
    async with storage_of(settings) as (database, keys):
        about = await _engagement(database, slug)
        assert_can_talk(about)
        proof = terminal.proof(by, language)
        shuffle = SystemRandom().shuffle
        handled = await talking_back.read(database, keys, about, proof, utc_now(), shuffle)
    if not handled:
        return (say(Voice(language), "team-talk-nothing", {"slug": slug}),)
    return tuple(_listed(about, handled, language))


async def talk_ask(
    settings: Settings, slug: str, handle: str, file: Path, by: str, language: Language
) -> Lines:
    """Let a member ask something about one text, in both languages."""
    asked = read_follow_up(read_text(file))
    async with storage_of(settings) as (database, keys):
        about = await _engagement(database, slug)
        assert_can_ask(about, utc_now())
        proof = terminal.proof(by, language)
        await talking_back.ask(database, keys, about, handle, asked, proof, utc_now())
    voice = Voice(language)
    return say(voice, "team-talk-asked", {"what": handle}), say(voice, "team-talk-limits", {"slug": slug})


async def talk_announce(settings: Settings, slug: str, language: Language) -> Lines:
    """Tell everybody who follows an engagement, all alike, that questions wait. Once a day at most.

    Nobody follows a part of one, so those who follow the whole hear of questions about any. Raises
    NothingAsked where there are none.
    """
    now, whole = utc_now(), whole_of(slug)
    async with storage_of(settings) as (database, keys):
        about = await _engagement(database, slug)
        assert_can_ask(about, now)
        async with database.transaction() as tx:
            if not await _anything_asked(tx, keys, whole):
                raise NothingAsked(whole)
            first = await notices.announce(tx, Notice(whole, News.QUESTIONS_WAIT), now)
    name = "team-talk-announced" if first else "team-talk-announced-before"
    return (say(Voice(language), name, {"slug": whole}),)


async def _engagement(database: Database, slug: str) -> Engagement:
    async with database.transaction() as tx:
        return (await Shelf().one(tx, slug)).engagement


async def _anything_asked(tx: Transaction, keys: Keys, whole: str) -> bool:
    """Tell whether something has been asked about what was written, in an engagement or in a part of it."""
    names = [each.engagement.id for each in await Shelf().all(tx)]
    parts = [name for name in names if whole_of(name) == whole]
    return any([await follow_ups.of_engagement(tx, keys, name) for name in parts])


def _listed(about: Engagement, handled: tuple[Handled, ...], language: Language) -> Iterator[str]:
    heading = None
    for each in handled:
        question = about.question(each.question)
        if question is not None and heading != each.question:
            heading = each.question
            yield question.text.within(language)
        yield from _one(each, language)
        yield ""


def _one(handled: Handled, language: Language) -> Iterator[str]:
    yield f"  {say(Voice(language), 'team-talk-handle', {'what': handled.handle})}"
    if handled.text is None:
        yield f"    {say(Voice(language), 'team-talk-not-shown')}"
    else:
        yield from (f"    {cleaned(line)}" for line in handled.text.splitlines())
    for exchange in handled.exchanges:
        yield from _exchange(exchange, language)


def _exchange(exchange: Exchange, language: Language) -> Iterator[str]:
    voice = Voice(language)
    question = exchange.question.within(language)
    yield f"      {say(voice, 'team-talk-question', {'what': cleaned(question)})}"
    if exchange.reply is None:
        yield f"      {say(voice, 'team-talk-no-reply')}"
        return
    yield f"      {say(voice, 'team-talk-reply')}"
    yield from (f"        {cleaned(line)}" for line in exchange.reply.splitlines())
