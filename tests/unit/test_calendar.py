"""Invitations as Google, Outlook, Exchange, Apple and Zoom write them, broken ones, and ones made to do harm."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inboxwatch.detect import calendar
from inboxwatch.detect.calendar import Invitation
from inboxwatch.model import Address, Message
from tests.support.events import at

pytestmark = pytest.mark.filterwarnings("ignore::icalendar.error.GloballyUniqueTZIDGuessed")

OWN = frozenset({"ada@example.com"})

GOOGLE = """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:REQUEST
BEGIN:VEVENT
DTSTART:20260310T150000Z
DTEND:20260310T154500Z
DTSTAMP:20260302T101112Z
ORGANIZER;CN=Rita Moss:mailto:rita@acme.com
UID:g1@google.com
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE
 ;CN=ann@acme.com;X-NUM-GUESTS=0:mailto:ann@acme.com
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN=Ada:mailto:Ada@Example.com
ATTENDEE;CUTYPE=RESOURCE;CN=Room 4:mailto:c_188x@resource.calendar.google.com
SEQUENCE:0
STATUS:CONFIRMED
SUMMARY:Interview\\, Data Analyst
LOCATION:https://meet.google.com/abc-defg-hij
DESCRIPTION:Hello\\nsee you
X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij
END:VEVENT
END:VCALENDAR
"""

OUTLOOK = """BEGIN:VCALENDAR
METHOD:REQUEST
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ORGANIZER;CN="Moss, Rita":MAILTO:Rita@Acme.com
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Lee, Ann":MAILTO:ann@acme.com
ATTENDEE;ROLE=OPT-PARTICIPANT;PARTSTAT=DECLINED;CN=Bob:MAILTO:bob@acme.com
DESCRIPTION;LANGUAGE=de-DE:Guten Tag\\n
UID:040000008200E00074C5B7101A82E008
SUMMARY;LANGUAGE=de-DE:Gespräch
DTSTART;TZID=W. Europe Standard Time:20260610T100000
DTEND;TZID=W. Europe Standard Time:20260610T110000
CLASS:PUBLIC
PRIORITY:5
DTSTAMP:20260602T101112Z
TRANSP:OPAQUE
STATUS:CONFIRMED
SEQUENCE:1
LOCATION;LANGUAGE=de-DE:Microsoft Teams-Besprechung
X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE
BEGIN:VALARM
DESCRIPTION:REMINDER
TRIGGER;RELATED=START:-PT15M
ACTION:DISPLAY
END:VALARM
END:VEVENT
END:VCALENDAR
"""

APPLE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Apple Inc.//iOS 19.0//EN
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:DAYLIGHT
TZOFFSETFROM:-0500
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
DTSTART:20070311T020000
TZNAME:EDT
TZOFFSETTO:-0400
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:-0400
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
DTSTART:20071104T020000
TZNAME:EST
TZOFFSETTO:-0500
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
CREATED:20260302T101112Z
UID:A1-B2
DTSTART;TZID=America/New_York:20260310T093000
DURATION:PT1H30M
DTSTAMP:20260302T101113Z
ORGANIZER;CN=Rita;EMAIL=rita@acme.com:/aMjk/principal/
ATTENDEE;CN="Ann Lee";CUTYPE=INDIVIDUAL;EMAIL="ann@acme.com":mailto:ann@acme.com
SUMMARY:Interview
SEQUENCE:0
END:VEVENT
END:VCALENDAR
"""

ZOOM = """BEGIN:VCALENDAR
PRODID:-//zoom.us//iCalendar Event//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-TIMEZONE:Asia/Kolkata
BEGIN:VEVENT
DTSTAMP:20260302T101112Z
DTSTART:20260310T043000Z
DTEND:20260310T053000Z
SUMMARY:Ann Lee's Zoom Meeting
UID:ZOOM88
LOCATION:https://acme.zoom.us/j/88
END:VEVENT
END:VCALENDAR
"""


