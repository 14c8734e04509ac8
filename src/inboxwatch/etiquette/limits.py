"""The limits, which have the last word: C1, C2, C5, C6, C7, R2, over the ledger and what stands in Drafts.

A limit never says why a draft would be good; it says by which rule it may not stand yet, or not at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from inboxwatch.etiquette.advance import UNASKED
from inboxwatch.etiquette.elapsed import CHECK_INS, unanswered
from inboxwatch.etiquette.rules import RuleId, Rules
from inboxwatch.etiquette.thread import LedgerEntry, Thread
from inboxwatch.etiquette.timing import calendar_of
from inboxwatch.model import Kind


@dataclass(frozen=True, slots=True)
class Proposal:
    """A draft asked for, or one that already stands: whose it is, and to whom."""

    thread: Thread
    kind: Kind
    round: int
    recipient: str

    @property
    def company(self) -> str:
        """The key by which C5 counts a company."""
        return self.thread.company_key


@dataclass(frozen=True, slots=True)
class Hold:
    """A rule that holds a draft: until `until`, or for as long as things are as they are (None)."""

    rule: RuleId
    until: datetime | None
    reason: str


def holds(
    wanted: Proposal, standing: Iterable[Proposal], ledger: Iterable[LedgerEntry], rules: Rules, now: datetime
) -> tuple[Hold, ...]:
    """Every limit that holds `wanted` at `now`; none means it may stand.

    `standing` are the other drafts that stand or shall stand: they count as sent now, since the user
    may send them at any moment.
    """
    standing, ledger = tuple(standing), tuple(ledger)
    checks = (
        one_recipient(wanted, standing, ledger, rules, now),
        one_company(wanted, standing, ledger, rules, now),
        check_ins_a_round(wanted, ledger, rules),
        check_in_gap(wanted, ledger, rules, now),
        unanswered_in_a_row(wanted, standing, ledger, rules),
        after_rejection(wanted),
    )
    return tuple(h for h in checks if h is not None)


def one_recipient(
    wanted: Proposal, standing: tuple[Proposal, ...], ledger: tuple[LedgerEntry, ...], rules: Rules, now: datetime
) -> Hold | None:
    """C5: one unasked mail a recipient in so many days, whatever the thread."""
    if wanted.kind not in UNASKED:
        return None
    if any(s.recipient == wanted.recipient and s.kind in UNASKED for s in standing):
        return Hold(RuleId.C5, None, f"another draft to {wanted.recipient} stands already")
    last = max((e.at for e in ledger if e.recipient == wanted.recipient and e.unasked), default=None)
    if last is None:
        return None
    until = last + timedelta(days=rules.recipient_gap_days)
    days = rules.recipient_gap_days
    return Hold(RuleId.C5, until, f"one unasked mail to a person in {days} days") if until > now else None


def one_company(
    wanted: Proposal, standing: tuple[Proposal, ...], ledger: tuple[LedgerEntry, ...], rules: Rules, now: datetime
) -> Hold | None:
    """C5: one unasked mail a company in so many business days.

    Thank-yous are not held by it, since each interviewer gets their own within the day (T1, T3); what
    they were counts for every check-in after them.
    """
    if wanted.kind not in CHECK_INS:
        return None
    if any(s.company == wanted.company and s.kind in UNASKED for s in standing):
        return Hold(RuleId.C5, None, "another draft to the same company stands already")
    last = max((e.at for e in ledger if e.company == wanted.company and e.unasked), default=None)
    if last is None:
        return None
    calendar = calendar_of(wanted.thread, rules)
    day = calendar.add_business_days(calendar.day_of(last), rules.company_gap_business_days)
    until = calendar.at(day, time(0))
    days = rules.company_gap_business_days
    return Hold(RuleId.C5, until, f"one unasked mail to a company in {days} business days") if until > now else None


def check_ins_a_round(wanted: Proposal, ledger: tuple[LedgerEntry, ...], rules: Rules) -> Hold | None:
    """C1: so many check-ins a round, those written by hand counted (C6)."""
    if wanted.kind not in CHECK_INS:
        return None
    if len(_check_ins_sent(wanted, ledger)) >= rules.check_ins_a_round:
        return Hold(RuleId.C1, None, f"{rules.check_ins_a_round} check-ins a round are enough")
    return None


def check_in_gap(wanted: Proposal, ledger: tuple[LedgerEntry, ...], rules: Rules, now: datetime) -> Hold | None:
    """C2: the second check-in waits for weeks."""
    if wanted.kind not in CHECK_INS:
        return None
    sent = _check_ins_sent(wanted, ledger)
    if not sent:
        return None
    until = max(sent.values()) + timedelta(days=rules.check_in_gap_days)
    return Hold(RuleId.C2, until, f"{rules.check_in_gap_days} days between two check-ins") if until > now else None


def _check_ins_sent(wanted: Proposal, ledger: tuple[LedgerEntry, ...]) -> dict[str, datetime]:
    return {
        e.message_id: e.at
        for e in ledger
        if e.thread == wanted.thread.id and e.round == wanted.round and e.kind in CHECK_INS and e.unasked
    }


def unanswered_in_a_row(
    wanted: Proposal, standing: tuple[Proposal, ...], ledger: tuple[LedgerEntry, ...], rules: Rules
) -> Hold | None:
    """C7: never one more than so many unanswered mails in a row, to a thread or to a person.

    One round's thank-yous count as one to the thread: they go to different people for one occasion.
    """
    if wanted.kind not in UNASKED:
        return None
    ours = [s for s in standing if s.thread.id == wanted.thread.id and s.kind in CHECK_INS]
    in_thread = unanswered(wanted.thread) + len(ours)
    heard = max((m.at for m in wanted.thread.mails if m.inbound and not m.automatic), default=None)
    thanks_begun = wanted.kind is Kind.THANK_YOU and any(
        e.kind is Kind.THANK_YOU and e.round == wanted.round and (heard is None or e.at > heard)
        for e in wanted.thread.sent
    )
    from_them = max((m.at for m in wanted.thread.mails if m.inbound and m.sender == wanted.recipient), default=heard)
    to_person = {
        e.message_id for e in ledger if e.recipient == wanted.recipient and (from_them is None or e.at > from_them)
    }
    most = rules.unanswered_in_a_row
    if (in_thread >= most and not thanks_begun) or len(to_person) >= most:
        return Hold(RuleId.C7, None, f"{most} mails in a row are unanswered")
    return None


def after_rejection(wanted: Proposal) -> Hold | None:
    """R2: after a rejection only its one answer; a later round is a new occasion."""
    rejected = wanted.thread.rejected_at
    if wanted.kind is Kind.FAREWELL or rejected is None:
        return None
    later = any(i.start > rejected for r in wanted.thread.rounds if r.number == wanted.round for i in r.interviews)
    return None if later else Hold(RuleId.R2, None, "after a rejection nothing more, unless they write first")
