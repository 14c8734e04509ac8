"""Walks of life that speak as hiring does, as data: what else is applied for, decided on and talked about."""

from __future__ import annotations

from inboxwatch.detect.clues import against

_THING = (
    r"(?:cards?|accounts?|(?:payment|finance|credit) plan|loan|credit|mortgage|overdraft|grants?|fund(?:ing)?"
    r"|awards?|bursary|subsidy|prize|membership"
    r"|fellowship of|places?|course|degree|ma|msc|mba|phd|masters?|class(?:es)?|workshop|retreat|nursery|pre-?school"
    r"|licen[cs]e|permit|visa|passport|permission|consent|tenancy|flat|house|room|property|apartment|allotment|plot"
    r"|garage|mooring|stall|pitch|stand|cohort|accelerator|incubator|refund|rebate|compensation|benefits?|allowance"
    r"|pension|patent|trade ?mark|ballot|tickets?|study|trial|focus group|audition|show|exhibition|festival|scheme"
    r"|certificate|extension|deferral|exemption|waiver|reimbursement|accreditation|registration|renewal|blue badge"
    r"|adoption|volunteer\w*|open call)"
)
"""What is applied for besides a job."""
_ENDS = (
    r"(?=[.,;:!?)\"\u2019\u201d]|$|\s?[-\u2013(]| (?:in|at|with|on|and|or|has|have|is|was|from|by|this|which"
    r"|that|ref\w*"
    r"|number|for (?!the (?:post|position|role)\b)|to|of|has|will|starting|beginning|\d))"
)
"""After it the thing is named: "credit card", and not "credit card analyst"."""
_DOES = (
    r"(?:rent|lease|let|adopt|foster|exhibit|perform|take part|participate|upgrade|speak|present|volunteer|train"
    r"|enrol|buy|extend|renew|vary|register|re-?register|open an?|host|camp|trade|audition|become (?:an? )?(?:\w+ )?"
    r"(?:member|fellow|foster|governor|trustee|magistrate|supplier|partner|tenant|student|participant|host|panell?ist)"
    r"|join (?:\w+ ){0,4}?(?:club|choir|society|association|institute|register|committee|panel|list|scheme|orchestra"
    r"|band|league|squad|cohort|accelerator|study|trial|network|union|class|course|co-?op\w*|community))"
)
"""What is applied to do besides working for somebody."""


