"""Finding words: one strict bundle for each language and register, and no silent falling back.

fluent.runtime answers a missing variable or message with something that looks like text. Here that is
an error, so that no participant is ever shown a name in braces or the other language.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from engagements.errors import DrwsError
from engagements.language import Language, Register, Voice
from locales.counting import words_for_numbers

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
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")), allow_overrides=file in over)
    return bundle


def say(voice: Voice, name: str, args: Mapping[str, str | int] | None = None) -> str:
    """Say a message in a voice, or raise MissingWords."""
    bundle = _bundle(voice.language, voice.register)
    if not bundle.has_message(name):
        raise MissingWords(f"{name} ({voice.language})")
    message = bundle.get_message(name)
    pattern = message.attributes.get(_EASY, message.value) if voice.easy else message.value
    if pattern is None:
        raise MissingWords(f"{name} ({voice.language})")
    text, errors = bundle.format_pattern(pattern, dict(args or {}))
    if errors or words_for_numbers(pattern, args or {}):
        raise MissingWords(f"{name} ({voice.language})")
    return str(text)
