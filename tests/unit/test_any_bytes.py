"""Whatever bytes a mail is made of, detection makes one signal of it, the same each time, and never raises."""

from __future__ import annotations

import base64
import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.ordinary import mails
from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Signal
from tests.support.mails import invitation

READER = Reader(addresses=frozenset({"ada@example.com"}), name="Ada Example", zone="Europe/London")
WRITTEN = sorted((Path(__file__).parents[1] / "mails").rglob("*.eml"))
SEEDS = [
    *(path.read_bytes() for path in WRITTEN),
    *mails(24),
    invitation(
        datetime(2026, 2, 27, 10, tzinfo=UTC), ("Rita Moss", "rita@acme.example"), [("Dana Lee", "dana@acme.example")],
        datetime(2026, 3, 3, 14, tzinfo=UTC), "Interview: Engineer", "You will meet Dana Lee.",
        message_id="<i@acme.example>", uid="i@acme.example",
    ),
]  # fmt: skip
MUTANTS = 4
"""Mutants of each mail in one run of the tests."""
PIECES = st.sampled_from(
    [b"From: Rita <rita@acme.example>\n", b"Subject: Your interview\n", b"Date: Mon, 2 Mar 2026 10:00:00 +0000\n",
     b"Content-Type: text/html\n", b"Content-Type: text/calendar; method=REQUEST\n", b"\n", b"\r\n\r\n", b"<p>",
     b"<br>", b"Content-Type: multipart/alternative; boundary=b\n\n", b"--b\n", b"--b--\n", b"BEGIN:VCALENDAR\n",
     b"BEGIN:VEVENT\n", b"DTSTART;TZID=Europe/London:20260303T140000\n",
     b"END:VEVENT\n", b"END:VCALENDAR\n", b"RRULE:FREQ=SECONDLY\n",
     b"Your interview is confirmed for Tuesday, 3 March at 2 pm. ", b"On Mon Ann wrote:\n", b"> ", b"<blockquote>",
     b"You will meet Dana Lee. ", b"We will let you know by Friday. ", b"\xff\xfe", b"\x00", b"=?utf-8?q?",
     b"0000-00-00", b"Content-Transfer-Encoding: base64\n",
     b"Content-Transfer-Encoding: quoted-printable\n", b"99:99", b"31/02/2026 "]
)  # fmt: skip


def read(data: bytes) -> Signal:
    """The signal of some bytes; the same when they are read again."""
    signal = detect(parse(data), READER)
    assert signal == detect(parse(data), READER)
    assert 0 <= signal.confidence <= 1
    return signal


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=500) | st.lists(PIECES | st.binary(max_size=10), max_size=40).map(b"".join))
def test_no_bytes_raise(data: bytes) -> None:
    read(data)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_mail_with_strange_pieces_raises(data: st.DataObject) -> None:
    mail = data.draw(st.sampled_from(SEEDS))
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(mail)))
        mail = mail[:at] + data.draw(PIECES | st.binary(max_size=20)) + mail[at:]
    read(mail)


@pytest.mark.parametrize("number", range(len(SEEDS)))
def test_no_mutant_raises(number: int) -> None:
    chance = random.Random(number)
    for _ in range(MUTANTS):
        mail = SEEDS[number]
        for _ in range(chance.randint(1, 12)):
            mail = _mutated(mail, chance) or b"\n"
        read(mail)


def _mutated(mail: bytes, chance: random.Random) -> bytes:
    """A mail with one thing gone wrong: a byte, a piece, the rest, a header, an encoding, or another mail's piece."""
    at = chance.randrange(len(mail))
    head, gap, body = mail.partition(b"\n\n" if b"\r\n\r\n" not in mail else b"\r\n\r\n")
    match chance.randrange(8):
        case 0:
            return mail[:at] + bytes([mail[at] ^ 1 << chance.randrange(8)]) + mail[at + 1 :]
        case 1:
            return mail[:at] + mail[at + chance.randint(1, 200) :]
        case 2:
            return mail[: max(at, len(mail) // 2)]
        case 3:
            other = chance.choice(SEEDS)
            start = chance.randrange(len(other))
            return mail[:at] + other[start : start + chance.randint(1, 500)] + mail[at:]
        case 4:
            return head + b"\n" + chance.choice(head.split(b"\n")) + gap + body
        case 5:
            return mail.replace(b"utf-8", chance.choice((b"utf-16", b"iso-2022-jp", b"cp037", b"utf-7", b"x")))
        case 6:
            names = (b"base64", b"quoted-printable", b"x-uuencode", b"8bit")
            for name in names:
                mail = mail.replace(b": " + name, b": " + chance.choice(names))
            return mail
        case _:
            return head + gap + (base64.b64encode(body) if chance.random() < 0.5 else body[::-1])
