"""What employers' mails say on the way, as data: tests, times asked for, set and changed, plain news."""

from __future__ import annotations

import re

from inboxwatch.detect.clues import ANY_TALK, TALK, clue
from inboxwatch.model import Label

_TEST = (
    r"(?:assessments?|(?:coding|technical|online|skills?|aptitude|programming|personality|logic|typing|writing"
    r"|take-?home|work sample|psychometric|hiring|screening|verbal|numerical|reasoning|work strengths"
    r"|situational judge?ment) (?:\w+ )?(?:test|challenge|exercise|assignment|task|project)s?|take-?home"
    r"|(?:small|short|little|quick) (?:\w+ )?(?:exercise|challenge|task|test)"
    r"|case stud(?:y|ies)|system design exercise|code challenge|one-?way (?:video )?interview"
    r"|(?:recorded|on-?demand|pre-?recorded) (?:video )?interview|screening questions|questionnaire|homework)"
)

ASSESSMENT = (
    clue(
        "assessment.asked",
        Label.ASSESSMENT,
        3,
        rf"\b(?:complet\w+|prepare|tak(?:e|ing)|finish|submit|start|begin|do|sit|attempt|undertake|work on|solve"
        rf"|participate in) "
        rf"(?:\w+ ){{0,3}}?(?:\w+[ -]){{0,4}}?{_TEST}",
        rf"\b(?:invit\w+|ask|asked|like|want) (?:\w+ ){{0,3}}(?:to|for) (?:\w+ ){{0,6}}{_TEST}\b",
        rf"\b{_TEST}[^.!?]{{0,60}}\b(?:link|hours|minutes|days|deadline|due|attached|below)\b",
        rf"\b(?:sent|sending|attached|enclosed|send|here(?:'s| is| are)|find) (?:\w+ ){{0,6}}{_TEST}\b",
        r"\b(?:coding|technical|online|skills) (?:assessment|challenge|test)s? (?:invitation|for)\b",
        r"\bcomplete (?:\w+ ){0,3}(?:exercise|challenge|test|task)\b",
    ),
    clue("assessment.named", Label.ASSESSMENT, 1.5, rf"\b{_TEST}\b"),
    clue(
        "assessment.terms",
        Label.ASSESSMENT,
        1.5,
        r"\b(?:timed|proctored)\b|\bsubmit (?:your )?(?:solution|code|answers)|\btest (?:link|will take)"
        r"|\b(?:hackerrank|codility|codesignal|hirevue|testgorilla|coderpad|coderbyte|leetcode)\b",
    ),
)

