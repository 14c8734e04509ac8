"""Watches one account in a thread of its own: a pass, then IDLE as a hint or the poll, then a pass again."""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from inboxwatch.errors import InboxwatchError, SignInError
from inboxwatch.mail.backoff import Backoff
from inboxwatch.mail.mailbox import Mailbox
from inboxwatch.service import signin
from inboxwatch.service.account import Account
from inboxwatch.service.clock import Clock
from inboxwatch.service.engine import Engine
from inboxwatch.service.memory import give_back
from inboxwatch.service.report import AccountReport, told
from inboxwatch.store.port import PassRecord

log = logging.getLogger(__name__)

BLOCKED_LOOK_SECONDS = 900.0
"""How often a blocked account's secret is read again, to see whether the user has changed it."""


@dataclass(frozen=True, slots=True)
class Access:
    """How to get at an account's mailbox: `secret` resolves it, `connect` signs in with it.

    `where` names server and user; with the secret it tells whether a refused sign-in may be tried again.
    """

    where: str
    secret: Callable[[], str]
    connect: Callable[[str], Mailbox]


@dataclass(slots=True)
class Watcher:
    """One account's loop. `lock` is held during a pass, since all accounts share the journal."""

    account: Account
    access: Access
    engine: Engine
    clock: Clock
    lock: threading.Lock
    poll_seconds: float
    on_report: Callable[[Account, AccountReport], None]
    backoff: Backoff = field(default_factory=Backoff)
    progress: float = field(default_factory=time.monotonic)
    _stop: threading.Event = field(default_factory=threading.Event)
    _nudge: threading.Event = field(default_factory=threading.Event)
    _mailbox: Mailbox | None = None
    _thread: threading.Thread | None = None
    _failures: int = 0

    def start(self) -> None:
        """Begin to watch."""
        # A daemon thread: a server that stalls must not keep the process from ending.
        self._thread = threading.Thread(target=self._run, name=f"watch {self.account.name}", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Look now; may be called from any thread."""
        self._nudge.set()
        mailbox = self._mailbox
        if mailbox is not None:
            mailbox.wake()

    @property
    def connected(self) -> bool:
        """Whether it is signed in. One that is not waits for its next try, which nobody should hurry."""
        return self._mailbox is not None

    def stop(self) -> None:
        """Ask the loop to end; `join` waits for it."""
        self._stop.set()
        self.wake()

    def join(self, seconds: float) -> bool:
        """Wait for the loop to end, at most so long; whether it has."""
        if self._thread is not None:
            self._thread.join(seconds)
            return not self._thread.is_alive()
        return True

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                secret = self.access.secret()
                if self._blocked(secret):
                    self._pause(BLOCKED_LOOK_SECONDS)
                    continue
                self._watch(secret)
            except InboxwatchError as error:
                if self._stop.is_set():
                    return  # cut off in the middle of a pass: the journal may be closed by now
                self._failed(error)
            except Exception as error:
                if self._stop.is_set():
                    return
                log.exception("account %s: unexpected error", self.account.name)
                self._record(f"Unexpected error ({type(error).__name__}); it is in the log.")
            self._failures += 1
            self._pause(self.backoff.delay(self._failures, random.random()))  # noqa: S311 - jitter, no secret

    def _watch(self, secret: str) -> None:
        """Passes over one connection until it fails or we are stopped."""
        try:
            mailbox = self.access.connect(secret)
        except SignInError:
            with self.lock:
                signin.refused(self.engine.journal, self.account.address, self.access.where, secret)
            raise
        self._mailbox = mailbox
        settled = False
        try:
            with self.lock:
                signin.accepted(self.engine.journal, self.account.address)
            while not self._stop.is_set():
                self._nudge.clear()
                report = self._pass(mailbox)
                if report.failure is not None:
                    raise report.failure
                self._failures = 0
                if not settled:
                    give_back()
                    settled = True
                if not self._stop.is_set() and not self._nudge.is_set():
                    self.progress = time.monotonic()
                    mailbox.wait(self.poll_seconds)
                self.progress = time.monotonic()
        finally:
            self._mailbox = None
            mailbox.close()

    def _pass(self, mailbox: Mailbox) -> AccountReport:
        with self.lock:
            if self._stop.is_set():
                return AccountReport(self.account.name)
            report = self.engine.run_pass(self.account, mailbox, self.clock.now())
        self.on_report(self.account, report)
        return report

    def _blocked(self, secret: str) -> bool:
        with self.lock:
            blocked = signin.blocked(self.engine.journal, self.account.address, self.access.where, secret)
        if blocked:
            self._record(signin.BLOCKED)
        return blocked

    def _failed(self, error: InboxwatchError) -> None:
        sentence = told(error)
        log.warning("account %s: %s", self.account.name, sentence)
        self._record(sentence)

    def _record(self, sentence: str) -> None:
        record = PassRecord(self.account.address, self.clock.now(), (sentence,), ok=False)
        try:
            with self.lock:
                self.engine.journal.record_pass(record)
        except InboxwatchError as error:
            # A full disk passes; a watcher that ended by it would not come back.
            log.warning("account %s: this could not be recorded: %s", self.account.name, error)

    def _pause(self, seconds: float) -> None:
        """Wait before the next try; `stop` and `wake` end it at once."""
        self.progress = time.monotonic()
        if not self._stop.is_set():
            self._nudge.wait(seconds)
        self._nudge.clear()
        self.progress = time.monotonic()
