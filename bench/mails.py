"""A mailbox to measure on: seeded, of a size mix as mailboxes have it, with some hundreds of mails that may matter."""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime

from tests.support.mails import CANDIDATE, invitation, plain

DAYS = 58
"""Days back from now that the mails are spread over: all within the default lookback of 60."""

_WORDS = (
    "account amount april basket better board bring build change city class click code collect coming cover daily "
    "deal design early email enjoy event fresh garden guide holiday house idea kitchen learn light local "
    "market member month music offer online open order paper people photo place plan point price project question "
    "read report room sale season service share shop short simple small space spring start store story summer team "
    "ticket time today travel update video visit watch water week welcome winter wonder work world year"
).split()
_BOUNDARY = re.compile(rb"={15}\d{19}==")
_FIRST = (
    "Ann Ben Cara Dev Eli Fay Gus Hana Ian Jo Kim Lea Max Nia Omar Pia Quin Ray Sue Tom Uma Vic Wen Yara Zoe".split()
)
_LAST = (
    "Abbot Baker Carver Dyer Eaton Fisher Gardner Hill Irwin Jones Kemp Lowe Moss Nash Olsen Price Reed Stone".split()
)


@dataclass(frozen=True, slots=True)
class Made:
    """A mail and when it came; `matters`: it is of a job search or from a person."""

    data: bytes
    at: datetime
    matters: bool


def mailbox(count: int, now: datetime, seed: int = 2026) -> Iterator[Made]:
    """`count` mails before `now`, oldest first; the same for the same arguments."""
    chance = random.Random(seed)
    search = _job_search(now, chance, max(count // 160, 3))
    instants = sorted(now - timedelta(seconds=chance.uniform(3600, DAYS * 86400)) for _ in range(count - len(search)))
    ordinary = [_ordinary(number, at, chance) for number, at in enumerate(instants)]
    yield from sorted((*search, *ordinary), key=lambda m: m.at)


def confirmation(number: int, now: datetime) -> bytes:
    """An invitation to an interview that ended two hours ago, at an employer of its own: a thank-you is due at once."""
    domain = f"latest{number}.example"
    return invitation(
        now - timedelta(days=1), ("Rita Moss", f"rita.moss@{domain}"), [("Dana Lee", f"dana.lee@{domain}")],
        now - timedelta(hours=3), f"Interview: Engineer at Latest{number}",
        "Hello Ada,\n\nyour interview for the Engineer position is confirmed. You will meet Dana Lee.\n\n"
        "Kind regards,\nRita Moss\nRecruiter",
        message_id=f"<invite@{domain}>", uid=f"interview@{domain}",
    )  # fmt: skip


def _ordinary(number: int, at: datetime, chance: random.Random) -> Made:
    """Newsletters, lists, notifications and a few letters: most of any mailbox by number."""
    draw = chance.random()
    if draw < 0.025:
        name = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
        text = _text(chance, chance.randint(200, 3000))
        return Made(
            _mail(number, at, name, f"{name.partition(' ')[0].lower()}@friends.example", chance, [], text), at, True
        )
    if draw < 0.20:
        fields = [("List-Id", f"<talk{number % 9}.lists.example>"), ("Precedence", "list")]
        text = _text(chance, int(chance.lognormvariate(7.8, 0.8)))
        return Made(_mail(number, at, "Talk", f"talk{number % 9}@lists.example", chance, fields, text), at, False)
    fields = [("List-Unsubscribe", f"<https://news{number % 40}.example/u/{number}>")]
    # Half of all newsletters are above 20 kB, one in fifty brings pictures of hundreds of kilobytes.
    size = int(chance.lognormvariate(9.9, 0.8)) if chance.random() < 0.98 else chance.randint(200_000, 1_500_000)
    html = f"<html><body><table><tr><td>{_text(chance, min(size, 2_000_000))}</td></tr></table></body></html>"
    sender = f"hello@news{number % 40}.example"
    return Made(_mail(number, at, f"News {number % 40}", sender, chance, fields, html, "html"), at, False)


def _mail(
    number: int,
    at: datetime,
    name: str,
    sender: str,
    chance: random.Random,
    fields: list[tuple[str, str]],
    text: str,
    subtype: str = "plain",
) -> bytes:
    route = [
        ("Return-Path", f"<bounce-{number}@{sender.partition('@')[2]}>"),
        *(
            ("Received", f"from relay{hop}.{sender.partition('@')[2]} by mx.example.com; {format_datetime(at)}")
            for hop in range(3)
        ),
        ("Authentication-Results", f"mx.example.com; spf=pass smtp.mailfrom={sender}; dkim=pass header.d=news.example"),
        ("DKIM-Signature", "v=1; a=rsa-sha256; d=news.example; s=s1; b=" + "Ab3" * 110),
        ("From", f"{name} <{sender}>"),
        ("To", f"Ada Example <{CANDIDATE}>"),
        ("Subject", _text(chance, 50).replace("\n", " ").strip()),
        ("Date", format_datetime(at)),
        ("Message-ID", f"<m{number}@{sender.partition('@')[2]}>"),
        ("MIME-Version", "1.0"),
        ("Content-Type", f"text/{subtype}; charset=utf-8"),
        *fields,
    ]
    head = "".join(f"{field}: {value}\n" for field, value in route)
    return (head + "\n" + text + "\n").encode()


def _job_search(now: datetime, chance: random.Random, employers: int) -> list[Made]:
    """Some mails each from many employers."""
    return [made for number in range(employers) for made in _process(number, now, chance)]


def _process(number: int, now: datetime, chance: random.Random) -> Iterator[Made]:
    """One employer: received, asked, invited, and for every second one refused; as far as that lies before `now`."""
    domain, role = f"employer{number}.example", f"Engineer at Employer{number}"
    recruiter = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
    email = f"{recruiter.partition(' ')[0].lower()}@{domain}"
    begun = now - timedelta(days=chance.uniform(3, DAYS - 1))
    met = begun + timedelta(days=chance.randint(2, 12))
    notes = [
        (begun, "received", "thank you for applying. We have received your application."),
        (begun + timedelta(hours=20), "asked", "are you free for a short call next week? When would suit you?"),
    ]
    if number % 2:
        refusal = "unfortunately we have decided to move forward with another candidate."
        notes.append((met + timedelta(hours=60), "refused", refusal))
    for at, kind, words in notes:
        if at < now:
            text = f"Hello Ada,\n\n{words}\n\nKind regards,\n{recruiter}\nRecruiter"
            subject = f"Your application: {role}"
            data = plain(at, f"{recruiter} <{email}>", subject, text, message_id=f"<{kind}@{domain}>")
            yield Made(data, at, True)
    at = begun + timedelta(hours=30)
    if at < now:
        data = invitation(
            at, (recruiter, email), [("Dana Lee", f"dana@{domain}")], met, f"Interview: {role}",
            "Hello Ada,\n\nyour interview is confirmed. You will meet Dana Lee.",
            message_id=f"<invite@{domain}>", uid=f"interview@{domain}",
        )  # fmt: skip
        # The standard library draws boundaries from a chance of its own.
        yield Made(_BOUNDARY.sub(b"=boundary=", data), at, True)


def _text(chance: random.Random, length: int) -> str:
    """About so many characters of words in lines; the same thousand again and again past that, which costs nothing."""
    words = textwrap.fill(" ".join(chance.choices(_WORDS, k=min(length, 1000) // 6 + 1)), 76)
    return (words + "\n") * (length // len(words) + 1) if length > len(words) else words
