"""What a file must keep to beyond the form of each field. Each rule is one function."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from engagements import limits
from engagements.engagement import Audience, Engagement, Mode
from engagements.feedback import Feedback, Outcome, Stage
from engagements.language import Language, Voice
from engagements.lengths import units
from engagements.questions import Budget, Choices, Number, OfOptions, Question, Ranking, Statement
from engagements.questions.helped import HELPED
from engagements.questions.place import Place as PlaceQuestion
from engagements.yaml_tree import Place


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """A rule that a file breaks, and where."""

    code: str
    place: Place
    args: tuple[tuple[str, str | int], ...] = ()


Broken = Iterable[BrokenRule]


def of_engagement(engagement: Engagement, now: datetime | None = None) -> Iterator[BrokenRule]:
    """Give every rule that an engagement breaks; with a moment, also that its time was over by then."""
    for rule in _rules(now):
        yield from rule(engagement)


def of_what_is_there(engagement: Engagement, now: datetime | None = None) -> Iterator[BrokenRule]:
    """Give every rule that is broken by what could be read; what asks for something else is passed over."""
    for rule in _rules(now):
        with suppress(AttributeError):
            yield from rule(engagement)


def _rules(now: datetime | None) -> tuple[Callable[[Engagement], Iterator[BrokenRule]], ...]:
    ahead = () if now is None else (partial(closing_lies_ahead, now=now),)
    return (
        *ahead,
        information_asks_nothing,
        asking_can_change_something,
        participation_is_no_box,
        statements_are_voted_on_together,
        power_is_shared,
        nobody_draws_where_nobody_answers,
        dates_follow_each_other,
        rounds_differ,
        services_differ,
        first_card_fits,
        modes_differ,
        files_are_few,
        pool_is_a_group,
        whole_and_not_a_part,
        questions_are_few,
        questions_have_names_of_their_own,
        options_have_names_of_their_own,
        options_differ,
        only_choices_have_what_stands_alone,
        buttons_fit,
        numbers_rise,
        ranks_are_options,
        budgets_can_be_shared_out,
        pins_are_told_apart,
        ask_if_looks_back,
        links_have_names_of_their_own,
    )


def of_feedback(feedback: Feedback) -> Iterator[BrokenRule]:
    """Give every rule that feedback breaks."""
    if (feedback.did is None) == (feedback.why_not is None):
        yield BrokenRule("did-or-why-not", ())
    delayed = feedback.stage is Stage.DELAYED
    if delayed and feedback.feedback_by is None:
        yield BrokenRule("delay-without-day", ("stage",))
    if not delayed and feedback.feedback_by is not None:
        yield BrokenRule("day-without-delay", ("feedback_by",))
    if feedback.feedback_by is not None and feedback.feedback_by <= feedback.send_at.date():
        yield BrokenRule("delay-not-later", ("feedback_by",))
    for n, each in enumerate(feedback.themes):
        if feedback.stage is Stage.DONE and each.outcome is None:
            yield BrokenRule("theme-unanswered", ("themes", n))
        if each.outcome in (Outcome.PARTLY, Outcome.NOT) and each.why is None:
            yield BrokenRule("theme-without-why", ("themes", n))


def information_asks_nothing(engagement: Engagement) -> Iterator[BrokenRule]:
    """Whoever only informs must not show an answer box; whoever asks must have a question."""
    if not engagement.allows.asks and engagement.questions:
        yield BrokenRule("information-asks", ("questions",))
    if engagement.allows.asks and not engagement.questions:
        yield BrokenRule("nothing-asked", ("questions",))


def asking_can_change_something(engagement: Engagement) -> Iterator[BrokenRule]:
    """Where nothing can change, asking is not engagement."""
    if engagement.allows.asks and not engagement.influence.can_change:
        yield BrokenRule("nothing-can-change", ("influence", "can_change"))


def participation_is_no_box(engagement: Engagement) -> Iterator[BrokenRule]:
    """Where people and service are to talk, at least one question leaves room for people's own words."""
    opened = any(question.let_out for question in engagement.questions)
    if engagement.allows.speaks_freely and engagement.questions and not opened:
        yield BrokenRule("only-boxes", ("questions",), (("level", str(engagement.level)),))


def statements_are_voted_on_together(engagement: Engagement) -> Iterator[BrokenRule]:
    """Votes belong where decisions are shared: elsewhere they would seem to decide."""
    for n, question in enumerate(engagement.questions):
        if isinstance(question, Statement) and not engagement.allows.votes:
            yield BrokenRule("votes-elsewhere", ("questions", n))


def power_is_shared(engagement: Engagement) -> Iterator[BrokenRule]:
    """Co-production needs evidence that decisions are shared, and a phase; elsewhere both mislead."""
    shares = engagement.allows.shares_decisions
    if shares and engagement.shared_decision is None:
        yield BrokenRule("no-shared-decision", ("level",))
    if shares and engagement.phase is None:
        yield BrokenRule("no-phase", ("level",))
    for name in ("shared_decision", "phase", "agenda", "decisions"):
        if not shares and getattr(engagement, name):
            yield BrokenRule("shares-nothing", (name,), (("name", name),))