def read(*texts: str, own: frozenset[str] = OWN) -> tuple[Invitation, ...]:
    return calendar.invitations(Message("<m@x>", None, None, calendars=texts), own)


def one(text: str) -> Invitation:
    (found,) = read(text)
    return found


def event(*lines: str, method: str = "REQUEST", before: str = "") -> str:
    body = "\n".join(("UID:1", "DTSTAMP:20260301T000000Z", *lines))
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:{method}\n{before}BEGIN:VEVENT\n{body}\nEND:VEVENT\nEND:VCALENDAR\n"


# ---------------------------------------------------------------- as the calendars write them


def test_google() -> None:
    found = one(GOOGLE)
    assert (found.method, found.uid, found.sequence) == ("REQUEST", "g1@google.com", 0)
    assert (found.start, found.end, found.timezone) == (at("2026-03-10 15:00"), at("2026-03-10 15:45"), "UTC")
    assert found.organizer == Address("Rita Moss", "rita@acme.com")
    assert found.attendees == (Address("", "ann@acme.com"),)
    assert (found.summary, found.location) == ("Interview, Data Analyst", "https://meet.google.com/abc-defg-hij")
    assert found.description == "Hello\nsee you"
    assert not found.cancelled
    assert found.in_doubt == ()


def test_outlook() -> None:
    found = one(OUTLOOK)
    assert (found.start, found.timezone) == (at("2026-06-10 08:00"), "Europe/Berlin")
    assert found.start is not None
    assert found.start.hour == 10
    assert found.organizer == Address("Moss, Rita", "rita@acme.com")
    assert found.attendees == (Address("Lee, Ann", "ann@acme.com"),)
    assert (found.sequence, found.summary) == (1, "Gespräch")


def test_apple() -> None:
    found = one(APPLE)
    assert (found.start, found.end) == (at("2026-03-10 13:30"), at("2026-03-10 15:00"))
    assert found.timezone == "America/New_York"
    assert found.organizer == Address("Rita", "rita@acme.com")


def test_zoom() -> None:
    found = one(ZOOM)
    assert (found.start, found.timezone, found.method) == (at("2026-03-10 04:30"), "Asia/Kolkata", "PUBLISH")
    assert found.start is not None
    assert found.start.hour == 10


@pytest.mark.parametrize("text", [GOOGLE, OUTLOOK, APPLE, ZOOM], ids=["google", "outlook", "apple", "zoom"])
def test_line_ends_marks_and_case_make_no_difference(text: str) -> None:
    assert read(text.replace("\n", "\r\n")) == read(text)
    assert read("\ufeff\r\n" + text) == read(text)
    assert read(text, text.replace("\n", "\r\n")) == read(text)


# ---------------------------------------------------------------- versions


def version(sequence: int, stamp: str, start: str) -> str:
    return event(f"SEQUENCE:{sequence}", f"DTSTART:{start}").replace("20260301T000000Z", stamp)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ((0, "20260305T000000Z"), (1, "20260301T000000Z")),  # SEQUENCE decides
        ((1, "20260301T000000Z"), (1, "20260302T000000Z")),  # then DTSTAMP
    ],
)
def test_the_newest_version_counts(old: tuple[int, str], new: tuple[int, str], order: tuple[int, int]) -> None:
    texts = (version(*old, "20260310T090000Z"), version(*new, "20260311T090000Z"))
    (found,) = read(*(texts[i] for i in order))
    assert found.start == at("2026-03-11 09:00")


def test_a_cancellation_and_one_of_an_instance() -> None:
    whole = one(event("DTSTART:20260310T090000Z", "SEQUENCE:2", "STATUS:CANCELLED", method="CANCEL"))
    assert whole.cancelled
    assert whole.key == "1"
    by_status = one(event("DTSTART:20260310T090000Z", "STATUS:CANCELLED"))
    assert by_status.cancelled
    instance = one(event("DTSTART:20260317T090000Z", "RECURRENCE-ID:20260317T080000Z", method="CANCEL"))
    assert instance.key == "1#20260317T080000Z"


