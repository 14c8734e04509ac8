"""Slang and over-familiarity (N2): the voice one keeps for friends."""

from __future__ import annotations

from inboxwatch.etiquette.lint.turns import turns
from inboxwatch.etiquette.lint.values import Severity
from inboxwatch.etiquette.rules import RuleId

SLANG = turns(
    RuleId.N2,
    Severity.ERROR,
    "This is slang: say it in plain words.",
    r"""
    gonna|wanna|gotta|kinda|sorta|dunno|gimme|lemme|ain't|y'all|whatcha|outta|coulda|shoulda|woulda|innit|cos|'cause
    lol|lmao|rofl|omg|btw|tbh|imo|imho|ngl|idk|fyi lol|ttyl|brb|smh|ikr|fomo|yolo|wtf|thx|thnx|tnx|pls|plz|cya|k thx
      |np|w8|gr8|l8r|2day|4u|b4
    (?:hey|hiya|heya|yo|sup|howdy|what is up|wassup)(?= (?:\w|,)|,|!|$)
    dude|bro|bruh|mate(?=[,.!?]|$)|matey|fam|homie|peeps|you guys|guys|lads and lasses
    yeah|yep|yup|nope|nah|duh|meh|whoa|woohoo|yay|woo-hoo|hooray|oops|whoops|ugh|argh|haha\w*|hehe\w*
    (?:super|mega|uber|hella|crazy|insanely|freaking|friggin|effing|bloody|damn|totally|majorly) (?:stoked|excited
      |pumped|psyched|keen|cool|awesome|amazing|hyped|fun|impressed|nice|busy|interested|great)
    stoked|psyched|pumped up|pumped (?:about|for|to)|hyped|amped
    (?:so|really|pretty|very|totally|how|such a|that is|super|sounds) (?:cool|dope|lit|epic|rad|badass|legit
      |da bomb)(?=[.,!]|$| (?:to|that|and|stuff|place|company|team|guy|bunch)\b)
    (?:cool|awesome) (?:stuff|beans|place|guy|people|vibes?|bunch|dudes?|company)
    (?:good|great|cool|nice|positive|chill|amazing|the) vibes?|vibed?(?= with)|vibing
      |chill(?:ed)?(?: out)?(?= (?:and|place|team|guy|vibe|with)|[.,!]|$)
    (?:crushed|nailed|aced|smashed|killed|rocked|bombed|blew) (?:it|that|the interview|the test|this)
    (?:rock ?star|ninja|guru|badass|beast)(?! (?:games?|north))
    hit me up|hit you up|ping me|shoot me|shoot you|drop me a (?:text|dm|whatsapp)|dm me|whatsapp me|hook me up|hmu
      |holler|give me a shout
    no biggie|no probs?|my bad|you bet|sure thing|piece of cake|a no-brainer|no-brainer|hell yeah|hell of a
      |heck of a|as hell|crap\w*|damn|shit\w*|fuck\w*|bullshit|arse|piss(?:ed)?(?: off)?|screw(?:ed)? up|sucks?
      |sucked|bummer|wtf
    can not wait to (?:kick|rock|smash|crush)|kick(?:ing)? (?:ass|butt)|bucks|quid|grand total of nothing
      |loads of cash|big bucks
    (?:ta|cheers mate|thanks a bunch|thanks a ton|thanks loads|tons of thanks|thanks heaps)(?=[,!.]|$| (?:for|mate
      |again|to)\b)
    (?:tons|loads|heaps|bunch) of (?:fun|stuff|cool|awesome|great|good)
    catch (?:you|ya) later|see ya|later(?:s|,? mate)|laters|^peace(?: out)?[!,.]?$|toodle\w*|bye bye|ciao|xoxo|xx+|xo
    (?:u|ur|r u|ya)(?= [a-z]|[?!,]|\.$|$)
    bestie|besties|bff|vibey|lowkey|highkey|no cap|slayed|fire(?= (?:interview|team|place))|squad goals|goals af|af
    chuffed to bits|gobsmacked|knackered|skint|bonkers|bloody brilliant|bloke|blokes|cuppa|cheeky|mental(?= (?:how
      |that))
    (?:big|huge) (?:shout-?out|props|kudos|ups)|props to|shout-?out to|high five|fist bump|mic drop|ka-?ching
    (?:let us|let's) (?:rock|do this|go|crush|smash|make it happen|roll)(?=[.,!]|$)|game on|bring it on|i am game
      |count me in
    (?:what|such) a (?:blast|hoot|riot|trip|buzz)|had a (?:blast|ball|riot|hoot)|blast(?= (?:talking|chatting
      |meeting))
    (?:money|cash) talks|show me the money|moolah|wad|big dollars|top dollar
    my (?:two cents|bad|jam|thing|cup of tea|street)|right up my (?:alley|street)
    no (?:strings|sweat|problemo|stress|pressure haha)|piece of piss|easy peasy|easy-peasy|walk in the park|slam dunk
    (?:catch|talk|speak|chat) (?:to )?(?:you|ya) (?:later|soon),? (?:mate|buddy|pal|friend|guys|bro)
    (?:freaked|freaking|freak) out|chickened out|winged it|winging it|bluff(?:ed|ing)? my way|blag(?:ged|ging)?
      |skive[ds]?
    hook(?:ed)? up with|dig (?:it|your (?:vibe|style|stuff))|digging (?:your|the vibe)|grooves? with|jived? with
    (?:kids|folks|peeps|gang|crew),? (?:you all|you rock|rock)|you (?:rock|rule|rocked|ruled|guys rock|people rock)
    (?:it|that|this|the \w+|your \w+) (?:(?:rocks|rules|slaps)(?=[.,!]|$)|rocked|is fire|is the bomb|blew my mind
      |was a trip)
    (?:mind-?blowing|jaw-?dropping|kick-?ass|kickass|bad-?ass|off the charts|out of this world|to die for
      |off the hook)
    (?:killer|wicked|sick|insane|epic|banging|brill|fab|ace|stonking|cracking|smashing|banger of an?|belting) (?:chat
      |talk
      |interview|team|place|office|crew|idea|set-?up|job|gig|conversation|time|meeting|session|stuff|tour|work)
    (?:mind|brain|head|socks) ?(?:=|was|is|were|got|totally|officially){0,2} ?(?:blown|fried|exploded|knocked off)
      |cheerio
      |toodles|tata|ta-ta|ttfn|adios|hasta la vista|peace out
    (?:absolutely |totally |really )?(?:crushing|killing|smashing|nailing|slaying|owning|rocking) it|kk|okey-?dokey
      |righto|alrighty|cool cool|k(?=,)
    """,
)

