import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.demo_process import demo, free_port

# Without these the browser tries to call home, which a closed network answers with a storm of errors.
_STAY_AT_HOME = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Start the rehearsal and give the address of its page."""
    with demo(free_port()) as (_, page):
        yield page


@pytest.fixture
def own_address() -> Iterator[str]:
    """Start a rehearsal in which nobody else lets people in, or time pass."""
    with demo(free_port()) as (_, page):
        yield page


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give the machine's own Chromium."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.fail("this check needs Chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=_STAY_AT_HOME)
        yield opened
        opened.close()
