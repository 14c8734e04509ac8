"""What has become of our drafts: compares what the journal says stands with what Drafts holds. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from inboxwatch.etiquette.plan import SECOND_LOOK
from inboxwatch.etiquette.replying import subject_key
from inboxwatch.etiquette.thread import DraftRecord
from inboxwatch.events import DraftDiscarded, DraftEdited, DraftEvent, DraftFound, DraftMissing
from inboxwatch.mail.drafts import StoredDraft
from inboxwatch.model import DraftKey, DraftState, Kind

HashOf = Callable[[StoredDraft], str | None]
"""Gives the content hash of a draft in the folder, fetching its body; None when it is gone by now."""

_HEADER = re.compile(r"(?P<kind>[a-z_]{1,20}); thread=(?P<thread>[^;\s]{1,100}); round=(?P<round>\d{1,4})")


def identity(draft: StoredDraft, account: str) -> DraftKey | None:
    """The identity that a stored draft's header names; None for a draft that is not one of ours to one person."""
    match = _HEADER.fullmatch(draft.draft_header)
    if match is None or len(draft.to) != 1 or match["kind"] not in set(Kind):
        return None
    return DraftKey(account, match["thread"], int(match["round"]), Kind(match["kind"]), draft.to[0])


def ours(draft: StoredDraft, key: DraftKey, message_id: str = "") -> bool:
    """Whether a stored draft carries the identity: by Message-ID, else by our header and the recipient."""
    # Webmail keeps drafts without a Message-ID: that they share with nobody.
    if draft.message_id and draft.message_id in (key.message_id, message_id):
        return True
    return draft.draft_header == key.header and key.recipient in draft.to


def same_letter(draft: StoredDraft, recipient: str, anchor: str, subject: str) -> bool:
    """Whether a draft is the user's letter on the same matter: clients that save anew may keep no header of ours.

    One that carries it is another draft of ours, to the same person in the same conversation.
    """
    if draft.draft_header or recipient not in draft.to:
        return False
    wanted = subject_key(subject)
    return anchor in draft.conversation or (bool(wanted) and subject_key(draft.subject) == wanted)


def find(record: DraftRecord, drafts: Iterable[StoredDraft]) -> tuple[StoredDraft, ...]:
    """The stored drafts that are this record's, lowest UID first."""
    drafts = tuple(drafts)
    exact = [d for d in drafts if ours(d, record.key, record.message_id)]
    found = exact or [d for d in drafts if same_letter(d, record.key.recipient, record.anchor, record.subject)]
    return tuple(sorted(found, key=lambda d: d.uid))


def fate(
    record: DraftRecord,
    drafts: Iterable[StoredDraft],
    hash_of: HashOf,
    now: datetime,
    second_look: timedelta = SECOND_LOOK,
) -> tuple[DraftEvent, ...]:
    """The events that bring a standing record up to date with the folder.

    A draft that is not there was sent, if Sent says so (that was looked at before), or deleted, or is
    being saved by a client, which appends the new and deletes the old in either order: hence two looks.
    """
    found = find(record, drafts)
    if not found:
        if record.missing_since is None:
            return (DraftMissing(now, record.key),)
        return (DraftDiscarded(now, record.key),) if now - record.missing_since >= second_look else ()
    back: tuple[DraftEvent, ...] = (DraftFound(now, record.key),) if record.missing_since is not None else ()
    if record.state is DraftState.EDITED:
        # Saved again under yet another Message-ID: remember the latest, so that Sent can be matched exactly.
        latest = found[-1]
        if latest.message_id == record.message_id or any(d.message_id == record.message_id for d in found):
            return back
        return (*back, DraftEdited(now, record.key, latest.message_id))
    edited = next((d for d in reversed(found) if hash_of(d) not in (record.content_hash, None)), None)
    return (*back, DraftEdited(now, record.key, edited.message_id)) if edited is not None else back
