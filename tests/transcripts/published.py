"""Engagements that stand beside the shipped ones in transcripts: many services, and a second round of two."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.picture_files import pictures_beside
from engagements.engagement import Engagement, Link
from engagements.language import Bilingual
from engagements.services import Service, Subject
from tests.examples import EXAMPLES, NOW, shipped

POWYS = Service("Cyngor Sir Powys", "Powys County Council")
NATURE = Service("Cyfoeth Naturiol Cymru", "Natural Resources Wales", id="nrw")
HEALTH = Service("Bwrdd Iechyd Addysgu Powys", "Powys Teaching Health Board")
PARKS = Service("Parc Cenedlaethol Bannau Brycheiniog", "Bannau Brycheiniog National Park")
DAY = timedelta(days=1)


def found(name: str) -> Engagement:
    """Give an engagement by its id: one of those below, or a shipped one."""
    return next((each for each in MADE if each.id == name), None) or shipped(name)


def shown_by(engagement: Engagement) -> dict[str, bytes]:
    """Give the pictures that an engagement shows, by their names: those of the shipped ones."""
    return pictures_beside(EXAMPLES / engagement.id, engagement)


def _made(
    name: str, service: Service, title: Bilingual, about: Bilingual, days: int, **more: Any
) -> Engagement:
    """Give an engagement that closes so many days from now."""
    like = shipped("powys-recycling")
    closes_at = NOW + days * DAY
    decides = replace(like.influence, decided_by=Bilingual(cy="Y bwrdd", en="The board"))
    own: dict[str, Any] = {
        "id": name,
        "service": service,
        "title": title,
        "about": about,
        "closes_at": closes_at,
    }
    own |= {"influence": decides, "accountable": None}
    return replace(like, **(own | more))


MADE = (
    _made(
        "bus-times",
        POWYS,
        Bilingual("Amserau'r bysiau", "Bus times"),
        Bilingual("Pa fws fyddai'n helpu?", "Which bus would help?"),
        10,
        subjects=(Subject.TRANSPORT,),
    ),
    _made(
        "libraries",
        POWYS,
        Bilingual("Oriau'r llyfrgelloedd", "Library hours"),
        Bilingual("Pryd dylai'r llyfrgelloedd agor?", "When should the libraries open?"),
        20,
        subjects=(Subject.CULTURE,),
    ),
    _made(
        "forest-paths",
        NATURE,
        Bilingual("Llwybrau yn y goedwig", "Paths in the forest"),
        Bilingual("Ble dylai'r llwybrau newydd fynd?", "Where should the new paths go?"),
        30,
        subjects=(Subject.ENVIRONMENT,),
        joint_with=(PARKS,),
    ),
    _made(
        "river-care",
        NATURE,
        Bilingual("Gofal am yr afon", "Care for the river"),
        Bilingual("Beth sy'n bwysig am yr afon?", "What matters about the river?"),
        40,
        subjects=(Subject.ENVIRONMENT,),
    ),
    _made(
        "walk-in-clinic",
        HEALTH,
        Bilingual("Clinig galw heibio", "Walk-in clinic"),
        Bilingual("Pryd mae pobl am alw heibio?", "When do people want to walk in?"),
        50,
        subjects=(Subject.HEALTH, Subject.TRANSPORT),
    ),
    _made(
        "car-parks",
        PARKS,
        Bilingual("Meysydd parcio'r parc", "Car parks of the park"),
        Bilingual("Sut i wneud lle i bawb?", "How can there be room for everyone?"),
        60,
        subjects=(Subject.TRANSPORT, Subject.ENVIRONMENT),
    ),
    _made(
        "school-meals",
        POWYS,
        Bilingual("Prydau ysgol", "School meals"),
        Bilingual("Beth ddylai fod ar y plât?", "What should be on the plate?"),
        90,
        subjects=(Subject.EDUCATION,),
        opens_at=NOW + 14 * DAY,
    ),
    _made(
        "recycling-days",
        POWYS,
        Bilingual("Diwrnodau agor y safleoedd ailgylchu", "Opening days of the recycling sites"),
        Bilingual(
            "Bydd y safleoedd yn aros. Pa ddiwrnodau sydd orau i agor?",
            "The sites will stay. Which days are best to open?",
        ),
        70,
        subjects=(Subject.WASTE,),
        joint_with=(NATURE,),
        continues="powys-recycling",
        links=(Link("library", Bilingual("Y llyfrgell", "The library")),),
    ),
)
