"""Words on pay and terms, which wait for an offer (N1); the same words are the daily work of many a firm."""

from __future__ import annotations

from inboxwatch.etiquette.lint.turns import WORDS, clue, turns
from inboxwatch.etiquette.lint.values import Severity
from inboxwatch.etiquette.rules import RuleId

# What makes "salary benchmarking" or "your pension platform" somebody's line of work.
WORK = (
    r"(?:[- ](?:[\w-]{1,20} )?(?:teams?|data|software|modules?|products?|platforms?|systems?|tools?|engines?"
    r"|providers?"
    r"|firms?"
    r"|services?|claims?|process\w*|calculat\w*|administ\w*|benchmark\w*|surveys?|reports?|analy\w+|research|stud\w+"
    r"|laws?|reforms?|gaps?|audits?|runs?|apps?|applications?|dashboards?|models?|statistics|records?|departments?"
    r"|specialists?|officers?|advis\w+|consult\w*|industry|markets?|cases?|periods?|stations?|rules?|disputes?|fraud"
    r"|fund|funds|manag\w+|work|slips?|roll|transparency|lab|desk|campaign|charit\w+|quer(?:y|ies)|questions?"
    r"|letters?|scales?|office|file|files|sheets?|bands?|clerks?|errors?|customers?|clients?|side|world|patients?"
    r"|wards?|units?|nurs\w+|clinics?|wings?|care|hygien\w+|surger\w+|practices?|brokers?|compan(?:y|ies)|polic(?:y"
    r"|ies)|quotes?|sales|chairs?|drills?|letters?|office|counters?))"
)
WORDS["work"] = WORK
WORDS["asking"] = (
    r"(?:do(?:es)? (?:you|the|it|this|your|people|staff|everyone)|is there|are there|will (?:i|there|you|it|the)"
    r"|would (?:i|there|you|it|the)|could (?:i|you|there)|can (?:i|you)|tell me|let me know|know|ask|asking|whether"
    r"|what|which|how (?:much|many|does|is|are|the|about)|offer(?:s|ed)?|provide[sd]?|receive|entitled|discuss"
    r"|discussing|clarify|clarification|details?|information|expect|expecting|negotiat\w+|confirm|interested in"
    r"|important to me|matters? to me|hoping for|plus|on top of|in terms of|question (?:about|on|regarding)"
    r"|questions (?:about|on|regarding)|speak about|talk about|talking about|talk through|curious about"
    r"|nobody (?:has )?(?:mentioned|said|told)|(?:you|we|i) (?:did not|have not|never"
    r"|forgot to) (?:mention(?:ed)?|discuss(?:ed)?|talk(?:ed)?|speak|spoken|ask(?:ed)?)|whether"
    r"|hear(?:ing)? (?:more )?about|any idea)"
)
WORDS["wanting"] = (
    r"(?:i (?:would|will|must|shall|could|can|need|want|prefer|hope|expect|wish|plan|intend|am (?:looking|hoping"
    r"|only))"
    r"|it is essential|i am (?:not )?(?:able|willing|prepared))"
)
WORDS["sum"] = (
    r"(?:[£$€] ?\d[\d.,]{0,12}(?: ?k\b)?|\d[\d.,]{0,12}(?: ?k\b| ?(?:euros?|pounds|dollars|eur|usd|gbp|chf)\b)"
    r"|\d{2,3}[,.]?000)"
)
WORDS["per"] = r"(?:an?|per|each) (?:year|annum|hour|day|month|week)"

_THEIRS = (
    r"(?:their|his|her|whose|employees'?|workers'?|customers'?|clients'?|drivers'?|nurses'?|teachers'?"
    r"|people's|everyone's"
    r"|published|firms?'?|other people's|members'?|users'?) (?:own |real |published )?(?:salar\w+|pay|wages?"
    r"|compensation"
    r"|benefits|bonus\w*|pensions?|holidays?|leave|overtime)"
    r"|(?:i|we)(?: have| had| also| then| once)? (?:calculated|handled|processed|prepared|checked|audited|administered"
    r"|explained|ran|run|wrote|rebuilt|automated|corrected|tested|recorded|built|managed|tracked|reconciled"
    r"|looked after)"
    r"|\d[\d,.]{0,9} (?:employees|people|workers|drivers|nurses|teachers|members|staff|pensioners)"
)
"""Whose pay it is when it is not one's own."""

