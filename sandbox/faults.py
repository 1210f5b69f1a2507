"""Things that go wrong on request."""

from dataclasses import dataclass, replace
from enum import StrEnum

from sandbox.errors import ApiError, bad_request, forbidden, too_many


class FaultKind(StrEnum):
    """What goes wrong."""

    TOO_MANY = "too_many"
    FORBIDDEN = "forbidden"
    BAD_REQUEST = "bad_request"
    SERVER_ERROR = "server_error"
    SLOW = "slow"
    RESET = "reset"
    """The connection drops and nothing has happened."""
    HUNG = "hung"
    """Nothing happens for so many seconds, and then the connection drops."""
    LOST = "lost"
    """The call is carried out, and the connection drops before the answer."""
    LATE = "late"
    """The call is carried out at once, and its answer comes after so many seconds."""


@dataclass(frozen=True, slots=True)
class Fault:
    """The next `times` calls of a method ('*': any), perhaps only for one chat, go wrong."""

    kind: FaultKind | str
    method: str = "*"
    times: int = 1
    chat: int | None = None
    seconds: float = 1.0

    def __post_init__(self) -> None:
        """Refuse a kind that does not exist."""
        object.__setattr__(self, "kind", FaultKind(self.kind))

    def concerns(self, method: str, chat_id: int | None) -> bool:
        """Tell whether this call is to go wrong."""
        return self.method in ("*", method) and self.chat in (None, chat_id)

    def error(self) -> ApiError | None:
        """Return the refusal, for the kinds that are a refusal."""
        match self.kind:
            case FaultKind.TOO_MANY:
                return too_many(max(1, round(self.seconds)))
            case FaultKind.FORBIDDEN:
                return forbidden("bot was blocked by the user")
            case FaultKind.BAD_REQUEST:
                return bad_request("wrong parameter in the request")
            case FaultKind.SERVER_ERROR:
                return ApiError(500, "Internal Server Error")
        return None


class Faults:
    """The faults still to come, oldest first."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Let something go wrong from now on."""
        self._waiting.append(fault)

    def clear(self) -> None:
        """Let everything go well again."""
        self._waiting.clear()

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """Use up one of the faults that concern this call."""
        for place, fault in enumerate(self._waiting):
            if fault.concerns(method, chat_id):
                if fault.times > 1:
                    self._waiting[place] = replace(fault, times=fault.times - 1)
                else:
                    del self._waiting[place]
                return fault
        return None
