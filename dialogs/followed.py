"""What somebody hears of, by name: engagements, services and subjects."""

from collections.abc import Collection

from dialogs.text import Author, Verbatim, Words, words
from dialogs.world import World
from engagements.engagement import Engagement
from engagements.language import Bilingual
from engagements.parts import Part, part_of
from engagements.services import Service, Subject, distinct, is_key, staffed_by, subject_of

Name = Bilingual | Words | str


def in_order(followed: Collection[str], world: World) -> tuple[tuple[str, Name], ...]:
    """Name what is followed: engagements, then services, then subjects, each in an order of its own."""
    engagements = tuple(
        (each.id, title_of(each)) for each in (*world.engagements, *world.parts) if each.id in followed
    )
    keys = tuple((key, name_of(key, world)) for key in sorted(followed) if is_key(key))
    return (*engagements, *keys)


def title_of(engagement: Engagement) -> Bilingual | Words:
    """Name an engagement, or what stands beside one."""
    match part_of(engagement.id):
        case None:
            return engagement.title
        case Part.ORGANISATIONS:
            return words("held-for-organisation", title=engagement.title)
        case _:
            return words("held-beside", title=engagement.title)


def name_of(key: str, world: World) -> Name:
    """Name a service or a subject; one that no engagement is about any more by what it is kept under."""
    subject = subject_of(key)
    if subject is not None:
        return subject_name(subject)
    staffed = staffed_by(key)
    if staffed is not None:
        known = next((each for each in services(world.engagements) if each.key == staffed), None)
        return words("staff-warnings", service=known or staffed)
    service = next((each for each in services(world.engagements) if each.following == key), None)
    return service or key.partition(":")[2]


def subject_name(subject: Subject) -> Words:
    """Name a subject."""
    return words(f"subject-{subject}")


def services(engagements: Collection[Engagement]) -> tuple[Service, ...]:
    """Give every service that has an engagement, each once."""
    return distinct(owner for each in engagements for owner in each.owners)


def inline(name: Name) -> Author | Words | Verbatim:
    """Show a name."""
    match name:
        case Bilingual():
            return Author(name)
        case Words():
            return name
        case str():
            return Verbatim(name)
