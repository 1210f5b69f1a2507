"""What the page's side panel may tell: given by whoever runs the sandbox, never known to it."""

from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Both:
    """The same words in Welsh and in English."""

    cy: str
    en: str

    def as_json(self) -> dict[str, str]:
        """Return both languages for the page."""
        return {"cy": self.cy, "en": self.en}


@dataclass(frozen=True, slots=True)
class Caption:
    """What just happened, and whether letting more time pass does more."""

    cy: str
    en: str
    more: bool

    def as_json(self) -> dict[str, Any]:
        """Return the caption for the page."""
        return {"cy": self.cy, "en": self.en, "more": self.more}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the panel; a share between 0 and 1 draws a bar."""

    label: Both
    value: str
    share: float | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the line for the page."""
        return {"label": self.label.as_json(), "value": self.value, "share": self.share}


@dataclass(frozen=True, slots=True)
class Panel:
    """What the service sees now, and which day it is in the tale."""

    rows: tuple[Row, ...]
    note: Both
    today: Both

    def as_json(self) -> dict[str, Any]:
        """Return the panel for the page."""
        rows = [row.as_json() for row in self.rows]
        return {"rows": rows, "note": self.note.as_json(), "today": self.today.as_json()}


class Story(Protocol):
    """The tale that a demonstration tells around the phone."""

    @property
    def payload(self) -> str:
        """The deep link that the Start button uses."""

    @property
    def crowd_payload(self) -> str:
        """The deep link through which a crowd comes."""

    async def let_time_pass(self) -> Caption:
        """Move the tale on, and say what happened."""

    async def look(self) -> Panel:
        """Tell what the service sees now."""
