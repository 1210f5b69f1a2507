"""Photos, voice messages and places that people send, and pictures that authors show, through Telegram."""

from collections.abc import AsyncIterator, Awaitable, Callable
from io import BytesIO
from pathlib import Path

import pytest
import pytest_asyncio
from PIL import Image

from bot.demo import rehearsal_settings
from engagements import limits
from engagements.engagement import Engagement
from engagements.language import Language
from engagements.pictures import Picture
from engagements.questions import Option, Photo, Place, Voice
from engagements.questions.choice import Choice
from engagements.questions.place import Area, At
from engagements.questions.values import Photo as Seen
from engagements.questions.values import Recording, Spot
from sandbox import Fault, Sandbox
from sandbox.files import Media
from storage.confidential import opened
from storage.keys import Keys
from tests.bot.house import House, house_in, open_house, open_now, select
from tests.bot.person import Person
from tests.bot.sounds import CANARY as SOUND_CANARY
from tests.bot.sounds import recording
from tests.bot.test_photos import CANARY, exif, jpeg, png
from tests.examples import both, yes_or_no
from tests.storage.traces import found

pytestmark = pytest.mark.asyncio(loop_scope="module")

Deed = Callable[[Person], Awaitable[object]]

AREAS = tuple(
    Area(id=name, label=both(name), at=at)
    for name, at in (("north", At(53.2, -3.5)), ("mid", At(52.5, -3.3)))
)
PICTURES = {"a.png": jpeg(), "b.png": png()}
TALKATIVE = jpeg(exif=exif())


def seen(slug: str = "small") -> Engagement:
    """Give an engagement that asks for all that can be sent."""
    return open_now(
        Photo(id="photo", text=both("photo")),
        Voice(id="voice", text=both("voice"), even_anonymous=True),
        Place(id="where", text=both("where"), options=AREAS),
        yes_or_no("last"),
        id=slug,
    )


def pictured() -> Engagement:
    """Give an engagement whose options have pictures."""
    options = tuple(
        Option(name, both(name), picture=Picture(file=f"{name}.png", alt=both(f"seen {name}")))
        for name in "ab"
    )
    return open_now(Choice(id="which", text=both("which"), options=options), id="pictured")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def asking(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    """Run the program with an engagement that asks for a photo, a voice and a place."""
    async with house_in(tmp_path_factory.mktemp("house"), seen()) as house:
        await house.operations.publish(pictured(), PICTURES)
        yield house


async def at_the_photo(house: House, language: Language = Language.CY, mode: str = "anonymous") -> Person:
    """Bring somebody to the question that asks for a photo."""
    person = house.person(language)
    await person.arrives()
    await person.begins(mode)
    return person


def fetched(house: House, since: int = 0) -> list[str]:
    """Give the calls that fetched a file."""
    return [each.method for each in [*house.sandbox.journal][since:] if each.method == "getFile"]


@pytest.mark.parametrize("mode", ["anonymous", "confidential"])
async def test_what_is_asked_for_is_taken(asking: House, mode: str) -> None:
    """A participant sends a photo, a voice and a place, reads that each is there, and gets a receipt."""
    person = await at_the_photo(asking, mode=mode)
    await person.phone.photo(TALKATIVE, caption=CANARY)
    assert person.words("asking-a-photo") in (await person.hears(person.author("voice"))).text
    await person.phone.voice(recording(), 2)
    assert person.words("asking-a-recording", count=2) in (await person.hears(person.author("where"))).text
    await person.phone.place(52.51346, -3.31427)
    assert person.author("mid") in (await person.hears(person.author("last"))).text
    await person.phone.press(person.author("yes"))
    await person.told("check-look-over")

    assert await person.sends()


async def test_a_photo_may_come_as_a_document(asking: House) -> None:
    """A participant who sends a PNG as a file, so that it stays sharp, is understood."""
    person = await at_the_photo(asking)
    await person.phone.document(png(), "llun.png", "image/png")

    assert person.words("asking-a-photo") in (await person.hears(person.author("voice"))).text


WRONG: dict[str, tuple[Deed, str]] = {
    "a voice": (lambda person: person.phone.voice(recording(), 2), "asking-not-this"),
    "a place": (lambda person: person.phone.place(52.5, -3.3), "asking-not-this"),
    "a sticker": (lambda person: person.phone.send("sticker"), "asking-not-this"),
    "a letter": (
        lambda person: person.phone.document(b"Annwyl bawb", "a.txt", "text/plain"),
        "trouble-unusable-no-photo",
    ),
    "a moving picture": (
        lambda person: person.phone.document(b"GIF89a", "a.gif", "image/gif"),
        "trouble-unusable-no-photo",
    ),
    "a large letter": (
        lambda person: person.phone.document(bytes(limits.PHOTO_BYTES + 1), "a.pdf", "application/pdf"),
        "trouble-unusable-no-photo",
    ),
    "a file too large": (
        lambda person: person.phone.document(bytes(limits.PHOTO_BYTES + 1), "a.jpg", "image/jpeg"),
        "trouble-unusable-too-large",
    ),
}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("deed", "told"), WRONG.values(), ids=WRONG)
async def test_what_is_no_photo_is_not_even_fetched(
    asking: House, deed: Deed, told: str, language: Language
) -> None:
    """A participant hears why, is asked again, and nothing of theirs is fetched from Telegram."""
    person = await at_the_photo(asking, language)
    before = len([*asking.sandbox.journal])
    await deed(person)
    heard = await person.told(told)

    assert person.author("photo") in heard.text
    assert [] == fetched(asking, before)


