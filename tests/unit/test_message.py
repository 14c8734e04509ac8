"""Bytes of a mail to a Message: header fields, words, quoted history, signatures, bounds, hostile input."""

from __future__ import annotations

import base64
import random
import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inboxwatch.demo.mails.all import DELIVERIES
from inboxwatch.demo.mails.make import Delivery
from inboxwatch.detect import html, leaves, message, mime, replies
from inboxwatch.model import Address, Message

HEAD = (
    b"Message-ID: <1@acme.com>\r\nDate: Tue, 10 Mar 2026 10:00:00 +0100\r\n"
    b"From: Ann Lee <Ann@Acme.com>\r\nTo: ada@example.com\r\nSubject: Interview\r\n"
)


def parse(body: str, headers: str = "") -> Message:
    """A mail of the usual header, further fields and a body, with CRLF line ends."""
    text = headers + "\n" + body
    return message.parse(HEAD + text.replace("\n", "\r\n").encode())


def head(fields: str) -> Message:
    return message.parse_headers(fields.replace("\n", "\r\n").encode("utf-8", "surrogateescape") + b"\r\n\r\n")


# ---------------------------------------------------------------- header fields


def test_an_ordinary_mail() -> None:
    mail = parse("Hello Ada,\n\nsee you on Friday.\n")
    assert mail.message_id == "<1@acme.com>"
    assert mail.date == datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
    assert mail.sender == Address("Ann Lee", "ann@acme.com")
    assert mail.to == (Address("", "ada@example.com"),)
    assert mail.text == "Hello Ada,\n\nsee you on Friday."
    assert mail.defects == ()


def test_headers_alone_say_the_same_of_the_header() -> None:
    mail = HEAD + b"List-Id: Jobs <jobs.acme.com>\r\nList-Unsubscribe: <mailto:x@acme.com>\r\n"
    whole, alone = message.parse(mail + b"\r\nwords"), message.parse_headers(mail + b"\r\n")
    assert alone.sender == whole.sender
    assert alone.list_id == whole.list_id == "jobs.acme.com"
    assert alone.list_unsubscribe
    assert (alone.text, whole.text) == ("", "words")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("<a@b>", "<a@b>"),
        ("  <a@b>  (comment)", "<a@b>"),
        ("a@b", "<a@b>"),
        ("<no-at-sign>", "<no-at-sign>"),
        ("<a\tb@c>", None),
        ("<a@b\u00e9>", None),
        ("<>", None),
        ("two words", None),
        ("<" + "a" * 600 + "@b>", None),
    ],
)
def test_message_ids(value: str, expected: str | None) -> None:
    found = head(f"Message-ID: {value}\nFrom: a@b.co").message_id
    if expected is None:
        assert re.fullmatch(r"<[0-9a-f]{64}@id\.missing>", found)
    else:
        assert found == expected


def test_a_missing_id_is_made_of_the_header_and_the_same_for_every_fetch() -> None:
    fields = "From: a@b.co\nDate: Tue, 10 Mar 2026 10:00:00 +0100\nSubject: one\n"
    whole = message.parse((fields + "X-Other: y\n\nbody").encode())
    assert whole.message_id == head(fields).message_id
    assert head(fields.replace("one", "two")).message_id != whole.message_id


