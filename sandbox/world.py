"""Everything the sandbox knows: one bot, the people, and what is on its way between them."""

import itertools
import time
from collections.abc import Callable
from typing import Final

from sandbox.errors import bad_request
from sandbox.faults import Faults
from sandbox.files import Files
from sandbox.flood import FloodGate, FloodLimits
from sandbox.journal import Journal
from sandbox.messages import Account
from sandbox.profile import Profile
from sandbox.queries import Queries
from sandbox.updates import UpdateQueue

FIRST_ACCOUNT: Final = 700_000_001


class World:
    """The state of one sandbox."""

    def __init__(self, token: str, flood: FloodLimits | None, now: Callable[[], float]) -> None:
        self.token = token
        self.now = now
        self.profile = Profile(token, name="Drws", username="drws_demo_bot")
        self.accounts: dict[int, Account] = {}
        self.updates = UpdateQueue(now)
        self.queries = Queries(now)
        self.flood = FloodGate(flood, time.monotonic)
        self.faults = Faults()
        self.files = Files()
        self.journal = Journal()
        self._message_ids = itertools.count(1)

    def add_account(self, name: str | None, language_code: str) -> Account:
        """Give a new person an account."""
        number = len(self.accounts)
        account = Account(FIRST_ACCOUNT + number, name or f"Ffôn {number + 1}", language_code)
        self.accounts[account.id] = account
        return account

    def account(self, chat_id: int | None) -> Account:
        """Return the person behind a chat id, or refuse."""
        account = self.accounts.get(chat_id) if chat_id is not None else None
        if account is None:
            raise bad_request("chat not found")
        return account

    def next_message_id(self) -> int:
        """Return an id that no other message has."""
        return next(self._message_ids)

    def date(self) -> int:
        """Return the time as messages carry it."""
        return int(self.now())
