"""Which kind of question a wait of RapidPro is: that stands in the tests by which it sorts answers."""

from math import ceil, floor

from engagements import limits
from importing.draft import DraftOption, DraftQuestion, Lost, NumberRange, Words
from importing.names import Names
from importing.rapidpro_flow import Flow, Node
from importing.tree import Json, listed, mapping, string

_WORDS = {
    "has_any_word",
    "has_all_words",
    "has_phrase",
    "has_only_phrase",
    "has_only_text",
    "has_beginning",
    "has_pattern",
}
_NUMBERS = {
    "has_number",
    "has_number_between",
    "has_number_eq",
    "has_number_gt",
    "has_number_gte",
    "has_number_lt",
    "has_number_lte",
}
_ANY_TEXT = {"has_text"}
_HINTS = {"image": "photo", "audio": "voice"}
_FEWEST_OPTIONS = 2


def question_of(wait: Node, text: Words, flow: Flow, names: Names, lost: list[Lost]) -> DraftQuestion | None:
    """Make a question of a wait, or none where nothing of its kind can be asked."""
    if not text:
        lost.append(Lost("no-words", wait.place))
        return None
    hint = string(mapping(wait.wait.get("hint")).get("type"))
    kinds = {string(case.get("type")) for case in wait.cases}
    other = sorted(kinds - _WORDS - _NUMBERS - _ANY_TEXT)
    if hint == "location":
        lost.append(Lost("areas", wait.place))
        return None
    if hint and hint not in _HINTS:
        lost.append(Lost("kind", wait.place, (("what", hint),)))
        return None
    if other and len(other) == len(kinds):
        lost.append(Lost("kind", wait.place, (("what", ", ".join(other)),)))
        return None
    lost += [Lost("test", wait.place, (("what", each),)) for each in other]
    name = names.new(string(wait.router.get("result_name")), text.any)
    if hint:
        return DraftQuestion(id=name, place=wait.place, kind=_HINTS[hint], text=text)
    if kinds and kinds <= _NUMBERS:
        numbers = _numbers(wait, lost)
        return DraftQuestion(id=name, place=wait.place, kind="number", text=text, numbers=numbers)
    options = _options(wait, flow)
    if len(options) >= _FEWEST_OPTIONS:
        return DraftQuestion(id=name, place=wait.place, kind="choice", text=text, options=options)
    if options:
        lost.append(Lost("few-options-text", wait.place))
    return DraftQuestion(id=name, place=wait.place, kind="text", text=text)


def _options(wait: Node, flow: Flow) -> tuple[DraftOption, ...]:
    """Give the groups of answers that somebody named: not the rest, and not those who said nothing."""
    wanted = {string(case.get("category_uuid")) for case in wait.cases if string(case.get("type")) in _WORDS}
    names = Names()
    made = []
    for category in wait.categories:
        uuid = string(category.get("uuid"))
        label = flow.worded(uuid, "name", string(category.get("name")))
        if uuid in wanted and label:
            made.append(DraftOption(names.new(string(category.get("name"))), uuid, label))
    return tuple(made)


def _numbers(wait: Node, lost: list[Lost]) -> NumberRange:
    """Give the range from the tests; groups of numbers are one range here."""
    if len({string(case.get("category_uuid")) for case in wait.cases}) > 1:
        lost.append(Lost("groups", wait.place))
    between = [_ends(case) for case in wait.cases]
    if not between or None in between:
        lost.append(Lost("no-greatest", wait.place))
        return NumberRange()
    ends = [each for each in between if each is not None]
    return NumberRange(min(least for least, _ in ends), max(greatest for _, greatest in ends))


def _ends(case: dict[str, Json]) -> tuple[int, int] | None:
    if case.get("type") != "has_number_between":
        return None
    try:
        least, greatest = (float(string(each)) for each in listed(case.get("arguments")))
        return max(-limits.NUMBER, ceil(least)), min(limits.NUMBER, floor(greatest))
    except (ValueError, OverflowError):
        return None
