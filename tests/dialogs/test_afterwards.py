"""What can be said beside the answers, once they are sent."""

from dataclasses import replace

import pytest

from bot.beside import parts
from dialogs.answers import Answer, Found
from dialogs.effects import Forget
from dialogs.events import Left
from dialogs.state import Place
from dialogs.world import World
from engagements.engagement import Audience, Engagement, Mode
from engagements.levels import Level
from engagements.services import Service
from tests.dialogs.walking import Walk
from tests.examples import NOW, both, engagement, yes_or_no

FORESTS = Service("Coedwigoedd", "Forests")
ASKED = engagement(yes_or_no("one"), incentive=both("a book token"), draw=True)


def having_sent(about: Engagement = ASKED) -> Walk:
    """Give somebody who has just sent an anonymous response without a receipt."""
    walk = Walk(World(NOW, b"", (about,), parts=parts(about, (*about.owners, FORESTS))))
    walk.start("small")
    walk.press("begin", "anonymous", "0", "bare", "declining.send")
    walk.effects.clear()
    return walk


def test_one_tap_tells_how_it_was() -> None:
    """A participant tells with one tap how it was, is thanked, and is not asked again."""
    walk = having_sent()

    said = walk.press("how-good")

    assert [("small+learning", (Answer("how", ("good",)),))] == [
        (each.response.engagement, each.response.answers) for each in walk.sent
    ]
    assert "Thank you for telling us" in said
    assert not any("Good" in label for label in walk.labels)


def test_what_is_said_beside_the_answers_is_anonymous_and_has_no_receipt() -> None:
    """What is said beside the answers never has a receipt: it could be laid beside them by it."""
    walk = having_sent()

    walk.press("how-hard", "draw", "equality", "skip", "q1.3", "skip", "skip", "skip", "send")

    assert {("small+learning", None), ("small+draw", None), ("small+equality", None)} == {
        (each.response.engagement, each.response.receipt) for each in walk.sent
    }
    assert {Mode.ANONYMOUS} == {each.response.mode for each in walk.sent}


def test_equality_questions_are_explained_and_can_all_be_skipped() -> None:
    """A participant who skips every equality question sends nothing, and is not pressed to."""
    walk = having_sent()

    said = walk.press("equality")
    walk.press("skip", "skip", "skip", "skip")
    looked_over = walk.press("skip")

    assert "kept in another box" in said
    assert "[Send]" not in looked_over
    assert [] == walk.sent


def test_one_can_go_back_and_send_nothing() -> None:
    """A participant who thinks better of it sends nothing, and nothing of it is kept."""
    walk = having_sent()
    walk.press("equality", "q0.1", "skip", "skip", "skip", "skip")

    walk.press("back", "q4.0", "drop")

    assert [] == walk.sent
    assert () == walk.state.drafts
    assert walk.state.place is Place.SENT


def test_a_remark_goes_to_the_service_that_it_is_for() -> None:
    """A participant says something that another service should hear, and it goes under that name."""
    walk = having_sent()
    walk.press("matters")
    walk.press("q0.1")
    walk.write("The path is blocked.")

    walk.press("send")

    [sent] = walk.sent
    assert (Answer("remark", "to-forests: The path is blocked."),) == sent.response.answers


def test_a_code_for_the_draw_is_given_once() -> None:
    """A participant gets one code, which the box has too, and cannot get another."""
    walk = having_sent()

    said = walk.press("draw")

    [sent] = walk.sent
    assert str(sent.response.answers[0].value) in said
    assert "Enter the prize draw" not in walk.labels


def test_a_code_for_the_draw_waits_for_no_group() -> None:
    """A participant who enters a draw has a chance in it even where nobody else enters."""
    walk = having_sent()

    walk.press("draw")

    assert [True] == [each.response.even_so for each in walk.sent]


def test_the_draw_is_for_those_who_have_answered() -> None:
    """Whoever has not answered cannot enter the draw."""
    walk = having_sent()
    walk.world = replace(walk.world, answered=frozenset())

    walk.write("/help")

    assert "Enter the prize draw" not in walk.labels


def test_who_answers_for_an_organisation_is_not_asked_about_themselves() -> None:
    """Whoever sent only a club's answer is asked how it was, and neither who they are nor into the draw."""
    walk = Walk(having_sent().world)
    walk.world = replace(walk.world, answered=frozenset())
    walk.start("small")
    walk.press("begin", "organisations", "confidential")
    walk.write("Cwm Du Walking Club")

    walk.press("q1.0", "check.send")

    assert any("Good" in label for label in walk.labels)
    assert not {"About you (optional)", "Enter the prize draw"} & set(walk.labels)


