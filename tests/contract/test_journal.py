"""What every journal promises, and what the SQLite one promises beside: all or nothing, one writer, privacy."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
import textwrap
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inboxwatch.errors import JournalTooNewError, StateHeldError, TryAgainError, UserError
from inboxwatch.events import DraftPlaced, Event, MailReceived, MailSent, ThreadClosed
from inboxwatch.model import Address, DraftKey, Facts, Interview, Kind, Label, Outcome, Person, Signal
from inboxwatch.store.folder import LOCK_NAME
from inboxwatch.store.journal import FILE_NAME, SqliteJournal
from inboxwatch.store.port import FolderKey, Journal, PassRecord
from inboxwatch.store.schema import APPLICATION_ID, MIGRATIONS, backup_path, migrate, version_of
from tests.fakes.journal import MemoryJournal
from tests.support.readonly import ReadOnly

ADA, BOB = "ada@example.com", "bob@example.net"
AT = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)
KEY = DraftKey(ADA, "t1", 1, Kind.THANK_YOU, "dana@acme.example")
INBOX = FolderKey(ADA, "INBOX")


def received(number: int, account: str = ADA) -> MailReceived:
    interview = Interview(AT + timedelta(days=2), people=(Person("Dana Lee", "dana@acme.example"),))
    signal_ = Signal(Label.INTERVIEW_CONFIRMED, facts=Facts(company="Acme", interviews=(interview,)))
    return MailReceived(AT, account, f"<{number}@acme.example>", Address("Dana", "dana@acme.example"), "Hi", signal_)


def placed() -> DraftPlaced:
    return DraftPlaced(AT, KEY, KEY.message_id, "hash", "<1@acme.example>", "Re: Hi", ("T1",), AT, AT)


# ---------------------------------------------------------------- every journal


@pytest.fixture(params=["memory", "sqlite"])
def open_journal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Journal]]:
    """Opens the same journal again and again: what was written is there each time."""
    memory = MemoryJournal()
    opened: list[Journal] = []

    def opener() -> Journal:
        for journal in opened:
            journal.close()
        opened.append(memory if request.param == "memory" else SqliteJournal.open(tmp_path / "state"))
        return opened[-1]

    yield opener
    for journal in opened:
        journal.close()


class TestJournalContract:
    def test_a_new_one_is_empty(self, open_journal: Callable[[], Journal]) -> None:
        journal = open_journal()
        assert journal.events() == ()
        assert journal.last_seq() == 0
        assert journal.cursors() == {}
        assert journal.passes() == ()
        assert journal.notes() == {}

    def test_events_come_back_in_order(self, open_journal: Callable[[], Journal]) -> None:
        journal = open_journal()
        first: tuple[Event, ...] = (received(2), received(1))
        second: tuple[Event, ...] = (placed(), ThreadClosed(AT - timedelta(days=9), "t1", Outcome.MUTED))
        assert journal.append(first) == 2
        seen = journal.last_seq()
        assert journal.append(second) == 2
        assert journal.events() == first + second
        assert journal.events_after(seen) == second
        assert journal.events_after(journal.last_seq()) == ()
        assert journal.events_after(0) == journal.events()
        assert open_journal().events() == first + second

    def test_a_mail_counts_once(self, open_journal: Callable[[], Journal]) -> None:
        journal = open_journal()
        sent = MailSent(AT, ADA, "<1@acme.example>", ("dana@acme.example",), "Hi")
        assert journal.append([received(1), received(1), received(2)]) == 2
        seq = journal.last_seq()
        assert journal.append([received(2), received(1, BOB), sent]) == 2
        assert open_journal().append([received(1), received(1, BOB), sent]) == 0
        journal = open_journal()
        assert journal.last_seq() == seq + 2
        assert journal.events() == (received(1), received(2), received(1, BOB), sent)

    def test_fates_and_commands_count_each_time(self, open_journal: Callable[[], Journal]) -> None:
        journal = open_journal()
        assert journal.append([placed(), placed()]) == 2
        assert journal.append([ThreadClosed(AT, "t1", Outcome.MUTED)] * 2) == 2
        assert len(journal.events()) == 4

    def test_nothing_appended_is_nothing(self, open_journal: Callable[[], Journal]) -> None:
        assert open_journal().append([]) == 0

    def test_a_bad_event_leaves_its_neighbours_out_too(self, open_journal: Callable[[], Journal]) -> None:
        journal = open_journal()
        naive = ThreadClosed(AT.replace(tzinfo=None), "t1", Outcome.MUTED)
        with pytest.raises(ValueError, match="naive"):
            journal.append([received(1), naive], {INBOX: "7"})
        assert journal.events() == ()
        assert journal.cursors() == {}

    def test_what_utf8_cannot_hold_is_dropped(self, open_journal: Callable[[], Journal]) -> None:
        journal = open_journal()
        odd = FolderKey(ADA, "Ent\udcffw\u00fcrfe")
        sent = MailSent(AT, ADA, "<\ud800a@x>", (), "S\udcfc\x00")
        assert journal.append([sent], {odd: "7"}) == 1
        assert journal.append([sent]) == 0
        assert journal.events() == (MailSent(AT, ADA, "<a@x>", (), "S\x00"),)
        assert journal.cursor(odd.account, odd.folder) == "7"
        journal.note("last\x00", "wo\udcffrd")
        assert journal.notes() == {"last\x00": "word"}
        record = PassRecord(ADA, AT, ("no \udcff",), ok=False)
        journal.record_pass(record)
        assert journal.passes() == (record,)

    def test_cursors(self, open_journal: Callable[[], Journal]) -> None:
        journal = open_journal()
        journal.append([received(1)], {INBOX: "1", FolderKey(ADA, "Sent"): "2", FolderKey(BOB, "INBOX"): "3"})
        journal.append([], {INBOX: "4"})
        journal = open_journal()
        assert journal.cursor(ADA, "INBOX") == "4"
        assert journal.cursor(ADA, "Drafts") is None
        assert journal.cursors() == {INBOX: "4", FolderKey(ADA, "Sent"): "2", FolderKey(BOB, "INBOX"): "3"}

    def test_passes(self, open_journal: Callable[[], Journal]) -> None:
        journal = open_journal()
        hour = timedelta(hours=1)
        journal.record_pass(PassRecord(BOB, AT, ("refused", "again"), ok=False))
        journal.record_pass(PassRecord(ADA, AT))
        journal.record_pass(PassRecord(ADA, AT + hour, ("hung up",), ok=False))
        assert open_journal().passes() == (
            PassRecord(ADA, AT + hour, ("hung up",), ok=False, last_ok_at=AT),
            PassRecord(BOB, AT, ("refused", "again"), ok=False, last_ok_at=None),
        )
        journal = open_journal()
        journal.record_pass(PassRecord(ADA, AT + 2 * hour))
        assert journal.passes()[0] == PassRecord(ADA, AT + 2 * hour, last_ok_at=AT + 2 * hour)

    def test_notes(self, open_journal: Callable[[], Journal]) -> None:
        journal = open_journal()
        journal.note("sign-in:ada", "3")
        journal.note("secret:ada", "abc")
        journal.note("sign-in:ada", "4")
        assert open_journal().notes() == {"sign-in:ada": "4", "secret:ada": "abc"}
        journal = open_journal()
        journal.note("sign-in:ada", None)
        journal.note("never-there", None)
        assert open_journal().notes() == {"secret:ada": "abc"}

    def test_close_twice(self, open_journal: Callable[[], Journal]) -> None:
        journal = open_journal()
        journal.close()
        journal.close()


# ---------------------------------------------------------------- SQLite: all or nothing

KILLED_AT_A_STATEMENT = textwrap.dedent("""
    import os, signal, sys
    from pathlib import Path
    from inboxwatch.store.journal import SqliteJournal
    from inboxwatch.store.port import FolderKey
    from tests.contract.test_journal import ADA, INBOX, placed, received

    def main(folder, number):
        journal = SqliteJournal.open(folder)
        journal.append([received(1)], {INBOX: "1"})
        count = 0
        def trace(statement):
            nonlocal count
            count += 1
            if count == number:
                os.kill(os.getpid(), signal.SIGKILL)
        journal._db.set_trace_callback(trace)
        journal.append([received(2), received(3), placed()], {INBOX: "3", FolderKey(ADA, "Sent"): "9"})
        os._exit(0)

    for number in range(1, 20):
        pid = os.fork()
        if pid == 0:
            try:
                main(Path(sys.argv[1]) / str(number), number)
            finally:
                os._exit(9)
        status = os.waitpid(pid, 0)[1]
        print(number, os.waitstatus_to_exitcode(status))
        if status == 0:
            break
