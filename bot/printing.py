"""What staff commands print: faults with their mends, lists, results."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from traceback import extract_tb

from bot.cells import cleaned
from bot.closing import NotTypedAgain
from bot.dictionaries import DictionariesMissing
from bot.drawing.errors import DoesNotFit, LettersMissing
from bot.exporting import UnknownForm, counted_apart
from bot.files import CannotWrite, FileThere
from bot.import_command import QuestionnaireTooLarge, UnreadableQuestionnaire
from bot.operations import Listing
from bot.promise_commands import NobodyOfThatName
from bot.refused_change import RefusedChange, why_refused
from bot.roles import RoleRefused
from bot.settings import SettingFault, UnusableSettings
from bot.talk_commands import NothingAsked
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
from storage import disclosure
from storage.deliveries import DeliveryState
from storage.disclosure import Figure
from storage.errors import (
    AlreadyClosed,
    BackupCut,
    CodeUsed,
    DatabaseNotEmpty,
    DelayOver,
    DrawTooEarly,
    EnoughAsked,
    FacilitatorKnown,
    FeedbackTooLate,
    KeyMissing,
    LastMember,
    MemberNeeded,
    NameTaken,
    NoDraw,
    NoFacilitator,
    NoStatements,
    NoSuchFeedback,
    NotABackup,
    NoTalkingBack,
    NotARecoveryFile,
    NothingBegun,
    NotPermitted,
    NotRecognised,
    NotWaiting,
    OtherFollowers,
    OtherVersion,
    SamePerson,
    SecondPersonNeeded,
    ShortPassphrase,
    ShortReason,
    StandsBeside,
    StorageDown,
    StoredBefore,
    TalkingIsOver,
    TooFewVotes,
    TooManyTries,
    UnknownEngagement,
    UnknownHandle,
    UnknownMember,
    UnknownPlan,
    UnknownRecord,
    UnknownService,
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

_NOBODY = disclosure.shown(0)

_REFUSALS: dict[type[DrwsError], str] = {
    AlreadyClosed: "refused-closed",
    BackupCut: "refused-backup-cut",
    CannotWrite: "refused-cannot-write",
    CodeUsed: "refused-code-used",
    DatabaseNotEmpty: "refused-not-empty",
    DelayOver: "refused-delay-over",
    DictionariesMissing: "refused-dictionaries",
    DoesNotFit: "refused-poster-full",
    DrawTooEarly: "refused-draw-early",
    EnoughAsked: "refused-enough-asked",
    FacilitatorKnown: "refused-facilitator-known",
    FeedbackTooLate: "refused-feedback-late",
    FileThere: "refused-file-there",
    KeyMissing: "refused-key-missing",
    LastMember: "refused-last-member",
    LettersMissing: "refused-letters",
    MemberNeeded: "refused-member-needed",
    NameTaken: "refused-name-taken",
    NobodyOfThatName: "refused-nobody-of-that-name",
    NoDraw: "refused-no-draw",
    NoFacilitator: "refused-no-facilitator",
    NoStatements: "refused-no-statements",
    NoSuchFeedback: "refused-no-such-feedback",
    NoTalkingBack: "refused-no-talking-back",
    NotABackup: "refused-not-a-backup",
    NotARecoveryFile: "refused-recovery-file",
    NotItsWelsh: "refused-not-its-welsh",
    NotJson: "refused-not-json",
    NotPermitted: "refused-not-permitted",
    NothingAsked: "refused-nothing-asked",
    NothingBegun: "refused-nothing-begun",
    NothingToCarry: "refused-nothing-to-carry",
    NothingTyped: "refused-nothing-typed",
    NotRecognised: "refused-not-recognised",
    NotTypedAgain: "refused-not-typed-again",
    NotWaiting: "refused-not-waiting",
    OtherFollowers: "refused-other-followers",
    OtherVersion: "refused-other-version",
    PassphrasesDiffer: "refused-passphrases-differ",
    QuestionnaireTooLarge: "refused-questionnaire-large",
    RoleRefused: "refused-role",
    SamePerson: "refused-same-person",
    SecondPersonNeeded: "refused-second-person",
    ShortPassphrase: "refused-short-passphrase",
    ShortReason: "refused-short-reason",
    StandsBeside: "refused-part",
    StorageDown: "refused-storage-down",
    StoredBefore: "refused-stored-before",
    TalkingIsOver: "refused-talking-over",
    TooFewVotes: "refused-few-votes",
    TooManyTries: "refused-too-many",
    UnknownEngagement: "refused-unknown",
    UnknownForm: "refused-form",
    UnknownHandle: "refused-unknown-handle",
    UnknownMember: "refused-unknown-member",
    UnknownPlan: "refused-unknown-plan",
    UnknownQuestionnaire: "refused-questionnaire-unknown",
    UnknownRecord: "refused-unknown-record",
    UnknownService: "refused-unknown-service",
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
            return tuple(line for fault in error.faults for line in _setting(fault, language))
        case RefusedChange():
            return why_refused(error, language)
        case DrwsError() if type(error) in _REFUSALS:
            return (say(Voice(language), _REFUSALS[type(error)], {"what": str(error)}),)
        case _:
            return (say(Voice(language), "refused-unexpected", {"what": _kind_and_place(error)}),)


def _kind_and_place(error: Exception) -> str:
    frames = extract_tb(error.__traceback__)
    place = f", {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"


def listing(listed: Listing, feedback: Sequence[datetime], now: datetime, language: Language) -> Lines:
    """Write each engagement: what is open or to open, then what has closed, each by its title.

    `feedback` are the moments at which what is stored will be sent.
    """
    voice = Voice(language)
    wholes = (each for each in listed.engagements if part_of(each.engagement.id) is None)
    engagements = sorted(wholes, key=lambda each: _listed_by(each, language))
    lines = [line for each in engagements for line in _listed(each, now, language)]
    if not lines:
        lines = [say(voice, "cli-none-listed")]
    for send_at in sorted(feedback):
        lines.append(say(voice, "cli-feedback-waits", {"when": long_date(send_at, language)}))
    if listed.set_aside:
        lines.append(say(voice, "cli-set-aside", {"count": listed.set_aside}))
    return tuple(lines)


def _listed(shelved: Shelved, now: datetime, language: Language) -> Lines:
    voice, about = Voice(language), shelved.engagement
    dates = {"opens": long_date(about.opens_at, language), "closes": long_date(about.closes_at, language)}
    waits = "cli-listed-opens" if now < about.opens_at else "cli-listed"
    name = "cli-listed-closed" if shelved.closed else waits
    level = {"level": say(voice, f"cli-level-{about.level}"), "service": _owners(about, language)}
    return (
        say(voice, name, {"slug": about.id, "title": about.title.within(language), **dates}),
        f"  {say(voice, 'cli-listed-level', level)}",
    )


def _owners(about: Engagement, language: Language) -> str:
    return ", ".join(each.within(language) for each in about.owners)


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


def all_beside(found: Sequence[tuple[Engagement, Results]], language: Language) -> Lines:
    """Write the figures of all that stands beside an engagement; what nobody has answered is named alone."""
    answered = [(about, counted) for about, counted in found if counted.responses != _NOBODY]
    lines = [line for about, counted in answered for line in beside(about, counted, language)]
    unanswered = [about.id for about, counted in found if counted.responses == _NOBODY]
    if unanswered:
        told = say(Voice(language), "results-beside-nobody", {"what": ", ".join(unanswered)})
        lines.extend(("", told))
    return tuple(lines)


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
    counted = counted_apart(result.question)
    if counted is not None:
        yield f"  {counted.within(language)}"
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
    # Its author may have written what a terminal obeys.
    return cleaned(f"{where}: {place}: {told}" if place else f"{where}: {told}")


def _setting(fault: SettingFault, language: Language) -> Iterator[str]:
    yield f"{fault.name}: {say(Voice(language), f'setting-{fault.code}')}"
    yield from (_fault(each, fault.file, language) for each in fault.inside)
