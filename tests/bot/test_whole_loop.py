"""From the link to what happened next, in both languages, over both ways in."""

import asyncio
from pathlib import Path

import pytest

from engagements.language import Language
from tests.bot.house import count, house_in, until


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_two_people_take_part_and_hear_what_came_of_it(tmp_path: Path, webhook: bool) -> None:
    """One answers in Welsh and one in English at the same time, and each hears the outcome in their own."""
    async with house_in(tmp_path, webhook=webhook) as house:
        welsh, english = house.person(), house.person(Language.EN)
        await asyncio.gather(welsh.takes_part(), english.takes_part("confidential"))
        await house.tells(did="done")
        told = await asyncio.gather(welsh.told("announcing-title"), english.told("announcing-title"))

    assert [True, True] == ["done (cy)" in told[0].text, "done (en)" in told[1].text]


async def test_every_response_is_kept_under_its_own_promise(tmp_path: Path) -> None:
    """An anonymous answer goes into the box, one in confidence goes to the team."""
    async with house_in(tmp_path) as house:
        await asyncio.gather(house.person().takes_part(), house.person().takes_part("confidential"))
        kept = [count(house.settings, each) for each in ("nullifier", "envelope", "confidential_response")]

    assert [2, 1, 1] == kept


async def test_drws_introduces_itself_before_anyone_writes(tmp_path: Path) -> None:
    """Telegram shows the commands and the purpose in Welsh, in English, and in both to everyone else."""
    async with house_in(tmp_path) as house:
        journal = house.sandbox.journal
        await until(lambda: len(journal.of("setMyShortDescription")) == 3)
        calls = ("setMyCommands", "setMyDescription", "setMyShortDescription")
        introduced = [[call.status for call in journal.of(each)] for each in calls]

    assert [[200, 200, 200]] * 3 == introduced