FAMILIAR = turns(
    RuleId.N2,
    Severity.ERROR,
    "This is too familiar for somebody you met in an interview: keep a friendly distance.",
    r"""
    (?:big |warm |lots of |love and |many )?(?:hugs|kisses|cuddles)(?! the)
    ^(?:(?:lots of|much|all my|with|big) )?love,?$|(?:lots of|all my) love(?=[,.!]|$| from)
    (?:my|dear|dearest) (?:friend|buddy|pal|darling|love|sweetheart|honey|angel)|dearest|buddy|pal|sweetheart
      |darling|sweetie|hun
    (?:feel|felt|feels|am sure|know|seems?|think) (?:like |as if |as though |that |already ){0,3}(?:we|i) (?:are
      |were|have|had|will be|have known|would be|already)? ?<some>(?:friends|best friends|mates|buddies|soulmates
      |known (?:you|each other) (?:for years|forever|all (?:my|our) (?:life|lives)))
    (?:we|you and i) (?:really |totally |just |instantly |immediately ){0,3}(?:hit it off|clicked|bonded
      |get on like a house)
    (?:you are|you were) <very>(?:the best|amazing|a star|a legend|a gem|a sweetheart|an angel|adorable|gorgeous
      |beautiful|cute|hot|lovely person|my hero|so sweet|hilarious|a hoot|a laugh)
    (?:your|you have a|you have such a|you have the) <very>(?:lovely|beautiful|gorgeous|cute|charming|pretty|sexy
      |amazing|great) (?:smile|eyes|hair|dress|outfit|voice|looks|legs|figure|accent)
    (?:you|your outfit|your dress) (?:look|looked|looks) <very>(?:lovely|beautiful|gorgeous|cute|great|pretty
      |amazing|stunning|young|good|handsome)
    (?:grab|(?:let us|we (?:\w+ )?(?:should|could|must|can|might|really must|have to)(?: totally| really| definitely
      | all| both| so)?|shall we|love to|like to|want to
      |invite you to|fancy) (?:have|get|go for|go out for|share|do|meet (?:up )?for)|buy you|catch up over
      |join me for|take you (?:out )?(?:to|for)) (?:a |an |some[ ]|another )?(?:few |couple of |quick[ ]
      |little )?(?:beers?|drinks?|pints?|cocktails?|wine|glass of wine|dinner|bite|date|coffee sometime
      |coffee some time)(?! (?:machine|menu|industry|trade|brand|supplier)s?)
    (?<=, )(?:girl|man|mister|lady|missy|mate|boss|friend|love|dear|hon|honey|amigo|sister|brother)(?=[!.?])
    (?:miss|missing) (?:our|your|talking|chatting|seeing) (?:\w+ )?(?:chats?|talks?|laugh\w*|jokes?|company|face|you
      |to you
      |with you)
    (?:drinks?|beers?|coffee|dinner|lunch|round|tab|pints?|wine) (?:is |are )?on me|my (?:treat|round|shout)(?=[,.!]|$)
    (?:hang|hanging) out|party together|night out|over (?:a )?(?:beers?|pints?|drinks)
    (?:miss|missing|missed|love|loved|adore|adored) (?:you|ya)(?! (?:to|all sharing|sharing|showing))(?=[,.!]
      | (?:guys|all|so|already|lots|and)|$)
    (?:say|give|pass) (?:hi|hello|my love|my best|hugs|a hug|a kiss|regards) to (?:your|the) (?:wife|husband|kids
      |children|family|partner|girlfriend|boyfriend|dog|cat|baby|mum|mom|little ones)
    (?:how (?:is|are) (?:your|the)|hope (?:your|the)) (?:wife|husband|kids|children|family|partner|girlfriend
      |boyfriend|baby|love life|little ones|marriage|divorce)
    (?:add|follow|friend|added|followed|found|stalked|looked up|checked out) (?:me|you|your \w+) on (?:facebook
      |instagram|snapchat|tiktok|whatsapp)
    (?:wink|nudge)(?: wink| nudge)?(?=[.,!)]|$)
    my (?:new|future|soon-to-be) (?:boss|desk|work family)
    partner in crime|work wife|work husband|boss lady|boss man|big man|my man|old chap|champ|chief(?=[,.!]|$)
    (?:are you|is she|is he) (?:single|married|seeing)
    (?:dream|work) (?:team|husband|wife|spouse)(?= (?:you and|we))|soul ?mates?|kindred spirits?|birds of a feather
    (?:feel|felt|as if|like) (?:i have |i had |we have |we had )?(?:known|knew) (?:you|each other) (?:for|all|my|our
      |since)
    (?:you|we) (?:really |truly |just )?(?:get|got|complete) (?:me|each other)(?=[.,!]|$| like)
    (?:how|so) (?:cute|sweet|adorable) (?:you|your|of you|that you)|cutie|babe|handsome|sexy|flirt\w*
    (?:come|pop|drop|swing) (?:over|round|by) (?:to )?(?:my|our) (?:place|house|flat|home)|my (?:place|house
      |flat) (?:for|some)
    (?:my|our) (?:door is always open|sofa|barbecue|bbq|party|birthday|wedding) .{0,20}(?:you|invited|welcome)
    long time no see|what are you up to|what is new with you|how is life|how is tricks
    (?:tell|ask) me (?:all )?about (?:your )?(?:weekend|love life|private life|family|divorce|kids|children
      |holiday plans)
    our little secret|between you and me|dish the dirt|spill the (?:beans|tea)
    (?:i|we) (?:already )?(?:adore|worship|fancy|love) (?:you|your boss|your team|everyone
      |everything about you)(?! (?:offer|stand))
    (?:your|the) (?:lovely|beautiful|charming|gorgeous|dear|pretty|better) (?:wife|husband|daughter|son|girlfriend
      |boyfriend|partner|half|mother|lady|missus|family)|(?:a|big) (?:kiss|hug) (?:from|to|for)|(?:kiss|hug) (?:you
      |her|him|the (?:kids|baby|wife))
    (?:share|have|raise|enjoy|pour|sink|down) (?:a |an |some |another )?(?:wee |few |couple of |quick |little[ ]
      |cheeky )?(?:drams?|whisk(?:y|ey|ies)|tipples?|nightcaps?|shots|bev(?:vy|vies)|ales?|glass(?:es)? of (?:wine
      |something)|bottle(?:s)? of (?:wine|something))(?= (?:together|with you|when|some|one|after|sometime|soon)\b
      |[.,!?]|$)
    (?:nick|pet) ?name for you|can i call you|may i call you (?!on|at|to|back|about|next|tomorrow)|call you (?:boss
      |chief|captain|babe|mate)|partners? in crime|two of a kind|peas in a pod
    (?:i|we) (?:can|could) tell (?:that )?(?:you|we) (?:like|liked|fancy|fancied|love|loved|adore|clicked
      |will be (?:great |best |good )?friends)|you and (?:me|i) (?:are|were|will be|would be|make
      |could be) (?:a )?(?:great|best|good|perfect|dream) (?:friends|team|pals|mates|match)
    """,
)

