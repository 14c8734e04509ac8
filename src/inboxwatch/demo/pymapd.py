"""The embedded mail server, from inside: runs pymap until the pipe it reads its orders from is closed."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import threading
from argparse import ArgumentParser, Namespace
from typing import IO, Any

from pymap.backend.dict import Config, DictBackend, Identity, Login
from pymap.imap import IMAPService
from pymap.main import run
from pymap.user import Passwords, UserMetadata
from pysasl.hashing import Cleartext


def main() -> None:
    """Read one line of JSON (`port`, `users`, `password`) from standard input and serve."""
    orders = json.loads(sys.stdin.buffer.readline())
    threading.Thread(target=_end_with, args=(sys.stdin.buffer,), daemon=True).start()
    parser = ArgumentParser()
    backend = _backend(orders["users"], orders["password"])
    backend.add_subparser("dict", parser.add_subparsers())
    IMAPService.add_arguments(parser)
    args = parser.parse_args(["--host", "127.0.0.1", "--port", str(orders["port"]), "--no-tls", "dict"])
    args.set_uid = args.set_gid = args.passlib_cfg = None
    args.debug = False
    asyncio.run(run(args, backend, [IMAPService]))


def _backend(users: list[str], password: str) -> type[DictBackend]:
    class Backend(DictBackend):
        @classmethod
        async def init(cls, args: Namespace, **overrides: Any) -> tuple[DictBackend, Config]:
            # A strong hash would be most of the time, and this password opens nothing else and dies with us.
            return await super().init(args, hash_context=Cleartext(), **overrides)

        @classmethod
        async def _add_demo_user(cls, config: Config, login: Login) -> None:
            hashed = await Passwords(config).hash_password(password)
            for user in users:
                await Identity(user, login, None, frozenset()).set(UserMetadata(config, user, password=hashed))

    return Backend


def _end_with(pipe: IO[bytes]) -> None:
    """End the process when the other end of the pipe is closed, whichever way it came to that."""
    pipe.read()
    os._exit(0)


if __name__ == "__main__":
    main()
