"""Welsh and English say the same things, and the check that sees to it can see."""

from pathlib import Path

import pytest

from engagements.language import Language
from locales import words
from locales.words import files
from proofreading import parity
from proofreading.parity import Rule, entries, junk, unread
from tests.locales.entries import entries_in

LOCALES = Path(words.__file__).parent
WELSH, ENGLISH = (entries_in(language) for language in Language)


def test_there_are_the_same_files_in_both_languages() -> None:
    """A translator finds for each Welsh file the English one of the same name."""
    welsh, english = ([file.name for file in files(language)] for language in Language)

    assert welsh
    assert welsh == english


@pytest.mark.parametrize("name", [file.name for file in files(Language.CY)])
def test_a_file_says_the_same_in_both_languages(name: str) -> None:
    """A translator finds each message in the file of the same name."""
    welsh, english = (
        entries((LOCALES / language / name).read_text(encoding="utf-8")) for language in Language
    )

    assert list(welsh) == list(english)


@pytest.mark.parametrize(
    "file",
    [file for language in Language for file in files(language)],
    ids=lambda file: f"{file.parent.name}-{file.stem}",
)
def test_every_line_of_a_file_can_be_read(file: Path) -> None:
    """A translator's slip does not make a message vanish without a word."""
    found = junk(file.read_text(encoding="utf-8"))

    assert [] == found


def test_no_message_stands_in_two_files() -> None:
    """A translator changes a message in one place, and that is the one that is shown."""
    for language in Language:
        found = junk("\n".join(file.read_text(encoding="utf-8") for file in files(language)))

        assert [] == found


@pytest.mark.parametrize("rule", parity.RULES, ids=lambda rule: rule.__name__)
def test_both_languages_keep_the_rule(rule: Rule) -> None:
    """A participant is served as carefully in Welsh as in English."""
    found = list(rule(WELSH, ENGLISH))

    assert [] == found


def test_what_is_listed_as_alike_is_alike() -> None:
    """A message that has its own Welsh by now is taken off the list of those that need none."""
    alike = {
        name
        for name in parity.ALIKE_BY_NATURE
        if WELSH[name].node.value is not None
        and parity.written(WELSH[name].patterns[""]) == parity.written(ENGLISH[name].patterns[""])
    }

    assert alike == parity.ALIKE_BY_NATURE


READ = "# reviewed: a reader\n"
LONG = "Dyma frawddeg sy'n ddigon hir i'w chymharu"

# A rule, what breaks it in Welsh and in English, and what the check then says.
BROKEN = [
    # a message that was never translated
    (parity.same_messages, "a = Ateb", "a = Answer\nb = Question", "b: in one language only"),
    # a message that was taken out of English alone
    (parity.same_messages, "a = Ateb\nb = Cwestiwn", "a = Answer", "b: in one language only"),
    # an attribute
    (parity.same_messages, "a = Ateb", "a = Answer\n    .title = Title", "a.title: in one language only"),
    # a term
    (parity.same_messages, "a = Ateb", "a = Answer\n-b = Drws", "-b: in one language only"),
    # a variable that was lost
    (parity.same_references, "a = Ateb", "a = Answer { $n }", "a: $n in one language only"),
    # a variable that was misspelt
    (parity.same_references, "a = Ateb { $m }", "a = Answer { $n }", "a: $m, $n in one language only"),
    # a variable in one branch of a choice
    (
        parity.same_references,
        "a = { $n ->\n   *[other] Ateb\n }",
        "a = { $n ->\n   *[other] Answer { $m }\n }",
        "a: $m in one language only",
    ),
    # a function
    (parity.same_references, "a = { $n }", "a = { NUMBER($n) }", "a: NUMBER() in one language only"),
    # a term
    (parity.same_references, "a = Drws", "a = { -brand }", "a: -brand in one language only"),
    # another message
    (parity.same_references, "a = Drws", "a = { b }", "a: b in one language only"),
    # the two forms of English
    (
        parity.six_forms,
        "a = { $n ->\n    [one] ateb\n   *[other] ateb\n }",
        "",
        "a: lacks few, many, two, zero",
    ),
    # a number chosen by itself
    (
        parity.six_forms,
        "a = { $n ->\n    [0] dim\n   *[other] ateb\n }",
        "",
        "a: lacks few, many, one, two, zero",
    ),
    # a number that is named as one
    (
        parity.six_forms,
        "a = { NUMBER($n) ->\n   *[other] ateb\n }",
        "",
        "a: lacks few, many, one, two, zero",
    ),
    # a choice inside a choice
    (
        parity.six_forms,
        "a = { $who ->\n   *[you] { $n ->\n    [one] ateb\n   *[other] ateb\n }\n }",
        "",
        "a: lacks few, many, two, zero",
    ),
    # English left standing
    (parity.not_left_in_english, "a = Answer { $n }", "a = Answer { $n }", "a: the same in both languages"),
    # English left standing in an attribute
    (
        parity.not_left_in_english,
        "a = Ateb\n    .title = Title",
        "a = Answer\n    .title = Title",
        "a.title: the same in both languages",
    ),
    # a note to the writer
    (parity.nothing_to_do, "a = TO" + "DO", "a = Answer", "a: todo"),
    (parity.nothing_to_do, "a = Ateb", "a = [Placeholder]", "a: placeholder"),
    # half of it is missing
    (parity.of_like_length, "a = Ateb", f"a = {LONG}", "a: 0.10 times as long in Welsh"),
    # it says more than it should
    (parity.of_like_length, f"a = {LONG}", "a = Answer", "a: 7.00 times as long in Welsh"),
    # nobody said whether it was read
    (parity.says_who_read_it, "a = Ateb", "", "a: no '# reviewed:' above it"),
    # a comment on something else
    (parity.says_who_read_it, "# short\na = Ateb", "", "a: no '# reviewed:' above it"),
    # an empty line between
    (parity.says_who_read_it, f"{READ}\na = Ateb", "", "a: no '# reviewed:' above it"),
]

