"""One question after another: answer, skip, go back."""

from dataclasses import dataclass, replace

from dialogs import aloud, nudge, reminding
from dialogs.answers import Answer, answer_to, asked, fits_the_envelope, with_answer
from dialogs.codes import session_code
from dialogs.editions import next_step
from dialogs.events import Event, Pressed, SentOther, SentThing, Wrote
from dialogs.opening import back_to_the_whole
from dialogs.pages import page_asked
from dialogs.privacy import into
from dialogs.questions import kind_of
from dialogs.questions.kind import Answered, Complaint, Outcome, Standing, Ticked, Wanted
from dialogs.questions.options import shown_options
from dialogs.replies import Ask, AuthorsPicture, Button, Replies, Row, Show
from dialogs.revealing import revealing
from dialogs.state import Draft, Place, State, fits_the_draft
from dialogs.text import Author, Bold, Inline, Line, Paragraph, Verbatim, line, paragraph, words
from dialogs.tokens import option_of, token
from dialogs.turn import Heard
from dialogs.world import World
from engagements.engagement import Engagement
from engagements.parts import stands_beside, whole_of
from engagements.questions import AnyQuestion, OfOptions

_ON = "on"
_WORDS_NOT_KEPT = (paragraph(words("asking-words-not-kept")),)


def show(state: State, world: World) -> Replies:
    """Show the current question, its buttons, and how far along it is; or what its answer would give away."""
    engagement, draft = world.engagement(state.engagement), state.draft
    question = engagement.question(draft.step) if engagement and draft and draft.step else None
    if engagement is None or draft is None or question is None:
        return ()
    questions = asked(engagement, draft.answers)
    kind = kind_of(question)
    step = f"q{engagement.questions.index(question)}"
    progress = words("asking-progress", number=_position(question, questions), total=len(questions))
    title = (paragraph(progress), paragraph(Bold(Author(question.text))))
    if nudge.seen_in(draft):
        return (Ask((*title, *nudge.told(draft)), nudge.rows(state, step, question)),)
    standing, given = _standing(draft), _standing_answer(question, draft)
    text = (
        *title,
        *((paragraph(*hints),) if (hints := kind.hints(question, standing)) else ()),
        *_given(question, given),
    )
    rows = kind.rows(question, standing, lambda option: token(state, step, option))
    rows = (*rows, *_navigation(state, step, question, given))
    if reminding.is_offered(engagement, draft, world):
        rows = (*rows, (Button(words("reminding-later"), token(state, step, "remind")),))
    return (*_pictures(question, engagement, draft), Ask(text, (*rows, *aloud.offer(world))))


def hear(state: State, event: Event, world: World) -> Heard:
    """Take an answer, a skip or a step back."""
    engagement, draft = world.engagement(state.engagement), state.draft
    question = engagement.question(draft.step) if engagement and draft and draft.step else None
    if engagement is None or draft is None or question is None:
        return Heard(replace(state, place=Place.ABOUT))
    match event:
        case Pressed(pressed) if option_of(pressed) == "back":
            return _back(state, draft, engagement, world)
        case Pressed(pressed) if option_of(pressed) == "remind":
            return Heard(replace(state, aside=Place.REMINDING))
        case Pressed(pressed) if option_of(pressed) == _ON:
            return Heard(into(state, at(draft, next_step(draft, asked(engagement, draft.answers))), world))
        case Pressed(pressed) if option_of(pressed) == "skip":
            return _taken(state, draft, Answer(question.id, None), engagement, world)
        case Pressed(pressed) if option_of(pressed) == nudge.CHANGE:
            return Heard(into(state, replace(draft, pending=None), world))
        case Pressed(pressed) if option_of(pressed) == nudge.KEEP and draft.pending is not None:
            return _taken(state, draft, draft.pending, engagement, world)
        case Pressed(pressed) if (page := page_asked(option_of(pressed))) is not None:
            turned = replace(draft, page=page)
            shows = page > draft.page and _pictures(question, engagement, turned)
            # Pictures go out as new messages, and the buttons belong below them.
            return Heard(state.with_draft(turned), in_place=not shows)
        case Pressed(pressed):
            outcome = kind_of(question).pressed(question, _standing(draft), option_of(pressed))
        case Wrote(typed):
            outcome = kind_of(question).wrote(question, _standing(draft), typed)
        case SentThing(thing, worded):
            outcome = kind_of(question).sent(question, _standing(draft), thing)
            heard = _followed(outcome, state, draft, question, engagement, world)
            untaken = worded and isinstance(outcome, Answered)
            return replace(heard, lead=(*heard.lead, *_WORDS_NOT_KEPT)) if untaken else heard
        case SentOther():
            outcome = kind_of(question).sent(question, _standing(draft), None)
        case _:
            return Heard(state)
    return _followed(outcome, state, draft, question, engagement, world)


def summary(question: AnyQuestion, answer: Answer | None) -> Inline | Line:
    """Show an answer in one line."""
    if answer is None or answer.value is None:
        return words("asking-skipped")
    return kind_of(question).summary(question, answer.value)


def _followed(
    outcome: Outcome,
    state: State,
    draft: Draft,
    question: AnyQuestion,
    engagement: Engagement,
    world: World,
) -> Heard:
    match outcome:
        case Complaint(complaint):
            return Heard(state, note=(paragraph(complaint),))
        case Ticked(options):
            ticked = state.with_draft(replace(draft, ticked=options))
            if not fits_the_draft(ticked):
                return Heard(state, note=(paragraph(words("asking-too-much")),))
            return Heard(ticked, in_place=True)
        case Answered(str(written)) if revealing(written):
            return _held(state, draft, Answer(question.id, written), world)
        case Answered(value):
            return _taken(state, draft, Answer(question.id, value), engagement, world)


