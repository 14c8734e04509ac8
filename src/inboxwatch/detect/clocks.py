"""Times of day in free text: "2:30 PM PT", "14h30", "half past two", "9-10am"; each with its span and zone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inboxwatch.detect import zonewords
from inboxwatch.detect.almanac import MONTH, WEEKDAY
from inboxwatch.detect.dates import MOST, matches, near
from inboxwatch.detect.zonewords import ZoneWord

DAY = 24 * 60
LONGEST_STRETCH = 12 * 60
"""Minutes between the two ends of one interview day; beyond it the second time is not its end."""
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WORD = "|".join(_NUMBERS)
_SHIFTS = {"half": 30, "quarter": 15, "twenty five": 25, "twenty": 20, "ten": 10, "five": 5}
_MINUTES = {"fifteen": 15, "thirty": 30, "forty-five": 45}
_HOUR = r"(?:[01]?\d|2[0-3])"
_TO = r"\s{0,2}(?:-|to|until|till|through|and)\s{0,2}"
_ATOM = re.compile(
    r"(?:(?<![\w.:/$£€#+])|(?<=\d\dT))(?:(?P<noon>(?:12\s)?(?:noon|midday)\b)"
    r"|(?P<past>half|quarter|twenty[ -]five|twenty|(?:(?<=\bat\s)|(?<=\bby\s)|(?<=\bit\s))(?:ten|five)|(?:ten|five"
    r"|[12]?[05])(?=(?:\sminutes|\smins)?\spast))(?:\sminutes|\smins)?[ -](?P<way>past|to)\s(?P<spoken>"
    + _WORD
    + r"|1[0-2]|[1-9])\b"
    r"|(?<!\ba\s)(?<!\band\s)half\s(?P<bare>" + _WORD + r")\b(?!\s(?:hundred|thousand|of\b|days?\b|hours?\b))"
    rf"|(?P<h1>{_HOUR}):(?P<m1>[0-5]\d)(?P<seconds>:[0-5]\d)?(?:\.\d{{1,6}})?(?!\d|:\d)"
    rf"|(?P<h2>{_HOUR})h(?P<m2>[0-5]\d)?\b"
    rf"|(?P<h3>{_HOUR})\.(?P<m3>[0-5]\d)(?![\d%]|\.\d)"
    r"|(?P<h4>[01]\d|2[0-3])(?P<m4>[0-5]\d)(?=\s?(?:hrs?|hours?|h)\b|\s\(?(?-i:GMT|BST|UTC|CES?T|IST|E[SD]?T"
    r"|P[SD]?T|C[SD]?T)\b)"
    rf"|(?P<h5>1[0-2]|0?[1-9])(?=\s?[ap]\.?\s?m\b|[ap]\b|{_TO}(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?[ap]\.?\s?m\b)"
    rf"|(?P<h9>{_HOUR})(?=\s?uhr\b)"
    r"|(?P<h6>" + _WORD + r"|1[0-2]|0?[1-9])\s?o'?\s?clock\b"
    r"|(?P<h7>" + _WORD + r")(?:[ -](?P<m7>fifteen|thirty|forty-five))?"
    r"(?=\s[ap]\.?m\b|\sin\sthe\s(?:morning|afternoon|evening)\b)"
    r"|(?P<h10>" + _WORD + r")[ -](?P<m10>fifteen|thirty|forty-five)\b(?![ -](?:min|second|day|hour|two|three|one|four"
    r"|five|six|seven|eight|nine|people|thousand|hundred|per))"
    r"|(?<=\bat\s)(?P<h8>[01]\d|2[0-3])(?P<m8>[0-5]\d)(?![\w%-]|[.:,]\d|\s(?:[A-Z]\w+\s)?(?i:street|st\b|ave|road"
    r"|block))"
    r")(?:\s?(?P<half>[ap])(?:m\b|\.\s?m\b\.?)|(?P<tiny>[ap])\b)?(?P<hours>\s?(?:hrs?|hours?|h"
    r"|uhr)\b)?(?:\s(?:sharp|noon)\b)?"
    r"(?:\s(?:in\sthe|this)\s(?P<part>morning|afternoon|evening)\b)?",
    re.IGNORECASE,
)
_ENDS = (  # what a bare number is no hour before: "at 10 Downing Street", "from 3 people"
    r"(?!\s?(?:%|people|persons?|candidates?|interviews?|min|hour|hr|day|week|month|year|percent|of\b|more\b|other)"
    r")"
    r"(?!\.\d|,\d)"
    rf"(?=\s{{0,3}}$|[^\w\s]|\s+(?:(?-i:[a-z(]|[A-Z]{{2}}|Eastern|Central|Mountain|Pacific)|{WEEKDAY}|{MONTH}|\W))"
)
_BARE = re.compile(
    rf"(?:\b(?:at|from|between|around|about|make\sit)\s{{1,2}}|@\s?|(?<=\d)(?:,|\sor|,\sor"
    rf"|\sand)\s(?:at\s)?)(?P<hour>{_WORD}|{_HOUR})(?![\w:%])"
    rf"(?:{_ENDS}|(?={_TO}{_HOUR}\b(?![:%/])))(?:\sin\sthe\s(?P<part>morning|afternoon|evening)\b)?",
    re.IGNORECASE,
)
_END_BARE = re.compile(
    rf"(?P<hour>{_HOUR}|{_WORD})(?![\w:%/]|\.\d)(?:\sin\sthe\s(?P<part>morning|afternoon|evening)\b)?", re.I
)
_JOIN = re.compile(
    r"[)\]]?\s{0,3}(?P<word>-|->|to|until|till|through|thru"
    r"|and)\s{0,3}(?=[\dnmhqoftse])",
    re.IGNORECASE,
)
_HINT = re.compile(
    r"\d+|[Nn]oon|[Mm]idday|NOON|[Qq]uarter|[Hh]alf |clock|CLOCK| [ap]\.?m\b| [AP]\.?M\b|n the (?:mor|aft|eve)"
    rf"|[Tt]wenty|\b[Pp]ast (?:{_WORD})|(?:{_WORD})[ -](?:fifteen|thirty|forty-five)\b"
    rf"|\b(?:[Aa]t|or|it|[Ff]rom|[Bb]etween|[Aa]round|and) (?:{_WORD})\b"
)
_BETWEEN = re.compile(r"\bbetween\s{0,2}$", re.IGNORECASE)
_HALF_PAST = frozenset({"uk", "ie", "au", "nz", "za", "in"})
_HALF_PAST_READERS = frozenset({"Europe/London", "Europe/Dublin", "Australia/Sydney", "Pacific/Auckland"})
_PARTS = {"morning": "a", "afternoon": "p", "evening": "p"}


_OCLOCK = re.compile(r"\s?(?:o'?\s?clock|uhr)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Atom:
    """One time as written. `half` is "a", "p" or empty; `literal` says that the hour is of a 24-hour clock."""

    minute: int
    half: str = ""
    literal: bool = False
    padded: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day or a stretch of it, with the zone named behind it.

    `finish` lies behind the zone. `weak` marks what is a time only right beside a day ("at 3", "9.30"). `joint` is
    the word between both ends: "to" may also part an old time from a new one.
    """

    begin: int
    finish: int
    first: Atom
    last: Atom | None = None
    zone: ZoneWord | None = None
    weak: bool = False
    joint: str = ""


