"""The rest of what there is to know: the service, the why, and how what is said will be used."""

from dialogs.replies import InfluencePicture, Replies, Say, Show
from dialogs.text import Author, Bold, Bullet, Inline, Paragraph, Text, Words, paragraph, words
from engagements.engagement import Audience, Engagement, Release
from engagements.language import Bilingual


def details(engagement: Engagement) -> tuple[Text, Text, Text]:
    """Tell the rest in three parts, each a message of its own."""
    return _of_the_service(engagement), _why(engagement), _use(engagement)


def influence(engagement: Engagement) -> tuple[Paragraph, ...]:
    """Tell what can change, what cannot, who decides and when, and when they will tell."""
    return (*what_can_change(engagement), paragraph(*what_comes(engagement)))


def what_can_change(engagement: Engagement) -> tuple[Paragraph, ...]:
    """Tell what can change and what cannot."""
    parts = engagement.influence
    lists = (("about-can-change", parts.can_change), ("about-cannot-change", parts.cannot_change))
    return tuple(paragraph(Bold(words(title)), *_bullets(entries)) for title, entries in lists if entries)


def what_comes(engagement: Engagement) -> tuple[Words, Words, Words]:
    """Tell who decides, when, and by when they will tell."""
    parts = engagement.influence
    return (
        words("about-decided-by", who=parts.decided_by),
        words("about-decided-on", day=parts.decided_on),
        words("about-feedback-by", day=engagement.feedback_by),
    )


def influence_card(engagement: Engagement) -> Replies:
    """Show where on the spectrum this stands, and say in words what it means for whoever takes part."""
    alt = (paragraph(words(f"picture-influence-{engagement.level}")),)
    return (
        Show(InfluencePicture(engagement.level), alt),
        Say((*opening(engagement), *influence(engagement))),
    )


def opening(engagement: Engagement) -> Text:
    """Say who speaks, who answers and who decides, as far as the level goes beyond asking."""
    allows, shared = engagement.allows, engagement.shared_decision
    told: list[Paragraph] = []
    if engagement.audience is Audience.STAFF:
        told.append(paragraph(words("opening-staff")))
    if engagement.research and allows.asks:
        told.append(paragraph(words("opening-research")))
    if allows.talks_back:
        told.append(paragraph(words("opening-talks-back")))
    if allows.shares_decisions and shared is not None:
        told.append(paragraph(words("opening-invites")))
        told.append(paragraph(words("opening-shared", between=shared.between)))
    if allows.votes:
        told.append(paragraph(words("opening-votes")))
    return tuple(told)


def contact(engagement: Engagement) -> Paragraph:
    """Tell the other ways to take part; where nothing is asked, where there is more to learn."""
    title = words("about-contact") if engagement.allows.asks else words("about-contact-told")
    return paragraph(Bold(title), Author(engagement.contact))


def _of_the_service(engagement: Engagement) -> Text:
    return (
        paragraph(Bold(words("about-part-service")), *(Author(owner) for owner in engagement.owners)),
        *_who(engagement),
        contact(engagement),
        *_section(words("about-incentive"), engagement.incentive),
    )


def _who(engagement: Engagement) -> Text:
    """Tell who answers for it, and who runs it from outside, reads what comes in, and holds the key."""
    lines: list[Inline] = []
    if engagement.accountable is not None:
        lines.append(words("about-accountable", who=engagement.accountable))
    if engagement.run_by is not None:
        lines.append(words("about-run-by", who=engagement.run_by))
        if engagement.allows.asks and engagement.privacy.release is Release.SEALED:
            lines.append(words("about-run-by-key"))
    return (paragraph(*lines),) if lines else ()


def _why(engagement: Engagement) -> Text:
    return (
        paragraph(Bold(words("about-part-why"))),
        *_section(words("about-known-already"), engagement.known_already),
        *_section(words("about-short-because"), engagement.short_because),
        *_section(words("about-welsh-effects"), engagement.welsh_language_effects),
    )


def _use(engagement: Engagement) -> Text:
    asks, shared = engagement.allows.asks, engagement.shared_decision
    purpose = words("about-purpose") if asks else words("about-purpose-told")
    return (
        paragraph(Bold(words("about-part-use") if asks else words("about-part-told"))),
        *opening(engagement),
        *_section(purpose, engagement.purpose),
        *influence(engagement),
        *_section(words("about-joint-answers"), engagement.joint_answers),
        *_section(words("about-evidence"), shared.evidence if shared else None),
    )


def _section(title: Words, told: Bilingual | None) -> Text:
    return (paragraph(Bold(title), Author(told)),) if told is not None else ()


def _bullets(entries: tuple[Bilingual, ...]) -> tuple[Bullet, ...]:
    return tuple(Bullet(Author(entry)) for entry in entries)
