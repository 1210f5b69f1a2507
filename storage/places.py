"""Where what is kept of a chat lies: at a whole number, the first 63 bits of its mark.

SQLite finds a row by such a number without reading another. By a mark of bytes it would read, for each key
that it compares on its way, a whole row of some kilobytes. The number is as good as a lot, like the mark that
it begins, so its order tells nothing.

Two marks may begin alike, among a million chats with a chance of one in twenty million. So whoever looks for
a row names the whole mark too, and whoever keeps one never writes over that of another chat.
"""

from sqlalchemy import ColumnElement, Table, and_, bindparam

from storage.tables import place_of


def at(mark: bytes) -> dict[str, object]:
    """Give a `Prepared` statement the values for `is_there`."""
    return {"place": place_of(mark), "mark": mark}


def is_there(table: Table) -> ColumnElement[bool]:
    """Choose what is kept of the chat that `at` names."""
    return and_(table.c.place == bindparam("place"), table.c.id == bindparam("mark"))


def is_of(table: Table, *marks: bytes) -> ColumnElement[bool]:
    """Choose what is kept of these chats."""
    return and_(table.c.place.in_([place_of(mark) for mark in marks]), table.c.id.in_(marks))


def is_of_same(table: Table, other: Table) -> ColumnElement[bool]:
    """Choose what one table keeps of the chat of which the other keeps something."""
    return and_(table.c.place == other.c.place, table.c.id == other.c.id)
