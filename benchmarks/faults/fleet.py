"""The programs: kept running as a service manager keeps them, killed without warning, and counted."""

import asyncio
import json
import os
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.faults.points import Point

_ROOT = Path(__file__).parents[2]
_RESTART_SECONDS = 0.3


@dataclass(frozen=True, slots=True)
class Post:
    """A place that a program holds: what it is started with, and the points that it passes in its work."""

    name: str
    arguments: tuple[str, ...]
    environment: Mapping[str, str]
    passes: frozenset[Point]


@dataclass(frozen=True, slots=True)
class Kill:
    """A point at which a program is to kill itself, at which passing."""

    point: Point
    passing: int

    def __str__(self) -> str:
        return f"{self.point}:{self.passing}"


class Fleet:
    """Programs that are started again whenever they end."""

    def __init__(self, hatchery: "Hatchery", posts: Sequence[Post]) -> None:
        self._hatchery = hatchery
        self._posts = posts
        self._alive: dict[str, int] = {}
        self._armed: dict[str, Kill] = {}
        self._waiting: list[Kill] = []
        self._keeping: list[asyncio.Task[None]] = []
        self._is_over = False
        self.reached: Counter[Point] = Counter()
        self.killed_at_random = 0

    @property
    def kills(self) -> int:
        """How often a program was killed."""
        return self.reached.total() + self.killed_at_random

    @property
    def unreached(self) -> tuple[Point, ...]:
        """The points at which a program was to kill itself, and did not pass so often yet."""
        return tuple(each.point for each in (*self._waiting, *self._armed.values()))

    @property
    def numbers(self) -> tuple[int, ...]:
        """The process ids of the programs that run now."""
        return tuple(self._alive.values())

    def begin(self) -> None:
        """Start every program."""
        self._keeping = [asyncio.create_task(self._keep(post)) for post in self._posts]

    def is_to_die(self, kill: Kill) -> None:
        """Let the next program that is started and passes a point kill itself there."""
        self._waiting.append(kill)

    def kill(self, chance: Random) -> None:
        """Kill one of the programs, whatever it does.

        One whose work another has to take up to reach the point at which that is to die goes first.
        """
        if not self._alive:
            return
        blocked = {post.passes for post in self._posts if post.name in self._armed}
        busy = [post.name for post in self._posts if post.passes in blocked and post.name not in self._armed]
        self._kill(chance.choice([name for name in busy if name in self._alive] or sorted(self._alive)))

    def kill_all(self) -> None:
        """Kill all programs at once, as where a machine goes down."""
        for name in list(self._alive):
            self._kill(name)

    def _kill(self, name: str) -> None:
        self._give_back(name)
        with suppress(ProcessLookupError):
            os.kill(self._alive[name], signal.SIGKILL)

    async def end(self) -> None:
        """Kill all programs for good."""
        self._is_over = True
        for number in self.numbers:
            with suppress(ProcessLookupError):
                os.kill(number, signal.SIGKILL)
        await asyncio.gather(*self._keeping)

    async def _keep(self, post: Post) -> None:
        while not self._is_over:
            kill = self._next(post)
            armed = ("--kill", str(kill)) if kill else ()
            number = await self._hatchery.hatched((*post.arguments, *armed), post.environment)
            self._alive[post.name] = number
            by = await self._hatchery.ended(number)
            del self._alive[post.name]
            if by == signal.SIGKILL and not self._is_over:
                self._count(post.name)
            else:
                self._give_back(post.name)
            await asyncio.sleep(_RESTART_SECONDS)

    def _next(self, post: Post) -> Kill | None:
        kill = next((each for each in self._waiting if each.point in post.passes), None)
        if kill:
            self._waiting.remove(kill)
            self._armed[post.name] = kill
        return kill

    def _count(self, name: str) -> None:
        kill = self._armed.pop(name, None)
        if kill:
            self.reached[kill.point] += 1
        else:
            self.killed_at_random += 1

    def _give_back(self, name: str) -> None:
        kill = self._armed.pop(name, None)
        if kill:
            self._waiting.insert(0, kill)


class Hatchery:
    """The process that all programs are forked from."""

    def __init__(self, process: asyncio.subprocess.Process, folder: Path) -> None:
        assert process.stdin  # noqa: S101 - a pipe
        self._wishes = process.stdin
        self._folder = folder
        self._born: asyncio.Queue[int] = asyncio.Queue()
        self._ended: dict[int, asyncio.Future[int]] = {}
        self._asking = asyncio.Lock()

    async def hatched(self, arguments: Sequence[str], environment: Mapping[str, str]) -> int:
        """Start a program. Gives its process id."""
        wish = {"arguments": arguments, "env": dict(environment), "folder": str(self._folder)}
        async with self._asking:
            self._wishes.write(f"{json.dumps(wish)}\n".encode())
            return await self._born.get()

    async def ended(self, number: int) -> int:
        """Wait until a program has ended. Gives the signal that ended it, 0 where none did."""
        by = await self._ended[number]
        del self._ended[number]
        return by

    def hear(self, line: bytes) -> None:
        """Take what the process says."""
        said: dict[str, int] = json.loads(line)
        if "born" in said:
            self._ended[said["born"]] = asyncio.get_running_loop().create_future()
            self._born.put_nowait(said["born"])
        else:
            # It may have ended before anybody asks.
            self._ended[said["ended"]].set_result(said["signal"])


@asynccontextmanager
async def hatching(folder: Path) -> AsyncIterator[Hatchery]:
    """Run the process from which programs are forked. What they log goes into the folder."""
    # The log is written here: a program whose disk is full must still be able to tell so.
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "benchmarks.faults.hatchery"),
        cwd=_ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    hatchery = Hatchery(process, folder)
    async with asyncio.TaskGroup() as listening:
        listening.create_task(_hear(process, hatchery))
        listening.create_task(_log(process, folder / "log"))
        try:
            yield hatchery
        finally:
            assert process.stdin  # noqa: S101 - a pipe
            process.stdin.close()
            await process.wait()


async def _hear(process: asyncio.subprocess.Process, hatchery: Hatchery) -> None:
    assert process.stdout  # noqa: S101 - a pipe
    async for line in process.stdout:
        hatchery.hear(line)


async def _log(process: asyncio.subprocess.Process, file: Path) -> None:
    assert process.stderr  # noqa: S101 - a pipe
    with file.open("ab") as log:
        while more := await process.stderr.read(65_536):
            log.write(more)
            log.flush()
