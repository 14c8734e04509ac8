"""What employers' mails say of tests, and as plain news before and between the interviews, as data."""

from __future__ import annotations

import re

from inboxwatch.detect import offers
from inboxwatch.detect.clues import clue
from inboxwatch.detect.turns import Turns
from inboxwatch.model import Label

_TEST = (
    r"(?:assessments?|(?:coding|technical|online|skills?|aptitude|programming|personality|logic|typing|writing"
    r"|take-?home|work sample|psychometric|hiring|screening|verbal|numerical|reasoning|work strengths"
    r"|situational judge?ment|cognitive|ability) (?:\w+ )?(?:test|challenge|exercise|assignment|task|project)s?"
    r"|take-?home"
    r"|(?:small|short|little|quick) (?:\w+ )?(?:exercise|challenge|task|test|assignment)"
    r"|the case (?:that )?we (?:give|use|set)"
    r"|case stud(?:y|ies)|system design exercise|code challenge|one-?way (?:video )?interview"
    r"|(?:recorded|on-?demand|pre-?recorded) (?:video )?interview|screening questions|questionnaire|homework"
    r"|(?:hackerrank|hackerearth|codility|codesignal|testgorilla|coderpad|coderbyte|leetcode|hirevue|mettl|devskiller"
    r"|testdome"
    r"|pymetrics|\d{2,3}[- ]minute) (?:\w+ )?(?:test|challenge|assessment|exercise)"
    r"|exam(?:ination)?\b|(?:unpaid|paid|writing|translation|work) samples?\b|sample of (?:up to )?\d+ words|(?:an"
    r"|the|your|our|this) assignment\b|(?:attached|enclosed) (?:\w+ )?(?:assignment|task|exercise"
    r"|test|challenge|case)|(?:trial|test|sample) (?:task|assessment|assignment|project|translation|article"
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
        r"\b(?:coding|technical|online|skills) (?:assessment|challenge|test)s? (?:invitation|for)\b|^online (?:test"
        r"|assessment)\b",
        rf"\b(?:stage|step|part|round)\b[^.!?]{{0,80}}\bis (?:an?|our|the) (?:\w+ ){{0,3}}{_TEST}\b",
        r"\binvited? (?:you )?to (?:take|complete|sit|do) (?:an?|the|this|our|their) (?!driving|eye|hearing|blood"
        r"|theory"
        r"|covid|language)(?:\w+ )?test\b|\b(?:details|instructions|brief|description)\b[^.!?]{0,30}\b(?:for|of|about"
        r"|on) (?:the"
        rf"|this|your) {_TEST}\b",
        r"\b(?:take|attempt|sit|complete) (?:the|an?|your|our"
        r"|this) (?:(?-i:[A-Z])[\w/+#.&-]* ){1,4}test\b(?! (?:drive|ride"
        r"|flight|run))",
        r"\b(?:attached|enclosed|below|here)\b[^.!?]{0,20}\b(?:is|are) the (?:case|task|brief|exercise|assignment)\b"
        r"|\bsend (?:us|me|over|in) (?:your )?(?:slides|solution|deck|answers|code)\b[^.!?]{0,40}\b(?:by|before|until"
        r"|no later)\b",
        r"\brecord (?:your |a |an |short |the )?(?:\w+ ){0,2}(?:answers|responses)\b",
        r"\b(?:prepare|send|write|make|record|build) (?:us )?(?:an?|your) (?:\w+ ){0,2}(?:plan|presentation|deck|memo"
        r"|mock-?up"
        r"|prototype|sample|portfolio|video|translation)\b[^.!?]{0,80}\b(?:before|by|until|within|no later)\b",
        rf"\bpart of (?:our|the) (?:\w+ ){{0,2}}{_TEST}\b[^.!?]{{0,40}}\b(?:please|complete|prepare|share)\b",
        r"\bcomplete (?:\w+ ){0,3}(?:exercise|challenge|test|task)\b",
    ),
    clue(
        "assessment.work",
        Label.ASSESSMENT,
        1.5,
        r"\b(?:like|want|need|ask|asking|invite) you to (?:\w+ )?(?:build|implement|write|design|solve|code|create"
        r"|sketch"
        r"|analy[sz]e|model|prototype|translate|edit|draft|sew|cook) (?:us )?(?:an?|the|this|two|three|some|our)\b",
        r"\b(?:could|can|would) you (?:please )?(?:do|draw|write|sketch|make|prepare|record|translate|design|build"
        r"|edit|bake) (?:me |us )?"
        r"(?:an?|two|three|some) (?:\w+ ){0,3}(?:sketch|drawing|sample|exercise|translation|task|test|mock-?up|draft"
        r"|design|piece"
        r"|article|page|video|loaf|cake|dish|plan)s?\b",
    ),
    clue("assessment.named", Label.ASSESSMENT, 1.5, rf"\b{_TEST}\b"),
    clue(
        "assessment.terms",
        Label.ASSESSMENT,
        1.5,
        r"\b(?:push|commit|upload|submit|send)\b[^.!?]{0,40}\b(?:to|via|on|through|as) (?:an? |the "
        r"|your )?(?:\w+ )?(?:github"
        r"|gitlab|repo(?:sitory)?|pull request|pr)\b|\btime limit\b|\byou(?:'ll| will)? have \d+ (?:hours|days"
        r"|minutes)\b|\b(?:no|not) more than (?:\w+ ){1,2}(?:hours?"
        r"|pages?|minutes)\b|\bsend it (?:over|back|in|to (?:me|us))\b[^.!?]{0,30}"
        r"\b(?:by|before|until)\b|\bpending (?:task|assessment|test)s?\b|\b(?:brief"
        r"|instructions|task)\b[^.!?]{0,20}\b(?:is"
        r"|are) (?:attached|below"
        r"|enclosed|in the)\b"
        r"|\b(?:timed|proctored)\b|\bsubmit (?:your )?(?:solution|code|answers)|\btest (?:link|will take)"
        r"|\b(?:hackerrank|codility|codesignal|hirevue|testgorilla|coderpad|coderbyte|leetcode)\b",
    ),
)

