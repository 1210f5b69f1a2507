"""Pages: a template, the words of the reader's language, and what it shows."""

from functools import partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from console.desk import Done
from dialogs.language import NAMES
from engagements.language import Language, Voice
from locales.words import say

LANGUAGE = "__Host-drws-language"
SESSION = "__Host-drws-session"

_TEMPLATES = Environment(
    loader=PackageLoader("console"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def chosen_language(request: Request) -> Language | None:
    """Give the language that was chosen, which is never guessed."""
    written = request.cookies.get(LANGUAGE, "")
    return Language(written) if written in [*Language] else None


def page(
    request: Request,
    template: str,
    status: int = 200,
    *,
    refused: str | None = None,
    done: Done | None = None,
    **shown: Any,
) -> HTMLResponse:
    """Make a page. Where no language was chosen it is for readers of both, Welsh first.

    `refused` is the message that says why something was not done, `done` what was done just before.
    """
    chosen = chosen_language(request)
    spoken = [chosen] if chosen else [*Language]
    shown |= {
        "language": spoken[0],
        "languages": NAMES,
        "spoken": spoken,
        "say": partial(_say, spoken[0]),
        "say_in": _say,
        "refused": refused,
        "place": request.url.path if request.method == "GET" else "/",
        "done": done,
    }
    shown.setdefault("member", None)
    return HTMLResponse(_TEMPLATES.get_template(f"{template}.html").render(shown), status)


def _say(language: Language, name: str, **args: str | int) -> str:
    return say(Voice(language), name, args)
