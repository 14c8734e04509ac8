"""What a mail's last word on the time of an interview is: set, asked about, open, or over."""

from __future__ import annotations

import re
from datetime import datetime

from inboxwatch.detect.clues import TALK
from inboxwatch.detect.moment import Reading
from inboxwatch.detect.turns import Turns

MAX_FILLING = 6
"""Letters besides a time in a row that gives nothing else."""

SEEN_THEN = Turns(
    r"\b(?:look(?:ing)? forward to(?! (?:hear|receiv|your (?:repl|answer|response)))|excited to|see you"
    r"|speak (?:to you|with you|soon)|talk (?:to you|soon)"
    r"|meet(?:ing)? you|speaking|chatting|join us|arrive|confirmed|scheduled|booked|locked in|all set|is on for"
    r"|(?:have|got|pencil+ed|slotted|fitted|squeezed) you (?:down|in)|put (?:you|us|it|this) (?:down|in)|come (?:in"
    r"|along|over|by|and see us)"
    r"|(?:we|i|he|she|they)(?:'ll| will| shall) (?:\w+ )?(?:meet|see|speak|talk|interview)"
    r"|(?:you|we)(?:'re| are|'ll be| will be) (?:meeting|seeing|speaking|talking|interviewing)"
    r"|let(?:'s| us) (?:meet|see us|see each other|speak|talk|fix|settle on|book))\b",
)
"""Said of a time that is settled."""
AGREED = re.compile(
    r"\b(?:works?|suits?|(?:is |'s )?(?:perfect|great|fine|good|ok|okay)) (?:for |with |by )?(?:us|me|him|her|them"
    r"|everyone"
    r"|the team|the panel)\b|\bit is(?=[.,!]|$)|\blocked in\b|\bworks(?=[.,!]| (?:well|great|perfectly|fine"
    r"|nicely))|\b(?:see|speak to|talk to|speak with) you then\b"
    r"|\blet(?:'s| us) (?:go with|do|make it|say|take|stick with)\b"
    r"|\b(?:we|i)(?:'ll| will) (?:do|take|go with|go for|make it|expect you)\b|\bthen(?=[,.!]|$)",
    re.IGNORECASE,
)
"""Said of one of the times that were offered before."""
INVITED = Turns(
    rf"\binvit(?:e|ed|ing|ation)\b[^.!?]{{0,120}}\b(?:{TALK}|meet|call|chat|conversation|round)\b"
    rf"|\b(?:your|our|you|us|we)\b[^.!?]{{0,60}}(?<!on the )\b{TALK}(?<!s)\b[^.!?]{{0,80}}"
    r"\b(?:on|at|for|tomorrow)\b|\b(?:like|love|want|wants) to (?:see|meet|interview|speak (?:to|with)|talk to) you\b"
    r"|\byou(?:'ll| will) be (?:interviewed|seen|meeting|speaking (?:to|with))\b",
)
INVITES = Turns(
    r"\binvit(?:e|ing) you\b|\byou(?:'re| are|'ve been| have been) invited\b"
    r"|\b(?:glad|happy|pleased|delighted|like|love|keen) to interview you\b",
)
_SCHEDULES = Turns(
    rf"\b(?:like|love|happy|glad|pleased|delighted|want|going|able) to (?:schedule|set up|book|arrange|hold|conduct"
    rf"|fix|have)"
    rf" (?:your|an?|the|our) (?:[\w-]+ ){{0,3}}{TALK}\b(?<!s)(?: with (?:you|us))? ?(?:for|on"
    rf"|at)\b(?![^.!?]{{0,80}}\b(?:or|between)\b)",
)
"""Says when an interview is to be as if it were settled: "we would like to schedule your interview for 5 May at 2"."""
_ROUND = re.compile(
    r"\W{0,4}(?:(?:round|interview|stage|session|part) ?(?:#|no\.? ?)?\d{1,2}\b"
    r"|(?:first|second|third|fourth|final|1st|2nd|3rd) (?:round|interview|session)\b)(?: ?[:(\u2013-]| \w)",
    re.IGNORECASE,
)
"""A row that gives one of several interviews by its number."""
_OPTION = re.compile(
    r"\W{0,4}(?:(?:option|slot|choice|alternative|proposal|variant|possibility) ?(?:#|no\.? ?)?(?:\d{1,2}|[A-Da-d])\b"
    r"|(?:first|second|third|1st|2nd|3rd) (?:option|choice|slot|alternative)\b)",
    re.IGNORECASE,
)
"""A row that gives one of several times to choose from."""
FOLLOWS = re.compile(
    r"\b(?:invit(?:e|ation)|details|schedule|link|times?|dates?|confirmation|information"
    r"|agenda)s?\b[^.!?]{0,60}\b(?:will|to)"
    r" (?:\w+ )?(?:follow|be (?:\w+ )?(?:sent|shared|provided|communicated|e-?mailed|issued))\b"
    r"|\b(?:we|i|they|coordinator|recruiter|team|assistant|manager|colleague|office)(?:'ll| will)(?: then| now"
    r"| shortly| soon)?"
    r" (?:send|share|e-?mail|forward|issue|provide) (?:you )?(?:\w+ ){0,4}(?:invit\w+|details|schedule|date|time)s?\b",
    re.IGNORECASE,
)
"""Says that the time will be told."""
_OF_IT = re.compile(
    r"\b(?:does|do|would|will|is|are|can|could)\b[^.!?]{0,40}\b(?:this|that|it|you)\b[^.!?]{0,60}\?"
    r"|\b(?:let (?:me|us) know|tell (?:me|us)|confirm|advise) (?:if|whether|what)\b",
    re.IGNORECASE,
)
"""Asks whether a time suits."""
TIME_QUESTION = Turns(
    r"\b(?:would|will|does|do|could|can|is|are|may|shall|how about)\b[^.!?]{0,160}(?:\d|day|morning|afternoon|time|slot"
    r"|free|available)[^.!?]{0,80}\?"
    r"|\b(?:let (?:me|us) know|tell (?:me|us)|confirm|advise) (?:if|whether|which|what|when|your)\b[^.!?]{0,80}"
    r"\b(?:work|suit|convenient|availab\w+|prefer|possible|slot|ok|okay|time|good|fine)"
    r"|\b(?:one|any|some|either) of (?:the|these|those)(?: \w+)? (?:slots|times|dates|options)\b"
    r"|\bproposed?\b|\b(?:please )?(?:select|choose|pick)\b[^.!?]{0,30}\b(?:time|slot|date|one)\b",
)
"""The time is still asked for."""
ASKED = re.compile(
    r"^(?![^?]{0,400}\b(?:send|complete|return|submit|start|provide|sign|fill|upload|forward|decide|accept|references?"
    r"|salary|notice|test|assessment|assignment|offer|documents?|questions?|decision|confirm|still|feel|bring)\b)"
    r"[^?]{0,300}\b(?:would|could|can|are|do|will|is|does|shall|might|how|what|have|which|got|any)\b[^?]{0,160}"
    r"(?<!\bby )(?<!\bbefore )(?<!\blast )\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|tomorrow\b"
    r"|(?:this|next) (?:week|morning|afternoon)\b|\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\b|\d{1,2}(?:st|nd|rd|th)\b"
    r"|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b|half an hour\b)[^?]{0,120}\?",
    re.IGNORECASE,
)
"""Asks the reader about a time to talk, and for nothing else by then."""
_THIS_TIME = (
    r"(?:this|that|it|the (?:above|date|time|day|appointment|interview|slot)|your (?:interview|attendance|participation"
    r"|availability(?= by (?:reply|return|e-?mail)|[.!]|$| (?:for|on|at) (?:this|that|the))))"
)
_NODDED = re.compile(
    r"\b(?:confirm|acknowledge|let (?:me|us) know|tell (?:me|us)|advise|reply)\b[^.!?]{0,40}?"
    rf"\b(?:(?:if|whether|that) (?:{_THIS_TIME}|you (?:can|will|are able to|are available(?= (?:then|at (?:this|that)"
    rf"|for (?:this|the)|to attend))|are (?:coming|attending)|plan to))|{_THIS_TIME}|attendance)\b"
    r"(?![^.!?]{0,80}\bor\b)"
    rf"|^(?:does|will|would|is) {_THIS_TIME}\b[^.!?]{{0,40}}\?|\brsvp\b",
    re.IGNORECASE,
)
"""Asks for a nod to the time that is set; with another time of its own it is a question."""
_OPEN = Turns(
    r"\b(?:propos|suggest)(?:e|ed|ing|al)\b[^.!?]{0,40}(?:\btimes?\b|\bdates?\b|\bslots?\b|\bschedule\b|day\b|\d)"
    r"|\b(?:time|date|slot|schedule)s? (?:we |i )?propos|\btentativ\w+|\b(?:following|these|available|several|other"
    r"|below|(?:any|one|some|either) of the) (?:\w+ )?(?:options|slots|times|dates|days)\b"
    r"|\b(?:which|what|whichever|whatever) (?:of|would|time|day|date|slot|one|is (?:best|better|easier|good|convenient"
    r"|most))\b|\beither(?= (?:of|at|on|\d|one|\w{0,6}day|morning|afternoon|time|date|slot)\b)|\bone of (?:the|these)\b"
    r"|\b(?:options|slots|available(?: times| dates)?):",
)
"""Leaves the time open, whatever times stand below."""
TIME_LIKE = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tue|wed|thu|fri)s?\b,? |\btomorrow\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\b|\b\d{1,2}:\d{2}\b",
    re.IGNORECASE,
)
_BARE_HOUR = re.compile(
    r"\b(?:at|from|@) ?(?:1[0-2]|[1-9])(?![\w:.%-])|\b(?:noon|midday)\b|\bo'clock\b|\b\d{1,2} ?h\b"
    r"|\b(?:half|quarter) (?:past|to|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
"""An hour that is one beside a day only: "Thursday at 10"."""
_LABELLED = re.compile(
    r"\W{0,6}(?:interview |event |meeting |start )?(?:when|date|time|day|slot|schedule|timings?)"
    r"(?: ?(?:and|&|/) ?(?:time|date))?\s?(?::|-|\u2013|\s{2})",
    re.IGNORECASE,
)
"""A row that gives the time of an appointment."""
_FILLING = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\b|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b"
    r"|\b(?:am|pm|at|to|from|until|and|of|the|time|hrs|noon|gmt|utc|[a-z]{1,3}[sd]?t)\b|\b[a-z]+/[a-z_]+|[^a-z]",
    re.IGNORECASE,
)
"""What a row that holds nothing but a time is made of."""


