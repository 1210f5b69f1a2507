"""The promise: the day by which people hear what happened next, and what became of it."""

from dataclasses import dataclass
from datetime import date, timedelta

# Before the day, to the team; and from the first missed day on, again and again.
_WARNED_BEFORE = (timedelta(weeks=4), timedelta(weeks=1), timedelta(0))
_WARNED_WHILE_LATE = timedelta(weeks=1)
# The new day, where the team has set none.
PUT_OFF_BY = timedelta(weeks=4)


@dataclass(frozen=True, slots=True)
class Promise:
    """What was promised of one engagement: every day that was named, in order, and the day it was kept.

    It is kept on the day on which feedback left for somebody, and never by being written.
    """

    engagement: str
    days: tuple[date, ...]
    kept_on: date | None = None

    @property
    def first(self) -> date:
        """The day that was promised when people were asked."""
        return self.days[0]

    @property
    def due(self) -> date:
        """The day that is promised now."""
        return self.days[-1]

    def days_late(self, today: date) -> int:
        """Count the days from the first day promised until it was kept, or until today; 0 where in time."""
        return max(((self.kept_on or today) - self.first).days, 0)

    def passed(self, today: date) -> bool:
        """Tell whether the day that is promised now is over, and nothing has come."""
        return self.kept_on is None and self.due < today

    def is_near(self, today: date) -> bool:
        """Tell whether the team has been warned of it, or would have been, and nothing has come."""
        return self.kept_on is None and self.due - today <= _WARNED_BEFORE[0]

    def put_off(self, today: date) -> date:
        """Give the new day where the team has set none: four weeks on, and never one that is over too."""
        return max(self.due, today - timedelta(days=1)) + PUT_OFF_BY

    def warns(self, since: date, today: date) -> bool:
        """Tell whether a day on which the team is warned lies after one day, and no later than another."""
        if self.kept_on is not None:
            return False
        before = (self.due - ahead for ahead in _WARNED_BEFORE)
        weeks_late = (today - self.first) // _WARNED_WHILE_LATE
        late = (self.first + weeks_late * _WARNED_WHILE_LATE,) if weeks_late > 0 else ()
        return any(since < day <= today for day in (*before, *late))
