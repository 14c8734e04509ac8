"""The watcher's loop on the fake mailbox: woken by mail, back after trouble, silent after refusals, ended at once."""

from __future__ import annotations

import queue
import threading
from datetime import UTC, datetime

import pytest

from inboxwatch.errors import SignInError, TryAgainError, UserError
from inboxwatch.mail.mailbox import Mailbox
from inboxwatch.service import signin
from tests.fakes.mailbox import FakeServer
from tests.support.life import at
from tests.support.mails import CANDIDATE, plain
from tests.support.watching import RememberingBackoff, TalkingJournal, watching

NOW = at("2026-03-03T12:00")


def news(number: int) -> bytes:
    return plain(
        NOW, "Rita Moss <rita@acme.example>", f"News {number}", "Hello.", message_id=f"<n{number}@acme.example>"
    )


@pytest.fixture
def server() -> FakeServer:
    return FakeServer(NOW)


@pytest.fixture
def journal() -> TalkingJournal:
    return TalkingJournal()


def test_new_mail_wakes_the_watcher(server: FakeServer, journal: TalkingJournal) -> None:
    with watching(journal, lambda _: server.connect(), NOW) as (_, reports):
        assert reports.next().new_messages == 0
        server.deliver("INBOX", news(1))
        assert reports.next().new_messages == 1
        server.deliver("INBOX", news(2))
        assert reports.next().new_messages == 1


def test_without_news_the_poll_looks(server: FakeServer, journal: TalkingJournal) -> None:
    with watching(journal, lambda _: server.connect(), NOW, poll_seconds=0.01) as (_, reports):
        for _ in range(3):
            assert reports.next().failure is None
    assert len({step for step in server.commands if step[0] == "append_draft"}) == 0


def test_a_nudge_looks_at_once(server: FakeServer, journal: TalkingJournal) -> None:
    with watching(journal, lambda _: server.connect(), NOW) as (watcher, reports):
        reports.next()
        server.deliver("Sent", news(1))
        watcher.wake()
        assert reports.next().failure is None


def test_a_lost_connection_is_recorded_and_mended(server: FakeServer, journal: TalkingJournal) -> None:
    with watching(journal, lambda _: server.connect(), NOW) as (watcher, reports):
        reports.next()
        server.fail_at(2)
        watcher.wake()
        failed = reports.until(lambda r: r.failure is not None)
        assert failed.errors
        assert not journal.until(lambda r: bool(r.errors)).ok
        server.deliver("INBOX", news(1))
        assert reports.until(lambda r: r.new_messages == 1).failure is None
        assert journal.until(lambda r: r.ok).errors == ()


def test_the_waits_grow_with_failures_and_begin_anew_after_a_pass(server: FakeServer, journal: TalkingJournal) -> None:
    refusing = [TryAgainError("down")] * 3
    backoff = RememberingBackoff()

    def connect(_: str) -> Mailbox:
        if refusing:
            raise refusing.pop()
        return server.connect()

    with watching(journal, connect, NOW, backoff=backoff) as (watcher, reports):
        reports.next()
        assert backoff.asked == [1, 2, 3]
        server.fail_at(2)
        watcher.wake()
        reports.until(lambda r: r.failure is not None)
        reports.until(lambda r: r.failure is None)
        assert backoff.asked == [1, 2, 3, 1], "the outage before counts no more"


def test_a_refused_secret_is_left_alone_until_it_changes(server: FakeServer, journal: TalkingJournal) -> None:
    tried: list[str] = []
    secret = ["wrong"]

    def connect(given: str) -> Mailbox:
        tried.append(given)
        if given != "right":
            raise SignInError("The server refused the sign-in.", remedy="Check the password.")
        return server.connect()

    with watching(journal, connect, NOW, secret=lambda: secret[0]) as (watcher, reports):
        journal.until(lambda r: signin.BLOCKED in r.errors)
        assert tried == ["wrong"] * signin.MOST_REFUSALS
        # The scheduler and the user's commands may wake it: the secret is looked at, the server is not asked.
        watcher.wake()
        journal.until(lambda r: signin.BLOCKED in r.errors)
        assert len(tried) == signin.MOST_REFUSALS
        (record,) = journal.passes()
        assert record.account == CANDIDATE
        assert record.errors == (signin.BLOCKED,)
        assert not record.ok
        secret[0] = "right"
        watcher.wake()
        assert reports.next().failure is None
        assert tried[-1] == "right"
    assert journal.notes() == {}