SCHEDULING = (
    clue(
        "scheduling.availability",
        Label.SCHEDULING_REQUEST,
        3,
        r"\b(?:share|provide|send|give|indicate|submit|specify|forward|reply with|respond with|email|state|advise|enter"
        r"|let (?:me|us) (?:know|have)|tell (?:me|us)|confirm)\b(?: \w+){0,4}? (?:your |of your |some |a few |any "
        r"|the )"
        r"?(?:\w+ ){0,5}?(?:availabilit\w+|available (?:time|date|slot|day)s?|(?:time|date|slot|day|window)s? "
        r"(?:that|which|when|you|to|of day|works?|suits?|for))",
        r"\b(?:what|which|when)\b[^.!?]{0,50}\b(?:work|works|suit|suits|convenient|best|available|free|good|the time)\b"
        r"[^.!?]{0,40}(?:\?|for you\b|you\b)",
        r"\bwhat (?:times?|days?|slots?|dates?) (?:are|do|would|could|can|suits?|works?)\b[^.!?]{0,60}\?",
        r"\bwhen (?:are|would|could|can) you\b|\bwhat(?:'s| does| do| is) your (?:calendar|schedule|diary|week)\b",
        r"\b(?:your|have|any) availabilit\w+[^.!?]{0,60}(?:\?|\bfor (?:a|an|the|this|next)\b)",
    ),
    clue(
        "scheduling.question",
        Label.SCHEDULING_REQUEST,
        3,
        r"\b(?:are|would|will|might) you (?:\w+ )?(?:be )?(?:free|available|able to (?:meet|speak|talk|join|come|do"
        r"|make))\b",
        r"\b(?:could|can) you (?:do|make|manage)\b[^.!?]{0,80}\?",
        r"\b(?:would|is|does|do|are)\b[^.!?]{0,80}\bor\b[^.!?]{0,60}\b(?:better|best|easier|prefer\w*"
        r"|more convenient)\b"
        r"[^.!?]{0,30}\?",
        r"\b(?:do|does|would|will|could|can)\b[^.!?]{0,60}\b(?:work|suit|be (?:ok|okay|convenient|good|possible)|do)\b"
        r"(?: (?:for )?you)?[^.!?]{0,30}\?",
        r"\b(?:can|could|shall|may) (?:we|you|i)\b[^.!?]{0,30}\b(?:speak|talk|meet|chat|call|connect|catch up|come"
        r"|hop on|jump on)\b[^.!?]{0,60}\?",
        r"\b(?:do you have|have) (?:\w+ ){0,3}(?:time|\d+ minutes)\b[^.!?]{0,80}\?",
        r"\bhow (?:about|does|would)\b[^.!?]{0,60}(?:\d|day|morning|afternoon)[^.!?]{0,30}\?",
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
        r"\b(?:following|these|below|available) (?:\w+ ){0,2}(?:slots|times|dates|options)\b",
        r"\b(?:use|click|follow|via|through) (?:\w+ ){0,4}(?:link|calendar|scheduler|calendly)\b[^.!?]{0,60}"
        r"\b(?:schedule|book|pick|choose|select|time)\b",
        r"\b(?:calendly\.com|cal\.com|savvycal\.com|goodtime\.io|youcanbook\.me|doodle\.com)/\w",
    ),
    clue(
        "scheduling.wish",
        Label.SCHEDULING_REQUEST,
        3,
        rf"\b(?:like|love|want|wanted|hoping|hope|wish|keen|happy|glad|pleased|excited|reaching out|looking|trying"
        rf"|writing"
        rf"|need) to (?:\w+ ){{0,3}}?(?:schedule|set up|arrange|book|organi[sz]e|find|invite|have|do|set)\b"
        rf"[^.!?]{{0,80}}\b{ANY_TALK}\b",
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
        rf"\b(?:your|our|the|this|my|an?|it)\b[^.!?]{{0,60}}\b(?:{TALK}|call|chat|conversation|meeting|discussion"
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
        rf"\b{TALK}[ -](?:is )?(?:confirm(?:ed|ation)|scheduled|booked|arranged)\b",
        rf"\b(?:confirmed|scheduled|arranged|confirmation)\b:?[^.!?]{{0,40}}\b{TALK}\b(?! (?:request|tips))",
        rf"\byou(?:'re| are| have been)? (?:all set|booked|confirmed|scheduled)\b[^.!?]{{0,60}}(?:\b{TALK}\b|\d|day)",
        r"\b(?:put|pencil+ed|booked|got|signed) you (?:down |in )?(?:for|with)\b",
        rf"\byou have (?:an?|your) (?:\w+ ){{0,4}}{TALK}\b[^.!?]{{0,40}}\b(?:with|on|at|tomorrow|today)\b",
        rf"\b{TALK}\b[^.!?]{{0,80}}\bwill (?:take place|be held|be conducted|happen|start|begin)\b",
        rf"\b(?:calendar )?invit(?:e|ation) (?:\w+ ){{0,5}}?(?:sent|follow|attached)\b[^.!?]{{0,60}}\b{TALK}\b",
        rf"\byour (?:(?!availab)\w+ ){{0,6}}{TALK}\b[^.!?]{{0,50}}\b(?:on|for|tomorrow|at)\b[^.!?]{{0,20}}(?:\d|day\b)",
    ),
    clue(
        "confirmed.named",
        Label.INTERVIEW_CONFIRMED,
        1.5,
        rf"\b{TALK}[ -](?:details|itinerary|reminder|agenda)\b|\b(?:reminder|upcoming"
        rf"|itinerary)\b:?[^.!?]{{0,40}}\b{TALK}\b",
    ),
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
SEEN_THEN = re.compile(
    r"\b(?:look(?:ing)? forward to(?! (?:hear|receiv|your (?:repl|answer|response)))|excited to|see you"
    r"|speak (?:to you|with you|soon)|talk (?:to you|soon)"
    r"|meet(?:ing)? you|speaking|chatting|join us|arrive|confirmed|scheduled|booked|locked in|all set|is on for"
    r"|(?:have|got|pencil+ed|slotted|fitted|squeezed) you (?:down|in)|put (?:you|us|it|this) (?:down|in)|come (?:in"
    r"|along|over|by|and see us)"
    r"|(?:we|i|he|she|they)(?:'ll| will| shall) (?:\w+ )?(?:meet|see|speak|talk|interview)"
    r"|let(?:'s| us) (?:meet|see us|see each other|speak|talk))\b",
    re.IGNORECASE,
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
INSTEAD = re.compile(
    r"\binstead\b(?! of (?:in|by|a|an|on|using|via|the)\b)|\b(?:rather than|instead of|in place of) (?:the |at |on )?"
    r"(?:\d{1,2}(?:[:.]\d{2}|(?= ?[ap]\.?m\b|[,. !?]|$))|(?:mon|tues|wednes|thurs|fri)day)",
    re.IGNORECASE,
)
"""Said of a new time in place of one agreed before."""
LABELLED = re.compile(
    r"(?:interview |event |meeting |start )?(?:when|date|time|day|slot|schedule|timings?)"
    r"(?: ?(?:and|&|/) ?(?:time|date))?\s?(?::|-|\u2013|\s{2})",
    re.IGNORECASE,
)
"""A row that gives the time of an appointment."""
FILLING = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\b|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b"
    r"|\b(?:am|pm|at|to|from|until|and|of|the|time|hrs|noon|gmt|utc|[a-z]{1,3}[sd]?t)\b|\b[a-z]+/[a-z_]+|[^a-z]",
    re.IGNORECASE,
)
"""What a row that holds nothing but a time is made of."""
INVITED = re.compile(
    rf"\binvit(?:e|ed|ing|ation)\b[^.!?]{{0,120}}\b(?:{TALK}|meet|call|chat|conversation)\b|\b{TALK}\b[^.!?]{{0,80}}"
    r"\b(?:on|at|for|tomorrow)\b|\b(?:like|love|want|wants) to (?:see|meet|interview|speak (?:to|with)|talk to) you\b"
    r"|\byou(?:'ll| will) be (?:interviewed|seen|meeting|speaking (?:to|with))\b",
    re.IGNORECASE,
)
TIME_QUESTION = re.compile(
    r"\b(?:would|will|does|do|could|can|is|are|may|shall|how about)\b[^.!?]{0,160}(?:\d|day|morning|afternoon|time|slot"
    r"|free|available)[^.!?]{0,80}\?"
    r"|\b(?:let (?:me|us) know|tell (?:me|us)|confirm|advise) (?:if|whether|which|what|when|your)\b[^.!?]{0,80}"
    r"\b(?:work|suit|convenient|availab\w+|prefer|possible|slot|ok|okay|time|good|fine)"
    r"|\b(?:one|any|some|either) of (?:the|these|those)(?: \w+)? (?:slots|times|dates|options)\b"
    r"|\bproposed?\b|\b(?:please )?(?:select|choose|pick)\b[^.!?]{0,30}\b(?:time|slot|date|one)\b",
    re.IGNORECASE,
)
"""The time is still asked for."""
TIME_LIKE = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tue|wed|thu|fri)s?\b,? |\btomorrow\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\b|\b\d{1,2}:\d{2}\b",
    re.IGNORECASE,
)
BARE_HOUR = re.compile(r"\b(?:at|from|@) ?(?:1[0-2]|[1-9])(?![\w:.%-])|\b(?:noon|midday)\b|\bo'clock\b", re.IGNORECASE)
"""An hour that is one beside a day only: "Thursday at 10"."""

