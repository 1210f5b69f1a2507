"""Updates on their way to the bot: kept until confirmed, handed out by long poll or webhook."""

import itertools
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from sandbox.bell import Bell
from sandbox.errors import conflict
from sandbox.limits import QUERY_SECONDS, UPDATE_SECONDS

Update = dict[str, Any]

REMEMBERED: Final = 10_000
"""So many updates can be repeated; older ones are forgotten."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where updates are posted."""

    url: str
    secret_token: str
    max_connections: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that the bot has not confirmed."""

    update: Update
    until: float
    again: bool
    """True for a second delivery: handed out once, whatever the offset."""

    @property
    def id(self) -> int:
        """Return the update's id."""
        return int(self.update["update_id"])


class UpdateQueue:
    """Everything that waits for the bot, oldest first."""

    def __init__(self, now: Callable[[], float]) -> None:
        self.bell = Bell()
        self.webhook: Webhook | None = None
        self.allowed: frozenset[str] | None = None
        self.last_error: tuple[int, str] | None = None
        """When and why the webhook last failed."""
        self._now = now
        self._ids = itertools.count(1)
        self._last = 0
        self._waiting: list[Waiting] = []
        self._sent: OrderedDict[int, Update] = OrderedDict()
        self._poll = 0

    def push(self, kind: str, content: dict[str, Any]) -> int:
        """Tell the bot something, unless it asked not to hear of this kind; return the update's id."""
        update = {"update_id": self._next_id(), kind: content}
        if not self.allowed or kind in self.allowed:
            self._keep(update, again=False)
        return self._last

    def inject(self, update: Update) -> int:
        """Deliver an update just as it is given; it gets an id when it has none."""
        given = update.get("update_id")
        if not isinstance(given, int):
            update = {"update_id": self._next_id(), **update}
            given = self._last
        again = given < self._last
        self._last = max(self._last, given)
        self._keep(update, again=again)
        return given

    def repeat(self, update_id: int) -> None:
        """Deliver an earlier update once more, under the same id."""
        self._keep(self._sent[update_id], again=True)

    def _next_id(self) -> int:
        self._last = next(number for number in self._ids if number > self._last)
        return self._last

    def _keep(self, update: Update, again: bool) -> None:
        kept = QUERY_SECONDS if "callback_query" in update else UPDATE_SECONDS
        self._waiting.append(Waiting(update, self._now() + kept, again))
        self._sent[update["update_id"]] = update
        while len(self._sent) > REMEMBERED:
            self._sent.popitem(last=False)
        self.bell.ring()

    def waiting(self) -> list[Waiting]:
        """Return what is still worth delivering."""
        now = self._now()
        self._waiting = [waiting for waiting in self._waiting if waiting.until > now]
        return list(self._waiting)

    def done(self, delivered: Waiting) -> None:
        """Forget an update that the webhook took."""
        self._waiting = [waiting for waiting in self._waiting if waiting is not delivered]
        self.bell.ring()

    def drop(self) -> None:
        """Forget everything that waits."""
        self._waiting.clear()

    def set_webhook(self, webhook: Webhook | None) -> None:
        """Post updates from now on, or stop posting them."""
        self.webhook = webhook
        self.last_error = None
        self.bell.ring()

    def close(self) -> None:
        """Send away whoever is still polling."""
        self._poll += 1
        self.bell.ring()

    async def poll(self, offset: int, limit: int, within: float) -> list[Update]:
        """Return what waits from `offset` on, and forget what lies below it."""
        self._check_no_webhook()
        self._poll += 1
        mine = self._poll
        self.bell.ring()
        self._waiting = [one for one in self.waiting() if one.again or one.id >= offset]
        await self.bell.until(
            lambda: self._poll != mine or self.webhook is not None or bool(self.waiting()), within
        )
        self._check_no_webhook()
        if self._poll != mine:
            raise conflict(
                "terminated by other getUpdates request; make sure that only one bot instance is running"
            )
        handed = self.waiting()[:limit]
        self._waiting = [one for one in self._waiting if not (one.again and one in handed)]
        return [one.update for one in handed]

    def _check_no_webhook(self) -> None:
        if self.webhook is not None:
            raise conflict(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first"
            )
