"""What one pass did, for `once --json`, the demo and the log."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from inboxwatch.errors import InboxwatchError, UserError
from inboxwatch.etiquette.thread import PlannedDraft
from inboxwatch.model import DraftKey, Label, Signal


@dataclass(frozen=True, slots=True)
class Understood:
    """A mail that a pass took in, and what was made of it."""

    message_id: str
    subject: str
    sender: str
    signal: Signal


@dataclass(frozen=True, slots=True)
class Fate:
    """A draft that a pass found sent or took back; `rule` says why it was taken back."""

    key: DraftKey
    message_id: str
    rule: str = ""
    expired: bool = False


@dataclass(slots=True)
class AccountReport:
    """Grows while the pass goes on, so that a pass cut short reports what it did until then."""

    name: str
    new_messages: int = 0
    signals: Counter[Label] = field(default_factory=Counter)
    understood: list[Understood] = field(default_factory=list)
    placed: list[PlannedDraft] = field(default_factory=list)
    withdrawn: list[Fate] = field(default_factory=list)
    sent: list[Fate] = field(default_factory=list)
    discarded: list[Fate] = field(default_factory=list)
    held: list[PlannedDraft] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    wake_at: datetime | None = None
    failure: InboxwatchError | None = None


def told(error: InboxwatchError) -> str:
    """An error as one line for reports and the journal: what is wrong, and what to do."""
    if not isinstance(error, UserError):
        return str(error)
    return " ".join((*error.problems, error.remedy)).strip()
