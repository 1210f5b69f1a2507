"""What each staff command does, and the lines that it prints."""

from bot import printing
from bot.settings import Settings
from bot.storing import operating
from engagements.file import is_feedback, read_engagement, read_feedback
from engagements.language import Language, Voice
from locales.dates import long_date
from locales.words import say

Lines = tuple[str, ...]


def check(text: str, language: Language) -> Lines:
    """Check an engagement file or a feedback file, whichever it is; FaultyFile carries what is wrong."""
    if is_feedback(text):
        feedback = read_feedback(text)
        return (say(Voice(language), "cli-sound-feedback", {"slug": feedback.engagement}),)
    engagement = read_engagement(text)
    told: dict[str, str | int] = {"slug": engagement.id, "questions": len(engagement.questions)}
    return (say(Voice(language), "cli-sound-engagement", told),)


async def publish(settings: Settings, text: str, language: Language) -> Lines:
    """Publish an engagement file."""
    engagement = read_engagement(text)
    async with operating(settings) as operations:
        changed = await operations.publish(engagement)
    name = "cli-published" if changed else "cli-published-before"
    return (say(Voice(language), name, {"slug": engagement.id}),)


async def feedback(settings: Settings, text: str, language: Language) -> Lines:
    """Store a feedback file until its time."""
    told = read_feedback(text)
    async with operating(settings) as operations:
        stored = await operations.store_feedback(told)
    when = {"slug": told.engagement, "when": long_date(told.send_at, language)}
    return (say(Voice(language), "cli-feedback-stored" if stored else "cli-feedback-before", when),)


async def listing(settings: Settings, language: Language) -> Lines:
    """List what has been published."""
    async with operating(settings) as operations:
        return printing.listing(await operations.listing(), language)


async def close(settings: Settings, slug: str, language: Language) -> Lines:
    """Close an engagement now."""
    async with operating(settings) as operations:
        counted = await operations.close(slug)
    if counted is None:
        return (say(Voice(language), "cli-closed-before", {"slug": slug}),)
    unopened = say(Voice(language), "cli-unopened") if counted.unopened else ""
    return tuple(filter(None, (say(Voice(language), "cli-closed", {"slug": slug}), unopened)))


async def count(settings: Settings, slug: str, language: Language) -> Lines:
    """Open the ballot box, if enough is in it."""
    async with operating(settings) as operations:
        counted = await operations.count(slug)
    if counted is None:
        return (say(Voice(language), "cli-closed-before", {"slug": slug}),)
    return (say(Voice(language), "cli-counted" if counted.released else "cli-not-counted", {"slug": slug}),)


async def results(settings: Settings, slug: str, language: Language) -> Lines:
    """Show the results of an engagement."""
    async with operating(settings) as operations:
        engagement, counted = await operations.results(slug)
    return printing.results(engagement, counted, language)


FILE_COMMANDS = {"publish": publish, "feedback": feedback}
SLUG_COMMANDS = {"close": close, "count": count, "results": results}
