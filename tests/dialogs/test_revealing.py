import pytest

from dialogs.revealing import Revealed, revealing
from engagements import limits

PHONE, NAME = Revealed.PHONE, Revealed.NAME

SEEN = [
    ("07700900123", PHONE),
    ("Ffoniwch fi ar 07700 900123 ar ôl pump", PHONE),
    ("mae'n well ffonio: (01597) 826000, diolch", PHONE),
    ("01970-612345", PHONE),
    ("07700.900.123.", PHONE),
    ("029 2087 6543 neu 029 2087 6544", PHONE),
    ("+44 7700 900 123", PHONE),
    ("+44 (0)7700 900123", PHONE),
    ("0044 7700 900123", PHONE),
    ("447700900123", PHONE),
    ("+353 86 123 4567", PHONE),
    ("07700\N{NO-BREAK SPACE}900\N{NON-BREAKING HYPHEN}123", PHONE),
    ("Ym 1998 a 2004, ar yr A470 am 10.30: 07700 900123", PHONE),
    ("Ysgrifennwch at siân.jones+drws@example.cymru!", Revealed.EMAIL),
    ("sian@mail.example.co.uk", Revealed.EMAIL),
    ("Dw i'n byw yn LD1 5LG.", Revealed.POSTCODE),
    ("sy233al", Revealed.POSTCODE),
    ("ld1 5ee", Revealed.POSTCODE),
    ("(CF10 3AT)", Revealed.POSTCODE),
    ("EC1A 1BB", Revealed.POSTCODE),
    ("QQ 12 34 56 C", Revealed.NATIONAL_INSURANCE),
    ("fy rhif yw ab123456a", Revealed.NATIONAL_INSURANCE),
    ("AB-12-34-56-D", Revealed.NATIONAL_INSURANCE),
    ("943 476 5919", Revealed.NHS),
    ("Rhif GIG: 9434765919.", Revealed.NHS),
    ("943-476-5919", Revealed.NHS),
    ("dilynwch @sian_o_bowys", Revealed.HANDLE),
    ("(@Siân)", Revealed.HANDLE),
    ("My name is Siân and I drive.", NAME),
    ("my name is siân", NAME),
    ("My name's Dai", NAME),
    ("I’m called Siân", NAME),
    ("Fy enw i yw Siân.", NAME),
    ("fy enw yw siân", NAME),
    ("FY ENW I YW SIÂN", NAME),
    ("f'enw i ydi Siôn", NAME),
    ("Enw i ydi Gwydion", NAME),
    ("Dw i'n cael fy ngalw’n Llŷr", NAME),
    ("dwi'n cael fy ngalw yn Dai", NAME),
    ("Siân yw fy enw i", NAME),
]

NOT_SEEN = [
    "",
    "Yr A470 a'r A44, y B4518, yr M4",
    "Rhwng 1998 a 2004, a 2019-2024",
    "£29,800 y flwyddyn, £29800 - £31500, £1,250,000",
    "10:30-11:45, 14.30 a 15.45, 07.30 18.45 9.15",
    "Ennill 3-2, 21-19 a 0-10",
    "cyf. 12345",
    "cyf. 12345678, cais 22/0345/FUL",
    "SN 582 815, SN582815, SO 05123 61234",
    "51.4816, -3.1791 a 0.0123456789",
    "Mae 1 250 o bobl yma, ac 1,234,567 yng Nghymru gyfan",
    "2026-11-21, 21/11/2026, 01-02-2024 10:30, 01.02.2024 09.30",
    "0 10 20 30 40 50",
    "40 50 60 70 a 0 1 2 3 4 5 6 7 8 9 10",
    "999, 111, 101, 0300 123 4567, 0800 1111, 0845 46 47, 0900 123 4567",
    "ISBN 978-0-306-40615-7",
    "Tŷ 12, 3ydd llawr, 1af o Fai",
    "2 @ £5 @ 10am @5",
    "Yr LD1 a'r SY20",
    "Caewch yr M4 5ed o Fai, neu'r m4 1st of May",
    "O'r A44 2pm ymlaen, T4 3ydd",
    "yn 10 20 30 a 40 oed",
    "943 476 5918, 1234567890, 1111111111",
    "My name is on the list. My name is not known.",
    "I'm called names, and I am called in twice a year",
    "Beth yw fy enw i? Fy enw i yw'r cyntaf, fy enw i yw y cyntaf",
    "Dw i'n cael fy ngalw i mewn bob wythnos. Dyna yw enw i mi.",
]


@pytest.mark.parametrize(("text", "kind"), SEEN, ids=[text for text, _ in SEEN])
def test_what_gives_its_writer_away_is_seen(text: str, kind: Revealed) -> None:
    """A participant who writes this is told before it is taken, and told of nothing else."""
    assert (kind,) == revealing(text)


@pytest.mark.parametrize("text", NOT_SEEN)
def test_what_gives_nobody_away_passes(text: str) -> None:
    """A participant who writes of roads, years, money or times is not held up."""
    assert () == revealing(text)


def test_each_kind_is_named_once() -> None:
    """A participant who gives away several things reads each kind once, in the same order every time."""
    text = "Siân yw fy enw i. 07700 900123, 07700 900124, LD1 5LG, s@example.cymru, @sian, LD1 5LH"

    assert (PHONE, Revealed.EMAIL, Revealed.POSTCODE, Revealed.HANDLE, NAME) == revealing(text)


@pytest.mark.parametrize(
    "piece", ["1 ", "a", "a.", "@a", "0", "(", "+", "A1", "0.0", "0800 1111 ", "Aa ", "-0"]
)
def test_the_longest_texts_are_looked_at_and_pass(piece: str) -> None:
    """Whoever sends nothing but signs gets an answer like everybody else, and keeps nobody waiting."""
    assert () == revealing((piece * limits.TEXT_ANSWER_MOST)[: limits.TEXT_ANSWER_MOST])
