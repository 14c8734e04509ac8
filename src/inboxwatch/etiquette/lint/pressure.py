"""Impatience and demands (N2), which a check-in never has (C3)."""

from __future__ import annotations

from inboxwatch.etiquette.lint.turns import turns
from inboxwatch.etiquette.lint.values import Severity
from inboxwatch.etiquette.rules import RuleId

IMPATIENT = turns(
    RuleId.N2,
    Severity.ERROR,
    "This sounds impatient: ask once, kindly, and leave out how long it took.",
    r"""
    (?:i|we) (?:am|are|have been) (?:still |now |just |only )?(?:still )?(?:waiting|been waiting) (?:for (?:your|an
      |any|the|a|so|too|over|more|nearly|almost|three|four|two|five|six|weeks|months|you|some|such|ages)|to hear
      |since|and waiting|weeks|months|patiently|in vain|very long|long enough)
    still waiting
    (?:have|had) (?:still |yet )?(?:heard|received) (?:absolutely |literally )?(?:nothing|no (?:answer|reply
      |response|word))(?! but)(?: at all| whatsoever| from you)?
    (?:still|yet again|once again|again) (?:have|had|has) not (?:heard|received|got|gotten|replied|answered|responded)
    (?:have|has) still not (?:heard|received|got|gotten|replied|answered|responded)
    i (?:am|feel|was|have been|must say i am|have to say i am) (?:getting |becoming |growing )?(?:very |really[ ]
      |rather |quite |somewhat |increasingly |a bit |a little |more and more |pretty ){0,2}(?:impatient|frustrated
      |annoyed|irritated|fed up|angry|upset|tired of (?:waiting|this|being)|offended|anxious to hear|exasperated
      |furious|cross)
    (?:it is|this is|that is|i find (?:it|this|that)|find (?:it|this|that)) <very>(?:frustrating|annoying
      |disappointing|unacceptable|ridiculous|rude|disrespectful|a shame that you|unprofessional|discourteous
      |poor form|impolite|irritating|outrageous|absurd|inconsiderate|hard to understand why|strange that (?:nobody
      |no one|you))
    i (?:am|have|will|start to|begin to) (?:\w+ ){0,3}(?:run|running|losing|lost|lose) (?:out of )?(?:my |all[ ]
      |some[ ]|any )?patience|(?:my|one's|anyone's) patience (?:is|has|will|wears?|does)|try(?:ing)? my patience
    (?:how much longer|how long (?:do|does|must|will|am|is|can|are) (?:i|it|you|this|one
      |we)(?: [\w'-]+){0,4} (?:wait|take you|to wait|need to (?:decide|answer)|supposed|expected))
    (?:when are you (?:finally|ever|going to)|(?:could|can|would|will) you (?:finally|at last|at least|please just
      |just)) ?\w*
    finally (?:answer|reply|respond|decide|tell me|let me know|get back|make up)
    why (?:have|has|did|do|are|is|was|were|can|could|would) (?:you|nobody|no one|noone|anybody|anyone|it|there
      |your \w+)(?: \w+)? ?(?:not|never|still|ignoring|nobody|no)
    why (?:it is|it has|this is|you have|you are|you did|nobody|no one) (?:been )?(?:taking|taken|not|has|is|so long
      |still)
    (?:is|are|you|it|this|process|decision) (?:\w+ ){0,2}(?:taking|take|taken|takes) (?:you )?(?:so long|too long
      |this long|far too long|way too long|such a long|forever|ages)
    (?:i|one) (?:will|must|can only|have to|shall) (?:\w+ )?(?:assume|conclude|presume)(?: that)? (?:you|your|nobody
      |no one|this|the (?:company|job))|you people
    (?:have you|did you|has everyone) (?:forgotten|forget|lost|ignored|even (?:read|look|consider))
    (?:this is|for) (?:now )?(?:the|my) (?:second|third|fourth|fifth|umpteenth|last|final) (?:time (?:i|that i)
      |attempt|reminder|warning|chance)
    (?:second|third|fourth|final|last|another) (?:reminder|warning|notice|request)
    (?:as|like) i (?:have )?(?:already )?(?:said|stated|told you|wrote|written|mentioned|explained
      |asked)(?: \w+)? (?:before|already|twice|several times|many times|repeatedly|in my (?:last|previous
      |first) (?:two|three|\w+ )?(?:mails?|e-?mails?|messages?|letters?))
    (?:i|we) (?:have )?(?:already )?(?:wrote|written|asked|emailed|e-mailed|called|phoned|told you|contacted you
      |messaged)(?: to)?(?: you)?(?: about this)? (?:three times|four times|several times|many times
      |repeatedly|again and again|countless times)
    yet another (?:week|reminder|excuse|delay)|once and for all|enough is enough|in limbo|leave me hanging
      |left (?:me )?hanging|left (?:me )?in the dark|keep(?:ing)? me (?:waiting|hanging|in the dark|guessing)
      |been ghosted|ghost(?:ed|ing) me|ignor(?:e|ed|ing) (?:my (?:mail|email|e-mail|message|letter|application
      |question)s?|me)
    i (?:had |would have |should have |really )?expected (?:better|an answer|a reply|to have heard|to hear|at least
      |some)
    (?:the )?(?:very )?least (?:that )?you (?:can|could|might|should) (?:do|have)
    (?:a|any) simple (?:answer|reply|yes or no|courtesy)|common courtesy|(?:basic|simple|elementary|bit of
      |little) (?:courtesy|decency|respect|politeness|manners)
    (?:how|what is) (?:hard|difficult) (?:can|could|is) it
    (?:i|we) (?:do not|can not|could not|will not|would not) (?:want to |have to |be able to |keep |go on[ ]
      |just )?(?:wait|hang around|hold on)(?:ing)? (?:any|for ever|forever|much|this|indefinitely|longer|all|another
      |around)
    (?:over|more than|nearly|almost|been|for|after) (?:now )?(?:\w+ )?(?:weeks|months|days) (?:now |already )?(?:and
      |without|with|since)(?: \w+){0,4} (?:a word|silence|any (?:reply|answer|response|news|word)|hearing
      |no (?:reply|answer|response|news|word))
    (?:weeks|months|days|ages) of silence|(?:deafening|complete|total|utter|radio) silence|not (?:even )?(?:a
      |one) (?:single )?(?:word|line|reply|answer|response)(?! (?:wrong|of it))|no (?:answer|reply|response|word
      |news) (?:at all|whatsoever|of any kind)|without (?:a|any) (?:single )?(?:answer|reply|response|explanation
      |word from)
    (?:i am|am|i was|was|very|deeply|rather|quite|bitterly|extremely|really) (?:disappointed|shocked
      |dismayed) (?:that|by|at|to|with|not|in|how)(?: (?:you|your|there|nobody|no|not|this lack|the lack|the way|get
      |receive)\b)
    (?:can not|hardly|do not) (?:believe|understand|see|imagine) (?:that |how |why )(?:you|it|nobody|this|your
      |the (?:process|decision))(?: \w+){0,6} (?:not|long|nobody|slow|takes?|taking|took|never|ignore\w*)
    (?:your|this) (?:\w+ )?silence|silence (?:speaks|says|tells|from your|on your)|stony silence
    slap in the face|kick in the teeth|leaves? (?:a )?(?:bad|bitter|sour) (?:taste|impression)|bad taste
      |does not (?:look|reflect) (?:good|well)
    (?:it is|it was|it would be|that is|that would be)? ?(?:good |bad |poor |just |only |basic )(?:manners|form
      |style|practice) (?:to|not to)|(?:bad|no|poor|lack of|where are your|little) manners
    draw my own conclusions
    i (?:am|was|feel|felt|have been|am being) (?:simply |just |being |totally |completely |rather[ ]
      |clearly ){0,3}(?:ignored|forgotten|overlooked|strung along|fobbed off|brushed off|kept (?:waiting|hanging
      |in the dark)|left (?:hanging|waiting|in the dark)|played|messed (?:about|around)|taken for (?:a fool
      |granted))
    (?:wait|waited|waiting) (?:long enough|far too long|too long|for ages|forever|in vain|for nothing|by the phone
      |any longer)
    (?:are you|is anyone|is anybody|does anybody|does anyone|do you|will anyone|will somebody) (?:even |actually[ ]
      |really |still |ever ){1,2}(?:there|alive|reading|read|out there|care|listening|awake|bother\w*|planning to
      |going to (?:reply|answer|tell|decide|get))
    (?:hello|anybody|anyone)\?|remember me|in case you (?:have )?(?:forgot|forgotten|missed|overlooked|lost)|(?:did
      |has) my (?:e-?mail|mail|message|letter|last \w+) (?:get|got|been|end|land|disappear|go
      |vanish)(?: \w+){0,3} (?:lost|spam|ignored|unread|nowhere)
    i am (?:\w+ )?(?:sick|tired|weary|fed up|bored) (?:and tired )?(?:of|with) (?:waiting|being|this|the|your|all
      |excuses|chasing|asking)|i have (?:\w+ )?had (?:it|enough)|at (?:my|the) (?:wit's|wits'?) end|last straw
      |final straw
    (?:runaround|run-around|wild goose chase|lip service|empty promises|hollow promises|broken promises|charade
      |joke of a|mockery of|complete shambles|waste of space)
    (?:disgrac|outrag)(?:e|eous|eful|efully)
    (?:pester(?:ing)? (?:you|somebody)|hound(?:ing)? you)
    (?:i|one) would have (?:thought|hoped|imagined|assumed)(?: \w+){0,6} (?:by now|at least|sooner|quicker|courtesy)
      |by now(?= (?:i|you|surely|you should))|surely you
    cat (?:has )?got your tongue|(?:are you|have you) (?:lost|asleep|on holiday|dead|deaf|blind|serious|kidding
      |joking)|you lot|any time this (?:year|century|decade)|sometime this (?:year|century)|hell freezes
      |before i (?:retire|die|grow old|turn (?:grey|gray))|cobwebs|snail'?s? pace|at this rate|crickets|tumbleweed
      |waiting game|(?:so|completely|totally) over (?:this|it|waiting|the whole)|then whatever|(?:is|was
      |such) a joke(?=[.,!]|$)
    (?:could|would) (?:have had|have taken|have accepted|have found) (?:\w+ ){0,3}(?:other|another|three|two|five
      |ten|better) (?:\w+ )?(?:jobs?|offers?|positions?) (?:by now|already|in the meantime)
    (?:what|why) (?:is|was|are) (?:it |you |this |the )?(?:taking|takes|holding|keeping|hold-?up|delay|going on
      |wrong with you|the problem|the matter with)(?: \w+){0,3}(?=[?.,!]|$)
    (?:no|any) (?:one|body) (?:has |have )?(?:bothered|cared|had the (?:courtesy|decency))|(?:could not|cannot
      |can not) even (?:reply|answer|write|send|manage|bother)
    (?:i have )?(?:already )?(?:sent|written|left|emailed|called)(?: \w+){0,4} (?:three|four|five|six|several
      |countless|numerous|multiple|many) (?:times|e-?mails|mails|messages|letters|voicemails)
    why (?:have|has|did|do|are|is|was|were|can|could|would) not (?:you|anyone|anybody|somebody|there|it|i|your)
    do not have (?:all (?:day|week|month|year|the time)|the time|time|forever) (?:to|for) (?:wait\w*|this|games|sit)
    (?:this is|here is|it is) (?:now )?(?:already )?my (?:third|fourth|fifth|sixth|tenth|\w+th) (?:e-?mail|mail
      |message|letter|note|attempt|try)|the courtesy of (?:a|an|your)|my time is (?:also |too )?(?:valuable|precious
      |limited|money)|my time,? too|come (?:running|crawling) (?:to me|back)
    (?:kindly |please |do )?expedite|revert (?:back )?to me|do the needful|at the earliest(?= (?:possible
      |opportunity|convenience)|[.,!]|$)
    (?:one |a |your |the )?last (?:opportunity|chance) to (?:tell|answer|reply|respond|hire|decide|let)
    """,
)

