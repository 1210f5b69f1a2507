"""What every kind of question has."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints
from pydantic.dataclasses import dataclass

from engagements import limits
from engagements.language import Bilingual
from engagements.lengths import up_to
from engagements.questions.values import Value

Identifier = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=limits.IDENTIFIER)
]
QuestionText = Annotated[Bilingual, AfterValidator(up_to(limits.QUESTION))]
Unit = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=limits.UNIT)]

FORM = ConfigDict(extra="forbid", validate_by_name=True, validate_by_alias=True)

# One line of a table of results: what it counts, and how that is called.
Entry = tuple[str | int, Bilingual]


@dataclass(frozen=True, slots=True, config=FORM)
class AskIf:
    """Ask a question only of those who chose one of these options of an earlier one."""

    question: Identifier
    is_: Annotated[tuple[Identifier, ...], Field(alias="is", min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True, config=FORM)
class Question:
    """What every kind of question has, and how its answers are counted where it says nothing else: not.

    `adds_up`: each answer stands for exactly one entry of the table.
    `let_out`: its answers leave one by one, apart from all else, so whoever has them can count them.
    `leaves_in_rows`: its answers leave row by row where its table hides nothing, and so can be counted then.
    `has_file`: an answer may bring a photo or a recording.
    `comes_later`: it may be added while others have answered already.
    """

    adds_up: ClassVar[bool] = True
    let_out: ClassVar[bool] = False
    leaves_in_rows: ClassVar[bool] = False
    has_file: ClassVar[bool] = False
    comes_later: ClassVar[bool] = False

    id: Identifier
    text: QuestionText
    required: bool = False
    ask_if: AskIf | None = None

    @property
    def table(self) -> tuple[Entry, ...]:
        """Give what is counted, declared before anybody answers, in the author's order."""
        return ()

    def entries(self, value: Value) -> tuple[str | int, ...]:
        """Name the entries of the table that an answer counts for."""
        return ()
