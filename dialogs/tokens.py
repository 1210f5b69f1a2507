"""Tokens of buttons: which session, which question, which option.

A token holds for the screen that showed it and for nothing else. A standing token, which starts with
an exclamation mark, may be pressed at any time, because it asks for the same thing wherever the
conversation stands: messages that are pushed to people carry those.
"""

from dataclasses import dataclass

from dialogs.state import State

LEAVE = "leave"
OPEN = "open"
LISTEN = "listen"
FAIR = "fair"
NOT_FAIR = "unfair"
SAY_WHY = "why"
SAY_NO_MORE = "enough"

_VERBS = (LEAVE, OPEN, LISTEN, FAIR, NOT_FAIR, SAY_WHY, SAY_NO_MORE)


@dataclass(frozen=True, slots=True)
class StandingOrder:
    """What a standing token asks for, and of which engagement."""

    verb: str
    engagement: str


def token(state: State, step: str, option: str) -> str:
    """Make the token of one option on the screen of one step."""
    return f"{state.session}.{step}.{option}"


def option_of(pressed: str) -> str:
    """Read which option a token stands for."""
    return pressed.rpartition(".")[2]


def standing_token(verb: str, engagement: str) -> str:
    """Make a token that may be pressed at any time."""
    return f"!{verb}.{engagement}"


def standing_order(pressed: str) -> StandingOrder | None:
    """Read a standing token; None where it is not one."""
    verb, _, engagement = pressed.removeprefix("!").partition(".")
    known = pressed.startswith("!") and verb in _VERBS
    return StandingOrder(verb, engagement) if known else None