DEMANDING = turns(
    RuleId.N2,
    Severity.ERROR,
    "This demands: ask for it, and leave the time to them.",
    r"""
    (?:i|we) (?:<adv>)(?:need|want|expect|require|demand|insist|must (?:have|get|know|insist|ask|receive|request)
      |have to (?:have|know|insist)|would need|will need|deserve|request)(?: (?:on|to (?:have|get|receive|know|hear)
      |you to|that you))?(?: \w+){0,4} <answer>(?: \w+){0,3} (?:<soon>|<deadline>)
    (?:i|we) <adv>(?:demand|insist|must insist|must ask|must request|require|urge|expect) (?:on |that |you |to[ ]
      |an?[ ]|your |the |some |at least )
    (?:i|we) <adv>(?:expect|need|want|have|require|must|demand|deserve) (?:to )?(?:hear|know|be told|be informed|get
      |receive|have)(?: \w+){0,6} (?:<soon>|<deadline>)
    (?:i|we) <adv>(?:expect|deserve|am owed|am entitled to|am due|have (?:a|every) right to)(?: to (?:have|get
      |receive|hear|know))? (?:an?|your|some|the|to|better|more)(?: \w+){0,2} (?:answer|reply|response|decision
      |explanation|apology|respect|chance|know|better|job|position|offer)
    (?:answer|reply|respond|revert|write back|get back to me|get back|decide|confirm|let me know|tell me|inform me
      |hear (?:back )?from you|contact me|call me|come back to me|send me \w+ \w+|act|choose|make (?:a|your
      |up your) (?:decision|mind)|an? (?:answer|reply|response|decision))(?: \w+){0,5} <soon>
    (?<!must )(?<!to )(?<!we )(?<!they )(?<!should )(?<!will )(?<!have )(?<!who )(?:answer|reply|respond|write back
      |get back to me|get back|decide|confirm|let me know|tell me|inform me|contact me|come back to me|make (?:a
      |your|up your) (?:decision|mind)|an? (?:answer|reply|response|decision))(?: (?:me|to|this|my|email|mail
      |message|back|please|your|final|decision|a|the|with|whether|if|yes|no|or)){0,3} <deadline>
    (?:please|kindly|just|you (?:must|should|need to|have to)) (?:hurry|speed|rush|get a move on|stop|do not (?:keep
      |make|waste|ignore|forget to (?:answer|reply))|get on with|make up your minds?)
    hurry (?:up)?|speed (?:things|this|it) up|chop chop|time is (?:running out|ticking|money)|clock is ticking
    you (?:must|need to|have to|ought to|are obliged to|are required to|should(?: at least| really)?|had better
      |owe(?: it to)? me|owe)(?: \w+ly| please| at least| now| just){0,2} (?:answer|reply|respond|tell|let me|give
      |hire|know that|decide|understand that|send|explain|contact|get back|admit|agree to|make (?:a|up|your)|choose
      |offer|realise|realize|hurry|an? (?:answer|explanation|reply)|me|write|be quick|see (?:me|that)|inform|keep
      |pay)(?! (?:have|been))
    (?:an?|the|my|this) (?:is |matter is |case is |request is )?(?:very |extremely |most )?urgent(?:ly)?(?! care
      | calls?| cases?| referral| patients?| treatment| needs?)|urgently (?:need|await|request|require|ask)
      |utmost urgency|top priority for you
    (?:awaiting|await|waiting for|expecting|want|need|appreciate) (?:your |an |a )?(?:very |most )?(?:immediate
      |prompt|urgent|speedy|quick|swift|fast|instant) (?:reply|answer|response|decision|attention|action|feedback
      |reaction)
    (?:as a matter of urgency|your (?:immediate|urgent|prompt) (?:attention|reply|answer|response|action))
    (?:asap|a\.s\.a\.p\.?)
    (?:(?:need|want|have) to know|answer|reply|respond|let me know|tell me|get back to me|write back|decide
      |hear from you|inform me
      |confirm)(?: \w+){0,4} as (?:soon|quickly|fast|early) as (?:possible|you can|humanly possible)
    hire me(?! (?:for|as) (?:weddings|parties))|give me (?:the|this|that|a) (?:job|position|role|chance|post|offer)
      |(?:just|please) (?:hire|pick|choose|take|select) me|make me an offer|(?:i|you) (?:will
      |are going to) (?:regret|be sorry)
    (?:or else|otherwise|if not|failing that|else),? (?:i|we) (?:will|shall|would|am going to|have to|must|might|may
      |can)(?: have to| be forced to| need to| be obliged to)? (?:accept|withdraw|take|look|go|assume|consider|sign
      |cancel|turn|be forced|escalate|complain|contact|move|leave|choose|report)
    if (?:i|we) (?:do not|have not|did not|will not|can not) <adv>(?:hear|heard|get|got|receive|received
      |have)(?: \w+){0,6} (?:<soon>|<deadline>)
    if (?:you|i|there|nobody|no one|the) (?:do not|have not|did not|does not|can not|fail to|is no|am not|are not
      |get no|hear nothing|answers?|will not)(?: [\w'-]+){0,8},? (?:then )?(?:i|we) (?:will|shall|am going to|must
      |have to|might have to|am forced to|would)(?: have to| be forced to| have no choice but to
      | be obliged to)? (?:accept|withdraw|take|look|go|sign|cancel|escalate|complain|contact your|move on|leave
      |choose|report|never|(?:be )?(?:post|publish|tell|shar|writ|warn)\w*)
    (?:my|this is (?:your|my|the)|your) (?:last|final|only) (?:chance|warning|offer|notice|opportunity)(?! to (?:ask
      |thank|learn|meet))|take it or leave it|now or never|or never|my terms
    (?:accept|take|sign|choose|go with) (?:another|the other|a different|a competing|my other|a rival|someone else's
      |one of my other) (?:offer|job|position|company|firm|employer)(?! (?:before|only))
    (?:other|several|many|better|plenty of|multiple|two other|three other) (?:companies|employers|firms|offers
      |options) (?:are |is |have )?(?:waiting|interested|want me|who want|fighting|queuing|lined up|on the table
      |that (?:want|value))
    (?:want|need|give me|asking for) a (?:straight|clear|definite|firm|yes-or-no|yes or no|final|proper) (?:answer
      |reply|yes|decision)|(?:are you going to|will you) (?:\w+ )?(?:or not)
    (?:i|we) (?:will not|would not|am not going to|refuse to|do not) (?:accept|take) (?:no|a no|anything
      |silence)(?: for an answer)?
    (?:i|we) (?:trust|assume|take it) (?:that )?you (?:will|are going to|would) (?:hire|choose|decide|answer|reply
      |respond|do the right|not (?:keep|let|make))
    (?:would|i'd|i would|should) (?:really )?(?:like|appreciate|expect|need|want|prefer) (?:an? |your |the[ ]
      |some )?(?:\w+ )?<answer> (?:<soon>|<deadline>)
    you had better|better be (?:quick|fast)|(?:queuing|queueing|lining|lined) up (?:for|to (?:get|hire|have)) me
      |snapped up|will not be (?:available|around|free) (?:for )?(?:long|much longer|forever)
    (?:other (?:companies|employers|firms|recruiters|agencies|orchestras|schools|hospitals)|competitors?
      |your competitors?|someone else) (?:will|would|are|is|have|has)(?: \w+){0,3} (?:snap|take|hire|grab|snatch
      |offered|offering|waiting|ready|keen|want|queuing)(?: me)?
    (?:non-negotiable|not negotiable|deal-?breaker|ultimatum|on one condition|as long as you (?:pay|hire|promise
      |agree))
    (?:i|we) (?:will|shall|am going to|intend to|plan to|might|may|would) (?:just |simply |then |also |personally[ ]
      |be ){0,3}(?:drop|stop|swing|pop|turn up|show up|march|camp|stand|wait)(?:ing)?(?: by| in| round| over| up| at
      | outside){0,3}(?: at| to| by| in)? (?:your|the|reception) (?:\w+ )?(?:office|door|reception|desk|building
      |shop|school|ward|site|lobby)(?! (?:as|for (?:the|my) interview))
    (?:do|please do) (?:me the courtesy|the decent|your job|not (?:leave|keep|make|drag|delay|ignore))(?: \w+)?
      |have the (?:courtesy|decency|grace|guts|courage) (?:to|of)
    (?:it is|now it is|the ball is) (?:your turn|in your court|high time|about time)|about time (?:you|that you)
    (?:clear this up|sort (?:this|it) out|settle (?:this|it)|get (?:this|it) (?:over|done|sorted)
      |come to a decision)(?: \w+){0,2} (?:now|immediately|at once|without delay|today|asap|quickly)(?=[.,!]|$| or)
    (?:you|your company) (?:can not|cannot|could not|do not|will not|would not) (?:afford|want) (?:to )?(?:lose|miss
      |pass|turn|let|say no|wait|ignore|not)
    (?:guarantee|promise|assure) me(?= (?:that|the|a|an|you)\b)|i (?:want|need|require|demand) (?:a )?(?:guarantee
      |promise|commitment|assurance|written)
    (?:failing|barring|absent) (?:a|an|your|any|that|which|this)(?: \w+)? ?(?:reply|answer|response
      |decision)?,? (?:i|we) (?:will|shall|must|would|am)
    (?:a|your|an) (?:prompt|quick|speedy|swift|fast|immediate|definite|clear) (?:answer|reply|response|decision
      |confirmation) (?:is|would be) (?:expected|required|needed|necessary|essential)
    (?:it is|this is) (?:essential|imperative|vital|crucial|critical|necessary|important) (?:that|for) (?:you|i|me
      |we)(?: \w+){0,4} (?:answer|reply|respond|decide|hear)
    (?:mark|treat|regard|consider) (?:this|it|my \w+) as (?:urgent|a priority|priority|final|my last)
    (?:give|grant|allow) (?:me|my application) (?:priority|preference|special|preferential|first)|(?:move|put
      |bump) me (?:up|to the top|to the front|ahead|first)|skip (?:the )?(?:queue|line|next round)
    make up your minds?|get your act together|pull your (?:socks|finger)|put me out of my misery|cut to the chase
      |spit it out|stop (?:stalling|dithering|beating about|wasting|playing)|quit (?:stalling|playing)|playing games
    you have (?:until|till|two|three|one|a|\d+) (?:day|days|hours?|weeks?|mon|tues|wednes|thurs|fri|tomorrow|tonight
      |noon|the end)(?:day)?|(?:my|this) offer (?:to work|expires|no longer|stands|will not stand|ends)
      |no longer stands|expires (?:on|in|at|tomorrow|tonight|soon)
    i (?:deserve|earned|have earned|am owed|merit) (?:this|the|that|a|an|to|better|more|your)(?: (?:job|position
      |role|post|place|chance|answer|reply|respect|be|know|decision))?|rightfully mine|belongs to me|(?:job|position
      |role) is (?:already |as good as )?mine
    i (?:need|must|have to|want) (?:to )?(?:know|hear|find out|be told)(?: \w+){0,6} (?:<soon>|<deadline>
      |so that i can|or i|because i (?:have|need|am))
    (?:do not|never|stop) (?:waste|wasting|keep(?:ing)?|ignor(?:e|ing)|leav(?:e|ing)|string(?:ing)?
      |mess(?:ing)?) (?:me|my|any more)
    (?:my )?(?:landlord|bank|family|wife|husband|partner|other employer|current employer) (?:wants?|needs?|expects?
      |is waiting|are waiting|insists?) (?:to know|an answer|a decision|to hear|for)
    (?:have|got) (?:\w+ )?other (?:\w+ ){1,3}(?:queuing|queueing|waiting|lined up|after me|interested in me|chasing
      |begging)(?: up)?(?: for me)?
    """,
    unless=r"if you (?:need|would like|want|require) anything|should you need|you (?:asked"
    r"|wanted to know) (?:me )?(?:how|what|whether|why)"
    r"|patients|(?:customer|client|caller|passenger|guest|pupil|parent|tenant|visitor)s?",
)

ALL = (IMPATIENT, DEMANDING)
