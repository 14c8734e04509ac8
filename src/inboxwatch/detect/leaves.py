"""Reads the leaves of a mail, within bounds on all of them: its words, and on the side HTML, calendars, other mails."""

from __future__ import annotations

import re
from itertools import islice

from inboxwatch.detect import clean, html, mime, replies
from inboxwatch.detect.mime import Entity, Findings

MAX_TEXT_BYTES = 256 * 1024
"""Encoded bytes of a text part that are decoded; eight times the text that is kept."""
MAX_ALL_TEXT_BYTES = 512 * 1024
"""The same for all text parts of a mail."""
MAX_TEXT_PARTS = 20
"""Text parts that are read. Real mail has up to five: text, HTML and list footers."""
MAX_CALENDARS = 5
MAX_CALENDAR_BYTES = 256 * 1024
"""Encoded bytes of a calendar. Real invitations have up to 40 kB, with a styled description."""
MAX_CALENDAR_CHARS = 150_000
"""Characters of all calendars of a mail."""
MAX_CALENDAR_LINES = 3_000
"""Lines of all calendars of a mail: reading them costs by the line. An invitation has some hundred."""

_PLACEHOLDER = re.compile(
    r"(?:does|do) not (?:support|display)|html (?:version|e-?mail|format|capable|enabled|message)"
    r"|view (?:this|it) (?:e-?mail |message )?(?:in|online)|plain.?text version",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_URL = re.compile(r"https?://\S+")
_HTML_ONLY = 60
"""A plain part of at least so many words is the mail, whatever the HTML part says."""


class Leaves:
    """Reads the leaves of a mail: its words in order, and on the side its HTML, calendars and attached mails."""

    def __init__(self, data: bytes, found: Findings) -> None:
        self.data = data
        self.found = found
        self.markup = ""
        self.calendars: list[str] = []
        self.attached: list[str] = []
        self._texts = 0
        self._bytes_left = MAX_ALL_TEXT_BYTES
        self._markup_left = html.MAX_MARKUP
        self._tags_left = html.MAX_TAGS
        self._calendar_left = MAX_CALENDAR_CHARS
        self._lines_left = MAX_CALENDAR_LINES
        self._counts: dict[str, int] = {}

    def words(self, entity: Entity, *, root: bool = False, attached: bool = False) -> list[tuple[str, str]]:
        """("plain" or "html", content) of what the mail shows, in order."""
        if entity.content_type == "message/rfc822":
            # somebody else's words: a forwarded mail, a bounced one
            inner = [piece for child in entity.children for piece in self.words(child, root=True, attached=True)]
            self.attached.extend(html.to_text(c) if kind == "html" else c for kind, c in inner)
            return []
        if entity.children:
            pieces = [piece for child in entity.children for piece in self.words(child, attached=attached)]
            return self._chosen(pieces) if entity.content_type == "multipart/alternative" else pieces
        if self._is_calendar(entity):
            if not attached:
                self._calendar(entity)
            return []
        return self._text(entity, root=root, attached=attached)

    def _text(self, entity: Entity, *, root: bool, attached: bool) -> list[tuple[str, str]]:
        """The words of one text part; attachments are none."""
        kind = {"text/plain": "plain", "text/markdown": "plain", "text/html": "html"}.get(entity.content_type)
        if kind is None or not (root or (entity.disposition != "attachment" and not entity.filename)):
            return []
        if self._texts == MAX_TEXT_PARTS:
            self.found.note(f"The mail has more than {MAX_TEXT_PARTS} text parts; the rest was left out.")
            return []
        self._texts += 1
        content = self._decoded(entity, min(MAX_TEXT_BYTES, self._bytes_left))
        self._bytes_left -= min(MAX_TEXT_BYTES, entity.end - entity.start)
        if kind == "plain" and entity.flowed:
            content = replies.unflow(content, delsp=entity.delsp)
        if kind == "html":
            content = self._bounded(content)
        if kind == "html" and not attached:
            self.markup = f"{self.markup}\n{content}" if self.markup else content
        return [(kind, content)]

    def _bounded(self, markup: str) -> str:
        """What of a document is within the bounds on all HTML of a mail."""
        kept = html.bounded(markup, self._markup_left, self._tags_left)
        if len(kept) < len(markup):
            self.found.note(
                f"The mail's HTML has more than {html.MAX_MARKUP // 1000} kB or {html.MAX_TAGS} tags and was cut."
            )
        self._markup_left -= len(kept)
        self._tags_left -= kept.count("<")
        return kept

    def _decoded(self, entity: Entity, limit: int) -> str:
        # the standard library decodes uuencoded text line by line, at a tenth of the speed of the others
        limit = max(0, limit // 8 if "uu" in entity.encoding else limit)
        data, cut = mime.body_bytes(self.data, entity, limit)
        if cut:
            self.found.note("A text part is longer than is read, and was cut.")
        return mime.decode(data, entity.charset, self.found, cut=cut)

    def _chosen(self, pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """Of alternatives (RFC 2046 5.1.4) the plain one, unless it only says that there is an HTML one."""
        plain = [piece for piece in pieces if piece[0] == "plain"]
        rich = [piece for piece in pieces if piece[0] == "html"]
        if not rich:
            return plain
        words = " ".join(content for _, content in plain)
        count = _count(words, _HTML_ONLY)
        if count >= _HTML_ONLY:
            return plain
        rendered = sum(self._rendered(content) for _, content in rich)
        if count < 3 or (rendered >= count and _PLACEHOLDER.search(words)) or rendered > 3 * count + 20:
            return rich
        return plain

    def _rendered(self, markup: str) -> int:
        """The words of a document. Alternatives within alternatives ask again."""
        if markup not in self._counts:
            self._counts[markup] = _count(html.to_text(markup))
        return self._counts[markup]

    @staticmethod
    def _is_calendar(entity: Entity) -> bool:
        return entity.content_type in ("text/calendar", "application/ics") or entity.filename.lower().endswith(".ics")

    def _calendar(self, entity: Entity) -> None:
        """Keep a calendar; the same one often comes twice, as an alternative and as an attachment."""
        if len(self.calendars) == MAX_CALENDARS:
            self.found.note(f"The mail has more than {MAX_CALENDARS} calendars; the rest was left out.")
            return
        content = self._decoded(entity, MAX_CALENDAR_BYTES)
        method = entity.method.upper()
        if method.isalpha() and method.isascii() and "\nMETHOD" not in content.upper():
            # RFC 6047 2.4: the parameter states the method that the calendar left out
            content = re.sub(r"(BEGIN:VCALENDAR\r?\n)", rf"\g<1>METHOD:{method}\r\n", content, count=1)
        if content.strip() and content not in self.calendars:
            self.calendars.append(self._shortened(content))

    def _shortened(self, calendar: str) -> str:
        """What of a calendar is within the bounds on all calendars of a mail."""
        lines = calendar.splitlines(keepends=True)
        kept = "".join(lines[: max(0, self._lines_left)])[: max(0, self._calendar_left)]
        if len(kept) < len(calendar):
            self.found.note(
                f"The calendars have more than {MAX_CALENDAR_CHARS // 1000} kB or {MAX_CALENDAR_LINES} lines;"
                " the rest was left out."
            )
        self._lines_left -= len(lines)
        self._calendar_left -= len(kept)
        return kept


def split(kind: str, content: str, found: Findings) -> tuple[str, str]:
    """(own words, quoted ones) of one text part."""
    if kind == "html":
        own, quoted = html.unquote(content)
        own = clean.text(own)
        _note_cut(own, found)
        words, history = replies.split(own)
        return words, "\n\n".join(each for each in (history, quoted) if each)
    content = clean.text(content)
    _note_cut(content, found)
    return replies.split(content)


def _note_cut(words: str, found: Findings) -> None:
    if len(words) > replies.MAX_CHARS or words.count("\n") >= replies.MAX_LINES:
        found.note(
            f"A text has more than {replies.MAX_CHARS // 1000} kB or {replies.MAX_LINES} lines; the rest was left out."
        )


def _count(text: str, most: int | None = None) -> int:
    """Words in a text, addresses of pages not counted, as far as `most`."""
    return sum(1 for _ in islice(_WORD.finditer(_URL.sub(" ", text)), most))
