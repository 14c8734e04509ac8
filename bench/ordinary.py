"""Mails as an inbox holds them, to measure the rate on: styled HTML, long headers, half of them of a job search."""

from __future__ import annotations

import base64
import quopri
import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from tests.support.mails import CANDIDATE

SIZE = 15_000
"""Bytes that each mail comes to, within a tenth or so."""
BEGUN = datetime(2026, 2, 2, 8, tzinfo=UTC)

_FIRST = "Ann Ben Cara Dev Eli Fay Gus Hana Ian Jo Kim Lea Max Nia Omar Pia Ray Sue Tom Uma Vic Yara Zoe".split()
_LAST = "Abbot Baker Carver Dyer Eaton Fisher Gardner Hill Irwin Jones Kemp Lowe Moss Nash Olsen Price Stone".split()
_HOUSES = (
    "Northwind Larkfield Brightwater Oakmont Silverline Harbourside Copperhill Greenway Redwood Maplecroft".split()
)
_ROLES = (
    "Backend Engineer", "Data Analyst", "Office Manager", "Physiotherapist", "Product Designer",
    "Site Reliability Engineer", "Account Executive", "Research Assistant", "Warehouse Supervisor", "Content Writer",
)  # fmt: skip
_STYLE = (
    "margin:0;padding:0;font-family:Helvetica,Arial,sans-serif;font-size:16px;line-height:24px;color:#333333;"
    "-webkit-text-size-adjust:100%;mso-line-height-rule:exactly;"
)
_HIRING: dict[str, tuple[str, ...]] = {
    "Thank you for applying to {house}": (
        "Thank you for applying for the {role} position at {house}. We have received your application.",
        "Our hiring team will review it and get back to you within two weeks.",
    ),
    "Your application for {role}": (
        "Thanks again for your interest in the {role} role. We would like to invite you to a first interview.",
        "Could you let me know which times suit you next week? Tuesday and Thursday afternoon work well for us.",
    ),
    "Interview confirmed: {role}": (
        "Your interview for the {role} position is confirmed for Tuesday, {day} at 2:30 PM GMT.",
        "You will meet {who}, our team lead. The call takes 45 minutes; the link is below.",
        "https://meet.example.com/abc-defg-hij",
    ),
    "Next steps with {house}": (
        "As a next step we would like you to complete a short coding assessment. It takes about 90 minutes.",
        "Please finish it by Friday. Your link: https://tests.example.com/t/48213",
    ),
    "Update on your application": (
        "Thank you for taking the time to interview with us for the {role} role.",
        "Unfortunately, we have decided to move forward with another candidate. We wish you the best of luck.",
    ),
    "Offer: {role}": (
        "We are delighted to offer you the position of {role} at {house}. Your offer letter is attached.",
        "Please let us know by {day} whether you accept. The starting salary is as discussed.",
    ),
    "Re: {role} at {house}": (
        "Thank you for your patience. The panel meets on Thursday, and you will hear from us by {day}.",
        "Please write to me if you have questions in the meantime.",
    ),
}
"""Subjects and what the mail below them says."""
_JOB = (
    "About the role: you will own services from design to operation, and work with a team of eight.",
    "What we look for: several years of practice, clear writing, and curiosity about how things fail.",
    "We offer flexible hours, 28 days of annual leave, a pension and a budget for learning.",
    "Our office is close to the river; most of us come in on two days a week.",
    "{house} is an equal opportunity employer, and we welcome people of all backgrounds.",
    "If you need an adjustment at any stage of the process, tell us and we will arrange it.",
)
_LEGAL = (
    "This message and its attachments are meant for the addressee only and may hold confidential information.",
    "If it reached you by mistake, please delete it and tell the sender.",
    "{house} Ltd is registered in England and Wales under number 0482913.",
    "You receive this mail because you have an account with us or wrote to us. Read how we handle your data.",
)
_ELSE = (
    "New in the shop: spring coats, garden chairs and lamps at half the price until Sunday.",
    "Your parcel is on its way and will arrive on Wednesday between 9:00 and 12:00.",
    "Your monthly statement is ready. Sign in to see your balance and the latest payments.",
    "Three people liked the photo that you shared, and Sam wrote a comment.",
    "This week: how to grow tomatoes on a balcony, a soup for cold evenings, and a walk by the sea.",
    "Your train to York leaves at 10:42 from platform 3. Show this code at the gate.",
    "Somebody signed in to your account from a new device. If that was you, there is nothing to do.",
    "The issue was closed by the merge of 4f2a9c1. Reply to this mail to comment on it.",
    "Members save 20 percent on tickets for the concert on 14 March. Doors open at 7 pm.",
    "We have changed our terms. The new ones hold from 1 April; here is what is different.",
)
_NEWS = (
    "Spring has come to the shop", "Your parcel is on its way", "Your statement is ready", "Sam liked your photo",
    "The week on the balcony", "Your ticket to York", "New sign-in to your account", "[tools] Close file on error",
)  # fmt: skip


