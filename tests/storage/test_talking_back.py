"""What the team can ask of people whom it does not know, and how their replies come back."""

from dataclasses import replace
from datetime import timedelta
from hashlib import blake2b

import pytest
from sqlalchemy import select, update

from dialogs.answers import Answer, Found, Response
from engagements import limits
from engagements.engagement import Mode
from engagements.follow_up import AskedBack
from engagements.levels import Level
from engagements.questions import Text
from storage import ballot_box, confidential, counting, retention, talking_back
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
from storage.snapshots import current
from storage.tables import confidential_response, envelope, epoch, follow_up, response, snapshot
from storage.talking_back import Handled
from storage.texts import texts
from tests.examples import NOW, both, engagement
from tests.storage.given import EN, published, rows, submitted
from tests.storage.teams import LATER, STEP, Member, joined, mistyped, recorded

# Nobody stays behind in the box, and all texts may be shown.
PEOPLE = 12
ABOUT = engagement(Text(id="words", text=both("words"), max_length=3000), level=Level.PARTICIPATION)
ABOUT = replace(ABOUT, privacy=replace(ABOUT.privacy, pool=0))
ASKED = AskedBack(question=both("Which bus?"))


@pytest.fixture(autouse=True)
async def _published(database: Database, keys: Keys) -> None:
    await published(database, keys, ABOUT)


@pytest.fixture
async def member(database: Database, keys: Keys) -> Member:
    """Let somebody join the team."""
    return await joined(database, keys)


def receipt(n: int) -> str:
    """Give the receipt of one person."""
    return f"0123-4567-89AB-{n:04d}"


def said(n: int, mode: Mode = Mode.ANONYMOUS, words: str | None = None) -> Response:
    """Give the response of one person, whose words name them."""
    return Response("small", mode, EN, (Answer("words", words or f"gan {n}"),), receipt(n))


async def answered(database: Database, keys: Keys, mode: Mode = Mode.ANONYMOUS, people: int = PEOPLE) -> None:
    """Let people answer, and let everything out."""
    for n in range(people):
        await submitted(database, keys, n, said(n, mode))
    await counting.count(database, keys, ABOUT)


async def listed(database: Database, keys: Keys, member: Member, minutes: int = 0) -> dict[str, Handled]:
    """Show the member everything, by the texts; codes count once, so each look is at a time of its own."""
    at = LATER + timedelta(minutes=minutes)
    shown = await talking_back.read(database, keys, ABOUT, member.proof(at), at, list.reverse)
    return {each.text or each.handle: each for each in shown}


async def asked(database: Database, keys: Keys, member: Member, handle: str, minutes: int = 10) -> None:
    """Ask something about the text with this handle."""
    at = LATER + timedelta(minutes=minutes)
    await talking_back.ask(database, keys, ABOUT, handle, ASKED, member.proof(at), at)


async def found(database: Database, keys: Keys, n: int) -> Found:
    """Look up the response of one person by its receipt."""
    async with database.transaction() as tx:
        response_found = await ballot_box.find_by_receipt(tx, keys, receipt(n))
    assert response_found is not None
    return response_found


async def replied(
    database: Database, keys: Keys, n: int, words: str, mode: Mode = Mode.ANONYMOUS, minutes: int = 0
) -> bool:
    """Let one person answer, with their receipt, the first thing that they are asked."""
    name = (await found(database, keys, n)).follow_ups[0].id
    async with database.transaction() as tx:
        at = NOW + timedelta(minutes=minutes)
        return await ballot_box.reply(tx, keys, n, "small", mode, receipt(n), Answer(name, words), at)


async def changed(database: Database, keys: Keys, n: int, words: str, minutes: int = 0) -> None:
    """Let one person change what they wrote."""
    async with database.transaction() as tx:
        await ballot_box.amend(tx, keys, said(n, words=words), NOW + timedelta(minutes=minutes))


async def asked_about(database: Database, keys: Keys, member: Member, *people: int) -> None:
    """Ask something about the words of each of these people."""
    shown = await listed(database, keys, member)
    for n, person in enumerate(people):
        await asked(database, keys, member, shown[f"gan {person}"].handle, 10 + n)


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


async def test_a_reply_comes_back_with_a_group_of_changes(
    database: Database, keys: Keys, member: Member
) -> None:
    """A participant's reply is not seen while it is the only change, but with those of two others."""
    await answered(database, keys)
    await asked_about(database, keys, member, 3)
    await replied(database, keys, 3, "The T4.")
    await counting.count(database, keys, ABOUT)
    alone = (await listed(database, keys, member, 20))["gan 3"].exchanges[0].reply

    await changed(database, keys, 1, "arall 1")
    await changed(database, keys, 2, "arall 2")
    await counting.count(database, keys, ABOUT)
    together = (await listed(database, keys, member, 30))["gan 3"].exchanges[0].reply

    assert (None, "The T4.") == (alone, together)


