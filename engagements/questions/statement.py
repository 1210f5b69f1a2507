"""A statement to agree or disagree with, or to pass on."""

from typing import ClassVar, Literal

from pydantic.dataclasses import dataclass

from engagements.language import Bilingual
from engagements.questions.question import FORM, Entry, Question
from engagements.questions.values import Value

AGREE, DISAGREE, PASS = "agree", "disagree", "pass"
# reviewed:
VOTES = (
    (AGREE, Bilingual(cy="Cytuno", en="Agree")),
    (DISAGREE, Bilingual(cy="Anghytuno", en="Disagree")),
    (PASS, Bilingual(cy="Ansicr, neu basio", en="Not sure, or pass")),
)


@dataclass(frozen=True, slots=True, kw_only=True, config=FORM)
class Statement(Question):
    """Something that a participant has said, for the others to vote on."""

    leaves_in_rows: ClassVar[bool] = True
    comes_later: ClassVar[bool] = True

    kind: Literal["statement"] = "statement"

    @property
    def table(self) -> tuple[Entry, ...]:
        """Count each vote."""
        return VOTES

    def entries(self, value: Value) -> tuple[str | int, ...]:
        """Count the vote that was given."""
        return tuple(each for each in value if isinstance(each, str)) if isinstance(value, tuple) else ()
