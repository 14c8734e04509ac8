"""Interview times in free text: days and times of day brought together, in their zone, or said to be in doubt."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from inboxwatch.detect import cues, repeats, zones, zonewords
from inboxwatch.detect.clocks import Clock, clocks, settle
from inboxwatch.detect.dates import FARTHEST, NEAREST, Day, Order, days, plain, spoken
from inboxwatch.detect.instants import instant, same_season
from inboxwatch.detect.moment import Moment, Reading
from inboxwatch.detect.pairing import Pair, Sentences, pair, together
from inboxwatch.detect.zonewords import Whose, ZoneWord

MOST_MOMENTS = 60
MOST_DOUBTS = 5
_LAST_MINUTE = 23 * 60 + 30
"""From here on a time is the end of a day ("11:59 PM") and no meeting."""
_SOON = re.compile(
    r"\b(?:call|dial|ring|phone|start|begin|speak|talk|meet|join)s?(?:\s(?:you|in|up|with|back|again)){0,3}"
    r"\s(?P<words>in\s(?P<number>\d{1,2}|an?|half\san)\s(?P<unit>minutes?|mins?|hours?))\b(?!\s(?:before|of|from))",
    re.IGNORECASE,
)
_MEETING = re.compile(r"\b(?:interview|call|meet|chat|conversation|on-?site|screen|speak)", re.IGNORECASE)
_NUMERIC_DATE = re.compile(r"\d[./-]\d")
_SAME_TIME = re.compile(r"[^.!?\n]{0,40}\b(?:at\s)?(?:the\s)?same\stime\b", re.IGNORECASE)
_MONTH_FIRST_DOMAINS = frozenset({"us", "gov", "mil", "edu", "ph"})
_DAY_FIRST_DOMAINS = frozenset(
    "uk ie de at ch fr be nl lu es pt it dk se no fi pl cz sk hu ro bg gr hr si ee lv lt eu in pk bd lk au nz za ng ke "
    "gh eg ae sa il tr ru ua br ar cl co mx pe sg my hk id th vn".split()
)
_WESTERN = (
    *("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix"),
    *("America/Detroit", "America/Boise", "America/Anchorage", "Pacific/Honolulu"),
)


@dataclass(frozen=True, slots=True)
class _Context:
    """What a text is read against: the sending, the reader's zone, the sender's domain, the writer's clock and day.

    `senders`: the reader's zone is not known, so that the sender's clock is meant where no zone is named.
    """

    text: str
    sent: datetime
    zone: str
    domain: str
    written: time
    today: date
    senders: bool = False


def moments(text: str, sent: datetime, zone: str, sender_domain: str = "") -> Reading:
    """Read the meeting times of a text.

    Args:
        text: the author's own words; `dates.LONGEST` characters are read.
        sent: when the message was written, aware; its offset is evidence of the sender's clock.
        zone: the reader's IANA zone, for times that name none; empty when unknown: then the sender's clock is meant.
        sender_domain: evidence of how the sender orders day and month.

    A time with two readings is left out, with a sentence in `in_doubt`; so is one more than a day before `sent`.
    """
    if not 1970 <= sent.year <= 2200:  # no mail was sent then; also keeps all arithmetic inside the calendar
        return Reading((), ())
    senders = not zone
    zone = zone if zones.is_zone(zone) else "UTC"
    written = sent if sent.utcoffset() else sent.astimezone(ZoneInfo(zone))
    context = _Context(
        plain(text), sent, zone, sender_domain.lower().strip(". "), written.time(), written.date(), senders
    )
    found, doubts = _read(context)
    return Reading(tuple(found[:MOST_MOMENTS]), tuple(dict.fromkeys(doubts))[:MOST_DOUBTS], text)


def _read(context: _Context) -> tuple[list[Moment], list[str]]:
    text = context.text
    tokens = repeats.without_explained(text, days(text, context.today, _order(context)))
    times = clocks(text, [(day.begin, day.finish) for day in tokens], context.zone, context.domain)
    spans = sorted([*((day.begin, day.finish) for day in tokens), *((each.begin, each.finish) for each in times)])
    sentences = Sentences(text, spans)
    around = _Around(text, spans, sentences)
    standing = [day for day in tokens if not _only_given_up(text, day, times, around)]
    pairs = pair(
        text, standing, times, sentences, heads=lambda day: not day.weak and not cues.due(around.before(day.begin))
    )
    shared = _shared_zone(context, pairs, sentences)
    found: list[Moment] = []
    doubts: list[str] = []
    arrivals: set[datetime] = set()
    unsure: Pair | None = None
    for paired in pairs:
        ending = bool(found) and cues.ends(around.between(found[-1], paired))
        if paired.day.several or (around.refused(paired) and not ending):
            continue
        each = around.renewed(paired)
        if found and _repeats(context, each, found[-1], sentences):
            continue
        moment, doubt = _resolve(context, each, shared)
        if doubt and unsure is not None and (both := _in_both_clocks(context, unsure, each, sentences)) is not None:
            doubts.pop()
            moment, doubt = both, ""
        unsure = each if doubt else None
        if doubt:
            doubts.append(doubt)
        if moment is None:
            continue
        if cues.arrives(around.before(each.clock.begin)) or cues.arrives(around.before(each.begin)):
            arrivals.add(moment.start)
        if ending and _is_end(found[-1], moment):
            found[-1] = replace(found[-1], end=moment.start, finish=moment.finish)
        else:
            found.append(moment)
    found = repeats.with_parts(text, repeats.without_arrivals(found, arrivals))
    found = repeats.agreeing(text, found + _soon(context), doubts)
    found = [replace(each, words=repeats.words(text, each)) for each in _with_durations(text, found)]
    if not found and not doubts:
        doubts.extend(_timeless(context, tokens, around))
    return found, doubts


def _only_given_up(text: str, day: Day, times: Sequence[Clock], around: _Around) -> bool:
    """Whether a day is an old one without a time of its own: "instead of the 14th, still at 9.30"."""
    if not cues.given_up(around.before(day.begin), "", ""):
        return False
    at = bisect_left(times, day.begin, key=lambda each: each.begin)
    return not any(together(text, day, each) for each in times[max(0, at - 1) : at + 1])


def _wall(each: Pair) -> datetime | None:
    """What the clock of a pair shows at its start."""
    settled = settle(each.clock.first, each.clock.last, each.day.half)
    if settled is None:
        return None
    day = each.day.day
    return datetime(day.year, day.month, day.day) + timedelta(minutes=settled[0])  # noqa: DTZ001 - a clock's reading


def _repeats(context: _Context, each: Pair, told: Moment, sentences: Sentences) -> bool:
    """Whether a pair only tells the moment before it again, for another clock."""
    if each.clock.zone is not None or _behind(context, each) or not _one_sentence(told.begin, each, sentences):
        return False
    wall = _wall(each)
    return (
        wall is not None
        and wall != told.start.replace(tzinfo=None)
        and not context.senders
        and repeats.repeats(wall, told, context.sent, context.zone)
    )


def _in_both_clocks(context: _Context, first: Pair, second: Pair, sentences: Sentences) -> Moment | None:
    """The moment of two times without zones that are one instant, on the sender's clock and on the reader's."""
    walls = _wall(first), _wall(second)
    if walls[0] is None or walls[1] is None or not _one_sentence(first.begin, second, sentences):
        return None
    start = repeats.in_both_clocks(walls[0], walls[1], context.sent, context.zone)
    return None if start is None else Moment(start, None, context.zone, first.begin, second.finish, "")


def _one_sentence(begin: int, each: Pair, sentences: Sentences) -> bool:
    return sentences.number(begin) == sentences.number(each.clock.begin)


class _Around:
    """The words around a token: to the next token or the sentence's edge."""

    def __init__(self, text: str, spans: Sequence[tuple[int, int]], sentences: Sentences) -> None:
        self._text, self._sentences = text, sentences
        self._begins = [begin for begin, _ in spans]
        self._finishes = sorted(finish for _, finish in spans)

    def before(self, at: int) -> str:
        last = bisect_left(self._finishes, at + 1) - 1
        edge = max(self._finishes[last] if last >= 0 else 0, self._sentences.start(at), at - cues.BEFORE)
        return self._text[edge:at]

    def behind(self, at: int) -> str:
        following = bisect_left(self._begins, at)
        edge = self._begins[following] if following < len(self._begins) else len(self._text)
        return self._text[at : min(edge, self._sentences.end(max(0, at - 1), len(self._text)), at + 2 * cues.BEFORE)]

    def sentence(self, each: Pair) -> tuple[str, str]:
        """(the sentence up to the pair, the whole of it), both bounded."""
        start = max(self._sentences.start(each.begin), each.begin - 200)
        end = min(self._sentences.end(each.finish - 1, len(self._text)), each.finish + 120)
        return self._text[start : each.begin], self._text[start:end]

    def between(self, earlier: Moment, each: Pair) -> str:
        return self._text[earlier.finish : each.begin] if 0 <= each.begin - earlier.finish <= 30 else ""

    def refused(self, each: Pair) -> bool:
        """Whether the words make it no meeting's time."""
        leading, sentence = self.sentence(each)
        day = self.before(each.day.begin) if each.near else ""
        clock = self.before(each.clock.begin)
        behind = self.behind(each.finish)
        line = self._text[self._text.rfind("\n", 0, each.clock.begin) + 1 :][:300].split("\n", 1)[0]
        return (
            cues.due(day, behind)
            or cues.due(clock)
            or cues.others(clock)
            or cues.hours(sentence)
            or cues.header(line)
            or (not self._moved_within(each) and cues.given_up(day or clock, behind, leading))
        )

    def _moved_within(self, each: Pair) -> bool:
        """Whether one stretch of clock is a change: "moved from 2 PM to 3 PM"."""
        clock = each.clock
        start = max(self._sentences.start(clock.begin), clock.begin - 200)
        return clock.joint == "to" and cues.moves(self._text[start : clock.begin])

    def renewed(self, each: Pair) -> Pair:
        """The pair, without the old time of "moved from 2 PM to 3 PM"."""
        clock = each.clock
        if clock.last is None or not self._moved_within(each):
            return each
        new = clock.last
        if not new.half and not new.literal and clock.first.half:
            new = replace(new, half=clock.first.half)
        return replace(each, clock=replace(clock, first=new, last=None))