def settle(first: Atom, last: Atom | None, half: str) -> tuple[int, int | None] | None:
    """Minutes after midnight of start and end, or None when morning and afternoon are both possible.

    An end lends its am or pm to the start and the other way round. `half` is what the day's words say ("tomorrow
    afternoon"). Without any, hours from one to six are in the afternoon, as interviews are.
    """
    if last is None:
        start = _alone(first, half)
        return None if start is None else (start, None)
    if last.half and not first.half and not first.literal:
        end = _with_half(last, last.half)
        start = _with_half(first, last.half)
        if start >= end:  # "11-1pm"
            start = _with_half(first, "a" if last.half == "p" else "p")
    elif last.literal and last.minute >= 13 * 60 and not first.half:
        start, end = first.minute, last.minute
    else:
        alone = _alone(first, half or last.half)
        if alone is None:
            return None
        start, end = alone, _end_after(alone, last, half)
    return (start, end) if 0 < end - start <= LONGEST_STRETCH else (start, None)


def _end_after(start: int, last: Atom, half: str) -> int:
    """An end without am or pm is the first such time after the start."""
    if last.half:
        return _with_half(last, last.half)
    if last.literal:
        return last.minute
    return next((end for end in (last.minute, last.minute + DAY // 2) if end > start), last.minute)


def _with_half(atom: Atom, half: str) -> int:
    if atom.minute >= 13 * 60:
        return atom.minute
    return atom.minute % (DAY // 2) + (DAY // 2 if half == "p" else 0)


def _alone(atom: Atom, half: str) -> int | None:
    """Minutes after midnight of one time, None when it is not to be told."""
    if atom.half or (half and not atom.literal):
        return _with_half(atom, atom.half or half)
    hour = atom.minute // 60
    if atom.literal:
        return atom.minute
    if atom.padded:
        # "02:30" is a 24-hour clock's night or a forgotten PM
        return None if 1 <= hour <= 6 else atom.minute
    if hour == 7:
        return None
    return atom.minute + DAY // 2 if 1 <= hour <= 6 else atom.minute


def clocks(text: str, busy: Sequence[tuple[int, int]], reader: str, domain: str = "") -> tuple[Clock, ...]:
    """The times a `plain` text mentions, in its order; `busy` are the spans of days, whose digits are no times."""
    found: list[Clock] = []
    starts = [begin for begin, _ in busy]
    at = 0
    for begin, finish, atom, weak in _atoms(text):
        if begin < at or (text[begin : begin + 5].lower() == "half " and _halfway(text, begin, reader, domain)):
            continue
        inside = bisect_right(starts, begin) - 1
        if inside >= 0 and begin < busy[inside][1]:
            continue
        clock = _stretch(text, begin, finish, atom, weak, reader, domain)
        at = clock.finish
        found.append(clock)
        if len(found) >= MOST:
            break
    return tuple(found)


def _halfway(text: str, begin: int, reader: str, domain: str) -> bool:
    """Whether a "half three" may be half past two: it is past three only where the British or Irish write."""
    if text[begin + 5 : begin + 9].lower() in ("past", "to "):
        return False
    country = domain.rpartition(".")[2]
    return country not in _HALF_PAST and (len(country) == 2 or reader not in _HALF_PAST_READERS)


def _atoms(text: str) -> list[tuple[int, int, Atom, bool]]:
    """Every time-like place: (begin, end, atom, weak), in order; a full form goes before a bare number."""
    found = []
    places = near(text, _HINT, 24)
    for match in _bounded(matches(_ATOM, text, places)):
        atom, weak = _atom(match)
        if atom is not None:
            found.append((match.start(), match.end(), atom, weak))
    for match in _bounded(matches(_BARE, text, places)):
        found.append((match.start("hour"), match.end(), _bare(match), True))
    return sorted(found, key=lambda each: (each[0], each[3], -each[1]))


def _bounded(found: Iterator[re.Match[str]]) -> Iterator[re.Match[str]]:
    for _, match in zip(range(3 * MOST), found, strict=False):
        yield match


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.index(word.lower()) + 1


def _bare(match: re.Match[str]) -> Atom:
    hour = _number(match["hour"])
    return Atom(hour * 60, _PARTS.get((match["part"] or "").lower(), ""), hour >= 13 or hour == 0)


def _atom(match: re.Match[str]) -> tuple[Atom | None, bool]:
    """The time of a match and whether it is weak; None for what cannot be one ("17:30 pm" is 17:30)."""
    if _is_stamp(match):
        return None, False
    half = (match["half"] or match["tiny"] or "").lower() or _PARTS.get((match["part"] or "").lower(), "")
    if match["noon"]:
        return Atom(12 * 60, literal=True), False
    if match["past"]:
        shift = _SHIFTS.get(word := match["past"].lower().replace("-", " ")) or int(word)
        minute = _number(match["spoken"]) * 60 + (shift if match["way"].lower() == "past" else -shift)
        return Atom(minute, half), False
    if match["bare"]:
        return Atom(_number(match["bare"]) * 60 + 30, half), True
    word, minutes, weak, literal = _parts(match)
    hour = _number(word)
    if half and (hour > 12 or hour == 0):
        half, literal = "", True
    literal = not half and (literal or hour >= 13 or hour == 0)
    padded = word.startswith("0") and not half and not literal
    return Atom(hour * 60 + minutes, half, literal, padded), bool(match["tiny"]) or (
        weak and not half and not match["hours"]
    )


def _parts(match: re.Match[str]) -> tuple[str, int, bool, bool]:
    """(hour as written, minutes, weak, literal) of one of the written forms."""
    if match["h1"]:
        return match["h1"], int(match["m1"]), False, bool(match["hours"]) or _is_iso(match)
    if match["h2"]:
        # "2h" and "1h30" are how long something takes
        return match["h2"], int(match["m2"] or 0), not match["m2"] or int(match["h2"]) < 7, True
    if match["h3"]:
        return match["h3"], int(match["m3"]), True, bool(match["hours"])
    if match["h4"]:
        return match["h4"], int(match["m4"]), False, True
    if match["h8"]:
        return match["h8"], int(match["m8"]), True, True
    if match["h9"]:
        return match["h9"], 0, False, True
    if match["h10"]:
        return match["h10"], _MINUTES[match["m10"].lower()], True, False
    if match["h7"]:
        return match["h7"], _MINUTES.get((match["m7"] or "").lower(), 0), False, False
    return match["h5"] or match["h6"], 0, False, False


def _is_stamp(match: re.Match[str]) -> bool:
    """Whether a time is a log's or a mail header's: nobody agrees on seconds."""
    return match["seconds"] not in (None, ":00") and match.string[match.start() - 1 : match.start()] != "T"


def _is_iso(match: re.Match[str]) -> bool:
    """Whether a time is written by a machine (ISO 8601): behind a T, or with seconds."""
    return match["seconds"] is not None or match.string[match.start() - 1 : match.start()] == "T"


def _stretch(text: str, begin: int, finish: int, first: Atom, weak: bool, reader: str, domain: str) -> Clock:
    """A time with its zone, and its end where one follows ("2-3pm", "2pm EST to 3pm EST")."""
    iso = text[begin - 1 : begin] == "T" or text[begin:finish].count(":") == 2
    told = _OCLOCK.match(text, finish)  # "11:00 o'clock (Berlin time)"
    finish = told.end() if told is not None else finish
    zone = zonewords.after(text, finish, reader, domain, iso=iso)
    finish = zone.finish if zone else finish
    join = _JOIN.match(text, finish)
    if join is None or (join["word"].lower() == "and" and not _BETWEEN.search(text, max(0, begin - 12), begin)):
        return Clock(begin, finish, first, None, zone, weak)
    last: Atom | None = None
    if (match := _ATOM.match(text, join.end())) is not None:
        last, _ = _atom(match)
        weak = weak and not (last and (last.half or match["m1"]))
    elif (match := _END_BARE.match(text, join.end())) is not None:
        last = _bare(match)
    if match is None or last is None:
        return Clock(begin, finish, first, None, zone, weak)
    finish = match.end()
    if (behind := zonewords.after(text, finish, reader, domain)) is not None:
        zone, finish = behind, behind.finish
    joint = "to" if join["word"].lower() == "to" else "-"
    return Clock(begin, finish, first, last, zone, weak, joint)
