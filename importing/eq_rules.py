"""The conditions of an eQ questionnaire, as far as they are about the options of one earlier answer."""

from dataclasses import dataclass, replace
from functools import reduce

from importing.draft import Condition, DraftQuestion
from importing.tree import Json, listed, mapping, string

_OLD = {
    "equals": True,
    "equals any": True,
    "contains": True,
    "contains any": True,
    "not equals": False,
    "not equals any": False,
    "not contains": False,
    "not contains any": False,
}


@dataclass(frozen=True, slots=True)
class Test:
    """That one of these values is the answer, or among the answers; or, if not `chosen`, that none is."""

    answer: str
    values: frozenset[str]
    chosen: bool = True

    def opposite(self) -> "Test":
        """Give the test that holds where this one does not."""
        return replace(self, chosen=not self.chosen)


def rule(when: Json) -> Test | None:
    """Read a condition, or give None where it is about more than one answer or anything but options."""
    if isinstance(when, list):
        return _old(when[0]) if len(when) == 1 else None
    tree = mapping(when)
    if len(tree) != 1:
        return None
    ((operator, operands),) = tree.items()
    operands = listed(operands)
    match operator:
        case "==" | "!=" | "in" | "any-in" | "all-in":
            return _comparison(operator, operands)
        case "not":
            return _opposite(rule(operands[0])) if len(operands) == 1 else None
        case "or":
            return either([rule(each) for each in operands])
        case "and":
            return rule(operands[0]) if len(operands) == 1 else None
    return None


def either(tests: list[Test | None]) -> Test | None:
    """Give the test that holds where any of these does, if one test can say so."""
    if not tests or None in tests:
        return None
    return reduce(_or, tests)


def _or(one: Test | None, other: Test | None) -> Test | None:
    if one is None or other is None or one.answer != other.answer:
        return None
    return replace(one, values=one.values | other.values) if one.chosen and other.chosen else None


def _opposite(test: Test | None) -> Test | None:
    return test.opposite() if test is not None else None


def _comparison(operator: str, operands: list[Json]) -> Test | None:
    if len(operands) != 2:
        return None
    answers = [each for each in operands if mapping(each).get("source") == "answers"]
    others = [each for each in operands if mapping(each).get("source") is None]
    if len(answers) != 1 or len(others) != 1:
        return None
    listing = isinstance(others[0], list)
    values = listed(others[0]) if listing else others
    whole_list = listing and (operator in ("==", "!=") or (operator == "all-in" and len(values) > 1))
    if not values or whole_list or not all(isinstance(each, str) for each in values):
        return None
    return Test(string(answers[0].get("identifier")), frozenset(values), operator != "!=")


def _old(condition: Json) -> Test | None:
    """Read a condition as it was written until 2021."""
    tree = mapping(condition)
    values = listed(tree.get("values")) or [tree.get("value")]
    chosen = _OLD.get(string(tree.get("condition")))
    if chosen is None or not tree.get("id") or not all(isinstance(each, str) for each in values):
        return None
    return Test(string(tree["id"]), frozenset(values), chosen)


def condition(test: Test, asked: DraftQuestion) -> Condition | None:
    """Say a test in the options of the question that it is about, or give None where that cannot be said.

    Of several options only 'one of these was chosen' can be said, not 'none of these was'.
    """
    known = {option.value for option in asked.options}
    if not test.values <= known or (asked.kind == "choices" and not test.chosen):
        return None
    wanted = test.values if test.chosen else known - test.values
    chosen = tuple(option.id for option in asked.options if option.value in wanted)
    return Condition(asked.id, chosen) if chosen else None
