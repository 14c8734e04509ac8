"""Judges drafts by docs/etiquette.md alone: knows what was heard and written, and nothing of how inboxwatch decides.

Ceilings, not defaults: config may be stricter than what is judged here, never laxer. Where the rules leave a
question, the readings of docs/architecture.md hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from inboxwatch.model import Kind
from tests.stateful.past import CHECK_INS, COUNTRIES, Command, Laid, Past, Process, Said, Wrote, holidays

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule of etiquette.md, and how it is broken."""

    rule: str
    what: str


class BreachError(AssertionError):
    """The oracle has bitten."""

    def __init__(self, found: Sequence[tuple[Laid, Breach]], now: datetime) -> None:
        super().__init__(f"at {now}: " + "; ".join(f"{b.rule}: {b.what} ({d.kind} to {d.to})" for d, b in found))
        self.rules = {b.rule for _, b in found}


@dataclass(frozen=True, slots=True)
class Office:
    """Working time at an employer's (W3): days by the week and the holidays, and what is night for certain."""

    zone: ZoneInfo
    country: str

    @classmethod
    def of(cls, process: Process) -> Office:
        return cls(ZoneInfo(process.zone), COUNTRIES[process.zone])

    def day(self, instant: datetime) -> date:
        return instant.astimezone(self.zone).date()

    def works_on(self, day: date) -> bool:
        return day.weekday() < 5 and day not in holidays(self.country, day.year)

    def business_days(self, first: date, last: date) -> int:
        """How many business days lie after `first`, up to `last`."""
        return sum(self.works_on(first + n * DAY) for n in range(1, (last - first).days + 1))

    def open(self, instant: datetime) -> bool:
        clock = instant.astimezone(self.zone).time()
        return self.works_on(self.day(instant)) and time(7) <= clock < time(20)


def judge(past: Past, draft: Laid, standing: Iterable[Laid], now: datetime, *, fresh: bool) -> tuple[Breach, ...]:
    """Every rule that `draft` breaks by standing at `now`; `standing` are the other drafts in the folder.

    `fresh`: it was laid down just now; only then working hours are asked for.
    """
    standing = [d for d in standing if d is not draft]
    match draft.kind:
        case Kind.THANK_YOU:
            found = (*_over_and_done(past, draft, now), *_thanks(past, draft, standing, now))
        case Kind.CHECK_IN | Kind.CLOSING_CHECK_IN:
            found = (*_over_and_done(past, draft, now), *_check_in(past, draft, standing, now))
        case Kind.FAREWELL:
            found = tuple(_farewell(past, draft, now))
        case _:
            found = (Breach("?", f"a draft of the kind {draft.kind}"),)
    if fresh and draft.kind is not Kind.THANK_YOU and not Office.of(draft.process).open(now):
        found = (*found, Breach("W3", f"laid down at {now.astimezone(ZoneInfo(draft.process.zone))}"))
    if fresh and any(_identity(d) == _identity(draft) for d in standing):
        found = (*found, Breach("one draft", f"a second {draft.kind} to {draft.to}"))
    return found


def _words(past: Past, draft: Laid) -> str:
    """The text without the names of those met, which alone make no letter of its own."""
    met = {draft.to, *(email for meeting in past.meetings(draft.process) for email in meeting.people)}
    text = " ".join(draft.text.split())
    for email in sorted(met):
        text = text.replace(email.partition("@")[0].title(), "NAME")
    return text


def _identity(draft: Laid) -> tuple[Kind, Process, str]:
    return draft.kind, draft.process, draft.to


