"""Pay and terms of one's own (N1): what is asked or wanted, of what, and for whom."""

from __future__ import annotations

from inboxwatch.etiquette.lint.terms import WORK
from inboxwatch.etiquette.lint.together import together
from inboxwatch.etiquette.lint.turns import WORDS
from inboxwatch.etiquette.lint.values import Severity
from inboxwatch.etiquette.rules import RuleId

WORDS["work"] = WORK
# Said today, of oneself and to them; what was asked and told in the interview is none of it.
_ASK = r"""
    (?:i|we) (?:would|should|could|can|may|might|do|am|was|wonder|wondered|hope|hoped|forgot|want|wanted|wish|need
      |also|still|just)(?: [\w'-]+){0,5} (?:know|ask|hear|learn|find out|understand|clarify|discuss|check|see|talk
      |wondering|wonder|curious|enquire|inquire|settle|clear up)
    (?:i|we) (?:wonder|wondered|forgot to ask|did not ask|never asked)|may i ask|could (?:i|we) (?:also )?ask
    (?:could|can|would|will) (?:you|somebody|someone|anyone)(?: [\w'-]+){0,3} (?:tell|say|let|confirm|clarify|explain
      |give|send|share|outline|indicate)
    (?:it|that) would (?:also |really )?(?:be|help)|(?:good|helpful|useful|nice|great|glad|keen|curious|happy
      |interested
      |important) (?:for me )?to (?:know|hear|learn|find out|see|ask|understand|discuss|clarify)
    let me know|please (?:tell|say|confirm|send|clarify)|any idea|question(?:s)? (?:about|on|regarding|is|are|remains?)
    one (?:last |more |other |small |practical |quick )?(?:thing|question|point|matter)
    (?:learn|hear|know|see) (?:what|how) (?:the|you)|(?:what|how much|how many|which|whether|do you|does the|is there
      |are there|will i|would i|can i|could i|is it)
"""
_MONEY = r"""
    (?:salar(?:y|ies)|wages?|remuneration|compensation|earnings?|stipend|bonus(?:es)?|commission|perks?|allowances?
      |overtime|equity|pay ?check|pay packet|take-home|increments?|pay rise|gratuity|fringe benefits)(?!<work>)
    (?:pay|paid|pays)(?! (?:attention|tribute|heed|off|respects?|for (?:itself|them\w*|their|his|her)|a (?:visit
      |compliment)|my respects|homage|close|more attention|(?:such )?care))(?!<work>)
    (?:set aside|budgeted|earmarked)
    (?:figure|sum|amount|number|rate|range|band|bracket|grade|package|level|ballpark|budget)(?= (?:looks|you|did you
      |do you
      |have you|is|for (?:this|the|me)|would|attached|on offer|comes|that (?:you|comes|goes)|[a-z]+ have in mind)
      |[?.,]|$)
    (?:pension|insurance|health ?care|medical cover|dental (?:plan|cover)|childcare|company car|car|gym|relocation
      |moving costs?|removal costs?|travel costs?|expenses|training budget|laptop|meals|season ticket
      |parking)(?= (?:scheme|plan|cover|contributions?|costs?|on top|allowance|package|included|paid|covered|provided
      |comes?|through|is|are|from day|for (?:me|employees|staff|new|my)|too|as well)|[?.,]|$)(?!<work>)
"""
_MINE = r"""
    looks? like|(?:i|me|my|mine|myself|for (?:this|the) (?:role|job|post|position)|the (?:role|job|post|position
      |contract|offer)
      |people (?:usually|normally|typically)? ?(?:get|receive|have|earn|are)|one (?:gets|receives|earns)|employees
      |staff|newcomers|new (?:starters|joiners|hires|people|staff)|you (?:offer|pay|give|provide|have in mind|budgeted
      |are offering|would (?:offer|pay|give)|had in mind|were thinking|can offer)|comes with|come with|on offer)
"""
WORDS["off"] = (
    r"(?:(?:weeks?|days?|hours|time|fridays?|mondays?|weekends?|afternoons?|summers?) off|(?:annual|paid|unpaid"
    r"|parental"
    r"|maternity|paternity|sick|holiday|study) leave|holidays?|vacation|days of (?:leave|holiday)|leave days"
    r"|weeks of (?:leave|holiday|vacation)|holiday entitlement|pto|sabbatical)"
)
WORDS["away"] = (
    r"(?:from (?:home|my (?:\w+ )?(?:home|flat|house|kitchen|study|desk|apartment|sofa|garden|place|own desk)|abroad"
    r"|anywhere|elsewhere)|at home|remote(?:ly)?|home office|hybrid|part[- ]time|flexi-?time|flextime"
    r"|flexible (?:hours|start\w*"
    r"|working)|four days (?:a|per) week|four-day week|compressed hours|off-?site|fewer hours|reduced hours"
    r"|my own hours|outside the office|out of the office)"
)
_TOLD = (
    r"you (?:asked|told|explained|showed|described|wondered|wanted to know|raised)"
    r"|we (?:spoke"
    r"|talked|discussed)|your (?:question|story|account|point|idea|plan|view|description|explanation|example)"
    r"|customers?"
    r"|clients?|patients?|callers?|passengers?|tenants?|pupils|guests|visitors?|members"
)
_WAIT_FOR_AN_OFFER = "Pay and terms wait until there is an offer: take this out."

