"""Mail made to break a reader, on a real server: a pass handles each within bounds, and the rest as ever."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.servers.dovecot import Dovecot
from tests.support.life import ROOT, Life, at
from tests.support.mails import invitation

NOW = "2026-03-03T16:30"
MOST_MEGABYTES = 110
"""Of the process that makes the pass, at its peak: some 60 of them are Python and the libraries."""

HEAD = (
    b"From: Eve <eve@evil.example>\nTo: Ada Example <ada@example.com>\nSubject: Your interview\n"
    b"Date: Mon, 02 Mar 2026 10:00:00 +0000\nMessage-ID: <%s@evil.example>\n"
)


def multipart(name: bytes, body: bytes) -> bytes:
    return HEAD % name + b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n' + body


def nested(depth: int) -> bytes:
    opened = b"".join(b'--b%d\nContent-Type: multipart/mixed; boundary="b%d"\n\n' % (n, n + 1) for n in range(depth))
    return HEAD % b"nested" + b'Content-Type: multipart/mixed; boundary="b0"\n\n' + opened + b"at last\n"


HOSTILE: dict[str, bytes] = {
    "no end": multipart(
        b"no-end", b"--b\nContent-Type: text/plain\n\nHello\n--b\nContent-Type: text/calendar\n\nBEGIN:VC"
    ),
    "no parts": multipart(b"no-parts", b"nothing like a part"),
    "ten thousand parts": multipart(b"parts", b"--b\nContent-Type: text/plain\n\nx\n" * 10_000 + b"--b--\n"),
    "nested": nested(2_000),
    "charset": HEAD % b"charset"
    + b"Content-Type: text/plain; charset=\"x-\\\"no'such\"\n\n\xff\xfe\x00interview\x80\n",
    "encoded words": HEAD % b"words" + b"X: =?utf-8?b?////?=\nReply-To: =?no-such?q?=FF?= <=?utf-8?q?a?=@b>\n\nhello\n",
    "no date": b"From: eve@evil.example\nSubject: interview\nMessage-ID: <no-date@evil.example>\n\nhello\n",
    "broken date": b"From: eve@evil.example\nDate: Mon, 99 Foo 99999 99:99:99 +9999\n"
    b"Message-ID: <date@e.example>\n\nhi\n",
    "far date": b"From: eve@evil.example\nDate: Fri, 31 Dec 9999 23:59:59 -2359\nMessage-ID: <f@e.example>\n\nhello\n",
    "nul": HEAD % b"nul" + b"X-Nul: a\x00b\n\nyour \x00interview\x00 is confirmed\x00\n",
    "huge header": HEAD % b"header" + b"X-Long: " + b"a" * 5_000_000 + b"\n\nhello\n",
    "huge subject": b"From: eve@evil.example\nMessage-ID: <s@e.example>\nSubject: " + b"interview " * 300_000
    + b"\n\nhi\n",
    "many headers": HEAD % b"headers" + b"".join(b"X-%d: y\n" % n for n in range(100_000)) + b"\nhello\n",
    "many recipients": b"From: eve@evil.example\nMessage-ID: <r@e.example>\nTo: "
    + b",\n ".join(b"p%d@e.example" % n for n in range(20_000))
    + b"\n\nhello\n",
    "many references": HEAD % b"refs" + b"References: " + b"\n ".join(b"<r%d@e>" % n for n in range(20_000))
    + b"\n\nhi\n",
    "terminal": b"From: \"\x1b[2J\x07\" <eve@evil.example>\n"
    b"Subject: \x1b]0;x\x07\nMessage-ID: <t@e.example>\n\n\x1b[31m\n",
    "injection": b"From: eve@evil.example\nMessage-ID: <\"\r{5}@e.example>\nSubject: a\r\n b\r\n\r\nA1 LOGOUT\r\n",
    "no header": b"\nnothing but words\n",
    "empty": b"\n",
    "calendar": HEAD % b"calendar" + b"Content-Type: text/calendar\n\nBEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * 50_000,
    "html": HEAD % b"html" + b"Content-Type: text/html\n\n" + b"<div>" * 100_000,
    "quotes": HEAD % b"quotes" + b"\n" + b"From: a\nSent: b\nTo: c\n> On Monday, x wrote:\n" * 20_000,
}  # fmt: skip


def large() -> bytes:
    """Fifty megabytes of words."""
    return HEAD % b"large" + b"\n" + b"interview " * 5_242_880


def large_part() -> bytes:
    """A few words, and an attachment of fifty megabytes."""
    attached = b"--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n"
    lines = (b"QUFB" * 19 + b"\n") * 680_000
    return multipart(b"large-part", b"--b\nContent-Type: text/plain\n\nHello\n" + attached + lines + b"--b--\n")


# Made when they are wanted: they would stay in the memory of the whole test run.
LARGE: dict[str, Callable[[], bytes]] = {"fifty megabytes": large, "fifty megabytes in one part": large_part}


def hostile(name: str) -> bytes:
    return LARGE[name]() if name in LARGE else HOSTILE[name]


def good(number: int) -> bytes:
    domain = f"acme{number}.example"
    return invitation(
        at("2026-02-27T10:00"), ("Rita Moss", f"rita@{domain}"), [("Dana Lee", f"dana@{domain}")],
        at("2026-03-03T14:00"), f"Interview: Backend Engineer at Acme{number}",
        "Hello Ada,\n\nyour interview is confirmed. You will meet Dana Lee.\n\nRita Moss\nRecruiter",
        message_id=f"<invite@{domain}>", uid=f"interview@{domain}",
    )  # fmt: skip


@pytest.fixture
def life(dovecot: Dovecot, tmp_path: Path) -> Life:
    return Life.on(dovecot, tmp_path / "state")


@pytest.mark.parametrize("name", [*HOSTILE, *LARGE])
def test_a_hostile_mail_hides_no_other(dovecot: Dovecot, life: Life, name: str) -> None:
    for data in (good(1), hostile(name), good(2)):
        dovecot.deliver(life.settings.username, "INBOX", data)
    report = life.once(NOW)
    assert report.new_messages == 3
    assert sorted(d.to for d in life.desk.drafts()) == ["dana@acme1.example", "dana@acme2.example"]
    for understood in report.understood:
        words = f"{understood.subject}{understood.sender}{understood.message_id}"
        assert words.isprintable()
    assert life.once(NOW).new_messages == 0, "the cursor is past it"


def test_a_mail_dated_years_back_by_a_wrong_clock_is_read_by_its_arrival(dovecot: Dovecot, life: Life) -> None:
    date, body = good(1).split(b"Date: ", 1)
    received = b"Received: from mx.acme1.example by mx.example.com; Fri, 27 Feb 2026 10:00:05 +0000\r\n"
    data = received + date + b"Date: Tue, 01 Jan 2019 00:00:00 +0000" + body[body.index(b"\n") :]
    dovecot.deliver(life.settings.username, "INBOX", data)
    life.once(NOW)
    assert [d.to for d in life.desk.drafts()] == ["dana@acme1.example"]


def test_all_at_once_stay_within_bounded_memory(dovecot: Dovecot, life: Life) -> None:
    for number, data in enumerate(hostile(name) for name in (*HOSTILE, *LARGE)):
        dovecot.deliver(life.settings.username, "INBOX", data)
        dovecot.deliver(life.settings.username, "INBOX", data.replace(b"@evil.example>", b".%d@evil.example>" % number))
    dovecot.deliver(life.settings.username, "INBOX", good(1))
    # Its own high-water mark: what wait4 tells counts the fork of this process, which holds all these mails.
    program = (
        "import sys; from pathlib import Path; from tests.support.life import main; main(*sys.argv[1:]); "
        "print(next(line.split()[1] for line in Path('/proc/self/status').open() if line.startswith('VmHWM')))"
    )
    _, _, _, *arguments = life.command(NOW)
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert int(done.stdout) / 1024 < MOST_MEGABYTES
    assert [d.to for d in life.desk.drafts()] == ["dana@acme1.example"]