def dated(sentence: str) -> bool:
    """Whether a day and a time of day stand there."""
    return len(TIME_LIKE.findall(sentence)) + len(_BARE_HOUR.findall(sentence)) >= 2


def is_row(sentence: str) -> bool:
    """Whether a row gives a time and nothing else: "When: Thursday, 5 March, 14:00", "Tue 3 March | 2 pm GMT"."""
    if TIME_LIKE.search(sentence) is None:
        return False
    return _LABELLED.match(sentence) is not None or len(_FILLING.sub("", sentence)) <= MAX_FILLING


def invites_at(sentence: str) -> bool:
    """Whether a sentence invites to a day and a time of day, and does not ask about it."""
    return INVITES.search(sentence) is not None and dated(sentence) and TIME_QUESTION.search(sentence) is None


def schedules_at(sentence: str) -> bool:
    """Whether a sentence gives the day and the time for which an interview is to be scheduled."""
    return _SCHEDULES.search(sentence) is not None and dated(sentence) and "?" not in sentence


def is_round(sentence: str) -> bool:
    """Whether a row gives the time of one of several interviews: "Round 1: coding, Thursday 16 October, 2 pm"."""
    return _ROUND.match(sentence) is not None and dated(sentence) and "?" not in sentence and " or " not in sentence


