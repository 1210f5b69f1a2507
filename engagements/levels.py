"""What each level of engagement allows and asks for. A level differs by its row here, and by nothing else."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """Place on the spectrum of engagement, from being told to deciding together."""

    INFORMATION = "information"
    CONSULTATION = "consultation"
    PARTICIPATION = "participation"
    CO_PRODUCTION = "co-production"


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a level allows, and what it asks for before it may be called by its name.

    `asks`: it has questions, and something that people can change. `speaks_freely`: at least one question
    is open, so that nobody is held to boxes. `talks_back`: the team may ask a participant more.
    `votes`: statements may be voted on. `shares_decisions`: it has a phase, an agenda and a log of
    decisions, and needs evidence that power is shared.
    """

    asks: bool = True
    speaks_freely: bool = False
    talks_back: bool = False
    votes: bool = False
    shares_decisions: bool = False


_ALLOWED = {
    Level.INFORMATION: Allowance(asks=False),
    Level.CONSULTATION: Allowance(),
    Level.PARTICIPATION: Allowance(speaks_freely=True, talks_back=True),
    Level.CO_PRODUCTION: Allowance(speaks_freely=True, talks_back=True, votes=True, shares_decisions=True),
}


def allowed(level: Level) -> Allowance:
    """Give what a level allows."""
    return _ALLOWED[level]
