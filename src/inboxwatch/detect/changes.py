"""What is said of a set time that holds no longer: called off, moved; and hints how to, which are neither."""

from __future__ import annotations

import re

from inboxwatch.detect.clues import ANY_TALK, TALK, clue
from inboxwatch.detect.turns import Turns
from inboxwatch.model import Label

_MOVED = (
    r"(?:re-?scheduled|moved|postponed|preponed|pushed|changed|updated|brought (?:forward|back)|put (?:back|off)"
    r"|re-?arranged|re-?booked|shifted|deferred|delayed|revised|swapped|adjusted)"
)
_MOVE = r"(?:re-?schedule|postpone|prepone|re-?arrange|put off|defer)"
_MUST = (
    r"(?:needs?|needed|have|has|had|having|like|wants?|going|hope|hoping|asked|wish|able|obliged|forced|compelled"
    r"|decided|requested|trying|required|due|asking|sorry)(?: to)?"
)
_DATE = rf"(?:{ANY_TALK}|event|booking|slot|date|interviews)"
_TODAYS = r"(?:our|your|the|this|tomorrow's|today's|\w+day's|next week's|this (?:morning|afternoon)'s)"
_ELSEWHERE = (
    r"(?![^.!?]{0,60}\bto (?:an? |the |our )?(?:\w+ )?(?:zoom|teams|meet|skype|webex|video|phone|remote|online"
    r"|in[ -]person|office|room|building|floor|format)\b(?![^.!?]{0,60}(?:day\b|\d(?:st|nd|rd|th|:\d| ?[ap]m))))"
)
"""The place or the means of a talk is another matter than its time."""
_BE = r"(?<!\bcan )(?<!\bmay )(?<!\bmight )(?<!\bnot )be"
_UNLESS = r"(?![^.!?]{0,80}\b(?:if|unless) (?:you|we (?:do|have)|no))"
"""What only threatens: "your slot will be cancelled if you do not answer"."""

UNABLE = "cancelled.unable"
"""The rule by which who cannot come calls an interview off."""

