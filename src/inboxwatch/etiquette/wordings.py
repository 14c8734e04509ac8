"""The wordings of letters as templates: ours, and those a user has put in their place.

A template is a whole letter as it stands, or several of them in blocks named letter_1, letter_2, ..., or the parts of
a letter in blocks named PART_1, PART_2, ... of which one is taken. It is rendered in Jinja's sandbox, where what is
not defined is an error; whatever comes from mail enters as a value and is never evaluated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from traceback import extract_tb

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

COMMON = "common"
LETTER = "letter"
"""The part that is a whole letter."""

LAYOUTS: dict[str, tuple[tuple[str, ...], ...]] = {
    "thank_you": (("thanks", "manner"), ("point", "interest"), ("strength", "unsaid"), ("close",)),
    "thank_you_again": (("thanks",), ("thank_you.point", "thank_you.interest"), ("strength?", "unsaid?"), ("close",)),
    "thank_you_screen": (("thanks",), ("point", "interest"), ("strength?", "unsaid?"), ("close",)),
    "thank_you_arranged": (("thanks",), ("point", "interest"), ("strength", "unsaid"), ("close",)),
    "check_in": (("opening", "ask"), ("interest",), ("close",)),
    "closing_check_in": (("opening", "ask"), ("interest",), ("close",)),
    "farewell": (("thanks",), ("feedback",), ("wishes",)),
}
"""Paragraphs of each situation, each the parts that stand in it.

FILE.PART is taken from the template of another situation; PART? stands there only where the user has written
something down for it, and is the thank-you's.
"""

MOST_CHARACTERS = 20_000
"""Of a rendered letter; a longer one is a template gone wrong."""

_BLOCK = re.compile(r"([a-z][a-z_]*)_(\d{1,2})")
_ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)


class WordingError(Exception):
    """A template that cannot be read or rendered: `name` of its file, the line (0: not known), what is wrong."""

    def __init__(self, name: str, line: int, problem: str) -> None:
        super().__init__(f"{file_name(name)}{f', line {line}' if line else ''}: {problem}")
        self.name = name
        self.line = line
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Wording:
    """One template, compiled. `counts`: its parts, and how many wordings each has."""

    name: str
    template: Template
    counts: Mapping[str, int]

    @property
    def whole(self) -> bool:
        """Whether it is a whole letter, or several of them."""
        return LETTER in self.counts

    def render(self, part: str, number: int, values: Mapping[str, object]) -> str:
        """One wording of a part, its lines as they stand. Raises WordingError."""
        plain = part == LETTER and f"{LETTER}_1" not in self.template.blocks
        block = self.template.root_render_func if plain else self.template.blocks[f"{part}_{number}"]
        try:
            text = "".join(block(self.template.new_context(dict(values))))
        # A template of the user's is a program of theirs: whatever it raises is told to them, and stops nothing.
        except Exception as error:
            raise WordingError(
                self.name, _line_of(self.template, error), short(str(error) or type(error).__name__)
            ) from error
        if len(text) > MOST_CHARACTERS:
            raise WordingError(self.name, 0, f"the letter has more than {MOST_CHARACTERS} characters")
        return text


def file_name(name: str) -> str:
    """The file that holds the template of a situation."""
    return f"{name}.txt.j2"


def read_wording(name: str, text: str) -> Wording:
    """Compile the template of a situation. Raises WordingError with the line."""
    try:
        _refuse_programs(name, text)  # before it is compiled, which reckons what it can
        template = _ENVIRONMENT.from_string(text)
    except TemplateSyntaxError as error:
        raise WordingError(name, error.lineno, short(error.message or "no template of Jinja")) from error
    except (RecursionError, ValueError, OverflowError) as error:
        raise WordingError(name, 0, short(str(error))) from error
    counts: dict[str, int] = {}
    for block in template.blocks:
        if match := _BLOCK.fullmatch(block):
            counts[match[1]] = max(counts.get(match[1], 0), int(match[2]))
    for part, count in counts.items():
        missing = [n for n in range(1, count + 1) if f"{part}_{n}" not in template.blocks]
        if missing:
            raise WordingError(name, 0, f"there is a block {part}_{count}, but no {part}_{missing[0]}")
    if not counts and name == COMMON:
        raise WordingError(name, 0, "it needs blocks greeting_1 or sign_off_1")
    return Wording(name, template, counts or {LETTER: 1})


_PROGRAMS = {
    nodes.For: "a loop",
    nodes.Mul: "a multiplication",
    nodes.Pow: "a power",
    nodes.Mod: "a format",
    nodes.Macro: "a macro",
    nodes.CallBlock: "a call block",
    nodes.Include: "an include",
    nodes.Import: "an import",
    nodes.FromImport: "an import",
    nodes.Extends: "an extends",
}
"""What a letter does not need, and by which a slip of the pen can keep a pass busy for hours."""


def _refuse_programs(name: str, text: str) -> None:
    tree = _ENVIRONMENT.parse(text)
    for kind, words in _PROGRAMS.items():
        for node in tree.find_all(kind):
            raise WordingError(name, node.lineno, f"{words} has no place in a letter; texts, names, if and set do")
    for node in tree.find_all(nodes.Const):
        if isinstance(node.value, int) and abs(node.value) > MOST_CHARACTERS:
            raise WordingError(name, node.lineno, f"no letter needs a number above {MOST_CHARACTERS}")
    for node in tree.find_all(nodes.Call):
        raise WordingError(name, node.lineno, "nothing can be called in a letter's template")


def names_used(text: str) -> Iterator[tuple[str, int]]:
    """Each variable that a template asks for, with its line; those it sets itself left out."""
    tree = _ENVIRONMENT.parse(text)
    found = [*tree.find_all(nodes.Name)]
    own = {name.name for name in found if name.ctx != "load"}
    yield from sorted({(n.name, n.lineno) for n in found if n.ctx == "load" and n.name not in own})


def _line_of(template: Template, error: BaseException) -> int:
    """The line of the template at which rendering failed, from the last frame of the code that Jinja made of it."""
    lines = [frame.lineno for frame in extract_tb(error.__traceback__) if frame.filename == "<template>"]
    return template.get_corresponding_lineno(lines[-1] or 0) if lines else 0


def short(text: str) -> str:
    """A library's words as they may be shown: one line, bounded, without its full stop."""
    return " ".join(text.split())[:200].rstrip(".")


def _read_ours() -> dict[str, Wording]:
    folder = resources.files("inboxwatch.etiquette") / "templates"
    return {name: read_wording(name, (folder / file_name(name)).read_text("utf-8")) for name in (COMMON, *LAYOUTS)}


OURS: Mapping[str, Wording] = _read_ours()
