"""What an engagement is about: the first card, and the ways on from it."""

from dataclasses import replace

from dialogs import afterwards, aloud, privacy, talking
from dialogs.closing import closing_soon
from dialogs.decisions import agenda
from dialogs.details import contact, details, influence_card
from dialogs.effects import Follow
from dialogs.events import Event, Pressed
from dialogs.joint import follow_services, not_followed, owners_lines
from dialogs.opening import to_menu
from dialogs.replies import Ask, Button, Replies, Row, Say
from dialogs.room import left_on_the_card
from dialogs.rounds import EARLIER, SO_FAR, carries_on, earlier, what_came_of_it
from dialogs.state import Place, State
from dialogs.text import Author, Bold, Inline, Line, Text, Verbatim, Words, line, paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World
from engagements.engagement import Audience, Engagement
from engagements.parts import Part, whole_of
from engagements.sharing import Phase


def show(state: State, world: World) -> Replies:
    """Show the first card: under 600 characters, so that a phone shows it whole."""
    engagement = world.engagement(state.engagement)
    if engagement is None:
        return ()
    room = left_on_the_card(engagement)
    card = (
        paragraph(Bold(Author(engagement.title)), *owners_lines(engagement, room)),
        paragraph(Author(engagement.about), *carries_on(engagement, world, room)),
        paragraph(
            *_spectrum(engagement),
            _dates(engagement, world),
            *closing_soon(engagement, world.now),
            *_decided(engagement),
        ),
        *_standing(state, engagement, world),
    )
    return (Ask(card, _rows(state, engagement, world)),)


def hear(state: State, event: Event, world: World) -> Heard:
    """Begin, read, tell more, change the wording, follow, or go back to the list."""
    engagement = world.engagement(state.engagement)
    if engagement is None or not isinstance(event, Pressed):
        return Heard(state, note=buttons_only(engagement))
    match option_of(event.token):
        case "begin":
            return begun(state, engagement, world)
        case "read":
            return Heard(replace(state, place=Place.READING, leaf=0))
        case "agenda":
            rows = _rows(state, engagement, world)[:-1]
            return Heard(state, says=(Ask(agenda(engagement), rows),), shows=False)
        case "talk":
            asked = talking.asks(engagement, world)
            return Heard(talking.opened(state, asked, None, None, world) if asked else state)
        case "decisions":
            return Heard(replace(state, place=Place.DECISIONS, leaf=0))
        case "more":
            *first, last = details(engagement)
            told = Ask(last, _rows(state, engagement, world)[:-1])
            return Heard(state, says=(*(Say(each) for each in first), told), shows=False)
        case "easy" | "full" as wording:
            return Heard(replace(state, easy=wording == "easy"))
        case "follow":
            return followed(state, engagement)
        case Part.ORGANISATIONS:
            return privacy.for_an_organisation(state, engagement, world)
        case Part.MATTERS:
            return afterwards.pressed(state, Part.MATTERS, world) or Heard(state)
        case "services":
            return follow_services(state, engagement, world)
        case option if option in (EARLIER, SO_FAR):
            rows = _rows(state, engagement, world)[:-1]
            return Heard(state, says=(Ask(what_came_of_it(option, engagement, world), rows),), shows=False)
        case _:
            return Heard(to_menu(state, world))


def buttons_only(engagement: Engagement | None) -> Text:
    """Ask for a button; where nothing is asked, say that what was written is not kept, and where to ask."""
    if engagement is None or engagement.allows.asks:
        return (paragraph(words("trouble-press-a-button")),)
    return (paragraph(words("about-not-asking")), contact(engagement))


def may_begin(state: State, engagement: Engagement, world: World) -> bool:
    """Tell whether this participant may answer now, or go on answering."""
    unanswered = engagement.allows.asks and engagement.id not in world.answered
    return engagement.is_open(world.now) and (unanswered or _is_changed(state))


def begun(state: State, engagement: Engagement, world: World) -> Heard:
    """Go on where answers were left, or begin with what they can change and how they are kept."""
    draft = state.draft
    if draft is not None and draft.mode is not None:
        place = Place.ASKING if draft.step is not None else Place.CHECK
        return Heard(replace(state, place=place))
    fresh = state.with_draft(privacy.begun(engagement, world))
    return Heard(replace(fresh, place=Place.PRIVACY), says=influence_card(engagement))


