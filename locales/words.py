"""Finding words: one strict bundle for each language and register, and no silent falling back.

fluent.runtime answers a missing variable or message with something that looks like text. Here that is
an error, so that no participant is ever shown a name in braces or the other language.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax.ast import Resource

from engagements.errors import DrwsError
from engagements.language import Language, Register, Voice
from locales.counting import counted_by, words_for_numbers

_HERE = Path(__file__).parent
# The attribute of a message that carries its easy read.
_EASY = "easy"


class MissingWords(DrwsError):
    """A message does not exist in a language, or was not given a variable that it needs.

    One that it counts by must come as a number.
    """


def files(language: Language, register: Register = Register.CHI) -> tuple[Path, ...]:
    """Give the Fluent files of a language; of another register, those that stand over its own."""
    folder = language if register is Register.CHI else f"{language}-{register}"
    return tuple(sorted((_HERE / folder).glob("*.ftl")))


@cache
def _bundle(language: Language, register: Register) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    over = () if register is Register.CHI else files(language, register)
    for file in (*files(language), *over):
        bundle.add_resource(_parsed(file), allow_overrides=file in over)
    return bundle


@cache
def _parsed(file: Path) -> Resource:
    """Read a file once for all registers, without the place of each word: that takes as much again."""
    return FluentParser(with_spans=False).parse(file.read_text(encoding="utf-8"))


def read_all() -> None:
    """Read the words of every language and register now, so that whoever needs the first does not wait.

    It takes half a second.
    """
    for language in Language:
        for register in Register:
            _bundle(language, register)


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A message as a voice says it, and the variables that it counts by."""

    bundle: FluentBundle
    written: Any
    counted: frozenset[str]


@cache
def _pattern(voice: Voice, name: str) -> _Pattern:
    bundle = _bundle(voice.language, voice.register)
    message = bundle.get_message(name) if bundle.has_message(name) else None
    easy = message.attributes.get(_EASY) if message and voice.easy else None
    written = easy or (message.value if message else None)
    if written is None:
        raise MissingWords(f"{name} ({voice.language})")
    return _Pattern(bundle, written, counted_by(written))


def say(voice: Voice, name: str, args: Mapping[str, str | int] | None = None) -> str:
    """Say a message in a voice, or raise MissingWords."""
    return _said(_pattern(voice, name), voice, name, args) if args else _always_said(voice, name)


@cache
def _always_said(voice: Voice, name: str) -> str:
    """Say what has no variables: it is always the same."""
    return _said(_pattern(voice, name), voice, name, {})


def _said(pattern: _Pattern, voice: Voice, name: str, args: Mapping[str, str | int]) -> str:
    text, errors = pattern.bundle.format_pattern(pattern.written, dict(args))
    if errors or words_for_numbers(pattern.counted, args):
        raise MissingWords(f"{name} ({voice.language})")
    return str(text)
