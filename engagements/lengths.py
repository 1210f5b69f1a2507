from collections.abc import Callable

from pydantic_core import PydanticCustomError

from engagements.language import Bilingual, Language


def units(text: str) -> int:
    """Measure a text as Telegram does, in UTF-16 units: most letters are one, an emoji is two or more."""
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2


def up_to(limit: int) -> Callable[[Bilingual], Bilingual]:
    """Make a check that neither language is longer than `limit` characters."""

    def check(words: Bilingual) -> Bilingual:
        said = [(language, words.within(language)) for language in Language]
        if words.easy is not None:
            said += [(Language.CY, words.easy.cy), (Language.EN, words.easy.en)]
        for language, text in said:
            length = units(text)
            if length > limit:
                raise PydanticCustomError(
                    "words_too_long",
                    "{length} characters, {limit} at most",
                    {"language": str(language), "length": length, "limit": limit},
                )
        return words

    return check
