"""How somebody looks through what is open, where it is too much for one list."""

from dataclasses import dataclass
from enum import StrEnum


class By(StrEnum):
    """In which order: by who asks, by what it is about, by what closes first, or what opens first."""

    SERVICE = "service"
    SUBJECT = "subject"
    CLOSING = "closing"
    OPENING = "opening"


@dataclass(frozen=True, slots=True)
class Browsing:
    """Where in these lists somebody stands; at their front door where `by` is None.

    `page` counts the pages of the list from 0. `chosen` is the key of the service or the subject that was
    chosen from it, and `part` the page of what it has.
    """

    by: By | None = None
    page: int = 0
    chosen: str | None = None
    part: int = 0

    def turned(self, page: int) -> "Browsing":
        """Turn to a page of the list that is shown."""
        if self.chosen is not None:
            return Browsing(self.by, self.page, self.chosen, page)
        return Browsing(self.by, page)

    @property
    def back(self) -> "Browsing":
        """Go back a step: from one service to the list of them, from a list to the front door."""
        return Browsing(self.by, self.page) if self.chosen is not None else FRONT


FRONT = Browsing()
