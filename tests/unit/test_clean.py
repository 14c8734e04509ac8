"""Text from mail is made plain, the short way and the long one alike."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inboxwatch.detect import clean

ODD = "ab  \n\n\n\n\r\r\n\t\x00\x0b\x0c\x1c\x1f\x7f\x85\xa0\u00e9\u2028\u200b\u202e\ud800"


def spelt_out(value: str) -> str:
    """What `clean.text` says of itself, step by step."""
    value = clean._SPACES.sub(" ", clean._LINE_ENDS.sub("\n", value))
    value = clean._SURROGATE.sub("\ufffd", clean._INVISIBLE.sub("", value))
    return clean._GAP.sub("\n\n\n", "\n".join(line.rstrip(" ") for line in value.split("\n"))).strip("\n")


@settings(max_examples=500, deadline=None)
@given(st.one_of(st.text(alphabet=ODD, max_size=14), st.text(alphabet="ab \n\r", max_size=14)))
def test_the_short_way_gives_what_the_long_one_does(value: str) -> None:
    assert clean.text(value) == spelt_out(value)


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ("Hello Ada,\r\n\r\nthanks.  \r\n", "Hello Ada,\n\nthanks."),
        ("one\r\r\ntwo\rthree", "one\n\ntwo\nthree"),
        ("a\tb\u00a0c", "a b c"),
        ("\x1b[31mred\x7f", "[31mred"),
        ("in\u200bvi\u202esible\ud800", "invisible\ufffd"),
        ("a\n\n\n\n\n\nb", "a\n\n\nb"),
    ],
)
def test_what_is_left_of_a_text(value: str, plain: str) -> None:
    assert clean.text(value) == plain
