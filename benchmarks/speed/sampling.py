"""Where the processor time of this process goes: what each thread does whenever a little of it is spent."""

import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

_EVERY = 0.002
_ROOT = Path(__file__).parents[2]


@dataclass(slots=True)
class Samples:
    """Seconds of processor time by what they were spent in: places in the code, the outermost first."""

    spent: dict[str, float] = field(default_factory=dict)
    _clocks: dict[int, float] = field(default_factory=dict)

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Take samples for as long as the context lasts."""
        before = signal.signal(signal.SIGPROF, self._sample)
        self._advance()
        signal.setitimer(signal.ITIMER_PROF, _EVERY, _EVERY)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, before)

    def _sample(self, _number: int, interrupted: FrameType | None) -> None:
        frames = sys._current_frames()
        frames[threading.get_ident()] = interrupted or frames[threading.get_ident()]
        for thread, seconds in self._advance().items():
            if seconds > 0 and thread in frames:
                stack = ";".join(_places(frames[thread]))
                self.spent[stack] = self.spent.get(stack, 0.0) + seconds

    def _advance(self) -> dict[int, float]:
        """Give what each thread has spent since the last time."""
        now = {
            each.ident: time.clock_gettime(time.pthread_getcpuclockid(each.ident))
            for each in threading.enumerate()
            if each.ident is not None
        }
        spent = {thread: at - self._clocks.get(thread, 0.0) for thread, at in now.items()}
        self._clocks = now
        return spent


def _places(frame: FrameType | None) -> list[str]:
    found: list[str] = []
    while frame is not None:
        code = frame.f_code
        found.append(f"{_short(code.co_filename)}:{frame.f_lineno}:{code.co_name}")
        frame = frame.f_back
    return found[::-1]


def _short(file: str) -> str:
    path = Path(file)
    if "site-packages" in path.parts:
        return "/".join(path.parts[path.parts.index("site-packages") + 1 :])
    return str(path.relative_to(_ROOT)) if path.is_relative_to(_ROOT) else path.name
