"""Writes the diagram of docs/states.md anew from the machine's table: `python -m tests.support.states`."""

from __future__ import annotations

import re
from pathlib import Path

from inboxwatch.etiquette.machine import mermaid

PAGE = Path(__file__).parents[2] / "docs" / "states.md"
_BLOCK = re.compile(r"```mermaid\n.*?```", re.DOTALL)


def drawn(page: str) -> str:
    """The page with the diagram that the table gives."""
    return _BLOCK.sub(lambda _: f"```mermaid\n{mermaid()}```", page, count=1)


if __name__ == "__main__":
    PAGE.write_text(drawn(PAGE.read_text("utf-8")), "utf-8")
