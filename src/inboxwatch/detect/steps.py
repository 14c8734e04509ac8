"""What employers' mails say on the way, as data: times asked for and set."""

from __future__ import annotations

from inboxwatch.detect.clues import ANY_TALK, TALK, clue
from inboxwatch.model import Label

_NO_SHIFT = r"(?! (?:weekends?|nights?|\w+ ?shifts?|evenings|earl(?:y|ies)|lates|overtime|full|part)\b)"
"""Hours of work are no time to talk."""

SCHEDULING = (
    clue(
        "scheduling.availability",
        Label.SCHEDULING_REQUEST,
        3,
        r"\b(?:share|provide|send|give|indicate|submit|specify|forward|reply with|respond with|email|state|advise|enter"
        r"|let (?:me|us) (?:know|have)|tell (?:me|us)|confirm)\b(?: \w+){0,4}? (?:your |of your |some |a few |any "
        r"|the )"
        r"?(?:\w+ ){0,5}?(?:availabilit\w+(?! to (?:start|begin|join|relocate|travel|work)\b)|available (?:time|date"
        r"|slot|day)s?|(?:time|date|slot|day|window)s? "
        r"(?:that|which|when|you|to|of day|works?|suits?|for))",
        r"\b(?:what|which|when)\b[^.!?]{0,50}\b(?:work|works|suit|suits|convenient|best|available|free|good|the time)\b"
        r"[^.!?]{0,40}(?:\?|for you\b|you\b)",
        r"\b(?:which|what) (?:day|date|time|slot|one|of (?:these|the|them|those))s?\b[^.!?]{0,30}\byou(?:'d| would)? "
        r"(?:prefer|like|choose|want)\b|\bwhich of (?:these|those|the)\b[^.!?]{0,30}\b(?:can|could|would|do|are) you\b"
        r"|\bwhich you(?:'d| would) (?:prefer|rather)\b"
        r"|\b(?:tell|give|send|indicate|state|share|reply with|let (?:me|us) (?:know|have))\b[^.!?]{0,30}"
        r"\b(?:preferred|convenient|suitable) (?:\w+ )?(?:time|date|slot|day|window)s?\b"
        r"|\b(?:send|give|share|offer|need|let (?:me|us) have)(?: \w+)? (?:over |through |back )?(?:some|a few|[23]|two"
        r"|three|two or three|several) (?:\w+ )?(?:time|date|slot|option|day)s\b"
        r"|\bwhen (?:you(?:'re| are| would be| might be|'d be)) (?:\w+ )?(?:free|available|able to)\b",
        r"\bwhat (?:times?|days?|slots?|dates?) (?:are|do|would|could|can|suits?|works?)\b[^.!?]{0,60}\?",
        r"\bwhen (?:are|would|could|can) you\b|\bwhat(?:'s| does| do| is) your (?:calendar|schedule|diary|week)\b",
        r"\bwhich (?:one |of them |day )?would (?:you|suit)\b[^.!?]{0,30}\?",
        r"\b(?:your|have|any) availabilit\w+[^.!?]{0,60}(?:\?|\bfor (?:a|an|the|this|next)\b)",
    ),
    clue(
        "scheduling.question",
        Label.SCHEDULING_REQUEST,
        3,
        r"\b(?:are|would|will|might) you (?:\w+ )?(?:be )?(?:free|available(?! to (?:start|begin|join|relocate|travel"
        r"|work)\b)|around|able to (?:meet|speak|talk|join"
        r"|come|do"
        r"|make))\b",
        rf"\b(?:could|can) you (?:do|make|manage)\b{_NO_SHIFT}(?=[^.!?]{{0,60}}(?:\d|day\b|week|morning|afternoon"
        rf"|evening|\bthen\b"
        r"|\bit\b|\bthat\b|\bthis\b|\beither\b|time|noon|lunch|o'clock))[^.!?]{0,80}\?",
        r"\b(?:can|could|shall|may) (?:we|i)\b[^.!?]{0,20}\b(?:grab|find|get|have|steal|borrow|take) (?:\w+ ){0,3}"
        r"(?:\d+ ?min\w*|minutes|half an hour|time)\b[^.!?]{0,60}\?",
        r"\b(?:would|is|does|do|are)\b[^.!?]{0,80}\bor\b[^.!?]{0,60}\b(?:better|best|easier|prefer\w*"
        r"|more convenient)\b"
        r"[^.!?]{0,30}\?",
        r"\b(?:do|does|would|will|could|can)\b[^.!?]{0,60}\b(?:work|suit|be (?:ok|okay|convenient|good|possible)|do)\b"
        rf"{_NO_SHIFT}(?: (?:for )?you)?[^.!?]{{0,30}}\?",
        r"\b(?:can|could|shall|may) (?:we|you|i)\b[^.!?]{0,30}\b(?:speak|talk|meet|chat|call|connect|catch up|come"
        r"|hop on|jump on)\b[^.!?]{0,60}\?",
        r"\bany chance (?:of|that|we|you|i)\b[^.!?]{0,60}\b(?:phone|call|chat|talk|word|speak|meet\w*|zoom|teams)\b"
        r"[^.!?]{0,80}\?",
        r"\b(?:have|got|spare) (?:\w+ ){0,3}(?:time|\d+ ?min(?:ute)?s?)\b[^.!?]{0,80}\?",
        r"\b(?:how|what) (?:about|does|would)\b[^.!?]{0,60}(?:\d|day|morning|afternoon|week)\b[^.!?]{0,30}\?",
        r"\b(?:let (?:me|us) know|tell (?:me|us)|confirm) (?:if|whether|that) (?:this|that|the|these|those|it|one|any"
        r"|either|\w+day)\b[^.!?]{0,60}\b(?:work|suit|convenient|ok|okay|fine|possible|available|good)",
    ),
    clue(
        "scheduling.pick",
        Label.SCHEDULING_REQUEST,
        3,
        r"\b(?:select|choose|pick|book|find|schedule|reserve|grab|set up|arrange|propose|suggest)\b(?: out)? (?:a|an"
        r"|your|any"
        r"|one|some|the best|another|a few|the|one of the|from the) (?:\w+[ -]){0,3}?(?:time|slot"
        r"|date)s?\b(?! (?:next|when i|we))",
        rf"\b(?:schedule|book|arrange) your (?:\w+[ -]){{0,3}}{TALK}\b",
        # a task of a system, or its button
        rf"^(?:[\w ]{{1,20}}: ?){{0,2}}(?:select|choose|pick|book) (?:{TALK}|meeting|call) (?:time|slot|date)s?\b",
        r"\bplease (?:choose|pick|select) (?:one|whichever)\b(?= ?[.!,]|$| (?:of|that|and))",
        r"\b(?:choose|pick|select|book|grab) (?:yours|one) (?:here|below|via|using|through|online)\b",
        r"\b(?:following|these|below|available) (?:\w+ ){0,2}(?:slots|times|dates|options)\b",
        r"\b(?:use|click|follow|via|through) (?:\w+ ){0,4}(?:link|calendar|scheduler|calendly|button|portal|page"
        r"|tool)\b[^.!?]{0,60}"
        r"\b(?:schedule|book|pick|choose|select|time)\b",
        r"\b(?:calendly\.com|cal\.com|savvycal\.com|goodtime\.io|youcanbook\.me|doodle\.com)/\w",
    ),
    clue(
        "scheduling.wish",
        Label.SCHEDULING_REQUEST,
        3,
        rf"\b(?:like|love|want|wanted|hoping|hope|wish|keen|happy|glad|pleased|excited|reaching out|looking|trying"
        rf"|writing"
        rf"|need) to (?:\w+ ){{0,3}}?(?:schedule|set up|arrange|book|organi[sz]e|plan|line up|fix"
        rf"|find|invite|have|do|set)\b"
        rf"[^.!?]{{0,80}}\b{ANY_TALK}\b(?! for you\b)",
        r"\b(?:like|love|want) to (?:get|have|grab|take) (?:\w+ ){0,3}(?:minutes"
        r"|half an hour)\b[^.!?]{0,20}\bwith you\b",
        r"\b(?:like|love|want) you to (?:come|meet|return)\b[^.!?]{0,60}\b(?:meet|in|back|again)\b",
        r"\b(?:like|love|want|keen|hoping|happy) to (?:\w+ )?(?:chat|speak|talk|connect|meet|learn more|get to know"
        r"|hear|discuss)\b[^.!?]{0,60}\b(?:you|your|(?:the|this|our) (?:\w+ ){0,4}(?:role|position"
        r"|opportunity))\b(?! want)",
        r"\b(?:we|i)(?:'d| would| can| are| am)? (?:(?!will)\w+ ){0,3}?invit(?:e|ing) you\b[^.!?]{0,60}"
        r"\b(?:interview|meet|call|screen|conversation|chat|discuss|on-?site|round|stage)",
        r"\byou(?:'ve| have| were| are|'re)? (?:been )?(?:selected|chosen|shortlisted|invited) (?:for"
        r"|to) (?:\w+ ){0,4}(?:interview|screen|on-?site)",
        r"^(?:re: )?(?:schedul\w+|interview (?:request|invitation)|invitation (?:to|for)(?: an"
        r"| a)?(?: \w+)? interview)\b",
    ),
)

