"""What people wrote in their own words, as it may leave the team: apart from all else that they answered."""

from collections.abc import Callable
from dataclasses import dataclass

from dialogs.revealing import revealing
from engagements.engagement import Engagement
from storage.disclosure import HIDDEN
from storage.snapshots import Snapshot


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
    if len(standing.counted) < engagement.privacy.smallest_group:
        return ()
    found: list[Written] = []
    for question in engagement.questions:
        if question.let_out and standing.edition.tables[question.id].answered != HIDDEN:
            written = [
                Written(question.id, answer.value)
                for given in standing.counted
                for answer in given.answers
                if answer.question == question.id and isinstance(answer.value, str)
                if not (given.trusted and revealing(answer.value))
            ]
            shuffle(written)
            found.extend(written)
    return tuple(found)
