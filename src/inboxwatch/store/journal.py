"""The journal in SQLite: one file in a private folder, one writer, any number of readers.

Why the standard library's sqlite3: behind the same port SQLAlchemy Core costs 25 to 36 MB of resident
memory and a tenth of a second and more of import, against 2 MB and 7 ms, and nothing of what it
offers is needed by one file with four tables. Another database is another class behind `port.Journal`.

Why WAL with synchronous=FULL: a commit that a power cut takes back could mean a draft laid down
twice, and a few thousand commits a second are far more than mail needs; `status` reads meanwhile.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from inboxwatch.errors import InboxwatchError, TryAgainError, UserError
from inboxwatch.events import Event
from inboxwatch.store.codec import clean, clean_text, decode, dedupe_key, encode
from inboxwatch.store.folder import FolderLock, make_private, prepare_folder, told_of_files
from inboxwatch.store.port import NO_CURSORS, FolderKey, PassRecord
from inboxwatch.store.schema import MIGRATIONS, Migration, migrate, transaction, version_of

FILE_NAME = "journal.db"

_BUSY_SECONDS = 5.0


class SqliteJournal:
    """`port.Journal` on one SQLite file; made by `open`."""

    def __init__(self, db: sqlite3.Connection, path: Path, lock: FolderLock | None) -> None:
        """Take over an open connection; `lock` is released by `close`."""
        self._db = db
        self._path = path
        self._lock = lock

    @classmethod
    def open(cls, folder: Path, *, write: bool = True, migrations: Sequence[Migration] = MIGRATIONS) -> SqliteJournal:
        """Open the journal in `folder`.

        To write: makes what is missing, takes the lock, migrates. Raises StateHeldError, JournalTooNewError,
        UserError (folder not private, damaged file) or TryAgainError. To read (`write=False`): takes no lock,
        changes nothing, and shows an empty journal where there is none yet.
        """
        path = folder / FILE_NAME
        if not write:
            with told(path):
                return cls(_open_to_read(path, migrations), path, None)
        prepare_folder(folder)
        lock = FolderLock(folder)
        try:
            with told(path):
                return cls(_open_to_write(path, migrations), path, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def scratch(cls, folder: Path | None = None) -> SqliteJournal:
        """A journal in memory to try things on: a copy of the one in `folder`, else empty; gone when it is closed."""
        path = Path(":memory:") if folder is None else folder / FILE_NAME
        with told(path):
            copy = _copy_to_read(_connect_to_read(path) if _exists(path) else None, path, MIGRATIONS)
            copy.execute("PRAGMA query_only = OFF")
            return cls(copy, path, None)

    def append(self, events: Sequence[Event], cursors: Mapping[FolderKey, str] = NO_CURSORS) -> int:
        """See `port.Journal.append`."""
        rows = [(dedupe_key(event), encode(event)) for event in map(clean, events)]
        new = 0
        if not rows and not cursors:
            return new
        with told(self._path), transaction(self._db):
            for row in rows:
                new += self._db.execute(
                    "INSERT INTO events (dedupe, body) VALUES (?, ?) ON CONFLICT (dedupe) DO NOTHING", row
                ).rowcount
            self._db.executemany(
                """INSERT INTO cursors (account, folder, value) VALUES (?, ?, ?)
                   ON CONFLICT (account, folder) DO UPDATE SET value = excluded.value""",
                [(key.account, clean_text(key.folder), value) for key, value in cursors.items()],
            )
        return new

    def events(self) -> tuple[Event, ...]:
        """See `port.Journal.events`."""
        return self.events_after(0)

    def events_after(self, seq: int) -> tuple[Event, ...]:
        """See `port.Journal.events_after`."""
        with told(self._path):
            rows = self._db.execute("SELECT body FROM events WHERE seq > ? ORDER BY seq", (seq,))
            return tuple(decode(body) for (body,) in rows)

    def last_seq(self) -> int:
        """See `port.Journal.last_seq`."""
        with told(self._path):
            return int(self._db.execute("SELECT coalesce(max(seq), 0) FROM events").fetchone()[0])

    def cursor(self, account: str, folder: str) -> str | None:
        """See `port.Journal.cursor`."""
        return self.cursors().get(FolderKey(account, clean_text(folder)))

    def cursors(self) -> Mapping[FolderKey, str]:
        """See `port.Journal.cursors`."""
        with told(self._path):
            rows = self._db.execute("SELECT account, folder, value FROM cursors ORDER BY account, folder")
            return {FolderKey(account, folder): value for account, folder, value in rows}

    def record_pass(self, record: PassRecord) -> None:
        """See `port.Journal.record_pass`."""
        at = record.at.isoformat()
        errors = json.dumps(record.errors)
        with told(self._path), transaction(self._db):
            self._db.execute(
                """INSERT INTO passes (account, at, ok, errors, last_ok_at) VALUES (?, ?, ?, ?, ?)
                   ON CONFLICT (account) DO UPDATE SET at = excluded.at, ok = excluded.ok, errors = excluded.errors,
                   last_ok_at = coalesce(excluded.last_ok_at, last_ok_at)""",
                (record.account, at, record.ok, errors, at if record.ok else None),
            )

    def passes(self) -> tuple[PassRecord, ...]:
        """See `port.Journal.passes`."""
        with told(self._path):
            rows = self._db.execute("SELECT account, at, errors, ok, last_ok_at FROM passes ORDER BY account")
            return tuple(
                PassRecord(
                    account,
                    datetime.fromisoformat(at),
                    tuple(json.loads(errors)),
                    bool(ok),
                    datetime.fromisoformat(last_ok_at) if last_ok_at else None,
                )
                for account, at, errors, ok, last_ok_at in rows
            )

    def note(self, key: str, value: str | None) -> None:
        """See `port.Journal.note`."""
        with told(self._path), transaction(self._db):
            if value is None:
                self._db.execute("DELETE FROM notes WHERE key = ?", (key,))
            else:
                self._db.execute(
                    """INSERT INTO notes (key, value) VALUES (?, ?)
                       ON CONFLICT (key) DO UPDATE SET value = excluded.value""",
                    (key, clean_text(value)),
                )

    def notes(self) -> Mapping[str, str]:
        """See `port.Journal.notes`."""
        with told(self._path):
            return dict(self._db.execute("SELECT key, value FROM notes ORDER BY key").fetchall())

    def close(self) -> None:
        """See `port.Journal.close`. The lock goes last, when the file is at rest."""
        try:
            with told(self._path):
                self._db.close()
        finally:
            if self._lock is not None:
                self._lock.release()


def _open_to_write(path: Path, migrations: Sequence[Migration]) -> sqlite3.Connection:
    if _exists(path):
        # Looked at first through a connection that cannot write: what we may not open stays byte for byte.
        with closing(_connect_to_read(path)) as db:
            version_of(db, path, len(migrations))
            _check(db, path)
    make_private(path, create=True)
    for suffix in ("-wal", "-shm"):  # SQLite makes these with the mode of the file itself
        make_private(path.with_name(path.name + suffix))
    db = _connect(path.resolve().as_uri() + "?mode=rw")
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA recursive_triggers = ON")  # else INSERT OR REPLACE would pass by the append-only trigger
        migrate(db, path, migrations, backup=True)
    except BaseException:
        db.close()
        raise
    return db


def _open_to_read(path: Path, migrations: Sequence[Migration]) -> sqlite3.Connection:
    if _exists(path):
        db = _connect_to_read(path)
        try:
            if version_of(db, path, len(migrations)) == len(migrations):
                return db
            return _copy_to_read(db, path, migrations)
        except BaseException:
            db.close()
            raise
    return _copy_to_read(None, path, migrations)


def _copy_to_read(db: sqlite3.Connection | None, path: Path, migrations: Sequence[Migration]) -> sqlite3.Connection:
    """In memory: a reader may not migrate the file, and can show an older or a missing journal all the same."""
    copy = _connect(":memory:")
    if db is not None:
        with closing(db):
            db.backup(copy)
    migrate(copy, path, migrations, backup=False)
    copy.execute("PRAGMA query_only = ON")
    return copy


def _exists(path: Path) -> bool:
    with told_of_files(path):
        try:
            return path.stat().st_size > 0
        except (FileNotFoundError, NotADirectoryError):
            return False


def _connect_to_read(path: Path) -> sqlite3.Connection:
    db = _connect(path.resolve().as_uri() + "?mode=ro")
    try:
        db.execute("PRAGMA schema_version")  # only now is the file opened
    except sqlite3.Error as error:
        db.close()
        if _primary(error) not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
            raise
        return _copy_of_files(path)
    return db


def _copy_of_files(path: Path) -> sqlite3.Connection:
    """In memory, where the folder is read-only: in WAL mode even a reader writes an index beside the file.

    https://www.sqlite.org/wal.html#readonly. Not by `immutable`, which would pass over an unfinished log.
    """
    with told_of_files(path), tempfile.TemporaryDirectory(prefix="inboxwatch-") as folder:
        there = Path(folder) / path.name
        shutil.copyfile(path, there)
        with suppress(FileNotFoundError):
            shutil.copyfile(path.with_name(path.name + "-wal"), there.with_name(there.name + "-wal"))
        memory = _connect(":memory:")
        with closing(_connect(there.as_uri() + "?mode=rw")) as copy:
            copy.backup(memory)
    memory.execute("PRAGMA query_only = ON")
    return memory


def _connect(uri: str) -> sqlite3.Connection:
    if sqlite3.sqlite_version_info < (3, 37):
        raise UserError(f"SQLite {sqlite3.sqlite_version} is too old for the journal: 3.37 or later is needed.")
    # isolation_level=None: transactions are ours alone; threads take turns under the caller's lock.
    return sqlite3.connect(uri, uri=True, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)


def _check(db: sqlite3.Connection, path: Path) -> None:
    found = str(db.execute("PRAGMA quick_check(1)").fetchone()[0])
    if found != "ok":
        raise _damaged(path, found.splitlines()[-1])


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about the file into sentences; errors in our own statements pass as they are."""
    try:
        yield
    except sqlite3.Error as error:
        sentence = _sentence(path, error)
        if sentence is None:
            raise
        raise sentence from error


def _sentence(path: Path, error: sqlite3.Error) -> InboxwatchError | None:
    match _primary(error):
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return _damaged(path, str(error))
        case sqlite3.SQLITE_FULL:
            return TryAgainError(f"There is no space left to write the journal {path}: free some.")
        case sqlite3.SQLITE_IOERR:
            # A full disk shows as this, too, where the log's index cannot grow.
            return TryAgainError(
                f"The journal {path} could not be read or written: {error}. If the disk is full, free some space."
            )
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | sqlite3.SQLITE_PROTOCOL:
            return TryAgainError(f"The journal {path} could not be used just now: {error}.")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return UserError(
                f"The journal {path} cannot be opened or written: {error}.",
                remedy="Mend the rights of its folder and files, or choose another state folder (--state).",
            )
        case _:
            return None


def _primary(error: sqlite3.Error) -> int:
    """The kind of error; the extended codes carry it in their low byte."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF


def _damaged(path: Path, what: str) -> UserError:
    return UserError(
        f"The journal {path} is damaged or is not a journal: {what}.",
        remedy=(
            "Put a backup in its place, or move it away and start again: mails and drafts are then read anew from "
            "the mailbox, but what you closed, muted, snoozed or merged must be said again. Nothing was changed."
        ),
    )
