"""The program is asked to stop: it finishes what it has in hand, begins nothing new, and ends soon."""

import os
import signal

from bot.roles import Role
from bot.settings import Settings
from bot.storing import operating
from engagements.language import Language
from sandbox import Fault, Sandbox
from storage.deliveries import DeliveryState
from tests.bot.children import Child, Children
from tests.bot.house import (
    by_webhook,
    count,
    deliveries,
    open_house,
    select,
    until,
    what_came_of,
)
from tests.bot.person import Person


async def serving(child: Child) -> Child:
    """Wait until a program has begun."""
    await until(lambda: child.log.exists() and '"serving"' in child.log.read_text(), within=20.0)
    return child


async def ended(child: Child, within: float = 12.0) -> bool:
    """Ask a program to stop, as a service manager does, and see it end in good order."""
    os.kill(child.number, signal.SIGTERM)
    await until(lambda: not child.alive, within)
    return "Traceback" not in child.log.read_text() and "left_unfinished" not in child.log.read_text()


async def test_what_was_noted_is_sent_before_the_end(
    children: Children, sandbox: Sandbox, settings: Settings
) -> None:
    """Asked to stop while Telegram fails; the person is answered all the same, and nothing is left to say."""
    child = children.serve(settings)
    person = Person(sandbox.phone(), Language.CY)
    sandbox.fault(Fault("server_error", method="sendMessage", times=2))
    await person.phone.start()
    await until(lambda: any(call.status == 500 for call in sandbox.journal))
    well = await ended(child)

    assert (True, 0) == (well, count(settings, "noted_reply"))
    assert ["Cymraeg", "English"] == (await person.told("language-which")).labels


async def test_an_update_that_was_fetched_is_answered_before_the_end(
    children: Children, sandbox: Sandbox, settings: Settings
) -> None:
    """Asked to stop while Telegram thinks over an answer; it comes once, and not again."""
    settings = by_webhook(settings)
    assert settings.webhook_secret is not None
    more = {
        "DRWS_WEBHOOK_URL": settings.webhook_url or "",
        "DRWS_WEBHOOK_SECRET": settings.webhook_secret.get_secret_value(),
        "DRWS_PORT": str(settings.port),
    }
    child = await serving(children.serve(settings, Role.ALL, **more))
    person = Person(sandbox.phone(), Language.CY)
    sandbox.fault(Fault("slow", method="sendMessage", seconds=0.5))
    await person.phone.start()
    await until(lambda: count(settings, "noted_reply") == 1)
    well = await ended(child)
    left = count(settings, "noted_reply")
    children.serve(settings, Role.ALL, **more)
    await person.told("language-which")
    await person.phone.say("/cymorth")
    await person.told("help-title")

    said = sum(person.words("language-which") in each.text for each in person.phone.account.heard)
    assert (True, 0, 1) == (well, left, said)


async def test_the_delivery_in_hand_is_not_lost_sight_of(
    children: Children, sandbox: Sandbox, settings: Settings
) -> None:
    """Asked to stop while a message about what happened next is under way; it is known to have been sent."""
    async with open_house(sandbox, settings) as house:
        await house.person().arrives()
        await until(lambda: count(settings, "noted_reply") == 0)
    sandbox.fault(Fault("slow", method="sendMessage"))
    async with operating(settings) as staff:
        await staff.store_feedback(what_came_of())
    child = children.serve(settings)
    await until(lambda: select(settings, "SELECT 1 FROM delivery WHERE state = 'sending'"))
    well = await ended(child)

    assert (True, [DeliveryState.SENT]) == (well, deliveries(settings))


async def test_whoever_asks_twice_does_not_wait(
    children: Children, sandbox: Sandbox, settings: Settings
) -> None:
    """An officer in a hurry asks again, and the program ends while Telegram is still thinking."""
    child = await serving(children.serve(settings))
    sandbox.fault(Fault("slow", method="sendMessage", seconds=60))
    await sandbox.phone().start()
    await until(lambda: count(settings, "noted_reply") == 1)
    os.kill(child.number, signal.SIGTERM)
    await until(lambda: '"stopping"' in child.log.read_text())
    os.kill(child.number, signal.SIGTERM)
    await until(lambda: not child.alive, within=5.0)

    assert 1 == count(settings, "noted_reply")
