"""Takes a mail's bytes apart into header fields and leaf parts, within bounds that hold before anything is parsed.

The standard library reads a whole message at once, splits it into lines and recurses at every level of nesting, so
size, depth and number of parts are known only when the work is done. Here parts are found by searching for their
delimiters (RFC 2046 5.1) in the bytes as they are; the standard library then reads the small pieces: header blocks,
parameters, transfer encodings. Nothing is copied that is not wanted, so an attachment costs one search.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from email import policy
from email.message import Message as Part
from email.parser import BytesHeaderParser

MAX_BYTES = 32 * 1024 * 1024
"""Nothing behind this is looked at: twice what most providers deliver, and a search through it takes well under 1 s."""
MAX_HEADER_BYTES = 256 * 1024
"""The header block of the mail. Real ones have up to some 30 kB, with long ARC and spam reports."""
MAX_PART_HEADER_BYTES = 8 * 1024
"""The header block of a part: type, encoding, disposition and a file name."""
MAX_HEADERS = 500
"""Header fields read. Real mail has up to some 150."""
MAX_PARAMETERS = 1_000
"""Characters of a field that holds parameters; reading them is quadratic in semicolons."""
MAX_VALUE = 16 * 1024
"""Characters of one header value. Longer than any real To field of 100 addresses."""
MAX_PARTS = 200
"""Parts read, multiparts counted. Real hiring mail has under 30; 10,000 are an attack or a mailing-list digest."""
MAX_DEPTH = 10
"""Nesting of multiparts and attached mails. Real mail has up to 6."""
MAX_CANDIDATES = 5_000
"""Places looked at that may be a delimiter: a mail filled with near misses costs no more than this."""

_FIELD_NAME = re.compile(r"[!-9;-~]+")
_FOLD = re.compile(r"[\r\n]+[ \t]?")
_NEXT_FIELD = re.compile(r"\n(?![ \t])")
_BLANK_LINE = re.compile(r"\n[ \t]++(?![^\n])")
"""A line of nothing but white space, in which a header block may end."""
_ODD_PARAMETERS = frozenset("*\\<>()")
"""Signs of comments, escapes and of RFC 2231, in parameters."""
_OTHER_CODECS = frozenset(
    (
        *("punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined", "utf_7"),
        *("base64", "bz2", "hex", "quopri", "rot_13", "uu", "zlib"),
    )
)
"""Codecs of Python that are no charset of a mail, or give no text (some unfold a little into gigabytes), or decode in
quadratic time, or hide letters (UTF-7)."""
_LATIN = frozenset({"ascii", "iso8859-1"})
"""Labels under which mail really carries windows-1252; a superset, so nothing is lost."""


@dataclass(slots=True)
class Findings:
    """What was wrong with a mail, in sentences, and how many parts were read."""

    defects: list[str] = field(default_factory=list)
    parts: int = 0

    def note(self, sentence: str) -> None:
        """Record a defect once; a mail broken in a thousand places needs no thousand sentences."""
        if sentence not in self.defects and len(self.defects) < 20:
            self.defects.append(sentence)


@dataclass(frozen=True, slots=True)
class Entity:
    """One MIME entity (RFC 2045 2.4): its type and parameters, its children, or where its body lies in the data."""

    content_type: str
    charset: str = ""
    encoding: str = ""
    disposition: str = ""
    filename: str = ""
    flowed: bool = False
    delsp: bool = False
    method: str = ""
    start: int = 0
    end: int = 0
    children: tuple[Entity, ...] = ()


def read_headers(data: bytes, found: Findings) -> tuple[dict[str, list[str]], int]:
    """Header fields by lower-case name, values unfolded and in order, and where the body begins."""
    end, body = _header_end(data, 0, min(len(data), MAX_BYTES), MAX_HEADER_BYTES)
    if len(data) > MAX_HEADER_BYTES and end == MAX_HEADER_BYTES:
        found.note(f"The header block is longer than {MAX_HEADER_BYTES // 1024} kB and was cut.")
    fields = _fields(data[:end])
    if len(fields) > MAX_HEADERS:
        found.note(f"The mail has more than {MAX_HEADERS} header fields; the rest was left out.")
    headers: dict[str, list[str]] = {}
    for name, value in fields[:MAX_HEADERS]:
        if len(value) > MAX_VALUE:
            found.note(f"A header field is longer than {MAX_VALUE // 1024} kB and was cut.")
        headers.setdefault(name.lower(), []).append(value[:MAX_VALUE])
    return headers, body


def read_entity(data: bytes, found: Findings, headers: Mapping[str, list[str]] | None = None) -> Entity:
    """The tree of the mail's parts, bounded in bytes, depth and number. `headers`: the mail's own, if read before."""
    end = len(data)
    if end > MAX_BYTES:
        found.note(f"The mail is larger than {MAX_BYTES // 1024 // 1024} MB; the rest was not read.")
        end = MAX_BYTES
    known = None if headers is None else {name: values[0] for name, values in headers.items()}
    return _Walk(data, found).entity(0, end, 0, known=known)


def body_bytes(data: bytes, entity: Entity, limit: int) -> tuple[bytes, bool]:
    """The decoded body of a leaf (RFC 2045 6), of at most `limit` encoded bytes, and whether it was cut."""
    cut = entity.end - entity.start > limit
    raw = data[entity.start : min(entity.end, entity.start + limit)]
    if entity.encoding not in ("base64", "quoted-printable", "x-uuencode", "uuencode", "uue", "x-uue"):
        return raw, cut
    part: Part[str, str] = Part(policy.compat32)
    part["Content-Transfer-Encoding"] = entity.encoding
    part.set_payload(raw.decode("ascii", "surrogateescape"))
    decoded = part.get_payload(decode=True)
    return (decoded if isinstance(decoded, bytes) else raw), cut


def decode(data: bytes, charset: str, found: Findings | None = None, *, cut: bool = False) -> str:
    """Bytes to text by the stated charset; where that is unknown or wrong: UTF-8 if it fits, else windows-1252."""
    name = _codec(charset)
    if charset and not name and found:
        found.note(f"The charset {charset[:40]!r} is unknown.")
    for candidate in dict.fromkeys((name or "utf-8", "utf-8")):
        try:
            # an incremental decoder keeps back a character that our own cut has halved
            return codecs.getincrementaldecoder(candidate)("strict").decode(data, final=not cut).removeprefix("\ufeff")
        except (UnicodeError, LookupError, ValueError):
            if found and candidate == name:
                found.note(f"The text is not the {charset[:40]} it claims to be.")
    return data.decode("cp1252", "replace")


def _codec(charset: str) -> str:
    """The codec's name for a charset label, or empty."""
    try:
        name = codecs.lookup(charset.strip().strip("'\"")[:40]).name if charset else ""
    except (LookupError, ValueError):
        return ""
    if name.replace("-", "_") in _OTHER_CODECS:
        return ""
    return "cp1252" if name in _LATIN else name


