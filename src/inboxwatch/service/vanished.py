"""Drafts that vanished with their whole folder: the server made it anew, and nobody has thrown them away one by one."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime

from inboxwatch.etiquette.thread import DraftRecord
from inboxwatch.mail.drafts import StoredDraft
from inboxwatch.service import fates


@dataclass(frozen=True, slots=True)
class FolderMark:
    """What is kept of Drafts from pass to pass: its UIDVALIDITY, and the Message-IDs of ours that went with another."""

    uidvalidity: int
    lost: tuple[str, ...] = ()

    def text(self) -> str:
        """As the journal keeps it."""
        return json.dumps(asdict(self))


def read_mark(text: str | None) -> FolderMark | None:
    """A kept mark; None for one that cannot be read, and before the first."""
    if text is None:
        return None
    try:
        kept = json.loads(text)
        return FolderMark(int(kept["uidvalidity"]), tuple(str(i) for i in kept["lost"]))
    except (ValueError, TypeError, KeyError):
        return None


def next_mark(
    mark: FolderMark | None,
    uidvalidity: int,
    standing: Iterable[DraftRecord],
    stored: tuple[StoredDraft, ...],
    now: datetime,
) -> FolderMark:
    """The mark after a look at the folder; `standing` are our records that should be there.

    Lost is what was there at the last look and is not in the folder that took its place. It may be
    found again (a folder that is being moved to another server), or its time runs out.
    """
    anew = mark is not None and mark.uidvalidity != uidvalidity
    known = frozenset(mark.lost) if mark is not None else frozenset()
    lost = [
        record.key.message_id
        for record in standing
        if (record.key.message_id in known or (anew and record.missing_since is None))
        and not (record.expires_at is not None and record.expires_at <= now)
        and not fates.find(record, stored)
    ]
    return FolderMark(uidvalidity, tuple(sorted(lost)))


def what_is_lost(folder: str, count: int) -> str:
    """The sentence for `status`."""
    drafts, are = ("draft", "is") if count == 1 else ("drafts", "are")
    return (
        f"The folder {folder} was deleted or made anew, and {count} {drafts} of ours {are} gone with it. What you may "
        "have thrown away is not made again: see `inboxwatch show`, and write by hand what you still want to send."
    )
