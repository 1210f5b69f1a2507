import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden transcripts be written anew, to be read before they are committed."""
    parser.addoption("--write-transcripts", action="store_true", help="write the golden transcripts anew")
