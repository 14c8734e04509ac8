"""Words on a decision: blame (N5), arguing with a no (R1), threats and persistence in a last letter (C1)."""

from __future__ import annotations

from inboxwatch.etiquette.lint.turns import turns
from inboxwatch.etiquette.lint.values import Severity
from inboxwatch.etiquette.rules import RuleId
from inboxwatch.model import Kind

BLAME = turns(
    RuleId.N5,
    Severity.WARNING,
    "This blames them: leave it out, and keep the door open.",
    r"""
    (?:it is|this is|that is|was|is|entirely|all|partly|largely|clearly|my view|be) (?:entirely |all |partly[ ]
      |clearly |really |simply |largely |also )?(?:your|their|his|her|the (?:recruiter|agency|panel|company|team
      |interviewer|hr)'s|hr's) (?:own )?(?:fault|mistake|error|doing|responsibility|failure|loss)
    (?:your|their|the (?:recruiter|agency|panel|company|interviewer)'s) (?:fault|mistake|loss|failure|negligence
      |incompetence|carelessness|lack of \w+|poor \w+|bad \w+|disorgani[sz]\w+|delays?)(?! (?:rates?|modes?
      |analys\w+|budgets?|adjuster|data))
    (?:you|the (?:recruiter|agency|panel|company|team)) (?:made|have made|are making|were making|must have made
      |clearly made) an? (?:\w+ )?(?:mistake|error|misjudg\w+)
    (?:because|thanks) (?:of|to) (?:you|your (?:\w+ )?(?:delay|mistake|error|fault|recruiter|agency|process|slowness
      |silence|decision|failure|carelessness|bad|poor|advice|misinformation)),? ?(?:i|my)?
    (?:wasted?|wasting|waste of|stole|cost me|costing me|lost me)(?: (?:weeks|months|hours|days|four|three|two|all
      |so much|a lot|too much|much|both|everyone's|everybody's|half)){0,3}(?: of)?(?: my| our| his| her)? (?:time
      |weeks|months|evenings?|holiday|other (?:offer|job)|the job|effort|a day)|(?:my|of my) (?:time|effort|work
      |preparation|day|weeks?)(?: \w+)? (?:was|were|has been|have been|is) (?:\w+ )?(?:wasted|for nothing|in vain
      |thrown away)
    (?:you|the (?:recruiter|agency|panel|company|interviewer)|your (?:recruiter|colleague|agency|office)) (?:have[ ]
      |has )?(?:<adv>)(?:misled|mislead|lied|deceived|tricked|ignored|forgot|forgotten|neglected|failed|fooled
      |strung|led me|let me down|kept me|left me|dropped|overlooked|dismissed|rejected me without|broke|cheated
      |used me|pretended|played)(?: (?:me|us|to|on|about|my|your))?
    you (?:<adv>)(?:promised|assured|guaranteed|swore|gave (?:me )?your word|told me (?:that )?(?:i would|i was
      |you would|the|it))(?:,? [\w']+){0,12}(?:,? (?:but|and|yet|which|did not|never|have not|was not|no))
    (?:you|nobody|no one|your \w+) <adv>(?:did not|have not|never|had not|has not|could not|do not)(?: even| once
      | so much as| really)? (?:bother\w*|care|cared|tell me|told me|warn\w*|inform\w*|prepare\w* me|explain\w*
      |mention\w*|keep your|kept your|take the (?:time|trouble)|took the (?:time|trouble)|have the (?:courtesy
      |decency)|read my|look(?:ed)? at my|consider(?:ed)? me|answer(?:ed)?|repl(?:y|ied)|appreciate|give me|gave me
      |listen\w*|pass(?:ed)? on)
    (?:you|they|he|she|the panel|the recruiter) (?:(?:really|surely|at least|simply) )?(?:should|could|might
      |ought to) (?:at least |really[ ]
      |simply )?have (?:told|warned|informed|said|mentioned|prepared|chosen|hired|picked|given me|taken|let me know
      |answered|asked|explained|known|listened|read|seen)
    (?:if|had) (?:only )?(?:you|the recruiter|your \w+|the agency)(?: \w+)? (?:had )?(?:told|warned|prepared
      |informed|done|given|read|passed|briefed)(?: \w+){0,10},? (?:i|this|we|things) (?:would|could|might)
    (?:unfair|wrong|bad|poor|mistaken|hasty|strange|biased|ridiculous|unjust|foolish|short-sighted|incomprehensible
      |questionable|arbitrary|prejudiced|discriminat\w+) (?:decision|choice|process|treatment|procedure|selection
      |rejection|verdict|judge?ment)
    (?:decision|choice|process|treatment|rejection|way i was treated|selection|verdict) (?:is|was|seems|seemed|feels
      |felt|has been|looks) (?:<very>)(?:unfair|wrong|bad|poor|mistaken|hasty|strange|biased|ridiculous|unjust
      |a mistake|an error|foolish|a joke|badly|poorly|unprofessional|discriminat\w+|arbitrary|a disgrace|rigged
      |dishonest|flawed|a sham|incomprehensible)
    (?:badly|poorly|unfairly|unprofessionally|shabbily|disrespectfully) (?:organi[sz]ed|run|handled|treated|managed
      |prepared|communicated|conducted|planned|informed)(?= (?:process|interview|by|and|from|throughout|from the)\b
      |[.,;!]|$)
    (?:disappointed|let down|disgusted|appalled|angry|upset|annoyed|frustrated|unhappy|shocked|offended
      |insulted) (?:in|by|with|at|about|that|over) (?:you|your|the way (?:you|i|this|it)|how (?:you|i|this|it|the)
      |the (?:recruiter|agency|process|treatment|panel|lack))
    (?:treated|handled|dealt with|judged|rejected|dismissed)(?: me| us| my \w+)?(?: so| very| rather| most
      | quite)? (?:badly|poorly|unfairly|like|without (?:respect|reason|good|any|even|a))
    (?:you (?:will|are going to|may|might|have) (?:come to |live to |soon )?(?:regret|be sorry|miss out|lost? (?:a
      |the|out)))|your loss|(?:you|they) (?:have )?(?:just )?lost (?:a|the|your) (?:great|good|best|excellent|strong
      |valuable|talented|perfect)
    (?:how|what) (?:dare|were you thinking|on earth|kind of (?:company|people|recruiter)|sort of (?:company|people
      |recruiter))
    (?:led|leading|strung|stringing|string|fobb?ed|messed|messing|let|letting|brushed|brushing|turned
      |turning) me (?:on|along|off|about|around|down|away)(?! (?:to|the (?:hall|stairs)|a (?:path|copy)))
    (?:if|had) (?:it|there) (?:had )?(?:not )?been for you|(?:through|due to|owing to|because of|down to) (?:your
      |the (?:recruiter|agency)'s|no fault|somebody's|someone's|poor|bad|a lack of) (?:\w+ )?(?:fault|mistake|error
      |delay|delays|carelessness|negligence|neglect|slowness|bureaucracy|communication|planning|advice|preparation
      |information|incompetence|silence|indecision|disorgani\w+)
    (?:you|your (?:team|office|colleague|company|recruiter|agency)) (?:never|did not|failed to|forgot to
      |neglected to|could not be bothered to|refused to|chose not to|did not see fit to)(?= |[.,])
    (?:hold|held|holding) (?:you|the (?:recruiter|agency|company)) (?:responsible|accountable|to (?:your|that|it))
      |(?:you|the (?:recruiter|agency|panel)) (?:are|is|were|was) (?:to blame|responsible for (?:this|the|my)
      |at fault|the (?:reason|problem|one who))|(?:i|we) (?:can only |do |must |have to )?blame (?:you|the|your)
      |thanks to you(?=,| i| this)|no thanks to
    (?:you|the recruiter|the agency|the panel|they) (?:got|had|did|read|passed|sold|described|advertised
      |presented)(?: \w+){0,4} (?:wrong|wrongly|badly|misleading\w*|false\w*|incorrectly|under false)
    (?:never|not) (?:been )?(?:treated|dealt with|seen|experienced|met)(?: \w+){0,3} (?:so|such|like this|more
      |as) ?(?:badly|unprofessional\w*|rude\w*|disrespect\w*|poor\w*|shabb\w*|a (?:rude|poor|bad|slow
      |chaotic))?(?=[.,!]| way| process| company| recruiter)
    (?:nobody|no one|not one of you|none of you) (?:even |ever |once |has |have ){0,2}(?:bothered?|cared?|answered
      |replied|wrote|written|called|told me|got back|contacted|informed|explained)
    (?:obviously|clearly|apparently|evidently) (?:had|have|has|wanted|preferred|decided|chose
      |chosen)(?: \w+){0,4} (?:from the (?:start|beginning|outset)|all along|before|already|favou?rites?)
    (?:cost|costs|costing|robbed|deprived|lost) me (?:of )?(?:a|an|another|the|my|two|three) (?:\w+ )?(?:jobs?
      |positions?|offers?|chances?|place|role|opportunit\w+|month|week|year|day|holiday|salary)|for your sake
      |you lot|you people
    (?:you|your \w+|the (?:recruiter|agency|company)) (?:really |clearly |obviously |simply |just )?(?:messed
      |screwed|mucked|botched|bungled|mishandled|mixed) (?:up|it|this|my|things)?|(?:poor|bad|terrible|awful|no
      |lousy|appalling) (?:communication|organi[sz]ation|planning|management|preparation|feedback|information
      |guidance|advice|support) (?:from|by|on) (?:you|your|the (?:recruiter|agency|company|part))|on your part
    (?:recruiter|agency|company|process|you) (?:is|are|was|were|has been|have been) (?:<very>)(?:incompetent|useless
      |unhelpful|slow|dishonest|unprofessional|disorgani[sz]ed|unreliable|careless|biased|unfair|a disgrace|a joke
      |to blame)
    your (?:interviewers?|colleagues?|recruiters?|panel|manager|boss|team)(?: \w+)? (?:tried to|wanted to (?:catch
      |trip|see me fail)|failed|refused|kept|never|did not|was not|were not|could not|had not|has not)(?! (?:expect
      |mind|forget|hesitate|seem to mind|blame|let us down|stop))
    """,
)

