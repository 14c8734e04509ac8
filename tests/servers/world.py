"""One user's mailbox on a server, as the tests handle it: our connections, and another client's hand."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from imapclient import IMAPClient

from inboxwatch.mail.connect import ImapSettings
from inboxwatch.mail.imap import ImapMailbox


@dataclass(frozen=True)
class ImapWorld:
    """A user of a server. `open` connects as inboxwatch does; the rest is what the world does to the mailbox."""

    port: int
    user: str
    password: str
    ca_file: Path | None = None
    timeout: float = 10.0

    @property
    def settings(self) -> ImapSettings:
        """Settings for a TLS port when there is a `ca_file`, else plain."""
        return ImapSettings(
            "127.0.0.1",
            self.user,
            port=self.port,
            security="tls" if self.ca_file else "none",
            ca_file=self.ca_file,
            timeout=self.timeout,
        )

    def open(self) -> ImapMailbox:
        """A connection of ours."""
        return ImapMailbox.open(self.settings, self.password)

    @contextlib.contextmanager
    def client(self) -> Iterator[Any]:
        """Another client, as bare imapclient."""
        context = None
        if self.ca_file:
            import ssl

            context = ssl.create_default_context(cafile=str(self.ca_file))
        client = IMAPClient("127.0.0.1", self.port, ssl=self.ca_file is not None, ssl_context=context, timeout=10)
        try:
            client._raw_command(b"LOGIN", [self.user.encode(), self.password.encode()], uid=False)
            client._imap.state = "AUTH"
            yield client
        finally:
            client.shutdown()

    def make(self, *folders: str) -> None:
        """Create folders that are not there."""
        with self.client() as client:
            there = {name for _, _, name in client.list_folders()}
            for folder in folders:
                if folder not in there:
                    client.create_folder(folder)

    def deliver(
        self, folder: str, data: bytes, flags: Sequence[str] = (), internal_date: datetime | None = None
    ) -> int:
        """Put a message into a folder; its UID."""
        with self.client() as client:
            client.append(folder, data, flags=flags, msg_time=internal_date)
            client.select_folder(folder, readonly=True)
            return int(max(client.search("ALL")))

    def flag(self, folder: str, uid: int, *flags: str) -> None:
        """Add flags to a message."""
        with self.client() as client:
            client.select_folder(folder)
            client.add_flags([uid], flags)

    def flags(self, folder: str, uid: int) -> set[str]:
        """A message's flags in lower case; empty when it is gone."""
        with self.client() as client:
            client.select_folder(folder, readonly=True)
            found = client.fetch([uid], ["FLAGS"])
            return {f.decode().lower() for f in found[uid][b"FLAGS"]} if uid in found else set()

    def remove(self, folder: str, uid: int) -> None:
        """Expunge a message."""
        with self.client() as client:
            client.select_folder(folder)
            client.add_flags([uid], ["\\Deleted"])
            client.expunge()
