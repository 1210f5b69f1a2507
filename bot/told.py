"""What a broadcast says, in the words of whoever it is told: read once, written once for each voice."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.rendering import HTML, Message, messages, voices
from dialogs.announcing import announcement, corrected, correction, news, tried, updated
from dialogs.replies import Ask, Say
from dialogs.text import Author, paragraph
from dialogs.voice import voice_about
from engagements.engagement import Engagement
from engagements.language import Voice
from engagements.notices import Notice
from engagements.pictures import Picture
from engagements.updates import Update
from storage import broadcasts, pictures, plans
from storage.broadcasts import Content, Load, Written
from storage.people import Contact
from storage.shelf import Shelf
from storage.transactions import Transaction


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: its bytes, and under which file id each bot that has sent it may send it again."""

    content: bytes
    ids: dict[str, str] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture with the words for those who cannot see it."""

    image: Image
    caption: str


Part = Message | Photo


@dataclass(frozen=True, slots=True)
class Said:
    """All that one delivery says: one message of Telegram for each part, in their order.

    Where it puts right what was said before, the messages `earlier` are changed into `parts`; where they
    cannot be changed any more, `anew` is sent after them, without its picture. Otherwise there is nothing in
    `anew`.
    """

    parts: tuple[Part, ...]
    anew: tuple[Part, ...] = ()
    earlier: tuple[int, ...] = ()

    def changes(self, made: tuple[int, ...]) -> bool:
        """Tell whether earlier messages are being changed, where these are those that it has made so far."""
        both = zip(made, self.earlier, strict=False)
        return bool(self.anew and self.earlier) and all(one == other for one, other in both)

    def whole(self, made: tuple[int, ...]) -> tuple[Part, ...]:
        """Give all the parts of what is said, by the way that was taken."""
        return self.anew if self.anew and not self.changes(made) else self.parts

    def is_over(self, made: tuple[int, ...]) -> bool:
        """Tell whether these messages are all of it."""
        return len(made) >= len(self.whole(made))


@dataclass(frozen=True, slots=True)
class Told:
    """What one broadcast has to say; no engagement is named where it is for all followers of a service."""

    load: Load
    engagement: Engagement | None
    image: Image | None = None
    _written: dict[Voice | None, Said] = field(default_factory=dict, compare=False)

    @property
    def content(self) -> Content:
        """Give what an officer wrote, or which news it is."""
        return self.load.content

    @property
    def depends_on_following(self) -> bool:
        """Tell whether what its reader follows decides what is said, so that it has to be read first."""
        return isinstance(self.content, Notice)

    def to(self, person: Contact, following: frozenset[str], now: datetime) -> Said | None:
        """Write it for a person; None where it has lost its point for them, and the delivery goes."""
        voice = voice_about(self.engagement, person.language)
        content = self.content
        if isinstance(content, Notice):
            if self.engagement is None:
                return None
            told = news(content, self.engagement, now, following, person.left)
            return None if told is None else Said(messages(told, voice, HTML))
        if isinstance(content, Update) and not content.audience.takes(person.language):
            return None
        if voice not in self._written:
            self._written[voice] = self._said(content, voice)
        return self._written[voice]

    def _said(self, content: Written, voice: Voice | None) -> Said:
        told = told_of(content, self.engagement, self.load.fair_box)
        if self.load.trial:
            return Said(self._parts(content, tried(told), voice))
        when = self.load.corrected_at
        if when is None:
            return Said(self._parts(content, told, voice))
        changed, anew = corrected(told, when), correction(told)
        return Said(self._parts(content, changed, voice), self._parts(content, anew, voice))

    def _parts(self, content: Written, told: Ask, voice: Voice | None) -> tuple[Part, ...]:
        said = messages(told, voice, HTML)
        if self.image is None or content.picture is None:
            return said
        return (Photo(self.image, caption(content.picture, voice)), *said)


def told_of(content: Written, engagement: Engagement | None, fair_box: str | None = None) -> Ask:
    """Put what an officer wrote into the message that carries it. Feedback is about an engagement."""
    if isinstance(content, Update):
        return updated(content, engagement)
    if engagement is None:
        raise TypeError("feedback of nothing")
    return announcement(content, engagement, fair_box)


def caption(picture: Picture, voice: Voice | None) -> str:
    """Write the words for those who cannot see a picture, in both languages where none was chosen."""
    alt = Say((paragraph(Author(picture.alt)),))
    return "\n\n".join(messages(alt, each, HTML)[0].text for each in voices(voice))


class Teller:
    """Gives what each broadcast says, as it stands now."""

    def __init__(self) -> None:
        self._shelf = Shelf()
        self._read: dict[int, Told] = {}

    async def of(self, tx: Transaction, number: int) -> Told:
        """Give what a broadcast says. What was written for it before is kept while nothing has changed."""
        load = await broadcasts.load_of(tx, number)
        fresh = Told(load, await self._about(tx, load.content))
        known = self._read.get(number)
        if known is None or replace(known, image=None) != fresh:
            self._read[number] = replace(fresh, image=await _image(tx, load))
        return self._read[number]

    def done_with(self, number: int) -> None:
        """Keep no more of a broadcast that has ended."""
        self._read.pop(number, None)

    async def _about(self, tx: Transaction, content: Content) -> Engagement | None:
        slug = content.audience.engagement if isinstance(content, Update) else content.engagement
        return None if slug is None else (await self._shelf.one(tx, slug)).engagement


async def _image(tx: Transaction, load: Load) -> Image | None:
    if isinstance(load.content, Notice) or load.content.picture is None:
        return None
    kept = plans.picture_of(load.id.partition(".")[0])
    found = await pictures.find(tx, kept, load.content.picture.file)
    return None if found is None else Image(found)
