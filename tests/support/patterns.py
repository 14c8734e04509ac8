"""Every regular expression of the package, how it is used, and texts made to be slow for it, derived from itself."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from re import _constants, _parser  # type: ignore[attr-defined]  # the only reader of Python's patterns there is
from types import ModuleType
from typing import Any

import inboxwatch
from inboxwatch.detect.turns import Turn, Turns

ROOT = Path(inboxwatch.__file__).parent
HELPERS = frozenset({"clue", "_rule", "compiled"})
"""Functions that put a pattern together; what they make lies in a module's data and is found there."""
OF_A_NAME = frozenset({"spelt"})
"""Functions whose pattern is a mail's own letters, with up to three signs between any two of them."""
PUMPS = (
    *"aA1 \n.-,(<>'\"=@_/?", "Aa ", "a ", "A ", "1 ", "a.", "a-", "1/", "1:", ", ", "a@", "a,", "the ", "a b. ",
)  # fmt: skip
"""What any pattern is tried on."""
_Node = tuple[Any, Any]


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern, where it lies, and whether it is only ever tried where a text begins."""

    name: str
    pattern: re.Pattern[str]
    anchored: bool


def modules() -> Iterator[ModuleType]:
    """All modules of the package, imported."""
    for info in pkgutil.walk_packages(inboxwatch.__path__, "inboxwatch."):
        if not info.name.endswith("__main__"):
            yield importlib.import_module(info.name)


def sources() -> dict[str, ast.Module]:
    """The package's sources by their path within it."""
    return {p.relative_to(ROOT).as_posix(): ast.parse(p.read_text("utf-8")) for p in sorted(ROOT.rglob("*.py"))}


def compiled() -> tuple[Found, ...]:
    """The patterns that lie in modules, classes, and in data of any nesting there; each once."""
    found: dict[tuple[str, int], tuple[str, re.Pattern[str]]] = {}
    seen: set[int] = set()
    for module in modules():
        for name, value in vars(module).items():
            _walk(value, f"{module.__name__.removeprefix('inboxwatch.')}.{name}", found, seen)
    return tuple(Found(name, pattern, _anchored(name)) for name, pattern in found.values())


def _walk(value: Any, name: str, found: dict[tuple[str, int], tuple[str, re.Pattern[str]]], seen: set[int]) -> None:
    if id(value) in seen or isinstance(value, ModuleType | str | bytes | int | float):
        return
    seen.add(id(value))
    if isinstance(value, Turn):  # compiled when it is first tried
        value = value.compiled
    elif isinstance(value, Turns):
        value = value.turns
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            found.setdefault((value.pattern, value.flags), (name, value))
    elif isinstance(value, dict):
        for key, inner in value.items():
            _walk(key, name, found, seen)
            _walk(inner, f"{name}[{key!r}]"[:100], found, seen)
    elif isinstance(value, tuple | list | set | frozenset):
        for number, inner in enumerate(value):
            _walk(inner, f"{name}[{getattr(inner, 'rule', number)}]", found, seen)
    elif inspect.isclass(value) and value.__module__.startswith("inboxwatch"):
        for key, inner in vars(value).items():
            _walk(inner, f"{name}.{key}", found, seen)
    elif type(value).__module__.startswith("inboxwatch"):
        for key in (*getattr(value, "__slots__", ()), *getattr(value, "__dict__", ())):
            _walk(getattr(value, key, None), f"{name}.{key}", found, seen)


def _anchored(name: str) -> bool:
    """Whether a pattern that is private to its module is used there by `match` and `fullmatch` alone."""
    room, _, own = name.rpartition(".")
    path = ROOT.joinpath(*room.split(".")).with_suffix(".py")
    if not (own.startswith("_") and own.isidentifier() and path.is_file()):
        return False
    text = path.read_text("utf-8")
    uses = re.findall(rf"\b{own}\.(search|match|fullmatch|finditer|findall|subn?|split)\(", text)
    named = re.findall(rf"\b{own}\b(?!\.(?:match|fullmatch)\(| = )", text)
    return bool(uses) and not named


