"""Who of the employer's side is there: the writer who says so, somebody else without a name; who is kept away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from inboxwatch.detect import hosts, names
from inboxwatch.model import Address

_KEPT_AWAY = re.compile(
    r"\s(?:\([^()]{2,40}\) )?(?:(?:has|have|was|were|got|been) (?:(?:now|just|unfortunately|been|got) ){0,2}(?:called"
    r"|taken|delayed|asked|pulled|dragged|summoned|held up|needed|stuck|had to|fallen|come down|an? (?:clash|conflict"
    r"|emergency))|(?:is|are|was) (?:(?:now|still|off|suddenly|going to be|also) ){0,2}(?:ill|sick|unwell|away|stuck"
    r"|out|double.booked|travell?ing|unavailable|poorly|on leave|in (?:hospital|surgery|quarantine|court)|at (?:a|the)"
    r"|needed)|can only (?:do|make)|(?:can(?:not|'t| no longer)|couldn't|won't) (?:make|do|be there|be with us|join)"
    r"|(?:needs?|ha[sd]|have|must)(?: now)? (?:to )?(?:move|push|reschedule|travel|fly|be (?:at|in|on)|go|attend|cover"
    r"|stand in|drive|leave))\b",
    re.IGNORECASE,
)
"""Why an interview is moved or called off: one of those who were to hold it cannot."""
_REPLACED = re.compile(
    r"\b(?:instead of (?:him|her|them)|in (?:his|her|their) (?:place|stead)|(?:step|stand|fill)(?:s|p?ing|ped)? in"
    r"|(?<!\bwe )(?<!\bI )(?<!\bthey )\b(?:will|is going to|can) (?:see|meet|interview|take|host|lead|cover|talk to"
    r"|speak (?:to|with))\b[^.!?]{0,30}\binstead\b(?! of)|\bso (?:it|this)(?:'ll| will) (?:just |only )?be\b"
    r"|cover(?:s|ing)? for|tak(?:e|es|ing) (?:over|(?:his|her|their) place)|replac(?:e|es|ing))\b",
    re.IGNORECASE,
)
_I_MEET = re.compile(
    r"\bI(?:'ll| will| shall| would| can| could|'d| am|'m)(?: \w+){0,3}? (?:meet(?:ing)?|interview(?:ing)?"
    r"|see(?:ing)?|ring(?:ing)?"
    r"|call(?:ing)?|phon(?:e|ing)|talk(?:ing)? (?:to|with)|speak(?:ing)? (?:to|with)|chat(?:ting)? with) you\b"
    r"(?! (?:back|to (?:arrange|schedule|set|confirm|fix|find|talk about (?:a )?(?:date|time))|as soon|once|when|if"
    r"|after|later|that (?:day|morning|afternoon|evening)|either way|no matter"
    r"|with (?:the|our|my|a|an|any)\b|by\b|before))"
    r"|\b(?:before|when|once|until) we (?:sit down|get started|meet)\b"
    r"|\bI(?:'ll| will| shall)(?: \w+){0,2} (?:conduct|lead|run|host|chair|join you|be (?:your|on the (?:call|panel"
    r"|line)|interviewing))"
    r"|\b(?:with|by|meet(?:ing)?|see(?:ing)?|join(?:ing)?) (?:me|myself) and\b|\band (?:me|myself) (?:on|at|in|next"
    r"|this|tomorrow|for)\b"
    r"|\b(?:interview|talk|chat|conversation|call|coffee|lunch|meeting|meet|sit down|session|slot|speak)\b[^.!?]{0,60}"
    r"\bwith (?:me|myself)\b|\bcome (?:and |to |in and |in to )?(?:see|meet|find) me\b"
    r"|\bwill (?:also )?join me\b|\bI(?:'ll| will) (?:also )?be (?:there|joined by)\b"
    r"|\b(?:it|this)'ll (?:just |only )?be (?:just |only )?(?:me|myself)\b"
    r"|\b(?:present|panel|call|line|interviewers?|us|on the day|attending)"
    r"(?: will be| is| are|:) (?:just |only )?(?:me|myself)\b"
    r"|\b(?:still|also) sit in\b|\bI(?:'ll| will) do the \w+|(?:\)|\b(?!\w{3,6}day\b)(?-i:[A-Z])[\w']{0,24}),? and I"
    r" (?:will|would|are|can|could|both"
    r"|look|shall|'ll|'d)\b|\b(?:me"
    r"|myself) and (?-i:[A-Z])\w+ (?:will|would|on|at)\b|\bcall on me\b"
    r"|\bwe(?:'ll| will| can| shall) have a (?:quick |little |proper |good )?(?:cuppa|coffee|tea|brew|chat|natter|look"
    r"|sit|talk|walk)\b|\bsee (?:if|how) (?:we|you) get on\b"
    r"|\bit(?:'s| is| will be) (?:just |only )?(?:me|myself)\b|\b(?:me|myself) and (?-i:[A-Z])\w+|,? and me(?=[.)]|$)"
    r"|\b(?:then|after (?:this|that)) we (?:will )?(?:ask|put questions)\b",
    re.IGNORECASE,
)
"""Who writes is who will be met: "I will meet you at reception", "with me and our registrar"."""
_TRIES = re.compile(
    r"\bI(?:'?ll| will)? (?:let you (?:run|try|have an? (?:go|try|turn)|do|cook|pull|weld|drive)|"
    r"(?:put|stick|pop) you (?:on|behind)"
    r"|have you (?:run|try|do|cook|pull|weld|drive|make|show)|show you (?:round|around)|watch you)\b"
    r"|\bI (?:can(?:not|'t)|won't be able to|couldn't) (?:see|meet|interview) you (?:at|on|today|tomorrow"
    r"|then|now|this|next|until|after)\b|\b(?:suits|works for) me\b|"
    r"\bI(?:'m| am) (?:free|about|around|in) (?:then|from|at"
    r"|on|all|until)\b|\bcan(?:not|'t) see you (?:at|on|today|tomorrow|then|this)\b",
    re.IGNORECASE,
)
"""Who writes lets the reader try the work, or finds the time their own: nobody but who interviews does."""
_AT_THE_DOOR = re.compile(
    r"\bask for me\b|\bI(?:'ll| will| shall| can)(?: \w+){0,2} (?:meet|collect|fetch|pick|greet|let) you\b[^.!?]{0,20}"
    r"\b(?:at|in|from|by) (?:the )?(?:\w+ )?(?:reception|lobby|door|gate|entrance|foyer|desk|station|car park)\b"
    r"|\bI(?:'ll| will) (?:collect|fetch|show|take|walk|bring) you\b",
    re.IGNORECASE,
)
"""What who only opens the door says too, where others hold the interview."""
_MINE = re.compile(
    r"\bmy (?:business )?(?:partner|husband|wife|brother|sister|dad|father|mum|mother|son|daughter|deputy"
    r"|colleagues?)\b[^.!?]{0,40}\b(?:will|is going to|may|might|can) (?:also )?(?:be there|join|sit in|come)\b",
    re.IGNORECASE,
)
_ANOTHER_MEETS = re.compile(
    r"\b(?:skipper|captain|manager|director|chef|owner|boss|head|principal|foreman|supervisor|matron|partner|panel|board"
    r"|committee|founder|c[eto]o|editor|dean|governors) (?:will|would like to|is going to|wants to|can) (?:see|meet"
    r"|interview|speak (?:to|with)|talk (?:to|with)|ring|call) you\b",
    re.IGNORECASE,
)
_NOT_I = re.compile(r"\b(?:if|unless|whether|share|discuss|touch|not|n't|happy to|glad to|want me to)\b", re.IGNORECASE)


def author_meets(said: Iterable[str], *, alone: bool = True) -> bool:
    """Whether the sentences say that who wrote them will be there: "I will meet you at reception".

    `alone`: nobody else is named; else who comes to the door may only show the way.
    """
    for each in said:
        hit = _I_MEET.search(each) or _MINE.search(each)
        door = _AT_THE_DOOR.search(each)
        if door is not None and (hit is None or door.start() <= hit.start() < door.end()):
            hit = door if alone else None
        if hit is not None and not _NOT_I.search(each[: hit.end()][-120:]):
            return True
        if alone and _TRIES.search(each):
            return True
    return False


def kept_away(said: Sequence[str], known: Sequence[Address] = ()) -> tuple[str, ...]:
    """Who had to have an interview moved or called off: "Tamsin (our FD) has been called to Dublin"."""
    found: dict[str, None] = {}
    whole = {each.name for sentence in said for each in names.spans(sentence)}
    for sentence in said:
        for verb in [*_KEPT_AWAY.finditer(sentence)][:4]:
            region = sentence[max(0, verb.start() - 60) : verb.start()]
            beside = "(" in verb[0]  # "Tamsin (our FD)" is a person where she begins a sentence too
            for each in (*hosts.find(region, known, loose=True), *(names.singles(region) if beside else ())):
                if each.finish == len(region):
                    found.setdefault(hosts.in_full(each.name, whole))
    return tuple(found)


def another_meets(said: Iterable[str]) -> bool:
    """Whether the sentences say that somebody else without a name will be met: "the skipper will see you"."""
    return any(_ANOTHER_MEETS.search(sentence) for sentence in said)


def replaced(said: Sequence[str]) -> bool:
    """Whether the words say that somebody takes another's place in an interview."""
    return any(_REPLACED.search(sentence) for sentence in said)
