"""An engagement as it happens: people of both languages talk to Drws for two weeks, turn by turn.

Once they have sent, some of them say more beside their answers. Every night the team asks something about
each response that is out. Of those who come back with their receipt some answer that, and the others change
their answers.
"""

import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count
from random import Random
from secrets import token_bytes

from sqlalchemy import delete, select

from benchmarks.attacks.beside import NOTHING, Beside, drawn
from bot.calls import Calls, ChangeMessage, SendMessage
from bot.operations import Operations
from bot.turns import Incoming, Turns
from dialogs.answers import Answer
from dialogs.events import Commanded, Event, Pressed, Started, Wrote
from engagements.engagement import Engagement, Mode, Privacy
from engagements.follow_up import AskedBack
from engagements.language import Language
from engagements.levels import Level
from engagements.parts import Part
from engagements.questions import AskIf, Choices, Text
from storage import follow_ups
from storage.database import Database
from storage.keys import Keys
from storage.tables import noted_reply, response
from tests.examples import NOW, both, engagement, option, yes_or_no

SLUG = "small"
DAYS = 14
WELSH = 0.15
CHANGING = 0.15
_CODE = re.compile("<code>([0-9A-Z-]+)</code>")
_FIRST_CHAT = 7_012_000_000
_OPTIONS = "abcdef"
_NAMING = "words"
_WORDS = ("y parc", "bysiau", "y llyfrgell", "ysgol", "gwasanaethau", "noson", "pobl ifanc", "diolch")


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody with opinions, who presses and writes as people do. `words` name them, for the judge alone.

    `changes_on` is a later day on which they come back with their receipt. `beside` is what they say as soon
    as they have sent.
    """

    chat: int
    language: Language
    day: int
    agrees: bool
    several: frozenset[int]
    words: str
    more: str | None
    bare: bool
    asks_for_help: bool
    changes_on: int | None = None
    beside: Beside = NOTHING

    def said(self, part: Part | None) -> frozenset[Answer]:
        """Give the answers by which the judge knows their response, to the whole or to a part."""
        return self.beside.said(part) if part else frozenset({Answer(_NAMING, self.words)})


def known_by(part: Part | None, answers: tuple[Answer, ...]) -> frozenset[Answer]:
    """Give those answers of a response by which the judge knows whose it is."""
    return frozenset(each for each in answers if part or each.question == _NAMING)


def consultation(group: int, pool: int) -> Engagement:
    """Give the engagement that they take part in."""
    questions = (
        yes_or_no("first", required=True),
        Choices(id="several", text=both("several"), options=tuple(option(each) for each in _OPTIONS)),
        Text(id=_NAMING, text=both("words"), required=True),
        Text(id="more", text=both("more"), ask_if=AskIf("first", ("yes",))),
    )
    privacy = Privacy(
        modes=(Mode.ANONYMOUS,), kept_until=NOW.date() + timedelta(days=500), smallest_group=group, pool=pool
    )
    closes_at = NOW + timedelta(days=DAYS)
    opens_at = NOW - timedelta(days=1)
    return engagement(
        *questions, level=Level.PARTICIPATION, privacy=privacy, opens_at=opens_at, closes_at=closes_at
    )


def people(number: int, chance: Random) -> tuple[Participant, ...]:
    """Let this many people come, most of them on the first days."""
    coming = [_somebody(n, chance) for n in range(number)]
    return tuple(
        replace(each, beside=beside) for each, beside in zip(coming, drawn(number, chance), strict=True)
    )


def _somebody(n: int, chance: Random) -> Participant:
    agrees = chance.random() < 0.5
    more = " ".join(chance.choices(_WORDS, k=chance.randrange(1, 60)))
    day = min(int(chance.expovariate(1 / 4)), DAYS - 1)
    bare = chance.random() < 0.2
    comes_back = not bare and chance.random() < CHANGING
    return Participant(
        chat=_FIRST_CHAT + n,
        language=Language.CY if chance.random() < WELSH else Language.EN,
        day=day,
        agrees=agrees,
        several=frozenset(chance.sample(range(len(_OPTIONS)), chance.randrange(5))),
        words=f"{' '.join(chance.choices(_WORDS, k=chance.randrange(1, 90)))} person{n}",
        more=more if agrees and chance.random() < 0.6 else None,
        bare=bare,
        asks_for_help=chance.random() < 0.15,
        changes_on=min(day + chance.randrange(1, 6), DAYS - 1) if comes_back else None,
    )


class Consultation:
    """Plays all of it against a database."""

    def __init__(self, database: Database, keys: Keys, held: Engagement) -> None:
        self._database = database
        self._now = NOW
        self._held = held
        self._updates = count(500_000_000)
        self._receipts: dict[int, str] = {}
        self._asked_about: set[bytes] = set()
        # What was said, as it stood sealed in the database until it was sent: the log keeps all of it.
        self.replies: list[bytes] = []
        self._keys = keys
        self._turns = Turns(database, keys, self.now, token_bytes)
        self.operations = Operations(database, keys, self.now)

    def now(self) -> datetime:
        """Tell the time that is played."""
        return self._now

    async def takes_place(
        self,
        coming: tuple[Participant, ...],
        chance: Random,
        before_the_close: Callable[[], Awaitable[None]],
    ) -> None:
        """Open, let everybody take part on their day, count every night, and close."""
        await self.operations.publish(self._held)
        for day in range(DAYS):
            self._now = NOW + timedelta(days=day)
            today = [each for each in coming if each.day == day]
            chance.shuffle(today)
            for participant in today:
                await self._takes_part(participant)
            for participant in coming:
                if participant.changes_on == day and participant.day < day:
                    await self._comes_back(participant)
            await self._replies_went_out()
            self._now += timedelta(hours=2)
            await self.operations.forget_replies()
            if day == DAYS - 1:
                await before_the_close()
            await self._night()
            await self._team_asks()
        self._now = NOW + timedelta(days=DAYS)
        await self.operations.close(SLUG)

    async def comes_to_the_check(self, who: Participant) -> str:
        """Let somebody answer everything, and give the token that would send it."""
        await self.operations.publish(self._held)
        said = await self._goes_on(who, await self._turn(who, Started(SLUG)), "check")
        return _press(_keys(said), "send").token

    async def long_afterwards(self) -> None:
        """Let the days go by in which drafts are kept."""
        for _ in range(10):
            self._now += timedelta(days=1)
            await self._night()

    async def _night(self) -> None:
        await self.operations.count_all()
        await self.operations.tidy()

    async def _replies_went_out(self) -> None:
        async with self._database.transaction() as tx:
            self.replies.extend((await tx.execute(select(noted_reply.c.sealed))).scalars())
            await tx.execute(delete(noted_reply))

    async def _takes_part(self, who: Participant) -> None:
        said = await self._turn(who, Started(SLUG))
        if who.asks_for_help:
            await self._turn(who, Commanded("help"))
        said = await self._goes_on(who, said, "sent")
        for act in who.beside.turns():
            said = await self._turn(who, act if isinstance(act, Wrote) else _press(_keys(said), act))

    async def _comes_back(self, who: Participant) -> None:
        await self._turn(who, Commanded("receipt"))
        said = await self._turn(who, Wrote(self._receipts[who.chat]))
        asked = next((each for each in _keys(said) if ".receipt.:" in each), None)
        if asked is not None and who.agrees:
            await self._turn(who, Pressed(asked))
            written = await self._turn(who, Wrote(who.words))
            await self._turn(who, _press(_keys(written), "send!"))
        else:
            await self._goes_on(who, said, "sent")

    async def _team_asks(self) -> None:
        """Ask about every response that is out and that nothing has been asked about."""
        async with self._database.transaction() as tx:
            out = select(response.c.receipt).where(response.c.engagement == SLUG)
            unasked = {*(await tx.execute(out)).scalars()} - self._asked_about
            for owned in sorted(unasked):
                asked = AskedBack(question=both("Which bus?"))
                await follow_ups.ask(tx, self._keys, SLUG, owned, _NAMING, "0000-0000", asked)
        self._asked_about |= unasked

    async def _goes_on(self, who: Participant, said: Calls, until: str) -> Calls:
        ticked: set[int] = set()
        while (step := _step(said)) != until:
            self._receipts |= _receipt(who, said)
            said = await self._turn(who, _does(who, step, ticked, _keys(said)))
        return said

    async def _turn(self, who: Participant, event: Event) -> Calls:
        said = await self._turns.take(Incoming(next(self._updates), who.chat, event))
        if said is None:
            raise LookupError("nothing was said")
        return said


def _does(who: Participant, step: str, ticked: set[int], shown: tuple[str, ...]) -> Event:
    match step:
        case "q0":
            return _press(shown, "0" if who.agrees else "1")
        case "q1":
            wanted = next(iter(sorted(who.several - ticked)), None)
            if wanted is not None:
                ticked.add(wanted)
                return _press(shown, str(wanted))
            return _press(shown, "done" if ticked else "skip")
        case "q2":
            return Wrote(who.words)
        case "q3":
            return Wrote(who.more) if who.more else _press(shown, "skip")
        case "check":
            return _press(shown, "bare" if who.bare else "send")
        case _:
            return _press(shown, *_ELSEWHERE.get(step, ()), who.language)


_ELSEWHERE = {
    "about": ("begin",),
    "privacy": ("anonymous",),
    "declining": ("send",),
    "receipt": ("change!", SLUG),
}


def _press(shown: tuple[str, ...], *options: str) -> Pressed:
    fitting = [token for option in options for token in shown if token.endswith(f".{option}")]
    if not fitting:
        raise LookupError(f"{options} among {shown}")
    return Pressed(fitting[0])


def _receipt(who: Participant, said: Calls) -> dict[int, str]:
    texts = [call.message.text for call in said.calls if isinstance(call, SendMessage | ChangeMessage)]
    codes = [code for text in texts for code in _CODE.findall(text)]
    return {who.chat: codes[-1]} if codes else {}


def _keys(said: Calls) -> tuple[str, ...]:
    return tuple(
        key.token
        for call in said.calls
        if isinstance(call, SendMessage | ChangeMessage)
        for row in call.message.keyboard
        for key in row
    )


def _step(said: Calls) -> str:
    tokens: Iterator[str] = (token for token in reversed(_keys(said)) if not token.startswith("!"))
    return next(tokens).split(".")[1]
