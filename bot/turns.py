"""One turn is one transaction: load, play, keep, note the replies, commit."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from structlog import get_logger

from bot.attached import Attached
from bot.calls import CALLS, Calls, Press, calls_of
from bot.facts import SILENT, Facts, Standing
from bot.openings import Openings
from dialogs.asking import Awaited, awaited
from dialogs.conversation import hear
from dialogs.effects import (
    AmendResponse,
    ClearChat,
    CountLink,
    Effect,
    Follow,
    Forget,
    HearAsStaff,
    MarkGone,
    Remind,
    SendReply,
    SubmitResponse,
    Unfollow,
    UnfollowAll,
    WithdrawResponse,
)
from dialogs.events import Event, Left, SentUnusable, Unusable
from dialogs.state import State
from dialogs.turn import Turn
from dialogs.world import CHANCE_BYTES, remembered
from engagements.errors import DrwsError
from storage import (
    ballot_box,
    broadcasts,
    confidential,
    deliveries,
    drafts,
    hearing,
    on_screen,
    people,
    reminders,
    staff_chats,
)
from storage.database import Database
from storage.errors import NoRoomForKeys, StorageDown
from storage.keys import Keys
from storage.people import Contact
from storage.transactions import Transaction

log = get_logger()

Now = Callable[[], datetime]
Chance = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update, as far as it matters: which chat did what, with which message, and what came with it.

    `meant`: what came with it was fetched for that question, and is no answer to any other. `bot` is the bot
    that it came to, by the number in its token; empty where that is the first of the installation.
    """

    update_id: int
    chat: int
    event: Event
    press: Press | None = None
    message: int | None = None
    attached: Attached | None = None
    meant: Awaited | None = None
    bot: str = ""


class NotTakenIn(DrwsError):
    """A response could not be taken in, so its turn must not be committed: nobody is thanked for nothing."""