""")


def run_python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    root = Path(__file__).parents[2]
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=root,
        env=os.environ | {"PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_kill_between_any_two_writes_leaves_all_or_nothing(tmp_path: Path) -> None:
    result = run_python(KILLED_AT_A_STATEMENT, str(tmp_path))
    ends = [tuple(map(int, line.split())) for line in result.stdout.splitlines()]
    assert ends, result.stderr
    assert [end for _, end in ends] == [-signal.SIGKILL] * (len(ends) - 1) + [0], result.stderr
    assert len(ends) >= 8  # BEGIN, three events, two cursors, COMMIT, and the run that was left alone
    before = ((received(1),), {INBOX: "1"})
    after = ((received(1), received(2), received(3), placed()), {INBOX: "3", FolderKey(ADA, "Sent"): "9"})
    for number, end in ends:
        with closing(SqliteJournal.open(tmp_path / str(number))) as journal:
            assert (journal.events(), journal.cursors()) == (before if end else after)
            assert journal.append([received(2)]) == (1 if end else 0)


def test_a_full_disk_is_a_sentence_and_changes_nothing(tmp_path: Path) -> None:
    code = textwrap.dedent("""
        import resource, sys
        from pathlib import Path
        from inboxwatch.errors import TryAgainError
        from inboxwatch.store.journal import SqliteJournal
        from tests.contract.test_journal import received
        journal = SqliteJournal.open(Path(sys.argv[1]))
        journal.append([received(1)])
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
        try:
            journal.append([received(n) for n in range(2, 2000)])
        except TryAgainError as error:
            print("again:", error)
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        print(len(journal.events()), journal.append([received(2)]))
    """)
    result = run_python(code, str(tmp_path / "state"))
    assert result.stdout.startswith("again: "), result.stdout + result.stderr
    assert str(tmp_path) in result.stdout
    assert result.stdout.endswith("\n1 1\n")


# ---------------------------------------------------------------- SQLite: append-only


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET body = '{}'",
        "DELETE FROM events",
        "INSERT OR REPLACE INTO events (seq, body) VALUES (1, '{}')",
    ],
)
def test_events_cannot_be_changed_by_any_statement(tmp_path: Path, statement: str) -> None:
    with closing(SqliteJournal.open(tmp_path / "state")) as journal:
        journal.append([received(1)])
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            journal._db.execute(statement)
        assert journal.events() == (received(1),)


def test_threads_may_take_turns(tmp_path: Path) -> None:
    with closing(SqliteJournal.open(tmp_path / "state")) as journal:
        worker = threading.Thread(target=journal.append, args=([received(1)],))
        worker.start()
        worker.join()
        assert journal.events() == (received(1),)


# ---------------------------------------------------------------- SQLite: one writer

HOLDER = textwrap.dedent("""
    import sys
    from pathlib import Path
    from inboxwatch.store.journal import SqliteJournal
    from tests.contract.test_journal import received
    journal = SqliteJournal.open(Path(sys.argv[1]))
    journal.append([received(1)])
    print("held", flush=True)
    sys.stdin.read()
