"""One turn is one transaction: load, play, keep, note the replies, commit."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.calls import CALLS, Calls, Press, calls_of
from dialogs.conversation import hear
from dialogs.effects import Effect, Follow, Forget, MarkGone, SubmitResponse, Unfollow, UnfollowAll
from dialogs.events import Event
from dialogs.state import State
from dialogs.turn import Turn
from dialogs.world import CHANCE_BYTES, World
from engagements.errors import DrwsError
from storage import ballot_box, broadcasts, drafts, hearing, people
from storage.database import Database, Transaction
from storage.keys import Keys
from storage.people import Contact
from storage.shelf import Shelf

Now = Callable[[], datetime]
Chance = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update, as far as it matters: which chat did what."""

    update_id: int
    chat: int
    event: Event
    press: Press | None = None


class NotTakenIn(DrwsError):
    """A response could not be taken in, so its turn must not be committed: nobody is thanked for nothing."""


class Turns:
    """Takes turns, each once in effect."""

    def __init__(self, database: Database, keys: Keys, now: Now, chance: Chance) -> None:
        self._database = database
        self._keys = keys
        self._now = now
        self._chance = chance
        self._shelf = Shelf()

    async def take(self, incoming: Incoming) -> Calls | None:
        """Take a turn, and give what is to be sent once it is committed.

        An update that was heard before changes nothing; what it said is given again if it has not
        been sent. Raises StorageDown where nothing of it could be kept.
        """
        async with self._database.transaction() as tx:
            # Told inside, for a turn may have waited here while the engagement was being closed.
            now = self._now()
            if not await hearing.is_new(tx, incoming.update_id, now.date()):
                return await self._noted(tx, incoming.update_id)
            mark = self._keys.contact(incoming.chat)
            contact = await people.find(tx, self._keys, mark)
            state = await self._state(tx, mark, contact)
            turn = hear(state, incoming.event, await self._world(tx, mark, contact, incoming.chat, now))
            await self._keep(tx, mark, contact, incoming.chat, turn, now)
            said = calls_of(turn, incoming.chat, incoming.press)
            if said.calls:
                replies = CALLS.dump_json(said)
                await hearing.note(tx, self._keys, incoming.update_id, replies, now.date())
            return said if said.calls else None

    async def _noted(self, tx: Transaction, update_id: int) -> Calls | None:
        replies = await hearing.noted(tx, self._keys, update_id)
        return CALLS.validate_json(replies) if replies is not None else None

    async def _state(self, tx: Transaction, mark: bytes, contact: Contact | None) -> State:
        kept = await drafts.find(tx, self._keys, mark) or State()
        return replace(kept, language=contact.language) if contact else kept

    async def _world(
        self, tx: Transaction, mark: bytes, contact: Contact | None, chat: int, now: datetime
    ) -> World:
        shelved = tuple(each.engagement for each in await self._shelf.all(tx))
        names = tuple(each.id for each in shelved)
        return World(
            now=now,
            chance=self._chance(CHANCE_BYTES),
            engagements=shelved,
            answered=await ballot_box.answered(tx, self._keys, chat, names),
            following=await people.follows(tx, mark),
            left=contact.left if contact else frozenset(),
            muted=contact.muted if contact else False,
        )

    async def _keep(
        self, tx: Transaction, mark: bytes, before: Contact | None, chat: int, turn: Turn, now: datetime
    ) -> None:
        person = before or Contact(chat, None)
        if turn.state.language is not None:
            person = replace(person, language=turn.state.language)
        for effect in turn.effects:
            person = await self._carry_out(tx, mark, effect, person)
        if Forget() in turn.effects:
            return
        if person != (before or Contact(chat, None)):
            await people.keep(tx, self._keys, person)
        await drafts.keep(tx, self._keys, mark, turn.state, now.date())

    async def _carry_out(self, tx: Transaction, mark: bytes, effect: Effect, person: Contact) -> Contact:
        match effect:
            case Follow(engagement):
                await people.follow(tx, mark, engagement)
                return replace(person, left=person.left - {engagement})
            case Unfollow(engagement):
                await people.unfollow(tx, mark, engagement)
                await broadcasts.call_off(tx, mark, engagement)
                return replace(person, left=person.left | {engagement})
            case UnfollowAll():
                await people.unfollow(tx, mark)
                await broadcasts.call_off(tx, mark)
                return replace(person, muted=True)
            case SubmitResponse(response):
                if not await ballot_box.submit(tx, self._keys, person.chat, response):
                    raise NotTakenIn
            case Forget():
                await ballot_box.withdraw_confidential(tx, self._keys, person.chat)
                await people.forget(tx, mark)
            case MarkGone():
                await broadcasts.give_up(tx, mark)
        return person
