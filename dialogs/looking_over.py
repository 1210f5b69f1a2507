"""Every answer of a response with its question, to be looked over."""

from dialogs.answers import Answer, answer_to
from dialogs.asking import summary
from dialogs.text import Bold, Line, Paragraph, Text, line, paragraph, words
from engagements.language import Bilingual, EasyRead
from engagements.questions import AnyQuestion

_QUESTION_SHOWN = 80


def looked_over(questions: tuple[AnyQuestion, ...], answers: tuple[Answer, ...]) -> Text:
    """Show each question with its number and what was answered."""
    return tuple(_entry(n, question, answers) for n, question in enumerate(questions, start=1))


def _entry(number: int, question: AnyQuestion, answers: tuple[Answer, ...]) -> Paragraph:
    shown = summary(question, answer_to(answers, question.id))
    answered = shown.parts if isinstance(shown, Line) else (shown,)
    return paragraph(
        Bold(words("check-question", number=str(number), question=shortened(question.text))), line(*answered)
    )


def shortened(question: Bilingual) -> Bilingual:
    """Give the first words of a question, in easy read too where it was asked so."""

    def of(text: str) -> str:
        return text if len(text) <= _QUESTION_SHOWN else f"{text[:_QUESTION_SHOWN].rsplit(' ', 1)[0]}…"

    easy = EasyRead(cy=of(question.easy.cy), en=of(question.easy.en)) if question.easy else None
    return Bilingual(cy=of(question.cy), en=of(question.en), easy=easy)