def test_conversation_ids_are_in_order_and_bounded() -> None:
    many = " ".join(f"<{n}@x>" for n in range(500))
    mail = head("In-Reply-To: Your mail of Monday <9@x>\nReferences: <1@x>\n <2@x> junk <1@x>\nMessage-ID: <3@x>")
    assert mail.references == ("<1@x>", "<2@x>")
    assert mail.conversation == ("<1@x>", "<2@x>", "<9@x>")
    bounded = head(f"References: {many}").references
    assert len(bounded) == message.MAX_REFERENCES
    assert (bounded[0], bounded[-1]) == ("<0@x>", "<499@x>")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Ann Lee <ann@acme.com>", Address("Ann Lee", "ann@acme.com")),
        ('"Lee, Ann" <ANN@ACME.com>', Address("Lee, Ann", "ann@acme.com")),
        ("=?utf-8?q?J=C3=BCrgen_Gro=C3=9F?= <j@acme.de>", Address("Jürgen Groß", "j@acme.de")),
        ("=?utf-8?b?SsO8?= =?utf-8?b?cmdlbg==?= <j@acme.de>", Address("Jürgen", "j@acme.de")),
        ("=?x-unknown?q?Ann?= <ann@acme.com>", Address("Ann", "ann@acme.com")),
        ("=?utf-8?b?!!!?= <ann@acme.com>", Address("", "ann@acme.com")),
        ("Ann \u202eeeL\u2066 <ann@acme.com>", Address("Ann eeL", "ann@acme.com")),
        ("=?utf-8?q?Ann=0D=0ABcc:_x@y.com?= <ann@acme.com>", Address("", "ann@acme.com")),
        ("ann@acme.com (Ann Lee)", Address("Ann Lee", "ann@acme.com")),
        ("Ann\n Lee <ann@acme.com>", Address("Ann Lee", "ann@acme.com")),
        ("Ann Lee", None),
        ("", None),
        ("<@>", None),
        ("Ann <ann@localhost>", None),
        ("Ann <ann @ acme.com>", None),
        ("undisclosed-recipients:;", None),
        ("(" * 3000, None),
    ],
)
def test_the_sender(value: str, expected: Address | None) -> None:
    assert head(f"From: {value}").sender == expected


def test_an_address_that_does_not_stand_in_the_field_is_left_out() -> None:
    mail = head("From: alice@example.org)bob@evil.example")
    assert mail.sender is None or mail.sender.email in "alice@example.org)bob@evil.example"
    assert mail.sender != Address("", "alice@example.orgbob@evil.example")


def test_more_than_one_sender_is_a_defect() -> None:
    two = head("From: a@b.co, c@d.co")
    assert two.sender == Address("", "a@b.co")
    assert any("more than one sender" in defect for defect in two.defects)
    assert any("more than one sender" in d for d in head("From: a@b.co\nFrom: c@d.co").defects)


def test_raw_bytes_in_a_header_are_read() -> None:
    assert message.parse_headers("Subject: Grüße".encode() + b"\r\n\r\n").subject == "Grüße"
    assert message.parse_headers("Subject: Grüße".encode("latin-1") + b"\r\n\r\n").subject == "Grüße"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Tue, 10 Mar 2026 10:00:00 -0000", datetime(2026, 3, 10, 10, tzinfo=UTC)),
        ("10 Mar 2026 10:00 EST", datetime(2026, 3, 10, 15, tzinfo=UTC)),
        ("Tue, 10 Mar 2026 10:00:00", datetime(2026, 3, 10, 10, tzinfo=UTC)),
        ("Tue, 31 Feb 2026 10:00:00 +0000", None),
        ("Tue, 10 Mar 2026 10:00:00 +9999", None),
        ("Tue, 10 Mar 99999 10:00:00 +0000", None),
        ("Tue, 10 Mar 0001 10:00:00 +0000", None),
        ("tomorrow", None),
    ],
)
def test_dates(value: str, expected: datetime | None) -> None:
    mail = head(f"Date: {value}")
    assert mail.date == expected
    assert ("Date cannot be read." in mail.defects) is (expected is None)
    assert mail.date is None or mail.date.tzinfo is not None


def test_the_fields_of_machines() -> None:
    mail = head(
        "Auto-Submitted: Auto-Generated; x=y\nPrecedence: Bulk\nReturn-Path: <>\nDelivered-To: ada+jobs@example.com\n"
        "X-Original-To: ADA@example.com\nX-Mailer: Acme\nX-Inboxwatch-Draft: thank_you; thread=a; round=1\n"
        "Authentication-Results: mx.example.com;\n dmarc=pass\nAuthentication-Results: other; dmarc=fail\n"
        "Received: from a by b; Tue, 10 Mar 2026 10:00:01 +0000\nReceived: from c by a; Tue, 10 Mar 2026 09:00:00 +0000"
    )
    assert (mail.auto_submitted, mail.precedence, mail.return_path) == ("auto-generated", "bulk", "")
    assert mail.delivered_to == ("ada+jobs@example.com", "ada@example.com")
    assert mail.authentication_results == ("mx.example.com; dmarc=pass", "other; dmarc=fail")
    assert mail.received_date == datetime(2026, 3, 10, 10, 0, 1, tzinfo=UTC)
    assert mail.draft_header == "thank_you; thread=a; round=1"
    assert mail.mailer == "Acme"
    assert head("Return-Path: <B@acme.com>").return_path == "b@acme.com"
    assert head("From: a@b.co").return_path is None


