"""What a command costs: only what answers people loads aiogram, only what tells everyone loads telegram."""

import subprocess
import sys

import pytest

from tests.bot.children import ROOT

LIGHT = ("bot.cli", "dialogs.conversation", "storage.hearing", "engagements.file", "locales.words", "console")


def loaded_with(*modules: str) -> set[str]:
    """Import modules in a fresh process, and name the libraries that came with them."""
    script = f"import sys, {', '.join(modules)}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_staff_commands_load_no_telegram_library() -> None:
    """A staff command starts at once: neither library comes with it."""
    modules = [each for each in LIGHT if (ROOT / each.replace(".", "/")).exists() or "." in each]

    assert set() == {"aiogram", "telegram", "apscheduler"} & loaded_with(*modules)


@pytest.mark.parametrize(
    ("module", "library"), [("bot.broadcaster", "aiogram"), ("bot.front_door", "telegram")]
)
def test_one_library_never_comes_with_the_other(module: str, library: str) -> None:
    """Whoever answers people does not pay for the broadcasts, nor the other way about."""
    assert library not in loaded_with(module)
