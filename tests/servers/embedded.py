"""pymap, an IMAP server in Python, in a process of its own on loopback, with many users in memory."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterator

from inboxwatch.demo.server import MailServer

PASSWORD = "s3cret"
USERS = 200


class Embedded(MailServer):
    """The demo's server, with users enough for a session of tests."""

    def __init__(self) -> None:
        super().__init__([f"user{number}" for number in range(1, USERS + 1)], PASSWORD)
        self._names = itertools.count(1)

    def user(self) -> str:
        """The name of a user nobody has used yet."""
        return f"user{next(self._names)}"


@contextlib.contextmanager
def running() -> Iterator[Embedded]:
    """A server of one's own."""
    server = Embedded()
    try:
        server.start()
        yield server
    finally:
        server.stop()