def _order(context: _Context) -> Order | None:
    """How the sender writes dates in numbers, by domain, by zones named in the text, by the sender's clock.

    Witnesses that contradict each other are none; the reader's own zone is asked last.
    """
    if not _NUMERIC_DATE.search(context.text):
        return None
    country = context.domain.rpartition(".")[2]
    if country in _MONTH_FIRST_DOMAINS:
        return Order.MONTH_FIRST
    if country in _DAY_FIRST_DOMAINS:
        return Order.DAY_FIRST
    beside = [each.zone for each in clocks(context.text, (), context.zone, context.domain) if each.zone]
    named = {
        Order.MONTH_FIRST if word.zone in _WESTERN or word.zone.startswith("US/") else Order.DAY_FIRST
        for word in (*beside, *zonewords.stated(context.text, context.zone, context.domain))
        if word.zone and word.zone != "UTC"
    }
    if named:
        return named.pop() if len(named) == 1 else None
    if offset := context.sent.utcoffset():
        return Order.MONTH_FIRST if timedelta(hours=-10) <= offset <= timedelta(hours=-4) else Order.DAY_FIRST
    return None


def _shared_zone(context: _Context, pairs: Sequence[Pair], sentences: Sentences) -> dict[int | None, ZoneWord]:
    """Zones for times that name none: by sentence, and under None the only one of the whole text."""
    stated = zonewords.stated(context.text, context.zone, context.domain) if pairs else ()
    shared: dict[int | None, ZoneWord] = {}
    named: list[ZoneWord] = list(stated)
    for each in pairs:
        word = each.clock.zone or _behind(context, each)
        if word is not None:
            named.append(word)
            shared[sentences.number(each.clock.begin)] = word
    if stated:
        shared[None] = stated[0]
    elif len({(word.zone, word.offset, word.whose) for word in named}) == 1:
        shared[None] = named[0]
    by_clock: dict[int | None, ZoneWord] = {None: shared[None]} if None in shared else {}
    for each in pairs:
        if (word := shared.get(sentences.number(each.clock.begin))) is not None:
            by_clock[each.clock.begin] = word
    return by_clock


