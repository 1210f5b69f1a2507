"""The command line: `python -m bot …`. It speaks Welsh where the terminal does, or --language says so."""

import argparse
import asyncio
import signal
import sys
from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import Any

from bot import printing, staff, wording
from bot.arguments import SpeakingParser, spoken_language
from bot.settings import load_settings
from engagements.errors import DrwsError
from engagements.faults import Fault, FaultyFile
from engagements.language import Language, Voice
from locales.words import say

_OF_A_FILE = ("check", "publish", "feedback")
_OF_AN_ENGAGEMENT = ("close", "count", "results")
_OF_NOTHING = ("serve", "demo", "list")
_OF_WORDS = ("words",)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 where it did what was asked, 1 where it said why not."""
    written = sys.argv[1:] if arguments is None else arguments
    given = _parser(spoken_language(written)).parse_args(written)
    language = Language(given.language)
    try:
        lines, succeeded = _run(given, language)
    except ExceptionGroup as group:
        return _refused(_innermost(group), given, language)
    except Exception as error:
        return _refused(error, given, language)
    for line in lines:
        print(line)
    return 0 if succeeded else 1


def _run(given: argparse.Namespace, language: Language) -> tuple[tuple[str, ...], bool]:
    """Run a command. Returns what to print, and whether all was well with what it looked at."""
    if given.command == "words":
        task = wording.check if given.task == "check" else wording.figures
        return task(given.files, language)
    return _done(given, language), True


def _done(given: argparse.Namespace, language: Language) -> tuple[str, ...]:
    match given.command:
        case "check":
            return staff.check(_read(given.file), language)
        case "serve":
            _until_stopped(_serve())
            return ()
        case "demo":
            _until_stopped(_demo(language))
            return ()
        case "publish" | "feedback":
            return asyncio.run(
                staff.FILE_COMMANDS[given.command](load_settings(), _read(given.file), language)
            )
        case "list":
            return asyncio.run(staff.listing(load_settings(), language))
        case _:
            return asyncio.run(staff.SLUG_COMMANDS[given.command](load_settings(), given.slug, language))


async def _serve() -> None:
    # aiogram costs seconds and 170 MB; only the commands that answer people pay for it.
    from bot.app import serving
    from bot.logs import begin_logging

    begin_logging()
    async with serving(load_settings()):
        await asyncio.Event().wait()


async def _demo(language: Language) -> None:
    from bot.demo import rehearse

    await rehearse(load_settings().port, language)


def _until_stopped(program: Coroutine[Any, Any, None]) -> None:
    """Run until SIGINT or SIGTERM, and end in good order."""

    async def stoppable() -> None:
        task = asyncio.current_task()
        if task is not None:
            for number in (signal.SIGINT, signal.SIGTERM):
                asyncio.get_running_loop().add_signal_handler(number, task.cancel)
        await program

    try:
        asyncio.run(stoppable())
    except asyncio.CancelledError:
        return


def _read(name: str) -> str:
    try:
        return Path(name).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise FaultyFile((Fault("not-utf-8", "", 1),)) from None
    except OSError:
        raise FaultyFile((Fault("no-file", "", 0),)) from None


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
    commands = parser.add_subparsers(dest="command", required=True)
    for name in (*_OF_NOTHING, *_OF_A_FILE, *_OF_AN_ENGAGEMENT, *_OF_WORDS):
        command = commands.add_parser(name, language=language, help=say(Voice(language), f"cli-{name}"))
        if name in _OF_A_FILE:
            file = say(Voice(language), "cli-file-name")
            command.add_argument("file", metavar=file, help=say(Voice(language), "cli-file"))
        if name in _OF_AN_ENGAGEMENT:
            slug = say(Voice(language), "cli-slug-name")
            command.add_argument("slug", metavar=slug, help=say(Voice(language), "cli-slug"))
        if name in _OF_WORDS:
            command.add_argument("task", choices=wording.TASKS, help=say(Voice(language), "cli-task"))
            file = say(Voice(language), "cli-file-name")
            command.add_argument("files", nargs="*", metavar=file, help=say(Voice(language), "cli-files"))
    return parser
