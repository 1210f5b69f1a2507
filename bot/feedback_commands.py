"""What the commands about feedback do: store it, list what waits, and withdraw it before it is sent."""

from pathlib import Path

from bot.files import read_text
from bot.picture_files import pictures_beside
from bot.settings import Settings
from bot.storing import operating
from engagements.faults import Fault, FaultyFile
from engagements.feedback import Feedback
from engagements.file import is_engagement, is_update, read_feedback
from engagements.language import Language, Voice
from locales.dates import long_date
from locales.words import say
from storage.planned import PlanState

Lines = tuple[str, ...]

# What may stand in place of a file; one of that name is written ./list.
LIST, WITHDRAW = "list", "withdraw"


async def feedback(settings: Settings, what: Path, identifier: str | None, language: Language) -> Lines:
    """Store a feedback file, list what waits, or withdraw one that waits by its id."""
    if str(what) == LIST and identifier is None:
        return await waiting(settings, language)
    if str(what) == WITHDRAW and identifier is not None:
        return await withdraw(settings, identifier, language)
    return await store(settings, what, language)


async def store(settings: Settings, file: Path, language: Language) -> Lines:
    """Store a feedback file until its time."""
    text = read_text(file)
    if is_engagement(text):
        raise FaultyFile((Fault("is-engagement", "", 1),))
    if is_update(text):
        raise FaultyFile((Fault("is-update", "", 1),))
    told = read_feedback(text)
    pictures = pictures_beside(file, told)
    async with operating(settings) as operations:
        stored = await operations.store_feedback(told, pictures)
    when = {"slug": told.engagement, "when": long_date(told.send_at, language)}
    return (say(Voice(language), "cli-feedback-stored" if stored else "cli-feedback-before", when),)


async def waiting(settings: Settings, language: Language) -> Lines:
    """List the feedback that waits, with the id by which each can be withdrawn, and whether it may leave."""
    async with operating(settings) as operations:
        found = await operations.waiting_feedback()
    if not found:
        return (say(Voice(language), "cli-feedback-none"),)
    return tuple(_listed(*each, language) for each in found)


def _listed(identifier: str, told: Feedback, state: PlanState, language: Language) -> str:
    about = {"what": identifier, "slug": told.engagement, "when": long_date(told.send_at, language)}
    voice = Voice(language)
    return f"{say(voice, 'cli-feedback-listed', about)}. {say(voice, f'broadcast-is-{state}')}"


async def withdraw(settings: Settings, identifier: str, language: Language) -> Lines:
    """Withdraw feedback that waits: nobody is sent it. Raises NoSuchFeedback."""
    async with operating(settings) as operations:
        slug = await operations.withdraw_feedback(identifier)
    return (say(Voice(language), "cli-feedback-withdrawn", {"slug": slug}),)
