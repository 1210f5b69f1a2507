"""The commands that can be written after `python -m bot`, in one table: what each takes, and what it does."""

import asyncio
import signal
from argparse import Namespace
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from resource import RLIMIT_CORE, setrlimit
from typing import Any

from bot import closing, import_command, key_commands, staff, talk_commands, team_commands, wording
from bot.remarks import remarks
from bot.settings import Settings, load_settings
from bot.storing import utc_now
from engagements import schema
from engagements.language import Language

Lines = tuple[str, ...]
# What to print, and whether all was well with what was looked at.
Done = tuple[Lines, bool]
Work = Callable[[Namespace, Language], Done]


@dataclass(frozen=True, slots=True)
class Argument:
    """Something to write after a command.

    `said` names the message that explains it, `cli-…`; `shown` that of the word which stands for it,
    `cli-…-name`, where it is not shown as it is written.
    """

    name: str
    said: str
    shown: str | None = None
    more: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Command:
    """A command, or a part of one: `parts` are the words that may follow. Its help is the message `cli-…`."""

    name: str
    work: Work | None = None
    arguments: tuple[Argument, ...] = ()
    parts: tuple["Command", ...] = ()


def _keeping(work: Callable[[Settings, Namespace, Language], Coroutine[Any, Any, Lines]]) -> Work:
    """Do something with what is kept."""
    return lambda given, language: (asyncio.run(work(load_settings(), given, language)), True)


def _of_a_slug(work: Callable[[Settings, str, Language], Coroutine[Any, Any, Lines]]) -> Work:
    return _keeping(lambda settings, given, language: work(settings, given.slug, language))


def _of_a_file(work: Callable[[Settings, Path, Language], Coroutine[Any, Any, Lines]]) -> Work:
    return _keeping(lambda settings, given, language: work(settings, given.file, language))


def _serve(given: Namespace, language: Language) -> Done:
    _until_stopped(_served())
    return (), True


async def _served() -> None:
    # aiogram costs seconds and 170 MB; only the commands that answer people pay for it.
    from bot.app import serving
    from bot.logs import begin_logging

    begin_logging()
    # A crash must not write people's words, or a key, to the disk.
    setrlimit(RLIMIT_CORE, (0, 0))
    async with serving(load_settings()):
        await asyncio.Event().wait()


def _demo(given: Namespace, language: Language) -> Done:
    _until_stopped(_rehearsed(language))
    return (), True


async def _rehearsed(language: Language) -> None:
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


async def _links(settings: Settings, given: Namespace, language: Language) -> Lines:
    # Only whoever draws posters waits for what draws them.
    from bot.links import links

    return await links(settings, given.slug, given.folder, language)


def _words(given: Namespace, language: Language) -> Done:
    task = wording.check if given.task == "check" else wording.figures
    return task(given.files, language)


def _play(given: Namespace, language: Language) -> Done:
    # A conversation has much to import, and only this command has one at a terminal.
    from bot.playing import play

    return play(given.file, language)


def _schema(given: Namespace, language: Language) -> Done:
    return (schema.written(given.kind),), True


def _count(given: Namespace, language: Language) -> Done:
    return asyncio.run(staff.count(load_settings(), given.slug, language))


def _verify(given: Namespace, language: Language) -> Done:
    return asyncio.run(team_commands.audit_verify(load_settings(), given.head, language))


FILE = Argument("file", "file", "file", {"type": Path})
FILES = Argument("files", "files", "file", {"nargs": "*"})
QUESTIONNAIRE = Argument("file", "questionnaire", "file", {"type": Path})
WELSH = Argument("--welsh", "welsh", "file", {"type": Path})
DRAFT = Argument("draft", "draft", "file", {"type": Path})
SCHEMA = Argument(
    "kind", "schema-kind", None, {"nargs": "?", "choices": schema.KINDS, "default": "engagement"}
)
SLUG = Argument("slug", "slug", "slug")
SLUG_IF_ANY = Argument("slug", "slug-or-all", "slug", {"nargs": "?"})
MEMBER = Argument("member", "member", "member")
BY = Argument("--by", "by", "member", {"required": True})
BY_IF_ANY = Argument("--by", "by", "member")
HEAD = Argument("--head", "head", "head", {"type": bytes.fromhex})

