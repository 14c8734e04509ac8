"""One thread, one event: what mail, the user's mail and commands change about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from inboxwatch.etiquette import meetings, records, timing
from inboxwatch.etiquette.elapsed import elapsed, move, over, thanked_at, thanks_from
from inboxwatch.etiquette.joins import company_key, keys_of
from inboxwatch.etiquette.machine import Trigger
from inboxwatch.etiquette.recipients import to_thank
from inboxwatch.etiquette.rules import Rules
from inboxwatch.etiquette.thread import DraftRecord, LedgerEntry, Mail, RoundNotes, Thread
from inboxwatch.etiquette.timing import end_of
from inboxwatch.events import (
    Event,
    MailReceived,
    MailSent,
    NotesTaken,
    ThreadClosed,
    ThreadReopened,
    ThreadsMerged,
    ThreadSnoozed,
)
from inboxwatch.model import DraftState, Facts, Interview, Kind, Label, Outcome, State, TrustVerdict

MOST_MAILS = 400
"""A thread forgets its oldest mails past this many: a flood must not grow it without bound."""

UNASKED = (Kind.THANK_YOU, Kind.CHECK_IN, Kind.CLOSING_CHECK_IN)
"""Kinds that answer nothing: what C5 counts. A farewell answers a rejection (R1)."""


def begin(thread_id: str, event: MailReceived, parts: frozenset[str] = frozenset()) -> Thread:
    """A new thread, before its first mail is taken in; `parts` are the ids of those merged into it."""
    ids = parts | {thread_id}
    return Thread(id=thread_id, account=event.account, company_key=company_key(event), ids=ids)


def advance(thread: Thread, event: Event, rules: Rules) -> Thread:
    """The thread after `event`, time having passed up to it first. Pure and total."""
    if thread.mails:
        thread = elapsed(thread, event.at, rules)
    match event:
        case MailReceived():
            return _received(thread, event)
        case MailSent():
            return _sent(thread, event, rules)
        case ThreadClosed():
            trigger = Trigger.MUTED if event.outcome is Outcome.MUTED else Trigger.CLOSED
            return move(thread, trigger, event.at, event.outcome)
        case ThreadReopened():
            return move(
                replace(thread, reopened_at=event.at, snoozed_until=None, asked_at=None), Trigger.REOPENED, event.at
            )
        case ThreadSnoozed():
            return replace(thread, snoozed_until=event.until)
        case NotesTaken():
            return _noted(thread, event)
        case ThreadsMerged():
            return thread
        case _:
            return records.apply(thread, event)


def _noted(thread: Thread, event: NotesTaken) -> Thread:
    """Take in what the user wrote down. What they said about timing counts like the employer's own word (S1, W1)."""
    if all(r.number != event.round for r in thread.rounds):
        return thread
    before = thread.notes_of(event.round)
    # Told from the terminal, the debrief as it was read last stays read: it must not win over what is newer.
    digest = event.digest or (before.digest if before is not None else "")
    others = tuple(each for each in thread.notes if each.round != event.round)
    thread = replace(thread, notes=(*others, RoundNotes(event.round, event.at, event.notes, digest)))
    if event.notes.decision_date is None:
        return thread
    return replace(thread, decision_date=event.notes.decision_date, decision_stated_at=event.at)


def _received(thread: Thread, event: MailReceived) -> Thread:
    signal, facts = event.signal, event.signal.facts
    mail = Mail(
        at=event.at,
        message_id=event.message_id,
        subject=event.subject,
        sender=event.sender.email,
        inbound=True,
        conversation=event.conversation,
        automatic=signal.automatic,
        label=signal.label,
        manner=facts.manner,
        will_write=facts.will_write,
    )
    thread = _learn(thread, event)
    thread = replace(thread, mails=(*thread.mails, mail)[-MOST_MAILS:])
    if signal.trust.verdict is TrustVerdict.SUSPICIOUS:
        return thread
    before = thread.rounds
    thread = replace(thread, rounds=_rounds(thread, event))
    trigger = _trigger(signal.label, facts, thread, event, changed=thread.rounds != before)
    if trigger is Trigger.REJECTED:
        fresh = any(meetings.day_end(r) > thread.rejected_at for r in thread.rounds) if thread.rejected_at else True
        thread = replace(
            thread,
            rejected_at=event.at if fresh else thread.rejected_at,
            rounds=meetings.drop_ahead(thread.rounds, event.at),
        )
    if trigger is Trigger.QUESTION:
        thread = replace(thread, asked_at=event.at)
    return move(thread, trigger, event.at)


