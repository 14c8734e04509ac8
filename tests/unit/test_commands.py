"""Commands left for a running service: each is taken in whole, in order and once, whoever is killed when."""

from __future__ import annotations

import json
import os
import signal
import socket
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from inboxwatch.errors import InboxwatchError, UserError
from inboxwatch.events import CommandEvent, MailSent, ThreadClosed, ThreadReopened, ThreadsMerged, ThreadSnoozed
from inboxwatch.model import Outcome
from inboxwatch.service.commands import FOLDER, MOST_FILES, MOST_OCTETS, CommandBox, leave, pending, take_in, waiting
from inboxwatch.store.codec import encode
from inboxwatch.store.journal import SqliteJournal
from tests.fakes.journal import MemoryJournal

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def at(minutes: int) -> datetime:
    return START + timedelta(minutes=minutes)


COMMANDS: tuple[CommandEvent, ...] = (
    ThreadSnoozed(at(0), "acme", until=at(9000)),
    ThreadClosed(at(1), "acme", Outcome.MUTED),
    ThreadReopened(at(2), "acme"),
    ThreadsMerged(at(3), "acme", into="beta"),
)


def left(state: Path) -> list[str]:
    """The names that lie in the mailbox."""
    folder = state / FOLDER
    return sorted(p.name for p in folder.iterdir()) if folder.exists() else []


def put(state: Path, name: str, data: bytes) -> Path:
    """A file as somebody else might have put it there."""
    (state / FOLDER).mkdir(mode=0o700, parents=True, exist_ok=True)
    path = state / FOLDER / name
    path.write_bytes(data)
    return path


# ---------------------------------------------------------------- the ordinary way


def test_every_kind_of_command_arrives_as_it_was_given(tmp_path: Path) -> None:
    journal = MemoryJournal()
    for command in COMMANDS:
        leave(tmp_path, command)
    assert waiting(tmp_path) == 4
    take_in(tmp_path, journal)
    assert journal.events() == COMMANDS
    assert left(tmp_path) == []
    take_in(tmp_path, journal)
    assert journal.events() == COMMANDS


def test_commands_are_taken_in_by_their_instants_whenever_they_were_left(tmp_path: Path) -> None:
    journal = MemoryJournal()
    for command in reversed(COMMANDS):
        leave(tmp_path, command)
    take_in(tmp_path, journal)
    assert journal.events() == COMMANDS


def test_of_one_instant_the_command_that_was_left_first_comes_first(tmp_path: Path) -> None:
    journal = MemoryJournal()
    same = [ThreadClosed(START, f"t{i}", Outcome.MUTED) for i in range(8)]
    for moment, command in enumerate(same):
        leave(tmp_path, command)
        (new,) = [p for p in (tmp_path / FOLDER).iterdir() if p.stat().st_mtime > 1_000]
        os.utime(new, ns=(moment, moment))
    take_in(tmp_path, journal)
    assert journal.events() == tuple(same)


def test_a_command_given_twice_counts_twice(tmp_path: Path) -> None:
    journal = MemoryJournal()
    leave(tmp_path, COMMANDS[1])
    leave(tmp_path, COMMANDS[1])
    take_in(tmp_path, journal)
    assert journal.events() == (COMMANDS[1], COMMANDS[1])


def test_commands_are_the_users_alone(tmp_path: Path) -> None:
    state = tmp_path / "state"
    before = os.umask(0)
    try:
        leave(state, COMMANDS[0])
    finally:
        os.umask(before)
    (path,) = (state / FOLDER).iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((state / FOLDER).stat().st_mode) == stat.S_IMODE(state.stat().st_mode) == 0o700


def test_a_mailbox_that_others_may_write_is_not_used(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER).chmod(0o777)
    with pytest.raises(UserError, match="may be written by other users"):
        leave(tmp_path, COMMANDS[0])


def test_without_a_mailbox_nothing_is_written(tmp_path: Path) -> None:
    journal = MemoryJournal()
    take_in(tmp_path / "none", journal)
    assert journal.cursors() == {}
    assert not (tmp_path / "none").exists()


def test_a_flood_of_commands_is_taken_in_by_and_by(tmp_path: Path) -> None:
    journal = MemoryJournal()
    many = tuple(ThreadReopened(at(i), "acme") for i in range(MOST_FILES + 20))
    for command in many:
        leave(tmp_path, command)
    take_in(tmp_path, journal)
    assert journal.events() == many[:MOST_FILES]
    take_in(tmp_path, journal)
    assert journal.events() == many


def test_commands_may_be_left_while_others_are_taken_in(tmp_path: Path) -> None:
    journal = MemoryJournal()
    many = [ThreadReopened(at(i), f"t{i}") for i in range(60)]

    def leave_all() -> None:
        for command in many:
            leave(tmp_path, command)

    user = threading.Thread(target=leave_all)
    user.start()
    while user.is_alive():
        take_in(tmp_path, journal)
    user.join()
    take_in(tmp_path, journal)
    assert sorted(journal.events(), key=lambda e: e.at) == many


# ---------------------------------------------------------------- between the passes


def test_what_is_pending_is_told_in_order_and_only_until_it_is_taken_in(tmp_path: Path) -> None:
    journal = MemoryJournal()
    assert pending(tmp_path / "none", journal) == ()
    for command in reversed(COMMANDS):
        leave(tmp_path, command)
    put(tmp_path, "broken.json", b"close acme")
    assert pending(tmp_path, journal) == COMMANDS
    assert "broken.json" in left(tmp_path), "only reading changes nothing"
    kept = {p: p.read_bytes() for p in (tmp_path / FOLDER).iterdir()}
    take_in(tmp_path, journal)
    for path, data in kept.items():
        path.write_bytes(data)
    assert pending(tmp_path, journal) == (), "the journal names what it has, though the files are there still"


def test_the_service_sees_what_is_new_and_not_again_what_cannot_be_taken_in(tmp_path: Path) -> None:
    SqliteJournal.open(tmp_path).close()
    box = CommandBox(tmp_path)
    assert not box.fresh()
    leave(tmp_path, COMMANDS[0])
    assert box.fresh()
    reader = SqliteJournal.open(tmp_path, write=False)
    with pytest.raises(InboxwatchError):
        box.take_in(reader)
    reader.close()
    assert not box.fresh()
    leave(tmp_path, COMMANDS[1])
    assert box.fresh()
    with opened(tmp_path) as journal:
        box.take_in(journal)
        assert journal.events() == COMMANDS[:2]
    assert not box.fresh()


# ---------------------------------------------------------------- broken files


