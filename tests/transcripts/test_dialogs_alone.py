from pathlib import Path

import pytest

from engagements.language import Language
from tests.transcripts.acts import Script
from tests.transcripts.playing import Player, written
from tests.transcripts.published import found
from tests.transcripts.scripts import SCRIPTS

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("language", [*Language])
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_conversation_reads_as_it_was_approved(
    script: Script, language: Language, request: pytest.FixtureRequest
) -> None:
    """A participant is told, word for word, what stands in the golden transcript of their language."""
    beside = (found(name) for name in script.beside)
    player = Player(found(script.engagement), language, *beside)
    steps: list[str] = []
    for act in script.acts:
        told = player.told(act)
        shown = player.act(act)
        steps.append(written(told, shown, player.toast))
    transcript = "".join(steps)
    golden = GOLDEN / f"{script.name}.{language}.txt"
    if request.config.getoption("--write-transcripts"):
        golden.write_text(transcript, encoding="utf-8")

    assert golden.read_text(encoding="utf-8") == transcript
