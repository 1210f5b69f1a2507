"""The messages of a language, read once for all tests."""

from functools import cache

from engagements.language import Language, Register
from locales.words import files
from proofreading.parity import Entries, entries_of


@cache
def entries_in(language: Language, register: Register = Register.CHI) -> Entries:
    """Give the messages of a language by their names; of another register, those that stand over its own."""
    return entries_of(files(language, register))
