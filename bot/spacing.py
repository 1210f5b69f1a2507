"""How far apart the messages to each chat are: a second, but some that come at once may be ahead of it."""

from time import monotonic


class Spacing:
    """Until when each chat has had its seconds, by a number that it is known by.

    `apart` is in seconds. Of whom nothing is known, something may have been sent until `unknown_until`.
    """

    def __init__(self, apart: float, unknown_until: float) -> None:
        self._apart = apart
        self._unknown_until = unknown_until
        self._free: dict[int, float] = {}

    def free_at(self, chat: int) -> float:
        """Give the moment at which a chat has had a second for each message, also for those not known of."""
        return self._free.get(chat, self._unknown_until)

    def known_free_at(self, chat: int) -> float:
        """Give the moment at which a chat has had a second for each message that is known of."""
        return self._free.get(chat, 0.0)

    def count(self, chat: int) -> None:
        """Count a message that leaves now."""
        now = monotonic()
        free_at = max(now, self.free_at(chat)) + self._apart
        self._free.pop(chat, None)
        self._free[chat] = free_at
        # In the order in which they were last sent something, so that the first are those that are free.
        while self._free and self._free[oldest := next(iter(self._free))] <= now:
            del self._free[oldest]
