"""What time alone does to a thread: interviews end, thank-yous expire, silence falls, threads close.

Nothing of this is stored: it follows from the thread and the clock, so a sleep, a crash or a late
start costs one computation and never a burst of drafts.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from inboxwatch.etiquette import timing
from inboxwatch.etiquette.machine import OUTCOMES, Trigger, closes, step
from inboxwatch.etiquette.meetings import ahead, day_end, interviews_of
from inboxwatch.etiquette.recipients import recruiting, to_answer, to_thank
from inboxwatch.etiquette.rules import RuleId, Rules
from inboxwatch.etiquette.thread import DraftRecord, Round, Thread, Transition
from inboxwatch.model import DraftState, Kind, Outcome, State, TrustVerdict

CHECK_INS = (Kind.CHECK_IN, Kind.CLOSING_CHECK_IN)
SETTLED = (DraftState.SENT, DraftState.DISCARDED, DraftState.EXPIRED)
MOST_STEPS = 100
"""More steps by time alone than states could ask for: a guard against a circle in the table."""


def move(thread: Thread, trigger: Trigger, at: datetime, outcome: Outcome | None = None) -> Thread:
    """The thread after one trigger, with its history, outcome and time of closing."""
    after = step(thread.state, thread.outcome, trigger)
    if after is thread.state and (after is not State.CLOSED or not closes(thread.outcome, trigger)):
        return thread
    if after is State.CLOSED:
        named = outcome or OUTCOMES.get(trigger)
        thread = replace(thread, outcome=named, closed_at=at)
    else:
        thread = replace(thread, outcome=None, closed_at=None)
    history = (*thread.history, Transition(at, thread.state, after, trigger.value))
    return replace(thread, state=after, history=history)


def elapsed(thread: Thread, now: datetime, rules: Rules) -> Thread:
    """The thread as time alone has moved it up to `now`."""
    for _ in range(MOST_STEPS):
        due = pending(thread, rules)
        if due is None or due[0] > now:
            return thread
        moved = move(thread, due[1], due[0])
        if moved is thread:
            return thread
        thread = moved
    return thread


def entered(thread: Thread) -> datetime:
    """When the thread came into its state."""
    if thread.history:
        return thread.history[-1].at
    return thread.mails[0].at


def pending(thread: Thread, rules: Rules) -> tuple[datetime, Trigger] | None:
    """The next thing time alone will do to the thread, and when; None when it will do nothing."""
    since = entered(thread)
    match thread.state:
        case State.SCHEDULED:
            over = [day_end(r) for r in thread.rounds if day_end(r) > since]
            if not over and not thread.rounds:
                return None
            return min(over, default=since), Trigger.ENDED
        case State.THANK_YOU:
            return _thanked_at(thread, rules, since), Trigger.THANKED
        case State.CONTACT | State.WAITING if ahead(thread.rounds, since):
            return since, Trigger.AHEAD
        case State.WAITING if _asked(thread, since):
            return since, Trigger.QUESTION
        case State.WAITING:
            return _waiting(thread, rules, since)
        case State.CHECK_IN:
            return _check_in(thread, rules, since)
        case State.FAREWELL:
            return _answered_at(thread, rules, since), Trigger.ANSWERED
        case _:
            return None


def _asked(thread: Thread, at: datetime) -> bool:
    """Whether they asked something while thanks were due, and it is the user's turn still (REPLY_DUE).

    What was asked before the latest interview was settled there.
    """
    latest = max((day_end(r) for r in over(thread, at)), default=None)
    return thread.asked_at is not None and (latest is None or thread.asked_at >= latest)


def over(thread: Thread, at: datetime) -> tuple[Round, ...]:
    """Rounds whose day is over."""
    return tuple(r for r in thread.rounds if day_end(r) <= at)


def thanked_at(thread: Thread, round_: Round, recipient: str, end: datetime) -> datetime | None:
    """When the thank-you to somebody was settled: sent by draft or by hand (C6), or thrown away."""
    record = record_of(thread, round_.number, (Kind.THANK_YOU,), recipient)
    if record is not None and record.state in SETTLED:
        return record.at
    begun = thanks_from(round_, end)
    return next((m.at for m in thread.mails if not m.inbound and recipient in m.recipients and m.at >= begun), None)


def thanks_from(round_: Round, end: datetime) -> datetime:
    """From when a mail to somebody whose interview ends at `end` may be thanks: its start.

    The calendar's end is a plan, or a guess of ours; who wrote before it must not be made to thank twice (C6).
    """
    return min((i.start for i in round_.interviews if timing.end_of(i) == end), default=end)


def record_of(thread: Thread, number: int, kinds: tuple[Kind, ...], recipient: str | None = None) -> DraftRecord | None:
    """The record of a round's draft of one of these kinds, the latest one; to `recipient` if given."""
    return next(
        (
            r
            for r in reversed(thread.drafts)
            if r.key.round == number and r.key.kind in kinds and recipient in (None, r.key.recipient)
        ),
        None,
    )


def _thanked_at(thread: Thread, rules: Rules, since: datetime) -> datetime:
    instants = [since]
    for round_ in sorted(thread.rounds, key=day_end):
        if day_end(round_) > max(instants):
            break  # the next round's day is not over before these are settled: it has its own time
        for person, end in to_thank(thread, round_, rules):
            window = timing.thank_you(end, day_end(round_), rules)
            settled = thanked_at(thread, round_, person.email or "", end)
            instants.append(min(settled, window.expires) if settled else window.expires)
    return max(instants)