ARGUES = turns(
    RuleId.R1,
    Severity.ERROR,
    "An answer to a no does not argue: thank them, and ask once for feedback.",
    r"""
    reconsider(?:ed|ing)?|change your (?:mind|decision)|think (?:it|this|again) (?:over|about)|think again|rethink
      |review (?:your|the|this) decision|overturn|reverse (?:your|the|this) decision
      |look (?:again )?at my (?:application|case|profile) again|second look|give me (?:a|another|one more|a second
      |one) (?:chance|opportunity|try|go)|(?:another|one more|a second|one last) chance|appeal (?:against|the|your
      |this)|contest (?:the|your|this)
    (?:do not|can not|could not|did not|fail to|struggle to|find it hard to|hard to|difficult to
      |unable to) (?:\w+ )?(?:understand|accept|see|agree|believe|comprehend|follow|grasp) (?:why|how|that|with|this
      |the|your|it|what)(?! (?:each|every|you all|hard))
    (?:i|we) (?:<adv>)(?:disagree(?= with (?:you|your|this|that|the (?:decision|outcome|result|panel|assessment))
      |[.,]|$)|object to (?:your|this|the)|protest|beg to differ|take issue|must challenge|challenge|dispute
      |refuse to (?:accept|believe)|am not (?:convinced|satisfied|willing to accept)|think (?:that )?(?:you|this|it
      |the decision)(?: \w+){0,4} (?:wrong|mistake|mistaken|unfair|error))
    why (?:was|were|am|did|have|do|would|is) (?:i|you|my|it|the|they|somebody|someone)
    (?:on what|for what|what (?:were|was|are) the|what exactly (?:was|were|is)) (?:grounds|basis|reasons?|reason
      |criteria)(?: \w+)?|explain (?:to me )?(?:why|how|your decision|the decision|this|yourself)|justify (?:your
      |the|this)|(?:who|whom) (?:did you|was|has|have you|got|is the)(?: \w+){0,2} (?:chosen|choose|hired|hire
      |selected|pick(?:ed)?|instead|person|candidate|job)
    (?:i|that i) (?:have|had|meet|met|tick|ticked|fulfil\w*|satisf\w+|possess) (?:all|every|each|everything
      |exactly) (?:of )?(?:the |your )?(?:skills?|requirements?|box(?:es)?|qualifications?|criteria|point|what|you
      |experience)
    (?:i|that i) (?:was|am|would have been|would be|still am|believe i was|know i was) (?:still |clearly |the[ ]
      |by far |in fact |obviously |certainly |undoubtedly ){0,3}(?:the )?(?:best|strongest|right|most|perfect|better
      |ideal|more) (?:candidate|person|choice|qualified|suited|suitable|fit|one|experienced)
    (?:wrong|bad|poor|unfair|mistaken|hasty|strange|unjust) (?:decision|choice)|(?:you|they) (?:are|were|have made
      |made|are making|chose) (?:an? |the )?(?:\w+ )?(?:wrong|mistake|mistaken|error)
    (?:will|would|could|can|please|might)(?: you)? (?:still |please |at least )?(?:keep my application open|hire me
      |take me|consider me (?:again )?for (?:this|the same)|let me (?:try|come|prove|show)|interview me again)
      |let me prove|prove (?:to you|you wrong|myself)
    (?:sure|certain|convinced|confident|clear|obvious)(?: that)? (?:you|there|it|this)(?: \w+){0,3} (?:a mistake
      |an error|a misunderstanding|mixed up|the wrong)
    (?:another|second|fresh|closer|longer|proper|new|better) look(?: at)?|different conclusion|see (?:it|things
      |that) differently|come to (?:a different|another|the (?:opposite|right))|not too late|still time to
      |leave (?:it|the matter) at that|(?:accept|take) (?:a |this |that |your )?(?:no|decision|answer
      |rejection) (?:for an answer|lying down|as final)|final word|not the end|fight (?:this|for|your)
      |keep (?:trying|fighting)|give up (?:so|that) easily|try me|test me|trial (?:week|day|period
      |month) (?:for free|without|unpaid|so)|work (?:for free|without pay|unpaid)|start tomorrow
    (?:internal (?:hire|candidate)|friend of|nephew|relative|nepotism|favou?ritism|foregone conclusion|box-?ticking
      |rigged|stitch-?up|sham|charade|farce)
    (?:somebody|someone|a person|candidate|hire) (?:with )?(?:less|fewer|younger|cheaper|worse|without
      |inferior)(?: \w+)?|less (?:qualified|experienced|suitable|able)|(?:cheaper|younger|inferior|worse
      |lesser) (?:candidate|person|applicant|one|choice)
    (?:can not|could not|will not|do not) (?:be|see|have been) (?:right|true|serious|the (?:best|right)|happening
      |correct)|(?:must|has to|there has to|there must) be (?:a |some )?(?:mistake|error|misunderstanding|mix-?up
      |explanation|reason)
    look (?:at|over|through) my (?:\w+ )?(?:once more|again|a second time)|(?:been|be|is|was) (?:an[ ]
      |some )?(?:oversight|mix-?up)|no one has ever wanted|nobody (?:has ever )?wants? (?:it|this) (?:as much|more)
    """,
    kinds=(Kind.FAREWELL,),
)

