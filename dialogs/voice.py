"""In which voice somebody is spoken to."""

from engagements.engagement import Engagement
from engagements.language import Language, Register, Voice


def voice_about(engagement: Engagement | None, language: Language | None, easy: bool = False) -> Voice | None:
    """Give the voice in which to talk about an engagement, or about none.

    Before a language is chosen there is none: both languages are spoken then, to somebody unknown.
    """
    if language is None:
        return None
    return Voice(language, engagement.register if engagement else Register.CHI, easy)