PAY = turns(
    RuleId.N1,
    Severity.ERROR,
    "Pay and terms wait until there is an offer: take this out.",
    r"""
    (?:my|your|expected|current|offer|what|starting) (?:salaries|wages?)(?!<work>)
    (?:the|a|an|hourly|weekly|monthly) (?:(?:hourly|weekly|monthly|starting|basic) )?wages?(?!<work>)(?! (?:war|of))
    (?:compensation|benefits?|pay|reward|relocation|total|severance|financial|wage|salary|remuneration) (?:package
      |range|scale|band|bracket|grade|expectations?|requirements?|details|structure|rise|raise|increase|review|terms
      |levels?|questions?|side|aspects?|offer)s?(?!<work>)
    (?:pay|salary|wages?|compensation|holidays?|perks|bonus(?:es)?|hours) (?:and|or|&) (?:other )?(?:benefits
      |holidays?|perks|conditions|terms|compensation|pay|salary|bonus(?:es)?|leave)(?!<work>)
    (?:terms|details|question|matter|subject|topic|issue) of (?:pay|compensation|remuneration|money|salary)
    my (?:current |expected |desired |minimum |hourly |daily |target |present |last )?(?:pay|day rate|rate of pay
      |hourly rate|daily rate|compensation|earnings|fee|rate|package
      |financial expectations)(?!<work>)(?! (?:of \w+ per|limit))
    (?:rate|level|amount|kind) of (?:the )?pay(?!<work>)
    (?:discuss(?:ing)?|about|hourly|daily|starting|weekly|monthly|basic|base|better|higher|take-home
      |good) (?:the )?pay(?= (?:for|is|would|will|and|per|at|be|you|that|which|before)\b|[.,;?!]|$)
    the pay(?= (?:for this|for the (?:role|job|post|position)|is|would be|will be|you)\b|[.,;?!]
      |$)(?! is (?:calculated|worked|run))
    (?:what|how much)(?: (?:the|this|that|it|you|your|i|one|do|does|would|will|is|are|can|could|people|they
      |we)\b)(?: [\w'-]{1,20}){0,6} (?:pays?|paid|earn|earns|be making|get paid)(?! (?:attention|tribute|heed|off
      |respect|for itself|their|its))
    how (?:much|well) (?:is|are|will|would) (?:it|the \w+|we|i|you) (?:be )?paid
    (?:i|we) (?:am |was |would |will |could |can |have )?(?:currently |now |presently |at present )?(?:be[ ]
      |been )?(?:earn|earning|earned|make|making|paid|getting|get) <some><sum>
    (?:i|we) (?:currently |now |presently )?(?:am |was )?(?:currently |now )?on <sum>(?: <per>)?
    (?:currently|presently|now) (?:earn|earning|paid|making)
    (?:looking for|asking for|expect|expecting|hoping for|hope for|aim for|aiming for|at least|minimum of
      |not less than|accept less than|accept under) (?:[\w'’-]{1,20} ){0,4}<sum>(?: (?:<per>|plus|gross|net|basic
      |before tax|all in))(?! (?:users|people|visitors))
    (?:looking for|asking for|hoping for|aiming for) (?:[\w'’-]{1,20} ){0,4}(?:[£$€] ?\d[\d.,]*|\d[\d.,]* ?k\b)
    plus (?:a |the )?(?:commission|bonus|benefits|expenses|equity|overtime)
    (?:yearly|annual|sign(?:ing|-on|ing-on)|joining|retention|christmas|performance|year-end
      |company) bonus(?:es)?(?!<work>)
    bonus(?:es)? (?:scheme|structure|plan|is paid|are paid|payments?|potential|i (?:can|could|would|will))
    (?:commission|equity|stock|share) (?:structure|rates?|plan|scheme|is paid|grants?|package|stake|options?
      |split)(?!<work>)
    stock options|share options|rsus
    401 ?\(?k\)?(?!<work>)
    (?:sick|holiday|overtime|maternity|paternity|vacation|severance|night|weekend|shift) pay(?!<work>)
    (?:holiday|vacation|leave|annual leave|pto) (?:allowance|entitlement|days|time|policy)
    benefits (?:you|the company|that you|that come|package|plan|scheme|on offer|offered|come with|included|look like
      |for (?:employees|staff|this)|attached to|of the (?:job|role|position|post)|i (?:can|could|would|will))
    (?:the|your) (?:money|pay|salary) (?:is|would be|must be|has to be) (?:\w+ )?(?:right|good|fair|enough
      |competitive|important|better|worse|decent|worth|what)
    (?:talk|speak|discuss|talking|discussing) (?:about )?(?:the )?(?:money|numbers and terms|financials)
    negotiat(?:e|ing|ion of) (?:the |my |our |better )?(?:terms|offer|pay|contract|rate|package)
    (?:the )?(?:terms|conditions) (?:of employment|you (?:offer|have in mind)|and conditions)
    (?:to )?(?:raise|rise|pay rise) (?:of|by) <sum>
    (?:hourly|day|daily|nightly|weekly|monthly) (?:rate|wage|pay|earnings|take-home)(?!<work>)
    (?:time and a (?:half|third)|double time|overtime (?:is|paid|rate|at|money)|night (?:shift )?(?:premium
      |allowance|supplement)|shift (?:premium|allowance|differential)|london (?:weighting|allowance)
      |mileage (?:allowance|rate)|per diem|danger money|tips (?:are|shared|split))
    (?:well|better|badly|poorly|fairly|properly|generously) paid(?! (?:jobs in|work for))|paid (?:more|better|well
      |fairly|properly|enough|under|over|less than|at least|monthly|weekly|in advance)(?! (?:attention|tribute))
    (?:afford to|not|never|will not|would not|can not) (?:work|start|move|accept|consider|take|do it) (?:for|under
      |below|on) (?:less|anything less|under|below|that money|nothing|<sum>|peanuts|free)
    (?:pay|pays|paid|paying) (?:me|us|your (?:people|staff|nurses|drivers|engineers|teachers|developers|employees)
      |the going rate|by the hour|per hour|a month|how much|peanuts|competitive\w*)(?! (?:a (?:compliment|visit)
      |attention))
    financial (?:side|aspects?|conditions?|package|compensation|expectations|terms|details|part|question|offer
      |arrangement)s?(?!<work>)(?! of (?:the|your) (?:project|business|charity))
    (?:what|which) (?:figure|number|sum|amount|range|level|budget) (?:you|do you|did you|have you|is|are|would
      |the)(?: \w+){0,4} (?:have in mind|budgeted|thinking|offer|offering|set aside|for (?:this|the) (?:role|job
      |post|position))
    (?:my|a) (?:price|going rate|market (?:value|rate)|figure|number|minimum|bottom line|floor) (?:is|would be
      |starts|of <sum>)|worth (?:at least )?<sum>
    (?:raise|increase|rise|step up|jump|uplift|pay cut|cut in pay|drop) (?:of|in|on|over) (?:about |around[ ]
      |at least )?(?:my |the |current |present ){0,3}(?:pay|salary|income|wages?|<sum>|\d{1,2} ?(?:%|per ?cent
      |percent))
    (?:competitive|attractive|good|decent|generous|fair|higher|better|bigger|lower|starting|basic|base|gross|net
      |annual|yearly|monthly) (?:salary|salaries|wages?|pay|remuneration|compensation
      |package)(?!<work>)(?! (?:for growers|to growers))
    (?:<asking>|<wanting>|expect\w*|offer\w*|about|discuss\w*|of|your|starting) <any>(?:salary|remuneration)(?!<work>)
    i (?:would |will |could |can |do ){0,2}(?:not )?(?:need|want|require|accept|consider
      |ask) (?:[\w'’-]{1,20} ){0,4}[£$€] ?\d[\d.,]*(?: ?k\b)?
    """,
    unless=_THEIRS,
)
"""What is about one's own pay in almost any sentence."""

