"""Defence, and ill words about oneself or others (N2)."""

from __future__ import annotations

from inboxwatch.etiquette.lint.turns import WORDS, turns
from inboxwatch.etiquette.lint.values import Severity
from inboxwatch.etiquette.rules import RuleId

BAD = WORDS["bad"] = (
    r"(?:terrible|awful|horrible|toxic|useless|hopeless|incompetent|stupid|idiots?|clueless|lazy|unfair|rude|nasty"
    r"|bullies|bully|nightmare|disaster|joke|mess|pathetic|ridiculous|boring|dishonest|liars?|impossible|unbearable"
    r"|micromanag\w+|jerks?|chaotic|a pain|poor at|bad at|no good|terribly (?:run|managed|organised|organized)"
    r"|badly (?:run|managed|organised|organized)|poorly (?:run|managed|organised|organized)|the worst|dysfunctional)"
)
BOSS = WORDS["boss"] = (
    r"(?:boss(?:es)?|manager|employer|company|firm|team|colleagues?|supervisor|job|workplace|co-?workers?|ward|school"
    r"|director|head|office|department|leadership|management|ceo|cto)"
)
WORDS["good"] = (
    r"(?:qualified|experienced|suited|suitable|skilled|capable|strong|good|impressive|confident|clever|smart"
    r"|ideal|obvious)"
)

