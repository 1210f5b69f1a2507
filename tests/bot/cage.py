"""A program in a cage: whatever it tells while something in it fails is heard."""

import io
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from inspect import iscoroutinefunction
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

import pytest

from bot.printing import refusal
from engagements.language import Language
from tests.bot.house import House, house_in, select
from tests.bot.person import Person

CANARY = "caneri-yn-y-pwll"
NAMES = {"first_name": CANARY, "last_name": f"{CANARY}-ap", "username": CANARY.replace("-", "_")}
Fails = Callable[[str], Exception]


def a_fault(told: str) -> Exception:
    """Fail as nobody expects."""
    return RuntimeError(told)


@dataclass(slots=True)
class Broken:
    """Something that fails whenever it is called, and tells all that it was given."""

    fails: Fails
    secrets: list[str]
    times: int = 0

    def fail(self, *given: object, **more: object) -> Any:
        """Fail, and say everything."""
        self.times += 1
        raise self.fails(" ".join((CANARY, *self.secrets, repr(given), repr(more))))

    async def fail_soon(self, *given: object, **more: object) -> Any:
        """Fail where it is waited for."""
        self.fail(*given, **more)

    def failing_for(
        self, given: object, whole: Callable[..., Awaitable[Any]]
    ) -> Callable[..., Awaitable[Any]]:
        """Give a function that fails where it is given this, and else does what it does when whole."""

        async def broken(*all_given: object, **more: object) -> Any:
            return await (self.fail_soon if given in all_given else whole)(*all_given, **more)

        return broken


@dataclass(slots=True)
class Cage:
    """Everything that the program tells, and what must not be in it."""

    written: io.StringIO
    secrets: list[str] = field(default_factory=lambda: [CANARY, NAMES["username"]])
    told: list[str] = field(default_factory=list)

    def broken(self, monkeypatch: pytest.MonkeyPatch, where: str, fails: Fails = a_fault) -> Broken:
        """Break one function of the program."""
        broken = Broken(fails, self.secrets)
        waited_for = iscoroutinefunction(resolve_name(where))
        monkeypatch.setattr(where, broken.fail_soon if waited_for else broken.fail)
        return broken

    def sees(self, house: House, person: Person, receipt: str = "") -> None:
        """Add what is secret about one person and the program."""
        token = house.settings.token
        self.secrets += [
            str(person.phone.id),
            token,
            token.partition(":")[2],
            *([receipt] if receipt else []),
        ]

    @asynccontextmanager
    async def house(self, folder: Path, **more: Any) -> AsyncIterator[House]:
        """Run the program; where it ends, read what `python -m bot serve` would print of it."""
        settings = None
        try:
            async with house_in(folder, **more) as house:
                settings = house.settings
                yield house
        except ExceptionGroup as group:
            for language in Language:
                self.told += [line for each in leaves(group) for line in refusal(each, "", language)]
        if settings is not None:
            self.told += [str(row) for row in select(settings, "SELECT * FROM set_aside")]

    def found(self, capfd: pytest.CaptureFixture[str]) -> list[str]:
        """Name the secrets that were told."""
        everything = "\n".join((*capfd.readouterr(), self.written.getvalue(), *self.told))
        return [each for each in dict.fromkeys(self.secrets) if each in everything]


def leaves(group: BaseExceptionGroup[BaseException]) -> Iterator[Exception]:
    """Give the single exceptions of a group."""
    for each in group.exceptions:
        if isinstance(each, BaseExceptionGroup):
            yield from leaves(each)
        elif isinstance(each, Exception):
            yield each
