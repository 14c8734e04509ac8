"""The state folder: made private, refused when others may write it, held by one writer at a time."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from inboxwatch.errors import InboxwatchError, StateHeldError, TryAgainError, UserError

LOCK_NAME = "inboxwatch.lock"

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_PASSING = frozenset({errno.EIO, errno.EMFILE, errno.ENFILE})


@contextmanager
def told_of_files(path: Path) -> Iterator[None]:
    """Turn OSError about `path` into a sentence: TryAgainError when it may pass, else UserError."""
    try:
        yield
    except OSError as error:
        raise _sentence(path, error) from error


def _sentence(path: Path, error: OSError) -> InboxwatchError:
    text = f"The state in {path} cannot be used: {os.strerror(error.errno) if error.errno else error}."
    if error.errno in _FULL:
        return TryAgainError(f"{text} Free some space.")
    if error.errno in _PASSING:
        return TryAgainError(text)
    return UserError(text, remedy="Mend its rights or choose another state folder (--state).")


def prepare_folder(folder: Path) -> None:
    """Make the folder with mode 0700 where it is missing; raise UserError when others may write it, or we may not."""
    with told_of_files(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
        status = folder.stat()
    if not stat.S_ISDIR(status.st_mode):
        raise UserError(f"The state folder {folder} is not a folder.", remedy="Choose another one (--state).")
    if status.st_uid != os.geteuid():
        # Its owner could put another journal in place, and files made here would lock the owner out.
        raise UserError(
            f"The state folder {folder} belongs to another user.",
            remedy="Run inboxwatch as that user, or choose another state folder (--state).",
        )
    if status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise UserError(
            f"The state folder {folder} may be written by other users.",
            remedy=f"Take their right to write away: chmod go-w '{folder}'",
        )
    if not may_write(folder):
        raise UserError(
            f"The state folder {folder} can be read but not written.",
            remedy="Give this user the right to write it, mount its file system writable, or choose another state "
            "folder (--state).",
        )


def may_write(folder: Path) -> bool:
    """Whether this user may write the folder: by its rights, and by how its file system is mounted."""
    return os.access(folder, os.W_OK | os.X_OK, effective_ids=True)


def make_private(path: Path, *, create: bool = False) -> None:
    """Give the file mode 0600, making it empty where it is missing and `create` is set.

    Raises UserError when it is no plain file. Never opens a file that exists: closing it again would drop the
    locks of SQLite connections of this process (POSIX locks belong to the process, not to the descriptor).
    """
    with told_of_files(path):
        try:
            mode = path.lstat().st_mode
        except FileNotFoundError:
            if create:
                os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
            return
        if not stat.S_ISREG(mode):
            raise UserError(
                f"{path} is not a plain file.", remedy="Move it away or choose another state folder (--state)."
            )
        if stat.S_IMODE(mode) != 0o600:
            path.chmod(0o600)


class FolderLock:
    """The right to write into a state folder; held until `release` or the end of the process, kill -9 included."""

    def __init__(self, folder: Path) -> None:
        """Take the lock, or raise StateHeldError that names the folder and the holder's process id."""
        path = folder / LOCK_NAME
        make_private(path, create=True)
        with told_of_files(path):
            self._handle: int | None = os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC)
        try:
            with told_of_files(path):
                _lock(self._handle, folder)
                os.ftruncate(self._handle, 0)
                os.pwrite(self._handle, f"{os.getpid()}\n".encode(), 0)
        except BaseException:
            self.release()
            raise

    def release(self) -> None:
        """Let go. The file stays: removing it could let two writers hold two files of one name."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def _lock(handle: int, folder: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(handle, 20, 0).decode("ascii", "replace").strip()
        process = f" (process {holder})" if holder.isdecimal() else ""
        raise StateHeldError(
            f"Another inboxwatch{process} is running on the state folder {folder}.",
            remedy="Stop that one first, or give this one a folder of its own (--state).",
        ) from None


def held(folder: Path) -> bool:
    """Whether another process holds the state folder at this moment; takes nothing and makes nothing."""
    path = folder / LOCK_NAME
    with told_of_files(path):
        try:
            handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
        except (FileNotFoundError, NotADirectoryError):
            return False
        try:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        finally:
            os.close(handle)
    return False
