"""Quiet hours, in which nothing is pushed to anybody. Whoever writes is answered at any hour."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from engagements.dates import LONDON

_WRITTEN = re.compile(r"(\d{1,2})-(\d{1,2})", re.ASCII)
_NONE = "none"


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From one full hour to another, on the wall clock of Wales; over midnight where it begins later."""

    begin: int
    end: int

    def holds(self, hour: int) -> bool:
        """Tell whether an hour of the day is quiet."""
        if self.begin < self.end:
            return self.begin <= hour < self.end
        return hour >= self.begin or hour < self.end


def quiet_hours(written: str) -> QuietHours | None:
    """Read `21-8`, or `none`. Raises ValueError where it is neither, or no hours at all."""
    if written == _NONE:
        return None
    found = _WRITTEN.fullmatch(written)
    begin, end = map(int, found.groups()) if found else (0, 0)
    if begin == end or max(begin, end) > 23:
        raise ValueError(written)
    return QuietHours(begin, end)


def quiet_until(moment: datetime, hours: QuietHours | None) -> datetime | None:
    """Tell when the quiet hours around a moment end, in UTC; None outside them."""
    local = moment.astimezone(LONDON)
    if hours is None or not hours.holds(local.hour):
        return None
    day = local.date() if local.hour < hours.end else local.date() + timedelta(days=1)
    return datetime.combine(day, time(hours.end), LONDON).astimezone(UTC)
