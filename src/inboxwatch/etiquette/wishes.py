"""The drafts that each thread's state makes meaningful, now or later, before the limits are asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from inboxwatch.etiquette import records, timing
from inboxwatch.etiquette.elapsed import (
    SETTLED,
    check_ins,
    entered,
    farewell_possible,
    over,
    record_of,
    thanked_at,
    why_no_check_in,
)
from inboxwatch.etiquette.limits import Proposal
from inboxwatch.etiquette.meetings import day_end
from inboxwatch.etiquette.recipients import recruiting, to_answer, to_thank
from inboxwatch.etiquette.rules import RuleId, Rules
from inboxwatch.etiquette.thread import DraftRecord, Thread
from inboxwatch.model import DraftKey, DraftState, Kind, Person, State, TrustVerdict


@dataclass(frozen=True, slots=True)
class Wish:
    """A draft that is meaningful for a thread's state, before the limits are asked."""

    thread: Thread
    key: DraftKey
    recipient: Person
    window: timing.Window
    anchor: str
    rules: tuple[RuleId, ...]
    reason: str
    record: DraftRecord | None

    @property
    def standing(self) -> bool:
        """It stands in Drafts already, and its time is not over."""
        return self.record is not None and self.record.standing

    @property
    def proposal(self) -> Proposal:
        """As the limits see it."""
        return Proposal(self.thread, self.key.kind, self.key.round, self.key.recipient)


def wishes_of(thread: Thread, rules: Rules, now: datetime) -> Iterator[Wish]:
    """The drafts a thread's state makes meaningful, due now or later."""
    if thread.trust is TrustVerdict.SUSPICIOUS:
        return
    match thread.state:
        # Called off was what lay ahead; who was met before is thanked all the same (T7).
        case State.THANK_YOU | State.SCHEDULED | State.CONTACT:
            yield from _debriefs(thread, rules, now)
            yield from _thanks(thread, rules, now)
        case State.WAITING | State.CHECK_IN:
            yield from _check_in(thread, rules, now)
        case State.FAREWELL:
            yield from _farewell(thread, rules, now)
        case _:
            return


def _wish(
    thread: Thread, number: int, kind: Kind, person: Person, window: timing.Window, why: str, *rules: RuleId
) -> Wish | None:
    if person.email is None:
        return None
    key = DraftKey(thread.account, thread.id, number, kind, person.email)
    record = records.find(thread, key)
    if record is not None:
        if record.state in SETTLED:
            return None
        if record.placed_at is not None and record.state is not DraftState.WITHDRAWN:
            key = record.key
            window = replace(window, expires=record.expires_at or window.expires)
    # A thread may hold mails of several conversations; the draft answers the latest one they wrote.
    anchor = record.anchor if record is not None and record.standing else _anchor(thread, person)
    return Wish(thread, key, person, window, anchor, rules, why, record)


def _anchor(thread: Thread, person: Person) -> str:
    """The mail a draft answers: the latest from its recipient, else the latest of the employer's, by a human if any.

    An out-of-office notice is nothing to answer, though it may be the last that came from its recipient.
    """
    inbound = [m for m in reversed(thread.mails) if m.inbound]
    chosen = min(inbound, key=lambda m: (m.automatic, m.sender != person.email), default=None)
    return chosen.message_id if chosen is not None else ""


def _thanks(thread: Thread, rules: Rules, now: datetime) -> Iterator[Wish]:
    for round_ in over(thread, now):
        for person, end in to_thank(thread, round_, rules):
            window = timing.thank_you(end, day_end(round_), rules)
            if thanked_at(thread, round_, person.email or "", end) is not None or window.expires <= now:
                continue
            why = "the interview is over and they have not been thanked"
            wish = _wish(thread, round_.number, Kind.THANK_YOU, person, window, why, RuleId.T1, RuleId.T3, RuleId.T7)
            if wish is not None:
                yield wish


def _debriefs(thread: Thread, rules: Rules, now: datetime) -> Iterator[Wish]:
    """S1: a note to oneself when a round's day is over, while it is fresh, for as long as thanks are due."""
    for round_ in over(thread, now) if rules.debrief else ():
        windows = [
            timing.thank_you(end, day_end(round_), rules)
            for person, end in to_thank(thread, round_, rules)
            if thanked_at(thread, round_, person.email or "", end) is None
        ]
        expires = max((window.expires for window in windows), default=now)
        if expires <= now:
            continue
        window = timing.Window(day_end(round_), RuleId.S1, expires, expires)
        oneself = Person("", thread.account)
        wish = _wish(thread, round_.number, Kind.DEBRIEF, oneself, window, "the interview is over", RuleId.S1)
        if wish is not None:
            yield replace(wish, anchor="")


def _check_in(thread: Thread, rules: Rules, now: datetime) -> Iterator[Wish]:
    done = check_ins(thread, now)
    person = recruiting(thread)
    window = timing.check_in(thread, rules, done.first)
    if person is None or window is None or why_no_check_in(thread, rules, now) is not None:
        return
    record = record_of(thread, thread.round, (done.kind,))
    if (record is None or not record.standing) and window.expires <= now:
        # Asleep for weeks: silence has gone on, and the draft has its time from when it can stand at all.
        until = now + timing.CHECK_IN_STANDS
        window = replace(window, send_by=until, expires=until)
    why = "the date they named has passed" if window.rule is RuleId.W1 else "nothing was heard since the last contact"
    wish = _wish(thread, thread.round, done.kind, person, window, why, RuleId.C1, window.rule)
    if wish is not None:
        yield wish


def _farewell(thread: Thread, rules: Rules, now: datetime) -> Iterator[Wish]:
    rejected_at = thread.rejected_at or entered(thread)
    person = to_answer(thread)
    if person is None or not farewell_possible(thread, rejected_at):
        return
    window = timing.farewell(rejected_at, thread, rules)
    wish = _wish(thread, thread.round, Kind.FAREWELL, person, window, "they declined, after an interview", RuleId.R1)
    if wish is not None:
        yield wish
