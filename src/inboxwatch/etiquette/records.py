"""What became of each draft identity, folded from the journal's draft events and from what was sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from inboxwatch.etiquette.replying import subject_key
from inboxwatch.etiquette.thread import DraftRecord, Thread
from inboxwatch.events import (
    DraftDiscarded,
    DraftEdited,
    DraftEvent,
    DraftFound,
    DraftIntended,
    DraftMissing,
    DraftPlaced,
    DraftWithdrawn,
    MailSent,
)
from inboxwatch.model import DraftKey, DraftState

CLOCKS_DIFFER = timedelta(minutes=10)
"""How far the Date of a mail sent from another machine may lie before our own record of its draft."""


def find(thread: Thread, key: DraftKey) -> DraftRecord | None:
    """The record of an identity within its thread; a merge may have changed the thread's id, never the rest."""
    wanted = (key.round, key.kind, key.recipient)
    return next((r for r in thread.drafts if (r.key.round, r.key.kind, r.key.recipient) == wanted), None)


def put(thread: Thread, record: DraftRecord) -> Thread:
    """The thread with this record in place of the one of the same identity."""
    old = find(thread, record.key)
    if old is None:
        return replace(thread, drafts=(*thread.drafts, record))
    return replace(thread, drafts=tuple(record if r is old else r for r in thread.drafts))


def apply(thread: Thread, event: DraftEvent) -> Thread:
    """The thread after a draft event. A fate of a draft that is not known is no news."""
    old = find(thread, event.key)
    match event:
        case DraftIntended():
            if old is not None and old.state not in (DraftState.WANTED, DraftState.WITHDRAWN):
                return thread
            fresh = DraftRecord(
                event.key, DraftState.WANTED, event.at, event.message_id, event.content_hash, event.anchor
            )
            return put(thread, fresh)
        case DraftPlaced():
            placed = DraftRecord(
                key=event.key,
                state=DraftState.PLACED,
                at=event.at,
                message_id=event.message_id,
                content_hash=event.content_hash,
                anchor=event.anchor,
                subject=event.subject,
                placed_at=event.at,
                send_by=event.send_by,
                expires_at=event.expires_at,
                rules=event.rules,
            )
            if any(not m.inbound and m.message_id == event.message_id for m in thread.mails):
                # The clock that dated the mail in Sent runs behind ours: sent it is, though "before" it was placed.
                placed = replace(placed, state=DraftState.SENT)
            return put(thread, placed)
        case DraftEdited() if old is not None and old.state is not DraftState.SENT:
            edited = replace(old, state=DraftState.EDITED, at=event.at, message_id=event.message_id, missing_since=None)
            return put(thread, edited)
        case DraftMissing() if old is not None:
            return put(thread, replace(old, missing_since=old.missing_since or event.at))
        case DraftFound() if old is not None:
            return put(thread, replace(old, missing_since=None))
        case DraftDiscarded() if old is not None and old.standing:
            return put(thread, replace(old, state=DraftState.DISCARDED, at=event.at))
        case DraftWithdrawn() if old is not None and old.state is not DraftState.SENT:
            state = DraftState.EXPIRED if event.expired else DraftState.WITHDRAWN
            return put(thread, replace(old, state=state, at=event.at, rule=event.rule, missing_since=None))
        case _:
            return thread


def sent_record(thread: Thread, event: MailSent) -> DraftRecord | None:
    """The draft that a sent mail was: by Message-ID, else by recipient and conversation, else by base subject.

    Many clients and servers give a new Message-ID on send (docs/clients.md).
    """
    exact = next((r for r in thread.drafts if event.message_id in (r.message_id, r.key.message_id)), None)
    if exact is not None:
        return exact
    near = [r for r in thread.drafts if r.key.recipient in event.recipients and _could_be(r, event)]
    conversation = frozenset(event.conversation)
    subject = subject_key(event.subject)
    for fits in (
        [r for r in near if r.anchor in conversation or r.key.message_id in conversation],
        [r for r in near if subject and subject_key(r.subject) == subject],
    ):
        if fits:
            return max(fits, key=lambda r: (r.placed_at or r.at, r.key.kind))
    return None


def _could_be(record: DraftRecord, event: MailSent) -> bool:
    if record.placed_at is None or event.at < record.placed_at - CLOCKS_DIFFER:
        return False
    # Believed deleted since the copy in Sent came late: it was sent, not thrown away.
    gone = record.state in (DraftState.DISCARDED, DraftState.EXPIRED) and event.at > record.at
    return record.state is not DraftState.SENT and not gone
