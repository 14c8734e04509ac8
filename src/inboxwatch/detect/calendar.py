"""iCalendar invitations of a mail (RFC 5545, 5546): who, when, where; hostile and broken ones included."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component
from icalendar.error import GloballyUniqueTZIDGuessed
from icalendar.prop import vBroken

from inboxwatch.detect import clean, senders, zones
from inboxwatch.model import Address, Message

# It would put a mail's words on the terminal; that the end of such a name may be guessed is what `zones` says too.
warnings.filterwarnings("ignore", category=GloballyUniqueTZIDGuessed)

MAX_CHARS = 300_000
"""Characters of one calendar. Real invitations have up to 40,000."""
MAX_LINES = 8_000
"""Lines of one calendar, for the same reason."""
MAX_EVENTS = 50
"""Events of one mail. A day of interviews has up to ten; a whole exported calendar is no invitation."""
MAX_ATTENDEES = 100
LONGEST_DAY = timedelta(hours=14)
"""An event that lasts longer keeps days free: at what time the interview is, it does not say."""
MAX_TEXT = 8_000
"""Characters of a description."""

_ZONE_BORDER = re.compile(r"^(BEGIN|END):VTIMEZONE[ \t\r]*$", re.IGNORECASE | re.MULTILINE)
_UTC_WITH_ZONE = re.compile(r"^(DTSTART|DTEND);[^:\n]{0,200}:(\d{8}T\d{6}Z)[ \t\r]*$", re.MULTILINE)
"""RFC 5545 3.3.5 forbids a TZID beside UTC; where it stands nevertheless, the Z is meant."""
_BORDER = re.compile(r"^(BEGIN|END):([A-Za-z-]{1,40})[ \t\r]*$", re.MULTILINE)
_EMAIL = re.compile(r"[^\s@<>\"',;:()]{1,64}@[\w.-]{1,250}\.[\w-]{2,63}")
_OURS = frozenset({"", "REQUEST", "PUBLISH", "ADD", "CANCEL"})
"""Methods by which an organizer speaks; the others (REPLY, COUNTER, REFRESH) are an attendee's."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """One VEVENT. `start` is None when no time of day is sure (all-day, longer, floating, odd zone): see `in_doubt`.

    `method` is upper-case, empty when none is stated. `timezone` is an IANA name where known; `start` and `end`
    are then in it. `recurrence` is the RECURRENCE-ID of one changed instance of a series. `attendees` are people:
    without rooms, lists, machines, the user and those who declined. `organizer` may be a machine. `written` says
    whether it came as a calendar (RFC 5545) or as the HTML's `markup`.
    """

    method: str
    uid: str
    sequence: int
    stamp: datetime | None
    start: datetime | None
    end: datetime | None
    timezone: str | None
    location: str
    summary: str
    description: str
    organizer: Address | None
    attendees: tuple[Address, ...]
    cancelled: bool
    recurring: bool
    in_doubt: tuple[str, ...] = ()
    recurrence: str = ""
    written: str = "calendar"

    @property
    def key(self) -> str:
        """What names this event and no other instance of its series."""
        return f"{self.uid}#{self.recurrence}" if self.recurrence else self.uid


def invitations(message: Message, own: frozenset[str]) -> tuple[Invitation, ...]:
    """The events of a mail's calendars, each once in its newest version, in order. `own`: the user's addresses.

    Never raises; a calendar that cannot be read gives none.
    """
    newest: dict[tuple[str, str, bool], Invitation] = {}
    nameless = 0
    for text in message.calendars:
        for invitation in _read(text, own):
            name = invitation.key
            if not invitation.uid:  # illegal, yet met: then every event is its own
                nameless += 1
                name = f"\x00{nameless}"
            place = (name, invitation.recurrence, invitation.method in _OURS)
            if len(newest) >= MAX_EVENTS and place not in newest:
                return tuple(newest.values())
            before = newest.get(place)
            if before is None or _version(invitation) > _version(before):
                newest[place] = invitation
    return tuple(newest.values())


def _version(invitation: Invitation) -> tuple[int, float]:
    """RFC 5546 2.1.5: SEQUENCE decides, then DTSTAMP."""
    return invitation.sequence, invitation.stamp.timestamp() if invitation.stamp else 0.0


# ---------------------------------------------------------------- reading


def _read(text: str, own: frozenset[str]) -> Iterator[Invitation]:
    """The events of one calendar."""
    text = "\n".join(text.lstrip("\ufeff \r\n\t")[:MAX_CHARS].splitlines()[:MAX_LINES])
    # icalendar keeps every VTIMEZONE it reads by name for the life of the process: one mail's "Eastern" would
    # set the time of the next mail's. Under another name they stay this calendar's own.
    text = _ZONE_BORDER.sub(r"\1:X-VTIMEZONE", text)
    text = _UTC_WITH_ZONE.sub(r"\1:\2", text)
    calendars = _parse(text)
    if not any(_events(calendar) for calendar in calendars):
        calendars = _parse(_mended(text))
    for calendar in calendars:
        custom = _zones(calendar)
        method = clean.line(str(calendar.get("METHOD", ""))).upper()[:20]
        shown = zones.known(str(calendar.get("X-WR-TIMEZONE", "")))
        for event in _events(calendar)[:MAX_EVENTS]:
            try:
                yield _invitation(event, method, custom, shown, own)
            except Exception:  # noqa: BLE001, S112 - properties of odd types raise many kinds; the event is skipped
                continue


def _parse(text: str) -> list[Component]:
    try:
        return list(Calendar.from_ical(text, multiple=True))
    except Exception:  # noqa: BLE001 - broken calendars raise many kinds, recursion among them; they are then empty
        return []


def _mended(text: str) -> str:
    """Without lines that are no property, and with the END lines that a truncated calendar lacks."""
    lines = [line for line in text.split("\n") if ":" in line or line.startswith((" ", "\t"))]
    if lines and not lines[0].upper().startswith("BEGIN:"):
        begin = next((i for i, line in enumerate(lines) if line.upper().startswith("BEGIN:VCALENDAR")), 0)
        lines = lines[begin:]
    if not any(line.upper().startswith("BEGIN:VCALENDAR") for line in lines[:1]):
        lines.insert(0, "BEGIN:VCALENDAR")
    text = "\n".join(lines)
    opened: list[str] = []
    for border in _BORDER.finditer(text):
        if border[1].upper() == "BEGIN":
            opened.append(border[2])
        elif opened and opened[-1].upper() == border[2].upper():
            opened.pop()
    return "\n".join([text, *(f"END:{name}" for name in reversed(opened[:20]))])


def _events(calendar: Component) -> list[Component]:
    """VEVENTs directly in a calendar; one inside another is no event."""
    if calendar.name == "VEVENT":
        return [calendar]
    return [part for part in calendar.subcomponents if part.name == "VEVENT"]


def _zones(calendar: Component) -> dict[str, Component]:
    """The calendar's own zone definitions by TZID."""
    custom: dict[str, Component] = {}
    for part in calendar.subcomponents[:200]:
        if part.name == "X-VTIMEZONE" and len(custom) < 20:
            setattr(part, "name", "VTIMEZONE")  # noqa: B010 - typed as the class's, set by icalendar itself likewise
            custom.setdefault(str(part.get("TZID", "")).strip().strip("'\""), part)
    return custom