def _over_and_done(past: Past, draft: Laid, now: datetime) -> Iterator[Breach]:
    """R2, N6: where nothing more may be written unasked. A later interview is a new occasion."""
    process = draft.process
    begun = max((m.start for m in past.meetings(process) if m.start <= now), default=None)
    told = sorted((t for t in past.told if t.process == process), key=lambda t: t.at)
    reopened = max((t.at for t in told if t.command is Command.REOPEN), default=None)

    def since(instant: datetime | None, *ends: datetime | None) -> bool:
        return instant is not None and all(end is None or end <= instant for end in ends)

    rejected = max((h.at for h in past.heard_of(process, Said.REJECTED)), default=None)
    if since(rejected, begun):
        yield Breach("R2", f"rejected at {rejected}")
    offered = max((h.at for h in past.heard_of(process, Said.OFFERED)), default=None)
    withdrew = max((w.at for w in past.written_to(process) if w.withdraws), default=None)
    confirmed = max((h.at for h in past.heard_of(process) if h.meeting is not None), default=None)
    if since(offered, begun, confirmed, reopened) or since(withdrew, begun, confirmed, reopened):
        yield Breach("N6", f"an offer at {offered}, a withdrawal at {withdrew}")
    opted_out = min((h.at for h in past.heard_of(process, Said.OPTED_OUT)), default=None)
    muted = max((t.at for t in told if t.command is Command.MUTE), default=None)
    closed = max((t.at for t in told if t.command is Command.CLOSE), default=None)
    if since(opted_out, reopened) or since(muted, reopened, closed):
        yield Breach("N6", f"opted out at {opted_out}, muted at {muted}")
    if since(closed, past.last_human(process), reopened):
        yield Breach("N6", f"closed by the user at {closed}")
    snoozed = [t for t in told if t.command is Command.SNOOZE]
    until = snoozed[-1].until if snoozed and draft.at > snoozed[-1].at else None
    if until is not None and now < until and since(snoozed[-1].at, reopened):
        yield Breach("snoozed", f"until {until}")


def _thanks(past: Past, draft: Laid, standing: list[Laid], now: datetime) -> Iterator[Breach]:
    process = draft.process
    days = past.days(process, now)
    met = [(m.end, day, m) for day, ms in days.items() for m in ms if draft.to in m.people]
    if not met:
        yield Breach("T2", f"{draft.to} was not met in any interview that is over")
        return
    _, day, meeting = max(met, key=lambda one: one[0])
    if now >= meeting.end + timedelta(hours=48):
        yield Breach("T1", f"thanks at {now} for an interview that ended at {meeting.end}")
    for mail in past.written_to(process):
        if mail.to == draft.to and mail.at >= meeting.start:
            yield Breach("T3", f"{draft.to} was written to at {mail.at}, in or after the interview")
    if len({d.to for d in standing if d.kind is Kind.THANK_YOU and d.process == process and not d.edited}) >= 8:
        yield Breach("T3", "a ninth thank-you")
    for other in past.laid:
        same = other.kind is Kind.THANK_YOU and other.process == process and other.to != draft.to
        if same and _words(past, other) == _words(past, draft):
            yield Breach("T3", f"the same text to {draft.to} and {other.to}")
    yield from _person(past, draft, standing, now)
    kinds = dict(past.unasked())
    round_begun = any(
        kinds.get(w) is Kind.THANK_YOU and any(w.to in m.people and w.at >= m.start for m in days[day])
        for w in _unanswered(past, process)
    )
    if len(_in_a_row(past, process)) >= 3 and not round_begun:
        yield Breach("C7", "three mails of the process are unanswered")


def _check_in(past: Past, draft: Laid, standing: list[Laid], now: datetime) -> Iterator[Breach]:
    process, office = draft.process, Office.of(draft.process)
    days = past.days(process, now)
    if not days:
        yield Breach("W2", "no interview has taken place")
        return
    if any(m.end > now for m in past.meetings(process)):
        yield Breach("W2", "an interview lies ahead")
    latest = max(m.end for m in days[max(days)])
    wrote = past.written_to(process)
    contact = max(
        [latest, *(w.at for w in wrote), *(h.at for h in past.heard_of(process) if h.said is not Said.NOTICE)]
    )
    stated = next((h.decides for h in reversed(past.heard_of(process)) if h.decides is not None), None)
    if stated is not None and stated >= office.day(contact):
        if office.day(now) <= stated:
            yield Breach("W1", f"they named {stated}")
    elif now < contact + timedelta(days=5):
        yield Breach("W2", f"the last contact was at {contact}")
    asked = max((h.at for h in past.heard_of(process, Said.QUESTION)), default=None)
    if asked is not None and asked >= latest and not any(w.at >= asked for w in wrote):
        yield Breach("W2", f"it is the user's turn: they asked at {asked}")
    before = [w for w, kind in past.unasked() if w.process == process and kind in CHECK_INS and w.at >= latest]
    if len(before) >= 2:
        yield Breach("C1", "a third check-in of the round")
    if before and now < before[-1].at + timedelta(days=10):
        yield Breach("C2", f"the check-in before was sent at {before[-1].at}")
    yield from _person(past, draft, standing, now)
    for mail, _ in past.unasked():
        if mail.process.company == process.company and office.business_days(office.day(mail.at), office.day(now)) < 2:
            yield Breach("C5", f"{process.company} was written to at {mail.at}")
    for other in standing:
        if other.process.company == process.company and other.kind is not Kind.FAREWELL:
            yield Breach("C5", f"another draft to {process.company} stands")
    if len(_in_a_row(past, process)) >= 3:
        yield Breach("C7", "three mails of the process are unanswered")