# ---------------------------------------------------------------- words


def multipart(kind: str, *parts: str, boundary: str = "b1") -> tuple[str, str]:
    """(body, header field) of a multipart."""
    body = "".join(f"--{boundary}\n{part}\n" for part in parts) + f"--{boundary}--\n"
    return body, f'MIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary="{boundary}"\n'


PLAIN, HTML = "Content-Type: text/plain; charset=utf-8\n\n", "Content-Type: text/html; charset=utf-8\n\n"


def test_of_alternatives_the_plain_one_is_read_and_the_markup_kept() -> None:
    mail = parse(*multipart("alternative", PLAIN + "Plain words for you.", HTML + "<p>Rich words for you.</p>"))
    assert mail.text == "Plain words for you."
    assert "<p>Rich words" in mail.markup


@pytest.mark.parametrize(
    "plain",
    [
        "",
        "   ",
        "Your mail program does not support HTML.",
        "https://acme.com/a/b",
        "View this email in your browser: x",
    ],
)
def test_a_plain_part_that_only_stands_in_is_not_taken(plain: str) -> None:
    rich = "<p>Your interview is on Tuesday, 10 March, at 10:00.</p><script>var x</script>"
    assert parse(*multipart("alternative", PLAIN + plain, HTML + rich)).text == (
        "Your interview is on Tuesday, 10 March, at 10:00."
    )


def test_html_alone_is_rendered_without_what_is_hidden() -> None:
    mail = parse(
        '<html><head><title>t</title><style>p{}</style></head><body><div style="display:none">preheader</div>'
        "<table><tr><td>Date</td><td>10&nbsp;March</td></tr></table>10:00\u202fAM&#8203;</body></html>",
        "Content-Type: text/html; charset=utf-8\n",
    )
    assert "preheader" not in mail.text
    assert re.search(r"Date +10 March", mail.text)
    assert "10:00 AM" in mail.text


def test_attachments_and_attached_mails_are_not_the_authors_words() -> None:
    mail = parse(
        *multipart(
            "mixed",
            PLAIN + "See attached.",
            'Content-Type: text/plain; name="cv.txt"\nContent-Disposition: attachment\n\nnot mine',
            "Content-Type: message/rfc822\n\nSubject: old\nFrom: x@y.co\n\nforwarded words",
        )
    )
    assert mail.text == "See attached."
    assert mail.quoted == "forwarded words"


def test_nested_parts_with_boundaries_that_begin_alike() -> None:
    inner, field = multipart("alternative", PLAIN + "Plain words in here.", HTML + "<p>x</p>", boundary="b1b1")
    mail = parse(*multipart("mixed", field.split("\n", 1)[1] + "\n" + inner, PLAIN + "And a footer."))
    assert mail.text == "Plain words in here.\n\nAnd a footer."
    assert mail.defects == ()


@pytest.mark.parametrize(
    ("charset", "body", "expected", "defect"),
    [
        ("iso-8859-1", "Grüße".encode("latin-1"), "Grüße", ""),
        ("us-ascii", "Grüße – hi".encode("cp1252"), "Grüße – hi", ""),
        ("utf-8", "Grüße".encode("latin-1"), "Grüße", "not the utf-8"),
        ("x-no-such", "Grüße".encode(), "Grüße", "unknown"),
        ("punycode", b"abc", "abc", "unknown"),
        ("zip\x00", b"abc", "abc", ""),
        ("shift_jis", "面接".encode("shift_jis"), "面接", ""),
        ("", "Grüße".encode(), "Grüße", ""),
    ],
)
def test_charsets_right_and_wrong(charset: str, body: bytes, expected: str, defect: str) -> None:
    mail = message.parse(HEAD + f"Content-Type: text/plain; charset={charset}\r\n\r\n".encode() + body)
    assert mail.text == expected
    assert any(defect in each for each in mail.defects) if defect else True


def test_transfer_encodings() -> None:
    fields = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: Quoted-Printable\n"
    quoted = parse("Gr=C3=BC=\n=C3=9Fe", fields)
    assert quoted.text == "Grüße"
    encoded = base64.b64encode("Grüße".encode()).decode()
    field = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n"
    assert parse(encoded, field).text == "Grüße"
    assert parse("***", field).text is not None


