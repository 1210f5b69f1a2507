"""What participants read about privacy and no other test holds: tried with real turns and real storage."""

from datetime import timedelta

import pytest

from bot import exporting
from bot.exporting import Export, Form
from dialogs.events import Started, Wrote
from engagements.engagement import Mode
from engagements.language import Language
from storage.confidential import entrusted
from storage.database import Database
from storage.keys import Keys
from storage.tables import confidential_response, response
from storage.texts import texts
from tests.examples import NOW, engagement
from tests.promises.chat import ABOUT, House
from tests.storage.given import response as sent
from tests.storage.given import rows, submitted

NOBODYS = "ZZZZ-ZZZZ-ZZZZ-ZZZ{}"
BOTH_MODES = pytest.mark.parametrize("mode", Mode)


@pytest.fixture
async def house(database: Database, keys: Keys) -> House:
    """Open the program with one small engagement."""
    made = House(database, keys)
    await made.publishes()
    return made


@BOTH_MODES
async def test_whoever_took_a_response_back_cannot_answer_again(house: House, mode: Mode) -> None:
    """A participant who took a response back comes through the link again, and is offered no question."""
    chat = await house.somebody()
    await chat.sends(mode)
    await chat.types("receipt")
    await chat.does(Wrote(chat.receipt))
    if mode is Mode.ANONYMOUS:
        await chat.presses(f"receipt.{ABOUT.id}")
    await chat.presses("receipt.withdraw!")
    await chat.presses("receipt.yes!")

    await chat.does(Started(ABOUT.id))

    assert (True, False) == (chat.reads("about-answered"), chat.may_press("about.begin"))


async def test_what_was_taken_back_from_the_team_is_gone_for_good(house: House, database: Database) -> None:
    """A participant took back what they said in confidence, types the receipt again, and finds nothing."""
    chat = await house.somebody()
    await chat.sends(Mode.CONFIDENTIAL)
    await chat.types("receipt")
    await chat.does(Wrote(chat.receipt))
    await chat.presses("receipt.withdraw!")
    await chat.presses("receipt.yes!")
    await chat.types("receipt")
    await chat.does(Wrote(chat.receipt))

    assert chat.reads("receipt-not-found")
    assert 0 == await rows(database, confidential_response)


async def test_what_was_taken_back_stays_so_once_the_box_was_opened(house: House, database: Database) -> None:
    """A participant took a response back and the box was opened: nothing that comes later brings it out."""
    chat = await house.somebody()
    await chat.sends(Mode.ANONYMOUS)
    for _ in range(6):
        await (await house.somebody()).sends(Mode.ANONYMOUS)
    await chat.types("receipt")
    await chat.does(Wrote(chat.receipt))
    await chat.presses(f"receipt.{ABOUT.id}")
    await chat.presses("receipt.withdraw!")
    await chat.presses("receipt.yes!")
    await house.operations.count(ABOUT.id)
    await chat.types("receipt")
    await chat.does(Wrote(chat.receipt))
    await chat.presses(f"receipt.{ABOUT.id}")
    await chat.presses("receipt.change!")
    await chat.presses("q0.1")
    await chat.presses("check.send")
    await house.operations.close(ABOUT.id)

    assert 6 == await rows(database, response)


async def test_after_five_wrong_receipts_even_the_right_one_waits(house: House) -> None:
    """Whoever tries codes is told to come back later, and a quarter of an hour later is served."""
    chat = await house.somebody()
    await chat.sends(Mode.CONFIDENTIAL)
    mine = chat.receipt
    await chat.types("receipt")
    for n in range(5):
        await chat.does(Wrote(NOBODYS.format(n)))
    await chat.types("receipt")
    await chat.does(Wrote(mine))
    refused = chat.reads("receipt-too-often")
    house.now += timedelta(minutes=15)
    await chat.types("receipt")
    await chat.does(Wrote(mine))

    assert refused
    assert chat.reads("receipt-found")


async def test_one_chats_wrong_receipts_hold_up_no_other(house: House) -> None:
    """A participant finds their response while somebody else is guessing."""
    guesser, owner = await house.somebody(), await house.somebody()
    await owner.sends(Mode.CONFIDENTIAL)
    await guesser.types("receipt")
    for n in range(6):
        await guesser.does(Wrote(NOBODYS.format(n)))
    await owner.types("receipt")
    await owner.does(Wrote(owner.receipt))

    assert guesser.reads("receipt-too-often")
    assert owner.reads("receipt-found")


