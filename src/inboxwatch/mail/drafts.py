"""The bytes of a draft, and a draft read back: what tells an untouched one from one the user changed.

Whatever a mail contributed to a letter (a name, a subject, a Message-ID) was chosen by a stranger;
nothing of it may begin a header, add a recipient or break a line.
"""

from __future__ import annotations

import binascii
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.header import Header, decode_header, make_header
from email.message import Message as Parsed
from email.parser import BytesParser
from email.utils import format_datetime, getaddresses

from inboxwatch.errors import GiveUpError
from inboxwatch.mail.mailbox import Fetched
from inboxwatch.model import Address, Letter, content_hash

DRAFT_HEADER = "X-Inboxwatch-Draft"
MAX_REFERENCES = 20
"""RFC 5322 sets no bound; clients keep the first and the latest, and long lists get whole mails refused."""

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
# Dot-atoms of RFC 5322 3.4.1 only: quoted local parts and domain literals are for nobody who hires.
_ADDRESS = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,250}>")
_PLAIN_PHRASE = re.compile(r"[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]*")
_MAX_TEXT = 100_000
_MAX_SUBJECT = 500


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """A message as it stands in Drafts. `to` holds every recipient (To, Cc, Bcc), `text_hash` is
    `Letter.content_hash` as long as nobody changed recipient, subject or words; empty when only headers were read.
    """

    uid: int
    message_id: str
    draft_header: str = ""
    to: tuple[str, ...] = ()
    subject: str = ""
    conversation: tuple[str, ...] = ()
    deleted: bool = False
    text_hash: str = ""


def render(letter: Letter, date: datetime) -> bytes:
    """RFC 5322 bytes with CRLF: one text/plain part in UTF-8. Raises GiveUpError for an address that is none.

    `date` is aware. Message-IDs of the conversation that are none are left out.
    """
    references = [i for i in letter.references if _MESSAGE_ID.fullmatch(i)]
    if len(references) > MAX_REFERENCES:
        references = [references[0], *references[1 - MAX_REFERENCES :]]
    if not _MESSAGE_ID.fullmatch(letter.key.message_id):
        raise GiveUpError(f"The account's address {letter.key.account!r} makes no usable Message-ID.")
    body, encoding = _body(letter.text)
    fields = [
        ("From", _mailbox(letter.sender)),
        ("To", _mailbox(letter.to)),
        ("Subject", _unstructured(letter.subject)),
        ("Date", format_datetime(date)),
        ("Message-ID", letter.key.message_id),
        ("In-Reply-To", letter.in_reply_to if _MESSAGE_ID.fullmatch(letter.in_reply_to) else ""),
        # One a line: thirty ids on one would pass the 998 octets of RFC 5322 2.1.1.
        ("References", "\r\n ".join(references)),
        (DRAFT_HEADER, _one_line(letter.key.header).encode("ascii", "replace").decode("ascii")[:900]),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", encoding),
    ]
    head = "".join(f"{name}: {value}\r\n" for name, value in fields if value)
    return head.encode("ascii") + b"\r\n" + body


def stored(fetched: Fetched, whole: bool = True) -> StoredDraft:
    """Read a draft back, whatever somebody made of it; never raises. `whole`: `fetched` holds the body too."""
    try:
        parsed = BytesParser(policy=policy.compat32).parsebytes(fetched.data, headersonly=not whole)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        parsed = Parsed()
    to = _recipients(parsed)
    subject = _decoded(_field(parsed, "Subject"))
    ids = _ids(_field(parsed, "Message-ID"))
    digest = ""
    if whole:
        # Somebody added to it: one recipient more is as good as another recipient.
        digest = content_hash(", ".join(to), subject, _text(parsed))
    return StoredDraft(
        uid=fetched.uid,
        message_id=ids[0] if ids else "",
        draft_header=" ".join(_field(parsed, DRAFT_HEADER).split())[:900],
        to=to,
        subject=subject,
        conversation=tuple(dict.fromkeys(_ids(_field(parsed, "References")) + _ids(_field(parsed, "In-Reply-To")))),
        deleted=any(flag.lower() == "\\deleted" for flag in fetched.flags),
        text_hash=digest,
    )


