"""Names and arithmetic of months, weekdays and days of a month, as words write them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|(?-i:Mar|MAR)|march|apr(?:il)?|(?-i:May|MAY)|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?-i:Mon|MON|Tues?|TUES?|Weds?|WEDS?|Thu(?:rs?)?|THU(?:RS?)?|Fri|FRI|Sat|SAT|Sun|SUN)(?!\w)\.?)"
)
"""Short forms only with a capital: "sun", "sat" and "wed" are words."""
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FIRST = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ORDINALS = (
    *_FIRST,
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth"),
    *(f"twenty-{word}" for word in _FIRST),
    *("thirtieth", "thirty-first"),
)
ORDINAL = (
    r"(?:(?:twenty|thirty)[\s-](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|"
    + "|".join(sorted(_ORDINALS, key=len, reverse=True))
    + ")"
)
"""A day of the month in words: "third", "twenty-first"."""


def ordinal_number(word: str) -> int:
    """1 to 31 for words that `ORDINAL` matches."""
    return _ORDINALS.index("-".join(word.lower().replace("-", " ").split())) + 1


def month_number(word: str) -> int:
    """1 to 12 for a word that `MONTH` matches."""
    return next(number for number, name in enumerate(MONTHS, 1) if name.lower().startswith(word.lower()[:3]))


def weekday_number(word: str) -> int:
    """0 (Monday) to 6 for a word that `WEEKDAY` matches."""
    return next(number for number, name in enumerate(WEEKDAYS) if name.lower().startswith(word.lower()[:3]))


def coming(today: date, weekday: int) -> date:
    """The next such weekday strictly after `today`."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def in_week(today: date, weekday: int, weeks: int) -> date:
    """That weekday of the calendar week (Monday to Sunday) `weeks` after today's."""
    return today - timedelta(days=today.weekday()) + timedelta(days=weekday, weeks=weeks)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])
