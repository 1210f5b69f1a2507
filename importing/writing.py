"""A draft written as an engagement file, with a line for each thing that its author has yet to write."""

from collections.abc import Callable, Iterator
from typing import Any

import yaml

from engagements.language import Language
from importing.draft import Draft, DraftOption, DraftQuestion, Words
from importing.names import slug
from importing.plain import one_line

# What an engagement has and a questionnaire has not, in the order of the file.
TO_WRITE = (
    "service",
    "about",
    "purpose",
    "known_already",
    "influence",
    "welsh_language_effects",
    "opens_at",
    "closes_at",
    "feedback_by",
    "privacy",
    "contact",
)

_WIDTH = 110
_LONG = 60


class _Dumper(yaml.SafeDumper):
    """Writes lists indented, long texts folded, and never a reference to something above."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else ">" if len(text) > _LONG else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def written(draft: Draft, explained: Callable[[str], str]) -> str:
    """Write a draft. `explained` gives a line about what to write at a key, or at the `head` of the file."""
    head = {"id": slug(draft.title.any) or "draft", "level": "consultation"}
    parts = [f"# {explained('head')}\n\n", _yaml(head)]
    parts += [_yaml({"title": _words(draft.title)})] if draft.title else [_comment("title", explained)]
    parts += ["\n", *(_comment(key, explained) for key in TO_WRITE), "\nquestions:\n"]
    for question in draft.questions:
        parts.append(f"  # {one_line(question.place)}\n{_indented(_yaml([_question(question)]))}\n")
    return "".join(parts)


def _comment(key: str, explained: Callable[[str], str]) -> str:
    return f"# {key}: {explained(key)}\n"


def _yaml(value: Any) -> str:
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)


def _indented(text: str) -> str:
    return "".join(f"  {line}" if line.strip() else line for line in text.splitlines(keepends=True))


def _question(question: DraftQuestion) -> dict[str, Any]:
    return dict(_entries(question))


def _entries(question: DraftQuestion) -> Iterator[tuple[str, Any]]:
    yield "id", question.id
    yield "kind", question.kind
    yield "text", _words(question.text)
    if question.required:
        yield "required", True
    if question.ask_if is not None:
        yield "ask_if", {"question": question.ask_if.question, "is": list(question.ask_if.options)}
    if question.numbers is not None:
        numbers = question.numbers
        named = (("from", numbers.least), ("to", numbers.greatest), ("unit", numbers.unit or None))
        yield from ((key, value) for key, value in named if value is not None)
    if question.max_length is not None:
        yield "max_length", question.max_length
    if question.options:
        yield "options", [_option(each) for each in question.options]


def _option(option: DraftOption) -> dict[str, Any]:
    made: dict[str, Any] = {"id": option.id, "label": _words(option.label)}
    if option.short:
        made["short"] = _words(option.short)
    if option.exclusive:
        made["exclusive"] = True
    return made


def _words(words: Words) -> dict[str, str]:
    """Leave out the key of a language that is missing, so that the check of the file asks for it."""
    return {language.value: words.within(language) for language in Language if words.within(language)}
