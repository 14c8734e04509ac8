"""The values behind `status` and `show`: where every thread stands, what comes next, how the accounts fare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from inboxwatch.etiquette.elapsed import pending, unanswered
from inboxwatch.etiquette.kindness import Word, words_for
from inboxwatch.etiquette.machine import Trigger
from inboxwatch.etiquette.meetings import ahead, interviews_of
from inboxwatch.etiquette.rules import Rules
from inboxwatch.etiquette.thread import DraftRecord, Plan, PlannedDraft, Thread, Verdict, World
from inboxwatch.events import Event, MailReceived
from inboxwatch.model import DraftState, Kind, Label, Outcome, State, TrustVerdict
from inboxwatch.store.port import PassRecord

INTERVIEW, SEND, REPLY, CLOSE = "interview", "send", "reply", "close"
"""What may come next, beside the kinds of draft that will be laid down."""


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A draft that stands, stood, or is wanted. `not_before` to `send_by` is when to send it.

    `rules` are those behind it, the one that holds it first; `reason` says so in words.
    """

    kind: Kind
    recipient: str
    state: DraftState
    message_id: str
    not_before: datetime | None = None
    send_by: datetime | None = None
    round: int = 0
    rules: tuple[str, ...] = ()
    reason: str = ""
    missing: bool = False


@dataclass(frozen=True, slots=True)
class ThreadLine:
    """One thread at an instant. `next`: INTERVIEW, a kind of draft, SEND, REPLY, CLOSE, or None for nothing.

    `sender` (an address) and `subject` are those of its first mail.
    """

    id: str
    account: str
    company: str | None
    role: str | None
    state: State
    outcome: Outcome | None
    round: int
    interview_start: datetime | None
    decision_date: date | None
    next: str | None
    next_at: datetime | None
    unanswered: int
    drafts: tuple[DraftLine, ...]
    snoozed_until: datetime | None = None
    trust: TrustVerdict = TrustVerdict.OK
    trust_reasons: tuple[str, ...] = ()
    in_doubt: tuple[str, ...] = ()
    sender: str = ""
    subject: str = ""
    words: tuple[Word, ...] = ()
    """For the user alone: a kind word at a close, a hint."""

    @property
    def suspicious(self) -> bool:
        """Mail that stands alone and leads to nothing."""
        return self.trust is TrustVerdict.SUSPICIOUS

    @property
    def title(self) -> str:
        """What to call the thread by: its company, else its id."""
        return self.company or f"thread {self.id}"


@dataclass(frozen=True, slots=True)
class AccountLine:
    """How an account's last pass went; None before the first. `errors` are sentences."""

    name: str
    last_pass: datetime | None
    errors: tuple[str, ...] = ()
    last_ok: datetime | None = None


@dataclass(frozen=True, slots=True)
class MailLine:
    """One mail of a thread; `label` and `evidence` for the employer's."""

    at: datetime
    inbound: bool
    who: str
    subject: str
    message_id: str
    label: Label | None = None
    evidence: tuple[str, ...] = ()


def threads_of(world: World, plan: Plan, rules: Rules, now: datetime) -> tuple[ThreadLine, ...]:
    """Every thread at `now`, those with something ahead first, closed ones last."""
    planned: dict[str, list[PlannedDraft]] = {}
    for draft in plan.drafts:
        planned.setdefault(draft.key.thread, []).append(draft)
    lines = [_line(t, tuple(planned.get(t.id, ())), rules, now) for t in world.threads]
    return tuple(sorted(lines, key=lambda t: (t.state is State.CLOSED, t.next_at is None, t.next_at or now, t.id)))


def accounts_of(passes: Iterable[PassRecord], names: Mapping[str, str]) -> tuple[AccountLine, ...]:
    """How each account fares. `names` are those of the config by address; an account it no longer has is left out.

    Without names (no config) every account of the journal is shown by its address.
    """
    known = {record.account: record for record in passes}
    wanted = names or {address: address for address in known}
    lines = []
    for address, name in wanted.items():
        record = known.get(address)
        if record is None:
            lines.append(AccountLine(name, None))
        else:
            lines.append(AccountLine(name, record.at, record.errors, record.last_ok_at))
    return tuple(lines)


def mails_of(thread: Thread, events: Iterable[Event]) -> Iterator[MailLine]:
    """The mails of a thread, oldest first, with what the journal says was understood."""
    signals = {
        e.message_id: e.signal.in_process for e in events if isinstance(e, MailReceived) and e.account == thread.account
    }
    for mail in thread.mails:
        signal = signals.get(mail.message_id) if mail.inbound else None
        yield MailLine(
            at=mail.at,
            inbound=mail.inbound,
            who=mail.sender if mail.inbound else ", ".join(mail.recipients),
            subject=mail.subject,
            message_id=mail.message_id,
            label=signal.label if signal else None,
            evidence=tuple(f"{e.rule}: {e.text}" if e.text else e.rule for e in signal.evidence) if signal else (),
        )


