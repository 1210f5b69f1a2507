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


_forbid = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, config=_forbid)
class EasyRead:
    """The same said in short and simple words, in both languages."""

    cy: Said
    en: Said


@dataclass(frozen=True, slots=True, config=_forbid)
class Bilingual:
    """An author's words in both languages. Neither may be missing. An easy read version may stand beside."""

    cy: Said
    en: Said
    easy: EasyRead | None = None

    def within(self, language: Language) -> str:
        """Give the full words in one language."""
        return self.cy if language is Language.CY else self.en

    def spoken(self, voice: Voice) -> str:
        """Give the words as somebody wants to read them: in easy read where they wish it and it is there."""
        words = self.easy if voice.easy and self.easy else self
        return words.cy if voice.language is Language.CY else words.en
