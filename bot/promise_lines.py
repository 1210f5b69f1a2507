"""How a promise is told to staff: its record, how many have heard, and what they said of it."""

from datetime import date

from bot.kept import Judged
from bot.rendering import plain
from dialogs.record import record
from engagements.language import Language, Voice
from engagements.promises import Promise
from locales.dates import long_date
from locales.words import say

Lines = tuple[str, ...]


def recorded(promise: Promise | None, today: date, language: Language) -> Lines:
    """Write the record of one promise; nothing where nothing was promised."""
    return tuple(plain(each, Voice(language)) for each in record(promise, today)) if promise else ()


def heard(shown: str | None, language: Language) -> str:
    """Say how many have heard, as far as that may be told."""
    if shown is None:
        return say(Voice(language), "promise-heard-unknown")
    return say(Voice(language), "promise-heard", {"shown": shown})


def judged_on(judged: Judged, language: Language) -> str:
    """Name the feedback of which people said something."""
    return say(Voice(language), "promise-judged", {"day": long_date(judged.day, language)})


def judgement(judged: Judged, language: Language) -> Lines:
    """Say how many found it fair, how many did not, and how many said why."""
    voice = Voice(language)
    return (
        say(voice, "promise-fair", {"shown": judged.fair}),
        say(voice, "promise-not-fair", {"shown": judged.not_fair}),
        say(voice, "promise-replies", {"shown": judged.why}),
    )
