"""The port to one account's mailbox: what the service may ask, and what it may rely on.

Terms (RFC 9051 2.3.1): a UID names a message of a folder as long as UIDVALIDITY stays the same;
UIDNEXT is larger than every UID given so far. A `Mailbox` is one connection: not thread-safe,
blocking, every socket operation under a time limit. It raises `TryAgainError` for passing trouble
(the connection is then unusable: `close` it and open another), `SignInError`, `FoldersError` for
what the user must mend, and nothing else. Whatever a mail contains, no method raises on its account.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders used, as the server names them (decoded). `archive` is \\All or else \\Archive, if any."""

    inbox: str
    drafts: str
    sent: str
    archive: str | None = None
    trash: str | None = None


@dataclass(frozen=True, slots=True)
class FolderStatus:
    """STATUS of a folder (RFC 9051 6.3.11); `modseq` is None without CONDSTORE (RFC 7162)."""

    uidvalidity: int
    uidnext: int
    messages: int
    modseq: int | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """One fetched message. `data` holds the header block alone, or the message cut at the asked size."""

    uid: int
    size: int
    internal_date: datetime | None
    flags: tuple[str, ...]
    data: bytes
    gm_thread: str = ""
    has_calendar: bool = False


class Mailbox(Protocol):
    """One connection to one account. Flags are compared without case."""

    def folders(self) -> Folders:
        """Find the folders: SPECIAL-USE (RFC 6154), then config, then localised names. Cached for the connection."""

    def status(self, folder: str) -> FolderStatus:
        """Without selecting the folder; for the selected one, its state after a NOOP."""

    def uids(self, folder: str, first: int, since: date | None = None) -> tuple[int, ...]:
        """UIDs >= `first`, ascending; with `since`, only mail whose arrival or Date header is not older."""

    def headers(self, folder: str, uids: Sequence[int]) -> Iterator[Fetched]:
        """Header fields that matter, and sizes; bounded batches, ascending; vanished UIDs left out; sets no \\Seen."""

    def messages(self, folder: str, uids: Sequence[int], limit: int) -> Iterator[Fetched]:
        """Whole messages, each cut at `limit` bytes, ascending; vanished UIDs left out; sets no \\Seen."""

    def find(self, folder: str, message_id: str) -> tuple[int, ...]:
        """UIDs of the messages with this Message-ID, not marked \\Deleted, looked up freshly."""

    def append_draft(self, data: bytes) -> int | None:
        """APPEND to Drafts with \\Draft and \\Seen, no INTERNALDATE; the UID where the server says it (UIDPLUS)."""

    def remove_draft(self, uid: int) -> None:
        """Remove this one message from Drafts and no other, also without UIDPLUS."""

    def wait(self, seconds: float) -> bool:
        """IDLE on INBOX (or sleep, without IDLE) until something may have changed, `wake` or the time is over."""

    def wake(self) -> None:
        """End a `wait` at once; the only method that another thread may call."""

    def close(self) -> None:
        """Log out if that is quick, and let the connection go; never raises."""