def test_instances_of_a_series_are_apart_and_a_series_is_in_doubt() -> None:
    text = event("DTSTART:20260310T090000Z", "RRULE:FREQ=WEEKLY") + event(
        "DTSTART:20260318T090000Z", "RECURRENCE-ID:20260317T090000Z"
    )
    series, moved = read(text)
    assert series.recurring
    assert any("repeats" in doubt for doubt in series.in_doubt)
    assert not moved.recurring
    assert moved.start == at("2026-03-18 09:00")


def test_an_attendees_reply_is_told_apart_from_the_invitation() -> None:
    reply = event("DTSTART:20260310T090000Z", "SEQUENCE:0", method="reply")
    both = read(event("DTSTART:20260310T090000Z"), reply)
    assert [i.method for i in both] == ["REQUEST", "REPLY"]


def test_events_without_a_uid_are_each_their_own() -> None:
    text = event("DTSTART:20260310T090000Z").replace("UID:1\n", "")
    assert len(read(text, text.replace("0310T", "0311T"))) == 2


# ---------------------------------------------------------------- times


@pytest.mark.parametrize(
    ("line", "start", "zone"),
    [
        ("DTSTART;TZID=Europe/London:20260329T100000", "2026-03-29 09:00", "Europe/London"),
        ("DTSTART;TZID=Eastern Standard Time:20260310T100000", "2026-03-10 14:00", "America/New_York"),
        ('DTSTART;TZID="Europe/Paris":20260310T100000', "2026-03-10 09:00", "Europe/Paris"),
        ("DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20260310T100000", "2026-03-10 09:00", "Europe/Berlin"),
        ("DTSTART;TZID=UTC:20260310T100000", "2026-03-10 10:00", "UTC"),
        ("DTSTART;TZID=Europe/Berlin:20260310T100000Z", "2026-03-10 10:00", None),
        ("DTSTART;TZID=EST:20260310T100000", "2026-03-10 15:00", "EST"),
    ],
)
def test_zones_by_their_many_names(line: str, start: str, zone: str | None) -> None:
    found = one(event(line))
    assert found.start == at(start)
    assert zone is None or found.timezone == zone


