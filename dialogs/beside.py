"""A look over what was said beside the answers, before it is sent."""

from dataclasses import replace

from dialogs import afterwards
from dialogs.answers import asked, counted
from dialogs.asking import at
from dialogs.events import Event, Pressed
from dialogs.looking_over import looked_over
from dialogs.opening import back_to_the_whole
from dialogs.replies import Ask, Button, Replies, Say
from dialogs.sending import sent
from dialogs.state import Place, State
from dialogs.text import Bold, paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World
from engagements.engagement import Mode


def show(state: State, world: World) -> Replies:
    """Show every answer, and say once more that nobody can lay it beside the others."""
    about, draft = world.engagement(state.engagement), state.draft
    if about is None or draft is None:
        return ()
    text = (
        paragraph(Bold(words("check-look-over"))),
        *looked_over(asked(about, draft.answers), draft.answers),
        paragraph(words("beside-apart")),
    )
    back = Button(words("asking-back"), token(state, "beside", "back"))
    drop = Button(words("beside-drop"), token(state, "beside", "drop"))
    send = ((Button(words("check-send"), token(state, "beside", "send")),),)
    return (Ask(text, (*(send if counted(about, draft.answers) else ()), (back, drop))),)


def hear(state: State, event: Event, world: World) -> Heard:
    """Send it, change it, or send nothing."""
    about, draft = world.engagement(state.engagement), state.draft
    if about is None or draft is None:
        return Heard(back_to_the_whole(state, world))
    if not isinstance(event, Pressed):
        return Heard(state, note=(paragraph(words("trouble-press-a-button")),))
    match option_of(event.token):
        case "send":
            finished = replace(draft, answers=afterwards.finished(draft.answers, about))
            return sent(state, finished, Mode.ANONYMOUS, None, about, world)
        case "back":
            last = asked(about, draft.answers)[-1]
            return Heard(replace(state.with_draft(at(draft, last.id)), place=Place.ASKING))
        case _:
            whole = back_to_the_whole(state.without_draft(about.id), world)
            return Heard(whole, says=(Say((paragraph(words("beside-dropped")),)),))