# ---------------------------------------------------------------- one event


def _invitation(
    event: Component, method: str, custom: Mapping[str, Component], shown: str | None, own: frozenset[str]
) -> Invitation:
    doubts: list[str] = []
    start, zone = _instant(event, "DTSTART", custom, doubts)
    end = _end(event, start, custom, doubts)
    if start and zone in (None, "UTC") and start.tzinfo is UTC and shown:
        zone = shown
        start = start.astimezone(ZoneInfo(shown))
    if start and end and zone:
        end = end.astimezone(ZoneInfo(zone))
    if start and end and end - start > LONGEST_DAY:
        doubts.append(
            f"The invitation lasts from {start:%Y-%m-%d %H:%M} to {end:%Y-%m-%d %H:%M}, too long for one talk."
        )
        start = end = None
    recurring = "RRULE" in event or ("RDATE" in event and "RECURRENCE-ID" not in event)
    if recurring:
        doubts.append("The invitation repeats; only its first date is followed.")
    status = clean.line(str(_one(event, "STATUS") or "")).upper()
    stamp = _stamp(event)
    recurrence = _one(event, "RECURRENCE-ID")
    return Invitation(
        method=method,
        uid=clean.line(str(_one(event, "UID") or ""))[:500],
        sequence=_sequence(event),
        stamp=stamp,
        start=start,
        end=end,
        timezone=zone,
        location=_words(event, "LOCATION", line=True)[:500],
        summary=_words(event, "SUMMARY", line=True)[:500],
        description=_words(event, "DESCRIPTION"),
        organizer=_address(_one(event, "ORGANIZER")),
        attendees=_attendees(event, own),
        cancelled=method == "CANCEL" or status == "CANCELLED",
        recurring=recurring,
        in_doubt=tuple(doubts),
        recurrence=recurrence.to_ical().decode("utf-8", "replace")[:80] if hasattr(recurrence, "to_ical") else "",
    )


def _one(event: Component, name: str) -> object:
    """A property's value; of several the first."""
    value = event.get(name)
    return (value[0] if value else None) if isinstance(value, list) else value


def _value(prop: object) -> object:
    """The date, instant or duration of a property, None for one that icalendar could not read."""
    return None if isinstance(prop, vBroken) else getattr(prop, "dt", None)


def _words(event: Component, name: str, *, line: bool = False) -> str:
    text = str(_one(event, name) or "")[:MAX_TEXT]
    return clean.line(text) if line else clean.text(text)


