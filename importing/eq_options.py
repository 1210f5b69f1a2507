"""The options of an eQ questionnaire."""

from engagements import limits
from importing.draft import DraftOption, Lost, Words
from importing.eq_texts import fits, joined
from importing.eq_words import Pair, worded
from importing.names import Names, speaks
from importing.tree import string


def options(answer: Pair, exclusive: list[Pair], place: str, lost: list[Lost]) -> tuple[DraftOption, ...]:
    """Give the options of an answer, and after them those which can only be chosen alone."""
    names = Names()
    every = [(each, False) for each in answer.items("options")]
    every += [(each, True) for other in exclusive for each in other.items("options")]
    return tuple(_option(each, names, alone, place, lost) for each, alone in every)


def _option(option: Pair, names: Names, exclusive: bool, place: str, lost: list[Lost]) -> DraftOption:
    value = string(option.get("value"))
    label = worded(option.child("label"), place, lost)
    description = worded(option.child("description"), place, lost)
    short = Words()
    if description:
        longer = joined(label, description, "\n")
        if description.languages() == label.languages() and fits(longer, limits.OPTION_LABEL):
            label, short = longer, label if fits(label, limits.BUTTON_LABEL) else short
        else:
            lost.append(Lost("aside", place, (("what", "description"),)))
    name = names.new(*((value, label.any) if speaks(value) else (label.any, value)))
    return DraftOption(name, value, label, short, exclusive)
