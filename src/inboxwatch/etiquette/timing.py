"""When a draft is ready, by when it should be sent, when it is over: T1, T2, W1-W3, C2, C8, R1; all pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from inboxwatch.etiquette.places import country_of, is_placeless
from inboxwatch.etiquette.rules import RuleId, Rules
from inboxwatch.etiquette.thread import Thread
from inboxwatch.model import Interview

USUAL_LENGTH = timedelta(hours=1)
"""An interview whose end nobody said."""

CHECK_IN_STANDS = timedelta(days=21)
"""How long an unsent check-in may stand: past a fortnight's holiday, before it reads as forgotten."""

SILENCE_AT_LEAST = timedelta(days=5)
"""W2's ceiling: sooner after the last contact nobody is asked how things stand."""

FAREWELL_STANDS_BUSINESS_DAYS = 3
"""How long past its send-by (R1) an unsent farewell stands."""

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Window:
    """When a draft may first stand (`ready`, by `rule`), by when to send it, and when it is taken back."""

    ready: datetime
    rule: RuleId
    send_by: datetime
    expires: datetime


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The recipient's working days and hours (W3)."""

    rules: Rules
    zone: ZoneInfo
    country: str | None

    def is_business_day(self, day: date) -> bool:
        """Neither a day off by `hours.days` nor a public holiday of the country."""
        if day.weekday() not in self.rules.hours.days:
            return False
        return self.country is None or day not in self.rules.holidays(self.country, day.year)

    def add_business_days(self, day: date, count: int) -> date:
        """The `count`-th business day after `day`; `day` itself for 0."""
        while count > 0:
            day += DAY
            count -= self.is_business_day(day)
        return day

    def day_of(self, instant: datetime) -> date:
        """The local day of an instant."""
        return instant.astimezone(self.zone).date()

    def at(self, day: date, clock: time) -> datetime:
        """A local wall time as an instant in UTC; one that a DST gap skips is read with the offset before it."""
        return datetime.combine(day, clock, self.zone).astimezone(UTC)

    def is_open(self, instant: datetime) -> bool:
        """Whether the recipient works at this instant."""
        return self.next_open(instant) == instant

    def next_close(self, instant: datetime) -> datetime:
        """When the working day of an open instant ends."""
        return self.at(self.day_of(instant), self.rules.hours.end)

    def next_open(self, instant: datetime) -> datetime:
        """The first instant not before this one at which the recipient works (W3)."""
        day = self.day_of(instant)
        # Ten years of nothing but holidays do not exist: the bound only keeps a wrong calendar from hanging us.
        for _ in range(3660):
            if self.is_business_day(day):
                if instant < self.at(day, self.rules.hours.start):
                    return self.at(day, self.rules.hours.start)
                if instant < self.at(day, self.rules.hours.end):
                    return instant
            day += DAY
        return instant


def zone_of(thread: Thread, rules: Rules) -> str:
    """The recipient's zone: that of the latest interview which names one, else the user's.

    UTC is how calendars write any time, and says nothing of where somebody works.
    """
    for round_ in reversed(thread.rounds):
        for interview in reversed(round_.interviews):
            if interview.timezone and not is_placeless(interview.timezone):
                return interview.timezone
    return rules.zone


def calendar_of(thread: Thread, rules: Rules) -> WorkCalendar:
    """Working time at the employer's."""
    zone = zone_of(thread, rules)
    return WorkCalendar(rules, ZoneInfo(zone), country_of(zone) or rules.country or country_of(rules.zone))


def end_of(interview: Interview) -> datetime:
    """When an interview is over."""
    if interview.end is not None and interview.end > interview.start:
        return interview.end
    return interview.start + USUAL_LENGTH


def thank_you(end: datetime, day_end: datetime, rules: Rules) -> Window:
    """T2: an hour after the round's day is over (`day_end`); T1: counted from the interview's own end.

    W3 does not hold it back: it is a draft, best filled in while the interview is fresh, and from a
    Friday afternoon to Monday morning T1 would be broken. When it may be sent is in the plan.
    """
    expires = end + timedelta(hours=rules.thank_you_expires_hours)
    ready = min(day_end + timedelta(minutes=rules.thank_you_after_minutes), expires)
    send_by = min(max(end + timedelta(hours=rules.thank_you_send_by_hours), ready), expires)
    return Window(ready, RuleId.T2, send_by, expires)


def last_contact(thread: Thread) -> datetime | None:
    """The latest of: a human mail of theirs, a mail of the user's, an interview's end, a reopening."""
    instants = [m.at for m in thread.mails if not m.automatic]
    instants += [end_of(i) for r in thread.rounds for i in r.interviews]
    if thread.reopened_at is not None:
        instants.append(thread.reopened_at)
    return max(instants, default=None)


def stated_date(thread: Thread, calendar: WorkCalendar, contact: datetime) -> date | None:
    """The employer's stated date, as long as no contact came after it (then it is history)."""
    stated = thread.decision_date
    return stated if stated is not None and stated >= calendar.day_of(contact) else None


def check_in(thread: Thread, rules: Rules, previous: datetime | None) -> Window | None:
    """When the next check-in is ready: W1 with a stated date, else W2; the second one also by C2.

    `previous` is when the round's first check-in was sent. None when there was no contact at all.
    """
    contact = last_contact(thread)
    if contact is None:
        return None
    calendar = calendar_of(thread, rules)
    stated = stated_date(thread, calendar, contact)
    if stated is not None:
        after = calendar.add_business_days(stated, rules.check_in_after_decision_business_days)
        # W1's ceiling: nothing before the stated day itself has passed.
        ready, rule = max(calendar.at(after, time(0)), calendar.at(stated + DAY, time(0))), RuleId.W1
    else:
        ready, rule = contact + timedelta(days=rules.check_in_after_silence_days), RuleId.W2
    if previous is not None:
        gap = previous + timedelta(days=rules.check_in_gap_days)
        if gap > ready:
            ready, rule = gap, RuleId.C2
    ready = calendar.next_open(ready)
    return Window(ready, rule, ready + CHECK_IN_STANDS, ready + CHECK_IN_STANDS)


def gives_up_at(thread: Thread, rules: Rules, settled: datetime | None) -> datetime | None:
    """C8: when silence after the last check-in closes the thread; `settled` is when that one met its fate."""
    contact = last_contact(thread)
    if contact is None:
        return None
    base = contact if settled is None else max(contact, settled)
    stated = thread.decision_date
    if stated is not None:
        calendar = calendar_of(thread, rules)
        base = max(base, calendar.at(stated + DAY, time(0)))
    return base + timedelta(days=rules.close_after_silence_days)


def farewell(rejected_at: datetime, thread: Thread, rules: Rules) -> Window:
    """R1: in the next working time after the rejection (W3), within two business days."""
    calendar = calendar_of(thread, rules)
    ready = calendar.next_open(rejected_at)
    last = calendar.add_business_days(calendar.day_of(rejected_at), rules.farewell_within_business_days)
    send_by = calendar.at(last, rules.hours.end)
    over = calendar.add_business_days(last, FAREWELL_STANDS_BUSINESS_DAYS)
    rule = RuleId.R1 if ready == rejected_at else RuleId.W3
    return Window(ready, rule, max(send_by, ready), calendar.at(over, rules.hours.end))
