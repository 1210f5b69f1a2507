"""Random engagements to attack: every kind of question, a condition, and answers that few give."""

from dataclasses import dataclass
from random import Random

from dialogs.answers import Answer, counted, with_help
from engagements.engagement import Engagement
from engagements.language import Language
from engagements.questions import (
    AnyQuestion,
    AskIf,
    Budget,
    Choice,
    Choices,
    Number,
    Photo,
    Place,
    Ranking,
    Scale,
    Statement,
    Text,
)
from engagements.questions.place import Area, At
from engagements.questions.values import Share, Spot, Value
from storage.tally import Given, Tally, tally
from tests.examples import both, engagement, option, yes_or_no

# How many of the further kinds one engagement asks for, so that an attack on hundreds ends.
_MORE = 2
# A pin that lies in none of the areas.
_FAR_AWAY = Spot(51.5, -0.1)

Weights = dict[str, list[float]]


@dataclass(frozen=True, slots=True)
class Story:
    """An engagement, and its exact counts at each edition."""

    asked: Engagement
    tallies: tuple[Tally, ...]

    @property
    def tables(self) -> int:
        """Count the questions that have options."""
        return sum(bool(each.table) for each in self.asked.tables)


def drawn(chance: Random) -> Engagement:
    """Draw an engagement."""
    names = [f"o{n}" for n in range(chance.randint(2, 6))]
    some = tuple(map(option, ("x", "y", "z")))
    more: list[AnyQuestion] = [
        Number(id="far", text=both("x"), to=60, bands=(10, 30), required=chance.random() < 0.5),
        Ranking(id="order", text=both("x"), options=some, top=2),
        Budget(id="share", text=both("x"), options=some, required=chance.random() < 0.5),
        Place(
            id="where",
            text=both("x"),
            options=tuple(Area(id=f"a{n}", label=both("x"), at=At(52.0, -3.0 - n)) for n in range(3)),
            ask_if=AskIf("first", (names[0],)),
        ),
        Photo(id="photo", text=both("x")),
        Statement(id="vote", text=both("x")),
    ]
    return engagement(
        Choice(id="first", text=both("x"), options=tuple(map(option, names)), required=chance.random() < 0.7),
        Choices(id="several", text=both("x"), options=tuple(option(f"s{n}") for n in range(3))),
        Scale(id="scale", text=both("x"), from_label=both("x"), to_label=both("x"), required=True),
        yes_or_no("after", ask_if=AskIf("first", tuple(names[-2:])), required=chance.random() < 0.5),
        Text(id="words", text=both("x"), required=chance.random() < 0.2),
        *chance.sample(more, _MORE),
    )


def response(chance: Random, asked: Engagement, weights: Weights) -> Given:
    """Draw a response: most say the same, and some options are nearly nobody's."""
    answers = tuple(
        Answer(question.id, _value(chance, question, weights))
        for question in asked.questions
        if question.required or chance.random() < 0.8
    )
    answers = with_help(answers, chance.random() < weights["helped"][0])
    language = Language.CY if chance.random() < weights["language"][0] else Language.EN
    return Given(chance.randbytes(16), language, counted(asked, answers))


def _value(chance: Random, question: AnyQuestion, weights: Weights) -> Value:
    if question.let_out:
        return "words"
    names = [str(each) for each, _ in question.table]
    (chosen,) = chance.choices(names, weights[question.id])
    others = [each for each in names if each != chosen]
    match question:
        case Choices():
            return tuple(sorted({chosen, *(each for each in others if chance.random() < 0.1)}))
        case Scale() | Number():
            return int(chosen)
        case Ranking():
            return chosen, chance.choice(others)
        case Budget() if chance.random() < 0.2:
            return Share(chosen, 50), Share(chance.choice(others), 50)
        case Budget():
            return Share(chosen, 60), Share(chance.choice(others), 40)
        case Place() if chance.random() < 0.5:
            return next((each.at.spot for each in question.options if each.id == chosen), _FAR_AWAY)
    return (chosen,)


def story(chance: Random) -> Story:
    """Draw an engagement with one to four editions, groups of new answers apart.

    In every second one nobody changes or withdraws anything, so that an attacker who takes that for granted
    is right.
    """
    asked = drawn(chance)
    weights = {
        each.id: [chance.choice((0.01, 0.05, 0.1, 0.5, 1)) for _ in each.table] for each in asked.questions
    }
    weights["helped"] = [chance.choice((0.0, 0.02, 0.2))]
    weights["language"] = [chance.choice((0.0, 0.02, 0.1, 0.4))]
    restless = chance.random() < 0.5
    given: list[Given] = []
    tallies: list[Tally] = []
    for _ in range(chance.randint(1, 4)):
        if restless and given:
            chance.shuffle(given)
            given = given[chance.randint(0, 3) :]
            changed = chance.randint(0, min(12, len(given)))
            given[:changed] = [response(chance, asked, weights) for _ in range(changed)]
        given += [response(chance, asked, weights) for _ in range(chance.randint(10, 40))]
        tallies.append(tally(asked, given))
    return Story(asked, tuple(tallies))
