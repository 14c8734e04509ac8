"""How the sample mails are written: a few makers of plain mails, invitations and bulk mail, as bytes."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Any
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/London")
ADA = Address("Ada Example", addr_spec="ada@example.com")
SERVER = "mx.example.com"
"""The host that took Ada's mail in, and says in Authentication-Results what it found."""

MARGIN = 84
"""Characters past which a line of the texts goes on in the next one."""

_OUTLOOK_ZONE = """BEGIN:VTIMEZONE
TZID:GMT Standard Time
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T010000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE"""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A mail that reaches the inbox at `at`. `sender` is shown as it stands in From."""

    at: datetime
    message_id: str
    sender: str
    subject: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Meeting:
    """What the calendar part of an invitation says (RFC 5545). `zone` is how the sender's calendar names times:
    UTC as Google writes them, or Outlook's name for London."""

    uid: str
    summary: str
    start: datetime
    minutes: int
    organizer: Address
    attendees: Sequence[Address] = ()
    location: str = ""
    description: str = ""
    sequence: int = 0
    method: str = "REQUEST"
    outlook: bool = False


def at(text: str) -> datetime:
    """A London wall time, "2026-03-05 14:00", as an aware instant."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def person(name: str, email: str) -> Address:
    """A name and an address."""
    return Address(name, addr_spec=email)


def letter(
    when: str,
    sender: Address,
    subject: str,
    text: str,
    *,
    message_id: str,
    answers: Sequence[str] = (),
    headers: Sequence[tuple[str, str]] = (),
    rich: bool = True,
) -> Delivery:
    """A mail that a person wrote; `rich`: with an HTML twin, as most clients send. `answers` are Message-IDs."""
    message = _message(when, sender, subject, message_id, answers, headers)
    message.set_content(_body(text))
    if rich:
        message.add_alternative(_page(text), subtype="html")
    return _delivery(when, message)


def bulk(
    when: str,
    sender: Address,
    subject: str,
    text: str,
    *,
    message_id: str,
    list_id: str = "",
    headers: Sequence[tuple[str, str]] = (),
) -> Delivery:
    """A newsletter, an alert or a system's notice, in HTML. `list_id`: it names a list and how to leave it."""
    extra = list(headers)
    if list_id:
        extra += [
            ("List-Id", f"<{list_id}>"),
            ("List-Unsubscribe", f"<https://{list_id}/unsubscribe?u=82f1>"),
            ("Precedence", "bulk"),
        ]
    message = _message(when, sender, subject, message_id, (), extra)
    message.set_content(_body(text))
    message.add_alternative(_page(text), subtype="html")
    return _delivery(when, message)


def invitation(
    when: str,
    meeting: Meeting,
    text: str,
    *,
    subject: str,
    message_id: str,
    sender: Address | None = None,
    answers: Sequence[str] = (),
) -> Delivery:
    """A mail with an iTIP part (RFC 5546), from the organizer unless `sender` is another."""
    message = _message(when, sender or meeting.organizer, subject, message_id, answers, ())
    message.set_content(_body(text))
    message.add_alternative(_page(text), subtype="html")
    calendar = _calendar(at(when), meeting).encode()
    message.add_alternative(calendar, maintype="text", subtype="calendar", cte="base64")
    part: Any = list(message.iter_parts())[-1]
    part.set_param("charset", "UTF-8")
    part.set_param("method", meeting.method)
    return _delivery(when, message)


def _message(
    when: str,
    sender: Address,
    subject: str,
    message_id: str,
    answers: Sequence[str],
    headers: Sequence[tuple[str, str]],
) -> EmailMessage:
    instant, domain = at(when), sender.domain
    message = EmailMessage(policy=SMTP)
    message["Return-Path"] = f"<{sender.addr_spec}>"
    given = {name.lower() for name, _ in headers}
    if "authentication-results" not in given:
        verdicts = f"spf=pass smtp.mailfrom={domain}; dkim=pass header.d={domain}; dmarc=pass header.from={domain}"
        message["Authentication-Results"] = f"{SERVER}; {verdicts}"
    stamp = format_datetime(instant + timedelta(seconds=2))
    message["Received"] = f"from mail.{domain} by {SERVER} with ESMTPS for <{ADA.addr_spec}>; {stamp}"
    message["From"], message["To"], message["Subject"] = sender, ADA, subject
    message["Date"], message["Message-ID"] = format_datetime(instant), message_id
    if answers:
        message["In-Reply-To"], message["References"] = answers[-1], " ".join(answers)
    for name, value in headers:
        message[name] = value
    return message


def _delivery(when: str, message: EmailMessage) -> Delivery:
    shown, subject, message_id = (str(message[name]) for name in ("From", "Subject", "Message-ID"))
    return Delivery(at(when), message_id, shown, subject, message.as_bytes())


def _body(text: str) -> str:
    return text.strip("\n") + "\n"


def _page(text: str) -> str:
    """The HTML twin that mail programs write beside the plain text; what is quoted stands in a blockquote."""
    paragraphs: list[str] = []
    for paragraph in text.strip("\n").split("\n\n"):
        lines = paragraph.splitlines()
        quoted = lines[-1].startswith(">")
        # A line that runs to the margin was broken by the width alone.
        ends = [" " if len(line) > MARGIN else "<br>\n" for line in lines[:-1]] + [""]
        inner = "".join(html.escape(line.removeprefix("> ")) + end for line, end in zip(lines, ends, strict=True))
        paragraphs.append(f"<blockquote type=cite>{inner}</blockquote>" if quoted else f"<p>{inner}</p>")
    return "<html><body>\n" + "\n".join(paragraphs) + "\n</body></html>\n"


def _calendar(stamp: datetime, meeting: Meeting) -> str:
    end = meeting.start + timedelta(minutes=meeting.minutes)
    host = "Microsoft Exchange Server 2010" if meeting.outlook else "Google Inc//Google Calendar 70.9054"
    people = [*meeting.attendees, ADA]
    lines = [
        "BEGIN:VCALENDAR",
        f"PRODID:-//{host}//EN",
        "VERSION:2.0",
        f"METHOD:{meeting.method}",
        *(_OUTLOOK_ZONE.splitlines() if meeting.outlook else ()),
        "BEGIN:VEVENT",
        f"UID:{meeting.uid}",
        f"SEQUENCE:{meeting.sequence}",
        f"DTSTAMP:{stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        _instant("DTSTART", meeting.start, outlook=meeting.outlook),
        _instant("DTEND", end, outlook=meeting.outlook),
        f"SUMMARY:{_escaped(meeting.summary)}",
        f"LOCATION:{_escaped(meeting.location)}",
        f"DESCRIPTION:{_escaped(meeting.description)}",
        f"ORGANIZER;CN={meeting.organizer.display_name}:mailto:{meeting.organizer.addr_spec}",
        *(
            f"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN={p.display_name}"
            f":mailto:{p.addr_spec}"
            for p in people
        ),
        "STATUS:CANCELLED" if meeting.method == "CANCEL" else "STATUS:CONFIRMED",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _instant(name: str, instant: datetime, *, outlook: bool) -> str:
    if outlook:
        return f"{name};TZID=GMT Standard Time:{instant.astimezone(ZONE):%Y%m%dT%H%M%S}"
    return f"{name}:{instant.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    """TEXT of RFC 5545 3.3.11."""
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, written)
    return text


def _folded(line: str) -> str:
    """Lines longer than 75 octets are folded (RFC 5545 3.1); the texts here are ASCII."""
    return "\r\n ".join(line[i : i + 73] for i in range(0, len(line), 73))
