"""The log of `run`, on stderr: fit for systemd's journal, and without a secret or a word of anybody's mail.

Our own lines are written without such words. What others raise or log may quote what they were
given: of an exception only its kind and place are logged, of a library's line only its template.
"""

from __future__ import annotations

import logging
import os
import sys
import traceback
import warnings
from types import TracebackType
from typing import TextIO

from inboxwatch.cli.output import plain
from inboxwatch.errors import InboxwatchError

OURS = "inboxwatch"
MOST = 2000

# Priorities of sd-daemon(3), which systemd takes from the beginning of a line.
_PRIORITIES = ((logging.ERROR, 3), (logging.WARNING, 4), (logging.INFO, 6), (logging.DEBUG, 7))


class Reticent(logging.Filter):
    """Lets our own lines through, and of libraries what is a warning or worse, as its template without arguments."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name.partition(".")[0] == OURS:
            return True
        if record.levelno < logging.WARNING:
            return False
        record.msg, record.args = str(record.msg), ()
        return True


class LineFormatter(logging.Formatter):
    """One record a line, with a priority for systemd or with the time for everybody else."""

    def __init__(self, systemd: bool) -> None:
        super().__init__("%(message)s" if systemd else "%(asctime)s %(levelname)s %(message)s", "%Y-%m-%d %H:%M:%S")
        self._systemd = systemd

    def format(self, record: logging.LogRecord) -> str:
        shown = plain(super().format(record), MOST, lines=True)
        if not self._systemd:
            return shown
        priority = next((p for level, p in _PRIORITIES if record.levelno >= level), 7)
        return "\n".join(f"<{priority}>{line}" for line in shown.splitlines())

    def formatException(  # noqa: N802 - the name is logging's
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """The frames and the kind; the words only of our own errors, for others may quote mail."""
        kind, error, trace = ei
        if kind is None or error is None:
            return ""
        frames = "".join(traceback.format_tb(trace))
        words = f": {error}" if isinstance(error, InboxwatchError) else ""
        return f"{frames}{kind.__name__}{words}"


def set_up(verbose: bool, stream: TextIO | None = None) -> None:
    """Send the log to stderr, from INFO on (`verbose`: from DEBUG on)."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.addFilter(Reticent())
    handler.setFormatter(LineFormatter(systemd=to_journal()))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger(OURS).setLevel(logging.DEBUG if verbose else logging.INFO)


def fall_back() -> None:
    """Where no log is set up (any command but `run`), what is logged as a warning goes to stderr by the same rules."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setLevel(logging.WARNING)
    handler.addFilter(Reticent())
    handler.setFormatter(LineFormatter(systemd=False))
    logging.lastResort = handler
    if not sys.warnoptions:
        # What libraries warn of is for developers, and may quote the mail they were given.
        warnings.simplefilter("ignore")


def to_journal() -> bool:
    """Whether stderr is connected to systemd's journal: JOURNAL_STREAM names its device and inode (systemd.exec)."""
    try:
        status = os.fstat(2)
    except OSError:
        return False
    return os.environ.get("JOURNAL_STREAM", "") == f"{status.st_dev}:{status.st_ino}"
