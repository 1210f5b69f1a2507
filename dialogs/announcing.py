"""What happened next, and shorter news, as it is told to those who followed an engagement."""

from collections.abc import Collection
from datetime import datetime

from dialogs.closing import closing_soon
from dialogs.replies import Ask, Button, Row
from dialogs.text import Author, Bold, Paragraph, Text, Words, paragraph, words
from dialogs.tokens import LEAVE, OPEN, standing_token
from engagements.engagement import Engagement
from engagements.feedback import Feedback, Stage, Theme
from engagements.language import Bilingual
from engagements.notices import News, Notice
from engagements.services import is_key, subject_of


def announcement(feedback: Feedback, engagement: Engagement) -> Ask:
    """Tell what was asked, what people said, and what was done or why not. One tap leaves."""
    text = (
        paragraph(
            Bold(words("announcing-title")), Bold(Author(engagement.title)), Author(engagement.service)
        ),
        *what_happened(feedback),
        paragraph(_who_decides(feedback.stage, engagement)),
    )
    rows = (_open(words("announcing-open"), engagement), _leave(engagement.id))
    return Ask(text, rows)


def _who_decides(stage: Stage, engagement: Engagement) -> Words:
    who = engagement.influence.decided_by
    if stage in (Stage.DECIDED, Stage.DONE):
        return words("decisions-by", who=who)
    return words("about-decided-by", who=who)


def what_happened(feedback: Feedback) -> Text:
    """Tell how far it has come, what was asked, what people said, and what was done or why not."""
    return (
        paragraph(words(f"announcing-stage-{feedback.stage}")),
        _part("announcing-asked", feedback.asked),
        _part("announcing-said", feedback.said),
        *((_part("announcing-did", feedback.did),) if feedback.did else ()),
        *((_part("announcing-why-not", feedback.why_not),) if feedback.why_not else ()),
        *(_about_a_theme(each) for each in feedback.themes),
    )


def _about_a_theme(theme: Theme) -> Paragraph:
    """Answer one thing that people said: done, partly, not, or not known yet; and why."""
    outcome = words(f"announcing-theme-{theme.outcome or 'open'}")
    return paragraph(Bold(Author(theme.theme)), outcome, *((Author(theme.why),) if theme.why else ()))


def news(
    notice: Notice, engagement: Engagement, now: datetime, following: Collection[str], left: Collection[str]
) -> Ask | None:
    """Tell a piece of news, in a sentence or two. None where it has lost its point for its reader."""
    source = _source(notice.news, engagement, following, left)
    if source is None or engagement.closes_at <= now:
        return None
    title = paragraph(
        Bold(words(f"announcing-news-{notice.news}")),
        Bold(Author(engagement.title)),
        Author(engagement.service),
    )
    carries_on = notice.news is News.REMINDER
    label = words("about-carry-on") if carries_on else words("announcing-look")
    told = words(f"announcing-tells-{notice.news}")
    text = (title, paragraph(told, *_dates(engagement, now)))
    return Ask(text, (_open(label, engagement), _leave(source)))


def _source(
    told: News, engagement: Engagement, following: Collection[str], left: Collection[str]
) -> str | None:
    """Give what brings the news to its reader, and can be left; None where it does so no more."""
    if told is not News.NEW:
        return engagement.id
    gone = engagement.id in left or engagement.id in following
    return None if gone else next((key for key in engagement.keys if key in following), None)


def _dates(engagement: Engagement, now: datetime) -> tuple[Words, ...]:
    if not engagement.is_open(now):
        return (words("about-opens", opens=engagement.opens_at),)
    return (words("about-open-until", closes=engagement.closes_at), *closing_soon(engagement, now))


def _open(label: Words, engagement: Engagement) -> Row:
    return (Button(label, standing_token(OPEN, engagement.id)),)


def _leave(followed: str) -> Row:
    """Offer to hear no more: of one engagement, or of all that brought it here."""
    if not is_key(followed):
        label = words("announcing-leave")
    elif subject_of(followed):
        label = words("announcing-leave-subject")
    else:
        label = words("announcing-leave-service")
    return (Button(label, standing_token(LEAVE, followed)),)


def _part(heading: str, said: Bilingual) -> Paragraph:
    return paragraph(Bold(words(heading)), Author(said))