def test_format_flowed_is_joined() -> None:
    field = "Content-Type: text/plain; format=flowed\n"
    assert parse("This is one \nlong line.\n From the start.\n> quoted \n> words", field).text == (
        "This is one long line.\nFrom the start."
    )
    assert parse("one\u00ad \ntwo", field.replace("flowed", "flowed; delsp=yes")).text == "onetwo"


# ---------------------------------------------------------------- quoted words and signatures

GMAIL = "On Mon, Mar 9, 2026 at 10:00 AM Ada Example <ada@example.com> wrote:\n\n> I am free on Tuesday.\n"
OUTLOOK = (
    "From: Ada Example <ada@example.com>\nSent: Monday, March 9, 2026 10:00 AM\nTo: Ann Lee\nSubject: Interview\n\n"
    "I am free on Tuesday.\n"
)


@pytest.mark.parametrize(
    "history",
    [
        GMAIL,
        GMAIL.replace("AM Ada", "AM\nAda"),
        OUTLOOK,
        "-----Original Message-----\n" + OUTLOOK,
        "________________________________\n" + OUTLOOK,
        "---------- Forwarded message ---------\n" + OUTLOOK.replace("Sent", "Date"),
        "> I am free on Tuesday.\n> Ada\n",
    ],
)
def test_history_is_set_apart(history: str) -> None:
    mail = parse(f"Thursday is better for us.\n\n{history}")
    assert mail.text == "Thursday is better for us."
    assert "Tuesday" in mail.quoted


def test_words_between_quoted_lines_are_the_authors() -> None:
    mail = parse("Hello,\n\n> When?\n\nOn Thursday.\n\n> Where?\n\nIn Berlin.\n")
    assert re.sub(r"\n+", "|", mail.text) == "Hello,|On Thursday.|In Berlin."
    assert "When?" in mail.quoted
    assert "Where?" in mail.quoted


@pytest.mark.parametrize(
    "details",
    [
        "Date: Thursday, March 12\nSubject: System design\nTo: bring: a laptop",
        "From: 10:00\nTo: 11:00\nWith: Bob",
        "________________________________\nJoin: meeting 123",
    ],
)
def test_details_of_an_interview_are_not_taken_for_a_forwarded_header(details: str) -> None:
    mail = parse(f"Your interview is set.\n\n{details}\n\nWe look forward to it.\n\n{GMAIL}")
    assert details in mail.text
    assert "We look forward" in mail.text
    assert "Tuesday" not in mail.text


def test_a_forwarded_mail_has_no_words_of_the_authors() -> None:
    mail = parse("---------- Forwarded message ---------\n" + OUTLOOK.replace("Sent", "Date"))
    assert mail.text == ""
    assert "I am free" in mail.quoted


@pytest.mark.parametrize(
    "markup",
    [
        (
            '<div>Thursday is better.</div><div class="gmail_quote"><div>On Mon, Mar 9, 2026 at 10:00 AM Ada &lt;'
            "ada@example.com&gt; wrote:<br></div><blockquote>I am free on Tuesday.</blockquote></div>"
        ),
        (
            "<p>Thursday is better.</p><hr><div><b>From:</b> Ada &lt;ada@example.com&gt;<br><b>Sent:</b> Monday, March "
            "9, 2026<br><b>To:</b> Ann<br><b>Subject:</b> Interview</div><p>I am free on Tuesday.</p>"
        ),
    ],
)
def test_history_in_html_is_set_apart(markup: str) -> None:
    mail = parse(markup, "Content-Type: text/html\n")
    assert mail.text == "Thursday is better."
    assert "Tuesday" in mail.quoted


@pytest.mark.parametrize(
    ("tail", "signature"),
    [
        ("-- \nAnn Lee\nAcme", "Ann Lee\nAcme"),
        ("--\nAnn Lee", "Ann Lee"),
        ("Best regards,\nAnn Lee\nInterview Coordinator, Acme", "Best regards,\nAnn Lee\nInterview Coordinator, Acme"),
        ("Thanks!\n\nAnn", "Thanks!\n\nAnn"),
        ("Many thanks\nAnn\n\nSent from my iPhone", "Many thanks\nAnn\nSent from my iPhone"),
        ("Sent from my iPhone", "Sent from my iPhone"),
    ],
)
def test_signatures(tail: str, signature: str) -> None:
    mail = parse(f"See you then.\n\n{tail}\n")
    assert (mail.text, mail.signature) == ("See you then.", signature)


