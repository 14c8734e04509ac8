"""Mails of an employer's side, as bytes, for tests: plain ones, and invitations as calendars send them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Any
from zoneinfo import ZoneInfo

CANDIDATE = "ada@example.com"


def plain(
    at: datetime,
    sender: str,
    subject: str,
    text: str,
    *,
    message_id: str,
    to: str = f"Ada Example <{CANDIDATE}>",
    answers: Sequence[str] = (),
    headers: Sequence[tuple[str, str]] = (),
) -> bytes:
    """A mail in plain text."""
    message = _message(at, sender, subject, message_id, to, answers, headers)
    message.set_content(text)
    return message.as_bytes(policy=SMTP)


def invitation(
    at: datetime,
    organizer: tuple[str, str],
    attendees: Sequence[tuple[str, str]],
    start: datetime,
    summary: str,
    text: str,
    *,
    message_id: str,
    uid: str,
    zone: str = "Europe/London",
    length: timedelta = timedelta(hours=1),
    sequence: int = 0,
    method: str = "REQUEST",
    answers: Sequence[str] = (),
) -> bytes:
    """A mail with an iTIP part (RFC 5546): `organizer`, `attendees` as (name, address); the candidate is added."""
    local = start.astimezone(ZoneInfo(zone))
    people = [*attendees, ("Ada Example", CANDIDATE)]
    stamp = "%Y%m%dT%H%M%S"
    lines = [
        "BEGIN:VCALENDAR", "PRODID:-//Test//EN", "VERSION:2.0", f"METHOD:{method}", "BEGIN:VEVENT",
        f"UID:{uid}", f"SEQUENCE:{sequence}", f"DTSTAMP:{at.astimezone(ZoneInfo('UTC')):{stamp}}Z",
        f"DTSTART;TZID={zone}:{local:{stamp}}", f"DTEND;TZID={zone}:{local + length:{stamp}}",
        f"SUMMARY:{summary}", f'ORGANIZER;CN="{organizer[0]}":mailto:{organizer[1]}',
        *(f'ATTENDEE;ROLE=REQ-PARTICIPANT;CN="{name}":mailto:{email}' for name, email in people),
        "STATUS:CANCELLED" if method == "CANCEL" else "STATUS:CONFIRMED", "END:VEVENT", "END:VCALENDAR", "",
    ]  # fmt: skip
    sender = f"{organizer[0]} <{organizer[1]}>"
    message = _message(at, sender, summary, message_id, f"Ada Example <{CANDIDATE}>", answers, ())
    message.set_content(text)
    message.add_alternative("\r\n".join(lines).encode(), maintype="text", subtype="calendar", cte="base64")
    part: Any = list(message.iter_parts())[-1]
    part.set_param("method", method)
    part.set_param("charset", "UTF-8")
    return message.as_bytes(policy=SMTP)


def _message(
    at: datetime,
    sender: str,
    subject: str,
    message_id: str,
    to: str,
    answers: Sequence[str],
    headers: Sequence[tuple[str, str]],
) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"], message["Message-ID"] = format_datetime(at), message_id
    if answers:
        message["In-Reply-To"], message["References"] = answers[-1], " ".join(answers)
    for name, value in headers:
        message[name] = value
    return message
