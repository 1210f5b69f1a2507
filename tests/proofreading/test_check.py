"""The check of words, as whoever writes an engagement or a message meets it."""

from pathlib import Path

import pytest

from proofreading.check import check, is_warning, rule_names, shipped_files
from proofreading.finding import Finding

SOUND = "title: {cy: Eich barn am y llyfrgell, en: Your views on the library}\n"


def told(tmp_path: Path, content: str, name: str = "mine.yaml") -> list[Finding]:
    """Check one file of this content."""
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")
    return list(check([file]))


def test_everything_that_ships_is_clean() -> None:
    """A Welsh reader meets no message and no example that the check doubts, not even to think about."""
    assert () == check(shipped_files())


def test_a_sound_file_is_clean(tmp_path: Path) -> None:
    """An author who writes well is told nothing."""
    assert [] == told(tmp_path, SOUND)


@pytest.mark.parametrize(
    ("welsh", "rule", "words", "suggestion"),
    [
        ("Eich farn am y llyfrgell", "plain-after-your-our-their", "Eich [farn] am y llyfrgell", "barn"),
        (
            "Eich barn am y llyfrgel",
            "spelling",
            "Eich barn am y [llyfrgel]",
            "llyfrgell",
        ),
        ("Tair llyfrgell, dau neges", "number-of-the-wrong-gender", "Tair llyfrgell, [dau] neges", "dwy"),
        ("Eich barn am yr llyfrgell", "article-before-vowel", "Eich barn am [yr] llyfrgell", "y"),
        ("Dy barn am y llyfrgell", "soft-after-your", "Dy [barn] am y llyfrgell", "farn"),
        (
            "Eich barn & syniadau am y llyfrgell",
            "ampersand",
            "Eich barn [&] syniadau am y llyfrgell",
            "a",
        ),
    ],
    ids=lambda each: str(each)[:30],
)
def test_a_finding_names_the_rule_the_place_and_a_suggestion(
    tmp_path: Path, welsh: str, rule: str, words: str, suggestion: str
) -> None:
    """An author sees which rule, on which line, in which text, around which word, and what to write."""
    found = told(tmp_path, f"id: x\ntitle:\n  cy: {welsh}\n  en: Your views on the library\n")
    about = next(each for each in found if each.rule == rule)

    assert (3, "title.cy", words) == (about.line, about.name, about.words)
    assert suggestion.split(", ")[0] in about.suggestion.split(", ")


@pytest.mark.parametrize(
    ("listed", "doubted"),
    [("blodwinio", 0), ("Blodwinio\tgŵyl ein tref\r\n", 0), ("# geiriau\nblodwinia\n", 1), ("\xff", 1)],
)
def test_an_authors_own_words_are_spelt_right(tmp_path: Path, listed: str, doubted: int) -> None:
    """An author who lists a word beside the file is not told of its mutated form; of another, yes."""
    (tmp_path / "own_words.tsv").write_bytes(listed.encode("latin-1" if doubted else "utf-8"))

    found = told(tmp_path, "title: {cy: Eich barn am flodwinio, en: Your views on the festival}\n")

    assert ["spelling"] * doubted == [each.rule for each in found]


def test_a_list_speaks_for_its_own_folder(tmp_path: Path) -> None:
    """An author whose file lies elsewhere is told of the word all the same."""
    (tmp_path / "own_words.tsv").write_text("blodwinio\n", encoding="utf-8")

    found = told(tmp_path, "title: {cy: Eich barn am flodwinio, en: Your views here}\n", "other/mine.yaml")

    assert ["spelling"] == [each.rule for each in found]


def test_a_term_that_is_not_the_field_s_own_is_told_of(tmp_path: Path) -> None:
    """An author who calls 'dienw' something else is given the word that public services use."""
    found = told(tmp_path, "title: {cy: Atebion anhysbys, en: Anonymous answers}\n")

    assert [("term", "Anonymous ≠ Atebion anhysbys", "dienw")] == [
        (each.rule, each.words, each.suggestion) for each in found
    ]


def test_chi_is_told_of_where_ti_is_spoken(tmp_path: Path) -> None:
    """An author who speaks to young people with ti is told of the one place that says eich."""
    spoken = "register: ti\ntitle: {cy: Eich barn am y llyfrgell, en: Your views on the library}\n"

    assert [("chi-where-ti-is-spoken", "Dy")] == [
        (each.rule, each.suggestion) for each in told(tmp_path, spoken)
    ]