@dataclass(frozen=True, slots=True)
class CheckIns:
    """A round's check-ins so far: how many were sent, when the first and the last; when one was declined."""

    sent: int
    first: datetime | None
    last: datetime | None
    declined: datetime | None

    @property
    def kind(self) -> Kind:
        """C1: the second one closes."""
        return Kind.CLOSING_CHECK_IN if self.sent else Kind.CHECK_IN


def check_ins(thread: Thread, at: datetime) -> CheckIns:
    """Counted by what was sent, by hand too (C6). A draft the user threw away or let expire was declined."""
    sent = {e.message_id: e.at for e in thread.sent if e.round == thread.round and e.kind in CHECK_INS and e.unasked}
    declined: list[datetime] = []
    for record in thread.drafts:
        if record.key.kind not in CHECK_INS or record.key.round != thread.round:
            continue
        if record.state in (DraftState.DISCARDED, DraftState.EXPIRED):
            declined.append(record.at)
        elif record.standing and record.expires_at is not None and record.expires_at <= at:
            declined.append(record.expires_at)
    return CheckIns(
        len(sent), min(sent.values(), default=None), max(sent.values(), default=None), min(declined, default=None)
    )


def why_no_check_in(thread: Thread, rules: Rules, at: datetime) -> RuleId | None:
    """The rule by which no further check-in can follow in this round; None when one may."""
    done = check_ins(thread, at)
    latest = max((day_end(r) for r in over(thread, at)), default=None)
    if latest is None or recruiting(thread) is None or thread.trust is TrustVerdict.SUSPICIOUS:
        return RuleId.N6
    if thread.rejected_at is not None and thread.rejected_at >= latest:
        return RuleId.R2
    if _offered_or_withdrawn(thread, latest):
        return RuleId.N6
    if done.declined is not None or done.sent >= rules.check_ins_a_round:
        return RuleId.C1
    if unanswered(thread) >= rules.unanswered_in_a_row:
        return RuleId.C7
    return None


def _offered_or_withdrawn(thread: Thread, since: datetime) -> bool:
    """N6: after an offer or a withdrawal nothing is asked, whatever they write, until another interview was held."""
    ended = max(
        (t.at for t in thread.history if t.trigger in (Trigger.OFFERED, Trigger.WITHDREW)),
        default=None,
    )
    return ended is not None and ended >= since and (thread.reopened_at is None or thread.reopened_at < ended)


def unanswered(thread: Thread) -> int:
    """C7: the user's mails in a row since the employer last wrote. One round's thank-yous are one (T3)."""
    heard = max((m.at for m in thread.mails if m.inbound and not m.automatic), default=None)
    mails = {e.message_id: e for e in thread.sent if heard is None or e.at > heard}
    thanks = {e.round for e in mails.values() if e.kind is Kind.THANK_YOU}
    return len(thanks) + sum(1 for e in mails.values() if e.kind is not Kind.THANK_YOU)


def _waiting(thread: Thread, rules: Rules, since: datetime) -> tuple[datetime, Trigger] | None:
    done = check_ins(thread, since)
    if why_no_check_in(thread, rules, since) is None:
        window = timing.check_in(thread, rules, done.first)
        if window is not None:
            return max(window.ready, since), Trigger.SILENCE
    settled = [t for t in (done.declined, done.last) if t is not None]
    gone = timing.gives_up_at(thread, rules, max(settled, default=None))
    return None if gone is None else (max(gone, since), Trigger.GAVE_UP)


def _check_in(thread: Thread, rules: Rules, since: datetime) -> tuple[datetime, Trigger]:
    record = record_of(thread, thread.round, CHECK_INS)
    if record is not None:
        if record.state in (DraftState.DISCARDED, DraftState.EXPIRED) and record.at >= since:
            return record.at, Trigger.CHECKED_IN
        if record.standing and record.expires_at is not None:
            return max(record.expires_at, since), Trigger.CHECKED_IN
    # Held all the time by another limit (C5, C7): silence goes its way, and C8 closes.
    held = timing.CHECK_IN_STANDS + timedelta(days=rules.close_after_silence_days)
    return since + held, Trigger.GAVE_UP


def farewell_possible(thread: Thread, rejected_at: datetime) -> bool:
    """R1 answers a rejection after an interview, to a person, once."""
    if thread.trust is TrustVerdict.SUSPICIOUS or to_answer(thread) is None:
        return False
    return any(timing.end_of(i) <= rejected_at for i in interviews_of(thread.rounds))


def _answered_at(thread: Thread, rules: Rules, since: datetime) -> datetime:
    rejected_at = thread.rejected_at or since
    record = record_of(thread, thread.round, (Kind.FAREWELL,))
    if not farewell_possible(thread, rejected_at):
        return since
    if record is not None and record.state in SETTLED:
        return max(record.at, since)
    answered = [e.at for e in thread.sent if e.kind is Kind.FAREWELL and e.round == thread.round]
    if answered:
        return max(answered[0], since)
    return max(timing.farewell(rejected_at, thread, rules).expires, since)
