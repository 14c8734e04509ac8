"""What is looked over, what is known of it, and what is found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from inboxwatch.etiquette.rules import RuleId
from inboxwatch.model import Address, Kind


class Severity(StrEnum):
    """`ERROR`: it must not be sent like this. `WARNING`: a person may see a reason to leave it."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found: the rule it breaks, the words, and how to mend it. `excerpt` may be empty."""

    rule: RuleId
    severity: Severity
    excerpt: str
    message: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A letter about to go out. `text` is plain text with LF line ends, without signature and history.

    `kind` is None for a letter that is none of the drafts' kinds, such as an answer. `attachments` is how many files
    go with it; None where that cannot be told yet.
    """

    text: str
    subject: str = ""
    kind: Kind | None = None
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    attachments: int | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the thread and the person written to; empty where it is not.

    `others` are the names of everybody else of the employer's side, `sure` is False where `company` was only worked
    out, `words` are further words that are spelt right, `offered` says that an offer was made (N1).
    """

    name: str = ""
    email: str = ""
    company: str = ""
    role: str = ""
    others: tuple[str, ...] = ()
    candidate: str = ""
    words: frozenset[str] = frozenset()
    offered: bool = False
    sure: bool = True


class Speller(Protocol):
    """A dictionary. Words are asked for in lower case, without apostrophes and hyphens."""

    def knows(self, word: str) -> bool:
        """Whether it is spelt right."""

    def meant(self, word: str) -> str:
        """The common word that an unknown one is most likely a slip of; empty when none is near."""