def mails(count: int, seed: int = 2026) -> Iterator[bytes]:
    """`count` mails, every second one of a job search; the same for the same arguments."""
    chance = random.Random(seed)
    for number in range(count):
        yield _hiring(number, chance) if number % 2 else _other(number, chance)


def _hiring(number: int, chance: random.Random) -> bytes:
    """One mail of an employer: half with HTML beside the text, some with history, some with a calendar."""
    who = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
    at = BEGUN + timedelta(minutes=37 * number)
    known = {
        "house": chance.choice(_HOUSES),
        "role": chance.choice(_ROLES),
        "day": f"{at + timedelta(days=9):%d %B}",
        "who": f"{chance.choice(_FIRST)} {chance.choice(_LAST)}",
    }
    subject, said = chance.choice([*_HIRING.items()])
    domain = f"{known['house'].lower()}.example"
    words = [
        "Hello Ada,",
        *said,
        *chance.sample(_JOB, 3),
        f"Kind regards,\n{who}\nTalent Acquisition, {known['house']}",
    ]
    legal = [_filled(line, known) for line in _LEGAL]
    plain = "\n\n".join(_filled(line, known) for line in words)
    for level in range(8 if number % 4 == 0 else number % 3):  # the history below an answer
        plain += f"\n\n{'> ' * level}On Mon, {9 - level} Feb 2026 at 09:12, Ada Example <{CANDIDATE}> wrote:\n\n"
        plain += "\n".join(f"{'> ' * (level + 1)}{_filled(line, known)}" for line in (*_JOB, *said))
    parts = [("text/plain", plain + "\n\n" + "\n".join(legal))]
    if number % 4:
        parts.append(("text/html", _html([_filled(line, known) for line in words], legal, chance, 8_000)))
    if subject.startswith("Interview"):
        parts.append(("text/calendar; method=REQUEST", _calendar(number, at, who, domain, known)))
    sender = (who, f"{who.partition(' ')[0].lower()}@{domain}")
    return _mail(number, at, sender, _filled(subject, known), parts, (), chance)


def _other(number: int, chance: random.Random) -> bytes:
    """A newsletter or notification, mostly HTML."""
    at = BEGUN + timedelta(minutes=37 * number)
    words = ["Hello Ada,", *chance.sample(_ELSE, 7)]
    legal = [_filled(line, {"house": "Shop"}) for line in _LEGAL]
    parts = [("text/html", _html(words, legal, chance, 8_500))]
    if number % 3:
        parts.insert(0, ("text/plain", "\n\n".join((*words, *legal))))
    unsubscribe = ("List-Unsubscribe", f"<https://news{number % 40}.example/u/{number}>")
    sender = ("Shop & Co", f"hello@news{number % 40}.example")
    return _mail(number, at, sender, chance.choice(_NEWS), parts, (unsubscribe,), chance)


def _filled(line: str, known: dict[str, str]) -> str:
    return line.format(**known)


def _html(words: Sequence[str], legal: Sequence[str], chance: random.Random, size: int) -> str:
    """A table layout with styles in place, as senders write it; padded with links and pictures to about `size`."""
    rows = [f'<tr><td style="{_STYLE}">{line.replace(chr(10), "<br>")}</td></tr>' for line in words]
    foot = [f'<p style="font-size:12px;color:#888888">{line}</p>' for line in legal]
    head = (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Mail</title><style>'
        "@media only screen and (max-width:600px){.wide{width:100%!important;height:auto!important}}</style></head>"
        f'<body style="{_STYLE}"><div style="display:none;max-height:0">{words[1]}</div>'
        '<table role="presentation" width="600" cellpadding="0" cellspacing="0" class="wide">'
    )
    fill: list[str] = []
    length = len(head) + sum(map(len, (*rows, *foot)))
    while length < size:
        token = f"{chance.getrandbits(256):064x}"
        fill.append(
            f'<tr><td align="center"><a href="https://click.example/c/{token}"><img src="https://img.example/{token}.png"'
            ' width="560" height="120" alt="" style="display:block;border:0"></a></td></tr>'
        )
        length += len(fill[-1])
    half = len(fill) // 2
    return "\n".join((head, *fill[:half], *rows, *fill[half:], "</table>", *foot, "</body></html>"))


