"""What is allowed and yet not decent. An author is told, and decides. Each function gives one kind."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from engagements.engagement import Engagement, Mode
from engagements.language import Bilingual, Language
from engagements.phrases import are_a_pair, is_stock, is_word, names_a_way, names_welsh, sounds_decided
from engagements.questions import Choice, OfOptions, Photo, Statement, Text, Voice
from engagements.questions.place import Place as PlaceQuestion
from engagements.sharing import Phase
from engagements.walk import all_in
from engagements.yaml_tree import Place

_LONG_ENOUGH = timedelta(weeks=12)
_TIME_TO_WEIGH = timedelta(weeks=2)
_ONE_ROUND = timedelta(weeks=3)
_FEEDBACK_WITHIN = timedelta(days=84)
# Characters in which the effects of one proposal on Welsh cannot be described.
_TOO_SHORT = 100
_QUESTIONS = 12
_WORDS_OF_A_NAME = 3
_PUNCTUATION = ".,:;!?()\"'‘’“”"
# Kilometres: about the side of the square of the map as which an anonymous pin is kept.
_SQUARE = 5


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of advice. `code` names its message, `place` is the path to what it is about."""

    code: str
    place: Place
    args: tuple[tuple[str, str | int], ...] = ()


def of_engagement(engagement: Engagement) -> Iterator[Advice]:
    """Give all advice on an engagement."""
    for advise in (
        time_is_long_enough,
        answers_can_be_weighed,
        feedback_comes_soon,
        one_round_is_no_talk,
        each_language_has_its_words,
        nothing_sounds_decided,
        effects_on_welsh_are_described,
        effects_on_welsh_are_asked_about,
        all_is_said_before,
        contact_is_a_way,
        yes_has_its_no,
        sharing_leaves_a_record,
        questions_can_be_skipped,
        questions_are_few,
        a_short_answer_is_shown,
        easy_read_stands_beside,
        pictures_favour_nobody,
        areas_lie_apart,
    ):
        yield from advise(engagement)


def time_is_long_enough(engagement: Engagement) -> Iterator[Advice]:
    """Twelve weeks are usual; whoever gives less says why."""
    asks_in_haste = engagement.allows.asks and engagement.short_because is None
    if asks_in_haste and _open_for(engagement) < _LONG_ENOUGH:
        yield Advice("short-time", ("closes_at",))


def answers_can_be_weighed(engagement: Engagement) -> Iterator[Advice]:
    """A decision right after the close was made without the answers."""
    left = engagement.influence.decided_on - engagement.closes_at.date()
    if engagement.allows.asks and left < _TIME_TO_WEIGH:
        yield Advice("little-to-weigh", ("influence", "decided_on"))


def feedback_comes_soon(engagement: Engagement) -> Iterator[Advice]:
    """Whoever answered waits twelve weeks at most to hear what came of it."""
    if engagement.feedback_by - engagement.closes_at.date() > _FEEDBACK_WITHIN:
        yield Advice("late-feedback", ("feedback_by",))


def one_round_is_no_talk(engagement: Engagement) -> Iterator[Advice]:
    """Where people and service talk, one short round leaves no time to answer back."""
    is_first = engagement.allows.talks_back and engagement.continues is None
    if is_first and _open_for(engagement) < _ONE_ROUND:
        yield Advice("one-short-round", ("closes_at",))


def each_language_has_its_words(engagement: Engagement) -> Iterator[Advice]:
    """A text that is the same in both languages was written in one of them, unless it is a name."""
    for place, words in all_in(engagement, Bilingual):
        if words.cy == words.en and sum(each.isalpha() for each in _words(words.cy)) > _WORDS_OF_A_NAME:
            yield Advice("same-words", (*place, Language.CY.value))


def nothing_sounds_decided(engagement: Engagement) -> Iterator[Advice]:
    """Asking is for what is still open, and its words say so."""
    for place, words in (("title",), engagement.title), *_texts(engagement):
        for language in Language:
            found = sounds_decided(words.within(language), language)
            if engagement.allows.asks and found:
                yield Advice("sounds-decided", (*place, language.value), (("what", found),))


def effects_on_welsh_are_described(engagement: Engagement) -> Iterator[Advice]:
    """What could stand in any file says nothing of this proposal."""
    for language in Language:
        text = engagement.welsh_language_effects.within(language)
        if len(text) < _TOO_SHORT or is_stock(text, language):
            yield Advice("stock-welsh-effects", ("welsh_language_effects", language.value))


def effects_on_welsh_are_asked_about(engagement: Engagement) -> Iterator[Advice]:
    """People know effects on Welsh that the service has not thought of."""
    asked = any(
        names_welsh(question.text.within(language), language)
        for question in engagement.questions
        for language in Language
    )
    if engagement.allows.asks and not asked:
        yield Advice("welsh-effects-not-asked", ("questions",))


