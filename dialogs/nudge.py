"""A word before an answer is taken that may show who its writer is: change it, keep it, or leave it out."""

from dialogs.replies import Button, Row
from dialogs.revealing import Revealed, revealing
from dialogs.state import Draft, State
from dialogs.text import Bullet, Text, paragraph, words
from dialogs.tokens import token
from engagements.questions import AnyQuestion

CHANGE = "change"
KEEP = "keep"


def seen_in(draft: Draft) -> tuple[Revealed, ...]:
    """Tell what the answer that waits seems to contain; nothing where none waits.

    It is looked for each time and kept nowhere.
    """
    return revealing(str(draft.pending.value)) if draft.pending else ()


def told(draft: Draft) -> Text:
    """Say what kind of thing it is, never the thing itself, and who would see it."""
    kinds = (Bullet(words(f"nudge-kind-{kind}")) for kind in seen_in(draft))
    return (
        paragraph(words("nudge-seen"), *kinds),
        paragraph(words(f"nudge-why-{draft.mode}")),
        paragraph(words("nudge-choose")),
    )


def rows(state: State, step: str, question: AnyQuestion) -> tuple[Row, ...]:
    """Offer what may be done; leaving it out only where the question may be skipped."""
    change = Button(words("nudge-change"), token(state, step, CHANGE))
    keep = Button(words("nudge-keep"), token(state, step, KEEP))
    leave_out = Button(words("nudge-leave-out"), token(state, step, "skip"))
    return ((change,), (keep,)) if question.required else ((change,), (keep,), (leave_out,))