def test_hard_english_is_told_of_too(tmp_path: Path) -> None:
    """An author is held to plain words in English as in Welsh."""
    found = told(tmp_path, "title: {cy: Defnyddiwch y llyfrgell, en: Utilise the library}\n")

    assert [("plain-words", "Use")] == [(each.rule, each.suggestion) for each in found]


def test_a_long_welsh_sentence_is_a_warning_and_a_longer_one_a_fault(tmp_path: Path) -> None:
    """An author is asked to think about 21 words, and to part 26."""
    english = " ".join(["Come. Read. Tell. Ask."] * 6)
    found = [
        told(tmp_path, f"title: {{cy: {' '.join(['coed'] * words)}., en: {english}}}\n", f"{words}.yaml")
        for words in (20, 21, 26)
    ]

    assert [[], [("long-sentence", True)], [("sentence-too-long", False)]] == [
        [(each.rule, is_warning(each)) for each in findings] for findings in found
    ]


def test_messages_are_compared_with_the_english_beside_them(tmp_path: Path) -> None:
    """A translator is told on which line of the Welsh file a variable was lost."""
    english = tmp_path / "locales" / "en" / "a.ftl"
    english.parent.mkdir(parents=True)
    english.write_text("one = One\nanswer = Answer: { $answer }\n", encoding="utf-8")
    welsh = "# reviewed:\none = Un\n# reviewed:\nanswer = Ateb\n"
    found = told(tmp_path / "locales", welsh, "cy/a.ftl")

    assert [("same-references", 4, "answer")] == [(each.rule, each.line, each.name) for each in found]


def test_ti_messages_are_compared_with_those_that_say_chi(tmp_path: Path) -> None:
    """A translator is told where the young people's set leaves out what the other says."""
    beside = tmp_path / "locales" / "cy" / "a.ftl"
    beside.parent.mkdir(parents=True)
    beside.write_text("# reviewed:\nanswer = Eich ateb: { $answer }\n", encoding="utf-8")
    found = told(tmp_path / "locales", "# reviewed:\nanswer = Dy ateb di\n", "cy-ti/a.ftl")

    assert ["same-references"] == [each.rule for each in found]


def test_no_two_rules_have_one_name() -> None:
    """A writer who looks a rule up finds one."""
    names = rule_names()

    assert sorted(set(names)) == sorted(names)


def test_files_of_one_name_are_not_taken_for_one_another(tmp_path: Path) -> None:
    """An author whose two engagements lie in folders of their own is told of each by itself."""
    for folder, title in (
        ("a", "{cy: Eich barn, en: Your views}"),
        ("b", "{cy: Arolwg newydd, en: A new survey}"),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "mine.yaml").write_text(f"title: {title}\n", encoding="utf-8")

    assert () == check([tmp_path / "a" / "mine.yaml", tmp_path / "b" / "mine.yaml"])


@pytest.mark.parametrize(
    ("title", "rule"),
    [
        ("{cy: Eich barn}", "same-messages"),
        ("{en: Your views}", "same-messages"),
        ("{cy: Powys has a library, en: Powys has a library}", "not-left-in-english"),
        ("{cy: Barn, en: What you think of the library in the town}", "of-like-length"),
        ("{cy: Cyfieithu yma, en: Your views}", "nothing-to-do"),
    ],
)
def test_a_text_whose_other_half_is_missing_or_wrong_is_told_of(
    tmp_path: Path, title: str, rule: str
) -> None:
    """An author who left a half for later is told before anybody is shown it."""
    assert rule in {each.rule for each in told(tmp_path, f"title: {title}\n")}


def test_a_branch_that_needs_no_term_is_right_where_another_has_it(tmp_path: Path) -> None:
    """A translator may say 'none yet' for nought, and name the thing in the other branches."""
    choice = "a = { $count ->\n    [zero] %s\n   *[other] { $count } %s\n }\n"
    english = tmp_path / "locales" / "en" / "a.ftl"
    english.parent.mkdir(parents=True)
    english.write_text(choice % ("None yet", "questions"), encoding="utf-8")
    found = told(tmp_path / "locales", f"# reviewed:\n{choice % ('Dim eto', 'o gwestiynau')}", "cy/a.ftl")

    assert [] == [each for each in found if each.rule == "term"]


def test_lines_that_fluent_would_drop_are_told_of_at_their_line(tmp_path: Path) -> None:
    """A translator finds the slip where it is."""
    found = told(tmp_path, "a = One\nb Two\n", "en/a.ftl")

    assert [("dropped-by-fluent", 2)] == [(each.rule, each.line) for each in found]
