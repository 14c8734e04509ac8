"""Events that HTML marks up for programs are read like invitations, and hostile markup says nothing."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from email.message import EmailMessage
from typing import Any

import pytest

from inboxwatch.detect import markup
from inboxwatch.detect.calendar import MAX_EVENTS, Invitation
from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Label, Message, Signal

READER = Reader(frozenset({"ada@example.com"}), "Ada Example", "Europe/London")
WORDS = "<p>Hello Ada, here is all you need for your conversation with the team about the Data Analyst position.</p>"

EVENT: dict[str, Any] = {
    "@context": "http://schema.org",
    "@type": "Event",
    "name": "Interview: Data Analyst at Larkfield",
    "startDate": "2026-03-10T14:00:00+00:00",
    "endDate": "2026-03-10T14:45:00+00:00",
    "location": {"@type": "Place", "name": "Larkfield, 3 Quay Street"},
    "attendee": [
        {"@type": "Person", "name": "Dana Lee", "email": "mailto:Dana.Lee@larkfield.example"},
        {"@type": "Person", "name": "Ada Example", "email": "ada@example.com"},
        {"@type": "Organization", "name": "Larkfield", "email": "office@larkfield.example"},
    ],
}
MICRODATA = """<div itemscope itemtype="http://schema.org/InformAction">
<div itemprop="object" itemscope itemtype="http://schema.org/Event">
<meta itemprop="eventStatus" content="http://schema.org/EventScheduled"/>
<div itemprop="publisher" itemscope itemtype="http://schema.org/Organization">
<meta itemprop="name" content="Diary"/></div>
<meta itemprop="eventId/googleCalendar" content="7kq2"/>
<span itemprop="name">Interview with Larkfield</span>
<time itemprop="startDate" datetime="20260310T140000Z"></time>
<time itemprop="endDate" datetime="20260310T144500Z"></time>
<span itemprop="location" itemscope itemtype="http://schema.org/Place"><span itemprop="name">Room 4</span></span>
<span itemprop="attendee" itemscope itemtype="http://schema.org/Person"><meta itemprop="email"
content="dana.lee@larkfield.example"/><span itemprop="name">Dana Lee</span></span>
</div></div>"""


def _mail(html: str) -> Message:
    made = EmailMessage()
    made["From"], made["To"] = "Rita Moss <rita.moss@larkfield.example>", "ada@example.com"
    made["Subject"], made["Date"] = "Details for Tuesday", "Tue, 03 Mar 2026 10:00:00 +0000"
    made["Message-ID"] = "<one@larkfield.example>"
    made.set_content(f"<html><body>{html}</body></html>", subtype="html")
    return parse(made.as_bytes())


def _linked(value: Any) -> str:
    return f'{WORDS}<script type="application/ld+json">{json.dumps(value)}</script>'


def _events(html: str) -> tuple[Invitation, ...]:
    return markup.events(_mail(html), READER.addresses)


def _signal(html: str) -> Signal:
    return detect(_mail(html), READER)


def test_an_event_in_json_gives_the_interview_with_its_people() -> None:
    signal = _signal(_linked(EVENT))
    assert signal.label is Label.INTERVIEW_CONFIRMED
    assert signal.evidence[0].rule == "markup.request"
    (interview,) = signal.facts.interviews
    assert interview.start == datetime(2026, 3, 10, 14, tzinfo=UTC)
    assert interview.end == datetime(2026, 3, 10, 14, 45, tzinfo=UTC)
    assert interview.location == "Larkfield, 3 Quay Street"
    assert [(p.name, p.email) for p in interview.people] == [("Dana Lee", "dana.lee@larkfield.example")]


def test_microdata_is_read_as_well_and_an_item_keeps_its_own_properties() -> None:
    (event,) = _events(MICRODATA)
    assert (event.summary, event.location, event.uid) == ("Interview with Larkfield", "Room 4", "7kq2@google.com")
    assert (event.start, event.end) == (
        datetime(2026, 3, 10, 14, tzinfo=UTC),
        datetime(2026, 3, 10, 14, 45, tzinfo=UTC),
    )
    assert [a.email for a in event.attendees] == ["dana.lee@larkfield.example"]


@pytest.mark.parametrize(
    "value",
    [
        [EVENT],
        {"@context": "http://schema.org", "@graph": [{"@type": "Person", "name": "Rita Moss"}, EVENT]},
        {
            "@context": "http://schema.org",
            "@type": "EventReservation",
            "reservationStatus": "http://schema.org/Confirmed",
            "reservationFor": EVENT,
        },
        {**EVENT, "@type": ["Event", "BusinessEvent"]},
        {**EVENT, "location": "Larkfield, 3 Quay Street"},
    ],
    ids=["in a list", "in a graph", "in a reservation", "of two types", "with a place in words"],
)
def test_an_event_is_found_wherever_it_is_held(value: Any) -> None:
    (event,) = _events(_linked(value))
    assert event.start == datetime(2026, 3, 10, 14, tzinfo=UTC)
    assert event.location == "Larkfield, 3 Quay Street"
    assert not event.cancelled


@pytest.mark.parametrize(
    "value",
    [
        {**EVENT, "eventStatus": "https://schema.org/EventCancelled"},
        {
            "@context": "http://schema.org",
            "@type": "EventReservation",
            "reservationStatus": "http://schema.org/ReservationCancelled",
            "reservationFor": EVENT,
        },
    ],
    ids=["event", "reservation"],
)
def test_a_cancelled_event_calls_the_interview_off(value: Any) -> None:
    signal = _signal(_linked(value))
    assert signal.label is Label.INTERVIEW_CANCELLED
    assert signal.facts.interviews == ()


def test_an_offset_is_kept_and_a_time_without_one_is_in_doubt() -> None:
    (event,) = _events(_linked({**EVENT, "startDate": "2026-03-10T09:00:00-05:00"}))
    assert event.start == datetime(2026, 3, 10, 9, tzinfo=timezone(timedelta(hours=-5)))
    assert event.timezone is None
    for floating in ("2026-03-10T14:00:00", "2026-03-10"):
        (event,) = _events(_linked({**EVENT, "startDate": floating}))
        assert event.start is None
        assert event.in_doubt != ()


def test_an_event_that_is_no_interview_gives_none() -> None:
    signal = _signal(
        "<p>See you at the webinar!</p>"
        + _linked({**EVENT, "name": "Webinar: gardens in spring", "attendee": []}).removeprefix(WORDS)
    )
    assert signal.label is Label.OTHER


def test_a_calendar_goes_before_what_the_same_mail_marks_up() -> None:
    made = EmailMessage()
    made["From"], made["To"] = "Rita Moss <rita.moss@larkfield.example>", "ada@example.com"
    made["Subject"], made["Date"] = "Interview", "Tue, 03 Mar 2026 10:00:00 +0000"
    made.set_content(f"<html><body>{_linked(EVENT)}</body></html>", subtype="html")
    calendar = (
        "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:a@b\r\nSUMMARY:Interview\r\n"
        "DTSTART:20260311T100000Z\r\nORGANIZER:mailto:rita.moss@larkfield.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    made.add_alternative(calendar, subtype="calendar", params={"method": "REQUEST"})
    (interview,) = detect(parse(made.as_bytes()), READER).facts.interviews
    assert interview.start == datetime(2026, 3, 11, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "html",
    [
        '<script type="application/ld+json">{"@type": "Event", schema.org</script>',
        '<script type="application/ld+json">' + "[" * 50_000 + "schema.org</script>",
        '<script type="application/ld+json">' + '{"object":' * 20_000 + "schema.org</script>",
        '<div itemscope itemtype="http://schema.org/Event" itemprop="object">' * 3_000,
        '<div itemscope itemtype="http://schema.org/Event"><p itemprop="name">' + "x" * 150_000 + "</p></div>",
        _linked({**EVENT, "startDate": {"@type": "Event"}, "location": [1, None, [[]]], "attendee": "nobody"}),
        _linked({**EVENT, "startDate": "9999-99-99T99:99:99Z"}),
        '<?xml version="1.0" encoding="utf-16"?>' + MICRODATA,
    ],
)
def test_hostile_markup_is_bounded(html: str) -> None:
    events = _events(html)
    assert len(events) <= MAX_EVENTS
    assert all(len(event.summary) <= 500 for event in events)
