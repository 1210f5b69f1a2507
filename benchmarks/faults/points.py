"""The labelled points at which a program may end itself with SIGKILL.

They are seen from outside the program: by the statements that it gives to its database, and by the calls that
python-telegram-bot makes for it.
"""

import os
import re
import signal
from collections.abc import Callable, Coroutine
from enum import StrEnum
from functools import wraps
from itertools import count
from typing import Any, ParamSpec, TypeVar

from sqlalchemy import Engine, event
from telegram.request import BaseRequest

from storage.prepared import OnSqlite
from storage.transactions import AtOnce

P = ParamSpec("P")
R = TypeVar("R")
Reached = Callable[[], None]


class Point(StrEnum):
    """Where a program is killed."""

    STARTING = "at start"
    HEARING = "before a turn"
    NOTED = "in a turn"
    FIRING = "before the clock fires"
    FIRED = "as the clock fires"
    PLANNING = "before planning"
    PLANNED = "in planning"
    CLAIMING = "before claiming"
    CLAIMED = "in claiming"
    CALLING = "before the call"
    CALLED = "after the call"
    SETTLING = "before settling"
    SETTLED = "in settling"


# Which statement belongs to a point, and whether it has been carried out there: its commit is still to come.
_STATEMENTS: dict[Point, tuple[str, bool]] = {
    Point.STARTING: (r"", False),
    Point.HEARING: (r"INSERT INTO heard\b", False),
    Point.NOTED: (r"INSERT INTO noted_reply\b", True),
    Point.FIRING: (r"UPDATE feedback SET fired\b", False),
    Point.FIRED: (r"UPDATE feedback SET fired\b", True),
    Point.PLANNING: (r"INSERT INTO delivery\b", False),
    Point.PLANNED: (r"INSERT INTO delivery\b", True),
    Point.CLAIMING: (r"UPDATE delivery SET\b.*'sending'", False),
    Point.CLAIMED: (r"UPDATE delivery SET\b.*'sending'", True),
    Point.SETTLING: (r"UPDATE delivery SET\b.*'sent'", False),
    Point.SETTLED: (r"UPDATE delivery SET\b.*'sent'", True),
}
_MESSAGE = "/sendMessage"


def arm(point: Point, passing: int) -> None:
    """Let this process kill itself when it passes a point for the given time, the first time being 1."""
    passings = count(1)

    def reached() -> None:
        if next(passings) == passing:
            os.kill(os.getpid(), signal.SIGKILL)

    if point in _STATEMENTS:
        _watch_statements(*_STATEMENTS[point], reached)
    else:
        _watch_calls(point is Point.CALLED, reached)


def _watch_statements(pattern: str, done: bool, reached: Reached) -> None:
    wanted = re.compile(pattern, re.DOTALL)

    def watched(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if wanted.search(f"{statement} {parameters!r}"):
            reached()

    event.listen(Engine, "after_cursor_execute" if done else "before_cursor_execute", watched)
    for name in ("read", "change", "change_each"):
        setattr(OnSqlite, name, _watching_prepared(getattr(OnSqlite, name), wanted, done, reached))


def _watching_prepared(
    original: Callable[[OnSqlite, AtOnce, Any], R],
    wanted: re.Pattern[str],
    done: bool,
    reached: Reached,
) -> Callable[[OnSqlite, AtOnce, Any], R]:
    """Watch the statements that go past SQLAlchemy."""

    @wraps(original)
    def watched(self: OnSqlite, tx: AtOnce, values: Any) -> R:
        passes = wanted.search(f"{self.written} {values!r}") is not None
        if passes and not done:
            reached()
        given = original(self, tx, values)
        if passes and done:
            reached()
        return given

    return watched


def _watch_calls(done: bool, reached: Reached) -> None:
    setattr(BaseRequest, "post", _watching(BaseRequest.post, done, reached))  # noqa: B010 - a method


def _watching(
    original: Callable[P, Coroutine[Any, Any, Any]], done: bool, reached: Reached
) -> Callable[P, Coroutine[Any, Any, Any]]:
    @wraps(original)
    async def watched(*args: P.args, **more: P.kwargs) -> Any:
        is_message = any(str(each).endswith(_MESSAGE) for each in (*args, *more.values()))
        if is_message and not done:
            reached()
        answer = await original(*args, **more)
        if is_message and done:
            reached()
        return answer

    return watched
