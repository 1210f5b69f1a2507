"""What the team can ask of people whom it does not know, and what is kept of it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from engagements import limits
from engagements.engagement import Mode
from engagements.follow_up import AskedBack
from engagements.levels import Level
from storage import confidential, retention, talking_back
from storage.database import Database
from storage.errors import (
    EnoughAsked,
    NoTalkingBack,
    NotRecognised,
    TalkingIsOver,
    UnknownHandle,
)
from storage.keys import Keys
from storage.shelf import Shelf
from storage.tables import confidential_response, envelope, epoch, follow_up, response
from tests.examples import NOW, both
from tests.storage.asking import (
    ABOUT,
    ASKED,
    PEOPLE,
    answered,
    asked,
    asked_about,
    found,
    listed,
    replied,
    said,
)
from tests.storage.given import published, rows, submitted
from tests.storage.teams import LATER, STEP, Member, mistyped, recorded


@pytest.fixture(autouse=True)
async def _published(database: Database, keys: Keys) -> None:
    await published(database, keys, ABOUT)


async def test_the_team_sees_texts_by_handles_and_no_names(
    database: Database, keys: Keys, member: Member
) -> None:
    """A member reads every text once, each by a handle of its own that holds nothing of its response."""
    await answered(database, keys)

    shown = await listed(database, keys, member)

    assert {f"gan {n}" for n in range(PEOPLE)} == shown.keys()
    assert PEOPLE == len({each.handle for each in shown.values()})
    async with database.transaction() as tx:
        identifiers = [bytes(each).hex() for each in (await tx.execute(select(response.c.id))).scalars()]
    assert not any(each.handle.replace("-", "").lower() in "".join(identifiers) for each in shown.values())


async def test_a_look_is_recorded_and_a_stranger_gets_none(
    database: Database, keys: Keys, member: Member
) -> None:
    """A stranger is shown nothing, and that they tried stands in the audit, as each look of a member does."""
    await answered(database, keys)
    await listed(database, keys, member)

    with pytest.raises(NotRecognised):
        await talking_back.read(
            database, keys, ABOUT, mistyped(member.proof(LATER)), LATER + STEP, list.reverse
        )

    assert ["team-add", "talk-read", "refused"] == [each.act for each in await recorded(database)]


async def test_a_question_waits_for_whoever_wrote_the_text(
    database: Database, keys: Keys, member: Member
) -> None:
    """A participant finds with their receipt what the team asks them, and nobody else does."""
    await answered(database, keys)
    await asked_about(database, keys, member, 3)

    mine, others = await found(database, keys, 3), await found(database, keys, 4)

    assert [("words", ASKED.question, None)] == [
        (each.about, each.question, each.reply) for each in mine.follow_ups
    ]
    assert () == others.follow_ups
    assert ["talk-ask"] == [each.act for each in await recorded(database)][-1:]


async def test_enough_is_enough(database: Database, keys: Keys, member: Member) -> None:
    """An officer asks three things at most about one text, and is told so."""
    await answered(database, keys)
    await asked_about(database, keys, member, *([3] * limits.FOLLOW_UPS))

    with pytest.raises(EnoughAsked):
        await asked_about_again(database, keys, member, 3)

    assert limits.FOLLOW_UPS == await rows(database, follow_up)


async def asked_about_again(database: Database, keys: Keys, member: Member, person: int) -> None:
    """Ask once more about the words of somebody."""
    shown = await listed(database, keys, member, 40)
    await asked(database, keys, member, shown[f"gan {person}"].handle, 50)


async def test_a_box_without_room_takes_no_question(database: Database, keys: Keys, member: Member) -> None:
    """An officer whose engagement was published by an earlier version cannot ask: a reply would stand out."""
    await answered(database, keys)
    shown = await listed(database, keys, member)
    async with database.transaction() as tx:
        await tx.execute(update(epoch).values(length=limits.RESPONSE_BYTES))

    with pytest.raises(EnoughAsked):
        await asked(database, keys, member, shown["gan 3"].handle)


async def test_a_handle_of_nothing_is_refused(database: Database, keys: Keys, member: Member) -> None:
    """An officer who mistypes a handle asks nobody."""
    await answered(database, keys)

    with pytest.raises(UnknownHandle):
        await asked(database, keys, member, "0000-0000")

    assert 0 == await rows(database, follow_up)


@pytest.mark.parametrize("hours", [-24 * 30, 24 * 7 * 13])
async def test_nothing_is_asked_where_nobody_could_answer(
    database: Database, keys: Keys, member: Member, hours: int
) -> None:
    """An officer cannot ask before an engagement opens or once it has closed."""
    at = NOW + timedelta(hours=hours)

    with pytest.raises(TalkingIsOver):
        await talking_back.ask(database, keys, ABOUT, "0000-0000", ASKED, member.proof(at), at)


async def test_a_consultation_does_not_talk_back(database: Database, keys: Keys, member: Member) -> None:
    """An officer of a consultation asks what it asks, and nothing after."""
    consultation = replace(ABOUT, level=Level.CONSULTATION)

    with pytest.raises(NoTalkingBack):
        await talking_back.read(database, keys, consultation, member.proof(), LATER, list.reverse)


async def test_where_figures_hide_how_many_there_is_no_text(
    database: Database, keys: Keys, member: Member
) -> None:
    """A member is shown no text where so few answered that the figures say only a star."""
    await answered(database, keys, people=7)

    assert {} == await listed(database, keys, member)


async def test_what_may_show_who_wrote_it_in_confidence_is_not_listed(
    database: Database, keys: Keys, member: Member
) -> None:
    """A participant in confidence who gave a phone number is not among the texts that may leave."""
    await answered(database, keys, Mode.CONFIDENTIAL)
    await submitted(database, keys, 99, said(99, Mode.CONFIDENTIAL, "Ring 07700 900123."))
    await submitted(database, keys, 98, said(98, Mode.CONFIDENTIAL, "gan 98"))
    await submitted(database, keys, 97, said(97, Mode.CONFIDENTIAL, "gan 97"))

    shown = await listed(database, keys, member)

    assert ("gan 98" in shown, "Ring 07700 900123." in shown) == (True, False)


async def test_what_was_asked_goes_with_its_response(database: Database, keys: Keys, member: Member) -> None:
    """A participant who takes a response back leaves no question behind; others keep theirs."""
    await answered(database, keys, Mode.CONFIDENTIAL)
    await asked_about(database, keys, member, 3, 4)
    async with database.transaction() as tx:
        await confidential.withdraw(tx, keys, 3)

    await retention.delete_due(database, keys, Shelf(), NOW.date())

    assert 1 == await rows(database, follow_up)
    assert 1 == len((await found(database, keys, 4)).follow_ups)


async def test_what_was_asked_of_nobody_reachable_tells_nobody(
    database: Database, keys: Keys, member: Member
) -> None:
    """A member learns nothing of a writer who declined the receipt but that no reply comes."""
    await answered(database, keys)
    async with database.transaction() as tx:
        await tx.execute(update(response).values(receipt=None))
    await asked_about(database, keys, member, 3)
    await retention.delete_due(database, keys, Shelf(), NOW.date())

    shown = await listed(database, keys, member, 20)

    assert [None] == [each.reply for each in shown["gan 3"].exchanges]


async def test_what_was_asked_is_deleted_with_the_answers(
    database: Database, keys: Keys, member: Member
) -> None:
    """A participant was promised a last day: nothing that was asked of them is there after it."""
    await answered(database, keys)
    await asked_about(database, keys, member, 3)

    await retention.delete_due(database, keys, Shelf(), ABOUT.privacy.kept_until + timedelta(days=1))

    assert 0 == await rows(database, follow_up)


async def test_what_is_asked_and_replied_is_not_there_to_read(
    database: Database, keys: Keys, member: Member
) -> None:
    """A thief of the database reads neither what the team asked nor what a participant replied."""
    await answered(database, keys, Mode.CONFIDENTIAL)
    await asked_about(database, keys, member, 3)
    await replied(database, keys, 3, "The T4 and no other", Mode.CONFIDENTIAL)
    await replied(database, keys, 3, "The T4 and no other")

    async with database.transaction() as tx:
        kept = [
            bytes(each)
            for table in (follow_up, response, confidential_response, envelope)
            for row in (await tx.execute(select(table))).all()
            for each in row
            if isinstance(each, bytes)
        ]

    told = [each for each in kept for words in (b"The T4", b"Which bus") if words in each]
    assert ([], True) == (told, len(kept) > PEOPLE)


async def test_questions_of_every_length_are_kept_at_one(
    database: Database, keys: Keys, member: Member
) -> None:
    """An attacker with the database cannot tell a long question from a short one."""
    await answered(database, keys)
    shown = await listed(database, keys, member)
    for n, words in enumerate(("?", "ŵ" * (limits.QUESTION - len(" (cy)")))):
        at, long_or_short = LATER + timedelta(minutes=10 + n), AskedBack(question=both(words))
        await talking_back.ask(
            database,
            keys,
            ABOUT,
            shown[f"gan {n}"].handle,
            long_or_short,
            member.proof(at),
            at,
        )

    async with database.transaction() as tx:
        lengths = {len(each) for each in (await tx.execute(select(follow_up.c.sealed))).scalars()}

    assert 1 == len(lengths)
