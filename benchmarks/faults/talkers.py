"""People who answer while a broadcast goes on. They wait for an answer to everything they do."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from random import Random

from engagements.language import Language
from sandbox import Message, Sandbox
from tests.bot.person import Person, in_both, receipt_in

SLUG = "talk"
_THINKING = (0.5, 1.5)

Act = Callable[[], Awaitable[object]]


@dataclass(slots=True)
class Talk:
    """How many people began, and the receipts of those who came to the end."""

    begun: int = 0
    receipts: list[str] = field(default_factory=list)

    @property
    def unanswered(self) -> int:
        """How many waited in vain, or were given a receipt that another has too."""
        return self.begun - len(set(self.receipts))


class Talkers:
    """So many at a time, one after another until it is enough."""

    def __init__(self, sandbox: Sandbox, patience: float, chance: Random) -> None:
        self.talk = Talk()
        self._sandbox = sandbox
        self._patience = patience
        self._chance = chance
        self._is_enough = asyncio.Event()
        self.have_gone = asyncio.Event()

    async def run(self, at_once: int) -> None:
        """Let people come until it is enough, and wait until the last of them have been answered."""
        async with asyncio.TaskGroup() as coming:
            for _ in range(at_once):
                coming.create_task(self._come())
        self.have_gone.set()

    def enough(self) -> None:
        """Let nobody come any more."""
        self._is_enough.set()

    async def _come(self) -> None:
        while not self._is_enough.is_set():
            language = self._chance.choice([*Language])
            person = Person(self._sandbox.phone(language_code=language), language)
            self.talk.begun += 1
            with suppress(TimeoutError):
                self.talk.receipts.append(await self._take_part(person))

    async def _take_part(self, person: Person) -> str:
        words = person.words
        labels = (
            "Cymraeg" if person.language is Language.CY else "English",
            words("about-begin"),
            words("privacy-choose-anonymous"),
            person.author("yes"),
            "4",
            words("check-send"),
        )
        act: Act = partial(person.phone.start, SLUG)
        for label in labels:
            shown = await self._until(person, act, partial(_button, label))
            data = _button(label, shown)
            act = partial(person.phone.press_data, shown.message_id, data or "", force=True)
        thanks = await self._until(person, act, lambda message: words("check-sent") in message.text)
        return receipt_in(thanks, person.language)

    async def _until(self, person: Person, act: Act, found: Callable[[Message], object]) -> Message:
        """Do something, and wait for what is to follow. Whoever hears that nothing was kept does it again."""
        await asyncio.sleep(self._chance.uniform(*_THINKING))
        await act()
        while True:
            [message] = await person.phone.heard(within=self._patience)
            if found(message):
                return message
            if in_both("trouble-storage") in message.text:
                await asyncio.sleep(self._chance.uniform(*_THINKING))
                await act()


def _button(label: str, message: Message) -> str | None:
    """Give what a button of this label says to the bot, where a message has one."""
    buttons = (button for row in message.keyboard for button in row)
    return next((button.data for button in buttons if button.text == label), None)
