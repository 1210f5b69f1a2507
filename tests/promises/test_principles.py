"""docs/principles.md ticks what is done. What it names as proof is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "principles.md").read_text(encoding="utf-8")
GOLDEN = ROOT / "tests" / "transcripts" / "golden"
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("|") and not re.match(r"\| (---|level \||principle \||what )", line)
]


def named(cell: str) -> list[str]:
    """Give what a cell names as proof: tests, transcripts and pages."""
    return [*re.findall(r"`([^`]+)`", cell), *re.findall(r"\]\(([^)]+)\)", cell)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_what_is_ticked_can_be_looked_up(row: list[str]) -> None:
    """A reader of the page finds all that a row names as proof; a row without says why not."""
    proofs = named(row[2])

    assert bool(proofs) is not row[1].startswith("not done")
    for proof in proofs:
        if proof.endswith(".py"):
            assert (ROOT / proof).is_file(), proof
        elif proof.endswith(".md"):
            assert (ROOT / "docs" / proof).is_file(), proof
        else:
            assert all((GOLDEN / f"{proof}.{each}.txt").is_file() for each in ("cy", "en")), proof
