"""What participants do whom the team asks something more: with a receipt, and in confidence without one."""

from engagements.language import Bilingual
from tests.transcripts.acts import (
    CHOOSE_LANGUAGE,
    RECEIPT,
    AskBack,
    Opened,
    Press,
    Script,
    Start,
    command,
    write,
)

# The ids of what is asked: chance gives them, and here it is played.
FIRST = f":{1:032x}"

_ANSWERED_WITH_A_RECEIPT = Script(
    "a-question-of-the-team-answered-with-a-receipt",
    "dyfi-transport",
    (
        Start("dyfi-transport"),
        CHOOSE_LANGUAGE,
        Press("about.begin"),
        Press("privacy.anonymous"),
        Press("q0.agree"),
        Press("q1.skip"),
        Press("q2.skip"),
        Press("q3.skip"),
        Press("q4.skip"),
        write("Bws ar ôl ysgol.", "A bus after school."),
        Press("q6.skip"),
        Press("check.send"),
        Opened(),
        AskBack("idea", Bilingual(cy="Faint o'r gloch fyddai'r bws?", en="At what time would the bus go?")),
        command("derbynneb", "receipt"),
        write(RECEIPT, RECEIPT),
        Press(f"receipt.{FIRST}!"),
        command("hawdd", "easy"),
        command("hawdd", "easy"),
        write("Am bump. Ffoniwch 07700 900123.", "At five. Ring 07700 900123."),
        Press("talk.again!"),
        write("Am bump.", "At five."),
        Press("talk.send!"),
    ),
)

_ANSWERED_IN_CONFIDENCE = Script(
    "a-question-of-the-team-answered-in-confidence",
    "young-voices-together",
    (
        Start("young-voices-together"),
        CHOOSE_LANGUAGE,
        Press("about.begin"),
        Press("privacy.confidential"),
        Press("q0.skip"),
        Press("q1.skip"),
        Press("q2.skip"),
        Press("q3.skip"),
        write("Mae'r bws olaf yn mynd am chwech.", "The last bus goes at six."),
        Press("q5.skip"),
        Press("check.bare"),
        Press("declining.send"),
        AskBack("why", Bilingual(cy="O ble mae'r bws yn mynd?", en="Where does the bus go from?")),
        Start("young-voices-together"),
        Press("about.talk"),
        Press(f"talk.{FIRST}!"),
        command("hawdd", "easy"),
        write("O'r cloc.", "From the clock."),
        Press("talk.send!"),
    ),
)

TALKING = (_ANSWERED_WITH_A_RECEIPT, _ANSWERED_IN_CONFIDENCE)
