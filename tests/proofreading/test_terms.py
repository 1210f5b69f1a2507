"""Terms: where the English says one, the Welsh says what public services say, and is left alone otherwise."""

import re
from collections import Counter

import pytest

from engagements.language import Language, Register
from proofreading.passages import Passage
from proofreading.sentence import analysed
from proofreading.terms import TABLE, other_term, rows, terms


def told(welsh: str, english: str) -> list[tuple[str, str]]:
    """Give what is told of a Welsh text beside its English: the words, and what could stand there."""
    passage, beside = (
        Passage("a.yaml", 1, "title", language, Register.CHI, text)
        for language, text in ((Language.CY, welsh), (Language.EN, english))
    )
    (sentences,) = analysed([welsh])
    return [(each.words, each.suggestion) for each in other_term(passage, sentences, beside)]


@pytest.mark.parametrize(
    ("welsh", "english", "words", "suggestion"),
    [
        (
            "Atebion anhysbys ydyn nhw",
            "The answers are anonymous",
            "anonymous ≠ Atebion anhysbys ydyn nhw",
            "dienw",
        ),
        ("Diwrnod olaf: 3 Mai", "Deadline: 3 May", "Deadline ≠ Diwrnod olaf: 3 Mai", "dyddiad cau"),
        (
            "Rheolwr data yw'r Cyngor",
            "The Council is a data controller",
            "data controller ≠ Rheolwr data yw'r Cyngor",
            "rheolydd data",
        ),
        ("Pasio", "Skip →", "Skip ≠ Pasio", "hepgor"),
        ("Pasio cwestiwn", "Skip a question", "Skip a question ≠ Pasio cwestiwn", "hepgor"),
        ("Cynhwysiad", "Participation", "Participation ≠ Cynhwysiad", "cyfranogi, cyfranogiad, cymryd rhan"),
        ("Un\nDau", "Two answers\nOne answer", "answers ≠ Un Dau", "ateb, ymateb"),
    ],
    ids=lambda each: str(each)[:30],
)
def test_another_word_than_the_field_s_own_is_told_of(
    welsh: str, english: str, words: str, suggestion: str
) -> None:
    """A writer sees which English term it is about, which text, and each way that services say it."""
    assert [(words, suggestion)] == told(welsh, english)


@pytest.mark.parametrize(
    ("welsh", "english"),
    [
        ("Rhowch adborth", "Give feedback"),
        ("Eich data personol", "Your personal data"),
        ("Data personol y trigolion", "Personal data of the residents"),
        ("Rhowch eich barn i breswylwyr", "Give residents your views"),
        ("Y dyddiadau cau", "The closing dates"),
        ("Ein hymgynghoriad", "Our consultation"),
        ("Dweud wrth ymatebwyr", "Tell the respondents"),
        ("Ddau gwestiwn", "Two questions"),
        ("Cyrff cyhoeddus a rhanddeiliaid", "Public bodies and stakeholders"),
        ("Defnyddwyr ein gwasanaethau", "Service users"),
        ("Rydyn ni'n ymgynghori", "This is a consultation"),
        ("Penderfynwyd ar hyn", "The decision was this"),
        ("Fe ddywedoch chi, fe wnaethon ni", "You said, we did"),
        ("Mae'n hawdd ei ddeall", "This is easy read"),
        ("Iaith blaen", "Plain language"),
        ("Y Gymraeg", "The Welsh language"),
        ("Dewch i sesiwn galw heibio", "Come to a drop-in session"),
        ("Ffoniwch y llinell gymorth", "Call the helpline"),
        ("Hepgor →", "Skip →"),
    ],
    ids=lambda each: str(each)[:30],
)
def test_the_field_s_own_word_is_good_in_any_form(welsh: str, english: str) -> None:
    """A writer may mutate the word, put it in the plural, or say it with a verb or another word for it."""
    assert [] == told(welsh, english)


@pytest.mark.parametrize(
    ("welsh", "english"),
    [
        ("Rhowch e mewn sgip", "Put it in a skip"),
        ("Arbed arian", "Save money"),
        ("Ystyr y gair sy'n dod wedyn", "What the next word means"),
        ("Golygfa o'r môr", "A view of the sea"),
        ("Twf mewn hyder", "A rise in confidence"),
        ("Caniatâd cynllunio", "Planning consent"),
        ("Disgrifiadol", "Questionable and unanswered"),
        ("Cwmni Pobl-a-lle", "The firm Council-Plus"),
        ("Ewch i /ymgynghoriad", "Go to /consultation"),
        ("Ewch i https://drws.wales/consultation", "Go to https://drws.wales/consultation"),
        ("Ysgrifennwch 'consultation' yn y ffeil", "Write 'consultation' in the file"),
        ("Y cyhoedd, y corff", "The public, body and soul"),
    ],
    ids=lambda each: str(each)[:30],
)
def test_what_only_looks_like_a_term_is_let_be(welsh: str, english: str) -> None:
    """A writer hears nothing about everyday words, parts of other words, or what is there to be typed."""
    assert [] == told(welsh, english)


def test_every_row_is_whole_and_has_a_source() -> None:
    """Whoever asks where a term comes from finds it: each row has a code that the table explains."""
    explained = set(re.findall(r"^#   (\w\w|--) ", TABLE.read_text(encoding="utf-8"), re.MULTILINE))

    for row in rows():
        assert len(row) == 3
        english, welsh, source = row
        assert all(each == each.strip() != "" for each in (*english.split(";"), *welsh.split(";")))
        assert source.split()
        assert explained.issuperset(source.split())


def test_no_english_form_stands_in_two_rows() -> None:
    """A writer is never given two answers to one term."""
    forms = Counter(form for row in rows() for form in row[0].split(";"))

    assert dict.fromkeys(forms, 1) == forms
    assert len(rows()) == len(terms())
