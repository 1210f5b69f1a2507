"""What staff commands print: faults with their mends, lists, results."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from traceback import extract_tb

from bot.dictionaries import DictionariesMissing
from bot.drawing.errors import DoesNotFit, LettersMissing
from bot.exporting import UnknownForm
from bot.files import CannotWrite, FileThere
from bot.import_command import QuestionnaireTooLarge, UnreadableQuestionnaire
from bot.operations import Listing
from bot.settings import SettingFault, UnusableSettings
from bot.terminal import NothingTyped, PassphrasesDiffer
from engagements.advice import Advice
from engagements.engagement import Engagement
from engagements.errors import DrwsError
from engagements.faults import Fault, FaultyFile
from engagements.language import Language, Voice
from engagements.parts import Part, part_of
from engagements.yaml_tree import spell
from importing.errors import NothingToCarry, NotItsWelsh, NotJson, UnknownQuestionnaire
from locales.dates import long_date
from locales.sorting import SortKey, sort_key
from locales.words import say
from storage.broadcasts import DeliveryState
from storage.disclosure import Figure
from storage.errors import (
    AlreadyClosed,
    CodeUsed,
    DrawTooEarly,
    EnoughAsked,
    FacilitatorKnown,
    FeedbackTooLate,
    HarmfulChange,
    KeyMissing,
    LastMember,
    MemberNeeded,
    NameTaken,
    NoDraw,
    NoFacilitator,
    NoStatements,
    NoTalkingBack,
    NotARecoveryFile,
    NotPermitted,
    NotRecognised,
    ShortPassphrase,
    ShortReason,
    StandsBeside,
    StorageDown,
    TalkingIsOver,
    TooFewVotes,
    TooManyTries,
    UnknownEngagement,
    UnknownHandle,
    UnknownMember,
    UnknownRecord,
    UnsafeStorage,
    UnusableName,
    UpgradeNeeded,
    VotesWouldTell,
    WrongCode,
    WrongKey,
    WrongPassphrase,
)
from storage.results import QuestionResult, Results
from storage.shelf import Shelved

Lines = tuple[str, ...]

_REFUSALS: dict[type[DrwsError], str] = {
    AlreadyClosed: "refused-closed",
    CannotWrite: "refused-cannot-write",
    CodeUsed: "refused-code-used",
    DictionariesMissing: "refused-dictionaries",
    DoesNotFit: "refused-poster-full",
    DrawTooEarly: "refused-draw-early",
    EnoughAsked: "refused-enough-asked",
    FacilitatorKnown: "refused-facilitator-known",
    FeedbackTooLate: "refused-feedback-late",
    FileThere: "refused-file-there",
    HarmfulChange: "refused-harmful",
    KeyMissing: "refused-key-missing",
    LastMember: "refused-last-member",
    LettersMissing: "refused-letters",
    MemberNeeded: "refused-member-needed",
    NameTaken: "refused-name-taken",
    NoDraw: "refused-no-draw",
    NoFacilitator: "refused-no-facilitator",
    NoStatements: "refused-no-statements",
    NoTalkingBack: "refused-no-talking-back",
    NotARecoveryFile: "refused-recovery-file",
    NotItsWelsh: "refused-not-its-welsh",
    NotJson: "refused-not-json",
    NotPermitted: "refused-not-permitted",
    NothingToCarry: "refused-nothing-to-carry",
    NothingTyped: "refused-nothing-typed",
    NotRecognised: "refused-not-recognised",
    PassphrasesDiffer: "refused-passphrases-differ",
    QuestionnaireTooLarge: "refused-questionnaire-large",
    ShortPassphrase: "refused-short-passphrase",
    ShortReason: "refused-short-reason",
    StandsBeside: "refused-part",
    StorageDown: "refused-storage-down",
    TalkingIsOver: "refused-talking-over",
    TooFewVotes: "refused-few-votes",
    TooManyTries: "refused-too-many",
    UnknownEngagement: "refused-unknown",
    UnknownForm: "refused-form",
    UnknownHandle: "refused-unknown-handle",
    UnknownMember: "refused-unknown-member",
    UnknownQuestionnaire: "refused-questionnaire-unknown",
    UnknownRecord: "refused-unknown-record",
    UnreadableQuestionnaire: "refused-questionnaire-unreadable",
    UnsafeStorage: "refused-unsafe",
    UnusableName: "refused-name",
    UpgradeNeeded: "refused-upgrade",
    VotesWouldTell: "refused-votes-tell",
    WrongCode: "refused-wrong-code",
    WrongKey: "refused-wrong-key",
    WrongPassphrase: "refused-passphrase",
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
            return (say(Voice(language), _REFUSALS[type(error)], {"what": str(error)}),)
        case _:
            return (say(Voice(language), "refused-unexpected", {"what": _kind_and_place(error)}),)


def _kind_and_place(error: Exception) -> str:
    frames = extract_tb(error.__traceback__)
    place = f", {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"


def listing(listed: Listing, language: Language) -> Lines:
    """Write one line for each engagement: what is open, then what has closed, each by its title."""
    wholes = (each for each in listed.engagements if part_of(each.engagement.id) is None)
    engagements = sorted(wholes, key=lambda each: _listed_by(each, language))
    lines = [
        say(
            Voice(language),
            "cli-listed-closed" if each.closed else "cli-listed",
            {
                "slug": each.engagement.id,
                "title": each.engagement.title.within(language),
                "closes": long_date(each.engagement.closes_at, language),
            },
        )
        for each in engagements
    ]
    if not lines:
        lines = [say(Voice(language), "cli-none-listed")]
    if listed.set_aside:
        lines.append(say(Voice(language), "cli-set-aside", {"count": listed.set_aside}))
    return tuple(lines)


def _listed_by(shelved: Shelved, language: Language) -> tuple[bool, SortKey]:
    return shelved.closed, sort_key(shelved.engagement.title.within(language), language)


def results(engagement: Engagement, counted: Results, language: Language) -> Lines:
    """Write the rounded figures of an engagement."""
    return tuple(_results(engagement, counted, language))


def _results(engagement: Engagement, counted: Results, language: Language) -> Iterator[str]:
    yield engagement.title.within(language)
    if engagement.joint_with:
        together = ", ".join(each.within(language) for each in engagement.joint_with)
        yield say(Voice(language), "results-together", {"service": together})
    yield say(Voice(language), "results-responses", {"count": counted.responses})
    for spoken, told in counted.languages.items():
        yield f"  {say(Voice(language), f'results-language-{spoken}', {'count': told})}"
    yield say(Voice(language), "results-waiting", {"count": counted.waiting})
    yield say(Voice(language), "results-followers", {"count": counted.followers})
    yield say(Voice(language), "results-rounding")
    yield say(Voice(language), "results-languages")
    if counted.never_shown:
        yield say(Voice(language), "results-never-shown")
    if not counted.closed:
        # While it is open these words never change: they would tell that somebody has answered.
        yield say(Voice(language), "results-steps", {"smallest": engagement.privacy.smallest_group})
    for each in counted.questions:
        yield ""
        yield from _question(each, language)
    yield ""
    yield say(Voice(language), "results-deliveries")
    if not counted.deliveries:
        yield f"  {say(Voice(language), 'results-no-deliveries')}"
    for state in DeliveryState:
        if state in counted.deliveries:
            yield f"  {say(Voice(language), f'delivery-{state}')}: {counted.deliveries[state]}"


def beside(engagement: Engagement, counted: Results, language: Language) -> Lines:
    """Write the rounded figures of what stands beside an engagement, apart from all others."""
    part = part_of(engagement.id)
    lines = [
        "",
        say(Voice(language), f"results-beside-{part}", {"slug": engagement.id}),
        f"  {say(Voice(language), 'results-responses', {'count': counted.responses})}",
    ]
    for each in counted.questions:
        if part is not Part.DRAW and not (part is Part.MATTERS and each.question.table):
            lines.extend(f"  {line}" for line in _question(each, language))
    return tuple(lines)


def _question(result: QuestionResult, language: Language) -> Iterator[str]:
    yield result.question.text.within(language)
    yield f"  {say(Voice(language), 'results-answered', {'count': result.answered})}"
    for label, figure in result.figures:
        yield f"  {_figure(figure):>10}  {label.within(language)}"


def _figure(figure: Figure) -> str:
    return figure.shown if figure.percent is None else f"{figure.shown} ({figure.percent}%)"


def advice(found: Sequence[tuple[int, Advice]], file: str, language: Language) -> Lines:
    """Write what an author could do better, each piece with its line and place; nothing where all is well."""
    if not found:
        return ()
    told = (
        _placed(file, line, spell(each.place), say(Voice(language), f"advice-{each.code}", dict(each.args)))
        for line, each in found
    )
    return (say(Voice(language), "advice-heading", {"count": len(found)}), *told)


def _fault(fault: Fault, file: str, language: Language) -> str:
    told = say(Voice(language), f"fault-{fault.code}", {"place": fault.place, **dict(fault.args)})
    return _placed(file, fault.line, fault.place, told)


def _placed(file: str, line: int, place: str, told: str) -> str:
    where = f"{file}:{line}" if line else file
    return f"{where}: {place}: {told}" if place else f"{where}: {told}"


def _setting(fault: SettingFault, language: Language) -> str:
    return f"{fault.name}: {say(Voice(language), f'setting-{fault.code}')}"
