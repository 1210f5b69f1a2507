"""The staff command that closes an engagement: for good, so it shows which, and has its name typed again."""

from bot import terminal
from bot.operations import Operations
from bot.settings import Settings
from bot.storing import operating
from engagements.engagement import Engagement
from engagements.errors import DrwsError
from engagements.language import Language, Voice
from engagements.parts import part_of
from locales.dates import long_date
from locales.words import say
from storage.errors import UnknownEngagement

Lines = tuple[str, ...]


class NotTypedAgain(DrwsError):
    """The name of what was to be closed was not typed a second time. It carries the name."""


async def close(settings: Settings, slug: str, sure: bool, language: Language) -> Lines:
    """Close an engagement now, once its name has been typed again or where the officer is sure.

    Raises UnknownEngagement, NotTypedAgain, or StandsBeside for a part of an engagement.
    """
    voice = Voice(language)
    async with operating(settings) as operations:
        about = await _still_open(operations, slug)
        early = _not_opened(operations, about, language)
        if about is not None and not sure:
            _assert_meant(slug, (*await _shown(operations, about, language), *early), language)
        counted = await operations.close(slug)
    if counted is None:
        return (say(voice, "cli-closed-before", {"slug": slug}),)
    closed = (*(early if sure else ()), say(voice, "cli-closed", {"slug": slug}))
    if counted.locked:
        return (*closed, say(voice, "cli-locked", {"slug": slug}))
    return (*closed, say(voice, "cli-unopened")) if counted.unopened else closed


async def _still_open(operations: Operations, slug: str) -> Engagement | None:
    """Give what there is to close; None where it has closed, or cannot be closed by itself."""
    published = (await operations.listing()).engagements
    found = next((each for each in published if each.engagement.id == slug), None)
    if found is None:
        raise UnknownEngagement(slug)
    return None if found.closed or part_of(slug) is not None else found.engagement


async def _shown(operations: Operations, about: Engagement, language: Language) -> Lines:
    voice = Voice(language)
    _, counted = await operations.results(about.id)
    closes = {"closes": long_date(about.closes_at, language)}
    return (
        about.title.within(language),
        say(voice, "cli-close-planned", closes),
        say(voice, "results-responses", {"count": counted.responses}),
        say(voice, "results-waiting", {"count": counted.waiting}),
    )


def _not_opened(operations: Operations, about: Engagement | None, language: Language) -> Lines:
    if about is None or about.opens_at <= operations.now():
        return ()
    return (say(Voice(language), "cli-close-early", {"opens": long_date(about.opens_at, language)}),)


def _assert_meant(slug: str, shown: Lines, language: Language) -> None:
    question = say(Voice(language), "cli-close-sure")
    try:
        typed = terminal.line("\n".join((*shown, question)))
    except terminal.NothingTyped:
        typed = ""
    if typed.strip() != slug:
        raise NotTypedAgain(slug)
