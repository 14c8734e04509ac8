"""Tables and headings with rich: fitted to a terminal, plain and unwrapped everywhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from inboxwatch.cli.output import plain

WIDE = 2000
"""Columns where nobody's window sets a limit: a line of a file or a pipe is never wrapped."""


class Page:
    """Prints for people to stdout. All text is taken as it is, never as markup, and made harmless first."""

    def __init__(self) -> None:
        tty = sys.stdout.isatty()
        self._console = Console(markup=False, highlight=False, emoji=False, width=None if tty else WIDE)
        self._box = box.SIMPLE if tty else None

    def line(self, text: str, style: str = "") -> None:
        """One line; without words an empty one."""
        self._console.print(Text(plain(text, WIDE), style=style), soft_wrap=True)

    def heading(self, text: str) -> None:
        """A heading, set off by an empty line."""
        self._console.print()
        self.line(text, "bold")

    def points(self, lines: Iterable[str]) -> None:
        """Lines, indented."""
        for text in lines:
            self._console.print(Text("  " + plain(text, WIDE)), soft_wrap=True)

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """A table; cells are one line of source text each and wrap on a terminal only."""
        table = Table(box=self._box, pad_edge=False, header_style="bold")
        for column in columns:
            table.add_column(column, overflow="fold")
        for row in rows:
            table.add_row(*(Text(plain(cell, 300)) for cell in row))
        self._console.print(table)