DEFENSIVE = turns(
    RuleId.N2,
    Severity.ERROR,
    "This defends or excuses: say what you would add, put positively, or leave it out.",
    r"""
    (?:not|never|hardly|was not|were not|is not) (?:\w+ )?(?:my|me who was at) fault|no fault of mine|(?:can not
      |could not|should not) (?:\w+ )?(?:blame|be blamed|hold (?:it|that) against) (?:me)?
    in my (?:own )?defen[cs]e|to defend myself|let me defend|(?:allow|let|permit) me to (?:defend|justify
      |explain myself)|(?:have|need|want|wish|like) to (?:defend|justify|excuse) (?:myself|my)|justify myself
    (?:i|my) (?:am|do|was|perform|did|interview|usually|normally|answers?)(?: (?:is|are|usually|normally|generally
      |would|can|could|do|am|perform|otherwise|much|a lot|far|have|been|answer|interview)){0,3} (?:much |far[ ]
      |a lot[ ]|way )?better (?:than (?:that|this|i (?:showed|did|seemed|appeared|looked))|in (?:interviews|person)
      |under|when|on (?:other|normal))
    (?:usually|normally|otherwise|generally) (?:\w+ )?(?:much |far |a lot |way |a good deal )?(?:better|more (?:fluent
      |confident|articulate|relaxed|precise
      |eloquent|prepared|coherent)|calmer|sharper|clearer|stronger|faster)
    (?:the|your|that|his|her|this|some|those|these|one of (?:the|your)) (?:\w+ )?(?:question|test|task|exercise
      |puzzle|interview|interviewer|panel|process|assessment|problem)s? (?:was|were|is|are|seemed|felt
      |had been) <very>(?:unfair|confusing|unclear|vague|badly|poorly|misleading|trick|tricky|irrelevant|silly
      |pointless|ambiguous|biased|unreasonable|wrong|impossible|meant to catch|designed to (?:catch|trip|confuse)
      |not (?:fair|clear|relevant))
    (?:unfair|trick|confusing|misleading|badly (?:put|worded|phrased)|poorly (?:put|worded|phrased)
      |irrelevant) (?:questions?|tests?|tasks?|exercise|puzzle|interview|way)|put in a (?:confusing|misleading
      |strange|unfair) way
    (?:you|they|he|she|the panel|the interviewers?|your \w+) (?:(?:clearly|obviously|just|completely|totally
      |may have|must have|have|seem to have|have clearly|apparently|perhaps) ){0,3}(?:misunderst(?:ood|and)
      |misjudged?|misread|underestimated?|got (?:me|it|that) (?:all )?wrong|took (?:it|that|me) (?:the )?wrong
      |twisted)(?! the schedule)
    (?:did not|never|do not|had not|were not|was not)(?: \w+)? (?:give|given|gave|let|allow
      |allowed)(?: me)? (?:a (?:fair |proper |real )?chance|enough time|the (?:chance|time|opportunity)
      |any (?:chance|time)|finish|to finish|a fair hearing)
    contrary to (?:what you|your|the impression|how it)|(?:despite|whatever|regardless of) what (?:you|they|he|she
      |the panel|my (?:former|last|ex)|others)(?: may| might)? (?:think|thought|said|say|believe|have (?:heard|said)
      |told)
    (?:blame|blamed|was due to|because of|put it down to) (?:the )?(?:my )?(?:nerves|nervousness|bad (?:night|day
      |connection|mood)|poor (?:sleep|connection)|hangover|my anxiety|stress|my cold)
    (?:bad|off|terrible|rough|poor) day (?:for me|that day|on (?:mon|tues|wednes|thurs|fri))|not my (?:best|finest
      |day)|(?:i|it) was having an? (?:bad|off|terrible|rough) day|an off day
    (?:please|do|kindly) (?:not|do not) (?:judge|hold|think (?:badly|less|ill)|get (?:me|the) wrong|draw the wrong
      |take (?:it|that) (?:the )?wrong|dismiss|write me off)|do not (?:judge|think (?:badly|less|ill) of) me
    (?:everyone|everybody|anyone|anybody|no one|nobody|most people) (?:would|could|can|will|else would
      |who)(?: have)?(?: \w+){0,4} (?:failed|struggled|answered (?:that|it)|(?:made|make) (?:mistakes|the same)
      |known that|get that|solved (?:that|it))
    i (?:do not|did not) (?:think|feel|believe|see)(?: that)? (?:it|that|this|your \w+|the \w+
      |you)(?: \w+){0,3} (?:fair|fairly|right of|just|justified|reasonable|appropriate)
    (?:to be fair|in fairness|in all fairness) to (?:me|myself)|give me (?:some )?credit
    (?:had not|have not|did not|hardly|barely|not|never|without) (?:\w+ )?(?:slept|sleep|eaten|a wink
      |time to prepare|prepared|been (?:well|told|given|warned|informed))(?= (?:because|well|much|enough|at all
      |the night|for|due|since|as|a wink|properly|that)\b|[.,;]|$)(?! (?:so well|better))
    (?:i was|i had|i am) (?:just |only |actually |simply |still )?(?:thrown|caught (?:off guard|out|by surprise)
      |put off|taken aback|blindsided|rattled|intimidated|jet-?lagged|hung ?over|under the weather|in a (?:bad
      |foul) mood|not feeling|having (?:a|an) (?:bad|off|awful|terrible)|coming down|suffering|distracted)
    (?:the|my|a|that|your) (?:\w+ )?(?:traffic|connection|wi-?fi|noise|dog|neighbours?|neighbors?|train|baby|weather
      |heat|heating|headache|cold|hangover|nerves|microphone|line|lighting|chair)(?: \w+)? (?:made me|is to blame
      |was to blame|threw me|put me off|ruined|spoiled|spoilt|did not help|got (?:to|in)|distracted|kept me)
    (?:i|my answers?) (?:would|might) have (?:done|been|answered|performed|given|come across|shown|solved|known
      |passed)(?: \w+){0,3} (?:better|well|fine|more|right|correctly)(?: if| had|[.,]|$)|(?:if|had) (?:i|you|there
      |it|we)(?: had| been| only| not){0,3}(?: \w+){0,6},? i would have (?:done|been|answered|solved|passed|known
      |performed|shown)
    (?:you|they|he|she|the panel|the interviewer|your colleague|your \w+) (?:kept|keep|was
      |were) (?:on )?(?:interrupt\w*|cutting (?:me|in)|talking over|rushing|rushed|looking at (?:the|his|her
      |their) (?:phone|watch)|staring|smirking|laughing at|late|distracted|unprepared|hostile|aggressive|rude|cold
      |grilling|picking on|trying to (?:catch|trip|trick))
    set the record straight|for the record|get the wrong (?:idea|impression|end)|wrong impression|false impression
      |not as (?:bad|simple|easy) as (?:you|it)|out of context|twist(?:ed)? my words|put words in
    i (?:do not|did not) (?:think|feel|believe)(?: that)? (?:the|your|that|this|it|my) ?(?:\w+ ){0,2}(?:reflect\w*
      |show\w*|captured?|represent\w*|did (?:me|it) justice|does (?:me|it) justice|was (?:long enough|a good))
    (?:test|interview|question|exercise|task|answers?|result|hour)s? (?:did|does|do) not (?:really |fully |truly[ ]
      |quite )?(?:reflect|show|capture|represent|do me justice|do justice)
    (?:trick|tricked|tricking) me|hardly fair|(?:not|less than) (?:entirely |quite |very )?fair (?:to|on|of)
      |look past (?:it|that|this|my)
    """,
    unless=r"(?:anything|what|how|where|something|whatever) (?:else )?i (?:could|might|should|would)",
)

