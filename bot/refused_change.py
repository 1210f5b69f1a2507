"""A change that an open engagement cannot take, told by what stands published and what the file has now."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from bot.cells import cleaned
from engagements.dates import LONDON
from engagements.engagement import Engagement
from engagements.errors import DrwsError
from engagements.file import ENGAGEMENT
from engagements.language import Language, Voice
from engagements.yaml_tree import Place, spell
from locales.words import say

Lines = tuple[str, ...]

_SHOWN = 60
_TO_THE_MINUTE = 16


class RefusedChange(DrwsError):
    """An open engagement cannot take this change. `before` is what stands published."""

    def __init__(self, fields: tuple[str, ...], before: Engagement | None, after: Engagement) -> None:
        super().__init__(", ".join(fields))
        self.fields = fields
        self.before = before
        self.after = after


def why_refused(refused: RefusedChange, language: Language) -> Lines:
    """Say what cannot change, and each single value that would: as it stands published, and in the file."""
    voice = Voice(language)
    lines = [say(voice, "refused-harmful", {"what": ", ".join(refused.fields)})]
    if refused.before is not None:
        before, after = _tree(refused.before), _tree(refused.after)
        for name in refused.fields:
            for place, old, new in _differences(before.get(name), after.get(name), (name,)):
                lines.append(f"  {spell(place)}: {_value(old, voice)} → {_value(new, voice)}")
    return tuple(lines)


def _tree(engagement: Engagement) -> dict[str, Any]:
    """Give what an engagement says under the keys of its file."""
    tree: dict[str, Any] = ENGAGEMENT.dump_python(engagement, by_alias=True)
    return tree


def _differences(old: Any, new: Any, place: Place) -> Iterator[tuple[Place, Any, Any]]:
    """Find each single value that differs. Of what was put in or taken out only the name is told above."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in (key for key in old if key in new):
            yield from _differences(old[key], new[key], (*place, key))
    elif isinstance(old, tuple) and isinstance(new, tuple) and len(old) == len(new):
        for number, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from _differences(one, other, (*place, number))
    elif old != new and not any(isinstance(each, dict | tuple) for each in (old, new)):
        yield place, old, new


def _value(value: Any, voice: Voice) -> str:
    """Write a value as it would stand in the file: a moment by the clocks of Wales."""
    match value:
        case None:
            return say(voice, "cli-change-nothing")
        case bool():
            return str(value).lower()
        case datetime():
            return str(value.astimezone(LONDON))[:_TO_THE_MINUTE].replace(" ", "T")
        case _:
            written = cleaned(str(value))
            return written if len(written) <= _SHOWN else f"{written[:_SHOWN].rstrip()}…"
