"""The mailbox of commands: what a user tells while the service holds the state lock, left as files, taken in once.

`leave` writes a command whole or not at all (temporary file, fsync, rename). `take_in` appends what lies there to
the journal and removes the files. Appending and removing are two steps, and the service may be killed between
them: so the names of the files go into the journal in the same transaction as their events, as the cursor of the
mailbox, and what it names is removed without being appended again. A command given twice is two files with two
names; it counts twice.
"""

from __future__ import annotations

import errno
import json
import logging
import os
import secrets
import stat
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import cast, get_args

from inboxwatch.errors import InboxwatchError
from inboxwatch.events import CommandEvent
from inboxwatch.store.codec import clean, decode, encode
from inboxwatch.store.folder import prepare_folder, told_of_files
from inboxwatch.store.port import FolderKey, Journal

log = logging.getLogger(__name__)

FOLDER = "commands"
SUFFIX, BROKEN, UNFINISHED = ".json", ".bad", ".tmp"

MOST_OCTETS = 16 * 1024
MOST_FILES = 200
"""So many commands are taken in at once; the rest at the next pass."""

_CURSOR = FolderKey("", FOLDER)
"""No account has an empty address, so that this cursor is nobody else's."""

_NO_FILE = frozenset({errno.ELOOP, errno.ENXIO})
"""What opening a link or a socket says: no later try makes a file of it."""

_KINDS = cast("tuple[type, ...]", get_args(CommandEvent))


@dataclass(frozen=True, slots=True)
class _Left:
    """A command that was read; `order` is its instant, then the moment its file was written."""

    path: Path
    event: CommandEvent
    order: tuple[float, int, str]


def leave(state: Path, event: CommandEvent) -> None:
    """Put a command where the running service finds it. On disk when this returns.

    Raises UserError or TryAgainError when the state folder cannot be written.
    """
    folder = state / FOLDER
    prepare_folder(state)
    prepare_folder(folder)
    # Named by its instant, for the eye; the random part makes every command a file of its own.
    name = f"{event.at.astimezone(UTC):%Y%m%dT%H%M%S%f}-{secrets.token_hex(8)}"
    unfinished, finished = folder / (name + UNFINISHED), folder / (name + SUFFIX)
    data = encode(cast("CommandEvent", clean(event))).encode()
    with told_of_files(folder):
        try:
            _write(unfinished, data)
            unfinished.rename(finished)
            _sync(folder)
        except OSError:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
            raise


def take_in(state: Path, journal: Journal) -> None:
    """Append the commands that lie there, in the order of their instants, and remove their files.

    Never raises on a file's account: a broken one is renamed to *.bad and logged. Raises what the journal raises.
    """
    folder = state / FOLDER
    paths = _waiting(folder)
    if not paths:
        return
    done = _taken(journal)
    for path in paths:
        if path.name in done:
            _remove(path)
    left = sorted(_read_all([p for p in paths if p.name not in done][:MOST_FILES]), key=lambda one: one.order)
    if left:
        # Names of before need not be kept: their files are gone, or would be in `paths` still.
        names = [p.name for p in paths if p.name in done and p.exists()] + [one.path.name for one in left]
        journal.append([one.event for one in left], {_CURSOR: json.dumps(names)})
        for one in left:
            _remove(one.path)
        log.info("%d of your commands taken in", len(left))


def waiting(state: Path) -> int:
    """How many commands the service has not taken in yet."""
    return len(_waiting(state / FOLDER))


def pending(state: Path, journal: Journal) -> tuple[CommandEvent, ...]:
    """The commands that lie there and are not in the journal yet, in the order in which they will be taken in.

    Only reads. Ask before the journal's events: what is taken in meanwhile is then among those.
    """
    left = sorted(_read_all(_waiting(state / FOLDER), aside=False), key=lambda one: one.order)
    done = _taken(journal) if left else frozenset()
    return tuple(one.event for one in left if one.path.name not in done)


class CommandBox:
    """The mailbox as a running service watches it between its passes. It is looked at every second: so cheaply."""

    def __init__(self, state: Path) -> None:
        """`state`: the folder in which `leave` puts the commands."""
        self._state = state
        self._left: frozenset[str] = frozenset()

    def fresh(self) -> bool:
        """Whether something lies there that the last `take_in` did not leave behind."""
        return not self._names() <= self._left

    def take_in(self, journal: Journal) -> None:
        """As `take_in`. What cannot be taken in is left to the next pass, not tried again every second."""
        try:
            take_in(self._state, journal)
        finally:
            self._left = self._names()

    def _names(self) -> frozenset[str]:
        try:
            return frozenset(p.name for p in (self._state / FOLDER).iterdir() if p.suffix == SUFFIX)
        except OSError:  # none was ever left; or it cannot be read, which the pass logs
            return frozenset()


def _waiting(folder: Path) -> list[Path]:
    try:
        return sorted(p for p in folder.iterdir() if p.suffix == SUFFIX)
    except FileNotFoundError:
        return []
    except OSError as error:
        log.warning("the commands in %s cannot be read: %s", folder, error.strerror)
        return []


def _taken(journal: Journal) -> frozenset[str]:
    try:
        names = json.loads(journal.cursor(_CURSOR.account, _CURSOR.folder) or "[]")
    except ValueError:
        return frozenset()
    return frozenset(n for n in names if isinstance(n, str)) if isinstance(names, list) else frozenset()


def _read_all(paths: Sequence[Path], *, aside: bool = True) -> Iterator[_Left]:
    """The commands in the files; `aside`: broken ones are renamed and logged, else passed over."""
    for path in paths:
        try:
            yield _read(path)
        except FileNotFoundError:
            continue
        except (OSError, ValueError, InboxwatchError) as error:
            if not aside:
                continue
            if isinstance(error, OSError) and error.errno not in _NO_FILE:
                # It may pass: the file stays where it is.
                log.warning("the command %s cannot be read: %s", path.name, error.strerror)
                continue
            log.warning("the command %s is broken and set aside: %s", path.name, type(error).__name__)
            with suppress(OSError):
                path.rename(path.with_suffix(BROKEN))


def _read(path: Path) -> _Left:
    # Not blocking, or a named pipe would wait for ever.
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise ValueError("not a plain file")
        data = os.read(handle, MOST_OCTETS + 1)
    finally:
        os.close(handle)
    if len(data) > MOST_OCTETS:
        raise ValueError("too large")
    event = clean(decode(data.decode()))
    if not isinstance(event, _KINDS):
        raise ValueError("no command")
    return _Left(path, cast("CommandEvent", event), (event.at.timestamp(), status.st_mtime_ns, path.name))


def _write(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """The rename itself must outlive a power cut."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        log.warning("the command %s was taken in, but its file cannot be removed: %s", path.name, error.strerror)
