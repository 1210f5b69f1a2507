"""What each staff command does, and the lines that it prints."""

from datetime import datetime
from pathlib import Path
from secrets import SystemRandom

from bot import exporting, polis, printing, promise_commands, promise_lines
from bot.files import read_text, write_new
from bot.operations import Operations
from bot.picture_files import pictures_beside
from bot.reach import reach
from bot.refused_change import RefusedChange
from bot.settings import Settings
from bot.storing import operating
from engagements.advice import of_engagement
from engagements.asked_before import asked_before
from engagements.dates import LONDON
from engagements.engagement import Engagement, Release
from engagements.faults import Fault, FaultyFile
from engagements.file import (
    in_file,
    is_feedback,
    is_follow_up,
    is_update,
    read_engagement,
    read_feedback,
    read_follow_up,
    read_update,
)
from engagements.language import Language, Voice
from engagements.parts import part_of
from locales.dates import long_date
from locales.words import say
from storage import disclosure
from storage.counting import Counted
from storage.errors import HarmfulChange
from storage.texts import files, texts
from storage.votes import votes

Lines = tuple[str, ...]


def check(file: Path, language: Language, now: datetime) -> Lines:
    """Check an engagement, feedback or a follow-up question; FaultyFile carries what is wrong.

    What is allowed and yet not decent is told as advice.
    """
    text = read_text(file)
    if is_feedback(text):
        feedback = read_feedback(text)
        pictures_beside(file, feedback)
        return (say(Voice(language), "cli-sound-feedback", {"slug": feedback.engagement}),)
    if is_update(text):
        update = read_update(text)
        pictures_beside(file, update)
        return (say(Voice(language), "cli-sound-update", {"title": update.title.within(language)}),)
    if is_follow_up(text):
        read_follow_up(text)
        return (say(Voice(language), "cli-sound-follow-up"),)
    engagement = read_engagement(text, now)
    pictures_beside(file, engagement)
    found = in_file(text, of_engagement(engagement))
    told: dict[str, str | int] = {"slug": engagement.id, "questions": len(engagement.questions)}
    sound = say(Voice(language), "cli-sound-engagement", told)
    is_sealed = engagement.privacy.release is Release.SEALED
    first = (say(Voice(language), "cli-sound-sealed", {"slug": engagement.id}),) if is_sealed else ()
    return (*printing.advice(found, str(file), language), sound, *first)


async def publish(settings: Settings, file: Path, language: Language) -> Lines:
    """Publish an engagement file with the pictures that lie beside it, and tell what could be better."""
    text = read_text(file)
    if is_feedback(text):
        raise FaultyFile((Fault("is-feedback", "", 1),))
    if is_update(text):
        raise FaultyFile((Fault("is-update", "", 1),))
    engagement = read_engagement(text)
    pictures = pictures_beside(file, engagement)
    async with operating(settings) as operations:
        published = [each.engagement for each in (await operations.listing()).engagements]
        before = next((each for each in published if each.id == engagement.id), None)
        try:
            changed = await operations.publish(engagement, pictures)
        except HarmfulChange as refused:
            raise RefusedChange(refused.fields, before, engagement) from None
        more_time = await _more_time(operations, before, engagement, language)
    found = in_file(text, (*of_engagement(engagement), *asked_before(engagement, published)))
    name = "cli-published" if changed else "cli-published-before"
    done = say(Voice(language), name, {"slug": engagement.id})
    return (*printing.advice(found, str(file), language), done, *more_time)


async def _more_time(
    operations: Operations, before: Engagement | None, after: Engagement, language: Language
) -> Lines:
    """Say who is told where a change gives more time to answer."""
    longer = before is not None and before.is_open(operations.now()) and after.closes_at > before.closes_at
    if not longer:
        return ()
    _, counted = await operations.results(after.id)
    told = {"closes": long_date(after.closes_at, language), "count": counted.followers}
    return (say(Voice(language), "cli-more-time", told),)


async def listing(settings: Settings, language: Language) -> Lines:
    """List what has been published."""
    async with operating(settings) as operations:
        listed, waiting = await operations.listing(), await operations.feedback_waiting()
        near = promise_commands.near(await operations.promises_near(), language)
        return (*printing.listing(listed, [at for _, at in waiting], operations.now(), language), *near)


async def count(settings: Settings, slug: str | None, language: Language) -> tuple[Lines, bool]:
    """Open a ballot box, if enough is in it; or close all that is due, look into every box, and let go.

    Also tells whether the box that was named can be opened. What was promised to be deleted goes even
    where a box cannot be opened.
    """
    async with operating(settings) as operations:
        if slug is not None:
            found = await operations.count(slug)
            return (_counted(slug, found, language),), found is None or not found.locked
        try:
            done = await operations.count_due()
        finally:
            deleted = await operations.let_go()
    lines = [_counted(name, counted, language) for name, counted in done]
    lines.extend(
        say(Voice(language), "cli-answers-deleted", {"slug": slug})
        for slug in deleted
        if part_of(slug) is None
    )
    return tuple(lines) or (say(Voice(language), "cli-none-open"),), True


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
        opened = await operations.openings(slug)
        beside = await operations.results_beside(slug)
        promised = await operations.promise(slug)
        today = operations.now().astimezone(LONDON).date()
    return (
        *printing.results(engagement, counted, language),
        *promise_lines.recorded(promised, today, language),
        *reach(engagement, opened, language),
        *printing.all_beside(beside, language),
    )


async def draw(settings: Settings, slug: str, language: Language) -> Lines:
    """Draw one code of a prize draw from all that were let out after the close: always the same one."""
    async with operating(settings) as operations:
        drawn = await operations.draw(slug)
    if drawn is None:
        return (say(Voice(language), "cli-draw-nobody", {"slug": slug}),)
    told = {"what": drawn.code, "shown": disclosure.shown(drawn.among)}
    return (say(Voice(language), "cli-drawn", told),)


async def export(settings: Settings, slug: str, file: Path, language: Language) -> Lines:
    """Write the figures that `results` shows, and the texts and files that they count, to a new file."""
    if file.name.lower().endswith(polis.ENDING):
        return await _export_votes(settings, slug, file, language)
    form = exporting.form_of(file)
    async with operating(settings) as operations:
        engagement, standing = await operations.snapshot(slug)
        now = operations.now().astimezone(LONDON)
    shuffle = SystemRandom().shuffle
    shuffled = texts(engagement, standing, shuffle), files(engagement, standing, shuffle)
    exported = exporting.Export(engagement, standing.edition, *shuffled, written_on=now.date())
    write_new(file, exporting.written(form, exported, language))
    return (say(Voice(language), "cli-exported", {"file": str(file)}),)


async def _export_votes(settings: Settings, slug: str, file: Path, language: Language) -> Lines:
    """Write the votes on statements to a new file, row by row, where no figure of theirs is hidden."""
    async with operating(settings) as operations:
        engagement, standing = await operations.snapshot(slug)
    chance = SystemRandom()
    cast = votes(engagement, standing, chance.shuffle)
    write_new(file, polis.written(cast, language, chance.sample))
    return (say(Voice(language), "cli-exported-votes", {"file": str(file)}),)
