"""How much the memory of this process grows."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_TICK = 0.01
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(slots=True)
class Memory:
    """The most by which the resident memory was larger than at the beginning, in bytes."""

    grown: int = 0

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Look for as long as the context lasts."""
        begun, over = resident(), threading.Event()

        def look() -> None:
            while not over.wait(_TICK):
                self.grown = max(self.grown, resident() - begun)

        looking = threading.Thread(target=look)
        looking.start()
        try:
            yield
        finally:
            over.set()
            looking.join()


def resident() -> int:
    """Give the resident memory of this process in bytes."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE
