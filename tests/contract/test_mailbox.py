"""What `Mailbox` promises, held by the real adapter on two servers and by the fake alike."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Protocol

import pytest

from inboxwatch.errors import TryAgainError
from inboxwatch.mail.mailbox import Mailbox
from tests.fakes.mailbox import FakeServer
from tests.servers.world import ImapWorld


class World(Protocol):
    """A mailbox and what others do to it."""

    def deliver(
        self, folder: str, data: bytes, flags: Sequence[str] = (), internal_date: datetime | None = None
    ) -> int: ...
    def flag(self, folder: str, uid: int, *flags: str) -> None: ...
    def flags(self, folder: str, uid: int) -> set[str]: ...
    def remove(self, folder: str, uid: int) -> None: ...
    def open(self) -> Mailbox: ...


class FakeWorld:
    """The fake as a world."""

    def __init__(self) -> None:
        self._server = FakeServer()
        self.deliver = self._server.deliver
        self.flag = self._server.flag
        self.remove = self._server.remove

    def flags(self, folder: str, uid: int) -> set[str]:
        return {f.lower() for m in self._server.messages(folder) if m.uid == uid for f in m.flags}

    def open(self) -> Mailbox:
        return self._server.connect()


@pytest.fixture(params=["fake", "dovecot", "bare_dovecot", "embedded"])
def world(request: pytest.FixtureRequest) -> World:
    if request.param == "fake":
        return FakeWorld()
    server = request.getfixturevalue(request.param)
    made = ImapWorld(server.port, server.user(), server.password)
    if request.param == "embedded":
        made.make("Drafts", "Sent")
    return made


@pytest.fixture
def opened(world: World) -> Iterator[Callable[[], Mailbox]]:
    """Opens connections and closes them at the end."""
    boxes: list[Mailbox] = []

    def open_() -> Mailbox:
        boxes.append(world.open())
        return boxes[-1]

    yield open_
    for box in boxes:
        box.close()


@pytest.fixture
def mailbox(opened: Callable[[], Mailbox]) -> Mailbox:
    return opened()


def mail(
    number: int = 1, message_id: str = "", day: str = "Mon, 02 Mar 2026 10:00:00 +0000", body: str = "Hello."
) -> bytes:
    """A small mail."""
    return (
        f"Message-ID: {message_id or f'<m{number}@example.com>'}\r\n"
        f"Date: {day}\r\n"
        "From: Kim Lee <kim@example.com>\r\n"
        "To: ada@example.org\r\n"
        f"Subject: Note {number}\r\n"
        "X-Unasked: not fetched with the headers\r\n"
        "\r\n"
        f"{body}\r\n"
    ).encode()


def test_status_counts_what_others_do(world: World, mailbox: Mailbox) -> None:
    before = mailbox.status("INBOX")
    uid = world.deliver("INBOX", mail())
    after = mailbox.status("INBOX")
    assert (after.uidvalidity, after.messages) == (before.uidvalidity, before.messages + 1)
    assert after.uidnext > uid >= before.uidnext
    world.remove("INBOX", uid)
    gone = mailbox.status("INBOX")
    assert (gone.messages, gone.uidnext) == (before.messages, after.uidnext)


def test_status_of_the_opened_folder_is_as_fresh(world: World, mailbox: Mailbox) -> None:
    first = world.deliver("INBOX", mail(1))
    assert mailbox.uids("INBOX", 1) == (first,)
    second = world.deliver("INBOX", mail(2))
    status = mailbox.status("INBOX")
    assert (status.messages, status.uidnext > second) == (2, True)
    world.remove("INBOX", first)
    assert mailbox.status("INBOX").messages == 1
    assert mailbox.uids("INBOX", 1) == (second,)


def test_modseq_moves_with_flags_where_it_is_told(world: World, mailbox: Mailbox) -> None:
    drafts = mailbox.folders().drafts
    uid = world.deliver(drafts, mail())
    before = mailbox.status(drafts)
    world.flag(drafts, uid, "\\Flagged")
    after = mailbox.status(drafts)
    assert (after.modseq is None) == (before.modseq is None)
    if before.modseq is not None and after.modseq is not None:
        assert after.modseq > before.modseq


def test_uids_from_the_first_asked_for_and_never_below(world: World, mailbox: Mailbox) -> None:
    uids = [world.deliver("INBOX", mail(n)) for n in range(3)]
    assert mailbox.uids("INBOX", 1) == tuple(uids)
    assert mailbox.uids("INBOX", uids[1]) == tuple(uids[1:])
    assert mailbox.uids("INBOX", uids[-1] + 1) == ()
    assert mailbox.uids("INBOX", uids[-1] + 50, date(2000, 1, 1)) == ()


def test_uids_of_an_empty_folder(mailbox: Mailbox) -> None:
    assert mailbox.uids("INBOX", 1) == ()
    assert mailbox.uids("INBOX", 1, date(2026, 1, 1)) == ()


def test_since_takes_arrival_or_date_header(world: World, mailbox: Mailbox) -> None:
    old = datetime(2024, 5, 5, 12, tzinfo=UTC)
    new = datetime(2026, 3, 1, 12, tzinfo=UTC)
    both_old = world.deliver("INBOX", mail(1, day="Sun, 05 May 2024 12:00:00 +0000"), internal_date=old)
    migrated = world.deliver("INBOX", mail(2, day="Sun, 05 May 2024 12:00:00 +0000"), internal_date=new)
    late_header = world.deliver("INBOX", mail(3, day="Sun, 01 Mar 2026 12:00:00 +0000"), internal_date=old)
    assert mailbox.uids("INBOX", 1, date(2026, 2, 1)) == (migrated, late_header)
    assert mailbox.uids("INBOX", migrated + 1, date(2026, 2, 1)) == (late_header,)
    assert both_old in mailbox.uids("INBOX", 1, date(2024, 5, 4))


def test_headers_bring_the_fields_and_no_body(world: World, mailbox: Mailbox) -> None:
    arrived = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
    data = mail(7, body="A body that stays on the server.")
    uid = world.deliver("INBOX", data, flags=("\\Flagged",), internal_date=arrived)
    (fetched,) = mailbox.headers("INBOX", [uid])
    assert (fetched.uid, fetched.size, fetched.internal_date) == (uid, len(data), arrived)
    assert "\\flagged" in {f.lower() for f in fetched.flags}
    assert b"Subject: Note 7\r\n" in fetched.data
    assert b"stays on the server" not in fetched.data
    assert fetched.data.endswith(b"\r\n\r\n")
    assert not fetched.has_calendar


def test_fetching_marks_nothing_as_read(world: World, mailbox: Mailbox) -> None:
    uid = world.deliver("INBOX", mail())
    list(mailbox.headers("INBOX", [uid]))
    list(mailbox.messages("INBOX", [uid], 1000))
    assert "\\seen" not in world.flags("INBOX", uid)


def test_messages_are_cut_at_the_limit(world: World, mailbox: Mailbox) -> None:
    data = mail(1, body="x" * 5000)
    uid = world.deliver("INBOX", data)
    (whole,) = mailbox.messages("INBOX", [uid], 100_000)
    (cut,) = mailbox.messages("INBOX", [uid], 300)
    assert whole.data == data
    assert (cut.data, cut.size) == (data[:300], len(data))


def test_vanished_messages_are_left_out(world: World, mailbox: Mailbox) -> None:
    uids = [world.deliver("INBOX", mail(n)) for n in range(4)]
    assert mailbox.uids("INBOX", 1) == tuple(uids)
    world.remove("INBOX", uids[1])
    assert [f.uid for f in mailbox.headers("INBOX", uids)] == [uids[0], uids[2], uids[3]]
    assert [f.uid for f in mailbox.messages("INBOX", [*reversed(uids), 999], 100)] == [uids[0], uids[2], uids[3]]
    assert list(mailbox.headers("INBOX", [uids[1]])) == []
    assert list(mailbox.messages("INBOX", [], 100)) == []


def test_find_is_exact_and_fresh(world: World, mailbox: Mailbox, opened: Callable[[], Mailbox]) -> None:
    assert mailbox.find("INBOX", "<b@example.com>") == ()
    first = world.deliver("INBOX", mail(1, "<b@example.com>"))
    world.deliver("INBOX", mail(2, "<ab@example.com>"))
    world.deliver("INBOX", mail(3, "<b@example.com.au>"))
    second = world.deliver("INBOX", mail(4, "<b@example.com>"))
    assert mailbox.find("INBOX", "<b@example.com>") == (first, second)
    world.flag("INBOX", first, "\\Deleted")
    assert mailbox.find("INBOX", "<b@example.com>") == (second,)
    world.remove("INBOX", second)
    assert opened().find("INBOX", "<b@example.com>") == ()


@pytest.mark.parametrize(
    "message_id",
    [
        "",
        "<>",
        "no-brackets@example.com",
        '<a" OR ALL "@b>',
        "<a@b>\r\nX LOGOUT",
        "<a\0@b>",
        "<a b@c>",
        "<ä@b>",
        "<" + "a" * 2000 + ">",
    ],
)
def test_find_refuses_what_is_no_message_id(world: World, mailbox: Mailbox, message_id: str) -> None:
    world.deliver("INBOX", mail())
    assert mailbox.find("INBOX", message_id) == ()
    assert mailbox.status("INBOX").messages == 1


@pytest.mark.parametrize("message_id", ["<{5}@example.com>", "<$+=&'~|@example.com>"])
def test_find_takes_every_printable_sign(world: World, mailbox: Mailbox, message_id: str) -> None:
    uid = world.deliver("INBOX", mail(1, message_id))
    assert mailbox.find("INBOX", message_id) == (uid,)


def test_a_draft_is_placed_and_found(world: World, mailbox: Mailbox) -> None:
    drafts = mailbox.folders().drafts
    data = mail(1, "<draft@example.org>", body="Dear Kim,\r\n\r\nthank you.")
    told = mailbox.append_draft(data)
    (uid,) = mailbox.find(drafts, "<draft@example.org>")
    assert told in (uid, None)
    assert {"\\draft", "\\seen"} <= world.flags(drafts, uid)
    (fetched,) = mailbox.messages(drafts, [uid], 10_000)
    assert fetched.data == data


def test_removing_a_draft_takes_no_other(world: World, mailbox: Mailbox, opened: Callable[[], Mailbox]) -> None:
    drafts = mailbox.folders().drafts
    for name in "abc":
        mailbox.append_draft(mail(1, f"<{name}@example.org>"))
    a, b, c = (mailbox.find(drafts, f"<{name}@example.org>")[0] for name in "abc")
    mailbox.remove_draft(b)
    assert mailbox.find(drafts, "<b@example.org>") == ()
    assert set(mailbox.uids(drafts, 1)) == {a, c}
    # Another client has marked one and not expunged it: that is not ours to finish.
    world.flag(drafts, c, "\\Deleted")
    mailbox.remove_draft(a)
    assert mailbox.find(drafts, "<a@example.org>") == ()
    assert c in mailbox.uids(drafts, 1)
    assert opened().find(drafts, "<a@example.org>") == ()
    mailbox.remove_draft(12345)
    assert c in mailbox.uids(drafts, 1)


def test_two_clients_see_each_other(opened: Callable[[], Mailbox]) -> None:
    one, two = opened(), opened()
    drafts = one.folders().drafts
    one.append_draft(mail(1, "<x@example.org>"))
    two.append_draft(mail(1, "<x@example.org>"))
    assert one.find(drafts, "<x@example.org>") == two.find(drafts, "<x@example.org>")
    low, high = one.find(drafts, "<x@example.org>")
    two.remove_draft(high)
    assert one.find(drafts, "<x@example.org>") == (low,)


def test_wait_ends_by_itself(mailbox: Mailbox) -> None:
    mailbox.status("INBOX")
    assert mailbox.wait(0.05) in (True, False)


def test_wake_ends_a_wait_at_once(mailbox: Mailbox) -> None:
    timer = threading.Timer(0.2, mailbox.wake)
    timer.start()
    started = datetime.now(UTC)
    assert mailbox.wait(30) is True
    assert (datetime.now(UTC) - started).total_seconds() < 5
    timer.join()
    assert mailbox.status("INBOX").messages == 0


def test_a_wake_before_the_wait_counts(mailbox: Mailbox) -> None:
    mailbox.wake()
    started = datetime.now(UTC)
    assert mailbox.wait(30) is True
    assert (datetime.now(UTC) - started).total_seconds() < 5


@pytest.mark.parametrize("between", ["nothing", "INBOX", "Sent"])
def test_mail_between_the_look_and_the_wait_is_not_missed(world: World, mailbox: Mailbox, between: str) -> None:
    world.deliver("INBOX", mail(1))
    if between != "nothing":
        folder = "INBOX" if between == "INBOX" else mailbox.folders().sent
        mailbox.uids(folder, 1)
    mailbox.status("INBOX")
    world.deliver("INBOX", mail(2))
    mailbox.status(mailbox.folders().drafts)
    started = datetime.now(UTC)
    assert mailbox.wait(30) is True
    assert (datetime.now(UTC) - started).total_seconds() < 5
    # It is seen once: the next look has it, and the wait after that is a wait.
    assert mailbox.status("INBOX").messages == 2
    timer = threading.Timer(0.3, mailbox.wake)
    timer.start()
    begun = datetime.now(UTC)
    assert mailbox.wait(30) is True
    assert (datetime.now(UTC) - begun).total_seconds() >= 0.25
    timer.join()


def test_a_closed_mailbox_says_so(mailbox: Mailbox) -> None:
    mailbox.close()
    mailbox.close()
    mailbox.wake()
    with pytest.raises(TryAgainError):
        mailbox.status("INBOX")
    with pytest.raises(TryAgainError):
        mailbox.append_draft(mail())
    with pytest.raises(TryAgainError):
        mailbox.wait(1)


def test_a_folder_that_is_gone_is_passing_trouble(mailbox: Mailbox) -> None:
    with pytest.raises(TryAgainError):
        mailbox.status("No such folder")
