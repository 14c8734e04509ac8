"""The service: a watcher an account, one wake-up job an account, signals, and systemd told how it goes."""

from __future__ import annotations

import asyncio
import logging
import signal
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from inboxwatch.errors import InboxwatchError, UserError
from inboxwatch.service.account import Account
from inboxwatch.service.clock import Clock
from inboxwatch.service.commands import CommandBox
from inboxwatch.service.engine import Engine
from inboxwatch.service.report import AccountReport, told
from inboxwatch.service.sdnotify import notify, watchdog_seconds
from inboxwatch.service.watcher import Access, Watcher
from inboxwatch.store.port import Journal

log = logging.getLogger(__name__)

STOP_SECONDS = 1.5
"""SIGTERM ends the service within two seconds: a pass that takes longer is cut off, which it is made for."""

RELOAD_SECONDS = 0.3
"""How long a new config waits for passes under way: SIGTERM may come meanwhile. The lock keeps old and new apart."""

STUCK_SECONDS = 900.0
"""Past the poll interval, how long a watcher may go without progress before the watchdog is no longer fed."""

COMMANDS_SECONDS = 1.0
"""How often the folder of commands is looked at: a user who tells something sees it followed at once."""


class Setup:
    """What the service runs on; made anew from the config on SIGHUP."""

    def __init__(self, accounts: tuple[tuple[Account, Access], ...], engine: Engine, poll_seconds: float) -> None:
        self.accounts = accounts
        self.engine = engine
        self.poll_seconds = poll_seconds


class Daemon:
    """Runs until SIGTERM or SIGINT. `load` reads the config into a Setup; it raises UserError for a bad one.

    `commands`: where the user leaves what he tells; without, only what the passes take in is heard.
    """

    def __init__(
        self, load: Callable[[Journal], Setup], journal: Journal, clock: Clock, commands: CommandBox | None = None
    ) -> None:
        self.load = load
        self.journal = journal
        self.clock = clock
        self.commands = commands
        self.setup = load(journal)
        self.lock = threading.Lock()
        self.watchers: dict[str, Watcher] = {}

    def run(self) -> int:
        """Serve; the exit status."""
        return asyncio.run(self._serve())

    async def _serve(self) -> int:
        loop = asyncio.get_running_loop()
        stopping, reload = asyncio.Event(), asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stopping.set)
        loop.add_signal_handler(signal.SIGHUP, reload.set)
        # UTC only, in memory only: what is due is computed from the journal, a job is no more than a nudge.
        scheduler = AsyncIOScheduler(timezone=UTC)
        scheduler.start()
        self._start(loop, scheduler)
        notify("READY=1")
        beside = [asyncio.create_task(self._feed_watchdog()), asyncio.create_task(self._hear_commands())]
        try:
            while not stopping.is_set():
                waits = [asyncio.create_task(e.wait()) for e in (stopping, reload)]
                await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
                for wait in waits:
                    wait.cancel()
                if reload.is_set():
                    reload.clear()
                    await self._reload(loop, scheduler)
        finally:
            notify("STOPPING=1")
            for task in beside:
                task.cancel()
            scheduler.shutdown(wait=False)
            await self._stop()
        return 0

    def _start(self, loop: asyncio.AbstractEventLoop, scheduler: AsyncIOScheduler) -> None:
        def reported(account: Account, report: AccountReport) -> None:
            _log_report(report)
            loop.call_soon_threadsafe(self._schedule, scheduler, report.wake_at)

        for account, access in self.setup.accounts:
            watcher = Watcher(
                account, access, self.setup.engine, self.clock, self.lock, self.setup.poll_seconds, reported
            )
            self.watchers[account.address] = watcher
            watcher.start()

    def _schedule(self, scheduler: AsyncIOScheduler, wake_at: datetime | None) -> None:
        """One job an account, at the plan's next instant; the plan is common, since C5 counts across accounts."""
        for address, watcher in self.watchers.items():
            if wake_at is None:
                if scheduler.get_job(address) is not None:
                    scheduler.remove_job(address)
                continue
            scheduler.add_job(
                watcher.wake,
                "date",
                run_date=wake_at.astimezone(UTC),
                id=address,
                replace_existing=True,
                misfire_grace_time=None,
                coalesce=True,
                max_instances=1,
            )

    async def _reload(self, loop: asyncio.AbstractEventLoop, scheduler: AsyncIOScheduler) -> None:
        try:
            fresh = self.load(self.journal)
        except UserError as error:
            log.error("the config was not read again, the old one stays: %s", error)
            notify("STATUS=config not read again: it has errors")
            return
        await self._stop(RELOAD_SECONDS)
        scheduler.remove_all_jobs()
        self.setup = fresh
        self._start(loop, scheduler)
        log.info("config read again: %s", ", ".join(account.name for account, _ in fresh.accounts))

    async def _stop(self, seconds: float = STOP_SECONDS) -> None:
        """End all watchers at once. One in the middle of a pass is left behind; the journal is whole at any point."""
        for watcher in self.watchers.values():
            watcher.stop()
        deadline = time.monotonic() + seconds
        for watcher in self.watchers.values():
            left = max(0.0, deadline - time.monotonic())
            if not await asyncio.to_thread(watcher.join, left):
                log.info("account %s: stopped in the middle of a pass", watcher.account.name)
        self.watchers.clear()

    async def _hear_commands(self) -> None:
        """Take commands in soon after they were left, whether or not any server can be reached."""
        while self.commands is not None:
            await asyncio.sleep(COMMANDS_SECONDS)
            if self.commands.fresh():
                self._take_in(self.commands)

    def _take_in(self, commands: CommandBox) -> None:
        # A pass under way is not waited for, which would hold up signals: the next look is a second later.
        if not self.lock.acquire(blocking=False):
            return
        try:
            commands.take_in(self.journal)
        except InboxwatchError as error:
            log.warning("commands cannot be taken in: %s", told(error))
            return
        finally:
            self.lock.release()
        for watcher in self.watchers.values():
            if watcher.connected:
                watcher.wake()

    async def _feed_watchdog(self) -> None:
        """Feed systemd's watchdog for as long as every watcher makes progress."""
        seconds = watchdog_seconds()
        if seconds is None:
            return
        while True:
            patience = self.setup.poll_seconds + STUCK_SECONDS
            if all(time.monotonic() - w.progress < patience for w in self.watchers.values()):
                notify("WATCHDOG=1")
            await asyncio.sleep(seconds / 3)


def _log_report(report: AccountReport) -> None:
    """One line for a pass that did something. No subject, no name, no word of a mail goes into the log."""
    done = {
        "new": report.new_messages,
        "placed": len(report.placed),
        "sent": len(report.sent),
        "withdrawn": len(report.withdrawn),
        "discarded": len(report.discarded),
    }
    if any(done.values()) or report.errors:
        log.info("account %s: %s", report.name, ", ".join(f"{n} {name}" for name, n in done.items() if n) or "looked")
    for error in report.errors:
        log.warning("account %s: %s", report.name, error)
