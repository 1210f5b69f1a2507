"""What stands beside an engagement: each a box of its own, so that nothing there meets the answers."""

from enum import StrEnum


class Part(StrEnum):
    """What is asked beside the answers, what organisations are asked, and what is said of feedback.

    Whether feedback was fair, and why, has a box for each feedback.
    """

    LEARNING = "learning"
    MATTERS = "matters"
    EQUALITY = "equality"
    DRAW = "draw"
    ORGANISATIONS = "organisations"
    FAIR = "fair"
    WHY = "why"


OF_FEEDBACK = (Part.FAIR, Part.WHY)
_FEEDBACK_HASH = 8

# Whom a remark can be for, beside the services by their names.
OWN, UNKNOWN = "this-service", "not-known"

# What an organisation is asked first. In confidence: it leaves with nothing else that it wrote.
ORGANISATION_NAME = "organisation-name"


def addressed(whom: str, remark: str) -> str:
    """Write a remark with whom it is for, so that the two are let out together and counted as one."""
    return f"{whom}: {remark}"


def addressee(remark: str) -> tuple[str, str]:
    """Read whom a remark is for, and what it says."""
    whom, _, said = remark.partition(": ")
    return whom, said


def part_of(identifier: str) -> Part | None:
    """Tell which part an engagement is; None where it is a whole."""
    _, plus, name = identifier.partition("+")
    return Part(name.partition("-")[0]) if plus else None


def stands_beside(identifier: str) -> bool:
    """Tell whether something is said beside the answers, and is no answer itself."""
    return part_of(identifier) not in (None, Part.ORGANISATIONS)


def whole_of(identifier: str) -> str:
    """Name the engagement that something is a part of, or is itself."""
    return identifier.partition("+")[0]


def is_beside(identifier: str, engagement: str) -> bool:
    """Tell whether something stands beside an engagement."""
    return "+" in identifier and whole_of(identifier) == engagement


def box_of(part: Part, engagement: str, feedback: str) -> str:
    """Name the box for what people say of feedback, from the id of that."""
    return f"{named(engagement, part)}-{feedback[:_FEEDBACK_HASH]}"


def why_of(fair: str) -> str:
    """Name the box for why feedback was fair or not, from the one for whether it was."""
    return fair.replace(f"+{Part.FAIR}-", f"+{Part.WHY}-")


def named(engagement: str, part: Part) -> str:
    """Name a part of an engagement."""
    return f"{whole_of(engagement)}+{part}"