def is_option(sentence: str) -> bool:
    """Whether a row gives one of the times to choose from."""
    return _OPTION.match(sentence) is not None and dated(sentence)


def asks_of_it(sentence: str) -> bool:
    """Whether a sentence asks whether a time suits."""
    return _OF_IT.search(sentence) is not None


def ahead(reading: Reading, sent: datetime | None) -> bool:
    """Whether a time that is named lies ahead of when the mail was written."""
    return sent is not None and any(moment.start > sent for moment in reading.moments)


def one_day(reading: Reading, sent: datetime | None) -> bool:
    """Whether all times are of one day and one of them lies ahead."""
    return len({moment.start.date() for moment in reading.moments}) == 1 and ahead(reading, sent)


def over(reading: Reading, sent: datetime | None) -> bool:
    """Whether every time that is named was over when the mail was written."""
    return bool(reading.moments) and sent is not None and all(moment.start <= sent for moment in reading.moments)


def asks_a_nod(sentence: str) -> bool:
    """Whether a sentence asks only whether the reader comes at the time that is set."""
    return _NODDED.search(sentence) is not None and not dated(sentence)


def asks_nothing(sentence: str) -> bool:
    """Whether a sentence beside a set time asks for no other: it wants a nod, or it is what sets the time."""
    return asks_a_nod(sentence) or schedules_at(sentence)


def leaves_open(said: tuple[str, ...]) -> bool:
    """Whether the mail says that its times are proposals or a choice."""
    return any(_OPEN.search(sentence) for sentence in said)