@pytest.mark.parametrize("payload", ["small+equality", "small+learning", "small+nothing"])
def test_no_link_opens_a_part(payload: str) -> None:
    """A link that names a part finds nothing: parts are reached from their engagement alone."""
    walk = Walk(having_sent().world)

    said = walk.start(payload)

    assert "cannot find the engagement" in said
    assert walk.state.engagement is None


def test_where_nothing_is_asked_nothing_stands_beside() -> None:
    """An engagement that only informs has no boxes at all."""
    assert () == parts(engagement(level=Level.INFORMATION, questions=()), ())


def test_organisations_answer_in_confidence_and_apart() -> None:
    """A club answers under its own name, in confidence, in a box that no person's answer is in."""
    walk = Walk(having_sent().world)
    walk.world = replace(walk.world, answered=frozenset())
    walk.start("small")
    said = walk.press("begin", "organisations")
    walk.press("confidential")
    walk.write("Cwm Du Walking Club")
    walk.press("q1.0", "check.send")

    [sent] = walk.sent
    assert "apart from what people say" in said
    assert ("small+organisations", Mode.CONFIDENTIAL) == (sent.response.engagement, sent.response.mode)
    assert walk.state.engagement == "small"


def test_young_people_are_not_asked_whether_they_are_an_organisation() -> None:
    """A young participant sees no button for organisations."""
    about = replace(ASKED, audience=Audience.YOUNG)
    walk = Walk(World(NOW, b"", (about,), parts=parts(about, ())))
    walk.start("small")

    walk.press("begin")

    assert "I answer for an organisation" not in walk.labels


def test_help_is_noted_with_the_answers() -> None:
    """Whoever helps somebody says so with one tap, can take it back, and it goes with the answers."""
    walk = Walk(having_sent().world)
    walk.world = replace(walk.world, answered=frozenset())
    walk.start("small")
    walk.press("begin", "helping", "helping", "helping", "anonymous", "0", "check.send")

    [sent] = walk.sent
    assert Answer("answered-with-help", ("yes",)) in sent.response.answers


def test_what_closes_meanwhile_is_explained() -> None:
    """Whoever is in the middle of something beside the answers when it closes is told so; nothing is sent."""
    walk = having_sent()
    walk.press("equality", "q0.1")
    walk.world = replace(walk.world, now=ASKED.closes_at)

    said = walk.press("skip") if "skip" in str(walk.labels) else walk.write("anything")

    assert "closed" in said
    assert [] == walk.sent
    assert walk.state.engagement == "small"


def test_blocking_and_forgetting_leave_no_draft_behind() -> None:
    """Whoever is forgotten in the middle of it leaves nothing behind."""
    walk = having_sent()
    walk.press("equality", "q0.1")
    walk.write("/forget")
    walk.press("forget.yes")
    walk.hear(Left())

    assert Forget() in walk.effects
    assert () == walk.state.drafts


def test_whoever_answered_as_a_person_can_still_answer_for_an_organisation() -> None:
    """A secretary who has given their own answer finds the way to answer for the club as well."""
    walk = having_sent()
    walk.press("sent.menu")
    walk.start("small")

    walk.press("about.organisations", "confidential")

    assert "small+organisations" == walk.state.engagement


def test_a_change_that_is_left_leads_back_to_the_engagement() -> None:
    """Whoever takes an organisation's answer back is at the engagement again, and not at a part of it."""
    walk = Walk(having_sent().world)
    walk.world = replace(walk.world, answered=frozenset())
    walk.start("small")
    walk.press("begin", "organisations", "confidential")
    walk.write("Cwm Du Walking Club")
    said = walk.press("q1.0")
    receipt = next(word for word in said.split() if word.count("-") == 3)
    walk.press("check.send")
    found = Found("small+organisations", Mode.CONFIDENTIAL, walk.sent[0].response.answers)
    walk.world = replace(walk.world, found=found)
    walk.write("/receipt")
    walk.write(receipt)
    walk.press("change!", "check.0", "q0.back", "check.0")

    walk.write("/receipt")
    walk.write(receipt)
    walk.press("withdraw!", "yes!")

    assert (Place.ABOUT, "small") == (walk.state.place, walk.state.engagement)


def test_what_is_held_names_what_stands_beside() -> None:
    """Whoever asks what is held reads of the draft of an organisation too, and of what was said beside."""
    walk = having_sent()
    walk.press("how-good", "equality", "q0.1")

    said = walk.write("/mydata")

    assert "Beside the answers: How was this?" in said
    assert "Beside the answers: About you. Answers so far: 1" in said
