"""What the journal holds: one frozen value an event, appended and never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from inboxwatch.model import Address, DraftKey, Notes, Outcome, Signal


@dataclass(frozen=True, slots=True)
class MailReceived:
    """A mail from the employer's side. `at` is the mail's own date, never later than when it was seen."""

    at: datetime
    account: str
    message_id: str
    sender: Address
    subject: str
    signal: Signal
    conversation: tuple[str, ...] = ()
    addressed: str = ""
    """Which of the user's addresses the employer wrote to; empty: the account's own."""
    gm_thread: str = ""
    type: Literal["mail_received"] = "mail_received"


@dataclass(frozen=True, slots=True)
class MailSent:
    """A mail of the user's, found in Sent. `withdraws`: the user takes the application back.

    `applies`: it is an application, and what answers it is of a process, though none is known yet.
    """

    at: datetime
    account: str
    message_id: str
    recipients: tuple[str, ...]
    subject: str
    conversation: tuple[str, ...] = ()
    withdraws: bool = False
    gm_thread: str = ""
    applies: bool = False
    type: Literal["mail_sent"] = "mail_sent"


@dataclass(frozen=True, slots=True)
class DraftIntended:
    """Written before an APPEND: after a crash, look before appending again."""

    at: datetime
    key: DraftKey
    message_id: str
    content_hash: str
    anchor: str
    """Message-ID of the employer's mail that the draft answers; ties it to its thread."""
    type: Literal["draft_intended"] = "draft_intended"


@dataclass(frozen=True, slots=True)
class DraftPlaced:
    """The draft stands in Drafts; placed by us or found from an earlier try."""

    at: datetime
    key: DraftKey
    message_id: str
    content_hash: str
    anchor: str
    subject: str
    rules: tuple[str, ...] = ()
    send_by: datetime | None = None
    expires_at: datetime | None = None
    type: Literal["draft_placed"] = "draft_placed"


@dataclass(frozen=True, slots=True)
class DraftEdited:
    """The user changed it: it is the user's now and never touched. `message_id` is the one it has now."""

    at: datetime
    key: DraftKey
    message_id: str
    type: Literal["draft_edited"] = "draft_edited"


@dataclass(frozen=True, slots=True)
class DraftMissing:
    """First look that did not find it; clients save by append and delete, so one look proves nothing."""

    at: datetime
    key: DraftKey
    type: Literal["draft_missing"] = "draft_missing"


@dataclass(frozen=True, slots=True)
class DraftFound:
    """It is back after having been missing."""

    at: datetime
    key: DraftKey
    type: Literal["draft_found"] = "draft_found"


@dataclass(frozen=True, slots=True)
class DraftDiscarded:
    """The user deleted it: it is never made again."""

    at: datetime
    key: DraftKey
    type: Literal["draft_discarded"] = "draft_discarded"


@dataclass(frozen=True, slots=True)
class DraftWithdrawn:
    """We removed it, untouched; `expired` when its time was over, else it was stale by `rule`."""

    at: datetime
    key: DraftKey
    rule: str
    expired: bool = False
    type: Literal["draft_withdrawn"] = "draft_withdrawn"


@dataclass(frozen=True, slots=True)
class ThreadClosed:
    """The user closed or muted a thread (`outcome` MUTED: only the user brings it back)."""

    at: datetime
    thread: str
    outcome: Outcome
    type: Literal["thread_closed"] = "thread_closed"


@dataclass(frozen=True, slots=True)
class ThreadReopened:
    """The user wants the thread followed again."""

    at: datetime
    thread: str
    type: Literal["thread_reopened"] = "thread_reopened"


@dataclass(frozen=True, slots=True)
class ThreadSnoozed:
    """Nothing is drafted for the thread before `until`."""

    at: datetime
    thread: str
    until: datetime
    type: Literal["thread_snoozed"] = "thread_snoozed"


@dataclass(frozen=True, slots=True)
class ThreadsMerged:
    """Two threads are one process: `thread` goes on as a part of `into`."""

    at: datetime
    thread: str
    into: str
    type: Literal["threads_merged"] = "threads_merged"


@dataclass(frozen=True, slots=True)
class NotesTaken:
    """The user wrote down how a round of interviews went (S1), in the debrief or by `inboxwatch note`.

    The latest of a round counts as a whole. `digest` tells the same text seen again from another one.
    """

    at: datetime
    thread: str
    round: int
    notes: Notes
    digest: str = ""
    type: Literal["notes_taken"] = "notes_taken"


DraftEvent = DraftIntended | DraftPlaced | DraftEdited | DraftMissing | DraftFound | DraftDiscarded | DraftWithdrawn
CommandEvent = ThreadClosed | ThreadReopened | ThreadSnoozed | ThreadsMerged | NotesTaken
Event = MailReceived | MailSent | DraftEvent | CommandEvent
