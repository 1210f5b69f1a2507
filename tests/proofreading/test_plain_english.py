"""Plain English: each rule finds what it says it finds, and nothing that is shipped breaks one."""

from functools import cache

import pytest

from engagements.language import Language, Register
from proofreading.check import passages_of, shipped_files
from proofreading.finding import Finding
from proofreading.lengths_of_sentences import measured
from proofreading.passages import Passage
from proofreading.plain_english import EASY, HIGHEST_GRADE_EASY, PLAIN_ENGLISH, hard_to_read, shouting
from proofreading.readability import FEWEST_WORDS, figures
from proofreading.rules.passage_rule import PassageRule
from proofreading.tokens import GAP
from proofreading.words_to_avoid import IN_COMPANY, PHRASES, VERBS, doubts

WRONG = [(rule, text) for rule in PLAIN_ENGLISH for text in rule.wrong]
RIGHT = [(rule, text) for rule in PLAIN_ENGLISH for text in rule.right]
# Grade 7, between the limit for easy read and the limit for the rest.
RATHER_HARD = (
    "Have you ever thought of joining a youth council, or of being a voice for young people in your area?"
)


@cache
def shipped() -> tuple[Passage, ...]:
    """Give every English text that is shipped."""
    passages = (each for file in shipped_files() for each in passages_of(file))
    return tuple(each for each in passages if each.language is Language.EN)


def english(text: str, name: str = "greeting") -> Passage:
    """Give a text as a passage of English."""
    return Passage("locales/en/example.ftl", 7, name, Language.EN, Register.CHI, text)


def words_found(rule: PassageRule, text: str) -> list[str]:
    """Give the words that a rule marks in a text."""
    return [each.words for each in rule.find(english(text))]


@pytest.mark.parametrize(("rule", "text"), WRONG, ids=lambda each: getattr(each, "name", None))
def test_a_rule_finds_what_it_calls_wrong(rule: PassageRule, text: str) -> None:
    """A writer sees the rule's own name and what it says could stand there instead."""
    found = list(rule.find(english(text)))

    assert [(rule.name, rule.wrong[text])] == [(each.rule, each.suggestion) for each in found]


@pytest.mark.parametrize(("rule", "text"), RIGHT, ids=lambda each: getattr(each, "name", None))
def test_a_rule_passes_what_it_calls_right(rule: PassageRule, text: str) -> None:
    """A writer who has taken the advice hears no more of it."""
    assert [] == list(rule.find(english(text)))


@pytest.mark.parametrize("rule", PLAIN_ENGLISH, ids=lambda rule: rule.name)
def test_everything_shipped_is_plain(rule: PassageRule) -> None:
    """No message of ours and no example breaks a rule that authors are held to."""
    assert [] == [found for passage in shipped() for found in rule.find(passage)]


def test_a_finding_says_where_it_is() -> None:
    """A writer is led to the file, the line, the message and the words."""
    expected = Finding(
        "shouting", "locales/en/example.ftl", 7, "greeting", "Do [READ THIS] first.", "read this"
    )

    assert [expected] == list(shouting.find(english("Do READ THIS first.")))


@pytest.mark.parametrize("word", [*VERBS, *PHRASES])
def test_every_word_to_avoid_is_found(word: str) -> None:
    """Each line of the tables works, whole and alone."""
    text = f"We {word} this."

    assert [word] == [text[start:end] for start, end, _ in doubts(text)]


def test_no_plain_word_is_itself_to_be_avoided() -> None:
    """A writer who takes a suggestion is not sent on to another one."""
    plain = [*VERBS.values(), *PHRASES.values(), *IN_COMPANY.values()]

    assert [] == [word for word in plain if list(doubts(word))]


@pytest.mark.parametrize("form", ["facilitates", "facilitated", "facilitating", "Facilitated"])
def test_a_verb_is_found_in_every_form(form: str) -> None:
    """Nobody escapes a long word by putting it in the past."""
    assert [(0, len(form))] == [(start, end) for start, end, _ in doubts(form)]


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("We ask. You answer here.", [2, 3]),
        ("Mae'n dda! Anfonwch e-bost.", [2, 2]),
        (f"Closed: {GAP}. Send /menu.", [2, 2]),
        ("It saves £29.8 million - see recycling.example.org now.", [7]),
        ("A heading\nOne line\n\nAnother line here", [2, 2, 3]),
        ("“Who?” she asked.", [1, 2]),
        ("→ …", []),
    ],
)
def test_words_are_counted_alike_in_both_languages(text: str, lengths: list[int]) -> None:
    """A variable, a number and a word with an apostrophe are one word each; a colon ends nothing."""
    assert lengths == [sentence.words for sentence in measured(text)]


def test_a_sentence_is_marked_without_the_spaces_around_it() -> None:
    """What a writer sees marked is the sentence itself."""
    text = "One. Two words. "

    assert ["One.", "Two words."] == [text[each.start : each.end] for each in measured(text)]


def test_the_figures_of_a_text() -> None:
    """The formulas: 0.39 × 10 words + 11.8 × 1.1 syllables - 15.59, and 206.835 - 1.015 × 10 - 84.6 × 1.1."""
    (figure,) = figures(
        [
            english(
                "We want to know what you think of the paper. You can send us your thoughts on it by Monday."
            )
        ]
    )

    assert (20, 10, 1.3, 103.6) == (figure.words, figure.longest, figure.grade, figure.ease)


def test_a_short_text_has_no_figures() -> None:
    """Of nine words the formulas say nothing, and of ten they do."""
    texts = [english(" ".join(["word"] * count)) for count in (FEWEST_WORDS - 1, FEWEST_WORDS)]

    assert [texts[1]] == [figure.passage for figure in figures(texts)]


@pytest.mark.parametrize(
    "unspoken", [GAP, "£700,000", "/privacy", "recycling@example.org", "DRWS_KEY_DIR", "https://x.org"]
)
def test_what_nobody_sounds_out_is_one_short_word(unspoken: str) -> None:
    """An address or the name of a setting makes no text harder than a short word would."""
    spoken, other = figures(
        [english(f"This is what you can put in here now: {each}.") for each in ("name", unspoken)]
    )

    assert (spoken.grade, spoken.ease) == (other.grade, other.ease)


def test_a_line_that_ends_is_a_sentence_to_the_formulas() -> None:
    """A list without full stops is not one long sentence."""
    lines = [f"We keep this one thing for seven days{end}" for end in ("", ".")]
    without, with_stops = figures(english("\n".join([line] * 3)) for line in lines)

    assert with_stops.grade == without.grade


@pytest.mark.parametrize(("name", "marked"), [("greeting", []), ("greeting.easy", [f"[{RATHER_HARD}]"])])
def test_easy_read_has_the_lower_limit(name: str, marked: list[str]) -> None:
    """What will do for most people is still too hard in easy read."""
    assert marked == [each.words for each in hard_to_read.find(english(RATHER_HARD, name))]


def test_the_hardest_easy_read_is_within_its_limit() -> None:
    """Every easy read that is long enough has been measured."""
    easy = [each for each in figures(shipped()) if each.passage.name.endswith(EASY)]

    assert [] == [each for each in easy if each.grade > HIGHEST_GRADE_EASY]
    assert len(easy) > len({each.passage.file for each in easy})


def test_a_hard_text_is_marked_at_its_longest_sentence() -> None:
    """A writer sees where to begin."""
    hard = "Organisational prioritisation necessitates comprehensive reconfiguration of municipal duties."

    assert [f"Hello there, all. [{hard}]"] == words_found(hard_to_read, f"Hello there, all. {hard}")
