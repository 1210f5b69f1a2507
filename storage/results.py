"""What a service may see of the answers: counts for each question and each language, rounded."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select

from dialogs.answers import ANSWERS, Answer
from engagements import limits
from engagements.engagement import Engagement
from engagements.language import Bilingual, Language
from engagements.questions import AnyQuestion, Choice, Choices, Scale
from storage import disclosure
from storage.ballot_box import waiting
from storage.broadcasts import DeliveryState, by_state
from storage.database import Transaction
from storage.disclosure import Figure
from storage.keys import Keys
from storage.sealing import unlock
from storage.tables import confidential_response, following, response


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """How one question was answered: each option or point by its label, and its figure."""

    question: AnyQuestion
    answered: str
    figures: tuple[tuple[Bilingual, Figure], ...]


@dataclass(frozen=True, slots=True)
class Results:
    """Everything `results` shows of one engagement. All figures are rounded but those of deliveries.

    `languages` counts the responses whose language was noted. Those of a last anonymous group in which a
    language was too few have none, and are counted in neither.
    """

    responses: str
    languages: dict[Language, str]
    waiting: str
    followers: str
    questions: tuple[QuestionResult, ...]
    deliveries: dict[DeliveryState, int]


async def results(tx: Transaction, keys: Keys, engagement: Engagement) -> Results:
    """Count the released and the confidential responses of an engagement."""
    answers = await _answers(tx, keys, engagement.id)
    return Results(
        responses=disclosure.shown(len(answers)),
        languages=await by_language(tx, engagement.id),
        waiting=disclosure.shown(await waiting(tx, engagement.id)),
        followers=disclosure.shown(await _followers(tx, engagement.id)),
        questions=tuple(_of_question(question, answers) for question in engagement.questions),
        deliveries=await by_state(tx, engagement.id),
    )


async def _answers(tx: Transaction, keys: Keys, slug: str) -> list[tuple[Answer, ...]]:
    sealed: list[bytes] = []
    for table in (response, confidential_response):
        sealed.extend((await tx.execute(select(table.c.answers).where(table.c.engagement == slug))).scalars())
    key = (keys.data(slug),)
    return [ANSWERS.validate_json(unlock(key, each, limits.RESPONSE_BYTES)) for each in sealed]


async def by_language(tx: Transaction, slug: str) -> dict[Language, str]:
    """Tell how many answered in each language, so that neither can be had by subtracting the other."""
    noted: Counter[str | None] = Counter()
    for table in (response, confidential_response):
        of_table = select(table.c.language).where(table.c.engagement == slug)
        noted.update((await tx.execute(of_table)).scalars())
    counts = tuple(noted[language] for language in Language)
    if disclosure.almost_all(counts, sum(counts)):
        return dict.fromkeys(Language, disclosure.HIDDEN)
    return dict(zip(Language, disclosure.parts(counts), strict=True))


async def _followers(tx: Transaction, slug: str) -> int:
    statement = select(func.count()).select_from(following).where(following.c.engagement == slug)
    return (await tx.execute(statement)).scalar_one()


def _of_question(question: AnyQuestion, responses: Iterable[tuple[Answer, ...]]) -> QuestionResult:
    values = [each.value for answers in responses for each in answers if each.question == question.id]
    named = _labels(question)
    chosen = Counter(name for value in values for name in (value if isinstance(value, tuple) else (value,)))
    figures = disclosure.table(tuple(chosen[name] for name, _ in named), len(values))
    labels = (label for _, label in named)
    return QuestionResult(question, disclosure.shown(len(values)), tuple(zip(labels, figures, strict=True)))


def _labels(question: AnyQuestion) -> tuple[tuple[str | int, Bilingual], ...]:
    match question:
        case Choice() | Choices():
            return tuple((option.id, option.label) for option in question.options)
        case Scale():
            points = range(question.from_, question.to + 1)
            return tuple((point, Bilingual(cy=str(point), en=str(point))) for point in points)
        case _:
            return ()