def _person(past: Past, draft: Laid, standing: list[Laid], now: datetime) -> Iterator[Breach]:
    """C5 and C7 of one person, whatever the process."""
    for mail, _ in past.unasked():
        if mail.to == draft.to and now < mail.at + timedelta(days=3):
            yield Breach("C5", f"{draft.to} was written to at {mail.at}")
    if any(d.to == draft.to and d.kind is not Kind.FAREWELL for d in standing):
        yield Breach("C5", f"another draft to {draft.to} stands")
    theirs = [h.at for h in past.heard if h.sender == draft.to]
    heard = max(theirs, default=past.last_human(draft.process))
    if sum(w.to == draft.to and (heard is None or w.at > heard) for w in past.wrote) >= 3:
        yield Breach("C7", f"three mails to {draft.to} are unanswered")


def _unanswered(past: Past, process: Process) -> list[Wrote]:
    heard = past.last_human(process)
    return [w for w in past.written_to(process) if heard is None or w.at > heard]


def _in_a_row(past: Past, process: Process) -> set[object]:
    """The unanswered mails of a process; the thank-yous of one round are one."""
    row: set[object] = set()
    kinds = dict(past.unasked())
    for mail in _unanswered(past, process):
        zone = ZoneInfo(process.zone)
        met = [m.start for m in past.meetings(process) if mail.to in m.people and m.start <= mail.at]
        days = [start.astimezone(zone).date() for start in met]
        row.add(max(days) if kinds.get(mail) is Kind.THANK_YOU and days else mail)
    return row


def _farewell(past: Past, draft: Laid, now: datetime) -> Iterator[Breach]:
    process, office = draft.process, Office.of(draft.process)
    rejections = past.heard_of(process, Said.REJECTED)
    met = [m for m in past.meetings(process) if any(m.end <= r.at for r in rejections)]
    if not met:
        yield Breach("R1", "no rejection after an interview")
        return
    end = max(m.end for m in met)
    rejected = next(r.at for r in rejections if r.at >= end)
    if any(w.at > rejected for w in past.written_to(process)):
        yield Breach("R1", "the rejection was answered already")
    if office.business_days(office.day(rejected), office.day(now)) > 5:
        yield Breach("R1", f"a farewell at {now} for a rejection at {rejected}")
    ended = [h.at for h in past.heard_of(process, Said.OFFERED, Said.OPTED_OUT) if h.at > rejections[-1].at]
    if ended:
        yield Breach("N6", f"offer or opt-out at {max(ended)}")


@dataclass(frozen=True, slots=True)
class Tuned:
    """The limits of the config in force that say when a thank-you must stand."""

    after: timedelta
    expires: timedelta
    most: int


def thanks_owed(past: Past, process: Process, now: datetime, tuned: Tuned) -> set[str]:
    """Who must have a thank-you by now (T1, T3, T7): only where nothing at all can be said against it.

    Those met in one process alone, never written to, in a process that nobody has ended, snoozed or closed,
    where no mail of the user's is unanswered but for thanks of the same day.
    """
    if not any(now - 3 * DAY < m.end <= now for m in past.meetings(process)):
        return set()
    ended = past.heard_of(process, Said.REJECTED, Said.OFFERED, Said.OPTED_OUT)
    if ended or any(t.process is process for t in past.told) or any(w.withdraws for w in past.written_to(process)):
        return set()
    elsewhere = {p for h in past.heard if h.process is not process and h.meeting for p in h.meeting.people}
    known = elsewhere | {w.to for w in past.wrote} | {h.process.recruiter for h in past.heard}
    owed: set[str] = set()
    for day, meetings in past.days(process, now).items():
        people = {p for m in meetings for p in m.people}
        ready = max(m.end for m in meetings) + tuned.after
        over = {p for m in meetings for p in m.people if now >= m.end + tuned.expires}
        unknown = people - over - known
        if unknown and len(people) <= tuned.most and now >= ready and not _in_a_row(past, process) - {day}:
            owed |= unknown
    return owed
