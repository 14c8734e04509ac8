"""A progress bar for long looks, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from inboxwatch.cli.output import plain
from inboxwatch.service.engine import Progress

SHORT = 200
"""Fewer messages are read before a bar could be seen."""


@contextmanager
def progress_bar(wanted: bool = True) -> Iterator[Progress | None]:
    """Something to be told of folders as they are read; None where nobody would see it."""
    if not wanted or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - costs 60 ms, which a pass without a terminal saves
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415
    from rich.progress import Progress as Bar  # noqa: PLC0415

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks = {}

        def told(folder: str, done: int, total: int) -> None:
            if total < SHORT:
                return
            if folder not in tasks:
                tasks[folder] = bar.add_task(f"Reading {plain(folder, 40)}", total=total)
            bar.update(tasks[folder], completed=done, total=total)

        yield told
