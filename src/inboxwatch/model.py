"""The values everyone speaks in: messages, signals, drafts; all frozen, all datetimes aware."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache

# ---------------------------------------------------------------- words


class Label(StrEnum):
    """What a mail is, for the hiring process. The values are a contract of `classify --json`."""

    INTERVIEW_CONFIRMED = "interview_confirmed"
    INTERVIEW_RESCHEDULED = "interview_rescheduled"
    INTERVIEW_CANCELLED = "interview_cancelled"
    SCHEDULING_REQUEST = "scheduling_request"
    RECRUITER_REPLY = "recruiter_reply"
    APPLICATION_RECEIVED = "application_received"
    ASSESSMENT = "assessment"
    REJECTION = "rejection"
    OFFER = "offer"
    OTHER = "other"


class TrustVerdict(StrEnum):
    """How far a sender can be trusted. `SUSPICIOUS` mail never leads to a draft."""

    OK = "ok"
    CAUTION = "caution"
    SUSPICIOUS = "suspicious"


class Part(StrEnum):
    """The part a person has in the process."""

    INTERVIEWER = "interviewer"
    RECRUITER = "recruiter"
    COORDINATOR = "coordinator"
    CONTACT = "contact"


class State(StrEnum):
    """States of a thread; see the table in `etiquette/machine.py`."""

    CONTACT = "contact"
    SCHEDULED = "scheduled"
    THANK_YOU = "thank_you"
    WAITING = "waiting"
    CHECK_IN = "check_in"
    REPLY_DUE = "reply_due"
    FAREWELL = "farewell"
    CLOSED = "closed"


class Outcome(StrEnum):
    """How a closed thread ended."""

    OFFER = "offer"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"
    SILENT = "silent"
    OPTED_OUT = "opted_out"
    MUTED = "muted"


class Kind(StrEnum):
    """Kinds of draft."""

    DEBRIEF = "debrief"
    THANK_YOU = "thank_you"
    CHECK_IN = "check_in"
    CLOSING_CHECK_IN = "closing_check_in"
    FAREWELL = "farewell"


class DraftState(StrEnum):
    """Fates of a draft. `WANTED` is planned only; those after `EDITED` are final, but `WITHDRAWN` may return."""

    WANTED = "wanted"
    PLACED = "placed"
    EDITED = "edited"
    SENT = "sent"
    DISCARDED = "discarded"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


# ---------------------------------------------------------------- mail


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox of RFC 5322 3.4: display name (may be empty) and addr-spec, lower-cased."""

    name: str
    email: str

    @property
    def domain(self) -> str:
        """The part behind the last `@`, lower-case; empty when there is none."""
        return self.email.rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class Message:
    """One mail, parsed once by `detect/message.py`, bounded, never raising. Unknown things are empty.

    `message_id` keeps its angle brackets; a mail without one gets `<sha256@id.missing>` over its
    header bytes, so that the same bytes always have the same id. `text` holds only the author's own
    new words as plain text (HTML is rendered); quoted history is in `quoted`. `date` is the Date
    header, or None when it is missing or unreadable.
    """

    message_id: str
    date: datetime | None
    sender: Address | None
    reply_to: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    delivered_to: tuple[str, ...] = ()
    subject: str = ""
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    text: str = ""
    quoted: str = ""
    signature: str = ""
    markup: str = ""
    calendars: tuple[str, ...] = ()
    auto_submitted: str = ""
    precedence: str = ""
    list_id: str = ""
    list_unsubscribe: bool = False
    return_path: str | None = None
    authentication_results: tuple[str, ...] = ()
    received_date: datetime | None = None
    draft_header: str = ""
    mailer: str = ""
    size: int = 0
    defects: tuple[str, ...] = ()

    @property
    def sender_domain(self) -> str:
        """The sender's mail domain; empty when no sender is named."""
        return self.sender.domain if self.sender is not None else ""

    @property
    def sent(self) -> datetime | None:
        """When it was written, which is the now of its words: its own date, else when the first server saw it."""
        return self.date or self.received_date

    @property
    def conversation(self) -> tuple[str, ...]:
        """Message-IDs this mail refers to, oldest first (RFC 5322 3.6.4), without its own."""
        seen = dict.fromkeys(self.references + self.in_reply_to)
        return tuple(i for i in seen if i != self.message_id)


# ---------------------------------------------------------------- signals


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the employer's side. `email` is None when only the name is known."""

    name: str
    email: str | None
    part: Part = Part.CONTACT


@dataclass(frozen=True, slots=True)
class Interview:
    """One interview. `start`, `end` are aware and in `timezone` (IANA) where that is known.

    `uid` and `sequence` are those of RFC 5545 when it comes from an invitation, else empty and 0.
    `people` are those to be met, the user, rooms and system addresses left out.
    """

    start: datetime
    end: datetime | None = None
    timezone: str | None = None
    location: str | None = None
    uid: str = ""
    sequence: int = 0
    people: tuple[Person, ...] = ()


class Salutation(StrEnum):
    """The word a mail begins with; `NONE`: another, or none."""

    NONE = ""
    HI = "hi"
    HELLO = "hello"
    DEAR = "dear"


