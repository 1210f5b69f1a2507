"""The program is killed without warning, and nobody is forgotten or counted twice."""

import asyncio
from random import Random

from bot.settings import Settings
from bot.storing import operating
from engagements.language import Language
from sandbox import Fault, Sandbox
from tests.bot.children import Children
from tests.bot.house import FOR_EVER, count, locked, open_now, until
from tests.bot.person import Person

KILLS = 3


async def test_a_reply_comes_though_the_program_was_killed_before_sending_it(
    children: Children, sandbox: Sandbox, settings: Settings
) -> None:
    """Killed between the commit and the answer; the person is answered after the restart."""
    person = Person(sandbox.phone(), Language.CY)
    sandbox.fault(Fault("reset", method="sendMessage", times=FOR_EVER))
    child = children.serve(settings)
    await person.phone.start()
    await until(lambda: any(call.description == "connection reset" for call in sandbox.journal))
    await child.killed()
    sandbox.no_faults()
    children.serve(settings)
    heard = await person.told("language-which")

    assert ["Cymraeg", "English"] == heard.labels


async def test_what_was_not_committed_is_heard_after_the_restart(
    children: Children, sandbox: Sandbox, settings: Settings
) -> None:
    """Killed before the commit; Telegram delivers the update again, and the person is answered."""
    child = children.serve(settings)
    await until(lambda: count_of(sandbox, "deleteWebhook"))
    person = Person(sandbox.phone(), Language.CY)
    async with locked(settings):
        await person.phone.start()
        await until(lambda: count_of(sandbox, "getUpdates"))
        await child.killed()
    kept = count(settings, "heard")
    children.serve(settings)
    await person.phone.heard()

    assert (0, 1) == (kept, count(settings, "heard"))


async def test_every_receipt_is_one_response_however_often_the_program_is_killed(
    children: Children, sandbox: Sandbox, settings: Settings
) -> None:
    """Five people answer while the program is killed again and again; each receipt is one response."""
    async with operating(settings) as operations:
        await operations.publish(open_now())
    people = [Person(sandbox.phone(), each) for each in (*Language, *Language, Language.CY)]
    modes = ("anonymous", "confidential", "anonymous", "confidential", "anonymous")
    everyone = asyncio.gather(*(person.takes_part(mode) for person, mode in zip(people, modes, strict=True)))
    await killed_again_and_again(children, sandbox, settings)
    receipts = await everyone

    kept = {each: count(settings, each) for each in ("nullifier", "envelope", "confidential_response")}
    assert (5, {"nullifier": 5, "envelope": 3, "confidential_response": 2}) == (len(set(receipts)), kept)


async def killed_again_and_again(children: Children, sandbox: Sandbox, settings: Settings) -> None:
    """Kill the program at moments nobody chose, and leave one running."""
    moments = Random(1282)  # noqa: S311 - the same moments in every run
    for _ in range(KILLS):
        child = children.serve(settings)
        delivered = len(sandbox.journal.delivered()) + moments.randint(5, 14)
        await until(lambda: len(sandbox.journal.delivered()) >= delivered)  # noqa: B023 - awaited at once
        await asyncio.sleep(moments.uniform(0, 0.05))
        await child.killed()
    children.serve(settings)


def count_of(sandbox: Sandbox, method: str) -> int:
    """Count the calls of one method so far."""
    return len(sandbox.journal.of(method))
