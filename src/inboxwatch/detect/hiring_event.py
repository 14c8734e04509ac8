"""Whether a calendar invitation is about the user's job search, or a dentist, a lunch, a webinar."""

from __future__ import annotations

import re

from inboxwatch.detect import business, clues, conference, others, role, senders
from inboxwatch.detect.calendar import Invitation
from inboxwatch.detect.clues import TALK
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Evidence, Message

ENOUGH = 3.0
ENOUGH_TO_CANCEL = 2.0
"""Less is asked of a cancellation: to believe one too many costs less than to thank for what never took place."""
FEW = 6
"""Guests of one firm that make a panel, not a gathering."""
MANY = 12
"""More people than any panel has: a webinar, an all-hands."""

_INTERVIEW = re.compile(rf"\b{TALK}\b", re.IGNORECASE)
_PLAIN_INTERVIEW = re.compile(
    r"\binterview(?:er|ing|s)?\b|\bphone[ -]?screen|\bon-?site\b|\bsuper ?day\b|\bassessment (?:day|centre|center)\b"
    r"|\bfinal round\b(?! (?:match|draw|game|of golf))"
    r"|\b(?:recruiter|hiring manager|hm) (?:call|chat|screen)|\b(?:tech|technical|coding|initial|intro|video) screen",
    re.IGNORECASE,
)
_HIRING = re.compile(
    r"\b(?:recruit\w*|hiring|candida(?:te|cy)|your application|talent acquisition|position|role(?! of [a-z])"
    r"|vacancy|job|(?:your|the) (?:resume|cv|background)|(?:software|backend|frontend|data|product|senior|junior"
    r"|staff|lead) "
    r"(?:\w+ )?(?:engineer|developer|scientist|analyst|manager|designer))\b",
    re.IGNORECASE,
)
_ABOUT_THE_ROLE = re.compile(
    r"\b(?:conversation|call|chat|discuss\w*|talk\w*|speak\w*|meet\w*)\b[^.!?\n]{0,80}"
    r"\b(?:role(?! of [a-z])|position|opportunity|vacancy|your (?:\w+ )?application)\b",
    re.IGNORECASE,
)
_TRIAL = re.compile(
    r"\b(?:trial (?:shift|work)|(?:work|paid|unpaid|kitchen|bakery|salon|bar|workshop) trial|taster shift)s?\b"
    r"|\btrial\b[^.!?\n]{0,30}\b(?:at|in) (?:the|our) (?:bakery|shop|store|kitchen|restaurant|cafe|bar|pub|salon"
    r"|workshop|garage|nursery|school|farm|hotel|warehouse|yard)\b",
    re.IGNORECASE,
)
"""Small employers have people work an hour where others ask questions."""
_PAID = re.compile(
    r"\bpaid,? (?:\d{2,3} ?%|part[- ]time|full[- ]time|position|role|post|job)|\b(?:0?\.\d{1,2}|1\.0) ?FTE\b",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"\b(?:call|talk|chat|conversation|meeting|discussion|intro(?:duction)?|round|session|meet|catch[- ]up)\b", re.I
)
_TALENT_LOCAL = re.compile(
    r"(?:.{0,30}[.+_-])?(?:recruit\w*|talent|careers?|hiring|hr|jobs|people|interviews?|scheduling)\b.{0,40}"
)


def about_hiring(message: Message, event: Invitation, reader: Reader) -> Evidence | None:
    """The words that make an event part of a hiring process, or None when too little speaks for it."""
    title = f"{event.summary}\n{message.subject}"
    words = f"{event.description[:3000]}\n{message.text[:3000]}\n{message.signature[:500]}"
    weight = 0.0
    reason = ""
    if found := (_PLAIN_INTERVIEW.search(title) or _TRIAL.search(title)):
        weight, reason = 3, event.summary or found[0]
    elif found := (_INTERVIEW.search(title) or _PLAIN_INTERVIEW.search(words)):
        weight, reason = 2, found[0]
    elif found := _CALL.search(title):
        weight, reason = 0.5, event.summary or found[0]
    paid = _PAID.search(title)
    if found := (_HIRING.search(title) or paid):
        weight, reason = weight + 2, reason or found[0]
    elif found := _ABOUT_THE_ROLE.search(words):
        weight, reason = weight + 2.5, reason or found[0]
    elif found := _HIRING.search(words):
        weight, reason = weight + 1.5, reason or found[0]
    weight += _people(message, event, reader)
    own = conference.without(words)[:1500]
    left_out = {"other.friend", *(("other.cause",) if paid else ())}  # "volunteer coordinator, paid 60 %" is a job
    job = role.role(event.summary, "") or role.role(message.subject, "")
    if job:  # who interviews for a post speaks of its trade: a claims handler's claims
        title, own = title.replace(job, " "), own.replace(job, " ")
        left_out |= business.TRADES
    against = {*clues.found(others.AGAINST, title), *clues.found(others.AGAINST, own)}
    weight += sum(clue.weight for clue in others.AGAINST if clue in against and clue.rule not in left_out)
    if weight < (ENOUGH_TO_CANCEL if event.cancelled else ENOUGH):
        return None
    return Evidence("calendar.hiring", (reason or event.summary)[:160])


def _people(message: Message, event: Invitation, reader: Reader) -> float:
    """What sender, organizer and guests speak for or against."""
    weight = 0.0
    asking = [address for address in (message.sender, event.organizer) if address is not None]
    if any(senders.recruiting_system(address.domain) for address in asking):
        weight += 2
    elif any(_TALENT_LOCAL.fullmatch(a.email.partition("@")[0]) or _HIRING.search(a.name) for a in asking):
        weight += 1.5
    organizer = event.organizer
    if organizer is not None and len(event.attendees) <= FEW and not senders.is_free_mail(organizer.domain):
        theirs = senders.organisation(organizer.domain)
        if all(senders.organisation(a.domain) == theirs for a in event.attendees):
            weight += 0.5  # one firm's people and the user
    own = {senders.organisation(a.rpartition("@")[2]) for a in reader.addresses}
    ours = {d for d in own if not senders.is_free_mail(d)}
    if organizer is not None and senders.organisation(organizer.domain) in ours:
        weight -= 3  # at the user's own firm: there the user is the one who interviews
    if len(event.attendees) > MANY:
        weight -= 2
    if event.recurring:
        weight -= 2
    if message.list_id or (message.list_unsubscribe and weight <= 0):
        weight -= 1.5
    return weight
