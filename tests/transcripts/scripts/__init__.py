"""What participants do in each golden transcript: every script there is."""

from tests.transcripts.scripts.answering import ANSWERING
from tests.transcripts.scripts.beside import BESIDE
from tests.transcripts.scripts.commanding import COMMANDING
from tests.transcripts.scripts.finding import FINDING
from tests.transcripts.scripts.levels import LEVELS
from tests.transcripts.scripts.promising import PROMISING
from tests.transcripts.scripts.receipts import RECEIPTS
from tests.transcripts.scripts.talking import TALKING

SCRIPTS = (*ANSWERING, *FINDING, *RECEIPTS, *BESIDE, *COMMANDING, *LEVELS, *TALKING, *PROMISING)