def _calendar(number: int, at: datetime, who: str, domain: str, known: dict[str, str]) -> str:
    start = (at + timedelta(days=9)).replace(hour=14, minute=30)
    lines = (
        "BEGIN:VCALENDAR", "PRODID:-//Mail//EN", "VERSION:2.0", "METHOD:REQUEST",
        "BEGIN:VTIMEZONE", "TZID:Europe/London",
        "BEGIN:STANDARD", "DTSTART:19701025T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "BEGIN:DAYLIGHT", "DTSTART:19700329T010000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT", "END:VTIMEZONE",
        "BEGIN:VEVENT", f"UID:{number}@{domain}", "SEQUENCE:0", f"DTSTAMP:{at:%Y%m%dT%H%M%SZ}",
        f"DTSTART;TZID=Europe/London:{start:%Y%m%dT%H%M%S}",
        f"DTEND;TZID=Europe/London:{start + timedelta(minutes=45):%Y%m%dT%H%M%S}",
        f"SUMMARY:Interview: {known['role']}", f'ORGANIZER;CN="{who}":mailto:hiring@{domain}',
        f'ATTENDEE;ROLE=REQ-PARTICIPANT;CN="{known["who"]}":mailto:lead@{domain}',
        f'ATTENDEE;ROLE=REQ-PARTICIPANT;CN="Ada Example":mailto:{CANDIDATE}',
        "LOCATION:https://meet.example.com/abc-defg-hij", "STATUS:CONFIRMED", "END:VEVENT", "END:VCALENDAR", "",
    )  # fmt: skip
    return "\r\n".join(lines)


def _mail(
    number: int,
    at: datetime,
    sender: tuple[str, str],
    subject: str,
    parts: Sequence[tuple[str, str]],
    fields: Sequence[tuple[str, str]],
    chance: random.Random,
) -> bytes:
    """The mail's bytes, header fields as they look after some hops."""
    domain = sender[1].partition("@")[2]
    seal = base64.b64encode(chance.randbytes(256)).decode()
    signature = "\r\n ".join(seal[i : i + 72] for i in range(0, len(seal), 72))
    encoded = [_encoded(kind, text, chance.random() < 0.7) for kind, text in parts]
    head = [
        ("Return-Path", f"<bounce-{number}@{domain}>"),
        *(
            (
                "Received",
                f"from relay{hop}.{domain}\r\n by mx{hop}.example.com with ESMTPS; {format_datetime(at)}",
            )
            for hop in range(4)
        ),
        *(
            (f"ARC-{name}", f"i=1; a=rsa-sha256; d=example.com; s=arc;\r\n b={signature}")
            for name in ("Seal", "Message-Signature")
        ),
        (
            "Authentication-Results",
            f"mx.example.com; spf=pass smtp.mailfrom={domain};\r\n dkim=pass header.d={domain}; dmarc=pass",
        ),
        ("DKIM-Signature", f"v=1; a=rsa-sha256; c=relaxed/relaxed; d={domain}; s=s1;\r\n b={signature}"),
        ("From", f'"{sender[0]}" <{sender[1]}>'),
        ("To", f"Ada Example <{CANDIDATE}>"),
        ("Subject", subject),
        ("Date", format_datetime(at)),
        ("Message-ID", f"<{number}.{chance.getrandbits(60):x}@{domain}>"),
        ("MIME-Version", "1.0"),
        *fields,
    ]
    if number % 3 == 0 and subject.startswith("Re:"):
        head.append(("In-Reply-To", f"<ada.{number}@example.com>"))
    if len(parts) == 1:
        body = encoded[0]
    else:
        head.append(("Content-Type", f'multipart/alternative; boundary="=_{number}"'))
        body = "\r\n" + "".join(f"--=_{number}\r\n{part}\r\n" for part in encoded) + f"--=_{number}--\r\n"
    data = "".join(f"{name}: {value}\r\n" for name, value in head).encode() + body.encode()
    # what spam filters report, of which long headers mostly consist
    spare = max(0, SIZE - len(data) + chance.randint(-1000, 1000))
    report = base64.b64encode(chance.randbytes(spare * 3 // 4)).decode()
    folded = "".join(f"\r\n {report[i : i + 72]}" for i in range(0, len(report), 72))
    return (f"X-Spam-Report: v=1{folded}\r\n").encode() + data


def _encoded(kind: str, text: str, quoted: bool) -> str:
    """A part with its header, by quoted-printable or base64."""
    data = text.encode()
    if quoted:
        name, body = "quoted-printable", quopri.encodestring(data).decode().replace("\r\n", "\n").replace("\n", "\r\n")
    else:
        name, body = "base64", base64.encodebytes(data).decode().replace("\n", "\r\n")
    return f"Content-Type: {kind}; charset=utf-8\r\nContent-Transfer-Encoding: {name}\r\n\r\n{body}"
