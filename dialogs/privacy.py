"""Under which promise to answer, and what each promise means."""

from dataclasses import replace

from dialogs.answers import asked, had_help, with_help
from dialogs.codes import receipt_code, session_code
from dialogs.editions import edition_of, next_step, promised_under
from dialogs.events import Event, Pressed
from dialogs.replies import Ask, Button, Replies, Row
from dialogs.state import Draft, Place, State
from dialogs.text import Bold, Text, Words, paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World
from engagements.engagement import Engagement, Mode, Release
from engagements.parts import Part, named, part_of, stands_beside, whole_of


def show(state: State, world: World) -> Replies:
    """Explain the promises on offer, and let the participant choose."""
    engagement = world.engagement(state.engagement)
    if engagement is None:
        return ()
    modes = engagement.privacy.modes
    opening = words("privacy-which") if len(modes) > 1 else words("privacy-only")
    apart = part_of(engagement.id) is Part.ORGANISATIONS
    text = (
        *((paragraph(Bold(words("privacy-for-organisation")), words("privacy-apart")),) if apart else ()),
        paragraph(Bold(opening)),
        *(paragraph(Bold(words(f"privacy-{mode}")), _promise(mode, engagement)) for mode in modes),
        paragraph(words("privacy-do-not-name")),
    )
    return (Ask(text, _rows(state, engagement, world)),)


def hear(state: State, event: Event, world: World) -> Heard:
    """Take the promise that was chosen and go to the questions."""
    engagement = world.engagement(state.engagement)
    if engagement is None or not isinstance(event, Pressed):
        return Heard(state, note=(paragraph(words("trouble-press-a-button")),))
    option = option_of(event.token)
    draft = state.draft or begun(engagement, world)
    if option == "back":
        return Heard(replace(state, place=Place.ABOUT, engagement=whole_of(engagement.id)))
    if option == "helping":
        helping = with_help(draft.answers, not had_help(draft.answers))
        return Heard(state.with_draft(replace(draft, answers=helping)), in_place=True)
    if option == Part.ORGANISATIONS:
        return for_an_organisation(state, engagement, world)
    answers = promised_under(Mode(option), draft.answers, engagement)
    chosen = replace(draft, mode=Mode(option), answers=answers)
    step = next_step(chosen, asked(engagement, chosen.answers))
    return Heard(
        into(state, replace(chosen, step=step), world), lead=(paragraph(words(f"privacy-chosen-{option}")),)
    )


def open_to_organisations(engagement: Engagement, world: World) -> bool:
    """Tell whether somebody here may answer for an organisation."""
    apart = (
        world.engagement(named(engagement.id, Part.ORGANISATIONS)) if part_of(engagement.id) is None else None
    )
    return apart is not None and apart.is_open(world.now) and apart.id not in world.answered


def for_an_organisation(state: State, engagement: Engagement, world: World) -> Heard:
    """Ask an organisation the same, in a box of its own. A draft that holds nothing yet goes."""
    empty = state.draft is not None and not state.draft.answers
    without = state.without_draft(engagement.id) if empty else state
    name = named(engagement.id, Part.ORGANISATIONS)
    there = replace(without, place=Place.PRIVACY, engagement=name, session=session_code(world.chance))
    return Heard(there if world.engagement(name) else state)


def begun(engagement: Engagement, world: World) -> Draft:
    """Give the draft of somebody who has not answered yet."""
    return Draft(engagement.id, edition_of(engagement), world.now.date(), files=engagement.files)


def into(state: State, draft: Draft, world: World) -> State:
    """Go where a draft stands: to its next question, or to the look over all answers.

    The receipt is made for that look, so that it is seen before anything is sent. Each look is a
    session of its own: the buttons of an earlier one would send answers that it does not show.
    """
    touched = replace(draft, touched=world.now.date())
    if touched.step is not None:
        return replace(state.with_draft(touched), place=Place.ASKING)
    if stands_beside(touched.engagement):
        return replace(state.with_draft(touched), place=Place.BESIDE, session=session_code(world.chance))
    ready = touched if touched.receipt else replace(touched, receipt=receipt_code(world.chance))
    return replace(state.with_draft(ready), place=Place.CHECK, session=session_code(world.chance))


def notice() -> Text:
    """Answer /privacy: what is kept, what is not, and what cannot be promised."""
    names = ("who", "anonymous", "confidential", "receipt", "kept", "not-promised", "rights")
    return (
        paragraph(Bold(words("privacy-notice-title"))),
        *(paragraph(words(f"privacy-notice-{name}")) for name in names),
    )


def _promise(mode: Mode, engagement: Engagement) -> Words:
    smallest = engagement.privacy.smallest_group
    if mode is Mode.ANONYMOUS and engagement.privacy.release is Release.SEALED:
        return words("privacy-anonymous-sealed-promise", smallest=smallest)
    if mode is Mode.ANONYMOUS:
        return words("privacy-anonymous-promise", smallest=smallest)
    return words("privacy-confidential-promise", service=engagement.service)


def _rows(state: State, engagement: Engagement, world: World) -> tuple[Row, ...]:
    def button(option: str, name: str) -> Row:
        return (Button(words(name), token(state, "privacy", option)),)

    modes = engagement.privacy.modes
    helped = state.draft is not None and had_help(state.draft.answers)
    helping = button("helping", "privacy-helping-chosen" if helped else "privacy-helping")
    organisation = (button(Part.ORGANISATIONS, "privacy-organisation"),)
    choose = tuple(
        (Button(words(f"privacy-choose-{mode}"), token(state, "privacy", mode)),) for mode in modes
    )
    return (
        *choose,
        *(() if part_of(engagement.id) else (helping,)),
        *(organisation if open_to_organisations(engagement, world) else ()),
        button("back", "asking-back"),
    )
