"""Flows of RapidPro (also TextIt), as exported in version 13 and later: one file with all its languages.

A question is a message that is sent, and the wait for an answer to it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from importing.draft import Draft, DraftQuestion, Lost, Words
from importing.names import Names
from importing.rapidpro_answers import question_of
from importing.rapidpro_flow import Flow, Node
from importing.rapidpro_paths import asked_of
from importing.tree import Json, listed, mapping, string


def is_one(tree: dict[str, Json]) -> bool:
    """Tell whether a file is in this format."""
    return bool(_flows(tree))


def drafted(tree: dict[str, Json], lost: list[Lost]) -> Draft:
    """Draft an engagement of the first flow that asks something, and add to `lost` what was left behind."""
    flows = [Flow(each) for each in _flows(tree)]
    asking = next((flow for flow in flows if any(node.waits for node in flow.nodes)), None)
    if asking is None:
        return Draft(Words(), ())
    lost += [Lost("flow", flow.name) for flow in flows if flow is not asking]
    return Draft(asking.named(asking.name), tuple(_questions(asking, lost)))


def _flows(tree: dict[str, Json]) -> list[dict[str, Json]]:
    every = listed(tree.get("flows")) or [tree]
    return [mapping(each) for each in every if listed(mapping(each).get("nodes"))]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A wait for an answer, and the node whose messages ask for it."""

    wait: Node
    asking: Node


def _questions(flow: Flow, lost: list[Lost]) -> Iterator[DraftQuestion]:
    names = Names()
    waits = [_Asked(node, _asking(node, flow)) for node in flow.nodes if node.waits]
    made: dict[str, DraftQuestion] = {}
    for each in waits:
        question = question_of(each.wait, flow.said(each.asking, lost), flow, names, lost)
        if question is not None:
            made[each.wait.uuid] = question
    yield from asked_of(flow, made, lost)
    asking = {each.asking.uuid for each in waits}
    for node in flow.nodes:
        lost += _left_behind(node, node.uuid in asking)


def _asking(wait: Node, flow: Flow) -> Node:
    """Find the node that asks: the wait itself, or the first that leads to it and says something."""
    if wait.messages:
        return wait
    before = [node for node in flow.nodes if node.messages and not node.waits and wait.uuid in node.leads_to]
    return before[0] if before else wait


def _left_behind(node: Node, asks: bool) -> Iterator[Lost]:
    for action in node.actions:
        kind = string(action.get("type"))
        if kind != "send_msg":
            yield Lost("action", node.place, (("what", kind),))
            continue
        if not asks:
            yield Lost("message", node.place)
        if listed(action.get("attachments")):
            yield Lost("attachment", node.place)
        if listed(action.get("quick_replies")):
            yield Lost("quick-replies", node.place)
    if node.router and not node.waits:
        yield Lost("split", node.place)
