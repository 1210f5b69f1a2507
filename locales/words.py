"""Finding words: one strict bundle for each language, and no silent falling back.

fluent.runtime answers a missing variable or message with something that looks like text. Here that is
an error, so that no participant is ever shown a name in braces or the other language.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from engagements.errors import DrwsError
from engagements.language import Language

_HERE = Path(__file__).parent


class MissingWords(DrwsError):
    """A message does not exist in a language, or was not given a variable that it needs."""


def files(language: Language) -> tuple[Path, ...]:
    """Give the Fluent files of a language."""
    return tuple(sorted((_HERE / language).glob("*.ftl")))


@cache
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for file in files(language):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def say(language: Language, name: str, args: Mapping[str, str | int] | None = None) -> str:
    """Say a message in one language, or raise MissingWords."""
    bundle = _bundle(language)
    if not bundle.has_message(name):
        raise MissingWords(f"{name} ({language})")
    pattern = bundle.get_message(name).value
    if pattern is None:
        raise MissingWords(f"{name} ({language})")
    text, errors = bundle.format_pattern(pattern, dict(args or {}))
    if errors:
        raise MissingWords(f"{name} ({language})")
    return str(text)