@dataclass(frozen=True, slots=True)
class Manner:
    """How somebody writes to the user: the word they greet with, and the name they sign with (may be empty).

    `formal`: they greet by surname or title, and would expect no less.
    """

    greets: Salutation = Salutation.NONE
    formal: bool = False
    signs: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a mail says. `domain` is the employer's own mail domain: None for free mail and recruiting systems.

    `contact` is the person to write to (one that wrote, or was invited from the employer's side, and
    takes mail). `asks`: the mail wants an answer from the user. `opt_out`: do not contact us again.
    `cancelled_uids`: invitations this mail calls off. `in_doubt`: sentences on what has two readings.
    `manner` is its author's. `will_write`: it says that they will write again of their own accord.
    """

    company: str | None = None
    domain: str | None = None
    role: str | None = None
    people: tuple[Person, ...] = ()
    contact: Person | None = None
    interviews: tuple[Interview, ...] = ()
    cancelled_uids: tuple[str, ...] = ()
    decision_date: date | None = None
    asks: bool = False
    opt_out: bool = False
    in_doubt: tuple[str, ...] = ()
    manner: Manner = field(default_factory=Manner)
    will_write: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """A piece of why: `rule` is a fixed id for programs ("calendar.request"), `text` the words that decided."""

    rule: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Trust:
    """How far the sender can be trusted, with the reasons as sentences."""

    verdict: TrustVerdict = TrustVerdict.OK
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Within:
    """What a mail that says nothing of hiring means to who knows that it is of a process; fields as of `Signal`."""

    label: Label
    confidence: float
    evidence: tuple[Evidence, ...]
    facts: Facts


@dataclass(frozen=True, slots=True)
class Signal:
    """What detection makes of one message. `automatic`: no human wrote it (RFC 3834, lists, systems).

    `within` is there where the label says little (`OTHER`, `RECRUITER_REPLY`) and the mail may mean more to a process
    that it belongs to.
    """

    label: Label
    confidence: float = 1.0
    evidence: tuple[Evidence, ...] = ()
    facts: Facts = field(default_factory=Facts)
    trust: Trust = field(default_factory=Trust)
    automatic: bool = False
    within: Within | None = None

    @property
    def in_process(self) -> Signal:
        """The signal to a process that the mail belongs to."""
        if self.within is None:
            return self
        told = self.within
        return replace(
            self, label=told.label, confidence=told.confidence, evidence=told.evidence, facts=told.facts, within=None
        )


# ---------------------------------------------------------------- notes


@dataclass(frozen=True, slots=True)
class Point:
    """What the user wants to mention to one interviewer: `email` tells whom, `words` as the user wrote them."""

    email: str
    words: str


@dataclass(frozen=True, slots=True)
class Notes:
    """What the user wrote down after a round of interviews (S1), each part empty where it was left alone.

    All are the user's own words on one line, bounded. `decision` is what was said about timing,
    `decision_date` the day it comes to, counted from when it was written.
    """

    went: str = ""
    points: tuple[Point, ...] = ()
    strength: str = ""
    unsaid: str = ""
    decision: str = ""
    decision_date: date | None = None
    too_long: tuple[str, ...] = ()
    """Questions whose answers are too long for a letter, and are left out."""

    def point(self, email: str) -> str:
        """What to mention to this person; empty when nothing was written down."""
        return next((point.words for point in self.points if point.email == email), "")


# ---------------------------------------------------------------- drafts


@dataclass(frozen=True, slots=True)
class DraftKey:
    """The identity of a draft. `account` is the user's address, `recipient` an address, both lower-case."""

    account: str
    thread: str
    round: int
    kind: Kind
    recipient: str

    @property
    def message_id(self) -> str:
        """The Message-ID every machine and every second try gives this draft (RFC 5322 3.6.4)."""
        return _draft_id(self.account, self.thread, self.round, self.kind, self.recipient)

    @property
    def header(self) -> str:
        """The value of X-Inboxwatch-Draft."""
        return f"{self.kind.value}; thread={self.thread}; round={self.round}"


@dataclass(frozen=True, slots=True)
class Letter:
    """A composed draft before it becomes bytes. `text` is plain text with LF line ends."""

    key: DraftKey
    sender: Address
    to: Address
    subject: str
    text: str
    in_reply_to: str = ""
    references: tuple[str, ...] = ()

    @property
    def content_hash(self) -> str:
        """Tells an untouched draft from an edited one; see `content_hash`."""
        return content_hash(self.to.email, self.subject, self.text)


@lru_cache(maxsize=4096)  # each pass compares each record with each stored draft by it
def _draft_id(account: str, thread: str, number: int, kind: Kind, recipient: str) -> str:
    parts = (account, thread, str(number), kind.value, recipient)
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return f"<{digest}.inboxwatch@{account.rpartition('@')[2] or 'localhost'}>"


def content_hash(to: str, subject: str, text: str) -> str:
    """Hash what a user would change: recipient, subject, words. White space that servers reflow does not count."""
    words = "\x1f".join((to.lower(), " ".join(subject.split()), " ".join(text.split())))
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32]