CONFIRMED = (
    clue(
        "confirmed.set",
        Label.INTERVIEW_CONFIRMED,
        3,
        rf"\b(?:(?:your|our|the) (?:\w+ ){{0,3}}{TALK}|{TALK}(?<!s)|call|chat|conversation|meeting|discussion"
        rf"|session)\b"
        rf"[^.!?]{{0,110}}\b(?:is|are|has been"
        rf"|have been"
        rf"|was|'s) (?:now |all |officially |hereby )?(?:confirmed|scheduled|booked|set|arranged|set up|fixed"
        rf"|planned)\b"
        rf"(?! by)",
        rf"\b(?:have|'ve) (?:now |just )?(?:scheduled|booked|arranged|set up|confirmed)\b[^.!?]{{0,60}}\b{ANY_TALK}\b",
        rf"\b(?:confirm|confirming|confirmation of|confirms)\b(?! (?:if|whether|that (?:you|this|these)|your avail"
        rf"|attend"
        rf"|you))[^.!?]{{0,30}}\b(?:your|our|the|my)\b[^.!?]{{0,40}}\b(?:{TALK}|call|chat|conversation|meeting)\b",
        rf"\b(?:pleased|happy|delighted|glad|writing|like|can) (?:to )?confirm (?:your|our|the) (?:\w+ ){{0,3}}"
        rf"{TALK}\b",
        rf"\b{TALK}[ -](?:is )?(?:confirm(?:ed|ation)|scheduled|booked|arranged)\b",
        rf"\b(?:confirmed|scheduled|arranged|confirmation)\b:?[^.!?]{{0,40}}\b{TALK}\b(?! (?:request|tips))",
        rf"\byou(?:'re| are| have been)? (?:all set|booked|confirmed|scheduled)\b[^.!?]{{0,60}}(?:\b{TALK}\b|\d|day)",
        rf"\b(?:be present|present yourself|appear|attend|report) (?:\w+ ){{0,3}}{TALK}\b[^.!?]{{0,40}}\b(?:on|at)\b"
        r"[^.!?]{0,20}\d",
        r"\b(?:put|pencil+ed|booked|got|signed) you (?:down |in )?(?:for|with)\b",
        rf"\byou(?:'ve| have)? (?:chose|chosen|picked|selected|booked) (?:this|the following) (?:time|slot)\b"
        rf"[^.!?]{{0,40}}\b{TALK}\b",
        rf"\byou have (?:an?|your) (?:\w+ ){{0,4}}{TALK}\b[^.!?]{{0,40}}\b(?:with|on|at|tomorrow|today)\b",
        rf"\b(?:{TALK}(?<!s)|your (?:\w+ ){{0,3}}{TALK})\b[^.!?]{{0,80}}\bwill (?:take place|be held|be conducted"
        rf"|happen|run|start|begin|commence)\b",
        rf"\b{TALK}\b[^.!?]{{0,60}}\b(?:(?:starts|begins) (?:in|at|on|tomorrow|today)|(?:remains|stays|is still) "
        rf"(?:on|at|set|scheduled|as planned|as scheduled))\b|\bagreed to (?:come|attend|interview)\b",
        rf"\b(?:calendar )?invit(?:e|ation) (?:\w+ ){{0,5}}?(?:sent|follow|attached)\b[^.!?]{{0,60}}\b{TALK}\b",
        rf"\byour (?:(?!availab)\w+ ){{0,6}}{TALK}\b[^.!?]{{0,50}}\b(?:on|for|tomorrow|at|next|this)\b[^.!?]{{0,20}}"
        r"(?:\d|day\b)",
    ),
    clue(
        "confirmed.named",
        Label.INTERVIEW_CONFIRMED,
        1.5,
        rf"\b{TALK}[ -](?:details|itinerary|reminder|agenda|arrangements|logistics|info(?:rmation)?)\b|\b(?:reminder"
        rf"|upcoming"
        rf"|itinerary)\b:?[^.!?]{{0,40}}\b{TALK}\b",
    ),
    clue("confirmed.all_set", Label.INTERVIEW_CONFIRMED, 1.5, r"\byou(?:'re| are) all set\b(?! to apply)"),
    clue(
        "confirmed.invite_sent",
        Label.INTERVIEW_CONFIRMED,
        1.5,
        r"\bcalendar (?:invit\w+|event|hold)\b[^.!?]{0,40}\b(?:sent|attached|shortly|follow|received?|accept)",
        r"\b(?:sent|send|receive|find|accept) (?:\w+ ){0,4}calendar invit\w+",
        r"\b(?:zoom|meet|meeting|teams|join|dial-?in|video)(?: \w+)? (?:link|details|url|id)\b|\bjoin (?:link|here"
        r"|via)\b",
    ),
    clue(
        "confirmed.meet",
        Label.INTERVIEW_CONFIRMED,
        1.5,
        r"\byou(?:'ll| will) (?:\w+ )?(?:meet|be meeting|speak|be speaking|talk|be talking|be interview|interview"
        r"|be interviewed|join)\w*\b",
        r"\b(?:interview|your) panel\b|\binterviewers?:|\binterview (?:agenda|schedule|details|location)\b",
        r"\bplease (?:arrive|report|join us|come to|ask for|bring)\b|\bmeeting (?:has been|is) (?:scheduled|confirmed)",
    ),
)
