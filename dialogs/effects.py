"""What a turn asks storage to do. Dialogs decide, storage does."""

from dataclasses import dataclass

from dialogs.answers import Response
from engagements.engagement import Mode


@dataclass(frozen=True, slots=True)
class Follow:
    """Tell this participant what happens next with an engagement."""

    engagement: str


@dataclass(frozen=True, slots=True)
class Unfollow:
    """Tell this participant nothing more of an engagement, and remember that it was their wish."""

    engagement: str


@dataclass(frozen=True, slots=True)
class UnfollowAll:
    """Leave all messages, and remember that it was their wish."""


@dataclass(frozen=True, slots=True)
class SubmitResponse:
    """Take in a finished response: once for each participant and engagement."""

    response: Response


@dataclass(frozen=True, slots=True)
class AmendResponse:
    """Put a response in the place of the one that its receipt finds, or that waits in the box under it."""

    response: Response


@dataclass(frozen=True, slots=True)
class WithdrawResponse:
    """Take back the response that a receipt finds, or that waits in the box under it."""

    engagement: str
    mode: Mode
    receipt: str


@dataclass(frozen=True, slots=True)
class ClearChat:
    """Delete the messages that lie in this chat, as far back as its channel allows."""


@dataclass(frozen=True, slots=True)
class Forget:
    """Delete everything about this participant that can be found."""


@dataclass(frozen=True, slots=True)
class MarkGone:
    """The participant cannot be written to: keep nothing waiting for them."""


Effect = (
    Follow
    | Unfollow
    | UnfollowAll
    | SubmitResponse
    | AmendResponse
    | WithdrawResponse
    | ClearChat
    | Forget
    | MarkGone
)
