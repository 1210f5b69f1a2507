"""How each kind of question is asked and heard. One kind is one file."""

from dialogs.questions import choice, choices, scale, text
from dialogs.questions.kind import Kind
from engagements.questions import AnyQuestion

_KINDS: dict[str, Kind] = {
    "choice": choice.KIND,
    "choices": choices.KIND,
    "scale": scale.KIND,
    "text": text.KIND,
}


def kind_of(question: AnyQuestion) -> Kind:
    """Find how a question is asked."""
    return _KINDS[question.kind]
