"""How members prove who they are: passphrases, codes, and what is sealed to both."""

import pytest

from storage import second_factor, team
from storage.database import Database
from storage.errors import (
    KeyMissing,
    ShortPassphrase,
    WrongCode,
)
from storage.keys import Keys
from storage.passphrases import lock_under, open_under
from storage.sealing import new_private_key
from storage.team import Joining
from tests.examples import NOW
from tests.storage.given import published
from tests.storage.members import SECRET, row_of
from tests.storage.teams import (
    CHEAP,
    Member,
    joined,
)


@pytest.fixture(autouse=True)
async def _published(database: Database, keys: Keys) -> None:
    await published(database, keys)


async def ready(keys: Keys, passphrase: str, code: str | None = None) -> Joining:
    """Make somebody ready to join."""
    shown = Member("Siân", passphrase, SECRET).proof(NOW).code
    return await team.prepared(keys, "small", "Siân", passphrase, SECRET, code or shown, NOW, CHEAP)


async def test_a_short_passphrase_is_refused(keys: Keys) -> None:
    """An officer cannot choose what a thief of the database would soon guess."""
    with pytest.raises(ShortPassphrase):
        await ready(keys, "x" * 11)


async def test_a_passphrase_of_twelve_is_taken(keys: Keys) -> None:
    """An officer who keeps to the rule is not troubled."""
    assert "Siân" == (await ready(keys, "x" * 12)).name


async def test_an_app_that_shows_other_codes_is_noticed(keys: Keys) -> None:
    """An officer whose app took the secret in wrongly does not lock the team out for good."""
    with pytest.raises(WrongCode):
        await ready(keys, "gair neu ddau", "000000")


async def test_the_code_of_joining_counts_as_used(database: Database, keys: Keys) -> None:
    """Whoever looked over a new member's shoulder cannot use the code that they saw."""
    member = await joined(database, keys)

    assert int(NOW.timestamp()) // 30 == (await row_of(database, member.name)).last_step


async def test_a_second_factor_serves_its_own_member_only(database: Database, keys: Keys) -> None:
    """Whoever can write in the database cannot give a member the second factor of their own app."""
    await joined(database, keys)
    sealed = (await row_of(database, "Siân")).second_factor

    with pytest.raises(KeyMissing):
        second_factor.opened(keys.second_factors, sealed, "small", "Dafydd")


def test_another_passphrase_opens_nothing() -> None:
    """Whoever guesses at a passphrase gets nothing at all."""
    locked = lock_under("gair neu ddau", new_private_key(), CHEAP)

    assert None is open_under("gair neu dri", locked)


def test_one_passphrase_never_locks_alike() -> None:
    """A thief of the database cannot tell who chose the same passphrase."""
    key = new_private_key()

    assert 2 == len({lock_under("gair neu ddau", key, CHEAP) for _ in range(2)})


def test_a_passphrase_is_the_same_on_every_keyboard() -> None:
    """An officer whose keyboard writes ŵ as two characters is not locked out."""
    key = new_private_key()

    assert key == open_under("dw\u0302r a thân", lock_under("dŵr a thân", key, CHEAP))


def test_an_address_names_whose_codes_they_are() -> None:
    """An officer with several apps' entries finds the one of this team."""
    written = second_factor.address(SECRET, "Siân", "small")

    assert f"otpauth://totp/Drws:Si%C3%A2n%20%28small%29?secret={SECRET}&issuer=Drws" == written