def _behind(context: _Context, each: Pair) -> ZoneWord | None:
    """The zone behind day and time, where it may begin the next line (booking tools)."""
    return zonewords.after(context.text, each.finish, context.zone, context.domain)


def _resolve(context: _Context, each: Pair, shared: dict[int | None, ZoneWord]) -> tuple[Moment | None, str]:
    """(moment, doubt) of a pair; neither when it lies outside what an interview can be."""
    day, clock = each.day, each.clock
    if not context.today - NEAREST <= day.day <= context.today + FARTHEST and not day.doubt:
        return None, ""
    if day.doubt and not _passed_today(context, each):
        # A day that is past either way is nobody's question
        return None, day.doubt if day.day >= context.today or "is meant" in day.doubt else ""
    settled = settle(clock.first, clock.last, day.half)
    said = " ".join(context.text[clock.begin : clock.finish].split())[:60]
    open_half = not (clock.first.half or clock.first.literal or day.half)
    if settled is None or (open_half and cues.either_half(context.text[clock.finish : clock.finish + 160])):
        return None, f"{said} on {spoken(day.day)} can be in the morning or the afternoon."
    start, end = settled
    if start >= _LAST_MINUTE:
        return None, ""
    word = clock.zone or _behind(context, each) or shared.get(clock.begin) or shared.get(None)
    if word is None and context.senders and same_season(context.sent, day.day):
        word = ZoneWord(clock.begin, clock.begin, whose=Whose.SENDER)
    begun, name = _instant(context, day.day, start, word)
    if begun is None:
        return (
            None,
            f"{said} on {spoken(day.day)} names no time zone, and "
            + (
                "clocks change before then."
                if context.senders
                else f"the sender's clock is not that of {context.zone}."
            ),
        )
    ended, _ = _instant(context, day.day, end, word) if end is not None else (None, None)
    if not context.sent - NEAREST <= begun <= context.sent + FARTHEST:
        return None, ""
    if ended is not None and ended.astimezone(UTC) <= begun.astimezone(UTC):
        ended = None
    return Moment(begun, ended, name, each.begin, each.finish, ""), ""


