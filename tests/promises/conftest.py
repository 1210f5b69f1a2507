"""The databases of the tests of storage, both kinds of them, and a key directory."""

from tests.storage.conftest import database, keys, pytest_generate_tests, server, where

__all__ = ["database", "keys", "pytest_generate_tests", "server", "where"]
