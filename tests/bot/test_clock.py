"""What falls due: feedback at its time, closing at its time, whichever process stored it."""

from datetime import UTC, datetime, timedelta

from bot.settings import Settings
from bot.storing import operating
from sandbox import Sandbox
from tests.bot.house import House, open_house, open_now, select, until, what_came_of
from tests.bot.test_deliveries import follower


async def test_feedback_stored_beside_a_running_program_goes_out_at_its_time(house: House) -> None:
    """Staff store feedback with a command of their own, and the running program sends it when it is due."""
    person = await follower(house)
    stored = what_came_of(after=0.5)
    async with operating(house.settings) as staff:
        await staff.store_feedback(stored)
    heard = await person.told("announcing-title")

    assert person.author("did") in heard.text
    assert datetime.now(UTC) >= stored.send_at


async def test_feedback_waits_for_its_time(house: House) -> None:
    """Feedback for tomorrow is not sent when other feedback is sent today."""
    person = await follower(house)
    await house.tells(did="tomorrow", after=24 * 3600)
    await house.tells(did="today")
    await person.hears(person.author("today"))

    assert [(0,), (1,)] == select(house.settings, "SELECT fired FROM feedback ORDER BY fired")


async def test_the_same_feedback_stored_twice_is_told_once(house: House) -> None:
    """Staff run the command twice, and every follower hears once."""
    person = await follower(house)
    told = what_came_of()
    stored = [await house.operations.store_feedback(told) for _ in range(2)]
    await person.told("announcing-title")

    assert [True, False] == stored


async def test_what_fell_due_while_nothing_ran_is_sent_at_the_start(
    sandbox: Sandbox, settings: Settings
) -> None:
    """The program was down at the time of the feedback; it is late, and not lost."""
    async with open_house(sandbox, settings) as house:
        person = await follower(house)
    async with operating(settings) as staff:
        await staff.store_feedback(what_came_of(after=-3600))
    async with open_house(sandbox, settings):
        heard = await person.told("announcing-title")

    assert person.author("did") in heard.text


async def test_an_engagement_closes_at_its_time(house: House) -> None:
    """The closing time comes, and the engagement is closed without anybody doing anything."""
    closing = open_now(id="brief", closes_at=datetime.now(UTC) + timedelta(seconds=1))
    await house.operations.publish(closing)
    await until(lambda: closed(house, "brief"))

    assert closed(house, "brief")


async def test_an_engagement_that_was_extended_stays_open(house: House) -> None:
    """Staff put the closing date back before it comes, and the old date closes nothing."""
    soon = datetime.now(UTC) + timedelta(seconds=2)
    await house.operations.publish(open_now(id="longer", closes_at=soon))
    await house.operations.publish(open_now(id="brief", closes_at=soon + timedelta(seconds=0.3)))
    await house.operations.publish(open_now(id="longer", closes_at=soon + timedelta(days=1)))
    await until(lambda: closed(house, "brief"))

    assert not closed(house, "longer")


async def test_the_box_is_opened_at_the_close(house: House) -> None:
    """Three people answered; at the close their answers can be read together."""
    for _ in range(3):
        await house.person().takes_part()
    await house.operations.close("small")
    _, counted = await house.operations.results("small")

    assert ("*", "0") == (counted.responses, counted.waiting)


def closed(house: House, slug: str) -> bool:
    """Tell whether an engagement has been closed."""
    rows = select(house.settings, "SELECT id FROM engagement WHERE closed_at IS NOT NULL")
    return (slug,) in rows