def test_the_library_says_nothing_on_the_terminal() -> None:
    script = (
        "from inboxwatch.detect import calendar; from inboxwatch.model import Message; import sys; "
        "print(len(calendar.invitations(Message('<m@x>', None, None, calendars=(sys.argv[1],)), frozenset())))"
    )
    odd = event("DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20260310T100000")
    done = subprocess.run([sys.executable, "-c", script, odd], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("1\n", "")


CUSTOM = """BEGIN:VTIMEZONE
TZID:Our Office
BEGIN:STANDARD
DTSTART:20250101T000000
TZOFFSETFROM:+0300
TZOFFSETTO:+0300
END:STANDARD
END:VTIMEZONE
"""


def test_a_zone_of_the_calendars_own() -> None:
    found = one(event("DTSTART;TZID=Our Office:20260310T100000", before=CUSTOM))
    assert (found.start, found.timezone) == (at("2026-03-10 07:00"), None)
    located = CUSTOM.replace("BEGIN:STANDARD", "X-LIC-LOCATION:Europe/Moscow\nBEGIN:STANDARD", 1)
    assert one(event("DTSTART;TZID=Our Office:20260310T100000", before=located)).timezone == "Europe/Moscow"


def test_one_mails_zone_does_not_set_the_next_mails_time() -> None:
    one(event("DTSTART;TZID=Our Office:20260310T100000", before=CUSTOM))
    assert one(event("DTSTART;TZID=Our Office:20260310T100000")).start is None
    moved = CUSTOM.replace("+0300", "+0500")
    assert one(event("DTSTART;TZID=Our Office:20260310T100000", before=moved)).start == at("2026-03-10 05:00")


@pytest.mark.parametrize(
    ("line", "doubt"),
    [
        ("DTSTART:20260310T100000", "without a time zone"),
        ("DTSTART;VALUE=DATE:20260310", "whole day of 2026-03-10"),
        ("DTSTART;TZID=Atlantis Time:20260310T100000", "a time zone that is unknown: Atlantis Time"),
        ("DTSTART:soon", "cannot be read"),
        ("SUMMARY:no start at all", "cannot be read"),
    ],
)
def test_what_names_no_instant_is_in_doubt_and_never_utc(line: str, doubt: str) -> None:
    found = one(event(line))
    assert found.start is None
    assert any(doubt in sentence for sentence in found.in_doubt)


@pytest.mark.parametrize("year", ["1601", "9999", "0001"])
def test_times_out_of_any_job_search_are_none(year: str) -> None:
    assert one(event(f"DTSTART:{year}0310T100000Z")).start is None


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("DTEND:20260310T110000Z", "2026-03-10 11:00"),
        ("DURATION:PT45M", "2026-03-10 10:45"),
        ("DTEND:20260310T090000Z", None),
        ("DURATION:-PT1H", None),
        ("SUMMARY:none", None),
    ],
)
def test_ends(line: str, end: str | None) -> None:
    assert one(event("DTSTART:20260310T100000Z", line)).end == (at(end) if end else None)


@pytest.mark.parametrize("line", ["DTEND:20360310T100000Z", "DTEND:20260311T100000Z", "DURATION:P2D", "DURATION:P400D"])
def test_what_lasts_longer_than_a_day_of_interviews_names_no_time(line: str) -> None:
    found = one(event("DTSTART:20260310T100000Z", line))
    assert (found.start, found.end) == (None, None)
    assert any("too long" in sentence for sentence in found.in_doubt)


def test_a_long_day_of_interviews_keeps_its_end() -> None:
    found = one(event("DTSTART:20260310T080000Z", "DURATION:PT13H"))
    assert (found.start, found.end, found.in_doubt) == (at("2026-03-10 08:00"), at("2026-03-10 21:00"), ())


def test_a_duration_over_a_clock_change_is_of_hours() -> None:
    found = one(event("DTSTART;TZID=Europe/London:20260329T003000", "DURATION:PT1H"))
    assert found.end is not None
    assert found.end.astimezone(UTC) == at("2026-03-29 01:30")


# ---------------------------------------------------------------- people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ('ATTENDEE;CN="Ann Lee":mailto:ann@acme.com', [Address("Ann Lee", "ann@acme.com")]),
        ("ATTENDEE;CN='Ann Lee':MAILTO:ANN@ACME.COM", [Address("Ann Lee", "ann@acme.com")]),
        ("ATTENDEE;CN=ann@acme.com:mailto:ann@acme.com", [Address("", "ann@acme.com")]),
        ("ATTENDEE:ann@acme.com", [Address("", "ann@acme.com")]),
        ("ATTENDEE;CN=Ada:mailto:ada@example.com", []),
        ("ATTENDEE;CUTYPE=ROOM;CN=Room:mailto:room4@acme.com", []),
        ("ATTENDEE;CUTYPE=GROUP;CN=All:mailto:all@acme.com", []),
        ("ATTENDEE;CN=Acme:mailto:no-reply@acme.com", []),
        ("ATTENDEE;PARTSTAT=DECLINED:mailto:bob@acme.com", []),
        ("ATTENDEE:invalid:nomail", []),
        ("ATTENDEE:mailto:a@b@c.d", []),
        ("ATTENDEE:", []),
        ("ATTENDEE:mailto:ann@acme.com\nATTENDEE;CN=Again:mailto:Ann@acme.com", [Address("", "ann@acme.com")]),
    ],
)
def test_attendees(line: str, people: list[Address]) -> None:
    assert list(one(event("DTSTART:20260310T100000Z", line)).attendees) == people