class Turns:
    """Takes turns, each once in effect."""

    def __init__(
        self, database: Database, keys: Keys, now: Now, chance: Chance, standing: Standing = SILENT
    ) -> None:
        self._database = database
        self._keys = keys
        self._now = now
        self._chance = chance
        self._facts = Facts(keys, standing)
        self._openings = Openings(database)

    async def take(self, incoming: Incoming) -> Calls | None:
        """Take a turn, and give what is to be sent once it is committed.

        An update that was heard before changes nothing; what it said is given again if it has not
        been sent. What another process is to send is not given. Raises StorageDown where nothing of it could
        be kept.
        """
        mark = self._keys.contact(incoming.chat)
        try:
            return await self._taken(incoming, mark)
        except NoRoomForKeys:
            # Storage is well again, and the keys of the turns that it could not keep have sealed nothing.
            await self._forget_what_was(mark)
            return await self._taken(incoming, mark)

    async def _taken(self, incoming: Incoming, mark: bytes) -> Calls | None:
        async with self._database.shared_transaction(mark) as tx:
            # Told inside, for a turn may have waited here while the engagement was being closed.
            now = self._now()
            if not await hearing.is_new(tx, incoming.update_id, now.date(), incoming.bot):
                return await self._noted(tx, incoming)
            contact = await people.find(tx, self._keys, mark)
            if contact is not None and _has_moved(contact, incoming):
                return None
            state, own = await self._state(tx, mark, contact)
            person = contact or Contact(incoming.chat, None)
            chance = self._chance(CHANCE_BYTES)
            world = await self._facts.around(tx, mark, state, incoming.event, person, now, chance)
            turn = hear(state, _as_meant(incoming, awaited(state, world)), world)
            cleared = await self._on_screen(tx, mark, incoming, turn, now)
            over = _is_over(state, turn)
            await self._keep(tx, mark, person, incoming.bot, turn, now, own, over)
            said = calls_of(turn, incoming.chat, incoming.press, cleared)
            ours = False
            if said.calls:
                alone = not self._database.for_many_processes
                way = hearing.Way(mark, self._database.door, incoming.bot, only=alone)
                replies = CALLS.dump_json(said)
                ours = await hearing.note(tx, self._keys, incoming.update_id, replies, now, way)
        if over:
            await self._forget_what_was(mark)
        for effect in turn.effects:
            if isinstance(effect, CountLink):
                await self._openings.count(effect.engagement, effect.link)
        return said if ours else None

    async def awaited(self, chat: int) -> Awaited | None:
        """Tell which file the question asks for that waits in a chat: nothing else is fetched."""
        mark = self._keys.contact(chat)
        async with self._database.shared_transaction(mark) as tx:
            state, _ = await self._state(tx, mark, await people.find(tx, self._keys, mark))
            return awaited(state, await self._facts.published(tx, self._now()))

    async def _noted(self, tx: Transaction, incoming: Incoming) -> Calls | None:
        door = self._database.door
        replies = await hearing.noted(tx, self._keys, incoming.update_id, door, incoming.bot)
        return CALLS.validate_json(replies) if replies is not None else None

    async def _state(
        self, tx: Transaction, mark: bytes, contact: Contact | None
    ) -> tuple[State, bytes | None]:
        """Give where a conversation stands, and the key of it if there is one."""
        found = await drafts.find(tx, self._keys, mark)
        state = found.state if found else State()
        if contact and contact.language is not state.language:
            state = replace(state, language=contact.language)
        return state, found.own if found else None

    async def _on_screen(
        self, tx: Transaction, mark: bytes, incoming: Incoming, turn: Turn, now: datetime
    ) -> tuple[int, ...]:
        """Note the message that came in; give what is to be cleared away, the pressed message too."""
        if incoming.message is not None:
            await on_screen.note(tx, self._keys, mark, (incoming.message,), now)
        if ClearChat() not in turn.effects:
            return ()
        pressed = incoming.press.message if incoming.press else None
        known = await on_screen.take(tx, self._keys, mark, now)
        return known if pressed is None else tuple(sorted({*known, pressed}))

    async def _keep(
        self,
        tx: Transaction,
        mark: bytes,
        person: Contact,
        bot: str,
        turn: Turn,
        now: datetime,
        own: bytes | None,
        over: bool,
    ) -> None:
        """Carry out and keep what a turn comes to. `own` is the key of the conversation, where it has one."""
        after = replace(person, bot=bot)
        if turn.state.language is not None:
            after = replace(after, language=turn.state.language)
        for effect in turn.effects:
            after = await self._carry_out(tx, mark, effect, after, now)
        if Forget() in turn.effects:
            return
        if after != person:
            await people.keep(tx, self._keys, after)
        await drafts.keep(tx, self._keys, mark, turn.state, now, own, afresh=over)

    async def _forget_what_was(self, mark: bytes) -> None:
        # In a transaction of the chat: its next turn may be taken by another process meanwhile.
        try:
            async with self._database.shared_transaction(mark) as tx:
                await drafts.forget_what_was(tx, self._keys, mark)
        except (OSError, StorageDown) as error:
            # The turn is committed, and must be answered as such; the next tidying destroys what is left.
            log.error("key_left", fault=type(error).__name__)

    async def _carry_out(
        self, tx: Transaction, mark: bytes, effect: Effect, person: Contact, now: datetime
    ) -> Contact:
        match effect:
            case Follow(engagement):
                await people.follow(tx, mark, engagement)
                return replace(person, left=person.left - {engagement})
            case Unfollow(engagement):
                await people.unfollow(tx, mark, engagement)
                await broadcasts.call_off(tx, mark, engagement)
                await reminders.cancel(tx, mark, engagement)
                return replace(person, left=person.left | remembered(engagement))
            case UnfollowAll():
                await people.unfollow(tx, mark)
                await broadcasts.call_off(tx, mark)
                await reminders.cancel(tx, mark)
                return replace(person, muted=True)
            case HearAsStaff(code):
                if not await staff_chats.open_chat(tx, self._keys, code, mark, now.date()):
                    raise NotTakenIn
            case Remind(engagement, day):
                await reminders.wish(tx, mark, engagement, day)
            case SubmitResponse(response):
                if not await ballot_box.submit(tx, self._keys, person.chat, response):
                    raise NotTakenIn
                await reminders.cancel(tx, mark, response.engagement)
            case AmendResponse(response):
                if not await ballot_box.amend(tx, self._keys, response, now):
                    raise NotTakenIn
            case WithdrawResponse(engagement, mode, receipt):
                if not await ballot_box.withdraw(tx, self._keys, engagement, mode, receipt, now):
                    raise NotTakenIn
            case SendReply(engagement, mode, receipt, reply):
                if not await ballot_box.reply(
                    tx, self._keys, person.chat, engagement, mode, receipt, reply, now
                ):
                    raise NotTakenIn
            case Forget():
                await confidential.withdraw(tx, self._keys, person.chat)
                await people.forget(tx, mark)
            case MarkGone():
                await deliveries.give_up(tx, mark)
                await reminders.cancel(tx, mark)
        return person


def _has_moved(contact: Contact, incoming: Incoming) -> bool:
    """Tell whether somebody has left a bot but talks to another, which still reaches them."""
    return incoming.event == Left() and contact.bot != incoming.bot


def _as_meant(incoming: Incoming, waiting: Awaited | None) -> Event:
    """Give what was done; a file whose question went while it was fetched is told to be no answer."""
    if incoming.meant is None or incoming.meant == waiting:
        return incoming.event
    return SentUnusable(Unusable.ASKED_NO_MORE)


def _is_over(before: State, turn: Turn) -> bool:
    """Tell whether what was drafted, or the receipt that was open, has served: nobody may read it again."""
    served = (SubmitResponse, AmendResponse, WithdrawResponse, SendReply, Forget)
    put_away = (before.search is not None and turn.state.search is None) or (
        before.talk is not None and turn.state.talk is None
    )
    return put_away or any(isinstance(effect, served) for effect in turn.effects)
