"""By when something will happen, in free text: "within two weeks", "early next week", "by Friday", as days."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from inboxwatch.detect import gates
from inboxwatch.detect.almanac import MONTH, WEEKDAY, in_week, month_end, month_number
from inboxwatch.detect.dates import MOST, Day, matches, near
from inboxwatch.detect.turns import Turn

_FRIDAY, _WEDNESDAY, _SATURDAY = 4, 2, 5
_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS = {
    **{word: number for number, word in enumerate(_UNITS, 1)},
    "a": 1,
    "an": 1,
    "the": 1,
    "a couple of": 2,
    "a couple": 2,
    "couple of": 2,
    "couple": 2,
    "the couple of": 2,
    "next": 1,
    "coming": 1,
    "following": 1,  # "in the next week or so"
    "twelve": 12,
    "fourteen": 14,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
}
_NUMBER = (
    r"(?:\d{1,3}|the\scouple\sof|a\scouple(?:\sof)?|couple(?:\sof)?|"
    + "|".join(sorted((w for w in _NUMBERS if " " not in w), key=len, reverse=True))
    + ")"
)


@dataclass(frozen=True, slots=True)
class Limit:
    """A day that words give as the last one; `bare` marks a weekday alone."""

    begin: int
    finish: int
    day: date
    bare: bool = False


def limits(text: str, today: date, named: Sequence[Day]) -> tuple[Limit, ...]:
    """The limits in a `plain` text, in order, without overlaps; `named` are its days, each of them a limit too."""
    folded = gates.fold(text)
    found: list[Limit] = []
    for turn, read in _GRAMMAR:
        if not turn.may_match(folded):
            continue
        for _, match in zip(range(MOST), turn.compiled.finditer(text), strict=False):
            if (day := read(match, today)) is not None:
                found.append(Limit(*match.span(), day))
    found.extend(Limit(day.begin, day.finish, day.day, day.bare) for day in named if not day.weak and _sure(day))
    found.extend(_counted_from(text, found))
    kept: list[Limit] = []
    last = 0
    for limit in sorted(found, key=lambda each: (each.begin, -each.finish)):
        if limit.begin >= last:
            last = limit.finish
            kept.append(limit)
    return tuple(kept[:MOST])


def _sure(day: Day) -> bool:
    """Whether a doubtful day still serves: "next Thursday" and a bare weekday mean the later reading here."""
    return not day.doubt or (
        " can be " in day.doubt and not any(mark in day.doubt.split(" can be ")[0] for mark in "./-")
    )


def _counted_from(text: str, found: Sequence[Limit]) -> Iterator[Limit]:
    """ "within one week after that", "within two weeks of 12 March": counted from the day before or behind it."""
    for _, match in zip(range(50), matches(_AFTER, text, near(text, _UNIT)), strict=False):
        length = _length(match)
        base = None
        if match["that"]:
            base = max(
                (each for each in found if each.finish <= match.start()), key=lambda each: each.finish, default=None
            )
        else:
            base = next((each for each in found if match.end() <= each.begin <= match.end() + 40), None)
            if base is not None and _FILLER.fullmatch(text, match.end(), base.begin) is None:
                base = None
        if base is not None and length is not None:
            yield Limit(match.start(), max(match.end(), base.finish), length(base.day))


_COUNT = (
    rf"(?:(?P<low>{_NUMBER})\s?(?:-|to|or|and)\s?)?(?P<number>{_NUMBER})(?:\s?\(\d{{1,3}}\))?[\s-]{{1,2}}"
    r"(?P<kind>(?:business|working|work|week|calendar|full|more|short)[\s-]?)?(?P<unit>hours?|hrs?|days?|weeks?"
    r"|fortnights?|months?)\b'?"
    r"(?:\sor\s(?P<more>two|three|so)\b)?(?:'?\stime\b)?"
)
_VAGUE = (
    r"(?:next\s|coming\s|following\s|about\s|around\s|approximately\s|roughly\s|maximum\s|max\s|at\smost\s"
    r"|up\sto\s|under\s|another\s|no\smore\sthan\s|the\s|a\speriod\sof\s){0,4}"
)
_AFTER = re.compile(
    rf"\b(?:within|in|over|about|no\slater\sthan)?\s?{_VAGUE}{_COUNT}\s(?:after|of|from|following)\s(?P<that>that"
    rf"|then|this\sdate)?",
    re.IGNORECASE,
)
_UNIT = re.compile(r"(?:hour|hr|day|week|fortnight|month)s? (?:after|of|from|following)", re.IGNORECASE)
_FILLER = re.compile(
    r"(?:the\s|closing\s|date\s|deadline\s|on\s|of\s|applications\s|close\s|interviews?\s|end\s|[(,:\s]){0,8}",
    re.IGNORECASE,
)


def business_days(start: date, count: int) -> date:
    """The day that lies `count` days from Monday to Friday after `start`."""
    weeks, rest = divmod(min(count, 400), 5)
    day = start if start.weekday() < _SATURDAY else in_week(start, _FRIDAY, 0)
    day += timedelta(weeks=weeks)
    for _ in range(rest):
        day += timedelta(days=3 if day.weekday() == _FRIDAY else 1)
    return day


def _months(start: date, count: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    return min(
        start.replace(day=1, month=month + 1, year=year).replace(day=min(start.day, 28))
        + timedelta(days=max(0, start.day - 28)),
        month_end(year, month + 1),
    )


def _length(match: re.Match[str]) -> Callable[[date], date] | None:
    """The upper end of a counted time as a step from a day; None when it is not to be counted."""
    word = " ".join(match["number"].lower().split())
    number = int(word) if word.isdigit() else _NUMBERS[word]
    number = {"two": 2, "three": 3}.get((match["more"] or "").lower(), number)
    unit, kind = match["unit"].lower(), (match["kind"] or "").lower()
    if unit.startswith("h"):
        number, unit = -(-number // 24), "day"
    if number > 400:
        return None
    if unit.startswith("month"):
        return lambda day: _months(day, min(number, 14))
    if unit.startswith("day") and kind.startswith(("business", "work", "week")):
        return lambda day: business_days(day, number)
    return lambda day: day + timedelta(days=number * {"d": 1, "w": 7, "f": 14}[unit[0]])


def _counted(match: re.Match[str], today: date) -> date | None:
    length = _length(match)
    return length(today) if length else None


def _week(match: re.Match[str], today: date) -> date | None:
    """ "early next week", "the end of the week", "mid-week", "the week after next"."""
    words = " ".join(match[0].lower().replace("-", " ").split())
    weeks = 2 if "after next" in words else 1 if re.search(r"\b(?:next|following|coming)\b", words) else 0
    early = re.search(r"\b(?:early|beginning|start|first|mid|middle|midweek)\b", words) is not None
    if weeks == 0 and today.weekday() >= _SATURDAY:
        weeks = 1  # on a weekend, "this week" is the one that begins
    found = in_week(today, _WEDNESDAY if early else _FRIDAY, weeks)
    return (
        found
        if found >= today
        else in_week(today, _FRIDAY, weeks)
        if weeks == 0 and "mid" not in words
        else found + timedelta(weeks=1)
    )


def _week_of(match: re.Match[str], today: date) -> date | None:
    month = month_number(match["month"])
    for year in (today.year, today.year + 1):
        try:
            found = date(year, month, int(match["day"]))
        except ValueError:
            return None
        if found >= today - timedelta(days=7):
            return in_week(found, _WEDNESDAY if match["early"] else _FRIDAY, 0)
    return None


def _month(match: re.Match[str], today: date) -> date | None:
    """ "the end of the month", "mid-April", "early in May", "the first week of June", "next month"."""
    words = match[0].lower()
    first = today.replace(day=1)
    if match["month"]:
        month = month_number(match["month"])
        first = first.replace(
            month=month, year=int(match["year"]) if match["year"] else today.year + (month < today.month)
        )
    elif "next" in words or "coming" in words:
        first = (first + timedelta(days=32)).replace(day=1)
    part = (match["part"] or "").lower()
    last = month_end(first.year, first.month)
    if part.startswith(("mid", "the middle")):
        found = first.replace(day=15)
    elif part.startswith(("early", "beginning", "start")):
        found = first.replace(day=10)
    elif part.startswith("first week"):
        found = first.replace(day=7)
    elif part.startswith("second week"):
        found = first.replace(day=14)
    elif part.startswith("third week"):
        found = first.replace(day=21)
    else:
        found = last
    return found if found >= today else last if last >= today else None


def _period(match: re.Match[str], today: date) -> date | None:
    """The end of the quarter or the year."""
    if match["period"].lower() == "year":
        return date(today.year, 12, 31)
    return month_end(today.year, (today.month - 1) // 3 * 3 + 3)


def _same_day(_: re.Match[str], today: date) -> date | None:
    return today


def _next_day(match: re.Match[str], today: date) -> date | None:
    return business_days(today, 1) if len(match[0].split()) > 3 else today + timedelta(days=1)


_PART = (
    r"(?:(?P<part>early|mid(?:dle)?(?:\sof)?|late(?:r)?|(?:beginning|start|end)\sof|(?:first|second|third"
    r"|last)\s(?:week|half)\s(?:of|in))"
    r"[\s-](?:in\s|on\s)?)"
)
_Read = Callable[[re.Match[str], date], date | None]


def _rule(read: _Read, *parts: str) -> tuple[Turn, _Read]:
    """A pattern, written in parts, with what reads its matches."""
    return Turn("".join(parts), re.IGNORECASE | re.ASCII), read


_GRAMMAR: tuple[tuple[Turn, _Read], ...] = (
    _rule(
        _counted,
        rf"\b(?:within|in|over|inside|after|no\slater\sthan|by)\s{_VAGUE}{_COUNT}(?!\s(?:ago|before",
        r"|of\s(?!receiving|receipt|today|now|(?:the|our)\s(?:outcome|decision|result))|after",
        r"|following\s(?!this|today)|from\s(?!now|today|receipt)|long|call|interview|each))",
        r"(?:\s(?:from|of)\s(?:now|today))?",
    ),
    _rule(
        _counted,
        rf"\b(?:takes?|allow|need|require|give\sus|expect)\s(?:us\s|me\s)?{_VAGUE}{_COUNT}(?!\s(?:ago|before\s(?!we|you)|after",
        r"|of\b))",
    ),
    _rule(
        _week,
        r"\b(?:(?:early|earlier|late|latt?er|mid(?:dle)?|sometime|some\stime|any\s?time|beginning|start|end",
        r"|first\shalf|second\shalf|close|the)(?:[\s-](?:of|in|on|part))?[\s-]){0,4}",
        r"(?:the\s)?(?:this\s(?:coming\s)?|next\s|the\sfollowing\s|the\scoming\s|coming\s",
        r"|following\s)(?:work(?:ing)?[\s-]?|business\s)?week\b(?!\s?-?end)",
    ),
    _rule(_week, r"\b(?:the\s)?week\safter\snext\b"),
    _rule(
        _week,
        r"\b(?:the\s)?(?:end|close|middle|later)\s(?:of\s|in\s)(?:the\s|this\s|next\s)?(?:work(?:ing)?[\s-]?",
        r"|business\s)?week\b(?!\s?-?end|\s\w+ing\b)|\bmid-?week\b|\bweek'?s\send\b",
    ),
    _rule(
        _week_of,
        r"\b(?P<early>early\s(?:in\s)?)?(?:in\s|during\s)?(?:the\s)?week\s(?:of|commencing|beginning",
        rf"|starting)\s(?:the\s)?(?:{WEEKDAY},?\s)?(?:(?P<day>[0-3]?\d)(?:st|nd|rd",
        rf"|th)?(?:\sof)?\s)(?P<month>{MONTH})",
    ),
    _rule(
        _week_of,
        r"\b(?P<early>early\s(?:in\s)?)?(?:in\s|during\s)?(?:the\s)?week\s(?:of|commencing|beginning",
        rf"|starting)\s(?:{WEEKDAY},?\s)?(?P<month>{MONTH})\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b",
    ),
    _rule(_month, rf"\b(?:the\s)?{_PART}?(?P<month>{MONTH})(?!\s?\d{{1,2}}(?!\d))(?:,?\s(?P<year>20\d\d))?(?<!\d)"),
    _rule(
        _month,
        rf"\b(?:the\s)?{_PART}?(?:the\s|this\s|next\s|coming\s",
        r"|(?:the\s)?following\s){1,2}month\b(?P<month>)(?P<year>)",
    ),
    _rule(_month, r"\b(?:the\s)?(?P<part>month[\s-]end|end\sof\smonth)\b(?P<month>)(?P<year>)"),
    _rule(_period, r"\b(?:end\sof\s)?(?:the|this)\s(?P<period>quarter|year)\b"),
    _rule(_next_day, r"\bthe\s(?:next|following)\s(?:working\s|business\s)?day\b"),
    _rule(
        _same_day,
        r"\b(?:(?:the\s)?(?:end|close)\sof\s(?:the\s|this\s)?(?:business\s)?(?:business|play",
        r"|(?:work(?:ing)?\s)?day)|cob|eod|eob)\b(?:\stoday)?",
    ),
)


def merged_end_of_day(text: str, found: Sequence[Limit]) -> tuple[Limit, ...]:
    """ "end of day Thursday" and "COB on 3 April" are one limit, of the day named behind."""
    kept: list[Limit] = []
    for limit in found:
        if kept and limit.begin - kept[-1].finish <= 6 and _GLUE.fullmatch(text, kept[-1].finish, limit.begin):
            begin = kept.pop().begin
            kept.append(replace(limit, begin=begin))
        else:
            kept.append(limit)
    return tuple(kept)


_GLUE = re.compile(r"\s?(?:on\s|of\s|,\s|\()?", re.IGNORECASE)
