"""Looking up: one record at a time, with two factors and a reason, and never unseen."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

import pytest

from dialogs.answers import Answer
from engagements.engagement import Mode
from storage import looking_up
from storage.admission import TRIES, TRIES_WITHIN, Proof
from storage.audit import Act, Entry
from storage.database import Database
from storage.errors import (
    CodeUsed,
    NotRecognised,
    ShortReason,
    TooManyTries,
    UnknownMember,
    UnknownRecord,
)
from storage.keys import Keys
from storage.looking_up import Record, look_up, read
from storage.tables import response as released
from tests.examples import NOW
from tests.storage.given import CY, SMALL, published, response, rows, submitted
from tests.storage.teams import LATER, REASON, STEP, Member, entrusted, joined, mistyped, recorded

CHAT = 7012345678

LOOKED = Entry(LATER, "small", "Siân", Act.LOOK_UP, reason=REASON)


@pytest.fixture
async def record(database: Database, keys: Keys) -> str:
    """Give the code of a response in confidence."""
    await published(database, keys)
    return await entrusted(database, keys, CHAT)


@pytest.fixture
async def member(database: Database, keys: Keys, record: str) -> Member:
    """Give somebody who is in the team."""
    return await joined(database, keys)


def refused(code: str, about: str, member: str = "Siân") -> Entry:
    """Give what is recorded of a refused try."""
    return Entry(LATER, "small", member, Act.REFUSED, about, code)


async def test_a_member_finds_who_sent_one_response(
    database: Database, keys: Keys, member: Member, record: str
) -> None:
    """An officer who must ring somebody back finds their chat, and the audit says why."""
    chat = await look_up(database, keys, "small", record, member.proof(), REASON, LATER)

    assert (CHAT, replace(LOOKED, about=record)) == (chat, (await recorded(database))[-1])


async def test_a_code_in_capitals_is_the_same_code(
    database: Database, keys: Keys, member: Member, record: str
) -> None:
    """An officer who types the code of a record in capitals is understood."""
    assert CHAT == await look_up(database, keys, "small", record.upper(), member.proof(), REASON, LATER)


SLIPS: dict[str, Callable[[Proof], Proof]] = {
    "a wrong code": mistyped,
    "no code": lambda proof: replace(proof, code=""),
    "a wrong passphrase": lambda proof: replace(proof, passphrase="rhywbeth arall hir"),
    "no passphrase": lambda proof: replace(proof, passphrase=""),
}


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
async def test_half_of_a_proof_is_none(
    database: Database, keys: Keys, member: Member, record: str, slip: Callable[[Proof], Proof]
) -> None:
    """Whoever has the phone and not the passphrase, or the other way round, is refused and recorded."""
    with pytest.raises(NotRecognised):
        await look_up(database, keys, "small", record, slip(member.proof()), REASON, LATER)

    assert refused("not-recognised", record) == (await recorded(database))[-1]


async def test_a_code_is_good_once(database: Database, keys: Keys, member: Member, record: str) -> None:
    """Whoever saw a code being typed cannot use it again, though it is still on the phone."""
    proof = member.proof()
    await look_up(database, keys, "small", record, proof, REASON, LATER)

    with pytest.raises(CodeUsed):
        await look_up(database, keys, "small", record, proof, REASON, LATER)

    assert refused("code-used", record) == (await recorded(database))[-1]


async def test_an_earlier_code_is_used_up_too(
    database: Database, keys: Keys, member: Member, record: str
) -> None:
    """Whoever saw the code before the one that was used has nothing that is still good."""
    await look_up(database, keys, "small", record, member.proof(), REASON, LATER)

    with pytest.raises(CodeUsed):
        await look_up(database, keys, "small", record, member.proof(LATER - STEP), REASON, LATER)


async def test_one_code_at_two_places_at_once_is_good_once(
    database: Database, keys: Keys, member: Member, record: str, where: str
) -> None:
    """Whoever relays a code the moment it is typed does not get in beside its owner."""
    other = await Database.opened(where)
    proof = member.proof()

    ended = await asyncio.gather(
        look_up(database, keys, "small", record, proof, REASON, LATER),
        look_up(other, keys, "small", record, proof, REASON, LATER),
        return_exceptions=True,
    )
    await other.close()

    assert {CHAT, CodeUsed} == {each if isinstance(each, int) else type(each) for each in ended}


@pytest.mark.parametrize("steps", [-1, 0, 1])
async def test_a_clock_may_be_a_step_off(
    database: Database, keys: Keys, member: Member, record: str, steps: int
) -> None:
    """An officer whose phone is half a minute off gets in."""
    proof = member.proof(LATER + steps * STEP)

    assert CHAT == await look_up(database, keys, "small", record, proof, REASON, LATER)


@pytest.mark.parametrize("steps", [-2, 2])
async def test_a_clock_may_not_be_two_steps_off(
    database: Database, keys: Keys, member: Member, record: str, steps: int
) -> None:
    """Whoever finds an old code on a photo of a screen is refused."""
    with pytest.raises(NotRecognised):
        await look_up(database, keys, "small", record, member.proof(LATER + steps * STEP), REASON, LATER)


@pytest.mark.parametrize("reason", ["", "because", "   x      \n", "123456789"], ids=repr)
async def test_without_a_reason_nothing_is_opened(
    database: Database, keys: Keys, member: Member, record: str, reason: str
) -> None:
    """An officer who cannot say why is told so, and their code is still good."""
    with pytest.raises(ShortReason):
        await look_up(database, keys, "small", record, member.proof(), reason, LATER)

    assert CHAT == await look_up(database, keys, "small", record, member.proof(), REASON, LATER)


async def refused_often(database: Database, keys: Keys, member: Member, record: str, times: int) -> None:
    """Let somebody guess at a code so many times."""
    for _ in range(times):
        with pytest.raises(NotRecognised):
            await look_up(database, keys, "small", record, mistyped(member.proof()), REASON, LATER)


async def test_after_five_tries_even_the_right_one_is_refused(
    database: Database, keys: Keys, member: Member, record: str
) -> None:
    """Whoever guesses has five tries in a quarter of an hour, and the owner is told that somebody did."""
    await refused_often(database, keys, member, record, TRIES)

    with pytest.raises(TooManyTries):
        await look_up(database, keys, "small", record, member.proof(), REASON, LATER)

    assert refused("too-many", record) == (await recorded(database))[-1]


async def test_four_tries_are_forgiven(database: Database, keys: Keys, member: Member, record: str) -> None:
    """An officer with clumsy fingers gets in at the fifth try."""
    await refused_often(database, keys, member, record, TRIES - 1)

    assert CHAT == await look_up(database, keys, "small", record, member.proof(), REASON, LATER)


async def test_many_tries_at_once_are_five(
    database: Database, keys: Keys, member: Member, record: str
) -> None:
    """Whoever sends guesses side by side has no more of them than one after the other."""
    wrong = mistyped(member.proof())

    ended = await asyncio.gather(
        *(look_up(database, keys, "small", record, wrong, REASON, LATER) for _ in range(TRIES + 3)),
        return_exceptions=True,
    )

    kinds = [type(each) for each in ended]
    assert (TRIES, 3) == (kinds.count(NotRecognised), kinds.count(TooManyTries))


async def test_a_lock_lasts_a_quarter_of_an_hour(
    database: Database, keys: Keys, member: Member, record: str
) -> None:
    """Whoever comes back with the right code just before is still refused."""
    await refused_often(database, keys, member, record, TRIES)

    at = LATER + TRIES_WITHIN - STEP
    with pytest.raises(TooManyTries):
        await look_up(database, keys, "small", record, member.proof(at), REASON, at)


async def test_a_lock_is_not_made_longer_by_knocking(
    database: Database, keys: Keys, member: Member, record: str
) -> None:
    """An officer who was locked out by somebody's guesses, and tried meanwhile, waits no longer for it."""
    await refused_often(database, keys, member, record, TRIES)
    for _ in range(TRIES):
        with pytest.raises(TooManyTries):
            await look_up(database, keys, "small", record, member.proof(), REASON, LATER + STEP)

    at = LATER + TRIES_WITHIN
    assert CHAT == await look_up(database, keys, "small", record, member.proof(at), REASON, at)


