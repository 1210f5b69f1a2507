"""Engagement and feedback files: text in, a value or every fault out."""

from collections.abc import Iterable
from datetime import datetime

from pydantic import TypeAdapter

from engagements import rules
from engagements.advice import Advice
from engagements.engagement import Engagement
from engagements.faults import Fault, FaultyFile
from engagements.feedback import Feedback
from engagements.follow_up import AskedBack
from engagements.partly import partly_read
from engagements.updates import Update
from engagements.validation import in_file_order, on_their_lines, validated
from engagements.yaml_tree import Document, Tree, read_yaml

ENGAGEMENT = TypeAdapter(Engagement)
FEEDBACK = TypeAdapter(Feedback)
UPDATE = TypeAdapter(Update)
FOLLOW_UP = TypeAdapter(AskedBack)


def read_engagement(text: str, now: datetime | None = None) -> Engagement:
    """Read an engagement file, or raise FaultyFile; with a moment, also where its time was over by then."""
    document = read_yaml(text)
    if _is_follow_up(document.tree):
        raise FaultyFile((Fault("is-follow-up", "", 1),))
    try:
        engagement = validated(ENGAGEMENT, document)
    except FaultyFile as faulty:
        broken = rules.of_what_is_there(partly_read(document.tree), now)
        raise FaultyFile(in_file_order((*faulty.faults, *on_their_lines(broken, document)))) from None
    _refuse(rules.of_engagement(engagement, now), document)
    return engagement


def read_feedback(text: str) -> Feedback:
    """Read a feedback file, or raise FaultyFile."""
    document = read_yaml(text)
    feedback = validated(FEEDBACK, document)
    _refuse(rules.of_feedback(feedback), document)
    return feedback


def read_update(text: str) -> Update:
    """Read the file of a service's update, or raise FaultyFile."""
    return validated(UPDATE, read_yaml(text))


def read_follow_up(text: str) -> AskedBack:
    """Read the file of a follow-up question, or raise FaultyFile."""
    return validated(FOLLOW_UP, read_yaml(text))


def is_feedback(text: str) -> bool:
    """Tell whether a file means to be feedback: it names an engagement instead of being one."""
    tree = read_yaml(text).tree
    return isinstance(tree, dict) and "engagement" in tree


def is_update(text: str) -> bool:
    """Tell whether a file means to be an update of a service: it has a text, and neither level nor stage."""
    tree = read_yaml(text).tree
    return isinstance(tree, dict) and "text" in tree and not tree.keys() & {"level", "stage", "question"}


def is_engagement(text: str) -> bool:
    """Tell whether a file means to be an engagement: it has a level, and names no other engagement."""
    tree = read_yaml(text).tree
    return isinstance(tree, dict) and "level" in tree and "engagement" not in tree


def is_follow_up(text: str) -> bool:
    """Tell whether a file means to be a follow-up question: it has one question, and no level."""
    return _is_follow_up(read_yaml(text).tree)


def refuse(text: str, broken: "rules.Broken") -> None:
    """Raise FaultyFile with all that was found wrong with a file that can be read, if anything was."""
    _refuse(broken, read_yaml(text))


def in_file(text: str, found: Iterable[Advice]) -> tuple[tuple[int, Advice], ...]:
    """Give each piece of advice the line of the file that it is about, in the order of the file."""
    document = read_yaml(text)
    lines = ((document.line(each.place), each) for each in found)
    return tuple(sorted(lines, key=lambda told: told[0]))


def _is_follow_up(tree: Tree) -> bool:
    return isinstance(tree, dict) and "question" in tree and not tree.keys() & {"level", "engagement"}


def _refuse(broken: "rules.Broken", document: Document) -> None:
    faults = in_file_order(on_their_lines(broken, document))
    if faults:
        raise FaultyFile(faults)