def _header_end(data: bytes, start: int, end: int, limit: int) -> tuple[int, int]:
    """Where the header block that begins at `start` ends, and where its body begins."""
    stop = min(end, start + limit)
    if data[start : start + 1] == b"\n" or data[start : start + 2] == b"\r\n":  # no header fields at all
        return start, data.index(b"\n", start) + 1
    at = data.find(b"\n\r\n", start, stop)
    lf = data.find(b"\n\n", start, at + 1 if at >= 0 else stop)
    at = lf if lf >= 0 else at
    if at < 0:
        return stop, stop
    return (at - 1 if at > start and data[at - 1] == 0x0D else at), at + (2 if data[at + 1] == 0x0A else 3)


def _fields(block: bytes) -> list[tuple[str, str]]:
    """Names and unfolded values of a header block, in order; bytes beyond ASCII read as UTF-8, else windows-1252."""
    usual = _usual_fields(block)
    if usual is not None:
        return usual
    items = BytesHeaderParser(policy=policy.compat32).parsebytes(block).raw_items()
    return [(name, _unfolded(value)) for name, value in items]


def _usual_fields(block: bytes) -> list[tuple[str, str]] | None:
    """The same for a block as RFC 5322 2.2 wants it, at a quarter of the price; None for any other."""
    if not block.isascii():
        return None
    text = block.decode("ascii").replace("\r\n", "\n")
    if not text.replace("\n", "").replace("\t", "").isprintable():
        return None
    if _BLANK_LINE.search(text):
        return None
    fields: list[tuple[str, str]] = []
    for each in _NEXT_FIELD.split(text):
        name, colon, value = each.partition(":")
        if not each:
            continue
        if not (colon and _FIELD_NAME.fullmatch(name)):
            return None
        first, *folded = value.split("\n")
        fields.append((name, " ".join([first.lstrip(" \t"), *[line[1:] for line in folded]])))  # as `_unfolded` does it
    return fields


