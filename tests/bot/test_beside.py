"""What stands beside an engagement: published, counted, shown and closed with it, and always apart."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.beside import Beside, option_for
from bot.beside import _shipped as _words_of_parts
from bot.operations import Operations
from bot.printing import beside, listing
from bot.remarks import remarks_for
from dialogs.answers import Answer, Response
from engagements import limits
from engagements.engagement import Audience, Engagement, Mode, Release
from engagements.language import Language, Register
from engagements.parts import OWN, UNKNOWN, Part
from engagements.questions import Statement
from storage import ballot_box, counting
from storage.database import Database
from storage.errors import StandsBeside, UnknownEngagement
from storage.keys import Keys
from storage.sealing import new_private_key, public_half
from storage.tables import nullifier
from tests.bot.with_parts import SMALL
from tests.examples import NOW, both, shipped, yes_or_no

PEOPLE = range(100, 108)


async def said(operations: Operations, part: str, *answers: Answer) -> None:
    """Let everybody say the same beside their answers."""
    for chat in PEOPLE:
        async with operations._database.transaction() as tx:
            sent = Response(f"small+{part}", Mode.ANONYMOUS, Language.EN, answers, None)
            assert await ballot_box.submit(tx, operations._keys, chat, sent)


async def opened(operations: Operations) -> dict[str, Engagement]:
    """Give everything that is published, by its name."""
    return {each.engagement.id: each.engagement for each in (await operations.listing()).engagements}


async def test_every_part_has_a_box_of_its_own(operations: Operations) -> None:
    """Publishing an engagement makes every box beside it, and publishing again changes nothing."""
    parts = {name for name in await opened(operations) if name.startswith("small+")}

    assert {f"small+{each}" for each in ("learning", "matters", "equality", "draw", "organisations")} == parts
    assert not await operations.publish(SMALL)


async def test_nothing_sealed_asks_for_a_second_offline_key(operations: Operations) -> None:
    """The parts of an engagement that is sealed until its close are opened in groups meanwhile."""
    sealed = replace(SMALL, id="sealed", privacy=replace(SMALL.privacy, release=Release.SEALED))
    await operations.entrust("sealed", public_half(new_private_key()))

    await operations.publish(sealed)

    assert Release.ROLLING is (await opened(operations))["sealed+equality"].privacy.release


async def test_who_has_said_how_it_was_has_not_answered(operations: Operations) -> None:
    """Saying how it was is no answer: the mark of the one is not that of the other."""
    await said(operations, "learning", Answer("how", ("good",)))

    async with operations._database.transaction() as tx:
        marks = (await tx.execute(select(nullifier.c.engagement).distinct())).scalars().all()
    assert ["small+learning"] == marks


async def test_an_officer_reads_the_parts_apart(operations: Operations) -> None:
    """An officer who looks at results reads how it was under its own heading, rounded as everything is."""
    await said(operations, "learning", Answer("how", ("good",)))
    await operations.count("small")

    shown = {
        about.id: beside(about, told, Language.EN) for about, told in await operations.results_beside("small")
    }

    assert "how it was (small+learning)" in shown["small+learning"][1]
    assert not any("code" in line.casefold() for line in shown["small+draw"])


async def test_the_list_shows_engagements_and_not_their_parts(operations: Operations) -> None:
    """An officer who lists what is published reads two lines for each of two engagements."""
    assert 4 == len(listing(await operations.listing(), (), NOW, Language.EN))


async def test_a_remark_reaches_the_service_it_is_for_and_no_other(operations: Operations) -> None:
    """A service reads what was meant for it, wherever it was said; another reads nothing of it."""
    await said(operations, "matters", Answer("remark", "to-forests: The path is blocked."))
    await operations.close("small")

    assert any(
        "The path is blocked." in line for line in await remarks_for(operations, "forests", Language.EN)
    )
    assert not any("blocked" in line for line in await remarks_for(operations, "service-en", Language.EN))


@pytest.mark.parametrize("option", [OWN, UNKNOWN])
async def test_a_remark_for_nobody_else_reaches_its_own_service(operations: Operations, option: str) -> None:
    """What was meant for this service, or for one that nobody could name, is read by this one."""
    await said(operations, "matters", Answer("remark", f"{option}: More benches."))
    await operations.close("small")

    assert any("More benches." in line for line in await remarks_for(operations, "service-en", Language.EN))


async def test_closing_closes_the_parts_too(operations: Operations) -> None:
    """Nothing can be said beside an engagement that was closed early."""
    await operations.close("small")

    closed = {each.engagement.id for each in (await operations.listing()).engagements if each.closed}
    assert {name for name in await opened(operations) if name.startswith("small")} == closed


async def test_more_time_is_more_time_for_the_parts_too(operations: Operations) -> None:
    """When an engagement stays open longer, so does what stands beside it."""
    longer = replace(SMALL, closes_at=SMALL.closes_at + timedelta(weeks=1))
    await operations.publish(longer)

    assert longer.closes_at == (await opened(operations))["small+matters"].closes_at


async def test_the_facilitator_keeps_a_copy_of_every_box(operations: Operations) -> None:
    """After a restart with empty memory the facilitator's one file opens the parts too."""
    private = new_private_key()
    await operations.entrust("small", public_half(private))
    await said(operations, "learning", Answer("how", ("good",)))
    for file in (operations._keys._directory / "engagements").glob("small*/epoch-*.key"):
        file.unlink()

    await operations.unlock("small", private)
    await operations.close("small")

    _, told = await operations.results("small+learning")
    assert "10" == told.responses


