"""pymap, an IMAP server in Python, in a process of its own on loopback, with many users in memory."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pymap.backend.dict import Config, DictBackend, Identity, Login
from pymap.imap import IMAPService
from pymap.main import run
from pymap.user import Passwords, UserMetadata
from pysasl.hashing import Cleartext

from tests.servers.ports import free_port, wait_for_greeting

PASSWORD = "s3cret"
USERS = 200


class Embedded:
    """A running server. It offers IDLE, UIDPLUS and MOVE, no SPECIAL-USE; each new user has INBOX alone."""

    host = "127.0.0.1"
    password = PASSWORD

    def __init__(self) -> None:
        self.port = free_port()
        self._names = itertools.count(1)
        self._process: subprocess.Popen[bytes] | None = None

    def user(self) -> str:
        """The name of a user nobody has used yet."""
        return f"user{next(self._names)}"

    def start(self) -> None:
        """Start and wait until it greets."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.servers.embedded", str(self.port)],
            cwd=Path(__file__).parents[2],
            start_new_session=True,
            stdout=subprocess.DEVNULL,
        )
        wait_for_greeting(self.port, lambda: self._process is not None and self._process.poll() is None)

    def stop(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(5)


@contextlib.contextmanager
def running() -> Iterator[Embedded]:
    """A server of one's own."""
    server = Embedded()
    try:
        server.start()
        yield server
    finally:
        server.stop()


class _ManyUsers(DictBackend):
    @classmethod
    async def init(cls, args: Namespace, **overrides: Any) -> tuple[DictBackend, Config]:
        # A strong hash would be most of every test's time.
        return await super().init(args, hash_context=Cleartext(), **overrides)

    @classmethod
    async def _add_demo_user(cls, config: Config, login: Login) -> None:
        hashed = await Passwords(config).hash_password(PASSWORD)
        for number in range(1, USERS + 1):
            user = f"user{number}"
            await Identity(user, login, None, frozenset()).set(UserMetadata(config, user, password=hashed))


def _main(port: str) -> None:
    parser = ArgumentParser()
    _ManyUsers.add_subparser("dict", parser.add_subparsers())
    IMAPService.add_arguments(parser)
    args = parser.parse_args(["--host", "127.0.0.1", "--port", port, "--no-tls", "dict"])
    args.set_uid = args.set_gid = args.passlib_cfg = None
    args.debug = False
    asyncio.run(run(args, _ManyUsers, [IMAPService]))


if __name__ == "__main__":
    _main(sys.argv[1])
