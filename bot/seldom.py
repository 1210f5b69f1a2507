"""What is worked out seldom, and remembered in between: pages that renew themselves must hold nobody up."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from bot.turns import Now

Key = TypeVar("Key")
Value = TypeVar("Value")

# Of so many things the last ones are remembered: more than any team looks at.
_REMEMBERED = 1_000


class Seldom(Generic[Key, Value]):
    """Remembers what was worked out for each key."""

    def __init__(self, now: Now, make: Callable[[Key], Awaitable[Value]], lasts: timedelta) -> None:
        self._now = now
        self._make = make
        self._lasts = lasts
        self._known: dict[Key, tuple[datetime, Value]] = {}

    async def of(self, key: Key, for_good: Callable[[Value], bool] = lambda value: False) -> Value:
        """Give what is known of a key, or work it out where that is too old and not known `for_good`."""
        known = self._known.get(key)
        if known is not None and (self._now() - known[0] < self._lasts or for_good(known[1])):
            return known[1]
        value = await self._make(key)
        self._known[key] = self._now(), value
        if len(self._known) > _REMEMBERED:
            del self._known[next(iter(self._known))]
        return value

    def forget(self) -> None:
        """Work everything out anew: something has been done."""
        self._known.clear()