def inline() -> Iterator[tuple[str, Found | None]]:
    """(place, pattern) of what functions hand to `re` in place; None for one that is not written there."""
    for path, tree in sources().items():
        for function in ast.walk(tree):
            if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef) or function.name in HELPERS | OF_A_NAME:
                continue
            for call in ast.walk(function):
                if (
                    isinstance(call, ast.Call)
                    and isinstance(call.func, ast.Attribute)
                    and isinstance(call.func.value, ast.Name)
                    and call.func.value.id == "re"
                    and call.func.attr != "escape"
                ):
                    first = call.args[0]
                    written = first.value if isinstance(first, ast.Constant) else None
                    place = f"{path}:{call.lineno}"
                    anchored = call.func.attr in ("match", "fullmatch")
                    yield place, Found(place, re.compile(written), anchored) if isinstance(written, str) else None


# ---------------------------------------------------------------- attacks


@dataclass
class _Tree:
    """Goes through a pattern's tree for an example of each part and for what can be repeated behind what."""

    pumps: dict[tuple[str, str], None] = field(default_factory=dict)

    def example(self, nodes: Iterable[_Node], before: str) -> str:
        """A text that the nodes match, or nearly; `before` is what leads to them."""
        text = ""
        for kind, value in nodes:
            text += self._of(kind, value, before + text)
        return text

    def _of(self, kind: Any, value: Any, before: str) -> str:
        match kind:
            case _constants.LITERAL:
                return chr(value)
            case _constants.IN:
                return _letters(value)[0]
            case _constants.ANY | _constants.NOT_LITERAL:
                return "a"
            case _constants.SUBPATTERN:
                return self.example(value[3], before)
            case _constants.ATOMIC_GROUP:
                return self.example(value, before)
            case _constants.BRANCH:
                first, *_ = [self.example(branch, before) for branch in value[1]]  # all, for what can be repeated
                return first
            case _constants.ASSERT | _constants.ASSERT_NOT:
                self.example(value[1], before)
                return ""
            case _constants.MAX_REPEAT | _constants.MIN_REPEAT | _constants.POSSESSIVE_REPEAT:
                return self._repeat(value, before)
            case _:
                return ""

    def _repeat(self, value: tuple[int, int, Any], before: str) -> str:
        low, high, body = value
        once = self.example(body, before)
        if high > 3:
            for each in dict.fromkeys((once, *_choices(body))):
                if each:
                    self.pumps[before[-60:], each] = None
                    self.pumps["", before[-60:] + each] = None
        return once * low


def _choices(body: Any) -> Iterator[str]:
    """What a repeated part may be instead: other letters of its class, its other branches."""
    kind, value = body[0]
    if len(body) == 1 and kind is _constants.IN:
        yield from _letters(value)[1:]
    if kind is _constants.SUBPATTERN and len(value[3]) and value[3][0][0] is _constants.BRANCH:
        for branch in value[3][0][1][1][:4]:
            yield _Tree().example(branch, "")


def _letters(items: list[_Node]) -> list[str]:
    """Up to three letters of a class."""
    one = re.compile("x")  # the class is asked by the engine itself, over the letters that texts are made of
    tree = _parser.parse("x")
    tree.data = [(_constants.IN, items)]
    one = _compiled(tree)
    return [letter for letter in "a 1-.,A\n(\"'/:@_\u00e9" if one.fullmatch(letter)][:3] or [chr(1)]


def _compiled(tree: Any) -> re.Pattern[str]:
    from re import _compiler  # type: ignore[attr-defined]

    made: re.Pattern[str] = _compiler.compile(tree)
    return made


def attacks(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    """(what leads there, what is repeated) for every repetition in the pattern, its whole, and pieces of any text."""
    tree = _Tree()
    whole = tree.example(_parser.parse(pattern.pattern, pattern.flags), "")
    pumps = [*tree.pumps, *((("", whole), ("", whole[:-1])) if whole else ()), *(("", pump) for pump in PUMPS)]
    return [pump for pump in dict.fromkeys(pumps) if pump[1]]


def text(attack: tuple[str, str], size: int) -> str:
    """An attack of a size, with an end that breaks what was matched so far."""
    before, pump = attack
    return (before + pump * (size // len(pump) + 1))[:size] + "\x00"
