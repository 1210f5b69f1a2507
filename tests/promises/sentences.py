"""The sentences about privacy that participants read in English, as they stand in locales."""

import re
from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import FluentParser, ast

from proofreading.check import LOCALES

# Which messages tell participants what is done with what they give. Buttons and headings are among them.
ABOUT_PRIVACY = (
    "privacy-",
    "check-sending-",
    "check-few",
    "check-even-so",
    "check-receipt-",
    "check-replaces",
    "check-change-made-",
    "declining-",
    "receipt-",
    "forget-",
    "held-",
    "clear-",
    "sent-will-",
    "updates-",
    "nudge-why-",
    "talk-",
    "reminding-",
    "beside-",
    "fair-",
    "sent-draw-code",
    "asking-photo-painted",
    "asking-place-coarse",
    "asking-place-kept",
    "asking-voice-tells",
    "asking-voice-written",
)
_END = re.compile(r"(?<=[.?!])\s+")


def sentences(folder: Path = LOCALES / "en") -> Iterator[tuple[str, str]]:
    """Give each message with each of its sentences; easy read is a message of its own, `….easy`."""
    for file in sorted(folder.glob("*.ftl")):
        for entry in FluentParser(with_spans=False).parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message) and entry.id.name.startswith(ABOUT_PRIVACY):
                named = [("", entry.value), *((f".{each.id.name}", each.value) for each in entry.attributes)]
                for attribute, pattern in named:
                    for sentence in _END.split(_written(pattern)) if pattern else ():
                        yield f"{entry.id.name}{attribute}", sentence


def _written(pattern: ast.Pattern) -> str:
    """Write a text with its variables as they stand in the file."""
    return "".join(map(_part, pattern.elements)).replace("\n", " ")


def _part(element: ast.TextElement | ast.Placeable) -> str:
    if isinstance(element, ast.TextElement):
        return element.value
    if isinstance(element.expression, ast.VariableReference):
        return f"{{ ${element.expression.id.name} }}"
    raise TypeError(type(element.expression).__name__)
