"""What happened in a job search: what employers wrote, what the user wrote and told, what was laid into Drafts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from inboxwatch.model import Kind

FIXED_HOLIDAYS: Mapping[str, tuple[tuple[int, int], ...]] = {
    "GB": ((1, 1), (12, 25), (12, 26), (8, 31)),
    "DE": ((1, 1), (5, 1), (10, 3), (12, 25), (12, 26)),
    "US": ((1, 1), (6, 19), (7, 4), (11, 11), (12, 25)),
    "IN": ((1, 26), (8, 15), (10, 2)),
}
COUNTRIES: Mapping[str, str] = {
    "Europe/London": "GB", "Europe/Berlin": "DE", "America/New_York": "US", "Asia/Kolkata": "IN",
}  # fmt: skip
CHECK_INS = (Kind.CHECK_IN, Kind.CLOSING_CHECK_IN)


def holidays(country: str, year: int) -> dict[date, str]:
    """The public holidays of the tests' world."""
    return {date(year, month, day): "holiday" for month, day in FIXED_HOLIDAYS.get(country, ())}


class Said(StrEnum):
    """What a mail of the employer's says."""

    CONFIRMED = "confirmed"
    MOVED = "moved"
    CANCELLED = "cancelled"
    NEWS = "news"
    QUESTION = "question"
    NOTICE = "notice"
    REJECTED = "rejected"
    OFFERED = "offered"
    OPTED_OUT = "opted out"


@dataclass(frozen=True, slots=True, eq=False)
class Process:
    """One employer's process for one role, in one time zone; `agency`: by a recruiter outside the employer.

    Each is itself and equal to no other.
    """

    name: str
    company: str
    recruiter: str
    zone: str
    agency: bool = False


@dataclass(frozen=True, slots=True)
class Meeting:
    """An interview as a mail tells it."""

    uid: str
    revision: int
    start: datetime
    end: datetime
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """A mail of the employer's; `uid` is the interview it calls off, `decides` the date it states."""

    at: datetime
    process: Process
    said: Said
    sender: str
    meeting: Meeting | None = None
    uid: str = ""
    decides: date | None = None


@dataclass(frozen=True, slots=True)
class Wrote:
    """A mail of the user's to one person; `kind` is that of the draft it was, None when written by hand."""

    at: datetime
    process: Process
    to: str
    kind: Kind | None = None
    withdraws: bool = False


class Command(StrEnum):
    """What the user tells inboxwatch."""

    CLOSE = "close"
    MUTE = "mute"
    REOPEN = "reopen"
    SNOOZE = "snooze"


@dataclass(frozen=True, slots=True)
class Told:
    """A command of the user's about one process."""

    at: datetime
    process: Process
    command: Command
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Laid:
    """A draft of ours that stands in Drafts; `edited`: by now it is the user's."""

    kind: Kind
    process: Process
    to: str
    text: str
    at: datetime
    edited: bool = False


@dataclass(slots=True)
class Past:
    """Everything that happened, in any order; the questions below sort it by time."""

    heard: list[Heard] = field(default_factory=list)
    wrote: list[Wrote] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    laid: list[Laid] = field(default_factory=list)
    """Every draft ever laid down, but for those taken back untouched and those thrown away."""

    def heard_of(self, process: Process, *said: Said) -> list[Heard]:
        """The employer's mails of a process, oldest first."""
        found = (h for h in self.heard if h.process == process and (not said or h.said in said))
        return sorted(found, key=lambda h: h.at)

    def written_to(self, process: Process) -> list[Wrote]:
        """The user's mails of a process, oldest first."""
        return sorted((w for w in self.wrote if w.process == process), key=lambda w: w.at)

    def last_human(self, process: Process) -> datetime | None:
        """When a person of the employer's last wrote."""
        return max((h.at for h in self.heard_of(process) if h.said is not Said.NOTICE), default=None)

    def meetings(self, process: Process, told: datetime | None = None) -> tuple[Meeting, ...]:
        """The interviews as they are known now: the newest revision of each that was not called off.

        `told`: as they were known then, by what was written up to it.
        """
        known: dict[str, Meeting] = {}
        for mail in self.heard_of(process):
            if told is not None and mail.at > told:
                break
            if mail.meeting is not None:
                old = known.get(mail.meeting.uid)
                if old is None or mail.meeting.revision >= old.revision:
                    known[mail.meeting.uid] = mail.meeting
            elif mail.said is Said.CANCELLED and mail.uid in known and not self._held(known[mail.uid], mail):
                del known[mail.uid]
            elif mail.said is Said.REJECTED:
                known = {uid: m for uid, m in known.items() if m.start <= mail.at}
        return tuple(sorted(known.values(), key=lambda m: m.start))

    def _held(self, meeting: Meeting, mail: Heard) -> bool:
        """Whether an interview that is called off has taken place: long over, or the user has written thanks for it."""
        if mail.at < meeting.end:
            return False
        thanked = any(w.to in meeting.people and meeting.end <= w.at <= mail.at for w in self.written_to(mail.process))
        return thanked or mail.at >= meeting.end + timedelta(hours=48)

    def days(self, process: Process, now: datetime) -> dict[date, list[Meeting]]:
        """The rounds whose day is over: the interviews of one local day each."""
        zone = ZoneInfo(process.zone)
        days: dict[date, list[Meeting]] = {}
        for meeting in self.meetings(process):
            days.setdefault(meeting.start.astimezone(zone).date(), []).append(meeting)
        return {day: ms for day, ms in days.items() if all(m.end <= now for m in ms)}

    def unasked(self) -> list[tuple[Wrote, Kind | None]]:
        """The user's mails that answered nothing, each with what it was in effect (C6); None: something else."""
        found: list[tuple[Wrote, Kind | None]] = []
        for mail in sorted(self.wrote, key=lambda w: w.at):
            unasked, kind = (True, mail.kind) if mail.kind else self._in_effect(mail)
            if unasked and kind is not Kind.FAREWELL:
                found.append((mail, kind))
        return found

    def _in_effect(self, mail: Wrote) -> tuple[bool, Kind | None]:
        """By hand: whether it answered nothing, and then thanks, a check-in, or neither."""
        before = [w for w in self.written_to(mail.process) if w.at < mail.at]
        met = [m for ms in self.days(mail.process, mail.at).values() for m in ms]
        heard = max((h.at for h in self.heard_of(mail.process) if h.said is not Said.NOTICE and h.at <= mail.at),
                    default=None)  # fmt: skip
        last = max([w.at for w in before] + [m.end for m in met], default=None)
        zone = ZoneInfo(mail.process.zone)
        known = self.meetings(mail.process, mail.at)
        # Met twice a day, somebody is thanked after the later time.
        met_on = {m.start.astimezone(zone).date(): m for m in known if mail.to in m.people}
        for meeting in met_on.values():
            begun = meeting.start <= mail.at <= meeting.end + timedelta(hours=48)
            if begun and not any(w.to == mail.to and w.at >= meeting.start for w in before):
                return True, Kind.THANK_YOU
        if heard is not None and (last is None or last < heard):
            return False, None
        if not met or any(m.end > mail.at for m in known):
            return bool(met), None
        contact = max(i for i in (heard, last) if i is not None)
        stated = next((h.decides for h in reversed(self.heard_of(mail.process)) if h.decides and h.at <= mail.at), None)
        passed = stated is not None and contact.astimezone(zone).date() <= stated < mail.at.astimezone(zone).date()
        # Sooner than W2's ceiling, and before the day they named is over, nobody asks how things stand.
        return True, Kind.CHECK_IN if passed or mail.at >= contact + timedelta(days=5) else None
