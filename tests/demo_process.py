"""The rehearsal as a newcomer starts it: a process of its own, with its page on a free port."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ROOT = Path(__file__).parent.parent
_SECONDS_TO_START = 60
_SECONDS_TO_STOP = 20


def free_port() -> int:
    """Find a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def demo(port: int, language: str = "en") -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start the rehearsal, wait until it names its page, and stop it as Ctrl+C does."""
    command = [sys.executable, "-m", "bot", "--language", language, "demo"]
    surroundings = {**os.environ, "DRWS_PORT": str(port), "PYTHONWARNINGS": "error"}
    process = subprocess.Popen(  # noqa: S603 - our own program
        command, cwd=_ROOT, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        yield process, _address(process)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(_SECONDS_TO_STOP)
        finally:
            process.kill()
            if process.stdout is not None:
                print(process.stdout.read())  # noqa: T201 - shown where a test fails
                process.stdout.close()


def _address(process: subprocess.Popen[str]) -> str:
    """Read the address of the page from what the rehearsal prints."""
    assert process.stdout is not None
    said: list[str] = []
    for line in process.stdout:
        said.append(line)
        if line.strip().startswith("http"):
            address = line.strip()
            urllib.request.urlopen(address, timeout=_SECONDS_TO_START).close()  # noqa: S310 - on this machine
            return address
    raise AssertionError("".join(said))
