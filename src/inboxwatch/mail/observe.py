"""See what is new in a folder and what stands in Drafts, at the price of one STATUS when nothing changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from inboxwatch.mail.drafts import StoredDraft, stored
from inboxwatch.mail.mailbox import Fetched, FolderStatus, Mailbox

BATCH = 200
MAX_DRAFTS = 2000
"""Drafts that are looked at, the newest: a folder misused as an archive must not cost memory."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a folder has been read: every UID below `uidnext`, as long as `uidvalidity` stays."""

    uidvalidity: int
    uidnext: int
    messages: int = 0
    modseq: int | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """Some of what is new. Store `cursor` in one transaction with what the batch led to, and a look can be resumed.

    `uidvalidity_changed`: the folder was read anew since its UIDs are void; true of every batch of that look.
    `done` of `total` messages of this look have been handed out with it.
    """

    headers: tuple[Fetched, ...]
    cursor: Cursor
    uidvalidity_changed: bool = False
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class DraftsView:
    """All messages in Drafts that are not marked deleted, ascending by UID, without their bodies' hashes."""

    status: FolderStatus
    drafts: tuple[StoredDraft, ...] = ()
    held: tuple[StoredDraft, ...] = ()
    """Also those marked deleted: what the next snapshot builds on."""


def look(mailbox: Mailbox, folder: str, status: FolderStatus, cursor: Cursor | None, since: date) -> Iterator[Batch]:
    """What arrived behind `cursor` and is not older than `since`, in ascending batches of headers.

    `status` is the folder's, just asked for. Nothing new: no batch, and the folder is not opened. The
    first look, or one after UIDVALIDITY changed, starts with the oldest mail that `since` lets in.
    Raises what `Mailbox` raises; batches already handed out stay good.
    """
    # A UIDNEXT that went back breaks RFC 9051 2.3.1.1 and makes the UIDs just as void.
    void = cursor is not None and (cursor.uidvalidity != status.uidvalidity or cursor.uidnext > status.uidnext)
    first = 1 if cursor is None or void else cursor.uidnext
    if cursor is not None and not void and first == status.uidnext:
        return
    uids = mailbox.uids(folder, first, since)
    # Mail may have come between STATUS and SEARCH.
    end = max(status.uidnext, uids[-1] + 1 if uids else 0)
    for start in range(0, len(uids), BATCH) or (0,):
        part = uids[start : start + BATCH]
        fetched = tuple(mailbox.headers(folder, part)) if part else ()
        reached = end if start + BATCH >= len(uids) else part[-1] + 1
        cursor = Cursor(status.uidvalidity, reached, status.messages, status.modseq)
        yield Batch(fetched, cursor, void, start + len(part), len(uids))


def drafts_snapshot(mailbox: Mailbox, known: DraftsView | None = None) -> DraftsView:
    """What stands in Drafts now. `known` is reused when STATUS is as it was, and for UIDs it holds.

    A draft of ours is read again whenever the folder changed, for its \\Deleted flag changes alone and
    some clients leave it at that; without CONDSTORE such a flag is seen only with the folder's next change.
    """
    folder = mailbox.folders().drafts
    status = mailbox.status(folder)
    if known is not None and known.status == status:
        return known
    held: dict[int, StoredDraft] = {}
    if known is not None and known.status.uidvalidity == status.uidvalidity:
        held = {d.uid: d for d in known.held}
    uids = mailbox.uids(folder, 1)[-MAX_DRAFTS:] if status.messages else ()
    wanted = [uid for uid in uids if uid not in held or held[uid].draft_header]
    read = {f.uid: stored(f, whole=False) for f in mailbox.headers(folder, wanted)} if wanted else {}
    # A wanted one that did not come has vanished meanwhile.
    left = {uid: d for uid, d in held.items() if not d.draft_header} | read
    now = [left[uid] for uid in uids if uid in left]
    return DraftsView(status, tuple(d for d in now if not d.deleted), tuple(now))