def _learn(thread: Thread, event: MailReceived) -> Thread:
    """What the mail says of the employer: the first name stays, people add up, the latest date and contact win."""
    facts, trust = event.signal.facts, event.signal.trust
    people = meetings.merge_people(thread.people, facts.people)
    contact = thread.contact
    if facts.contact is not None and facts.contact.email:
        people = meetings.merge_people(people, (facts.contact,))
        if contact is None or not event.signal.automatic:
            contact = facts.contact
    return replace(
        thread,
        company=thread.company or facts.company,
        role=thread.role or facts.role,
        company_key=company_key(event, thread.company_key),
        keys=thread.keys | keys_of(event),
        people=people[:64],
        contact=contact,
        decision_date=facts.decision_date or thread.decision_date,
        decision_stated_at=event.at if facts.decision_date else thread.decision_stated_at,
        addressed=event.addressed or thread.addressed,
        trust=max(thread.trust, trust.verdict, key=list(TrustVerdict).index),
        trust_reasons=tuple(dict.fromkeys((*thread.trust_reasons, *trust.reasons)))[:8],
        in_doubt=tuple(dict.fromkeys((*thread.in_doubt, *facts.in_doubt)))[-8:],
    )


def _rounds(thread: Thread, event: MailReceived) -> meetings.Rounds:
    label, facts, rounds = event.signal.label, event.signal.facts, thread.rounds
    doubtful = _doubtful(thread, event.at)
    used = max([r.key.round for r in thread.drafts] + [e.round for e in thread.sent], default=0)
    if label in (Label.INTERVIEW_CONFIRMED, Label.INTERVIEW_RESCHEDULED):
        moved = label is Label.INTERVIEW_RESCHEDULED
        alone = len(facts.interviews) == 1
        if moved and (facts.cancelled_uids or not facts.interviews):
            # Called off by its UID, or with a new time to follow: the old one must not lead to a thank-you.
            rounds = meetings.cancel(rounds, facts.cancelled_uids, event.at, doubtful)
        for interview in facts.interviews:
            rounds = meetings.confirm(
                rounds, interview, event.at, moved=moved, alone=alone, doubtful=doubtful, used=used
            )
    elif label is Label.INTERVIEW_CANCELLED:
        rounds = meetings.cancel(rounds, facts.cancelled_uids, event.at, doubtful)
    return rounds


def _doubtful(thread: Thread, at: datetime) -> tuple[Interview, ...]:
    """Interviews that ended a short while ago and that nobody was thanked for, the latest first.

    Only the calendar says that they took place; the user's thanks would say so, too.
    """
    found = [
        interview
        for round_ in thread.rounds
        for interview in round_.interviews
        if end_of(interview) <= at < end_of(interview) + meetings.LATE_NEWS
        and not _thanked_for(thread, round_.number, interview)
    ]
    return tuple(sorted(found, key=lambda i: i.start, reverse=True))


def _thanked_for(thread: Thread, number: int, interview: Interview) -> bool:
    met, end = {p.email for p in interview.people if p.email}, end_of(interview)
    if not met:  # then the one who arranged it was thanked
        return any(e.kind is Kind.THANK_YOU and e.round == number and e.at >= end for e in thread.sent)
    return any(not m.inbound and m.at >= end and not met.isdisjoint(m.recipients) for m in thread.mails)


def _trigger(label: Label, facts: Facts, thread: Thread, event: MailReceived, *, changed: bool) -> Trigger:
    """What a mail means to the machine."""
    if facts.opt_out:
        return Trigger.OPTED_OUT
    written = Trigger.QUESTION if facts.asks else Trigger.NEWS
    plain = Trigger.NOTICE if event.signal.automatic else written
    upcoming = bool(meetings.ahead(thread.rounds, event.at))
    match label:
        case Label.REJECTION:
            return Trigger.REJECTED
        case Label.OFFER:
            return Trigger.OFFERED
        case Label.INTERVIEW_CONFIRMED | Label.INTERVIEW_RESCHEDULED if changed and upcoming:
            return Trigger.MOVED if label is Label.INTERVIEW_RESCHEDULED else Trigger.CONFIRMED
        case Label.INTERVIEW_CANCELLED | Label.INTERVIEW_RESCHEDULED if changed:
            return Trigger.CANCELLED
        case Label.SCHEDULING_REQUEST | Label.ASSESSMENT:
            return Trigger.QUESTION
        case Label.APPLICATION_RECEIVED:
            return Trigger.NOTICE
        case _:
            return plain


