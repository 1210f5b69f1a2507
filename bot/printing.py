"""What staff commands print: faults with their mends, lists, results."""

from collections.abc import Iterator
from pathlib import Path
from traceback import extract_tb

from bot.operations import Listing
from bot.settings import SettingFault, UnusableSettings
from engagements.engagement import Engagement
from engagements.errors import DrwsError
from engagements.faults import Fault, FaultyFile
from engagements.language import Language
from locales.dates import long_date
from locales.words import say
from storage.disclosure import Figure
from storage.errors import (
    AlreadyClosed,
    HarmfulChange,
    KeyMissing,
    StorageDown,
    UnknownEngagement,
    UnsafeStorage,
)
from storage.results import QuestionResult, Results

Lines = tuple[str, ...]

_REFUSALS: dict[type[DrwsError], str] = {
    AlreadyClosed: "refused-closed",
    HarmfulChange: "refused-harmful",
    KeyMissing: "refused-key-missing",
    StorageDown: "refused-storage-down",
    UnknownEngagement: "refused-unknown",
    UnsafeStorage: "refused-unsafe",
}


def refusal(error: Exception, file: str, language: Language) -> Lines:
    """Say why something was not done, and what would mend it.

    Of an error that nobody expected only its kind and place are told: the rest may be somebody's words.
    """
    match error:
        case FaultyFile():
            return tuple(_fault(fault, file, language) for fault in error.faults)
        case UnusableSettings():
            return tuple(_setting(fault, language) for fault in error.faults)
        case DrwsError() if type(error) in _REFUSALS:
            return (say(language, _REFUSALS[type(error)], {"what": str(error)}),)
        case _:
            return (say(language, "refused-unexpected", {"what": _kind_and_place(error)}),)


def _kind_and_place(error: Exception) -> str:
    frames = extract_tb(error.__traceback__)
    place = f", {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"


def listing(listed: Listing, language: Language) -> Lines:
    """Write one line for each engagement."""
    lines = [
        say(
            language,
            "cli-listed-closed" if each.closed else "cli-listed",
            {
                "slug": each.engagement.id,
                "title": each.engagement.title.within(language),
                "closes": long_date(each.engagement.closes_at, language),
            },
        )
        for each in listed.engagements
    ]
    if not lines:
        lines = [say(language, "cli-none-listed")]
    if listed.set_aside:
        lines.append(say(language, "cli-set-aside", {"count": listed.set_aside}))
    return tuple(lines)


def results(engagement: Engagement, counted: Results, language: Language) -> Lines:
    """Write the rounded figures of an engagement."""
    return tuple(_results(engagement, counted, language))


def _results(engagement: Engagement, counted: Results, language: Language) -> Iterator[str]:
    yield engagement.title.within(language)
    yield say(language, "results-responses", {"count": counted.responses})
    yield say(language, "results-waiting", {"count": counted.waiting})
    yield say(language, "results-followers", {"count": counted.followers})
    yield say(language, "results-rounding")
    for each in counted.questions:
        yield ""
        yield from _question(each, language)
    yield ""
    yield say(language, "results-deliveries")
    if not counted.deliveries:
        yield f"  {say(language, 'results-no-deliveries')}"
    for state, number in sorted(counted.deliveries.items()):
        yield f"  {say(language, f'delivery-{state}')}: {number}"


def _question(result: QuestionResult, language: Language) -> Iterator[str]:
    yield result.question.text.within(language)
    yield f"  {say(language, 'results-answered', {'count': result.answered})}"
    for label, figure in result.figures:
        yield f"  {_figure(figure):>10}  {label.within(language)}"


def _figure(figure: Figure) -> str:
    return figure.shown if figure.percent is None else f"{figure.shown} ({figure.percent}%)"


def _fault(fault: Fault, file: str, language: Language) -> str:
    told = say(language, f"fault-{fault.code}", {"place": fault.place, **dict(fault.args)})
    where = f"{file}:{fault.line}" if fault.line else file
    return f"{where}: {fault.place}: {told}" if fault.place else f"{where}: {told}"


def _setting(fault: SettingFault, language: Language) -> str:
    return f"{fault.name}: {say(language, f'setting-{fault.code}')}"
