"""What is printed: words from mail made harmless for a terminal, JSON that is plain ASCII."""

from __future__ import annotations

import json
import traceback
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import click

# Controls begin escape sequences; formats (Cf) reorder what is read; surrogates cannot be written at all.
_UNFIT = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def plain(text: str, most: int = 500, *, lines: bool = False) -> str:
    """Text of a mail, a server or a file name for the terminal: no control, bidi or surrogate characters.

    One line of at most `most` characters; `lines` keeps line ends.
    """
    kept = []
    for char in text[: 2 * most]:
        if char.isspace():
            kept.append("\n" if lines and char == "\n" else " ")
        elif unicodedata.category(char) not in _UNFIT:
            kept.append(char)
    shown = "".join(kept)
    return shown if len(shown) <= most else shown[: most - 1] + "…"


def say(text: str) -> None:
    """A line for people to stdout."""
    click.echo(plain(text, 2000))


def complain(text: str) -> None:
    """A sentence to stderr."""
    click.echo(plain(text, 4000), err=True)


def document(value: Mapping[str, Any]) -> None:
    """One JSON document, for programs. ASCII: a terminal that shows it gets no control character."""
    click.echo(json.dumps(value, indent=2, ensure_ascii=True))


def json_line(value: Mapping[str, Any]) -> None:
    """One JSON object on a line of its own."""
    click.echo(json.dumps(value, ensure_ascii=True))


def instant(value: datetime | None) -> str | None:
    """ISO 8601 with its offset, for programs."""
    return None if value is None else value.isoformat(timespec="seconds")


def where(error: BaseException) -> str:
    """Kind and place of an unexpected error, without its text: that may quote somebody's mail."""
    frames = traceback.extract_tb(error.__traceback__)
    if not frames:
        return type(error).__name__
    ours = [f for f in frames if "inboxwatch" in f.filename]
    frame = (ours or frames)[-1]
    return f"{type(error).__name__} in {Path(frame.filename).name}, line {frame.lineno} ({frame.name})"
