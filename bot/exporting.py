"""What leaves the team as a file: the figures of a snapshot and the texts that it counts, in four forms."""

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import xlsxwriter

from bot.cells import cleaned, inert
from bot.zipping import in_folders, zipped
from engagements.engagement import Engagement
from engagements.errors import DrwsError
from engagements.language import Bilingual, Language, Voice
from engagements.questions import Budget, Question, Ranking
from locales.dates import long_date
from locales.words import say
from storage.disclosure import HIDDEN, Figure
from storage.published import Edition
from storage.results import QuestionResult, of_questions
from storage.texts import Filed, Written

Cell = str | int
Row = tuple[Cell, ...]

# XlsxWriter would write the moment into the file.
_NO_MOMENT = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_NO_LABELS = ("", "")


class Form(StrEnum):
    """The forms of a file, by the ending of its name."""

    CSV = ".csv"
    JSON = ".json"
    XLSX = ".xlsx"
    ZIP = ".zip"


class UnknownForm(DrwsError):
    """The name of a file does not end in any of the forms that can be written."""


@dataclass(frozen=True, slots=True)
class Export:
    """What is written: an engagement, the edition that stands, and texts and files in an order of chance.

    `written_on` is the day on which the file is made.
    """

    engagement: Engagement
    edition: Edition
    texts: tuple[Written, ...]
    files: tuple[Filed, ...] = ()
    written_on: date = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows under their headings."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def form_of(file: Path) -> Form:
    """Tell the form by the ending of a name, or raise UnknownForm."""
    try:
        return Form(file.suffix.lower())
    except ValueError:
        raise UnknownForm(str(file)) from None


def written(form: Form, export: Export, language: Language) -> bytes:
    """Write an export, its headings in a language, and the labels of what was asked in both."""
    return _WRITERS[form](export, Voice(language))


def counted_apart(question: Question) -> Bilingual | None:
    """Say what the figures of a question count, where it is not how many chose each option."""
    match question:
        case Ranking():
            return _both("results-counts-ranking")
        case Budget():
            return _both("results-counts-budget")
        case _:
            return None


def about(export: Export) -> tuple[Bilingual, ...]:
    """Give what a reader has to know of the figures: whose they are, of which day, and how they are shown."""
    welsh, english = (_about(export, language) for language in (Language.CY, Language.EN))
    return tuple(Bilingual(cy=cy, en=en) for cy, en in zip(welsh, english, strict=True))


def _about(export: Export, language: Language) -> tuple[str, ...]:
    voice = Voice(language)
    services = ", ".join(each.within(language) for each in export.engagement.owners)
    return (
        say(voice, "export-title", {"title": export.engagement.title.within(language)}),
        say(voice, "export-service", {"service": services}),
        say(voice, "export-written", {"day": long_date(export.written_on, language)}),
        say(voice, "results-rounding"),
        say(voice, "results-languages"),
    )


def notes(export: Export, voice: Voice) -> Sheet:
    """Give a row for each thing to know of the figures, in both languages."""
    columns = (say(voice, "export-in-cy"), say(voice, "export-in-en"))
    return Sheet(say(voice, "export-about"), columns, tuple(map(_labels, about(export))))


def figures(export: Export, voice: Voice) -> Sheet:
    """Give a row for each figure, in the author's order."""
    columns = (
        *_of_question(voice),
        say(voice, "export-option"),
        say(voice, "export-option-cy"),
        say(voice, "export-option-en"),
        say(voice, "export-count"),
        say(voice, "export-percent"),
    )
    return Sheet(say(voice, "export-figures"), columns, tuple(_rows_of_figures(export)))


def texts(export: Export, voice: Voice) -> Sheet:
    """Give a row for each text, question by question."""
    rows = (
        (*_asked(question.id, question.text), each.text)
        for each in export.texts
        if (question := export.engagement.question(each.question)) is not None
    )
    return Sheet(say(voice, "export-texts"), (*_of_question(voice), say(voice, "export-text")), tuple(rows))


def _of_question(voice: Voice) -> tuple[str, str, str]:
    return say(voice, "export-question"), say(voice, "export-question-cy"), say(voice, "export-question-en")


def _rows_of_figures(export: Export) -> Iterator[Row]:
    responses = _asked("", _both("export-responses"))
    yield (*responses, "", *_NO_LABELS, number(export.edition.responses), "")
    for language, shown in export.edition.languages.items():
        label = _both(f"export-language-{language}")
        yield (*responses, language.value, *_labels(label), number(shown), "")
    for each in of_questions(export.engagement, export.edition):
        asked = _asked(each.question.id, each.question.text)
        yield (*asked, "", *_labels(_both("export-answered")), number(each.answered), "")
        counted = counted_apart(each.question)
        if counted is not None:
            yield (*asked, "", *_labels(counted), "", "")
        for (identifier, label), figure in _options(each):
            percent = "" if figure.percent is None else figure.percent
            yield (*asked, str(identifier), *_labels(label), number(figure.shown), percent)