def nobody_draws_where_nobody_answers(engagement: Engagement) -> Iterator[BrokenRule]:
    """A prize draw is entered by answering."""
    if engagement.draw and not engagement.allows.asks:
        yield BrokenRule("draw-without-answers", ("draw",))


def closing_lies_ahead(engagement: Engagement, now: datetime) -> Iterator[BrokenRule]:
    """Nobody can answer what is over."""
    if engagement.opens_at < engagement.closes_at <= now:
        yield BrokenRule("closed-already", ("closes_at",))


def rounds_differ(engagement: Engagement) -> Iterator[BrokenRule]:
    """The round before is another engagement."""
    if engagement.continues == engagement.id:
        yield BrokenRule("continues-itself", ("continues",))


def services_differ(engagement: Engagement) -> Iterator[BrokenRule]:
    """Whoever asks together with somebody is not asking alone."""
    keys = [each.key for each in engagement.owners]
    for n, key in enumerate(keys):
        if key in keys[:n]:
            yield BrokenRule("service-twice", ("joint_with", n - 1))


def dates_follow_each_other(engagement: Engagement) -> Iterator[BrokenRule]:
    """Open, close, decide where something is asked, give feedback, and only then forget."""
    closing_day = engagement.closes_at.date()
    if engagement.closes_at <= engagement.opens_at:
        yield BrokenRule("closes-before-opening", ("closes_at",))
    if engagement.allows.asks and engagement.influence.decided_on < closing_day:
        yield BrokenRule("decided-before-closing", ("influence", "decided_on"))
    if engagement.feedback_by < closing_day:
        yield BrokenRule("feedback-before-closing", ("feedback_by",))
    if engagement.privacy.kept_until < engagement.feedback_by:
        yield BrokenRule("kept-too-short", ("privacy", "kept_until"))


def first_card_fits(engagement: Engagement) -> Iterator[BrokenRule]:
    """What stands on the first card is seen whole on a phone, whichever of it is long."""
    shown = (
        engagement.title,
        engagement.service,
        engagement.about,
        engagement.influence.decided_by,
        *((engagement.accountable,) if engagement.accountable else ()),
    )
    limit = limits.FIRST_CARD
    limit -= limits.PHASE_ON_THE_CARD if engagement.phase else 0
    limit -= limits.STAFF_ON_THE_CARD if engagement.audience is Audience.STAFF else 0
    for language in Language:
        wordings = (Voice(language, easy=easy) for easy in (False, True))
        length = max(sum(units(each.spoken(voice)) for each in shown) for voice in wordings)
        if length > limit:
            args = (("language", str(language)), ("length", length), ("limit", limit))
            yield BrokenRule("first-card-long", ("about",), args)


def modes_differ(engagement: Engagement) -> Iterator[BrokenRule]:
    """Each promise is offered once."""
    modes = engagement.privacy.modes
    if len(set(modes)) < len(modes):
        yield BrokenRule("mode-twice", ("privacy", "modes"))


def files_are_few(engagement: Engagement) -> Iterator[BrokenRule]:
    """Every response is as long as the longest could be, so photos and recordings are few."""
    if engagement.files > limits.FILES_ASKED:
        yield BrokenRule("too-many-files", ("questions",), (("limit", limits.FILES_ASKED),))


def pool_is_a_group(engagement: Engagement) -> Iterator[BrokenRule]:
    """What stays in the box must be able to come out at the close, or it would never be opened."""
    privacy = engagement.privacy
    if 0 < privacy.pool < privacy.smallest_group:
        yield BrokenRule("pool-too-small", ("privacy", "pool"), (("limit", privacy.smallest_group),))


def whole_and_not_a_part(engagement: Engagement) -> Iterator[BrokenRule]:
    """What stands beside an engagement is made by the program and written by nobody."""
    if "+" in engagement.id:
        yield BrokenRule("identifier", ("id",))
    if len(engagement.id) > limits.IDENTIFIER:
        yield BrokenRule("text-too-long", ("id",), (("limit", limits.IDENTIFIER),))


def questions_are_few(engagement: Engagement) -> Iterator[BrokenRule]:
    """More questions than anybody answers are not asked."""
    if len(engagement.questions) > limits.QUESTIONS:
        yield BrokenRule("too-many", ("questions",), (("limit", limits.QUESTIONS),))


def questions_have_names_of_their_own(engagement: Engagement) -> Iterator[BrokenRule]:
    """Two questions with one identifier would mix their answers."""
    for n, question in enumerate(engagement.questions):
        if question.id == HELPED.id:
            yield BrokenRule("name-twice", ("questions", n, "id"), (("name", question.id),))
    yield from _twice([each.id for each in engagement.questions], ("questions",))


