"""Whatever fails in a turn, on the way out, at the clock or at the door, it tells of nobody."""

import asyncio
import io
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramNetworkError
from aiogram.methods import GetMe
from apscheduler.triggers.interval import IntervalTrigger
from telegram.error import BadRequest, NetworkError

from bot.app import Rhythm
from bot.carrier import Telegram
from bot.lane.wire import Wire
from bot.logs import begin_logging
from bot.printing import refusal
from engagements.language import Language
from tests.bot.cage import CANARY, NAMES, Broken, Cage, Fails, a_fault
from tests.bot.house import SECRET, House, until
from tests.bot.person import Person
from tests.bot.test_in_order import message_update

RESTLESS = Rhythm(counting=IntervalTrigger(seconds=0.1), look_every=0.1, seconds_in_a_chat=0.02)


def a_refusal(told: str) -> Exception:
    """Fail as Telegram does to aiogram."""
    return TelegramBadRequest(GetMe(), told)


def no_connection(told: str) -> Exception:
    """Fail as a network does to aiogram."""
    return TelegramNetworkError(GetMe(), told)


ON_ARRIVING = (
    "storage.hearing.is_new",
    "storage.hearing.note",
    "storage.hearing.sent",
    "storage.people.find",
    "storage.people.follows",
    "storage.people.follow",
    "storage.people.keep",
    "storage.drafts.find",
    "storage.drafts.keep",
    "storage.ballot_box.answered",
    "storage.shelf.Shelf.all",
    "bot.turns.hear",
    "bot.turns.calls_of",
    "bot.front_door.incoming_of",
)
ON_SENDING = ("storage.ballot_box.submit",)
ON_THE_WAY_OUT = ("sendMessage", "editMessageText", "answerCallbackQuery")
ON_TELLING = (
    "storage.broadcasts.feedback_waiting",
    "storage.broadcasts.fire",
    "storage.lanes.hold",
    "storage.deliveries.next_due",
    "storage.broadcasts.load_of",
    "storage.deliveries.settle",
    "storage.deliveries.is_finished",
    "storage.people.sealed_contacts",
    "storage.people.opened",
    "storage.on_screen.note_all_sent",
    "bot.told.announcement",
)
BY_THE_CLOCK = (
    "bot.operations.Operations.listing",
    "bot.operations.Operations.feedback_waiting",
    "bot.operations.Operations.closings_waiting",
)
AT_THE_START = ("storage.hearing.take_over", "storage.deliveries.lost", "bot.roles.front_door.introduce")