SELF = turns(
    RuleId.N2,
    Severity.ERROR,
    "This speaks ill of yourself: say what you bring instead.",
    r"""
    (?:i am|i may|i might|i may be|i might be|i know i am|that i am|i was|i am probably
      |i am perhaps) (?:\w+ )?(?:not|far from|hardly|never)(?: be)?(?: (?:the|exactly|really|necessarily|quite
      |probably|as|so|very|perhaps|your|a|an|that|even|by far|nearly)){0,3} (?:most |best |strongest |ideal[ ]
      |perfect |right |typical |obvious |smartest[ ]|cleverest )?(?:<good>|candidate|person|best|strongest|fit
      |good enough|ideal|perfect|expert|worthy|clever|up to)(?! (?:of|to) (?:say|judge))
    (?:despite|even with|in spite of|apart from|notwithstanding|although i have|though i have) (?:my |a |the[ ]
      |having )?(?:obvious |complete |total |clear |relative |little |no )?(?:lack of|missing|limited|poor|weak|bad
      |no|little|insufficient|shortcomings|weaknesses|failings)(?: (?:experience|knowledge|skills?|english|grades?
      |answers?|performance|qualifications?|formal|relevant|education|training|background))?
    (?:not|hardly|never|failed to|unable to|did little to) (?:\w+ ){0,3}(?:good|true|fair|best|right|real|full|proper
      |favou?rable|complete|accurate) (?:picture|impression|account|idea|side|version|image|reflection
      |light)(?= of (?:me
      |myself|what i|my|who i)\b|[.,]|$)
    (?<!what )(?<!where )(?<!that )(?:i|my) <adv>(?:lack|lacked|fall short|fell short|am lacking|do not have (?:any
      |much|enough|the (?:required
      |necessary|right))|have (?:no|little|hardly any|zero) (?:experience|skills?|knowledge
      |qualifications?))(?! (?:but|of (?:asking|doubt)))
    (?:i|my interview|the interview|my answers?|my test|my presentation)(?: \w+)? (?:did|went|was|were|performed|do
      |answered|came across|came over|felt)(?: \w+)? (?:very |so |really |quite |rather |pretty[ ]|extremely[ ]
      |absolutely )?(?:badly|poorly|terribly|horribly|awfully|terrible|awful|horrible|dreadful|rubbish|embarrassing
      |a disaster|a mess|weak|stupid|hopeless|miserably|pathetic|abysmal(?:ly)?)
    (?:i|i have|i really|i totally|i completely|i probably|i must have|i clearly|i just|i kind of
      |i sort of) (?:really |totally |completely |probably |clearly |just )?(?:messed|screwed|fluffed|botched
      |bungled|blew|flopped|choked|froze|bombed|made a (?:fool|mess|complete|right)|embarrassed|disappointed you
      |let (?:you|myself) down|wasted|rambled|talked nonsense|talked too much|babbled)(?! the (?:dice|whistle
      |budget on|vote))
    (?:sorry|apologi[sz]e|apologies|ashamed|embarrassed|forgive me) (?:\w+ )?(?:for|about|of|that|if
      |by) (?:\w+ )?(?:wasting|taking up|my (?:poor|bad|terrible|weak|awful|stupid|silly|nerves|nervous|performance
      |answers?|english|behaviou?r|lack|rambling|mistakes?|interview)|being (?:so|such|a|nervous|unprepared|slow
      |boring)|how (?:badly|i|the interview|poorly)|having (?:been|wasted|talked|taken)|rambling|bothering
      |i (?:was so|did so|talked|rambled|performed|wasted)|the (?:poor|bad|mess|state|way i))
    (?:sorry|apologi[sz]e|apologies) (?:\w+ )?(?:for|to) (?:bother|bothering|pester|pestering|annoy|annoying|disturb
      |nag|nagging|being a (?:pain|pest|nuisance))
    (?:i|am|so|really|quite|getting|feeling|feel|be) (?:am |so |really |quite |a bit |rather |completely[ ]
      |absolutely |truly |very ){0,3}desperat(?:e|ely)(?! (?:situations?|patients?))|in desperation
      |beg(?:ging)? (?:you|of you|for)|i beg|pray(?:ing)? (?:that )?you|implore|plead(?:ing)? with|on my knees
      |last hope|only hope|my dream would be shattered|(?:can not|could not) (?:afford|pay) (?:to|my|the)
      |pay my (?:rent|bills|mortgage)|need (?:the|this|a|that) (?:job|money|work|income
      |position)(?: \w+){0,2}(?=[.,!]|$| (?:badly|so|to|because|since|and|more|urgently|desperately))|(?:unemployed
      |out of work|jobless) (?:for|since)|nobody (?:else )?(?:wants|will (?:hire|take)|hires) me|take anything
      |any job
    (?:i|you) (?:probably |do not |certainly do not |perhaps do not |may not )(?:do not )?(?:deserve|merit|belong
      |measure up|stand a chance|have a chance)|i (?:doubt|am sure|guess|suppose|expect|assume|imagine|know|fear
      |am afraid)(?: that)? (?:you|i|there|they|the others|other candidates)(?: \w+){0,5} (?:do not|will not|did not
      |would not|not|better|reject|rejected|nobody|failed|no chance|little chance|anyway)(?! to (?:disturb|bother))
    (?:you|they|one|people) (?:probably|must|may|might|surely|will) (?:have )?(?:think|thought
      |thinks)(?: that)? i (?:am|was)(?: \w+){0,3} (?:stupid|slow|unprepared|nervous|odd|strange|weak|boring|a fool
      |an idiot|rude|arrogant|shy)
    my (?:biggest |greatest |many |obvious |poor |bad |terrible |weak |awful |stupid |silly )(?:weakness(?:es)?
      |failings?|flaws?|english|performance|answers?|mistakes?|behaviou?r|showing|shortcomings?)(?! (?:and what
      |into))
    (?:not|never)(?: \w+)? (?:good|clever|smart|strong|skilled|experienced|qualified) enough
    (?:out of|beyond|not in|way out of) my (?:depth|league|element|comfort zone)|above my (?:head|pay grade|level)
      |over my head|in over my|punch(?:ing)? above|bit off more|imposter|impostor|a fraud
    wast(?:ed|ing|e) (?:your|everyone's|everybody's|the panel's|their) (?:\w+ )?(?:time|afternoon|morning|day|hour
      |precious|efforts?)|taking up (?:so much of |too much of )?your (?:valuable |precious )?time(?! (?:to show
      |again))
    (?:far|much|many|plenty of|lots of|surely|certainly|probably) (?:\w+ )?(?:better|stronger|more (?:qualified
      |experienced|suitable|suited|impressive|deserving)) (?:people|candidates?|applicants?|nurses|teachers
      |engineers|others|ones|qualified)
    (?:i|that i) (?:was|am|felt|looked|seemed|sounded|came across|came over|appeared|must have (?:looked|sounded
      |seemed|been|come)) (?:(?:so|very|really|rather|quite|too|such|a bit|just|probably|terribly|a
      |an) )?(?:as )?(?:hopeless\w*|useless|stupid|clueless|foolish|silly|dumb|incompetent
      |ignorant|pathetic|awkward|rubbish|an? (?:idiot|fool|mess|failure|disaster|loser|amateur|nervous wreck
      |embarrassment)|the worst|tongue-?tied|incoherent|confused|arrogant|boring|slow|terrible|awful|bad at|poor at
      |weak|unimpressive|inarticulate|not very)
    (?:not much|little|nothing) (?:to (?:offer|show|speak of)|going for me|special about me)|no experience (?:at all
      |whatsoever|to speak)(?= |[.,;]|$)
    (?:i am|i was|i feel|i felt|feeling|am such|me feel|i looked|i seemed|being) (?:\w+ ){0,2}(?:a failure|useless
      |worthless|hopeless|a loser|unworthy|undeserving|unqualified|under-?qualified|inadequate|incapable|inept
      |a burden)(?= (?:at|in|as|to|of|for|me|myself|candidate|and|but)\b|[.,;!]|$)
    my (?:miserable|dismal|dreadful|disastrous|lousy|lamentable|sorry|pitiful|shameful|embarrassing|abysmal|patchy
      |checkered|chequered|failed|unimpressive|mediocre|limited) (?:\w+ )?(?:answers?|performance|attempts?
      |interview|english|record|career|showing|state|experience|degree|skills?|cv|effort|abilit\w+|knowledge|start)
    (?:kick|kicking|kicked|hate|hating|hated|ashamed of|embarrassed by|angry (?:at|with)|cross with
      |disappointed (?:in|with)|disgusted with) (?:myself|how i|my (?:own|answers?|performance))
    (?:please|do) (?:take|have) (?:pity|mercy)|out of pity|charity case|begging|grovel\w*|at your mercy|no (?:other
      |one else)(?: \w+)? (?:will|would|wants|offers?|options?)|(?:sole|single) (?:breadwinner|hope)|mouths to feed
      |rent is due|about to (?:lose|be evicted)|at a loose end|months without (?:work|a job|pay)|(?:been|am
      |was) (?:sacked|fired|laid off|made redundant|let go|dismissed|unemployed|out of work)
    (?:forgive|excuse|pardon|ignore|overlook|forget) (?:my|me|the way i|how i|what i said)(?: \w+){0,3}(?:(?: poor
      | bad| terrible| broken| clumsy| silly| stupid)? (?:english|answers?|nerves|nervousness|mistakes?|rambling
      |behaviou?r|performance|ignorance|stupidity|lack|for (?:being|rambling|not|wasting)))
    (?:despite|in spite of|for all) my (?:\w+ )?(?:age|faults?|flaws?|weakness(?:es)?|shortcomings?|failings?
      |inexperience|ignorance|limitations?|mistakes?|disabilit\w+|bad|poor|gaps?)
    i (?:know (?:that )?i |do |can |tend to |often |always |just |really )?(?:talk|talked|speak|spoke|ramble|rambled
      |worry|apologi[sz]e|waffle|waffled|babble|gabble) (?:far |way |a bit |rather )?too (?:much|fast|long|quickly
      |quietly)|(?:i|my mind) (?:just |totally |completely )?(?:went blank|blanked|drew a blank|panicked|froze up
      |lost my thread)
    (?:i am|i was|that i am|am|i have always been) (?:\w+ )?(?:bad|hopeless|terrible|useless|rubbish|no good
      |not (?:very |really |that |so )?(?:good|great|clever|strong|confident)|awful|weak|clumsy|horrible) (?:at|with
      |in|when|on|under)
    (?:bombed|botched|flunked|tanked|ruined|spoiled|spoilt|messed up|screwed up|fluffed) (?:the|that|my|your|this|it
      |every|most|half|both|one)(?! (?:ship|target|bridge)) ?(?:\w+ )?(?:interview|question|test|answers?|exercise
      |task|presentation|part|chance|it|of it)?
    (?:sorry|apologies|apologi[sz]e) (?:for|about) (?:the |any |my )(?:typos?|bad english|english|mistakes?|errors?
      |mess|poor|ramble|long (?:mail|email|letter))
    (?:i|you) (?:will |would |could )?(?:probably |likely |surely |never |certainly )+(?:never |not )?(?:get|hear
      |hire|choose|pick|call|want) (?:the job|this job|back from you|me|it)|my (?:chances|hopes) (?:are
      |were) (?:slim|low|small|poor|nil|not (?:good|high)|gone)
    give (?:a|an|some) (?:\w+ )?(?:nobody|beginner|old (?:man|woman|dog)|failure|loser) (?:like me )?a chance|(?:a
      |an) (?:nobody|failure|mess|wreck|loser|idiot) like me
    """,
)

