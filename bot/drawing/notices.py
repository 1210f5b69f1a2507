"""What a poster says in one language."""

from dataclasses import dataclass
from unicodedata import normalize

from bot.drawing.errors import LettersMissing
from bot.drawing.fonts import undrawable
from engagements.engagement import Engagement, Link
from engagements.language import Bilingual, Language, Voice
from locales.dates import long_date
from locales.words import say


@dataclass(frozen=True, slots=True)
class Notice:
    """The words of a poster in one language.

    `service` names every service that it belongs to. `place` is where it will hang, or empty.
    """

    language: Language
    service: str
    title: str
    about: str
    open_until: str
    scan: str
    opens: str
    by_hand: str
    contact_label: str
    contact: str
    place: str


def notice(engagement: Engagement, link: Link | None, language: Language) -> Notice:
    """Give what the poster of a link says in a language. Raises LettersMissing."""
    voice = Voice(language, engagement.register)

    def own(words: Bilingual) -> str:
        # Some keyboards write ŵ as w and a circumflex, which the typeface has only as one letter.
        return normalize("NFC", words.within(language))

    told = Notice(
        language=language,
        service=", ".join(map(own, engagement.owners)),
        title=own(engagement.title),
        about=own(engagement.about),
        open_until=say(voice, "about-open-until", {"closes": long_date(engagement.closes_at, language)}),
        scan=say(voice, "poster-scan"),
        opens=say(voice, "poster-opens"),
        by_hand=say(voice, "poster-by-hand"),
        contact_label=say(voice, "about-contact"),
        contact=own(engagement.contact),
        place=own(link.name) if link else "",
    )
    missing = undrawable("".join((told.service, told.title, told.about, told.contact, told.place)))
    if missing:
        raise LettersMissing(missing)
    return told
