"""What people wrote, showed and said, as it may leave the team: apart from all else that they answered."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from dialogs.answers import Answer
from dialogs.revealing import revealing
from engagements.engagement import Engagement
from engagements.parts import ORGANISATION_NAME
from engagements.questions.values import Photo, Recording
from storage.disclosure import HIDDEN
from storage.snapshots import Snapshot
from storage.tally import Given


@dataclass(frozen=True, slots=True)
class Written:
    """One text, by the question that it answers."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class Filed:
    """One photo or recording, by the question that it answers."""

    question: str
    file: Photo | Recording


Shuffle = Callable[[list[Any]], None]
Kept = TypeVar("Kept", Written, Filed)


def texts(engagement: Engagement, standing: Snapshot, shuffle: Shuffle) -> tuple[Written, ...]:
    """Give the texts among the answers that the snapshot counts, each question in a fresh random order.

    What a person wrote to one question cannot be laid beside what they wrote to another. Where the figures
    hide how many answered a question, its texts would tell, and stay. So does what was written in confidence
    and may show who wrote it: whoever kept it in was told that it would not be published.
    """
    found = [Written(answer.question, str(answer.value)) for _, answer in let_out(engagement, standing)]
    return _by_question(engagement, found, shuffle)


def files(engagement: Engagement, standing: Snapshot, shuffle: Shuffle) -> tuple[Filed, ...]:
    """Give the photos and recordings among the answers that the snapshot counts, as texts are given.

    What was given in confidence stays with the named team: a face or a voice shows whose it is, and no
    program can tell.
    """
    found = [
        Filed(answer.question, answer.value)
        for given, answer in _one_by_one(engagement, standing)
        if isinstance(answer.value, Photo | Recording) and not given.trusted
    ]
    return _by_question(engagement, found, shuffle)


def let_out(engagement: Engagement, standing: Snapshot) -> Iterator[tuple[Given, Answer]]:
    """Give the texts that may leave with the responses that they are of, question by question.

    Only a text may leave, and never which response it is of, nor the name that an organisation gave.
    """
    for given, answer in _one_by_one(engagement, standing):
        named = answer.question == ORGANISATION_NAME or (given.trusted and revealing(str(answer.value)))
        if isinstance(answer.value, str) and not named:
            yield given, answer


def _one_by_one(engagement: Engagement, standing: Snapshot) -> Iterator[tuple[Given, Answer]]:
    """Give the answers that are let out one by one: none where the figures hide how many there are."""
    if len(standing.counted) < engagement.privacy.smallest_group:
        return
    for question in engagement.questions:
        if question.let_out and standing.edition.tables[question.id].answered != HIDDEN:
            for given in standing.counted:
                yield from ((given, each) for each in given.answers if each.question == question.id)


def _by_question(engagement: Engagement, found: list[Kept], shuffle: Shuffle) -> tuple[Kept, ...]:
    shuffle(found)
    order = [each.id for each in engagement.questions]
    return tuple(sorted(found, key=lambda each: order.index(each.question)))
