"""What happened next, and shorter news, as it is told to those who followed an engagement."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime

from dialogs import fairness
from dialogs.closing import closing_soon
from dialogs.replies import Ask, Button, Row
from dialogs.text import Author, Bold, Paragraph, Text, Words, paragraph, words
from dialogs.tokens import LEAVE, OPEN, standing_token
from engagements.dates import LONDON
from engagements.engagement import Engagement
from engagements.feedback import Feedback, Stage, Theme
from engagements.language import Bilingual
from engagements.notices import News, Notice
from engagements.promises import Promise
from engagements.services import is_key, staffed_by, subject_of
from engagements.updates import Update


def announcement(feedback: Feedback, engagement: Engagement, box: str | None = None) -> Ask:
    """Tell what was asked, what people said, and what was done or why not. One tap leaves.

    One more says whether that was fair, where there is a box for it.
    """
    text = (
        paragraph(
            Bold(words("announcing-title")), Bold(Author(engagement.title)), Author(engagement.service)
        ),
        *what_happened(feedback),
        paragraph(_who_decides(feedback.stage, engagement)),
    )
    judging = (fairness.row(box),) if box else ()
    return Ask(text, (*judging, _open(words("announcing-open"), engagement), _leave(engagement.id)))


def updated(update: Update, engagement: Engagement | None) -> Ask:
    """Tell what a service has to say. Whoever hears it because of one engagement can open that."""
    title = paragraph(Bold(Author(update.title)), Author(update.service))
    opening = () if engagement is None else (_open(words("announcing-look"), engagement),)
    return Ask((title, paragraph(Author(update.text))), (*opening, _leave(update.followed)))


def corrected(told: Ask, when: datetime) -> Ask:
    """Say in a message itself that it has been put right, and on which day."""
    mark = paragraph(words("announcing-corrected", when=when.astimezone(LONDON).date()))
    return replace(told, text=(mark, *told.text))


def correction(told: Ask) -> Ask:
    """Say that a message puts right another one, which stands above it."""
    return replace(told, text=(paragraph(Bold(words("announcing-correction"))), *told.text))


def tried(told: Ask) -> Ask:
    """Say that a message is a trial, and that nobody but staff reads it."""
    return replace(told, text=(paragraph(Bold(words("announcing-trial"))), *told.text))


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
        *(
            (paragraph(words("announcing-late-new-day", day=feedback.feedback_by)),)
            if feedback.feedback_by
            else ()
        ),
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
    told = _told(notice, engagement, now)
    if source is None or not told:
        return None
    title = paragraph(
        Bold(words(f"announcing-news-{notice.news}")),
        Bold(Author(engagement.title)),
        Author(engagement.service),
    )
    carries_on = notice.news is News.REMINDER
    label = words("about-carry-on") if carries_on else words("announcing-look")
    return Ask((title, paragraph(*told)), (_open(label, engagement), _leave(source)))


def _told(notice: Notice, engagement: Engagement, now: datetime) -> tuple[Words, ...]:
    """Say what there is to tell; nothing where it has lost its point."""
    if notice.news in (News.LATE, News.FEEDBACK_DUE):
        promise = notice.promise
        if promise is None or promise.kept_on is not None:
            return ()
        today = now.astimezone(LONDON).date()
        return _late(promise, today) if notice.news is News.LATE else _due(promise)
    if engagement.closes_at <= now:
        return ()
    return words(f"announcing-tells-{notice.news}"), *_dates(engagement, now)


def _late(promise: Promise, today: date) -> tuple[Words, ...]:
    """Own up to those who wait: which day passed last, and which one is promised now, if it is to come.

    Says nothing where no day has passed.
    """
    passed = [day for day in promise.days if day < today]
    if not passed:
        return ()
    fresh = () if promise.due < today else (words("announcing-late-new-day", day=promise.due),)
    return (words("announcing-late", day=passed[-1]), *fresh)


def _due(promise: Promise) -> tuple[Words, ...]:
    """Warn the team: by which day, which one was the first, and what happens when it passes."""
    moved = (words("announcing-due-first", day=promise.first),) if promise.due != promise.first else ()
    return (words("announcing-due", day=promise.due), *moved, words("announcing-due-else"))


def _source(
    told: News, engagement: Engagement, following: Collection[str], left: Collection[str]
) -> str | None:
    """Give what brings the news to its reader, and can be left; None where it does so no more."""
    if told is News.FEEDBACK_DUE:
        return next((each.for_staff for each in engagement.owners if each.for_staff in following), None)
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
    elif staffed_by(followed):
        label = words("announcing-leave-staff")
    elif subject_of(followed):
        label = words("announcing-leave-subject")
    else:
        label = words("announcing-leave-service")
    return (Button(label, standing_token(LEAVE, followed)),)


def _part(heading: str, said: Bilingual) -> Paragraph:
    return paragraph(Bold(words(heading)), Author(said))
