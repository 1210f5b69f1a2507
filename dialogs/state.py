"""Where one participant's conversation stands."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from pydantic import TypeAdapter

from dialogs.answers import Answer
from dialogs.browsing import FRONT, Browsing
from engagements import limits
from engagements.engagement import Mode
from engagements.language import Language


class Place(StrEnum):
    """A dialog that the conversation can be in."""

    LANGUAGE = "language"
    MENU = "menu"
    ABOUT = "about"
    PRIVACY = "privacy"
    ASKING = "asking"
    CHECK = "check"
    DECLINING = "declining"
    SENT = "sent"
    BESIDE = "beside"
    READING = "reading"
    DECISIONS = "decisions"
    REMINDING = "reminding"
    UPDATES = "updates"
    RECEIPT = "receipt"
    TALKING = "talking"
    CLEAR = "clear"
    FORGET = "forget"


@dataclass(frozen=True, slots=True)
class Draft:
    """Answers that have not been sent yet, and how far they have come.

    `edition` is the fingerprint of the questions that they answer; `touched` the day on which they
    last changed; `ticked` the options chosen so far of a question that takes several; `pending` an
    answer to the question at `step` that is not taken yet, because it may show who its writer is.
    `even_so`: to be counted even where too few answer for anybody to be hidden among them.
    `amends`: it is to take the place of the response that has its receipt.
    `page` is the part of many options that is shown. `files` is how many photos and recordings the
    engagement asks for: room is kept for them from the start, so that no length tells of one.
    """

    engagement: str
    edition: int
    touched: date
    mode: Mode | None = None
    step: str | None = None
    answers: tuple[Answer, ...] = ()
    ticked: tuple[str, ...] = ()
    receipt: str | None = None
    pending: Answer | None = None
    even_so: bool = False
    amends: bool = False
    page: int = 0
    files: int = 0


@dataclass(frozen=True, slots=True)
class Search:
    """A receipt that was typed, while its screen is open.

    `known`: it finds a response. Where it finds none, `engagement` is the one that its owner says it is
    for. `withdrawing`: they are asked once more whether to take the response back.
    """

    receipt: str
    known: bool
    engagement: str | None = None
    withdrawing: bool = False


@dataclass(frozen=True, slots=True)
class Talk:
    """Talking with the team about a response, while that screen is open.

    `receipt` is the one that finds it; None stands for this chat's own response in confidence. `asked` names
    the follow-up that is being answered, and `reply` is what was written and not sent.
    """

    engagement: str
    receipt: str | None = None
    asked: str | None = None
    reply: str | None = None


@dataclass(frozen=True, slots=True)
class State:
    """Everything that one conversation remembers between turns.

    `aside` is a dialog opened over the place (language, updates, forget); closing it comes back to
    the place. `wanted` is the link that a newcomer came through, kept until a language is chosen.
    `easy` is the wish to read in easy read.
    `too_long_at` is when a text over the limit of its channel came in: the rest of it follows.
    `search` is kept only while the dialog of receipts is open, `talk` while the team is being answered.
    `leaf` is which card, or which page of a log, was opened last, from 0.
    `browsing` is where the lists of what is open stand, `page` which part of what is followed is shown.
    """

    language: Language | None = None
    place: Place = Place.MENU
    aside: Place | None = None
    session: str = ""
    engagement: str | None = None
    drafts: tuple[Draft, ...] = ()
    wanted: str | None = None
    too_long_at: datetime | None = None
    easy: bool = False
    search: Search | None = None
    room: int = 0
    talk: Talk | None = None
    leaf: int = 0
    browsing: Browsing = FRONT
    page: int = 0

    @property
    def draft(self) -> Draft | None:
        """The draft of the engagement that the conversation is about."""
        for each in self.drafts:
            if each.engagement == self.engagement:
                return each
        return None

    def with_draft(self, draft: Draft) -> "State":
        """Keep a draft in place of the earlier one of its engagement."""
        others = tuple(each for each in self.drafts if each.engagement != draft.engagement)
        files = draft.files + sum(each.files for each in others)
        return replace(self, drafts=(*others, draft), room=max(self.room, files))

    def without_draft(self, engagement: str) -> "State":
        """Let the draft of an engagement go."""
        return replace(self, drafts=tuple(each for each in self.drafts if each.engagement != engagement))


STATE = TypeAdapter(State)

# Room for what is not an answer: a receipt, ticks, another engagement that is opened meanwhile.
_BESIDE_THE_ANSWERS = 2048


def draft_bytes(state: State) -> int:
    """Give the length at which a conversation is kept: it follows from what its engagements ask alone.

    It grows when one is begun that asks for photos, and does not shrink when that is sent: two backups would
    tell when that was.
    """
    files = max(state.room, sum(draft.files for draft in state.drafts))
    return limits.DRAFT_BYTES + files * limits.FILE_SEALED_BYTES


def fits_the_draft(state: State) -> bool:
    """Tell whether all that was not sent yet can be kept at the length that it has to have."""
    return len(STATE.dump_json(state)) + _BESIDE_THE_ANSWERS <= draft_bytes(state)
