"""A questionnaire in, whatever its format; a draft and a list of what it lacks out."""

from collections.abc import Callable
from dataclasses import dataclass

from importing import eq, looking_over, rapidpro
from importing.draft import Draft, Lost
from importing.errors import NothingToCarry, NotItsWelsh, UnknownQuestionnaire
from importing.plain import one_line
from importing.tree import Json, read_json
from importing.writing import written


@dataclass(frozen=True, slots=True)
class Source:
    """A file as somebody named it, and the text in it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Imported:
    """The text of a draft, how many questions are in it, and what could not be carried over."""

    text: str
    questions: int
    lost: tuple[Lost, ...]


def imported(source: Source, welsh: Source | None, explained: Callable[[str], str]) -> Imported:
    """Read a questionnaire, with its Welsh where that is a file of its own.

    Raises NotJson, UnknownQuestionnaire, NotItsWelsh or NothingToCarry. `explained` is as in `written`.
    """
    tree = read_json(source.text, source.name)
    other = None if welsh is None else read_json(welsh.text, welsh.name)
    lost: list[Lost] = []
    try:
        draft = _drafted(tree, other, source, welsh, lost)
    except RecursionError:
        # Nothing that people have made is nested so deeply.
        raise UnknownQuestionnaire(source.name) from None
    if not draft.questions:
        raise NothingToCarry(source.name)
    lost += looking_over.faults(draft)
    return Imported(written(draft, explained), len(draft.questions), tuple(dict.fromkeys(map(_shown, lost))))


def _drafted(
    tree: dict[str, Json],
    other: dict[str, Json] | None,
    source: Source,
    welsh: Source | None,
    lost: list[Lost],
) -> Draft:
    if eq.is_one(tree):
        if other is not None and welsh is not None and not eq.is_welsh_of(other, tree):
            raise NotItsWelsh(welsh.name)
        return eq.drafted(tree, other, lost)
    if rapidpro.is_one(tree):
        if welsh is not None:
            raise NotItsWelsh(welsh.name)
        return rapidpro.drafted(tree, lost)
    raise UnknownQuestionnaire(source.name)


def _shown(lost: Lost) -> Lost:
    """Take out of what the source calls things whatever a terminal would act on."""
    args = tuple((name, one_line(value) if isinstance(value, str) else value) for name, value in lost.args)
    return Lost(lost.code, one_line(lost.place), args)
