"""An engagement: one exercise in which a public service informs or asks people."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints
from pydantic.dataclasses import dataclass

from engagements import limits
from engagements.dates import Day, WallTime
from engagements.language import Bilingual, Register
from engagements.lengths import up_to
from engagements.levels import Allowance, Level, allowed
from engagements.pictures import Picture
from engagements.questions import AnyQuestion, Identifier, OfOptions, Question
from engagements.questions.helped import HELPED
from engagements.services import Service, Subject
from engagements.sharing import AgendaItem, Decision, Phase, Role, SharedDecision

_forbid = ConfigDict(extra="forbid")

InfluenceItem = Annotated[Bilingual, AfterValidator(up_to(limits.INFLUENCE_ITEM))]
InfluenceItems = Annotated[tuple[InfluenceItem, ...], Field(max_length=limits.INFLUENCE_ITEMS)]
Named = Annotated[Service, AfterValidator(up_to(limits.SERVICE))]
Explained = Annotated[Bilingual, AfterValidator(up_to(limits.PURPOSE))]


# A part that stands beside an engagement has a plus and its own name behind the engagement's; one that is
# about feedback names that as well.
WholeOrPart = Annotated[
    str,
    StringConstraints(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(\+[a-z]+(-[0-9a-f]{8})?)?$",
        max_length=limits.IDENTIFIER + limits.PART,
    ),
]


class Mode(StrEnum):
    """The promise under which a response is taken."""

    ANONYMOUS = "anonymous"
    CONFIDENTIAL = "confidential"


class Release(StrEnum):
    """When the ballot box is opened: in groups meanwhile, or after the close, with a key from elsewhere."""

    ROLLING = "rolling"
    SEALED = "sealed"


class Audience(StrEnum):
    """Whom an engagement speaks to: everyone, young people, or the staff of a service."""

    EVERYONE = "everyone"
    YOUNG = "young"
    STAFF = "staff"


@dataclass(frozen=True, slots=True, config=_forbid)
class Influence:
    """What a participant's words can and cannot change, and who decides when."""

    cannot_change: InfluenceItems
    decided_by: Annotated[Bilingual, AfterValidator(up_to(limits.DECIDED_BY))]
    decided_on: Day
    can_change: InfluenceItems = ()


@dataclass(frozen=True, slots=True, config=_forbid)
class Privacy:
    """The promises on offer, and how the ballot box keeps the anonymous one.

    `smallest_group` is the fewest responses that are ever opened together; `pool` is how many of
    the waiting ones stay in the box at random, so that a batch cannot be told from those before it.
    """

    modes: Annotated[tuple[Mode, ...], Field(min_length=1)]
    kept_until: Day
    release: Release = Release.ROLLING
    smallest_group: Annotated[int, Field(ge=2)] = limits.SMALLEST_GROUP
    pool: Annotated[int, Field(ge=0)] = limits.POOL


@dataclass(frozen=True, slots=True, kw_only=True, config=_forbid)
class Card:
    """Something to read, hear or look at."""

    text: Annotated[Bilingual, AfterValidator(up_to(limits.CARD))]
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, config=_forbid)
class Link:
    """A place where a link to the engagement is handed out, counted apart from the others."""

    id: Annotated[Identifier, Field(max_length=limits.LINK)]
    name: Annotated[Bilingual, AfterValidator(up_to(limits.SERVICE))]


@dataclass(frozen=True, slots=True, kw_only=True, config=_forbid)
class Engagement:
    """Everything a participant is told and asked, exactly as its author wrote it.

    `wide`: it is a wide conversation and not about one issue. `research`: it asks in order to learn.
    `continues` names the round before. `accountable` is a role, `run_by` an outside facilitator.
    `joint_answers` says how joint and campaign answers are counted, `short_because` why there is less time
    than is usual.
    """

    id: WholeOrPart
    level: Level
    service: Named
    title: Annotated[Bilingual, AfterValidator(up_to(limits.TITLE))]
    about: Annotated[Bilingual, AfterValidator(up_to(limits.ABOUT))]
    purpose: Explained
    known_already: Annotated[Bilingual, AfterValidator(up_to(limits.KNOWN_ALREADY))]
    influence: Influence
    welsh_language_effects: Annotated[Bilingual, AfterValidator(up_to(limits.WELSH_LANGUAGE_EFFECTS))]
    opens_at: WallTime
    closes_at: WallTime
    feedback_by: Day
    privacy: Privacy
    contact: Annotated[Bilingual, AfterValidator(up_to(limits.CONTACT))]
    register: Register = Register.CHI
    audience: Audience = Audience.EVERYONE
    research: bool = False
    wide: bool = False
    joint_with: Annotated[tuple[Named, ...], Field(max_length=limits.OWNERS)] = ()
    subjects: Annotated[tuple[Subject, ...], Field(max_length=limits.SUBJECTS)] = ()
    continues: Identifier | None = None
    accountable: Role | None = None
    run_by: Role | None = None
    incentive: Explained | None = None
    draw: bool = False
    joint_answers: Explained | None = None
    short_because: Explained | None = None
    meant_to_reach: InfluenceItems = ()
    picture: Picture | None = None
    cards: Annotated[tuple[Card, ...], Field(max_length=limits.CARDS)] = ()
    links: Annotated[tuple[Link, ...], Field(max_length=limits.LINKS)] = ()
    shared_decision: SharedDecision | None = None
    phase: Phase | None = None
    agenda: Annotated[tuple[AgendaItem, ...], Field(max_length=limits.AGENDA)] = ()
    decisions: Annotated[tuple[Decision, ...], Field(max_length=limits.DECISIONS)] = ()
    questions: Annotated[tuple[AnyQuestion, ...], Field(max_length=limits.QUESTIONS_WITH_OURS)] = ()

    def is_open(self, now: datetime) -> bool:
        """Tell whether answers are taken at this moment."""
        return self.opens_at.astimezone(UTC) <= now < self.closes_at.astimezone(UTC)

    def question(self, identifier: str) -> AnyQuestion | None:
        """Find a question by its identifier."""
        return next((each for each in self.questions if each.id == identifier), None)

    @property
    def allows(self) -> Allowance:
        """Give what its level allows."""
        return allowed(self.level)

    @property
    def owners(self) -> tuple[Service, ...]:
        """Give every service that it belongs to, the first one first."""
        return (self.service, *self.joint_with)

    @property
    def keys(self) -> tuple[str, ...]:
        """Give the names under which people follow its services and its subjects."""
        services = (owner.following for owner in self.owners)
        return (*services, *(subject.following for subject in self.subjects))

    @property
    def tables(self) -> tuple[Question, ...]:
        """Give everything that is counted: what was asked, and whether somebody helped."""
        return (*self.questions, HELPED) if self.allows.asks else ()

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Give every picture that its author added, in their order."""
        options = (
            each
            for question in self.questions
            if isinstance(question, OfOptions)
            for each in question.options
        )
        shown = (
            self.picture,
            *(card.picture for card in self.cards),
            *(option.picture for option in options),
        )
        return tuple(each for each in shown if each is not None)

    @property
    def files(self) -> int:
        """Count the questions whose answer may bring a photo or a recording."""
        return sum(question.has_file for question in self.questions)

    @property
    def response_bytes(self) -> int:
        """Give the length of every sealed response, the same for all of them whatever they hold."""
        replies = limits.FOLLOW_UPS * limits.REPLY_BYTES if self.allows.talks_back else 0
        return limits.RESPONSE_BYTES + self.files * limits.FILE_SEALED_BYTES + replies
