"""What happened next, as it is told to everyone who followed an engagement."""

from dialogs.replies import Ask, Button
from dialogs.text import Author, Bold, Paragraph, paragraph, words
from dialogs.tokens import LEAVE, OPEN, standing_token
from engagements.engagement import Engagement
from engagements.feedback import Feedback
from engagements.language import Bilingual


def announcement(feedback: Feedback, engagement: Engagement) -> Ask:
    """Tell what was asked, what people said, and what was done or why not. One tap leaves."""
    text = (
        paragraph(
            Bold(words("announcing-title")), Bold(Author(engagement.title)), Author(engagement.service)
        ),
        paragraph(words(f"announcing-stage-{feedback.stage}")),
        _part("announcing-asked", feedback.asked),
        _part("announcing-said", feedback.said),
        *((_part("announcing-did", feedback.did),) if feedback.did else ()),
        *((_part("announcing-why-not", feedback.why_not),) if feedback.why_not else ()),
    )
    rows = (
        (Button(words("announcing-open"), standing_token(OPEN, engagement.id)),),
        (Button(words("announcing-leave"), standing_token(LEAVE, engagement.id)),),
    )
    return Ask(text, rows)


def _part(heading: str, said: Bilingual) -> Paragraph:
    return paragraph(Bold(words(heading)), Author(said))
