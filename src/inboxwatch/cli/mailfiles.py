"""Mails from files, one at a time: single mails, mboxes of any size, Maildir folders, standard input.

At no time is more than one mail, cut at `MOST_BYTES`, held in memory, whatever a file contains.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from inboxwatch.detect.mime import Findings, read_headers

MOST_BYTES = 1024 * 1024
"""Bytes of one mail that are read, as many as the service fetches, so that both understand the same."""
LINE = 64 * 1024
"""Longest piece of a line that is read at once."""

# RFC 4155: "From ", a sender, a date as asctime writes it. The date is asked for, since a letter's line may
# begin with "From ", and not every program that writes an mbox quotes that.
_SEPARATOR = re.compile(rb"From \S{0,320} .{0,60}?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{0,40}?\d{1,2}:\d{2}")
_NO_INPUT: BinaryIO = io.BytesIO()
_QUOTED = re.compile(rb">{1,20}From ")

_FIELDS = frozenset(
    "from sender reply-to to cc bcc date subject message-id in-reply-to references received return-path delivered-to "
    "mime-version resent-from resent-date dkim-signature list-id".split()
)
"""Header fields that mail has and other files have not (RFC 5322 3.6, RFC 2045 4, and what servers add)."""


@dataclass(frozen=True, slots=True)
class MailFile:
    """One mail's bytes, and the file it is from, as the user named it; or `problem`: why there is none."""

    file: str
    data: bytes = b""
    problem: str = ""


def read(name: str, stdin: BinaryIO) -> Iterator[MailFile]:
    """The mails in what the user named: a file, a folder, or `-` for `stdin`. Never raises on what it finds."""
    if name == "-":
        yield from _split("-", stdin)
        return
    path = Path(name)
    try:
        if path.is_dir():
            yield from _folder(name, path)
        else:
            with path.open("rb") as file:
                yield from _split(name, file)
    except (OSError, ValueError) as error:
        why = (error.strerror if isinstance(error, OSError) else str(error)) or type(error).__name__
        yield MailFile(name, problem=f"{name} cannot be read: {why}.")


def is_mail(data: bytes) -> bool:
    """Whether the bytes have a header with any field of mail. Never raises."""
    headers, _ = read_headers(data, Findings())
    return not _FIELDS.isdisjoint(headers)


def _folder(name: str, path: Path) -> Iterator[MailFile]:
    """A Maildir's mails, new ones first; of another folder its .eml and .mbox files."""
    parts = [part for part in (path / "new", path / "cur") if part.is_dir()]
    if parts:
        found = [f for part in parts for f in sorted(part.iterdir()) if not f.name.startswith(".")]
    else:
        found = sorted(f for f in path.iterdir() if f.suffix.lower() in {".eml", ".mbox"})
    if not (parts or found):
        yield MailFile(
            name, problem=f"{name} holds no mail: name a Maildir (with new and cur) or a folder of .eml or .mbox files."
        )
    for file in found:
        if file.is_file():
            yield from read(str(file), _NO_INPUT)


def _split(name: str, file: BinaryIO) -> Iterator[MailFile]:
    """The mails of a stream: one, or those of an mbox, which begins with a separator."""
    first = file.readline(LINE)
    if not _SEPARATOR.match(first):
        rest = file.read(max(MOST_BYTES - len(first), 0)) if first else b""
        if first or not name.lower().endswith(".mbox"):
            yield MailFile(name, first + rest)
        return
    mail, blank, starts = bytearray(), False, True
    while line := file.readline(LINE):
        if blank and _SEPARATOR.match(line):
            yield MailFile(name, bytes(mail))
            mail, blank = bytearray(), False
            continue
        if starts and _QUOTED.match(line):
            line = line[1:]  # mboxrd: what was quoted once is unquoted once
        blank = starts and line in (b"\n", b"\r\n")
        starts = line.endswith(b"\n")
        mail += line[: max(MOST_BYTES - len(mail), 0)]
    yield MailFile(name, bytes(mail))
