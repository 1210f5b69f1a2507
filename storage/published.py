"""The figures of an engagement that anybody sees, made so that no hidden one follows from all the others.

A reader has every earlier edition too. So the bounds that each edition gave away are kept, and a new one
hides what it must until enough values are left for each hidden count, old or new.

A table is shown whole, with * for its small numbers, or tells nothing but how many answered, or not even
that. It is never hidden in part: whoever knows this program would ask why just those were hidden, and find
out what they hide.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import IntEnum
from itertools import chain, pairwise

from pydantic import TypeAdapter

from engagements.engagement import Engagement
from engagements.language import Language
from engagements.questions import Question
from storage import disclosure
from storage.deduction import UNKNOWN, AtMost, Bounds, deduced, equal, narrow
from storage.disclosure import HIDDEN, SMALL, Figure
from storage.tally import Count, Tally, tally

# No question can be named like these: an identifier has no colon and no stroke.
RESPONSES = ":responses"
_SPOKEN = ":language-"
_FREE: Bounds = (0, UNKNOWN)
_HANGS_TOGETHER = 1


class Veil(IntEnum):
    """How much of a question's table is hidden."""

    NOTHING = 0
    OPTIONS = 1
    EVERYTHING = 2


@dataclass(frozen=True, slots=True)
class Table:
    """The figures of one question: how many answered, and each option in the author's order."""

    answered: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """The figures as they are shown."""

    responses: str
    languages: dict[Language, str]
    tables: dict[str, Table]


@dataclass(frozen=True, slots=True)
class Given:
    """What an edition gives a reader to know of each count, and which of the counts it hides."""

    known: dict[str, Bounds]
    hidden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Published:
    """The newest edition, and what each one so far has given away, the oldest first."""

    edition: Edition
    given: tuple[Given, ...]


@dataclass(slots=True)
class _Veils:
    """What is hidden, of each question and of the languages."""

    questions: dict[str, Veil] = field(default_factory=dict)
    languages: bool = False


PUBLISHED = TypeAdapter(Published)


def published(engagement: Engagement, counted: Tally, before: tuple[Given, ...]) -> Published | None:
    """Make an edition after those before. Returns None where any would give a small number away."""
    veils = _first_veils(engagement, counted)
    while True:
        edition = _edition(engagement, counted, veils)
        given = (*before, _given(engagement, counted, edition, veils))
        exposed = _exposed(engagement, given)
        if not exposed:
            return Published(edition, given)
        # One step for each table in each round, or how far it is hidden would tell how much it exposed. All
        # of them: any() would stop at the first.
        tables = {each.partition("/")[0] for each in exposed}
        if not sum(_hide_for(engagement, veils, each) for each in sorted(tables)):
            return None


def nothing_yet(engagement: Engagement) -> Published:
    """Give what is shown before there is a first edition: that nobody has been counted."""
    return Published(_edition(engagement, tally(engagement, ()), _Veils()), ())


def completed(engagement: Engagement, made: Published) -> Published:
    """Add what an earlier edition did not count: a statement that came later, or who had help.

    Nobody had been asked then. A row that a table has come to have since stands empty in it.
    """
    empty = _edition(engagement, tally(engagement, ()), _Veils())
    nobody: dict[str, Bounds] = {}
    for question in engagement.tables:
        nobody |= _known(question, Count(0, (0,) * len(question.table)), Veil.NOTHING)
    shown = empty.tables | made.edition.tables
    tables = {each.id: _as_long(shown[each.id], empty.tables[each.id]) for each in engagement.tables}
    edition = replace(made.edition, tables=shown | tables)
    return Published(edition, tuple(replace(each, known=nobody | each.known) for each in made.given))


def _as_long(table: Table, empty: Table) -> Table:
    """Add the rows of an empty table that a table lacks; to one that tells nothing, rows that do not."""
    lacks = empty.figures[len(table.figures) :]
    if all(each.shown == HIDDEN for each in table.figures):
        lacks = disclosure.hidden(len(lacks))
    return replace(table, figures=(*table.figures, *lacks))


