"""Days in free text: tokens with spans, each resolved against the day a message was sent, or marked as doubtful."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from inboxwatch.detect import gates
from inboxwatch.detect.almanac import (
    MONTH,
    MONTHS,
    ORDINAL,
    WEEKDAY,
    WEEKDAYS,
    coming,
    in_week,
    month_number,
    ordinal_number,
    weekday_number,
)
from inboxwatch.detect.turns import Turn

LONGEST = 32_000
"""Characters that are read of a text."""
FAR, SOON = timedelta(days=90), timedelta(days=30)
"""Nobody sets an interview so far ahead; most are within the second."""
MOST = 400
"""Tokens of one kind that are kept; an agenda has a dozen."""
NEAREST = timedelta(days=1)
"""How far back a day without a year may lie."""
AHEAD = timedelta(days=304)
"""How far ahead a day without a year may lie: ten months. Farther, and last year's is meant."""
FARTHEST = timedelta(days=396)
"""How far ahead a stated day may lie: thirteen months."""

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u202f\u2009\u2007\u2002\u2003\u200a\t\r\u200b\u200c\u200d\u2060\ufeff", " "),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u2019\u2018\u02bc\u00b4`", "'"),
        **dict.fromkeys("\u22c5\u00b7\u2022\u2027|", "\u00b7"),
        "\u2026": ".",
    }
)


class Order(StrEnum):
    """How somebody writes a date in numbers."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(frozen=True, slots=True)
class Day:
    """One mention of a day. `doubt` is a sentence for the user when the day is not sure.

    `half` is "a" or "p" when the words say a part of the day ("tomorrow afternoon"); `weak` marks numbers that may
    be something else ("3/12"), `bare` a weekday alone, `several` a stretch of days, of which `day` is the last.
    """

    begin: int
    finish: int
    day: date
    doubt: str = ""
    half: str = ""
    weak: bool = False
    bare: bool = False
    several: bool = False


def plain(text: str) -> str:
    """A text with one kind of space, dash and quote, cut at `LONGEST`; every character keeps its position."""
    return text[:LONGEST].translate(_PLAIN)


def spoken(day: date) -> str:
    """ "3 March 2026": a day as every reader reads it the same way."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def days(text: str, today: date, order: Order | None) -> tuple[Day, ...]:
    """The days a `plain` text mentions, in its order, without overlaps; "Mondays" and "Mon-Fri" are `several`."""
    digits, words = near(text, _DIGIT, 40), near(text, _DAY_WORD)
    folded = gates.fold(text)
    found: list[Day] = []
    for turn, read in _GRAMMAR:
        places = words if read in _BY_WORD else digits
        if not places or not turn.may_match(folded):
            continue
        for _, match in zip(range(MOST), matches(turn.compiled, text, places), strict=False):
            found.extend(read(match, today, order))
    # The longest reading of a place wins: "Tuesday, 3 March" is one mention and not two.
    kept: list[Day] = []
    last = 0
    for token in sorted(found, key=_rank):
        if token.begin >= last:
            last = token.finish
            kept.append(token)
    return tuple(kept[:MOST])


def near(text: str, anchor: re.Pattern[str], reach: int = 60) -> list[tuple[int, int]]:
    """Spans of `reach` characters around a cheap pattern's matches: a dear one need not walk through all the prose."""
    spans: list[tuple[int, int]] = []
    for match in anchor.finditer(text):
        begin, finish = max(0, match.start() - reach), min(len(text), match.end() + reach)
        if spans and begin <= spans[-1][1]:
            spans[-1] = (spans[-1][0], finish)
        else:
            spans.append((begin, finish))
    return spans


