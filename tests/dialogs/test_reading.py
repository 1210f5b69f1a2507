"""Cards to read, and pictures with words for those who cannot see them."""

from dataclasses import replace

from dialogs.conversation import hear, show
from dialogs.events import Pressed, Started, Wrote
from dialogs.replies import AuthorsPicture
from dialogs.state import Place, State
from engagements.engagement import Card, Engagement
from engagements.language import Language
from engagements.levels import Level
from engagements.pictures import Picture
from tests.dialogs.looking_at import at, offered, pictures, pressed, read, world_of
from tests.examples import both, engagement

SEEN = Picture("tree.png", both("a tree"))
CARDS = (Card(text=both("one")), Card(text=both("two"), picture=SEEN), Card(text=both("three")))
ASKING = engagement(cards=CARDS)
TELLING = engagement(level=Level.INFORMATION, questions=(), cards=CARDS)


def shown_by(about: Engagement, leaf: int) -> str:
    """Read one card."""
    return read(show(at(Place.READING, about, leaf=leaf), world_of(about)))


def test_cards_are_turned_one_by_one() -> None:
    """A reader turns from card to card and back, and each says which it is."""
    world = world_of(TELLING)
    first = pressed(at(Place.ABOUT, TELLING), "about.read", world)
    second = pressed(first.state, "card0.next", world)
    back = pressed(second.state, "card1.back", world)

    assert "Card 1 of 3\n\none (en)" == read(first.replies)
    assert "Card 2 of 3\n\ntwo (en)" in read(second.replies)
    assert read(first.replies) == read(back.replies)


def test_there_is_nothing_before_the_first_card_and_after_the_last() -> None:
    """A reader is offered no card that there is not."""
    world = world_of(TELLING)

    assert "card0.back" not in offered(at(Place.READING, TELLING), world)
    assert "card2.next" not in offered(at(Place.READING, TELLING, leaf=2), world)


def test_a_picture_comes_with_its_card_and_its_words() -> None:
    """A reader sees the picture before its card, and whoever cannot see it reads what it shows."""
    replies = show(at(Place.READING, TELLING, leaf=1), world_of(TELLING))

    assert AuthorsPicture("small", "tree.png") == pictures(replies)[0].picture
    assert read(replies).startswith("a tree (en)")


def test_a_picture_is_not_sent_again_for_a_word_beside_the_point() -> None:
    """A reader who types something is not sent the picture that is in the chat already."""
    turn = hear(at(Place.READING, TELLING, leaf=1), Wrote("Nice tree"), world_of(TELLING))

    assert [] == pictures(turn.replies)
    assert "two (en)" in read(turn.replies)


def test_the_last_card_leads_to_what_its_level_allows() -> None:
    """A reader may take part where something is asked, and in any case follow or ask where to learn more."""
    asked = offered(at(Place.READING, ASKING, leaf=2), world_of(ASKING))
    told = offered(at(Place.READING, TELLING, leaf=2), world_of(TELLING))

    assert {"card2.begin", "card2.follow", "card2.contact", "card2.about", "card2.back"} == asked
    assert asked - {"card2.begin"} == told


def test_taking_part_from_the_last_card_begins_as_from_the_first() -> None:
    """A reader who takes part is told what can change and how answers are kept, as anybody is."""
    turn = pressed(at(Place.READING, ASKING, leaf=2), "card2.begin", world_of(ASKING))

    assert Place.PRIVACY is turn.state.place
    assert "can change (en)" in read(turn.replies)


def test_where_to_learn_more_is_told_at_the_last_card() -> None:
    """A reader who asks is told whom to ring, and stays where they are."""
    turn = pressed(at(Place.READING, TELLING, leaf=2), "card2.contact", world_of(TELLING))

    assert "contact (en)" in read(turn.replies)
    assert (Place.READING, 2) == (turn.state.place, turn.state.leaf)


def test_a_button_of_an_earlier_card_turns_nothing() -> None:
    """A reader who presses Next under an old card stays where they are, and is told why."""
    state = at(Place.READING, TELLING, leaf=1)
    turn = hear(state, Pressed("s.card0.next"), world_of(TELLING))

    assert 1 == turn.state.leaf
    assert "earlier message" in read(turn.replies)


def test_cards_that_were_taken_away_leave_nobody_lost() -> None:
    """A reader whose card has gone meanwhile reads the last one, or what is open where none is left."""
    fewer = replace(TELLING, cards=CARDS[:1])
    none = replace(TELLING, cards=())

    assert "Card 1 of 1\n\none (en)" == shown_by(fewer, leaf=2)
    assert "small" not in offered(at(Place.READING, none), world_of(none))
    assert hear(at(Place.READING, none), Wrote("?"), world_of(none)).replies


def test_the_cover_is_shown_on_the_way_in_and_not_again() -> None:
    """A participant sees the picture of an engagement once as they come, and not with every press."""
    covered = replace(ASKING, picture=SEEN)
    world = world_of(covered)
    came = hear(State(language=Language.EN), Started("small"), world)
    again = hear(came.state, Started("small"), world)
    easier = hear(came.state, Pressed(f"{came.state.session}.about.easy"), world)

    assert [AuthorsPicture("small", "tree.png")] == [each.picture for each in pictures(came.replies)]
    assert [] == pictures(again.replies) + pictures(easier.replies)
