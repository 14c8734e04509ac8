"""The stand-in user at a mail client of her own: fills prompts, sends, edits, deletes, writes by hand.

As many clients do, hers gives every mail it sends or saves a Message-ID of its own and keeps no header it does not
know, so that inboxwatch must tell by conversation, recipient and time.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime
from types import TracebackType
from typing import Any

from imapclient import IMAPClient

from inboxwatch.demo.mails.make import ADA
from inboxwatch.demo.mails.sent import sent_id
from inboxwatch.etiquette.compose import wrap

FOLDERS = ("Drafts", "Sent", "Trash")
TIMEOUT = 30.0

_PROMPT = re.compile(r"\s{0,9}\[[^\[\]]{0,400}\]")


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as she sees it. `kind` is read from inboxwatch's header, and empty in a letter of her own."""

    uid: int
    message: EmailMessage
    to: str
    kind: str

    @property
    def text(self) -> str:
        """Its words."""
        return str(self.message.get_content()).replace("\r\n", "\n")

    @property
    def subject(self) -> str:
        """Its subject."""
        return str(self.message["Subject"])


class User:
    """One connection to the mailbox; a context manager that closes it."""

    def __init__(self, host: str, port: int, name: str, password: str) -> None:
        self._client: Any = IMAPClient(host, port, ssl=False, timeout=TIMEOUT)
        # Both as in mail/connect.py.
        self._client._imap.debug = 0
        self._client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._client.login(name, password)
        for folder in FOLDERS:
            if not self._client.folder_exists(folder):
                self._client.create_folder(folder)

    def __enter__(self) -> User:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.shutdown()

    def receive(self, data: bytes, at: datetime) -> None:
        """A mail is delivered to the inbox."""
        self._client.append("INBOX", data, msg_time=at)

    def drafts(self) -> list[Draft]:
        """What stands in Drafts, oldest first."""
        self._client.select_folder("Drafts")
        fetched = self._client.fetch(self._client.search("UNDELETED"), ["BODY.PEEK[]"])
        return [_draft(uid, fetched[uid][b"BODY[]"]) for uid in sorted(fetched)]

    def find(self, kind: str, to: str) -> Draft | None:
        """The draft of this kind to this person; `kind` empty: a letter of her own."""
        return next((d for d in self.drafts() if d.kind == kind and d.to == to), None)

    def send(self, draft: Draft, name: str, fills: Sequence[str], at: datetime) -> None:
        """Fill the prompts and send: a copy in Sent, the draft gone."""
        copy = _copy(draft, fill(draft.text, fills), name, at)
        self._client.append("Sent", copy.as_bytes(policy=policy.SMTP), flags=[rb"\Seen"], msg_time=at)
        self._remove(draft)

    def edit(self, draft: Draft, name: str, fills: Sequence[str], at: datetime) -> None:
        """Fill the prompts and save for later: the client appends the new draft and deletes the old one."""
        copy = _copy(draft, fill(draft.text, fills), f"draft-{name}", at)
        flags = [rb"\Draft", rb"\Seen"]
        self._client.append("Drafts", copy.as_bytes(policy=policy.SMTP), flags=flags, msg_time=at)
        self._remove(draft)

    def delete(self, draft: Draft) -> None:
        """Delete a draft for good."""
        self._remove(draft)

    def write(self, to: str, subject: str, text: str, name: str, answers: Sequence[str], at: datetime) -> None:
        """Write and send a mail by hand."""
        message = EmailMessage(policy=policy.SMTP)
        message["From"], message["To"], message["Subject"] = ADA, to, subject
        message["Date"], message["Message-ID"] = format_datetime(at), sent_id(name)
        if answers:
            message["In-Reply-To"], message["References"] = answers[-1], " ".join(answers)
        message.set_content(text)
        self._client.append("Sent", message.as_bytes(), flags=[rb"\Seen"], msg_time=at)

    def _remove(self, draft: Draft) -> None:
        self._client.select_folder("Drafts")
        self._client.delete_messages([draft.uid])
        self._client.expunge([draft.uid])


def fill(text: str, fills: Sequence[str]) -> str:
    """The text with its prompts filled in order; a prompt for which she has no words is taken out."""
    words = iter(fills)

    def said(prompt: re.Match[str]) -> str:
        given = next(words, "")
        space = prompt[0][: len(prompt[0]) - len(prompt[0].lstrip())]
        return f"{space}{given}" if given else ""

    paragraphs = (_PROMPT.sub(said, p) for p in text.split("\n\n"))
    # The first and the last are greeting and name, whose lines stay as they are.
    return "\n\n".join(wrap(" ".join(p.split())) if len(p) > 40 else p for p in paragraphs if p.strip())


def _draft(uid: int, data: bytes) -> Draft:
    message = message_from_bytes(data, _class=EmailMessage, policy=policy.default)
    addresses = message["To"].addresses if message["To"] is not None else ()
    kind = str(message["X-Inboxwatch-Draft"] or "").partition(";")[0]
    return Draft(uid, message, addresses[0].addr_spec if addresses else "", kind)


def _copy(draft: Draft, text: str, name: str, at: datetime) -> EmailMessage:
    copy = EmailMessage(policy=policy.SMTP)
    for header in ("From", "To", "Subject", "In-Reply-To", "References"):
        if draft.message[header] is not None:
            copy[header] = str(draft.message[header])
    copy["Date"], copy["Message-ID"] = format_datetime(at), sent_id(name)
    copy.set_content(text)
    return copy
