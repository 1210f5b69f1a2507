"""Wording that an author is told of: each phrase is found, and what only looks like it is not."""

import pytest

from engagements import phrases
from engagements.language import Language
from engagements.phrases import are_a_pair, is_stock, names_a_way, names_welsh, sounds_decided


@pytest.mark.parametrize(
    ("yes", "no", "expected"),
    [
        ("Ydw", "Nac ydw", True),
        ("Oes", "Nac oes", True),
        ("Oeddwn", "Nac oeddwn", True),
        ("Ydy", "Nac ydy", True),
        ("Do", "Naddo", True),
        ("Ie", "Nage", True),
        ("Cytuno", "Anghytuno", True),
        ("Hoffwn", "Na hoffwn", True),
        ("Byddwn", "Na fyddwn", True),
        ("Gallaf", "Na allaf", True),
        ("Caf", "Na chaf", True),
        ("Dylai", "Na ddylai", True),
        ("Wna i", "Na wna i", True),
        ("YDW.", "nac ydw", True),
        ("Ie", "Na", False),
        ("Ydw", "Na", False),
        ("Ydw", "Nac oes", False),
        ("Byddwn", "Na byddwn", False),
        ("Oes", "Naddo", False),
    ],
)
def test_a_welsh_yes_has_its_own_no(yes: str, no: str, expected: bool) -> None:
    """A participant reads a yes and a no that belong together and answer one question."""
    assert expected is are_a_pair(yes, no)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("We have decided to close it.", Language.EN, "we have decided"),
        ("It’s settled: we’ve already decided.", Language.EN, "we've already decided"),
        ("Two sites will be closed.", Language.EN, "will be closed"),
        ("The work will go ahead in May.", Language.EN, "will go ahead"),
        ("We have not decided. Nothing has been decided.", Language.EN, None),
        ("Tell us before any of them will be closed.", Language.EN, None),
        ("This consultation will close in May.", Language.EN, None),
        ("Rydyn ni wedi penderfynu cau.", Language.CY, "rydyn ni wedi penderfynu"),
        ("Mae hyn wedi'i benderfynu.", Language.CY, "wedi'i benderfynu"),
        ("Bydd dau safle yn cael eu cau.", Language.CY, "bydd dau safle yn cael eu cau"),
        ("Dydyn ni ddim wedi penderfynu. Does dim byd wedi'i benderfynu.", Language.CY, None),
        ("Bydd y Cabinet yn penderfynu ym mis Mai.", Language.CY, None),
    ],
)
def test_words_that_leave_nothing_open_are_heard(text: str, language: Language, expected: str | None) -> None:
    """A participant is not asked about what sounds decided, and its author is shown which words do."""
    assert expected == sounds_decided(text, language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("There will be no negative effects. Signs will be in Welsh and English.", Language.EN, True),
        ("The service complies with the Welsh Language Standards.", Language.EN, True),
        ("It is not expected to have an impact.", Language.EN, True),
        ("Signs will be in Welsh and English. Fewer staff would speak Welsh.", Language.EN, False),
        ("Dim effaith negyddol. Bydd popeth yn ddwyieithog.", Language.CY, True),
        ("Rydyn ni'n cydymffurfio â Safonau'r Gymraeg.", Language.CY, True),
        (
            "Bydd arwyddion yn Gymraeg ac yn Saesneg. Byddai llai o staff yn siarad Cymraeg.",
            Language.CY,
            False,
        ),
    ],
)
def test_stock_wording_on_welsh_is_seen(text: str, language: Language, expected: bool) -> None:
    """A Welsh speaker reads what this proposal would do, and not what every file says."""
    assert expected is is_stock(text, language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Would it change how you use Welsh?", Language.EN, True),
        ("Effects on the Welsh language", Language.EN, True),
        ("What should the Welsh Government do?", Language.EN, False),
        ("Sut byddai'n effeithio ar y Gymraeg?", Language.CY, True),
        ("Eich Cymraeg, a'i chymraeg hi", Language.CY, True),
        ("Beth ddylai Llywodraeth Cymru ei wneud?", Language.CY, False),
    ],
)
def test_a_question_about_welsh_is_known_in_both_languages(
    text: str, language: Language, expected: bool
) -> None:
    """A question about the language counts, and one about the nation does not."""
    assert expected is names_welsh(text, language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ring 01632 960147", True),
        ("post@example.org", True),
        ("www.example.org", True),
        ("Ask us. We will help.", False),
        ("In the library", False),
    ],
)
def test_a_way_to_take_part_has_a_number_or_an_address(text: str, expected: bool) -> None:
    """Somebody without this chat can do something with what stands there."""
    assert expected is names_a_way(text)


def test_wording_is_looked_for_in_every_language() -> None:
    """An author who writes in Welsh is told as much as one who writes in English."""
    assert [set(Language)] * 4 == [
        set(table) for table in (phrases._DECIDED, phrases._OPEN, phrases._STOCK, phrases._WELSH)
    ]
