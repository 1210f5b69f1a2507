"""What a voice is given to read: figures, dates, money and addresses in words, in Welsh as in English."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from techiaith.g2p import english_numbers, welsh_normalize

from bot.speech import english, welsh, welsh_numbers
from engagements.language import Language
from locales.dates import long_date

SAID_IN_WELSH = [
    # money
    ("arbedion o tua £700,000", "arbedion o tua saith can mil o bunnoedd."),
    ("£350,000 o £2", "tri chant pum deg mil o bunnoedd o ddwy bunt."),
    ("£1, £3, £6, £26, £100", "un bunt, tair punt, chwe phunt, dau ddeg chwe phunt, can punt."),
    ("£5.50 neu 50c", "pum punt pum deg ceiniog neu pum deg ceiniog."),
    ("£0.06", "chwe cheiniog."),
    ("£1.2m a £3 biliwn", "un pwynt dau miliwn o bunnoedd a thri biliwn o bunnoedd."),
    ("£1m", "miliwn o bunnoedd."),
    # days and times
    ("21 Tachwedd 2026", "yr unfed ar hugain o Dachwedd dwy fil a dau ddeg chwech."),
    ("tan 9 Chwefror 2027", "tan y nawfed o Chwefror dwy fil a dau ddeg saith."),
    ("i 30 Mai", "i'r degfed ar hugain o Fai."),
    ("o'r 21ain o Orffennaf", "o'r unfed ar hugain o Orffennaf."),
    ("erbyn y 3ydd o Ragfyr", "erbyn y trydydd o Ragfyr."),
    (
        "2026-11-21T17:00",
        "yr unfed ar hugain o Dachwedd dwy fil a dau ddeg chwech, pump o'r gloch y prynhawn.",
    ),
    ("am 17:00", "am bump o'r gloch y prynhawn."),
    (
        "9.30yb, 17:45, 19:20",
        "hanner awr wedi naw y bore, chwarter i chwech y prynhawn, ugain munud wedi saith yr hwyr.",
    ),
    (
        "12:00, 00:00, 3pm, 17:07",
        "hanner dydd, hanner nos, tri o'r gloch y prynhawn, pump dim saith y prynhawn.",
    ),
    ("yn 2026, 1995, 2005", "yn nwy fil a dau ddeg chwech, mil naw naw deg pump, dwy fil a phump."),
    ("2026-27", "dwy fil a dau ddeg chwech i ddau ddeg saith."),
    # what is counted
    ("2 awr, 6 mis, 5 diwrnod", "dwy awr, chwe mis, pum diwrnod."),
    ("am 3 wythnos", "am dair wythnos."),
    ("16 o lythrennau", "un deg chwech o lythrennau."),
    ("2000 o bobl", "dwy fil o bobl."),
    ("cwestiwn 5 o 10", "cwestiwn pump o ddeg."),
    ("hyd at 300", "hyd at dri chant."),
    ("10 & 3", "deg a thri."),
    # what is measured
    ("25%, 2.5%", "dau ddeg pump y cant, dau pwynt pump y cant."),
    ("2 km, 30mya, -5°C", "dau gilometr, tri deg milltir yr awr, minws pum gradd."),
    ("10–15", "deg i un deg pump."),
    # one figure at a time
    ("01597 826000", "dim un pump naw saith, wyth dau chwech dim dim dim."),
    ("+44 1597 826000", "plws pedwar pedwar, un pump naw saith, wyth dau chwech dim dim dim."),
    ("A470", "A pedwar saith dim."),
    # which one
    ("1af, 2il, 3ydd, 3edd, 11eg", "cyntaf, ail, trydydd, trydedd, unfed ar ddeg."),
    # addresses
    ("https://www.powys.gov.uk/ailgylchu.", "powys dot gov dot iw cei slaes ailgylchu."),
    ("help@powys.gov.uk", "help at powys dot gov dot iw cei."),
    ("/clirio", "slaes clirio."),
    # what is short for something
    ("e.e. hyn, ayb", "er enghraifft hyn, ac yn y blaen."),
]

SAID_IN_ENGLISH = [
    ("about £700,000", "about seven hundred thousand pounds."),
    ("£5.50, £0.50, £1, 50p", "five pounds fifty, fifty pence, one pound, fifty pence."),
    ("£1.2m to £3 billion", "one point two million pounds to three billion pounds."),
    ("£500k-£600k", "five hundred thousand pounds to six hundred thousand pounds."),
    ("21 November 2026", "the twenty-first of November twenty twenty-six."),
    ("on the 9th of February 2027, 17:00", "on the ninth of February twenty twenty-seven, five p m."),
    ("2026-11-21, 21/11/2026", ", ".join(["the twenty-first of November twenty twenty-six"] * 2) + "."),
    ("9.30am, 12:00, 00:00, 17:05", "nine thirty a m, noon, midnight, five oh five p m."),
    ("1905, 2000, 2005, 1900", "nineteen oh five, two thousand, two thousand and five, nineteen hundred."),
    ("2026-27", "twenty twenty-six to twenty-seven."),
    ("25%, 2.5%", "twenty-five per cent, two point five per cent."),
    ("1st, 2nd, 12th, 30th, 103rd", "first, second, twelfth, thirtieth, one hundred and third."),
    ("question 3 of 7", "question three of seven."),
    ("10–15 miles, 30mph, -5°C", "ten to fifteen miles, thirty miles an hour, minus five degrees."),
    ("01597 826000", "oh one five nine seven, eight two six oh oh oh."),
    ("A470", "A four seven oh."),
    ("https://www.powys.gov.uk/recycling/", "powys dot gov dot u k slash recycling."),
    ("see powys.gov.uk/a?b=c", "see powys dot gov dot u k."),
    ("help@powys.gov.uk", "help at powys dot gov dot u k."),
    ("/clear", "slash clear."),
    ("e.g. this, etc.", "for example this, and so on."),
]

EITHER = [
    ("• one\n• two", "one.\ntwo."),
    ("– one\n* two", "one.\ntwo."),
    ("<b>bold</b> &amp; <code>code</code>", "bold {and} code."),
    ("yes 👍🏽 ✅", "yes."),
    ("a [[h]] b", "a h b."),
    ("1️⃣", "{one}."),
]


@pytest.mark.parametrize(("written", "said"), SAID_IN_WELSH)
def test_welsh_is_read_as_it_is_spoken(written: str, said: str) -> None:
    """A participant who listens in Welsh hears numbers, days and money as people say them, well mutated."""
    assert said == welsh.expanded(written)


@pytest.mark.parametrize(("written", "said"), SAID_IN_ENGLISH)
def test_english_is_read_as_it_is_spoken(written: str, said: str) -> None:
    """A participant who listens in English hears numbers, days and money as people say them."""
    assert said == english.expanded(written)


@pytest.mark.parametrize(("written", "said"), EITHER)
def test_what_has_no_sound_is_left_out(written: str, said: str) -> None:
    """A participant who listens hears no markup, no bullet and no name of a picture."""
    assert (said.format(**{"and": "and", "one": "one"}), said.format(**{"and": "a", "one": "un"})) == (
        english.expanded(written),
        welsh.expanded(written),
    )


@pytest.mark.parametrize("month", range(1, 13))
def test_dates_as_the_product_writes_them_are_understood(month: int) -> None:
    """A participant who listens hears every date that the chat shows, in words."""
    moment = datetime(2026, month, 15, 17, 0, tzinfo=UTC)
    said = (
        english.expanded(long_date(moment, Language.EN)),
        welsh.expanded(long_date(moment, Language.CY)),
    )

    assert (True, True, False) == (
        said[0].startswith("the fifteenth of "),
        said[1].startswith("y pymthegfed o "),
        any(each.isdigit() for each in "".join(said)),
    )


@given(st.text(alphabet=st.sampled_from("0123456789.,:/-£%+apmkhTMai ()@\n•") | st.characters(), max_size=60))
def test_no_figure_is_left(written: str) -> None:
    """A participant who listens never hears the voice guess at a figure, whatever an author writes."""
    said = english.expanded(written) + welsh.expanded(written)

    assert set() == set(said) & set("0123456789")


@given(st.integers(0, 99))
def test_small_welsh_numbers_are_those_of_bangor(number: int) -> None:
    """A participant hears the numbers that Bangor University's own voices say."""
    assert welsh_normalize.num_to_welsh(number) == welsh_numbers.cardinal(number)


@given(st.integers(0, 10**9))
def test_english_numbers_are_those_of_bangor(number: int) -> None:
    """A participant hears the English numbers that another program finds too."""
    expected = english_numbers.cardinal(number)

    assert expected.replace(" and ", " ") == english.cardinal(number).replace("-", " ").replace(" and ", " ")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (100, "cant"),
        (101, "cant ac un"),
        (105, "cant a phump"),
        (120, "cant dau ddeg"),
        (200, "dau gant"),
        (365, "tri chant chwe deg pump"),
        (600, "chwe chant"),
        (700, "saith cant"),
        (1000, "mil"),
        (1100, "mil a chant"),
        (3000, "tair mil"),
        (12_000, "un deg dwy fil"),
        (70_000, "saith deg mil"),
        (100_000, "can mil"),
        (300_000, "tri chan mil"),
        (2_500_000, "dwy filiwn pum can mil"),
        (2_000_000_000, "dau biliwn"),
    ],
)
def test_large_welsh_numbers_mutate(number: int, said: str) -> None:
    """A participant hears large numbers by tens, each part mutated by what stands before it."""
    assert said == welsh_numbers.cardinal(number)
