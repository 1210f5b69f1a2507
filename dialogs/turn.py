from dataclasses import dataclass

from dialogs.effects import Effect
from dialogs.replies import Replies
from dialogs.state import State
from dialogs.text import Text
from engagements.language import Voice


@dataclass(frozen=True, slots=True)
class Heard:
    """What one dialog makes of an event; what the new place shows is added by the conversation.

    `lead` opens the message that shows the new place, `says` are messages of their own before it. `note`
    closes it, above its buttons, with why something is no answer: of a long message a phone shows the end.
    `in_place`: the place is the same and only what is ticked on it has changed. `shows`: the place is
    shown after what was said; not so where someone leaves.
    """

    state: State
    lead: Text = ()
    note: Text = ()
    says: Replies = ()
    effects: tuple[Effect, ...] = ()
    in_place: bool = False
    shows: bool = True


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing a participant did, and all that follows from it.

    `voice` is the one that the replies are spoken in; None speaks both languages, Welsh first.
    """

    state: State
    replies: Replies
    effects: tuple[Effect, ...]
    voice: Voice | None
