"""What a process does of all that an installation has to do."""

from enum import StrEnum

from engagements.errors import DrwsError


class Role(StrEnum):
    """The part that a process takes. `all` is the whole program in one process."""

    ALL = "all"
    FRONT_DOOR = "front-door"
    BROADCASTER = "broadcaster"
    CLOCK = "clock"
    CONSOLE = "console"

    def takes(self, part: "Role") -> bool:
        """Tell whether a process of this role does that part."""
        return self in (Role.ALL, part)


class RoleRefused(DrwsError):
    """A SQLite file is for one process: parts in processes of their own need PostgreSQL."""
