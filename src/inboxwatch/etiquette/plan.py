"""The plan: which drafts should stand now, which are held and by which rule, and when that changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from inboxwatch.etiquette import timing
from inboxwatch.etiquette.elapsed import (
    CHECK_INS,
    pending,
    thanked_at,
)
from inboxwatch.etiquette.limits import Proposal, holds
from inboxwatch.etiquette.meetings import day_end
from inboxwatch.etiquette.recipients import to_thank
from inboxwatch.etiquette.rules import RuleId, Rules
from inboxwatch.etiquette.thread import DraftRecord, Plan, PlannedDraft, Thread, Verdict, World
from inboxwatch.etiquette.wishes import Wish, wishes_of
from inboxwatch.model import DraftState, Kind, Outcome, State

SECOND_LOOK = timedelta(minutes=10)
"""A draft that is missing is believed deleted only after another look so much later."""

OVER = {
    Kind.DEBRIEF: RuleId.S1,
    Kind.THANK_YOU: RuleId.T1,
    Kind.CHECK_IN: RuleId.C1,
    Kind.CLOSING_CHECK_IN: RuleId.C1,
    Kind.FAREWELL: RuleId.R1,
}
"""The rule that bounds the time of each kind of draft."""

SNOOZED = "snoozed"
"""Stands where a rule id stands when it was the user who said: not before."""


def plan(world: World, rules: Rules, now: datetime) -> Plan:
    """What should stand in Drafts at `now`, all accounts together, since C5 counts across them.

    Those of the user's own come before all. Then thank-yous, which cannot wait (T1): a check-in makes way for
    them (C5). Drafts that stand hold their place against what is merely wanted. Then by readiness; ties by
    identity, so that the same world gives the same plan.
    """
    wishes = [w for t in world.threads for w in wishes_of(t, rules, now)]
    wishes.sort(key=_precedence)
    theirs = _kept_by_user(world.threads)
    decided: list[PlannedDraft] = []
    accepted: list[Proposal] = []
    for wish in wishes:
        if wish.key.kind is Kind.DEBRIEF:
            decided.append(_to_oneself(wish, now))
            continue
        others = tuple(p for p in theirs if not _same(p, wish.proposal))
        draft = _decide(wish, (*others, *accepted), world, rules, now)
        decided.append(draft)
        if draft.verdict is Verdict.READY and len(others) == len(theirs):
            accepted.append(wish.proposal)
    return Plan(drafts=tuple(decided), wake_at=_wake_at(world, decided, rules, now))


def _precedence(wish: Wish) -> tuple[bool, bool, datetime, str, str, str]:
    thanks = wish.key.kind is Kind.THANK_YOU
    return not thanks, not wish.standing, wish.window.ready, wish.key.thread, wish.key.kind, wish.key.recipient


def why_stale(thread: Thread, record: DraftRecord, rules: Rules, now: datetime) -> RuleId:
    """The rule by which an untouched draft that stands is wanted no more, where no limit holds it."""
    if thread.state is State.FAREWELL or thread.outcome is Outcome.REJECTED:
        return RuleId.R1
    if thread.state is State.CLOSED:
        return RuleId.N6
    match record.key.kind:
        case Kind.THANK_YOU:
            return _why_no_thanks(thread, record, rules, now)
        case Kind.DEBRIEF:
            return RuleId.S1  # the thanks are done
        case Kind.FAREWELL:
            return RuleId.R3  # they wrote again
        case _:
            return RuleId.W2  # they wrote, or meet again: silence has not lasted


def _why_no_thanks(thread: Thread, record: DraftRecord, rules: Rules, now: datetime) -> RuleId:
    """Moved, or met once more that day: not yet (T2). Thanked by hand: C6. Called off, or not met after all: N6."""
    for round_ in thread.rounds:
        if round_.number != record.key.round:
            continue
        if day_end(round_) > now:
            return RuleId.T2
        for person, end in to_thank(thread, round_, rules):
            settled = person.email == record.key.recipient and thanked_at(thread, round_, record.key.recipient, end)
            if settled:
                return RuleId.C6
    return RuleId.N6


def _kept_by_user(threads: Iterable[Thread]) -> tuple[Proposal, ...]:
    """Drafts the user edited and keeps, wanted still or not: they may be sent at any moment."""
    return tuple(
        Proposal(thread, record.key.kind, record.key.round, record.key.recipient)
        for thread in threads
        for record in thread.drafts
        if record.state is DraftState.EDITED and record.missing_since is None and record.key.kind is not Kind.DEBRIEF
    )


def _to_oneself(wish: Wish, now: datetime) -> PlannedDraft:
    """The verdict on a note to oneself: no limit counts what nobody else is sent."""
    snoozed = wish.thread.snoozed_until
    held = snoozed is not None and snoozed > now and not wish.standing
    return PlannedDraft(
        key=wish.key,
        recipient=wish.recipient,
        verdict=Verdict.NOT_BEFORE if held else Verdict.READY,
        rules=(SNOOZED, RuleId.S1.value) if held else (RuleId.S1.value,),
        reason="you snoozed this thread" if held else wish.reason,
        not_before=snoozed if held else wish.window.ready.astimezone(UTC),
        send_by=wish.window.send_by.astimezone(UTC),
        expires_at=wish.window.expires.astimezone(UTC),
        anchor=wish.anchor,
    )


def _same(one: Proposal, other: Proposal) -> bool:
    """Whether two proposals are of one draft."""
    return (one.thread.id, one.kind, one.round, one.recipient) == (
        other.thread.id,
        other.kind,
        other.round,
        other.recipient,
    )


def _decide(wish: Wish, standing: tuple[Proposal, ...], world: World, rules: Rules, now: datetime) -> PlannedDraft:
    """Ready, not before an instant, or refused; with the rules behind it."""
    held = holds(wish.proposal, standing, world.ledger, rules, now)
    calendar = timing.calendar_of(wish.thread, rules)
    window, ready = wish.window, wish.window.ready
    ids = tuple(r.value for r in wish.rules)

    def made(verdict: Verdict, by: tuple[str, ...], reason: str, opens: datetime | None) -> PlannedDraft:
        over = OVER[wish.key.kind].value
        if opens is not None and opens >= window.expires and wish.key.kind not in CHECK_INS:
            verdict, by, opens = Verdict.REFUSED, (by[0], over, *by[1:]), None
            reason = f"{reason}, and after that it is too late ({over})"
        closing = _closing(wish, calendar, opens)
        return PlannedDraft(
            key=wish.key,
            recipient=wish.recipient,
            verdict=verdict,
            rules=tuple(dict.fromkeys(by)),
            reason=reason,
            not_before=None if opens is None else opens.astimezone(UTC),
            send_by=closing.send_by.astimezone(UTC),
            expires_at=closing.expires.astimezone(UTC),
            anchor=wish.anchor,
        )

    snoozed = wish.thread.snoozed_until
    if snoozed is not None and snoozed > now and not wish.standing:
        return made(Verdict.NOT_BEFORE, (SNOOZED, *ids), "you snoozed this thread", max(snoozed, ready))
    if ready > now:
        # A draft that stands is no exception: they wrote again, or named a date, and what was due is not due now.
        opens = max([ready, *(h.until for h in held if h.until is not None)])
        if opens > ready and all(h.until is not None for h in held):
            last = max((h for h in held if h.until is not None), key=lambda h: h.until or now)
            return made(Verdict.NOT_BEFORE, (last.rule.value, *ids), last.reason, _opening(wish, calendar, opens))
        return made(Verdict.NOT_BEFORE, (window.rule.value, *ids), _waiting_for(window.rule), ready)
    if held:
        lasting = next((h for h in held if h.until is None), None)
        if lasting is not None:
            return made(Verdict.REFUSED, (lasting.rule.value, *ids), lasting.reason, None)
        last = max(held, key=lambda h: h.until or now)
        return made(
            Verdict.NOT_BEFORE, (last.rule.value, *ids), last.reason, _opening(wish, calendar, last.until or now)
        )
    if wish.key.kind is not Kind.THANK_YOU and not wish.standing and not calendar.is_open(now):
        reason = "the employer's working hours"
        return made(Verdict.NOT_BEFORE, (RuleId.W3.value, *ids), reason, calendar.next_open(now))
    return made(Verdict.READY, ids, wish.reason, _send_window(wish, calendar, now))


def _opening(wish: Wish, calendar: timing.WorkCalendar, instant: datetime) -> datetime:
    return instant if wish.key.kind is Kind.THANK_YOU else calendar.next_open(instant)


def _send_window(wish: Wish, calendar: timing.WorkCalendar, now: datetime) -> datetime:
    """From when it may be sent: in working hours (W3), unless a thank-you would then be too late (T1)."""
    start = wish.record.placed_at if wish.record is not None and wish.record.placed_at is not None else now
    opens = calendar.next_open(max(start, wish.window.ready))
    return opens if opens < wish.window.expires else max(start, wish.window.ready)


def _closing(wish: Wish, calendar: timing.WorkCalendar, opens: datetime | None) -> timing.Window:
    """The window whose end lies behind its opening, wherever W3, C5 or the user moved that."""
    window = wish.window
    if opens is None or opens <= window.send_by:
        return window
    if opens >= window.expires:  # of a check-in alone: it has its time from when it can stand at all
        until = opens + timing.CHECK_IN_STANDS
        return replace(window, send_by=until, expires=until)
    return replace(window, send_by=min(window.expires, calendar.next_close(calendar.next_open(opens))))


def _waiting_for(rule: RuleId) -> str:
    return {
        RuleId.T2: "leave time to reflect after the interview",
        RuleId.W1: "they named a date, and it has not passed",
        RuleId.W2: "wait a week from the last contact",
        RuleId.W3: "the employer's working hours",
        RuleId.C2: "the second check-in waits for weeks",
    }.get(rule, "not yet")


def _wake_at(world: World, drafts: Iterable[PlannedDraft], rules: Rules, now: datetime) -> datetime | None:
    """The next instant at which the answer changes by time alone."""
    drafts = tuple(drafts)
    instants = [d.not_before for d in drafts if d.verdict is Verdict.NOT_BEFORE and d.not_before is not None]
    instants += [d.expires_at for d in drafts if d.expires_at is not None]
    threads = world.by_id
    for draft in drafts:
        if draft.verdict is Verdict.READY and draft.key.kind not in (Kind.THANK_YOU, Kind.DEBRIEF):
            # What cannot be laid down before the end of the working day has to wait for the next one (W3).
            calendar = timing.calendar_of(threads[draft.key.thread], rules)
            instants.append(calendar.next_close(now))
    for thread in world.threads:
        instants += [day_end(r) for r in thread.rounds]
        due = pending(thread, rules)
        if due is not None:
            instants.append(due[0])
        if thread.snoozed_until is not None:
            instants.append(thread.snoozed_until)
        for record in thread.drafts:
            if record.standing and record.expires_at is not None:
                instants.append(record.expires_at)
            if record.standing and record.missing_since is not None:
                instants.append(record.missing_since + SECOND_LOOK)
    return min((i for i in instants if i > now), default=None)
