"""What a file must keep to beyond the form of each field. Each rule is one function."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from engagements import limits
from engagements.engagement import Engagement, Influence, Level, Privacy
from engagements.feedback import Feedback
from engagements.language import Language
from engagements.lengths import units
from engagements.questions import AskIf, Choice, Choices, Option, Question, Scale, Text
from engagements.yaml_tree import Place


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """A rule that a file breaks, and where."""

    code: str
    place: Place
    args: tuple[tuple[str, str | int], ...] = ()


Broken = Iterable[BrokenRule]


def of_engagement(engagement: Engagement) -> Iterator[BrokenRule]:
    """Give every rule that an engagement breaks."""
    for rule in (
        level_is_served,
        information_asks_nothing,
        consultation_can_change_something,
        dates_follow_each_other,
        modes_differ,
        pool_is_a_group,
        questions_have_names_of_their_own,
        options_have_names_of_their_own,
        buttons_fit,
        ask_if_looks_back,
    ):
        yield from rule(engagement)


def of_feedback(feedback: Feedback) -> Iterator[BrokenRule]:
    """Give every rule that feedback breaks."""
    if (feedback.did is None) == (feedback.why_not is None):
        yield BrokenRule("did-or-why-not", ())


def known_keys() -> set[str]:
    """Give every key that may stand in a file, for 'did you mean'."""
    kinds = (Engagement, Influence, Privacy, Feedback, Question, Choice, Scale, Text, Option, AskIf)
    return {field.name.rstrip("_") for kind in kinds for field in fields(kind)} | {"kind", "cy", "en"}


def level_is_served(engagement: Engagement) -> Iterator[BrokenRule]:
    """Participation and co-production have promises of their own, which this version cannot keep yet."""
    if engagement.level in (Level.PARTICIPATION, Level.CO_PRODUCTION):
        yield BrokenRule("level-not-served", ("level",), (("level", str(engagement.level)),))


def information_asks_nothing(engagement: Engagement) -> Iterator[BrokenRule]:
    """Whoever only informs must not show an answer box; whoever consults must ask."""
    if engagement.level is Level.INFORMATION and engagement.questions:
        yield BrokenRule("information-asks", ("questions",))
    if engagement.level is not Level.INFORMATION and not engagement.questions:
        yield BrokenRule("nothing-asked", ("questions",))


def consultation_can_change_something(engagement: Engagement) -> Iterator[BrokenRule]:
    """Where nothing can change, asking is not a consultation."""
    if engagement.level is not Level.INFORMATION and not engagement.influence.can_change:
        yield BrokenRule("nothing-can-change", ("influence", "can_change"))


def dates_follow_each_other(engagement: Engagement) -> Iterator[BrokenRule]:
    """Open, close, decide, give feedback, and only then forget."""
    closing_day = engagement.closes_at.date()
    if engagement.closes_at <= engagement.opens_at:
        yield BrokenRule("closes-before-opening", ("closes_at",))
    if engagement.influence.decided_on < closing_day:
        yield BrokenRule("decided-before-closing", ("influence", "decided_on"))
    if engagement.feedback_by < closing_day:
        yield BrokenRule("feedback-before-closing", ("feedback_by",))
    if engagement.privacy.kept_until < engagement.feedback_by:
        yield BrokenRule("kept-too-short", ("privacy", "kept_until"))


def modes_differ(engagement: Engagement) -> Iterator[BrokenRule]:
    """Each promise is offered once."""
    modes = engagement.privacy.modes
    if len(set(modes)) < len(modes):
        yield BrokenRule("mode-twice", ("privacy", "modes"))


def pool_is_a_group(engagement: Engagement) -> Iterator[BrokenRule]:
    """What stays in the box must be able to come out at the close, or it would never be opened."""
    privacy = engagement.privacy
    if 0 < privacy.pool < privacy.smallest_group:
        yield BrokenRule("pool-too-small", ("privacy", "pool"), (("limit", privacy.smallest_group),))


def questions_have_names_of_their_own(engagement: Engagement) -> Iterator[BrokenRule]:
    """Two questions with one identifier would mix their answers."""
    yield from _twice([each.id for each in engagement.questions], ("questions",))


def options_have_names_of_their_own(engagement: Engagement) -> Iterator[BrokenRule]:
    """Two options with one identifier would be counted as one."""
    for n, question in enumerate(engagement.questions):
        if isinstance(question, Choice | Choices):
            yield from _twice([each.id for each in question.options], ("questions", n, "options"))


def buttons_fit(engagement: Engagement) -> Iterator[BrokenRule]:
    """A label too long for a button needs a short form beside it."""
    for n, question in enumerate(engagement.questions):
        if isinstance(question, Choice | Choices):
            for m, option in enumerate(question.options):
                longest = max(units(option.button.within(language)) for language in Language)
                if longest > limits.BUTTON_LABEL:
                    place = ("questions", n, "options", m, "label")
                    yield BrokenRule("needs-short", place, (("limit", limits.BUTTON_LABEL),))


def ask_if_looks_back(engagement: Engagement) -> Iterator[BrokenRule]:
    """A condition can only be about an earlier choice, and about options that it has."""
    earlier: dict[str, Question] = {}
    for n, question in enumerate(engagement.questions):
        condition = question.ask_if
        if condition is not None:
            place = ("questions", n, "ask_if")
            asked = earlier.get(condition.question)
            if not isinstance(asked, Choice | Choices):
                yield BrokenRule("ask-if-question", (*place, "question"), (("name", condition.question),))
            else:
                options = {option.id for option in asked.options}
                for unknown in (name for name in condition.is_ if name not in options):
                    yield BrokenRule("ask-if-option", (*place, "is"), (("name", unknown),))
        earlier[question.id] = question


def _twice(names: list[str], place: Place) -> Iterator[BrokenRule]:
    for n, name in enumerate(names):
        if name in names[:n]:
            yield BrokenRule("name-twice", (*place, n, "id"), (("name", name),))
