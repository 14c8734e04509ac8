"""A mailbox on paper: no mail arrives in it, and drafts laid into it stand until they are taken back; for `replay`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from inboxwatch.mail.mailbox import Fetched, Folders, FolderStatus

FOLDERS = Folders(inbox="INBOX", drafts="Drafts", sent="Sent")


class PaperMailbox:
    """The `Mailbox` port over nothing but a dict of drafts. What the past brought is in the journal already."""

    def __init__(self) -> None:
        self._drafts: dict[int, bytes] = {}
        self._next = 1
        self._changes = 1

    def folders(self) -> Folders:
        return FOLDERS

    def status(self, folder: str) -> FolderStatus:
        if folder == FOLDERS.drafts:
            return FolderStatus(1, self._next, len(self._drafts), self._changes)
        # Never empty: a Sent without mail would look like one that was emptied (design, 8).
        return FolderStatus(1, 2, 1, 1)

    def uids(self, folder: str, first: int, since: date | None = None) -> tuple[int, ...]:
        return tuple(uid for uid in self._held(folder) if uid >= first)

    def headers(self, folder: str, uids: Sequence[int]) -> Iterator[Fetched]:
        yield from self._fetched(folder, uids, None)

    def messages(self, folder: str, uids: Sequence[int], limit: int) -> Iterator[Fetched]:
        yield from self._fetched(folder, uids, limit)

    def find(self, folder: str, message_id: str) -> tuple[int, ...]:
        wanted = f"\r\nMessage-ID: {message_id}\r\n".encode("utf-8", "replace")
        return tuple(uid for uid, data in self._held(folder).items() if wanted in data)

    def append_draft(self, data: bytes) -> int | None:
        uid, self._next, self._changes = self._next, self._next + 1, self._changes + 1
        self._drafts[uid] = data
        return uid

    def remove_draft(self, uid: int) -> None:
        self._changes += 1
        self._drafts.pop(uid, None)

    def wait(self, seconds: float) -> bool:
        return False

    def wake(self) -> None:
        pass

    def close(self) -> None:
        pass

    def _held(self, folder: str) -> dict[int, bytes]:
        return self._drafts if folder == FOLDERS.drafts else {}

    def _fetched(self, folder: str, uids: Sequence[int], limit: int | None) -> Iterator[Fetched]:
        held = self._held(folder)
        for uid in uids:
            if uid in held:
                whole = held[uid]
                data = whole[:limit] if limit is not None else whole.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
                yield Fetched(uid, len(whole), None, ("\\Draft",), data)
