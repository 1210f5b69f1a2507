"""The packages of the check of words: for whoever writes, and never needed to serve anybody."""

from importlib.util import find_spec

from engagements.errors import DrwsError

_PACKAGES = ("cymraeg_mcp", "spylls", "techiaith", "textstat")


class DictionariesMissing(DrwsError):
    """The packages that the check of words needs are not installed."""


def need_dictionaries() -> None:
    """Refuse where a package of the check is missing."""
    if any(find_spec(name) is None for name in _PACKAGES):
        raise DictionariesMissing
