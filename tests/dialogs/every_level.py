"""Engagements that are not small, of three levels: the other kinds of question, cards, an agenda."""

from datetime import date

from dialogs.events import Event, SentThing, SentUnusable, Unusable
from engagements import limits
from engagements.engagement import Audience, Card
from engagements.language import Bilingual
from engagements.levels import Level
from engagements.pictures import Picture
from engagements.questions import Budget, Number, Option, Photo, Place, Ranking, Statement, Text, Voice
from engagements.questions.place import Area, At
from engagements.questions.values import Photo as Pictured
from engagements.questions.values import Recording, Spot
from engagements.sharing import AgendaItem, Decision, Phase, SharedDecision
from tests.examples import both, engagement, option


def longest(limit: int) -> Bilingual:
    """Give words of the greatest length, of letters that are long in both languages."""
    return Bilingual(cy="ŵ" * limit, en="👪" * (limit // 2))


SEEN = Picture("seen.png", longest(limits.PICTURE_ALT))
_OPTIONS = (option("a"), option("b"), Option("c", both("c"), picture=SEEN))
_AREAS = (
    Area(id="corris", label=both("corris"), at=At(latitude=52.65, longitude=-3.84)),
    Area(id="tywyn", label=both("tywyn"), at=At(latitude=52.59, longitude=-4.09)),
)
_DECISION = Decision(
    on=date(2026, 10, 1),
    decided=longest(limits.INFLUENCE_ITEM),
    decided_by=longest(limits.ROLE),
    acts=longest(limits.ROLE),
)

TELLING = engagement(
    id="news",
    level=Level.INFORMATION,
    questions=(),
    picture=SEEN,
    cards=tuple(
        Card(text=longest(limits.CARD), picture=SEEN if n % 2 else None) for n in range(limits.CARDS)
    ),
)
TALKING = engagement(
    Number(id="number", text=both("number"), to=100, unit="km", bands=(10, 20)),
    Ranking(id="ranking", text=both("ranking"), options=_OPTIONS, top=2),
    Budget(id="budget", text=both("budget"), options=_OPTIONS, total=30, step=10),
    Photo(id="photo", text=both("photo"), required=True),
    Text(id="words", text=both("words")),
    id="talking",
    level=Level.PARTICIPATION,
    audience=Audience.STAFF,
    research=True,
    wide=True,
    accountable=longest(limits.ROLE),
    run_by=longest(limits.ROLE),
)
DECIDING = engagement(
    Statement(id="agreed", text=both("agreed")),
    Place(id="place", text=both("place"), options=_AREAS),
    Voice(id="voice", text=both("voice"), seconds=30),
    Voice(id="aloud", text=both("aloud"), even_anonymous=True),
    Text(id="idea", text=both("idea")),
    id="deciding",
    level=Level.CO_PRODUCTION,
    phase=Phase.EVALUATE,
    shared_decision=SharedDecision(longest(limits.INFLUENCE_ITEM), longest(limits.PURPOSE)),
    agenda=(AgendaItem(item=longest(limits.INFLUENCE_ITEM)),) * limits.AGENDA,
    decisions=(_DECISION,) * limits.DECISIONS,
    cards=(Card(text=both("card")),),
    incentive=longest(limits.PURPOSE),
    joint_answers=longest(limits.PURPOSE),
)

# What phones send beside words, and what cannot be taken. They are small here: large ones would take hours.
SENT: tuple[Event, ...] = (
    SentThing(Pictured(b"photo")),
    SentThing(Recording(b"long", limits.RECORDING_SECONDS)),
    SentThing(Recording(b"short", 1)),
    SentThing(Spot(52.66, -3.85)),
    *(SentUnusable(why) for why in Unusable),
)
