"""The embedded mail server, seen from outside: a process on loopback that ends when we do, however we end."""

from __future__ import annotations

import contextlib
import json
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec
from typing import IO

from inboxwatch.errors import TryAgainError, UserError

HOST = "127.0.0.1"
START_SECONDS = 20.0
TRIES = 3
"""A port that is free now may be taken a moment later; then another one is tried."""


class MailServer:
    """pymap, holding every mailbox in memory. It offers IDLE, UIDPLUS and MOVE, no SPECIAL-USE.

    Each user has INBOX alone at first, and all have the same password. The process reads a pipe of ours: it ends
    when the pipe breaks, so that even kill -9 of this process leaves none behind.
    """

    host = HOST

    def __init__(self, users: Sequence[str], password: str) -> None:
        self.users = tuple(users)
        self.password = password
        self.port = 0
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start and wait until it greets. Raises UserError without pymap, TryAgainError when it does not start."""
        if find_spec("pymap") is None:
            raise UserError(
                "The demo needs the mail server pymap, which is not installed.",
                remedy="Install it with: pip install 'inboxwatch[demo]'",
            )
        for _ in range(TRIES):
            self.port = _free_port()
            self._process = self._launch()
            if self._greets(self._process):
                return
            self.stop()
        raise TryAgainError(f"The demo's mail server did not start on {HOST}.")

    def stop(self) -> None:
        """End the process; may be called twice."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        if process.stdin is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()

    def wait(self) -> None:
        """Until it ends by itself."""
        if self._process is not None:
            self._process.wait()

    def _launch(self) -> subprocess.Popen[bytes]:
        # -P: nothing of the current folder is taken for a module. A session of its own, since Ctrl-C at the terminal
        # is ours to handle, and the story may yet need the server.
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "inboxwatch.demo.pymapd"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        # By the pipe, since arguments and environment can be read by others on the machine.
        order = json.dumps({"port": self.port, "users": self.users, "password": self.password})
        pipe: IO[bytes] | None = process.stdin
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.write(order.encode() + b"\n")
                pipe.flush()
        return process

    def _greets(self, process: subprocess.Popen[bytes]) -> bool:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and process.poll() is None:
            try:
                with socket.create_connection((HOST, self.port), timeout=1.0) as probe:
                    if probe.recv(4).startswith(b"* OK"):
                        return process.poll() is None
            except OSError:
                pass
            time.sleep(0.02)
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