def _line(thread: Thread, planned: tuple[PlannedDraft, ...], rules: Rules, now: datetime) -> ThreadLine:
    drafts = tuple(_drafts(thread, planned))
    coming, at = _next(thread, drafts, rules, now)
    return ThreadLine(
        id=thread.id,
        account=thread.account,
        company=thread.company,
        role=thread.role,
        state=thread.state,
        outcome=thread.outcome,
        round=thread.round,
        interview_start=_interview_start(thread, now),
        decision_date=thread.decision_date,
        next=coming,
        next_at=at,
        unanswered=unanswered(thread),
        drafts=drafts,
        snoozed_until=thread.snoozed_until if thread.snoozed_until and thread.snoozed_until > now else None,
        trust=thread.trust,
        trust_reasons=thread.trust_reasons,
        in_doubt=thread.in_doubt,
        sender=thread.mails[0].sender,
        subject=thread.mails[0].subject,
        words=words_for(thread, now),
    )


def _interview_start(thread: Thread, now: datetime) -> datetime | None:
    """The next interview's start, else that of the last one."""
    coming = ahead(thread.rounds, now)
    if coming:
        return coming[0].start
    return max((i.start for i in interviews_of(thread.rounds)), default=None)


def _drafts(thread: Thread, planned: tuple[PlannedDraft, ...]) -> Iterator[DraftLine]:
    """One line an identity: what became of it; for one that may still be laid down, what the plan says."""
    plans = {(d.key.round, d.key.kind, d.key.recipient): d for d in planned}
    for record in thread.drafts:
        plan = plans.get((record.key.round, record.key.kind, record.key.recipient))
        if record.placed_at is None or (plan is not None and not record.standing):
            continue  # intended or taken back, and wanted: the plan below tells more
        plans.pop((record.key.round, record.key.kind, record.key.recipient), None)
        yield _recorded(record, plan)
    for draft in plans.values():
        yield DraftLine(
            kind=draft.key.kind,
            recipient=draft.key.recipient,
            state=DraftState.WANTED,
            message_id=draft.key.message_id,
            not_before=draft.not_before,
            send_by=draft.send_by,
            round=draft.key.round,
            rules=draft.rules,
            reason=draft.reason,
        )


def _recorded(record: DraftRecord, plan: PlannedDraft | None) -> DraftLine:
    return DraftLine(
        kind=record.key.kind,
        recipient=record.key.recipient,
        state=record.state,
        message_id=record.message_id,
        not_before=plan.not_before if plan is not None and plan.verdict is not Verdict.REFUSED else None,
        send_by=record.send_by,
        round=record.key.round,
        rules=(record.rule,) if record.rule else record.rules,
        reason=plan.reason if plan is not None else "",
        missing=record.missing_since is not None,
    )


def _next(
    thread: Thread, drafts: tuple[DraftLine, ...], rules: Rules, now: datetime
) -> tuple[str | None, datetime | None]:
    """What comes next and when: the user's own turn before everything, then whatever is soonest."""
    if thread.trust is TrustVerdict.SUSPICIOUS:
        return None, None
    if thread.state is State.REPLY_DUE:
        return REPLY, None
    letters = [r for r in thread.drafts if r.key.kind is not Kind.DEBRIEF]  # nobody is sent a note to oneself
    standing = [r for r in letters if r.standing and thread.state is not State.CLOSED]
    timely = [r for r in standing if r.missing_since is None and (r.expires_at is None or r.expires_at > now)]
    if timely:
        return SEND, min((r.send_by for r in timely if r.send_by is not None), default=None)
    coming: list[tuple[datetime, str]] = [
        (max(d.not_before, now), d.kind.value)
        for d in drafts
        if d.state is DraftState.WANTED and d.not_before is not None
    ]
    meetings = [i.start for i in ahead(thread.rounds, now) if i.start >= now]
    if meetings and thread.state is not State.CLOSED:
        coming.append((meetings[0], INTERVIEW))
    due = pending(thread, rules)
    if due is not None and due[1] in (Trigger.GAVE_UP, Trigger.ANSWERED):
        coming.append((due[0], CLOSE))
    if standing and all(what == CLOSE for _, what in coming):
        # Kept by the user past its time: still a letter to send or to delete, as long as no other is due.
        return SEND, None
    soonest = min(coming, default=None)
    return (None, None) if soonest is None else (soonest[1], soonest[0])
