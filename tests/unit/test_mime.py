"""Header blocks read the short way say what the standard library's parser says."""

from __future__ import annotations

from email import policy
from email.parser import BytesHeaderParser
from encodings import aliases

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inboxwatch.detect import mime

_PIECES = (
    *(b"A", b"Subject", b"From ", b"To: a@b.example\r\n", b"x y", b"~", b"=?utf-8?q?a?="),
    *(b": ", b":", b" ", b"\t", b"\r\n", b"\n", b"\r", b"\r\n  folded", b"\r\n\tfolded", b"\x0b", b"\x00", b"\xe9"),
)


def by_the_library(block: bytes) -> list[tuple[str, str]]:
    items = BytesHeaderParser(policy=policy.compat32).parsebytes(block).raw_items()
    return [(name, mime._unfolded(value)) for name, value in items]


@given(st.lists(st.sampled_from(_PIECES), max_size=14).map(b"".join))
def test_what_is_read_the_short_way_is_read_alike(block: bytes) -> None:
    end, _ = mime._header_end(block, 0, len(block), 10_000)
    short = mime._usual_fields(block[:end])
    if short is not None:
        assert short == by_the_library(block[:end])


@pytest.mark.parametrize(
    "block",
    [
        b"Subject: Hello\r\nTo: a@b.example",
        b"Subject:no space\nReferences: <a@b>\n\t<c@d>\n <e@f>",
        b"Subject:\r\n folded from the start",
        b"X-Empty:\r\nSubject: after it",
    ],
)
def test_ordinary_blocks_take_the_short_way(block: bytes) -> None:
    assert mime._usual_fields(block) == by_the_library(block)


@pytest.mark.parametrize(
    "block",
    [b"Subject: \xe9", b"From me: now", b" folded first", b"no colon", b"A: b\rc", b"A: \x00", b"A: b\n \nC: d"],
)
def test_odd_blocks_are_left_to_the_library(block: bytes) -> None:
    assert mime._usual_fields(block) is None


@pytest.mark.parametrize("label", sorted({*aliases.aliases, *aliases.aliases.values(), '": quoted-printable', "zip "}))
def test_whatever_codec_a_charset_names_text_comes_out(label: str) -> None:
    assert isinstance(mime.decode(b"Dear Ada, =41", label), str)


@pytest.mark.parametrize("label", ["quoted-printable", "base64", "hex", "zip", "rot13", "uu", "bz2"])
def test_an_encoding_named_as_a_charset_is_no_charset(label: str) -> None:
    found = mime.Findings()
    assert mime.decode(b"Dear Ada, =41", label, found) == "Dear Ada, =41"
    assert found.defects == [f"The charset {label!r} is unknown."]
