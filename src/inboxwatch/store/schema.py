"""The journal's tables as numbered forward migrations, and the check that a file is a journal we may open."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from inboxwatch.errors import JournalTooNewError, UserError
from inboxwatch.store.folder import make_private, told_of_files

APPLICATION_ID = 0x49_42_58_57
"""`PRAGMA application_id` of a journal ("IBXW"): tells it from another program's database."""

Migration = Callable[[sqlite3.Connection], None]
"""Brings the tables from one version to the next; runs inside a transaction and must not commit."""


def _version_1(db: sqlite3.Connection) -> None:
    for statement in (
        f"PRAGMA application_id = {APPLICATION_ID}",
        "CREATE TABLE events (seq INTEGER PRIMARY KEY, dedupe TEXT UNIQUE, body TEXT NOT NULL) STRICT",
        """CREATE TRIGGER events_never_change BEFORE UPDATE ON events
           BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
        """CREATE TRIGGER events_never_go BEFORE DELETE ON events
           BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
        """CREATE TABLE cursors (account TEXT NOT NULL, folder TEXT NOT NULL, value TEXT NOT NULL,
           PRIMARY KEY (account, folder)) STRICT, WITHOUT ROWID""",
        """CREATE TABLE passes (account TEXT PRIMARY KEY NOT NULL, at TEXT NOT NULL, ok INTEGER NOT NULL,
           errors TEXT NOT NULL, last_ok_at TEXT) STRICT, WITHOUT ROWID""",
        "CREATE TABLE notes (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    ):
        db.execute(statement)


MIGRATIONS: tuple[Migration, ...] = (_version_1,)
"""The migration at index n leads to version n + 1. Never change one that was released: add another."""


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All or nothing. IMMEDIATE takes the write lock at once, so that it cannot fail half-way for want of it."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:  # SQLite itself rolls back on a full disk
            db.execute("ROLLBACK")
        raise


def version_of(db: sqlite3.Connection, path: Path, latest: int) -> int:
    """The journal's version, 0 for an empty database. Only reads.

    Raises JournalTooNewError when it is past `latest`, UserError when it is another program's database.
    """
    # At one moment, in one transaction: between two looks another process may make the tables.
    db.execute("BEGIN")
    try:
        application = int(db.execute("PRAGMA application_id").fetchone()[0])
        version = int(db.execute("PRAGMA user_version").fetchone()[0])
        empty = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")
    if application != APPLICATION_ID:
        if application == 0 and version == 0 and empty:
            return 0
        raise UserError(
            f"{path} is a database of another program, not a journal of inboxwatch.",
            remedy="Choose another state folder (--state); nothing was changed.",
        )
    if version > latest:
        raise JournalTooNewError(
            f"The journal {path} is of version {version}; this inboxwatch knows versions up to {latest}.",
            remedy="Use the version of inboxwatch that wrote it, or a later one; nothing was changed.",
        )
    return version


def migrate(db: sqlite3.Connection, path: Path, migrations: Sequence[Migration], *, backup: bool) -> None:
    """Bring the tables to the latest version, each step in its own transaction, each after a backup of what was."""
    for number in range(version_of(db, path, len(migrations)), len(migrations)):
        if backup and number:
            back_up(db, backup_path(path, number))
        with transaction(db):
            migrations[number](db)
            db.execute(f"PRAGMA user_version = {number + 1}")


def backup_path(path: Path, version: int) -> Path:
    """Where the copy from before the step away from `version` lies."""
    return path.with_name(f"{path.stem}-version-{version}.backup")


def back_up(db: sqlite3.Connection, target: Path) -> None:
    """Copy the whole database to `target` (mode 0600), which appears only when it is complete."""
    partial = target.with_name(target.name + ".partial")
    with told_of_files(target):
        partial.unlink(missing_ok=True)
    make_private(partial, create=True)
    with closing(sqlite3.connect(partial)) as copy:
        db.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, readable without a -wal beside it
    with told_of_files(target):
        partial.replace(target)
