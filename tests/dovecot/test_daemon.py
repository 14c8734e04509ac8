"""The service at work: woken by a real server, told by signals, watched by systemd, ended in time."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from inboxwatch.errors import SignInError, TryAgainError, UserError
from inboxwatch.events import Event, ThreadClosed
from inboxwatch.mail.backoff import Backoff
from inboxwatch.mail.imap import ImapMailbox
from inboxwatch.mail.mailbox import Mailbox
from inboxwatch.model import Outcome
from inboxwatch.service import signin
from inboxwatch.service.account import Account
from inboxwatch.service.clock import Clock, FixedClock
from inboxwatch.service.commands import CommandBox, leave, waiting
from inboxwatch.service.daemon import STOP_SECONDS, Daemon, Setup
from inboxwatch.service.engine import Engine
from inboxwatch.service.watcher import Access
from inboxwatch.store.port import NO_CURSORS, FolderKey, Journal
from tests.fakes.mailbox import FakeServer
from tests.servers.dovecot import Dovecot
from tests.servers.proxy import proxy
from tests.support.life import RULES, Life, account, at
from tests.support.mails import invitation, plain
from tests.support.program import wait_until
from tests.support.watching import NEVER, PATIENCE, Notifications, ScriptedClock, TalkingJournal, watching

NOW = at("2026-03-03T12:00")
RITA = "Rita Moss <rita@acme.example>"
DANA = ("Dana Lee", "dana@acme.example")


def news(number: int) -> bytes:
    return plain(NOW, RITA, f"News {number}", "Hello.", message_id=f"<n{number}@acme.example>")


def interview() -> bytes:
    return invitation(
        at("2026-02-27T10:00"), ("Rita Moss", "rita@acme.example"), [DANA], at("2026-03-03T14:00"),
        "Interview: Backend Engineer at Acme", "Hello Ada,\n\nyour interview is confirmed.\n\nRita Moss\nRecruiter",
        message_id="<invite@acme.example>", uid="interview@acme.example",
    )  # fmt: skip


def setup_on(
    journal: Journal,
    connect: Callable[[str], Mailbox],
    accounts: tuple[Account, ...] = (account(),),
    poll: float = NEVER,
) -> Setup:
    access = Access("ada at server", lambda: "s3cret", connect)
    return Setup(tuple((one, access) for one in accounts), Engine(journal, RULES), poll)


class Service:
    """A daemon in this thread, and a script beside it that acts once the daemon is ready and then ends it."""

    def __init__(self, systemd: Notifications) -> None:
        self.systemd = systemd
        self.trouble: list[BaseException] = []
        self.ended_after = 0.0

    def run(self, daemon: Daemon, script: Callable[[], None]) -> int:
        """Serve while `script` runs; the exit status. What the script raises is raised here."""
        told = 0.0

        def beside() -> None:
            nonlocal told
            try:
                self.systemd.until("READY=1")
                script()
            except BaseException as error:  # noqa: BLE001 - failed assertions among them
                self.trouble.append(error)
            finally:
                told = time.monotonic()
                os.kill(os.getpid(), signal.SIGTERM)

        thread = threading.Thread(target=beside)
        # Should the daemon end before it takes signals, the test run must not.
        former = signal.signal(signal.SIGTERM, lambda *_: None)
        thread.start()
        try:
            status = daemon.run()
        finally:
            self.ended_after = time.monotonic() - told
            thread.join(PATIENCE)
            signal.signal(signal.SIGTERM, former)
        if self.trouble:
            raise self.trouble[0]
        return status


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    systemd = Notifications(tmp_path / "notify")
    monkeypatch.setenv("NOTIFY_SOCKET", str(systemd.path))
    yield Service(systemd)
    systemd.close()


# ---------------------------------------------------------------- one account, a real server


def test_a_mail_that_arrives_wakes_the_watcher_by_idle(dovecot: Dovecot, tmp_path: Path) -> None:
    life = Life.on(dovecot, tmp_path)
    with watching(TalkingJournal(), lambda _: ImapMailbox.open(life.settings, life.password), NOW) as (_, reports):
        reports.next()
        for number in range(3):
            dovecot.deliver(life.settings.username, "INBOX", news(number))
            assert reports.next().new_messages == 1


def test_where_idle_is_withheld_the_poll_finds_the_mail(bare_dovecot: Dovecot, tmp_path: Path) -> None:
    life = Life.on(bare_dovecot, tmp_path)
    with watching(
        TalkingJournal(), lambda _: ImapMailbox.open(life.settings, life.password), NOW, poll_seconds=0.1
    ) as (_, reports):
        reports.next()
        bare_dovecot.deliver(life.settings.username, "INBOX", news(1))
        assert reports.until(lambda r: r.new_messages == 1).failure is None


def test_a_server_that_hangs_up_in_idle_is_found_again(dovecot: Dovecot, tmp_path: Path) -> None:
    life = Life.on(dovecot, tmp_path)
    journal = TalkingJournal()
    with proxy(dovecot.port) as line:
        settings = replace(life.settings, port=line.port)
        with watching(journal, lambda _: ImapMailbox.open(settings, life.password), NOW) as (_, reports):
            reports.next()
            line.heal()
            assert journal.until(lambda r: not r.ok).errors
            dovecot.deliver(life.settings.username, "INBOX", news(1))
            assert reports.until(lambda r: r.new_messages == 1).failure is None
            assert journal.passes()[0].ok


def test_a_wrong_password_is_tried_three_times_and_no_more(dovecot: Dovecot, tmp_path: Path) -> None:
    life = Life.on(dovecot, tmp_path)
    journal = TalkingJournal()
    secret = ["wrong"]
    with proxy(dovecot.port) as line:
        settings = replace(life.settings, port=line.port)
        with watching(journal, lambda given: ImapMailbox.open(settings, given), NOW, secret=lambda: secret[0]) as (
            watcher,
            reports,
        ):
            journal.until(lambda r: signin.BLOCKED in r.errors)
            tried = sum(b"AUTHENTICATE" in sent or b"LOGIN" in sent for sent in line.lines)
            assert tried == signin.MOST_REFUSALS
            secret[0] = life.password
            watcher.wake()
            assert reports.next().failure is None


# ---------------------------------------------------------------- the whole service


def test_it_says_ready_and_stopping_and_ends_with_zero(service: Service) -> None:
    server = FakeServer(NOW)
    journal = TalkingJournal()
    daemon = Daemon(lambda kept: setup_on(kept, lambda _: server.connect()), journal, FixedClock(NOW))

    def script() -> None:
        journal.until(lambda r: r.ok)

    assert service.run(daemon, script) == 0
    assert service.systemd.next() == "STOPPING=1"
    assert service.ended_after < 2


def test_it_ends_within_two_seconds_though_the_server_stalls(
    service: Service, dovecot: Dovecot, tmp_path: Path
) -> None:
    life = Life.on(dovecot, tmp_path)
    for number in range(20):
        dovecot.deliver(life.settings.username, "INBOX", news(number))
    with proxy(dovecot.port, stall=True) as line:
        settings = replace(life.settings, port=line.port, timeout=30.0)
        line.when(b"FETCH")
        daemon = Daemon(
            lambda kept: setup_on(kept, lambda _: ImapMailbox.open(settings, life.password)),
            TalkingJournal(),
            FixedClock(NOW),
        )

        def script() -> None:
            assert line.wait_broken(PATIENCE)

        assert service.run(daemon, script) == 0
        assert service.ended_after + 0.1 >= STOP_SECONDS
        assert service.ended_after < 2


def test_a_draft_is_laid_down_when_its_time_has_come(service: Service) -> None:
    """The first pass sees an interview just over; the job at the plan's next instant makes the pass that places."""
    server = FakeServer(NOW)
    server.deliver("INBOX", interview())
    journal = TalkingJournal()
    clock = ScriptedClock(at("2026-03-03T15:10"), at("2026-03-03T16:30"), at("2026-12-01T12:00"))
    daemon = Daemon(lambda kept: setup_on(kept, lambda _: server.connect()), journal, clock)

    def script() -> None:
        journal.until(lambda r: r.at == at("2026-03-03T15:10"))
        journal.until(lambda r: r.at == at("2026-03-03T16:30"))

    assert service.run(daemon, script) == 0
    assert [name for name, _ in server.commands].count("append_draft") == 1


