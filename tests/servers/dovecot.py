"""A real Dovecot on loopback, as root or as a user; one instance may serve many tests, each with a user of its own."""

from __future__ import annotations

import contextlib
import grp
import itertools
import os
import pwd
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.servers.ports import free_port, wait_for_greeting
from tests.servers.tls import authority

TEMPLATES = Path(__file__).parent / "templates"
SPECIAL = {"Drafts": "\\Drafts", "Sent": "\\Sent", "Archive": "\\Archive", "Trash": "\\Trash"}


@dataclass(frozen=True)
class Options:
    """`capability` replaces what the server says it can do; `special` maps folder names to attributes ("" for none)."""

    capability: str = ""
    special: tuple[tuple[str, str], ...] = tuple(SPECIAL.items())
    mechanisms: str = "plain login"
    hosts: tuple[str, ...] = ("127.0.0.1", "localhost")
    extra: str = ""


class Dovecot:
    """A running server. `port` speaks plain (and STARTTLS), `tls_port` TLS; every user has `password`."""

    host = "127.0.0.1"
    password = "s3cret"

    def __init__(self, root: Path, options: Options) -> None:
        self.root = root
        self.options = options
        self.port = free_port()
        self.tls_port = free_port()
        self.ca_file = authority(root, options.hosts)
        self._names = itertools.count(1)
        self._files = itertools.count(1)
        self._mail_user = "nobody" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
        self._process: subprocess.Popen[bytes] | None = None

    def user(self) -> str:
        """The name of a user nobody has used yet."""
        return f"user{next(self._names)}"

    def deliver(self, user: str, folder: str, data: bytes, seen: bool = False) -> None:
        """Put a message into a folder as a delivery agent does: into the Maildir, past IMAP."""
        home = self.maildir(user, folder)
        for name in ("tmp", "new", "cur"):
            self._own(home / name)
        unique = f"{time.time_ns() // 1_000_000_000}.M{next(self._files)}P{os.getpid()}.test"
        aside = home / "tmp" / unique
        aside.write_bytes(data.replace(b"\r\n", b"\n"))
        self._chown(aside)
        aside.rename(home / ("cur" if seen else "new") / (unique + (":2,S" if seen else "")))

    def maildir(self, user: str, folder: str) -> Path:
        """Where a folder is kept."""
        home = self.root / "mail" / user
        return home if folder.upper() == "INBOX" else home / folder

    def log(self) -> str:
        """What the server wrote so far."""
        path = self.root / "dovecot.log"
        return path.read_text(errors="replace") if path.exists() else ""

    def start(self) -> None:
        """Start and wait until it greets. Raises RuntimeError with the log when it does not."""
        config = self.root / "dovecot.conf"
        config.write_text(self._config())
        for name in ("mail", "home"):
            self._own(self.root / name)
        self._process = subprocess.Popen(
            [_program(), "-F", "-c", str(config)],
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        try:
            wait_for_greeting(self.port, lambda: self._process is not None and self._process.poll() is None)
        except RuntimeError as error:
            self.stop()
            said = self._process.stderr.read().decode(errors="replace") if self._process.stderr else ""
            raise RuntimeError(f"Dovecot did not start: {error}\n{said}\n{self.log()}") from error

    def stop(self) -> None:
        """End the server and the processes it started, by the id of their group."""
        if self._process is None:
            return
        for number in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, number)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(5)
                break

    def _own(self, folder: Path) -> None:
        missing = [p for p in (folder, *folder.parents) if not p.exists()]
        for path in reversed(missing):
            path.mkdir(mode=0o700)
            self._chown(path)

    def _chown(self, path: Path) -> None:
        if os.geteuid() == 0:
            who = pwd.getpwnam(self._mail_user)
            os.chown(path, who.pw_uid, who.pw_gid)

    def _config(self) -> str:
        root = os.geteuid() == 0
        mail = pwd.getpwnam(self._mail_user)
        internal = "dovecot" if root else self._mail_user
        boxes = [
            f'  mailbox "{name}" {{\n    auto = subscribe\n' + (f"    special_use = {use}\n" if use else "") + "  }"
            for name, use in self.options.special
        ]
        template = TEMPLATES / f"dovecot-{version()}.conf"
        capability = f"  imap_capability = {self.options.capability}" if self.options.capability else ""
        return (
            template.read_text().format(
                root=self.root,
                name=f"dovecot-{self.root.name}",
                mechanisms=self.options.mechanisms,
                password=self.password,
                port=self.port,
                tls_port=self.tls_port,
                login_user="dovenull" if root else self._mail_user,
                internal_user=internal,
                internal_group=grp.getgrgid(pwd.getpwnam(internal).pw_gid).gr_name,
                mail_user=mail.pw_name,
                mail_group=grp.getgrgid(mail.pw_gid).gr_name,
                protocol_imap=capability,
                mailboxes="\n".join(boxes),
            )
            + self.options.extra
        )


def available() -> bool:
    """Whether Dovecot is installed in a version there is a template for."""
    return shutil.which(_program()) is not None and (TEMPLATES / f"dovecot-{version()}.conf").exists()


def version() -> str:
    """Major and minor, as "2.3"."""
    said = subprocess.run([_program(), "--version"], capture_output=True, text=True, check=True).stdout
    match = re.match(r"\d+\.\d+", said)
    return match[0] if match else said.strip()


@contextlib.contextmanager
def running(options: Options = Options()) -> Iterator[Dovecot]:
    """A server in a temporary folder of its own; its path is short, for sockets take less than 108 characters."""
    root = Path(tempfile.mkdtemp(prefix="iw-", dir="/tmp"))
    root.chmod(0o755)  # the mail user is another one when tests run as root
    server = Dovecot(root, options)
    try:
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(root, ignore_errors=True)


def _program() -> str:
    return shutil.which("dovecot") or "/usr/sbin/dovecot"