_TEST_DONE = Turns(
    r"\bthank(?:s| you)\b[^.!?]{0,30}\bfor (?:\w+ )?(?:completing|taking|submitting|sending|sitting|doing)\b"
    r"|\brecently (?:invited|asked|completed|took|sent)\b|\byou(?:'ve| have)? (?:\w+ )?(?:completed|submitted|passed"
    r"|sat"
    r"|finished)\b|\b(?:we(?:'ve| have)?|has been|have been|was|were) received\b|\bresults? of\b",
)
"""What is said of a test that lies behind."""


_SOME_TEST = Turns(rf"\b{_TEST}\b")
_APPLIED = re.compile(r"\bappl(?:y|ying|ied|ication|ications)\b|\b(?:resume|r[ée]sum[ée]|cv)\b", re.IGNORECASE)

OUTLINE = Turns(
    r"\b(?:process|stages|steps|rounds)\b[^.!?]{0,60}(?:\b(?:is as follows|are as follows|as follows|consists? of"
    r"|looks? like"
    r"|includes?|involves?|outlined?|overview|works? like|at a glance|made up of)\b|:$)"
    r"|\b(?:overview|outline) of (?:the|our|your)\b[^.!?]{0,40}\b(?:process|stages|steps|rounds)\b",
)
"""Announces the steps of a whole process."""
_STEP_ROW = re.compile(
    r"\W{0,4}(?:(?:step|stage|round|phase) ?)?\d{1,2} ?[.):-]|[\s*\u2022\u25e6\u2013-]{1,6}\w", re.IGNORECASE
)


def is_done(label: Label, sentence: str) -> bool:
    """Whether a sentence that names a test speaks of one the candidate has done, and not of what is asked or"
    " received."""
    if label is Label.APPLICATION_RECEIVED:
        return _SOME_TEST.search(sentence) is not None and _APPLIED.search(sentence) is None
    return label is Label.ASSESSMENT and _TEST_DONE.search(sentence) is not None


def without_outline(said: tuple[str, ...]) -> tuple[str, ...]:
    """The sentences without the rows that tell what steps a process has: nothing of it is asked for by that alone."""
    begin = next((at for at, sentence in enumerate(said) if OUTLINE.search(sentence)), None)
    if begin is None:
        return said
    rows = [at for at, sentence in enumerate(said) if at > begin and _STEP_ROW.match(sentence)]
    return tuple(each for at, each in enumerate(said) if at not in rows) if len(rows) > 1 else said


