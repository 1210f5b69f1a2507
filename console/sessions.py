"""Who has signed in: known by a cookie, kept in the memory of this process alone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import token_urlsafe

from console.desk import Done, Member

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=8)

_TOKEN_BYTES = 32


@dataclass(slots=True)
class _Session:
    member: Member
    began: datetime
    seen: datetime
    done: Done | None = None


class Sessions:
    """Those who have signed in. Whoever does nothing for half an hour has to sign in again."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._sessions: dict[str, _Session] = {}

    def begin(self, member: Member) -> str:
        """Give what the cookie of somebody who has just signed in holds."""
        now, token = self._now(), token_urlsafe(_TOKEN_BYTES)
        self._sessions = {key: each for key, each in self._sessions.items() if _lasts(each, now)}
        self._sessions[token] = _Session(member, now, now)
        return token

    def who(self, token: str, acts: bool = True) -> Member | None:
        """Tell who it is; None where nobody has signed in, or not lately. `acts`: a person does something."""
        now, found = self._now(), self._sessions.get(token)
        if found is None or not _lasts(found, now):
            self.end(token)
            return None
        if acts:
            found.seen = now
        return found.member

    def note(self, token: str, done: Done) -> None:
        """Remember what somebody did, to be told on the next page."""
        if token in self._sessions:
            self._sessions[token].done = done

    def told(self, token: str) -> Done | None:
        """Give what somebody did, once."""
        found = self._sessions.get(token)
        if found is None:
            return None
        done, found.done = found.done, None
        return done

    def end(self, token: str) -> None:
        """Let somebody be signed in no more."""
        self._sessions.pop(token, None)


def _lasts(session: _Session, now: datetime) -> bool:
    return now - session.seen < IDLE and now - session.began < LONGEST
