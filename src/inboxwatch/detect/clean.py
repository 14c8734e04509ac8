"""Makes text from a mail safe and plain: no control characters, no hidden or reordering ones, ordinary spaces."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
"""Other spaces, as between a time and its AM; one kind makes every later pattern simpler."""
_INVISIBLE = re.compile(
    "[\x00-\x09\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
"""Controls (RFC 5322 allows none), bidi overrides that make a text read other than it is, and fillers of preheaders."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_GAP = re.compile(r"\n{4,}")


def line(value: str) -> str:
    """One line: for names, subjects and every other header value."""
    if value.isascii() and value.isprintable():  # most are, and a first look reads hundreds of thousands
        return " ".join(value.split())
    value = _SPACES.sub(" ", _LINE_ENDS.sub(" ", value)).replace("\n", " ")
    return " ".join(_SURROGATE.sub("\ufffd", _INVISIBLE.sub("", value)).split())


def text(value: str) -> str:
    """Lines that end in LF, without trailing spaces and long gaps."""
    usual = value.replace("\r\n", "\n")
    if not (usual.isascii() and usual.replace("\n", "").isprintable()):  # as above
        value = _SPACES.sub(" ", _LINE_ENDS.sub("\n", value))
        value = _SURROGATE.sub("\ufffd", _INVISIBLE.sub("", value))
    else:
        value = usual
    if " \n" in value or value.endswith(" "):
        value = "\n".join([each.rstrip(" ") for each in value.split("\n")])
    if "\n\n\n\n" in value:
        value = _GAP.sub("\n\n\n", value)
    return value.strip("\n")
