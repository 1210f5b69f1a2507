"""Whether the keys at hand are those that this database was made with."""

import hmac

from sqlalchemy import insert, select

from storage.counting import missing_keys
from storage.errors import KeyMissing, UnsafeStorage
from storage.keys import Keys
from storage.tables import installation
from storage.transactions import Transaction


async def assert_same_secret(tx: Transaction, keys: Keys) -> None:
    """Refuse a lasting secret that is not the database's own: with another nobody would be found again."""
    known = (await tx.execute(select(installation.c.secret_check))).scalar_one_or_none()
    if known is None:
        await tx.execute(insert(installation).values(id=1, secret_check=keys.secret_check))
    elif not hmac.compare_digest(known, keys.secret_check):
        raise UnsafeStorage("DRWS_SECRET_KEY, DRWS_KEY_DIR")


async def assert_no_key_missing(tx: Transaction, keys: Keys) -> None:
    """Refuse to serve engagements whose keys are gone: people would be thanked for what is lost."""
    missing = await missing_keys(tx, keys)
    if missing:
        raise KeyMissing(", ".join(missing))
