"""Why something cannot be drawn."""

from engagements.errors import DrwsError


class LettersMissing(DrwsError):
    """An author used letters that the typeface does not have."""


class DoesNotFit(DrwsError):
    """The words do not fit on one sheet, however small they are set."""
