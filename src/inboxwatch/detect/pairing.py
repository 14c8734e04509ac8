"""Which day a time of day belongs to: beside it, in its sentence, on a labelled line, or the heading above."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inboxwatch.detect.clocks import Clock
from inboxwatch.detect.dates import Day

NEAR = 140
"""Characters between a day and a time of one sentence that still belong together."""
ABOVE = 2_000
"""How far above a line its day may stand: a panel day's agenda."""
_BREAK = re.compile(
    r"[.!?;](?=\s{1,3}[A-Z\"(])|\n\s{0,20}\n|\n\s{0,8}[-*\u00b7>]\s"
    r"|\n(?=\s{0,8}[A-Z][\w /-]{0,24}:\s)"
)
_BEFORE = re.compile(  # what may stand between a day and its time
    r"[\s,;()\[\]\u00b7@:*_>-]{0,12}(?:(?:at|from|between|starting|starts|beginning|begins|commencing|commences"
    r"|around|about|approximately"
    r"|approx\.?|time|the|in|with|a|start|of|kicking|off|for|is|will|be|say|perhaps|maybe|so|then|now|instead|kl\.?|um"
    r"|anytime)\b[\s:,(*_-]{0,6}){0,5}",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:\s(?:rather\sthan|instead\sof|not)\s(?:at\s)?[\w:.]{1,8}(?:\s[ap]m)?(?=\s))?[\s,;()\[\]\u00b7*_-]{0,8}(?:(?:on|this|of|for|date"
    r"|day)\b[\s:,*_-]{0,6}){0,2}(?:the\s)?",
    re.I,
)
_LEADING = re.compile(
    r"[\W_]{0,24}(?:[A-Za-z][A-Za-z0-9 /()-]{0,28}:[\s*_]{0,6})?"
    r"(?:(?:it|this|we|the (?:call|interview|meeting|session)|from|at|starts?|begins?|will|start|begin|starting"
    r"|between|time)\s){0,5}",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\b(?:interview|meeting|call|session|conversation|discussion|chat|appointment|assessment|panel)"
    r"(?:\s(?:itself|proper|will|is|then|scheduled|due|set|to)){0,4}\s(?:begins?|starts?|commences?|kicks?\soff)"
    r"\s(?:promptly\s)?at\s$",
    re.IGNORECASE,
)
_THEN = re.compile(r"[^.!?]{0,60}[;,]\s(?:and\s|then\s)?at\s", re.IGNORECASE)
_LIST = re.compile(r"[\s,/)]{0,4}(?:or|and)?[\s,]{0,3}(?:at\s)?", re.I)


@dataclass(frozen=True, slots=True)
class Pair:
    """A time with the day it belongs to.

    `near` tells whether both stand in one sentence, `adjacent` whether no other time stands between them.
    """

    clock: Clock
    day: Day
    near: bool
    adjacent: bool

    @property
    def begin(self) -> int:
        """Where the words of both begin."""
        return min(self.clock.begin, self.day.begin) if self.adjacent else self.clock.begin

    @property
    def finish(self) -> int:
        """Where they end."""
        return max(self.clock.finish, self.day.finish) if self.adjacent else self.clock.finish


class Sentences:
    """Where the sentences, paragraphs and labelled lines of a text begin; a dot inside a token ends none."""

    def __init__(self, text: str, tokens: Sequence[tuple[int, int]]) -> None:
        self._starts = [0]
        begins = [begin for begin, _ in tokens]
        for match in _BREAK.finditer(text):
            inside = bisect_right(begins, match.start()) - 1
            if inside < 0 or match.start() >= tokens[inside][1]:
                self._starts.append(match.end() if match[0][0] != "\n" else match.start() + 1)

    def number(self, at: int) -> int:
        """Which sentence a position lies in, from 0."""
        return bisect_right(self._starts, at) - 1

    def start(self, at: int) -> int:
        """Where that sentence begins."""
        return self._starts[self.number(at)]

    def end(self, at: int, length: int) -> int:
        """Where it ends; `length` is that of the text."""
        following = self.number(at) + 1
        return self._starts[following] if following < len(self._starts) else length


def pair(
    text: str, days: Sequence[Day], clocks: Sequence[Clock], sentences: Sentences, *, heads: Callable[[Day], bool]
) -> tuple[Pair, ...]:
    """Each time that belongs to a day, in the text's order; `heads` tells which days other lines may take over."""
    begins = [day.begin for day in days]
    clock_begins = [clock.begin for clock in clocks]
    leaders = [day for day in days if not day.several and heads(day)]
    leader_begins = [day.begin for day in leaders]
    pairs: list[Pair] = []
    clock_first: dict[int, bool] = {}
    for clock in clocks:
        sentence = sentences.number(clock.begin)
        at = bisect_left(begins, clock.begin)
        left = days[at - 1] if at and sentences.number(days[at - 1].begin) == sentence else None
        right = days[at] if at < len(days) and sentences.number(days[at].begin) == sentence else None
        first = clock_first.setdefault(sentence, left is None)
        previous = pairs[-1] if pairs and sentences.number(pairs[-1].clock.begin) == sentence else None
        if (day := _beside(text, clock, left, right, previous, clock_first=first)) is not None:
            low, high = sorted((clock.begin, day.begin))
            alone = bisect_left(clock_begins, high) - bisect_right(clock_begins, low) <= 0
            pairs.append(Pair(clock, day, near=True, adjacent=alone))
        elif left is None and right is None and (_leads(text, clock, sentences) or _begins(text, clock, sentences)):
            above = bisect_left(leader_begins, clock.begin) - 1
            if above >= 0 and clock.begin - leaders[above].finish <= ABOVE:
                pairs.append(Pair(clock, leaders[above], near=False, adjacent=False))
            elif above + 1 < len(leaders) and leaders[above + 1].begin - clock.finish <= NEAR:
                pairs.append(Pair(clock, leaders[above + 1], near=False, adjacent=False))
    return tuple(pairs)


def together(text: str, day: Day, clock: Clock) -> bool:
    """Whether a time stands right beside a day: "Tuesday at 3", "3 pm on Tuesday"."""
    if clock.begin >= day.finish:
        return _BEFORE.fullmatch(text, day.finish, clock.begin) is not None
    return _BEHIND.fullmatch(text, clock.finish, day.begin) is not None


def _beside(
    text: str, clock: Clock, left: Day | None, right: Day | None, previous: Pair | None, *, clock_first: bool
) -> Day | None:
    """The day of one sentence that a time belongs to, else None."""
    tight_left = left is not None and _BEFORE.fullmatch(text, left.finish, clock.begin) is not None
    tight_right = right is not None and _BEHIND.fullmatch(text, clock.finish, right.begin) is not None
    if tight_left and tight_right:
        return right if clock_first else left
    if tight_left:
        return left
    if tight_right:
        return right
    listed = (
        previous is not None
        and (
            _LIST.fullmatch(text, previous.clock.finish, clock.begin)
            or _THEN.fullmatch(text, previous.clock.finish, clock.begin)
        )
        and previous.day in (left, right)
    )
    if clock.weak:
        return previous.day if listed and previous is not None else None
    candidates = (right, left) if clock_first else (left, right)
    for day in candidates:
        if day is None or day.weak:
            continue
        gap = clock.begin - day.finish if day.begin < clock.begin else day.begin - clock.finish
        if gap <= NEAR:
            return day
    return None


def _begins(text: str, clock: Clock, sentences: Sentences) -> bool:
    """Whether a sentence without a day says when the meeting begins, so that the day above is meant."""
    start = max(sentences.start(clock.begin), clock.begin - 110)
    return not clock.weak and _BEGINS.search(text[start : clock.begin]) is not None


def _leads(text: str, clock: Clock, sentences: Sentences) -> bool:
    """Whether a line or sentence begins with this time, bare or behind a label ("Time: 14:00")."""
    start = max(sentences.start(clock.begin), text.rfind("\n", max(0, clock.begin - 90), clock.begin) + 1)
    return (
        clock.begin - start <= 90
        and _LEADING.fullmatch(text, start, clock.begin) is not None
        and (not clock.weak or ":" in text[start : clock.begin] or clock.last is not None)
    )
