"""Asking somebody at a terminal. What is secret is never echoed, and comes from nowhere else."""

import warnings
from getpass import GetPassWarning, getpass

from engagements.errors import DrwsError
from engagements.language import Language, Voice
from locales.words import say
from storage.admission import Proof
from storage.team import as_name, assert_long_enough


class NothingTyped(DrwsError):
    """A question was not answered, or there is no terminal to ask it at."""


class PassphrasesDiffer(DrwsError):
    """A new passphrase was typed in two ways."""


def secret(question: str) -> str:
    """Ask for something that must not be shown while it is typed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", GetPassWarning)
            return getpass(f"{question} ")
    except (GetPassWarning, EOFError, KeyboardInterrupt):
        raise NothingTyped from None


def line(question: str) -> str:
    """Ask for a line of text."""
    try:
        return input(f"{question} ")
    except (EOFError, KeyboardInterrupt):
        raise NothingTyped from None


def proof(member: str, language: Language) -> Proof:
    """Ask a member for their passphrase and then for a code, which is good for a minute only."""
    passphrase = secret(say(Voice(language), "team-ask-passphrase", {"who": member}))
    return Proof(as_name(member), passphrase, secret(say(Voice(language), "team-ask-code", {"who": member})))


def new_passphrase(member: str, language: Language) -> str:
    """Ask for a new passphrase, twice. Raises ShortPassphrase or PassphrasesDiffer."""
    passphrase = secret(say(Voice(language), "team-ask-new", {"who": member}))
    assert_long_enough(passphrase)
    if secret(say(Voice(language), "team-ask-again")) != passphrase:
        raise PassphrasesDiffer
    return passphrase
