"""A follow-up question: what the team asks back about something that was written, in both languages."""

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass

from engagements.questions.question import QuestionText


@dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))
class AskedBack:
    """What a file of a follow-up question holds: the question."""

    question: QuestionText