def _options(result: QuestionResult) -> Iterator[tuple[tuple[str | int, Bilingual], Figure]]:
    return zip(result.question.table, (figure for _, figure in result.figures), strict=True)


def _asked(question: str, words: Bilingual) -> tuple[str, str, str]:
    return question, *_labels(words)


def _labels(words: Bilingual) -> tuple[str, str]:
    return words.cy, words.en


def _both(name: str) -> Bilingual:
    return Bilingual(cy=say(Voice(Language.CY), name), en=say(Voice(Language.EN), name))


def number(shown: str) -> Cell:
    """Give a figure as a number, or as the * that stands for a hidden one."""
    return shown if shown == HIDDEN else int(shown.replace(",", ""))


def _as_csv(export: Export, voice: Voice) -> bytes:
    """Write what to know, figures and texts as one table that Excel, too, opens with its circumflexes.

    UTF-8 with a mark, all in quotes.
    """
    counted, said = figures(export, voice), texts(export, voice)
    asked = len(_of_question(voice))
    gap = ("",) * (len(counted.columns) - asked)
    table = [
        (*counted.columns, said.columns[-1]),
        *((*_asked("", each), *gap, "") for each in about(export)),
        *((*row, "") for row in counted.rows),
        *((*row[:asked], *gap, *row[asked:]) for row in said.rows),
    ]
    opened = StringIO(newline="")
    writer = csv.writer(opened, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([inert(str(cell)) for cell in row] for row in table)
    return opened.getvalue().encode("utf-8-sig")


def _as_xlsx(export: Export, voice: Voice) -> bytes:
    """Write a workbook of three sheets in which no words are run, without a time and without an author."""
    opened = BytesIO()
    safely = {
        # Constant memory would lay people's words down in temporary files.
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(opened, safely) as workbook:
        workbook.set_properties({"author": "", "created": _NO_MOMENT})
        for sheet in (figures(export, voice), texts(export, voice), notes(export, voice)):
            _fill(workbook.add_worksheet(sheet.title), (sheet.columns, *sheet.rows))
    return opened.getvalue()


def _fill(sheet: Any, rows: tuple[Row, ...]) -> None:
    for down, row in enumerate(rows):
        for across, cell in enumerate(row):
            if isinstance(cell, int):
                sheet.write_number(down, across, cell)
            else:
                sheet.write_string(down, across, cleaned(cell))


def _as_json(export: Export, _: Voice) -> bytes:
    """Write the shape that docs/exports.md explains. Nothing runs JSON, so words stand as they are."""
    told = {
        "engagement": export.engagement.id,
        "title": _in_both(export.engagement.title),
        "services": [_in_both(each) for each in export.engagement.owners],
        "written_on": str(export.written_on),
        "shown": [_in_both(_both(name)) for name in ("results-rounding", "results-languages")],
        "responses": number(export.edition.responses),
        "languages": {each: number(shown) for each, shown in export.edition.languages.items()},
        "questions": [_question(export, each) for each in of_questions(export.engagement, export.edition)],
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def _question(export: Export, result: QuestionResult) -> dict[str, Any]:
    question = result.question
    told: dict[str, Any] = {
        "id": question.id,
        "text": _in_both(question.text),
        "answered": number(result.answered),
    }
    counted = counted_apart(question)
    if counted is not None:
        told["counted"] = _in_both(counted)
    if question.let_out:
        return told | {"texts": [each.text for each in export.texts if each.question == question.id]}
    return told | {
        "options": [
            {
                "id": identifier,
                "label": _in_both(label),
                "count": number(figure.shown),
                "percent": figure.percent,
            }
            for (identifier, label), figure in _options(result)
        ]
    }


def _in_both(words: Bilingual) -> dict[str, str]:
    return {"cy": words.cy, "en": words.en}


def _as_zip(export: Export, voice: Voice) -> bytes:
    """Write the table, and beside it the photos and recordings, which no table can hold."""
    return zipped((("figures.csv", _as_csv(export, voice)), *in_folders(export.files)))


_WRITERS: dict[Form, Callable[[Export, Voice], bytes]] = {
    Form.CSV: _as_csv,
    Form.JSON: _as_json,
    Form.XLSX: _as_xlsx,
    Form.ZIP: _as_zip,
}
