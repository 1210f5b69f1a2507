"""What a participant finds open: all of it where it is little, or by service, by subject and by date."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.conversation import show
from dialogs.effects import Follow, Unfollow
from dialogs.events import Commanded, Started, Wrote
from dialogs.replies import tokens
from dialogs.state import Place
from dialogs.world import World
from engagements import limits
from engagements.engagement import Engagement
from engagements.language import Language, Voice
from engagements.services import Service, Subject
from locales.words import say
from tests.dialogs.looking_up import Searching
from tests.examples import NOW, both, engagement

EN = Voice(Language.EN)
POWYS = Service("Powys (cy)", "Powys (en)", id="powys")
HEALTH = Service("Iechyd (cy)", "Health (en)", id="health")
POLICE = Service("Heddlu (cy)", "Police (en)")


def one(n: int, service: Service = POWYS, **changes: object) -> Engagement:
    """Give an engagement that closes after those with smaller numbers."""
    closes_at = NOW + timedelta(weeks=n + 1)
    return engagement(
        id=f"e{n}", title=both(f"Title {n}"), service=service, **{"closes_at": closes_at, **changes}
    )


def soon(n: int) -> Engagement:
    """Give an engagement that opens after those with smaller numbers."""
    return one(n, opens_at=NOW + timedelta(days=n), closes_at=NOW + timedelta(weeks=60))


MANY = (
    *(one(n, subjects=(Subject.WASTE,)) for n in range(9)),
    one(9, HEALTH, joint_with=(POLICE,), subjects=(Subject.HEALTH, Subject.SAFETY)),
)


def at_the_menu(*engagements: Engagement, language: Language = Language.EN) -> Searching:
    """Bring a participant to what is open now."""
    walk = Searching(World(NOW, bytes(16), engagements))
    walk.does(Started(""), f"language.{language}")
    walk.effects.clear()
    return walk


def titles(said: str) -> list[str]:
    """Give the titles that a screen tells of, without those on its buttons."""
    return [line.removesuffix(" (en)") for line in said.split("\n") if line.startswith("Title ")]


def test_few_stand_on_one_list() -> None:
    """A participant who finds five engagements reads all of them at once, and nothing of lists."""
    walk = at_the_menu(*MANY[:5])

    assert {f"menu.e{n}" for n in range(5)} == walk.on_screen()


def test_many_are_looked_through() -> None:
    """A participant who finds more than five reads how many there are, and chooses a way through them."""
    walk = at_the_menu(*MANY)
    said = walk.does(Commanded("menu"))

    assert say(EN, "menu-many", {"number": 10}) in said
    assert {"menu.service!", "menu.subject!", "menu.closing!"} == walk.on_screen()


def test_without_subjects_there_is_no_list_of_them() -> None:
    """A participant is offered no empty list."""
    walk = at_the_menu(*(replace(each, subjects=()) for each in MANY))

    assert {"menu.service!", "menu.closing!"} == walk.on_screen()


def test_every_service_is_listed_with_what_it_has_open() -> None:
    """A participant finds a joint engagement under each of its services, and reads how many each has."""
    walk = at_the_menu(*MANY)
    said = walk.does("menu.service!")

    for service, number in ((POWYS, 9), (HEALTH, 1), (POLICE, 1)):
        assert say(EN, "menu-counted", {"name": service.en, "number": number}) in said
    for service in (HEALTH, POLICE):
        walk.does(f"menu.{service.following}")
        assert "menu.e9" in walk.on_screen()
        walk.does("menu.back!")


def test_a_service_with_nothing_open_can_still_be_found() -> None:
    """A participant who wants to hear of what a service begins next finds it though nothing is open."""
    walk = at_the_menu(*MANY, one(50, Service("Llyfrgell", "Library"), closes_at=NOW))
    said = walk.does("menu.service!", "menu.service:library")

    assert say(EN, "menu-nothing-open") in said
    assert "menu.follow!" in walk.on_screen()


def test_subjects_are_named_and_lead_to_their_engagements() -> None:
    """A participant chooses a subject by its name and reads what is open about it."""
    walk = at_the_menu(*MANY)
    listed = walk.does("menu.subject!")
    subjects = walk.on_screen()
    walk.does("menu.subject:safety")

    assert say(EN, "menu-counted", {"name": say(EN, "subject-waste"), "number": 9}) in listed
    assert {"menu.subject:waste", "menu.subject:health", "menu.subject:safety", "menu.back!"} == subjects
    assert "menu.e9" in walk.on_screen()
    assert "menu.e0" not in walk.on_screen()


def test_what_closes_first_stands_first_and_pages_can_be_turned() -> None:
    """A participant reads eight at a time, the first to close at the top, and turns the page and back."""
    walk = at_the_menu(*reversed(MANY))
    first = titles(walk.does("menu.closing!"))
    second = titles(walk.does("menu.page!1"))
    again = titles(walk.does("menu.page!0"))

    # Each stands there twice: as an entry, and on its button.
    assert [f"Title {n}" for n in range(8)] == first[:8] == again[:8]
    assert ["Title 8", "Title 9"] == second[:2]
    assert "menu.page!2" not in walk.on_screen()


def test_a_page_that_is_gone_shows_the_last_one() -> None:
    """A participant on the second page reads on when only one page is left."""
    walk = at_the_menu(*MANY)
    walk.does("menu.closing!", "menu.page!1")
    walk.world = replace(walk.world, engagements=MANY[:6])

    assert {*(f"menu.e{n}" for n in range(6)), "menu.back!"} == walk.on_screen()


def test_back_leads_to_where_one_came_from() -> None:
    """A participant goes from a service back to the page that it stands on, and from there to the door."""
    services = tuple(Service(f"S{n:02}", f"S{n:02}") for n in range(9))
    walk = at_the_menu(*(one(n, service) for n, service in enumerate(services)))
    walk.does("menu.service!", "menu.page!1")
    page = walk.on_screen()
    walk.does("menu.service:s08", "menu.back!")
    back = walk.on_screen()
    walk.does("menu.back!")

    assert page == back
    assert "menu.service:s08" in back
    assert "menu.service!" in walk.on_screen()


def test_whoever_comes_back_from_a_card_finds_their_list() -> None:
    """A participant who looked at one engagement of a service goes on with the others of it."""
    walk = at_the_menu(*MANY)
    walk.does("menu.service!", "menu.service:powys")
    there = walk.on_screen()
    walk.does("menu.e3", "about.menu")
    back = walk.on_screen()
    walk.does(Commanded("menu"))

    assert there == back
    assert "menu.service!" in walk.on_screen()


def test_what_opens_later_stands_at_the_end() -> None:
    """A participant reads what opens soon after what is open, and when it opens."""
    walk = at_the_menu(soon(2), MANY[0], soon(1))
    said = walk.does(Commanded("menu"))

    assert ["Title 0", "Title 1", "Title 2"] == titles(said)[:3]
    assert said.index("Title 0") < said.index(say(EN, "menu-opening")) < said.index("Title 1")
    assert say(EN, "about-opens", {"opens": "22 November 2026, 12:00"}) in said


@pytest.mark.parametrize(("open_ones", "soon_ones"), [(0, 1), (0, 9), (9, 2), (9, 9), (2, 4)])
def test_whatever_opens_later_can_be_reached(open_ones: int, soon_ones: int) -> None:
    """A participant finds everything that opens later, on the first screen or on a list behind it."""
    walk = at_the_menu(*MANY[:open_ones], *(soon(n) for n in range(20, 20 + soon_ones)))
    found = walk.on_screen()
    if "menu.opening!" in found:
        walk.does("menu.opening!")
        found = walk.on_screen()
        if "menu.page!1" in found:
            walk.does("menu.page!1")
            found = found | walk.on_screen()

    assert {f"menu.e{n}" for n in range(20, 20 + soon_ones)} <= found


@pytest.mark.parametrize("key", [POWYS.following, Subject.WASTE.following])
def test_a_service_or_a_subject_is_followed_and_left_in_its_list(key: str) -> None:
    """A participant follows with one tap, reads that they do, and leaves with another."""
    walk = at_the_menu(*MANY)
    walk.does(f"menu.{key.partition(':')[0]}!", f"menu.{key}")
    said = walk.does("menu.follow!")
    left = walk.does("menu.leave!")

    assert [Follow(key), Unfollow(key)] == walk.effects
    assert say(EN, "services-followed") in said
    assert say(EN, "services-followed") not in left
    assert walk.world.left == frozenset()


def test_words_are_no_choice() -> None:
    """A participant who writes in the middle of a list is asked for a button and keeps their place."""
    walk = at_the_menu(*MANY)
    walk.does("menu.service!")
    before = walk.on_screen()
    said = walk.does(Wrote("Powys"))

    assert say(EN, "trouble-press-a-button") in said
    assert before == walk.on_screen()


def test_the_longest_names_fit_their_buttons() -> None:
    """A participant can press what has the longest names that are allowed, on every page."""
    long = "l" * limits.IDENTIFIER
    services = tuple(Service("ŵ" * 50, "m" * 50, id=f"{long[:-2]}{n:02}") for n in range(20))
    walk = at_the_menu(
        *(
            engagement(id=f"{long[:-2]}{n:02}", service=each, subjects=(Subject.WELSH,))
            for n, each in enumerate(services)
        )
    )
    pressed: set[str] = set()
    for steps in ("service!", f"{services[0].following}", "back!", "page!1", "page!2", "back!", "subject!"):
        walk.does(f"menu.{steps}")
        pressed |= tokens(show(walk.state, walk.world))

    assert max(len(each.encode()) for each in pressed) <= limits.CALLBACK_BYTES
    assert Place.MENU is walk.state.place