WARM = turns(
    RuleId.N2,
    Severity.WARNING,
    "This may sound too casual: consider a plainer word.",
    r"""
    bummed(?: out)?|awesome|amazeballs|no-brainer|super (?:excited|interested|keen|helpful|interesting|impressed
      |happy)|a ton|hiya|nuts about|blown away|blew me away
    (?:can not|could not) wait(?! to (?:hear|learn|see|meet))|dying to (?:know|hear|start|join)|crazy about
      |obsessed with|over the moon
    (?:another|other|competing|second) (?:job )?offers?(?= (?:that|which|i|and|with|from|on)\b)
    (?:not|have not) (?:yet )?heard (?:back |anything |from you |a thing ){0,3}(?:yet|since|for (?:\w+ )?(?:weeks
      |months))
    (?:promised|told me|assured me|said) (?:i would|me (?:an? )?(?:answer|reply|decision)
      |you would)(?: \w+){0,3} (?:hear|know|be told|have|by|last|within)
    it has (?:now )?been (?:over |more than |almost |nearly |about |already )?(?:\w+ )?(?:weeks|months)
    sorry to (?:bother|disturb|trouble|chase|pester)
    (?:another|yet another|a whole|a full|a further|over a|more than a|almost a|nearly a) (?:week|month
      |fortnight) (?:has |had )?(?:gone|passed|went|slipped|elapsed|and|now)|(?:a|one|two|three|four|five|six
      |several|\d) (?:weeks?|months?|fortnights?) (?:have|has) (?:now )?(?:gone|passed|elapsed|gone by
      |come and gone)
    it (?:is|has) (?:now )?been (?:over |more than |almost |nearly |about |already )?(?:[\w-]+ )?(?:weeks|months)
    cheers(?=[,!.]|$)|fingers crossed|love(?= (?:your|the) (?:vibe|energy))
    (?:not|never) regret (?:it|hiring|choosing|taking|giving|this)|i promise you|trust me|believe me(?=,)
    """,
)

ALL = (SLANG, FAMILIAR, WARM)