def _unfolded(value: str) -> str:
    line = _FOLD.sub(" ", value) if "\n" in value or "\r" in value else value
    return line if line.isascii() else decode(line.encode("utf-8", "surrogateescape"), "utf-8")


class _Walk:
    """Goes down the tree of parts, within the bounds on depth and number."""

    def __init__(self, data: bytes, found: Findings) -> None:
        self.data = data
        self.found = found
        self._candidates = 0

    def entity(
        self, start: int, end: int, depth: int, default: str = "text/plain", known: Mapping[str, str] | None = None
    ) -> Entity:
        """One entity with all that lies in it; `default` is its type when it states none, `known` are its fields."""
        self.found.parts += 1
        limit = MAX_PART_HEADER_BYTES if depth else MAX_HEADER_BYTES
        header_end, body = _header_end(self.data, start, end, limit)
        if known is None:
            fields = _fields(self.data[start:header_end])[:MAX_HEADERS]
            known = {name.lower(): value for name, value in reversed(fields)}  # of several the first
        headers = {name: value[:MAX_PARAMETERS] for name, value in known.items() if name.startswith("content-")}
        leaf, boundary = _leaf(headers, default, body, end)
        # an encoded message/rfc822 is illegal (RFC 2046 5.2.1) and stays a leaf
        nested = leaf.content_type == "message/rfc822" and leaf.encoding not in ("base64", "quoted-printable")
        if not nested and not leaf.content_type.startswith("multipart/"):
            return leaf
        if depth >= MAX_DEPTH:
            self.found.note(f"Parts are nested deeper than {MAX_DEPTH} levels; the deepest were left out.")
            return Entity("application/octet-stream")
        if nested:
            return Entity("message/rfc822", children=(self.entity(body, end, depth + 1),))
        children = self._children(leaf, boundary, depth)
        if children:
            return Entity(leaf.content_type, children=children)
        self.found.note("A multipart has no parts that can be told apart.")
        return _leaf({k: v for k, v in headers.items() if k != "content-type"}, "text/plain", body, end)[0]

    def _children(self, multipart: Entity, boundary: str, depth: int) -> tuple[Entity, ...]:
        """The parts between a multipart's delimiters."""
        if not boundary:
            return ()
        default = "message/rfc822" if multipart.content_type == "multipart/digest" else "text/plain"
        children: list[Entity] = []
        opened: int | None = None
        mark = boundary.encode("utf-8", "replace")
        for line_start, line_end, closing in self._delimiters(multipart.start, multipart.end, mark):
            if opened is not None:
                children.append(self.entity(opened, line_start, depth + 1, default))
            opened = line_end
            if closing:
                return tuple(children)
            if self.found.parts >= MAX_PARTS:
                self.found.note(f"The mail has more than {MAX_PARTS} parts; the rest was left out.")
                return tuple(children)
        if opened is not None:
            self.found.note("A multipart is not closed; the mail may be truncated.")
            children.append(self.entity(opened, multipart.end, depth + 1, default))
        return tuple(children)

    def _delimiters(self, start: int, end: int, boundary: bytes) -> Iterator[tuple[int, int, bool]]:
        """Delimiter lines as (end of what stands before, start of what follows, is it the closing one)."""
        mark = b"\n--" + boundary
        # the line end before a delimiter belongs to it (RFC 2046 5.1.1); a body starts behind the one of its header
        at = self.data.find(mark, max(start - 1, 0), end)
        while at >= 0:
            self._candidates += 1
            if self._candidates > MAX_CANDIDATES:
                self.found.note("Too much in the mail looks like the border of a part; the rest was left out.")
                return
            after = at + len(mark)
            closing = self.data.startswith(b"--", after, end)
            line = self.data[after : min(end, after + 80)].split(b"\n", 1)[0].removeprefix(b"--")
            if not line.strip(b" \t\r"):
                newline = self.data.find(b"\n", after, min(end, after + 80))
                before = max(start, at - 1 if self.data[max(at - 1, 0)] == 0x0D else at)
                yield before, (newline + 1 if newline >= 0 else end), closing
            at = self.data.find(mark, after, end)