CHANGED = (
    clue(
        "cancelled.said",
        Label.INTERVIEW_CANCELLED,
        3,
        rf"\b{_DATE}\b[^.!?]{{0,140}}\b(?:is|stands|has been|have been|was|{_BE}|being|been) (?:\w+ )?"
        rf"(?:cancell?ed|called off|scrapped|withdrawn|off(?=[ .,;]|$)(?! (?:ice|to)\b)){_UNLESS}",
        rf"\b(?:(?:needs?|needed|have|had|has|having|going|like|decided|forced|obliged|wish|regret|want|sorry) to|must"
        rf"|(?:we|i)(?:'ll| will| shall)) (?:\w+ )?(?:cancel|call off|scrap|drop)\b[^.!?]{{0,60}}\b{ANY_TALK}\b",
        rf"\b(?:has|have|had to|having to|are|am|is|'ve|'re|'m) (?:\w+ )?(?:cancell?(?:ed|ing)|pull(?:ed)?"
        rf"|scrap(?:ped|ping)?|call(?:ed|ing) off)\b[^.!?]{{0,40}}\b{ANY_TALK}\b",
        rf"\b(?:call(?:ed|ing)?|take|taking) (?:\w+ ){{0,4}}{ANY_TALK} off\b",
        rf"\bcancell?(?:ation of|ing) (?:\w+ ){{0,5}}{TALK}\b|^(?:re: )?{TALK} cancell?(?:ed|ation)\b",
        rf"^cancell?ed(?: event)?:[^.!?]{{0,80}}\b{TALK}\b|^{TALK}[^.!?]{{0,60}}\bcancell?(?:ed|ation)$",
        rf"\b{TALK}\b[^.!?]{{0,80}}\b(?:did|could|was|has|had)(?: not|n't) (?:be |been )?(?:tak(?:e|en) place"
        r"|happen(?:ed)?|go(?:ne)? ahead|held|conducted)\b(?! yet)",
        rf"\b(?:{TALK}|your (?:meeting|call|appointment)|\d|\w+day)\b[^.!?]{{0,80}}"
        r"\b(?:(?:will|can|is|are) (?:not|no longer)|cannot(?! [^.!?]{0,20}\b(?:until|before)\b)"
        r"|(?:wo|ca(?!n't [^.!?]{0,20}\b(?:until|before)\b(?! further))|is|are)n't) (?:now |going to |be ){0,2}"
        r"(?:tak(?:e|ing) place|go(?:ing)? ahead|happen(?:ing)?|held|proceed(?:ing)?)\b",
        rf"\b(?:not|no longer|n't) (?:be )?(?:go(?:ing)? ahead|proceed(?:ing)?|continu(?:e|ing)|hold(?:ing)?) "
        rf"(?:with )?(?:your|our|the|this|\w+day's|tomorrow's) (?:\w+ ){{0,3}}(?<!candidates for )(?<!to ){TALK}\b"
        r"(?! (?:process|stage|round|phase))",
        r"\b(?:disregard|ignore) (?:the|my|our|this|that) (?:\w+ )?(?:interview )?invit(?:e"
        r"|ation)\b(?![^.!?]{0,40}\bif\b)",
        r"\bno interview (?:on|at|today|tomorrow|this|next)\b",
        r"\bwithdraw(?:ing)? (?:our|the|your|this) (?:\w+ )?invitation\b",
    ),
    clue(
        UNABLE,
        Label.INTERVIEW_CANCELLED,
        3,
        r"\bno (?:longer )?(?:any )?need (?:for you )?to (?:come|attend|join|travel)\b(?! (?:to|into|in person))"
        r"|\b(?:don't|do not) (?:come|travel|attend|make the trip)\b[^.!?]{0,30}(?:\w+day|tomorrow|today|interview)\b",
        r"\b(?:\w+day|tomorrow|today|next week)(?:'s \w+)? (?:(?:is|was|will)(?: now)? not|isn't|wasn't|won't|can't"
        r"|is (?:no longer|off))\b(?: now| be){0,2}(?: happen(?:ing)?| go(?:ing)? ahead| possible"
        r"| tak(?:e|ing) place|(?<=off))\b",
        r"\bwe (?:won't|will not|can't|cannot|can not|aren't|are not)(?: now| be| be able to| able to)? (?:meet|see"
        r"|speak|talk)(?:ing)?\b[^.!?]{0,30}\b(?:on (?:\w+day|the \d)|tomorrow|today|this week|next week|as planned)",
        rf"\b(?:(?:can|could) ?not|(?:ca|could)n't|unable to|(?:won't|not) be able to|no longer able to) (?:\w+ )?"
        rf"(?:do|make|attend|hold|conduct|keep|take(?! part)|join)\b[^.!?]{{0,30}}\b{TALK}\b(?<!s)"
        r"(?![^.!?]{0,80}(?:\bonly|(?:\bwill|'ll|\bcan|\bto) (?:take (?:over|\w+ place)"
        r"|(?:step|fill|stand) in|run|lead|replace|interview you))\b)",
    ),
    clue(
        "rescheduled.said",
        Label.INTERVIEW_RESCHEDULED,
        3,
        rf"\b{_DATE}\b[^.!?]{{0,140}}\b(?:is|has been|have been|was|{_BE}|been|being) (?:\w+ )?"
        rf"{_MOVED}\b{_UNLESS}{_ELSEWHERE}",
        rf"\b(?:{_MUST}|must|let(?:'s| us| me)) (?:\w+ )?(?:{_MOVE}|(?:move|push|shift|bring) it (?:back|forward"
        rf"|to|until|by)|(?:move|push|change|shift|bring|put|swap) {_TODAYS} "
        rf"(?:(?!with|at|to|for)\w+ ){{0,3}}?{ANY_TALK}\b(?! (?:process|forward with)){_ELSEWHERE})\b",
        rf"\b(?:{TALK}|call|meeting|chat)\b[^.!?]{{0,60}}\b(?:has|have) (?:\w+ )?(?:moved|shifted)\b{_ELSEWHERE}",
        r"\b(?:time|date|day|slot|schedule|timing)s?\b[^.!?]{0,60}\b(?:has|have) (?:\w+ )?changed\b",
        rf"\b(?:{ANY_TALK}|it)\b[^.!?]{{0,60}}\b(?:(?:will|shall)(?: therefore| instead)? now (?:be|take place|start"
        r"|begin|happen|run)|now (?:starts|takes place|begins))\b(?=[^.!?]{0,60}\d)",
        r"\b(?:moved|shifted|swapped|switched|rebooked|rescheduled) you (?:to|in|into|from|over|for|onto)\b",
        r"\bthis new (?:date|time|slot)\b|\b(?:the|your) new (?:date|time|slot) (?:is|will be|would be)\b",
        r"^\W{0,4}(?:new|updated|revised) (?:\w+ )?(?:date|time|slot|schedule)s?(?: ?(?:and|&|/) ?time)?\s?:",
        r"\b(?:could|can|may|would it be possible to|possible to|writing (?:\w+ ){0,3}to|need to) (?:we |i |you )?"
        rf"(?:\w+ ){{0,2}}?(?:{_MOVE}|(?:move|push|shift|bring forward) (?:it|back"
        rf"|things|(?:our|your|the) (?:[\w':]+ ){{0,4}}?(?:{ANY_TALK}|slot|date))\b"
        rf"(?! (?:process|forward)){_ELSEWHERE})\b",
        rf"\b(?:could|can|may|might|shall|would|to|chance|possib\w+|mind|with|about|if) (?:we |i |you )?(?:\w+ )?"
        rf"(?:mov|push|shift|swap|switch|bring|put|delay|chang)(?:e|ed|ing)? (?:forward |back )?{_TODAYS} "
        rf"(?:\w+ ){{0,2}}?(?:{TALK}|call|chat|meeting|conversation(?! forward))\b{_ELSEWHERE}"
        r"(?:\?|,|(?: (?:out|up|over))? (?:to|until|till|from|on|by|back|forward|for|instead|an?|one|two|a few|at|with"
        r"|this|next|earlier|later|tomorrow|today|please|because|since)\b)[^.!?]{0,120}\??(?<=\?)",
        rf"\b(?:have|'ve|had to|has) (?:\w+ )?{_MOVED}\b{_ELSEWHERE}[^.!?]{{0,60}}\b{ANY_TALK}\b",
        rf"\b(?:moving|postponing|rescheduling|pushing|shifting) {_TODAYS} (?:\w+ ){{0,3}}?{TALK}\b{_ELSEWHERE}",
        rf"^(?:re: )?(?:re-?schedul(?:ed|ing)|new (?:date|time)|updated|changed?|postponed|moved)\b[^.!?]{{0,60}}"
        rf"\b{TALK}\b",
        rf"\b{TALK}\b[^.!?]{{0,60}}\bhas an? new (?:date|time|slot)\b",
        rf"\bnew (?:date|time)(?: and time)? (?:for|of) (?:your|our|the) (?:\w+ ){{0,3}}{ANY_TALK}\b"
        rf"|^{TALK}[^.!?]{{0,60}}(?:rescheduled|new time|new date|updated|postponed|moved to|reschedul(?:e|ing))\b",
        rf"\bchange (?:in|of|to) (?:\w+ ){{0,4}}(?:schedule|time|date|slot)\b[^.!?]{{0,40}}\b{TALK}\b"
        rf"|\b{TALK}[^.!?]{{0,40}}: change of (?:date|time)\b",
    ),
)
INSTEAD = Turns(
    r"\binstead\b(?! of (?:in|by|a|an|on|using|via|the)\b)|\b(?:rather than|instead of|in place of) (?:the |at |on )?"
    r"(?:\d{1,2}(?:[:.]\d{2}|(?= ?[ap]\.?m\b|[,. !?]|$))|(?:mon|tues|wednes|thurs|fri)day)",
)
"""Said of a new time in place of one agreed before."""
FOLLOWS = re.compile(
    r"\b(?:send|give|offer|have|find|arrange|agree|propose|set|suggest|come back (?:to you )?with|in touch (?:with"
    r"|about|to (?:find|agree|arrange|set|fix))|get|advise|confirm|notify you of) (?:\w+ ){0,3}?(?:new|another"
    r"|different|later|alternative|fresh|revised) (?:\w+ )?(?:date|time|slot|day|appointment)\b"
    r"|\b(?:new|another|different|later|alternative|fresh|revised) (?:\w+ )?(?:dates?|times?|slots?|appointments?)\b"
    r"[^.!?]{0,20}\b(?:follows?|to follow|will be|shall be|is to be)\b"
    r"|\bmov(?:e|ing) (?:everyone|everybody|you|all (?:\w+ )?candidates|the interviews) (?:in)?to\b",
    re.IGNORECASE,
)
"""Says of what is called off that another time will come."""
GIVES_NONE = re.compile(r"n't\b|\bnot\b|\bunable\b|\byou (?:can|may|could|are welcome)\b|\?", re.IGNORECASE)
"""That it will not, or that the reader may look for one."""
GIVEN_UP = re.compile(
    r"\bcancel\w*|\bcalled off\b|\bnot\b|n't\b|\bunable\b|\b(?:scheduled|arranged|planned|booked|set|due) (?:for|to)\b"
    r"|\boriginal\w*",
    re.IGNORECASE,
)
"""Said of the old time."""

