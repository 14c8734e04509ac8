"""What the label of a mail is and why: the outcome of `classify`."""

from __future__ import annotations

from dataclasses import dataclass

from inboxwatch.detect.agreement import Agreement
from inboxwatch.detect.calendar import Invitation
from inboxwatch.model import Evidence, Label


@dataclass(frozen=True, slots=True)
class Verdict:
    """A label with its confidence (0 to 1) and why.

    `events`: the invitations that are about the process. `agreed`: the yes to a time that the history names.
    """

    label: Label
    confidence: float
    evidence: tuple[Evidence, ...]
    events: tuple[Invitation, ...] = ()
    agreed: Agreement | None = None
