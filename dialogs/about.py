"""What an engagement is about, and how much influence it offers."""

from dataclasses import replace

from dialogs import privacy
from dialogs.effects import Follow
from dialogs.events import Event, Pressed
from dialogs.opening import to_menu
from dialogs.replies import Ask, Button, InfluencePicture, Replies, Row, Say, Show
from dialogs.state import Place, State
from dialogs.text import Author, Bold, Bullet, Paragraph, Text, Words, paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World
from engagements.engagement import Engagement
from engagements.language import Bilingual


def show(state: State, world: World) -> Replies:
    """Show the first card: under 600 characters, so that a phone shows it whole."""
    engagement = world.engagement(state.engagement)
    if engagement is None:
        return ()
    card = (
        paragraph(Bold(Author(engagement.title)), Author(engagement.service)),
        paragraph(Author(engagement.about)),
        paragraph(
            words(f"about-level-{engagement.level}"),
            _dates(engagement, world),
            words("about-decided-by", who=engagement.influence.decided_by),
            words("about-decided-on", day=engagement.influence.decided_on),
        ),
        *_standing(engagement, world),
    )
    return (Ask(card, _rows(state, engagement, world)),)


def hear(state: State, event: Event, world: World) -> Heard:
    """Begin, tell more, change the wording, follow, or go back to the list."""
    engagement = world.engagement(state.engagement)
    if engagement is None or not isinstance(event, Pressed):
        return Heard(state, lead=(paragraph(words("trouble-press-a-button")),))
    match option_of(event.token):
        case "begin":
            return _begun(state, engagement, world)
        case "more":
            rows = _rows(state, engagement, world)[:-1]
            return Heard(state, says=(Ask(details(engagement), rows),), shows=False)
        case "easy" | "full" as wording:
            return Heard(replace(state, easy=wording == "easy"))
        case "follow":
            following = (Follow(engagement.id),)
            return Heard(state, lead=(paragraph(words("about-now-following")),), effects=following)
        case _:
            return Heard(to_menu(state, world))


def details(engagement: Engagement) -> Text:
    """Tell the rest: what it is for, what is known, the effects on Welsh, other ways to take part."""
    return (
        paragraph(Bold(words("about-purpose")), Author(engagement.purpose)),
        paragraph(Bold(words("about-known-already")), Author(engagement.known_already)),
        *influence(engagement),
        paragraph(Bold(words("about-welsh-effects")), Author(engagement.welsh_language_effects)),
        paragraph(Bold(words("about-contact")), Author(engagement.contact)),
    )


def influence(engagement: Engagement) -> tuple[Paragraph, ...]:
    """Tell what can change, what cannot, who decides and when, and when they will tell."""
    parts = engagement.influence
    lists = (("about-can-change", parts.can_change), ("about-cannot-change", parts.cannot_change))
    return (
        *(paragraph(Bold(words(title)), *_bullets(entries)) for title, entries in lists if entries),
        paragraph(
            words("about-decided-by", who=parts.decided_by),
            words("about-decided-on", day=parts.decided_on),
            words("about-feedback-by", day=engagement.feedback_by),
        ),
    )


def influence_card(engagement: Engagement) -> Replies:
    """Show where on the spectrum this stands, and say it in words."""
    alt = (paragraph(words(f"picture-influence-{engagement.level}")),)
    return (Show(InfluencePicture(engagement.level), alt), Say(influence(engagement)))


def _bullets(entries: tuple[Bilingual, ...]) -> tuple[Bullet, ...]:
    return tuple(Bullet(Author(entry)) for entry in entries)


def _dates(engagement: Engagement, world: World) -> Words:
    if engagement.is_open(world.now):
        return words("about-open-until", closes=engagement.closes_at)
    if world.now < engagement.opens_at:
        return words("about-opens", opens=engagement.opens_at)
    return words("about-closed", closes=engagement.closes_at, feedback=engagement.feedback_by)


def _standing(engagement: Engagement, world: World) -> Text:
    if engagement.id in world.answered:
        return (paragraph(words("about-answered")),)
    return ()


def _begun(state: State, engagement: Engagement, world: World) -> Heard:
    draft = state.draft
    if draft is not None and draft.mode is not None:
        place = Place.ASKING if draft.step is not None else Place.CHECK
        return Heard(replace(state, place=place))
    fresh = state.with_draft(privacy.begun(engagement, world))
    return Heard(replace(fresh, place=Place.PRIVACY), says=influence_card(engagement))


def _rows(state: State, engagement: Engagement, world: World) -> tuple[Row, ...]:
    def button(option: str, name: str) -> Row:
        return (Button(words(name), token(state, "about", option)),)

    rows: list[Row] = []
    amends = state.draft is not None and state.draft.amends
    unanswered = engagement.allows.asks and engagement.id not in world.answered
    if engagement.is_open(world.now) and (unanswered or amends):
        begun = state.draft is not None and state.draft.mode is not None
        rows.append(button("begin", "about-carry-on" if begun else "about-begin"))
    rows.append(button("more", "about-more"))
    rows.append(button("full", "about-full") if state.easy else button("easy", "about-easy"))
    if engagement.id not in world.following:
        rows.append(button("follow", "about-follow"))
    rows.append(button("menu", "about-menu"))
    return tuple(rows)
