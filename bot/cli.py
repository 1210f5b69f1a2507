"""The command line: `python -m bot …`. It speaks Welsh where the terminal does, or --language says so."""

import argparse
import os
import sys
from collections.abc import Sequence

from bot import printing
from bot.arguments import SpeakingParser, spoken_language
from bot.commands import COMMANDS, Command
from engagements.errors import DrwsError
from engagements.language import Language, Voice
from locales.words import say

# What a shell tells of a program whose reader has had enough: 128 and the number of SIGPIPE.
_NOBODY_READS = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 where it did what was asked, 1 where it said why not.

    Where whoever reads what is printed stops early, as `head` does, it ends without a word.
    """
    try:
        try:
            return _run(sys.argv[1:] if arguments is None else arguments)
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # What is left would be written when Python ends, and complained of.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _NOBODY_READS


def _run(written: Sequence[str]) -> int:
    given = _parser(spoken_language(written)).parse_args(written)
    language = Language(given.language)
    try:
        lines, succeeded = given.work(given, language)
    except ExceptionGroup as group:
        return _refused(_innermost(group), given, language)
    except Exception as error:
        return _refused(error, given, language)
    for line in lines:
        print(line)
    return 0 if succeeded else 1


def _refused(error: Exception, given: argparse.Namespace, language: Language) -> int:
    for line in printing.refusal(error, getattr(given, "file", ""), language):
        print(line, file=sys.stderr)
    return 1


def _innermost(group: ExceptionGroup[Exception]) -> Exception:
    """Find what ended the tasks of a group: our own error where there is one."""
    first = (group.subgroup(DrwsError) or group).exceptions[0]
    return _innermost(first) if isinstance(first, ExceptionGroup) else first


def _parser(language: Language) -> argparse.ArgumentParser:
    parser = SpeakingParser(
        language=language, prog="python -m bot", description=say(Voice(language), "cli-drws")
    )
    parser.add_argument(
        "--language", choices=[*Language], default=language, help=say(Voice(language), "cli-language")
    )
    _add(parser, COMMANDS, "", language)
    return parser


def _add(
    parser: argparse.ArgumentParser, commands: tuple[Command, ...], before: str, language: Language
) -> None:
    """Teach a parser the words that may come next; `before` are those that came, for their messages."""
    voice = Voice(language)
    following = parser.add_subparsers(dest=f"{before}command", required=True)
    for command in commands:
        name = f"{before}{command.name}"
        made = following.add_parser(command.name, language=language, help=say(voice, f"cli-{name}"))
        made.set_defaults(work=command.work)
        for argument in command.arguments:
            more = {**argument.more, "help": say(voice, f"cli-{argument.said}")}
            if argument.shown:
                more["metavar"] = say(voice, f"cli-{argument.shown}-name")
            made.add_argument(argument.name, **more)
        if command.parts:
            _add(made, command.parts, f"{name}-", language)
