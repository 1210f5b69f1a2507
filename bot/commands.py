"""The commands that can be written after `python -m bot`, in one table: what each takes, and what it does."""

import asyncio
from argparse import Namespace
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot import (
    backup_commands,
    broadcast_commands,
    closing,
    feedback_commands,
    import_command,
    key_commands,
    lasting,
    promise_commands,
    staff,
    talk_commands,
    team_commands,
    wording,
)
from bot.remarks import remarks
from bot.roles import Role
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
    lasting.serve(Role(given.role))
    return (), True


def _demo(given: Namespace, language: Language) -> Done:
    lasting.demo(language)
    return (), True


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


def _doctor(given: Namespace, language: Language) -> Done:
    # Only this command asks Telegram over a client of its own.
    from bot.doctor import doctor

    return asyncio.run(doctor(load_settings(), language))


def _verify(given: Namespace, language: Language) -> Done:
    return asyncio.run(team_commands.audit_verify(load_settings(), given.head, language))


ROLE = Argument("--role", "role", None, {"choices": [*Role], "default": Role.ALL})
FILE = Argument("file", "file", "file", {"type": Path})
FILES = Argument("files", "files", "file", {"nargs": "*"})
QUESTIONNAIRE = Argument("file", "questionnaire", "file", {"type": Path})
WELSH = Argument("--welsh", "welsh", "file", {"type": Path})
BACKUP = Argument("file", "backup-file", "file", {"type": Path})
DRAFT = Argument("draft", "draft", "file", {"type": Path})
SCHEMA = Argument(
    "kind", "schema-kind", None, {"nargs": "?", "choices": schema.KINDS, "default": "engagement"}
)
SLUG = Argument("slug", "slug", "slug")
SLUG_IF_ANY = Argument("slug", "slug-or-all", "slug", {"nargs": "?"})
MEMBER = Argument("member", "member", "member")
SERVICE = Argument("service", "service", "service")
STAFF = Argument("staff", "staff", "staff")
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
    Command(
        "hear",
        _keeping(lambda s, given, lang: promise_commands.hear(s, given.service, given.staff, lang)),
        (SERVICE, STAFF),
    ),
    Command(
        "hush",
        _keeping(lambda s, given, lang: promise_commands.hush(s, given.service, given.staff, lang)),
        (SERVICE, STAFF),
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

CODE = Argument("code", "broadcast-code", "record")
WRITTEN = Argument("file", "written", "file", {"type": Path})
PLANNED_BY = Argument("--by", "planned-by", "member")


def _of_a_code(work: Callable[[Settings, str, Language], Coroutine[Any, Any, Lines]]) -> Work:
    return _keeping(lambda settings, given, language: work(settings, given.code, language))


_BROADCAST = (
    Command(
        "plan",
        _keeping(lambda s, given, lang: broadcast_commands.plan(s, given.file, given.by, lang)),
        (WRITTEN, PLANNED_BY),
    ),
    Command("try", _of_a_code(broadcast_commands.try_out), (CODE,)),
    Command(
        "approve",
        _keeping(lambda s, given, lang: broadcast_commands.approve(s, given.code, given.by, lang)),
        (CODE, BY),
    ),
    Command("list", _keeping(lambda s, given, lang: broadcast_commands.listing(s, lang))),
    Command("show", _of_a_code(broadcast_commands.show), (CODE,)),
    Command("pause", _of_a_code(broadcast_commands.pause), (CODE,)),
    Command("resume", _of_a_code(broadcast_commands.resume), (CODE,)),
    Command("cancel", _of_a_code(broadcast_commands.cancel), (CODE,)),
    Command(
        "correct",
        _keeping(
            lambda s, given, lang: broadcast_commands.correct(s, given.code, given.file, given.by, lang)
        ),
        (CODE, WRITTEN, PLANNED_BY),
    ),
)

COMMANDS = (
    Command("serve", _serve, (ROLE,)),
    Command("demo", _demo),
    Command("list", _keeping(lambda settings, given, language: staff.listing(settings, language))),
    Command("check", lambda given, language: (staff.check(given.file, language, utc_now()), True), (FILE,)),
    Command("play", _play, (FILE,)),
    Command("schema", _schema, (SCHEMA,)),
    Command("publish", _of_a_file(staff.publish), (FILE,)),
    Command(
        "feedback",
        _keeping(
            lambda s, given, language: feedback_commands.feedback(s, given.file, given.feedback, language)
        ),
        (
            Argument("file", "feedback-file", "file", {"type": Path}),
            Argument("feedback", "feedback-id", "feedback", {"nargs": "?"}),
        ),
    ),
    Command("broadcast", parts=_BROADCAST),
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
        (SERVICE,),
    ),
    Command(
        "promises",
        _keeping(lambda s, given, language: promise_commands.of_services(s, given.service, language)),
        (Argument("service", "service-or-all", "service", {"nargs": "?"}),),
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
    Command("backup", _of_a_file(backup_commands.backup), (BACKUP,)),
    Command("restore", _of_a_file(backup_commands.put_back), (BACKUP,)),
    Command("doctor", _doctor),
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
