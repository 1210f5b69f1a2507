"""The page that looks like a phone: served whole, from here alone, and in both languages."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import aiohttp
import pytest

from sandbox import Both, Caption, Panel, Row, Sandbox
from sandbox.http_stage import PAGE
from sandbox.media import KINDS
from tests.sandbox.conftest import TOKEN, Call

WORDS: dict[str, dict[str, str]] = json.loads((PAGE / "words.json").read_text("utf-8"))
SCRIPTS = "".join(path.read_text("utf-8") for path in sorted(PAGE.glob("*.js")))
HTML = (PAGE / "phone.html").read_text("utf-8")


class Words(HTMLParser):
    """Collects the words a page names, and those it says by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.named: set[str] = set()
        self.said: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the words a tag asks for."""
        self.named |= {value for name, value in attrs if value and name.startswith("data-word")}

    def handle_data(self, data: str) -> None:
        """Note words that stand in the page itself."""
        self.said |= {data.strip()} - {""}


async def test_everything_on_the_page_comes_from_here(address: str, http: aiohttp.ClientSession) -> None:
    """Opening the page asks nobody else for anything; the browser is told to forbid it."""
    async with http.get(address) as answer:
        page = await answer.text()
        assert (200, "text/html") == (answer.status, answer.content_type)
        assert "default-src 'self'" == answer.headers["Content-Security-Policy"]
    imports = re.findall(r'from "([^"]+)"', SCRIPTS) + re.findall(r'fetch\("(/page[^"]+)"', SCRIPTS)
    for path in {*re.findall(r'(?:href|src)="([^"]+)"', page), *imports}:
        async with http.get(address + path) as answer:
            assert (path, answer.status) == (path, 200)


@pytest.mark.parametrize("path", sorted(PAGE.iterdir()), ids=lambda path: path.name)
def test_no_file_of_the_page_names_another_place(path: Path) -> None:
    """No font, script or picture from elsewhere slips in."""
    addresses = re.findall(r"(?:https?:)?//[a-z0-9.-]+\.[a-z]+", path.read_text("utf-8"))

    assert {address.rpartition("/")[2] for address in addresses} <= {"www.w3.org"}


def test_every_word_exists_in_welsh_and_english() -> None:
    """Nobody meets a gap, in either language, and numbers stand in both."""
    for name, both in WORDS.items():
        assert {"cy", "en"} == set(both), name
        assert all(text.strip() for text in both.values()), name
        assert set(re.findall(r"\{\w+\}", both["cy"])) == set(re.findall(r"\{\w+\}", both["en"])), name


def test_every_word_is_said_in_its_own_language() -> None:
    """Nobody who reads Welsh is left with English: only the name of the program is the same."""
    alike = {name for name, both in WORDS.items() if both["cy"] == both["en"]}

    assert {"door"} == alike


def test_the_page_says_nothing_outside_the_table() -> None:
    """Every text on the page can be kept in one language."""
    page = Words()
    page.feed(HTML)

    assert {"Cymraeg", "English", "Drws: ymarfer / a rehearsal"} == page.said
    assert page.named <= set(WORDS)


def test_every_word_in_the_table_is_used() -> None:
    """The table holds what the page says, and nothing else."""
    page = Words()
    page.feed(HTML)
    asked = page.named | set(re.findall(r'"(\w+)"', SCRIPTS)) | set(KINDS)

    assert set(re.findall(r'word\("(\w+)"', SCRIPTS)) <= set(WORDS)
    assert set(WORDS) - asked == set()


class Tale:
    """A story of one step."""

    payload = ""
    crowd_payload = "powys-recycling"

    async def let_time_pass(self) -> Caption:
        """Close the consultation."""
        return Caption("Mae wedi cau.", "It has closed.", more=False)

    async def look(self) -> Panel:
        """Count the responses."""
        rows = (Row(Both("Ymatebion", "Responses"), "27", share=0.5), Row(Both("Aros", "Waiting"), "3"))
        return Panel(rows, Both("Nodyn", "Note"), Both("Heddiw", "Today"))


async def test_the_story_is_told_in_both_languages(http: aiohttp.ClientSession) -> None:
    """Whoever lets time pass reads what happened, and sees what the service sees."""
    async with Sandbox(TOKEN, story=Tale()).running() as address:
        async with http.get(f"{address}/story") as answer:
            story = await answer.json()
        async with http.post(f"{address}/story/next") as answer:
            caption = await answer.json()

    assert ("", "powys-recycling") == (story["payload"], story["crowd_payload"])
    assert [
        {"label": {"cy": "Ymatebion", "en": "Responses"}, "value": "27", "share": 0.5},
        {"label": {"cy": "Aros", "en": "Waiting"}, "value": "3", "share": None},
    ] == story["panel"]["rows"]
    assert {"cy": "Nodyn", "en": "Note"} == story["panel"]["note"]
    assert {"cy": "Heddiw", "en": "Today"} == story["panel"]["today"]
    assert {"cy": "Mae wedi cau.", "en": "It has closed.", "more": False} == caption


async def test_without_a_story_there_is_none(address: str, http: aiohttp.ClientSession) -> None:
    """The page hides what nobody has told it."""
    async with http.get(f"{address}/story") as look, http.post(f"{address}/story/next") as step:
        assert (404, 404) == (look.status, step.status)


async def test_an_empty_chat_says_what_the_bot_is(
    address: str, http: aiohttp.ClientSession, call: Call
) -> None:
    """Whoever has not pressed Start reads what the bot says of itself, though it says so after they came."""
    async with http.post(f"{address}/phones", json={}) as answer:
        phone = f"{address}/phones/{(await answer.json())['id']}"
    async with http.get(phone) as answer:
        before = await answer.json()
    for language, text in (("cy", "Drws i bawb."), ("en", "A door for all.")):
        await call("setMyDescription", description=text, language_code=language)
    async with http.get(f"{phone}?since={before['version']}&wait=5") as answer:
        after = await answer.json()

    assert {"cy": "", "en": ""} == before["about"]
    assert {"cy": "Drws i bawb.", "en": "A door for all."} == after["about"]


async def test_a_phone_of_an_earlier_run_can_be_told_from_another(http: aiohttp.ClientSession) -> None:
    """A page that was open before a restart does not take up somebody else's chat under the same number."""
    seen = []
    for _ in range(2):
        async with Sandbox(TOKEN).running() as address:
            async with http.post(f"{address}/phones", json={}) as answer:
                number = (await answer.json())["id"]
            async with http.get(f"{address}/phones/{number}") as answer:
                seen.append(await answer.json())

    assert seen[0]["id"] == seen[1]["id"]
    assert seen[0]["run"] != seen[1]["run"]
