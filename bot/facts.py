"""What a turn is given to see: the facts that storage has around one chat."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.guesses import Guesses
from dialogs.answers import Found
from dialogs.events import Event
from dialogs.receipt import asked_for
from dialogs.state import State
from dialogs.world import World
from storage import ballot_box, confidential, people
from storage.database import Transaction
from storage.keys import Keys
from storage.people import Contact
from storage.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Facts:
    """Gathers the facts around one turn after another."""

    keys: Keys
    _shelf: Shelf = field(default_factory=Shelf)
    _guesses: Guesses = field(default_factory=Guesses)

    async def around(
        self, tx: Transaction, state: State, event: Event, person: Contact, now: datetime, chance: bytes
    ) -> World:
        """Give the world as a turn of this person finds it."""
        mark = self.keys.contact(person.chat)
        shelved = tuple(each.engagement for each in await self._shelf.all(tx))
        names = tuple(each.id for each in shelved)
        receipt = asked_for(state, event)
        too_often = receipt is not None and self._guesses.too_many(mark, now)
        found = None if receipt is None or too_often else await self._found(tx, mark, receipt, now)
        return World(
            now=now,
            chance=chance,
            engagements=shelved,
            answered=await ballot_box.answered(tx, self.keys, person.chat, names),
            entrusted=await confidential.entrusted(tx, self.keys, person.chat, names),
            following=await people.follows(tx, mark),
            left=person.left,
            muted=person.muted,
            smaller_language=await self._smaller(tx, state),
            found=found,
            guessed_too_often=too_often,
        )

    async def published(self, tx: Transaction, now: datetime) -> World:
        """Give the engagements alone."""
        return World(now, b"", tuple(each.engagement for each in await self._shelf.all(tx)))

    async def _found(self, tx: Transaction, mark: bytes, receipt: str, now: datetime) -> Found | None:
        found = await ballot_box.find_by_receipt(tx, self.keys, receipt)
        if found is None:
            self._guesses.was_wrong(mark, now)
        return found

    async def _smaller(self, tx: Transaction, state: State) -> frozenset[str]:
        """Name the engagement of the draft, if it is answered in the language that waits for the close."""
        if state.draft is None or state.language is None:
            return frozenset()
        slug = state.draft.engagement
        waits = await ballot_box.waits_for_the_close(tx, slug, state.language)
        return frozenset({slug} if waits else ())
