"""In confidence: sealed to the team, and found again by its owner alone."""

from dataclasses import replace

import pytest
from sqlalchemy import delete, select

from dialogs.answers import Answer, Found
from engagements.engagement import Mode
from storage import confidential
from storage.database import Database
from storage.errors import KeyMissing
from storage.keys import Keys
from storage.sealing import unseal
from storage.tables import confidential_response, team
from tests.storage.given import EN, SMALL, published, response, rows, submitted
from tests.storage.teams import persons

CHAT = 7012345678
RECEIPT = "ABCD-EFGH-JKMN-PQRS"
SENT = response("i'r tîm", mode=Mode.CONFIDENTIAL, receipt=RECEIPT)
CHANGED = replace(SENT, answers=(Answer("first", ("no",)), Answer("words", "wedi meddwl eto")), language=EN)


@pytest.fixture(autouse=True)
async def _published(database: Database, keys: Keys) -> None:
    await published(database, keys)
    await published(database, keys, replace(SMALL, id="other"))


async def found(database: Database, keys: Keys, receipt: str = RECEIPT) -> Found | None:
    """Look for the response under a receipt."""
    async with database.transaction() as tx:
        return await confidential.find_by_receipt(tx, keys, receipt)


@pytest.mark.parametrize(
    ("chat", "expected"), [(CHAT, {"small"}), (CHAT + 1, set())], ids=["its owner", "somebody else"]
)
async def test_a_chat_knows_what_it_entrusted(
    database: Database, keys: Keys, chat: int, expected: set[str]
) -> None:
    """A participant sees what they answered in confidence, and nobody else is told that they did."""
    await submitted(database, keys, CHAT, SENT)

    async with database.transaction() as tx:
        known = await confidential.entrusted(tx, keys, chat, ("small", "other", "never-published"))

    assert expected == known


async def test_an_anonymous_response_is_not_known_to_its_chat(database: Database, keys: Keys) -> None:
    """A participant who answered anonymously leaves no row under their name."""
    await submitted(database, keys, CHAT, replace(SENT, mode=Mode.ANONYMOUS))

    async with database.transaction() as tx:
        known = await confidential.entrusted(tx, keys, CHAT, ("small",))

    assert (frozenset(), 0) == (known, await rows(database, confidential_response))


async def test_two_responses_of_one_chat_have_nothing_in_common(database: Database, keys: Keys) -> None:
    """A thief of the database cannot tell that one person answered two engagements."""
    for slug in ("small", "other"):
        await submitted(database, keys, CHAT, replace(SENT, engagement=slug, receipt=None))

    async with database.transaction() as tx:
        kept = (await tx.execute(select(confidential_response))).all()

    assert [2, 2, 2] == [len({getattr(row, each) for row in kept}) for each in ("id", "person", "answers")]


async def test_who_sent_it_is_sealed_to_the_team(database: Database, keys: Keys) -> None:
    """The team's private key opens who it was, and nothing else is needed."""
    await submitted(database, keys, CHAT, SENT)

    (person,) = await persons(database)

    assert str(CHAT).encode() == unseal(keys.team("small"), person)


async def test_taking_in_needs_no_private_key(database: Database, keys: Keys) -> None:
    """A participant can answer in confidence once only the team holds its key."""
    keys.destroy_team("small")

    assert await submitted(database, keys, CHAT, SENT)


async def test_without_a_team_nothing_is_taken(database: Database, keys: Keys) -> None:
    """A participant is not thanked for what no team could ever open."""
    async with database.transaction() as tx:
        await tx.execute(delete(team).where(team.c.engagement == "small"))

    with pytest.raises(KeyMissing, match="team"):
        await submitted(database, keys, CHAT, SENT)


async def test_without_the_owners_key_nothing_is_taken(database: Database, keys: Keys) -> None:
    """A participant is not thanked for what they could never take back."""
    async with database.transaction() as tx:
        with pytest.raises(KeyMissing, match="owner"):
            await confidential.entrust(tx, keys, CHAT, replace(SENT, engagement="never-published"))