_BY_THE_READER = re.compile(
    r"\b(?:if|should|in case|unless|please|in order for)\b[^.!?]{0,20}\byou\b"
    r"|\b(?:you|candidates?) (?:\w+ ){0,2}?(?:need|want|wish|have to|would like to|must|may|can|cannot|can't|unable)\b"
    r"|^(?:to |please )?(?:re-?schedule|cancel|change|move)\b|\bto (?:cancel or reschedule|reschedule or cancel"
    r"|make changes)\b|\b(?:click|link|button|visit)\b|\bper your request\b.{0,40}\bcancell"
    r"|\b(?:can|may) (?:\w+ )?be (?:re-?scheduled|moved|changed|cancell?ed)\b"
    r"|^(?:do you |did you |have you |will you )?(?:still )?(?:need|want|wish|like|have|can't|cannot|can ?not|unable"
    r"|not able|prefer)\b[^.!?]{0,60}\?",
    re.IGNORECASE,
)
_OTHER_TIME = r"(?:another|different|alternative|new|other|better) (?:\w+ )?(?:time|date|day|slot|appointment)s?"
_CHANGES = (
    rf"(?:re-?schedul(?:e|ing)|cancel(?:l?ing)?|mov(?:e|ing)(?! (?:forward|ahead|on)\b)|chang(?:e|ing)|postpon(?:e|ing)"
    rf"|re-?arrang(?:e|ing)|{_OTHER_TIME})"
)
_DOES_NOT = (
    r"(?:(?:does|do|did|is|are|will|would)(?: not|n't)|wo n't|won't|not|no longer) (?:\w+ ){0,3}?"
    r"(?:work|suit|suitable|convenient|good|possible|fit|make|attend|available|able|ok|okay|come|join|free)\b"
)
_TROUBLE = (
    rf"(?:{_DOES_NOT}|(?:unable|cannot|can not|can't)\b|\bconflict|\bclash|\b(?:com(?:es?|ing)|came|crops?) up\b"
    r"|\binconvenient|\bunsuitable|\brunning late)"
)
_HINT = Turns(
    # the reader's own wish or trouble, as a condition: "should you need to move it", "if this time does not suit"
    rf"\b(?:if|should|in case|in the event|unless)\b(?! (?:i|we)\b)[^.!?,;]{{0,60}}?\b(?:{_CHANGES}\b|{_TROUBLE})"
    rf"|\b(?:if|should) (?:none|neither|no)\b"
    # the same as half a question: "Need to move it?", "Time no longer suits?"
    r"|^(?:(?:do|did|have|will|are|would) you )?(?:still )?(?:"
    rf"(?:need|want|wish|like|prefer|have|has something|something|anything|plans?)\b[^.!?,:]{{0,60}}?"
    rf"\b(?:{_CHANGES}\b|{_TROUBLE})"
    r"|(?:can't|cannot|unable|not|no longer|time|running)\b[^.!?,:]{0,60}?\b(?:make|attend|suits?|works?|available|free"
    r"|convenient|come|late))[^.!?]{0,30}\?"
    # and how to go about it
    r"|^(?:to |you (?:can|may) (?:\w+ )?|need to |(?:use|click|follow|visit) [^.!?]{0,60}\bto )"
    r"(?:(?:view|manage|confirm|update|edit)(?:,| or| and)? )?(?:re-?schedule|cancel|change|move(?! (?:forward|ahead))"
    r"|make changes)\b"
    r"|^(?:request to )?(?:re-?schedule|cancel|change|move)"
    r"(?: or (?:re-?schedule|cancel))?(?: (?:here|this \w+|your \w+|event|now)\b"
    r"|\W{0,4}https?:|:|$)"
    # or as the other half of what is asked: "confirm the slot, or propose another"
    r"|(?<=\w),? or (?:else |please |kindly )?(?:to )?(?:propose|suggest|request|offer|provide|give|let (?:me"
    r"|us) know|share|send)"
    r" (?:me |us )?(?:of )?(?:an? )?(?:alternat\w+|another|different|other|new)\b"
    # a button beside others
    rf"|[|\u00b7\u2022] ?(?:pick|choose|select|find|request|propose|suggest) (?:an? )?{_OTHER_TIME}\b",
)
_HOW_TO = re.compile(
    r"^(?:(?:that's |it's |that is |it is )?(?:no|not a) (?:problem|worries|issue)|that's (?:fine|ok|okay)|don't worry"
    r"|just|simply|please|you can|you may|use|click|follow|pick|choose|select|let (?:me|us) know|reply|contact"
    r"|give us|call us|e-?mail|tell us|we can|we'll|we will|we'd)\b",
    re.IGNORECASE,
)
"""How the sentence after such a hint goes on."""


def by_the_reader(sentence: str, hit: re.Match[str]) -> bool:
    """Whether a change that is spoken of at `hit` is one that the reader may make, and no fact."""
    found = _BY_THE_READER.search(sentence)
    return found is not None and found.start() < hit.end()


def without_hints(said: tuple[str, ...]) -> tuple[str, ...]:
    """The sentences without what they say on how to change a time that is set, should it not suit.

    "Need to move it? Pick another time here" neither changes anything nor asks for a time.
    """
    kept: list[str] = []
    hinted = False
    for sentence in said:
        follows, hint = hinted, _HINT.search(sentence)
        hinted = hint is not None
        if hint is not None:
            kept.append(sentence[: hint.start()].strip())
        elif not (follows and _HOW_TO.match(sentence)):
            kept.append(sentence)
    return tuple(kept)
