"""Events and threads for tests of the etiquette: short to write, with everything that does not matter filled in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from inboxwatch.etiquette.fold import fold
from inboxwatch.etiquette.plan import plan
from inboxwatch.etiquette.rules import Rules
from inboxwatch.etiquette.thread import Plan, PlannedDraft, Thread, World
from inboxwatch.events import (
    DraftDiscarded,
    DraftEdited,
    DraftIntended,
    DraftMissing,
    DraftPlaced,
    DraftWithdrawn,
    Event,
    MailReceived,
    MailSent,
)
from inboxwatch.model import (
    Address,
    DraftKey,
    Facts,
    Interview,
    Kind,
    Label,
    Part,
    Person,
    Signal,
    Trust,
    TrustVerdict,
)

ADA = "ada@example.com"
ANN = Person("Ann Lee", "ann@acme.com", Part.INTERVIEWER)
BOB = Person("Bob Roy", "bob@acme.com", Part.INTERVIEWER)
RITA = Person("Rita Moss", "rita@acme.com", Part.RECRUITER)
RULES = Rules(zone="Europe/London")


def at(text: str, zone: str = "UTC") -> datetime:
    """A wall time in a zone."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC if zone == "UTC" else ZoneInfo(zone))


def interview(
    start: str,
    *people: Person,
    hours: float = 1,
    uid: str = "",
    sequence: int = 0,
    zone: str = "Europe/London",
    location: str | None = None,
) -> Interview:
    """One interview; `start` is a wall time in `zone`."""
    begin = at(start, zone)
    end = (begin.astimezone(UTC) + timedelta(hours=hours)).astimezone(begin.tzinfo)
    return Interview(begin, end, zone, location, uid, sequence, people or (ANN,))


def received(
    when: str,
    label: Label = Label.RECRUITER_REPLY,
    *interviews: Interview,
    id: str = "",  # noqa: A002 - as the field is called
    sender: Person = RITA,
    answers: Iterable[str] = ("<first@acme.com>",),
    company: str | None = "Acme",
    domain: str | None = "acme.com",
    role: str | None = "Data Analyst",
    people: tuple[Person, ...] = (),
    contact: Person | None = RITA,
    decision: date | None = None,
    cancels: tuple[str, ...] = (),
    asks: bool = False,
    opt_out: bool = False,
    automatic: bool = False,
    trust: TrustVerdict = TrustVerdict.OK,
    account: str = ADA,
    subject: str = "Your interview",
    gm_thread: str = "",
) -> MailReceived:
    """A mail of Acme's recruiter, in the conversation that began with `<first@acme.com>`."""
    facts = Facts(
        company=company,
        domain=domain,
        role=role,
        people=people,
        contact=contact,
        interviews=interviews,
        cancelled_uids=cancels,
        decision_date=decision,
        asks=asks,
        opt_out=opt_out,
    )
    message_id = id or f"<{when}.{label}@acme.com>"
    return MailReceived(
        at=at(when),
        account=account,
        message_id=message_id,
        sender=Address(sender.name, sender.email or ""),
        subject=subject,
        signal=Signal(label, facts=facts, trust=Trust(trust), automatic=automatic),
        conversation=tuple(i for i in answers if i != message_id),
        gm_thread=gm_thread,
    )


def confirmed(when: str, *interviews: Interview, **more: Any) -> MailReceived:
    """An agreed interview."""
    return received(when, Label.INTERVIEW_CONFIRMED, *interviews, **more)


def sent(
    when: str,
    *to: str,
    id: str = "",  # noqa: A002
    answers: Iterable[str] = ("<first@acme.com>",),
    subject: str = "Re: Your interview",
    withdraws: bool = False,
    account: str = ADA,
) -> MailSent:
    """A mail of the user's."""
    message_id = id or f"<{when}.sent@example.com>"
    return MailSent(at(when), account, message_id, to or ("rita@acme.com",), subject, tuple(answers), withdraws)


def placed(when: datetime, planned: PlannedDraft, subject: str = "Re: Your interview") -> tuple[Event, Event]:
    """A planned draft laid down: its intent and its outcome."""
    key, mid = planned.key, planned.key.message_id
    return (
        DraftIntended(when, key, mid, "hash", planned.anchor),
        DraftPlaced(
            when, key, mid, "hash", planned.anchor, subject, planned.rules, planned.send_by, planned.expires_at
        ),
    )


class Story:
    """Events that add up, with the world and the plan at any moment."""

    def __init__(self, *events: Event, rules: Rules = RULES) -> None:
        self.events: list[Event] = list(events)
        self.rules = rules

    def add(self, *events: Event) -> Story:
        """More happens."""
        self.events += events
        return self

    def world(self, when: str | datetime) -> World:
        """Everything folded up to a moment."""
        return fold(self.events, self.rules, _instant(when))

    def thread(self, when: str | datetime) -> Thread:
        """The only thread."""
        (thread,) = self.world(when).threads
        return thread

    def plan(self, when: str | datetime) -> Plan:
        """What should stand at a moment."""
        return plan(self.world(when), self.rules, _instant(when))

    def drafts(self, when: str | datetime) -> list[tuple[Kind, str, str]]:
        """(kind, recipient, verdict or the rule that holds it) of everything planned."""
        return [
            (d.key.kind, d.key.recipient, "ready" if d.verdict == "ready" else d.rules[0])
            for d in self.plan(when).drafts
        ]

    def ready(self, when: str | datetime) -> list[tuple[Kind, str]]:
        """(kind, recipient) of what may stand."""
        return [(kind, who) for kind, who, held in self.drafts(when) if held == "ready"]

    def lay_down(self, when: str | datetime) -> Story:
        """Place everything that is ready and does not stand yet, as a pass would."""
        now = _instant(when)
        world = self.world(now)
        standing = {r.key for t in world.threads for r in t.drafts if r.standing}
        for draft in plan(world, self.rules, now).drafts:
            if draft.verdict == "ready" and draft.key not in standing:
                self.add(*placed(now, draft))
        return self

    def key(self, kind: Kind, recipient: str = "", when: str = "2030-01-01 00:00") -> DraftKey:
        """The identity of a draft laid down before."""
        return next(
            r.key
            for t in self.world(when).threads
            for r in t.drafts
            if r.key.kind is kind and recipient in ("", r.key.recipient)
        )

    def discard(self, when: str, kind: Kind, recipient: str = "") -> Story:
        """The user deletes a draft: seen missing in two looks."""
        key = self.key(kind, recipient)
        second = at(when) + timedelta(minutes=10)
        return self.add(DraftMissing(at(when), key), DraftDiscarded(second, key))

    def edit(self, when: str, kind: Kind, recipient: str = "") -> Story:
        """The user changes a draft."""
        key = self.key(kind, recipient)
        return self.add(DraftEdited(at(when), key, f"<{when}.edit@example.com>"))

    def withdraw(self, when: str, kind: Kind, recipient: str = "", *, expired: bool = False) -> Story:
        """A draft is taken back."""
        return self.add(DraftWithdrawn(at(when), self.key(kind, recipient), "C5", expired))

    def send(self, when: str, kind: Kind, recipient: str = "") -> Story:
        """The user sends a draft as it stands, under its own Message-ID."""
        key = self.key(kind, recipient)
        return self.add(sent(when, key.recipient, id=key.message_id))


def _instant(when: str | datetime) -> datetime:
    return at(when) if isinstance(when, str) else when