def matches(pattern: re.Pattern[str], text: str, places: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """The matches of a pattern within spans of a text."""
    for begin, finish in places:
        yield from pattern.finditer(text, begin, finish)


def _rank(token: Day) -> tuple[int, int]:
    return (token.begin, -token.finish)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(today: date, month: int, day: int) -> date | None:
    """A day without a year: the one ahead within ten months, else the last one that has been."""
    around = [found for year in (-1, 0, 1) if (found := _valid(today.year + year, month, day))]
    if ahead := [found for found in around if today - NEAREST <= found <= today + AHEAD]:
        return ahead[0]
    return max((found for found in around if found < today), default=None)


def _year(digits: str | None) -> int | None:
    if not digits:
        return None
    digits = digits.removeprefix("'")
    return 2000 + int(digits) if len(digits) == 2 else int(digits)


def _agrees(found: date, weekday: str | None) -> str:
    """Why a stated weekday speaks against a date, else empty."""
    if not weekday or found.weekday() == weekday_number(weekday):
        return ""
    return f"{spoken(found)} is a {WEEKDAYS[found.weekday()]}, the mail says {WEEKDAYS[weekday_number(weekday)]}."


def _named(match: re.Match[str], today: date, _: Order | None) -> Iterator[Day]:
    """ "Tuesday, March 3rd, 2026", "3 March", "3-5 March (Tuesday)"."""
    month, year = month_number(match["month"]), _year(match["year"])
    number = int(match["last"] or match["day"])
    found = _valid(year, month, number) if year else _nearest(today, month, number)
    if found is None:
        return
    doubt = "" if match["last"] else _agrees(found, match["before"] or match["behind"])
    yield Day(*match.span(), found, doubt or _stale(found, today, year), several=bool(match["last"]))


def _stale(found: date, today: date, year: int | None) -> str:
    """A stated year that has just gone by is a slip of January more often than an old date."""
    if year is None or found >= today - timedelta(days=250):
        return ""
    meant = _valid(found.year + 1, found.month, found.day)
    if meant is None or not today <= meant <= today + timedelta(days=60):
        return ""
    return f"{spoken(found)} is past, perhaps {spoken(meant)} is meant."


def _iso(match: re.Match[str], today: date, _: Order | None) -> Iterator[Day]:
    found = _valid(int(match["year"]), int(match["month"]), int(match["day"]))
    if found is not None:
        yield Day(*match.span(), found, _agrees(found, match["before"]) or _stale(found, today, found.year))


def _numeric(match: re.Match[str], today: date, order: Order | None) -> Iterator[Day]:
    """ "3/12/2026", "10.04.2026", "3/12": the order of day and month is the question."""
    first, second, year = int(match["first"]), int(match["second"]), _year(match["year"])
    readings = {}
    for each, day, month in ((Order.DAY_FIRST, first, second), (Order.MONTH_FIRST, second, first)):
        found = (_valid(year, month, day) if year else _nearest(today, month, day)) if 1 <= month <= 12 else None
        if found is not None:
            readings[each] = found
    if not readings:
        return
    if match["before"]:
        agreeing = {each: found for each, found in readings.items() if not _agrees(found, match["before"])}
        if not agreeing:
            found = next(iter(readings.values()))
            yield Day(*match.span(), found, _agrees(found, match["before"]), weak=not match["year"])
            return
        readings = agreeing
    found, sure = _choose(readings, today, order, dotted=match["mark"] == ".")
    doubt = "" if sure else f"{match[0].strip()} can be {' or '.join(spoken(each) for each in readings.values())}."
    yield Day(*match.span(), found, doubt or _stale(found, today, year), weak=not year)


def _choose(readings: dict[Order, date], today: date, order: Order | None, *, dotted: bool) -> tuple[date, bool]:
    """The reading to take and whether it is sure. Evidence of the writer decides, unless it points into the past."""
    if len(set(readings.values())) == 1:
        return next(iter(readings.values())), True
    ahead = {each: day for each, day in readings.items() if today - NEAREST <= day <= today + FARTHEST}
    order = order or (Order.DAY_FIRST if dotted else None)
    if not ahead:  # past either way, so that nobody need ask
        return max(readings.values()), True
    if order in ahead:
        odd = dotted and order is Order.MONTH_FIRST
        # "5/12" of a May, where 12 May is days away: by its order it would be months ahead, which makes no sense
        odd = odd or (not dotted and ahead[order] - today > FAR and min(ahead.values()) - today <= SOON)
        return ahead[order], not (odd and len(ahead) == 2)
    if order is None and len(ahead) == 1:
        return next(iter(ahead.values())), True
    return max(readings.values()), False


def _ordinal(match: re.Match[str], today: date, _: Order | None) -> Iterator[Day]:
    """ "Tuesday the 3rd", "the 12th", "the 12th of next month"."""
    number = int(match["day"])
    first = today.replace(day=1)
    months = [first, (first + timedelta(days=32)).replace(day=1)]
    if match["which"]:
        months = months[1:] if match["which"].lower() == "next" else months[:1]
    ahead = [found for each in months if (found := _valid(each.year, each.month, number)) and found >= today - NEAREST]
    if ahead:
        weekday = match["before"]
        fitting = [found for found in ahead if not _agrees(found, weekday)]
        found = (fitting or ahead)[0]
        yield Day(*match.span(), found, _agrees(found, weekday))


def _worded(match: re.Match[str], today: date, _: Order | None) -> Iterator[Day]:
    """ "Tuesday the tenth", "the first of June"."""
    number = ordinal_number(match["day"])
    if month := match.groupdict().get("month"):
        found = _nearest(today, month_number(month), number)
    else:
        first = today.replace(day=1)
        each = (_valid(m.year, m.month, number) for m in (first, (first + timedelta(days=32)).replace(day=1)))
        ahead = [day for day in each if day is not None and day >= today - NEAREST]
        found = next((day for day in ahead if not _agrees(day, match["before"])), ahead[0] if ahead else None)
    if found is not None:
        yield Day(*match.span(), found, _agrees(found, match["before"]))


_HALVES = {"morning": "a", "afternoon": "p", "evening": "p", "night": "p", "tonight": "p"}


def _relative(match: re.Match[str], today: date, _: Order | None) -> Iterator[Day]:
    """ "today", "tomorrow afternoon", "this evening", "the day after tomorrow"."""
    word = match[0].lower()
    ahead = 2 if "after tomorrow" in " ".join(word.split()) else 1 if "tomorrow" in word else 0
    half = next((half for part, half in _HALVES.items() if word.endswith(part)), "")
    yield Day(*match.span(), today + timedelta(days=ahead), half=half)


def _weekday(match: re.Match[str], today: date, _: Order | None) -> Iterator[Day]:
    """ "Thursday", "this Thursday", "next Thursday", "Thursday next week", "Thursday afternoon"."""
    number = weekday_number(match["weekday"])
    which, week = (match["which"] or "").lower(), (match["week"] or match["early"] or "").lower()
    found, doubt = coming(today, number), ""
    if week.endswith("after next"):
        found = in_week(today, number, 2)
    elif week.startswith(("next", "the following", "following")):
        found = in_week(today, number, 1)
    elif week.startswith("this"):
        found = in_week(today, number, 0)
    elif week == "week":
        found += timedelta(weeks=1)
    elif which == "next" and number > today.weekday():
        found = in_week(today, number, 1)
        doubt = f"{match[0].strip()} can be {spoken(found - timedelta(weeks=1))} or {spoken(found)}."
    elif number == today.weekday() and which in ("", "this"):
        doubt = f"{match[0].strip()} can be {spoken(today)} or {spoken(found)}."
    half = _HALVES.get((match["part"] or "").lower(), "")
    yield Day(*match.span(), found, doubt, half, bare=not which and not week)


def _counted(match: re.Match[str], today: date, _: Order | None) -> Iterator[Day]:
    """ "a week from Monday", "two weeks from today"."""
    weeks = {"two": 2, "2": 2, "three": 3, "3": 3}.get(match["weeks"].lower(), 1)
    base = match["base"].lower()
    start = today + timedelta(days=base == "tomorrow")
    if base not in ("today", "tomorrow"):
        start = coming(today, weekday_number(base))
    yield Day(*match.span(), start + timedelta(weeks=weeks))


def _no_day(match: re.Match[str], today: date, _: Order | None) -> Iterator[Day]:
    """A stretch of weekdays or a saying. It takes the times beside it with it, so that no other day gets them."""
    yield Day(*match.span(), today, weak=True, several=True)


_DIGIT = re.compile(r"\d+")
_DAY_WORD = re.compile(
    r"day|morrow|tonight|this (?:mor|aft|eve)|24/7|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|[A-Z]DAY"
    r"|(?:first|second|third|fth|[nxv]th|enth|ieth|elfth|ghth|rth) of [A-Za-z]"
    r"|TO[MN]|[MTWFS][OUEHRA][NEDUIT]\b",
    re.ASCII,
)
_LEAD = rf"(?:\b(?:(?:this|next|coming|this\scoming)\s)?(?P<before>{WEEKDAY})[\s,]{{1,3}}(?:(?:on\s)?the\s)?)?"
_BEHIND = (
    rf"(?:,?\s?[(]?(?P<behind>{WEEKDAY})[)]?(?!\w|,?\s{{1,2}}(?:the\s)?(?:\d{{1,2}}(?:st|nd|rd|th"
    rf"|[\s.-]{{1,2}}{MONTH})|{MONTH})))?"
)
_TAIL = r"(?:st|nd|rd|th)?"
_CLOCK = r"(?!\d|:\d|\.\d|h\d|\s?[ap]\.?m\b)"
_LAST = rf"(?:\s?(?:-|to|and)\s?(?P<last>[0-3]?\d){_TAIL}{_CLOCK}(?!\s?(?:hrs?|h)\b|-))?"
_EDGE = r"(?<![\w./:$£€#+-])"
_Read = Callable[[re.Match[str], date, Order | None], Iterator[Day]]


def _rule(read: _Read, *parts: str) -> tuple[Turn, _Read]:
    """A pattern, written in parts, with what reads its matches."""
    return Turn("".join(parts), re.IGNORECASE | re.ASCII), read


_GRAMMAR: tuple[tuple[Turn, _Read], ...] = (
    _rule(
        _named,
        rf"{_LEAD}{_EDGE}(?P<day>[0-3]?\d){_TAIL}{_LAST}(?:\sof)?[\s-]{{1,2}}(?P<month>{MONTH})",
        rf"(?:,?\s{{1,2}}(?P<year>20\d\d\b(?!:)|'?2\d(?=\s{{0,2}}(?:$|[\n,;)]|at\b))))?{_BEHIND}",
    ),
    _rule(
        _named,
        rf"{_LEAD}\b(?P<month>{MONTH})\s{{1,2}}(?:the\s)?(?P<day>[0-3]?\d){_TAIL}{_CLOCK}(?!\w){_LAST}",
        rf"(?:,?\s{{1,2}}(?P<year>20\d\d)\b(?!:))?{_BEHIND}",
    ),
    _rule(_named, rf"{_LEAD}{_EDGE}(?P<day>[0-3]?\d)-(?P<month>{MONTH})-(?P<year>(?:20)?\d\d)\b(?P<last>){_BEHIND}"),
    _rule(_iso, rf"{_LEAD}{_EDGE}(?P<year>20\d\d)[-/.](?P<month>[01]?\d)[-/.](?P<day>[0-3]?\d)(?=T\d\d:|[^\w/-]|$)"),
    _rule(
        _numeric,
        rf"{_LEAD}{_EDGE}(?P<first>[0-3]?\d)(?P<mark>[./-])(?P<second>[0-3]?\d)(?P=mark)(?P<year>20\d\d|\d\d)",
        r"(?![\w/-]|[.:]\d)",
    ),
    _rule(
        _numeric,
        rf"{_LEAD}{_EDGE}(?!24/7)(?P<first>[0-3]?\d)(?P<mark>/)(?P<second>[0-3]?\d)(?P<year>)(?![\w/%-]|\.\d)",
    ),
    _rule(_numeric, rf"{_LEAD}{_EDGE}(?P<first>[0-3]?\d)(?P<mark>\.)\s?(?P<second>[01]?\d)\.(?P<year>)(?=[\s,)])"),
    _rule(
        _ordinal,
        rf"\b(?:(?P<before>{WEEKDAY}|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)[\s,]{{1,3}}(?:the\s)?|the\s)"
        r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)\b"
        r"(?:\sof\s(?P<which>this|next)\smonth|(?P<also>))",
        r"(?!\s(?:floor|ave|avenue|street|st|round|stage|interview|step|time|century|edition|year",
        r"|of\s(?!the month)))",
    ),
    _rule(
        _worded,
        rf"(?:\b(?P<before>{WEEKDAY})[\s,]{{1,3}})?\bthe\s(?P<day>{ORDINAL})\sof\s(?P<month>{MONTH})",
    ),
    _rule(
        _worded,
        rf"\b(?P<before>{WEEKDAY})[\s,]{{1,3}}the\s(?P<day>{ORDINAL})\b",
        r"(?=\s{0,2}(?:[,.;:!?()-]|$|(?:at|from|between|around|works?|is|then|if)\b))",
    ),
    _rule(
        _relative,
        r"\b(?:the\s)?day\safter\stomorrow\b(?:\s(?:morning|afternoon|evening))?",
        r"|\btomorrow\b(?:\s(?:morning|afternoon|evening|night))?|\btoday\b|\btonight\b",
        r"|\bthis\s(?:morning|afternoon|evening)\b",
    ),
    _rule(
        _weekday,
        r"\b(?:(?P<early>(?:next|this|the\sfollowing)\sweek)(?:,?\s\(?(?:on\s)?|:\s))?",
        rf"(?:(?P<which>this(?:\scoming)?|next|coming|following|upcoming)\s)?(?P<weekday>{WEEKDAY})",
        r"(?![\w@]|\.\w|'s\b|-\w)(?:,?\s(?:of\s)?(?P<week>(?:next|this|the\sfollowing)\sweek\b",
        r"|week\b(?!\s(?:of|from))",
        r"|after\snext\b))?(?:\s(?P<part>morning|afternoon|evening)\b)?",
    ),
    _rule(
        _counted,
        rf"\b(?P<weeks>a|one|1|two|2|three|3)\sweeks?\s(?:(?:from|on|after)\s)?(?P<base>{WEEKDAY}|today|tomorrow)\b",
    ),
    _rule(
        _no_day,
        rf"(?<!from\s)\b{WEEKDAY}s?\s?(?:-|to|through|thru|until)\s?{WEEKDAY}s?\b(?!\s\d|,\s)|\b{WEEKDAY}s\b",
        r"|\b24/7\b",
    ),
)
_BY_WORD = (_worded, _relative, _weekday, _counted, _no_day)
"""Rules that need no digit."""