_TEAM = (
    Command("list", _of_a_slug(team_commands.team_list), (SLUG,)),
    Command(
        "add",
        _keeping(lambda s, given, lang: team_commands.team_add(s, given.slug, given.member, given.by, lang)),
        (SLUG, MEMBER, BY_IF_ANY),
    ),
    Command(
        "remove",
        _keeping(
            lambda s, given, lang: team_commands.team_remove(s, given.slug, given.member, given.by, lang)
        ),
        (SLUG, MEMBER, BY),
    ),
)

_KEYS = (
    Command(
        "new",
        _keeping(lambda s, given, lang: key_commands.keys_new(s, given.slug, given.file, lang)),
        (SLUG, FILE),
    ),
    Command(
        "unlock",
        _keeping(lambda s, given, lang: key_commands.keys_unlock(s, given.slug, given.file, lang)),
        (SLUG, FILE),
    ),
    Command("renew", _of_a_slug(key_commands.keys_renew), (SLUG,)),
)

_TALK = (
    Command(
        "list",
        _keeping(lambda s, given, lang: talk_commands.talk_list(s, given.slug, given.by, lang)),
        (SLUG, BY),
    ),
    Command(
        "ask",
        _keeping(
            lambda s, given, lang: talk_commands.talk_ask(
                s, given.slug, given.handle, given.file, given.by, lang
            )
        ),
        (
            SLUG,
            Argument("handle", "handle", "handle"),
            Argument("file", "follow-up-file", "file", {"type": Path}),
            BY,
        ),
    ),
    Command("announce", _of_a_slug(talk_commands.talk_announce), (SLUG,)),
)

COMMANDS = (
    Command("serve", _serve),
    Command("demo", _demo),
    Command("list", _keeping(lambda settings, given, language: staff.listing(settings, language))),
    Command("check", lambda given, language: (staff.check(given.file, language, utc_now()), True), (FILE,)),
    Command("play", _play, (FILE,)),
    Command("schema", _schema, (SCHEMA,)),
    Command("publish", _of_a_file(staff.publish), (FILE,)),
    Command("feedback", _of_a_file(staff.feedback), (FILE,)),
    Command(
        "close",
        _keeping(lambda s, given, language: closing.close(s, given.slug, given.yes, language)),
        (SLUG, Argument("--yes", "yes", None, {"action": "store_true"})),
    ),
    Command("count", _count, (SLUG_IF_ANY,)),
    Command("results", _of_a_slug(staff.results), (SLUG,)),
    Command("draw", _of_a_slug(staff.draw), (SLUG,)),
    Command(
        "remarks",
        _keeping(lambda s, given, language: remarks(s, given.service, language)),
        (Argument("service", "service", "service"),),
    ),
    Command(
        "export",
        _keeping(lambda s, given, language: staff.export(s, given.slug, given.file, language)),
        (SLUG, Argument("file", "export-file", "file", {"type": Path})),
    ),
    Command(
        "links",
        _keeping(_links),
        (SLUG, Argument("folder", "folder", "folder", {"type": Path, "nargs": "?"})),
    ),
    Command("import", import_command.run, (QUESTIONNAIRE, WELSH, DRAFT)),
    Command("words", _words, (Argument("task", "task", None, {"choices": wording.TASKS}), FILES)),
    Command("keys", parts=_KEYS),
    Command("team", parts=_TEAM),
    Command(
        "responses",
        _keeping(lambda s, given, lang: team_commands.responses(s, given.slug, given.by, given.folder, lang)),
        (SLUG, BY, Argument("--folder", "copies", "folder", {"type": Path})),
    ),
    Command(
        "look-up",
        _keeping(lambda s, given, lang: team_commands.look_up(s, given.slug, given.record, given.by, lang)),
        (SLUG, Argument("record", "record", "record"), BY),
    ),
    Command("talk", parts=_TALK),
    Command(
        "audit",
        parts=(
            Command("list", _of_a_slug(team_commands.audit_list), (SLUG,)),
            Command("verify", _verify, (HEAD,)),
        ),
    ),
)
