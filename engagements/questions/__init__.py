"""The kinds of question that an engagement file may ask: what each says, and how it is counted.

One kind is one file here, and one in dialogs/questions, where it is asked.
"""

from typing import Annotated

from pydantic import Field

from engagements.questions.budget import Budget
from engagements.questions.choice import Choice
from engagements.questions.choices import Choices
from engagements.questions.number import Number
from engagements.questions.options import OfOptions, Option
from engagements.questions.photo import Photo
from engagements.questions.place import Place
from engagements.questions.question import AskIf, Identifier, Question
from engagements.questions.ranking import Ranking
from engagements.questions.scale import Scale
from engagements.questions.statement import Statement
from engagements.questions.text import Text
from engagements.questions.voice import Voice

AnyQuestion = Annotated[
    Choice | Choices | Scale | Text | Number | Ranking | Budget | Photo | Voice | Place | Statement,
    Field(discriminator="kind"),
]

__all__ = [
    "AnyQuestion",
    "AskIf",
    "Budget",
    "Choice",
    "Choices",
    "Identifier",
    "Number",
    "OfOptions",
    "Option",
    "Photo",
    "Place",
    "Question",
    "Ranking",
    "Scale",
    "Statement",
    "Text",
    "Voice",
]