TERMS = (
    together(
        RuleId.N1,
        Severity.ERROR,
        _WAIT_FOR_AN_OFFER,
        r"(?:can i|could i|would i|will i|do i|may i|is there|are there|do you (?:offer|have|provide|give)|does the"
        r"|whether"
        r"|if i|if there|count on|hope for|expect|need|want|like to have)",
        r"(?:free (?:weekends?|evenings?|sundays?|saturdays?|days?|meals?|lunch\w*|parking|housing|accommodation)"
        r"|(?:company|work|staff|service|employee|tied) (?:flat|car|phone|apartment|house|housing|cottage|rooms?"
        r"|discounts?"
        r"|accommodation|laptop|bike|shares?|pension|benefits?|meals|canteen|nursery|kindergarten))"
        r"(?=[?.,]|$| (?:and|or|too|as|for me|with|in|on|attached|included|available)\b)",
        gap=30,
        unless=_TOLD,
    ),
    together(RuleId.N1, Severity.ERROR, _WAIT_FOR_AN_OFFER, _ASK, _MONEY, _MINE, gap=60, unless=_TOLD),
    together(RuleId.N1, Severity.ERROR, _WAIT_FOR_AN_OFFER, _ASK, _MINE, _MONEY, gap=60, unless=_TOLD),
    together(
        RuleId.N1,
        Severity.ERROR,
        _WAIT_FOR_AN_OFFER,
        r"(?:how (?:many|much|long)|what|whether|if|is there|are there|any|could|can|do|does|would|number of"
        r"|amount of)",
        r"<off>(?! (?:traffic|season|homes?|lets?|parks?|bookings?|flights?|crowds?|cottages?|guests?|rush|cover"
        r"|club))",
        r"(?:i|me|my|you (?:offer|give|have|grant|allow)|people|employees|staff|one|the (?:role|job|post|position)"
        r"|a year"
        r"|per year|each year|comes?|come with|in the first year|there (?:is|are|would be)|would be|are)",
        unless=_TOLD,
    ),
    together(
        RuleId.N1,
        Severity.ERROR,
        _WAIT_FOR_AN_OFFER,
        r"(?:how (?:many|much)|what|whether|if|could|can|may|might|would|will|hope|hoping|like|want|need|prefer|wish"
        r"|plan|intend|ask) (?:i|to|for me|there|i would|i could)",
        r"(?:my|take|taking|have|get|book|booking|go on|need|extra|more|longer|unpaid|some|allowed|given|weeks?"
        r"|days?) (?:\w+ ){0,3}<off>(?! (?:traffic|season|homes?|lets?|parks?|bookings?|flights?|patients?|visits?"
        r"|care|islands?"
        r"|sensors?|sites?|villages?|customers?|communit\w+|monitoring|teams?))",
        gap=40,
        unless=_TOLD + r"|(?:look|work|talk|meet|read|see) (?:at|on|through) \w+ from home",
    ),
    together(
        RuleId.N1,
        Severity.ERROR,
        _WAIT_FOR_AN_OFFER,
        r"(?:how (?:many|much)|what|whether|if|could|can|may|might|would|will|hope|hoping|like|want|need|prefer|wish"
        r"|plan|intend|ask) (?:i|to|for me|there|i would|i could)",
        r"(?:work\w*|be|stay|spend|do|have|keep|sit|start|continue|some|days?|hours|weeks?|partly|fully|mostly)",
        r"<away>(?! (?:traffic|season|homes?|lets?|parks?|bookings?|flights?|patients?|visits?|care|islands?"
        r"|sensors?|sites?|villages?|customers?|communit\w+|monitoring|teams?))",
        gap=40,
        unless=_TOLD + r"|(?:look|work|talk|meet|read|see) (?:at|on|through) \w+ from home",
    ),
    together(
        RuleId.N1,
        Severity.ERROR,
        _WAIT_FOR_AN_OFFER,
        r"(?:is|are|will|would|do|does|whether|if|could|can)",
        r"(?:meals?|lunch(?:es)?|food|rooms?|lodgings?|accommodation|uniforms?|parking|travel|commut\w+"
        r"|train(?: ticket)?|gym"
        r"|laptop|phone|car|fuel|childcare|courses?|training|tuition|moving|relocation|drinks|housing|flat"
        r"|work clothes|boots"
        r"|tools|overtime|breaks?|travel time|bank holidays|sundays?|nights?|weekends?)",
        r"(?:free(?= |[?,.]|$)|included|paid(?: for)?|provided|covered|subsidi[sz]ed|thrown in|reimbursed|compensated"
        r"|at (?:your|the company's) expense|on the house)(?=[?,.]|$| (?:by|for|or|too|as|extra|at|on|in)\b)",
        gap=25,
        unless=_TOLD + r"|how (?:you|your)|for (?:the|your) (?:children|guests|poor|homeless)|free of",
    ),
    together(
        RuleId.N1,
        Severity.ERROR,
        _WAIT_FOR_AN_OFFER,
        r"(?:offer\w*|paid|pays?|paying|earn|earning|made me|make|get|need|want|match|move for|leave for|salary"
        r"|raise)",
        r"(?:(?:more|better|good|enough|decent|higher|less|serious|real|proper|extra) (?:money|pay|cash)|money than)",
        gap=24,
        unless=_TOLD + r"|charit\w+|fund\w*|rais(?:ed|ing)|budget|club|saved|donat\w+|for (?:the|your|their|our) \w+",
    ),
    together(
        RuleId.N1,
        Severity.ERROR,
        _WAIT_FOR_AN_OFFER,
        r"(?:i|we) (?:\w+ )?(?:am|was|would|could|need|want|expect|hope|can|will|have|should|currently|must)",
        r"(?:for (?:less than|under)|less than|under|below|minimum of|at least|no less than|upwards of"
        r"|in the region of|around|about|north of"
        r"|somewhere (?:near|around))",
        r"<sum>(?=[.,?!]|$| (?:to|for|and|a|per|before|after|gross|net|or)\b)",
        gap=45,
        unless=r"budget|sav(?:ed?|ing|ings)|rais(?:ed?|ing)|sold|sales|revenue|turnover|costs?|donat\w+|grants?|worth"
        r"|visitors|users|copies|orders|fund\w*|spent|spend",
    ),
    together(
        RuleId.N1,
        Severity.ERROR,
        _WAIT_FOR_AN_OFFER,
        r"(?:used to|expect|need|want|hope for|insist on|prefer|looking for|count on|would like|like to have"
        r"|important to me)",
        r"(?:(?:a|one|two|three|some|my|every|the odd|\d) (?:days?|mondays?|fridays?|afternoons?|mornings?)) <away>",
        gap=30,
        unless=_TOLD,
    ),
    together(
        RuleId.N1,
        Severity.ERROR,
        _WAIT_FOR_AN_OFFER,
        r"(?:i|we|me|my) ?(?:am|was|would|could|need|want|expect|hope|ask|earn|make|made|get|got|currently|will|have"
        r"|had"
        r"|should|can|think|figure|idea|expectations?|minimum|target|range|last|current)?",
        r"<sum>",
        r"(?:a|per|each) (?:month|year|annum|hour|day|week)|gross|net|before tax|after tax|plus|basic|annually|yearly"
        r"|monthly|to (?:start|begin|make the move|leave|move)|salary|for (?:me|the (?:role|job|post))|in mind",
        gap=40,
        unless=r"budget|sav(?:ed?|ing|ings)|rais(?:ed?|ing)|sold|sales|revenue|turnover|cost|costs|donat\w+|grants?"
        r"|worth of|visitors|users|copies|stock|orders|fund\w*",
    ),
)