def test_broken_files_are_set_aside_and_good_ones_taken_in(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    mail = MailSent(START, "ada@example.com", "<1@example.com>", ("bob@example.com",), "secret subject")
    body = json.loads(encode(COMMANDS[1]))
    broken = {
        "empty.json": b"",
        "half.json": encode(COMMANDS[1]).encode()[:-9],
        "text.json": b"close acme",
        "octets.json": b"\xff\xfe\x00",
        "mail.json": encode(mail).encode(),
        "unknown.json": b'{"type": "thread_painted", "at": "2026-03-02T09:00:00Z"}',
        "naive.json": json.dumps({**body, "at": "2026-03-02T09:00:00"}).encode(),
        "extra.json": json.dumps({**body, "outcome": "glory"}).encode(),
        "large.json": encode(ThreadReopened(START, "x" * MOST_OCTETS)).encode(),
        "deep.json": b"[" * MOST_OCTETS,
    }
    for name, data in broken.items():
        put(tmp_path, name, data)
    folder = tmp_path / FOLDER
    os.mkfifo(folder / "pipe.json")
    (folder / "folder.json").mkdir()
    (tmp_path / "elsewhere").write_text(encode(COMMANDS[1]))
    (folder / "link.json").symlink_to(tmp_path / "elsewhere")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(os.path.relpath(folder / "socket.json"))
        put(tmp_path, "notes.txt", b"not ours")
        leave(tmp_path, COMMANDS[0])
        journal = MemoryJournal()
        take_in(tmp_path, journal)
    assert journal.events() == (COMMANDS[0],)
    names = [*broken, "pipe.json", "folder.json", "link.json", "socket.json"]
    assert left(tmp_path) == sorted([*(n.replace(".json", ".bad") for n in names), "notes.txt"])
    assert (tmp_path / "elsewhere").exists()
    assert "secret subject" not in caplog.text
    assert all(name in caplog.text for name in names)
    take_in(tmp_path, journal)
    assert journal.events() == (COMMANDS[0],)


def test_a_journal_that_cannot_be_written_leaves_the_commands_where_they_are(tmp_path: Path) -> None:
    SqliteJournal.open(tmp_path).close()
    leave(tmp_path, COMMANDS[0])
    reader = SqliteJournal.open(tmp_path, write=False)
    with pytest.raises(InboxwatchError):
        take_in(tmp_path, reader)
    reader.close()
    assert waiting(tmp_path) == 1
    with opened(tmp_path) as journal:
        take_in(tmp_path, journal)
        assert journal.events() == (COMMANDS[0],)


# ---------------------------------------------------------------- kills


@contextmanager
def opened(state: Path) -> Iterator[SqliteJournal]:
    journal = SqliteJournal.open(state)
    try:
        yield journal
    finally:
        journal.close()


def killed_at(line: int, work: Callable[[], object]) -> bool:
    """Do the work in a process of its own that is killed before its `line`-th line; whether it came so far."""
    pid = os.fork()
    if pid == 0:
        left_over = line

        def trace(frame: FrameType, event: str, argument: Any) -> Any:
            nonlocal left_over
            if not frame.f_code.co_filename.endswith(("service/commands.py", "store/journal.py", "store/schema.py")):
                return None
            if event == "line":
                left_over -= 1
                if left_over == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
            return trace

        status = 1
        try:
            sys.settrace(trace)
            work()
            status = 0
        finally:
            os._exit(status)
    _, status = os.waitpid(pid, 0)
    if os.WIFSIGNALED(status):
        return True
    assert os.waitstatus_to_exitcode(status) == 0
    return False


def test_a_service_killed_at_any_line_takes_each_command_in_once(tmp_path: Path) -> None:
    line = 0
    while True:
        line += 1
        state = tmp_path / str(line)
        for command in COMMANDS[:2]:
            leave(state, command)

        def serve(state: Path = state) -> None:
            with opened(state) as journal:
                take_in(state, journal)

        came = killed_at(line, serve)
        leave(state, COMMANDS[2])
        with opened(state) as journal:
            take_in(state, journal)
            take_in(state, journal)
            assert journal.events() == COMMANDS[:3], f"killed at line {line}"
        assert left(state) == []
        if not came:
            break
    assert line > 60


def test_a_user_killed_at_any_line_leaves_the_whole_command_or_none(tmp_path: Path) -> None:
    line, outcomes = 0, set()
    while True:
        line += 1
        state = tmp_path / str(line)
        came = killed_at(line, lambda state=state: leave(state, COMMANDS[0]))  # type: ignore[misc]
        journal = MemoryJournal()
        take_in(state, journal)
        outcomes.add(journal.events())
        assert not [name for name in left(state) if name.endswith(".bad")]
        if not came:
            break
    assert outcomes == {(), (COMMANDS[0],)}
    assert journal.events() == (COMMANDS[0],)


def test_a_file_that_comes_back_after_it_was_taken_in_is_not_taken_in_again(tmp_path: Path) -> None:
    journal = MemoryJournal()
    leave(tmp_path, COMMANDS[0])
    (path,) = (tmp_path / FOLDER).iterdir()
    data = path.read_bytes()
    take_in(tmp_path, journal)
    path.write_bytes(data)
    leave(tmp_path, COMMANDS[1])
    take_in(tmp_path, journal)
    assert journal.events() == COMMANDS[:2]
    assert left(tmp_path) == []