def _passed_today(context: _Context, each: Pair) -> bool:
    """Whether "Tuesday at 9", written on a Tuesday at noon, can only be next week's."""
    if not each.day.bare or each.day.day - timedelta(weeks=1) != context.today or each.clock.zone is not None:
        return False
    settled = settle(each.clock.first, each.clock.last, each.day.half)
    return settled is not None and time(settled[0] // 60, settled[0] % 60) < context.written


def _instant(context: _Context, day: date, minute: int, word: ZoneWord | None) -> tuple[datetime | None, str | None]:
    wall = datetime(day.year, day.month, day.day) + timedelta(minutes=minute)  # noqa: DTZ001 - a clock's reading
    return instant(wall, word, context.sent, context.zone, context.domain)


def _is_end(earlier: Moment, later: Moment) -> bool:
    return earlier.end is None and timedelta() < later.start - earlier.start <= timedelta(hours=12)


def _soon(context: _Context) -> list[Moment]:
    """ "I will call you in 30 minutes"."""
    found = []
    hinted = " min" in context.text or " hour" in context.text
    for match in list(_SOON.finditer(context.text))[:5] if hinted else ():
        word = match["number"].lower()
        number = int(word) if word.isdigit() else 1
        hours = match["unit"].lower().startswith("hour")
        length = timedelta(minutes=30) if word.startswith("half") else timedelta(minutes=number * (60 if hours else 1))
        start = (
            (context.sent.astimezone(UTC) + length).replace(second=0, microsecond=0).astimezone(ZoneInfo(context.zone))
        )
        found.append(Moment(start, None, context.zone, *match.span("words"), ""))
    return found


def _with_durations(text: str, found: list[Moment]) -> list[Moment]:
    """Ends by what the text says about how long it takes: the only length of it, or one in the words just behind."""
    lengths = cues.durations(text) if found else ()
    if not lengths:
        return found
    only = lengths[0][1] if len({minutes for _, minutes in lengths}) == 1 else None
    ended = []
    for number, moment in enumerate(found):
        each = moment
        limit = min(each.finish + 80, found[number + 1].begin if number + 1 < len(found) else len(text))
        near = [minutes for at, minutes in lengths if each.finish <= at <= limit]
        minutes = near[0] if near else only
        if each.end is None and minutes is not None:
            each = replace(
                each, end=(each.start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(each.start.tzinfo)
            )
        ended.append(each)
    return ended


def _timeless(context: _Context, tokens: Sequence[Day], around: _Around) -> list[str]:
    """Sentences on days that a meeting is said to be on, without a time."""
    doubts = []
    for day in tokens:
        if day.bare or day.weak or day.several or not context.today <= day.day <= context.today + FARTHEST:
            continue
        before = around.before(day.begin)
        gone = cues.due(before, around.behind(day.finish)) or cues.given_up(before, "", before)
        if _MEETING.search(before) and not gone:
            said = " ".join(context.text[day.begin : day.finish].split())
            doubts.append(f"{said} is named without a time.")
    return doubts
