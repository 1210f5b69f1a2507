"""Replies to what the team asked back: they lie among the answers of a response, and are told apart here."""

from itertools import islice

from dialogs.answers import ANSWERS, Answer
from engagements import limits

Answers = tuple[Answer, ...]

# A follow-up is named with a colon, which no question of an engagement can have.
_COLON = ":"


def named(identifier: bytes) -> str:
    """Name a follow-up by its identifier."""
    return f"{_COLON}{identifier.hex()}"


def is_named(name: str) -> bool:
    """Tell whether a name is that of a follow-up, and not of a question of the engagement."""
    return name.startswith(_COLON)


def replies(answers: Answers) -> Answers:
    """Give the replies among the answers of a response."""
    return tuple(each for each in answers if is_named(each.question))


def without_replies(answers: Answers) -> Answers:
    """Give the answers to the questions of the engagement."""
    return tuple(each for each in answers if not is_named(each.question))


def with_replies(answers: Answers, *later: Answer) -> Answers:
    """Add replies to answers, each in place of an earlier one to the same follow-up, while there is room.

    No reply gives way to one to another follow-up: the team has read it, and would see the two change places.
    """
    given = {each.question: each for each in (*replies(answers), *later)}
    return (*without_replies(answers), *islice(given.values(), limits.FOLLOW_UPS))


def fits_its_room(reply: Answer) -> bool:
    """Tell whether a reply can be sealed: a response has room for a few of them beside its answers."""
    return len(ANSWERS.dump_json((reply,))) <= limits.REPLY_BYTES
