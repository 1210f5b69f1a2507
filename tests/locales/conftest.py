"""The count of Welsh messages that nobody has read stands at the end of every run, and is never hidden."""

import pytest

from engagements.language import Language, Register
from locales.words import files
from tests.locales.parity import entries_of, unread


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how much of the Welsh no reader has read yet."""
    welsh = [entries_of(files(Language.CY, register)) for register in Register]
    unread_ones, all_ones = (sum(map(len, each)) for each in (map(unread, welsh), welsh))
    terminalreporter.write_line(f"Welsh messages that no reader has read yet: {unread_ones} of {all_ones}")
