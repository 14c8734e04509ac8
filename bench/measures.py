"""What is measured, each against the limit where there is one: the same server, the same mails, the same run."""

from __future__ import annotations

import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from bench.mails import confirmation, mailbox
from bench.raw import RawClient
from inboxwatch.detect.message import parse_headers
from inboxwatch.detect.sift import may_matter
from inboxwatch.mail.imap import ImapMailbox
from inboxwatch.service.engine import Engine
from inboxwatch.service.intake import MESSAGE_LIMIT
from inboxwatch.store.journal import SqliteJournal
from tests.servers.dovecot import Dovecot
from tests.servers.proxy import proxy
from tests.support.life import RULES, Life, account
from tests.support.watching import PATIENCE, watching

NOW = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
"""A Tuesday within working hours; the mails lie before it."""
LOOK_SECONDS = 600.0


@dataclass
class Bench:
    """One server with one full mailbox, and what was measured on it: seconds (or what the name says) a run."""

    server: Dovecot
    folder: Path
    count: int
    runs: int
    user: str = ""
    octets: int = 0
    candidates: tuple[int, ...] = ()
    figures: dict[str, list[float]] = field(default_factory=dict)

    def note(self, name: str, value: float) -> None:
        """Keep one run's figure."""
        self.figures.setdefault(name, []).append(value)

    def median(self, name: str) -> float:
        """The middle of a figure's runs."""
        return statistics.median(self.figures[name])

    # ------------------------------------------------------------ the mailbox

    def fill(self) -> None:
        """Deliver the mails, let the server index them, and find which are candidates."""
        self.user = self.server.user()
        for made in mailbox(self.count, NOW):
            self.octets += len(made.data)
            self.server.deliver(self.user, "INBOX", made.data, seen=True)
        raw = self._raw()
        raw.headers("INBOX")
        raw.close()
        box = self._open()
        try:
            self.candidates = tuple(
                f.uid
                for f in box.headers("INBOX", box.uids("INBOX", 1))
                if may_matter(parse_headers(f.data), has_calendar=f.has_calendar, in_conversation=False)
            )
        finally:
            box.close()
        raw = self._raw()
        raw.command("EXAMINE INBOX")
        raw.bodies(self.candidates, MESSAGE_LIMIT)
        raw.close()

    # ------------------------------------------------------------ measures

    def first_look(self) -> None:
        """The limit's headers and candidates' bodies, and our whole first pass with a fresh journal, in turn."""
        for run in range(self.runs):
            raw = self._raw()
            self.note("raw headers", raw.headers("INBOX"))
            self.note("raw bodies", raw.bodies(self.candidates, MESSAGE_LIMIT))
            raw.close()
            journal = SqliteJournal.open(self.folder / f"first{run}")
            box = self._open()
            begun, worked = time.perf_counter(), time.process_time()
            report = Engine(journal, RULES, read_only=True).run_pass(account(), box, NOW)
            self.note("first look", time.perf_counter() - begun)
            self.note("first look processor", time.process_time() - worked)
            box.close()
            journal.close()
            if report.failure is not None or report.new_messages != self.count:
                raise RuntimeError(f"the first look failed: {report.errors}")
            self.note("events", float(sum(report.signals.values())))

    def quiet_pass(self) -> None:
        """Passes with nothing new over one connection: time, and the commands in a proxy's eyes."""
        journal = SqliteJournal.open(self.folder / "quiet")
        with proxy(self.server.port) as line:
            box = self._open(line.port)
            engine = Engine(journal, RULES)
            for _ in range(3):
                engine.run_pass(account(), box, NOW)
            for _ in range(max(self.runs, 5)):
                line.lines.clear()
                begun = time.perf_counter()
                report = engine.run_pass(account(), box, NOW)
                self.note("quiet pass", time.perf_counter() - begun)
                self.note("quiet commands", float(len(line.lines)))
                opened = sum(word in sent for sent in line.lines for word in (b" SELECT ", b" EXAMINE "))
                self.note("quiet opened", float(opened))
                if report.failure is not None or report.new_messages:
                    raise RuntimeError(f"a quiet pass was not quiet: {report.errors}")
            box.close()
        journal.close()

    def mail_to_draft(self) -> None:
        """From a delivery to the draft's file in Drafts, through IDLE; beside it, when a plain client is told."""
        drafts = self.server.maildir(self.user, "Drafts")
        journal = SqliteJournal.open(self.folder / "quiet")
        with watching(journal, lambda _: self._open(), NOW) as (_, reports):
            reports.next(LOOK_SECONDS)
            for number in range(max(self.runs, 5)):
                raw = self._raw()
                raw.command("EXAMINE INBOX")
                raw.begin_idle()
                plain_client = Told(raw)
                before = _files(drafts)
                data = confirmation(number, NOW)
                begun = time.perf_counter()
                self.server.deliver(self.user, "INBOX", data)
                _until(lambda before=before: _files(drafts) > before)  # type: ignore[misc]
                self.note("mail to draft", time.perf_counter() - begun)
                self.note("raw idle", plain_client.instant() - begun)
                raw.close()
                reports.until(lambda r: bool(r.placed))
        journal.close()

    def process(self) -> None:
        """`inboxwatch run`: from its start to READY=1, and its resident memory after the first pass."""
        for run in range(self.runs):
            state = self.folder / f"process{run}"
            with tempfile.TemporaryDirectory(prefix="iw-", dir="/tmp") as short:
                told = Path(short) / "notify"
                with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
                    systemd.bind(str(told))
                    systemd.settimeout(PATIENCE)
                    self._process(state, told, systemd)

    def _process(self, state: Path, told: Path, systemd: socket.socket) -> None:
        config = self.folder / "config.yaml"
        secret = self.folder / "secret"
        secret.write_text(self.server.password)
        secret.chmod(0o600)
        config.write_text(
            "candidate: {name: Ada Example, timezone: Europe/London}\n"
            "accounts:\n  - name: personal\n    address: ada@example.com\n"
            f"    imap: {{host: 127.0.0.1, port: {self.server.port}, security: none, username: {self.user}}}\n"
            f"    password: {{from: file, path: {secret}}}\n"
            # The process has the real clock: its lookback must reach the mails all the same.
            f"lookback: {(datetime.now(UTC) - NOW).days + 70}\n"
        )
        begun = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "inboxwatch", "--config", str(config), "--state", str(state), "run"],
            env={**os.environ, "NOTIFY_SOCKET": str(told)},
            stderr=(self.folder / "run.log").open("wb"),
        )
        try:
            try:
                while systemd.recv(4096) != b"READY=1":
                    pass
            except TimeoutError as error:
                said = (self.folder / "run.log").read_text(errors="replace")
                raise RuntimeError(f"the service did not become ready: {said[-2000:]}") from error
            self.note("start", time.perf_counter() - begun)
            _until(lambda: bool(_passes(state)), LOOK_SECONDS)
            time.sleep(2)  # it tidies up after the pass, and then waits
            self.note("resident MB", _kilobytes(process.pid, "VmRSS") / 1024)
            self.note("peak MB", _kilobytes(process.pid, "VmHWM") / 1024)
            stopping = time.perf_counter()
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(PATIENCE)
        self.note("stop", time.perf_counter() - stopping)

    def _open(self, port: int | None = None) -> ImapMailbox:
        settings = replace(Life.on(self.server, self.folder).settings, username=self.user, timeout=120.0)
        return ImapMailbox.open(replace(settings, port=port or self.server.port), self.server.password)

    def _raw(self) -> RawClient:
        return RawClient(self.server.port, self.user, self.server.password)


