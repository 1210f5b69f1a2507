"""The served pages, and browsers that ask for them over HTTP."""

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from html import unescape
from http.cookies import SimpleCookie

import aiohttp

from engagements.language import Language
from storage.audit import Act
from storage.database import Database
from storage.keys import Keys
from tests.storage.teams import STEP, Member, recorded

Typed = Mapping[str, str]

# How a browser says that a form is of the same site.
OURS: Typed = {"Sec-Fetch-Site": "same-origin"}


@dataclass
class Clock:
    """A time that the test sets."""

    now: datetime

    def __call__(self) -> datetime:
        """Tell the time."""
        return self.now

    def passes(self, **time: float) -> None:
        """Let some time pass."""
        self.now += timedelta(**time)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a browser got."""

    status: int
    headers: dict[str, str]
    cookies: tuple[str, ...]
    html: str

    @property
    def words(self) -> str:
        """Give what is to be read on the page, without its markup."""
        body = self.html.partition("<body>")[2]
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


@dataclass
class Visitor:
    """A browser. It keeps cookies as browsers do on this machine, where an address of http is safe."""

    address: str
    http: aiohttp.ClientSession
    cookies: dict[str, str] = field(default_factory=dict)

    async def opens(self, path: str = "/", **headers: str) -> Answer:
        """Ask for a page, and follow to where it is sent."""
        answer = await self._asks("GET", path, headers)
        while answer.status == 303:
            answer = await self._asks("GET", answer.headers["Location"], headers)
        return answer

    async def posts(self, path: str, headers: Typed = OURS, /, **form: str) -> Answer:
        """Send a form as our own pages do, unless other headers are given, and follow to where it leads."""
        answer = await self.sends(path, headers, form)
        return await self.opens(answer.headers["Location"]) if answer.status == 303 else answer

    async def sends(self, path: str, headers: Typed, form: Typed) -> Answer:
        """Send a form, and follow nowhere."""
        return await self._asks("POST", path, headers, form)

    async def _asks(self, method: str, path: str, headers: Typed, form: Typed | None = None) -> Answer:
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        more = {**headers} | ({"Cookie": cookie} if cookie else {})
        async with self.http.request(
            method, f"{self.address}{path}", headers=more, data=form, allow_redirects=False
        ) as answer:
            given = tuple(answer.headers.getall("Set-Cookie", []))
            for name, morsel in (item for each in given for item in SimpleCookie(each).items()):
                self.cookies[name] = morsel.value
            return Answer(answer.status, dict(answer.headers), given, await answer.text())


@dataclass(frozen=True)
class Site:
    """The pages, what stands behind them, and the two members of the team."""

    address: str
    database: Database
    keys: Keys
    clock: Clock
    sian: Member
    dafydd: Member

    @asynccontextmanager
    async def browser(self) -> AsyncIterator[Visitor]:
        """Open a browser."""
        async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http:
            yield Visitor(self.address, http)

    @asynccontextmanager
    async def signed_in(self, member: Member, language: Language = Language.EN) -> AsyncIterator[Visitor]:
        """Open a browser in which a member has signed in."""
        async with self.browser() as opened:
            await opened.posts("/language", language=language)
            answer = await opened.posts("/sign-in", **self.proof(member))
            assert 200 == answer.status
            yield opened

    def proof(self, member: Member, **wrong: str) -> dict[str, str]:
        """Fill in the form of the sign-in. Every code is a new one."""
        self.clock.passes(seconds=STEP.total_seconds())
        shown = member.proof(self.clock.now)
        typed = {"name": shown.member, "passphrase": shown.passphrase, "code": shown.code, "team": "small"}
        return typed | wrong

    async def acts(self) -> list[tuple[str, str]]:
        """Give what the audit holds since the team was made: of whom, and what."""
        entries = await recorded(self.database)
        return [(each.member, each.act) for each in entries if each.act != Act.TEAM_ADD]