_TODAYS = r"(?:our|your|the|this|tomorrow's|today's|\w+day's|next week's|this (?:morning|afternoon)'s)"
_ELSEWHERE = (
    r"(?![^.!?]{0,60}\bto (?:an? |the |our )?(?:\w+ )?(?:zoom|teams|meet|skype|webex|video|phone|remote|online"
    r"|in[ -]person|office|room|building|floor|format)\b(?![^.!?]{0,60}(?:day\b|\d(?:st|nd|rd|th|:\d| ?[ap]m))))"
)
"""The place or the means of a talk is another matter than its time."""
CHANGED = (
    clue(
        "cancelled.said",
        Label.INTERVIEW_CANCELLED,
        3,
        rf"\b(?:{ANY_TALK})\b[^.!?]{{0,140}}\b(?:is|stands|has been|have been|was|be|being|been) (?:\w+ )?"
        rf"(?:cancell?ed|called off|off(?=[ .,;]|$)(?! (?:ice|to)\b))",
        rf"\b(?:need|have|had|has|going|like|decided|forced|wish) to (?:\w+ )?(?:cancel|call off|scrap"
        rf"|drop)\b[^.!?]{{0,60}}"
        rf"\b{ANY_TALK}\b",
        rf"\b(?:has|have|had to|are|am|'ve) (?:\w+ )?(?:cancell?(?:ed|ing)|pull(?:ed)?|scrap(?:ped)?|called off)\b"
        rf"[^.!?]{{0,40}}\b{ANY_TALK}\b",
        rf"\b(?:(?:can|could) ?not|(?:ca|could)n't|unable to|(?:won't|not) be able to|no longer able to) (?:\w+ )?"
        rf"(?:do|make|attend|hold|conduct|take(?! part)|join)\b[^.!?]{{0,30}}\b{TALK}\b(?<!s)"
        r"(?![^.!?]{0,80}(?:\bonly|(?:\bwill|'ll|\bcan|\bto) (?:take (?:over|\w+ place)"
        r"|(?:step|fill|stand) in|run|lead|replace|interview you))\b)",
        rf"\bcancell?(?:ation of|ing) (?:\w+ ){{0,5}}{TALK}\b|^(?:re: )?{TALK} cancell?(?:ed|ation)\b",
        rf"^cancell?ed(?: event)?:[^.!?]{{0,80}}\b{TALK}\b",
        rf"\b{TALK}\b[^.!?]{{0,80}}\b(?:did|could|was|has|had)(?: not|n't) (?:be |been )?(?:tak(?:e|en) place"
        r"|happen(?:ed)?|go(?:ne)? ahead|held|conducted)\b(?! yet)",
        rf"\b{TALK}\b[^.!?]{{0,80}}\b(?:(?:will|can|is|are) (?:not|no longer)|(?:wo|ca|is|are)n't) (?:be )?"
        r"(?:tak(?:e|ing) place|go(?:ing)? ahead|happen(?:ing)?|held|proceed(?:ing)?)\b",
    ),
    clue(
        "rescheduled.said",
        Label.INTERVIEW_RESCHEDULED,
        3,
        rf"\b(?:{ANY_TALK})\b[^.!?]{{0,140}}\b(?:is|has been|have been|was|be|been) (?:\w+ )?"
        r"(?:rescheduled|re-scheduled|moved|postponed|preponed|pushed|changed|updated|brought (?:forward|back)|put back"
        rf"|rearranged|shifted)\b{_ELSEWHERE}",
        r"\b(?:we|i|he|she|they|manager|interviewer|panel)(?:'d|'ll|'ve)? (?:\w+ ){0,5}?(?:need|have|had|has|like"
        r"|want|must"
        r"|going|hope|hoping|asked|wish|able|'d like)(?: to)? (?:\w+ )?(?:reschedule|re-schedule|postpone|rearrange"
        rf"|(?:move|push|change) (?:\w+ ){{0,3}}?{ANY_TALK})\b",
        r"\b(?:could|can|may|would it be possible to|possible to|writing (?:\w+ ){0,3}to|need to) (?:we |i |you )?"
        rf"(?:\w+ ){{0,2}}?(?:reschedule|re-schedule|postpone|rearrange|(?:move|push|shift|bring forward) (?:it|back"
        rf"|things|(?:our|your|the) (?:[\w':]+ ){{0,4}}?(?:{ANY_TALK}|slot|date))\b"
        rf"(?! (?:process|forward)){_ELSEWHERE})\b",
        rf"\b(?:could|can|may|might|shall|would|to|chance|possib\w+|mind|with|about|if) (?:we |i |you )?(?:\w+ )?"
        rf"(?:mov|push|shift|swap|switch|bring|put|delay|chang)(?:e|ed|ing)? (?:forward |back )?{_TODAYS} "
        rf"(?:\w+ ){{0,2}}?(?:{TALK}|call|chat|meeting|conversation(?! forward))\b{_ELSEWHERE}"
        r"(?:\?|,|(?: (?:out|up|over))? (?:to|until|till|from|on|by|back|forward|for|instead|an?|one|two|a few|at|with"
        r"|this|next|earlier|later|tomorrow|today|please|because|since)\b)[^.!?]{0,120}\??(?<=\?)",
        rf"\b(?:have|'ve|had to|has) (?:\w+ )?(?:rescheduled|postponed|moved|updated"
        rf"|changed)\b{_ELSEWHERE}[^.!?]{{0,60}}\b{ANY_TALK}\b",
        rf"^(?:re: )?(?:re-?schedul(?:ed|ing)|new (?:date|time)|updated|changed?)\b[^.!?]{{0,60}}\b{TALK}\b",
        rf"\b{TALK}\b[^.!?]{{0,60}}\bhas an? new (?:date|time|slot)\b",
        rf"\bnew (?:date|time)(?: and time)? (?:for|of) (?:your|our|the) (?:\w+ ){{0,3}}{ANY_TALK}\b"
        rf"|^{TALK}[^.!?]{{0,60}}(?:rescheduled|new time|new date|updated|postponed|reschedul(?:e|ing))\b",
        rf"\bchange (?:in|of|to) (?:\w+ ){{0,4}}(?:schedule|time|date)\b[^.!?]{{0,40}}\b{TALK}\b",
    ),
)
BY_THE_USER = re.compile(
    r"\b(?:if|should|in case|unless|please|in order for)\b[^.!?]{0,20}\byou\b"
    r"|\b(?:you|candidates?) (?:\w+ ){0,2}?(?:need|want|wish|have to|would like to|must|may|can|cannot|can't|unable)\b"
    r"|^(?:to |please )?(?:re-?schedule|cancel)\b|\b(?:need|want|have) to (?:cancel|reschedule)[^.!?]{0,40}\?"
    r"|\bto (?:cancel or reschedule|reschedule or cancel|make changes)\b|\b(?:click|link|button|visit)\b"
    r"|\bper your request\b.{0,40}\bcancell",
    re.IGNORECASE,
)
"""Hints for the candidate on how to change an appointment: not a change."""

