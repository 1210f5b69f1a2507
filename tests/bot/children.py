"""Programs of their own, which a test may kill at any moment."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bot.roles import Role
from bot.settings import Settings
from tests.bot.house import until

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True, slots=True)
class Child:
    """One running program."""

    number: int
    log: Path

    async def killed(self) -> None:
        """Kill it without warning, and see it gone."""
        os.kill(self.number, signal.SIGKILL)
        await until(lambda: not self.alive)

    @property
    def alive(self) -> bool:
        """Tell whether it is still running."""
        try:
            os.kill(self.number, 0)
        except ProcessLookupError:
            return False
        return True


class Children:
    """Starts programs, and leaves none behind."""

    def __init__(self) -> None:
        self.logs = Path()
        self._children: list[Child] = []
        self._parent = subprocess.Popen(
            [sys.executable, "-m", "tests.bot.hatchery"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def serve(self, settings: Settings, role: Role = Role.ALL, **more: str) -> Child:
        """Start a program with these settings, in this role."""
        log = self.logs / "program.log"
        wish = {
            "env": surroundings(settings) | more,
            "log": str(log),
            "folder": str(self.logs),
            "arguments": ["--role", role],
        }
        assert self._parent.stdin is not None
        assert self._parent.stdout is not None
        print(json.dumps(wish), file=self._parent.stdin, flush=True)
        child = Child(int(self._parent.stdout.readline()), log)
        self._children.append(child)
        return child

    def kill_all(self) -> None:
        """Kill whatever still runs."""
        for child in self._children:
            if child.alive:
                os.kill(child.number, signal.SIGKILL)
        self._children.clear()

    def close(self) -> None:
        """End the process that starts the others."""
        self.kill_all()
        self._parent.communicate()


def surroundings(settings: Settings) -> dict[str, str]:
    """Write settings as the environment that gives them."""
    return {
        "DRWS_TELEGRAM_TOKEN": settings.token,
        "DRWS_TELEGRAM_API": settings.telegram_api,
        "DRWS_DATA_DIR": str(settings.data_dir),
        "DRWS_KEY_DIR": str(settings.key_dir),
        "DRWS_QUIET_HOURS": settings.quiet_hours,
    }