def rules(engagement: Engagement) -> Iterator[AtMost]:
    """Give what a reader knows of how the counts of one edition hang together."""
    for question in engagement.tables:
        answered = (question.id,)
        chosen = _names(question)
        yield AtMost(answered, (RESPONSES,))
        if not question.adds_up:
            yield AtMost(answered, chosen)
            yield from (AtMost((each,), answered) for each in chosen)
        elif chosen:
            yield from equal(answered, chosen)
        yield from _condition(engagement, question)
    yield from equal((RESPONSES,), tuple(_spoken(language) for language in Language))


def _names(question: Question) -> tuple[str, ...]:
    return tuple(f"{question.id}/{place}" for place in range(len(question.table)))


def _spoken(language: Language) -> str:
    return f"{_SPOKEN}{language}"


def _condition(engagement: Engagement, question: Question) -> Iterator[AtMost]:
    """Whoever answered was asked; whoever was asked what is required answered."""
    asked: tuple[str, ...] = (RESPONSES,)
    several = False
    if question.ask_if is not None:
        parent = next(each for each in engagement.tables if each.id == question.ask_if.question)
        wanted = [str(each) for each, _ in parent.table]
        asked = tuple(f"{parent.id}/{wanted.index(each)}" for each in question.ask_if.is_)
        if set(question.ask_if.is_) == set(wanted):
            asked = (parent.id,)
        several = not parent.adds_up
        yield AtMost((question.id,), asked)
    if question.required and not question.comes_later:
        groups = [(each,) for each in asked] if several else [asked]
        yield from (AtMost(each, (question.id,)) for each in groups)


def _first_veils(engagement: Engagement, counted: Tally) -> _Veils:
    """Hide what holds almost all of a small group, and what hangs on it."""
    veils = _Veils()
    for question, count in zip(engagement.tables, counted.questions, strict=True):
        if disclosure.almost_all(count.chosen, count.answered):
            _hide(engagement, veils, question.id)
    veils.languages = disclosure.almost_all(counted.languages, counted.responses)
    return veils


def _hide(engagement: Engagement, veils: _Veils, question: str) -> bool:
    """Hide more of a question. How many were asked because of a hidden answer would tell of it."""
    veil = veils.questions.get(question, Veil.NOTHING)
    if veil is Veil.EVERYTHING:
        return False
    veils.questions[question] = Veil(veil + 1)
    for each in engagement.tables:
        if each.ask_if is not None and each.ask_if.question == question:
            while _hide(engagement, veils, each.id):
                continue
    return True


def _hide_for(engagement: Engagement, veils: _Veils, name: str) -> bool:
    """Hide more where something is exposed. Returns False where nothing is left to hide."""
    if name.startswith(":") and not veils.languages:
        veils.languages = True
        return True
    nearest_first = sorted(engagement.tables, key=lambda each: _distance(engagement, name, each))
    near = [each for each in nearest_first if _distance(engagement, name, each) <= _HANGS_TOGETHER]
    if any(_hide(engagement, veils, each.id) for each in near):
        return True
    if not veils.languages:
        # The languages add up to the responses, and so tell of whatever all of them answered.
        veils.languages = True
        return True
    return any(_hide(engagement, veils, each.id) for each in nearest_first)


def _distance(engagement: Engagement, name: str, question: Question) -> int:
    """Tell how closely a question hangs together with what is exposed: itself, by a condition, or less.

    What is let out one by one shows exactly how many answered, so it is hidden before other tables that
    have nothing to do with it.
    """
    exposed = next((each for each in engagement.tables if each.id == name), None)
    conditions = (question.ask_if, exposed.ask_if if exposed else None)
    if question is exposed:
        return 0
    if any(each and each.question in (name, question.id) for each in conditions):
        return _HANGS_TOGETHER
    return 2 if question.let_out else 3