EARLY = replace(SMALL, id="early", opens_at=NOW + timedelta(days=3))


async def test_before_the_opening_every_part_is_made_anew(operations: Operations) -> None:
    """Organisations are asked what the author has put in its place, as long as nobody has been asked."""
    await operations.publish(EARLY)
    other = replace(EARLY, title=both("another"), questions=(yes_or_no("other"),))

    await operations.publish(other)

    part = (await opened(operations))["early+organisations"]
    assert (both("another"), "other") == (part.title, part.questions[-1].id)
    assert other.questions == part.questions[1:]


async def test_before_the_opening_a_part_can_be_taken_back(operations: Operations) -> None:
    """Nobody is offered a draw that its author has taken back, nor is an organisation asked."""
    await operations.publish(EARLY)

    await operations.publish(replace(EARLY, draw=False, audience=Audience.YOUNG))

    names = {name for name in await opened(operations) if name.startswith("early+")}
    assert {f"early+{each}" for each in ("learning", "matters", "equality")} == names
    engagements = operations._keys._directory / "engagements"
    assert [] == [*engagements.glob("early+draw/*"), *engagements.glob("early+organisations/*")]


async def test_what_was_taken_back_can_come_again(operations: Operations) -> None:
    """A draw that is taken back and put in again has a box that can be entered, and opened."""
    for draw in (True, False, True):
        await operations.publish(replace(EARLY, draw=draw))

    keys = operations._keys
    assert public_half(keys.epoch("early+draw", 1)) == await box_key(operations, "early+draw")


async def box_key(operations: Operations, slug: str) -> bytes:
    """Give the key to which the envelopes of a box are sealed."""
    async with operations._database.transaction() as tx:
        return bytes((await ballot_box.current_epoch(tx, slug)).public_key)


async def test_new_words_of_the_program_do_not_hold_up_more_time(
    operations: Operations, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After an upgrade with other words, more time is given, and who answers is asked as before."""
    before = await opened(operations)

    def reworded(part: Part, register: Register) -> Beside:
        first, *others = _words_of_parts(part, register).questions
        asked = (replace(first, text=both("new words")), *others)
        return replace(_words_of_parts(part, register), title=both("new"), why=both("new"), questions=asked)

    monkeypatch.setattr("bot.beside._shipped", reworded)
    longer = replace(SMALL, closes_at=SMALL.closes_at + timedelta(weeks=1))

    assert await operations.publish(longer)

    after = await opened(operations)
    assert {
        name: replace(each, closes_at=longer.closes_at)
        for name, each in before.items()
        if name.startswith("small")
    } == {name: each for name, each in after.items() if name.startswith("small")}


async def test_organisations_vote_on_statements_that_were_added(operations: Operations) -> None:
    """An organisation is asked every statement that people are asked."""
    together = shipped("dyfi-transport")
    now = together.opens_at + timedelta(days=1)
    later = Operations(operations._database, operations._keys, lambda: now)
    await later.publish(together)
    said = Statement(id="what-somebody-said", text=both("what somebody said"))

    await later.publish(replace(together, questions=(*together.questions, said)))

    part = (await opened(later))["dyfi-transport+organisations"]
    assert (*together.questions, said) == part.questions[1:]


async def test_a_kill_between_the_closes_holds_nothing_up(operations: Operations) -> None:
    """Where only a part was closed before the power failed, more time is given, and the close comes later."""
    part = (await opened(operations))["small+equality"]
    await counting.close(operations._database, operations._keys, part, NOW)
    longer = replace(SMALL, closes_at=SMALL.closes_at + timedelta(weeks=1))

    assert await operations.publish(longer)

    found = {each.engagement.id: each for each in (await operations.listing()).engagements}
    assert (True, longer.closes_at) == (
        found["small+equality"].closed,
        found["small+learning"].engagement.closes_at,
    )
    assert await operations.close("small") is not None


async def test_each_box_is_opened_once_a_night(
    operations: Operations, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever watches the machine at night sees each box looked into once, whichever process counts."""
    looked: list[str] = []

    async def count(database: Database, keys: Keys, about: Engagement) -> counting.Counted:
        looked.append(about.id)
        return counting.Counted(0, 0)

    monkeypatch.setattr(counting, "count", count)
    names = sorted(await opened(operations))

    await operations.count_all()
    assert names == sorted(looked)
    looked.clear()
    await operations.count_due()
    assert names == sorted(looked)


@pytest.mark.parametrize("what", ["close", "count", "renew", "openings", "draw"])
async def test_what_is_done_to_a_part_is_refused(operations: Operations, what: str) -> None:
    """An officer who names a part is told to name the whole, and nothing is done to the part."""
    with pytest.raises(StandsBeside) as raised:
        await getattr(operations, what)("small+draw")

    assert "small" == str(raised.value)
    assert not await operations.is_closed("small+draw")


async def test_a_part_that_there_is_not_is_unknown(operations: Operations) -> None:
    """An officer who mistypes a part is told that there is none of that name."""
    with pytest.raises(UnknownEngagement):
        await operations.close("small+nothing")


def test_services_with_long_names_have_remarks_of_their_own() -> None:
    """What was meant for one of two services whose names begin alike does not reach the other."""
    one, other = (f"the-service-for-parks-and-open-spaces-{each}" for each in ("ea", "we"))
    assert one[:37] == other[:37]

    options = {option_for(one), option_for(other)}
    assert 2 == len(options)
    assert all(limits.IDENTIFIER >= len(each) for each in options)
    assert "to-forests" == option_for("forests")
