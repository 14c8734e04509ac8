"""Whether a mail of the user's own applies for a job: what answers it is of a process, however little it says."""

from __future__ import annotations

import re

from inboxwatch.detect import clues, others
from inboxwatch.model import Message

LONGEST = 6_000
"""Characters that are read: who applies says so at once."""
ENOUGH = 2.0

_SUBJECT = re.compile(
    r"\b(?:appl(?:y|ying|ication|icant)|cv|c\.v\.|r[ée]sum[ée]|curriculum|cover(?:ing)? letter|vacanc(?:y|ies)|job|post"
    r"|position|role|opening|advert(?:isement)?|work|trial|trainee(?:ship)?|apprentice(?:ship)?|intern(?:ship)?|hiring"
    r"|wanted|bewerbung|candidature|solicitud|candidatura)\b",
    re.IGNORECASE,
)
_APPLIES = (
    (
        2.0,
        re.compile(
            r"\bi(?:'m| am|'d| would| wish| want| hereby| have)?(?: like)?(?: to)?(?: \w+){0,3} appl(?:y|ying|ied)"
            r" (?:for|to)\b"
            r"|\b(?:am|'m) applying\b|\b(?:speculative|unsolicited) application\b|\bi am writing to apply\b"
            r"|\bmy application (?:for|to)\b|\bapplication for (?:the|a|your|an)\b[^.!?\n]{0,60}"
            r"\b(?:position|role|post|job|vacancy|internship|apprenticeship|traineeship|opening)\b",
            re.IGNORECASE,
        ),
    ),
    (
        1.5,
        re.compile(
            r"\bmy (?:\w+ )?(?:cv|c\.v\.|r[ée]sum[ée]|curriculum vitae|cover(?:ing)? letter)\b"
            r"|\b(?:cv|r[ée]sum[ée]) (?:is )?(?:attached|enclosed|below)\b"
            r"|\b(?:attached|enclosed)(?: \w+){0,3} (?:cv|r[ée]sum[ée])\b",
            re.IGNORECASE,
        ),
    ),
    (
        1.5,
        re.compile(
            r"\b(?:saw|seen|read|found|spotted|heard|noticed)\b[^.!?\n]{0,60}\b(?:ad|advert|advertisement|posting|vacancy"
            r"|looking for|hiring|need|sign|notice)\b"
            r"|\b(?:are you|if you(?:'re| are)|whether you(?:'re| are)) (?:still )?(?:hiring|looking for"
            r"|taking on|recruiting)\b"
            r"|\b(?:any|do you have) (?:\w+ ){0,2}(?:work|jobs?|vacancies|shifts|openings)\b",
            re.IGNORECASE,
        ),
    ),
    (
        1.0,
        re.compile(
            r"\binterested in (?:the|your|this|a|working)\b[^.!?\n]{0,60}\b(?:position|role|post|job|vacancy"
            r"|opening|team|you)\b"
            r"|\blooking for (?:\w+ ){0,3}(?:work|job|position|role|employment)\b"
            r"|\b(?:years?|months?) (?:of )?experience\b"
            r"|\bi (?:have )?worked (?:as|in|at|for)\b|\bi can start\b|\bmy (?:referees|references|availability)\b",
            re.IGNORECASE,
        ),
    ),
)
"""What applicants say, and what each is worth."""
_OWN_VOICE = frozenset({"other.candidate", "other.candidates_voice", "other.friend", "other.trade", "other.home"})
"""Other business for what an employer writes: the applicant's own words, and those of the job's trade."""


def may_apply(message: Message) -> bool:
    """Whether the body of a sent mail is worth reading, by its subject. `message` holds header fields only."""
    return _SUBJECT.search(message.subject) is not None


def applies(message: Message) -> bool:
    """True when the user's own words (never the quoted ones) apply for a job; not for a loan, a flat or a school."""
    words = f"{message.subject}\n{message.text[:LONGEST]}"
    against = {clue.rule for clue in clues.found(others.AGAINST, words)} - _OWN_VOICE
    if against:
        return False
    said = sum(worth for worth, pattern in _APPLIES if pattern.search(words))
    return said + (0.5 if _SUBJECT.search(message.subject) else 0.0) >= ENOUGH
