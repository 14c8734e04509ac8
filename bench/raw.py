"""The limit: the same questions on a plain socket, by a client that reads the answers and understands nothing."""

from __future__ import annotations

import socket
import time
from collections.abc import Sequence

from inboxwatch.mail import sets
from inboxwatch.mail.imap import HEADER_FIELDS, HEADER_LIMIT

_SECTION = f"BODY.PEEK[HEADER.FIELDS ({' '.join(HEADER_FIELDS).upper()})]<0.{HEADER_LIMIT}>"


class RawClient:
    """One connection, signed in. `octets` counts what the server said."""

    def __init__(self, port: int, user: str, password: str) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=120)
        self._tag = 0
        self.octets = 0
        self._until(b"* OK")
        self.command(f"LOGIN {user} {password}")

    def command(self, text: str) -> None:
        """Send one command and read to its end."""
        self._tag += 1
        tag = f"T{self._tag}".encode()
        self._socket.sendall(tag + b" " + text.encode() + b"\r\n")
        self._until(b"\r\n" + tag + b" OK")

    def headers(self, folder: str) -> float:
        """Seconds to open a folder and fetch the header fields of all its mail."""
        begun = time.perf_counter()
        self.command(f"EXAMINE {folder}")
        self.command(f"UID FETCH 1:* ({_SECTION} RFC822.SIZE INTERNALDATE FLAGS)")
        return time.perf_counter() - begun

    def bodies(self, uids: Sequence[int], limit: int) -> float:
        """Seconds to fetch these messages, each cut at `limit`."""
        begun = time.perf_counter()
        for batch in sets.batches(uids, 100):
            self.command(f"UID FETCH {sets.write(batch)} (BODY.PEEK[]<0.{limit}>)")
        return time.perf_counter() - begun

    def begin_idle(self) -> None:
        """Wait in IDLE from now on."""
        self._socket.sendall(b"I IDLE\r\n")
        self._until(b"+ ")

    def until_told(self) -> float:
        """The instant (perf_counter) at which the server tells of a new mail; ends IDLE."""
        self._until(b" EXISTS")
        told = time.perf_counter()
        self._socket.sendall(b"DONE\r\n")
        self._until(b"\r\nI OK")
        return told

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def _until(self, end: bytes) -> None:
        """Read until the answer's end is in what was read; no more than its tail is kept."""
        tail = b"\r\n"
        while end not in tail:
            data = self._socket.recv(1 << 18)
            if not data:
                raise ConnectionError("the server hung up")
            self.octets += len(data)
            tail = tail[-64:] + data
