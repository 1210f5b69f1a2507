"""On PostgreSQL, whoever answers people can do all that it takes; whoever counts can do the rest."""

from dataclasses import replace
from datetime import timedelta
from itertools import count, islice

import pytest
from sqlalchemy import Table, select

from bot.operations import Operations
from dialogs.state import State
from dialogs.world import Reminder
from engagements.engagement import Link, Mode
from engagements.follow_up import AskedBack
from engagements.language import Language
from engagements.levels import Level
from engagements.notices import News, Notice
from storage import (
    ballot_box,
    broadcasts,
    counting,
    deliveries,
    drafts,
    follow_ups,
    hearing,
    lanes,
    links,
    notices,
    on_screen,
    people,
    reminders,
)
from storage.database import Database
from storage.deliveries import DeliveryState, Settled
from storage.keys import Keys
from storage.people import Contact
from storage.tables import (
    confidential_response,
    contact,
    delivery,
    draft,
    envelope,
    following,
    noted_reply,
    nullifier,
    response,
)
from storage.tables import on_screen as on_screen_table
from tests.examples import NOW, both
from tests.storage.carrying import BOT
from tests.storage.given import EN, SMALL, filled, published, rows
from tests.storage.talking import Talker
from tests.storage.test_broadcasts import FEEDBACK

CHAT = 7012345678


async def only(database: Database, table: Table) -> bytes:
    """Give the answers of the only row."""
    async with database.transaction() as tx:
        return bytes((await tx.execute(select(table.c.answers))).scalar_one())


async def test_an_anonymous_answer_comes_in_through_the_door(
    counter: Database, door: Database, keys: Keys
) -> None:
    """A participant opens, follows and answers anonymously, and is counted as having answered."""
    await published(counter, keys)

    await Talker(door, keys, CHAT).answers(Mode.ANONYMOUS)

    tables = (contact, following, nullifier, envelope, on_screen_table)
    assert [1] * 5 == [await rows(counter, each) for each in tables]


async def test_an_answer_in_confidence_is_found_changed_and_taken_back(
    counter: Database, door: Database, keys: Keys
) -> None:
    """A participant in confidence looks up, changes and withdraws what they sent."""
    await published(counter, keys)
    person = Talker(door, keys, CHAT)
    await person.answers(Mode.CONFIDENTIAL)
    first = await only(counter, confidential_response)

    await person.looks_up(person.receipt)
    for option in ("change!", "send"):
        await person.presses(option)
    changed = await only(counter, confidential_response)
    await person.looks_up(person.receipt)
    for option in ("withdraw!", "yes!"):
        await person.presses(option)

    assert (True, 0) == (changed != first, await rows(counter, confidential_response))


async def test_a_receipt_finds_what_the_count_let_out(counter: Database, door: Database, keys: Keys) -> None:
    """A participant finds their anonymous answer when it has been let out."""
    await published(counter, keys)
    person = Talker(door, keys, CHAT)
    await person.answers(Mode.ANONYMOUS)
    await filled(door, keys, Language.CY, *range(20))
    await counting.close(counter, keys, SMALL, NOW)
    async with door.transaction() as tx:
        found = await ballot_box.find_by_receipt(tx, keys, person.receipt)

    assert ("small", Mode.ANONYMOUS) == (found and (found.engagement, found.mode))


async def test_changes_to_what_is_out_go_through_the_box(
    counter: Database, door: Database, keys: Keys
) -> None:
    """Participants take back what was let out, and what still lies in the box: the last count makes it so."""
    await published(counter, keys)
    persons = [Talker(door, keys, CHAT + n) for n in range(5)]
    for person in persons:
        await person.answers(Mode.ANONYMOUS)
    await counting.count(counter, keys, SMALL)
    out = await rows(counter, response)

    for person in persons:
        await person.looks_up(person.receipt)
        if not await shows(person, "withdraw!"):
            await person.presses("small")
            await person.presses("withdraw!")
        await person.presses("yes!")
    await counting.close(counter, keys, SMALL, NOW)

    assert (3, 0) == (out, await rows(counter, response))


@pytest.mark.parametrize("mode", Mode)
async def test_the_team_is_answered_through_the_door(
    counter: Database, door: Database, keys: Keys, mode: Mode
) -> None:
    """A participant finds with the receipt what the team asks, and replies; the count lets the reply out."""
    about = replace(SMALL, level=Level.PARTICIPATION)
    await published(counter, keys, about)
    person = Talker(door, keys, CHAT)
    await person.answers(mode)
    others = count(1)
    while not await is_found(door, keys, person.receipt):
        # A pool of two stays behind at random.
        await filled(door, keys, Language.CY, *islice(others, 10))
        await counting.count(counter, keys, about)
    own = keys.owner("small", CHAT) if mode is Mode.CONFIDENTIAL else keys.receipt(person.receipt)
    async with counter.transaction() as tx:
        asked = AskedBack(question=both("Which?"))
        await follow_ups.ask(tx, keys, "small", own or b"", "first", "0000-0000", asked)
        name = (await follow_ups.of_engagement(tx, keys, "small"))[0].id

    await person.looks_up(person.receipt)
    await person.presses(f"{name}!")
    await person.writes("The T4.")
    await person.presses("send!")
    await counting.close(counter, keys, about, NOW)
    async with counter.transaction() as tx:
        found = await ballot_box.find_by_receipt(tx, keys, person.receipt)

    assert found is not None
    assert "The T4." == found.follow_ups[0].reply


async def is_found(door: Database, keys: Keys, receipt: str) -> bool:
    """Tell whether a receipt finds its response."""
    async with door.transaction() as tx:
        return await ballot_box.find_by_receipt(tx, keys, receipt) is not None


