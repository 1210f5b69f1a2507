"""Every message is said somewhere, and everything that is said has a message."""

import ast
from functools import cache
from pathlib import Path

import pytest

from bot import printing
from engagements import validation
from engagements.language import Language, Voice
from engagements.limits import BUTTON_LABEL
from locales.words import say
from proofreading.parity import references
from tests.locales.entries import entries_in
from tests.locales.sayings import FAMILIES, ROOT, CannotTell, Module, labels, modules, said
from tests.locales.templates import TEMPLATES, said_by

CODE = modules("dialogs", "bot", "console", "engagements", "importing", "proofreading")
MESSAGES = {language: entries_in(language) for language in Language}

# Told of in one press-wide line on a phone; an author's own button has 28.
WIDEST_LABEL = 40


def all_said() -> set[str]:
    """Give every name that the code says, with those that stand in its tables."""
    said_in_calls = set().union(*(said(module) for module in CODE))
    codes = {*validation.CODES.values(), *validation.OF_MORE}
    return (
        said_in_calls
        | set().union(*(said_by(template) for template in TEMPLATES))
        | {f"fault-{code}" for code in codes}
        | set(printing._REFUSALS.values())
        | {f"setting-{code}" for code in setting_codes()}
    )


def setting_codes() -> set[str]:
    """Give the codes in the table of checks in bot.settings."""
    tree = ast.parse((ROOT / "bot" / "settings.py").read_text(encoding="utf-8"))
    (checks,) = (
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "checks"
    )
    assert isinstance(checks, ast.Dict)
    return {
        str(key.elts[0].value)
        for key in checks.keys
        if isinstance(key, ast.Tuple) and isinstance(key.elts[0], ast.Constant)
    }


@cache
def all_labels() -> set[str]:
    """Give the names of everything that stands on a button."""
    return set().union(*(labels(module) for module in CODE))


def test_everything_that_is_said_has_a_message() -> None:
    """A participant is never met by a name where words should be."""
    missing = all_said() - MESSAGES[Language.CY].keys()

    assert set() == missing


def test_every_message_is_said_somewhere() -> None:
    """A translator spends no time on words that nobody will see."""
    unused = MESSAGES[Language.CY].keys() - all_said()

    assert set() == unused


def test_every_family_is_said() -> None:
    """A family that the code no longer puts together is taken out of the table."""
    sources = "\n".join(module.source for module in CODE)

    assert [] == [template for template in FAMILIES if template not in sources]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('words("a-b")', {"a-b"}),
        ('words("a-b" if x else "c-d")', {"a-b", "c-d"}),
        ('say(language, "a-b", {"n": 1})', {"a-b"}),
        ('[words(f"a-{x}") for x in ("b", "c")]', {"a-b", "a-c"}),
        ('[words(x) for x, y in (("a-b", 1), ("c-d", 2))]', {"a-b", "c-d"}),
        ('names = ("b", "c")\n[words(f"a-{x}") for x in names]', {"a-b", "a-c"}),
        ('def f():\n    name = "a-b" if x else "c-d"\n    say(language, name)', {"a-b", "c-d"}),
        ('words(f"privacy-{mode}")', {"privacy-anonymous", "privacy-confidential"}),
        ('Fault("a-b", "", 1)', {"fault-a-b"}),
        ("_tell(update, chat, 'a-b')", {"a-b"}),
        ("nothing()", set()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_code_says_is_read_from_it(source: str, expected: set[str]) -> None:
    """Whoever changes the code can trust the two checks above to see every way of saying something."""
    found = said(Module("x.py", source))

    assert expected == found


@pytest.mark.parametrize(
    "source",
    ["words(unknown)", 'words(f"new-{family}")', 'words("a" + "b")', "[words(x) for x in unknown]"],
)
def test_what_cannot_be_read_is_an_error(source: str) -> None:
    """Whoever finds another way of saying something is told to teach it to the check."""
    with pytest.raises(CannotTell) as raised:
        said(Module("x.py", source))

    assert "x.py:1" in str(raised.value)


def test_what_a_template_says_in_another_way_is_an_error(tmp_path: Path) -> None:
    """Whoever writes a page in a way that the check cannot read is told so."""
    template = tmp_path / "page.html"
    template.write_text('{{ say("a-b" if x else "c-d") }}')

    with pytest.raises(CannotTell, match=r"page\.html:1"):
        said_by(template)


def test_the_buttons_are_found() -> None:
    """The check of labels looks at real buttons, in every dialog that has some."""
    found = all_labels()

    assert {
        "about-begin",
        "announcing-leave",
        "asking-back",
        "asking-done",
        "check-send",
        "forget-no",
        "privacy-choose-anonymous",
        "updates-close",
    } <= found


@pytest.mark.parametrize("language", Language)
def test_every_label_fits_its_button(language: Language) -> None:
    """A participant reads whole labels on a narrow phone, in Welsh as in English."""
    too_wide: list[str] = []
    for name in sorted(all_labels()):
        variables = references(MESSAGES[language][name])
        limit = WIDEST_LABEL if not variables else BUTTON_LABEL
        rendered = say(Voice(language), name, {each.removeprefix("$"): "" for each in variables})
        if len(rendered) > limit:
            too_wide.append(rendered)

    assert [] == too_wide


def test_settings_have_codes() -> None:
    """The check above looks at the real table of settings."""
    found = setting_codes()

    assert {"token-form", "port-range"} <= found