def test_news_below_a_name_stay_with_the_words() -> None:
    mail = parse("See you then.\n\nBest,\nAnn Lee\n\nInterview: Tuesday at 10:00\nRoom 4\n")
    assert mail.text == "See you then.\n\nInterview: Tuesday at 10:00\nRoom 4"
    assert mail.signature == "Best,\nAnn Lee"


def test_thanks_within_the_words_is_no_signature() -> None:
    invited = "we got your application and would like to invite you to a first conversation with the team."
    text = f"Thanks,\n{invited}\nPlease reply."
    assert parse(text).text == text


# ---------------------------------------------------------------- calendars

CALENDAR = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nEND:VCALENDAR\n"


def test_calendars_are_kept_once_and_given_their_method() -> None:
    mail = parse(
        *multipart(
            "mixed",
            PLAIN + "See you.",
            "Content-Type: text/calendar; method=request\n\n" + CALENDAR,
            "Content-Type: text/calendar; method=REQUEST\n\n" + CALENDAR,
            'Content-Type: application/octet-stream; name="Invite.ICS"\n\n' + CALENDAR.replace("UID:1", "UID:2"),
            "Content-Type: message/rfc822\n\nContent-Type: text/calendar\n\n" + CALENDAR.replace("UID:1", "UID:3"),
        )
    )
    shown = [re.findall(r"UID:\d|METHOD:\w+", each) for each in mail.calendars]
    assert shown == [["METHOD:REQUEST", "UID:1"], ["UID:2"]]
    assert mail.text == "See you."


def test_too_many_calendars() -> None:
    parts = ["Content-Type: text/calendar\n\n" + CALENDAR.replace("UID:1", f"UID:{n}") for n in range(9)]
    mail = parse(*multipart("mixed", *parts))
    assert len(mail.calendars) == leaves.MAX_CALENDARS
    assert any("calendars" in defect for defect in mail.defects)


# ---------------------------------------------------------------- bounds


def test_a_mail_of_fifty_megabytes_is_read_within_bounds() -> None:
    body, field = multipart(
        "mixed", PLAIN + "See attached.", "Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n@@"
    )
    data = HEAD + (field + "\n" + body).encode().replace(b"@@", b"QUJD" * 13_000_000)
    mail = message.parse(data)
    assert mail.text == "See attached."
    assert mail.size == len(data)
    assert any("larger than" in defect for defect in mail.defects)


def test_ten_thousand_parts_are_read_within_bounds() -> None:
    mail = parse(*multipart("mixed", *([PLAIN + "part"] * 10_000)))
    assert mail.text.count("part") == leaves.MAX_TEXT_PARTS
    assert any("parts" in defect for defect in mail.defects)
    found = mime.Findings()
    mime.read_entity(HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 10_000, found)
    assert found.parts <= mime.MAX_PARTS + 1


def test_deep_nesting_is_cut() -> None:
    data = HEAD + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000))
    assert any("nested deeper" in defect for defect in message.parse(data).defects)
    mails = HEAD + b"Content-Type: message/rfc822\n\n" * 3000
    assert any("nested deeper" in defect for defect in message.parse(mails).defects)


def test_a_truncated_mail_says_so() -> None:
    body, field = multipart("mixed", PLAIN + "Hello there.", PLAIN + "More.")
    data = HEAD + (field + "\n" + body).encode()
    mail = message.parse(data[: data.index(b"More") + 2])
    assert mail.text == "Hello there.\n\nMo"
    assert any("truncated" in defect for defect in mail.defects)


def test_many_headers_and_many_addresses_are_cut() -> None:
    mail = head("X: y\n" * 3000 + "From: a@b.co")
    assert any("header fields" in defect for defect in mail.defects)
    crowd = head("To: " + ", ".join(f"a{n}@b.co" for n in range(900)))
    assert len(crowd.to) == message.MAX_ADDRESSES
    assert any("addresses" in defect for defect in crowd.defects)


