"""What a turn is given to see: the facts that storage has around one chat."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.guesses import Guesses
from bot.stock import StockedShelf
from dialogs.answers import Found
from dialogs.events import Event
from dialogs.receipt import asked_for
from dialogs.rounds import asked_about
from dialogs.staffing import invited_by
from dialogs.state import State
from dialogs.world import World
from engagements.engagement import Engagement
from engagements.helplines import Helpline
from engagements.services import Service
from storage import ballot_box, broadcasts, confidential, people, promises, reminders, staff_chats
from storage.keys import Keys
from storage.people import Contact
from storage.transactions import Transaction


@dataclass(frozen=True, slots=True)
class Standing:
    """What is the same at every turn of one installation: whether it has a voice, and whom to turn to."""

    listens: bool = False
    helplines: tuple[Helpline, ...] = ()


SILENT = Standing()


@dataclass(frozen=True, slots=True)
class Facts:
    """Gathers the facts around one turn after another."""

    keys: Keys
    standing: Standing = SILENT
    _shelf: StockedShelf = field(default_factory=StockedShelf)
    _guesses: Guesses = field(default_factory=Guesses)

    async def around(
        self,
        tx: Transaction,
        mark: bytes,
        state: State,
        event: Event,
        person: Contact,
        now: datetime,
        chance: bytes,
    ) -> World:
        """Give the world as a turn of this person, who is found under a mark, finds it."""
        stock = await self._shelf.stock(tx)
        about = asked_about(state, event, stock.wholes)
        receipt = asked_for(state, event)
        too_often = receipt is not None and self._guesses.too_many(mark, now)
        found = None if receipt is None or too_often else await self._found(tx, mark, receipt, now)
        answered = await ballot_box.answered(tx, self.keys, person.chat, stock.taking(now))
        # A response in confidence is in what its chat has answered, unless that has closed meanwhile.
        slugs = tuple([each for each in stock.in_confidence if each in answered or each in stock.closed])
        entrusted = await confidential.entrusted(tx, self.keys, person.chat, slugs)
        return World(
            now=now,
            chance=chance,
            engagements=stock.wholes,
            parts=stock.parts,
            answered=answered,
            entrusted=entrusted,
            following=await people.follows(tx, mark),
            left=person.left,
            muted=person.muted,
            reminders=await reminders.of(tx, mark),
            smaller_language=await self._smaller(tx, state),
            found=found,
            guessed_too_often=too_often,
            listens=self.standing.listens,
            helplines=self.standing.helplines,
            asked_back=await confidential.asked_back(tx, self.keys, person.chat, entrusted),
            told=await broadcasts.told(tx, about) if about else (),
            promise=await promises.of(tx, about) if about else None,
            staff_of=await self._staff_of(tx, invited_by(state, event), stock.wholes, now),
        )

    async def published(self, tx: Transaction, now: datetime) -> World:
        """Give the engagements alone."""
        stock = await self._shelf.stock(tx)
        return World(now, b"", stock.wholes, parts=stock.parts)

    async def _found(self, tx: Transaction, mark: bytes, receipt: str, now: datetime) -> Found | None:
        found = await ballot_box.find_by_receipt(tx, self.keys, receipt)
        if found is None:
            self._guesses.was_wrong(mark, now)
        return found

    async def _staff_of(
        self, tx: Transaction, code: str | None, wholes: tuple[Engagement, ...], now: datetime
    ) -> Service | None:
        """Give the service to which a link for staff leads, while it serves."""
        if code is None:
            return None
        key = await staff_chats.invited_to(tx, self.keys, code, now.date())
        return next((owner for each in wholes for owner in each.owners if owner.key == key), None)

    async def _smaller(self, tx: Transaction, state: State) -> frozenset[str]:
        """Name the engagement of the draft, if it is answered in the language that waits for the close."""
        if state.draft is None or state.language is None:
            return frozenset()
        slug = state.draft.engagement
        waits = await ballot_box.waits_for_the_close(tx, slug, state.language)
        return frozenset({slug} if waits else ())