def test_what_the_user_must_mend_is_recorded_with_what_to_do(server: FakeServer, journal: TalkingJournal) -> None:
    def secret() -> str:
        raise UserError("There is no password.", remedy="Store one.")

    with watching(journal, lambda _: server.connect(), NOW, secret=secret):
        assert journal.until(lambda r: not r.ok).errors == ("There is no password. Store one.",)


def test_an_unexpected_error_is_recorded_without_its_words(
    server: FakeServer, journal: TalkingJournal, caplog: pytest.LogCaptureFixture
) -> None:
    raising = [ZeroDivisionError("words of a mail")]

    def connect(_: str) -> Mailbox:
        if raising:
            raise raising.pop()
        return server.connect()

    with watching(journal, connect, NOW) as (_, reports):
        (sentence,) = journal.until(lambda r: not r.ok).errors
        assert "ZeroDivisionError" in sentence
        assert "words of a mail" not in sentence
        assert reports.next().failure is None
    assert "unexpected error" in caplog.text


def test_a_journal_that_cannot_be_written_does_not_end_the_watcher(server: FakeServer, journal: TalkingJournal) -> None:
    journal.full = True
    with watching(journal, lambda _: server.connect(), NOW) as (watcher, reports):
        for _ in range(5):
            journal.records.get(timeout=20)
        journal.full = False
        watcher.wake()
        assert reports.next().failure is None


def test_a_watcher_ends_at_once_from_any_wait(server: FakeServer, journal: TalkingJournal) -> None:
    with watching(journal, lambda _: server.connect(), NOW) as (watcher, reports):
        reports.next()
        watcher.stop()
        assert watcher.join(5)

    def down(_: str) -> Mailbox:
        raise TryAgainError("down")

    class Patient(RememberingBackoff):
        def delay(self, failures: int, chance: float) -> float:
            return 3600.0

    with watching(journal, down, NOW, backoff=Patient()) as (watcher, _):
        journal.until(lambda r: r.errors == ("down",))
        watcher.stop()
        assert watcher.join(5)


def test_the_connection_is_closed_when_it_is_done_with(server: FakeServer, journal: TalkingJournal) -> None:
    opened = []

    def connect(_: str) -> Mailbox:
        opened.append(server.connect())
        return opened[-1]

    with watching(journal, connect, NOW) as (_, reports):
        reports.next()
    assert [box._closed for box in opened] == [True]


def test_two_accounts_take_turns_in_the_journal(server: FakeServer, journal: TalkingJournal) -> None:
    """The lock is held by whoever makes a pass, and by nobody who waits."""
    with watching(journal, lambda _: server.connect(), NOW) as (watcher, reports):
        reports.next()
        with watcher.lock:
            watcher.wake()
            with pytest.raises(queue.Empty):
                reports.next(0.2)
        assert reports.next().failure is None


def test_progress_is_made_known(server: FakeServer, journal: TalkingJournal) -> None:
    entered = threading.Event()
    go_on = threading.Event()

    def connect(_: str) -> Mailbox:
        entered.set()
        assert go_on.wait(20)
        return server.connect()

    with watching(journal, connect, datetime(2026, 3, 3, tzinfo=UTC)) as (watcher, reports):
        assert entered.wait(20)
        stuck = watcher.progress
        go_on.set()
        reports.next()
        watcher.wake()
        reports.next()
        assert watcher.progress > stuck
