"""Questions of every kind, and a participant who has come to one."""

from collections.abc import Iterable

from dialogs.questions import kind_of
from dialogs.questions.kind import Outcome, Standing, Ticked
from dialogs.replies import Show
from dialogs.state import Draft
from dialogs.world import CHANCE_BYTES, World
from engagements.engagement import Mode
from engagements.pictures import Picture
from engagements.questions import AnyQuestion, Number, Option, Photo, Place, Voice
from engagements.questions.place import Area, At
from engagements.questions.values import Value
from tests.dialogs.walking import Walk
from tests.examples import NOW, both, engagement, option

KILOMETRES = Number(id="far", text=both("far"), to=5000, unit="km", bands=(10, 50))
NEWTOWN, BRECON = At(52.513, -3.314), At(51.947, -3.391)
AREAS = Place(
    id="where",
    text=both("where"),
    options=(
        Area(id="newtown", label=both("Newtown"), at=NEWTOWN),
        Area(id="brecon", label=both("Brecon"), at=BRECON),
    ),
)
PHOTO = Photo(id="photo", text=both("photo"))
VOICE = Voice(id="voice", text=both("voice"), seconds=20)
VOICE_EVEN_SO = Voice(id="voice", text=both("voice"), seconds=20, even_anonymous=True)


def options(count: int) -> tuple[Option, ...]:
    """Give that many options, named o1 and on."""
    return tuple(option(f"o{n}") for n in range(1, count + 1))


def pictured(name: str) -> Option:
    """Give an option with a picture."""
    return Option(name, both(name), picture=Picture(file=f"{name}.png", alt=both(f"{name} seen")))


def at(*questions: AnyQuestion, mode: Mode = Mode.ANONYMOUS) -> Walk:
    """Bring a participant to the first of these questions, under a promise."""
    walk = Walk(World(NOW, bytes(CHANCE_BYTES), (engagement(*questions),)))
    walk.start("small")
    walk.press("about.begin", f"privacy.{mode}")
    return walk


def draft_of(walk: Walk) -> Draft:
    """Give what has been drafted."""
    assert walk.state.draft is not None
    return walk.state.draft


def answers_of(walk: Walk) -> dict[str, Value]:
    """Give the answers that have been taken, by their questions."""
    return {each.question: each.value for each in draft_of(walk).answers}


def pictures_of(walk: Walk) -> list[str]:
    """Give the files of the pictures that the last turn showed, in their order."""
    shown = (each.picture for each in (walk.turn.replies if walk.turn else ()) if isinstance(each, Show))
    return [str(getattr(each, "file", each)) for each in shown]


def after(question: AnyQuestion, presses: Iterable[str]) -> Outcome:
    """Press one button after another of a question, and give what the last one came to."""
    ticked: tuple[str, ...] = ()
    outcome: Outcome = Ticked(())
    for each in presses:
        outcome = kind_of(question).pressed(question, Standing(ticked), each)
        ticked = outcome.options if isinstance(outcome, Ticked) else ticked
    return outcome
