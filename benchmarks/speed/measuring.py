"""One measurement: a load on one server, and what it cost that server."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.speed.load import Load, Taken
from benchmarks.speed.process import Figures, Server
from benchmarks.speed.servers import script_of
from benchmarks.speed.sink import Sink

# What a server does after its last reply belongs to the turn too.
_SETTLING = 0.5


@dataclass(frozen=True, slots=True)
class Cost:
    """What some turns took: processor seconds of the server, calls to Telegram, seconds until each reply."""

    turns: int
    processor: float
    calls: int
    waits: tuple[float, ...]

    @property
    def per_second(self) -> float:
        """Turns in a second of processor time."""
        return self.turns / self.processor


def together(costs: Iterable[Cost]) -> Cost:
    """Add costs up."""
    every = list(costs)
    return Cost(
        sum(each.turns for each in every),
        sum(each.processor for each in every),
        sum(each.calls for each in every),
        tuple(wait for each in every for wait in each.waits),
    )


class Measured:
    """A server under a load that goes on from one measurement to the next."""

    def __init__(self, server: Server, sink: Sink) -> None:
        self.name = server.name
        self._server = server
        self._sink = sink
        self._load = Load(sink, server.port, script_of(server.name))

    async def cost(self, turns: int) -> Cost:
        """Take at least so many turns, and give what they cost."""
        before, calls = await self._server.figures(), self._sink.calls.total()
        taken: Taken = await self._load.run(turns)
        await asyncio.sleep(_SETTLING)
        after = await self._server.figures()
        return Cost(
            taken.turns,
            after.processor - before.processor,
            self._sink.calls.total() - calls,
            tuple(taken.waits),
        )

    async def watched(self, turns: int, word: str) -> tuple[Cost, Figures]:
        """Let the server watch itself over so many turns, which slows it."""
        await self._server.figures(word)
        cost = await self.cost(turns)
        return cost, await self._server.figures()
