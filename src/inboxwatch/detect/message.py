"""Bytes of a mail to a `Message`: bounded before parsing, never raising; what is wrong is recorded in `defects`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import getaddresses, parsedate_to_datetime

from inboxwatch.detect import clean, html, mime, replies
from inboxwatch.detect.leaves import Leaves, split
from inboxwatch.detect.mime import Findings
from inboxwatch.model import Address, Message

MAX_ADDRESSES = 100
"""Addresses of one header field. A panel has 8 people; more than 100 is a list."""
MAX_REFERENCES = 100
"""Message-IDs of References: the first and the newest matter, long threads are cut by mailers anyway."""
MAX_SUBJECT = 500
"""Characters of a subject, far beyond what any client shows."""
MAX_SIGNATURE = 2_000
MAX_AUTHENTICATION_RESULTS = 10

_Headers = Mapping[str, list[str]]
_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\u0080-\U0010ffff-]{1,64}@([\w-]{1,63}\.){1,8}[\w-]{2,63}")
"""addr-spec of RFC 5322 3.4.1 as used on the internet; RFC 6531 letters allowed, quoted local parts not."""
_USUAL_ADDRESS = re.compile(
    r" ?(?:([A-Za-z0-9][A-Za-z0-9 -]{0,99})?<([\w.+-]{1,64}@[\w.-]{1,255})>|([\w.+-]{1,64}@[\w.-]{1,255}))", re.A
)
_MESSAGE_ID = re.compile(r"<([!-;=?-~]{1,480})>")
"""msg-id of RFC 5322 3.6.4, leniently: any printable ASCII in angle brackets, so that it may stand in our headers."""
_BARE_ID = re.compile(r"[!-;=?-~]{1,240}@[!-;=?-~]{1,240}")
_IDENTIFYING = ("date", "from", "to", "cc", "subject", "in-reply-to")
_UNSET_YEAR = re.compile(r"[a-z]\s+0\d{3}\s", re.IGNORECASE)


def parse(data: bytes) -> Message:
    """The mail in `data`, which may be cut or broken anywhere. Never raises."""
    found = Findings()
    headers, _ = mime.read_headers(data, found)
    root = mime.read_entity(data, found, headers)
    leaves = Leaves(data, found)
    pieces = leaves.words(root, root=True)
    own, quoted = [], []
    for kind, content in pieces:
        words, history = split(kind, content, found)
        own.append(words)
        quoted.append(history)
    text, signature = replies.split_signature(clean.text(replies.cap("\n\n".join(o for o in own if o))))
    attached = [clean.text(replies.cap(each)) for each in leaves.attached]
    history = "\n\n".join(each for each in (*quoted, *attached) if each)
    return _message(
        headers,
        data,
        found,
        text=text,
        quoted=clean.text(history)[: replies.MAX_CHARS],
        signature=signature[:MAX_SIGNATURE],
        markup=leaves.markup[: html.MAX_MARKUP],
        calendars=tuple(leaves.calendars),
    )


def words(data: bytes) -> str:
    """Every word of a mail as plain text, what is quoted and signed included: for a note of one's own. Never raises."""
    found = Findings()
    headers, _ = mime.read_headers(data, found)
    leaves = Leaves(data, found)
    pieces = leaves.words(mime.read_entity(data, found, headers), root=True)
    texts = (html.to_text(content) if kind == "html" else content for kind, content in pieces)
    return replies.cap("\n\n".join(clean.text(text) for text in texts))


def parse_headers(data: bytes) -> Message:
    """The same from a header block alone: everything but words and calendars. Never raises."""
    found = Findings()
    headers, _ = mime.read_headers(data, found)
    return _message(headers, data, found)


# ---------------------------------------------------------------- header fields


def _message(
    headers: _Headers,
    data: bytes,
    found: Findings,
    *,
    text: str = "",
    quoted: str = "",
    signature: str = "",
    markup: str = "",
    calendars: tuple[str, ...] = (),
) -> Message:
    """Put together what the header fields say and what the body holds."""
    senders = _addresses(headers, "from", found)
    if len(senders) > 1 or len(headers.get("from", ())) > 1:
        found.note("From names more than one sender; the first one is taken.")
    listed = _first(headers, "list-id")
    return Message(
        message_id=_own_id(headers),
        date=_date(_first(headers, "date"), "Date", found),
        sender=senders[0] if senders else None,
        reply_to=_addresses(headers, "reply-to", found),
        to=_addresses(headers, "to", found),
        cc=_addresses(headers, "cc", found),
        delivered_to=_delivered_to(headers, found),
        subject=_decoded(_first(headers, "subject")[: 4 * MAX_SUBJECT])[:MAX_SUBJECT],
        in_reply_to=_ids(headers.get("in-reply-to", ())),
        references=_ids(headers.get("references", ())),
        text=text,
        quoted=quoted,
        signature=signature,
        markup=markup,
        calendars=calendars,
        auto_submitted=_keyword(headers, "auto-submitted"),
        precedence=_keyword(headers, "precedence"),
        list_id=clean.line(listed.rpartition("<")[2].rstrip("> ") or listed)[:255].lower(),
        list_unsubscribe="list-unsubscribe" in headers,
        return_path=_return_path(headers, found),
        authentication_results=tuple(
            clean.line(value)[:8000] for value in headers.get("authentication-results", ())[:MAX_AUTHENTICATION_RESULTS]
        ),
        received_date=_date(_first(headers, "received").rpartition(";")[2], "", found),
        draft_header=clean.line(_first(headers, "x-inboxwatch-draft"))[:500],
        mailer=_decoded((_first(headers, "x-mailer") or _first(headers, "user-agent"))[:500])[:200],
        size=len(data),
        defects=tuple(found.defects),
    )