BROKEN: dict[str, tuple[Deed, str, Fault | None]] = {
    "what only claims to be one": (
        lambda person: person.phone.document(b"\xff\xd8 no photo", "a.jpg", "image/jpeg"),
        "trouble-unusable-no-photo",
        None,
    ),
    "no getFile": (
        lambda person: person.phone.photo(TALKATIVE),
        "trouble-unusable-not-fetched",
        Fault("server_error", method="getFile"),
    ),
    "a lost line": (
        lambda person: person.phone.photo(TALKATIVE),
        "trouble-unusable-not-fetched",
        Fault("reset", method="getFile"),
    ),
    "no download": (
        lambda person: person.phone.photo(TALKATIVE),
        "trouble-unusable-not-fetched",
        Fault("server_error", method="download"),
    ),
    "a refusal": (
        lambda person: person.phone.photo(TALKATIVE),
        "trouble-unusable-not-fetched",
        Fault("bad_request", method="getFile"),
    ),
}


@pytest.mark.parametrize(("deed", "told", "fault"), BROKEN.values(), ids=BROKEN)
async def test_what_cannot_be_fetched_can_be_sent_again(
    asking: House, deed: Deed, told: str, fault: Fault | None
) -> None:
    """A participant whose photo is lost on the way hears so, and sends it once more."""
    person = await at_the_photo(asking)
    if fault is not None:
        asking.sandbox.fault(fault)
    await deed(person)
    heard = await person.told(told)
    assert person.author("photo") in heard.text
    await person.phone.photo(TALKATIVE)

    assert person.words("asking-a-photo") in (await person.hears(person.author("voice"))).text


SENT: dict[str, Deed] = {
    "a photo": lambda person: person.phone.photo(TALKATIVE),
    "a document": lambda person: person.phone.document(png(), "a.png", "image/png"),
    "a voice": lambda person: person.phone.voice(recording(), 2),
}


@pytest.mark.parametrize("deed", SENT.values(), ids=SENT)
async def test_what_nobody_asked_for_is_not_fetched(asking: House, deed: Deed) -> None:
    """A participant who sends a photo at the first card hears a kind word, and nothing is fetched."""
    person = asking.person()
    await person.arrives()
    before = len([*asking.sandbox.journal])
    await deed(person)
    await person.told("trouble-not-text")

    assert [] == fetched(asking, before)


@pytest.mark.parametrize(("name", "kind"), [("a.pdf", "application/pdf"), ("a.ogg", "audio/ogg")])
async def test_a_document_is_no_voice(asking: House, name: str, kind: str) -> None:
    """A participant who sends a file where a voice message is asked for hears that it is not that."""
    person = await at_the_photo(asking)
    await person.phone.photo(TALKATIVE)
    await person.hears(person.author("voice"))
    before = len([*asking.sandbox.journal])
    await person.phone.document(b"x", name, kind)
    await person.told("asking-not-this")

    assert [] == fetched(asking, before)


async def test_an_answer_survives_what_does_not_belong_there(asking: House) -> None:
    """A participant who sends a photo at the next question too keeps the one they had sent."""
    person = await at_the_photo(asking)
    await person.phone.photo(TALKATIVE)
    await person.hears(person.author("voice"))
    await person.phone.photo(TALKATIVE)
    await person.told("asking-not-this")
    await person.taps("asking-back")

    assert person.words("asking-a-photo") in (await person.hears(person.author("photo"))).text


@pytest.mark.parametrize("language", Language)
async def test_an_authors_pictures_come_with_their_words(asking: House, language: Language) -> None:
    """A participant sees each option with its picture, its name and what it shows, before the question."""
    person = asking.person(language)
    await person.arrives("pictured")
    await person.begins()
    # The first picture of all is the card of influence.
    card, *shown = [each for each in person.phone.screen if "photo" in each.media]

    assert person.words("picture-influence-consultation") in card.text
    assert [
        f"{n}. {person.author(name)}\n{person.author(f'seen {name}')}" for n, name in ((1, "a"), (2, "b"))
    ] == [each.text for each in shown]


