"""Reproach and demands (N2, C3): who did not write, what is called harsh, and what must be by when."""

from __future__ import annotations

from inboxwatch.etiquette.lint.illwords import BAD, BOSS
from inboxwatch.etiquette.lint.together import Together, together
from inboxwatch.etiquette.lint.turns import WORDS
from inboxwatch.etiquette.lint.values import Severity
from inboxwatch.etiquette.rules import RuleId

WORDS |= {"bad": BAD, "boss": BOSS}
THEY = (
    r"(?:you|your (?:\w+ )?(?:team|company|office|department|people|colleagues?|side|firm|staff|hr|recruiters?|panel)"
    r"|they|the (?:panel|recruiter|company|agency|hiring \w+))"
)
WORDS["nobody"] = r"(?:nobody|no one|no-one|not one (?:person|of you)|none of you|not a single (?:person|soul))"
WORDS["write"] = (
    r"(?:writ(?:e|ten)|wrote|repl(?:y|ied)|answer(?:ed)?|respond(?:ed)?|contact(?:ed)?|bother(?:ed)?|get back|got back"
    r"|been in touch|be in touch|get in touch|got in touch|call(?:ed)?|let me know|tell me|told me|inform(?:ed)? me"
    r"|updat(?:e|ed) me|come back to me|acknowledg\w+|care|cared|manage[d]?|keep (?:me|your)|kept (?:me|your)"
    r"|react(?:ed)?|explain(?:ed)?|send me|sent me|a word|thought to|had the)"
)
_REPROACH = "This reproaches them: ask once, kindly, and leave out how long it took."
WORDS["harsh"] = (
    r"(?:rude|disrespectful|unprofessional|unacceptable|discourteous|inconsiderate|impolite|appalling|shameful"
    r"|insulting"
    r"|disgraceful|outrageous|ridiculous|absurd|unfair|unjust|unreasonable|unkind|thoughtless|careless|sloppy|shabby"
    r"|shambolic|chaotic|amateurish|disorgani[sz]ed|disappointing|frustrating|annoying|exasperating|irritating"
    r"|baffling"
    r"|bizarre|incomprehensible|poor|bad|wrong|mistaken|biased|flawed|arbitrary|dishonest|misleading|not (?:right|fair"
    r"|good enough|acceptable|how (?:one|you|people))|a (?:mistake|disgrace|joke|shame|mess|shambles|farce|sham"
    r"|let-?down"
    r"|poor show)|an (?:insult|error|injustice)|short-?sighted|puzzling|strange|odd|hasty|beyond me|hurtful|cold"
    r"|less than (?:fair|professional|kind|polite))"
)
OURS = (
    r"(?:your|the|this|that|such an?) (?:\w+ )?(?:decision|choice|process|procedure|treatment|silence|communication"
    r"|delay"
    r"|wait|behaviou?r|conduct|rejection|verdict|selection|handling|response|reply|answer|feedback|judge?ment"
    r"|assessment"
    r"|reasoning|way (?:you|this|i|it|candidates))"
)
YOURS = (
    r"(?:your|this|such an?|all this) (?:\w+ )?(?:decision|choice|process|procedure|treatment|silence|communication"
    r"|delay"
    r"|wait|behaviou?r|conduct|rejection|verdict|selection|handling|response|reply|answer|feedback|judge?ment"
    r"|assessment"
    r"|reasoning|way (?:you|this|i|it|candidates))"
    r"|the (?:silence|wait|delay|lack of (?:communication|news|answers?)|way (?:you|this|i (?:was|have been)))"
)
GOOD_WORD = (
    r"(?:i|we) (?:liked?|loved?|enjoyed|admired?|appreciated?|was (?:struck|impressed|pleased)|agree|understand|learnt"
    r"|learned)|your (?:customers?|visitors?|patients|readers?|drivers?|suppliers?)|not (?:a |an |at all "
    r"|in the least )?"
    r"(?:rude|unfair|wrong|strange|disappointing)|never (?:rude|unfair|wrong)"
)
REPROACH: tuple[Together, ...] = (
    together(
        RuleId.N2,
        Severity.ERROR,
        _REPROACH,
        r"(?:you|your|this is|that is|it is|which is|that was|it was|this was|how|so|my (?:\w+ ){0,2}<boss>|recruiter"
        r"|interviewer|panel|colleague|receptionist|felt|feel|find|found|calls?|called)",
        r"(?:unprofessional|unprofessionally|disrespectful|disrespectfully|rude|arrogant|impolite|incompetent|idiotic"
        r"|ridiculous|shambolic|amateurish|disgraceful|shameful|pathetic|appalling)(?! (?:customers?|callers?|clients?"
        r"|passengers?|patients|pupils?|guests?|people|parents?|visitors?|letters?|notes?))",
        gap=30,
        unless=r"(?:not|never|nor) (?:\w+ )?(?:rude|arrogant|ridiculous|impolite|disrespectful)|customers?|callers?"
        r"|patients"
        r"|guests?|passengers?|parents?|how you|you asked",
    ),
    together(
        RuleId.N2,
        Severity.ERROR,
        _REPROACH,
        r"<nobody>(?: at (?:your|the) \w+| from your \w+| there| in your \w+)?(?: (?:has|have|had|could|can|ever|even"
        r"|seems?|so much as|took|takes?|thought|saw)){1,4}",
        r"(?:<write>|the (?:trouble|time|courtesy)|fit)",
        r"(?:me|my|to me|us|back|with|an answer|a word|with news|us know|properly|yet|since|[\w ]{0,20}$|[.,])",
        gap=20,
    ),
    together(
        RuleId.N2,
        Severity.ERROR,
        _REPROACH,
        THEY + r" (?:\w+ ){0,2}(?:did not|have not|has not|had not|never|do not|does not|could not|failed to|fails? to"
        r"|neglected to|forgot to|refused? to|chose not to|can not)(?: (?:even|once|ever|so much as|yet|seem to"
        r"|appear to"
        r"|bother(?:ed)? to|find the time to|think to))?",
        r"<write>",
        gap=6,
        unless=r"if|whether|mind|hesitate|unless|(?:quite |fully )?understand (?:if|that|why)|in case|no (?:rush"
        r"|hurry)"
        r"|customers?|tenants?|patients|callers?",
    ),
    together(
        RuleId.N2,
        Severity.ERROR,
        _REPROACH,
        r"(?:left|leave|leaves|leaving|keep|keeps|keeping|kept) (?:me|us|(?:a |an )?(?:candidate|applicant)s?|people"
        r"|somebody|someone|a person)",
        r"(?:waiting|hanging|guessing|in limbo|in the dark|without (?:an?|any) (?:answer|word|news|reply|update|line)"
        r"|on (?:hold|ice|tenterhooks)|dangling|wondering|in suspense|uninformed)",
        gap=12,
        unless=r"(?:never|not) (?:to )?(?:leave|left|keep|kept)|i (?:left|kept|never)|customers?|callers?|we (?:left"
        r"|kept)",
    ),
    together(
        RuleId.N2,
        Severity.ERROR,
        _REPROACH,
        YOURS,
        r"(?:is|was|were|are|seems?|seemed|feels?|felt|has been|have been|strikes? me as|struck me as|looks?|looked"
        r"|leaves?|borders on|makes no sense|came across as)",
        r"<harsh>",
        gap=26,
        unless=GOOD_WORD,
    ),
    together(
        RuleId.N2,
        Severity.ERROR,
        _REPROACH,
        r"(?:i|we) (?:\w+ ){0,4}(?:find|found|think|thought|feel|felt|consider|considered|believe|regard|call|say)",
        r"(?:it|this|that|your|you|the (?:way|decision|process|wait|silence|delay|choice|treatment))",
        r"<harsh>",
        gap=24,
        unless=GOOD_WORD
        + r"|(?:find|found|feel|felt|thought|think) (?:it |that )?(?:poor|bad|strange|odd) (?:weather|soil|sound)",
    ),
    together(
        RuleId.N2,
        Severity.ERROR,
        _REPROACH,
        r"(?:i|we) (?:\w+ ){0,3}(?:deserved?|merited|earned|was owed|am owed|expected|would have expected"
        r"|had hoped for"
        r"|was worth)(?: (?:far|much|rather|a (?:lot|bit|little)|so much|something|to be treated))?",
        r"(?:better|more (?:respect|than|courtesy|from|consideration)|an? (?:explanation|apology|proper answer|fair)"
        r"|fair(?:er|ly)?|with (?:more )?(?:respect|courtesy))",
        gap=10,
        unless=r"(?:harvest|crop|yield|sales|result|weather|road|ship|team|machine)s?",
    ),
    together(
        RuleId.N2,
        Severity.ERROR,
        _REPROACH,
        r"(?:shows?|proves?|tells? me|says (?:a lot|much|everything|something)|speaks? volumes|makes (?:it"
        r"|me) (?:clear"
        r"|wonder|think)|clear)",
        r"(?:how (?:little|badly|poorly|few|seriously|you)|(?:so )?little|no|lack of|what kind|about how)",
        r"(?:you|your \w+) (?:\w+ )?(?:values?|cares?|respects?|think of|regard|mean|want|treats?|company|really)",
        gap=16,
        unless=GOOD_WORD,
    ),
    together(
        RuleId.N2,
        Severity.ERROR,
        _REPROACH,
        r"(?:(?:do|did|would) not|hardly|no longer) (?:appreciate|like|enjoy|welcome|care for|tolerate)"
        r"|(?:stop|quit|tired of|sick of|resent)",
        r"(?:people |you |anyone |being |having |the way |my time |how )?(?:wast(?:ing|ed)|ignor(?:ing|ed)"
        r"|kept waiting|treat(?:ed|ing)|strung|left|made to wait|messed)",
        gap=26,
    ),
)