async def test_ones_tries_lock_nobody_else_out(
    database: Database, keys: Keys, member: Member, record: str
) -> None:
    """An officer works on while somebody guesses at a colleague's code."""
    second = await joined(database, keys, "Dafydd", member.proof(NOW + 4 * STEP), NOW + 4 * STEP)
    await refused_often(database, keys, member, record, TRIES)

    assert CHAT == await look_up(database, keys, "small", record, second.proof(), REASON, LATER)


async def test_somebody_who_is_not_in_the_team_is_refused(
    database: Database, keys: Keys, member: Member, record: str
) -> None:
    """Whoever makes up a name finds nobody, and that they tried is recorded."""
    stranger = replace(member, name="Dafydd")

    with pytest.raises(UnknownMember):
        await look_up(database, keys, "small", record, stranger.proof(), REASON, LATER)

    assert refused("unknown-member", record, "Dafydd") == (await recorded(database))[-1]


@pytest.mark.parametrize("code", ["0123456789", "", "0", "%", "someone's name"])
async def test_a_code_that_no_record_has_finds_nobody(
    database: Database, keys: Keys, member: Member, record: str, code: str
) -> None:
    """An officer who mistypes the code of a record, or tries a part of one, is shown nobody."""
    with pytest.raises(UnknownRecord):
        await look_up(database, keys, "small", code, member.proof(), REASON, LATER)

    assert refused("unknown-record", code) == (await recorded(database))[-1]


