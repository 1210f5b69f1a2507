"""What each staff command does, and the lines that it prints."""

from pathlib import Path
from secrets import SystemRandom

from bot import exporting, printing
from bot.files import read_text, write_new
from bot.picture_files import pictures_beside
from bot.settings import Settings
from bot.storing import operating
from engagements.file import is_feedback, read_engagement, read_feedback
from engagements.language import Language, Voice
from locales.dates import long_date
from locales.words import say
from storage.counting import Counted
from storage.texts import texts

Lines = tuple[str, ...]


def check(file: Path, language: Language) -> Lines:
    """Check an engagement file or a feedback file, whichever it is; FaultyFile carries what is wrong."""
    text = read_text(file)
    if is_feedback(text):
        feedback = read_feedback(text)
        return (say(Voice(language), "cli-sound-feedback", {"slug": feedback.engagement}),)
    engagement = read_engagement(text)
    pictures_beside(file, engagement)
    told: dict[str, str | int] = {"slug": engagement.id, "questions": len(engagement.questions)}
    return (say(Voice(language), "cli-sound-engagement", told),)


async def publish(settings: Settings, file: Path, language: Language) -> Lines:
    """Publish an engagement file with the pictures that lie beside it."""
    engagement = read_engagement(read_text(file))
    pictures = pictures_beside(file, engagement)
    async with operating(settings) as operations:
        changed = await operations.publish(engagement, pictures)
    name = "cli-published" if changed else "cli-published-before"
    return (say(Voice(language), name, {"slug": engagement.id}),)


async def feedback(settings: Settings, file: Path, language: Language) -> Lines:
    """Store a feedback file until its time."""
    told = read_feedback(read_text(file))
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
    closed = say(Voice(language), "cli-closed", {"slug": slug})
    if counted.locked:
        return (closed, say(Voice(language), "cli-locked", {"slug": slug}))
    return (closed, say(Voice(language), "cli-unopened")) if counted.unopened else (closed,)


async def count(settings: Settings, slug: str | None, language: Language) -> Lines:
    """Open a ballot box, if enough is in it; or close all that is due, look into every box, and let go.

    What was promised to be deleted goes even where a box cannot be opened.
    """
    async with operating(settings) as operations:
        if slug is not None:
            return (_counted(slug, await operations.count(slug), language),)
        try:
            done = await operations.count_due()
        finally:
            deleted = await operations.let_go()
    lines = [_counted(name, counted, language) for name, counted in done]
    lines.extend(say(Voice(language), "cli-answers-deleted", {"slug": slug}) for slug in deleted)
    return tuple(lines) or (say(Voice(language), "cli-none-open"),)


def _counted(slug: str, counted: Counted | None, language: Language) -> str:
    if counted is None:
        return say(Voice(language), "cli-closed-before", {"slug": slug})
    if counted.locked:
        return say(Voice(language), "cli-locked", {"slug": slug})
    return say(Voice(language), "cli-counted" if counted.released else "cli-not-counted", {"slug": slug})


async def results(settings: Settings, slug: str, language: Language) -> Lines:
    """Show the results of an engagement."""
    async with operating(settings) as operations:
        engagement, counted = await operations.results(slug)
    return printing.results(engagement, counted, language)


async def export(settings: Settings, slug: str, file: Path, language: Language) -> Lines:
    """Write the figures that `results` shows, and the texts that they count, to a new file."""
    form = exporting.form_of(file)
    async with operating(settings) as operations:
        engagement, standing = await operations.snapshot(slug)
    shuffled = texts(engagement, standing, SystemRandom().shuffle)
    exported = exporting.Export(engagement, standing.edition, shuffled)
    write_new(file, exporting.written(form, exported, language))
    return (say(Voice(language), "cli-exported", {"file": str(file)}),)
