from enum import StrEnum
from typing import Annotated

from pydantic import ConfigDict, StringConstraints
from pydantic.dataclasses import dataclass


class Language(StrEnum):
    """A language of the chat. Welsh stands first wherever both are shown."""

    CY = "cy"
    EN = "en"


Said = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Bilingual:
    """An author's words in both languages. Neither may be missing."""

    cy: Said
    en: Said

    def within(self, language: Language) -> str:
        """Give the words in one language."""
        return self.cy if language is Language.CY else self.en
