"""Which messages the code says, read from its syntax tree.

A call that says words, and whose words cannot be worked out here, is an error: nothing is passed over.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path

from bot import commands as cli
from bot.doctor import Health
from bot.import_command import EXPLAINED
from dialogs.afterwards import ASKED
from dialogs.browsing import By
from dialogs.commands import Command
from dialogs.events import Unusable
from dialogs.reminding import DAYS
from dialogs.revealing import Revealed
from dialogs.rights import RIGHTS as _RIGHTS
from dialogs.rights import STANDARDS as _STANDARDS
from engagements.engagement import Mode
from engagements.feedback import Outcome, Stage
from engagements.language import Language
from engagements.levels import Level
from engagements.notices import News
from engagements.parts import Part
from engagements.services import Subject
from engagements.sharing import Phase
from proofreading.check import rule_names
from storage.audit import Act
from storage.deliveries import BroadcastState, DeliveryState
from storage.errors import RefusedTry
from storage.planned import PlanState

ROOT = Path(__file__).parent.parent.parent

# Functions that say the message whose name they are given, and where among the arguments it stands.
SAYERS = {
    "words": 0,  # dialogs.text
    "say": 1,  # locales.words
    "_part": 0,  # dialogs.announcing
    "_titled": 0,  # dialogs.receipt_screens
    "_news": 0,  # dialogs.revision
    "_kindly": 1,  # dialogs.fairness
    "button": 1,  # dialogs.about
    "_between": 0,  # dialogs.questions.number
    "_tell": 2,  # bot.front_door
    "_both": 0,  # bot.exporting, bot.profile, bot.rehearsal
    "_caption": 0,  # bot.rehearsal
    "_dated": 0,  # bot.rehearsal
    "_steered": 1,  # bot.broadcast_commands
}
# Functions that say every name they are given.
EVERY_ARGUMENT = {("bot/demo.py", "labels")}

# What makes a fault, whose code is a part of a message's name.
CODED = {
    "Fault": "fault-",
    "BrokenRule": "fault-",
    "Advice": "advice-",
    "SettingFault": "setting-",
    "Lost": "lost-",
    "Finding": "doctor-",
}

# Where the name comes in as a value of its own, which somebody else has named.
HANDED_ON = {
    ("bot/rendering.py", "shown.id"),  # the words of a reply: named in dialogs
    ("bot/printing.py", "_REFUSALS[type(error)]"),  # a table of its own
    ("console/pages.py", "name"),  # said by templates
    ("bot/demo.py", "name"),  # one of the names that labels() is given
}


def _named(commands: tuple[cli.Command, ...], before: str = "") -> list[str]:
    """Give the names of all commands and of their parts."""
    names = ((f"{before}{each.name}", each) for each in commands)
    return [found for name, each in names for found in (name, *_named(each.parts, f"{name}-"))]


def _arguments(commands: tuple[cli.Command, ...]) -> list[cli.Argument]:
    """Give what all commands take."""
    return [found for each in commands for found in (*each.arguments, *_arguments(each.parts))]


# What stands for the gap in a name that is put together.
FAMILIES: dict[str, list[str]] = {
    "about-level-{engagement.level}": [*Level],
    "menu-by-{by}": [*By],
    "subject-{subject}": [*Subject],
    "picture-influence-{engagement.level}": [*Level],
    "about-phase-{engagement.phase}": [*Phase],
    "about-step-{phase}": [*Phase],
    "results-beside-{part}": [*Part],
    "sent-{part}": [*ASKED],
    "rights-{name}": [*_RIGHTS],
    "rights-standard-{name}": [*_STANDARDS],
    "trouble-unusable-{why}": [*Unusable],
    "announcing-stage-{feedback.stage}": [*Stage],
    "announcing-theme-{theme.outcome or 'open'}": [*Outcome, "open"],
    "announcing-news-{notice.news}": [*News],
    "announcing-tells-{notice.news}": [*{*News} - {News.LATE, News.FEEDBACK_DUE}],
    "reminding-{name}": [*DAYS],
    "check-sending-{draft.mode}": [*Mode],
    "check-receipt-{mode}": [*Mode],
    "check-change-made-{mode}": [*Mode],
    "declining-{draft.mode}": [*Mode],
    "receipt-given-{found.mode}": [*Mode],
    "receipt-closed-{found.mode}": [*Mode],
    "receipt-withdrawing-{subject.mode}": [*Mode],
    "receipt-withdrawn-{subject.mode}": [*Mode],
    "talk-who-{mode}": [*Mode],
    "talk-when-{mode}": [*Mode],
    "nudge-why-{found.mode}": [*Mode],
    "nudge-kind-{kind}": [*Revealed],
    "nudge-why-{draft.mode}": [*Mode],
    "privacy-{mode}": [*Mode],
    "privacy-choose-{mode}": [*Mode],
    "privacy-chosen-{option}": [*Mode],
    "command-{command}": [*Command],
    "results-language-{spoken}": [*Language],
    "export-language-{language}": [*Language],
    "delivery-{state}": [*DeliveryState],
    "announcing-stage-{content.stage}": [*Stage],
    "broadcast-in-{spoken}": [*Language],
    "broadcast-read-{read}": [*Language, "both"],
    "broadcast-is-{_standing(plan, counted)}": [
        PlanState.WAITING,
        PlanState.APPROVED,
        *(each for each in BroadcastState if each is not BroadcastState.PLANNING),
        "ended",
    ],
    "broadcast-is-{state}": [PlanState.WAITING, PlanState.APPROVED],
    "draft-{key}": [*EXPLAINED],
    "demo-delivery-{state}": [DeliveryState.PENDING, DeliveryState.SENT, DeliveryState.GONE],
    "doctor-health-{found.health}": [*Health],
    "cli-{name}": _named(cli.COMMANDS),
    "cli-level-{about.level}": [*Level],
    "cli-{argument.said}": [each.said for each in _arguments(cli.COMMANDS)],
    "cli-{argument.shown}-name": [f"{each.shown}-name" for each in _arguments(cli.COMMANDS) if each.shown],
    "audit-{entry.act}": [*Act],
    "audit-why-{entry.reason}": [each.code for each in RefusedTry.__subclasses__()],
    "rule-{finding.rule}": [*rule_names()],
    "picture-step-{level}": [*Level],
    "picture-means-{level}": [*Level],
}
# Names put together from a code that stands in a call of CODED.
OF_CODES = {
    "fault-{fault.code}",
    "advice-{each.code}",
    "setting-{fault.code}",
    "lost-{lost.code}",
    "doctor-{found.code}",
}


class CannotTell(Exception):
    """Which words a call says cannot be worked out."""


@dataclass(frozen=True)
class Module:
    """One file of code."""

    path: str
    source: str

    @cached_property
    def tree(self) -> ast.Module:
        """Give its syntax tree."""
        return ast.parse(self.source)

    @cached_property
    def parents(self) -> dict[ast.AST, ast.AST]:
        """Give for each node the one around it."""
        return {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}

    def around(self, node: ast.AST) -> Iterator[ast.AST]:
        """Give what stands around a node, the nearest first."""
        while node in self.parents:
            node = self.parents[node]
            yield node

    def functions(self, name: str) -> Iterator[ast.FunctionDef]:
        """Give the functions of a name."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef) and node.name == name:
                yield node

    def calls(self) -> Iterator[tuple[str, ast.Call]]:
        """Give every call of a plainly named function or method."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                if isinstance(node.func, ast.Name):
                    yield node.func.id, node
                elif isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) == "self":
                    yield node.func.attr, node


def modules(*folders: str) -> list[Module]:
    """Read the code of some folders."""
    files = sorted(file for folder in folders for file in (ROOT / folder).rglob("*.py"))
    return [Module(str(file.relative_to(ROOT)), file.read_text(encoding="utf-8")) for file in files]


def said(module: Module) -> set[str]:
    """Give the names of all messages that a module says."""
    found: set[str] = set()
    for function, call in module.calls():
        if function in SAYERS and len(call.args) > SAYERS[function]:
            found |= names(module, call.args[SAYERS[function]])
        elif (module.path, function) in EVERY_ARGUMENT:
            found |= set(chain.from_iterable(names(module, argument) for argument in call.args))
        elif function in CODED and call.args:
            found |= _coded(CODED[function], call.args[0])
    return found


def labels(module: Module) -> set[str]:
    """Give the names of all messages that stand on a button."""
    found: set[str] = set()
    for function, call in module.calls():
        if function == "button":
            found |= names(module, call.args[1])
        elif function == "Button":
            found |= _labelled(module, call.args[0])
    return found


def _labelled(module: Module, label: ast.expr) -> set[str]:
    """Work out which messages a label can be: said here, chosen before, handed in, or given by a function."""
    match label:
        case ast.Call(func=ast.Name(id="words")):
            return names(module, label.args[0])
        case ast.Call(func=ast.Name(id=function)):
            within = (node for each in module.functions(function) for node in ast.walk(each))
            returned = [node.value for node in within if isinstance(node, ast.Return) and node.value]
        case ast.IfExp():
            returned = [label.body, label.orelse]
        case ast.Name(id=name):
            returned = _set_or_handed_in(module, label, name)
        case _:
            return set()
    return {found for each in returned for found in _labelled(module, each)}


def _set_or_handed_in(module: Module, label: ast.Name, name: str) -> list[ast.expr]:
    """Give what a variable is set to in its function, or what that function is called with."""
    within = next((each for each in module.around(label) if isinstance(each, ast.FunctionDef)), None)
    if within is None:
        return []
    parameters = [each.arg for each in within.args.args]
    if name in parameters:
        place = parameters.index(name)
        calls = (call for function, call in module.calls() if function == within.name)
        return [call.args[place] for call in calls if len(call.args) > place]
    assigned = (node for node in ast.walk(within) if isinstance(node, ast.Assign))
    return [node.value for node in assigned if ast.unparse(node.targets[0]) == name]


def names(module: Module, expression: ast.expr) -> set[str]:
    """Work out which names an expression can have, or raise CannotTell."""
    match expression:
        case ast.Constant(value=str(name)):
            return {name}
        case ast.IfExp():
            return names(module, expression.body) | names(module, expression.orelse)
        case ast.JoinedStr():
            return _family(module, expression)
        case ast.Name():
            return _variable(module, expression)
    if (module.path, ast.unparse(expression)) in HANDED_ON:
        return set()
    raise CannotTell(f"{module.path}:{expression.lineno}: {ast.unparse(expression)}")


def _family(module: Module, joined: ast.JoinedStr) -> set[str]:
    template = ast.unparse(joined)[2:-1]
    if template in OF_CODES:
        return set()
    gap = next(part.value for part in joined.values if isinstance(part, ast.FormattedValue))
    literal = _looped(module, gap) if isinstance(gap, ast.Name) else None
    members = literal if literal is not None else FAMILIES.get(template)
    if members is None:
        raise CannotTell(f"{module.path}:{joined.lineno}: {template}")
    opening = template[: template.index("{")]
    return {f"{opening}{member}" for member in members}


def _variable(module: Module, name: ast.Name) -> set[str]:
    """Work out a variable: handed on, given to a sayer by its caller, looped over, or set just before."""
    if (module.path, name.id) in HANDED_ON:
        return set()
    for around in module.around(name):
        if isinstance(around, ast.FunctionDef | ast.AsyncFunctionDef):
            if name.id in {each.arg for each in around.args.args} and around.name in SAYERS:
                return set()
            for node in ast.walk(around):
                if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name.id:
                    return names(module, node.value)
    looped = _looped(module, name)
    if looped is not None:
        return set(looped)
    raise CannotTell(f"{module.path}:{name.lineno}: {name.id}")


def _looped(module: Module, name: ast.Name) -> list[str] | None:
    """Give the words that a variable is looped over, where they are written out in a tuple."""
    for around in module.around(name):
        for loop in getattr(around, "generators", ()):
            targets = loop.target.elts if isinstance(loop.target, ast.Tuple) else [loop.target]
            for n, target in enumerate(targets):
                if isinstance(target, ast.Name) and target.id == name.id:
                    return _written_out(module, loop.iter, n if len(targets) > 1 else None)
    return None


def _written_out(module: Module, over: ast.expr, part: int | None) -> list[str] | None:
    if isinstance(over, ast.Name):
        set_to = [
            node.value
            for node in ast.walk(module.tree)
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == over.id
        ]
        return _written_out(module, set_to[0], part) if len(set_to) == 1 else None
    if not isinstance(over, ast.Tuple):
        return None
    entries = [
        each.elts[part] if part is not None and isinstance(each, ast.Tuple) else each for each in over.elts
    ]
    words = [each.value for each in entries if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    return words if len(words) == len(entries) else None


def _coded(prefix: str, code: ast.expr) -> set[str]:
    """Give the message of a fault; one whose code comes from a table is added from the table."""
    if isinstance(code, ast.Constant) and isinstance(code.value, str):
        return {f"{prefix}{code.value}"}
    return set()
