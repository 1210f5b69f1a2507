"""What a turn is given to see: the facts that storage has around one chat."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.guesses import Guesses
from dialogs.answers import Found
from dialogs.events import Event
from dialogs.receipt import asked_for
from dialogs.rounds import asked_about
from dialogs.state import State
from dialogs.world import World
from engagements.engagement import Engagement
from engagements.helplines import Helpline
from engagements.parts import part_of
from storage import ballot_box, broadcasts, confidential, people, reminders
from storage.database import Transaction
from storage.keys import Keys
from storage.people import Contact
from storage.shelf import Shelf, Shelved


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
    _shelf: Shelf = field(default_factory=Shelf)
    _guesses: Guesses = field(default_factory=Guesses)

    async def around(
        self, tx: Transaction, state: State, event: Event, person: Contact, now: datetime, chance: bytes
    ) -> World:
        """Give the world as a turn of this person finds it."""
        mark = self.keys.contact(person.chat)
        shelved = await self._shelf.all(tx)
        wholes, parts = _apart(shelved)
        about = asked_about(state, event, wholes)
        receipt = asked_for(state, event)
        too_often = receipt is not None and self._guesses.too_many(mark, now)
        found = None if receipt is None or too_often else await self._found(tx, mark, receipt, now)
        answered = await ballot_box.answered(tx, self.keys, person.chat, _taking(shelved, now))
        # A response in confidence is in what its chat has answered, unless that has closed meanwhile.
        slugs = (*answered, *(each.engagement.id for each in shelved if each.closed))
        entrusted = await confidential.entrusted(tx, self.keys, person.chat, slugs)
        return World(
            now=now,
            chance=chance,
            engagements=wholes,
            parts=parts,
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
        )

    async def published(self, tx: Transaction, now: datetime) -> World:
        """Give the engagements alone."""
        wholes, parts = _apart(await self._shelf.all(tx))
        return World(now, b"", wholes, parts=parts)

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


def _apart(shelved: tuple[Shelved, ...]) -> tuple[tuple[Engagement, ...], tuple[Engagement, ...]]:
    """Put what stands beside engagements apart from them."""
    all_of_them = tuple(each.engagement for each in shelved)
    wholes = tuple(each for each in all_of_them if part_of(each.id) is None)
    return wholes, tuple(each for each in all_of_them if part_of(each.id) is not None)


def _taking(shelved: tuple[Shelved, ...], now: datetime) -> tuple[str, ...]:
    """Name what may have been answered by somebody who can still be told so: it has opened, not closed."""
    return tuple(
        each.engagement.id for each in shelved if not each.closed and each.engagement.opens_at <= now
    )
