"""What each kind of database brings: how it is opened, what makes it safe, and how traces are cleared."""

from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine


class Backend(Protocol):
    """One kind of database."""

    def engine(self) -> AsyncEngine:
        """Make an engine whose transactions run one at a time, in all processes."""
        ...

    async def assert_safe(self, connection: AsyncConnection) -> None:
        """Raise UnsafeStorage where it would keep, or tell, what it must not."""
        ...

    async def assert_only_a_door(self, connection: AsyncConnection) -> None:
        """Raise UnsafeStorage where its user may do more than whoever answers people has to."""
        ...

    async def leave_no_trace(self, engine: AsyncEngine) -> bool:
        """Clear what deleted rows have left behind. Returns whether that was possible now."""
        ...
