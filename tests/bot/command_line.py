"""The command line, as tests type at it."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.cli import main
from engagements.language import Language, Voice
from locales.words import say
from tests.engagements.files import ENGAGEMENT, changed

Captured = pytest.CaptureFixture[str]
TODAY = datetime.now(UTC).date()


def in_days(days: int) -> str:
    """Write the day that is so many days from today."""
    return str(TODAY + timedelta(days=days))


def moved(text: str = ENGAGEMENT) -> str:
    """Write the small engagement so that it is open today."""
    for old, days in (
        ("2026-11-02", -7),
        ("2027-01-25", 80),
        ("2027-02-09", 100),
        ("2027-04-19", 150),
        ("2028-03-31", 36_500),
    ):
        text = changed(text, old, in_days(days))
    return text


def run(capsys: Captured, *arguments: str) -> tuple[int, list[str], list[str]]:
    """Run a command, and give its exit code, what it said and what it complained of."""
    code = main(arguments)
    written = capsys.readouterr()
    return code, written.out.splitlines(), written.err.splitlines()


def told(name: str, language: Language = Language.EN, **args: str | int) -> str:
    """Give a message."""
    return say(Voice(language), name, args)
