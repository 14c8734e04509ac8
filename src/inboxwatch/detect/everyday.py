"""What people say in mail about a job that says little of hiring: everyday words, which count nowhere else."""

from __future__ import annotations

import re

from inboxwatch.detect import appointment, told
from inboxwatch.detect.clues import clue
from inboxwatch.detect.settling import ENOUGH, IF, READ, Time, asks_for_times
from inboxwatch.detect.weighing import Weighing
from inboxwatch.model import Label

_DAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b|today|tonight|tomorrow"
    r"|this (?:morning|afternoon|evening)|the \d)"
)
THEN = "by_hand.then"
CLUES = (
    clue(
        "by_hand.off",
        Label.INTERVIEW_CANCELLED,
        3,
        r"\b(?:don'?t|do not|no need to|needn't|not to) (?:come|travel|set off|make the (?:trip|journey))\b"
        r"(?! (?:alone|early|late|empty|to|by|with|in )\b)",
        rf"\bno (?:trial|interview|chat|meeting) {_DAY}",
        r"\b(?:calling|called|call) off (?:all |the |your |our |\w+day's )",
        r"\btaken you off (?:\w+day's|tomorrow's|today's|the) (?:list|diary|schedule|rota)\b",
        r"\b(?:trial|chat|meeting|visit)(?:'s| is| has been) (?:off|cancelled)\b(?! (?:to|ice))",
    ),
    clue(
        "by_hand.instead",
        Label.INTERVIEW_RESCHEDULED,
        3,
        rf"\b(?:make|do|say|try) (?:it )?(?:{_DAY}|\d|half|quarter|noon|an hour)[^.!?]{{0,40}}\b(?:instead"
        rf"|rather than)\b",
        r"\bmake it (?:\w+ ){0,4}?(?:\d|half|quarter|noon)[^.!?]{0,40}\b(?:instead|rather than)\b",
        rf"\bso (?:it's |it is |let's say |can we (?:do |say |make it )"
        rf"|make it )(?:now )?{_DAY}[^.!?]{{0,60}}\binstead\b",
        rf"\bit's now {_DAY}",
        rf"\b{_DAY}[^.!?]{{0,60}}\b(?:instead of|rather than) (?:the |on |at )?(?:{_DAY}|\d)",
        r"\b(?:half an hour|an hour|(?:\d{1,2}|ten|fifteen|twenty|thirty) minutes) (?:earlier|later)\b"
        r"(?! (?:he|she|they|i|we|you)\b)",
        r"\b(?:asked|asking) (?:if you'd|whether you could|to) (?:do|make|come|move)\b[^.!?]{0,30}\b(?:instead"
        r"|later)\b",
    ),
    clue(
        "by_hand.no",
        Label.REJECTION,
        3,
        r"\b(?:(?:went|gone|go|going) (?:with|for)|(?:decided|settled) on|(?:given|offered|gave) (?:it"
        r"|the \w+) to) (?:someone"
        r"|somebody|another|the other|an? (?!suppl|vendor|firm|compan|contract|provid|bid|agenc)\w+ who)\b",
        r"\b(?:felt|thought|decided|agreed) (?:that )?(?:someone|somebody|another|the other|a person) (?:who|with"
        r"|whose"
        r"|candidate|applicant)\b|\bwants? (?:someone|somebody) with (?:more|less|a)\b",
        r"\b(?:round|process|road|journey)\b[^.!?]{0,40}\b(?:ends|stops) here\b|\b(?:reqs?|seats?|posts?|vacanc(?:y"
        r"|ies)"
        r"|roles?) (?:\w+ ){0,3}(?:closed|pulled|frozen|gone)\b|\bon ice\b|\btreat this as closed\b",
        r"\b(?:isn't|not|wasn't) (?:to be|going to be) (?:in it|for you|you)\b|\bshall not be taking\b"
        r"|\bno new appointments\b|\bretract\b",
        r"\bthe other (?:lady|lad|girl|chap|fellow|candidate|applicant|person)\b[^.!?]{0,100}\b(?:more|longer"
        r"|needn't|already"
        r"|wouldn't need|years|edged|pipped)\b",
        r"\b(?:you|yours) (?:came|were) (?:a )?(?:very |really )?close second\b(?! choice)|\bpipped\b|\bedged it\b"
        r"|\b(?:wasn't|was not|isn't) (?:quite )?(?:enough|the right)\b|\bkept? your (?:details|number|cv|name)\b",
    ),
    clue(
        "by_hand.yours",
        Label.OFFER,
        3,
        r"\bthey (?:really |all )?want you\b(?! to)|\b(?:you can have|it's yours|is yours|you've got) (?:the job"
        r"|the post|the"
        r" place|if you|the position)\b|\bis yours if\b",
        r"\b(?:approved|agreed|confirmed) (?:to employ you|to appoint you|your appointment)\b|\b(?:employ|appoint"
        r"|take) you on?"
        r" as\b|\boffer you the following\b|\byour (?:cv|application) is selected\b|\byou(?:'re| are) hired\b",
        r"\b(?:initial each page|sign (?:the last (?:one|page)|the contract|and return|it and))\b",
        r"\bwe(?:'d| would) (?:like|love) (?:you to start|to have you|to take you on)\b|\bwhen can you start\b",
    ),
    clue(
        "by_hand.work",
        Label.ASSESSMENT,
        3,
        r"\b(?:spend|take|allow|about|only|not more than|no more than|up to) (?:\w+ )?(?:\d{1,2}|two|three|four"
        r"|five|six|an?"
        r" |thirty|forty)(?: or \w+)? ?(?:hours?|hrs?|minutes|mins)\b[^.!?]{0,30}\b(?:on it|in all"
        r"|not (?:a minute )?more)\b",
        r"\b(?:two|three|four|five|six|\d) hours,? (?:not|no|and not|at) (?:a minute )?m(?:ore|ost)\b",
        r"\b(?:exercise|brief|puzzle|task|test piece)\b[^.!?]{0,120}\b(?:by|until|before|portal|login|laptop)\b",
        r"\bpush it as a (?:pr|pull request)\b|\bsend (?:me|us) (?:a|an|your) (?:sketch|mood ?board|mock-?up|draft"
        r"|drawing"
        r"|design|menu|lesson plan|translation|write-?up|short piece)\b",
    ),
    clue(
        "by_hand.which",
        Label.SCHEDULING_REQUEST,
        3,
        r"\b(?:which|when) (?:\w+ ){0,3}?(?:could you manage|can you (?:manage|do|make)|suits?|works?|is (?:best"
        r"|good|easiest))"
        r"\b[^.!?]{0,40}\?",
        r"\b(?:two or three|a few|some|any) (?:[\w-]{1,20} )?(?:times|slots|half-hours|dates)\b[^.!?]{0,40}\b(?:work"
        r"|suit|among)\b",
        r"\b(?:grab|pick|choose|book) (?:\d+ ?min\w*|a (?:slot|time)|any slot|whichever)\b",
        r"\blet me know if it would be possible\b|\bwhat (?:days|times|day|time) (?:are|suits?|works?|would"
        r"|can)\b[^.!?]{0,40}\?",
    ),
    clue(
        "by_hand.received",
        Label.APPLICATION_RECEIVED,
        3,
        r"\b(?:(?:it|that|they|all)(?:'s| has|'ve| have)?|your \w+(?: \w+)?(?: has| have)?) (?:just )?(?:arrived"
        r"|come through"
        r"|got here|reached (?:us|me)|landed)\b|\b(?:got|have) your (?:cv|form|letter|application)\b(?! here)",
    ),
)
"""What counts only in mail that `byhand` takes for one about a job."""
_TO_COME = re.compile(
    r"\b(?:come (?:on|to|in|and|along|by|over|down|up|round|sat|sun|mon|tue|wed|thu|fri|saturday|sunday|monday"
    r"|tuesday"
    r"|wednesday|thursday|friday|at)|call (?:on (?:me|us)|in(?:to)?|up|round|at)|pop (?:in|by|along|over|round|down)"
    r"|drop (?:in|by)|(?:will|'ll) (?:see|meet|ring|call|phone|whatsapp|video|telephone|expect|interview|have you in)"
    r"|will \w+ call|see you|meet (?:me|us)|you're coming|so (?:we'll say|let us fix|that's|it's)|we'll say"
    r"|let us (?:say|fix)"
    r"|count with you|expect you|can all do|confirming|wednesday it is|\w+day it is|sharp\b|can (?:take|see|do) )",
    re.IGNORECASE,
)
"""Bids the reader come, or says that one will ring, at a time that stands there or nearby."""
_TIMED = re.compile(rf"{appointment.TIME_LIKE.pattern}|\b{_DAY}", re.IGNORECASE)
_NO_CONDITION = re.compile(r"if (?:that|this|it|all that|the \w+) (?:ha|do|i)(?:s|es)n't\b", re.IGNORECASE)
"""How one says with an if what is no condition: "if that has not put you off, come"."""


def settle(weighing: Weighing, said: tuple[str, ...], time: Time) -> None:
    """Take the one time that lies ahead for that of a talk, where the reader is bidden to it and not asked about it."""
    if weighing.weights[Label.SCHEDULING_REQUEST] >= ENOUGH or asks_for_times(weighing) or time.sent is None:
        return
    reading = time.reading()
    words = [s for s in said[:READ] if _TO_COME.search(s) and _TIMED.search(s) and _bound(s)]
    words = words or [s for s in (told.told(reading, time.sent, bids=True),) if s]
    if not words:
        return
    ahead = {each.start for each in reading.moments if each.start > time.sent}
    day = {start.date() for start in ahead}
    if len(day) > 1 or (not ahead and not reading.in_doubt):
        return
    weighing.seen.add(THEN)
    weighing.speak(Label.INTERVIEW_CONFIRMED, 3, THEN, words[0])


def _bound(sentence: str) -> bool:
    """Whether a sentence names one time, and does not ask about it."""
    condition = IF.search(sentence)
    if condition and condition.start() < 12 and not _NO_CONDITION.match(sentence):
        return False
    return "?" not in sentence and appointment.TIME_QUESTION.search(sentence) is None
