"""The count of Welsh messages that nobody has read stands at the end of every run, and is never hidden."""

import pytest

from proofreading.check import LOCALES
from proofreading.parity import unread_and_all


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how much of the Welsh no reader has read yet."""
    unread, messages = unread_and_all(LOCALES)
    terminalreporter.write_line(f"Welsh messages that no reader has read yet: {unread} of {messages}")
