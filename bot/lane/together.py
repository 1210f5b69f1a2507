"""What leaves through one token is counted by all processes alike: each tells the others as it leaves."""

import re
from asyncio import Queue
from collections.abc import Callable, Mapping
from functools import partial
from secrets import randbits

from bot.pace import Pace
from bot.turns import Now
from storage.database import Database
from storage.errors import StorageDown
from storage.keys import Keys

_PLACE_BYTES = 4
_WORD = re.compile(r"(?P<bot>[0-9]+) (?P<door>-?[0-9]+) (?P<place>[0-9]{1,10})")


async def count_together(database: Database, keys: Keys, now: Now, paces: Mapping[str, Pace]) -> None:
    """Tell the other processes of each message that leaves here, and count theirs, for ever.

    `paces` are those of this process, by the number of the bot. What is told is which bot sent something to
    which chat, by a number that nobody can tell it by once the hour is over; what was sent is not told.
    Returns at once where there is no other process.
    """
    if not database.for_many_processes:
        return
    words, mine = Queue[str](), str(database.door)

    def heard(word: str) -> None:
        # Another version may say it in other words, and anybody who may connect could say anything.
        read = _WORD.fullmatch(word)
        if read is None or read["bot"] not in paces:
            return
        pace = paces[read["bot"]]
        if read["door"] == mine:
            pace.is_heard()
        else:
            pace.leaves_elsewhere(int(read["place"]))

    def tell(bot: str, place: int) -> None:
        words.put_nowait(f"{bot} {mine} {place}")

    for bot, pace in paces.items():
        if not pace.is_paid:
            pace.share(placing(keys, now), partial(tell, bot))
    await database.pass_on(words, heard)


def placing(keys: Keys, now: Now) -> Callable[[int], int]:
    """Give what finds the number by which all processes know a chat for this hour."""

    def place(chat: int) -> int:
        try:
            mark = keys.for_this_hour(chat, now())
        except (StorageDown, OSError):
            # Without the key of an hour that has just begun nobody else could know the chat by it either.
            return randbits(8 * _PLACE_BYTES)
        return int.from_bytes(mark[:_PLACE_BYTES])

    return place
