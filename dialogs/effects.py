"""What a turn asks storage to do. Dialogs decide, storage does."""

from dataclasses import dataclass
from datetime import date

from dialogs.answers import Answer, Response
from engagements.engagement import Mode


@dataclass(frozen=True, slots=True)
class Follow:
    """Tell this participant what happens next with an engagement, or what a service or a subject begins."""

    engagement: str


@dataclass(frozen=True, slots=True)
class Unfollow:
    """Tell this participant nothing more of an engagement, and remember that it was their wish.

    Of a service or a subject no more than that: nobody follows one without asking for it.
    """

    engagement: str


@dataclass(frozen=True, slots=True)
class UnfollowAll:
    """Leave all messages, and remember that it was their wish."""


@dataclass(frozen=True, slots=True)
class Remind:
    """Remind this participant of an engagement once, on a day; None is not at all."""

    engagement: str
    day: date | None


@dataclass(frozen=True, slots=True)
class HearAsStaff:
    """Write to this chat what is for the staff of the service to which a link with this code leads."""

    code: str


@dataclass(frozen=True, slots=True)
class CountLink:
    """Count that an engagement was opened by somebody new to it: through one of its links, or None of them.

    Nothing is kept of who it was, or when.
    """

    engagement: str
    link: str | None


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
class SendReply:
    """Add the reply to a follow-up to the response that a receipt finds; without one, to this chat's own.

    Only a response in confidence is a chat's own.
    """

    engagement: str
    mode: Mode
    receipt: str | None
    reply: Answer


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
    | HearAsStaff
    | CountLink
    | Remind
    | SubmitResponse
    | AmendResponse
    | WithdrawResponse
    | SendReply
    | ClearChat
    | Forget
    | MarkGone
)