def is_address(email: str) -> bool:
    """Whether `render` takes it: ASCII, a dot-atom on both sides, at most 254 characters."""
    return len(email) <= 254 and _ADDRESS.fullmatch(email) is not None and ".." not in email


# ---------------------------------------------------------------- writing


def _one_line(text: str, most: int = _MAX_SUBJECT) -> str:
    """No control character and no lone surrogate; white space of every kind becomes one space."""
    kept = "".join(" " if c.isspace() else c for c in text[: 4 * most] if c.isspace() or not _unfit(c))
    return " ".join(kept.split())[:most].strip()


def _unfit(c: str) -> bool:
    return unicodedata.category(c) in {"Cc", "Cs"}


def _unstructured(text: str) -> str:
    return _encoded(_one_line(text), len("Subject: "))


def _encoded(text: str, before: int) -> str:
    # "=?" in plain sight would be decoded by the reader into something nobody wrote (RFC 2047 7).
    if text.isascii() and "=?" not in text and len(text) + before <= 78:
        return text
    return Header(text, "utf-8", maxlinelen=75, header_name=" " * before).encode(linesep="\r\n")


def _mailbox(address: Address) -> str:
    if not is_address(address.email):
        raise GiveUpError(f"{address.email[:254]!r} is not an address that a draft can be written to.")
    name = _one_line(address.name, 120)
    if not name:
        return address.email
    if not name.isascii() or "=?" in name or len(name) > 60:
        phrase = Header(name, "utf-8", maxlinelen=75, header_name="From").encode(linesep="\r\n")
    elif _PLAIN_PHRASE.fullmatch(name):
        phrase = name
    else:
        phrase = '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return f"{phrase}\r\n <{address.email}>"


def _body(text: str) -> tuple[bytes, str]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")[:_MAX_TEXT]
    clean = "".join(c for c in lines if c in "\n\t" or not _unfit(c)).rstrip("\n") + "\n"
    raw = clean.encode("utf-8")
    if clean.isascii() and all(len(line) <= 78 and line == line.rstrip() for line in clean.split("\n")):
        return raw.replace(b"\n", b"\r\n"), "7bit"
    return binascii.b2a_qp(raw, istext=True).replace(b"\n", b"\r\n"), "quoted-printable"


# ---------------------------------------------------------------- reading


def _field(parsed: Parsed, name: str) -> str:
    try:
        return ", ".join(str(value) for value in parsed.get_all(name, [])[:10])[:20_000]
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""


def _decoded(text: str) -> str:
    unfolded = text.replace("\r", "").replace("\n", "")
    try:
        return str(make_header(decode_header(unfolded)))[: 2 * _MAX_SUBJECT]
    except (ValueError, LookupError, TypeError, AttributeError):
        return unfolded[: 2 * _MAX_SUBJECT]


def _ids(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_MESSAGE_ID.findall(text)))[:200]


def _recipients(parsed: Parsed) -> tuple[str, ...]:
    raw = [value for name in ("To", "Cc", "Bcc") if (value := _field(parsed, name))]
    try:
        pairs = getaddresses(raw)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return ()
    return tuple(email.lower() for _, email in pairs if email)[:100]


def _text(parsed: Parsed) -> str:
    """The words; with more than one part, words nobody can have placed, since what we place has one."""
    try:
        if parsed.is_multipart() or parsed.get_content_type() != "text/plain":
            return "\x00not as placed\x00" + repr(parsed.get_payload())[:_MAX_TEXT]
        payload = parsed.get_payload(decode=True)
        raw = payload if isinstance(payload, bytes) else b""
        return raw.decode(parsed.get_content_charset("utf-8"), "replace")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return "\x00unreadable\x00"