def begin_label(state: State) -> Words:
    """Give the words of the button that begins, or goes on where answers were left."""
    begun_before = state.draft is not None and state.draft.mode is not None
    return words("about-carry-on") if begun_before else words("about-begin")


def followed(state: State, engagement: Engagement) -> Heard:
    """Follow an engagement, and say so."""
    following = (Follow(whole_of(engagement.id)),)
    return Heard(state, lead=(paragraph(words("about-now-following")),), effects=following)


def _spectrum(engagement: Engagement) -> tuple[Inline | Line, ...]:
    """Say at which level this is, whether it is wide, whom it is for, and how far shared work has come."""
    researches = engagement.research and engagement.allows.asks
    level = words("about-research") if researches else words(f"about-level-{engagement.level}")
    breadth = words("about-wide") if engagement.wide else words("about-one-issue")
    lines: list[Inline | Line] = [line(level, breadth) if engagement.allows.asks else level]
    if engagement.audience is Audience.STAFF:
        lines.append(words("about-for-staff"))
    if engagement.phase is not None:
        lines.append(words(f"about-phase-{engagement.phase}"))
        lines.append(line(*_steps(engagement.phase)))
    return tuple(lines)


def _steps(here: Phase) -> tuple[Inline, ...]:
    return tuple(
        part
        for phase in Phase
        for part in (Verbatim("●" if phase is here else "○"), words(f"about-step-{phase}"))
    )


def _decided(engagement: Engagement) -> tuple[Words, ...]:
    by, on = engagement.influence.decided_by, engagement.influence.decided_on
    decides = words("about-decides", who=by, day=on)
    if engagement.accountable is None:
        return (decides,)
    return decides, words("about-accountable", who=engagement.accountable)


def _dates(engagement: Engagement, world: World) -> Words:
    if engagement.is_open(world.now):
        return words("about-open-until", closes=engagement.closes_at)
    if world.now < engagement.opens_at:
        return words("about-opens", opens=engagement.opens_at)
    return words("about-closed", closes=engagement.closes_at, feedback=engagement.feedback_by)


def _standing(state: State, engagement: Engagement, world: World) -> Text:
    if engagement.id in world.answered:
        return () if _is_changed(state) else (paragraph(words("about-answered")),)
    if engagement.closes_at <= world.now:
        return ()
    other = words("about-other-ways") if engagement.allows.asks else words("about-learn-more")
    return (paragraph(other),)


def _is_changed(state: State) -> bool:
    """Tell whether a response that was sent is being changed here."""
    return state.draft is not None and state.draft.amends


def _rows(state: State, engagement: Engagement, world: World) -> tuple[Row, ...]:
    def button(option: str, name: str) -> Row:
        return (Button(words(name), token(state, "about", option)),)

    rows: list[Row] = []
    if talking.asks(engagement, world) is not None:
        rows.append(button("talk", "about-talk"))
    if may_begin(state, engagement, world):
        rows.append((Button(begin_label(state), token(state, "about", "begin")),))
    if engagement.cards:
        rows.append(button("read", "about-read"))
    if engagement.allows.shares_decisions:
        rows.append((*button("agenda", "about-agenda"), *button("decisions", "about-decisions")))
    rows.append(button("more", "about-more"))
    if earlier(engagement, world) is not None:
        rows.append(button(EARLIER, "rounds-earlier"))
    if engagement.closes_at <= world.now:
        rows.append(button(SO_FAR, "rounds-so-far"))
    if not may_begin(state, engagement, world) and privacy.open_to_organisations(engagement, world):
        rows.append(button(Part.ORGANISATIONS, "privacy-organisation"))
    if afterwards.matters(state, world):
        rows.append(button(Part.MATTERS, "sent-matters"))
    rows.append(button("full", "about-full") if state.easy else button("easy", "about-easy"))
    rows.extend(aloud.offer(world))
    if engagement.id not in world.following:
        rows.append(button("follow", "about-follow"))
    if not_followed(engagement, world):
        alone = not engagement.joint_with
        rows.append(button("services", "services-follow-service" if alone else "services-follow-all"))
    rows.append(button("menu", "about-menu"))
    return tuple(rows)
