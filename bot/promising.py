"""The promise clock: it warns the team, and owns up to people when a promised day has passed."""

from datetime import datetime

from structlog import get_logger

from engagements.dates import LONDON
from engagements.notices import News, Notice
from storage import notices, promises
from storage.shelf import Shelf
from storage.transactions import Transaction

log = get_logger()


async def look(tx: Transaction, shelf: Shelf, now: datetime) -> None:
    """Announce what today brings: days that passed, each with the new one, and warnings to the teams.

    A new day is never after the last on which anybody can be told; once that is over, there is none, and
    nobody is told. The log has every warning, for services none of whose staff has opened a chat.
    """
    today = now.astimezone(LONDON).date()
    for passed in await promises.passed(tx, today):
        last = (await shelf.one(tx, passed.engagement)).engagement.privacy.kept_until
        if last < today:
            continue
        if await promises.move(tx, passed.engagement, min(passed.put_off(today), last)):
            await notices.announce(tx, Notice(passed.engagement, News.LATE), now)
    for due in await promises.to_warn_of(tx, today):
        log.warning("promise_due", engagement=due.engagement, days_left=(due.due - today).days)
        await notices.announce(tx, Notice(due.engagement, News.FEEDBACK_DUE), now)