async def test_forgetting_deletes_no_message(house: House) -> None:
    """A participant who is forgotten was told that messages stay where they are, and none is taken away."""
    chat = await house.somebody()
    await chat.types("forget")
    told = chat.reads("forget-clear-first")
    await chat.presses("forget.yes")

    assert told
    assert 0 == chat.deleted


async def test_keeping_everything_changes_nothing(house: House, database: Database, keys: Keys) -> None:
    """A participant who thinks better of being forgotten still has their response in confidence."""
    chat = await house.somebody()
    await chat.sends(Mode.CONFIDENTIAL)
    await chat.types("forget")
    await chat.presses("forget.no")
    async with database.transaction() as tx:
        known = await entrusted(tx, keys, chat.number, (ABOUT.id,))

    assert chat.reads("forget-kept")
    assert {ABOUT.id} == known


@pytest.mark.parametrize("opted_out", [False, True])
async def test_a_message_is_promised_only_to_those_who_will_get_one(house: House, opted_out: bool) -> None:
    """A participant who follows is promised a message after sending, and one who left is promised none."""
    chat = await house.somebody()
    if opted_out:
        await chat.types("stop")
    await chat.does(Started(ABOUT.id))
    await chat.sends(Mode.ANONYMOUS)

    assert [not opted_out, opted_out] == [chat.reads("sent-will-tell"), chat.reads("sent-will-not-tell")]


async def test_whoever_follows_nothing_is_told_so(house: House) -> None:
    """A participant reads what they follow, leaves it, and then reads that no message will come."""
    chat = await house.somebody()
    await chat.types("updates")
    before = chat.reads("updates-following")
    await chat.presses(f"updates.{ABOUT.id}")
    left = chat.reads("updates-left")
    await chat.types("updates")

    assert (True, True, True) == (before, left, chat.reads("updates-none"))


@pytest.mark.parametrize(("days", "ended"), [(7, False), (8, True)])
async def test_each_draft_ends_seven_days_after_its_last_change(house: House, days: int, ended: bool) -> None:
    """A participant who comes every day without answering has a draft for seven days, and no longer."""
    chat = await house.somebody()
    await chat.answers(Mode.ANONYMOUS)
    for _ in range(days):
        house.now += timedelta(days=1)
        await house.operations.tidy()
        await chat.types("help")
    await chat.types("mydata")

    assert ended is not chat.reads("held-drafts")


async def test_whoever_goes_back_from_sending_without_a_receipt_has_one(house: House) -> None:
    """A participant reads what can never be done without a receipt, goes back, and sees the same one."""
    chat = await house.somebody()
    await chat.answers(Mode.ANONYMOUS)
    shown = chat.receipt
    await chat.presses("check.bare")
    told = chat.reads("declining-anonymous")
    await chat.presses("declining.back")

    assert told
    assert (shown, True) == (chat.receipt, chat.reads("check-receipt-anonymous"))


async def test_what_is_published_of_answers_in_confidence_names_nobody(
    database: Database, keys: Keys
) -> None:
    """A reader of an export of answers in confidence finds the words, and nobody's chat, code or mark."""
    about = engagement()
    house = House(database, keys)
    await house.publishes(about)
    chats = range(7_012_345_678, 7_012_345_738)
    for chat in chats:
        await submitted(
            database, keys, chat, sent("gair", Language.EN, mode=Mode.CONFIDENTIAL, receipt=f"R{chat}")
        )
    shown, standing = await house.operations.snapshot(about.id)
    written = exporting.written(
        Form.JSON,
        Export(shown, standing.edition, texts(shown, standing, list.reverse), written_on=NOW.date()),
        Language.EN,
    ).decode()
    marks = [mark for chat in chats if (mark := keys.owner(about.id, chat))]
    told = [*map(str, chats), *(each.hex()[:10] for each in marks), *(f"R{chat}" for chat in chats)]

    assert "gair" in written
    assert [] == [each for each in told if each in written]
