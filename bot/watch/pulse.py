"""Something that ought to happen again and again, and whether it still does."""

import time


class Pulse:
    """Beats each time something has been done. It is well for so many seconds after each beat."""

    def __init__(self, well_for: float) -> None:
        self._well_for = well_for
        self._last: float | None = None

    def beat(self) -> None:
        """Say that it has been done."""
        self._last = time.monotonic()

    @property
    def well(self) -> bool:
        """Tell whether it has been done, and not too long ago."""
        return self._last is not None and time.monotonic() - self._last <= self._well_for
