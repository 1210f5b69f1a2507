"""The pace of one bot: replies go first, and a broadcast takes evenly what they leave.

Telegram limits the token, so all that is sent through it is counted here, as it leaves, by whichever process.
python-telegram-bot's own limiter starts with a burst of 59, knows no limit for private chats, and lets every
waiter go at once when a halt ends; and what waits in a limiter has been claimed, and would be lost to a kill.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from time import monotonic

from bot.halt import Halt, until_none
from bot.spacing import Spacing

# What Telegram allows a token in a second, unless more is paid for.
FREE_PER_SECOND = 30
# So far apart Telegram wants the messages to one chat.
SECONDS_IN_A_CHAT = 1.0
# Moments are measured where messages leave: on their way to Telegram they may come closer together. Where
# many are on their way at once, whoever receives them is late with all of them.
_SECOND, _SECOND_PAID = 1.005, 1.04
# The even pace takes a second for a little more, so that one that is late holds up none a second later.
_EVENLY, _EVENLY_PAID = 1.008, 1.042
# A message whose answer comes later than usual may have come late too, as the first over a new connection
# does. It counts from when it may have come, by no more than this.
_LATE = 0.25
# How much an answer that is later, or sooner, than usual changes what is usual.
_LATER, _SOONER = 0.05, 0.5
# Other processes have heard a word by then, or words do not pass.
_HEARD_WITHIN = 1.0
# A slot that was missed by more than this is lost. Others are made up for, a little closer together.
_KEPT = 0.25
_CLOSEST = 0.8
# So long before its moment a delivery is claimed, at most: a commit takes its time.
_AHEAD = 0.02
# Telegram lets some five messages to one chat pass at once, and then one a second. A reply may leave so many
# seconds before its chat is free: four at once, where nothing was said before.
_AHEAD_IN_A_CHAT = 3
# Of the messages of a second, what replies and broadcasts leave to other processes that send the same moment.
_REPLIES_LEAVE, _BROADCASTS_LEAVE = 1, 3
# A broadcast leaves so many to replies for a second after each: whoever has written does not wait for the
# second to have room again, also where several write at once.
_REPLIES_HAVE = 5
# How often deliveries are claimed where they are claimed many at once.
_TICK = 0.03


@dataclass(slots=True)
class Leaving:
    """A message that has left, and since when it counts."""

    left: float
    at: float


class Pace(Halt):
    """How fast one bot may send, and when it is silent."""

    def __init__(
        self, per_second: float = FREE_PER_SECOND, seconds_in_a_chat: float = SECONDS_IN_A_CHAT
    ) -> None:
        super().__init__()
        self.per_second = per_second
        self._most = max(FREE_PER_SECOND, int(per_second))
        self._second = _SECOND_PAID if self.is_paid else _SECOND
        self._interval = max(1 / per_second, (_EVENLY_PAID if self.is_paid else _EVENLY) / self._most)
        self._left_at: deque[Leaving] = deque()
        self._usual = 0.0
        self._replies = 0
        self._replied_until = 0.0
        self._slot = 0.0
        self._leaving = 0.0
        self._ahead = _AHEAD_IN_A_CHAT * seconds_in_a_chat
        # What left before this process began is not known, so everybody counts as having been sent a lot.
        unknown_until = monotonic() + self._ahead
        self._here = Spacing(seconds_in_a_chat, unknown_until)
        self._anywhere = Spacing(seconds_in_a_chat, unknown_until)
        self._unheard_since: float | None = None
        self._tell: Callable[[int], None] | None = None
        self._place: Callable[[int], int] = _itself

    def share(self, place: Callable[[int], int], tell: Callable[[int], None]) -> None:
        """Tell other processes that send through the same token of each message that leaves here.

        They are told the `place` of the chat, a number by which all of them know it for a while.
        """
        self._place = place
        self._tell = tell

    def leaves_elsewhere(self, place: int) -> None:
        """Count a message that another process sends to somebody through the same token."""
        self._replied_until = self._note().left + self._second
        self._anywhere.count(place)

    def is_heard(self) -> None:
        """Know that what is told here passes to the other processes."""
        self._unheard_since = None

    @property
    def is_paid(self) -> bool:
        """Tell whether Telegram is paid for more than it allows for nothing."""
        return self.per_second > FREE_PER_SECOND

    @property
    def batch(self) -> int:
        """How many deliveries are claimed at once, at most: one, unless the pace is that of many bots."""
        return max(1, int(self.per_second * _TICK)) if self.is_paid else 1

    async def reply(self, chat: int) -> Leaving:
        """Wait until a message to somebody who has written may leave, and count it."""
        place = self._place(chat)
        # Whoever waits for their own chat holds nobody up.
        await until_none(lambda: self._free_at(chat, place) - self._ahead - monotonic())
        self._replies += 1
        try:
            await until_none(lambda: max(self.left, self._full(self._to_others), self._after_a_halt()))
        finally:
            self._replies -= 1
        leaving = self._leaves(chat, place)
        self._replied_until = leaving.left + self._second
        return leaving

    def answered(self, message: Leaving) -> None:
        """Know that a message has been answered by now, so that it has come."""
        took = monotonic() - message.left
        if not self.is_paid:
            message.at = message.left + min(_LATE, max(0.0, took - self._usual))
        self._usual += (took - self._usual) * (_LATER if took > self._usual else _SOONER)

    @property
    def at_once(self) -> int:
        """How many deliveries are claimed and have not left, at most."""
        return int(self.per_second * _AHEAD) + self.batch

    def until_slot(self) -> float:
        """Give the seconds until the next delivery may be claimed; 0 where it may at once."""
        now = monotonic()
        if now - self._slot > max(_KEPT, self._interval):
            self._slot = now
        due = max(self._slot, self._leaving + _CLOSEST * self._interval) - now
        others_first = self._interval if self._replies else 0.0
        return max(self.left, others_first, max(self._full(self._to_replies), due) - _AHEAD, 0.0)

    def take_slots(self, at_most: int) -> tuple[float, ...]:
        """Take the slots of deliveries that are claimed now. Returns the moments at which they may leave."""
        taken = tuple(self._slot + n * self._interval for n in range(at_most))
        self._slot += at_most * self._interval
        return taken

    def give_back(self, slots: int) -> None:
        """Give back slots that nothing leaves in."""
        self._slot -= slots * self._interval

    async def leave(self, chat: int, at: float) -> Leaving | None:
        """Let a delivery that was claimed leave at its moment, and count it. Returns None in a halt.

        One whose moment has passed leaves as soon as it may, and not in a bunch with others.
        """
        due = max(at, monotonic(), self._leaving + _CLOSEST * self._interval)
        if not self._left_at:
            # The even pace begins with the first one, however long it took to claim it.
            self._slot += due - at
        self._leaving = due
        await until_none(lambda: max(due - monotonic(), self._full(self._to_replies)))
        if self.left > 0:
            return None
        return self._leaves(chat, self._place(chat))

    def until_free(self, chat: int) -> float:
        """Give the seconds until a chat has had a second for each message that it was sent.

        Only then may it be sent another one of a broadcast; a reply may leave some messages earlier.
        """
        free_at = max(self._here.known_free_at(chat), self._anywhere.known_free_at(self._place(chat)))
        return max(0.0, free_at - monotonic())

    def _free_at(self, chat: int, place: int) -> float:
        return max(self._here.free_at(chat), self._anywhere.free_at(place))

    def _leaves(self, chat: int, place: int) -> Leaving:
        self._here.count(chat)
        self._anywhere.count(place)
        message = self._note()
        if self._tell is not None:
            self._tell(place)
            self._unheard_since = self._unheard_since or message.left
            if message.left - self._unheard_since > _HEARD_WITHIN:
                # Another process, which cannot be heard either, may be sending as much.
                self._anywhere.count(place)
        return message

    def _note(self) -> Leaving:
        now = monotonic()
        message = Leaving(now, now)
        self._left_at.append(message)
        return message

    @property
    def _to_others(self) -> int:
        """How many of a second's messages replies leave to other processes: they hear of each later."""
        return _REPLIES_LEAVE if self._tell else 0

    @property
    def _to_replies(self) -> int:
        """How many of a second's messages a broadcast leaves to replies, here and in other processes."""
        to_others = _BROADCASTS_LEAVE if self._tell else 0
        return max(to_others, _REPLIES_HAVE if monotonic() < self._replied_until else 0)

    def _full(self, to_others: int) -> float:
        """Give the seconds until one more message may leave in all, where so many are left `to_others`."""
        now = monotonic()
        while self._left_at and self._left_at[0].at + self._second <= now:
            self._left_at.popleft()
        too_many = max(0, len(self._left_at) - self._most + to_others + 1)
        gone_in = [each.at + self._second - now for each in islice(self._left_at, too_many)]
        return max(gone_in, default=0.0)

    def _after_a_halt(self) -> float:
        if not self.over_lately or not self._left_at:
            return 0.0
        return max(0.0, self._left_at[-1].left + 1 / FREE_PER_SECOND - monotonic())


def _itself(chat: int) -> int:
    return chat
