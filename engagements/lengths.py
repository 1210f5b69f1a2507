from collections.abc import Callable

from pydantic_core import PydanticCustomError

from engagements.language import Bilingual, Language


def up_to(limit: int) -> Callable[[Bilingual], Bilingual]:
    """Make a check that neither language is longer than `limit` characters."""

    def check(words: Bilingual) -> Bilingual:
        for language in Language:
            length = len(words.within(language))
            if length > limit:
                raise PydanticCustomError(
                    "words_too_long",
                    "{length} characters, {limit} at most",
                    {"language": str(language), "length": length, "limit": limit},
                )
        return words

    return check
