"""The links by which an engagement is handed out, and a poster with the code of each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.drawing.notices import notice
from bot.drawing.painting import as_pdf, as_png
from bot.drawing.poster import poster
from bot.files import CannotWrite, FileThere, write_new
from bot.settings import Settings
from bot.storing import operating
from engagements.engagement import Engagement, Link
from engagements.errors import DrwsError
from engagements.language import Language, Voice
from locales.words import say
from storage.errors import UnknownEngagement

Lines = tuple[str, ...]

# The languages of each poster: each alone, and both on one, the Welsh first.
_POSTERS = ((Language.CY,), (Language.EN,), tuple(Language))


@dataclass(frozen=True, slots=True)
class Address:
    """A way into an engagement: through one of its links, or None for the engagement's own."""

    engagement: Engagement
    link: Link | None
    bot: str

    @property
    def payload(self) -> str:
        """What Telegram hands to the bot when the address is opened."""
        return f"{self.engagement.id}_{self.link.id}" if self.link else self.engagement.id

    @property
    def short(self) -> str:
        """The address as it is written by hand."""
        return f"t.me/{self.bot}?start={self.payload}"

    def name(self, language: Language) -> str:
        """Say where it is handed out."""
        return self.link.name.within(language) if self.link else say(Voice(language), "cli-link-anywhere")


def addresses(engagement: Engagement, bot: str) -> tuple[Address, ...]:
    """Give the engagement's own address, and then that of each link."""
    return tuple(Address(engagement, link, bot) for link in (None, *engagement.links))


async def links(
    settings: Settings,
    slug: str,
    folder: Path | None,
    language: Language,
) -> Lines:
    """List the links of an engagement with how often each was opened, as far as that may be shown.

    Writes their posters into a folder, where one is named, and leaves what is there already as it is. Beside
    the engagement's own address stand the openings in every other way.
    Raises UnknownEngagement; CannotWrite, LettersMissing or DoesNotFit. Then it leaves no new poster.
    """
    bot = settings.bot
    async with operating(settings) as operations:
        published = (each.engagement for each in (await operations.listing()).engagements)
        engagement = next((each for each in published if each.id == slug), None)
        if engagement is None:
            raise UnknownEngagement(slug)
        opened = await operations.openings(slug)
    found = addresses(engagement, bot)
    listed = tuple(_listed(each, opened.get(each.link.id if each.link else None), language) for each in found)
    if folder is None:
        return listed
    drawn = dict(file for address in found for file in posters(address))
    there = _write_missing(folder, drawn)
    return (
        *listed,
        say(Voice(language), "cli-posters", {"file": str(folder)}),
        *_left(folder, drawn, there, language),
    )


def _left(folder: Path, drawn: Mapping[str, bytes], there: Sequence[str], language: Language) -> Lines:
    """Name what was there already: the same posters, and files that are other than the posters now."""
    same = [name for name in there if _holds(folder / name, drawn[name])]
    other = [name for name in there if name not in same]
    voice = Voice(language)
    kept = (say(voice, "cli-posters-there", {"what": ", ".join(same)}),) if same else ()
    return (*kept, say(voice, "cli-posters-other", {"what": ", ".join(other)})) if other else kept


def posters(address: Address) -> Iterator[tuple[str, bytes]]:
    """Draw the posters of an address: the name of each file, and what is in it."""
    for languages in _POSTERS:
        sheet = poster(
            tuple(notice(address.engagement, address.link, each) for each in languages), address.short
        )
        name = f"{address.payload}.{'-'.join(languages)}"
        title = " / ".join(address.engagement.title.within(each) for each in languages)
        yield f"{name}.png", as_png(sheet)
        yield f"{name}.pdf", as_pdf(sheet, title, languages[0])


def _listed(address: Address, opened: str | None, language: Language) -> str:
    told = {"place": address.name(language), "address": f"https://{address.short}"}
    if opened is None:
        return say(Voice(language), "cli-link", told)
    return say(Voice(language), "cli-link-opened", {**told, "shown": opened})


def _holds(file: Path, content: bytes) -> bool:
    try:
        return file.read_bytes() == content
    except OSError:
        return False


def _write_missing(folder: Path, contents: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write new files, all of them or none. Returns the names that were there already."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise CannotWrite(str(folder)) from None
    written: list[Path] = []
    there: list[str] = []
    try:
        for name, content in contents.items():
            try:
                write_new(folder / name, content)
            except FileThere:
                there.append(name)
            else:
                written.append(folder / name)
    except DrwsError:
        for each in written:
            each.unlink()
        raise
    return tuple(there)
