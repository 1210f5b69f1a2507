"""The clock of a rehearsal: it begins on a day of the tale, goes on by itself, and can be put forward."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class RehearsalClock:
    """Tells a time that has nothing to do with the day on which the rehearsal is run."""

    def __init__(self, begins: datetime, ticking: Callable[[], float] = time.monotonic) -> None:
        self._ticking = ticking
        self._set_to = begins.astimezone(UTC)
        self._since = ticking()

    def now(self) -> datetime:
        """Tell the time in the tale, in UTC."""
        return self._set_to + timedelta(seconds=self._ticking() - self._since)

    def timestamp(self) -> float:
        """Tell the time in the tale, in seconds since 1970."""
        return self.now().timestamp()

    def put_forward(self, moment: datetime) -> None:
        """Let it be this moment, unless that is over already."""
        if moment > self.now():
            self._set_to, self._since = moment.astimezone(UTC), self._ticking()
