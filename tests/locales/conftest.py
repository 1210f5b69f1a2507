"""The count of Welsh messages that nobody has read stands at the end of every run, and is never hidden."""

import pytest

from engagements.language import Language
from locales.words import files
from tests.locales.parity import entries_of, unread


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how much of the Welsh no reader has read yet."""
    welsh = entries_of(files(Language.CY))
    terminalreporter.write_line(
        f"Welsh messages that no reader has read yet: {len(unread(welsh))} of {len(welsh)}"
    )
