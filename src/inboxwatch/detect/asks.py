"""Whether a mail wants an answer from the user, and whether it asks not to be written to again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inboxwatch.detect.turns import Turns

_REQUEST = Turns(
    r"\b(?:please|kindly|can you|could you|would you|will you|let (?:me|us) know|tell (?:me|us)|i need you to"
    r"|we need you to"
    r"|would (?:appreciate|love) (?:it )?if you could)\b[^.!?]{0,80}\b(?:confirm|send|let (?:me|us) know|reply"
    r"|respond|share"
    r"|provide|choose|select|pick|complete|fill|sign|return|forward|answer|indicate|advise|submit|accept|attach|call"
    r"|email"
    r"|know|tell|give|state|upload|schedule|book|get back)\b",
)
_NO_REQUEST = re.compile(
    r"\b(?:any (?:\w+ )?(?:questions?|concerns?|issues?|problems?|further|changes|accommodation)|questions\b"
    r"|if you (?:need|have"
    r"|would like|want|cannot|can't|are unable|wish|are no longer|did not|didn't)|do not (?:reply|respond|hesitate)"
    r"|don't hesitate|feel free|not hesitate|unsubscribe|no (?:need|reply)|please note|please ignore|should you)\b",
    re.IGNORECASE,
)
_YOUR = re.compile(r"\b(?:you|your|we|i|it|this|that|tuesday|monday|wednesday|thursday|friday)\b", re.IGNORECASE)
_RHETORICAL = re.compile(
    r"\b(?:questions|need (?:help|to (?:reschedule|cancel))|trouble|not interested|what (?:happens|to expect|is next"
    r"|'s next)"
    r"|want to (?:know|learn|see)|did you know|looking for|having|why (?:join|work)|who we are|how (?:are|is"
    r"|was) (?:you|it)"
    r"|how are we doing|how do i|can't (?:make|attend))\b",
    re.IGNORECASE,
)
_OPT_OUT = Turns(
    r"\b(?:do not|don't|refrain from|stop|cease|must not|should not) (?:\w+ ){0,2}?(?:contact(?:ing)?|writ(?:e"
    r"|ing)(?: to)?"
    r"|e-?mail(?:ing)?|call(?:ing)?|approach(?:ing)?|messag(?:e|ing)) (?:\w+ ){0,3}?(?:us|me|our|the (?:team|company"
    r"|hiring)|any"
    r"|again|anyone)\b"
    r"|\b(?:no|any) further (?:contact|correspondence|communication|e-?mails?|follow-?ups?)\b[^.!?]{0,60}"
    r"\b(?:please|request|ask|welcome|enter|not be (?:answered|considered))"
    r"|\b(?:request|ask|prefer)\b[^.!?]{0,40}\b(?:not (?:to )?(?:be )?contact|no (?:further|more) (?:contact"
    r"|e-?mails?|messages"
    r"|follow-?ups?))"
    r"|\bplease do not (?:reply to|respond to|contact|follow up)[^.!?]{0,30}\b(?:us|me|regarding|about|on"
    r"|concerning)\b[^.!?]{0,20}"
    r"\b(?:this|your|the) (?:application|decision|position|matter|process)\b",
)
_NOT_MEANT = re.compile(
    r"\b(?:third part|recruitment agenc|agencies|recruiters|if you (?:do not|don't)|hesitate|this (?:e-?mail|mailbox"
    r"|message"
    r"|address|inbox)|this is an automated|unmonitored|by (?:phone|telephone))",
    re.IGNORECASE,
)


def asks(said: Iterable[str]) -> bool:
    """True when a sentence puts a question to the user or asks them to do something that answers the mail."""
    for sentence in said:
        if _REQUEST.search(sentence) and not _NO_REQUEST.search(sentence):
            return True
        if (
            sentence.rstrip("\"') ").endswith("?")
            and _YOUR.search(sentence)
            and not (_RHETORICAL.search(sentence) or _NO_REQUEST.search(sentence))
        ):
            return True
    return False


def opted_out(said: Iterable[str]) -> bool:
    """True when the employer asks not to be contacted. "Do not reply to this e-mail" of a machine is no such thing."""
    return any(_OPT_OUT.search(sentence) and not _NOT_MEANT.search(sentence) for sentence in said)
