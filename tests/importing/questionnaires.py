"""Small questionnaires in the shapes of eQ and RapidPro, and how a test reads what became of them."""

import json
from pathlib import Path
from typing import Any

from engagements.engagement import Engagement
from engagements.file import read_engagement
from importing.draft import Lost
from importing.reading import Imported, Source, imported
from tests.engagements.files import ENGAGEMENT

FILES = Path(__file__).parent / "files"
BUSES_EN = (FILES / "buses-en.json").read_text(encoding="utf-8")
BUSES_CY = (FILES / "buses-cy.json").read_text(encoding="utf-8")
FLOW = (FILES / "flow.json").read_text(encoding="utf-8")

Tree = dict[str, Any]


def drafted(source: str | Tree, welsh: str | Tree | None = None) -> Imported:
    """Import a questionnaire, written as text or as a tree."""
    other = None if welsh is None else Source("welsh.json", _text(welsh))
    return imported(Source("asked.json", _text(source)), other, lambda key: f"<{key}>")


def _text(source: str | Tree) -> str:
    return source if isinstance(source, str) else json.dumps(source)


def engagement(made: Imported) -> Engagement:
    """Read a draft as an engagement, once its author has written what a questionnaire has not."""
    return read_engagement(filled(made))


def filled(made: Imported) -> str:
    """Write into a draft what a questionnaire has not."""
    lines = ENGAGEMENT.splitlines(keepends=True)
    rest = lines[2:3] + lines[4 : lines.index("questions:\n")]
    return made.text.replace("questions:\n", f"{''.join(rest)}questions:\n")


def lost(made: Imported, code: str) -> list[Lost]:
    """Give what was lost for one reason."""
    return [each for each in made.lost if each.code == code]


def codes(made: Imported) -> set[str]:
    """Give the reasons for which something was lost."""
    return {each.code for each in made.lost}


def block(name: str, answers: list[Tree], **more: Any) -> Tree:
    """Write a block that asks for some answers."""
    question = {"id": f"{name}-question", "type": "General", "title": f"About {name}?", "answers": answers}
    question |= more.pop("question", {})
    return {"id": name, "type": "Question", "question": question, **more}


def answer(name: str, kind: str, **more: Any) -> Tree:
    """Write an answer."""
    return {"id": f"{name}-answer", "type": kind, "mandatory": False, **more}


def options(*values: str) -> list[Tree]:
    """Write options that are labelled by their values."""
    return [{"label": value, "value": value} for value in values]


def choosing(name: str, *values: str, kind: str = "Radio", **more: Any) -> Tree:
    """Write a block that asks to choose."""
    return block(name, [answer(name, kind, options=options(*values), **more)])


def questionnaire(*blocks: Tree, language: str = "en", **section: Any) -> Tree:
    """Write a questionnaire of one section."""
    sections = [{"id": "part", "groups": [{"id": "group", "blocks": list(blocks)}], **section}]
    return {"language": language, "title": "Title", "sections": sections}


_ASKED = {"source": "answers", "identifier": "first-answer"}
_LONG = {"contents": [{"description": "word " * 100}]}

# A questionnaire of which much cannot be carried over.
EVERYTHING_LOST = json.dumps(
    questionnaire(
        choosing("first", "a" * 29, "b"),
        block("when", [answer("when", "Number")], skip_conditions={"when": {">": [_ASKED, 1]}}),
        block("then", [answer("then", "TextField")], skip_conditions={"when": {"==": [_ASKED, "b"]}}),
        block("long", [answer("long", "TextField")], question={"title": "word " * 90, "guidance": _LONG}),
        block(
            "who",
            [answer("who", "TextField")],
            question={"title": {"text": "{x}", "placeholders": [{"placeholder": "x"}]}},
        ),
        choosing("one", "a"),
        {"id": "people", "type": "ListCollector"},
        {"id": "other", "type": "Other"},
        language="ga",
        repeat={"for_list": "people"},
    )
    | {"legal_basis": "An act"}
)