_DEMAND = "This demands: ask for it, and leave the time to them."
DEMANDS: tuple[Together, ...] = (
    together(
        RuleId.N2,
        Severity.ERROR,
        _DEMAND,
        r"(?:i|we) (?:\w+ ){0,2}(?:need|want|expect|require|insist|demand|must ask|have to ask|would ask|am asking"
        r"|would urge|urge|trust|count on|rely on)|please (?:make sure|see to it|ensure)|make sure|it is time|kindly"
        r"|you (?:must|need to|have to|should|had better|ought to)",
        r"(?:(?:you|your|an?|the|some|for|to|that|me) ){0,3}(?:answer|reply|respond|decide|decision|response"
        r"|let me know"
        r"|tell me|get back|come back|confirm|confirmation|know|hear|write back|give me|send me|clarity|clear yes"
        r"|news|word"
        r"|feedback|final word|update)",
        r"(?:<deadline>|<soon>|this week|this month|end of (?:the )?(?:day|week|month)|within|quickly"
        r"|without (?:any )?delay"
        r"|no later|at the latest|in the next|before (?:i|the)|one way or (?:the other|another)|now)",
        gap=40,
        unless=r"you (?:expected|said|mentioned|told|hoped|wrote|planned|were going)|should you (?:need|want)"
        r"|if you need"
        r"|patients|customers?|callers?",
    ),
    together(
        RuleId.N2,
        Severity.ERROR,
        _DEMAND,
        r"if (?:i|we|you|there|nobody|no one|nothing)",
        r"(?:hear|heard|get|got|receive|received|reply|answer|word|respond|decide|write|reach|come back|news|choose)",
        r"(?:i|we) (?:will|shall|would|am going to|must|have to|may|might|can)(?: \w+){0,3} (?:assume|conclude|take"
        r"|accept"
        r"|look|go|withdraw|consider|turn|sign|choose|regard|treat|move|close|escalate|report|contact|stop|drop"
        r"|forget)",
        gap=50,
        unless=r"(?:quite |fully |of course )?understand|no (?:hurry|rush|hard feelings)|wish you"
        r"|will (?:of course )?assume"
        r" (?:kindly|gladly)|not (?:trouble|bother|write|disturb)|somebody else|someone else|another candidate|filled",
    ),
    together(
        RuleId.N2,
        Severity.ERROR,
        _DEMAND,
        r"(?:assume|conclude|think|believe|suppose|wonder whether|begin to (?:think|wonder)|starting to (?:think"
        r"|wonder))",
        r"(?:you|your \w+|the \w+|this)",
        r"(?:not serious|not interested|no (?:intention|interest|respect|manners)|(?:never|not) (?:meant|intended"
        r"|serious"
        r"|going to)|forgotten (?:about )?me|do not (?:care|mean|want|value|respect)|does not (?:care|mean|want|value"
        r"|respect)|ignoring|playing|hiding)",
        gap=30,
    ),
)

