"""Finds the thread a user means: by the beginning of its id, or by its company's name."""

from __future__ import annotations

from collections.abc import Sequence

from inboxwatch.cli.output import plain
from inboxwatch.errors import UserError
from inboxwatch.etiquette.joins import slug
from inboxwatch.model import State
from inboxwatch.service.status import ThreadLine

MOST_LISTED = 20


def find_thread(threads: Sequence[ThreadLine], wanted: str) -> ThreadLine:
    """The one thread called `wanted`. Raises UserError that lists the candidates when it is none or not one."""
    wanted = wanted.strip()
    words = slug(wanted)
    for found in (
        [t for t in threads if t.id == wanted.lower()],
        [t for t in threads if wanted and t.id.startswith(wanted.lower())],
        [t for t in threads if words and slug(t.company) == words],
        [t for t in threads if words and words in slug(t.company)],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            raise UserError(
                f"{len(found)} threads are called {plain(wanted, 60)!r}:",
                *(_described(t) for t in found[:MOST_LISTED]),
                remedy="Name one by its id.",
            )
    if not threads:
        raise UserError("There are no threads yet.")
    raise UserError(
        f"No thread is called {plain(wanted, 60)!r}. There are:",
        *(_described(t) for t in threads[:MOST_LISTED]),
        remedy="`inboxwatch status --all` lists them all." if len(threads) > MOST_LISTED else "",
    )


def _described(thread: ThreadLine) -> str:
    role = f", {plain(thread.role, 60)}" if thread.role else ""
    closed = f", closed as {thread.outcome.value}" if thread.state is State.CLOSED and thread.outcome else ""
    return f"  {thread.id}  {plain(thread.company or 'unknown company', 60)}{role}{closed}"
