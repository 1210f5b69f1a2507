"""Every rule of Welsh does what its examples say: a linguist who reads them knows what it does."""

from functools import cache

import pytest

from engagements.language import Language, Register
from proofreading.check import PASSAGE_RULES, WELSH_RULES
from proofreading.finding import Finding
from proofreading.passages import Passage
from proofreading.plain_welsh import label_too_long
from proofreading.rules.passage_rule import PassageRule
from proofreading.rules.rule import Rule
from proofreading.rules.spelling import IN_AUTHORS_TEXTS
from proofreading.sentence import Sentence, analysed

OF_WORDS: tuple[Rule, ...] = tuple(
    {rule.name: rule for rules in (*WELSH_RULES.values(), IN_AUTHORS_TEXTS) for rule in rules}.values()
)
OF_TEXTS = PASSAGE_RULES[Language.CY]


@cache
def read_over() -> dict[str, tuple[Sentence, ...]]:
    """Analyse every example at once: the lexicon is read through for each call."""
    examples = [text for rule in OF_WORDS for text in (*rule.wrong, *rule.right)]
    return dict(zip(examples, analysed(examples), strict=True))


def mended(rule: Rule, text: str) -> list[str]:
    """Give what a rule would put in a text."""
    return [doubt.suggestion for sentence in read_over()[text] for doubt in rule.find(sentence)]


def passage(text: str, *, name: str = "x", label: bool = False) -> Passage:
    """Make a Welsh passage."""
    return Passage("x.ftl", 1, name, Language.CY, Register.CHI, text, label)


def found_in(rule: PassageRule, text: str) -> list[Finding]:
    """Give what a rule finds in a Welsh text."""
    return list(rule.find(passage(text)))


@pytest.mark.parametrize(
    ("rule", "text"),
    [(rule, text) for rule in OF_WORDS for text in rule.wrong],
    ids=lambda each: str(each)[:40],
)
def test_a_rule_mends_what_it_calls_wrong(rule: Rule, text: str) -> None:
    """A writer who makes the mistake is told, once, and shown the right form."""
    assert [rule.wrong[text]] == mended(rule, text)


@pytest.mark.parametrize(
    ("rule", "text"),
    [(rule, text) for rule in OF_WORDS for text in rule.right],
    ids=lambda each: str(each)[:40],
)
def test_a_rule_leaves_alone_what_it_calls_right(rule: Rule, text: str) -> None:
    """A writer of good Welsh is not troubled."""
    assert [] == mended(rule, text)


def test_good_examples_of_one_rule_are_good_for_the_others() -> None:
    """A linguist who follows the example of one rule is not stopped by another, save for chi and ti."""
    speaks = {rule.name for register in Register for rule in WELSH_RULES[register]} - {
        "ti-where-chi-is-spoken",
        "chi-where-ti-is-spoken",
    }
    told = {
        (rule.name, text, suggestion)
        for rule in OF_WORDS
        if rule.name in speaks
        for other in OF_WORDS
        for text in other.right
        for suggestion in mended(rule, text)
    }

    assert set() == told


@pytest.mark.parametrize("rule", OF_TEXTS, ids=lambda rule: rule.name)
def test_a_rule_about_a_text_does_what_its_examples_say(rule: PassageRule) -> None:
    """A writer is told once of a text that breaks the rule, and only of such a text, and what to put."""
    told = {text: [each.suggestion for each in found_in(rule, text)] for text in (*rule.wrong, *rule.right)}
    due = {text: [suggestion] for text, suggestion in rule.wrong.items()}

    assert {**due, **{text: [] for text in rule.right}} == told


@pytest.mark.parametrize(("length", "told"), [(40, False), (41, True)])
def test_a_label_that_a_phone_would_cut_is_told_of(length: int, told: bool) -> None:
    """A translator whose button is too long for a phone is told; other texts may be longer."""
    label = passage("a" * length, label=True)
    text = passage("a" * length)

    assert [told, False] == [bool(list(label_too_long.find(each))) for each in (label, text)]


def test_every_rule_shows_what_is_wrong_and_what_is_right() -> None:
    """No rule stands without examples on both sides; the one about labels shows them above."""
    rules: tuple[Rule | PassageRule, ...] = (*OF_WORDS, *OF_TEXTS)
    silent = {rule.name for rule in rules if not (rule.wrong and rule.right)}

    assert {label_too_long.name} == silent
