"""What speaks against a hiring mail, as data: newsletters, other business with its words, candidates, colleagues."""

from __future__ import annotations

from inboxwatch.detect.clues import against
from inboxwatch.detect.elsewhere import ELSEWHERE

AGAINST = (
    *ELSEWHERE,
    against(
        "other.alert",
        -3,
        r"\bwho(?:'s| is)? (?:looking at|viewed) your profile|\bappear(?:ed|s) in \d+ search|\bprofile views?\b",
        r"\b(?:job|role) (?:alert|recommendation|match|matche)s?\b|\b(?:weekly|daily|new|top|latest) matches\b"
        r"|\b(?:these|the following|some|\d+|more|new|matching|latest) (?:\w+ ){0,2}(?:roles|jobs|opportunities"
        r"|positions"
        r"|openings)\b(?: (?:for|that) you[^.!?]{0,30})?(?: match\b|:$)|\b(?:see|view|browse|show) all \d+ "
        r"|\bthese (?:roles|jobs|positions|opportunities) match\b|\b(?:new|recommended|similar|latest"
        r"|more) (?:\w+ ){0,4}jobs\b"
        r"|\bjobs (?:for you|matching|you may|near|in your|based on|that match)\b|\bview (?:all )?(?:\w+ )?jobs\b",
        r"\bsaved search|\byour (?:job )?(?:search|preferences) (?:for(?! (?:an?|the|your|employment|work)\b)|criteria"
        r"|preferences)\b|\bpeople (?:viewed|are"
        r"|looked)\b.{0,20}\bprofile",
        r"\b(?:companies|employers) (?:are )?(?:hiring|looking) (?:now|near|for you)|\bjob seekers?\b"
        r"|\bone[- ]click apply"
        r"|\b\d+ (?:new )?(?:jobs|positions)\b",
    ),
    against(
        "other.newsletter",
        -3,
        r"\bnewsletter\b|\bthis week:|\bin this issue\b|\bview (?:this (?:e-?mail )?)?in (?:your )?browser\b"
        r"|\bthis week's\b"
        r"|\bweekly (?:digest"
        r"|roundup)\b"
        r"|\bmanage your (?:notification|subscription|email pref)|\bweb(?:inar|cast)\b|\bread more\b|\bpodcast\b"
        r"|\bepisode\b",
        r"\b(?:\d+|three|four|five|six|seven|eight|nine|ten) (?:\w+ ){0,3}"
        r"(?:tips|ways|secrets|mistakes|questions|things|steps|signs|reasons|lessons|habits|phrases) (?:to|for|you|on"
        r"|about|that|every)\b"
        r"|\bhow to (?:ace|prepare for|nail|answer|negotiate|crack|write|land|get hired)\b|\btips (?:for|on|to)\b"
        r"|\binterview (?:tips|questions? (?:and|to|you)|prep(?:aration)? (?:course|guide|kit|platform))\b",
    ),
    against(
        "other.coaching",
        -4,
        r"\bmock interview|\b(?:ace|nail|crush|master|rock) (?:your|the|any|every|that)(?: next)? interviews?\b"
        r"|\bcareers? (?:coach|coaching|advice|services|fair|centre|center|expo)|\bresume (?:review"
        r"|writ|build"
        r"|service|score|template|feedback|expert)|\bfree (?:resume|cv|trial|course|training|account|demo)"
        r"|\bcover letter (?:templ|servic)|\b(?:bootcamp|online course|e-?course|certificat\w+ program|tutorial"
        r"|masterclass)\b",
    ),
    against(
        "other.study",
        -3,
        r"\binterviews? with (?:our|the|your|an?) (?:customer|user|supplier|vendor|respondent|participant)s?\b"
        r"|\b(?:research|user|customer|market) (?:study|research|interview|feedback)\b|\bfeedback (?:interview"
        r"|session)"
        r"|\b(?:valued|loyal|existing) customer"
        r"|\bparticipat(?:e|ion) in (?:a|our|this) (?:study|survey|research)|\bparticipants?\b"
        r"|\binterview (?:you )?(?:on|for)"
        r" (?:our|my|the|a) (?:podcast|show|blog|magazine|article|paper|story|thesis|channel)\b|\bjournalis[tm]"
        r"|\b(?:voucher|gift card)s?\b|\binterviews? about how (?:you|people|we)\b|\bpeople who (?:use|bought|tried)\b"
        r"|\binterview (?:\w+ )?(?:about|on) your (?:\w+ ){0,2}(?:book|novel|album|film|research)\b"
        r"|\b(?:phd|doctoral|dissertation|thesis) (?:\w+ )?(?:study|research|project)\b|\bconsent form"
        r"|\b(?:live|radio|television|tv|on-air) interview\b|\b(?:breakfast|morning|radio|tv|evening) show\b"
        r"|\bour (?:readers|listeners|viewers|audience)\b",
    ),
    against(
        "other.rating",
        -3,
        r"\b(?:short|quick|our|take the|brief|\d-minute|feedback) (?:\w+ )?survey\b"
        r"|\bhow (?:it|your (?:\w+ )?(?:experience"
        r"|interview|application process)) was\b",
        r"\brate (?:your (?:\w+ )?(?:experience|interview|process)|our|us)\b|\bhow did we do\b|\b(?:candidate"
        r"|interview|experience) survey\b"
        r"|\b(?:your|share an?) (?:anonymous )?review\b|\byour interview experience\b",
    ),
    against(
        "other.survey",
        -6,
        r"\bhow likely are you to recommend\b|\bon a scale of \d|\banswers are (?:\w+ )?anonymous\b|\b(?:\d+|few"
        r"|three)[- ]minute survey\b",
    ),
    against(
        "other.interview",  # of other kinds than an employer's
        -4,
        r"\binvit(?:e|ing) (?!(?-i:You)\b)(?-i:[A-Z][a-z]+) (?:\w+ ){0,2}?(?:to|for) (?:an?|the|his|her"
        r"|their) (?:\w+ ){0,2}interview\b"
        r"|\b(?:for|of) an? (?:(?-i:Year|Grade) \d+|school|nursery|course|degree|university) place\b"
        r"|\bplace (?:in|for) (?-i:Year|Grade) \d",
        r"\bjob ?cent(?:re|er)\b|\bwork coach\b|\buniversal credit\b|\bunemployment (?:benefit|insurance|office"
        r"|claim)|\byour"
        r" (?:payment|benefit)s? (?:may|will|could|might) be (?:stopped|reduced|delayed)\b|\badult passport\b"
        r"|\bpassport office\b",
        r"\bdear parents\b|\binterviews? with (?:the |your child's )?teachers?\b",
        r"\binvit(?:e|ing) (?:her|him)\b|\b(?:he|she) has been (?:invited|selected|offered)\b|\bfor parents\b"
        r"|\bparents (?:are|may|can"
        r"|and (?:carers|guardians|supporters))\b|\b(?:your|our) (?:son|daughter|child)\b",
        r"\b(?:identity|work search|entrance|university|admissions?|college|multiple mini|citizen\w*|housing|parole"
        r"|exit|visa|user|witness|naturali[sz]ation|citizenship|police|radio|press|media|tenancy|tenant"
        r"|needs|oral history"
        r"|stay|probation|benefits?|claim|loan|immigration|asylum|adoption|magazine) interviews?\b",
        r"\binterviews? (?:about|on|regarding|concerning|for|in) (?:your|the|a|our|my) (?:claim|incident|accident"
        r"|tenancy|visa|citizenship|place (?:in|at|on|for)|admission|documentary|film|article|paper)\b"
        r"|\binterviews? (?:about how|for (?:a|the) (?:\w+ ){0,3}place)\b|\b(?:vouchers?|gift cards?)\b"
        r"|\binterviews? for (?:naturali[sz]ation|citizenship|admission|adoption|a (?:visa|place))\b",
        r"\bwriting (?:a|an|my) (?:\w+ ){0,2}(?:piece|article|story|book|report|thesis|profile)\b"
        r"|\byou(?:'re| are) (?:scheduled|booked|due|down) to interview (?-i:[A-Z])",
        r"\bvisa (?:class|categor(?:y|ies)|appointment|fee)s?\b|\bconsular (?:section|officer|fee)s?\b"
        r"|\bpassports? (?:is|are|will be) returned\b",
        r"\binterview you for \d{1,2} (?:min|hour)\w*\b|\b(?:what|how) you (?:do|use|work) with (?:it|them|our)\b",
    ),
    against(
        "other.course",
        -3,
        r"\b(?:assessment|assignment|quiz|exercise|task|test)s? (?:for|of|in) (?:week|module|unit|lesson|chapter) ?\d"
        r"|\bcourse (?:registration|fee|takes place|starts)\b|\bsixth form\b|\bschool report\b|\bpupils?\b"
        r"|\bparents'? evening|\bparent-teacher\b|\b(?:coursework|syllabus|your (?:course|instructor|classmates"
        r"|tutor|semester))\b",
    ),
    against(
        "other.trade",
        -3,
        r"\b\d{1,2} ?% off\b|\bpromo(?:tion)?(?: ?code|al)\b|\bcoupon|\bdiscount|\blimited[- ]time\b|\bspecial offer"
        r"|\bexclusive"
        r" offer|\boffer (?:ends|expires|valid|is valid)\b|\bbuy now|\bshop now|\bupgrade (?:now|today|your)"
        r"|\bfree shipping"
        r"|\b(?:your|the) (?:order|invoice|receipt|subscription|parcel|package|delivery|booking|reservation|cart"
        r"|membership)\b"
        r"|\bsubscribe\b|\bsign up (?:now|today|for free)|\bsale (?:of|ends|now|starts|price)\b|\bmembership",
    ),
    against(
        "other.money",
        -4,
        r"\b(?:auto |car |home |student |personal )?loans?\b|\bmortgage|(?-i:\bAPR\b)|\bcredit (?:card|score"
        r"|line|reference|bureau)\b"
        r"|\binsurance (?:quote|policy|claim|premium|application)|\bpolicyholder|\b(?:refinanc\w+|underwriting)\b"
        r"|\b(?:tax|bank|checking|savings|brokerage) (?:return|account|statement|refund)\b|\binvest(?:or|ment) (?:in"
        r"|opportun)",
    ),
    against(
        "other.study_place",
        -4,
        r"\bscholarship|\btuition\b|\bfinancial aid\b|\badmissions?\b|\benrol(?:l?ment|led)\b|\b(?:fall"
        r"|spring) semester\b"
        r"|\bcall for (?:papers|proposals|speakers)\b",
    ),
    against(
        "other.home",
        -4,
        r"\b(?:loft|dormer|(?:rear|side) extension|planning (?:permission|department|officer|committee|portal)"
        r"|decision notice"
        r"|pre-application)\b|\b(?:meet|interview with|live in|join) the house\b|\bmove in\b|\b(?:house|flat"
        r"|room)-?mates?\b|\b(?:rent"
        r"|let|want) (?:out |you )?the room\b"
        r"|\bthe (?:buyer|seller|vendor)s? (?:has|have|had|wants?|would|is|are|made)\b"
        r"|\b(?:your (?:property|house|home)|real ?estate|closing costs|rental|lease|leasing|tenan\w+|landlord)\b"
        r"|\bapartment|\bunit \d|\bflat \d|\byour viewing\b|\bviewing (?:is|has been|confirmed|request)|\blettings\b"
        r"|\bproperty (?:viewing|manager)|\bvisa application"
        r"|\badopt (?-i:[A-Z])|\brehom(?:e|ing)\b|\bhome visit\b"
        r"|\b(?:support|fund|funding for|grant for) your project\b|\bthe fund\b|\bfunding threshold\b"
        r"|\byour (?:\w+ )?proposal\b|\bgrants? (?:panel|scheme|programme)\b"
        r"|\bpassport (?:application|renewal)|\b(?:building|planning) permit|\bgrant application|\bpatent|\badoption\b"
        r"|\b(?:your (?:\w+ )?visa|visa (?:appointment|interview|service|fee|categor\w+)|embassy|consulate"
        r"|immigration|green card"
        r"|asylum)\b|\bcitizenship application|\bpermit application",
    ),
    against(
        "other.appointment",
        -4,
        r"\b(?:dentist|dental (?:appointment|clinic|practice|check)|doctor's (?:appointment|office|surgery)|clinic"
        r"|(?:your|the|our) (?:hygienist|physio\w*|optician|vet)|(?:hygienist|physio\w*|optician|vet)(?:'s)?"
        r" (?:appointment|session|visit|practice|treatment)"
        r"|vaccin\w+|haircut|salon|check-?up"
        r"|(?:new|dear|our) patients?|surgery|(?:annual|your) health|health (?:plan|assessment|screening)|wellness"
        r"|therapy (?:session|appointment)|treatment (?:coordinator|plan|room|options?)|aligners?|braces"
        r"|medical appointment)\b",
    ),
    against(
        "other.cause",
        -4,
        r"\b(?:invite|invited|invitation) (?:you )?to speak\b|\bsummit\b|\bHOA\b|\bdonat(?:e|ion)|\bvolunteer"
        r"|\b(?:role|position|post|office) of (?:\w+ ){0,2}(?:treasurer|trustee|churchwarden|chair of)\b"
        r"|\bof the club\b|\bclub (?:committee"
        r"|secretary|treasurer|captain)\b|\bparish council|\bschool governor"
        r"|\bcampaign|\bnon-?profit work\b|\bpetition\b"
        r"|\bmeet-?up\b|\bconference (?:ticket|talk|registr)|\bbeta (?:program"
        r"|test|access)"
        r"|\bearly access\b|\bwait-?list|\bspeaker|\bsponsor(?!ship\b)|\bsponsorship (?:deal|package|opportunit)",
    ),
    against("other.code", -4, r"\bopen[- ]source\b|\bpull requests?\b|\bcontributors?\b"),
    against(
        "other.scheme",
        -3,
        r"\b(?:extra|excellent|unlimited|passive|residual|weekly|monthly|second) income\b|\bmake money"
        r"|\bearn (?:up to|\$|money)"
        r"|\bno experience (?:is )?(?:required|needed|necessary)|\bfinancial(?:ly)? (?:freedom|free|independen)"
        r"|\bbe your own boss"
        r"|\b(?:from|at) home\b.{0,40}\b(?:reps?|income|earn|business)\b|\bhelp wanted\b|\bnetwork marketing|\bMLM\b"
        r"|\bguaranteed\b|\b(?:security|refundable) deposit\b|\bpay (?:\w+ ){0,3}(?:fee|deposit)\b",
    ),
    against(
        "other.machine",
        -4,
        r"\breplied to an? (?:\w+ ){0,3}(?:inbox|address|mailbox)\b|\bi(?:'m| am|'ll be"
        r"| will be) (?:\w+ )?(?:out of (?:the |my )?office\b|on (?:annual |parental "
        r"|maternity )?leave\b)|\bauto(?:matic)?[- ]"
        r"?reply\b|\bdeliver(?:y status|y has failed|ed to the following)|(?<!are )\bundeliverable"
        r"|\bmail(?:box)? (?:is )?full"
        r"|\bverification code|\bconfirm your (?:email|identity|account|e-mail)|\breset (?:your password|(?:the"
        r"|your) (?:login|log-in|account))\b"
        r"|\byour (?:(?!meeting|conference|zoom|teams|webex|call|interview)[\w-]+ ){0,4}pass ?code\b"
        r"|\bpass ?code (?:to (?:sign|log)|will expire|expires)"
        r"|\bverify your (?:email|account|identity)|\bactivate your account|\bcreate (?:a|your) password"
        r"|\bvideo identification\b|\bverify your identity\b"
        r"|\bsign-in attempt"
        r"|\bone-time (?:pass|code)|\b(?:security|login|log-in|access) code\b",
    ),
    against(
        "other.candidate",
        -4,
        r"\b(?:my|attached (?:is|are) my|enclosed (?:is|are) my) (?:\w+ ){0,2}(?:resume|r[ée]sum[ée]|cv|cover letter"
        r"|application"
        r"|candidacy)\b|\bi (?:am|'m|would like to be|was) (?:\w+ ){0,3}(?:applying|apply)\b|\bi (?:have "
        r"|'ve )?applied\b",
        r"\bthank(?:s| you) (?:\w+ ){0,4}(?:for the (?:interview(?! (?:on|last|with us)\b)|opportunity)"
        r"|for (?:interviewing me"
        r"|taking the time to interview me|the offer))\b|\bconsider(?:ing)? (?:me|my)\b"
        r"|\b(?:hear(?:ing)?|await(?:ing)?|forward to|receiv(?:e|ing)|learn(?:ing)?)(?: \w+)? your decision\b.{0,20}$"
        r"|\bfor (?:arranging|organi[sz]ing|setting up|scheduling) (?:the|my|our) (?:\w+ )?interviews?\b"
        r"|\bremain (?:very |highly |strongly )?interested\b|\bto interview me\b|\bmy (?:interest in|qualifications"
        r"|availability is"
        r"|background in)\b|\bi (?:am|'m) (?:very |really |still |also )?interested in (?:the|this|working|a|your)\b",
        r"\bi (?:accept|am pleased to accept|would like to withdraw)\b|\bi (?:enjoyed"
        r"|appreciated) (?:\w+ ){0,3}(?:interviewing|learning)\b"
        r"|\b(?:i|i'm|i'd|me|my|thank(?:s| you))\b[^.!?]{0,80}\bopportunity to (?:interview|work (?:with|for) you)\b"
        r"|\b(?:please )?find (?:\w+ ){0,2}(?:attached|enclosed)? ?my\b",
    ),
    against(
        "other.candidates_voice",  # nobody of an employer's side says so
        -8,
        r"\bi (?:would|'d) like to be considered\b|\bi saw your (?:ad|advert\w*|vacancy|posting|job)\b|\bmy"
        r" (?:cv|resume"
        r"|r[ée]sum[ée]) (?:is|and) (?:\w+ )?(?:attached|enclosed|below)|\bi am available for (?:an )?interview\b"
        r"|\b(?:move|reschedule|postpone|rearrange) my (?:\w+ )?interview\b|\bthank(?:s| you) for (?:seeing"
        r"|meeting) me\b",
        r"\bi (?:(?:am|'m|was|would|have) )?(?:(?!you\b)\w+ ){0,3}(?:accept|withdraw(?:ing)?|declin(?:e|ing)"
        r"|turn(?:ing)? down) (?:\w+ ){0,2}(?:your|the) (?:\w+ ){0,2}(?:offer|position|role|refusal)\b",
        r"(?:^|\b(?:i(?:'m| am| would be| was)|it is with) )(?:\w+ ){0,2}(?:delighted|pleased|happy|thrilled|glad"
        r"|excited"
        r"|honou?red) to (?:\w+ )?accept\b|\bi (?:\w+ ){0,4}withdraw (?:\w+ ){0,2}(?:from|my)\b",
        r"\bthank(?:s| you|-you)\b[^.!?]{0,40}\bfor (?:your (?:\w+ )?offer|(?:inviting|interviewing|considering"
        r"|offering"
        r"|choosing|selecting) me|giving me (?:the|this|an) (?:opportunity|chance)|your interest in (?:interviewing me"
        r"|scheduling an interview with me|my))\b",
        r"\bi(?: am|'m| was) (?:\w+ )?(?:writing|following up|reaching out|getting in touch|checking in|inquiring"
        r"|enquiring)\b[^.!?]{0,60}\b(?:i (?:submitted|applied|attended)|sent (?:you )?my"
        r"|my (?:application|interview|candidacy|status))\b",
        r"\bi (?:recently |have |had |just )?(?:submitted|sent in) my (?:application|cv|resume)\b|\bi (?:remain"
        r"|am still|'m still)"
        r" (?:very |really |highly )?(?:enthusiastic|interested|excited|keen)\b|\bappreciate any (?:updates?"
        r"|information|news)"
        r" (?:you|regarding|on|about)\b",
        r"\b(?:please|kindly) accept this (?:\w+ ){0,3}as my\b|\bmy (?:resignation|acceptance of)\b"
        r"|\bmy (?:potential|suitability|fit) for the\b|\bdear hiring (?:team|manager|committee)\b",
        r"\bi(?:'m| am) (?:very |really |so )?(?:excited|enthusiastic) about (?:this|the) (?:opportunity|role|position"
        r"|prospect)\b(?![^.!?]{0,80}\b(?:thought of you|for you|your (?:profile|background|skills|experience|cv"
        r"|resume)))",
        r"\b(?:is|are|has|have) there (?:been )?any (?:\w+ )?(?:update|news|decision|progress|feedback|word"
        r"|movement)s?\b"
        r"[^.!?]{0,60}\b(?:the|my|this)\b[^.!?]{0,40}\b(?:position|role|application|interview|process|opening"
        r"|candidacy|job)\b"
        r"[^.!?]{0,40}\?|\b(?:do you have|could you (?:give|share|send)(?: me)?|wondering (?:if"
        r"|whether)[^.!?]{0,20}) any "
        r"(?:update|news|feedback)s?\b[^.!?]{0,40}\b(?:the|my)\b[^.!?]{0,40}\b(?:position|role|application|interview"
        r"|job)\b"
        r"|\blook(?:ing)? forward to (?:meeting|speaking|talking|chatting) (?:with |to )?(?:you and )?(?:the"
        r"|your) (?:whole "
        r"|entire )?team\b",
        r"\bi would (?:be grateful|appreciate) (?:\w+ ){0,3}(?:to be considered|an interview"
        r"|the opportunity to (?:interview"
        r"|discuss my|join your|work (?:with|for) you))\b",
    ),
    against(
        "other.seller",
        -5,
        r"\bwe help (?:\w+ ){0,3}(?:firms|companies|teams|businesses|agencies|brands|shops) like (?:yours|(?-i:[A-Z]))"
        r"|\bbooked \d+ (?:meetings|calls|demos)\b|\b(?:inbound|qualified|warm) leads\b|\bclose your file\b"
        r"|\bpage 1 ranking\b"
        r"|\bright person to (?:talk|speak) to about\b|\bour package and price\b",
    ),
    against(
        "other.recruiting_tools",
        -6,
        r"\b(?:screening|reviewing|sourcing|hiring) (?:candidates|resumes|cvs|talent)\b[^.!?]{0,60}\b(?:tool|software"
        r"|platform|ai\b|automat\w+|hours|faster|10x)|\bupload your (?:latest )?job description|\bpost (?:a"
        r"|your) jobs?\b"
        r"|\b(?:hire|find|reach) (?:top |better |great |more )+(?:talent|candidates)\b",
        r"^dear interviewer\b|\b(?:resume|cv) (?:screening|parsing|pile)\b|\b(?:your|my) hiring (?:game|funnel|needs"
        r"|process)\b|\bfor (?:recruiters|employers"
        r"|hiring teams)\b",
    ),
    against(
        "other.colleague",
        -4,
        r"\byour candidate(?:'s)?(?= (?:is|was|has|for|will|(?-i:[A-Z][a-z]))\b|[,.?!:])|\bone of your candidates\b"
        r"|\b(?:the|this|that|each"
        r"|next) candidate(?:'s)?\b(?! (?:profile|account|id|number|and|we|that|with|chosen"
        r"|selected)\b)(?! (?:experience"
        r"|portal|accommodation|privacy|home|account"
        r"|feedback|who|whose|resource|survey|support|hub|relation))|\binterview (?:packet|schedule for|panel for"
        r"|feedback for"
        r"|itinerary for)s?\b|\b(?:his|her|their) (?:resumes?|r[ée]sum[ée]s?|cvs?|interview|availability"
        r"|application)\b|\bplease (?:schedule|arrange|set up|interview|review) (?:an? "
        r"|the )?(?:\w+ ){0,2}(?:interview|candidate"
        r"|call)\b.{0,40}\b(?:with|for|of) (?:him|her|them|[A-Z]\w+)|\bhiring (?:pipeline|update for"
        r"|committee (?:meeting|notes|debrief)"
        r"|needs|req)"
        r"|\b(?:would|could|can) you (?:please )?(?:interview|talk to|meet with) (?:him|her|them)\b|\bscorecard\b"
        r"|\b(?:named|listed|given|nominated) you as (?:an? |one of (?:his|her|their) )?(?:\w+ )?refere(?:e|nce)s?\b"
        r"|\bbackfill\b"
        r"|\bsend (?:me|us) the job description\b|\bapproved the (?:headcount|requisition|vacancy)\b"
        r"|\breference request\b|\b(?:his|her|their) (?:\w+ )?line manager\b|\b(?:as|be) (?:his|her|their) (?:referee"
        r"|reference)\b"
        r"|\bthe candidates (?:for|are|have|were)\b|\b(?:could|can|would) you (?:take|ask"
        r"|cover) the (?:\w+ )?questions\b"
        r"|\bcan you interview\b|\bevaluation forms?\b|\binterview rooms?\b|\binterviews? of (?-i:[A-Z])"
        r"|\bi(?:'ll| will| can) (?:take|run|cover) (?:the )?(?:\w+ )?(?:round|interview|screen|session)\b"
        r"|\bcan you (?:take|cover|run) (?:the )?(?:\w+ )?(?:round|interview|screen|session|system design|coding)\b"
        r"|\b(?:panel|debrief|loop) for (?-i:[A-Z][a-z]+) (?:is|was|has|on|at)\b|\bheadcount (?:plan\w*|request"
        r"|approval|review|meeting)\b|^team,"
        r"|\bcandidates? (?:\w+ ){0,3}for your (?:\w+ ){0,3}(?:vacancy|opening|role|team)\b",
    ),
    against(
        "other.interviewer",  # who asks the questions, not who answers them
        -7,
        r"\byou (?:call|ring|phone|meet|interview) the candidate\b|\binterview(?:er)? kit\b"
        r"|\b(?:fill (?:in|out)|complete|submit|leave) (?:the|your) (?:\w+ ){0,2}(?:scorecard|feedback form)\b",
    ),
    against(
        "other.many", -0.5, r"\b(?:hello|hi|dear|thanks,?) (?:all|team|everyone|folks)\b|^(?:all|team|everyone),?$"
    ),
    against("other.asked_how", -5, r"\bhow (?:the|your|that) (?:\w+ )?interview (?:went|goes|was)\b"),
    against(
        "other.friend",
        -2,
        r"\b(?:dinner|lunch|drinks|beer|birthday|party|movie|kids|(?<!days )(?<!of )(?<!paid )holiday(?! allowance"
        r"| entitlement)|wedding|football|barbecue|(?<!of )(?<!paid )vacation(?! days?\b| allowance\b))\b"
        r"|\bhow is the job search\b|\blol\b|\bmiss you\b|\b(?:mum|mom|dad|darling|sweetheart|grandma|granny)\b"
        r"|\b(?:mad|daft|crazy|fools?|stupid) not to (?:hire|take|want)\b",
    ),
)
"""Each takes its weight from what the mail is about; -4 outweighs nearly everything."""
READ = 9
"""Sentences in which they are looked for, the subject among them: footers of real hiring mail speak of much."""
