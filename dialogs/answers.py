"""Answers, and the response that they make up."""

from dataclasses import dataclass

from pydantic import TypeAdapter

from engagements import limits
from engagements.engagement import Engagement, Mode
from engagements.language import Bilingual, Language
from engagements.questions import AnyQuestion, Question
from engagements.questions.helped import HELPED, NOTED
from engagements.questions.values import Photo, Recording, Value


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply to one question: what its kind takes, or None where it was skipped."""

    question: str
    value: Value


@dataclass(frozen=True, slots=True)
class Response:
    """What a participant sends in. `receipt` is the code itself; only its hash is ever kept.

    `even_so`: their wish to be counted even where too few answer for anybody to be hidden among them.
    """

    engagement: str
    mode: Mode
    language: Language
    answers: tuple[Answer, ...]
    receipt: str | None
    even_so: bool = False


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What the team asked back about the answer to one question, and the reply that it has seen, if any."""

    id: str
    about: str
    question: Bilingual
    reply: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A response that is found again: counted already, or sent in confidence; and what is asked about it."""

    engagement: str
    mode: Mode
    answers: tuple[Answer, ...]
    follow_ups: tuple[FollowUp, ...] = ()


ANSWERS = TypeAdapter(tuple[Answer, ...])

# What the sealed form of a response holds beside the answers: its id, language and receipt hash.
_AROUND_THE_ANSWERS = 256


def answer_to(answers: tuple[Answer, ...], question: str) -> Answer | None:
    """Find the answer to a question, if it was asked and passed."""
    return next((each for each in answers if each.question == question), None)


def with_answer(answers: tuple[Answer, ...], answer: Answer) -> tuple[Answer, ...]:
    """Add an answer, in place of an earlier one to the same question."""
    return (*(each for each in answers if each.question != answer.question), answer)


def is_asked(question: Question, engagement: Engagement, answers: tuple[Answer, ...]) -> bool:
    """Tell whether a question's condition holds, given the answers so far."""
    if question.ask_if is None:
        return True
    given, earlier = (
        answer_to(answers, question.ask_if.question),
        engagement.question(question.ask_if.question),
    )
    if given is None or earlier is None:
        return False
    return any(str(entry) in question.ask_if.is_ for entry in earlier.entries(given.value))


def asked(engagement: Engagement, answers: tuple[Answer, ...]) -> tuple[AnyQuestion, ...]:
    """Give the questions that this participant is asked: a hidden question hides those after it."""
    shown: list[AnyQuestion] = []
    names: set[str] = set()
    for question in engagement.questions:
        if question.ask_if is not None:
            counting = tuple(each for each in answers if each.question in names)
            if not is_asked(question, engagement, counting):
                continue
        shown.append(question)
        names.add(question.id)
    return tuple(shown)


def counted(engagement: Engagement, answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """Give the answers that are sent: to questions that were asked and not skipped, and whether with help."""
    given = (answer_to(answers, question.id) for question in (*asked(engagement, answers), HELPED))
    return tuple(each for each in given if each is not None and each.value is not None)


def with_help(answers: tuple[Answer, ...], helped: bool) -> tuple[Answer, ...]:
    """Note among the answers, or no more, that somebody helped to give them."""
    without = tuple(each for each in answers if each.question != HELPED.id)
    return (*without, Answer(HELPED.id, NOTED)) if helped else without


def had_help(answers: tuple[Answer, ...]) -> bool:
    """Tell whether somebody helped to give these answers."""
    return answer_to(answers, HELPED.id) is not None


def fits_the_envelope(answers: tuple[Answer, ...]) -> bool:
    """Tell whether these answers can be sealed: all envelopes are as long, with room for files."""
    return len(ANSWERS.dump_json(without_files(answers))) + _AROUND_THE_ANSWERS <= limits.RESPONSE_BYTES


def without_files(answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """Leave out the photos and recordings."""
    return tuple(each for each in answers if not isinstance(each.value, Photo | Recording))
