"""The JSON Schema of the files, as an author's editor uses it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from engagements import limits
from engagements.schema import KINDS, Kind, schema_of, written
from tests.engagements.files import DECENT, ENGAGEMENT, FEEDBACK, changed
from tests.examples import EXAMPLES

DOCS = EXAMPLES.parent / "docs"
SHIPPED = [
    *((file, "engagement") for file in sorted(EXAMPLES.glob("*.yaml"))),
    *((file, "feedback") for file in sorted((EXAMPLES / "feedback").glob("*.yaml"))),
    *((file, "update") for file in sorted((EXAMPLES / "updates").glob("*.yaml"))),
]


class AsEditorsRead(yaml.SafeLoader):
    """Reads YAML as editors do, by the core schema of YAML 1.2: yes and no are words, dates are text."""


AsEditorsRead.yaml_implicit_resolvers = {}
for tag, form, first in (
    ("bool", r"true|false", "tf"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?[0-9]*\.[0-9]+", "-+.0123456789"),
    ("null", r"null|~|", ["n", "~", ""]),
):
    AsEditorsRead.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{form})$"), list(first))


def slips(text: str, kind: Kind) -> list[str]:
    """Give the place of everything that an editor would underline in a file."""
    read = yaml.load(text, Loader=AsEditorsRead)  # noqa: S506 - a SafeLoader that resolves less
    validator = Draft202012Validator(schema_of(kind), format_checker=FormatChecker())
    return sorted({".".join(map(str, each.absolute_path)) for each in validator.iter_errors(read)})


def keys(schema: Any) -> Iterator[str]:
    """Give every key that a schema knows."""
    if isinstance(schema, dict):
        for value in schema.values():
            yield from keys(value)
        if isinstance(schema.get("properties"), dict):
            yield from schema["properties"]
    elif isinstance(schema, list):
        for each in schema:
            yield from keys(each)


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_one(kind: Kind) -> None:
    """An editor can read the schema by the standard that it names."""
    schema = schema_of(kind)

    Draft202012Validator.check_schema(schema)
    assert "https://json-schema.org/draft/2020-12/schema" == schema["$schema"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_copy_in_the_docs_is_up_to_date(kind: Kind) -> None:
    """An author whose editor reads the shipped copy is helped with the fields of this version."""
    copy = (DOCS / f"{kind}.schema.json").read_text(encoding="utf-8")

    assert copy == f"{written(kind)}\n", f"python -m bot schema {kind} > docs/{kind}.schema.json"


@pytest.mark.parametrize(("file", "kind"), SHIPPED, ids=[file.stem for file, _ in SHIPPED])
def test_nothing_is_underlined_in_what_ships(file: Path, kind: Kind) -> None:
    """An author who opens an example sees no complaint in their editor."""
    assert [] == slips(file.read_text(encoding="utf-8"), kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [(ENGAGEMENT, "engagement"), (DECENT, "engagement"), (FEEDBACK, "feedback")],
    ids=["small", "decent", "feedback"],
)
def test_nothing_is_underlined_in_a_sound_file(text: str, kind: Kind) -> None:
    """An author who writes what the check finds sound sees no complaint in their editor."""
    assert [] == slips(text, kind)


SLIPS = [
    # one language alone
    ("title: {cy: Teitl, en: Title}", "title: {en: Title}", "title"),
    # a slip of the pen in a key
    ("purpose:", "purpos:", ""),
    # a level that is not on the spectrum
    ("level: consultation", "level: chatting", "level"),
    # more than the first card holds
    ("en: Title", f"en: {'t' * (limits.TITLE + 1)}", "title.en"),
    # capitals in a name
    ("id: small", "id: Small", "id"),
    # a name that only the program gives
    ("id: small", "id: small+draw", "id"),
    # a day that no calendar has
    ("feedback_by: 2027-04-19", "feedback_by: 2027-02-30", "feedback_by"),
    # a closing date without its time
    ("closes_at: 2027-01-25T17:00", "closes_at: 2027-01-25", "closes_at"),
    # a time with seconds and a zone is one
    ("closes_at: 2027-01-25T17:00", "closes_at: 2027-01-25T17:00:00+01:00", None),
    # no promise at all
    ("[anonymous, confidential]", "[]", "privacy.modes"),
    # a key that holds nothing
    ("level: consultation", "level: consultation\nphase:", "phase"),
    # a kind that no version has
    ("kind: scale", "kind: hologram", "questions.1"),
    # a question of no kind
    ("    kind: scale\n", "", "questions.1"),
    # a key that another kind of question has
    ("    max_length: 100", "    max_length: 100\n    to: 3", "questions.2"),
    # more points than buttons in two rows
    ("    to: 5", "    to: 11", "questions.1"),
    # a picture that lies somewhere else
    ("questions:\n", "picture: {file: ../a.png, alt: {cy: a, en: b}}\nquestions:\n", "picture.file"),
    # easy read in one language
    ("en: Title}", "en: Title, easy: {en: Easy}}", "title.easy"),
]


@pytest.mark.parametrize(("old", "new", "place"), SLIPS, ids=[f"{row[2]} {row[1]}"[:40] for row in SLIPS])
def test_a_slip_is_underlined_where_it_stands(old: str, new: str, place: str | None) -> None:
    """An author sees each slip in the editor, before any command is run."""
    assert ([] if place is None else [place]) == slips(changed(ENGAGEMENT, old, new), "engagement")


def test_a_list_of_questions_is_no_longer_than_the_check_allows() -> None:
    """An author's editor counts the questions as the check does."""
    extra = "".join(f"  - {{id: q{n}, kind: text, text: {{cy: a, en: b}}}}\n" for n in range(28))

    assert ["questions"] == slips(ENGAGEMENT + extra, "engagement")


def test_every_key_is_explained_in_the_docs() -> None:
    """An author who reads the page on files finds every key that can stand in one."""
    page = (DOCS / "engagement-files.md").read_text(encoding="utf-8")
    code = " ".join(re.findall(r"`[^`]+`|^ {4}.*$", page, re.MULTILINE))

    known = {key for kind in KINDS for key in keys(json.loads(written(kind)))}

    assert set() == {key for key in known if not re.search(rf"\b{key}\b", code)}
