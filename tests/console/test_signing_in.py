"""Only the team gets in, with both languages before them, and nobody else can act for those who are in."""

from unicodedata import normalize

import pytest
from sqlalchemy import delete

from bot.desk import OfficersDesk
from console.sessions import IDLE, LONGEST
from engagements.language import Language, Voice
from locales.words import say
from storage import team
from storage.admission import Proof
from storage.audit import Act
from storage.tables import team_member
from tests.console.site import Site, Visitor
from tests.storage.teams import joined, mistyped

EN = Voice(Language.EN)
SIGN_IN = say(EN, "console-sign-in")
SIGN_OUT = say(EN, "console-sign-out")
WRONG = say(EN, "console-not-recognised")


async def test_both_languages_are_there_before_one_is_chosen(site: Site) -> None:
    """An officer who comes for the first time is met in Welsh and in English, Welsh first."""
    async with site.browser() as visitor:
        page = await visitor.opens()
    welsh, english = (say(Voice(each), "console-for-staff") for each in Language)

    assert -1 < page.words.find(welsh) < page.words.find(english)


@pytest.mark.parametrize("language", Language)
async def test_a_language_is_kept_once_it_is_chosen(site: Site, language: Language) -> None:
    """An officer goes on in the language that was chosen, and the page says which it is."""
    async with site.browser() as visitor:
        page = await visitor.posts("/language", language=language)

    assert say(Voice(language), "console-name") in page.words
    assert f'<html lang="{language}">' in page.html


async def test_a_language_is_changed_where_somebody_is(sian: Visitor) -> None:
    """An officer changes the language, and is on the same page, signed in still."""
    page = await sian.posts("/language", language="cy", back="/broadcasts/nowhere")

    assert say(Voice(Language.CY), "console-trouble-not-found") in page.words


@pytest.mark.parametrize("elsewhere", ["//evil.example", "https://evil.example", "/\\evil.example"])
async def test_nobody_is_led_to_another_site(visitor: Visitor, elsewhere: str) -> None:
    """Whoever follows a doctored form stays here."""
    page = await visitor.posts("/language", language="en", back=elsewhere)

    assert SIGN_IN in page.words


async def test_a_member_signs_in_on_the_record(site: Site, visitor: Visitor) -> None:
    """An officer types name, passphrase and code, and finds the promises. That stands in the audit."""
    page = await visitor.posts("/sign-in", **site.proof(site.sian))

    assert say(EN, "console-promises") in page.words
    assert "title (en)" in page.words
    assert [("Siân", Act.SIGN_IN)] == await site.acts()


async def test_what_is_wrong_is_not_told(site: Site, visitor: Visitor) -> None:
    """A stranger learns neither which names there are nor what was wrong."""
    wrong = mistyped(site.sian.proof(site.clock.now)).code
    proofs = (
        site.proof(site.sian, name="Nobody"),
        site.proof(site.sian, team="nowhere"),
        site.proof(site.sian, passphrase="another one"),
        site.proof(site.sian, code=wrong),
    )
    pages = [await visitor.posts("/sign-in", **proof) for proof in proofs]

    assert {403} == {page.status for page in pages}
    assert all(WRONG in page.words for page in pages)
    assert SIGN_IN in (await visitor.opens()).words


async def test_a_code_serves_once(site: Site, sian: Visitor, visitor: Visitor) -> None:
    """Somebody who looks over a shoulder cannot use the code that has just been typed."""
    proof = site.sian.proof(site.clock.now)
    page = await visitor.posts(
        "/sign-in", name="Siân", passphrase=proof.passphrase, code=proof.code, team="small"
    )

    assert 403 == page.status
    assert WRONG in page.words


async def test_whoever_tries_on_gets_nowhere_and_fills_no_audit(site: Site, visitor: Visitor) -> None:
    """Someone who guesses all night is locked out with the right words too, and leaves a few rows."""
    for _ in range(12):
        await visitor.posts("/sign-in", **site.proof(site.sian, passphrase="a guess"))
        await visitor.posts("/sign-in", **site.proof(site.sian, name="Nobody"))
        site.clock.passes(seconds=-30)
    page = await visitor.posts("/sign-in", **site.proof(site.sian))

    assert 403 == page.status
    assert [("Siân", Act.REFUSED)] * 6 == await site.acts()


async def test_a_name_is_shown_as_it_was_typed_and_never_as_markup(site: Site, visitor: Visitor) -> None:
    """Whoever types markup for a name sees the very characters, to mend them."""
    page = await visitor.posts("/sign-in", **site.proof(site.sian, name='"><b>Siân'))

    assert 'value="&#34;&gt;&lt;b&gt;Siân"' in page.html


async def test_whoever_does_nothing_for_half_an_hour_signs_in_again(site: Site, sian: Visitor) -> None:
    """An officer who goes home with the page open does not leave it open; the page says why."""
    site.clock.passes(seconds=IDLE.total_seconds() - 1)
    before = (await sian.opens()).words
    site.clock.passes(seconds=IDLE.total_seconds())
    after = (await sian.opens()).words

    assert SIGN_OUT in before
    assert SIGN_OUT not in after
    assert say(EN, "console-signed-out") in after