async def test_a_picture_that_telegram_refuses_is_told_in_words(asking: House) -> None:
    """A participant whose Telegram takes no picture reads what it would show, and can answer."""
    person = asking.person()
    await person.arrives("pictured")
    asking.goes_wrong("bad_request", person, "sendPhoto", times=3)
    await person.taps("about-begin")
    await person.told("privacy-which")
    await person.taps("privacy-choose-anonymous")

    assert not (await person.hears(person.author("seen a"))).media


async def test_a_picture_of_ours_is_brought_to_telegram_once(tmp_path: Path) -> None:
    """Two people who take part see the same picture; the second does not wait for it to travel again."""
    async with house_in(tmp_path) as house:
        cards = [await card_of(house.person()) for _ in range(2)]

    assert "photo" in cards[0]
    assert cards[0] == cards[1]


async def test_a_picture_that_telegram_has_lost_is_brought_again(tmp_path: Path) -> None:
    """Telegram knows the picture no more that it was brought before; the next person sees it all the same."""
    async with house_in(tmp_path) as house:
        first = await card_of(house.person())
        person = house.person()
        house.goes_wrong("bad_request", person, "sendPhoto")
        again = await card_of(person)

    assert "photo" in again
    assert first != again


async def card_of(person: Person) -> Media:
    """Begin, and give the card of influence as it is shown."""
    await person.arrives()
    await person.begins()
    return next(each.media for each in person.phone.screen if "photo" in each.media)


async def test_a_picture_that_is_gone_is_told_in_words(tmp_path: Path) -> None:
    """A participant of an engagement whose picture has gone reads what it showed."""
    async with house_in(tmp_path, pictured()) as house:
        person = house.person()
        await person.arrives("pictured")
        await person.taps("about-begin")
        await person.told("privacy-which")
        await person.taps("privacy-choose-anonymous")
        heard = await person.hears(person.author("seen a"))
        await person.hears(person.author("which"))

    assert not heard.media


async def test_a_noted_picture_is_sent_after_a_restart(sandbox: Sandbox, tmp_path: Path) -> None:
    """A participant whose picture could not leave before the program ended gets it when it is back."""
    async with sandbox.running() as at:
        settings = rehearsal_settings(tmp_path, at)
        async with open_house(sandbox, settings) as house:
            await house.operations.publish(pictured(), PICTURES)
            person = house.person()
            await person.arrives("pictured")
            await person.taps("about-begin")
            await person.told("privacy-which")
            house.goes_wrong("reset", person, "sendPhoto", times=1000)
            await person.taps("privacy-choose-anonymous")
        sandbox.no_faults()
        async with open_house(sandbox, settings):
            heard = await person.hears(person.author("seen a"))
            await person.hears(person.author("which"))

    assert "photo" in heard.media


async def test_what_comes_along_with_a_file_is_nowhere(tmp_path: Path) -> None:
    """A thief of the whole installation finds no place, owner or phone that was in anybody's photo or voice.

    What was asked for is there once the box has been opened, under its key.
    """
    async with house_in(tmp_path, seen()) as house:
        for n in range(3):
            person = await at_the_photo(house)
            await person.phone.photo(TALKATIVE, caption=f"{CANARY} {n}")
            await person.hears(person.author("voice"))
            await person.phone.voice(recording(), 2)
            await person.hears(person.author("where"))
            await person.phone.place(52.51346, -3.31427)
            await person.hears(person.author("last"))
            await person.phone.press(person.author("yes"))
            await person.told("check-look-over")
            await person.sends()
        meanwhile = [*found(tmp_path, CANARY), *found(tmp_path, SOUND_CANARY.decode())]
        await house.operations.close("small")
        afterwards = [*found(tmp_path, CANARY), *found(tmp_path, SOUND_CANARY.decode())]
        rows = select(house.settings, "SELECT answers FROM response WHERE engagement = 'small'")
        keys = Keys(house.settings.key_dir, house.settings.secret, house.settings.box_key_dir)
        values = [{each.question: each.value for each in opened(keys, "small", row[0])} for row in rows]

    assert ([], [], 3) == (meanwhile, afterwards, len(values))
    for each in values:
        photo, voice = each["photo"], each["voice"]
        assert isinstance(photo, Seen)
        assert isinstance(voice, Recording)
        with Image.open(BytesIO(photo.jpeg)) as kept:
            assert (60, 40) == kept.size
        assert (2, b"OggS", Spot(52.5, -3.3)) == (voice.seconds, voice.ogg[:4], each["where"])
