"""What each kind of database brings: how it is opened, what makes it safe, and how traces are cleared."""

from asyncio import Lock, Queue
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from storage.transactions import Transaction


class Backend(Protocol):
    """One kind of database. What holds for its transactions holds in all processes."""

    for_many_processes: bool

    def alone(self) -> AbstractAsyncContextManager[Transaction]:
        """Begin a transaction that ends with the block: committed, or undone where that raises.

        Inside one process its caller lets only one in at a time.
        """
        ...

    def together(self, turnstile: Lock, *about: bytes) -> AbstractAsyncContextManager[Transaction]:
        """Begin a transaction about some chats, beside those about others, or sharing a commit with them.

        `about` are the chats' marks: two of one chat never run at the same time, nor does one beside a
        transaction that stands alone. It is committed when the block has been left; one that raises is undone
        by itself.
        """
        ...

    def attending(self, door: int) -> AbstractAsyncContextManager[None]:
        """Let other processes see that the one of this number lives, for as long as the context lasts."""
        ...

    async def absent(self, tx: Transaction, doors: frozenset[int]) -> frozenset[int]:
        """Tell which of these numbers no living process has."""
        ...

    async def pass_on(self, words: Queue[str], heard: Callable[[str], None]) -> None:
        """Say each word to every process that listens, and hear what they say, one's own too, for ever."""
        ...

    async def assert_safe(self, tx: Transaction) -> None:
        """Raise UnsafeStorage where it would keep, or tell, what it must not."""
        ...

    async def assert_only_a_door(self, tx: Transaction) -> None:
        """Raise UnsafeStorage where its user may do more than whoever answers people has to."""
        ...

    async def leave_no_trace(self) -> bool:
        """Clear what deleted rows have left behind. Returns whether that was possible now."""
        ...

    async def close(self) -> None:
        """Close every connection."""
        ...
