"""The staff pages: sign in, see what is promised and what leaves, and steer it."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp
from structlog import get_logger

from console.desk import Desk, Done, Member, Step
from console.forms import form
from console.guard import Guard, is_own
from console.pages import LANGUAGE, SESSION, chosen_language, page
from console.refusals import NOT_RECOGNISED, refusal
from console.sessions import Sessions
from engagements.errors import DrwsError
from engagements.language import Language
from locales.sorting import sort_key
from storage.admission import Proof
from storage.errors import RefusedTry, StorageDown, UnknownPlan, UnusableName
from storage.team import as_name

_STATIC = Path(__file__).parent / "static"
# A language is asked for once in a year.
_YEAR = 365 * 24 * 60 * 60
# Sent by the page itself while figures change, not by a person.
_BY_ITSELF = "x-drws-renewed"

SIGNED_OUT = "console-signed-out"


class Trouble(StrEnum):
    """Why a page cannot be shown."""

    NOT_FOUND = "not-found"
    ELSEWHERE = "elsewhere"
    DOWN = "down"
    FAILED = "failed"


_TROUBLES = {403: Trouble.ELSEWHERE, 404: Trouble.NOT_FOUND, 405: Trouble.NOT_FOUND}

Answer = Callable[[Request], Awaitable[Response]]
AnswerMember = Callable[[Request, Member, Language], Awaitable[Response]]

log = get_logger()


def application(desk: Desk, now: Callable[[], datetime]) -> ASGIApp:
    """Make the web application."""
    pages = _Pages(desk, Sessions(now))
    return Guard(
        Starlette(
            routes=[
                Route("/", pages.first),
                Route("/language", _own(pages.choose), methods=["POST"]),
                Route("/sign-in", _own(pages.sign_in), methods=["POST"]),
                Route("/sign-out", _own(pages.sign_out), methods=["POST"]),
                Route("/broadcasts/{id}", pages.for_members(pages.broadcast)),
                Route("/broadcasts/{id}/{step}", _own(pages.for_members(pages.take)), methods=["POST"]),
                Mount("/static", StaticFiles(directory=_STATIC)),
            ],
            exception_handlers={HTTPException: _refused, StorageDown: _down, Exception: _failed},
        )
    )


class _Pages:
    """What each address answers."""

    def __init__(self, desk: Desk, sessions: Sessions) -> None:
        self._desk = desk
        self._sessions = sessions

    async def first(self, request: Request) -> Response:
        """Show the morning to whoever has signed in, the sign-in to others, once a language is chosen."""
        language = chosen_language(request)
        if language is None:
            return page(request, "language")
        member = await self._member(request)
        if member is None:
            return await self._sign_in_page(request, SIGNED_OUT if request.cookies.get(SESSION) else None)
        morning = await self._desk.morning(member, language)
        return page(request, "morning", done=self._told(request), member=member, morning=morning)

    async def choose(self, request: Request) -> Response:
        """Speak a language from now on, at the place where somebody is."""
        given = await form(request)
        try:
            language = Language(given.get("language", ""))
        except ValueError:
            raise HTTPException(400) from None
        done = RedirectResponse(_place(given.get("back", "/")), status_code=303)
        done.set_cookie(
            LANGUAGE, language, max_age=_YEAR, path="/", secure=True, httponly=True, samesite="lax"
        )
        return done

    async def sign_in(self, request: Request) -> Response:
        """Let a member in."""
        given = await form(request)
        typed, team = given.get("name", ""), given.get("team", "")
        try:
            proof = Proof(as_name(typed), given.get("passphrase", ""), given.get("code", ""))
            member = await self._desk.admit(team, proof)
        except (RefusedTry, UnusableName) as refused:
            log.warning("sign_in_refused", why=type(refused).__name__)
            return await self._sign_in_page(request, NOT_RECOGNISED, 403, typed, team)
        self._sessions.end(request.cookies.get(SESSION, ""))
        done = RedirectResponse("/", status_code=303)
        token = self._sessions.begin(member)
        done.set_cookie(SESSION, token, path="/", secure=True, httponly=True, samesite="strict")
        return done

    async def sign_out(self, request: Request) -> Response:
        """Know somebody no more."""
        self._sessions.end(request.cookies.get(SESSION, ""))
        done = RedirectResponse("/", status_code=303)
        done.delete_cookie(SESSION, path="/", secure=True, httponly=True, samesite="strict")
        return done

    async def broadcast(
        self, request: Request, member: Member, language: Language, refused: DrwsError | None = None
    ) -> Response:
        """Show one broadcast, and why something was not done with it, if it was refused."""
        whole = await self._desk.broadcast(member, _identifier(request), language)
        told, done = (refusal(refused), None) if refused else (None, self._told(request))
        status = 409 if refused else 200
        return page(request, "broadcast", status, refused=told, done=done, member=member, whole=whole)

    async def take(self, request: Request, member: Member, language: Language) -> Response:
        """Do something with a broadcast, and show what came of it."""
        identifier = _identifier(request)
        given = await form(request)
        try:
            done = await self._taken(member, identifier, request.path_params["step"], given)
        except (UnknownPlan, StorageDown):
            raise
        except DrwsError as refused:
            log.warning("console_refused", why=type(refused).__name__)
            return await self.broadcast(request, member, language, refused)
        self._sessions.note(request.cookies[SESSION], done)
        where = "/" if done is Done.WITHDRAWN else f"/broadcasts/{identifier}"
        return RedirectResponse(where, status_code=303)

    async def _taken(self, member: Member, identifier: str, step: str, given: dict[str, str]) -> Done:
        proof = given.get("passphrase", ""), given.get("code", "")
        match step:
            case Step.APPROVE:
                return await self._desk.approve(member, identifier, *proof)
            case Step.RESUME:
                return await self._desk.resume(member, identifier, *proof)
            case Step.PAUSE:
                return await self._desk.pause(member, identifier)
            case Step.CANCEL:
                return await self._desk.cancel(member, identifier)
            case _:
                raise HTTPException(404)

    def for_members(self, answer: AnswerMember) -> Answer:
        """Answer those who have signed in, and send others to where they can."""

        async def answered(request: Request) -> Response:
            member, language = await self._member(request), chosen_language(request)
            if member is None or language is None:
                return RedirectResponse("/", status_code=303)
            try:
                return await answer(request, member, language)
            except UnknownPlan:
                raise HTTPException(404) from None

        return answered

    async def _sign_in_page(
        self, request: Request, told: str | None, status: int = 200, name: str = "", team: str = ""
    ) -> Response:
        language = chosen_language(request) or Language.CY
        teams = await self._desk.teams()
        ordered = sorted(teams, key=lambda each: sort_key(each.title.within(language), language))
        return page(request, "sign_in", status, refused=told, teams=ordered, name=name, team=team)

    def _told(self, request: Request) -> Done | None:
        """Give what the reader did just before, unless the page asks by itself and shows no such note."""
        if _BY_ITSELF in request.headers:
            return None
        return self._sessions.told(request.cookies.get(SESSION, ""))

    async def _member(self, request: Request) -> Member | None:
        token = request.cookies.get(SESSION, "")
        member = self._sessions.who(token, acts=_BY_ITSELF not in request.headers)
        if member is not None and not await self._desk.knows(member):
            self._sessions.end(token)
            return None
        return member


def _own(answer: Answer) -> Answer:
    """Answer forms of our own pages alone."""

    async def answered(request: Request) -> Response:
        if not is_own(request.headers):
            raise HTTPException(403)
        return await answer(request)

    return answered


def _identifier(request: Request) -> str:
    """Give the id of a broadcast as it is in the address."""
    written = str(request.path_params["id"])
    if not written.isalnum():
        raise HTTPException(404)
    return written


def _place(back: str) -> str:
    """Give a place of this site to go back to, and never one of another."""
    return back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/"


async def _refused(request: Request, error: Exception) -> Response:
    code = error.status_code if isinstance(error, HTTPException) else 500
    return page(request, "trouble", code, what=_TROUBLES.get(code, Trouble.FAILED))


async def _down(request: Request, error: Exception) -> Response:
    log.error("console_storage_down", fault=type(error).__name__)
    return page(request, "trouble", 503, what=Trouble.DOWN)


async def _failed(request: Request, error: Exception) -> Response:
    log.error("console_failed", fault=type(error).__name__)
    return page(request, "trouble", 500, what=Trouble.FAILED)
