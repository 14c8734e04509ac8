"""HTML of a mail to plain text, the author's own words apart from the quoted ones; bounded and never raising."""

from __future__ import annotations

import re

import quotequail
from inscriptis.html_engine import Inscriptis  # type: ignore[import-untyped]  # it ships no types
from inscriptis.model.config import ParserConfig  # type: ignore[import-untyped]  # as above
from lxml.etree import ParserError  # type: ignore[import-untyped]  # as above
from lxml.html import HtmlElement, document_fromstring  # type: ignore[import-untyped]  # as above

from inboxwatch.detect import quotes

MAX_MARKUP = 200_000
"""Characters of HTML that are read. Newsletters reach 100 kB; what lies behind is footers."""
MAX_BLOCKS = 600
"""Lines in which quoted history is looked for: quotequail's work grows with their square."""

_BLOCK = re.compile(r"<(?:br|p|div|tr|li|h[1-6]|blockquote|table|hr)\b", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_DECLARATION = re.compile(r"<\?xml [^>]{1,2000}\?>")
"""lxml refuses decoded text that still names an encoding."""
_CONFIG = ParserConfig(display_images=False, display_links=False)


def to_text(markup: str) -> str:
    """The words as a reader sees them: cells apart, hidden parts left out."""
    markup = markup[:MAX_MARKUP]
    if not markup.strip():
        return ""
    try:
        return _rendered(_tree(markup))
    except Exception:  # noqa: BLE001 - lxml and inscriptis raise many kinds on hostile markup; the words are kept
        return _TAG.sub(" ", markup)


def unquote(markup: str) -> tuple[str, str]:
    """The author's own words and the quoted or forwarded ones, both as text."""
    head = markup = markup[:MAX_MARKUP]
    for count, block in enumerate(_BLOCK.finditer(markup)):
        if count == MAX_BLOCKS:
            head = markup[: block.start()]
            break
    try:
        tree = _tree(head)
        if not quotes.may_hold_some(tree):
            return _rendered(tree) if head is markup else to_text(markup), ""
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


def _tree(markup: str) -> HtmlElement:
    """The document. Raises what lxml does; ParserError when there is none."""
    markup = markup.strip()
    declaration = _DECLARATION.match(markup)
    markup = markup[declaration.end() :] if declaration else markup
    try:
        return document_fromstring(markup)
    except ParserError:
        return document_fromstring(f"<pre>{markup}</pre>")


def _rendered(tree: HtmlElement) -> str:
    return str(Inscriptis(tree, _CONFIG).get_text())


def _believable(parts: dict[str, str]) -> bool:
    """Whether a forwarded block is one: an interview's own "Date:" and "Subject:" lines look like headers too."""
    return parts["type"] != "forward" or "from" in parts
