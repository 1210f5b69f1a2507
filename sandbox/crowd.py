"""Simulated people who know only what a phone shows them, and take part at a human pace."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

from sandbox.keyboards import Button
from sandbox.messages import Message
from sandbox.phone import Phone
from sandbox.sentences import ENGLISH, WELSH

WELSH_SHARE: Final = 0.2
TYPING_SHARE: Final = 0.95
FEW_BUTTONS: Final = 3
NUMBERS: Final = ("1", "2", "3", "4")
SENT_BESIDES: Final = ("photo", "voice", "location")
WEARY_STEPS: Final = 8
"""So many steps without a new button, and a person has seen it all."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How politely the crowd behaves."""

    think: tuple[float, float] = (0.3, 0.9)
    """The shortest and the longest moment before a step, in seconds."""
    settle: float = 0.3
    at_once: int = 20
    steps: int = 60
    quiet: float = 20.0
    """A person leaves when the bot says nothing for so long."""
    seconds: float = 180.0
    """The whole crowd goes home after so long."""
    looks_for: frozenset[str] = frozenset()
    """What people came to press: they press it wherever they see it first."""
    turns_from: frozenset[str] = frozenset()
    """What people leave alone. Whoever sees nothing else has done what they came for."""
    of_one_mind: bool = False
    """Whether more people press a button the earlier it stands; otherwise each is as likely as another."""


class Crowd:
    """So many people walking through the same door."""

    def __init__(
        self, phones: Callable[[str], Phone], size: int, payload: str, random: Random, manners: Manners
    ) -> None:
        self.size = size
        self.active = 0
        self.finished = 0
        self.people: list[Phone] = []
        self._phones = phones
        self._payload = payload
        self._random = random
        self._manners = manners
        self._gone = asyncio.Event()

    @property
    def messages(self) -> int:
        """How many messages the bot has written to them so far."""
        return sum(len(phone.account.heard) for phone in self.people)

    def as_json(self) -> dict[str, int]:
        """Return the progress for the page."""
        return {
            "size": self.size,
            "active": self.active,
            "finished": self.finished,
            "messages": self.messages,
        }

    async def done(self) -> None:
        """Wait until everybody has finished."""
        await self._gone.wait()

    async def run(self) -> None:
        """Let everybody in, a few at a time, until all are done or the time is over."""
        places = asyncio.Semaphore(self._manners.at_once)
        try:
            async with asyncio.timeout(self._manners.seconds), asyncio.TaskGroup() as street:
                for _ in range(self.size):
                    street.create_task(self._visit(places))
        except TimeoutError:
            pass
        finally:
            self.finished = self.size
            self._gone.set()

    async def _visit(self, places: asyncio.Semaphore) -> None:
        async with places:
            self.active += 1
            language = "cy" if self._random.random() < WELSH_SHARE else "en"
            phone = self._phones(language)
            self.people.append(phone)
            person = Person(phone, language, self._random, self._manners)
            try:
                await person.take_part(self._payload)
            finally:
                self.active -= 1
                self.finished += 1


class Person:
    """One simulated person."""

    def __init__(self, phone: Phone, language: str, random: Random, manners: Manners) -> None:
        self._phone = phone
        self._language = language
        self._random = random
        self._manners = manners
        self._seen: set[str] = set()
        self._since_new = 0
        self._asked = ""
        self._tries = 0

    async def take_part(self, payload: str) -> None:
        """Press Start and go on until there is nothing new to press."""
        await self._think()
        await self._phone.start(payload)
        for _ in range(self._manners.steps):
            try:
                await self._phone.settled(self._manners.settle, self._manners.quiet)
            except TimeoutError:
                return
            await self._think()
            if not await self._step():
                return

    async def _think(self) -> None:
        await asyncio.sleep(self._random.uniform(*self._manners.think))

    async def _step(self) -> bool:
        """Do one thing; False when this person has had enough."""
        newest = self._newest()
        buttons = [each for each in _pressable(newest) if each.text not in self._manners.turns_from]
        fresh = [button for button in buttons if button.text not in self._seen]
        self._since_new = 0 if fresh else self._since_new + 1
        self._seen.update(button.text for button in buttons)
        if newest is None or self._since_new > WEARY_STEPS or self._has_done(newest, buttons):
            return False
        if not buttons or (not fresh and self._types(buttons)):
            await self._answer(newest)
        else:
            chosen = self._prefer(fresh or buttons)
            await self._phone.press_data(newest.message_id, chosen.data or "", force=True)
        return True

    async def _answer(self, asked: Message) -> None:
        """Type a sentence; if the bot only asks again, try a number, then something else that phones send."""
        self._tries = self._tries + 1 if asked.text == self._asked else 0
        self._asked = asked.text
        match self._tries:
            case 0:
                await self._phone.say(self._random.choice(WELSH if self._language == "cy" else ENGLISH))
            case 1:
                await self._phone.say(self._random.choice(NUMBERS))
            case _:
                await self._phone.send(self._random.choice(SENT_BESIDES))

    def _has_done(self, newest: Message, buttons: list[Button]) -> bool:
        """Tell whether only what a person turns from is left to press."""
        return bool(_pressable(newest)) and not buttons

    def _types(self, buttons: list[Button]) -> bool:
        """Type where little can be pressed."""
        return len(buttons) <= FEW_BUTTONS and self._random.random() < TYPING_SHARE

    def _newest(self) -> Message | None:
        """Return what the bot wrote or changed last, or the message before it if only that has buttons."""
        shown = {message.message_id: message for message in self._phone.screen}
        last = [message.message_id for message in self._phone.account.heard[-2:]]
        recent = [shown[message_id] for message_id in reversed(last) if message_id in shown]
        return next((message for message in recent if message.keyboard), recent[0] if recent else None)

    def _prefer(self, buttons: list[Button]) -> Button:
        own, other = ("Cymraeg", "English") if self._language == "cy" else ("English", "Cymraeg")
        for button in buttons:
            if own in button.text:
                return button
        for button in buttons:
            if button.text in self._manners.looks_for:
                return button
        rest = [button for button in buttons if other not in button.text]
        left = rest or buttons
        weights = [1 / place if self._manners.of_one_mind else 1 for place in range(1, len(left) + 1)]
        return self._random.choices(left, weights)[0]


def _pressable(message: Message | None) -> list[Button]:
    if message is None:
        return []
    return [button for row in message.keyboard for button in row if button.data is not None]
