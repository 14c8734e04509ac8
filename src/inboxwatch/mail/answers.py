"""Read answers to FETCH: those of the usual shape by two patterns, all others by imapclient's lexer, which is slow.

The lexer goes through every answer octet by octet in Python: a first look over 20,000 mails spends most
of its time there. What a sender has written is in the literal and never looked at here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import TypeAlias

from imapclient.response_parser import parse_fetch_response

Parts: TypeAlias = dict[bytes, object]

_HEAD = re.compile(
    rb"\d{1,10} \(([^{}]{0,2000}?) ?(BODY\[[^\]{}]{0,2000}\])(?:<\d{1,10}>)? \{(\d{1,10})\}", re.IGNORECASE
)
_ITEM = re.compile(
    rb' ?(?:(UID|RFC822\.SIZE|X-GM-THRID) (\d{1,20})|FLAGS \(([^()"{}]{0,2000})\)|INTERNALDATE "([^"]{20,30})")',
    re.IGNORECASE,
)
_DATE = re.compile(rb" ?(\d{1,2})-([A-Z][a-z]{2})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)")
_MONTHS = {m: n for n, m in enumerate(b"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)}


def read(lines: Sequence[object]) -> dict[int, Parts]:
    """The parts of each message by UID, from imaplib's lines. Raises what imapclient's parser raises."""
    found: dict[int, Parts] = {}
    odd: list[object] = []
    for answer in _answers(lines):
        parts = _usual(answer)
        if parts is None:
            odd += answer
        else:
            uid = parts[b"UID"]
            assert isinstance(uid, int)  # noqa: S101 - `_usual` gives none without
            found.setdefault(uid, {}).update(parts)
    if odd:
        for uid, others in parse_fetch_response(odd, normalise_times=False, uid_is_key=True).items():
            found.setdefault(uid, {}).update(others)
    return found


def _answers(lines: Sequence[object]) -> Iterator[list[object]]:
    """Cut imaplib's list into answers: text that ends in a literal comes as a pair, and goes on in the next element."""
    answer: list[object] = []
    for line in lines:
        answer.append(line)
        if not isinstance(line, tuple):
            yield answer
            answer = []
    if answer:
        yield answer


def _usual(answer: list[object]) -> Parts | None:
    """The parts of an answer with one body as its one literal; None when it has any other shape."""
    match answer:
        case [(bytes() as text, bytes() as literal), bytes() as rest] if rest.endswith(b")"):
            head = _HEAD.fullmatch(text)
            if head is None or int(head[3]) != len(literal):
                return None
            parts: Parts = {head[2].upper(): literal}
            if _items(head[1], parts) and _items(rest[:-1], parts) and b"UID" in parts:
                return parts
    return None


def _items(text: bytes, parts: Parts) -> bool:
    """Add the items of `text` to `parts`; whether it held nothing else."""
    place = 0
    while place < len(text):
        item = _ITEM.match(text, place)
        if item is None:
            return False
        place = item.end()
        if item[1]:
            parts[item[1].upper()] = int(item[2])
        elif item[3] is not None:
            parts[b"FLAGS"] = tuple(item[3].split())
        else:
            arrived = _instant(item[4])
            if arrived is None:
                return False
            parts[b"INTERNALDATE"] = arrived
    return True


def _instant(text: bytes) -> datetime | None:
    """A date-time of RFC 9051 9; None when it is none."""
    match = _DATE.fullmatch(text)
    if match is None or match[2] not in _MONTHS:
        return None
    day, year, hour, minute, second, zone_hours, zone_minutes = (int(match[n]) for n in (1, 3, 4, 5, 6, 8, 9))
    offset = timedelta(hours=zone_hours, minutes=zone_minutes)
    try:
        zone = timezone(-offset if match[7] == b"-" else offset) if offset else UTC
        return datetime(year, _MONTHS[match[2]], day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None