async def shows(person: Talker, option: str) -> bool:
    """Press a button if there is one. Returns whether there was."""
    try:
        await person.presses(option)
    except LookupError:
        return False
    return True


async def test_a_participant_can_clear_the_chat_and_be_forgotten(
    counter: Database, door: Database, keys: Keys
) -> None:
    """A participant leaves all messages, clears the chat and asks to be forgotten: no table knows them."""
    await published(counter, keys)
    person = Talker(door, keys, CHAT)
    await person.answers(Mode.CONFIDENTIAL)
    await person.commands("stop")
    for name in ("clear", "forget"):
        await person.commands(name)
        await person.presses("yes")

    tables = (contact, following, draft, on_screen_table, confidential_response)
    assert [0] * 5 == [await rows(counter, each) for each in tables]


async def test_feedback_leaves_through_the_door(counter: Database, door: Database, keys: Keys) -> None:
    """A follower hears what officers stored: it is fired, claimed and settled, and can be called off."""
    await published(counter, keys)
    async with counter.transaction() as tx:
        await broadcasts.store(tx, FEEDBACK)
    async with door.transaction() as tx:
        for mark in (b"one", b"two", b"three"):
            await people.follow(tx, mark, "small")
        ((identifier, _),) = await broadcasts.feedback_waiting(tx)
        await broadcasts.fire(tx, identifier)
        await lanes.hold(tx, BOT, "one", NOW)
        await lanes.halt(tx, BOT, 5, NOW)
        await lanes.halts(tx, NOW)
        await deliveries.lost(tx, BOT)
        (first,) = await deliveries.next_due(tx, BOT, NOW, 1)
        await broadcasts.load_of(tx, first.broadcast)
        await deliveries.settle(tx, [Settled(first, DeliveryState.SENT, 1, BOT, None, b"sealed")])
        await deliveries.give_up(tx, b"three")
        await broadcasts.call_off(tx, b"two", "small")
        finished = await deliveries.is_finished(tx, first.broadcast, BOT)
        await lanes.let_go(tx, BOT, "one")

    async with counter.transaction() as tx:
        states = sorted((await tx.execute(select(delivery.c.state))).scalars())
    assert (True, ["gone", "sent"]) == (finished, states)


async def test_openings_are_counted_through_the_door(counter: Database, door: Database) -> None:
    """A service that is asked from elsewhere reads how many came through its links."""
    linked = replace(SMALL, links=(Link("library", both("library")),))
    for _ in range(2):
        async with door.transaction() as tx:
            await links.count(tx, "small", {"library": 10, None: 5})
    async with counter.transaction() as tx:
        shown = await links.openings(tx, linked)

    assert {"library": "20", None: "10"} == shown


async def test_notices_and_reminders_leave_through_the_door(
    counter: Database, door: Database, keys: Keys
) -> None:
    """A participant is reminded as they wished, and hears of more time; both can be called off."""
    await published(counter, keys)
    async with door.transaction() as tx:
        await people.follow(tx, b"one", "small")
        for mark in (b"one", b"two"):
            await reminders.wish(tx, mark, "small", NOW.date())
        await notices.announce(tx, Notice("small", News.EXTENDED), NOW)
    fired = await Operations(door, keys, lambda: NOW).announce_due()
    async with door.transaction() as tx:
        await reminders.cancel(tx, b"two")
        await reminders.end(tx)
        known = await reminders.of(tx, b"two")
        await people.forget(tx, b"two")
        await deliveries.drop(tx, await deliveries.next_due(tx, BOT, NOW, 1))

    assert (True, (Reminder("small", None),), 1) == (fired, known, await rows(counter, delivery))


async def test_replies_are_noted_and_let_go(counter: Database, door: Database, keys: Keys) -> None:
    """A participant hears the replies that a killed process noted; poison is set aside and counted."""
    async with door.transaction() as tx:
        await hearing.is_new(tx, 1, NOW.date())
        await hearing.note(tx, keys, 1, b"{}", NOW, hearing.Way(keys.contact(1), 7))
        noted = await hearing.take_over(tx, keys, frozenset({7}), 8)
        await hearing.sent(tx, 1)
        await hearing.put_aside(tx, 2, "ValueError", NOW.date())
        aside = await hearing.count_aside(tx)

    assert ((hearing.Noted(1, b"{}"),), 1, 0) == (noted, aside, await rows(counter, noted_reply))


async def test_the_door_begins_and_tidies_its_own(counter: Database, door: Database, keys: Keys) -> None:
    """What a participant left half done is gone after a week, where another process counts."""
    await published(counter, keys)
    keys.counted_elsewhere = True
    async with door.transaction() as tx:
        mark = keys.contact(CHAT)
        await people.keep(tx, keys, Contact(CHAT, EN))
        await drafts.keep(tx, keys, mark, State(EN), NOW)
        await on_screen.note(tx, keys, mark, (1,), NOW)

    await Operations(door, keys, lambda: NOW + timedelta(days=9)).begin_safely()

    tables = (contact, draft, on_screen_table)
    assert [0] * 3 == [await rows(counter, each) for each in tables]


async def test_the_count_lets_go_of_everything(counter: Database, keys: Keys) -> None:
    """Whoever counts can clear the pages, delete what was promised, and destroy the keys."""
    await published(counter, keys)
    await filled(counter, keys, EN, 1, 2, 3)
    operations = Operations(counter, keys, lambda: NOW + timedelta(days=800))

    counted = await operations.count_due()
    deleted = await operations.let_go()

    assert ((("small", counting.Counted(3, 0)),), ("small",)) == (counted, deleted)
    assert (0, None) == (await rows(counter, response), keys.nullifier("small", 1))
