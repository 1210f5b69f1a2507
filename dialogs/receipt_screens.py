"""What the dialog of receipts shows on each of its screens."""

from dialogs.amending import draft_in_the_way
from dialogs.answers import Found, asked
from dialogs.editions import still_answering
from dialogs.looking_over import looked_over
from dialogs.replies import Ask, Button, Replies, Row
from dialogs.state import Search, State
from dialogs.talking_screens import answer_rows, asked_back
from dialogs.text import Author, Bold, Bullet, Code, Paragraph, Text, paragraph, words
from dialogs.tokens import token
from dialogs.world import World
from engagements.engagement import Engagement, Mode

# What a receipt looks like.
EXAMPLE = "0123-4567-89AB-CDEF"


def ask_for_receipt(state: State) -> Replies:
    """Say where a receipt comes from and what it looks like, and ask for it."""
    text = (
        paragraph(words("receipt-write")),
        paragraph(words("receipt-looks-like"), Code(EXAMPLE)),
    )
    return (Ask(text, (_closing(state),)),)


def too_often(state: State) -> Replies:
    """Say that receipts were tried too often for now."""
    return (Ask((paragraph(words("receipt-too-often")),), (_closing(state),)),)


def about_the_found(
    state: State, search: Search, found: Found, engagement: Engagement, is_open: bool
) -> Replies:
    """Show a response as it is kept, and offer to change it or to take it back while that can be done."""
    answers = still_answering(found.answers, engagement)
    text = (
        _titled("receipt-found", engagement),
        paragraph(words(f"receipt-given-{found.mode}")),
        *looked_over(asked(engagement, answers), answers),
        *asked_back(found, engagement, is_open),
    )
    if not is_open:
        closed = paragraph(words(f"receipt-closed-{found.mode}"))
        return (Ask((*text, closed), (_closing(state),)),)
    waits = (paragraph(words("receipt-may-wait")),) if found.mode is Mode.ANONYMOUS else ()
    warned = _warned(state, search, engagement)
    replying = answer_rows(found, lambda option: token(state, "receipt", option))
    return (Ask((*text, *waits, *warned), (*replying, *_acting(state))),)


def not_found(state: State, world: World) -> Replies:
    """Say what it may mean that nothing was found, and ask which engagement the receipt is for."""
    sealed = tuple(each for each in world.open if each.questions and Mode.ANONYMOUS in each.privacy.modes)
    rows = tuple((Button(Author(each.title), token(state, "receipt", each.id)),) for each in sealed)
    told = paragraph(words("receipt-not-found"), words("receipt-mistyped"))
    if not sealed:
        return (Ask((told,), (_closing(state),)),)
    still = (paragraph(words("receipt-perhaps-sealed")), paragraph(words("receipt-which")))
    return (Ask((told, *still), (*rows, _closing(state))),)


def about_the_chosen(state: State, search: Search, engagement: Engagement) -> Replies:
    """Offer to act on a response that nobody can see yet."""
    text = (
        _titled("receipt-unseen", engagement),
        paragraph(words("receipt-when-opened")),
        *_warned(state, search, engagement),
    )
    return (Ask(text, _acting(state)),)


def sure_to_withdraw(state: State, subject: Found, engagement: Engagement) -> Replies:
    """Say what taking a response back means, and ask once more."""
    text = (
        _titled("receipt-sure", engagement),
        paragraph(Bullet(words("receipt-no-return")), Bullet(words("receipt-not-again"))),
        paragraph(words(f"receipt-withdrawing-{subject.mode}")),
    )
    rows = (
        (Button(words("receipt-no"), token(state, "receipt", "no!")),),
        (Button(words("receipt-yes"), token(state, "receipt", "yes!")),),
    )
    return (Ask(text, rows),)


def _titled(heading: str, engagement: Engagement) -> Paragraph:
    return paragraph(Bold(words(heading)), Author(engagement.title), Author(engagement.service))


def _warned(state: State, search: Search, engagement: Engagement) -> Text:
    in_the_way = draft_in_the_way(state, search.receipt, engagement.id)
    return (paragraph(words("receipt-draft-goes")),) if in_the_way else ()


def _acting(state: State) -> tuple[Row, ...]:
    return (
        (Button(words("receipt-change"), token(state, "receipt", "change!")),),
        (Button(words("receipt-withdraw"), token(state, "receipt", "withdraw!")),),
        _closing(state),
    )


def _closing(state: State) -> Row:
    return (Button(words("receipt-close"), token(state, "receipt", "close!")),)
