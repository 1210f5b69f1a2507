"""How fast a bot may write before Telegram tells it to wait."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from sandbox.errors import too_many


@dataclass(frozen=True, slots=True)
class FloodLimits:
    """The pace a bot may keep, over all and in one chat, and the bursts that pass."""

    per_second: float = 30.0
    burst: int = 30
    chat_per_second: float = 1.0
    chat_burst: int = 5


@dataclass(slots=True)
class _Bucket:
    """Fills at a steady rate; each message takes one out."""

    rate: float
    size: int
    level: float
    at: float

    def wait(self, now: float) -> float:
        """Return the seconds until there is one to take, 0 when there is one already."""
        self.level = min(self.size, self.level + (now - self.at) * self.rate)
        self.at = now
        return max(0.0, (1 - self.level) / self.rate)


class FloodGate:
    """Lets messages pass, or halts the whole bot for a while."""

    def __init__(self, limits: FloodLimits | None, clock: Callable[[], float]) -> None:
        self._limits = limits
        self._clock = clock
        self._chats: dict[int, _Bucket] = {}
        self._all = self._bucket(limits.per_second, limits.burst) if limits else None
        self._halted_until = -math.inf

    def _bucket(self, rate: float, size: int) -> _Bucket:
        return _Bucket(rate, size, size, self._clock())

    def halt(self, seconds: float) -> None:
        """Refuse everything the bot sends for so long; does nothing when the flood model is off."""
        if self._limits:
            self._halted_until = max(self._halted_until, self._clock() + seconds)

    def admit(self, chat_id: int) -> None:
        """Count one message to a chat, or raise 429."""
        if self._limits is None or self._all is None:
            return
        now = self._clock()
        if now < self._halted_until:
            raise too_many(math.ceil(self._halted_until - now))
        chat = self._chats.get(chat_id)
        if chat is None:
            chat = self._bucket(self._limits.chat_per_second, self._limits.chat_burst)
            self._chats[chat_id] = chat
        wait = max(self._all.wait(now), chat.wait(now))
        if wait > 0:
            seconds = max(1, math.ceil(wait))
            self.halt(seconds)
            raise too_many(seconds)
        self._all.level -= 1
        chat.level -= 1
