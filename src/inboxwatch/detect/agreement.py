"""Reads a short yes to a time that the history below names, or puts one right: "See you then!", "3pm, not 2pm"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

from inboxwatch.detect import appointment, chosen, clues, conference, corrections, others, replies
from inboxwatch.detect.clocks import clocks, settle
from inboxwatch.detect.dates import days, plain
from inboxwatch.detect.moment import Moment
from inboxwatch.detect.times import moments
from inboxwatch.model import Label, Message

LONGEST = 400
"""Characters of a mail that only agrees; one that says more is read by its own words."""
MOST_LEVELS = 3
"""Mails of the history that are looked at, the newest first: an answer, what it answers, and what that answered."""
MAX_LEVEL = 3_000
"""Characters of one of them."""
_HALF_DAY = 12 * 60
"""Minutes after which a clock's hand shows the same: "10 it is" says neither morning nor evening."""

_YES = re.compile(
    r"\b(?:great|perfect(?:ly)?|lovely|super|superb|brilliant|excellent|fantastic|wonderful|awesome|cool|good|fine|ok"
    r"|okay|sure|yes|yep|yeah|deal|done|sorted|noted|agreed|grand|smashing|ideal|no (?:problem|worries)|works?|suits?"
    r"|see you (?:then|there|on|at|tomorrow|\w{3,6}day|in the)"
    r"|(?:speak|talk|meet|chat|till|until) (?:you )?then|booked(?: in)?|confirm(?:ed|ing)?"
    r"|let(?:'s| us) (?:go (?:with|for)|do|say|take|make it|stick (?:with|to))|(?:we|i)(?:'ll| will) (?:take|go with)"
    r"|all set|in the (?:diary|calendar|book)|locked in|look(?:ing)? forward|it is|we're on|you're on|that's us"
    r"|invit(?:e|ation)(?: is)? (?:sent|on its way|to follow|coming|follows)"
    r"|send(?:ing)? (?:you )?(?:an?|the) invit\w+)\b|[\U0001f44d\U0001f44c\u2705\u2714]",
    re.IGNORECASE,
)
_BUT = re.compile(
    r"\b(?:unfortunately|but|however|cannot|not|never|no longer|instead|another|different|other|reschedul\w+|cancel\w*"
    r"|move[ds]?|postpone\w*|push(?:ed)?|sorry|apolog\w+|afraid|if|unless|whether|let me check|get back|once|until we"
    r"|regret|declin\w+|reject\w*|withdraw\w*|offer|later|earlier|or|pick|choose|select|good luck|fingers crossed"
    r"|submitted|passed on|forwarded|sent you)\b|n't\b|\?",
    re.IGNORECASE,
)
"""What makes more of it than a yes."""
_TALK = re.compile(
    r"\binterview(?:s|ing|ed)?\b|\bphone[ -]?screen\b|\byour (?:application|candidacy)\b"
    r"|\b(?:position|role|vacancy|opening)\b[^.!?\n]{0,80}\b(?:call|chat|meet\w*|talk|speak|come in)\b"
    r"|\b(?:call|chat|meet\w*|talk|speak|come in)\b[^.!?\n]{0,80}\b(?:position|role|vacancy|opening)\b",
    re.IGNORECASE,
)
_HEADERS = re.compile(
    r"\A(?:[*_>\s]{0,4}(?:from|date|sent|to|cc|subject)\b[*_]{0,2}\s?:[^\n]{0,500}\n){1,8}", re.IGNORECASE
)
"""The header fields of a quoted mail, as `replies` keeps them and as Outlook writes them."""
_RELATIVE = re.compile(r"\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
"""Days counted from the day of the history's own mail, which is not known for sure."""
_TIMED = re.compile(rf"{appointment.TIME_LIKE.pattern}|\bthen\b", re.IGNORECASE)
_MOVE = re.compile(
    r"\b(?:reschedul\w+|postpone|move|push|swap|change|different|another|instead|rather)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Agreement:
    """A yes to a time. `words` are those that say it; `moment` is None where the history does not tell which time."""

    label: Label
    words: str
    moment: Moment | None


def agreement(message: Message, zone: str, *, of_process: bool = False) -> Agreement | None:
    """What a mail agrees to that says little but yes to a talk of a hiring process; None when it is something else.

    `zone`: as `times.moments` takes it. The caller knows that the mail answers within a conversation; `of_process`:
    and that the conversation is of a hiring process, whatever it speaks of.
    """
    own = message.text.strip()
    if not own:
        return None
    slip = corrections.words(own)
    said = _YES.search(own)
    if not slip and (len(own) > LONGEST or not message.quoted or said is None or _BUT.search(own)):
        return None
    history = f"{message.subject}\n{message.quoted[:MAX_LEVEL]}"
    bare = conference.without(history)  # links hold words like "meetup"
    if not of_process and (not _TALK.search(history) or next(clues.found(others.AGAINST, bare), None)):
        return None
    sent = message.sent
    if slip:
        domain = message.sender_domain
        right = corrections.corrected(own, message.quoted, sent, zone, domain) if sent is not None else None
        return Agreement(Label.INTERVIEW_RESCHEDULED, slip, right)
    levels = _levels(message.quoted)
    moved = bool(levels) and _MOVE.search(levels[0]) is not None and appointment.TIME_LIKE.search(levels[0]) is not None
    moment = _moment(own, levels, sent, zone, message) if sent is not None else None
    if not _to_a_time(own, levels):
        return None
    line = next(line for line in own.split("\n") if _YES.search(line))
    return Agreement(
        Label.INTERVIEW_RESCHEDULED if moved else Label.INTERVIEW_CONFIRMED, " ".join(line.split()), moment
    )


def _to_a_time(own: str, levels: tuple[str, ...]) -> bool:
    """Whether it is a time that the yes is said to: its own, or one that no other question has followed upon."""
    if _TIMED.search(own):
        return any(appointment.TIME_LIKE.search(words) for words in (own, *levels))
    for words in levels:
        time = appointment.TIME_LIKE.search(words)
        if "?" in words[: time.start() if time else None]:
            return False
        if time:
            return True
    return False


def _levels(quoted: str) -> tuple[str, ...]:
    """The mails of the history apart, the newest first."""
    levels: list[str] = []
    rest = quoted
    while rest.strip() and len(levels) < MOST_LEVELS:
        top, rest = replies.split(_HEADERS.sub("", rest.lstrip(), count=1))
        if not top.strip():
            top, rest = rest, ""
        levels.append(top[:MAX_LEVEL])
    return tuple(levels)


def _moment(own: str, levels: tuple[str, ...], sent: datetime, zone: str, message: Message) -> Moment | None:
    """The one time that the newest of the history's mails with a time names; by the hour that the yes repeats."""
    domain = message.sender_domain
    known = [_ahead(words, sent, zone, domain) for words in levels]
    spoken = [settle(clock.first, clock.last, "") for clock in clocks(plain(own), (), zone or "UTC", domain)]
    hours = {read[0] % _HALF_DAY for read in spoken if read is not None}
    for number, found in enumerate(known):
        if _RELATIVE.search(levels[number]):
            return None
        fitting = [each for each in found if not hours or _hour(each) % _HALF_DAY in hours]
        fitting = chosen.among(own, fitting, sent)
        if hours and not fitting and (joined := _joined(own, levels[number], sent, zone, domain)):
            fitting = [joined]
        starts = {each.start for each in fitting}
        if len(starts) == 1:
            return _zoned(fitting[0], known[number + 1 :])
        if starts:
            return None
    return None


def _ahead(words: str, sent: datetime, zone: str, domain: str) -> list[Moment]:
    return [each for each in moments(words, sent, zone, domain).moments if each.start > sent]


def _hour(moment: Moment) -> int:
    return moment.start.hour * 60 + moment.start.minute


def _joined(own: str, words: str, sent: datetime, zone: str, domain: str) -> Moment | None:
    """The day that one mail names with the hour that the yes to it names."""
    named = {day.day for day in days(plain(words), sent.date(), None) if not day.doubt and not day.several}
    ahead = [day for day in named if day >= sent.date()]
    times = clocks(plain(own), (), zone or "UTC", domain)
    if len(ahead) != 1 or len(times) != 1:
        return None
    hour = plain(own)[times[0].begin : times[0].finish]
    found = moments(f"{ahead[0]:%A, %d %B %Y} at {hour}", sent, zone, domain).moments
    return found[0] if len(found) == 1 else None


def _zoned(moment: Moment, before: list[list[Moment]]) -> Moment:
    """The same time as an earlier mail wrote it, where that one named a zone: the answer then means the same clock."""
    same = [
        each
        for found in before
        for each in found
        if each.start.date() == moment.start.date() and _hour(each) == _hour(moment)
    ]
    instants = {each.start for each in same}
    return replace(same[0], begin=0, finish=0) if len(instants) == 1 else moment
