"""The way out, through python-telegram-bot: feedback and notices to those they are for, in their language."""

import asyncio
import os
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import httpx
from structlog import get_logger
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import ExtBot

from bot.carried import Carried
from bot.halt import Halt
from bot.pace import EvenPace
from bot.quiet import QuietHours, quiet_until
from bot.rendering import HTML, Message, messages
from bot.turns import Now
from dialogs.announcing import announcement, news
from dialogs.replies import Ask
from dialogs.voice import voice_about
from engagements.engagement import Engagement
from engagements.feedback import Feedback
from engagements.notices import Notice
from storage import broadcasts, on_screen, people
from storage.broadcasts import Claimed, DeliveryState
from storage.database import Database
from storage.disclosure import shown
from storage.errors import StorageDown
from storage.keys import Keys
from storage.people import Contact
from storage.shelf import Shelf

_LOOK_AGAIN = 2.0
_MOST_ATTEMPTS = 12
_REFUSED_TOKEN_SECONDS = 5.0

# Asks the library for the waiting time of a 429 as it will be in its next version, without a warning.
os.environ.setdefault("PTB_TIMEDELTA", "true")

log = get_logger()


@dataclass(frozen=True, slots=True)
class Line:
    """The client that carries broadcasts, the pace at which it may, and the hours in which it may not."""

    bot: "ExtBot[None]"
    pace: EvenPace
    quiet: QuietHours | None


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a delivery, when it may be tried again, and which messages it made.

    Its state is None where the message has lost its point, and the delivery goes.
    """

    claimed: Claimed
    state: DeliveryState | None
    due_at: datetime | None = None
    messages: tuple[int, ...] = ()


class Broadcaster:
    """One lane for one bot token. It drains deliveries, one at a time, at an even pace."""

    def __init__(self, database: Database, keys: Keys, line: Line, halt: Halt, now: Now) -> None:
        self._database = database
        self._keys = keys
        self._bot = line.bot
        self._pace = line.pace
        self._quiet = line.quiet
        self._halt = halt
        self._now = now
        self._shelf = Shelf()
        self._woken = asyncio.Event()
        self._settled: Settled | None = None
        self._carried = Carried()

    def wake(self) -> None:
        """Look for deliveries at once."""
        self._woken.set()

    async def run(self) -> None:
        """Drain whatever is due, for ever."""
        await self._recover()
        try:
            await self._connect()
            while True:
                try:
                    drained = await self.drain()
                except StorageDown:
                    log.error("storage_down")
                    drained = 0
                if not drained:
                    await self._rest()
        finally:
            with suppress(StorageDown):
                await self._record()
            self._carried.tell_all()
            await self._bot.shutdown()

    async def drain(self) -> int:
        """Send every delivery that is due. Returns how many were tried."""
        tried = 0
        while True:
            await self._record()
            await self._pace.turn()
            claimed = await self._claim()
            if claimed is None:
                break
            self._settled = await self._deliver(claimed)
            tried += 1
        if tried:
            log.info("deliveries_tried", count=shown(tried))
        await self._tell_of_the_finished()
        return tried

    async def _tell_of_the_finished(self) -> None:
        if not self._carried.broadcasts:
            return
        async with self._database.transaction() as tx:
            finished = [each for each in self._carried.broadcasts if await broadcasts.is_finished(tx, each)]
        for number in finished:
            self._carried.tell(number)

    async def _recover(self) -> None:
        try:
            async with self._database.transaction() as tx:
                unknown = await broadcasts.lost(tx)
        except StorageDown:
            log.error("storage_down")
            return
        if unknown:
            log.warning("deliveries_unknown", count=unknown)

    async def _connect(self) -> None:
        while True:
            try:
                return await self._bot.initialize()
            except TelegramError as error:
                log.warning("telegram_unreachable", fault=type(error).__name__)
                await asyncio.sleep(_LOOK_AGAIN)

    async def _rest(self) -> None:
        self._woken.clear()
        try:
            await asyncio.wait_for(self._woken.wait(), _LOOK_AGAIN)
        except TimeoutError:
            return

    async def _record(self) -> None:
        """Record what became of the last delivery.

        Where storage is down, it is kept here and recorded when storage is back.
        """
        if self._settled is None:
            return
        claimed, messages = self._settled.claimed, self._settled.messages
        async with self._database.transaction() as tx:
            if self._settled.state is None:
                await broadcasts.drop(tx, claimed)
            else:
                await broadcasts.settle(tx, claimed, self._settled.state, self._settled.due_at)
            await on_screen.note_sent(tx, self._keys, claimed.contact, messages, self._now())
        self._settled = None

    async def _claim(self) -> Claimed | None:
        """Claim what is to leave next: nothing at all in quiet hours."""
        if quiet_until(self._now(), self._quiet) is not None:
            return None
        async with self._database.transaction() as tx:
            return await broadcasts.claim(tx, self._now())

    async def _deliver(self, claimed: Claimed) -> Settled:
        try:
            async with self._database.transaction() as tx:
                person = await people.find(tx, self._keys, claimed.contact)
                content = await broadcasts.content_of(tx, claimed.broadcast)
                engagement = (await self._shelf.one(tx, content.engagement)).engagement
                following = await people.follows(tx, claimed.contact)
            self._carried.took(claimed.broadcast, content)
            if person is None:
                return Settled(claimed, DeliveryState.GONE)
            told = self._told(content, engagement, following, person)
            if told is None:
                return Settled(claimed, None)
            said = messages(told, voice_about(engagement, person.language), HTML)
            settled = await self._send(claimed, person.chat, said)
            if settled.state is DeliveryState.SENT:
                self._carried.sent(claimed.broadcast, person.language)
            return settled
        except StorageDown:
            return Settled(claimed, DeliveryState.RETRY, self._now())
        except Exception as error:
            log.error("delivery_failed", fault=type(error).__name__)
            return Settled(claimed, DeliveryState.FAILED)

    def _told(
        self, content: Feedback | Notice, engagement: Engagement, following: frozenset[str], person: Contact
    ) -> Ask | None:
        if isinstance(content, Feedback):
            return announcement(content, engagement)
        return news(content, engagement, self._now(), following, person.left)

    async def _send(self, claimed: Claimed, chat: int, said: tuple[Message, ...]) -> Settled:
        settled, made = Settled(claimed, DeliveryState.SENT), []
        try:
            for message in said:
                sent = await self._bot.send_message(
                    chat, message.text, parse_mode=ParseMode.HTML, reply_markup=_keyboard(message)
                )
                made.append(sent.message_id)
        except TelegramError as error:
            settled = self._judged(claimed, error)
        return replace(settled, messages=tuple(made))

    def _judged(self, claimed: Claimed, error: TelegramError) -> Settled:
        """Read from an error whether the message is out, will never be, or may be tried again."""
        match error:
            case RetryAfter():
                wait = _seconds(error)
                self._halt.hold(wait)
                return Settled(
                    replace(claimed, attempts=claimed.attempts - 1),
                    DeliveryState.RETRY,
                    self._now() + timedelta(seconds=wait),
                )
            case Forbidden():
                return Settled(claimed, DeliveryState.GONE)
            case BadRequest() if "chat not found" in error.message.lower():
                return Settled(claimed, DeliveryState.GONE)
            case BadRequest():
                return Settled(claimed, DeliveryState.FAILED)
            case InvalidToken() | Conflict():
                uncounted = replace(claimed, attempts=claimed.attempts - 1)
                self._halt.hold(_REFUSED_TOKEN_SECONDS)
                return Settled(uncounted, DeliveryState.RETRY, self._now())
            case NetworkError() if _may_be_out(error):
                return Settled(claimed, DeliveryState.UNKNOWN)
            case NetworkError() if claimed.attempts < _MOST_ATTEMPTS:
                wait_longer = broadcasts.retry_after(claimed.attempts)
                return Settled(claimed, DeliveryState.RETRY, self._now() + wait_longer)
            case _:
                return Settled(claimed, DeliveryState.FAILED)


def _seconds(error: RetryAfter) -> float:
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _may_be_out(error: NetworkError) -> bool:
    """Tell whether the request left and its answer was lost: Telegram may then have delivered it.

    An answer of 5xx carries no such cause: Telegram said that it failed. No connection, no request.
    """
    cause = error.__cause__
    never_left = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
    return isinstance(cause, httpx.HTTPError) and not isinstance(cause, never_left)


def _keyboard(message: Message) -> InlineKeyboardMarkup | None:
    if not message.keyboard:
        return None
    rows = [
        [InlineKeyboardButton(key.label, callback_data=key.token) for key in row] for row in message.keyboard
    ]
    return InlineKeyboardMarkup(rows)


def line_out(token: str, api: str, halt: Halt, quiet: QuietHours | None) -> Line:
    """Make the client that carries broadcasts, with its pace and its quiet hours."""
    pace = EvenPace(halt)
    return Line(ExtBot(token, base_url=f"{api.rstrip('/')}/bot", rate_limiter=pace), pace, quiet)