def _first(headers: _Headers, name: str) -> str:
    """The topmost field of that name: later ones were there before the mail reached this server."""
    return headers.get(name, [""])[0]


def _keyword(headers: _Headers, name: str) -> str:
    """The first token of a field, lower-case (RFC 3834 5: parameters may follow)."""
    return clean.line(_first(headers, name)[:200].partition(";")[0]).lower()


def _own_id(headers: _Headers) -> str:
    """The Message-ID, or one made of the fields that any fetch of headers holds, so that all fetches agree."""
    stated = _first(headers, "message-id").strip()
    if match := _MESSAGE_ID.search(stated):
        return match.group()
    if _BARE_ID.fullmatch(stated):
        return f"<{stated}>"
    parts = [f"{name}:{' '.join(' '.join(headers.get(name, ())).split())}" for name in _IDENTIFYING]
    digest = hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"<{digest}@id.missing>"


def _ids(values: Iterable[str]) -> tuple[str, ...]:
    """Message-IDs in order, each once; of too many the first and the newest."""
    ids = tuple(dict.fromkeys(match.group() for value in values for match in _MESSAGE_ID.finditer(value)))
    return ids if len(ids) <= MAX_REFERENCES else (ids[0], *ids[-MAX_REFERENCES + 1 :])


def _decoded(value: str) -> str:
    """Encoded words (RFC 2047) to text, leniently, on one line."""
    if "=?" not in value:
        return clean.line(value)
    try:
        chunks = decode_header(value)
    except (HeaderParseError, ValueError):  # binascii.Error is a ValueError
        return clean.line(value)
    parts = []
    for chunk, charset in chunks:
        if isinstance(chunk, str):
            parts.append(chunk)
        elif charset:
            parts.append(mime.decode(chunk, charset))
        else:  # decode_header puts what was no encoded word into this codec
            parts.append(chunk.decode("raw-unicode-escape", "replace"))
    return clean.line("".join(parts))


def _addresses(headers: _Headers, name: str, found: Findings) -> tuple[Address, ...]:
    """The mailboxes of an address field, without those that are no address, each address once.

    Parsed before decoding (RFC 2047 5: encoded words are no syntax). The standard library's lenient reading can
    be led to an address that does not stand in the field (CVE-2023-27043), so each must be found there as it is.
    """
    values = headers.get(name, [])[:5]
    if not values:
        return ()
    if len(values) == 1 and (usual := _USUAL_ADDRESS.fullmatch(values[0])):
        # One address without quotes, comments or encoded words: what most fields hold, read at a tenth of the price.
        email = (usual[2] or usual[3]).lower()
        if _ADDRESS.fullmatch(email):
            return (Address(" ".join((usual[1] or "").split())[:200], email),)
    try:
        pairs = getaddresses(values)
    except Exception:  # noqa: BLE001 - nested comments and the like raise several kinds; the field is then unreadable
        found.note(f"{name.title()} cannot be read.")
        return ()
    raw = " ".join(values).lower()
    seen: dict[str, Address] = {}
    for display, spec in pairs:
        email = clean.line(spec).lower()
        if not _ADDRESS.fullmatch(email) or email not in raw:
            if spec:
                found.note(f"{name.title()} holds something that is no address.")
            continue
        if len(seen) == MAX_ADDRESSES:
            found.note(f"{name.title()} holds more than {MAX_ADDRESSES} addresses; the rest was left out.")
            break
        name = _decoded(display[:1000]).strip("'\" ")[:200]
        # An encoded word that cannot be read is no name to call anybody by.
        seen.setdefault(email, Address("" if "=?" in name else name, email))
    return tuple(seen.values())


def _delivered_to(headers: _Headers, found: Findings) -> tuple[str, ...]:
    """The envelope's recipients as servers note them; tells which of the user's addresses was written to."""
    names = ("delivered-to", "x-original-to", "x-delivered-to", "envelope-to", "x-envelope-to")
    return tuple(dict.fromkeys(a.email for name in names for a in _addresses(headers, name, found)))


def _return_path(headers: _Headers, found: Findings) -> str | None:
    """The envelope's sender; empty for `<>`, which marks bounces and automatic mail (RFC 3834 3.3)."""
    if "return-path" not in headers:
        return None
    if not _first(headers, "return-path").strip(" <>"):
        return ""
    addresses = _addresses(headers, "return-path", found)
    return addresses[0].email if addresses else None


def _date(value: str, name: str, found: Findings) -> datetime | None:
    """An RFC 5322 3.3 date; a missing zone or -0000 is read as UTC. `name` is the field to blame, empty: none."""
    if not value.strip():
        if name:
            found.note(f"{name} is missing.")
        return None
    try:
        parsed = parsedate_to_datetime(clean.line(value)[:100])
        if parsed.tzinfo is None:
            parsed = parsed.replace(tzinfo=UTC)
        # RFC 5322 4.3 reads short years as of this century; "0001" is a program's unset date.
        if 1980 <= parsed.year <= 2200 and not _UNSET_YEAR.search(value[:100]):
            return parsed
    except (ValueError, TypeError, OverflowError, IndexError):
        pass
    if name:
        found.note(f"{name} cannot be read.")
    return None
