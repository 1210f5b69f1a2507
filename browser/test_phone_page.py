"""The phone page in a real browser, as a newcomer uses it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from engagements.language import Language, Voice
from locales.words import say

PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=900)
_PATIENCE = 30_000
_CROWDED = 180_000
_SLOW = 1_000
# In so many milliseconds the box has been looked into, and the table shows it.
_COUNTED = 12_000
_CROWDS = 3


@pytest.mark.parametrize(("language", "size"), [(Language.CY, PHONE), (Language.EN, DESK)])
def test_a_newcomer_takes_part_on_the_page(
    browser: Browser, address: str, language: Language, size: ViewportSize, tmp_path: Path
) -> None:
    """Somebody presses Start on the page, answers with buttons and words, and is given a receipt."""
    page = browser.new_page(viewport=size)
    page.set_default_timeout(_PATIENCE)
    page.goto(f"{address}/?lang={language}&start=powys-recycling")
    page.locator("button.start").click()
    press(page, {Language.CY: "Cymraeg", Language.EN: "English"}[language])
    press(page, say(Voice(language), "about-begin"))
    press(page, say(Voice(language), "privacy-choose-anonymous"))
    press(page, re.compile("^2:"))
    press(page, re.compile("Y Drenewydd|Newtown"))
    press(page, say(Voice(language), "asking-done"))
    press(page, "4")
    page.get_by_role("textbox").fill("Diolch am ofyn")
    page.locator("button.send").click()
    last = say(Voice(language), "asking-progress", {"number": 5, "total": 5})
    expect(page.locator(".chat")).to_contain_text(last, timeout=_PATIENCE)
    page.screenshot(path=tmp_path / f"phone-{language}.png")
    press(page, say(Voice(language), "asking-skip"))
    press(page, say(Voice(language), "check-send"))

    expect(page.locator(".chat")).to_contain_text(
        say(Voice(language), "check-your-receipt"), timeout=_PATIENCE
    )
    page.close()


def test_time_passes_and_the_phone_hears_what_happened_next(browser: Browser, own_address: str) -> None:
    """Somebody lets time pass, and their phone is told what came of it under the day on which it comes."""
    page = browser.new_page(viewport=DESK)
    page.set_default_timeout(_PATIENCE)
    page.goto(f"{own_address}/?lang=cy&start=powys-recycling")
    page.locator("button.start").click()
    press(page, "Cymraeg")
    expect(page.locator(".chat")).to_contain_text(say(Voice(Language.CY), "about-begin"), timeout=_PATIENCE)
    expect(page.locator(".day")).to_have_text(["17 Tachwedd 2026"])
    page.locator("#time").click()
    expect(page.locator("#caption")).to_contain_text("25 Ionawr 2027", timeout=_PATIENCE)
    page.locator("#time").click()

    told = say(Voice(Language.CY), "announcing-title")
    expect(page.locator(".chat")).to_contain_text(told, timeout=_PATIENCE)
    expect(page.locator(".day")).to_have_text(["17 Tachwedd 2026", "10 Chwefror 2027"])
    expect(page.locator("#today")).to_contain_text("10 Chwefror 2027")
    page.close()


def test_a_crowd_fills_the_table_with_rounded_figures(browser: Browser, own_address: str) -> None:
    """A newcomer who lets 40 people in sees figures in the table, and not stars alone.

    Where the figures of forty would give a hidden one away, all of them are hidden, and more people come.
    """
    page = browser.new_page(viewport=DESK)
    page.set_default_timeout(_PATIENCE)
    page.goto(f"{own_address}/?lang=en")
    answers = page.locator("#rows tr", has_text=re.compile(r"^\d: "))
    figures = answers.filter(has=page.locator("td", has_text=re.compile(r"^[1-9]\d*$")))
    progress = page.locator("#progress")
    for _ in range(_CROWDS):
        page.locator("#crowd").click()
        expect(progress).not_to_contain_text("Everybody has finished")
        expect(progress).to_contain_text("Everybody has finished", timeout=_CROWDED)
        page.wait_for_timeout(_COUNTED)
        if figures.count():
            break

    expect(figures).not_to_have_count(0)
    assert 6 == page.locator("#rows tr", has_text=re.compile(r"^\d: |^None")).count()
    page.close()


def test_whoever_is_quick_lets_people_in_through_the_right_door(browser: Browser, own_address: str) -> None:
    """A crowd let in before the page knows its story still goes to the engagement that the table is about."""
    page = browser.new_page(viewport=DESK)
    page.set_default_timeout(_PATIENCE)
    page.route("**/story", lambda asked: (page.wait_for_timeout(_SLOW), asked.continue_()), times=1)
    page.goto(f"{own_address}/?lang=en")
    with page.expect_request(lambda asked: asked.method == "POST" and asked.url.endswith("/crowd")) as let_in:
        page.locator("#crowd").click()

    assert "powys-recycling" == let_in.value.post_data_json["payload"]
    page.close()


def test_nothing_on_the_page_complains(browser: Browser, address: str) -> None:
    """A newcomer's browser reports no error, and asks for nothing outside this machine."""
    page = browser.new_page(viewport=PHONE)
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda asked: None if asked.url.startswith(address) else complaints.append(asked.url))
    page.goto(address)
    expect(page.locator("button.start")).to_be_visible(timeout=_PATIENCE)
    page.wait_for_load_state()

    assert [] == complaints
    page.close()


def press(page: Page, label: str | re.Pattern[str]) -> None:
    """Press the newest button in the chat with this label."""
    if isinstance(label, str):
        page.locator(".chat").get_by_role("button", name=label, exact=True).last.click()
    else:
        page.locator(".chat").get_by_role("button", name=label).last.click()