def test_each_account_has_one_job_at_the_common_next_instant() -> None:
    server = FakeServer(NOW)
    other = replace(account(), name="work", address="ada@work.example")
    daemon = Daemon(
        lambda kept: setup_on(kept, lambda _: server.connect(), (account(), other)), TalkingJournal(), FixedClock(NOW)
    )
    first, second = datetime(2126, 3, 3, tzinfo=UTC), datetime(2126, 3, 4, tzinfo=UTC)

    async def scheduled() -> list[list[tuple[str, datetime]]]:
        scheduler = AsyncIOScheduler(timezone=UTC)
        scheduler.start(paused=True)
        seen = []
        daemon._start(asyncio.get_running_loop(), scheduler)
        try:
            for wake_at in (second, first, None, None, second):
                daemon._schedule(scheduler, wake_at)
                seen.append(sorted((job.id, job.trigger.run_date) for job in scheduler.get_jobs()))
            return seen
        finally:
            await daemon._stop()
            scheduler.shutdown(wait=False)

    names = sorted([account().address, other.address])
    at_first, at_second = [(name, first) for name in names], [(name, second) for name in names]
    assert asyncio.run(scheduled()) == [at_second, at_first, [], [], at_second]


def test_sighup_reads_the_config_and_a_bad_one_keeps_the_old(
    service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    servers = {"old": FakeServer(NOW), "new": FakeServer(NOW)}
    use = ["old"]
    journal = TalkingJournal()

    def load(kept: Journal) -> Setup:
        if use[0] == "bad":
            raise UserError("config.yaml:3:5: unknown key 'polll', did you mean 'poll'?")
        server = servers[use[0]]
        return setup_on(kept, lambda _: server.connect())

    def script() -> None:
        journal.until(lambda r: r.ok)
        use[0] = "bad"
        os.kill(os.getpid(), signal.SIGHUP)
        service.systemd.until("STATUS=config not read again: it has errors")
        servers["old"].deliver("INBOX", news(1))
        journal.until(lambda r: r.ok)
        assert servers["new"].commands == []
        use[0] = "new"
        os.kill(os.getpid(), signal.SIGHUP)
        journal.until(lambda r: r.ok)
        assert servers["new"].commands != []
        before = len(servers["old"].commands)
        servers["new"].deliver("INBOX", news(2))
        journal.until(lambda r: r.ok)
        assert len(servers["old"].commands) == before, "the watcher before is gone"

    assert service.run(Daemon(load, journal, FixedClock(NOW)), script) == 0
    assert "polll" in caplog.text


def test_the_watchdog_is_fed_while_there_is_progress_and_no_longer(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", "90000")
    monkeypatch.delenv("WATCHDOG_PID", raising=False)
    server = FakeServer(NOW)
    journal = TalkingJournal()
    daemon = Daemon(lambda kept: setup_on(kept, lambda _: server.connect()), journal, FixedClock(NOW))

    def script() -> None:
        journal.until(lambda r: r.ok)
        service.systemd.until("WATCHDOG=1")
        while ("wait", "INBOX") not in server.commands:  # what the pass has still to say of its progress is said then
            service.systemd.until("WATCHDOG=1")
        (watcher,) = daemon.watchers.values()
        watcher.progress -= NEVER + 1000
        assert sum(1 for _ in service.systemd.drain(0.5)) < 300, "it falls silent once what was sent before is read"
        watcher.wake()
        service.systemd.until("WATCHDOG=1")

    assert service.run(daemon, script) == 0


def test_accounts_that_cannot_sign_in_do_not_hold_the_others(service: Service) -> None:
    server = FakeServer(NOW)
    journal = TalkingJournal()
    other = replace(account(), name="work", address="ada@work.example")

    def refuse(_: str) -> Mailbox:
        raise SignInError("The server refused the sign-in.")

    def load(kept: Journal) -> Setup:
        setup = setup_on(kept, lambda _: server.connect())
        refused = Access("ada at work", lambda: "s3cret", refuse)
        return Setup((*setup.accounts, (other, refused)), setup.engine, NEVER)

    def script() -> None:
        journal.until(lambda r: r.ok)
        journal.until(lambda r: r.account == other.address and not r.ok)
        server.deliver("INBOX", news(1))
        journal.until(lambda r: r.ok)

    assert service.run(Daemon(load, journal, FixedClock(NOW)), script) == 0
    assert {p.account: p.ok for p in journal.passes()} == {account().address: True, other.address: False}


def test_a_command_that_is_left_is_taken_in_at_once_and_the_accounts_are_looked_at(
    service: Service, tmp_path: Path
) -> None:
    server = FakeServer(NOW)
    journal = TalkingJournal()
    box = CommandBox(tmp_path)
    daemon = Daemon(lambda kept: setup_on(kept, lambda _: server.connect()), journal, FixedClock(NOW), box)
    commands = [ThreadClosed(NOW, name, Outcome.MUTED) for name in ("acme", "globex")]

    def script() -> None:
        for command in commands:
            journal.until(lambda r: r.ok)
            leave(tmp_path, command)
        journal.until(lambda r: r.ok)

    assert service.run(daemon, script) == 0
    assert journal.events() == tuple(commands)


def test_commands_are_taken_in_while_a_server_is_away_without_hurrying_its_back_off(
    service: Service, tmp_path: Path
) -> None:
    tried: list[int] = []

    def refuse(_: str) -> Mailbox:
        tried.append(1)
        raise TryAgainError("The server is away.")

    journal = TalkingJournal()
    daemon = Daemon(lambda kept: setup_on(kept, refuse), journal, FixedClock(NOW), CommandBox(tmp_path))

    def script() -> None:
        journal.until(lambda r: not r.ok)
        (watcher,) = daemon.watchers.values()
        watcher.backoff = Backoff(first=NEVER, most=NEVER)
        watcher.wake()
        journal.until(lambda r: not r.ok)
        before = len(tried)
        leave(tmp_path, ThreadClosed(NOW, "acme", Outcome.MUTED))
        wait_until(lambda: waiting(tmp_path) == 0, "the command taken in")
        assert len(tried) == before

    assert service.run(daemon, script) == 0
    assert len(journal.events()) == 1


def test_a_command_that_cannot_be_taken_in_is_said_once_and_stops_nothing(
    service: Service, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    class FullJournal(TalkingJournal):
        def append(self, events: Sequence[Event], cursors: Mapping[FolderKey, str] = NO_CURSORS) -> int:
            if events:
                raise TryAgainError("There is no space left.")
            return 0

    server = FakeServer(NOW)
    journal = FullJournal()
    box = CommandBox(tmp_path)
    daemon = Daemon(lambda kept: setup_on(kept, lambda _: server.connect()), journal, FixedClock(NOW), box)

    def script() -> None:
        journal.until(lambda _: True)
        leave(tmp_path, ThreadClosed(NOW, "acme", Outcome.MUTED))
        wait_until(lambda: "commands cannot be taken in: There is no space left." in caplog.text, "the sentence")
        wait_until(lambda: not box.fresh(), "the command left to the next pass")

    assert service.run(daemon, script) == 0
    assert waiting(tmp_path) == 1


def test_while_a_pass_is_under_way_commands_wait_and_signals_do_not(service: Service, tmp_path: Path) -> None:
    server = FakeServer(NOW)
    journal = TalkingJournal()
    looks: list[int] = []

    class CountedBox(CommandBox):
        def fresh(self) -> bool:
            looks.append(1)
            return super().fresh()

    daemon = Daemon(
        lambda kept: setup_on(kept, lambda _: server.connect()), journal, FixedClock(NOW), CountedBox(tmp_path)
    )

    def script() -> None:
        journal.until(lambda r: r.ok)
        with daemon.lock:
            leave(tmp_path, ThreadClosed(NOW, "acme", Outcome.MUTED))
            before = len(looks)
            wait_until(lambda: len(looks) >= before + 2, "the loop going on")
            assert waiting(tmp_path) == 1
        wait_until(lambda: waiting(tmp_path) == 0, "the command taken in")

    assert service.run(daemon, script) == 0


def test_a_clock_is_asked_for_each_pass(service: Service) -> None:
    server = FakeServer(NOW)
    journal = TalkingJournal()
    clock: Clock = ScriptedClock(NOW, NOW + timedelta(hours=1))
    daemon = Daemon(lambda kept: setup_on(kept, lambda _: server.connect()), journal, clock)

    def script() -> None:
        journal.until(lambda r: r.at == NOW)
        server.deliver("INBOX", news(1))
        journal.until(lambda r: r.at == NOW + timedelta(hours=1))

    assert service.run(daemon, script) == 0
