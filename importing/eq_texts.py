"""What is asked in an eQ questionnaire: a title, a label, and what stands around them."""

from engagements import limits
from engagements.language import Language
from engagements.lengths import units
from importing.draft import Lost, Words
from importing.eq_words import Pair, contents, worded


def asked(question: Pair, answer: Pair, place: str, alone: bool, lost: list[Lost]) -> Words:
    """Give the text of a question that asks for one answer, `alone` or beside others.

    What stands around it is joined to it, where that is short and there in the same languages.
    """
    title = worded(question.child("title"), place, lost)
    label = worded(answer.child("label"), place, lost)
    text = title if title and alone else joined(title, label, "\n") if title else label
    asides = [("label", label)] if title and alone else []
    asides += [
        (key, worded(question.child(key), place, lost)) for key in ("description", "instruction", "warning")
    ]
    asides += [
        ("guidance", contents(question.child("guidance"), place, lost)),
        ("description", worded(answer.child("description"), place, lost)),
        ("guidance", contents(answer.child("guidance"), place, lost)),
    ]
    if question.get("definitions") or question.get("definition"):
        lost.append(Lost("aside", place, (("what", "definitions"),)))
    for key, aside in asides:
        if not aside or aside == title:
            continue
        longer = joined(text, aside, "\n")
        if aside.languages() == text.languages() and fits(longer, limits.QUESTION):
            text = longer
        else:
            lost.append(Lost("aside", place, (("what", key),)))
    return text


def joined(one: Words, other: Words, between: str) -> Words:
    """Give two texts as one, in each language that either has."""
    return Words(
        cy=between.join(filter(None, (one.cy, other.cy))), en=between.join(filter(None, (one.en, other.en)))
    )


def fits(text: Words, limit: int) -> bool:
    """Tell whether a text is within a limit in both languages."""
    return all(units(text.within(language)) <= limit for language in Language)