def all_is_said_before(engagement: Engagement) -> Iterator[Advice]:
    """What people want to know before they answer is in the file, and whom it is to reach."""
    if engagement.allows.asks and engagement.joint_answers is None:
        yield Advice("no-joint-answers", ("joint_answers",))
    if engagement.accountable is None:
        yield Advice("no-accountable", ("accountable",))
    if not engagement.meant_to_reach:
        yield Advice("no-meant-to-reach", ("meant_to_reach",))
    if not engagement.links:
        yield Advice("no-links", ("links",))


def contact_is_a_way(engagement: Engagement) -> Iterator[Advice]:
    """Whoever cannot use the chat needs a number or an address, in their language too."""
    for language in Language:
        if not names_a_way(engagement.contact.within(language)):
            yield Advice("contact-no-way", ("contact", language.value))


def yes_has_its_no(engagement: Engagement) -> Iterator[Advice]:
    """Welsh has no one word for yes: each question brings its own pair."""
    for n, question in enumerate(engagement.questions):
        if isinstance(question, Choice):
            yes, no = (_worded(question, word) for word in ("yes", "no"))
            if yes and no and not are_a_pair(yes.cy, no.cy):
                pair = (("what", f"{yes.cy} / {no.cy}"),)
                yield Advice("yes-no", ("questions", n, "options"), pair)


def sharing_leaves_a_record(engagement: Engagement) -> Iterator[Advice]:
    """Where work that is shared has come past its plan, something was decided together."""
    begun = engagement.phase not in (None, Phase.PLAN)
    if begun and not engagement.agenda and not engagement.decisions:
        yield Advice("shared-on-paper", ("phase",), (("what", str(engagement.phase)),))


def questions_can_be_skipped(engagement: Engagement) -> Iterator[Advice]:
    """Whoever is stopped by one question answers none of the others."""
    required = sum(question.required for question in engagement.questions)
    if required > 1 and required * 2 > len(engagement.questions):
        yield Advice("many-required", ("questions",))
    for n, question in enumerate(engagement.questions):
        if isinstance(question, Photo | Voice) and question.required:
            yield Advice("file-required", ("questions", n, "required"))


def questions_are_few(engagement: Engagement) -> Iterator[Advice]:
    """Many people stop before the end of a long list."""
    count = sum(not isinstance(each, Statement) for each in engagement.questions)
    if count > _QUESTIONS:
        yield Advice("many-questions", ("questions",), (("count", count), ("limit", _QUESTIONS)))


def a_short_answer_is_shown(engagement: Engagement) -> Iterator[Advice]:
    """An example shows that little is enough."""
    for n, question in enumerate(engagement.questions):
        if isinstance(question, Text):
            if question.example is None:
                yield Advice("no-example", ("questions", n, "example"))
            return


def easy_read_stands_beside(engagement: Engagement) -> Iterator[Advice]:
    """What people decide by, and what they are asked, is there in easy words."""
    hard = [place for place, words in _texts(engagement) if words.easy is None]
    if hard:
        yield Advice("no-easy-read", (*hard[0], "easy"), (("count", len(hard)),))


def pictures_favour_nobody(engagement: Engagement) -> Iterator[Advice]:
    """An option that can be seen is chosen more often than one that cannot."""
    for n, question in enumerate(engagement.questions):
        if isinstance(question, OfOptions):
            seen = {option.picture is not None for option in question.options if not option.exclusive}
            if len(seen) > 1:
                yield Advice("some-pictures", ("questions", n, "options"))


def areas_lie_apart(engagement: Engagement) -> Iterator[Advice]:
    """A pin of which only a square of the map is kept can still be told from one in the area beside it."""
    if Mode.ANONYMOUS not in engagement.privacy.modes:
        return
    for n, question in enumerate(engagement.questions):
        areas = question.options if isinstance(question, PlaceQuestion) else ()
        for m, area in enumerate(areas):
            middle = area.at.spot
            beside = any(middle.far_from(each.at.spot) < _SQUARE for each in areas[:m])
            if beside or question.entries(middle.coarse()) != (area.id,):
                yield Advice("areas-close", ("questions", n, "options", m), (("what", area.id),))


def _open_for(engagement: Engagement) -> timedelta:
    return engagement.closes_at - engagement.opens_at


def _texts(engagement: Engagement) -> Iterator[tuple[Place, Bilingual]]:
    """Give what people decide by and what they are asked, each with its place; of the authors' own words."""
    yield ("about",), engagement.about
    yield ("purpose",), engagement.purpose
    for n, question in enumerate(engagement.questions):
        if not isinstance(question, Statement):
            yield ("questions", n, "text"), question.text


def _words(text: str) -> list[str]:
    return [each.strip(_PUNCTUATION).replace("'", "").replace("’", "") for each in text.split()]


def _worded(question: Choice, word: str) -> Bilingual | None:
    return next((each.label for each in question.options if is_word(each.label.en, word)), None)
