"""Under which promise to answer, and what each promise means."""

from dataclasses import replace

from dialogs.answers import asked
from dialogs.codes import receipt_code, session_code
from dialogs.editions import edition_of, next_step
from dialogs.events import Event, Pressed
from dialogs.replies import Ask, Button, Replies, Row
from dialogs.state import Draft, Place, State
from dialogs.text import Bold, Text, Words, paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World
from engagements.engagement import Engagement, Mode, Release


def show(state: State, world: World) -> Replies:
    """Explain the promises on offer, and let the participant choose."""
    engagement = world.engagement(state.engagement)
    if engagement is None:
        return ()
    modes = engagement.privacy.modes
    opening = words("privacy-which") if len(modes) > 1 else words("privacy-only")
    text = (
        paragraph(Bold(opening)),
        *(paragraph(Bold(words(f"privacy-{mode}")), _promise(mode, engagement)) for mode in modes),
        paragraph(words("privacy-do-not-name")),
    )
    return (Ask(text, _rows(state, modes)),)


def hear(state: State, event: Event, world: World) -> Heard:
    """Take the promise that was chosen and go to the questions."""
    engagement = world.engagement(state.engagement)
    if engagement is None or not isinstance(event, Pressed):
        return Heard(state, lead=(paragraph(words("trouble-press-a-button")),))
    option = option_of(event.token)
    if option == "back":
        return Heard(replace(state, place=Place.ABOUT))
    draft = state.draft or begun(engagement, world)
    chosen = replace(draft, mode=Mode(option))
    step = next_step(chosen, asked(engagement, chosen.answers))
    return Heard(
        into(state, replace(chosen, step=step), world), lead=(paragraph(words(f"privacy-chosen-{option}")),)
    )


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


def _rows(state: State, modes: tuple[Mode, ...]) -> tuple[Row, ...]:
    choose = tuple(
        (Button(words(f"privacy-choose-{mode}"), token(state, "privacy", mode)),) for mode in modes
    )
    return (*choose, (Button(words("asking-back"), token(state, "privacy", "back")),))