REPLY = (
    clue(
        "reply.outreach",
        Label.RECRUITER_REPLY,
        3,
        r"\b(?:came across|come across|saw|found|viewed|noticed|looked at|looking at|reviewed|reviewing"
        r"|see)\b[^.!?]{0,20}"
        r"\byour (?:\w+ )?(?:profile|resume|r[ée]sum[ée]|cv|background|portfolio|github|linkedin)\b",
        r"\byour (?:\w+ ){0,3}(?:profile|background|experience|skills?|resume|expertise)\b[^.!?]{0,60}"
        r"\b(?:match|fit|caught|impress|stood out|suit|align|relevant|ideal)",
        r"\bi(?:'m| am) (?:\w+ ){0,4}?(?:recruiter|headhunter|sourcer|talent|recruiting|staffing|hiring)\b",
        r"\bopen to (?:exploring|new|hearing|a (?:quick )?(?:chat|conversation)|discussing|learning|other|opportunit)",
        r"\b(?:reach(?:ing|ed)? out|contacting you|writing|get in touch)\b[^.!?]{0,60}"
        r"\b(?:opportunit|role|position|opening|vacanc|search|job|engineer|application|candidacy)",
        r"\b(?:our|my|direct|one of our) clients?\b[^.!?]{0,80}\b(?:hiring|looking|opening|need|seeking|role|position"
        r"|requirement|opportunit)|\bon behalf of (?:my|our) client\b|\b(?:opening|opportunit\w+|requirement|role) "
        r"(?:with|for|at) (?:our|my|one of our) (?:\w+ )?clients?\b",
        r"\b(?:send|share|forward|email|attach)\b (?:\w+ ){0,4}(?:updated |latest |current |most recent )?"
        r"(?:resume|r[ée]sum[ée]|cv)\b(?! is)",
        r"\b(?:role|position|job|opportunity|opening)\b[^.!?]{0,60}\b(?:interest(?:ed|s|ing)?(?: in| to)? (?:you|\?)"
        r"|might interest|you (?:may|might|would|could) be (?:interested|a)|great (?:match|fit)|good (?:match|fit)"
        r"|perfect (?:match|fit)|aligns?)",
        r"\b(?:hiring|recruiting|searching|looking) for (?:an?|our|the|multiple|experienced)\b[^.!?]{0,80}"
        r"\b(?:role|position|engineer|developer|manager|analyst|lead|designer)",
        r"\b(?:are )?you (?:\w+ )?(?:currently )?looking(?: for| to|\?)",
        r"\bbased on your (?:profile|resume|experience|background|skills)\b|\b(?:job|role|opportunity"
        r"|position) (?:\w+ ){0,3}"
        r"(?:that |which )?(?:might|may|could|would) (?:interest|suit|be)",
        conditional=True,
    ),
    clue(
        "reply.process",
        Label.RECRUITER_REPLY,
        3,
        r"\b(?:decision|feedback|update|news|answer)\b[^.!?]{0,80}\b(?:by|on|within|next|this|soon|shortly|week"
        r"|end of)\b",
        r"\b(?:make|made|making|reach|reaching) (?:a|our|the|their) (?:\w+ )?decision\b",
        r"\b(?:no|any) (?:\w+ )?(?:update|news|feedback)s?\b|\bshould (?:know|hear|have (?:more|news|an answer))\b",
        r"\b(?:get|getting|come|be|circle|got) back to you\b|\bbe in touch\b|\bkeep you (?:posted|updated|informed)\b"
        r"|\blet you know\b|\breach (?:back )?out (?:to you )?(?:with|about|regarding|once|when|by|next|soon)\b",
        r"\b(?:update|status) (?:on|of|about|regarding) (?:your|our|the) (?:\w+ ){0,3}(?:application|candidacy|search"
        r"|process|interview|hiring|position|role)\b",
        r"\bstill (?:very much )?(?:in the (?:running|mix|frame)|under consideration|being considered)\b"
        r"|\bmake up (?:his|her|their|our|my) minds?\b"
        r"|\b(?:further|other|more|another) (?:\w+ ){0,2}(?:candidates?|people|person|applicants?) to (?:see|meet"
        r"|interview)\b",
        r"\b(?:still|currently) (?:\w+ )?(?:interviewing|reviewing|finalizing|finalising|considering|in the process)\b",
        r"\b(?:search|position|role|process|requisition)\b[^.!?]{0,40}\bon (?:\w+ )?hold\b",
        r"\bmov(?:e|ing) (?:you )?(?:forward|ahead|on|to the)\b|\bnext (?:step|stage|round)s?\b",
        r"\bthank(?:s| you)\b[^.!?]{0,20}\bfor (?:\w+ ){0,3}(?:your time|meeting|interview|speaking|talking|coming"
        r"|chatting"
        r"|the (?:chat|call|conversation)|your (?:patience|reply|response|quick|email|note|message|thank|follow))",
        r"\b(?:references|background check|right to work|notice period|salary expectations?)\b",
        r"\b(?:arrange|set up|schedule|for|to) (?:an |the |your )?interviews?\b|\binvite you for an interview\b",
        r"\b(?:forward\w*|sent|passed|shared|pass|distribute) (?:\w+ ){0,3}your (?:\w+ )?(?:resume|r[ée]sum[ée]|cv"
        r"|profile|papers"
        r"|details|application)\b|\binterview follow-?up\b|\b(?:regarding|about) (?:a|the|your) (?:job|offer|role"
        r"|position)\b",
        conditional=True,
    ),
)
