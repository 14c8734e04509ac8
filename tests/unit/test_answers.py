"""Answers to FETCH: the quick reading says what imapclient's says, and leaves to it what is unusual."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from imapclient.response_parser import parse_fetch_response

from inboxwatch.mail import answers

HEADER = b"From: a@b.example\r\nSubject: UID 9 FLAGS (\\Seen) {3}\r\n\r\n"
SECTION = b"BODY[HEADER.FIELDS (MESSAGE-ID DATE FROM)]<0>"
DATE = b" 3-Mar-2026 15:00:07 +0530"


def usual(uid: int, literal: bytes, before: bytes = b"", after: bytes = b"") -> list[Any]:
    items = b'UID %d RFC822.SIZE 338 INTERNALDATE "%s" FLAGS (\\Seen $Junk)' % (uid, DATE)
    return [(b"%d (%s%s %s {%d}" % (uid, items, before, SECTION, len(literal)), literal), after + b")"]


def octets(parts: dict[bytes, Any]) -> Any:
    return next(value for key, value in parts.items() if key.startswith(b"BODY["))


def same(lines: list[Any]) -> None:
    ours, theirs = answers.read(lines), parse_fetch_response(lines, normalise_times=False, uid_is_key=True)
    assert ours.keys() == theirs.keys()
    for uid, parts in ours.items():
        assert octets(parts) == octets(theirs[uid])
        for name in (b"RFC822.SIZE", b"FLAGS", b"INTERNALDATE", b"X-GM-THRID"):
            assert parts.get(name) == theirs[uid].get(name), name


def test_the_usual_answer_is_read_without_the_lexer() -> None:
    (parts,) = answers.read(usual(7, HEADER)).values()
    assert parts[b"UID"] == 7
    assert answers._usual(usual(7, HEADER)) is not None
    same(usual(7, HEADER))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b" X-GM-THRID 1278455344230334865", b""),
        (b"", b" X-GM-THRID 1278455344230334865"),
        (b" MODSEQ (12)", b""),
        (b"", b" MODSEQ (12)"),
        (b"", b" FLAGS (\\Flagged)"),
    ],
)
def test_items_may_stand_before_or_after_the_body(before: bytes, after: bytes) -> None:
    same(usual(7, HEADER, before, after))


@pytest.mark.parametrize(
    "lines",
    [
        [b'3 (UID 7 RFC822.SIZE 2 BODY[]<0> "ab")'],
        [(b"3 (UID 7 BODY[]<0> {2}", b"ab"), (b" BODY[TEXT] {1}", b"c"), b")"],
        [(b"3 (BODY[]<0> {2}", b"ab"), b" UID 7)"],
        [(b"3 (UID 7 FLAGS () BODY[]<0> {0}", b""), b")"],
        [(b'3 (UID 7 INTERNALDATE "31-Jan-2026 00:00:00 -0800" BODY[] {2}', b"ab"), b")"],
        [(b"3 (uid 7 rfc822.size 3 body[] {2}", b"ab"), b")"],
    ],
)
def test_other_shapes_are_read_all_the_same(lines: list[Any]) -> None:
    same(lines)
    same([*usual(9, HEADER), *lines, *usual(11, HEADER)])


def test_unasked_news_of_flags_has_no_body() -> None:
    found = answers.read([b"5 (UID 6 FLAGS (\\Seen))", *usual(7, HEADER)])
    assert set(found[6]) == {b"SEQ", b"FLAGS"}
    assert octets(found[7]) == HEADER


def test_a_literal_of_another_length_is_not_believed() -> None:
    text, literal = usual(7, HEADER)[0]
    assert answers._usual([(text, literal + b"x"), b")"]) is None


def test_an_impossible_date_is_left_to_the_lexer() -> None:
    line = (b'3 (UID 7 INTERNALDATE "31-Feb-2026 00:00:00 +0000" BODY[] {2}', b"ab")
    assert answers._usual([line, b")"]) is None


@given(st.lists(st.binary(max_size=60), max_size=5), st.binary(max_size=20))
def test_what_a_sender_writes_changes_nothing_but_the_literal(literals: list[bytes], tail: bytes) -> None:
    lines = [line for uid, literal in enumerate(literals, 1) for line in usual(uid, literal + tail)]
    found = answers.read(lines)
    assert [octets(found[uid]) for uid in sorted(found)] == [literal + tail for literal in literals]
    assert all(parts[b"FLAGS"] == (b"\\Seen", b"$Junk") for parts in found.values())