""")


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the journal in tmp_path/state with one event in it."""
    root = Path(__file__).parents[2]
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path / "state")],
        cwd=root,
        env=os.environ | {"PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def test_a_second_writer_is_told_who_holds_the_folder(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    with pytest.raises(StateHeldError) as caught:
        SqliteJournal.open(tmp_path / "state")
    assert str(tmp_path / "state") in str(caught.value)
    assert f"process {holder.pid}" in str(caught.value)
    assert caught.value.remedy
    assert caught.value.exit_status == 4


def test_a_killed_writer_holds_nothing_and_loses_nothing(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    holder.send_signal(signal.SIGKILL)
    holder.wait(10)
    with closing(SqliteJournal.open(tmp_path / "state")) as journal:
        assert journal.events() == (received(1),)


def test_readers_see_what_the_writer_wrote_meanwhile(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    with closing(SqliteJournal.open(tmp_path / "state", write=False)) as journal:
        assert journal.events() == (received(1),)
        with pytest.raises(UserError, match="cannot be opened or written"):
            journal.append([received(2)])
    assert holder.poll() is None


def test_a_second_writer_of_one_process_is_refused_too(tmp_path: Path) -> None:
    with closing(SqliteJournal.open(tmp_path / "state")), pytest.raises(StateHeldError):
        SqliteJournal.open(tmp_path / "state")
    SqliteJournal.open(tmp_path / "state").close()


def test_a_refused_opening_lets_the_lock_go(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    SqliteJournal.open(folder).close()
    kept = (folder / FILE_NAME).read_bytes()
    (folder / FILE_NAME).write_bytes(b"no database" * 100)
    with pytest.raises(UserError):
        SqliteJournal.open(folder)
    (folder / FILE_NAME).write_bytes(kept)
    SqliteJournal.open(folder).close()


# ---------------------------------------------------------------- SQLite: readers


def test_a_reader_sees_an_empty_journal_where_there_is_none_and_makes_nothing(tmp_path: Path) -> None:
    with closing(SqliteJournal.open(tmp_path / "state", write=False)) as journal:
        assert journal.events() == ()
        assert journal.passes() == ()
        assert journal.notes() == {}
        with pytest.raises(UserError):
            journal.note("a", "b")
    assert list(tmp_path.iterdir()) == []


def test_a_reader_sees_each_commit_of_a_writer(tmp_path: Path) -> None:
    with (
        closing(SqliteJournal.open(tmp_path / "state")) as writer,
        closing(SqliteJournal.open(tmp_path / "state", write=False)) as reader,
    ):
        for number in range(1, 4):
            writer.append([received(number)])
            assert reader.last_seq() == number


# ---------------------------------------------------------------- SQLite: privacy


@pytest.fixture
def read_only() -> Iterator[ReadOnly]:
    # Not in tmp_path, which lies below folders that no other user may enter.
    with tempfile.TemporaryDirectory() as parent:
        made = ReadOnly(Path(parent))
        with closing(SqliteJournal.open(made.folder)) as journal:
            journal.append([received(1), placed()], {INBOX: "5"})
        yield made
        made.folder.chmod(0o700)


def read_all(folder: Path) -> str:
    with closing(SqliteJournal.open(folder, write=False)) as journal:
        return f"{len(journal.events())} events, cursor {journal.cursor(ADA, 'INBOX')}"


def test_a_journal_that_may_only_be_read_is_read_and_nothing_is_laid_beside_it(read_only: ReadOnly) -> None:
    assert read_only.tell(read_all) == "2 events, cursor 5"
    assert read_only.tell(lambda folder: len(SqliteJournal.scratch(folder).events())) == "2"
    assert sorted(p.name for p in read_only.folder.iterdir()) == [LOCK_NAME, FILE_NAME]


def test_the_log_that_a_power_cut_left_is_read_with_a_journal_that_may_only_be_read(read_only: ReadOnly) -> None:
    file, log = read_only.folder / FILE_NAME, read_only.folder / f"{FILE_NAME}-wal"
    with closing(SqliteJournal.open(read_only.folder)) as journal:
        journal.append([received(2)])
        left = file.read_bytes(), log.read_bytes()
    file.write_bytes(left[0])
    log.write_bytes(left[1])
    assert read_only.tell(read_all) == "3 events, cursor 5"
    assert log.read_bytes() == left[1]


def test_who_may_not_write_the_folder_is_told_so(read_only: ReadOnly) -> None:
    told = read_only.tell(SqliteJournal.open)
    assert told.startswith("UserError: ")
    assert "can be read but not written" in told
    assert "--state" in told


def modes(folder: Path) -> dict[str, int]:
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}


def test_only_the_user_can_read_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        folder = tmp_path / "deep" / "state"
        with closing(SqliteJournal.open(folder)) as journal:
            journal.append([received(1)])
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
            names = {FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm", LOCK_NAME}
            assert modes(folder) == dict.fromkeys(names, 0o600)
    finally:
        os.umask(before)


def test_rights_that_grew_too_wide_are_taken_back(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    SqliteJournal.open(folder).close()
    for path in folder.iterdir():
        path.chmod(0o644)
    with closing(SqliteJournal.open(folder)) as journal:
        journal.append([received(1)])
        assert set(modes(folder).values()) == {0o600}


@pytest.mark.parametrize("mode", [0o770, 0o707, 0o1777])
def test_a_folder_that_others_may_write_is_refused(tmp_path: Path, mode: int) -> None:
    folder = tmp_path / "state"
    folder.mkdir()
    folder.chmod(mode)
    with pytest.raises(UserError, match="may be written by other users") as caught:
        SqliteJournal.open(folder)
    assert "chmod go-w" in caught.value.remedy
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder to another user")
def test_a_folder_of_another_user_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    folder.mkdir(mode=0o700)
    os.chown(folder, 65534, 65534)
    with pytest.raises(UserError, match="belongs to another user"):
        SqliteJournal.open(folder)


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("mine")
    with pytest.raises(UserError, match="state"):
        SqliteJournal.open(tmp_path / "state")
    assert (tmp_path / "state").read_text() == "mine"


def test_a_link_in_the_files_place_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    folder.mkdir(mode=0o700)
    (tmp_path / "elsewhere").write_text("")
    (folder / FILE_NAME).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UserError, match="not a plain file"):
        SqliteJournal.open(folder)
    assert (tmp_path / "elsewhere").read_bytes() == b""


# ---------------------------------------------------------------- SQLite: files we must not touch


def raw(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def test_a_newer_journal_is_refused_and_left_byte_for_byte(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    with closing(SqliteJournal.open(folder)) as journal:
        journal.append([received(1)])
    with closing(raw(folder / FILE_NAME)) as db:
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = (folder / FILE_NAME).read_bytes()
    for write in (True, False):
        with pytest.raises(JournalTooNewError, match="version") as caught:
            SqliteJournal.open(folder, write=write)
        assert caught.value.remedy
        assert (folder / FILE_NAME).read_bytes() == before


def test_a_newer_journal_that_was_killed_keeps_its_unfinished_log(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    SqliteJournal.open(folder).close()
    code = textwrap.dedent(f"""
        import os, signal, sqlite3, sys
        db = sqlite3.connect(sys.argv[1], isolation_level=None)
        db.execute("PRAGMA user_version = {len(MIGRATIONS) + 1}")
        os.kill(os.getpid(), signal.SIGKILL)
    """)
    assert run_python(code, str(folder / FILE_NAME)).returncode == -signal.SIGKILL
    before = [(folder / f"{FILE_NAME}{suffix}").read_bytes() for suffix in ("", "-wal")]
    assert before[1]
    with pytest.raises(JournalTooNewError):
        SqliteJournal.open(folder)
    assert [(folder / f"{FILE_NAME}{suffix}").read_bytes() for suffix in ("", "-wal")] == before


def test_an_event_of_a_newer_version_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    SqliteJournal.open(folder).close()
    with closing(raw(folder / FILE_NAME)) as db:
        db.execute("""INSERT INTO events (body) VALUES ('{"type": "letter_sent"}')""")
    with closing(SqliteJournal.open(folder)) as journal, pytest.raises(JournalTooNewError, match="letter_sent"):
        journal.events()


@pytest.mark.parametrize("write", [True, False])
def test_what_is_no_database_is_refused_and_kept(tmp_path: Path, write: bool) -> None:
    folder = tmp_path / "state"
    folder.mkdir(mode=0o700)
    (folder / FILE_NAME).write_bytes(b"Dear diary, " * 1000)
    with pytest.raises(UserError, match="is not a journal") as caught:
        SqliteJournal.open(folder, write=write)
    assert "move it away" in caught.value.remedy
    assert (folder / FILE_NAME).read_bytes() == b"Dear diary, " * 1000


@pytest.mark.parametrize("write", [True, False])
def test_another_programs_database_is_refused_and_kept(tmp_path: Path, write: bool) -> None:
    folder = tmp_path / "state"
    folder.mkdir(mode=0o700)
    with closing(raw(folder / FILE_NAME)) as db:
        db.execute("CREATE TABLE songs (title TEXT)")
    before = (folder / FILE_NAME).read_bytes()
    with pytest.raises(UserError, match="another program"):
        SqliteJournal.open(folder, write=write)
    assert (folder / FILE_NAME).read_bytes() == before


def test_a_damaged_page_is_found_before_anything_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    with closing(SqliteJournal.open(folder)) as journal:
        journal.append([received(number) for number in range(200)])
    damaged = bytearray((folder / FILE_NAME).read_bytes())
    for start in range(4096, len(damaged), 4096):
        damaged[start : start + 64] = b"\xa5" * 64
    (folder / FILE_NAME).write_bytes(damaged)
    with pytest.raises(UserError, match="damaged"):
        SqliteJournal.open(folder)
    assert (folder / FILE_NAME).read_bytes() == bytes(damaged)


def test_a_start_that_was_killed_at_once_is_begun_again(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    folder.mkdir(mode=0o700)
    (folder / FILE_NAME).touch(mode=0o600)
    with closing(SqliteJournal.open(folder, write=False)) as journal:
        assert journal.events() == ()
    with closing(SqliteJournal.open(folder)) as journal:
        assert journal.append([received(1)]) == 1


# ---------------------------------------------------------------- SQLite: migrations


def to_version_2(db: sqlite3.Connection) -> None:
    """A made-up next step: a table of tags, filled from what is there."""
    db.execute("CREATE TABLE tags (seq INTEGER PRIMARY KEY, tag TEXT NOT NULL) STRICT")
    db.execute("INSERT INTO tags (seq, tag) SELECT seq, json_extract(body, '$.type') FROM events")


def to_version_3_which_fails(db: sqlite3.Connection) -> None:
    db.execute("DROP TABLE tags")
    raise sqlite3.OperationalError("power cut")


def version(path: Path) -> int:
    with closing(raw(path)) as db:
        return int(db.execute("PRAGMA user_version").fetchone()[0])


def test_a_migration_keeps_the_data_and_a_backup(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    with closing(SqliteJournal.open(folder, migrations=MIGRATIONS[:1])) as journal:
        journal.append([received(1), placed()], {INBOX: "5"})
    with closing(SqliteJournal.open(folder, migrations=(*MIGRATIONS[:1], to_version_2))) as journal:
        assert journal.events() == (received(1), placed())
        assert journal.cursors() == {INBOX: "5"}
        assert journal._db.execute("SELECT tag FROM tags").fetchall() == [("mail_received",), ("draft_placed",)]
        assert journal.append([received(1), received(2)]) == 1
    path = folder / FILE_NAME
    assert version(path) == 2
    kept = backup_path(path, 1)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert {one.name for one in folder.iterdir()} == {FILE_NAME, LOCK_NAME, kept.name}
    restored = tmp_path / "restored"
    restored.mkdir(mode=0o700)
    (restored / FILE_NAME).write_bytes(kept.read_bytes())
    with closing(SqliteJournal.open(restored, migrations=MIGRATIONS[:1])) as journal:
        assert journal.events() == (received(1), placed())


def test_a_migration_that_fails_is_undone_whole(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    two = (*MIGRATIONS[:1], to_version_2)
    with closing(SqliteJournal.open(folder, migrations=two)) as journal:
        journal.append([received(1)])
    with pytest.raises(sqlite3.OperationalError, match="power cut"):
        SqliteJournal.open(folder, migrations=(*two, to_version_3_which_fails))
    assert version(folder / FILE_NAME) == 2
    with closing(SqliteJournal.open(folder, migrations=two)) as journal:
        assert journal.events() == (received(1),)
        assert journal._db.execute("SELECT count(*) FROM tags").fetchone() == (0,)


def test_a_reader_shows_an_older_journal_without_migrating_it(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    with closing(SqliteJournal.open(folder, migrations=MIGRATIONS[:1])) as journal:
        journal.append([received(1)])
    before = (folder / FILE_NAME).read_bytes()
    two = (*MIGRATIONS[:1], to_version_2)
    with closing(SqliteJournal.open(folder, write=False, migrations=two)) as journal:
        assert journal.events() == (received(1),)
        assert journal._db.execute("SELECT tag FROM tags").fetchall() == [("mail_received",)]
    assert (folder / FILE_NAME).read_bytes() == before


def test_a_new_journal_is_marked_as_ours_and_makes_no_backup(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    SqliteJournal.open(folder).close()
    with closing(raw(folder / FILE_NAME)) as db:
        assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert {path.name for path in folder.iterdir()} == {FILE_NAME, LOCK_NAME}


def test_a_journal_that_is_being_made_is_not_taken_for_another_programs(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    with closing(sqlite3.connect(path)) as fresh:
        fresh.execute("PRAGMA journal_mode = WAL")
    with closing(raw(path)) as reader, closing(raw(path)) as maker:
        maker.isolation_level = reader.isolation_level = None

        def meanwhile(statement: str) -> None:
            if "user_version" in statement:
                reader.set_trace_callback(None)
                migrate(maker, path, MIGRATIONS, backup=False)

        reader.set_trace_callback(meanwhile)
        assert version_of(reader, path, len(MIGRATIONS)) == 0
        assert version_of(reader, path, len(MIGRATIONS)) == len(MIGRATIONS)


def test_a_commit_is_on_disk_when_it_returns(tmp_path: Path) -> None:
    with closing(SqliteJournal.open(tmp_path / "state")) as journal:
        assert journal._db.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL


def test_a_busy_file_is_passing_trouble(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    with closing(SqliteJournal.open(folder)) as journal, closing(raw(folder / FILE_NAME)) as other:
        journal._db.execute("PRAGMA busy_timeout = 1")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(TryAgainError, match="just now"):
            journal.append([received(1)])
        other.execute("ROLLBACK")
        assert journal.append([received(1)]) == 1