REPLY = (
    clue(
        "reply.outreach",
        Label.RECRUITER_REPLY,
        3,
        r"\b(?:looking|searching|hiring|recruiting|sourcing)(?: now| currently)?,? on behalf of (?:an?|one of|our"
        r"|my)\b",
        r"\b(?:came across|come across|saw|found|viewed|noticed|looked at|looking at|reviewed|reviewing"
        r"|see)\b[^.!?]{0,20}"
        r"\byour (?:\w+ )?(?:profile|resume|r[ée]sum[ée]|cv|background|portfolio|github|linkedin)\b",
        r"\byour (?:\w+ ){0,3}(?:profile|background|experience|skills?|resume|expertise)\b[^.!?]{0,60}"
        r"\b(?:match|fit|caught|impress|stood out|suit|align|relevant|ideal)",
        r"\byour (?:\w+ ){1,5}(?:caught (?:my|our) (?:eye|attention)|stood out to (?:me|us))\b"
        r"|\bworth a (?:quick |short )?(?:chat|conversation|call)\b",
        r"\bi(?:'m| am) (?:\w+ ){0,4}?(?:recruiter|headhunter|sourcer|talent|recruiting|staffing|hiring)\b",
        r"\bopen to (?:exploring|new|hearing|a (?:quick )?(?:chat|conversation)|discussing|learning|other|opportunit)",
        r"\b(?:reach(?:ing|ed)? out|contacting you|writing|get(?:ting)? in touch)\b[^.!?]{0,60}"
        r"\b(?:opportunit|role|position|opening|vacanc|search|job|engineer|application|candidacy)",
        r"\b(?:our|my|direct|one of our) clients?\b[^.!?]{0,80}\b(?:hiring|looking|opening|need|seeking|role|position"
        r"|requirement|opportunit)|\bon behalf of (?:my|our) client\b|\b(?:opening|opportunit\w+|requirement|role) "
        r"(?:with|for|at) (?:our|my|one of our) (?:\w+ )?clients?\b",
        r"\bwe have an? (?:\w+ ){0,3}(?:role|position|opening|vacancy) (?:open|available|that|which|with|at)\b"
        r"|\b(?:send|share|forward|email|attach)\b (?:\w+ ){0,6}(?:updated |latest |current |most recent )?"
        r"(?:resume|r[ée]sum[ée]|cv)\b(?! is)",
        r"\b(?:role|position|job|opportunity|opening)\b[^.!?]{0,60}\b(?:interest(?:ed|s|ing)?(?: in| to)? (?:you|\?)"
        r"|might interest|you (?:may|might|would|could) be (?:interested|a)|great (?:match|fit)|good (?:match|fit)"
        r"|perfect (?:match|fit)|aligns?)",
        r"\b(?:hiring|recruiting|searching|looking) for (?:an?|our|the|multiple|experienced)\b[^.!?]{0,80}"
        r"\b(?:role|position|engineer|developer|manager|analyst|lead|designer)",
        r"\b(?:are )?you (?:\w+ )?(?:currently )?looking(?: for| to|\?)",
        r"\b(?:interested|curious|keen) (?:in|to|about) (?:hear|learn|know|find)\w*(?: out)? more\b"
        r"|(?<!i'm )(?<!i am )\binterested in"
        r" (?:this|our|the) (?:\w+ ){0,2}(?:job|position|role|opportunity|vacancy)\b",
        r"\bright to represent\b|(?-i:\bRTR\b)|(?-i:\bC2C\b)|\b(?:confirm|share|send) (?:\w+ ){0,2}your (?:\w+ )?rate\b"
        r"|\b(?:submit|present) you to (?:the|our|my) client\b|\byour submission (?:to|for|with)\b",
        r"\bbased on your (?:profile|resume|experience|background|skills)\b|\b(?:job|role|opportunity"
        r"|position) (?:\w+ ){0,3}"
        r"(?:that |which )?(?:might|may|could|would) (?:interest|suit|be)",
        conditional=True,
    ),
    clue("reply.declined", Label.RECRUITER_REPLY, 3, offers.DECLINED, conditional=True),
    clue(
        "reply.again",  # once more, on what was written before
        Label.RECRUITER_REPLY,
        3,
        r"\b(?:about|regarding|concerning|discuss(?:ing)?|for|with) (?:an?|the|our|some|this|potential|possible"
        r"|several)"
        r" (?:\w+ ){0,2}?(?:open|new|potential|possible|current|exciting|interesting|great|contract"
        r"|permanent) (?:\w+ ){0,3}?"
        r"(?:positions?|roles?|openings?|opportunit(?:y|ies)|vacanc(?:y|ies))\b",
        r"\babout potential (?:positions?|roles?|opportunities)\b|\b(?:follow(?:ing)?[ -]?up (?:on|to)|bump(?:ing"
        r"|ed)?|get"
        r"|read|see|saw|miss(?:ed)?|seen) (?:\w+ ){0,4}?my (?:\w+ )?(?:e-?mail|message|note|inmail)\b",
        r"\b(?:last|final|one (?:last|more)) (?:\w+ )?(?:follow[ -]?up|follow|attempt|try|note|message"
        r"|e-?mail)\b[^.!?]{0,60}"
        r"\b(?:positions?|roles?|opportunit\w+|opening|job|career|join\w*)\b",
    ),
    clue(
        "reply.tested",
        Label.RECRUITER_REPLY,
        3,
        rf"\bthank(?:s| you)\b[^.!?]{{0,60}}\b(?:complet|tak|submit|send|do|finish|sit)ing (?:\w+ ){{0,3}}?{_TEST}\b",
        rf"\bthank(?:s| you)\b[^.!?]{{0,40}}\b(?:effort|work|time)\b[^.!?]{{0,30}}\b(?:on|into|in|for|with) (?:the"
        rf"|your|our|this)"
        rf" (?:{_TEST}|task|test|exercise|challenge|assignment)\b",
        r"\byour (?:submission|solution|answers|responses|(?:test|assessment|task) results?|results?|code"
        r"|task)\b[^.!?]{0,30}"
        r"\b(?:will be|is being|are being|is|are) (?:\w+ )?(?:evaluated|reviewed|graded|assessed|scored|checked"
        r"|under review)\b",
        r"\b(?:review|evaluate|assess|grade|go(?:ing)? through|look at|reviewing|evaluating|grading) (?:the|your)"
        r" (?:submission|solution|answers|responses|results?|code)\b",
        conditional=True,
    ),
    clue(
        "reply.after",
        Label.RECRUITER_REPLY,
        3,
        r"\b(?:thank(?:s| you)|grateful)\b[^.!?]{0,40}\b(?:(?<!interest in )interviewing|(?:taking"
        r"|took) the time to (?:interview|meet"
        r"|speak"
        r"|talk|come)|(?:coming|popping) (?:in|along|by)|meeting (?:with )?(?:us|me|the|our)|speaking (?:with|to)"
        r"|talking"
        r" (?:with|to)|your patience|your continued interest)\b",
        r"\b(?:pleasure|great|lovely|good|nice|enjoyed|wonderful) (?:it was )?(?:speaking|meeting|talking|chatting"
        r"|to (?:meet"
        r"|speak|talk))\b[^.!?]{0,20}\b(?:you|your)\b",
        r"\bwe(?:'ve| have) (?:\w+ )?(?:reviewed|looked (?:at|over|through)) (?:your|all)\b"
        r"|\b(?:application|resume|r[ée]sum[ée]|cv|profile)\b (?:has been|was) (?:\w+ )?(?:reviewed|viewed|opened"
        r"|shortlisted"
        r"|short-listed)\b"
        r"|\b(?:missed|unable to attend|(?:did not|didn't) (?:attend|join|show up)) (?:\w+ ){0,3}(?:interview|call)\b",
        r"\btaking (?:a (?:little|bit)|somewhat|much|slightly)? ?longer than\b|\bstill an active candidate\b"
        r"|\bstatus (?:has|was) (?:\w+ )?(?:changed|updated)\b|: (?:still )?under consideration$",
        conditional=True,
    ),
    clue(
        "reply.wants",
        Label.RECRUITER_REPLY,
        3,
        r"\b(?:send|text|e-?mail|give|whatsapp) (?:it to )?(?:me|us) (?:your (?!application\b)|an? (?:copy"
        r"|scan|photo)\b)",
        r"\b(?:i|we)(?:'ll|'d| will| would)? (?:just |also |still |first )?need (?:your (?!application\b)|an? (?:share"
        r" code|copy|scan)\b|proof\b|(?:the )?names of\b|to see (?:your|proof)\b)",
        r"\bplease (?:upload|send|provide) (?:\w+ ){0,3}(?:copy|copies|proof|passport|certificates?|licen[cs]e"
        r"|right[- ]to[- ]work|share code|references|referees)\b",
    ),
    clue(
        "reply.process",
        Label.RECRUITER_REPLY,
        3,
        r"\b(?:decision|feedback|update|news|answer)\b[^.!?]{0,80}\b(?:by|on|within|next|this|soon|shortly|week"
        r"|end of)\b",
        r"\b(?:make|made|making|reach|reaching) (?:a|our|the|their) (?:\w+ )?decision\b|\bbear with (?:us|me)\b"
        r"|\b(?:we|they|he|she|panel|team|committee|manager|board)(?:'ll| will)? (?:then )?decides?\b",
        r"\byou(?:'ve| have| were| are|'re)? (?:been )?short-?listed\b|\b(?:no|any) (?:\w+ )?(?:update|news"
        r"|feedback)s?\b|\bshould (?:know|hear|have (?:more|news|an answer))\b",
        r"\b(?:i|we)(?:'ll| will| shall) (?:\w+ )?(?:update|inform|notify) you\b(?![^.!?]{0,40}\bhim\b)"
        r"|\bfeedback (?:from|on|after|about) (?:your|the) (?:\w+ )?interview\b|\b(?:interviewers|panel) (?:were|was"
        r"|liked|enjoyed|found|felt|thought|would have)\b"
        r"|\bthe (?:most|best) we can (?:do|offer|pay)\b"
        r"|\bthank(?:s| you) for (?:getting|coming|writing) back\b|\b(?:salary|pay|budget|compensation"
        r"|rate) (?:range |band )?"
        r"(?:is|would be|starts|goes)\b",
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
        r"\b(?:progress|advanc|proceed)(?:ed|ing|es)? (?:\w+ )?(?:to|into) (?:the|our|a) (?:\w+ )?(?:stage|round"
        r"|phase|step)\b"
        r"|\b(?:made it|through|passed) (?:\w+ )?(?:to|into) (?:the|our|a) (?:\w+ )?(?:stage|round|phase|step)\b",
        r"\bmov(?:e|ing) (?:you )?(?:forward|ahead|on|to the)\b|\bnext (?:step|stage|round)s?\b",
        r"\bthank(?:s| you)\b[^.!?]{0,20}\bfor (?:\w+ ){0,3}(?:your time|meeting|interview|speaking|talking|coming"
        r"|chatting"
        r"|the (?:chat|call|conversation)|your (?:patience|reply|response|quick|email|note|message|thank|follow))",
        r"\b(?:references|former (?:managers?|employers?|supervisors?)|background check|right[- ]to[- ]work"
        r"|notice period|salary expectations?)\b|\byour (?:current "
        r"|expected "
        r"|hourly |daily |day )+(?:rate|salary|pay|wage|ctc)\b|\b(?:how (?:long|much)|what) notice\b|\b(?:on"
        r"|in) (?:the|our) (?:\w+ )?long[- ]?list\b"
        r"|\b(?:your|the) referees\b|\b(?:name|candidacy) (?:was|has been) (?:referred|forwarded|passed)\b"
        r"|\b(?:few|additional|more|further|some) (?:\w+ )?questions (?:about|on|regarding|for) you",
        r"\b(?:arrange|set up|schedule|for|to) (?:an |the |your )?interviews?\b|\binvite you for an interview\b",
        r"\b(?:forward\w*|sent|passed|shared|pass|distribute) (?:\w+ ){0,3}your (?:\w+ )?(?:resume|r[ée]sum[ée]|cv"
        r"|profile|papers"
        r"|details|application)\b|\binterview follow-?up\b|\b(?:regarding|about) (?:a|the|your) (?:job|offer|role"
        r"|position)\b",
        conditional=True,
    ),
)