async def test_a_reply_comes_back_at_the_close(database: Database, keys: Keys, member: Member) -> None:
    """A participant who alone replies is read after the close, as they were told."""
    await answered(database, keys)
    await asked_about(database, keys, member, 3)
    await replied(database, keys, 3, "The T4.")

    await counting.close(database, keys, ABOUT, NOW + timedelta(days=1))

    assert "The T4." == (await listed(database, keys, member, 20))["gan 3"].exchanges[0].reply


async def test_a_reply_looks_like_any_other_change(database: Database, keys: Keys, member: Member) -> None:
    """An attacker who sees the box cannot tell a reply from a change of answers, or from a first response."""
    await answered(database, keys)
    await asked_about(database, keys, member, 3)
    await replied(database, keys, 3, "x" * limits.TEXT_ANSWER)
    await changed(database, keys, 1, "arall")
    await submitted(database, keys, 99, said(99))

    async with database.transaction() as tx:
        lengths = [len(each) for each in (await tx.execute(select(envelope.c.sealed))).scalars()]

    assert (3, 1) == (len(lengths), len(set(lengths)))


async def test_a_reply_leaves_later_and_earlier_changes_as_they_are(
    database: Database, keys: Keys, member: Member
) -> None:
    """A participant who changes their words before and after replying keeps both the words and the reply."""
    await answered(database, keys)
    await asked_about(database, keys, member, 1, 2, 3)
    await changed(database, keys, 1, "cyn", minutes=1)
    await replied(database, keys, 1, "Reply 1", minutes=2)
    await replied(database, keys, 2, "Reply 2", minutes=1)
    await changed(database, keys, 2, "wedyn", minutes=2)
    await replied(database, keys, 3, "Reply 3")
    await counting.close(database, keys, ABOUT, NOW + timedelta(days=1))

    told = [await found(database, keys, n) for n in (1, 2, 3)]

    assert [("cyn", "Reply 1"), ("wedyn", "Reply 2"), ("gan 3", "Reply 3")] == [
        (each.answers[-1].value, each.follow_ups[0].reply) for each in told
    ]


async def test_a_change_after_a_reply_was_seen_keeps_it(
    database: Database, keys: Keys, member: Member
) -> None:
    """A participant whose reply is out changes their answers, and the reply stays where it is."""
    await answered(database, keys)
    await asked_about(database, keys, member, 1, 2, 3)
    for n in (1, 2, 3):
        await replied(database, keys, n, f"Reply {n}")
    await counting.count(database, keys, ABOUT)
    await changed(database, keys, 1, "wedyn")
    await counting.close(database, keys, ABOUT, NOW + timedelta(days=1))

    mine = await found(database, keys, 1)

    assert ("wedyn", "Reply 1") == (mine.answers[-1].value, mine.follow_ups[0].reply)


async def test_a_second_reply_takes_the_place_of_the_first(
    database: Database, keys: Keys, member: Member
) -> None:
    """A participant who replies again is read with the later words alone."""
    await answered(database, keys)
    await asked_about(database, keys, member, 3)
    await replied(database, keys, 3, "The T4.", minutes=1)
    await replied(database, keys, 3, "The X43.", minutes=2)
    await counting.close(database, keys, ABOUT, NOW + timedelta(days=1))

    assert "The X43." == (await found(database, keys, 3)).follow_ups[0].reply


async def test_replies_count_for_nothing(database: Database, keys: Keys, member: Member) -> None:
    """Readers of figures and texts see the same whether or not anybody replied."""
    await answered(database, keys)
    await asked_about(database, keys, member, 3)
    async with database.transaction() as tx:
        before = await current(tx, keys, ABOUT)
    await replied(database, keys, 3, "The T4.")
    await counting.close(database, keys, ABOUT, NOW + timedelta(days=1))
    async with database.transaction() as tx:
        after = await current(tx, keys, ABOUT)

    written = sorted(each.text for each in texts(ABOUT, after, list.reverse))
    assert (before.edition, False) == (after.edition, after.changed_since)
    assert sorted(f"gan {n}" for n in range(PEOPLE)) == written


async def test_a_snapshot_of_an_earlier_version_stands(database: Database, keys: Keys) -> None:
    """A reader sees no new figures just because Drws was brought up to date."""
    await answered(database, keys)
    async with database.transaction() as tx:
        first = await current(tx, keys, ABOUT)
        by_blobs = b"".join(
            from_early_version(row.id) + from_early_version(row.answers)
            for row in (await tx.execute(select(response))).all()
        )
        await tx.execute(update(snapshot).values(counted=by_blobs))
    await submitted(database, keys, 99, said(99))

    async with database.transaction() as tx:
        then = await current(tx, keys, ABOUT)

    assert (first.edition, PEOPLE, False) == (then.edition, len(then.counted), then.changed_since)


def from_early_version(content: bytes) -> bytes:
    """Print something as marks were made before replies could change what is sealed."""
    return blake2b(content, digest_size=16).digest()


