"""An engagement: one exercise in which a public service informs or asks people."""

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field
from pydantic.dataclasses import dataclass
from pydantic_core import PydanticCustomError

from engagements import limits
from engagements.language import Bilingual, Register
from engagements.lengths import up_to
from engagements.questions import AnyQuestion, Identifier

LONDON = ZoneInfo("Europe/London")


def wall_time(moment: datetime) -> datetime:
    """Read a time without a zone as the wall clock of Wales, and show every other one on it."""
    try:
        return moment.replace(tzinfo=LONDON) if moment.tzinfo is None else moment.astimezone(LONDON)
    except OverflowError:
        raise PydanticCustomError("date_outside_the_calendar", "outside the calendar") from None


def written_as_a_date(value: object) -> object:
    """Refuse a bare number, which would be read as seconds since 1970."""
    if isinstance(value, str) and "-" not in value.strip()[1:]:
        raise PydanticCustomError("date_without_hyphens", "a date has hyphens")
    return value


def written_with_a_time(value: object) -> object:
    """Ask for the time of day: a closing date alone would close at its first moment."""
    if isinstance(value, str) and ":" not in value:
        raise PydanticCustomError("date_without_time", "a time is needed")
    return written_as_a_date(value)


Day = Annotated[date, BeforeValidator(written_as_a_date)]
WallTime = Annotated[datetime, BeforeValidator(written_with_a_time), AfterValidator(wall_time)]
_forbid = ConfigDict(extra="forbid")


class Level(StrEnum):
    """Place on the spectrum of engagement, from being told to deciding together."""

    INFORMATION = "information"
    CONSULTATION = "consultation"
    PARTICIPATION = "participation"
    CO_PRODUCTION = "co-production"


class Mode(StrEnum):
    """The promise under which a response is taken."""

    ANONYMOUS = "anonymous"
    CONFIDENTIAL = "confidential"


class Release(StrEnum):
    """When the ballot box is opened: in groups meanwhile, or after the close, with a key from elsewhere."""

    ROLLING = "rolling"
    SEALED = "sealed"


@dataclass(frozen=True, slots=True, config=_forbid)
class Influence:
    """What a participant's words can and cannot change, and who decides when."""

    cannot_change: Annotated[
        tuple[Annotated[Bilingual, AfterValidator(up_to(limits.INFLUENCE_ITEM))], ...],
        Field(max_length=limits.INFLUENCE_ITEMS),
    ]
    decided_by: Annotated[Bilingual, AfterValidator(up_to(limits.DECIDED_BY))]
    decided_on: Day
    can_change: Annotated[
        tuple[Annotated[Bilingual, AfterValidator(up_to(limits.INFLUENCE_ITEM))], ...],
        Field(max_length=limits.INFLUENCE_ITEMS),
    ] = ()


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
class Engagement:
    """Everything a participant is told and asked, exactly as its author wrote it."""

    id: Identifier
    level: Level
    service: Annotated[Bilingual, AfterValidator(up_to(limits.SERVICE))]
    title: Annotated[Bilingual, AfterValidator(up_to(limits.TITLE))]
    about: Annotated[Bilingual, AfterValidator(up_to(limits.ABOUT))]
    purpose: Annotated[Bilingual, AfterValidator(up_to(limits.PURPOSE))]
    known_already: Annotated[Bilingual, AfterValidator(up_to(limits.KNOWN_ALREADY))]
    influence: Influence
    welsh_language_effects: Annotated[Bilingual, AfterValidator(up_to(limits.WELSH_LANGUAGE_EFFECTS))]
    opens_at: WallTime
    closes_at: WallTime
    feedback_by: Day
    privacy: Privacy
    contact: Annotated[Bilingual, AfterValidator(up_to(limits.CONTACT))]
    register: Register = Register.CHI
    questions: Annotated[tuple[AnyQuestion, ...], Field(max_length=limits.QUESTIONS)] = ()

    def is_open(self, now: datetime) -> bool:
        """Tell whether answers are taken at this moment."""
        return self.opens_at.astimezone(UTC) <= now < self.closes_at.astimezone(UTC)

    def question(self, identifier: str) -> AnyQuestion | None:
        """Find a question by its identifier."""
        return next((each for each in self.questions if each.id == identifier), None)
