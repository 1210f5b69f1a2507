"""Reading the command line in either language: argparse's own words are English whatever it is asked."""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from engagements.language import Language, Voice
from locales.words import say

_ENGLISH_USAGE = "usage:"


class SpeakingParser(argparse.ArgumentParser):
    """A parser whose help and complaints are in one language."""

    def __init__(self, *, language: Language, **more: Any) -> None:
        super().__init__(add_help=False, **more)
        self._voice = Voice(language)
        self._positionals.title = say(self._voice, "cli-arguments")
        self._optionals.title = say(self._voice, "cli-options")
        self.add_argument("-h", "--help", action="help", help=say(self._voice, "cli-help"))

    def format_usage(self) -> str:
        """Write how the command is written."""
        return self._spoken(super().format_usage())

    def format_help(self) -> str:
        """Write all about the command."""
        return self._spoken(super().format_help())

    def error(self, message: str) -> NoReturn:
        """Refuse what cannot be read; the library's own message is English, and the usage shows as much."""
        self.print_usage(sys.stderr)
        self.exit(2, say(self._voice, "cli-misread", {"program": self.prog}) + "\n")

    def _spoken(self, written: str) -> str:
        return written.replace(_ENGLISH_USAGE, say(self._voice, "cli-usage"), 1)


def spoken_language(arguments: Sequence[str]) -> Language:
    """Find the language that is asked for, or else the terminal's, before anything else is read."""
    early = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    early.add_argument("--language", choices=[*Language])
    try:
        asked = early.parse_known_args(arguments)[0].language
    except argparse.ArgumentError:
        asked = None
    return Language(asked) if asked else _terminal_language()


def _terminal_language() -> Language:
    terminal = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return Language.CY if terminal.startswith("cy") else Language.EN
