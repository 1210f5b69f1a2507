"""What the program writes about itself: events with counters, and nothing of anybody."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.storing import operating
from engagements.language import Language
from sandbox import Fault, Sandbox
from tests.bot.children import ROOT, Children, surroundings
from tests.bot.house import change, open_now, until
from tests.bot.person import Person

CANARY = "caneri-yn-y-pwll"


async def test_a_program_in_every_kind_of_trouble_gives_nobody_away(
    children: Children, sandbox: Sandbox, settings: Settings
) -> None:
    """Telegram fails, storage fails, updates are broken; no words, no chat and no token are in the log."""
    async with operating(settings) as operations:
        await operations.publish(open_now())
    child = children.serve(settings)
    person = Person(sandbox.phone(CANARY), Language.CY)
    await in_trouble(sandbox, settings, person)
    written = child.log.read_text()
    secrets = (CANARY, str(person.phone.id), settings.token, settings.token.partition(":")[2])

    assert [] == [each for each in secrets if each in written]


async def in_trouble(sandbox: Sandbox, settings: Settings, person: Person) -> None:
    """Let one person meet everything that can go wrong."""
    for method in ("setMyCommands", "getUpdates", "deleteWebhook"):
        sandbox.fault(Fault("server_error", method=method))
    await person.arrives()
    for kind in ("reset", "server_error", "bad_request", "lost"):
        sandbox.fault(Fault(kind, method="sendMessage"))
        await person.phone.say(f"{CANARY} {kind}")
    await person.begins()
    await person.phone.say(CANARY)
    await person.told("asking-choose-one")
    sandbox.inject({"message": {"message_id": CANARY, "text": CANARY, "chat": {"id": person.phone.id}}})
    await change(settings, "ALTER TABLE heard RENAME TO away")
    await person.phone.say(f"/forget {CANARY}")
    await person.told_in_both("trouble-storage")
    await change(settings, "ALTER TABLE away RENAME TO heard")
    await change(settings, "UPDATE contact SET sealed = CAST('caneri-yn-y-pwll' AS BLOB)")
    await person.phone.say(f"/help {CANARY}")
    await person.told_in_both("trouble-failed")
    await person.phone.block()
    await until(lambda: "update_set_aside" in "".join(log.read_text() for log in logs(settings)))


async def test_the_log_does_not_tell_who_cannot_be_answered(
    children: Children, sandbox: Sandbox, settings: Settings
) -> None:
    """An attacker who reads the log does not learn when somebody presses late, or has blocked the bot."""
    async with operating(settings) as operations:
        await operations.publish(open_now())
    child = children.serve(settings)
    person = Person(sandbox.phone(), Language.CY)
    await person.arrives()
    sandbox.fault(Fault("bad_request", method="sendMessage"))
    await person.phone.say("/cymorth")
    await until(lambda: 400 in {call.status for call in sandbox.journal.of("sendMessage")})
    await person.phone.say("/cymorth")
    await person.told("help-title")
    events = [json.loads(line)["event"] for line in child.log.read_text().splitlines()]

    assert [] == [each for each in events if "reply" in each or "call" in each]


def logs(settings: Settings) -> list[Path]:
    """Give the log of the program."""
    return [settings.data_dir.parent / "program.log"]


async def test_every_line_is_an_event(children: Children, sandbox: Sandbox, settings: Settings) -> None:
    """A machine can read every line that a running program writes."""
    child = children.serve(settings)
    await Person(sandbox.phone(), Language.CY).phone.start()
    await until(lambda: sandbox.journal.delivered())
    lines = [json.loads(line) for line in child.log.read_text().splitlines()]

    assert all({"event", "level", "timestamp"} <= line.keys() for line in lines)


@pytest.mark.parametrize("name", ["DRWS_TELEGRAM_TOKEN", "DRWS_MORE_BOTS"])
async def test_a_refused_token_ends_the_program_and_is_not_shown(
    sandbox: Sandbox, settings: Settings, name: str
) -> None:
    """Telegram does not know the token; the program says which setting is wrong, and does not print it."""
    wrong = f"42:{CANARY}"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "serve",
        cwd=ROOT,
        env=os.environ | surroundings(settings) | {name: wrong},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )  # fmt: skip
    written, _ = await process.communicate()

    assert (1, True, False) == (
        process.returncode,
        f"{name}:".encode() in written,
        CANARY.encode() in written,
    )


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
async def test_a_program_that_is_asked_to_stop_says_nothing_and_ends_well(
    children: Children, sandbox: Sandbox, settings: Settings, stop: signal.Signals
) -> None:
    """A service stops the program; it ends without a traceback."""
    child = children.serve(settings)
    await until(lambda: sandbox.journal.of("deleteWebhook"))
    os.kill(child.number, stop)
    await until(lambda: not child.alive)

    assert "Traceback" not in child.log.read_text()
