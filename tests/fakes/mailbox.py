"""A mailbox in memory that keeps the promises of `mail.mailbox.Mailbox`, for several clients, and fails when told."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes, policy
from email.utils import parsedate_to_datetime
from functools import cached_property

from inboxwatch.errors import FoldersError, TryAgainError
from inboxwatch.mail.mailbox import Fetched, Folders, FolderStatus

NAMES = Folders(inbox="INBOX", drafts="Drafts", sent="Sent", archive="Archive", trash="Trash")


@dataclass(frozen=True)
class Stored:
    """A message in a folder."""

    uid: int
    data: bytes
    internal_date: datetime
    flags: tuple[str, ...] = ()

    @cached_property
    def message_id(self) -> str:
        return header(self.data, "Message-ID")


@dataclass
class Folder:
    """A folder's messages, ascending by UID, and its numbers."""

    uidvalidity: int
    uidnext: int = 1
    modseq: int = 1
    messages: list[Stored] = field(default_factory=list)


class FakeServer:
    """One account's mail; `connect` gives clients. `clock` is what INTERNALDATE is taken from.

    Everything asked is kept in `commands` as (method, folder). `fail_at(n)` makes the n-th port call
    from now raise TryAgainError: before it did anything, or with `after=True` when it is done and
    only the answer is lost.
    """

    def __init__(self, clock: datetime = datetime(2026, 3, 2, 9, tzinfo=UTC), condstore: bool = True) -> None:
        self.clock = clock
        self.condstore = condstore
        self.uidplus = True
        self.commands: list[tuple[str, str]] = []
        self.steps = 0
        self._validity = 1_700_000_000
        self._fail_step: int | None = None
        self._fail_after = False
        self._changed = threading.Condition()
        self.folders = {name: self._new() for name in ("INBOX", "Drafts", "Sent", "Archive", "Trash")}

    # What the world and the user's own mail clients do.

    def connect(self) -> FakeMailbox:
        """Another connection."""
        return FakeMailbox(self)

    def deliver(
        self, folder: str, data: bytes, flags: Sequence[str] = (), internal_date: datetime | None = None
    ) -> int:
        """Put a message into a folder; its UID."""
        with self._changed:
            box = self.folders[folder]
            uid = box.uidnext
            box.messages.append(Stored(uid, data, internal_date or self.clock, tuple(flags)))
            box.uidnext += 1
            box.modseq += 1
            self._changed.notify_all()
            return uid

    def messages(self, folder: str) -> tuple[Stored, ...]:
        """What stands in a folder, those marked deleted included."""
        return tuple(self.folders[folder].messages)

    def flag(self, folder: str, uid: int, *flags: str) -> None:
        """Add flags to a message."""
        with self._changed:
            box = self.folders[folder]
            box.messages = [
                replace(m, flags=tuple(dict.fromkeys((*m.flags, *flags)))) if m.uid == uid else m for m in box.messages
            ]
            box.modseq += 1

    def remove(self, folder: str, uid: int) -> None:
        """Expunge a message."""
        with self._changed:
            box = self.folders[folder]
            box.messages = [m for m in box.messages if m.uid != uid]
            box.modseq += 1

    def move(self, folder: str, uid: int, to: str, data: bytes | None = None) -> int:
        """Move a message to another folder, changed into `data` on the way if given; its new UID."""
        moved = next(m for m in self.folders[folder].messages if m.uid == uid)
        self.remove(folder, uid)
        return self.deliver(to, moved.data if data is None else data, [f for f in moved.flags if f != "\\Draft"])

    def renumber(self, folder: str) -> None:
        """Make every UID void: a new UIDVALIDITY, the same messages numbered from 1."""
        with self._changed:
            fresh = self._new()
            for number, message in enumerate(self.folders[folder].messages, 1):
                fresh.messages.append(replace(message, uid=number))
            fresh.uidnext = len(fresh.messages) + 1
            self.folders[folder] = fresh

    def fail_at(self, step: int, after: bool = False) -> None:
        """Let the `step`-th port call from now (1 is the next) fail; every connection open then is gone."""
        self._fail_step, self._fail_after = self.steps + step, after

    def opened(self) -> list[tuple[str, str]]:
        """The commands that open a folder on a real server."""
        return [c for c in self.commands if c[0] in {"uids", "headers", "messages", "find", "remove_draft"}]

    def _new(self) -> Folder:
        self._validity += 1
        return Folder(self._validity)


