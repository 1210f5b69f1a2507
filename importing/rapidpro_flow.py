"""A flow of RapidPro: its nodes, what they say in which language, and where they lead."""

import re
from dataclasses import dataclass

from engagements.language import Language
from importing.draft import Lost, Words
from importing.plain import one_line, tidy
from importing.tree import Json, listed, mapping, string

# ISO 639 in three letters, as RapidPro writes it, and in two. A flow without a language is taken as English.
_CODES = {Language.CY: ("cym", "wel", "cy"), Language.EN: ("eng", "en", "base", "und", "")}
_PIPED = re.compile(r"@\([^)]*\)+|@(?:contact|results|run|fields|urns|parent|child|input|globals)\b[\w.]*")


@dataclass(frozen=True, slots=True)
class Node:
    """One step of a flow."""

    tree: dict[str, Json]
    number: int

    @property
    def uuid(self) -> str:
        """Give what other nodes call it."""
        return string(self.tree.get("uuid"))

    @property
    def place(self) -> str:
        """Tell people where it stands: its number, and the name under which its answers are kept."""
        name = one_line(string(self.router.get("result_name")))
        return f"nodes[{self.number}] ({name})" if name else f"nodes[{self.number}]"

    @property
    def actions(self) -> list[dict[str, Json]]:
        """Give what it does."""
        return [mapping(each) for each in listed(self.tree.get("actions"))]

    @property
    def messages(self) -> list[dict[str, Json]]:
        """Give the messages that it sends."""
        return [each for each in self.actions if each.get("type") == "send_msg"]

    @property
    def router(self) -> dict[str, Json]:
        """Give how it decides where to go."""
        return mapping(self.tree.get("router"))

    @property
    def wait(self) -> dict[str, Json]:
        """Give how it waits for an answer."""
        return mapping(self.router.get("wait"))

    @property
    def waits(self) -> bool:
        """Tell whether it waits for an answer."""
        return self.wait.get("type") == "msg"

    @property
    def categories(self) -> list[dict[str, Json]]:
        """Give the groups into which answers are sorted."""
        return [mapping(each) for each in listed(self.router.get("categories"))]

    @property
    def cases(self) -> list[dict[str, Json]]:
        """Give the tests by which they are sorted."""
        return [mapping(each) for each in listed(self.router.get("cases"))]

    @property
    def exits(self) -> dict[str, str]:
        """Give where each exit leads; one that ends the flow leads nowhere."""
        exits = [mapping(each) for each in listed(self.tree.get("exits"))]
        return {string(each.get("uuid")): string(each.get("destination_uuid")) for each in exits}

    def after(self, category: str) -> str:
        """Tell where those go whose answer is in a category; empty where the flow ends."""
        named = (each for each in self.categories if each.get("uuid") == category)
        return self.exits.get(string(next(named, {}).get("exit_uuid")), "")

    def is_silence(self, category: dict[str, Json]) -> bool:
        """Tell whether a category is of those who said nothing in time."""
        return category.get("uuid") == mapping(self.wait.get("timeout")).get("category_uuid")

    @property
    def leads_to(self) -> frozenset[str]:
        """Name all nodes to which it leads."""
        return frozenset(filter(None, self.exits.values()))


class Flow:
    """All nodes of a flow, in their order, and its translations."""

    def __init__(self, tree: dict[str, Json]) -> None:
        self._tree = tree
        nodes = (mapping(each) for each in listed(tree.get("nodes")))
        self.nodes = tuple(Node(each, n) for n, each in enumerate(nodes, 1))

    @property
    def name(self) -> str:
        """Give its name, which RapidPro has in one language."""
        return one_line(string(self._tree.get("name")))

    def named(self, text: str) -> Words:
        """Give a text of the flow's own language, without translations."""
        own = string(self._tree.get("language"))
        return Words(**{language.value: text for language in Language if own in _CODES[language]})

    def worded(self, uuid: str, key: str, own: str) -> Words:
        """Give what stands at a key of something, in both languages."""
        words = {language: self._translated(language, uuid, key) for language in Language}
        named = self.named(tidy(own))
        return Words(
            cy=named.cy or words[Language.CY],
            en=named.en or words[Language.EN],
        )

    def said(self, node: Node, lost: list[Lost]) -> Words:
        """Give all that a node says, and tell of what in it changes from person to person."""
        said = [
            self.worded(string(each.get("uuid")), "text", string(each.get("text"))) for each in node.messages
        ]
        for found in dict.fromkeys(piped for text in said for piped in _PIPED.findall(text.any)):
            lost.append(Lost("piped", node.place, (("what", found),)))
        return Words(
            cy="\n".join(filter(None, (each.cy for each in said))),
            en="\n".join(filter(None, (each.en for each in said))),
        )

    def _translated(self, language: Language, uuid: str, key: str) -> str:
        translations = mapping(self._tree.get("localization"))
        for code in _CODES[language]:
            values = listed(mapping(mapping(translations.get(code)).get(uuid)).get(key))
            if values:
                return tidy(string(values[0]))
        return ""