class Told:
    """A plain client in IDLE, read in a thread of its own; `instant` is when it was told of a mail."""

    def __init__(self, raw: RawClient) -> None:
        self._instants: list[float] = []
        self._thread = threading.Thread(target=lambda: self._instants.append(raw.until_told()), daemon=True)
        self._thread.start()

    def instant(self) -> float:
        """In seconds of perf_counter."""
        self._thread.join(PATIENCE)
        return self._instants[0]


def as_json(figures: dict[str, list[float]]) -> str:
    """Medians and runs of each figure."""
    return json.dumps(
        {name: {"median": statistics.median(runs), "runs": runs} for name, runs in figures.items()}, indent=2
    )


def _passes(state: Path) -> Sequence[object]:
    journal = SqliteJournal.open(state, write=False)
    try:
        return journal.passes()
    finally:
        journal.close()


def _kilobytes(pid: int, name: str) -> float:
    lines = (Path("/proc") / str(pid) / "status").read_text().splitlines()
    return float(next(line.split()[1] for line in lines if line.startswith(f"{name}:")))


def _files(maildir: Path) -> int:
    return sum(1 for name in ("new", "cur") if (maildir / name).exists() for _ in (maildir / name).iterdir())


def _until(done: Callable[[], bool], seconds: float = PATIENCE) -> None:
    deadline = time.monotonic() + seconds
    while not done():
        if time.monotonic() > deadline:
            raise TimeoutError("it did not come about in time")
        time.sleep(0.001)
