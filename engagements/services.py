"""Who asks, and about what: the services behind an engagement, and the subjects by which it is found."""

import re
from collections.abc import Iterable
from enum import StrEnum

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass

from engagements import limits
from engagements.language import Bilingual
from engagements.questions.question import Identifier

# A service or a subject is followed under a key with a colon, which no identifier has.
_SERVICE, _SUBJECT = "service:", "subject:"
# So is what is only for the staff of a service.
_STAFF = "staff:"


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Service(Bilingual):
    """A public body or team. It is the same one where its id, or else its English name, is the same."""

    id: Identifier | None = None

    @property
    def key(self) -> str:
        """Give the name by which it is followed."""
        made = "-".join(re.findall(r"[a-z0-9]+", self.en.lower()))
        return self.id or made[: limits.IDENTIFIER].strip("-")

    @property
    def following(self) -> str:
        """Give the key under which its followers are kept: whoever wants to hear of all that it begins."""
        return f"{_SERVICE}{self.key}"

    @property
    def for_staff(self) -> str:
        """Give the key under which its own staff are told what is only for them."""
        return for_staff(self.key)


class Subject(StrEnum):
    """What an engagement is about, so that people find it and may follow what interests them."""

    CARE = "care"
    CULTURE = "culture"
    ECONOMY = "economy"
    EDUCATION = "education"
    ENVIRONMENT = "environment"
    HEALTH = "health"
    HOUSING = "housing"
    PLANNING = "planning"
    SAFETY = "safety"
    TRANSPORT = "transport"
    WASTE = "waste"
    WELSH = "welsh-language"
    YOUNG = "young-people"

    @property
    def following(self) -> str:
        """Give the key under which its followers are kept."""
        return f"{_SUBJECT}{self}"


def is_key(followed: str) -> bool:
    """Tell whether what is followed is a service or a subject, and not one engagement."""
    return followed.startswith((_SERVICE, _SUBJECT, _STAFF))


def for_staff(service: str) -> str:
    """Give the key of what is only for the staff of a service, from the service's own."""
    return f"{_STAFF}{service}"


def staffed_by(followed: str) -> str | None:
    """Give the service whose staff alone hear of something; None where it is for anybody."""
    return followed.removeprefix(_STAFF) if followed.startswith(_STAFF) else None


def subject_of(followed: str) -> Subject | None:
    """Give the subject of a key; None where it is no subject's, or of one that is not there any more."""
    return next((each for each in Subject if each.following == followed), None)


def distinct(owners: Iterable[Service]) -> tuple[Service, ...]:
    """Give each service once, in the order of their keys, as its last owner named it."""
    by_key = {each.key: each for each in owners}
    return tuple(by_key[key] for key in sorted(by_key))
