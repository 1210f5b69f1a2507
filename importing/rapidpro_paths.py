"""Who comes to which question of a flow, worked out from where its exits lead."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from importing.draft import Condition, DraftQuestion, Lost
from importing.rapidpro_flow import Flow, Node
from importing.tree import string

Nodes = Mapping[str, Node]


@dataclass(frozen=True, slots=True)
class _Fork:
    """A question with options: what each of them leads to, and what can be come to without it."""

    question: DraftQuestion
    after: Mapping[str, frozenset[str]]
    without: frozenset[str]

    def leading(self, wanted: str) -> tuple[str, ...]:
        """Give the options that lead to a node, unless all do."""
        options = tuple(option for option, reached in self.after.items() if wanted in reached)
        return options if len(options) < len(self.after) else ()


def asked_of(flow: Flow, made: Mapping[str, DraftQuestion], lost: list[Lost]) -> Iterator[DraftQuestion]:
    """Give the questions, each with the options of the last question before it that decides of it.

    Only a question that everybody passes who comes to a later one can decide of it. What others decide is
    told of, and left out: whoever is asked too much can skip.
    """
    nodes = {node.uuid: node for node in flow.nodes}
    forks: list[_Fork] = []
    for uuid, question in made.items():
        if not question.options and _parts(nodes[uuid], nodes):
            lost.append(Lost("routing", question.place))
        asked_if: Condition | None = None
        for fork in forks:
            leading = fork.leading(uuid)
            if leading and uuid in fork.without:
                lost.append(Lost("condition", question.place))
            elif leading:
                asked_if = Condition(fork.question.id, leading)
        yield replace(question, ask_if=asked_if)
        if question.options:
            forks.append(_fork(nodes[uuid], question, flow.nodes[0].uuid, nodes))


def _fork(node: Node, question: DraftQuestion, start: str, nodes: Nodes) -> _Fork:
    after = {each.id: _reached(node.after(each.value), node.uuid, nodes) for each in question.options}
    return _Fork(question, after, _reached(start, node.uuid, nodes))


def _parts(wait: Node, nodes: Nodes) -> bool:
    """Tell whether answers lead different ways, other than back to the question."""
    ways = {wait.after(string(each.get("uuid"))) for each in wait.categories if not wait.is_silence(each)}
    return len(ways) > 1 and len({way for way in ways if wait.uuid not in _reached(way, "", nodes)}) > 1


def _reached(start: str, without: str, nodes: Nodes) -> frozenset[str]:
    """Give every node to which a way leads that does not pass another."""
    ahead, seen = [start], set[str]()
    while ahead:
        here = ahead.pop()
        if here and here != without and here not in seen:
            seen.add(here)
            ahead.extend(nodes[here].leads_to if here in nodes else ())
    return frozenset(seen)
