"""The program as users run it, with a config and a state folder of its own.

`run` and `running` are processes of `python -m inboxwatch`; `json` and `once`, which tests call in long rows, go
through the same command line within the test's process, since a start costs most of a second.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import jsonschema
from click.testing import CliRunner

from inboxwatch.cli.main import cli
from tests.servers.dovecot import Dovecot
from tests.support.desk import Desk
from tests.support.life import ROOT
from tests.support.mails import CANDIDATE

SCHEMAS = ROOT / "tests" / "schemas"
PATIENCE = 20.0
"""Seconds within which something that was started must show; never slept through."""


@dataclass(frozen=True)
class Ran:
    """How a process ended."""

    status: int
    out: str
    err: str


@cache
def schema(name: str) -> Any:
    """A committed JSON Schema."""
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text())


def fits(document: Any, name: str) -> None:
    """Raises where a document breaks its schema."""
    jsonschema.Draft202012Validator(schema(name)).validate(document)


def wait_until(happened: Callable[[], bool], what: str) -> None:
    """Poll until something has happened."""
    deadline = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < deadline, f"{what} did not happen within {PATIENCE} seconds"
        time.sleep(0.02)


@dataclass
class Program:
    """See the module's first line."""

    folder: Path
    port: int
    user: str
    password: str

    @classmethod
    def on(cls, server: Dovecot, folder: Path) -> Program:
        """A fresh user on a server."""
        program = cls(folder, server.port, server.user(), server.password)
        program.configure()
        return program

    @cached_property
    def desk(self) -> Desk:
        """The user's mail client."""
        return Desk("127.0.0.1", self.port, self.user, self.password)

    @property
    def config(self) -> Path:
        return self.folder / "config.yaml"

    @property
    def state(self) -> Path:
        return self.folder / "state"

    def configure(
        self, *, password: str | None = None, port: int | None = None, more: str = "", debrief: bool = False
    ) -> None:
        """Write config and password; `more` is added to the config as it stands."""
        self.folder.mkdir(exist_ok=True)
        secret = self.folder / "secret"
        secret.write_text((password or self.password) + "\n")
        secret.chmod(0o600)
        self.config.write_text(
            "candidate: {name: Ada Example, timezone: Europe/London}\n"
            "holidays: {country: GB}\n"
            f"debrief: {str(debrief).lower()}\n"
            "accounts:\n"
            "  - name: personal\n"
            f"    address: {CANDIDATE}\n"
            f"    imap: {{host: 127.0.0.1, port: {port or self.port}, security: none, username: {self.user}}}\n"
            f"    password: {{from: file, path: {secret}}}\n" + more
        )

    def options(self) -> list[str]:
        return ["--config", str(self.config), "--state", str(self.state)]

    def command(self, *args: str) -> list[str]:
        return [sys.executable, "-m", "inboxwatch", *self.options(), *args]

    def run(self, *args: str, stdin: bytes = b"") -> Ran:
        """Run a command as a process, to its end."""
        done = subprocess.run(
            self.command(*args),
            cwd=ROOT,
            input=stdin,
            capture_output=True,
            timeout=120,
            env=_environment(),
            check=False,
        )
        return self._kept_secret(Ran(done.returncode, done.stdout.decode(), done.stderr.decode()))

    def json(self, *args: str, status: int = 0) -> Any:
        """A command with --json; its document, held against its schema."""
        result = CliRunner().invoke(cli, [*self.options(), *args, "--json"])
        ran = self._kept_secret(Ran(result.exit_code, result.stdout, result.stderr))
        assert ran.status == status, (ran.status, ran.err)
        document = json.loads(ran.out)
        assert ran.out.isascii()
        fits(document, args[0] if args[0] in {"once", "status", "show", "check", "replay"} else "steer")
        return document

    def _kept_secret(self, ran: Ran) -> Ran:
        assert self.password not in ran.out + ran.err
        return ran

    def once(self, now: str, *more: str, status: int = 0) -> Any:
        """One pass; the account's part of the document."""
        (account,) = self.json("once", "--now", now, *more, status=status)["accounts"]
        return account

    @contextmanager
    def running(self) -> Iterator[tuple[subprocess.Popen[bytes], Path]]:
        """The service, and where its log goes; ended by its process id whatever happens."""
        log = self.folder / "log"
        with (
            log.open("ab") as sink,
            subprocess.Popen(self.command("run"), cwd=ROOT, stdout=sink, stderr=sink, env=_environment()) as process,
        ):
            try:
                yield process, log
            finally:
                if process.poll() is None:
                    process.kill()


def _environment() -> dict[str, str]:
    """The test's own, with nothing in it that names another config, state or terminal."""
    left_out = ("XDG_", "INBOXWATCH", "STATE_DIRECTORY", "CONFIGURATION_DIRECTORY", "NOTIFY_SOCKET", "COLUMNS")
    return {k: v for k, v in os.environ.items() if not k.startswith(left_out)}
