"""Receipts that found nothing: a few are mistyped, many are guesses. Counted in memory only."""

from collections import deque
from datetime import datetime, timedelta

_WRONG_ALLOWED = 5
_WITHIN = timedelta(minutes=15)
# Of that many chats the wrong ones are remembered; the oldest go first.
_CHATS = 10_000


class Guesses:
    """Lets each chat type a few wrong receipts, and then asks it to wait."""

    def __init__(self) -> None:
        self._wrong: dict[bytes, deque[datetime]] = {}

    def too_many(self, mark: bytes, now: datetime) -> bool:
        """Tell whether a chat has to wait before another receipt of it is looked for."""
        wrong = self._wrong.get(mark, deque())
        while wrong and now - wrong[0] >= _WITHIN:
            wrong.popleft()
        return len(wrong) >= _WRONG_ALLOWED

    def was_wrong(self, mark: bytes, now: datetime) -> None:
        """Count a receipt that found nothing."""
        self._wrong.setdefault(mark, deque()).append(now)
        if len(self._wrong) > _CHATS:
            del self._wrong[next(iter(self._wrong))]
