import gc
import ssl
from collections.abc import Iterator
from functools import cache

import pytest

# The files that take longest. None may be left for the end, when the other workers have nothing to do.
_FIRST = (
    "test_demo.py",
    "test_rehearsal.py",
    "test_attack.py",
    "test_invariants.py",
    "test_through_sandbox.py",
    "test_lanes.py",
    "test_many_processes.py",
    "test_logs.py",
    "test_stopping.py",
    "test_deliveries.py",
    "test_raw_files.py",
    "test_killed.py",
    "test_both_languages.py",
)


def pytest_collection() -> None:
    """Collect no garbage while the tests are collected: all that is made stays."""
    gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest; the others follow as they are found."""
    items.sort(key=lambda item: _FIRST.index(item.path.name) if item.path.name in _FIRST else len(_FIRST))


def pytest_collection_finish() -> None:
    """Look no more through what stays to the end, and less often through the rest."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 10, 10)
    gc.enable()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden transcripts be written anew, to be read before they are committed."""
    parser.addoption("--write-transcripts", action="store_true", help="write the golden transcripts anew")


@pytest.fixture(scope="session", autouse=True)
def _certificates_are_read_once() -> Iterator[None]:
    """Spare each client of each program the tenth of a second that reading the certificates takes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", cache(ssl.create_default_context))
        yield