async def test_a_part_of_a_code_finds_nobody(
    database: Database, keys: Keys, member: Member, record: str
) -> None:
    """An officer cannot look up whoever comes first."""
    with pytest.raises(UnknownRecord):
        await look_up(database, keys, "small", record[:6], member.proof(), REASON, LATER)


async def test_an_anonymous_response_has_nothing_to_look_up(
    database: Database, keys: Keys, member: Member
) -> None:
    """A participant who answered anonymously cannot be looked up by any code there is."""
    await submitted(database, keys, CHAT + 1, response(mode=Mode.ANONYMOUS))
    mark = keys.owner("small", CHAT + 1)
    assert mark is not None

    with pytest.raises(UnknownRecord):
        await look_up(database, keys, "small", mark.hex()[:10], member.proof(), REASON, LATER)

    assert 0 == await rows(database, released)


async def test_one_look_is_into_one_engagement(
    database: Database, keys: Keys, member: Member, record: str
) -> None:
    """An officer who is in two teams finds a record only in the engagement that it belongs to."""
    await published(database, keys, replace(SMALL, id="other"))
    elsewhere = await entrusted(database, keys, CHAT, "other")
    in_other = await joined(database, keys, slug="other")

    with pytest.raises(UnknownRecord):
        await look_up(database, keys, "other", record, in_other.proof(), REASON, LATER)
    with pytest.raises(UnknownRecord):
        await look_up(database, keys, "small", elsewhere, member.proof(), REASON, LATER)


async def test_being_in_one_team_is_nothing_in_another(
    database: Database, keys: Keys, member: Member, record: str
) -> None:
    """An officer of one team is a stranger to the next."""
    await published(database, keys, replace(SMALL, id="other"))
    elsewhere = await entrusted(database, keys, CHAT, "other")

    with pytest.raises(UnknownMember):
        await look_up(database, keys, "other", elsewhere, member.proof(), REASON, LATER)


async def test_a_look_is_recorded_before_a_name_is_opened(
    database: Database, keys: Keys, member: Member, record: str, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever pulls the plug as soon as a name could be seen has left their own name behind."""

    def killed(*_: object) -> bytes:
        raise SystemExit

    monkeypatch.setattr(looking_up, "unseal", killed)
    monkeypatch.setattr("storage.admission.unseal", killed)
    with pytest.raises(SystemExit):
        await look_up(database, keys, "small", record, member.proof(), REASON, LATER)

    other = await Database.opened(where)
    assert replace(LOOKED, about=record) == (await recorded(other))[-1]
    await other.close()


async def test_a_look_that_cannot_be_recorded_shows_nobody(
    database: Database, keys: Keys, member: Member, record: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever breaks the audit, so that nothing can be added to it, sees nobody either."""
    opened: list[object] = []
    monkeypatch.setattr(looking_up, "unseal", lambda *_: opened.append(1))

    async def broken(*_: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr("storage.audit.record", broken)
    with pytest.raises(OSError, match="no room"):
        await look_up(database, keys, "small", record, member.proof(), REASON, LATER)

    assert [] == opened


async def test_the_team_reads_what_was_said_and_not_by_whom(
    database: Database, keys: Keys, member: Member, record: str
) -> None:
    """An officer reads every response in confidence by a code, and the audit says that they did."""
    records = await read(database, keys, "small", member.proof(), LATER)

    answers = (Answer("first", ("yes",)), Answer("words", f"gan {CHAT}"))
    assert ((Record(record, CY, answers),), Entry(LATER, "small", "Siân", Act.READ)) == (
        records,
        (await recorded(database))[-1],
    )


async def test_reading_needs_both_factors_too(
    database: Database, keys: Keys, member: Member, record: str
) -> None:
    """Whoever holds the machine and a member's name reads nothing."""
    with pytest.raises(NotRecognised):
        await read(database, keys, "small", mistyped(member.proof()), LATER)

    assert refused("not-recognised", "") == (await recorded(database))[-1]


def test_what_is_typed_is_never_shown() -> None:
    """Whoever reads a log or a traceback finds neither passphrase nor code."""
    shown = repr(Proof("Siân", "gair neu ddau", "123456"))

    assert "Proof(member='Siân')" == shown
