"""One bot's line to Telegram: a delivery's call, and what its answer means."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto

from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.lane.wire import AnswerLost, Wire
from bot.saying import NO_MESSAGE, say_next
from bot.settings import number_of
from bot.told import Said

# Asks the library for the waiting time of a 429 as it will be in its next version, without a warning.
os.environ.setdefault("PTB_TIMEDELTA", "true")


class Verdict(Enum):
    """What became of a call."""

    SENT = auto()
    GONE = auto()
    """The participant has blocked the bot or left Telegram."""
    REJECTED = auto()
    UNKNOWN = auto()
    """The answer was lost, and it may have arrived."""
    UNREACHED = auto()
    """It never left, or Telegram failed and said so."""
    HALTED = auto()
    """Telegram wants the whole bot to wait."""
    REFUSED = auto()
    """Telegram does not know the token, or somebody else uses it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a call, the messages that there are now, and the seconds that Telegram wants to wait."""

    verdict: Verdict
    messages: tuple[int, ...]
    wait: float = 0.0

    def made_since(self, before: tuple[int, ...]) -> tuple[int, ...]:
        """Give the messages that stand in the chat now and did not before."""
        return tuple(each for each in self.messages if each not in (*before, NO_MESSAGE))


class Line:
    """The way out through one bot, known by the number in its token.

    `bots` are the numbers of all bots of the installation, the first one's first: this one alone, unless
    there are several. `paid`: messages may cost money, so that more of them may leave.
    """

    def __init__(self, token: str, api: str, bots: Sequence[str] = (), paid: bool = False) -> None:
        self.number = number_of(token)
        self._bots = tuple(bots) or (self.number,)
        self._is_open = self._is_closed = False
        self._wire = Wire(token, api, paid)

    def through(self, bot: str) -> str:
        """Give the number of the bot that reaches who talks to this one: the first, where there is no such.

        Who has never pressed Start there has left with the bot that is gone, and Telegram says so.
        """
        return bot if bot in self._bots else self._bots[0]

    async def open(self) -> bool:
        """Greet Telegram, unless that has been done. Returns False where it is away or refuses the token."""
        # A job that ends after its line was closed must not leave new connections behind.
        if self._is_closed:
            return False
        if not self._is_open:
            try:
                await self._wire.call("getMe", {})
            except TelegramError:
                return False
            self._is_open = True
        return True

    async def close(self) -> None:
        """Close the connections, of a line that was never quite open too."""
        self._is_closed = True
        await self._wire.shutdown()

    async def send(self, chat: int, said: Said, before: tuple[int, ...]) -> Answer:
        """Send the next message of a delivery: the one after those that have been sent before."""
        try:
            made = await say_next(self._wire, chat, said, before)
        except TelegramError as error:
            return Answer(_judged(error), before, _seconds(error))
        return Answer(Verdict.SENT, made)


def _judged(error: TelegramError) -> Verdict:
    """Read from an error whether the message is out, will never be, or may be tried again."""
    match error:
        case RetryAfter():
            return Verdict.HALTED
        case Forbidden():
            return Verdict.GONE
        case BadRequest() if "chat not found" in error.message.lower():
            return Verdict.GONE
        case BadRequest():
            return Verdict.REJECTED
        case InvalidToken() | Conflict():
            return Verdict.REFUSED
        case AnswerLost():
            return Verdict.UNKNOWN
        case NetworkError():
            return Verdict.UNREACHED
        case _:
            return Verdict.REJECTED


def _seconds(error: TelegramError) -> float:
    if not isinstance(error, RetryAfter):
        return 0.0
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
