"""What the dialog with the team shows: what was asked back, where it is answered, a look before sending."""

from collections.abc import Callable

from dialogs.answers import FollowUp, Found, answer_to
from dialogs.asking import summary
from dialogs.followed import inline, title_of
from dialogs.looking_over import shortened
from dialogs.questions.own_words import shortened as first_words
from dialogs.replies import Ask, Button, Replies, Row
from dialogs.revealing import revealing
from dialogs.state import State
from dialogs.text import Author, Bold, Bullet, Line, Paragraph, Text, Verbatim, line, paragraph, words
from dialogs.tokens import token
from engagements.engagement import Engagement, Mode

TokenFor = Callable[[str], str]


def asked_back(found: Found, engagement: Engagement, is_open: bool) -> Text:
    """Show each follow-up with what it is about and what was replied, and how long it can be answered."""
    if not found.follow_ups:
        return ()
    entries = tuple(_entry(n, each, engagement) for n, each in enumerate(found.follow_ups, start=1))
    if not is_open:
        return (paragraph(Bold(words("talk-asks"))), *entries, paragraph(words("talk-closed")))
    waits = (paragraph(words("talk-may-wait")),) if found.mode is Mode.ANONYMOUS else ()
    return (paragraph(Bold(words("talk-asks"))), *entries, *waits)


def answer_rows(found: Found, token_for: TokenFor) -> tuple[Row, ...]:
    """Offer to answer each of them."""
    return tuple(
        (Button(words("talk-answer", number=n), token_for(f"{each.id}!")),)
        for n, each in enumerate(found.follow_ups, start=1)
    )


def all_asked(state: State, found: Found, engagement: Engagement, is_open: bool) -> Replies:
    """Show everything that was asked, with a button to answer each while that can be done."""
    rows = answer_rows(found, lambda option: token(state, "talk", option)) if is_open else ()
    return (Ask((_headed(engagement), *asked_back(found, engagement, is_open)), (*rows, _closing(state))),)


def one_asked(state: State, found: Found, follow_up: FollowUp, engagement: Engagement) -> Replies:
    """Show one follow-up and what it is about, say who reads the answer, and ask for it."""
    text = (
        paragraph(words("talk-asks"), Bold(Author(follow_up.question))),
        _about(follow_up, engagement),
        *_given(found, follow_up, engagement),
        *_told(found.mode),
        paragraph(words("talk-need-not"), words("talk-write")),
    )
    return (Ask(text, (_closing(state),)),)


def before_sending(state: State, found: Found, follow_up: FollowUp, reply: str) -> Replies:
    """Show what was written, what may give its writer away, who reads it and when, and ask once more."""
    seen = revealing(reply)
    kinds = (Bullet(words(f"nudge-kind-{kind}")) for kind in seen)
    why = paragraph(words(f"nudge-why-{found.mode}"))
    nudge = (paragraph(words("nudge-seen"), *kinds), why) if seen else ()
    text = (
        paragraph(Bold(words("talk-sure"))),
        paragraph(Author(follow_up.question)),
        paragraph(Verbatim(reply)),
        *nudge,
        *_told(found.mode),
    )
    rows = (
        (Button(words("talk-send"), token(state, "talk", "send!")),),
        (Button(words("nudge-change"), token(state, "talk", "again!")),),
        _closing(state),
    )
    return (Ask(text, rows),)


def sent_to_the_team(mode: Mode) -> Text:
    """Give thanks, and say when the team reads it."""
    when = words("talk-when-anonymous") if mode is Mode.ANONYMOUS else words("talk-seen-now")
    return (paragraph(Bold(words("talk-sent"))), paragraph(when))


def _told(mode: Mode) -> Text:
    return (paragraph(words(f"talk-who-{mode}"), words(f"talk-when-{mode}")),)


def _entry(number: int, follow_up: FollowUp, engagement: Engagement) -> Paragraph:
    asked = line(Verbatim(f"{number}."), Author(follow_up.question))
    if follow_up.reply is None:
        return paragraph(asked, *_about(follow_up, engagement).lines)
    replied = line(words("talk-you-replied"), first_words(follow_up.reply))
    return paragraph(asked, *_about(follow_up, engagement).lines, replied)


def _about(follow_up: FollowUp, engagement: Engagement) -> Paragraph:
    question = engagement.question(follow_up.about)
    return paragraph(words("talk-about", question=shortened(question.text))) if question else paragraph()


def _given(found: Found, follow_up: FollowUp, engagement: Engagement) -> Text:
    """Show what was answered to the question that it is about."""
    question, given = engagement.question(follow_up.about), answer_to(found.answers, follow_up.about)
    if question is None or given is None:
        return ()
    shown = summary(question, given)
    parts = shown.parts if isinstance(shown, Line) else (shown,)
    return (paragraph(line(words("talk-you-wrote"), *parts)),)


def _headed(engagement: Engagement) -> Paragraph:
    return paragraph(inline(title_of(engagement)), Author(engagement.service))


def _closing(state: State) -> Row:
    return (Button(words("receipt-close"), token(state, "talk", "close!")),)