THREATENS = turns(
    RuleId.C1,
    Severity.ERROR,
    "The last check-in takes leave with grace: no threat, no terms, no pressure.",
    r"""
    (?:online|negative|bad|honest|public|glassdoor|google) reviews?|(?:post|write|leave|leaving|writing) (?:an?[ ]
      |my )?(?:\w+ )?review|glassdoor|kununu|social media|linkedin (?:post|followers|network)|(?:post|publish|share
      |tell|write|blog|tweet|warn)(?:ing)? (?:about[ ]|others|other|everyone|everybody|people|my (?:network
      |experience|friends|colleagues|followers)|this|publicly|online)
    (?:lawyer|solicitor|legal (?:action|steps|advice)|tribunal|to court|trade union|works council|ombudsman
      |data protection|complain|complaint|report (?:you|this|it|your)|escalate|your (?:manager|superiors?|boss
      |director|ceo|head office))
    (?:withdraw|withdrawing|pull|cancel|retract) (?:my|from|out)|(?:never|not ever|no longer) (?:again )?(?:apply
      |recommend|want to work|buy|use|work|be interested|shop|consider|set foot)|lose me|losing me|lost me
      |move on to|miss(?:ing)? out|(?:you|they) (?:\w+ )?(?:will|may|might) (?:\w+ )?regret|to regret (?:it|this)
      |too late|no further (?:time|chance)|other (?:offers?|employers?
      |options) (?:are|is|that|and|waiting)
    (?:i|we) (?:will|shall|am going to|must|have to|can only|would) (?:then |therefore |just |simply |have to[ ]
      |be forced to ){0,3}(?:assume|conclude|take (?:it|your silence)|consider|regard|treat) (?:that |this |it[ ]
      |your[ ]|my |the )?(?:\w+ ){0,6}(?:not interested|no interest|rude|unprofessional|closed|refus\w+|rejected
      |do not (?:care|want)|silence|no longer|withdrawn|over|a no)
    (?:or else|last chance|final warning|last warning|final notice|ultimatum|take it or leave it|consequences
      |(?:open|filled|interested|job|reply|answer|me) or not|stay away|steer clear)
    """,
    kinds=(Kind.CLOSING_CHECK_IN,),
)

