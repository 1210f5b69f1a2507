"""Trouble with Telegram itself, in which a lane slows down and no delivery is used up."""

import time

# So many calls in a row that get no answer are Telegram's trouble, or that of our network, and no delivery's.
_IN_A_ROW = 3
_LONGEST_REST = 30.0
_REFUSED_TOKEN_SECONDS = 5.0


class Trouble:
    """Counts calls that got no answer, one after the other, and says how long to rest."""

    def __init__(self) -> None:
        self._failures = 0
        self._until = 0.0

    @property
    def left(self) -> float:
        """The seconds for which the lane rests."""
        return max(0.0, self._until - time.monotonic())

    @property
    def is_general(self) -> bool:
        """Tell whether what fails now is not the fault of a delivery."""
        return self._failures > _IN_A_ROW

    def reached(self) -> None:
        """Telegram has answered: there is none."""
        self._failures = 0

    def unanswered(self) -> None:
        """A call has reached nobody, or its answer was lost: what is sent meanwhile may be lost too."""
        self._failures += 1
        if self.is_general:
            rest = min(2.0 ** min(self._failures - _IN_A_ROW, 10), _LONGEST_REST)
            self._until = time.monotonic() + rest

    def refused(self) -> None:
        """The token was refused, as it is while it is being changed."""
        self._until = time.monotonic() + _REFUSED_TOKEN_SECONDS
