"""Two bots in one installation: each person is answered, and told, by the bot that they talk to."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest
from pydantic import SecretStr

from bot.app import serving
from bot.demo import rehearsal_settings
from bot.doctor import doctor
from bot.settings import Settings
from engagements.language import Language, Voice
from locales.words import say
from sandbox import Fault, Sandbox
from storage.deliveries import DeliveryState
from tests.bot.house import (
    FOR_EVER,
    QUICK,
    SECRET,
    House,
    by_webhook,
    new_sandbox,
    open_house,
    settled_as,
    until,
)
from tests.bot.person import Person
from tests.bot.test_broadcasts import tells, update
from tests.bot.test_in_order import message_update
from tests.storage.conftest import server, where
from tests.storage.patterns import laid

__all__ = ["server", "where"]

NUMBER = "8401"
TOKEN = f"{NUMBER}:canary-of-the-second"

on_both = pytest.mark.parametrize("where", ["sqlite", "postgresql"], indirect=True)


@dataclass(frozen=True, slots=True)
class Two:
    """A running program behind two bots. The same person has the same id with both."""

    house: House
    second: Sandbox

    @property
    def first(self) -> Sandbox:
        """The bot of whoever is known to talk to no other."""
        return self.house.sandbox

    def somebody(self) -> tuple[Person, Person]:
        """Let somebody new come, with a chat with each of the bots."""
        phones = self.first.phone(), self.second.phone()
        assert phones[0].id == phones[1].id
        return Person(phones[0], Language.CY), Person(phones[1], Language.CY)


@asynccontextmanager
async def two_bots(
    folder: Path, where: str, webhook: bool = False, wrong: tuple[Fault, ...] = ()
) -> AsyncIterator[Two]:
    """Run the program for two bots on a database, with something `wrong` for the second at once."""
    first, second = new_sandbox(), Sandbox(TOKEN, flood=None)
    for fault in wrong:
        second.fault(fault)
    async with first.running(beside=(second,)) as address:
        settings = installed(folder, address, where)
        async with open_house(first, by_webhook(settings) if webhook else settings) as house:
            yield Two(house, second)


def installed(folder: Path, address: str, where: str) -> Settings:
    """Set everything for two bots."""
    more = {"database_url": where, "more_bots": SecretStr(TOKEN)}
    return rehearsal_settings(folder, address).model_copy(update=more)


@pytest.fixture
async def two(tmp_path: Path, where: str) -> AsyncIterator[Two]:
    """Run the program for two bots, on each kind of database."""
    async with two_bots(tmp_path, where) as two:
        yield two


def chats(sandbox: Sandbox) -> set[int | None]:
    """Name the chats to which a bot has sent anything."""
    return {call.chat_id for call in sandbox.journal.delivered()}


@on_both
@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_each_bot_answers_and_tells_its_own_people(tmp_path: Path, where: str, webhook: bool) -> None:
    """Two people follow through two bots, and each hears the answers and the outcome from their own."""
    async with two_bots(tmp_path, where, webhook) as two:
        (one, _), (_, other) = two.somebody(), two.somebody()
        await asyncio.gather(one.takes_part(), other.takes_part("confidential"))
        await two.house.tells(did="done")
        told = await asyncio.gather(one.told("announcing-title"), other.told("announcing-title"))

    assert ["done (cy)" in each.text for each in told] == [True, True]
    assert ({one.phone.id}, {other.phone.id}) == (chats(two.first), chats(two.second))


@on_both
async def test_the_same_number_of_an_update_is_no_repeat_with_another_bot(two: Two) -> None:
    """Whoever begins with the second bot is answered, though the first has had an update of that number."""
    first, second = two.somebody()
    await first.arrives()
    number = await second.phone.say("/cymorth")
    await second.told("help-title")

    assert 1 == number


@on_both
async def test_a_conversation_goes_on_with_the_other_bot(two: Two) -> None:
    """Whoever answers one question with each bot is one participant, and their answers are one response."""
    first, second = two.somebody()
    await first.arrives()
    await first.begins()
    await first.phone.press(first.author("yes"))
    await first.hears(first.author("several"))
    await second.phone.say("/cymorth")
    await second.told("help-title")
    await second.phone.start("small")
    await second.hears(second.author("several"))


@on_both
async def test_what_came_of_it_is_told_by_the_bot_that_was_talked_to_last(two: Two) -> None:
    """Whoever has moved to the other bot hears the outcome there, once."""
    first, second = two.somebody()
    await first.takes_part()
    await second.phone.say("/cymorth")
    await second.told("help-title")
    await two.house.tells()
    await second.told("announcing-title")

    assert not any(first.words("announcing-title") in each.text for each in first.phone.screen)


@on_both
async def test_a_correction_changes_nothing_in_the_chat_of_another_bot(two: Two) -> None:
    """Whoever has moved since is told anew what was wrong, and nothing that the other wrote is changed."""
    first, second = two.somebody()
    await first.arrives()
    wrong = await tells(two.house, update("wrong"))
    await first.hears("wrong (cy)")
    await second.phone.say("/cymorth")
    await second.told("help-title")
    await tells(two.house, update("right"), corrects=wrong)
    anew = await second.hears("right (cy)")

    assert second.words("announcing-correction") in anew.text
    assert [] == two.second.journal.of("editMessageText")


@on_both
async def test_who_blocks_the_bot_that_they_have_left_is_still_told_by_the_other(two: Two) -> None:
    """Whoever tidies the old chat away hears the outcome in the new one."""
    first, second = two.somebody()
    await first.takes_part()
    await second.phone.say("/cymorth")
    await second.told("help-title")
    two.second.fault(Fault("server_error", method="sendMessage", chat=second.phone.id, times=2))
    await two.house.tells()
    await until(lambda: any(call.status == 500 for call in two.second.journal))
    await first.phone.block()
    await second.told("announcing-title")


@on_both
async def test_a_bot_that_does_not_come_up_holds_up_no_other(tmp_path: Path, where: str) -> None:
    """The people of one bot hear the outcome at once, and those of the other when Telegram knows it again."""
    away = Fault("server_error", method="getMe", times=FOR_EVER)
    async with two_bots(tmp_path, where, wrong=(away,)) as two:
        (one, _), (_, other) = two.somebody(), two.somebody()
        await asyncio.gather(one.arrives(), other.arrives())
        await two.house.tells()
        await one.told("announcing-title")
        before = [other.words("announcing-title") in each.text for each in other.phone.screen]
        two.second.no_faults()
        await other.told("announcing-title")

    assert True not in before


async def test_who_talked_last_to_a_bot_that_is_no_more_is_told_by_the_first(tmp_path: Path) -> None:
    """Whoever has met the first bot too hears the outcome from it, and nothing waits for ever."""
    first, second = new_sandbox(), Sandbox(TOKEN, flood=None)
    async with first.running(beside=(second,)) as address:
        settings = installed(tmp_path, address, laid(tmp_path))
        async with open_house(first, settings) as house:
            two = Two(house, second)
            (one, moved), (_, stranger) = two.somebody(), two.somebody()
            await one.arrives()
            await moved.phone.say("/cymorth")
            await asyncio.gather(moved.told("help-title"), stranger.arrives())
        alone = settings.model_copy(update={"more_bots": None})
        async with serving(alone, rhythm=QUICK) as operations:
            house = House(first, alone, operations)
            await house.tells()
            await one.told("announcing-title")
            await settled_as(house, DeliveryState.SENT, DeliveryState.GONE)


@on_both
async def test_a_reply_that_was_noted_is_sent_by_its_own_bot_after_a_restart(
    tmp_path: Path, where: str
) -> None:
    """Whoever wrote to the second bot before the program was stopped is answered by it when it is back."""
    first, second = new_sandbox(), Sandbox(TOKEN, flood=None)
    async with first.running(beside=(second,)) as address:
        settings = installed(tmp_path, address, where)
        async with open_house(first, settings) as house:
            _, person = Two(house, second).somebody()
            await person.arrives()
            second.fault(Fault("server_error", method="sendMessage", times=1000))
            await person.phone.say("/cymorth")
            await until(lambda: any(call.status == 500 for call in second.journal))
        second.no_faults()
        async with open_house(first, settings):
            await person.told("help-title")

    assert set() == chats(first)


async def test_each_bot_has_a_path_that_shows_no_token(tmp_path: Path) -> None:
    """A reader of a proxy's log sees the number of a bot there, and nothing of its token."""
    async with two_bots(tmp_path, laid(tmp_path), webhook=True) as two, aiohttp.ClientSession() as http:
        _, person = two.somebody()
        await person.arrives()
        base = two.house.settings.webhook_url
        api = f"{two.house.settings.telegram_api}/bot{TOKEN}/getWebhookInfo"
        async with http.get(api) as answer:
            told = (await answer.json())["result"]["url"]
        async with http.post(told, json=message_update(person, 99, "/cymorth")) as refused:
            stranger = refused.status
        true = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        async with http.post(f"{base}/42", json={}, headers=true) as unknown:
            nobodys = unknown.status

    assert (f"{base}/{NUMBER}", 403, 404) == (told, stranger, nobodys)


async def test_the_doctor_looks_at_each_bot(tmp_path: Path) -> None:
    """An officer with two bots reads of which one Telegram refuses the token, and that the other is well."""
    first, second = new_sandbox(), Sandbox(TOKEN, flood=None)
    async with first.running(beside=(second,)) as address:
        settings = installed(tmp_path, address, laid(tmp_path))
        well, sound = await doctor(settings, Language.EN)
        wrong = settings.model_copy(update={"more_bots": SecretStr(f"{NUMBER}:old")})
        ill, broken = await doctor(wrong, Language.EN)
    bad = say(Voice(Language.EN), "doctor-health-bad")
    refused = say(Voice(Language.EN), "doctor-token-refused", {"what": "DRWS_MORE_BOTS"})

    assert (True, False) == (sound, broken)
    assert [f"{bot}): Telegram knows" in "\n".join(well) for bot in ("8400", NUMBER)] == [True, True]
    assert [f"{bad} ({NUMBER}): {refused}"] == [line for line in ill if line.startswith(bad)]
