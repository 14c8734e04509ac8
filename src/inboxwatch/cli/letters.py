"""Letters from files, as `lint` looks them over: mails with their header, or plain text."""

from __future__ import annotations

import email
import re
from dataclasses import dataclass

from inboxwatch.cli.mailfiles import is_mail
from inboxwatch.detect.message import parse
from inboxwatch.etiquette.lint import Outgoing
from inboxwatch.model import Kind

_DRAFT = re.compile(r"(?P<kind>[a-z_]{1,30}); thread=(?P<thread>[0-9a-f]{1,64}); round=\d{1,4}")
_PUBLIC = frozenset(
    "gmail googlemail outlook hotmail live yahoo icloud me aol gmx web proton protonmail fastmail mail posteo".split()
)
_SECOND_LEVEL = frozenset("co com ac org gov net edu ltd plc".split())


@dataclass(frozen=True, slots=True)
class LetterFile:
    """A letter and what its own header tells. `thread` is the id in X-Inboxwatch-Draft; empty in other letters."""

    outgoing: Outgoing
    sender: str = ""
    thread: str = ""


def letter(data: bytes) -> LetterFile:
    """The letter in a file's bytes. Never raises: what cannot be decoded is shown as it is."""
    if not is_mail(data):
        return LetterFile(Outgoing(_decoded(data)))
    message = parse(data)
    draft = _DRAFT.match(message.draft_header)
    text = message.text if not message.signature else f"{message.text}\n\n{message.signature}"
    return LetterFile(
        Outgoing(
            text=text,
            subject=message.subject,
            kind=_kind(draft["kind"]) if draft else None,
            to=message.to,
            cc=message.cc,
            attachments=_attachments(data),
        ),
        sender=message.sender.name if message.sender else "",
        thread=draft["thread"] if draft else "",
    )


def company_of(address: str) -> str:
    """The employer as its mail domain spells it; empty for free mail."""
    labels = [label for label in address.rpartition("@")[2].lower().split(".") if label]
    if len(labels) > 2 and labels[-2] in _SECOND_LEVEL:
        labels.pop()
    name = labels[-2] if len(labels) > 1 else ""
    return "" if name in _PUBLIC else name


def _kind(name: str) -> Kind | None:
    return Kind(name) if name in set(Kind) else None


def _decoded(data: bytes) -> str:
    text = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        return text.decode("cp1252", "replace")


def _attachments(data: bytes) -> int:
    """How many parts of a mail are files."""
    try:
        parts = list(email.message_from_bytes(data).walk())[1:100]
        return sum(part.get_content_disposition() == "attachment" or bool(part.get_filename()) for part in parts)
    except (LookupError, ValueError, RecursionError):  # a header of a part that no decoder takes
        return 0