OTHERS = turns(
    RuleId.N2,
    Severity.ERROR,
    "This speaks ill of others: leave it out, whoever is right.",
    r"""
    (?:my|the) (?:\w+ )?(?:current|present|former|previous|last|old|ex-?|first|own) ?<boss>(?:'s \w+)?(?: (?:there
      |where i \w+|at \w+))? (?:is|was|are|were|has|had|does|did|can|could|never|always|keeps?|kept|makes?|made
      |treats?|treated|refuses?|refused|will|seems?)(?: (?:not|been|such|a|an|the|so|very|really|just|simply
      |completely|complete|total|totally|utterly|being|rather|quite|pretty|always|never|at|kept)){0,3} (?:<bad>
      |listens?|care|cares|cared|appreciate[sd]?|understands?|understood|value[sd]?|respects?|respected|knows? what
      |pays? (?:badly|late)|promot\w+|shout\w*|yell\w*|lied|lies|cheat\w*|mob\w*|bull\w+|me (?:badly|like
      |do everything|miserable)|awful|bad)
    (?:terrible|awful|horrible|toxic|useless|hopeless|incompetent|stupid|lazy|nasty|crazy|dreadful|rotten|abusive
      |bullying|dysfunctional|unbearable|boring|dead-end) (?:<boss>|environment|culture|people|place|atmosphere
      |leaders?hip|bunch)
    (?:can not|could not|do not|did not|never|unable to|hard to|impossible to) (?:really )?(?:get (?:along|on)
      |got (?:along
      |on)|see eye to eye|agree on anything|work) (?:well )?with (?:the|my|our) (?:\w+ )?(?:<boss>|owner|chef|landlord
      |new \w+)
    (?:<boss>|owner|chef|headmaster|partner)s?,? (?:who|which|that) (?:\w+ )?(?:shouts?|yells?|screams?|lies|cheats?
      |bullies
      |insults?|humiliates?|never (?:listens?|thanks?|pays?|says)|takes (?:all )?the credit|pays? (?:late|badly
      |too little)
      |does not (?:care|listen|understand|know)|thinks? (?:he|she) (?:is|knows)|can not (?:plan|lead|organi[sz]e))
    (?:because|left|leave|leaving|since)(?: [\w']+){0,6} i (?:hated?|loathed?|could not stand|was (?:bored|sick of
      |fed up))
    (?:i|we) (?:really |absolutely |just |truly )?(?:hate|hated|loathe|despise|can not (?:stand|bear)
      |could not (?:stand|bear)|am sick of|am tired of|am fed up with|had enough of|have had enough of|dread
      |detest) (?:\w+ ){0,3}(?:job|boss|work|company|manager|colleagues?|people|place|team|employer|office
      |it (?:here|there)|working|commute|bosses|firm)
    (?:escape|get (?:out of|away from)|flee|leave behind|rid of|dying to leave|desperate to leave) (?:my|this|that
      |the|these|those) (?:\w+ ){0,2}(?:job|boss|company|place|firm|hell|mess|manager|team|people|nightmare|office
      |employer|hole)
    (?:better|stronger|smarter|cleverer|more (?:qualified|experienced|suitable|skilled|capable|talented|motivated
      |competent|hard-?working)|far above|superior|ahead)(?: \w+)? (?:than|to|of) (?:all |any |most |everyone
      |everybody |anyone|anybody |many |every )?(?:of )?(?:the |your |those |these |my )?(?:others?
      |other (?:\w+ )?(?:candidates?|applicants?|people|interviewees)|competition|rest|candidates?|applicants?
      |competitors|people you|person you|one you|else|nurse you|anyone else|else you)
    (?:other|remaining|rest of the|competing) (?:candidates?|applicants?|interviewees?|people (?:in the
      |waiting)) (?:are|were|was|can|could|do|did|will|would|seemed|looked|have|had|lack\w*|cannot
      |simply)(?: \w+){0,3} (?:not|less|weak|weaker|unprepared|nervous|poor|young|inexperienced|worse|match|offer
      |lack|hopeless|clueless|bad|nothing|no|mediocre|dull|average|never)
    (?:unlike|not like) (?:the |most |your |all |many |other )+(?:others?|candidates?|applicants?|people|competition
      |rest|nurses|engineers|drivers|developers|teachers)
    (?:nobody|no one|no other (?:candidate|applicant|person)|none of the (?:others?|other \w+)
      |you will not find anyone|you will never find)(?: \w+){0,4} (?:as good|better|can match|comes close|like me
      |as (?:well|qualified|experienced|motivated|suited|strong)|can do (?:this|it)|is more|could do)
    (?:you|anyone|a company|they) would be (?:foolish|stupid|crazy|mad|silly|making a (?:big |huge |grave )?mistake
      |a fool|insane|wrong|idiots?)|foolish not to|fools? not to|mistake not to (?:hire|choose|take)
    i am (?:clearly |obviously |by far |simply |without (?:a )?doubt |undoubtedly |certainly |definitely[ ]
      |of course )+(?:the )?(?:best|strongest|perfect|most|only|right|superior|ideal)
    (?:the )?best candidate (?:you|by far|there|for this|that you)(?! chose| wins)|(?:deserve|deserved) (?:it|this
      |the (?:job|role|post|position)) more
    your (?:competitors?|rivals?|old system|current (?:system|site|website|team|product|process)|website|product
      |office|building|receptionist|colleague|team|staff|process|code|software)(?: \w+){0,3} (?:is|was|are|were
      |looks?|seems?|seemed|looked|felt)(?: (?:so|very|really|rather|quite|pretty|a bit|just|such|an?|totally
      |completely|frankly|honestly|simply)){0,3} (?:<bad>|outdated|ugly|old-fashioned|slow|unprofessional|badly|poor
      |weak|disorgani[sz]ed|amateurish|cheap|messy|shabby|terrible|dated|a shambles|shambolic|cold|unfriendly
      |arrogant)
    (?:waste|wasted|wasting) of (?:my |everyone's |everybody's |our |your |a |an |the )?(?:\w+ )?(?:time|day|afternoon
      |morning|evening|trip|journey|effort|week|energy|money)(?= for (?:me|us)| on your| with you|[.,!]|$)
    (?:slave[- ]?drivers?|psychopaths?|narcissists?|control freaks?|micro-?managers?|jerks?|idiots?|morons?
      |imbeciles?|hypocrites?|slackers?|dimwits?|bastards?|arseholes?|assholes?|nitwits?)
    (?:is|was|are|were|such|like|complete|total|real|bunch of|lot of|of) (?:a |an |the |some |complete |total[ ]
      |real[ ]|bunch of |lot of |little ){0,3}(?:tyrants?|dictators?|monsters?|bull(?:y|ies)|clowns?|fools?|losers?
      |amateurs?|dinosaurs?|snakes?|crooks?|liars?|cowboys|sharks|parasites?|sheep|zombies|dead ?wood)(?= |[.,;!]
      |$)(?! (?:farm|department|team|exhibit|bones|fossils?|skeleton|meat|game|island|in the|tank|and (?:goats
      |cows)))
    (?:half asleep|asleep at|brain-?dead|braindead|no (?:clue|idea (?:what|how) (?:he|she|they|you)|brains?
      |backbone)|has no clue|had no clue|(?:he|she|they|who|<boss>) (?:does|do|did) not (?:have a clue|know (?:what
      |how|anything|the first|her job|his job|their))|could not (?:organi[sz]e|run|manage|care less|lead)[ ]
      |nobody (?:there|here) (?:cares|knows|works|does)|all (?:they|he|she) (?:do|does|did|care|cares|cared) (?:is
      |was|about))
    no offen[cs]e|with (?:all )?due respect|frankly,? (?:your|you)|to be (?:blunt|brutally|perfectly|frank
      |quite honest|honest),? (?:your|you|my (?:boss|manager|employer))|not to be (?:rude|mean|harsh)
    (?:sinking ship|hell ?hole|snake pit|madhouse|sweatshop|rat race|soul-?destroying|soul-?crushing|dead-?end job
      |cut-?throat|backstabb\w+|back-?stabb\w+|office politics|underpaid|exploit(?:ed|ing|s) (?:me|us|its|their
      |people|staff)|treated like dirt)
    (?:escape|leave|leaving|quit|quitting|left|wait to (?:leave|quit|get (?:out|away|rid))|out of|away from
      |behind me?|resign(?:ed|ing)?)(?: from)? (?:that|this|my|the) (?:\w+ )?(?:awful|horrible|terrible|dreadful
      |toxic|boring|dull|miserable|rotten|hopeless|lousy|crazy|stupid|dead-end|sinking|chaotic|wretched
      |bloody)(?: \w+)?
    (?:dull|mediocre|lazy|weak|clueless|incompetent|hopeless|second-?rate|average|unimpressive|boring|useless
      |less (?:able|gifted|capable|talented|committed)) (?:candidates?|applicants?|colleagues?|competitors?
      |competition|bunch|people|team|lot|teachers|nurses|managers?)
    (?:beat|beats|outshine|outclass|outperform|put (?:them|the others) to shame|run rings|head and shoulders
      |cut above|blow(?:s|n)? (?:away|the others)|leave(?:s)? (?:them|the others) (?:behind
      |standing))(?: \w+){0,2} (?:the )?(?:others?|other|competition|candidates?|applicants?|rest|anyone|everyone
      |your|above|away|shame|around|behind|standing|at (?:that|this))
    (?:my|the) (?:last|old|former|previous|current|present) (?:boss|manager|employer|company|firm|team|colleagues?
      |head|director|supervisor|job|place|school|ward|headteacher|chef|landlord),? (?:who|which|where
      |that) (?:\w+ )?(?:never (?:listen|thank|cared?|paid|praise|support|notice|value|trust|respect)\w*|did not
      |does not|was not|is not|could not|can not|only|always|shout\w*|yell\w*|lied
      |lies|cheat\w*|bull\w+|made (?:my|our|everyone)|took credit|takes credit|stole|refused|treated|drove|had no
      |has no|kept)
    (?:took|takes|taking|stole|steals|claimed) (?:all )?(?:the )?credit (?:for|from)|behind my back|stab(?:bed)? me
      |threw me under|had it in for|picked on me|hated me|jealous of me|out to get me|(?:treat|treats|treated) (?:me
      |us)(?= (?:badly|poorly|like|unfairly|without)\b|[.,])|fired me|sacked me
      |passed me over|held me back|drove me (?:mad|out|crazy)|bored (?:me )?to (?:death|tears)|bored stiff
      |drives me (?:mad|crazy|up)
    (?:i am|as i am|that i am|am) (?:\w+ ){0,2}(?:better|smarter|cleverer|stronger|sharper|faster|brighter
      |more (?:\w+)) than (?:most|anyone|anybody|everyone|everybody|any of|all|half|the (?:rest|others?)|your|people
      |whoever)
    (?:colleague|interviewer|manager|recruiter|receptionist|boss|panel|hr|woman|man|guy|girl|lady|gentleman
      |person)(?: \w+){0,6} (?:was|is|were|are|seemed|came across as|looked|sounded|acted) (?:<very>)(?:rude
      |arrogant|cold|hostile|unfriendly|unpleasant|incompetent|clueless|bored|dismissive|condescending
      |patroni[sz]ing|aggressive|smug|disinterested|unprepared|unprofessional|impolite|grumpy|weird|creepy|pushy
      |useless|ignorant|stupid|boring|bitter)
    (?:mistake|error|mad|crazy|foolish|fool|stupid|regret)(?: \w+){0,3} (?:not to|to not|if you (?:do not|did not)
      |to (?:pass|let|turn|reject|lose|ignore)|not hiring|passing on|letting) ?(?:hire|choose|take|pick|employ|me)?
    """,
)

