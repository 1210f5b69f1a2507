"""What people wrote in their own words, as it may leave the team: apart from all else that they answered."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dialogs.answers import Answer
from dialogs.revealing import revealing
from engagements.engagement import Engagement
from storage.disclosure import HIDDEN
from storage.snapshots import Snapshot
from storage.tally import Given


@dataclass(frozen=True, slots=True)
class Written:
    """One text, by the question that it answers."""

    question: str
    text: str


Shuffle = Callable[[list[Written]], None]


def texts(engagement: Engagement, standing: Snapshot, shuffle: Shuffle) -> tuple[Written, ...]:
    """Give the texts among the answers that the snapshot counts, each question in a fresh random order.

    What a person wrote to one question cannot be laid beside what they wrote to another. Where the figures
    hide how many answered a question, its texts would tell, and stay. So does what was written in confidence
    and may show who wrote it: whoever kept it in was told that it would not be published.
    """
    by_question: dict[str, list[Written]] = {}
    for _, answer in let_out(engagement, standing):
        by_question.setdefault(answer.question, []).append(Written(answer.question, str(answer.value)))
    for written in by_question.values():
        shuffle(written)
    return tuple(each for written in by_question.values() for each in written)


def let_out(engagement: Engagement, standing: Snapshot) -> Iterator[tuple[Given, Answer]]:
    """Give the texts that may leave with the responses that they are of, question by question.

    Only a text may leave, and never which response it is of.
    """
    if len(standing.counted) < engagement.privacy.smallest_group:
        return
    for question in engagement.questions:
        if question.let_out and standing.edition.tables[question.id].answered != HIDDEN:
            yield from (
                (given, answer)
                for given in standing.counted
                for answer in given.answers
                if answer.question == question.id and isinstance(answer.value, str)
                if not (given.trusted and revealing(answer.value))
            )
