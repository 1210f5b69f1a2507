"""Many people who talk to one server at once, each a step at a time, as Telegram would bring them."""

import asyncio
import json
import time
from dataclasses import dataclass, field
from itertools import count
from random import Random

from benchmarks.speed import updates
from benchmarks.speed.conversation import PAYLOAD, Act, Heard, Press, Script, Write
from benchmarks.speed.http import Connection
from benchmarks.speed.place import PATH, SECRET, SECRET_HEADER
from benchmarks.speed.sink import Sink

AT_ONCE = 32
_PATIENCE = 120.0
_FIRST_CHAT = 7_012_000_000
_CHANCE = Random(1282)  # noqa: S311 - how long people think


class Stuck(Exception):
    """A server has not said what the load waits for."""


@dataclass(slots=True)
class Taken:
    """The turns that were taken: how many, and for how long each waited for its reply, in seconds."""

    turns: int = 0
    waits: list[float] = field(default_factory=list)


class Load:
    """Talks to one server: every conversation is held by somebody new, so that nobody has answered before.

    Each person thinks for so many seconds before each turn, on average; without a pause they go on at once.
    `elsewhere` counts what the server says to others.
    """

    def __init__(
        self, sink: Sink, port: int, script: Script, people: int = AT_ONCE, pause: float = 0.0
    ) -> None:
        self.elsewhere = 0
        self._sink = sink
        self._people = people
        self._pause = pause
        self._port = port
        self._script = script
        self._updates = count(1)
        self._chats = count(_FIRST_CHAT)
        self._said: dict[int, asyncio.Queue[Heard]] = {}

    async def run(self, turns: int) -> Taken:
        """Take at least so many turns, in whole conversations, and give what was taken."""
        self._sink.listen(self._hear)
        taken = Taken()
        async with asyncio.TaskGroup() as people:
            for _ in range(self._people):
                people.create_task(self._talk_on(turns, taken))
        return taken

    def _hear(self, chat: int, heard: Heard) -> None:
        if chat < _FIRST_CHAT:
            self.elsewhere += 1
        elif chat in self._said:
            self._said[chat].put_nowait(heard)

    async def _talk_on(self, turns: int, taken: Taken) -> None:
        connection = await Connection.to(self._port)
        try:
            while taken.turns < turns:
                await self._talk(connection, next(self._chats), taken)
        finally:
            await connection.close()

    async def _talk(self, connection: Connection, chat: int, taken: Taken) -> None:
        """Hold one conversation, from /start to its end."""
        self._said[chat] = asyncio.Queue()
        act: Act | None = Write(f"/start {PAYLOAD}")
        turn = 0
        while act is not None:
            turn += 1
            await asyncio.sleep(self._thinking())
            begun = time.perf_counter()
            body = json.dumps(self._update(chat, act)).encode()
            answered = await connection.post(PATH, f"{SECRET_HEADER}: {SECRET}\r\n", body)
            self._sink.take(json.loads(answered or b"{}"))
            heard, act = await self._answer(chat, turn)
            taken.turns += 1
            taken.waits.append(heard.at - begun)
        del self._said[chat]

    async def _answer(self, chat: int, turn: int) -> tuple[Heard, Act | None]:
        """Wait for a message that asks for the next step, or ends the conversation: then there is none."""
        passed: list[str] = []
        try:
            async with asyncio.timeout(_PATIENCE):
                while True:
                    heard = await self._said[chat].get()
                    if self._script.is_over(heard, turn):
                        return heard, None
                    act = self._script.next(heard, turn)
                    if act is not None:
                        return heard, act
                    passed.append(heard.text)
        except TimeoutError:
            raise Stuck(f"turn {turn}: {passed}") from None

    def _thinking(self) -> float:
        return _CHANCE.expovariate(1 / self._pause) if self._pause else 0.0

    def _update(self, chat: int, act: Act) -> updates.Shape:
        match act:
            case Press(token):
                return updates.pressed(next(self._updates), chat, self._sink.last[chat], token)
            case Write(text):
                return updates.written(next(self._updates), next(self._sink.ids), chat, text)


def percentile(waits: list[float], share: float) -> float:
    """Give the wait that this share of all waits is not above."""
    return sorted(waits)[min(int(len(waits) * share), len(waits) - 1)]
