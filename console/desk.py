"""What the staff pages ask of the program, and the values that they show: words of the reader's language."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from engagements.language import Bilingual, Language
from storage.admission import Proof

Lines = tuple[str, ...]
Rows = tuple[tuple[str, str], ...]


class Step(StrEnum):
    """What can be done with a broadcast, as it stands."""

    APPROVE = "approve"
    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"


class Done(StrEnum):
    """What has been done with a broadcast."""

    APPROVED = "approved"
    PAUSED = "paused"
    RESUMED = "resumed"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"
    NOTHING = "nothing"


class Standing(StrEnum):
    """How a promise stands."""

    KEPT = "kept"
    KEPT_LATE = "kept-late"
    TO_COME = "to-come"
    NEAR = "near"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Team:
    """An engagement that has a team."""

    engagement: str
    title: Bilingual


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the team of an engagement. Whoever is let in anew has another key."""

    engagement: str
    name: str
    public_key: bytes


@dataclass(frozen=True, slots=True)
class ShownPromise:
    """What was promised of an engagement, what became of it, and what people said of each feedback."""

    title: str
    standing: Standing
    record: Lines
    judged: tuple[tuple[str, Lines], ...]


@dataclass(frozen=True, slots=True)
class ShownBroadcast:
    """One broadcast in a list. `done`: how far it is, in percent, where that may be told."""

    id: str
    title: str
    when: str
    stands: str
    done: int | None


@dataclass(frozen=True, slots=True)
class Morning:
    """What an officer finds in the morning: the promises of the service, and what its people are told."""

    title: str
    promises: tuple[ShownPromise, ...]
    broadcasts: tuple[ShownBroadcast, ...]
    changing: bool


@dataclass(frozen=True, slots=True)
class ShownMessage:
    """One message as people read it, with its buttons."""

    text: str
    buttons: Lines


@dataclass(frozen=True, slots=True)
class Reading:
    """What the readers of one language get. `picture`: the words for those who cannot see it."""

    language: Language
    picture: str | None
    messages: tuple[ShownMessage, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """All about one broadcast. `changing`: it will not stand like this for long."""

    broadcast: ShownBroadcast
    about: Lines
    states: Rows
    languages: Rows
    readings: tuple[Reading, ...]
    steps: tuple[Step, ...]
    changing: bool


class Desk(Protocol):
    """The program, as far as staff work with it on a page. Everything is in the member's own right."""

    async def teams(self) -> tuple[Team, ...]:
        """Name the engagements that have a team, in no order."""
        ...

    async def admit(self, engagement: str, proof: Proof) -> Member:
        """Let a member in, and record it. Raises a RefusedTry."""
        ...

    async def knows(self, member: Member) -> bool:
        """Tell whether somebody who was let in is in the team still."""
        ...

    async def morning(self, member: Member, language: Language) -> Morning:
        """Give what there is to see first."""
        ...

    async def broadcast(self, member: Member, identifier: str, language: Language) -> Whole:
        """Give all about one broadcast. Raises UnknownPlan where it is none of the team's."""
        ...

    async def approve(self, member: Member, identifier: str, passphrase: str, code: str) -> Done:
        """Let what another planned leave at its time. Raises what keeps it from being approved."""
        ...

    async def resume(self, member: Member, identifier: str, passphrase: str, code: str) -> Done:
        """Let what was paused go on. Raises what keeps it from going on."""
        ...

    async def pause(self, member: Member, identifier: str) -> Done:
        """Let nothing more of a broadcast leave for now."""
        ...

    async def cancel(self, member: Member, identifier: str) -> Done:
        """Take back what has not begun; of what has, let nothing more leave."""
        ...
