"""HTML of a mail to plain text, the author's own words apart from the quoted ones; bounded and never raising."""

from __future__ import annotations

import re

import quotequail
from inscriptis import get_text  # type: ignore[import-untyped]  # it ships no types
from inscriptis.model.config import ParserConfig  # type: ignore[import-untyped]  # as above

MAX_MARKUP = 200_000
"""Characters of HTML that are read. Newsletters reach 100 kB; what lies behind is footers."""
MAX_BLOCKS = 600
"""Lines in which quoted history is looked for: quotequail's work grows with their square."""

_BLOCK = re.compile(r"<(?:br|p|div|tr|li|h[1-6]|blockquote|table|hr)\b", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_CONFIG = ParserConfig(display_images=False, display_links=False)


def to_text(markup: str) -> str:
    """The words as a reader sees them: cells apart, hidden parts left out."""
    if not markup.strip():
        return ""
    try:
        return str(get_text(markup[:MAX_MARKUP], _CONFIG))
    except Exception:  # noqa: BLE001 - lxml and inscriptis raise many kinds on hostile markup; the words are kept
        return _TAG.sub(" ", markup[:MAX_MARKUP])


def unquote(markup: str) -> tuple[str, str]:
    """The author's own words and the quoted or forwarded ones, both as text."""
    markup = markup[:MAX_MARKUP]
    head = markup
    for count, block in enumerate(_BLOCK.finditer(markup)):
        if count == MAX_BLOCKS:
            head = markup[: block.start()]
            break
    try:
        parts = quotequail.unwrap_html(head)
    except Exception:  # noqa: BLE001 - as above: hostile markup raises many kinds; then nothing is told apart
        parts = None
    if not parts or not _believable(parts):
        return to_text(markup), ""
    own, quoted = parts.get("html_top", ""), parts.get("html", "")
    bottom = parts.get("html_bottom", "")
    if parts["type"] == "forward":
        quoted += bottom
    else:
        own += bottom  # words below a quotation are the author's too
    return to_text(own), to_text(quoted)


def _believable(parts: dict[str, str]) -> bool:
    """Whether a forwarded block is one: an interview's own "Date:" and "Subject:" lines look like headers too."""
    return parts["type"] != "forward" or "from" in parts
