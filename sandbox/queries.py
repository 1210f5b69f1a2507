"""Presses of buttons that wait for the bot's answer."""

import itertools
from collections.abc import Callable

from sandbox.errors import bad_request
from sandbox.limits import QUERY_SECONDS
from sandbox.messages import Account


class Queries:
    """Callback queries: each can be answered once, within 150 seconds."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._ids = itertools.count(1)
        self._open: dict[str, tuple[Account, float]] = {}

    def ask(self, account: Account) -> str:
        """Note a press and return the query's id."""
        now = self._now()
        self._open = {known: query for known, query in self._open.items() if query[1] > now}
        query_id = f"{account.id}{next(self._ids):06}"
        self._open[query_id] = (account, now + QUERY_SECONDS)
        return query_id

    def answer(self, query_id: str) -> Account:
        """Return who pressed; after this the query is answered."""
        account, until = self._open.pop(query_id, (None, 0.0))
        if account is None or until <= self._now():
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        return account