TERMS = turns(
    RuleId.N1,
    Severity.ERROR,
    "Terms of work wait until there is an offer: take this out.",
    r"""
    <asking> <some>(?<!housing )(?<!state )(?<!welfare )(?<!disability )(?<!unemployment )(?<!user )benefits(?! (?:of
      |to)\b)(?!<work>)
    <asking> <some>(?:health|medical|dental|life) (?:insurance|cover|coverage|plan)(?!<work>)
    <asking> <some>(?:pensions?|superannuation|retirement plan)(?!<work>)
    <asking> <some>(?:(?:weeks?|days?) (?:of )?(?:paid )?(?:vacation|holidays?|leave|time off)|vacation
      |paid (?:holidays?|vacation|leave|time off)|annual leave|pto|days off|time off|parental leave|maternity leave
      |sick leave|sick days|sabbatical)
    <asking> <some>holidays?(?= (?:i|come|comes|are|do|does|would|will|there|you|a year|per|with)\b|[?.,]|$)
    <asking> <some>(?:working from home|work from home|remote working|remote work|work(?:ing)? remotely|be remote
      |remotely|remote days|home office|home working|hybrid|flexible (?:hours|working|schedule|working hours|work)
      |flexitime|flextime|four-day week|part[- ]time(?! (?:course|degree|stud\w+|class)))(?!<work>)
    <wanting> <some>(?:working from home|work from home|remote working|work remotely|working remotely|be remote
      |fully remote|remotely|home office|flexible (?:hours|working|schedule)|flexitime|four-day week
      |part[- ]time(?! (?:course|degree|stud\w+|class)))
    (?:is|are|would|will|can|could|may) <any>(?:working from home|remote work(?:ing)?|work(?:ing)? remotely
      |hybrid work(?:ing)?|home office|flexible (?:hours|working)|flexitime|a four-day week) (?:be )?(?:possible
      |allowed|an option|permitted|available|offered|on offer|acceptable)
    (?:it|this|that) (?:is|would be|will be) possible to (?:work|be) (?:from home|remote(?:ly)?
      |part[- ]time(?! (?:course|degree|stud\w+|class)))
    (?:days|day) (?:a|per|each) week (?:from home|at home|remotely|in the office)
    <asking> <some>(?:relocation|company car|car allowance|perks|overtime|gym membership|signing bonus
      |travel (?:expenses|costs)|moving (?:expenses|costs)|childcare|luncheon vouchers|commission|bonus(?:es)?
      |increments?|pay|wages?)(?!<work>)(?! (?:attention|tribute|heed|off|respect|for|them|my|our|their|his|her|its
      |the|a|more|close)\b)
    (?:cover|pay|reimburse|refund) (?:for )?(?:my|the) (?:relocation|moving|travel|train|hotel|expenses)
    <asking> <some>(?:telework(?:ing)?|telecommut\w+|tele-?working|home ?office|home-?working|wfh|hotdesking
      |compressed hours|nine-day fortnight|unlimited (?:pto|vacation|holiday|leave)|bank holidays|notice period you
      |probation(?:ary)? (?:period|time|pay)|training budget|laptop allowance|season ticket|parking space
      |free (?:lunch|lunches|parking|food|meals|gym)|bike to work|discounts?|staff discount|lunch allowance
      |maternity leave|paternity leave|sick (?:leave|days?|notes?|pay)|health ?care|healthcare|dental|life assurance
      |private medical|insurance|bupa
      |visa sponsorship|sponsorship of my visa|starting date bonus|salary|13th month|thirteenth month|pay ?days?
      |payment terms|probation)(?!<work>)(?= |[?.,;]|$)
    <wanting> <some>(?:telework\w*|telecommut\w*|wfh|home office|compressed hours|every (?:fri|mon)day off
      |<day>s? off|leave early|longer holidays?|(?:more|extra|additional|unpaid) (?:holidays?|leave|time off
      |vacation|days off))
    (?:if|whether|that) (?:telework\w*|telecommut\w*|home ?office|home-?working|remote work(?:ing)?|wfh
      |hybrid work(?:ing)?|part[- ]time work(?:ing)?|flexible (?:hours|working)|flexitime) (?:is|are|would be
      |could be|can be|might be)
    (?:booked|planned|already have|have) (?:a |my |our |two |three |some ){0,3}(?:weeks? (?:of )?)?(?:holidays?
      |vacation|cruise|trip) (?:in|for|from|already|that|booked|planned)(?: \w+){0,5} (?:off|leave|honou?red?|take
      |respected|paid)
    (?:would|will|do|does|could|can) <some>(?:pay (?:for )?(?:my|the|any)|cover (?:my|the)|reimburse
      |contribute to my|refund) <any>(?:relocation|moving?|course|training|travel|train|flights?|hotel|expenses
      |phone|studies|degree|commute|parking|childcare|visa)
    <asking> <some>(?:compensation|remuneration|income|earnings)(?!<work>)
    <asking> <some>(?:equity|vesting|housing|accommodation|lodgings?|wages|meals)(?!<work>)(?! (?:officer
      |association|estate|benefit|project))
    """,
    unless=r"you (?:asked|wanted to know) (?:me )?(?:how|what|whether|why|if|about)|customers?|clients?|patients?"
    r"|passengers?"
    r"|tenants?|pupils|guests|visitors?|callers?|members",
)
"""What is about one's own terms where it is asked for or wanted."""

OFFERED = clue(
    r"""
    (?:thank\w*|thanks|delighted|pleased|happy|grateful|thrilled)(?: [\w'’,]+){0,8} (?:the|your|this
      |an) (?:\w+ )?offer
    (?:your|the) (?:kind |generous |written |formal |job )?offer (?:of|letter|dated)|accept (?:the
      |your) (?:\w+ )?offer
    """
)
"""An answer that thanks for an offer shows that there is one."""

ALL = (PAY, TERMS)