def options_have_names_of_their_own(engagement: Engagement) -> Iterator[BrokenRule]:
    """Two options with one identifier would be counted as one."""
    for n, question in enumerate(engagement.questions):
        if isinstance(question, OfOptions):
            names = [each.id for each in question.options]
            yield from _twice(names, ("questions", n, "options"))
            added = {each.id for each in question.offered[len(names) :]}
            for m in (m for m, name in enumerate(names) if name in added):
                yield BrokenRule("name-twice", ("questions", n, "options", m, "id"), (("name", names[m]),))


def options_differ(engagement: Engagement) -> Iterator[BrokenRule]:
    """Nobody can choose between two buttons that say the same, in whichever words they read."""
    for n, question in enumerate(engagement.questions):
        if isinstance(question, OfOptions):
            for m, language, words in _said_before(question):
                args = (("what", words), ("language", str(language)))
                yield BrokenRule("label-twice", ("questions", n, "options", m), args)


def only_choices_have_what_stands_alone(engagement: Engagement) -> Iterator[BrokenRule]:
    """Only among several that can be chosen does one stand alone."""
    for n, question in enumerate(engagement.questions):
        if isinstance(question, OfOptions) and not isinstance(question, Choices):
            for m in (m for m, each in enumerate(question.options) if each.exclusive):
                args = (("name", "exclusive"), ("offered", "choices"))
                yield BrokenRule("other-kind", ("questions", n, "options", m, "exclusive"), args)


def ranks_are_options(engagement: Engagement) -> Iterator[BrokenRule]:
    """No more options are put in order than there are."""
    for n, question in enumerate(engagement.questions):
        if isinstance(question, Ranking) and (question.top or 0) > len(question.options):
            yield BrokenRule("number-too-large", ("questions", n, "top"), (("limit", len(question.options)),))


def buttons_fit(engagement: Engagement) -> Iterator[BrokenRule]:
    """A label too long for a button needs a short form beside it."""
    for n, question in enumerate(engagement.questions):
        if isinstance(question, OfOptions):
            for m, option in enumerate(question.options):
                longest = max(units(option.button.within(language)) for language in Language)
                if longest > limits.BUTTON_LABEL:
                    place = ("questions", n, "options", m, "label")
                    yield BrokenRule("needs-short", place, (("limit", limits.BUTTON_LABEL),))


def numbers_rise(engagement: Engagement) -> Iterator[BrokenRule]:
    """The ends and the bands of a number stand in their order."""
    for n, question in enumerate(engagement.questions):
        if isinstance(question, Number) and not question.rises:
            yield BrokenRule("number-order", ("questions", n))


def budgets_can_be_shared_out(engagement: Engagement) -> Iterator[BrokenRule]:
    """The whole amount can be given away in whole steps, few enough to press."""
    for n, question in enumerate(engagement.questions):
        if isinstance(question, Budget):
            steps, left = divmod(question.total, question.step)
            if left or not 2 <= steps <= limits.BUDGET_STEPS:
                place = ("questions", n, "step")
                yield BrokenRule("budget-steps", place, (("limit", limits.BUDGET_STEPS),))


def pins_are_told_apart(engagement: Engagement) -> Iterator[BrokenRule]:
    """A pin that is kept as a square of the map could fall out of an area that is smaller."""
    least = limits.REACH_ANONYMOUS if Mode.ANONYMOUS in engagement.privacy.modes else 0
    for n, question in enumerate(engagement.questions):
        if isinstance(question, PlaceQuestion) and question.reach < least:
            yield BrokenRule("reach-too-short", ("questions", n, "reach"), (("limit", least),))


def links_have_names_of_their_own(engagement: Engagement) -> Iterator[BrokenRule]:
    """Two links with one identifier would be counted as one."""
    yield from _twice([each.id for each in engagement.links], ("links",))


def ask_if_looks_back(engagement: Engagement) -> Iterator[BrokenRule]:
    """A condition can only be about an earlier question that is counted, and about what it counts."""
    earlier: dict[str, Question] = {}
    for n, question in enumerate(engagement.questions):
        condition = question.ask_if
        if condition is not None:
            place = ("questions", n, "ask_if")
            asked = earlier.get(condition.question)
            if asked is None or not asked.table:
                yield BrokenRule("ask-if-question", (*place, "question"), (("name", condition.question),))
            else:
                offered = {str(name) for name, _ in asked.table}
                for unknown in (name for name in condition.is_ if name not in offered):
                    yield BrokenRule("ask-if-option", (*place, "is"), (("name", unknown),))
        earlier[question.id] = question


def _said_before(question: OfOptions) -> Iterator[tuple[int, Language, str]]:
    """Give each option that another one says already in a language, and what both say."""
    added = question.offered[len(question.options) :]
    for m, option in enumerate(question.options):
        others = [each.button for each in (*question.options[:m], *added)]
        for language in Language:
            for voice in (Voice(language), Voice(language, easy=True)):
                words = option.button.spoken(voice)
                if words.casefold() in {other.spoken(voice).casefold() for other in others}:
                    yield m, language, words
                    break


def _twice(names: list[str], place: Place) -> Iterator[BrokenRule]:
    for n, name in enumerate(names):
        if name in names[:n]:
            yield BrokenRule("name-twice", (*place, n, "id"), (("name", name),))
