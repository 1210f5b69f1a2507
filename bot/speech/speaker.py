"""What reads aloud, whichever program does it."""

from dataclasses import dataclass
from typing import Protocol

from engagements.errors import DrwsError
from engagements.language import Language


@dataclass(frozen=True, slots=True)
class Recording:
    """Words as a voice message: Ogg Opus, and its length in seconds."""

    data: bytes
    seconds: float


class NotSpoken(DrwsError):
    """The words could not be read aloud this time."""


class Speaker(Protocol):
    """Reads aloud in both languages, or not at all."""

    def speaks(self) -> bool:
        """Tell whether listening may be offered."""
        ...

    async def speak(self, text: str, language: Language) -> Recording:
        """Read a text aloud: the product's or an author's, never a participant's. Raises NotSpoken."""
        ...


class Silent:
    """Stands where there is no voice: listening is not offered."""

    def speaks(self) -> bool:
        """Tell that it may not."""
        return False

    async def speak(self, text: str, language: Language) -> Recording:
        """Read nothing: it raises NotSpoken."""
        raise NotSpoken
