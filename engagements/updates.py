"""Updates: what a service tells those who follow it, beside the feedback of its engagements."""

from typing import Annotated

from pydantic import AfterValidator, ConfigDict
from pydantic.dataclasses import dataclass

from engagements import limits
from engagements.dates import WallTime
from engagements.language import Bilingual, Language
from engagements.lengths import up_to
from engagements.pictures import Picture
from engagements.questions import Identifier
from engagements.services import Service

_forbid = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, kw_only=True, config=_forbid)
class Readers:
    """Those of a service's followers whom an update is for.

    Those who follow one engagement of it, where one is named; those who have chosen one language, where
    one is named, and those who have chosen none yet.
    """

    engagement: Identifier | None = None
    language: Language | None = None

    def takes(self, language: Language | None) -> bool:
        """Tell whether somebody is among them who reads this language, or has chosen none."""
        return None in (self.language, language) or self.language == language


@dataclass(frozen=True, slots=True, kw_only=True, config=_forbid)
class Update:
    """News of a service. A blank line in its text parts two paragraphs."""

    service: Annotated[Service, AfterValidator(up_to(limits.SERVICE))]
    title: Annotated[Bilingual, AfterValidator(up_to(limits.TITLE))]
    text: Annotated[Bilingual, AfterValidator(up_to(limits.UPDATE))]
    send_at: WallTime
    picture: Picture | None = None
    audience: Readers = Readers()

    @property
    def followed(self) -> str:
        """Give the key under which its readers follow: one engagement, or all that the service begins."""
        return self.audience.engagement or self.service.following
