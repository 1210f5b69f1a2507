"""A clock that can be moved from outside: how far it is put forward stands in a file."""

from datetime import UTC, datetime, timedelta
from pathlib import Path


class MovedClock:
    """The time of this machine, and as many seconds more as the file says. All programs read one file."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def now(self) -> datetime:
        """Tell the time, in UTC."""
        return datetime.now(UTC) + timedelta(seconds=float(self._file.read_text(encoding="ascii")))

    def move_to(self, moment: datetime) -> None:
        """Let it be this moment, for all at once."""
        seconds = (moment - datetime.now(UTC)).total_seconds()
        beside = self._file.with_suffix(".new")
        beside.write_text(f"{seconds}", encoding="ascii")
        beside.replace(self._file)
