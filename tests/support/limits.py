"""Writes the table of limits of docs/etiquette.md anew from the code's: `python -m tests.support.limits`."""

from __future__ import annotations

import re
from pathlib import Path

from inboxwatch.etiquette.rules import LIMITS

PAGE = Path(__file__).parents[2] / "docs" / "etiquette.md"
_TABLE = re.compile(r"\| `limits` \|.*?\n\n", re.DOTALL)


def table() -> str:
    """The limits with what config may make of them."""
    lines = ["| `limits` | rule | default | from | to | unit | meaning |", "|---|---|---|---|---|---|---|"]
    lines += [f"| `{x.key}` | {x.rule} | {x.default} | {x.low} | {x.high} | {x.unit} | {x.meaning} |" for x in LIMITS]
    return "\n".join(lines) + "\n\n"


def drawn(page: str) -> str:
    """The page with the table that the code gives."""
    return _TABLE.sub(lambda _: table(), page, count=1)


if __name__ == "__main__":
    PAGE.write_text(drawn(PAGE.read_text("utf-8")), "utf-8")
