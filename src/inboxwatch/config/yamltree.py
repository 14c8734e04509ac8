"""YAML text to plain values that know their line and column; whatever a config needs not is refused, not obeyed.

PyYAML reads YAML 1.1, where `22:00` is 1320, `0123` is 83, `NO` is false and `2026-01-02` a date. Here a plain word
is text unless it is true, false, null or a number as everybody writes them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Protocol

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

MOST_EVENTS = 20_000
"""Bound on scalars, lists and groups together; a config has some hundred."""
MOST_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands; both counted from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Problem:
    """A sentence, where it belongs and the path of the key it is about ("" for the whole file)."""

    place: Place
    path: str
    sentence: str


@dataclass(slots=True)
class Tree:
    """A value with its place; `keys` are the places of a group's keys, `children` the values by key or index."""

    place: Place
    value: object = None
    children: dict[str | int, Tree] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)


class _Loader(yaml.SafeLoader):
    """Composes only; resolves no more than JSON does."""


_Loader.yaml_implicit_resolvers = {}  # of its own: those of YAML 1.1 are not inherited


_PLAIN = (
    ("bool", "tTfF", r"true|True|TRUE|false|False|FALSE"),
    ("null", "~nN", r"~|null|Null|NULL"),
    ("int", "-+0123456789", r"[-+]?(?:0|[1-9][0-9]{0,17})"),
    ("float", "-+0123456789", r"[-+]?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,18}"),
)
for _name, _first, _pattern in _PLAIN:
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(f"(?:{_pattern})\\Z"), list(_first))
# A key with nothing behind it.
_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"\Z"), [""])


def read(text: str) -> tuple[Tree | None, list[Problem]]:
    """The tree (None when there is no telling what was meant, or the file is empty) and what is wrong with the text."""
    try:
        problem = _refused(text)
        if problem is not None:
            return None, [problem]
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        return None, [_unreadable(error)]
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        place = Place(before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
        return None, [Problem(place, "", "a control character stands here; YAML takes none")]
    except (ValueError, OverflowError):
        # Escapes and directives with numbers past every bound: PyYAML hands them on unchecked.
        return None, [Problem(Place(1, 1), "", "this is not YAML: an escape or a directive in it cannot be read")]
    problems: list[Problem] = []
    tree = _tree(node, "", problems) if node is not None else None
    return tree, problems


def _refused(text: str) -> Problem | None:
    """What is not composed at all: aliases (a small file can unfold into gigabytes), tags, depth, several documents."""
    depth = documents = 0
    for count, event in enumerate(yaml.parse(text, Loader=_Loader)):
        place = _place(event.start_mark)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        documents += isinstance(event, yaml.DocumentStartEvent)
        if isinstance(event, yaml.AliasEvent):
            return Problem(place, "", f"aliases (*{str(event.anchor)[:40]}) are not taken; write the value out")
        if isinstance(event, yaml.CollectionStartEvent | yaml.ScalarEvent) and event.tag is not None:
            return Problem(
                place, "", f"tags ({_short_tag(event.tag)}) are not taken; text that begins with ! needs quotes"
            )
        if documents > 1:
            return Problem(place, "", "a second document begins here; the config is one document")
        if depth > MOST_DEPTH or count > MOST_EVENTS:
            return Problem(place, "", "this is nested too deeply or too long to be a config")
    return None


def _short_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!", 1)[:40]


def _unreadable(error: yaml.MarkedYAMLError) -> Problem:
    place = _place(error.problem_mark or error.context_mark)
    words = error.problem or "it cannot be read"
    if "'\\t'" in words:
        return Problem(place, "", "a tab stands here; YAML takes spaces only for indentation")
    hint = ""
    if "mapping values are not allowed" in words:
        hint = "; text that holds a colon and a space needs quotes, and keys of one group the same indentation"
    elif "expected ',' or" in words:
        hint = "; is the bracket before it closed?"
    return Problem(place, "", f"this is not YAML: {words}{hint}")


def _tree(node: Node, path: str, problems: list[Problem]) -> Tree:
    tree = Tree(_place(node.start_mark))
    if isinstance(node, MappingNode):
        _group(node, tree, path, problems)
    elif isinstance(node, SequenceNode):
        for index, item in enumerate(node.value):
            tree.children[index] = _tree(item, f"{path}[{index}]", problems)
        tree.value = [child.value for child in tree.children.values()]
    elif isinstance(node, ScalarNode):
        tree.value = _scalar(node)
    return tree


def _group(node: MappingNode, tree: Tree, path: str, problems: list[Problem]) -> None:
    for key, item in node.value:
        place = _place(key.start_mark)
        if not isinstance(key, ScalarNode):
            problems.append(Problem(place, path, "a key must be a word; text with braces or brackets needs quotes"))
            continue
        name = str(key.value)
        here = f"{path}.{name}" if path else name
        if name in tree.keys:
            problems.append(Problem(place, here, f"this key is given twice; it stands in line {tree.keys[name].line}"))
        tree.keys[name] = place
        tree.children[name] = _tree(item, here, problems)
    tree.value = {name: child.value for name, child in tree.children.items()}


def _scalar(node: ScalarNode) -> object:
    text = str(node.value)
    match node.tag.rpartition(":")[2]:
        case "bool":
            return text.lower() == "true"
        case "null":
            return None
        case "int":
            return int(text)
        case "float":
            return float(text)
        case _:
            return text


class _Mark(Protocol):
    line: int
    column: int


def _place(mark: _Mark | None) -> Place:
    return Place(mark.line + 1, mark.column + 1) if mark is not None else Place(1, 1)