PERSISTS = turns(
    RuleId.C1,
    Severity.ERROR,
    "At most two check-ins: promise no further letters.",
    r"""
    (?:i|we) (?:will|shall|am going to|plan to|intend to|may|might)(?: \w+){0,2} (?:write|ask|check|check in
      |check back|follow up|get in touch|be in touch|contact you|reach out|mail|email|e-mail|try|remind you
      |come back to you|send \w+ \w+|knock|inquire|enquire)(?: \w+){0,3} (?:again|next week|next month|once more
      |in (?:a|one|two|three|\d) (?:few )?(?:days?|weeks?|months?)|every|until|soon|(?:on|next) \w+day|tomorrow
      |regularly|weekly|daily|after)(?! (?:if|should|when) (?:you|another))
    (?:keep|continue|go on|carry on) (?:on )?(?:to )?(?:writ(?:e|ing)|ask(?:ing)?|check(?:ing)?(?: in)?
      |follow(?:ing)? up|mail(?:ing)?|email(?:ing)?|contact(?:ing)?|remind(?:ing)?|trying|knocking|chasing
      |reaching out)(?! an eye)
    (?:not|never) (?:going to )?(?:give up|stop (?:asking|writing|trying)|go away|take no)|until (?:you|i) (?:answer
      |reply|respond|hear|get an?)
    """,
    kinds=(Kind.CHECK_IN, Kind.CLOSING_CHECK_IN),
)

ALL = (BLAME, ARGUES, THREATENS, PERSISTS)
