"""The user at a mail client: looks at Drafts, sends, edits and deletes as clients do, over a connection of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any

from imapclient import IMAPClient


@dataclass(frozen=True)
class Seen:
    """A draft as the user sees it."""

    uid: int
    message: EmailMessage

    @property
    def to(self) -> str:
        return str(self.message["To"].addresses[0].addr_spec)

    @property
    def kind(self) -> str:
        return str(self.message["X-Inboxwatch-Draft"] or "").partition(";")[0]

    @property
    def text(self) -> str:
        return str(self.message.get_content())


class Desk:
    """One user's mail client. It makes new Message-IDs on send and keeps no header of ours, unless told to."""

    def __init__(self, host: str, port: int, user: str, password: str) -> None:
        self.login = (host, port, user, password)
        self._made = 0

    @contextmanager
    def _client(self, folder: str) -> Iterator[Any]:
        host, port, user, password = self.login
        with IMAPClient(host, port, ssl=False, timeout=30) as client:
            client.login(user, password)
            client.select_folder(folder)
            yield client

    def arrive(self, data: bytes, folder: str = "INBOX") -> None:
        """A mail comes in."""
        with self._client("INBOX") as client:
            client.append(folder, data)

    def drafts(self) -> list[Seen]:
        """What stands in Drafts, oldest first."""
        return self._read("Drafts")

    def sent(self) -> list[Seen]:
        """What stands in Sent, oldest first."""
        return self._read("Sent")

    def _read(self, folder: str) -> list[Seen]:
        with self._client(folder) as client:
            fetched = client.fetch(client.search("UNDELETED"), ["BODY.PEEK[]"])
            return [
                Seen(uid, message_from_bytes(fetched[uid][b"BODY[]"], _class=EmailMessage, policy=policy.default))
                for uid in sorted(fetched)
            ]

    def send(self, draft: Seen, at: datetime, *, keep_id: bool = False) -> str:
        """Fill the prompts and send: a copy in Sent, the draft gone. The Message-ID it got."""
        self._made += 1
        copy = self._copy(draft, re.sub(r"\[[^\]]*\]", "how you plan capacity", draft.text))
        if not keep_id:
            del copy["Message-ID"]
            copy["Message-ID"] = f"<sent-{self._made}-{self.login[2]}@client.example>"
        copy.replace_header("Date", format_datetime(at))
        with self._client("Drafts") as client:
            client.append("Sent", copy.as_bytes(policy=policy.SMTP), flags=[rb"\Seen"])
        self.delete(draft)
        return str(copy["Message-ID"])

    def write(self, data: bytes) -> None:
        """A mail written by hand and sent."""
        with self._client("INBOX") as client:
            client.append("Sent", data, flags=[rb"\Seen"])

    def edit(self, draft: Seen, text: str, *, new_id: bool = True) -> None:
        """Save a draft with other words: append the new one, delete the old one (interop, "Drafts in mail clients")."""
        self._made += 1
        copy = self._copy(draft, text)
        if new_id:
            del copy["Message-ID"]
            copy["Message-ID"] = f"<edit-{self._made}-{self.login[2]}@client.example>"
        with self._client("Drafts") as client:
            client.append("Drafts", copy.as_bytes(policy=policy.SMTP), flags=[rb"\Draft", rb"\Seen"])
        self.delete(draft)

    def delete(self, draft: Seen) -> None:
        """Delete a draft for good."""
        with self._client("Drafts") as client:
            client.delete_messages([draft.uid])
            client.expunge([draft.uid])

    def _copy(self, draft: Seen, text: str) -> EmailMessage:
        copy = EmailMessage(policy=policy.SMTP)
        for name in ("From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References"):
            if draft.message[name] is not None:
                copy[name] = str(draft.message[name])
        copy.set_content(text)
        return copy
