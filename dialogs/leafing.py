"""Leafing through what does not stand on one screen: cards, or the pages of a log."""

from dataclasses import replace

from dialogs.replies import Button, Row
from dialogs.state import State
from dialogs.text import words
from dialogs.tokens import token

NEXT = "next"
BACK = "back"


def leaf_of(state: State, leaves: int) -> int:
    """Give the leaf that is open, from 0; the last one where those behind it have gone meanwhile."""
    return max(0, min(state.leaf, leaves - 1))


def turned(state: State, leaves: int, option: str) -> State:
    """Turn to the next leaf, or back."""
    return replace(state, leaf=leaf_of(state, leaves) + (1 if option == NEXT else -1))


def turning(state: State, leaves: int, step: str) -> tuple[Row, ...]:
    """Give the buttons that turn, as far as there are leaves on either side."""
    leaf = leaf_of(state, leaves)
    back = (Button(words("leafing-back"), token(state, step, BACK)),) if leaf > 0 else ()
    ahead = (Button(words("leafing-next"), token(state, step, NEXT)),) if leaf < leaves - 1 else ()
    return ((*back, *ahead),) if back or ahead else ()