def _given(engagement: Engagement, counted: Tally, edition: Edition, veils: _Veils) -> Given:
    known = {RESPONSES: disclosure.readable(counted.responses)}
    hidden = [RESPONSES] if edition.responses == HIDDEN else []
    for language, count in zip(Language, counted.languages, strict=True):
        is_hidden = edition.languages[language] == HIDDEN
        known[_spoken(language)] = _FREE if is_hidden else disclosure.readable(count)
        hidden += [_spoken(language)] * is_hidden
    for question, exact in zip(engagement.tables, counted.questions, strict=True):
        veil = veils.questions.get(question.id, Veil.NOTHING)
        known |= _known(question, exact, veil)
        table = edition.tables[question.id]
        shown = zip((question.id, *_names(question)), (table.answered, *_shown(table)), strict=True)
        hidden += [each for each, told in shown if told == HIDDEN]
    return Given(known, tuple(hidden))


def _shown(table: Table) -> Iterator[str]:
    return (each.shown for each in table.figures)


def _known(question: Question, exact: Count, veil: Veil) -> dict[str, Bounds]:
    """Give what the table of a question tells."""
    base = disclosure.readable(exact.answered)
    chosen = tuple(disclosure.readable(each) for each in exact.chosen)
    if question.let_out and base != SMALL:
        # Whoever has them one by one can count them.
        base = (exact.answered, exact.answered)
    if question.leaves_in_rows and veil is Veil.NOTHING and SMALL not in (base, *chosen):
        # Whether rows have left is not known here, and whoever has them keeps them: so in every edition.
        base, chosen = (exact.answered,) * 2, tuple((each, each) for each in exact.chosen)
    told = {question.id: _FREE if veil is Veil.EVERYTHING else base}
    for name, bounds in zip(_names(question), chosen, strict=True):
        told[name] = bounds if veil is Veil.NOTHING else _FREE
    return told


def _exposed(engagement: Engagement, given: tuple[Given, ...]) -> set[str]:
    """Name the hidden counts, of whichever edition, of which a reader would have too few values left.

    Beside numbers that are shown a * must keep every value that it has by itself. Where it would not, its
    table is hidden, and that this was needed is all that a reader learns: too little to tell by how much.
    """
    known = {f"{n}:{each}": told for n, one in enumerate(given) for each, told in one.known.items()}
    of_one = tuple(rules(engagement))
    of_each = (_in_edition(rule, n, n) for n in range(len(given)) for rule in of_one)
    grown = (
        _in_edition(AtMost((name,), (name,)), earlier, later)
        for earlier, later in pairwise(range(len(given)))
        for name in given[earlier].known
    )
    found = deduced(known, chain(of_each, grown))
    exposed = {each for n, one in enumerate(given) for each in one.hidden if narrow(found[f"{n}:{each}"])}
    newest = len(given) - 1
    beside = (each for each in given[newest].hidden if "/" in each and given[newest].known[each] == SMALL)
    return exposed | {each for each in beside if found[f"{newest}:{each}"] != SMALL}


def _in_edition(rule: AtMost, left: int, right: int) -> AtMost:
    return AtMost(
        tuple(f"{left}:{each}" for each in rule.left), tuple(f"{right}:{each}" for each in rule.right)
    )


def _edition(engagement: Engagement, counted: Tally, veils: _Veils) -> Edition:
    tables = {
        question.id: _table(exact, veils.questions.get(question.id, Veil.NOTHING))
        for question, exact in zip(engagement.tables, counted.questions, strict=True)
    }
    told = (HIDDEN,) * len(Language) if veils.languages else disclosure.parts(counted.languages)
    return Edition(disclosure.shown(counted.responses), dict(zip(Language, told, strict=True)), tables)


def _table(exact: Count, veil: Veil) -> Table:
    if veil is Veil.NOTHING:
        return Table(disclosure.shown(exact.answered), disclosure.table(exact.chosen, exact.answered))
    answered = HIDDEN if veil is Veil.EVERYTHING else disclosure.shown(exact.answered)
    return Table(answered, disclosure.hidden(len(exact.chosen)))
