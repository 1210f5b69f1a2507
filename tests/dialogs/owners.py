"""Somebody who comes back with a receipt."""

from dataclasses import replace

import pytest

from dialogs.answers import Answer, Found
from dialogs.events import Commanded, Wrote
from engagements.engagement import Mode
from engagements.language import Language, Voice
from engagements.questions import Text
from tests.dialogs.looking_up import Searching, searching
from tests.examples import both, engagement, yes_or_no

RECEIPT = "000G-40R4-0M30-E209"


OTHERS = "ZZZZ-ZZZZ-ZZZZ-ZZZZ"


EN = Voice(Language.EN)


ABOUT = engagement(yes_or_no("first", required=True), Text(id="words", text=both("words")))


ANSWERS = (Answer("first", ("yes",)), Answer("words", "More buses."))


BOTH_MODES = pytest.mark.parametrize("mode", Mode)


ASK, CODE = Commanded("receipt"), Wrote(RECEIPT)


def owner(mode: Mode, language: Language = Language.EN) -> Searching:
    """Bring somebody who has answered to the first card, with a receipt that finds their response."""
    walk = searching(ABOUT, language=language, kept={RECEIPT: Found(ABOUT.id, mode, ANSWERS)})
    walk.world = replace(walk.world, answered=frozenset({ABOUT.id}))
    return walk


def sealed() -> Searching:
    """Bring somebody to the first card whose response waits in the box."""
    walk = searching(ABOUT)
    walk.world = replace(walk.world, answered=frozenset({ABOUT.id}))
    return walk