@pytest.mark.parametrize(
    "body",
    [b"From: a\n" * 8000, b"On " * 21_000, b"On a\n" * 12_000, b"> a\n\n" * 12_000, b"\n" * 60_000, b"a" * 60_000,
     b"<br>From: a" * 6000, b"<blockquote>a" * 5000, b"<table><tr><td>" * 5000, b"<" * 60_000, b"<ul><li>" * 8000],
)  # fmt: skip
@pytest.mark.parametrize("kind", [b"plain", b"html"])
def test_a_body_made_to_be_slow_is_read(body: bytes, kind: bytes) -> None:
    mail = message.parse(HEAD + b"Content-Type: text/" + kind + b"\r\n\r\n" + body)
    assert len(mail.text) <= replies.MAX_CHARS
    assert len(mail.quoted) <= replies.MAX_CHARS
    assert len(mail.markup) <= html.MAX_MARKUP


# ---------------------------------------------------------------- any bytes


def check(mail: Message) -> None:
    """What holds for every mail: bounded, clean, storable."""
    assert re.fullmatch(r"<[!-;=?-~]{1,520}>", mail.message_id)
    names = [a.name for a in (*mail.reply_to, *mail.to, *mail.cc)] + ([mail.sender.name] if mail.sender else [])
    for line in (*names, mail.subject, mail.mailer, mail.draft_header, *mail.authentication_results, mail.list_id):
        assert not re.search(r"[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]", line)
    for text in (mail.text, mail.quoted, mail.signature, mail.subject, *names):
        text.encode("utf-8")
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", text)
    assert len(mail.text) <= replies.MAX_CHARS
    assert mail.date is None or mail.date.utcoffset() is not None
    assert all(defect.endswith(".") for defect in mail.defects)
    assert len(mail.calendars) <= leaves.MAX_CALENDARS


FIELDS = st.sampled_from(
    [b"From: ", b"To: a@b.co, ", b"Subject: =?utf-8?q?", b"Content-Type: multipart/mixed; boundary=b", b"\r\n", b"\n\n",
     b"--b", b"--b--", b"Content-Type: text/html", b"Content-Type: text/plain; charset=", b"Date: ", b"; name*0*=",
     b"Content-Transfer-Encoding: base64", b"Message-ID: <", b">", b"=?", b"?=", b"(", b'"', b"\x00", b"\xff",
     b"Content-Type: text/calendar\n\n", b"<div>", b"On Monday Ann wrote:\n", b"> ", b"-- \n", b"message/rfc822"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400) | st.lists(FIELDS | st.binary(max_size=12), max_size=40).map(b"".join))
def test_no_bytes_raise(data: bytes) -> None:
    check(message.parse(data))
    check(message.parse_headers(data))
    assert message.parse(data) == message.parse(data)


@pytest.mark.parametrize("mail", DELIVERIES, ids=lambda mail: f"{mail.at:%m-%d-%H%M}")
def test_mutated_mails_do_not_raise(mail: Delivery) -> None:
    data = mail.data
    chance = random.Random(data)
    for _ in range(60):
        mutated = bytearray(data)
        for _ in range(chance.randint(1, 20)):
            at = chance.randrange(len(mutated))
            choice = chance.random()
            if choice < 0.4:
                mutated[at] = chance.randrange(256)
            elif choice < 0.7:
                del mutated[at : at + chance.randint(1, 60)]
            else:
                mutated[at:at] = data[chance.randrange(len(data)) :][:80]
            if not mutated:
                break
        check(message.parse(bytes(mutated)))
    for cut in range(0, len(data), max(1, len(data) // 40)):
        check(message.parse(data[:cut]))


NOTES = (
    "Ada,\n\nTuesday suits us.\n\nVera\n\n\n"
    '"Ada Example" <ada@example.com> on 04/25/2001 04:27:03 PM\nPlease respond to ada@example.com\n'
    "To: vera@acme.example\ncc:\nSubject: Internship\n\nDear Vera, would you be available on Tuesday?\n"
)


def test_history_as_notes_quotes_it_is_set_apart() -> None:
    own, quoted = replies.split(NOTES)
    assert "available" not in own
    assert own.endswith("Vera")
    assert "would you be available" in quoted


def test_an_instant_at_a_lines_end_is_no_history_without_headers_below() -> None:
    own, quoted = replies.split("We meet on 04/25/2026 04:30 PM\nin our office. Ask for Dana.")
    assert own.endswith("Ask for Dana.")
    assert quoted == ""
