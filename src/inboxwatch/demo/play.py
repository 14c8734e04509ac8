"""`inboxwatch demo`: plays six weeks of a job search through the real service, and tells what happens."""

from __future__ import annotations

import secrets
import signal
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import FrameType
from typing import TextIO

from inboxwatch.demo import pages
from inboxwatch.demo.deeds import DEEDS
from inboxwatch.demo.mails.all import DELIVERIES
from inboxwatch.demo.mails.make import at
from inboxwatch.demo.server import MailServer
from inboxwatch.demo.stage import Stage
from inboxwatch.demo.story import Happening
from inboxwatch.demo.teller import Teller
from inboxwatch.demo.user import User
from inboxwatch.service.status import ThreadLine

BEGINS = at("2026-03-02 08:30")
"""When inboxwatch is started: what lies before is found at its first look."""
ENDS = at("2026-04-10 12:00")
MOST_PASSES = 1000
"""Far more than the story has: a plan that wakes us without end would otherwise hang the demo."""
USER = "ada"

Tell = Callable[[Sequence[Happening]], None]


@dataclass(frozen=True, slots=True)
class Performance:
    """All that happened, where every thread stands at the end, and how many passes it took."""

    happened: tuple[Happening, ...]
    threads: tuple[ThreadLine, ...]
    passes: int


def run(keep: bool, out: TextIO) -> int:
    """Play the demo, printing to `out`; the exit status.

    `keep` leaves server and mailbox up until Ctrl-C. Whichever way it ends, nothing of it is left behind. Raises
    UserError where the `demo` extra is not installed; an interrupted story raises KeyboardInterrupt.
    """
    teller = Teller(out, BEGINS)
    with _ended_by_signals(), _folder() as folder, _server() as server:
        pages.opening(teller, server, BEGINS, ENDS, len(DELIVERIES))
        played = perform(server, folder / "state", teller.tell)
        pages.letters(teller, played.happened)
        pages.status(teller, played.threads, ENDS)
        if keep:
            pages.invitation(teller, server)
            out.flush()
            _wait(server)
    pages.farewell(teller, keep)
    return 0


def perform(server: MailServer, state: Path, tell: Tell) -> Performance:
    """Step from one interesting instant to the next: arriving mail, the user's acts, what the plan waits for."""
    happened: list[Happening] = []
    passes = 0
    with (
        User(server.host, server.port, server.users[0], server.password) as user,
        Stage(server, state, user, BEGINS) as stage,
    ):
        last, now = None, BEGINS
        while True:
            deeds = [d for d in DEEDS if _between(last, d.at, now)]
            mails = [d for d in DELIVERIES if _between(last, d.at, now)]
            new, wake_at = stage.step(now, deeds, mails)
            passes += 1
            happened += new
            tell(new)
            if now >= ENDS or passes >= MOST_PASSES:
                return Performance(tuple(happened), stage.status(), passes)
            ahead = [ENDS, *(d.at for d in DEEDS if d.at > now), *(d.at for d in DELIVERIES if d.at > now)]
            last, now = now, min(ahead if wake_at is None else [wake_at, *ahead])


def _between(last: datetime | None, instant: datetime, now: datetime) -> bool:
    """Whether it happened since the last pass."""
    return instant <= now and (last is None or instant > last)


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="inboxwatch-demo-") as folder:
        yield Path(folder)


@contextmanager
def _server() -> Iterator[MailServer]:
    # The password opens a mailbox of made-up mail on this machine, while it runs; others here shall not have it.
    server = MailServer([USER], secrets.token_urlsafe(9))
    try:
        server.start()
        yield server
    finally:
        server.stop()


def _wait(server: MailServer) -> None:
    """Until Ctrl-C, or until the server ends by itself."""
    try:
        server.wait()
    except KeyboardInterrupt:
        return


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Let SIGTERM and SIGHUP end the demo as Ctrl-C does: by an exception, so that everything is cleaned up."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(number: int, frame: FrameType | None) -> None:
        raise SystemExit(128 + number)

    before = {number: signal.signal(number, end) for number in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