ELSEWHERE = (
    against(
        "other.applied_for",
        -4,
        rf"\b(?:application|apply|applied|applying) for (?:(?!of\b|role\b|position\b|post\b|job\b|vacancy\b)[\w'/-]+ )"
        rf"{{0,5}}?{_THING}{_ENDS}",
        rf"\b(?:application|apply|applied|applying) to (?:the |our |this |your )?(?:(?:\w+ ){{0,3}}?(?:fund"
        rf"|club|society"
        rf"|course|school|nursery|accelerator|incubator|cohort|scheme|panel|study|institute of \w+|residency"
        rf"|membership|register){_ENDS}|{_DOES}\b)",
        rf"\byour (?!(?:job|recent|online|candidate)\b)(?:[\w-]+ )?(?:planning|{_THING}) application\b",
    ),
    against(
        "other.award",
        -3,
        r"\bballots?\b|\braffle\b|\blottery\b|\bprize draw\b|\bgrants? (?:officer|team|office|committee|round"
        r"|award)\b|\bgrants? (?:of|for) (?:up to )?[\u00a3$\u20ac]"
        r"|\b(?:funding|grant|application) round\b|\bround \d+ (?:opens|closes|of)\b|\bassessors?\b|\bfunders?\b"
        r"|\b(?:arts|community|heritage|innovation|research) (?:fund|council|trust)\b|\bbursar(?:y|ies)\b"
        r"|\b(?:shortlisted|nominated|nomination|nominees?|finalists?) (?:for|in) (?:the |our |this year's )?(?:\w+ )"
        r"{0,4}(?:awards?|prize|competition)\b|\bawards? (?:ceremony|dinner|night)\b|\bjudging panel\b|\bthe"
        r" (?:judges|jury|trustees)\b",
    ),
    against(
        "other.paper",
        -3,
        r"\byour (?:photo|photograph|painting|artwork|recipe|poster|song|track|short film)s?\b|\byour pitch\b"
        r"|\bpitch again\b|\bthe interview with (?-i:[A-Z][a-z]+ [A-Z])|\bmanuscripts?\b|\bms\. ?no\b"
        r"|\bpeer[- ]review|\breviewer #?\d|\breviewers? (?:have|has|comments|reports?)\b"
        r"|\beditorial (?:office|board|manager)\b|\b(?:major|minor) revisions?\b|\brebuttal\b|\bproceedings\b"
        r"|\byour (?:paper|abstract|poster|chapter|poems?|short story|novel)\b|\b(?:handling|associate) editor\b"
        r"|\bprogramme committee\b|\bprogram committee\b|\bcamera[- ]ready\b|\bliterary (?:agent|magazine)\b",
    ),
    against(
        "other.stage",
        -4,
        r"\bauditions?\b|\byour opponent|\btournament\b|\bleague\b|\bcasting (?:team|call|director)\b"
        r"|\bcontestants?\b|\bfocus group|\brespondents?\b"
        r"|\b(?:apply|applying|selected|chosen|invited|like|want) to take part in\b|\btake part in (?:our|the|this|an?)"
        r" (?:\w+ ){0,2}(?:stud(?:y|ies)|groups?|discussion|trial|show|quiz|panel)\b|\bopen mic\b|\brehearsals?\b"
        r"|\bsquad\b|\bopen call\b|\bexhibition\b|\bresidenc(?:y|ies)\b",
    ),
    against(
        "other.tender",
        -3,
        r"\b(?:invitation to|your|the|our|this) tender\b|\btender(?:ers?|ing| (?:for|ref\w*|submission|evaluation"
        r"|response|documents?))\b|\byour bid\b|\bbidders?\b|\bprocurement\b|\bcontract award|\baward(?:ed)?"
        r" (?:of )?the "
        r"contract\b|\b(?-i:RFP|RFQ|ITT)\b|\byour (?:quote|quotation|tender)\b|\bframework agreement\b|\bprice list\b"
        r"|\bstandstill period\b|\bsuppliers\b",
    ),
    against(
        "other.member",
        -3,
        r"\bchartered (?:member|status|fellow)|\bfees? paid\b|\b(?:membership|annual|joining|application) (?:fees?|dues"
        r"|subscription)\b|\bnot refundable\b|\bnon-refundable\b|\bnew members?\b|\bannual general meeting\b"
        r"|(?-i:\bAGM\b)|\ballotments?\b|\b(?:club|society|association|league|choir|pta|residents' association)"
        r"(?:'s)? (?:committee|members|chair(?:man|person)?|secretary|treasurer|captain)\b|\b(?:elected|voted"
        r" in|co-opted)"
        r" (?:as|to|onto)\b|\bstanding for (?:the )?(?:committee|election|treasurer|secretary|chair)\b",
    ),
    against(
        "other.pupil",
        -3,
        r"\b(?:nursery|childminder|pre-?school|primary school|school) places?\b|\b(?:start|join|place) (?:\w+ )?in "
        r"(?:reception|(?-i:Year) \d|(?-i:Grade) \d)\b|\bsettling[- ]in (?:session|visit|day)|\bentrance exam"
        r"|\bour (?:nursery|school) tour\b|\bconditional offer (?:of a place|to study)|\boffer(?:ed)? \w+ a"
        r" (?:place|pitch|stall|room)\b|\b(?:him|her|you) on (?:our|the) waiting list\b"
        r"|(?-i:\bUCAS\b)|\b(?:a|your|the) place on (?:the|our|this|a)\b|\bstart of term\b|\bsee you and"
        r" (?-i:[A-Z])|\blearners?\b"
        r"|\b(?:evening|language|pottery|art|yoga|driving) (?:class|course|lesson)(?:es|s)?\b|\bapplicants? for"
        r" entry\b",
    ),
    against(
        "other.claim",
        -3,
        r"\b(?:bring|have|with) (?:a|your) solicitor\b|(?-i:\b(?:DC|PC|DS|Detective|Constable) [A-Z][a-z])"
        r"|\bombudsman\b"
        r"|\binvestigator will\b"
        r"|\b(?:your|the|his|her|above) (?:insurers?|claim)\b|\bloss adjuster|\bclaims? (?:ref\w*|number|no\b|handler"
        r"|[A-Z]{1,4}[/-]?\d)|\bliability\b|\bwitness(?:es)? statement|\bthe (?:accident|incident|damage)\b",
        r"\b(?:surveillance|internal|external|certification|stage \d|compliance|annual|iso|quality) audit\b"
        r"|\baudit (?:plan|programme|team|interviews?|schedule|visit)\b|\blead auditor\b|(?-i:\bISO\b) ?\d{3,5}"
        r"|\bnon-?conformit",
    ),
    against(
        "other.press",
        -4,
        r"\bagree(?:d|ing) to (?:talk|be interviewed|an interview|take part)\b|\bphotographer\b|\bon (?:the|our"
        r"|my) (?:show|programme|program|podcast)\b|\bpodcast\b|\b(?:the|our|your|this) episode\b"
        r"|\byour (?:new |latest )?(?:book|novel|album)\b|\bquestions in"
        r" advance\b"
        r"|\b(?:on|off|live on) air\b|\bdown the line\b|\b(?:the|our|your|my) producer\b|\bproducer will\b|\bthe"
        r" presenter"
        r"|\boral histor|\bthe (?:documentary|listeners|broadcast)\b|\brecording (?:of|for|session|date|studio)\b"
        r"|\bfor (?:our|the|my) (?:\w+ )?(?:podcast|magazine|channel|feature|newspaper|documentary|dissertation|blog)\b"
        r"|\b(?:press|media) (?:officer|enquir|pass)|\b(?:the|this) (?:article|feature|q&a)\b|\b(?:the|my|our)"
        r" transcript\b",
    ),
    against(
        "other.venture",
        -3,
        r"\b(?:\d+|many|other|fellow|of the) founders\b|\b(?:with|invest in|back|fund) your (?:company|idea|business)\b"
        r"|\bour (?:spring|summer|autumn|fall|winter|next) batch\b"
        r"|\bbatch \d|\byour (?:deck|co-?founders?)\b|\b(?:accelerator|incubator)(?:'s)?\b|\bdemo day\b"
        r"|\b(?:your|the|next|spring|summer|autumn|fall"
        r"|winter) cohort\b"
        r"|\bcohort \d|\bpitch (?:deck|day|event|night)\b|\b(?:fellow|your co-?|other) ?founders\b|\bpre-?seed\b"
        r"|\byour (?:start-?up|venture)\b",
    ),
    against(
        "other.rehearsal",
        -4,
        r"\b(?:practi[cs]e|dummy|pretend|trial run) (?:session|interviews?|round|run|questions)\b|\bdry run\b"
        r"|\b(?:a|our|your|the) mock\b(?!-?up)"
        r"|\brun[- ]through of\b|\brole[- ]?play(?:ing)?\b.{0,40}\b(?:interview|hr)\b|\byour real interview\b"
        r"",
    ),
    against(
        "other.visit",
        -3,
        r"\b(?:initial|first|free|joint) consultation\b|\bappointment with (?:dr|doctor|nurse|the (?:nurse"
        r"|doctor|dentist"
        r"|midwife))\b|(?-i:\bGP\b)|\bmidwi(?:fe|ves)\b|\btest drive\b|\byour boiler\b|\b(?:treatment|referral) (?:plan"
        r"|letter|room)\b|\bwaiting room\b|\byour (?:car|vehicle|meter|broadband)\b|\b(?:hospital|outpatient) (?:number"
        r"|appointment|department)\b|\bblood (?:test|pressure|donation)|\bfitting (?:appointment|session)\b"
        r"|\bwill call (?:on|at) (?:you|your (?:home|house|property))\b",
    ),
    against(
        "other.desk",  # work in hand among those who do it
        -3,
        r"\bon press\b|\bproofs (?:back|due|to)\b|\bartwork\b|\b(?:sprint|backlog|stand-?up|milestone|deliverable)s?\b"
        r"|\b(?:release|feature) branch\b|\bgo[- ]live\b|\bpurchase order\b|\bstatus (?:report|update) for\b"
        r"|\b(?:seo|search engine|google|page) rank\w*|\btop position (?:of|on|in)\b|\bwhite hat\b|\bsteering (?:group"
        r"|committee)\b",
    ),
    against(
        "other.unfinished",  # no application yet
        -8,
        r"\b(?:don't forget to |please |remember to )?(?:finish|resume) (?:your|the) (?:job )?application\b"
        r"|\byou (?:have |had |recently )?(?:began|begun|started|saved) (?:an|your|the) (?:job )?application\b"
        r"|\b(?:haven't|have not|didn't|did not|not) (?:yet )?(?:submitted|submit|finished|finish|completed) "
        r"(?:it|your application|the application)\b|\b(?:application|draft) will be deleted\b|\bwhere you left off\b"
        r"|\b(?:unfinished|unsubmitted) application|\bapplication is (?:unfinished|still (?:in draft|a draft))\b",
    ),
    against(
        "other.come_all",  # many are asked to the same day
        -4,
        r"\b(?:open|recruitment|hiring|jobs?|careers?|networking|info|information) (?:open )?(?:day|event|evening"
        r"|fair|night"
        r"|session)s?\b|\bcareers? panel\b|\bjoin us\b[^.!?]{0,60}\bfor (?:an?|our"
        r"|the) (?:\w+ ){0,3}(?:panel(?! interview)|event"
        r"|webinar|talk"
        r"|evening|workshop|meetup|conference|celebration|tour|hackathon|social|mixer)\b|\bnew event\b"
        r"|\bfireside chat\b"
        r"|\bhackathon\b|\b(?:rsvp|reserve) (?:now|your spot|here)\b|\bcome along\b"
        r"|\bjust turn up\b|\bdrop in\b|\bwalk[- ]in (?:interview|day)s?\b|\bsent to \d[\d,.]* (?:people|subscribers)\b"
        r"|\bregister (?:now|here|your place)\b|\bsave your (?:seat|spot|place)\b|\bspaces are limited\b",
    ),
    against(
        "other.subject_of_talk",  # an interview about something else than the reader's work
        -3,
        r"\binterviews? (?:with you |you )?about (?!(?:\d|half|an hour|next|this (?:week|time)|now|it\b|when"
        r"|whether|that\b))"
        r"(?!(?:[\w'/-]+ ){0,6}?(?:role|position|job|vacancy|post|opportunity|opening|application|experience"
        r"|background|career|skills)\b)",
        r"\binterview you (?:by|over|on|about|for)\b[^.!?]{0,60}\b(?:complaint|incident|claim|thesis|book|study"
        r"|film)\b",
    ),
    against(
        "other.office",  # held for a club's or a parish's sake
        -4,
        r"\bmembers (?:have )?voted\b|\b(?:put|putting) your name forward\b|\bhonorary (?:secretary|treasurer"
        r"|president)"
        r"|\bmembership secretary\b|\b(?:club|society) (?:captain|president|coach)\b|\bfor (?:club )?captain\b"
        r"|\bschool governor|\bgovernor vacancy\b",
    ),
    against(
        "other.employer",  # the reader hires, or sits on the panel
        -8,
        r"\bbusiness process: |\bawaiting your approval\b|\bapprov(?:e|al of) (?:the |this )?(?:offer|requisition"
        r"|hire)\b"
        r"|\b(?:submit|leave|complete|add|provide) (?:your )?(?:interview )?feedback (?:for|on|about) (?-i:[A-Z])"
        r"|\binterview feedback"
        r" (?:is )?(?:due|reminder|pending|request)|\bwith (?:the )?candidate (?-i:[A-Z][a-z])"
        r"|\byou are the interviewer\b"
        r"|\b(?:has|have) applied (?:for|to) your\b|\byou(?:'ve| have) (?:got |received |had )?(?:\d+ |an? |some"
        r" |several )?"
        r"(?:new |unread |unanswered |more )*(?:applications?|applicants?|candidates?)\b(?! (?:id|number|portal|account"
        r"|status|home|page)\b)|\bnew (?:applications?|applicants?|candidates?) (?:for|to|has|have|on|in|was|from|by)\b"
        r"|^new (?:job |candidate )?application: |\bnew application submitted\b"
        r"|\byour (?:job"
        r"|vacancy) (?:ad|advert|post|posting|listing)\b|\b(?:has|have) (?:been )?(?:applied|expressed interest)"
        r" (?:for|in) your\b",
        r"\byou(?:'re| are|'ll be| will be)(?: also| both| all)? (?:interviewing|meeting|assessing|seeing)"
        r" (?:(?:two|three"
        r"|four|five|six|\d+|the|all|these|our) )?(?:candidates|applicants)\b|\byou(?:'re| are|'ll be| will be)"
        r" (?:on|part"
        r" of|chairing|sitting on) (?:the|our|my) (?:interview |hiring |selection )?panel\b|\b(?:interview )?panel"
        r" (?:timetable|pack)\b|\bplease (?:submit|complete|add|leave|enter|return) (?:your |the"
        r" )?(?:\w+ )?"
        r"(?:scores?|scorecards?|scoring (?:sheets?|forms?)|interview (?:notes|feedback))\b|\binterview debrief\b"
        r"|\byou(?:\'re| are|\'ll be| will be) interviewing (?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|At|With|For|In"
        r"|On)\w*\b)(?-i:[A-Z])"
        r"|\b(?:the|their|all|applicants\'|candidates\') CVs (?:are|attached|and)\b|\bCVs (?:are )?(?:attached"
        r"|enclosed|below)\b"
        r"|\bbooked (?:an? )?(?:slot|interview|time|call) with you\b|\bview (?:the )?(?:candidate|applicant)\b"
        r"|\bdebrief (?:on|for|about|after) (?:the|our|all)\b|\bshort-?listing (?:meeting|grid|panel|form|scores)\b"
        r"|\bscor(?:e|ing) (?:sheets?|grids?|forms?)\b|\bscorecards?\b|\bsit in on (?:the|his|her|their)"
        r" interviews?\b|\bshow (?:him|her) round\b|\b(?:question|marking) sheets?\b",
    ),
    against(
        "other.own_news",  # told by one who is a candidate as well
        -6,
        r"\bi(?:'ve|ve| have)? (?:just |also )?(?:got|had|have|landed) (?:an?|another|my (?:first|second"
        r"|final)) (?:\w+ )"
        r"{0,2}interview\b(?! (?:slots?|rooms?|schedule|invit\w+|times?|for you|team|panel|request)\b)"
        r"|\b(?:i )?(?:didn'?t|did not) get (?:it|the job|the role|through)\b|\bthey (?:wrote|said|emailed"
        r"|replied|sent me)\b"
        r"[^.!?]{0,30}:?$|\bi (?:got|was|have been|'ve been) (?:rejected|turned down|ghosted|made redundant)\b"
        r"|\bi (?:got|'ve got|start(?:ed)?) (?:the|my new|a new) job\b|\bthis is what (?:i|they) (?:got|sent|wrote)\b"
        r"|\blook what (?:i|they|came|just)\b|\bthey turned me down\b|\bwish me luck\b"
        r"|\bmy interview(?:\'s| is| was| got| has| went)\b|\bi(?:\'ve| have)? (?:just )?got an? (?:e-?mail"
        r"|letter|call) from\b"
        r"|\bwhat (?:shall|should|do) i (?:wear|say|tell them)\b|\bi(?:\'m|m| am) through\b(?! (?:with|the))",
    ),
)
"""Each takes its weight from what the mail is about, as those of `others` do."""
OF_A_TRADE = frozenset(
    "other.applied_for other.award other.paper other.stage other.tender other.member other.pupil other.claim"
    " other.press other.venture other.visit other.desk".split()
)
"""Words that a named job's own mail may hold, being its trade: a nursery's, a newspaper's, an insurer's."""