async def test_a_text_that_was_changed_cannot_be_laid_beside_what_it_was(
    database: Database, keys: Keys, member: Member
) -> None:
    """A participant changes a text that was asked about: the reply stays, the new text stands apart."""
    await answered(database, keys)
    await asked_about(database, keys, member, 1)
    await replied(database, keys, 1, "The T4.", minutes=1)
    for n in (1, 2, 3):
        await changed(database, keys, n, f"arall {n}", minutes=2)
    await counting.count(database, keys, ABOUT)

    shown = await listed(database, keys, member, 20)

    apart = [each for each in shown.values() if each.text is None]
    assert ["The T4."] == [exchange.reply for each in apart for exchange in each.exchanges]
    assert () == shown["arall 1"].exchanges
    assert apart[0].handle != shown["arall 1"].handle


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


async def test_the_longest_replies_fit_beside_the_longest_answers(
    database: Database, keys: Keys, member: Member
) -> None:
    """An attacker finds no response that is longer than the others because much was asked about it."""
    await answered(database, keys)
    await asked_about(database, keys, member, *([3] * limits.FOLLOW_UPS))
    longest = "中" * limits.TEXT_ANSWER
    names = [each.id for each in (await found(database, keys, 3)).follow_ups]
    async with database.transaction() as tx:
        for name in names:
            await ballot_box.reply(
                tx, keys, 3, "small", Mode.ANONYMOUS, receipt(3), Answer(name, longest), NOW
            )
    await changed(database, keys, 3, "中" * 2600, minutes=1)
    await counting.close(database, keys, ABOUT, NOW + timedelta(days=1))

    async with database.transaction() as tx:
        lengths = {len(each) for each in (await tx.execute(select(response.c.answers))).scalars()}

    assert 1 == len(lengths)
    assert [longest] * limits.FOLLOW_UPS == [
        each.reply for each in (await found(database, keys, 3)).follow_ups
    ]


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


async def test_in_confidence_a_reply_is_there_at_once(database: Database, keys: Keys, member: Member) -> None:
    """A participant in confidence replies with a receipt, and the team reads it."""
    await answered(database, keys, Mode.CONFIDENTIAL)
    await asked_about(database, keys, member, 3)

    taken = await replied(database, keys, 3, "The T4.", Mode.CONFIDENTIAL)

    assert taken
    assert "The T4." == (await listed(database, keys, member, 20))["gan 3"].exchanges[0].reply


async def test_in_confidence_it_takes_no_receipt(database: Database, keys: Keys, member: Member) -> None:
    """A participant in confidence finds what they are asked by their chat alone, and replies."""
    await answered(database, keys, Mode.CONFIDENTIAL)
    await asked_about(database, keys, member, 3)
    async with database.transaction() as tx:
        (mine,) = await confidential.asked_back(tx, keys, 3, ("small",))
        others = await confidential.asked_back(tx, keys, 4, ("small",))
        reply = Answer(mine.follow_ups[0].id, "The T4.")
        taken = await ballot_box.reply(tx, keys, 3, "small", Mode.CONFIDENTIAL, None, reply, NOW)
        (after,) = await confidential.asked_back(tx, keys, 3, ("small",))

    assert (True, ()) == (taken, others)
    assert (said(3).answers, "The T4.") == (after.answers, after.follow_ups[0].reply)


async def test_in_confidence_a_change_keeps_the_reply(database: Database, keys: Keys, member: Member) -> None:
    """A participant in confidence who changes their answers later has not taken back what they replied."""
    await answered(database, keys, Mode.CONFIDENTIAL)
    await asked_about(database, keys, member, 3)
    await replied(database, keys, 3, "The T4.", Mode.CONFIDENTIAL)
    async with database.transaction() as tx:
        await confidential.amend(tx, keys, said(3, Mode.CONFIDENTIAL, "arall"))

    mine = await found(database, keys, 3)

    assert ("arall", "The T4.") == (mine.answers[-1].value, mine.follow_ups[0].reply)


async def test_a_reply_to_nothing_is_not_taken_in(database: Database, keys: Keys) -> None:
    """A participant is not thanked for a reply that belongs to no response in confidence."""
    async with database.transaction() as tx:
        reply = Answer(":00", "The T4.")
        taken = await ballot_box.reply(tx, keys, 3, "small", Mode.CONFIDENTIAL, None, reply, NOW)

    assert not taken


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

    await retention.delete_due(database, Shelf(), NOW.date())

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
    await retention.delete_due(database, Shelf(), NOW.date())

    shown = await listed(database, keys, member, 20)

    assert [None] == [each.reply for each in shown["gan 3"].exchanges]


async def test_what_was_asked_is_deleted_with_the_answers(
    database: Database, keys: Keys, member: Member
) -> None:
    """A participant was promised a last day: nothing that was asked of them is there after it."""
    await answered(database, keys)
    await asked_about(database, keys, member, 3)

    await retention.delete_due(database, Shelf(), ABOUT.privacy.kept_until + timedelta(days=1))

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
