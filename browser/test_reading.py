"""Reading on the phone page: with the eyes, on a small screen, and with a screen reader."""

import json
from collections.abc import Iterator
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, ViewportSize, expect

PHONE = ViewportSize(width=390, height=844)
KEYBOARD = ViewportSize(width=390, height=480)
_PATIENCE = 30_000

# What the eyes see of an element: whether its upper and its lower edge are within the chat.
_IN_VIEW = """element => {
  const [inner, outer] = [element, element.closest(".chat")].map((each) => each.getBoundingClientRect());
  return [inner.top >= outer.top - 1, inner.bottom <= outer.bottom + 1];
}"""


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """Give a small phone whose owner has pressed Start and been welcomed."""
    opened = browser.new_page(viewport=PHONE)
    opened.set_default_timeout(_PATIENCE)
    opened.goto(address)
    opened.locator("button.start").click()
    expect(opened.locator(".chat").get_by_role("button", name="English", exact=True)).to_be_visible()
    yield opened
    opened.close()


def test_the_first_chat_says_what_it_is(browser: Browser, address: str) -> None:
    """A newcomer who has not pressed anything reads in both languages what Drws is."""
    page = browser.new_page(viewport=PHONE)
    page.goto(address)

    about = page.locator(".chat .about .word")
    expect(about).to_have_count(2, timeout=_PATIENCE)
    assert ["cy", "en"] == [each.get_attribute("lang") for each in about.all()]
    assert all("Drws: " in each.inner_text() for each in about.all())
    page.close()


def test_start_is_not_there_before_it_works(browser: Browser, address: str) -> None:
    """Whoever presses Start as soon as it is there gets into the chat, however slowly the page comes."""
    page = browser.new_page(viewport=PHONE)
    held: list[Route] = []
    page.route("**/phones", lambda route: route.continue_() if held else held.append(route))
    with page.expect_request("**/phones"):
        page.goto(address)
    hidden = page.locator("button.start").is_hidden()
    held[0].continue_()
    page.locator("button.start").click(timeout=_PATIENCE)

    expect(page.locator(".mine")).to_have_count(1, timeout=_PATIENCE)
    assert hidden
    page.close()


def test_a_long_message_is_read_from_its_beginning(page: Page) -> None:
    """Whoever is sent more than fits on the screen sees how it begins, and not only how it ends."""
    say(page, "\n".join(f"line {number} of a long message" for number in range(60)))
    say(page, "And one more thing.")

    long = page.locator(".message", has_text="line 59")
    expect(page.locator(".message", has_text="one more thing")).to_be_attached()
    page.wait_for_timeout(300)
    assert [True, False] == long.evaluate(_IN_VIEW)


def test_a_short_message_is_seen_with_the_end_of_the_chat(page: Page) -> None:
    """Whoever is sent something short sees all of it, though they had scrolled away."""
    say(page, "\n".join(f"line {number}" for number in range(60)))
    expect(page.locator(".message", has_text="line 59")).to_be_attached()
    page.wait_for_timeout(3500)
    say(page, "Short.")

    short = page.locator(".message", has_text="Short.")
    expect(short).to_be_attached()
    page.wait_for_timeout(300)
    assert [True, True] == short.evaluate(_IN_VIEW)


def test_the_end_stays_in_view_when_a_keyboard_opens(page: Page) -> None:
    """Whoever taps the box to write, and gets a keyboard over half of the screen, still sees the question."""
    say(page, "Why?")
    question = page.locator(".message", has_text="Why?")
    expect(question).to_be_attached()
    page.set_viewport_size(KEYBOARD)
    page.wait_for_timeout(500)

    assert [True, True] == question.evaluate(_IN_VIEW)


def test_four_phones_stand_within_a_small_screen(page: Page) -> None:
    """Whoever takes four phones on a small screen need not scroll sideways to reach one."""
    for count in range(2, 5):
        page.locator("#another").click()
        expect(page.locator(".tab")).to_have_count(count)

    right = [box["x"] + box["width"] for each in page.locator(".tab").all() if (box := each.bounding_box())]
    assert 4 == len(right)
    assert max(right) <= PHONE["width"]
    assert PHONE["width"] >= page.evaluate("document.documentElement.scrollWidth")


def test_an_english_button_is_read_in_english(page: Page) -> None:
    """Whoever listens to an English message hears its buttons in English, whatever words they hold."""
    say(page, "Who is answering? Choose what is right for you.", "I am helping someone answer", "ar am")
    message = page.locator(".message", has_text="Who is answering?")
    expect(message).to_have_attribute("lang", "en")

    assert ["en", "en"] == [read_as(each) for each in message.get_by_role("button").all()]


def test_a_welcome_in_two_languages_is_read_in_both(page: Page) -> None:
    """Whoever listens to the welcome hears each half of it, and each button, in its own language."""
    welcome = page.locator(".message.theirs").first
    halves = welcome.locator(".text > span")

    assert ["cy", "en"] == [read_as(each) for each in halves.all()]
    assert ["cy", "en"] == [read_as(each) for each in welcome.get_by_role("button").all()]


@pytest.mark.parametrize(("label", "language"), [("English", "en"), ("Cymraeg", "cy")])
def test_the_page_is_read_in_the_language_chosen_in_the_chat(page: Page, label: str, language: str) -> None:
    """Whoever chooses a language in the chat hears what surrounds it in the same language."""
    page.locator(".chat").get_by_role("button", name=label, exact=True).click()

    expect(page.locator("html")).to_have_attribute("lang", language)
    field = {"en": "Message", "cy": "Neges"}[language]
    expect(page.get_by_role("textbox", name=field, exact=True)).to_be_visible()


def read_as(element: Locator) -> str:
    """Give the language in which a screen reader reads an element."""
    found: str = element.evaluate("element => element.closest('[lang]').lang")
    return found


def say(page: Page, text: str, *buttons: str) -> None:
    """Let the bot say something more, as it might."""
    stored = page.evaluate("sessionStorage.getItem('phones')")
    keyboard = [[{"text": button, "callback_data": "nothing"}] for button in buttons]
    message = {
        "chat_id": json.loads(stored)["ids"][0],
        "text": text,
        "reply_markup": {"inline_keyboard": keyboard},
    }
    host = page.url.partition("/?")[0].rstrip("/")
    asked = Request(  # noqa: S310 - on this machine
        f"{host}/bot8400:rehearsal/sendMessage",
        json.dumps(message).encode(),
        {"Content-Type": "application/json"},
    )
    urlopen(asked).close()  # noqa: S310 - on this machine
