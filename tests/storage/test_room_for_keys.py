"""While storage is down the keys of turns that were not kept pile up, and nobody is turned away by that."""

from storage.keys import Keys

MARK = b"mark"


def test_whoever_writes_on_while_nothing_can_be_kept_has_a_key_again(keys: Keys) -> None:
    """The disk is full for a minute in which somebody writes twenty times; the next turn is taken."""
    made = [keys.conversations.fresh(MARK) for _ in range(20)]

    assert made[-1] in keys.conversations.all(MARK)
