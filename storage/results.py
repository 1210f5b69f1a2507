"""What a service may see of the answers: counts for each question and each language, rounded."""

from dataclasses import dataclass

from sqlalchemy import func, select

from engagements.engagement import Engagement
from engagements.language import Bilingual, Language
from engagements.questions import Question
from storage import disclosure
from storage.ballot_box import waiting
from storage.broadcasts import by_state
from storage.deliveries import DeliveryState
from storage.disclosure import Figure
from storage.keys import Keys
from storage.published import Edition
from storage.snapshots import current
from storage.tables import following
from storage.transactions import Transaction


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """How one question was answered: each option or point by its label, and its figure."""

    question: Question
    answered: str
    figures: tuple[tuple[Bilingual, Figure], ...]


@dataclass(frozen=True, slots=True)
class Results:
    """Everything `results` shows of one engagement. All figures are rounded; the answers are a snapshot's.

    `languages` counts the responses whose language was noted. Those of a last anonymous group in which a
    language was too few have none, and are counted in neither. `never_shown`: the engagement has closed,
    and what came after the last snapshot is too little to be told.
    """

    responses: str
    languages: dict[Language, str]
    waiting: str
    followers: str
    questions: tuple[QuestionResult, ...]
    deliveries: dict[DeliveryState, str]
    closed: bool = False
    never_shown: bool = False


async def results(tx: Transaction, keys: Keys, engagement: Engagement, closed: bool) -> Results:
    """Give the figures that stand, after bringing them up to date where that can tell of nobody."""
    standing = await current(tx, keys, engagement)
    return Results(
        responses=standing.edition.responses,
        languages=standing.edition.languages,
        waiting=disclosure.shown(await waiting(tx, engagement.id)),
        followers=disclosure.shown(await _followers(tx, engagement.id)),
        questions=tuple(of_questions(engagement, standing.edition)),
        deliveries=await _deliveries(tx, engagement.id),
        closed=closed,
        never_shown=closed and standing.changed_since,
    )


def of_questions(engagement: Engagement, edition: Edition) -> tuple[QuestionResult, ...]:
    """Put each figure of an edition beside its label."""
    return tuple(_of_question(question, edition) for question in engagement.tables)


def _of_question(question: Question, edition: Edition) -> QuestionResult:
    table = edition.tables[question.id]
    labels = (label for _, label in question.table)
    return QuestionResult(question, table.answered, tuple(zip(labels, table.figures, strict=True)))


async def _followers(tx: Transaction, slug: str) -> int:
    statement = select(func.count()).select_from(following).where(following.c.engagement == slug)
    return (await tx.execute(statement)).scalar_one()


async def _deliveries(tx: Transaction, slug: str) -> dict[DeliveryState, str]:
    """Tell how many are in each state, so that none can be had by subtracting the others from the whole."""
    exact = await by_state(tx, slug)
    return dict(zip(exact, disclosure.parts(tuple(exact.values())), strict=True))