async def test_a_page_that_renews_itself_keeps_nobody_signed_in(site: Site, sian: Visitor) -> None:
    """Figures that are fetched anew are no sign that somebody sits there."""
    for _ in range(2):
        site.clock.passes(seconds=IDLE.total_seconds() - 1)
        page = await sian.opens("/", **{"X-Drws-Renewed": "1"})

    assert SIGN_OUT not in page.words


async def test_nobody_is_signed_in_for_longer_than_a_day_of_work(site: Site, sian: Visitor) -> None:
    """However busy somebody is, they show their code once in a day."""
    for _ in range(LONGEST // IDLE * 2):
        site.clock.passes(seconds=IDLE.total_seconds() / 2)
        page = await sian.opens()

    assert SIGN_OUT not in page.words


async def test_whoever_signs_out_is_out(sian: Visitor) -> None:
    """An officer signs out, and the cookie that was serves nobody."""
    kept = dict(sian.cookies)
    await sian.posts("/sign-out")
    sian.cookies = kept

    assert SIGN_IN in (await sian.opens()).words


async def test_whoever_leaves_the_team_is_out_at_once(site: Site, sian: Visitor) -> None:
    """Who is taken out of the team sees nothing more, though they had signed in."""
    async with site.database.transaction() as tx:
        await tx.execute(delete(team_member).where(team_member.c.name == "Siân"))

    assert SIGN_OUT not in (await sian.opens()).words


async def test_whoever_is_let_in_anew_has_no_old_session(site: Site, sian: Visitor) -> None:
    """A member whose phone was stolen is taken out and let in anew; what was open on the phone is over."""
    removing = site.proof(site.dafydd)
    by = Proof("Dafydd", removing["passphrase"], removing["code"])
    await team.remove(site.database, site.keys, "small", "Siân", by, site.clock.now)
    adding = site.proof(site.dafydd)
    by = Proof("Dafydd", adding["passphrase"], adding["code"])
    await joined(site.database, site.keys, "Siân", by=by, at=site.clock.now)

    assert SIGN_OUT not in (await sian.opens()).words


async def test_a_name_is_known_however_a_keyboard_writes_it(site: Site, visitor: Visitor) -> None:
    """An officer whose machine writes â as two characters gets in like anybody else."""
    page = await visitor.posts("/sign-in", **site.proof(site.sian, name=normalize("NFD", " Siân ")))

    assert SIGN_OUT in page.words


async def test_what_no_keyboard_types_raises_no_alarm(sian: Visitor) -> None:
    """A stranger cannot make the pages say that the database fails."""
    pages = [
        await sian.posts("/sign-in", name="Siân", team="a\0b"),
        await sian.opens("/broadcasts/a%00b"),
    ]

    assert [400, 404] == [page.status for page in pages]


async def test_the_cookie_is_for_this_site_over_a_safe_way_alone(site: Site, visitor: Visitor) -> None:
    """No script and no other site gets at the cookie of who signed in."""
    answer = await visitor._asks("POST", "/sign-in", {"Sec-Fetch-Site": "same-origin"}, site.proof(site.sian))
    (cookie,) = answer.cookies
    name, _, about = cookie.partition("=")

    assert "__Host-drws-session" == name
    assert {"HttpOnly", "Path=/", "SameSite=strict", "Secure"} == set(about.split("; ")[1:])


@pytest.mark.parametrize("status", [200, 404, 500])
async def test_nothing_of_a_page_is_kept_or_framed_or_loaded_from_elsewhere(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    """A browser keeps no page, shows it in no other, and runs nothing but what comes from here."""
    if status == 500:
        monkeypatch.setattr(OfficersDesk, "teams", None)
    page = await visitor.opens("/nowhere" if status == 404 else "/")

    assert status == page.status
    assert "no-store" == page.headers["Cache-Control"]
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {},
    ],
)
async def test_a_form_of_another_site_does_nothing(sian: Visitor, headers: dict[str, str]) -> None:
    """Somebody who lures an officer to another page cannot act through the officer's browser."""
    page = await sian.posts("/sign-out", headers)

    assert 403 == page.status
    assert say(EN, "console-trouble-elsewhere") in page.words
    assert SIGN_OUT in (await sian.opens()).words


async def test_a_form_of_ours_is_known_by_an_older_browser_too(site: Site, sian: Visitor) -> None:
    """An officer whose browser says only where a form comes from can work."""
    page = await sian.posts("/sign-out", {"Origin": site.address})

    assert SIGN_IN in page.words


async def test_a_form_that_is_larger_than_any_of_ours_is_refused(visitor: Visitor) -> None:
    """Whoever sends megabytes does not fill the memory."""
    page = await visitor.posts("/sign-in", name="a" * 20_000)

    assert 413 == page.status


async def test_where_there_is_no_team_the_page_says_how_to_make_one(site: Site, visitor: Visitor) -> None:
    """An officer of a new installation reads what to do first."""
    async with site.database.transaction() as tx:
        await tx.execute(delete(team_member))

    assert say(EN, "console-no-teams") in (await visitor.opens()).words