def _sent(thread: Thread, event: MailSent, rules: Rules) -> Thread:
    record = records.sent_record(thread, event)
    people = _employer_side(thread, event)
    if not people and record is None:
        # Forwarded to a friend, say: the employer has heard nothing.
        return thread
    entries = tuple(_entry(thread, event, r, record, rules) for r in people)
    mail = Mail(
        at=event.at,
        message_id=event.message_id,
        subject=event.subject,
        sender=event.account,
        inbound=False,
        conversation=event.conversation,
        recipients=event.recipients,
    )
    thread = replace(thread, sent=(*thread.sent, *entries), mails=(*thread.mails, mail)[-MOST_MAILS:], asked_at=None)
    if record is not None:
        sent = replace(record, state=DraftState.SENT, at=event.at, message_id=event.message_id, missing_since=None)
        thread = records.put(thread, sent)
    if event.withdraws:
        return move(thread, Trigger.WITHDREW, event.at)
    if thread.state is State.CHECK_IN and entries and all(e.kind is Kind.THANK_YOU for e in entries):
        return thread
    return move(thread, Trigger.WROTE, event.at)


def _employer_side(thread: Thread, event: MailSent) -> tuple[str, ...]:
    """Whom of the recipients the employer's side counts: those known to the thread, and its mail domain."""
    known = {p.email for p in thread.people} | {p.email for r in thread.rounds for i in r.interviews for p in i.people}
    known |= {m.sender for m in thread.mails if m.inbound} | {r.key.recipient for r in thread.drafts}
    return tuple(r for r in event.recipients if r in known or _of_domains(r, thread.keys))


def _of_domains(email: str, domains: frozenset[str]) -> bool:
    host = email.rpartition("@")[2]
    return any(host == d or host.endswith("." + d) for d in domains)


def _entry(thread: Thread, event: MailSent, recipient: str, draft: DraftRecord | None, rules: Rules) -> LedgerEntry:
    kind: Kind | None
    if draft is not None:
        kind, unasked, number = draft.key.kind, draft.key.kind in UNASKED, draft.key.round
    else:
        kind, unasked, number = _by_hand(thread, event, recipient, rules)
    return LedgerEntry(
        at=event.at,
        recipient=recipient,
        company=thread.company_key,
        thread=thread.id,
        round=number,
        kind=kind,
        unasked=unasked,
        message_id=event.message_id,
    )


def _by_hand(thread: Thread, event: MailSent, recipient: str, rules: Rules) -> tuple[Kind | None, bool, int]:
    """What a mail written by hand was in effect (C6), whether it was unasked, and the round it belongs to.

    One written while the next round lies ahead still belongs to the round before.
    """
    done = over(thread, event.at)
    number = max((r.number for r in done), default=thread.round)
    for round_ in thread.rounds:
        for person, end in to_thank(thread, round_, rules):
            if person.email != recipient or event.at < thanks_from(round_, end):
                continue
            if thanked_at(thread, round_, recipient, end) is None:
                if (event.at - end).total_seconds() <= rules.thank_you_expires_hours * 3600:
                    return Kind.THANK_YOU, True, round_.number
                break
    if thread.state is State.FAREWELL:
        return Kind.FAREWELL, False, thread.round
    heard = max((m.at for m in thread.mails if m.inbound and not m.automatic), default=None)
    wrote = max((m.at for m in thread.mails if not m.inbound), default=None)
    met = max((meetings.day_end(r) for r in done), default=None)
    if heard is not None and (wrote is None or wrote < heard) and (met is None or met < heard):
        return None, False, number
    return (Kind.CHECK_IN if met is not None and _may_ask(thread, event.at, rules) else None), True, number


def _may_ask(thread: Thread, at: datetime, rules: Rules) -> bool:
    """Whether a mail by hand that answers nothing is taken to ask how things stand (C1).

    Sooner after the last contact than W2's ceiling, thanks to whoever arranged it or a word on the way home are
    likelier, unless a date that the employer named has passed (W1).
    """
    if meetings.ahead(thread.rounds, at):
        return False
    contact = max(
        [meetings.day_end(r) for r in thread.rounds] + [m.at for m in thread.mails if not m.automatic],
    )
    calendar = timing.calendar_of(thread, rules)
    stated = timing.stated_date(thread, calendar, contact)
    return at >= contact + timing.SILENCE_AT_LEAST or (stated is not None and calendar.day_of(at) > stated)