@pytest.fixture
def cage() -> Iterator[Cage]:
    """Log as the program does, with every library at DEBUG, into one place."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    begin_logging(logging.DEBUG)
    yield Cage(written)
    root.setLevel(before)
    root.removeHandler(handler)


async def arrives(person: Person, broken: Broken) -> None:
    """Come in and choose a language, unless it fails before."""
    await person.phone.start("small")
    await until(lambda: broken.times or person.phone.screen)
    if not broken.times:
        await person.phone.press("Cymraeg")
    await until(lambda: broken.times)


def newcomer(house: House) -> Person:
    """Let somebody come whose name must not be told."""
    return Person(house.sandbox.phone(CANARY), Language.CY)


@pytest.mark.parametrize("where", ON_ARRIVING)
async def test_a_turn_that_fails_tells_nothing(
    cage: Cage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    where: str,
) -> None:
    """A participant whose turn fails, at whichever step, is not named in any log or on any page."""
    async with cage.house(tmp_path) as house:
        person = newcomer(house)
        cage.sees(house, person)
        broken = cage.broken(monkeypatch, where)
        await arrives(person, broken)
        update = message_update(person, 900_000, CANARY)
        update["message"]["from"] |= NAMES
        house.sandbox.inject(update)
        await asyncio.sleep(0.1)

    assert (True, []) == (broken.times > 0, cage.found(capfd))


@pytest.mark.parametrize("where", ON_SENDING)
async def test_a_sending_that_fails_tells_nothing(
    cage: Cage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    where: str,
) -> None:
    """A participant whose answers could not be taken in finds neither them nor their receipt told."""
    async with cage.house(tmp_path) as house:
        person = newcomer(house)
        await person.arrives()
        await person.begins()
        looked_over = await person.answers()
        receipt = next(word for word in looked_over.text.split() if word.count("-") == 3)
        cage.sees(house, person, receipt)
        broken = cage.broken(monkeypatch, where)
        await person.taps("check-send")
        await person.told_in_both("trouble-failed")

    assert (True, []) == (broken.times > 0, cage.found(capfd))


@pytest.mark.parametrize("fails", [a_fault, a_refusal, no_connection])
@pytest.mark.parametrize("method", ON_THE_WAY_OUT)
async def test_a_reply_that_fails_tells_nothing(
    cage: Cage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    method: str,
    fails: Fails,
) -> None:
    """A participant whom no reply reaches is not named, however Telegram fails."""
    async with cage.house(tmp_path) as house:
        person = newcomer(house)
        await person.arrives()
        await person.begins()
        await person.phone.press(person.author("yes"))
        await person.hears(person.author("several"))
        cage.sees(house, person)
        broken = Broken(fails, cage.secrets)
        monkeypatch.setattr(Telegram, "call", broken.failing_for(method, Telegram.call))
        await person.phone.press(person.author("a"))
        await person.phone.say(CANARY)
        await until(lambda: broken.times)

    assert (True, []) == (broken.times > 0, cage.found(capfd))


@pytest.mark.parametrize("fails", [a_fault, BadRequest, NetworkError])
async def test_feedback_that_telegram_refuses_tells_nothing(
    cage: Cage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    fails: Fails,
) -> None:
    """A follower whom feedback does not reach is not named, however Telegram fails."""
    async with cage.house(tmp_path) as house:
        person = newcomer(house)
        await person.arrives()
        cage.sees(house, person)
        broken = Broken(fails, cage.secrets)
        monkeypatch.setattr(Wire, "call", broken.failing_for("sendMessage", Wire.call))
        await house.tells()
        await until(lambda: broken.times)

    assert (True, []) == (broken.times > 0, cage.found(capfd))


@pytest.mark.parametrize("where", ON_TELLING)
async def test_feedback_that_fails_tells_nothing(
    cage: Cage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    where: str,
) -> None:
    """A follower to whom feedback was on its way is not named, whatever fails."""
    async with cage.house(tmp_path) as house:
        person = newcomer(house)
        await person.arrives()
        cage.sees(house, person)
        broken = cage.broken(monkeypatch, where)
        await house.tells()
        await until(lambda: broken.times)

    assert (True, []) == (broken.times > 0, cage.found(capfd))


@pytest.mark.parametrize("where", BY_THE_CLOCK)
async def test_a_clock_that_fails_tells_nothing(
    cage: Cage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    where: str,
) -> None:
    """A count or a look at what is due that fails names nobody."""
    async with cage.house(tmp_path, rhythm=RESTLESS) as house:
        person = newcomer(house)
        await person.takes_part()
        cage.sees(house, person)
        broken = cage.broken(monkeypatch, where)
        await until(lambda: broken.times)

    assert (True, []) == (broken.times > 0, cage.found(capfd))


@pytest.mark.parametrize("where", AT_THE_START)
async def test_a_start_that_fails_tells_nothing(
    cage: Cage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    where: str,
) -> None:
    """A program that fails as it takes up its work names nobody."""
    broken = cage.broken(monkeypatch, where)
    try:
        async with cage.house(tmp_path) as house:
            cage.sees(house, newcomer(house))
            await until(lambda: broken.times)
    except RuntimeError as error:
        cage.told += refusal(error, "", Language.EN)

    assert (True, []) == (broken.times > 0, cage.found(capfd))


@pytest.mark.parametrize("where", ["bot.front_door.FrontDoor.take", "storage.drafts.find"])
async def test_the_webhook_answers_without_a_word_of_what_failed(
    cage: Cage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    where: str,
) -> None:
    """Whoever posts at the webhook reads nothing of a participant in its answer, whatever failed."""
    async with cage.house(tmp_path, webhook=True) as house, aiohttp.ClientSession() as http:
        person = newcomer(house)
        await person.arrives()
        cage.sees(house, person)
        broken = cage.broken(monkeypatch, where)
        cage.told.append(await posted(http, house, json=message_update(person, 900_001, CANARY)))

    assert (True, []) == (broken.times > 0, cage.found(capfd))


@pytest.mark.parametrize(
    "wrong",
    [
        {"data": f'{{"message": "{CANARY}"'},
        {"json": {"update_id": CANARY, "message": {"text": CANARY}}},
        {"json": {"update_id": 7, "message": {"message_id": CANARY, "from": NAMES}}},
        {"json": {"update_id": 8}, "headers": {"X-Telegram-Bot-Api-Secret-Token": CANARY}},
        {"data": CANARY * 100_000},
    ],
    ids=["broken", "without an id", "undecodable", "a wrong secret", "too large"],
)
async def test_the_webhook_answers_without_a_word_of_what_was_wrong(
    cage: Cage, tmp_path: Path, capfd: pytest.CaptureFixture[str], wrong: dict[str, Any]
) -> None:
    """What is wrong with something that was posted is never told with its words."""
    async with cage.house(tmp_path, webhook=True) as house, aiohttp.ClientSession() as http:
        answered = await posted(http, house, **wrong)
        cage.told.append(answered)

    assert (True, []) == (answered[:3].isdigit(), cage.found(capfd))


async def posted(http: aiohttp.ClientSession, house: House, **what: Any) -> str:
    """Post at the webhook, and give all of its answer."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    if "data" in what:
        what["data"] = io.BytesIO(what["data"].encode())
    async with http.post(house.settings.webhook_url or "", **({"headers": headers} | what)) as response:
        return f"{response.status} {response.reason} {dict(response.headers)} {await response.text()}"


async def test_no_statement_of_the_database_is_told(
    cage: Cage, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Whoever reads a log at its most talkative finds no statement, for statements carry values."""
    cage.secrets[:] = ["INSERT INTO", "SELECT "]
    async with cage.house(tmp_path) as house:
        await newcomer(house).takes_part()

    assert [] == cage.found(capfd)


def test_a_canary_that_is_told_is_found(cage: Cage, capfd: pytest.CaptureFixture[str]) -> None:
    """The cage has ears: what a library logs, at whichever level, is heard."""
    logging.getLogger("some.library").debug("a chat: %s", CANARY)

    assert [CANARY] == cage.found(capfd)
