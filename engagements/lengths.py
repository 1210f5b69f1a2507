from dataclasses import dataclass

from pydantic_core import PydanticCustomError

from engagements.language import Bilingual, Language


def units(text: str) -> int:
    """Measure a text as Telegram does, in UTF-16 units: most letters are one, an emoji is two or more."""
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2


@dataclass(frozen=True, slots=True)
class UpTo:
    """A check that neither language is longer than `limit` characters."""

    limit: int

    def __call__(self, words: Bilingual) -> Bilingual:
        """Give the words back, or raise words_too_long."""
        said = [(language, words.within(language)) for language in Language]
        if words.easy is not None:
            said += [(Language.CY, words.easy.cy), (Language.EN, words.easy.en)]
        for language, text in said:
            length = units(text)
            if length > self.limit:
                raise PydanticCustomError(
                    "words_too_long",
                    "{length} characters, {limit} at most",
                    {"language": str(language), "length": length, "limit": self.limit},
                )
        return words


def up_to(limit: int) -> UpTo:
    """Make a check that neither language is longer than `limit` characters."""
    return UpTo(limit)