class FakeMailbox:
    """One connection to a `FakeServer`."""

    def __init__(self, server: FakeServer) -> None:
        self._server = server
        self._closed = False
        self._woken = False
        self._seen: int | None = None

    def folders(self) -> Folders:
        with self._step("folders", ""):
            missing = [n for n in (NAMES.drafts, NAMES.sent) if n not in self._server.folders]
            if missing:
                raise FoldersError(
                    *(f"No {name} folder was found." for name in missing),
                    f"These folders exist: {', '.join(self._server.folders)}.",
                )
            return NAMES

    def status(self, folder: str) -> FolderStatus:
        with self._step("status", folder):
            box = self._box(folder)
            if folder == NAMES.inbox:
                self._seen = box.modseq
            modseq = box.modseq if self._server.condstore else None
            return FolderStatus(box.uidvalidity, box.uidnext, len(box.messages), modseq)

    def uids(self, folder: str, first: int, since: date | None = None) -> tuple[int, ...]:
        with self._step("uids", folder):
            return tuple(m.uid for m in self._box(folder).messages if m.uid >= first and _not_older(m, since))

    def headers(self, folder: str, uids: Sequence[int]) -> Iterator[Fetched]:
        wanted = set(uids)
        with self._step("headers", folder):
            found = [m for m in self._box(folder).messages if m.uid in wanted]
        for m in found:
            yield _fetched(m, _header_block(m.data))

    def messages(self, folder: str, uids: Sequence[int], limit: int) -> Iterator[Fetched]:
        wanted = set(uids)
        if not wanted:
            return
        with self._step("messages", folder):
            found = [m for m in self._box(folder).messages if m.uid in wanted]
        for m in found:
            yield _fetched(m, m.data[:limit])

    def find(self, folder: str, message_id: str) -> tuple[int, ...]:
        if not message_id or any(c in message_id for c in '\r\n\0"') or not message_id.startswith("<"):
            return ()
        with self._step("find", folder):
            return tuple(m.uid for m in self._box(folder).messages if m.message_id == message_id and not _deleted(m))

    def append_draft(self, data: bytes) -> int | None:
        with self._step("append_draft", NAMES.drafts):
            uid = self._server.deliver(NAMES.drafts, data, ("\\Draft", "\\Seen"))
            return uid if self._server.uidplus else None

    def remove_draft(self, uid: int) -> None:
        with self._step("remove_draft", NAMES.drafts):
            self._server.flag(NAMES.drafts, uid, "\\Deleted")
            others = [m for m in self._server.messages(NAMES.drafts) if _deleted(m) and m.uid != uid]
            if self._server.uidplus or not others:
                self._server.remove(NAMES.drafts, uid)

    def wait(self, seconds: float) -> bool:
        with self._step("wait", NAMES.inbox), self._server._changed:
            box = self._server.folders[NAMES.inbox]
            before = box.modseq if self._seen is None else self._seen

            def due() -> bool:
                return self._woken or self._server.folders[NAMES.inbox].modseq != before

            came = self._server._changed.wait_for(due, seconds)
            self._woken = False
            return came

    def wake(self) -> None:
        with self._server._changed:
            self._woken = True
            self._server._changed.notify_all()

    def close(self) -> None:
        self._closed = True

    def _box(self, folder: str) -> Folder:
        if folder not in self._server.folders:
            raise TryAgainError(f"The folder {folder} is gone.")
        return self._server.folders[folder]

    def _step(self, name: str, folder: str) -> _Step:
        return _Step(self, name, folder)


@dataclass
class _Step:
    """One port call: counted, kept, and failed when that was asked for."""

    mailbox: FakeMailbox
    name: str
    folder: str

    def __enter__(self) -> None:
        server = self.mailbox._server
        if self.mailbox._closed:
            raise TryAgainError("The connection is closed.")
        server.steps += 1
        server.commands.append((self.name, self.folder))
        if server.steps == server._fail_step and not server._fail_after:
            self._fail()

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        server = self.mailbox._server
        if kind is TryAgainError:
            self.mailbox._closed = True
        if kind is None and server.steps == server._fail_step and server._fail_after:
            self._fail()

    def _fail(self) -> None:
        self.mailbox._closed = True
        self.mailbox._server._fail_step = None
        raise TryAgainError(f"{self.name} {self.folder}: the server hung up.")


def header(data: bytes, name: str) -> str:
    """A header field of raw bytes, stripped; empty when there is none."""
    value = message_from_bytes(data, policy=policy.compat32).get(name)
    return "" if value is None else str(value).strip()


def _header_block(data: bytes) -> bytes:
    for end in (b"\r\n\r\n", b"\n\n"):
        head, found, _ = data.partition(end)
        if found:
            return head + end
    return data


def _deleted(message: Stored) -> bool:
    return any(flag.lower() == "\\deleted" for flag in message.flags)


def _not_older(message: Stored, since: date | None) -> bool:
    if since is None or message.internal_date.date() >= since:
        return True
    try:
        written = parsedate_to_datetime(header(message.data, "Date"))
    except (ValueError, TypeError):
        return False
    return written.date() >= since


def _fetched(message: Stored, data: bytes) -> Fetched:
    lowered = data.lower()
    return Fetched(
        uid=message.uid,
        size=len(message.data),
        internal_date=message.internal_date.astimezone(UTC).replace(microsecond=0) + timedelta(0),
        flags=message.flags,
        data=data,
        has_calendar=b"text/calendar" in lowered or b"content-classes:calendarmessage" in lowered,
    )