UNSURE = turns(
    RuleId.N2,
    Severity.WARNING,
    "This may sound like an excuse: leave it out, or say what you would add.",
    r"""
    (?:i am|i was) (?:actually |really |in fact |just |only |so |very |simply |not (?:actually|really|usually
      |normally) ){0,3}(?:not (?:as|so|that) (?:bad|slow|stupid|nervous|quiet|shy|dull|weak|poor|unprepared)
      |(?:very[ ]|so |extremely |terribly |really |just ){0,3}(?:nervous|tired|ill|unwell|hungover|stressed|sick
      |distracted|flustered|unprepared|exhausted|jet-?lagged|sleepless|off my game|not (?:myself|at my best
      |on (?:top )?form|well prepared|prepared)))(?! (?:of|to (?:see|hear)|on your behalf))
    (?:it|that|this) (?:is|was) (?:not|hardly|never) (?:really )?(?:a fair|my (?:job|area|problem|strength|field)
      |fair|representative|the real me)
    (?:i|you) (?:must|have to|should|need to|would like to) (?:stress|point out|insist|make (?:it )?clear|correct
      |remind you|object)(?: to)?(?: that)?(?! how)
    (?:i|we) (?:do not|did not|never) (?:usually|normally|generally|really) (?:make|fail|forget|perform|struggle
      |freeze|behave|talk)
    unprofessional(?:ly)?|disrespectful(?:ly)?|rude|arrogant|impolite|disgraceful|amateurish|shambolic|ridiculous
    heart-?broken|devastated|gutted|humiliat\w+|insulted|insulting|betrayed|cheated|disgusted|furious|outraged
      |resent\w*|nonsense|absurd|pathetic|shameful|appalling|idiotic|lousy|incompeten\w+|worthless|selfish|sloppy
      |smug|condescending|patroni[sz]ing|injustice|unacceptable|inexcusable|unforgivable|laughable|clueless|ashamed
      |embarrass(?:ed|ing|ment)|desperat\w+|hopeless\w*|miserable|pity
    """,
)

ALL = (DEFENSIVE, SELF, OTHERS, UNSURE)
