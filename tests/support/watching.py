"""A watcher or the whole service at work beside a test, which waits for what they report, never for time."""

from __future__ import annotations

import contextlib
import queue
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from inboxwatch.errors import TryAgainError
from inboxwatch.mail.backoff import Backoff
from inboxwatch.mail.mailbox import Mailbox
from inboxwatch.service.account import Account
from inboxwatch.service.clock import Clock, FixedClock
from inboxwatch.service.engine import Engine
from inboxwatch.service.report import AccountReport
from inboxwatch.service.watcher import Access, Watcher
from inboxwatch.store.port import Journal, PassRecord
from tests.fakes.journal import MemoryJournal
from tests.support.life import RULES, account

PATIENCE = 20.0
"""Seconds after which a test that waits for something has failed."""
NEVER = 3600.0
"""A poll that does not come within a test."""


@dataclass(frozen=True, slots=True)
class RememberingBackoff(Backoff):
    """No waiting; remembers with how many failures in a row it was asked."""

    asked: list[int] = field(default_factory=list)

    def delay(self, failures: int, chance: float) -> float:
        self.asked.append(failures)
        return 0.0


class Reports:
    """What a watcher reports, in order."""

    def __init__(self) -> None:
        self._queue: queue.Queue[AccountReport] = queue.Queue()

    def __call__(self, _: Account, report: AccountReport) -> None:
        self._queue.put(report)

    def next(self, seconds: float = PATIENCE) -> AccountReport:
        """The next report; raises queue.Empty when none comes in time."""
        return self._queue.get(timeout=seconds)

    def until(self, wanted: Callable[[AccountReport], bool]) -> AccountReport:
        """The next report that is as wanted."""
        while True:
            report = self.next()
            if wanted(report):
                return report


@contextmanager
def watching(
    journal: Journal,
    connect: Callable[[str], Mailbox],
    now: datetime,
    *,
    secret: Callable[[], str] = lambda: "s3cret",
    poll_seconds: float = NEVER,
    backoff: Backoff | None = None,
) -> Iterator[tuple[Watcher, Reports]]:
    """A watcher over one account, stopped at the end."""
    reports = Reports()
    watcher = Watcher(
        account(),
        Access("ada at server", secret, connect),
        Engine(journal, RULES),
        FixedClock(now),
        threading.Lock(),
        poll_seconds,
        reports,
        backoff or RememberingBackoff(),
    )
    watcher.start()
    try:
        yield watcher, reports
    finally:
        watcher.stop()
        assert watcher.join(PATIENCE), "a watcher ends when it is told to"


class ScriptedClock(Clock):
    """Gives one instant after the other, then stays with the last."""

    def __init__(self, *instants: datetime) -> None:
        self._instants = list(instants)

    def now(self) -> datetime:
        return self._instants.pop(0) if len(self._instants) > 1 else self._instants[0]


class Notifications:
    """The socket systemd would listen on (sd_notify(3)); its path goes into $NOTIFY_SOCKET."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(path))

    def next(self, seconds: float = PATIENCE) -> str:
        """The next notification; raises TimeoutError when none comes in time."""
        self._socket.settimeout(seconds)
        return self._socket.recv(4096).decode()

    def until(self, wanted: str) -> None:
        """Take notifications up to this one."""
        while self.next() != wanted:
            pass

    def drain(self, seconds: float, most: int = 300) -> Iterator[str]:
        """Take notifications until none comes for so long, or there are `most`."""
        with contextlib.suppress(TimeoutError):
            for _ in range(most):
                yield self.next(seconds)

    def close(self) -> None:
        """Listen no more."""
        self._socket.close()


class TalkingJournal(MemoryJournal):
    """A journal in memory that lets a test wait for what is recorded of passes, and fails to record when told."""

    def __init__(self) -> None:
        self.records: queue.Queue[PassRecord] = queue.Queue()
        self.full = False
        super().__init__()

    def record_pass(self, record: PassRecord) -> None:
        self.records.put(record)
        if self.full:
            raise TryAgainError("No space left on the device.")
        super().record_pass(record)

    def until(self, wanted: Callable[[PassRecord], bool]) -> PassRecord:
        """The next record that is as wanted."""
        while True:
            record = self.records.get(timeout=PATIENCE)
            if wanted(record):
                return record
