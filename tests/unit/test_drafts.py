"""Drafts as bytes: what is rendered is read back the same, and nothing of a mail's can break out of its field."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inboxwatch.errors import GiveUpError
from inboxwatch.mail.drafts import DRAFT_HEADER, StoredDraft, is_address, render, stored
from inboxwatch.mail.mailbox import Fetched
from inboxwatch.model import Address, DraftKey, Kind, Letter

DATE = datetime(2026, 3, 10, 12, tzinfo=UTC)
KEY = DraftKey("ada@example.com", "a1b2c3", 1, Kind.THANK_YOU, "ann@acme.com")
LETTER = Letter(
    KEY,
    Address("Ada Example", "ada@example.com"),
    Address("Ann Lee", "ann@acme.com"),
    "Re: Interview",
    "Dear Ann,\n\nthank you.\n\nAda\n",
    "<call@acme.com>",
    ("<first@acme.com>", "<call@acme.com>"),
)


def read(data: bytes, *, whole: bool = True, flags: tuple[str, ...] = ()) -> StoredDraft:
    return stored(Fetched(7, len(data), None, flags, data), whole)


def test_a_draft_carries_what_the_design_promises() -> None:
    data = render(LETTER, DATE)
    seen = message_from_bytes(data, policy=policy.default)
    assert [k for k in seen] == [  # noqa: C416 - the order of the fields
        "From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", DRAFT_HEADER, "MIME-Version",
        "Content-Type", "Content-Transfer-Encoding",
    ]  # fmt: skip
    assert seen[DRAFT_HEADER] == "thank_you; thread=a1b2c3; round=1"
    assert (seen["To"], seen["From"]) == ("Ann Lee <ann@acme.com>", "Ada Example <ada@example.com>")
    assert seen["In-Reply-To"] == "<call@acme.com>"
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_it_is_read_back_as_the_same() -> None:
    assert read(render(LETTER, DATE), flags=("\\Draft", "\\DELETED")) == StoredDraft(
        7,
        KEY.message_id,
        KEY.header,
        ("ann@acme.com",),
        "Re: Interview",
        ("<first@acme.com>", "<call@acme.com>"),
        deleted=True,
        text_hash=LETTER.content_hash,
    )
    assert read(render(LETTER, DATE), whole=False).text_hash == ""


NAMES = st.text(max_size=80)
TEXTS = st.text(max_size=400) | st.text("ab .\n[]=\t", max_size=400) | st.text("é ü\n漢字", max_size=300)
IDS = st.lists(st.text(max_size=40) | st.integers().map(lambda n: f"<{n}@x.co>"), max_size=30)


@given(NAMES, NAMES, st.text(max_size=300), TEXTS, IDS, st.text(max_size=40))
def test_any_letter_is_untouched_when_it_comes_back(
    sender: str, to: str, subject: str, text: str, ids: list[str], answers: str
) -> None:
    letter = replace(
        LETTER,
        sender=Address(sender, "ada@example.com"),
        to=Address(to, "ann@acme.com"),
        subject=subject,
        text=text,
        references=tuple(ids),
        in_reply_to=answers,
    )
    data = render(letter, DATE)
    back = read(data)
    assert back.to == ("ann@acme.com",)
    assert back.message_id == KEY.message_id
    assert back.text_hash == read(as_dovecot_keeps(data)).text_hash
    if clean(subject) and clean(text):
        assert back.text_hash == letter.content_hash
    check(data, ids)


def clean(text: str) -> bool:
    """Whether nothing in it is dropped on the way into a mail: controls, lone surrogates, odd white space."""
    return not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff]|[^\S \n\t]", text)


def as_dovecot_keeps(data: bytes) -> bytes:
    """LF inside, CRLF outside, a line end at the end, NUL replaced."""
    return data.replace(b"\r\n", b"\n").rstrip(b"\n").replace(b"\x00", b"\x80").replace(b"\n", b"\r\n") + b"\r\n"


def check(data: bytes, ids: list[str]) -> None:
    head, _, body = data.partition(b"\r\n\r\n")
    names = [line.split(b":")[0] for line in head.split(b"\r\n") if line[:1] not in b" \t"]
    assert len(names) == len(set(names))
    assert {n.decode() for n in names} <= {
        "From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", DRAFT_HEADER, "MIME-Version",
        "Content-Type", "Content-Transfer-Encoding",
    }  # fmt: skip
    assert head.isascii()
    assert all(len(line) <= 998 for line in data.split(b"\r\n"))
    assert b"\x00" not in body
    seen = message_from_bytes(data, policy=policy.compat32)
    assert not seen.defects
    references = str(seen["References"] or "").split()
    assert set(references) <= set(ids)
    assert len(references) <= 20


@pytest.mark.parametrize(
    "value",
    [
        "x\r\nBcc: evil@example.com",
        "x\nBcc: evil@example.com",
        "x\r\n\r\n<script>",
        "x\u2028Bcc: a@b.co",
        "x\x0bBcc: a@b.co",
        "x\x85Bcc: a@b.co",
        "=?utf-8?q?x=0D=0ABcc:_a@b.co?=",
        '"x" <evil@example.com>,',
        "evil@example.com, x",
        "x; Bcc: evil@example.com",
        "(",
        "\\",
        '"',
        "\ud800",
        "x" * 10_000,
    ],
)
@pytest.mark.parametrize("where", ["sender", "to", "subject", "in_reply_to", "references", "thread"])
def test_no_value_breaks_out_of_its_field(where: str, value: str) -> None:
    changes: dict[str, object] = {
        "sender": Address(value, "ada@example.com"),
        "to": Address(value, "ann@acme.com"),
        "references": (value, f"<{value}>"),
        "thread": None,
    }
    letter = (
        replace(LETTER, key=replace(KEY, thread=value))
        if where == "thread"
        else replace(LETTER, **{where: changes.get(where, value)})  # type: ignore[arg-type]
    )
    data = render(letter, DATE)
    check(data, [*letter.references])
    seen = message_from_bytes(data, policy=policy.default)
    assert seen["Bcc"] is None
    assert seen["Cc"] is None
    assert read(data).to == ("ann@acme.com",)
    assert [a.addr_spec for a in seen["From"].addresses] == ["ada@example.com"]


@pytest.mark.parametrize(
    ("email", "fit"),
    [
        ("ann@acme.com", True),
        ("ann.lee+jobs@mail.acme.co.uk", True),
        ("o'neil@acme.com", True),
        ("", False),
        ("ann", False),
        ("ann@", False),
        ("@acme.com", False),
        ("a@b@c.d", False),
        ("ann@acme..com", False),
        (".ann@acme.com", False),
        ("ann @acme.com", False),
        ("ann@acme.com\r\nBcc: x@y.co", False),
        ("ann@acme.com, x@y.co", False),
        ('"a b"@acme.com', False),
        ("ann@[127.0.0.1]", False),
        ("ann@-acme.com", False),
        ("jürgen@acme.com", False),
        ("a" * 250 + "@b.co", False),
    ],
)
def test_addresses_a_draft_can_be_written_to(email: str, fit: bool) -> None:
    assert is_address(email) is fit
    if fit:
        assert read(render(replace(LETTER, to=Address("", email)), DATE)).to == (email,)
    else:
        with pytest.raises(GiveUpError, match="not an address"):
            render(replace(LETTER, to=Address("", email)), DATE)


def test_an_account_whose_address_makes_no_message_id_is_given_up() -> None:
    with pytest.raises(GiveUpError, match="Message-ID"):
        render(replace(LETTER, key=replace(KEY, account="ada@exam ple.com")), DATE)


# ---------------------------------------------------------------- read back what others made of it

TEXT = render(LETTER, DATE).decode()


@pytest.mark.parametrize(
    ("data", "untouched"),
    [
        (TEXT, True),
        (TEXT.replace("\r\n", "\n"), True),
        (TEXT.replace("thank you.", "thank  you. \r\n"), True),  # reflowed
        (TEXT + "\r\n\r\n", True),
        (TEXT.replace("thank you", "many thanks"), False),
        (TEXT.replace("Re: Interview", "Re: Our talk"), False),
        (TEXT.replace("ann@acme.com", "bob@acme.com"), False),
        (TEXT.replace("Date:", "Cc: bob@acme.com\r\nDate:"), False),
        (TEXT.replace("Date:", "Bcc: bob@acme.com\r\nDate:"), False),
        (TEXT.replace("text/plain", "text/html"), False),
        (TEXT.replace("text/plain; charset=utf-8", "multipart/mixed; boundary=b"), False),
    ],
)
def test_what_the_user_changed_and_what_a_server_did(data: str, untouched: bool) -> None:
    assert (read(data.encode()).text_hash == LETTER.content_hash) is untouched


@given(st.binary(max_size=600) | st.text(max_size=300).map(lambda t: f"To: {t}\r\nSubject: {t}\r\n\r\n{t}".encode()))
def test_no_draft_raises(data: bytes) -> None:
    for whole in (True, False):
        back = read(data, whole=whole)
        assert back.uid == 7
        assert len(back.subject) <= 1000


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Message-ID: none\r\n\r\n",
        b"To: " + b"(" * 5000 + b"\r\n\r\n",
        b"Subject: =?utf-8?b?!!?= =?x?q?a?=\r\n\r\n",
        b"Content-Type: text/plain; charset=no-such\r\n\r\nx",
        b"Content-Type: multipart/mixed; boundary=\r\n\r\nx",
        b"Content-Transfer-Encoding: base64\r\n\r\n!!!",
        b"References: " + b"<a@b> " * 5000 + b"\r\n\r\n",
    ],
)
def test_odd_drafts_are_read_as_far_as_they_go(data: bytes) -> None:
    back = read(data)
    assert back.message_id == ""
    assert len(back.conversation) <= 200
    assert back.text_hash