# ---------------------------------------------------------------- broken and hostile


@pytest.mark.parametrize("keep", [24, 21, 18])
def test_a_truncated_calendar_is_read_as_far_as_it_goes(keep: int) -> None:
    cut = "\n".join(GOOGLE.splitlines()[:keep]).rpartition("\nEND:VEVENT")[0] or "\n".join(GOOGLE.splitlines()[:keep])
    assert one(cut).start == at("2026-03-10 15:00")


def test_lines_that_are_no_properties_do_not_hide_the_event() -> None:
    broken = GOOGLE.replace("SEQUENCE:0\n", "SEQUENCE:0\nthis is no property\n\n")
    assert one(broken).start == at("2026-03-10 15:00")
    assert one(GOOGLE.replace("SEQUENCE:0", "SEQUENCE:many")).sequence == 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT\n" * 200,
        "END:VCALENDAR\n",
        "\x00\x01",
        "BEGIN:VCALENDAR\nEND:VEVENT",
    ],
)
def test_what_is_no_calendar_gives_nothing_or_nothing_certain(text: str) -> None:
    assert all(found.start is None for found in read(text))


BOMBS = {
    "every second": event(
        "DTSTART;TZID=Bomb:20260310T100000",
        before="BEGIN:VTIMEZONE\nTZID:Bomb\nBEGIN:STANDARD\nDTSTART:19000101T000000\nTZOFFSETFROM:+0000\n"
        "TZOFFSETTO:+0100\nRRULE:FREQ=SECONDLY\nEND:STANDARD\nEND:VTIMEZONE\n",
    ),
    "interval 0": event(
        "DTSTART;TZID=Bomb:20260310T100000",
        before="BEGIN:VTIMEZONE\nTZID:Bomb\nBEGIN:STANDARD\nDTSTART:19000101T000000\nTZOFFSETFROM:+0000\n"
        "TZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;INTERVAL=0\nEND:STANDARD\nEND:VTIMEZONE\n",
    ),
    "nested": "BEGIN:VCALENDAR\n" * 7000,
    "attendees": event("DTSTART:20260310T100000Z", *(f"ATTENDEE:mailto:p{n}@acme.com" for n in range(7000))),
    "events": "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\nUID:{}\nEND:VEVENT\n" * 2600 + "END:VCALENDAR\n",
    "long line": event("DTSTART:20260310T100000Z", "SUMMARY:" + "x" * 2_000_000),
    "folds": event("DTSTART:20260310T100000Z", "SUMMARY:x" + "\n " * 100_000),
    "zones": event("DTSTART:20260310T100000Z", before=CUSTOM * 900),
}


@pytest.mark.parametrize("name", BOMBS)
def test_calendars_made_to_hang_us_are_read_in_no_time(name: str) -> None:
    begin = time.process_time()
    found = read(BOMBS[name])
    assert time.process_time() - begin < 4
    assert len(found) <= calendar.MAX_EVENTS
    assert all(len(each.attendees) <= calendar.MAX_ATTENDEES for each in found)


LINES = st.sampled_from(
    [
        *GOOGLE.splitlines(),
        *OUTLOOK.splitlines(),
        "RRULE:FREQ=DAILY",
        "DTSTART;TZID=X:1",
        "RECURRENCE-ID:x",
        " folded",
        "",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES | st.text(max_size=30), max_size=60).map("\n".join))
def test_no_calendar_raises(text: str) -> None:
    for found in read(text, GOOGLE):
        assert found.start is None or found.start.tzinfo is not None
        assert found.end is None or (found.start is not None and found.end > found.start)
        assert "\n" not in found.summary + found.location + found.uid
        assert isinstance(found.stamp, datetime | None)
