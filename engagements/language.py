from enum import StrEnum
from typing import Annotated

from pydantic import ConfigDict, StringConstraints
from pydantic.dataclasses import dataclass


class Language(StrEnum):
    """A language of the chat. Welsh stands first wherever both are shown."""

    CY = "cy"
    EN = "en"


class Register(StrEnum):
    """How Welsh addresses a participant: `chi`, or `ti` where young people are spoken to."""

    CHI = "chi"
    TI = "ti"


@dataclass(frozen=True, slots=True)
class Voice:
    """How to speak to somebody: in which language, how Welsh addresses them, and whether in easy read."""

    language: Language
    register: Register = Register.CHI
    easy: bool = False


Said = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Bilingual:
    """An author's words in both languages. Neither may be missing."""

    cy: Said
    en: Said

    def within(self, language: Language) -> str:
        """Give the words in one language."""
        return self.cy if language is Language.CY else self.en