def _taken(state: State, draft: Draft, answer: Answer, engagement: Engagement, world: World) -> Heard:
    answered = replace(draft, answers=with_answer(draft.answers, answer), pending=None)
    if not _fits(state, answered, answered.answers):
        return Heard(state, note=(paragraph(words("asking-too-much")),))
    moved = at(answered, next_step(answered, asked(engagement, answered.answers)))
    return Heard(into(state, moved, world), lead=(_noted(answer, engagement),))


def _held(state: State, draft: Draft, answer: Answer, world: World) -> Heard:
    """Keep an answer waiting for a decision.

    Each is a session of its own: the buttons of an earlier one would take words that they were not about.
    """
    holding = replace(draft, pending=answer)
    if not _fits(state, holding, with_answer(draft.answers, answer)):
        return Heard(state, note=(paragraph(words("asking-too-much")),))
    renewed = replace(state, session=session_code(world.chance))
    return Heard(into(renewed, holding, world))


def _fits(state: State, draft: Draft, answers: tuple[Answer, ...]) -> bool:
    return fits_the_envelope(answers) and fits_the_draft(state.with_draft(draft))


def _noted(answer: Answer, engagement: Engagement) -> Paragraph:
    question = engagement.question(answer.question)
    shown = summary(question, answer) if question else words("asking-skipped")
    return paragraph(_beside(Verbatim("✓"), shown))


def _back(state: State, draft: Draft, engagement: Engagement, world: World) -> Heard:
    questions = asked(engagement, draft.answers)
    if next_step(draft, questions) is None:
        return Heard(into(state, at(draft, None), world))
    names = [each.id for each in questions]
    here = names.index(draft.step) if draft.step in names else 0
    if here == 0:
        if stands_beside(draft.engagement):
            return Heard(back_to_the_whole(state, world))
        if draft.amends:
            # What amends a response stands under the promise that the response was given under.
            return Heard(replace(state, place=Place.ABOUT, engagement=whole_of(draft.engagement)))
        return Heard(replace(state, place=Place.PRIVACY))
    return Heard(into(state, at(draft, names[here - 1]), world))


def at(draft: Draft, step: str | None) -> Draft:
    """Put a draft at one of its questions, with what was ticked there still ticked; None is the end."""
    given = answer_to(draft.answers, step) if step else None
    return replace(draft, step=step, ticked=_ticked_in(given), pending=None, page=0)


def _ticked_in(given: Answer | None) -> tuple[str, ...]:
    value = given.value if given is not None and isinstance(given.value, tuple) else ()
    return tuple(each for each in value if isinstance(each, str))


@dataclass(frozen=True, slots=True)
class Awaited:
    """A file that is waited for: of which kind, and for which question of which engagement and session."""

    kind: Wanted
    engagement: str
    question: str
    session: str


def awaited(state: State, world: World) -> Awaited | None:
    """Tell which file the question asks for that is waited on; None where none is."""
    engagement, draft = world.engagement(state.engagement), state.draft
    if state.place is not Place.ASKING or state.aside is not None or engagement is None or draft is None:
        return None
    question = engagement.question(draft.step) if draft.step and not draft.pending else None
    kind = kind_of(question).wants(question, _standing(draft)) if question else None
    return Awaited(kind, engagement.id, question.id, state.session) if question and kind else None


def _position(question: AnyQuestion, questions: tuple[AnyQuestion, ...]) -> int:
    return questions.index(question) + 1 if question in questions else len(questions)


def _standing_answer(question: AnyQuestion, draft: Draft) -> Answer | None:
    """Give the answer that stands; None where there is none, or something else has been ticked since."""
    given = answer_to(draft.answers, question.id)
    changed = draft.ticked != _ticked_in(given)
    return None if given is None or given.value is None or changed else given


def _given(question: AnyQuestion, given: Answer | None) -> tuple[Paragraph, ...]:
    if given is None:
        return ()
    return (paragraph(_beside(words("asking-your-answer"), summary(question, given))),)


def _beside(opening: Inline, shown: Inline | Line) -> Line:
    return line(opening, *(shown.parts if isinstance(shown, Line) else (shown,)))


def _standing(draft: Draft) -> Standing:
    return Standing(draft.ticked, draft.page, draft.mode)


def _pictures(question: AnyQuestion, engagement: Engagement, draft: Draft) -> tuple[Show, ...]:
    """Show the pictures of the options on this page, each with its number, its name and what it shows."""
    if not isinstance(question, OfOptions):
        return ()
    return tuple(
        Show(
            AuthorsPicture(whole_of(engagement.id), option.picture.file),
            (paragraph(line(Verbatim(f"{n + 1}."), Author(option.label)), Author(option.picture.alt)),),
        )
        for n, option in shown_options(question, _standing(draft))
        if option.picture is not None
    )


def _navigation(state: State, step: str, question: AnyQuestion, given: Answer | None) -> tuple[Row, ...]:
    """Lead back and on; where an answer stands, on keeps it, and only a button that says so deletes it."""
    back = Button(words("asking-back"), token(state, step, "back"))
    if given is None:
        skip = Button(words("asking-skip"), token(state, step, "skip"))
        return ((back,) if question.required else (back, skip),)
    on = Button(words("asking-keep"), token(state, step, _ON))
    delete = Button(words("asking-delete"), token(state, step, "skip"))
    return ((back, on),) if question.required else ((back, on), (delete,))
