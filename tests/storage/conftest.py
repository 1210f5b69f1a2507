"""A real database and a real key directory."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from storage.keys import Keys
from tests.storage.given import address


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """Open a database in a file of its own."""
    opened = await Database.opened(address(tmp_path))
    yield opened
    await opened.close()


@pytest.fixture
def keys(tmp_path: Path) -> Keys:
    """Open a key directory outside the data."""
    return Keys(tmp_path / "keys", None)
