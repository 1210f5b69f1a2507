"""What can be said beside the answers: how it was, what matters, something about oneself, a prize draw.

Each is a response of its own in a box of its own, always anonymous, and none needs any other.
"""

from dataclasses import replace

from dialogs import privacy
from dialogs.answers import Answer, Response, answer_to
from dialogs.codes import receipt_code, session_code
from dialogs.effects import SubmitResponse
from dialogs.privacy import into
from dialogs.replies import Button, Row, Say
from dialogs.state import State
from dialogs.text import Author, Bold, Code, paragraph, words
from dialogs.tokens import token
from dialogs.turn import Heard
from dialogs.world import World
from engagements.engagement import Engagement, Mode
from engagements.language import Language
from engagements.parts import UNKNOWN, Part, addressed, named, part_of, whole_of
from engagements.questions import Choice

ASKED = (Part.MATTERS, Part.EQUALITY)
# Who answered only for an organisation is no participant of their own: neither counted nor drawn.
_OF_ONESELF = (Part.EQUALITY, Part.DRAW)


def rows(state: State, step: str, world: World) -> tuple[Row, ...]:
    """Offer what has not been said yet: how it was with one tap, the others with a button each."""
    learning = _offered(state, Part.LEARNING, world)
    how = learning.questions[0] if learning else None
    one_tap = (
        tuple(Button(Author(option.button), token(state, step, f"how-{option.id}")) for option in how.options)
        if isinstance(how, Choice)
        else ()
    )
    asked = tuple(
        (Button(words(f"sent-{part}"), token(state, step, part)),)
        for part in ASKED
        if _offered(state, part, world)
    )
    enters = _offered(state, Part.DRAW, world)
    draw = ((Button(words("sent-draw"), token(state, step, Part.DRAW)),),) if enters else ()
    return (*((one_tap,) if one_tap else ()), *draw, *asked)


def asks_how_it_was(state: State, world: World) -> bool:
    """Tell whether nobody has said yet, in this chat, how it was."""
    return _offered(state, Part.LEARNING, world) is not None


def matters(state: State, world: World) -> bool:
    """Tell whether something can be said that matters, whatever was asked."""
    return _offered(state, Part.MATTERS, world) is not None


def pressed(state: State, option: str, world: World) -> Heard | None:
    """Take what was pressed; None where it was something else."""
    if option.startswith("how-"):
        return _told_how_it_was(state, option.removeprefix("how-"), world)
    if option == Part.DRAW:
        return _in_the_draw(state, world)
    part = next((each for each in ASKED if each == option), None)
    about = _offered(state, part, world) if part else None
    return opened(state, about, world) if about else None


def opened(state: State, about: Engagement, world: World) -> Heard:
    """Begin with the questions, after saying what they are for and that they stand apart."""
    there = replace(state, engagement=about.id, session=session_code(world.chance))
    draft = there.draft or replace(
        privacy.begun(about, world), mode=Mode.ANONYMOUS, step=about.questions[0].id
    )
    why = Say((paragraph(Bold(Author(about.title)), Author(about.purpose)),))
    return Heard(into(there, draft, world), says=(why,))


def _told_how_it_was(state: State, option: str, world: World) -> Heard | None:
    about = _offered(state, Part.LEARNING, world)
    if about is None:
        return None
    submitted = SubmitResponse(_response(state, about, Answer(about.questions[0].id, (option,))))
    return Heard(state, lead=(paragraph(words("sent-thanks-for-telling")),), effects=(submitted,))


def _in_the_draw(state: State, world: World) -> Heard | None:
    about = _offered(state, Part.DRAW, world)
    if about is None:
        return None
    code = receipt_code(world.chance)
    told = Say((paragraph(Author(about.purpose)), paragraph(words("sent-draw-code"), Code(code))))
    # A code tells of nobody, so it has its chance however few there are.
    entered = replace(_response(state, about, Answer(about.questions[0].id, code)), even_so=True)
    return Heard(state, says=(told,), effects=(SubmitResponse(entered),))


def _response(state: State, about: Engagement, answer: Answer) -> Response:
    return Response(about.id, Mode.ANONYMOUS, state.language or Language.CY, (answer,), None)


def _offered(state: State, part: Part, world: World) -> Engagement | None:
    """Give a part of the engagement, if it is open and this chat has not said anything there yet."""
    if state.engagement is None:
        return None
    if part in _OF_ONESELF and whole_of(state.engagement) not in world.answered:
        return None
    about = world.engagement(named(state.engagement, part))
    return about if about and about.is_open(world.now) and about.id not in world.answered else None


def finished(answers: tuple[Answer, ...], about: Engagement) -> tuple[Answer, ...]:
    """Give the answers as they are sent: of a remark one, with whom it is for."""
    if part_of(about.id) is not Part.MATTERS:
        return answers
    whom, remark = (answer_to(answers, question.id) for question in about.questions)
    if remark is None or remark.value is None:
        return ()
    chosen = whom.value if whom is not None and isinstance(whom.value, tuple) else (UNKNOWN,)
    return (Answer(remark.question, addressed(str(chosen[0]), str(remark.value))),)
