"""Forks programs from a process that has imported everything, and tells of each how it ended.

    python -m benchmarks.faults.hatchery

It reads one line of JSON for each program, its arguments and its surroundings, and answers with its process
id. When a program has ended, it says by which signal, 0 where by none. When its input ends, it ends itself
and all programs.
"""

import json
import os
import select
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress

import benchmarks.faults.child

_CHUNK = 65_536


def hatch() -> None:
    """Start programs until the input ends."""
    heard, ring = os.pipe()
    os.set_blocking(heard, False)
    os.set_blocking(ring, False)
    signal.set_wakeup_fd(ring)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    alive: set[int] = set()
    asked = b""
    while True:
        ready, _, _ = select.select([0, heard], [], [])
        if heard in ready:
            os.read(heard, _CHUNK)
            for number, by in _ended():
                alive.discard(number)
                _tell(ended=number, signal=by)
        if 0 in ready:
            more = os.read(0, _CHUNK)
            if not more:
                break
            *lines, asked = (asked + more).split(b"\n")
            for line in lines:
                number = _born(line)
                alive.add(number)
                _tell(born=number)
    for number in alive:
        with suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)


def _ended() -> Iterator[tuple[int, int]]:
    with suppress(ChildProcessError):
        while (found := os.waitpid(-1, os.WNOHANG))[0]:
            yield found[0], os.WTERMSIG(found[1]) if os.WIFSIGNALED(found[1]) else 0


def _born(line: bytes) -> int:
    wish = json.loads(line)
    number = os.fork()
    if number == 0:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        # It shares neither the questions nor the answers of its parent.
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, 0)
        os.dup2(nothing, 1)
        os.environ.update(wish["env"])
        os.chdir(wish["folder"])
        code = 70
        try:
            code = benchmarks.faults.child.main(wish["arguments"])
        finally:
            sys.stderr.flush()
            os._exit(code)
    return number


def _tell(**said: int) -> None:
    os.write(1, f"{json.dumps(said)}\n".encode())


if __name__ == "__main__":
    hatch()
