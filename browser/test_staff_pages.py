"""The staff pages in a browser: an officer signs in on a phone, and watches a broadcast leave."""

import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from bot.demo import rehearsal_settings
from bot.roles.console import show_pages
from console.sessions import IDLE
from engagements.language import Language, Voice
from locales.words import say
from storage.database import Database
from storage.deliveries import DeliveryState
from storage.keys import Keys
from tests.bot.house import open_now
from tests.console.site import Clock, Site
from tests.console.test_broadcasts import leaving, settled
from tests.demo_process import free_port
from tests.storage.given import published
from tests.storage.patterns import laid
from tests.storage.teams import joined

_PHONE = ViewportSize(width=390, height=844)
_PATIENCE = 30_000
# The least height of what a finger is to hit, in pixels (WCAG 2.5.5).
_FINGER = 44
_PEOPLE = 40
_CY = Voice(Language.CY)


class Watched:
    """An installation in which something leaves, whose clock is that of the wall until somebody turns it."""

    def __init__(self, site: Site, loop: asyncio.AbstractEventLoop, broadcast: str) -> None:
        self.site = site
        self.broadcast = broadcast
        self._loop = loop
        self._ahead = timedelta()

    def now(self) -> datetime:
        """Tell the time."""
        return datetime.now(UTC) + self._ahead

    def half_an_hour_passes(self) -> None:
        """Let so much time pass that whoever did nothing is signed out."""
        self._ahead += IDLE

    def all_is_sent(self) -> None:
        """Let everything that waits be sent."""
        asyncio.run_coroutine_threadsafe(self._sent(), self._loop).result()

    async def _sent(self) -> None:
        await settled(self.site, *[DeliveryState.SENT] * _PEOPLE)


@contextmanager
def serving(folder: Path) -> Iterator[Watched]:
    """Serve the pages beside the test."""
    ready: Future[Watched] = Future()
    over = asyncio.Event()

    async def served() -> None:
        loop, began = asyncio.get_running_loop(), datetime.now(UTC) - timedelta(hours=1)
        database, keys = await Database.opened(laid(folder)), Keys(folder / "keys", None)
        await published(database, keys, open_now(), began)
        sian = await joined(database, keys, at=began)
        clock, port = Clock(datetime.now(UTC)), free_port()
        site = Site(f"http://127.0.0.1:{port}", database, keys, clock, sian, sian)
        left = [DeliveryState.SENT] * (_PEOPLE // 2) + [DeliveryState.PENDING] * (_PEOPLE // 2)
        broadcast = await leaving(site, *left)
        settings = rehearsal_settings(folder, "http://127.0.0.1:9")
        watched = Watched(site, loop, broadcast)
        async with asyncio.TaskGroup() as nursery:
            pages = show_pages(settings, port, database, keys, watched.now, nursery)
            ready.set_result(watched)
            await over.wait()
            await pages.leave()
        await database.close()

    thread = threading.Thread(target=asyncio.run, args=(served(),))
    thread.start()
    watched = ready.result(timeout=20)
    try:
        yield watched
    finally:
        watched._loop.call_soon_threadsafe(over.set)
        thread.join()


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    """Serve the pages of one test."""
    with serving(tmp_path) as found:
        yield found


@pytest.fixture
def page(browser: Browser, watched: Watched) -> Iterator[Page]:
    """Let an officer sign in on a phone, in Welsh, and open what leaves."""
    opened = browser.new_page(viewport=_PHONE)
    opened.set_default_timeout(_PATIENCE)
    opened.goto(watched.site.address)
    opened.locator("main button[value=cy]").click()
    proof = watched.site.sian.proof(datetime.now(UTC))
    opened.get_by_label(say(_CY, "console-name")).fill(proof.member)
    opened.get_by_label(say(_CY, "console-passphrase")).fill(proof.passphrase)
    opened.get_by_label(say(_CY, "console-code")).fill(proof.code)
    opened.locator("main").get_by_role("button", name=say(_CY, "console-sign-in")).click()
    opened.locator(f'a[href="/broadcasts/{watched.broadcast}"]').click()
    yield opened
    opened.close()


def test_an_officer_watches_it_leave(page: Page, watched: Watched) -> None:
    """The bar moves by itself while messages leave, and at the end there is nothing left to press."""
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    expect(page.locator("progress")).to_have_attribute("value", "50")
    pause = page.get_by_role("button", name=say(_CY, "console-pause"))
    expect(pause).to_be_visible()
    watched.all_is_sent()

    expect(page.locator("progress")).to_have_attribute("value", "100", timeout=_PATIENCE)
    expect(page.get_by_text(say(_CY, "broadcast-is-ended"))).to_be_visible()
    expect(pause).to_have_count(0)
    assert [] == complaints


def test_figures_that_stand_still_say_so(page: Page, watched: Watched) -> None:
    """Where the connection breaks, the page says that its figures are old, and not that they are new."""
    stale = page.get_by_text(say(_CY, "console-stale"))
    expect(stale).to_be_hidden()
    page.route("**/broadcasts/*", lambda route: route.abort())

    expect(stale).to_be_visible(timeout=_PATIENCE)
    page.unroute("**/broadcasts/*")
    expect(stale).to_be_hidden(timeout=_PATIENCE)


def test_whoever_is_signed_out_meanwhile_is_told(page: Page, watched: Watched) -> None:
    """An officer who only watched finds the sign-in and why, and not figures of half an hour ago."""
    watched.half_an_hour_passes()

    expect(page.get_by_text(say(_CY, "console-signed-out"))).to_be_visible(timeout=_PATIENCE)


def test_an_officer_stops_it_on_a_phone(page: Page) -> None:
    """One press stops it; the page says so, fits the phone, and everything to press is large enough."""
    page.get_by_role("button", name=say(_CY, "console-pause")).click()

    expect(page.get_by_role("status")).to_have_text(say(_CY, "console-done-paused"))
    page.wait_for_load_state()
    assert _PHONE["width"] >= page.evaluate("document.documentElement.scrollWidth")
    boxes = {each.inner_text(): each.bounding_box() for each in page.locator("button:visible, summary").all()}
    assert [] == [name for name, box in boxes.items() if box is not None and round(box["height"]) < _FINGER]
