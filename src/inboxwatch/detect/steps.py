"""What employers' mails say on the way, as data: tests, times asked for, set and changed, plain news."""

from __future__ import annotations

from inboxwatch.detect.clues import ANY_TALK, TALK, clue
from inboxwatch.model import Label

_TEST = (
    r"(?:assessments?|(?:coding|technical|online|skills?|aptitude|programming|personality|logic|typing|writing"
    r"|take-?home|work sample|psychometric|hiring|screening|verbal|numerical|reasoning|work strengths"
    r"|situational judge?ment) (?:\w+ )?(?:test|challenge|exercise|assignment|task|project)s?|take-?home"
    r"|(?:small|short|little|quick) (?:\w+ )?(?:exercise|challenge|task|test)"
    r"|case stud(?:y|ies)|system design exercise|code challenge|one-?way (?:video )?interview"
    r"|(?:recorded|on-?demand|pre-?recorded) (?:video )?interview|screening questions|questionnaire|homework"
    r"|exam(?:ination)?\b|(?:an|the|your|our|this) assignment\b|(?:trial|test|sample) (?:task|translation|article"
    r"|lesson))"
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
        r"\b(?:which|what) (?:day|date|time|slot|one|of (?:these|the|them))s?\b[^.!?]{0,30}\byou(?:'d| would)? "
        r"(?:prefer|like|choose|want)\b|\bwhen (?:you(?:'re| are| would be| might be|'d be)) (?:\w+ )?"
        r"(?:free|available|able to)\b",
        r"\bwhat (?:times?|days?|slots?|dates?) (?:are|do|would|could|can|suits?|works?)\b[^.!?]{0,60}\?",
        r"\bwhen (?:are|would|could|can) you\b|\bwhat(?:'s| does| do| is) your (?:calendar|schedule|diary|week)\b",
        r"\b(?:your|have|any) availabilit\w+[^.!?]{0,60}(?:\?|\bfor (?:a|an|the|this|next)\b)",
    ),
    clue(
        "scheduling.question",
        Label.SCHEDULING_REQUEST,
        3,
        r"\b(?:are|would|will|might) you (?:\w+ )?(?:be )?(?:free|available|around|able to (?:meet|speak|talk|join"
        r"|come|do"
        r"|make))\b",
        r"\b(?:could|can) you (?:do|make|manage)\b[^.!?]{0,80}\?",
        r"\b(?:would|is|does|do|are)\b[^.!?]{0,80}\bor\b[^.!?]{0,60}\b(?:better|best|easier|prefer\w*"
        r"|more convenient)\b"
        r"[^.!?]{0,30}\?",
        r"\b(?:do|does|would|will|could|can)\b[^.!?]{0,60}\b(?:work|suit|be (?:ok|okay|convenient|good|possible)|do)\b"
        r"(?: (?:for )?you)?[^.!?]{0,30}\?",
        r"\b(?:can|could|shall|may) (?:we|you|i)\b[^.!?]{0,30}\b(?:speak|talk|meet|chat|call|connect|catch up|come"
        r"|hop on|jump on)\b[^.!?]{0,60}\?",
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
        rf"\b(?:{TALK}(?<!s)|your (?:\w+ ){{0,3}}{TALK})\b[^.!?]{{0,80}}\bwill (?:take place|be held|be conducted"
        rf"|happen|start|begin)\b",
        rf"\b(?:calendar )?invit(?:e|ation) (?:\w+ ){{0,5}}?(?:sent|follow|attached)\b[^.!?]{{0,60}}\b{TALK}\b",
        rf"\byour (?:(?!availab)\w+ ){{0,6}}{TALK}\b[^.!?]{{0,50}}\b(?:on|for|tomorrow|at)\b[^.!?]{{0,20}}(?:\d|day\b)",
    ),
    clue(
        "confirmed.named",
        Label.INTERVIEW_CONFIRMED,
        1.5,
        rf"\b{TALK}[ -](?:details|itinerary|reminder|agenda|arrangements|logistics|info(?:rmation)?)\b|\b(?:reminder"
        rf"|upcoming"
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
        r"\bright to represent\b|(?-i:\bRTR\b)|(?-i:\bC2C\b)|\b(?:confirm|share|send) (?:\w+ ){0,2}your (?:\w+ )?rate\b"
        r"|\b(?:submit|present) you to (?:the|our|my) client\b|\byour submission (?:to|for|with)\b",
        r"\bbased on your (?:profile|resume|experience|background|skills)\b|\b(?:job|role|opportunity"
        r"|position) (?:\w+ ){0,3}"
        r"(?:that |which )?(?:might|may|could|would) (?:interest|suit|be)",
        conditional=True,
    ),
    clue(
        "reply.after",
        Label.RECRUITER_REPLY,
        3,
        r"\b(?:thank(?:s| you)|grateful)\b[^.!?]{0,40}\b(?:interviewing|(?:taking|took) the time to (?:interview|meet"
        r"|speak"
        r"|talk|come)|(?:coming|popping) (?:in|along|by)|meeting (?:with )?(?:us|me|the|our)|speaking (?:with|to)"
        r"|talking"
        r" (?:with|to)|your patience|your continued interest)\b",
        r"\b(?:pleasure|great|lovely|good|nice|enjoyed|wonderful) (?:it was )?(?:speaking|meeting|talking|chatting"
        r"|to (?:meet"
        r"|speak|talk))\b[^.!?]{0,20}\b(?:you|your)\b",
        r"\btaking (?:a (?:little|bit)|somewhat|much|slightly)? ?longer than\b|\bstill an active candidate\b",
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
