"""The phone page when the program behind it goes away, or comes back with nothing."""

from playwright.sync_api import Browser, ViewportSize, expect

from tests.demo_process import demo, free_port

PHONE = ViewportSize(width=390, height=844)
_PATIENCE = 30_000


def test_words_that_could_not_be_sent_stay(browser: Browser, address: str) -> None:
    """Whoever writes while the program is down is told so, keeps their words, and can send them later."""
    page = browser.new_page(viewport=PHONE)
    page.set_default_timeout(_PATIENCE)
    page.goto(f"{address}/?lang=en")
    page.locator("button.start").click()
    field = page.get_by_role("textbox", name="Message")
    page.route("**/say", lambda route: route.abort())
    field.fill("Thank you for asking")
    page.locator("button.send").click()
    expect(page.locator(".toast")).to_contain_text("Something went wrong")
    kept = field.input_value()
    page.unroute("**/say")
    page.locator("button.send").click()

    expect(page.locator(".mine", has_text="Thank you for asking")).to_be_visible()
    assert ("Thank you for asking", "") == (kept, field.input_value())
    page.close()


def test_a_caption_that_could_not_be_sent_stays(browser: Browser, address: str) -> None:
    """Whoever sends a photo while the program is down finds it still before them, with what they wrote."""
    page = browser.new_page(viewport=PHONE)
    page.set_default_timeout(_PATIENCE)
    page.goto(f"{address}/?lang=en")
    page.locator("button.start").click()
    page.get_by_role("button", name="Attach").click()
    page.get_by_role("menuitem", name="Photo").click()
    page.route("**/send", lambda route: route.abort())
    page.get_by_label("Caption").fill("The gate")
    page.locator(".attaching button[type=submit]").click()
    expect(page.locator(".toast")).to_contain_text("Something went wrong")

    expect(page.get_by_label("Caption")).to_be_visible()
    assert "The gate" == page.get_by_label("Caption").input_value()
    page.close()


def test_a_rehearsal_that_was_started_anew_says_so(browser: Browser) -> None:
    """Whoever was in a chat when the program was started anew reads twice that nothing was kept."""
    port = free_port()
    page = browser.new_page(viewport=PHONE)
    page.set_default_timeout(_PATIENCE)
    with demo(port) as (_, address):
        page.goto(address)
        expect(page.locator(".anew")).to_be_hidden()
        page.locator("button.start").click()
        expect(page.locator(".theirs")).not_to_have_count(0)
        new = page.locator(".anew").is_visible()
    with demo(port):
        expect(page.locator(".anew .word")).to_have_text(
            [
                "Mae’r ymarfer wedi dechrau o’r newydd. Does dim byd wedi’i gadw.",
                "The rehearsal was started anew. Nothing was kept.",
            ],
            timeout=_PATIENCE,
        )

    assert not new
    page.close()
