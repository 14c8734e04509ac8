"""HTML of a mail to plain text, the author's own words apart from the quoted ones; bounded and never raising."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache

import quotequail
from inscriptis.html_engine import Inscriptis  # type: ignore[import-untyped]  # it ships no types
from inscriptis.model.attribute import Attribute  # type: ignore[import-untyped]  # as above
from inscriptis.model.config import ParserConfig  # type: ignore[import-untyped]  # as above
from inscriptis.model.css import CssParse  # type: ignore[import-untyped]  # as above
from inscriptis.model.html_element import HtmlElement as Styled  # type: ignore[import-untyped]  # as above
from lxml.etree import ParserError  # type: ignore[import-untyped]  # as above
from lxml.html import HtmlElement, document_fromstring  # type: ignore[import-untyped]  # as above

from inboxwatch.detect import quotes

MAX_MARKUP = 200_000
"""Characters of HTML that are read. Newsletters reach 100 kB; what lies behind is footers."""
MAX_TAGS = 8_000
"""Tags of HTML that are read, those that close one counted. Newsletters reach some 5,000."""
MAX_SPACING = 20
"""Spaces of indentation, and empty lines, that a style may ask for."""
MAX_RENDERED = 300_000
"""Characters of text that HTML gives; tables pad it with spaces."""
MAX_PADDED = 40_000_000
"""Characters that laying out tables may come to; a cell of 100 kB widens each of its column's 3,000 rows."""
MAX_NESTED = 10
"""Tables in tables. Newsletters have up to six."""
MAX_BLOCKS = 600
"""Lines in which quoted history is looked for: quotequail's work grows with their square."""

_BLOCK = re.compile(r"<(?:br|p|div|tr|li|h[1-6]|blockquote|table|hr)\b", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_STRUCK = re.compile(
    r"<(?P<tag>s|strike|del|span\b(?=[^<>]{0,300}line-through))(?:\s[^<>]{0,400})?>[^<>]{0,400}"
    r"</(?:s|strike|del|span)>",
    re.IGNORECASE,
)
"""An old time that is crossed out beside the new one is no longer said."""
_DECLARATION = re.compile(r"<\?xml [^>]{1,2000}\?>")
"""lxml refuses decoded text that still names an encoding."""
_DOTS = re.compile(r"\.{2,}")
"""inscriptis reads lengths in quadratic time, where they are dots."""


class _Quick(Styled):  # type: ignore[misc]  # as above
    """A tag's style. inscriptis copies one for each element, attribute by attribute by name, at thrice the price."""

    __slots__ = ()

    def __copy__(self) -> Styled:
        return _Quick(
            self.tag, self.prefix, self.suffix, self.display, self.margin_before, self.margin_after,
            self.padding_inline, self.list_bullet, self.whitespace, self.limit_whitespace_affixes, self.align,
            self.valign, self.annotation,
        )  # fmt: skip


@lru_cache(maxsize=64)  # a mail has a few styles, and each of them in many places
def _style(style: str) -> tuple[tuple[Callable[[str, Styled], None], str], ...]:
    """What of a style inscriptis knows, and the values: as `CssParse.attr_style` reads it each time."""
    found = []
    for part in _DOTS.sub(".", style.lower()).split(";"):
        key, colon, value = part.partition(":")
        apply = getattr(CssParse, f"attr_{key.strip().replace('-webkit-', '').replace('-', '_')}", None)
        if colon and apply is not None:
            found.append((apply, value.strip()))
    return tuple(found)


def _spaced(style: str, element: Styled) -> None:
    """Apply a style within bounds: "padding-left: 99999em" would indent each line by as many spaces."""
    for apply, value in _style(style[:2000]):
        with suppress(AttributeError):  # of a length that is none
            apply(value, element)
    element.padding_inline = min(element.padding_inline, MAX_SPACING)
    element.margin_before = min(element.margin_before, MAX_SPACING)
    element.margin_after = min(element.margin_after, MAX_SPACING)


_CONFIG = ParserConfig(display_images=False, display_links=False)
_UNSTYLED = ("a", "b", "center", "font", "i", "img", "strong", "table", "tbody", "td", "th", "tr")
"""Tags of most mail for which inscriptis has no style, and takes its plain one."""
_CONFIG.css = {
    tag: _Quick.__copy__(style) for tag, style in ({**dict.fromkeys(_UNSTYLED, Styled()), **_CONFIG.css}).items()
}
_CONFIG.attribute_handler = Attribute()
_CONFIG.attribute_handler.attribute_mapping = {**_CONFIG.attribute_handler.attribute_mapping, "style": _spaced}


def bounded(markup: str, chars: int, tags: int) -> str:
    """The beginning of a document that has at most so many characters and tags."""
    markup = markup[: max(chars, 0)]
    if markup.count("<") <= tags:
        return markup
    at = -1
    for _ in range(tags + 1):
        at = markup.index("<", at + 1)
    return markup[:at]


def to_text(markup: str) -> str:
    """The words as a reader sees them: cells apart, hidden and struck-out parts left out."""
    markup = _STRUCK.sub(" ", bounded(markup, MAX_MARKUP, MAX_TAGS))
    if not markup.strip():
        return ""
    try:
        return _rendered(_tree(markup))
    except Exception:  # noqa: BLE001 - lxml and inscriptis raise many kinds on hostile markup; the words are kept
        return _TAG.sub(" ", markup)[:MAX_RENDERED]


def unquote(markup: str) -> tuple[str, str]:
    """The author's own words and the quoted or forwarded ones, both as text."""
    head = markup = _STRUCK.sub(" ", bounded(markup, MAX_MARKUP, MAX_TAGS))
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
    if _too_wide(tree):
        return "\n".join(str(piece) for piece in tree.itertext())[:MAX_RENDERED]
    return str(Inscriptis(tree, _CONFIG).get_text())[:MAX_RENDERED]


def _too_wide(tree: HtmlElement) -> bool:
    """Whether tables would be laid out to more than `MAX_PADDED`: rows, times columns' widths, times nesting."""
    rows = sum(1 for _ in tree.iter("tr"))
    if rows * len(tree.text_content()) * MAX_NESTED <= MAX_PADDED:
        return False
    width, nested = 0, 0
    for cell in tree.iter("td", "th"):
        if cell.find(".//table") is None:
            width += len(cell.text_content())
    for table in tree.iter("table"):
        nested = max(nested, sum(1 for _ in table.iterancestors("table")))
    return bool(rows * width * (1 + nested) > MAX_PADDED)


def _believable(parts: dict[str, str]) -> bool:
    """Whether a forwarded block is one: an interview's own "Date:" and "Subject:" lines look like headers too."""
    return parts["type"] != "forward" or "from" in parts
