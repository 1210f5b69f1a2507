"""Transactions on SQLite that share one commit, and fail together where the disk fails."""

import asyncio
import sqlite3

from sqlalchemy import Connection

from storage.errors import StorageDown
from storage.transactions import Work


class Group:
    """Transactions that are committed together. `over` is set when they are, or when that has failed.

    A disk that is full or breaks undoes all of them, and not only the statement at which it does.
    """

    def __init__(self, connection: Connection, driver: sqlite3.Connection) -> None:
        self.connection = connection
        self.driver = driver
        self.before_commit: dict[Work, None] = {}
        self.over = asyncio.Event()
        self.failed: Exception | None = None

    def carry_out(self, *statements: str) -> None:
        """Begin, keep or undo one of them. Where that cannot be done, all of them have failed."""
        try:
            for each in statements:
                self.driver.execute(each)
        except sqlite3.Error as error:
            # There is no such savepoint any more, for the database has undone the transaction around it.
            self.failed = StorageDown(type(error).__name__)