DEMANDS += (
    together(
        RuleId.N2,
        Severity.ERROR,
        _DEMAND,
        r"(?:your (?:duty|obligation|responsibility|job)|you (?:are (?:obliged|bound|required|supposed)|owe it to"
        r"|have a duty))",
        r"(?:answer|reply|respond|tell|inform|write|candidates|applicants|me|let me know|explain)",
        gap=20,
        unless=r"you (?:asked|told|explained|described)|customers?|patients|passengers?",
    ),
    together(
        RuleId.N2,
        Severity.ERROR,
        _DEMAND,
        r"(?:everybody|everyone|people|the (?:whole )?(?:town|port|trade|press|internet|world)|my (?:friends"
        r"|colleagues|network))",
        r"(?:will|shall|should|is going to|are going to) (?:\w+ )?(?:hear|know|learn|read|find out)",
        r"(?:how you|what you|about (?:you|your|this|how)|of this|the way you)",
        gap=24,
    ),
    together(
        RuleId.N2,
        Severity.ERROR,
        _DEMAND,
        r"either (?:you|it|this|i)",
        r"(?:me|job|role|position|answer|yes|hear|want|hire|decide)",
        r"or (?:you|it|i|not|a no|no)",
        gap=30,
        unless=r"either way|you prefer",
    ),
    together(
        RuleId.N2,
        Severity.ERROR,
        _DEMAND,
        r"(?:i|we) (?:have|had|am|was|think|believe)(?: \w+){0,3}",
        r"(?:more than patient|patient (?:enough|for (?:long|too|weeks|months))|patience (?:has|is|was))",
        gap=6,
    ),
    together(
        RuleId.N2,
        Severity.ERROR,
        _DEMAND,
        r"(?:i|we) (?:can|could|will|shall|am|would|do)(?: not)?",
        r"(?:wait|waiting|hold (?:on|out)|hang on|stand by|put (?:it|them|(?:\w+ ){1,3})?off)",
        r"(?:no longer|any longer|much longer|longer than|beyond|past <day>|until <day>|forever|for ever|indefinitely"
        r"|another (?:day|week|month))",
        gap=30,
        unless=r"happy to|glad to|gladly|of course|patients|customers?",
    ),
    together(
        RuleId.N2,
        Severity.ERROR,
        _DEMAND,
        r"if you (?:want|would like|wish|hope|intend|mean) (?:to (?:have|hire|keep|get|secure|take) )?me",
        r"(?:you (?:will|must|need|should|have|had|would)|(?:please )?(?:move|act|hurry|decide|be quick|answer"
        r"|reply))",
        gap=20,
        unless=r"(?:bring|show|send|write|draw|explain|look)",
    ),
)