SOUND = [
    # the same name with other words
    (parity.same_messages, "a = Ateb", "a = Answer"),
    # the same variable in another place
    (parity.same_references, "a = { $n } o atebion", "a = answers: { $n }"),
    # all six forms
    (
        parity.six_forms,
        "a = { $n ->\n"
        + "".join(f"    [{form}] x\n" for form in sorted(parity.WELSH_FORMS - {"other"}))
        + "   *[other] x\n }",
        "",
    ),
    # a choice that is not about a number
    (parity.six_forms, "a = { $near ->\n    [none] dim\n   *[other] un\n }", ""),
    # a shape that is alike by nature
    (parity.not_left_in_english, "asking-ticked = ✓ { $label }", "asking-ticked = ✓ { $label }"),
    # a word that only contains one of those words
    (parity.nothing_to_do, "a = Methodoleg", "a = Methodology"),
    # too short to compare
    (parity.of_like_length, "a = Cytuno a chyflwyno", "a = Send"),
    # a comment that says who has read it
    (parity.says_who_read_it, f"{READ}a = Ateb", ""),
    # a comment that says that nobody has
    (parity.says_who_read_it, "# reviewed:\na = Ateb", ""),
]


@pytest.mark.parametrize(("rule", "welsh", "english", "said"), BROKEN, ids=[row[3] for row in BROKEN])
def test_the_check_sees_what_is_wrong(rule: Rule, welsh: str, english: str, said: str) -> None:
    """A translator is told which message breaks which rule."""
    found = list(rule(entries(welsh), entries(english)))

    assert [said] == found


@pytest.mark.parametrize(("rule", "welsh", "english"), SOUND, ids=[row[1][:30] for row in SOUND])
def test_the_check_lets_good_words_through(rule: Rule, welsh: str, english: str) -> None:
    """A translator who keeps the rules is not troubled."""
    found = list(rule(entries(welsh), entries(english)))

    assert [] == found


def test_every_rule_has_an_example_that_breaks_it() -> None:
    """Whoever adds a rule shows that it can see."""
    shown = {row[0].__name__ for row in BROKEN}

    assert {rule.__name__ for rule in parity.RULES} == shown


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a Ateb\n", [(1, "a Ateb")]),  # no equals sign
        ("b = Un\na = Ateb { $n\n", [(2, "a = Ateb { $n")]),  # a brace that is never closed
        ("a = Ateb\na = Arall\n", [(2, "a: twice")]),  # the second would be dropped silently
        ("a = Ateb\n", []),  # nothing wrong
    ],
    ids=["no sign", "open brace", "twice", "sound"],
)
def test_the_check_sees_what_fluent_would_drop(text: str, said: list[tuple[int, str]]) -> None:
    """A translator is told of lines that Fluent drops without a word."""
    found = junk(text)

    assert said == found


def test_unread_messages_are_those_that_name_no_reader() -> None:
    """A Welsh reader finds the messages that nobody has read, and only those."""
    found = unread(entries(f"{READ}a = Ateb\n# reviewed:\nb = Cwestiwn"))

    assert ["b"] == found