async def test_a_receipt_finds_its_response(database: Database, keys: Keys) -> None:
    """A participant with a receipt sees what they said."""
    await submitted(database, keys, CHAT, SENT)

    assert Found("small", Mode.CONFIDENTIAL, SENT.answers) == await found(database, keys)


async def test_another_receipt_finds_nothing(database: Database, keys: Keys) -> None:
    """Whoever guesses a receipt sees nothing."""
    await submitted(database, keys, CHAT, SENT)

    assert None is await found(database, keys, "ABCD-EFGH-JKMN-PQRT")


async def test_new_answers_take_the_place_of_the_old(database: Database, keys: Keys) -> None:
    """A participant who changes their mind is counted once, with what they said last."""
    await submitted(database, keys, CHAT, SENT)

    async with database.transaction() as tx:
        changed = await confidential.amend(tx, keys, CHANGED)

    assert (True, Found("small", Mode.CONFIDENTIAL, CHANGED.answers), 1) == (
        changed,
        await found(database, keys),
        await rows(database, confidential_response),
    )


async def test_new_answers_may_come_in_the_other_language(database: Database, keys: Keys) -> None:
    """A participant who answers anew in English is counted in English."""
    await submitted(database, keys, CHAT, SENT)

    async with database.transaction() as tx:
        await confidential.amend(tx, keys, CHANGED)
        language = (await tx.execute(select(confidential_response.c.language))).scalar_one()

    assert EN == language


@pytest.mark.parametrize(
    "change",
    [{"receipt": None}, {"receipt": "ABCD-EFGH-JKMN-PQRT"}, {"engagement": "other"}],
    ids=["no receipt", "another receipt", "another engagement"],
)
async def test_only_its_receipt_changes_a_response(
    database: Database, keys: Keys, change: dict[str, str | None]
) -> None:
    """Nobody puts words into somebody else's response."""
    await submitted(database, keys, CHAT, SENT)
    await submitted(database, keys, CHAT + 1, replace(SENT, receipt=None))

    async with database.transaction() as tx:
        changed = await confidential.amend(tx, keys, replace(CHANGED, **change))  # type: ignore[arg-type]

    assert (False, Found("small", Mode.CONFIDENTIAL, SENT.answers)) == (changed, await found(database, keys))


@pytest.mark.parametrize(
    ("slug", "receipt", "left"),
    [("small", RECEIPT, 1), ("other", RECEIPT, 2), ("small", "ABCD-EFGH-JKMN-PQRT", 2)],
    ids=["its own", "another engagement", "another receipt"],
)
async def test_a_receipt_takes_back_its_own_response(
    database: Database, keys: Keys, slug: str, receipt: str, left: int
) -> None:
    """A participant takes back what they said, and nobody else's words go with it."""
    await submitted(database, keys, CHAT, SENT)
    await submitted(database, keys, CHAT + 1, replace(SENT, receipt=None))

    async with database.transaction() as tx:
        taken = await confidential.take_back(tx, keys, slug, receipt)

    assert (left == 1, left) == (taken, await rows(database, confidential_response))


async def test_forgetting_deletes_everything_of_one_chat(database: Database, keys: Keys) -> None:
    """A participant who is forgotten leaves nothing in any engagement, though only teams hold keys."""
    for slug in ("small", "other"):
        for chat in (CHAT, CHAT + 1):
            await submitted(database, keys, chat, replace(SENT, engagement=slug, receipt=None))
        keys.destroy_team(slug)

    async with database.transaction() as tx:
        deleted = await confidential.withdraw(tx, keys, CHAT)
        of_others = await confidential.entrusted(tx, keys, CHAT + 1, ("small", "other"))

    left = await rows(database, confidential_response)
    assert (2, frozenset({"small", "other"}), 2) == (deleted, of_others, left)