def _sequence(event: Component) -> int:
    try:
        return max(0, min(int(str(_one(event, "SEQUENCE") or 0)[:10]), 2**31))
    except ValueError:
        return 0


def _stamp(event: Component) -> datetime | None:
    """DTSTAMP, or else LAST-MODIFIED; always in UTC (RFC 5545 3.8.7.2)."""
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        value = _value(_one(event, name))
        if isinstance(value, datetime):
            wall = value.replace(tzinfo=UTC) if value.tzinfo is None else value
            return _bounded(wall)
    return None


def _instant(
    event: Component, name: str, custom: Mapping[str, Component], doubts: list[str]
) -> tuple[datetime | None, str | None]:
    """(aware instant, IANA name of its zone); None with a doubt when the value names no instant."""
    prop = _one(event, name)
    value = _value(prop)
    if not isinstance(value, datetime):
        if isinstance(value, date):
            doubts.append(f"The invitation is for the whole day of {value.isoformat()} and names no time.")
        elif name == "DTSTART":
            doubts.append("The invitation's start cannot be read.")
        return None, None
    tzid = str(getattr(prop, "params", {}).get("TZID", "") or "")
    if value.tzinfo is not None and (value.tzname() == "UTC" and zones.known(tzid or "UTC") == "UTC"):
        instant = _bounded(value.replace(tzinfo=UTC))
        return instant, "UTC" if instant else None
    wall = value.replace(tzinfo=None)
    if not tzid:
        doubts.append(f"The invitation says {wall:%Y-%m-%d %H:%M} without a time zone.")
        return None, None
    zone, iana = zones.resolve(tzid, custom)
    if zone is None:  # never UTC: the time would be wrong by hours and look right
        doubts.append(
            f"The invitation says {wall:%Y-%m-%d %H:%M} in a time zone that is unknown: {clean.line(tzid)[:60]}."
        )
        return None, None
    return _bounded(_localised(wall, zone, iana)), iana


def _localised(wall: datetime, zone: tzinfo, iana: str | None) -> datetime:
    """A wall clock reading in its zone; in a custom zone with the offset that holds at that moment."""
    if iana is not None:
        return wall.replace(tzinfo=zone)
    offset = zone.utcoffset(wall)
    return wall.replace(tzinfo=timezone(offset) if offset is not None else UTC)


def _bounded(instant: datetime) -> datetime | None:
    """None far outside of any job search, where date arithmetic would overflow."""
    return instant if 1980 <= instant.year <= 2200 else None


def _end(
    event: Component, start: datetime | None, custom: Mapping[str, Component], doubts: list[str]
) -> datetime | None:
    """DTEND, or DTSTART and DURATION (RFC 5545 3.6.1); None when neither makes sense."""
    if start is None:
        return None
    if "DTEND" in event:
        unsaid: list[str] = []
        end, _ = _instant(event, "DTEND", custom, unsaid)
        doubts.extend(sentence for sentence in unsaid if "whole day" not in sentence)
    else:
        duration = _value(_one(event, "DURATION"))
        if not isinstance(duration, timedelta) or not timedelta() < duration <= timedelta(days=4000):
            return None
        # hours are exact, also across a clock change
        end = (start.astimezone(UTC) + duration).astimezone(start.tzinfo)
    if end is not None and end <= start:
        doubts.append("The invitation ends before it begins; its end is not used.")
        return None
    return end


# ---------------------------------------------------------------- people


def _address(prop: object) -> Address | None:
    """The calendar user (RFC 5545 3.3.3) as an address: mailto stripped, CN without quotes and not an address."""
    if prop is None:
        return None
    params = getattr(prop, "params", {})
    for candidate in (str(prop), str(params.get("EMAIL", ""))):
        email = clean.line(candidate[:400])
        email = email[7:].strip() if email[:7].lower() == "mailto:" else email
        if _EMAIL.fullmatch(email):
            break
    else:
        return None
    name = clean.line(str(params.get("CN", ""))[:400]).strip("'\" ")[:200]
    return Address("" if "@" in name else name, email.lower())


def _attendees(event: Component, own: frozenset[str]) -> tuple[Address, ...]:
    """The people invited, each once: see `Invitation`."""
    listed = event.get("ATTENDEE", [])
    people: dict[str, Address] = {}
    for prop in (listed if isinstance(listed, list) else [listed])[:MAX_ATTENDEES]:
        address = _address(prop)
        if address is None or address.email in own:
            continue
        params = getattr(prop, "params", {})
        if str(params.get("CUTYPE", "INDIVIDUAL")).upper() in ("ROOM", "RESOURCE", "GROUP"):
            continue
        if str(params.get("PARTSTAT", "")).upper() == "DECLINED":
            continue
        if senders.takes_no_mail(address.email) or senders.is_resource(address.email, address.name):
            continue
        if senders.recruiting_system(address.domain) and senders.is_role_name(address.name):
            continue  # the system itself; its own staff interview too, under their names
        people.setdefault(address.email, address)
    return tuple(people.values())
