"""Questionnaires in the JSON schema of eQ Questionnaire Runner, of the Office for National Statistics.

A questionnaire is one file in one language, or two whose parts have the same identifiers.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from importing.draft import Condition, Draft, DraftQuestion, Lost
from importing.eq_answers import Answers
from importing.eq_rules import Test, condition, either, rule
from importing.eq_words import Pair, worded
from importing.tree import Json, listed, mapping, string

_ASKED = "Question"
_PAGES = {"Introduction", "Interstitial", "Confirmation"}
_SUMMARIES = {"Summary", "SectionSummary", "AnswerSummary", "CalculatedSummary", "GrandCalculatedSummary"}
_LISTS = ("List", "PrimaryPersonList", "Relationship", "Unrelated")
# Texts about the questionnaire as a whole.
_AROUND = ("description", "legal_basis", "introduction", "submission", "post_submission")


def is_one(tree: dict[str, Json]) -> bool:
    """Tell whether a file is in this format."""
    return any("groups" in mapping(section) for section in listed(tree.get("sections")))


def is_welsh_of(other: dict[str, Json], tree: dict[str, Json]) -> bool:
    """Tell whether a second file is the Welsh of a first."""
    return is_one(other) and other.get("language") == "cy" and tree.get("language") != "cy"


def drafted(tree: dict[str, Json], welsh: dict[str, Json] | None, lost: list[Lost]) -> Draft:
    """Draft an engagement of a questionnaire, and add to `lost` what could not be carried over."""
    pair = Pair(tree, None, leads_welsh=True) if tree.get("language") == "cy" else Pair(welsh, tree)
    language = tree.get("language", "en")
    if language not in ("cy", "en"):
        lost.append(Lost("other-language", "language", (("what", str(language)),)))
    walk = _Walk(lost)
    for key in _AROUND:
        if pair.get(key):
            lost.append(Lost("around", key))
    for section in pair.items("sections"):
        walk.section(section)
    return Draft(worded(pair.child("title"), "title", lost), tuple(walk.questions))


@dataclass
class _Walk:
    """Goes through a questionnaire from its first block to its last."""

    lost: list[Lost]
    questions: list[DraftQuestion] = field(default_factory=list)
    answers: Answers = field(init=False)

    def __post_init__(self) -> None:
        self.answers = Answers(self.lost)

    def section(self, section: Pair) -> None:
        if section.get("repeat"):
            self.lost.append(Lost("repeats", section.id))
        enabled = _whens(section.get("enabled"))
        wanted = [either([rule(when) for when in enabled])] if enabled else []
        for group in section.items("groups"):
            of_group = [*wanted, *_unless(group.get("skip_conditions"))]
            for block in group.items("blocks"):
                self._block(block, [*of_group, *_unless(block.get("skip_conditions"))])

    def _block(self, block: Pair, wanted: list[Test | None]) -> None:
        kind = string(block.get("type"))
        if any(_routes(each) for each in listed(block.get("routing_rules"))):
            self.lost.append(Lost("routing", block.id))
        if kind == _ASKED:
            self._ask(block, wanted)
        elif kind in _PAGES:
            self.lost.append(Lost("page", block.id))
        elif kind in _SUMMARIES:
            self.lost.append(Lost("summary", block.id))
        elif kind.startswith(_LISTS):
            self.lost.append(Lost("list", block.id))
        else:
            self.lost.append(Lost("block", block.id, (("what", kind),)))

    def _ask(self, block: Pair, wanted: list[Test | None]) -> None:
        variants = list(block.items("question_variants"))
        if variants:
            self.lost.append(Lost("variants", block.id, (("count", len(variants)),)))
        question = variants[0].child("question") if variants else block.child("question")
        for each in self.answers.questions(question, block.id):
            asked = each if each.ask_if else replace(each, ask_if=self._ask_if(wanted, each.place))
            self.questions.append(asked)

    def _ask_if(self, wanted: list[Test | None], place: str) -> Condition | None:
        """Say one condition; asking too many people is mended more easily than asking too few."""
        said = [condition for test in wanted if (condition := self._said(test, place)) is not None]
        if len(said) < len(wanted):
            self.lost.append(Lost("condition", place))
        if len(said) > 1:
            self.lost.append(Lost("conditions", place))
        return said[0] if said else None

    def _said(self, test: Test | None, place: str) -> Condition | None:
        asked = None if test is None else self.answers.by_answer.get(test.answer)
        if test is None or asked is None:
            return None
        said = condition(test, asked)
        if said is not None and not (test.chosen or asked.required):
            self.lost.append(Lost("skippers", place, (("name", asked.id),)))
        return said


def _unless(conditions: Json) -> Iterator[Test | None]:
    """Read when something is asked from when it is skipped."""
    whens = _whens(conditions)
    if whens:
        test = either([rule(when) for when in whens])
        yield test.opposite() if test is not None else None


def _whens(conditions: Json) -> list[Json]:
    """Give the conditions of which any one counts; there was a list of them until 2021."""
    each = conditions if isinstance(conditions, list) else [conditions]
    return [mapping(one)["when"] for one in each if "when" in mapping(one)]


def _routes(rule: Json) -> bool:
    """Tell whether a rule leads somewhere for some people alone."""
    tree = mapping(rule)
    return "when" in tree or "when" in mapping(tree.get("goto")) or "repeat" in tree
