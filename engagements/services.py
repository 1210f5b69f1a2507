"""Who asks, and about what: the services behind an engagement, and the subjects by which it is found."""

import re
from enum import StrEnum

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass

from engagements import limits
from engagements.language import Bilingual
from engagements.questions.question import Identifier


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Service(Bilingual):
    """A public body or team. It is the same one where its id, or else its English name, is the same."""

    id: Identifier | None = None

    @property
    def key(self) -> str:
        """Give the name by which it is followed."""
        made = "-".join(re.findall(r"[a-z0-9]+", self.en.lower()))
        return self.id or made[: limits.IDENTIFIER].strip("-")


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
