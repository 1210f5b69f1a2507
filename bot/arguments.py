"""Reading the command line in either language: argparse's own words are English whatever it is asked."""

import argparse
import os
import re
import sys
from collections.abc import Iterator, Sequence
from typing import Any, NoReturn

from engagements.language import Language, Voice
from locales.words import say

_ENGLISH_USAGE = "usage:"
# What the library says, and the message that says the same; the group is the word in question.
_MISSING = re.compile(r"the following arguments are required: (.+)")
_NOT_OFFERED = re.compile(r"argument .+: invalid choice: '(.*)' \(choose from .*\)")
_NO_VALUE = re.compile(r"argument (.+): expected (?:one|at least one) argument")
_NO_SUCH_VALUE = re.compile(r"argument .+: invalid \w+ value: '(.*)'")


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

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Read what is written, and refuse a word too many here, where the usage of this very command is."""
        found, left = super().parse_known_args(args, namespace)
        if left:
            self._refuse(say(self._voice, "cli-misread-unknown", {"what": " ".join(left)}))
        return found, left

    def error(self, message: str) -> NoReturn:
        """Refuse what cannot be read. The library's message is English: its word in question is said anew."""
        self._refuse(*self._why(message))

    def _why(self, message: str) -> Iterator[str]:
        if found := _MISSING.fullmatch(message):
            yield say(self._voice, "cli-misread-missing", {"what": self._named(found[1])})
        elif found := _NOT_OFFERED.fullmatch(message) or _NO_SUCH_VALUE.fullmatch(message):
            yield say(self._voice, "cli-misread-unknown", {"what": found[1]})
        elif found := _NO_VALUE.fullmatch(message):
            yield say(self._voice, "cli-misread-value", {"what": found[1]})

    def _named(self, missing: str) -> str:
        """Name what is missing; the next word of a command has a name for the program only."""
        return say(self._voice, "cli-command-name") if missing.endswith("command") else missing

    def _refuse(self, *why: str) -> NoReturn:
        self.print_usage(sys.stderr)
        told = (*why, say(self._voice, "cli-misread", {"program": self.prog}))
        self.exit(2, "\n".join(told) + "\n")

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