def _leaf(headers: dict[str, str], default: str, start: int, end: int) -> tuple[Entity, str]:
    """What the Content- fields say of an entity, and its boundary."""
    value = headers.get("content-type", "")
    kind = value.partition(";")[0].strip().lower()
    if not re.fullmatch(r"[\w.+-]{1,60}/[\w.+-]{1,80}", kind):
        kind = "text/plain" if value else default
    disposition = headers.get("content-disposition", "")
    stated, disposed = _parameters(value), _parameters(disposition)
    entity = Entity(
        content_type=kind,
        charset=stated.get("charset", ""),
        encoding=headers.get("content-transfer-encoding", "").partition(";")[0].strip().lower(),
        disposition=disposition.partition(";")[0].strip().lower(),
        filename=(disposed.get("filename") or stated.get("name", ""))[:255],
        flowed=stated.get("format", "").lower() == "flowed",
        delsp=stated.get("delsp", "").lower() == "yes",
        method=stated.get("method", "")[:20],
        start=start,
        end=end,
    )
    return entity, stated.get("boundary", "")


def _parameters(value: str) -> dict[str, str]:
    """The parameters of a structured field (RFC 2045 5.1, RFC 2231) by lower-case name, of several the first."""
    if ";" not in value:
        return {}
    usual = _usual_parameters(value)
    if usual is not None:
        return usual
    part: Part[str, str] = Part(policy.compat32)
    part["Content-Type"] = value
    try:
        pairs = part.get_params([])
    except Exception:  # noqa: BLE001 - hostile parameters raise many kinds of error in there; they are then absent
        return {}
    found: dict[str, str] = {}
    for name, given in pairs:
        if isinstance(given, tuple):  # RFC 2231: charset, language, value as one character a byte
            given = decode(given[2].encode("latin-1", "replace"), given[0] or "")  # noqa: PLW2901
        found.setdefault(name.lower(), given)
    return found


def _usual_parameters(value: str) -> dict[str, str] | None:
    """The same for plain parameters, at a tenth of the price; None for any others."""
    if not _ODD_PARAMETERS.isdisjoint(value):
        return None
    first, *pieces = value.split(";")
    if "=" in first or '"' in first:
        return None
    found: dict[str, str] = {}
    for piece in pieces:
        name, _, given = piece.partition("=")
        given = given.strip()
        quotes = given.count('"')
        if '"' in name or (quotes and not (quotes == 2 and given[0] == given[-1] == '"')):
            return None
        found.setdefault(name.strip().lower(), given[1:-1] if quotes else given)
    return found
