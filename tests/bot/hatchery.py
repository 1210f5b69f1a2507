"""Starts `python -m bot serve` again and again, without paying for the imports each time.

It reads one line of JSON for each program, with its surroundings and its log file, and writes its
process id. The programs are forked, so each is a whole process that can be killed.
"""

import json
import os
import signal
import sys
from typing import Any

import bot.app
import bot.logs
import bot.roles.broadcaster
import bot.roles.front_door
from bot.cli import main


def hatch() -> None:
    """Serve until standard input ends."""
    assert bot.app
    assert bot.logs
    assert bot.roles.broadcaster
    assert bot.roles.front_door
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        wish = json.loads(line)
        number = os.fork()
        if number == 0:
            _become(wish)
        os.write(1, f"{number}\n".encode())


def _become(wish: dict[str, Any]) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    log = os.open(wish["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for ours, theirs in ((nothing, 0), (log, 1), (log, 2)):
        os.dup2(ours, theirs)
    os.environ.update(wish["env"])
    os.chdir(wish["folder"])
    code = 70
    try:
        code = main(["serve", *wish["arguments"]])
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    hatch()
