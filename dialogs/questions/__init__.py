"""How each kind of question is asked and heard. One kind is one file."""

from dialogs.questions import (
    budget,
    choice,
    choices,
    number,
    photo,
    place,
    ranking,
    scale,
    statement,
    text,
    voice,
)
from dialogs.questions.kind import Kind
from engagements.questions import AnyQuestion

_KINDS: dict[str, Kind] = {
    "choice": choice.KIND,
    "choices": choices.KIND,
    "scale": scale.KIND,
    "text": text.KIND,
    "number": number.KIND,
    "ranking": ranking.KIND,
    "budget": budget.KIND,
    "photo": photo.KIND,
    "voice": voice.KIND,
    "place": place.KIND,
    "statement": statement.KIND,
}


def kind_of(question: AnyQuestion) -> Kind:
    """Find how a question is asked."""
    return _KINDS[question.kind]
