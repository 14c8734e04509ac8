"""A time that is told plainly: a sentence gives day and hour of a talk with the reader, and asks nothing about it."""

from __future__ import annotations

import re
from datetime import datetime

from inboxwatch.detect.clues import TALK
from inboxwatch.detect.moment import Reading

MOST_DAYS = 3
"""Days of talks that one mail tells; more of them are a programme, or a choice."""
_BEFORE, _BEHIND = 220, 160
"""Characters around a time that belong to it, to the sentence's edge."""
_EDGE = re.compile(
    r"[.!?]\s+(?=[A-Z\"'(])|\n\s*\n|\n(?=\s*(?:[-*\u2022\u00b7]|\d{1,2}[.)]|\d{1,2}[.:]\d{2}|[A-Z][\w /]{1,24}:)\s?)"
)
_DATED = re.compile(
    r"\b(?:(?:this|next) )?(?:mon|tues|wednes|thurs|fri|satur)day\b[^.!?\n]{0,40}\d|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b|\b(?:at|from|@) ?\d|\bnoon\b|\bo'clock\b|\b(?:half|quarter) \w",
    re.IGNORECASE,
)
_NO_CONDITION = re.compile(r"\bif (?:so|not|that|this|it)\b", re.IGNORECASE)
"""Ifs that make no condition of the sentence: "If so, come on Thursday"."""
_TALK = re.compile(
    rf"\b(?:{TALK}|interview(?:ed|ing)?|trial(?: (?:shift|day|lesson|session))?|test piece|job talk"
    r"|(?:first|second|final|next|1st|2nd|3rd) (?:stage|round)|selection (?:day|committee|panel|board)"
    r"|(?:meeting|conversation) with)\b",
    re.IGNORECASE,
)
"""What a talk of a hiring process is called."""
_BIDS = re.compile(
    r"\b(?:(?:see|meet|hear|receive|have|expect|interview|ring|call|phone|video|host|welcome) (?:for )?you\b"
    r"(?! (?:back|again|soon|know|a|an|the|any|your)\b)"
    r"|you(?:'ll| will|'re| are) (?:be )?(?:in to |due |seeing|meeting|talking|speaking|see|meet|speak|talk|on at"
    r"|on for|expected|called)"
    r"|come (?:in|to|along|for|by|over|and|at|on|round|down|up)\b|ask for\b|report to\b|be at\b|(?:with|join) us\b"
    r"|offer you\b|a (?:slot|space|place|time) for you\b|put (?:you|in the (?:book|diary))\b|locked in\b"
    r"|we(?: are|'re) on\b|convened to\b)",
    re.IGNORECASE,
)
"""Bids the reader come, or says that they will be met."""
_NOT = re.compile(
    r"\b(?:if|unless|whether|good luck|fingers crossed|how (?:was|were|did)|my interview|webinar"
    r"|info(?:rmation)? session|open (?:day|evening)|fair|start(?:ing|s)? (?:date|work)|first day|induction|onboarding"
    r"|on leave|out of (?:the )?office|annual leave|deadline|clos(?:es|ing)|result|decision|decide|let you know"
    r"|hear from|expires?|valid|until|available|later|usually|generally|every|each|always|weekdays|cancel\w*"
    r"|postpone\w*|moved?|cannot|can't|unable|not be able|instead|was|were|had|opens?|newsletter|register|tickets?"
    r"|maintenance|propos\w+|suggest\w*|possible|options?|either|candidate)\b|\?",
    re.IGNORECASE,
)
"""What else happens at a time, and what leaves it open."""


def told(reading: Reading, sent: datetime | None, *, bids: bool) -> str:
    """The words that tell the time of a talk; empty when none do. `bids`: what bids the reader come is enough.

    A time in doubt is told as well: that there is a talk is sure, and of its time the user hears that it is not.
    """
    if sent is None:
        return ""
    ahead = [each for each in reading.moments if each.start > sent]
    if not ahead:
        return _doubtful(reading, bids=bids) if reading.in_doubt else ""
    days = {each.start.date() for each in ahead}
    if len(days) > MOST_DAYS:
        return ""
    found = [words for each in ahead if (words := _tells(reading.text, each.begin, each.finish, bids=bids))]
    return found[0] if found and (len(days) == 1 or len(found) == len(ahead)) else ""


def _doubtful(reading: Reading, *, bids: bool) -> str:
    """The same of a time that has two readings: the first that stands in the text as times do."""
    for found in list(_DATED.finditer(reading.text))[:MOST_DAYS]:
        if (words := _tells(reading.text, *found.span(), bids=bids)) and _HOUR.search(words):
            return words
    return ""


def _tells(text: str, begin: int, finish: int, *, bids: bool) -> str:
    """The sentence around a time, where it tells of a talk, or stands under words that do."""
    before, behind = text[max(0, begin - _BEFORE) : begin], text[finish : finish + _BEHIND]
    edges = list(_EDGE.finditer(before))
    own = before[edges[-1].end() :] if edges else before
    lead = before[: edges[-1].end()].rstrip() if edges else ""
    end = _EDGE.search(behind)
    sentence = own + text[begin:finish] + (behind[: end.start() + 1] if end else behind)
    if _NOT.search(_NO_CONDITION.sub("", sentence)):
        return ""
    led = lead[-_BEFORE:] if lead.endswith(":") else ""
    if _TALK.search(sentence) or _TALK.search(led) or (bids and _BIDS.search(sentence)):
        return " ".join(sentence.split())
    return ""
