"""Excuses (N2): oneself, how one did, and the reason; and ill words about an employer."""

from __future__ import annotations

from inboxwatch.etiquette.lint.illwords import BAD, BOSS
from inboxwatch.etiquette.lint.together import together
from inboxwatch.etiquette.lint.turns import WORDS
from inboxwatch.etiquette.lint.values import Severity
from inboxwatch.etiquette.rules import RuleId

WORDS |= {"bad": BAD, "boss": BOSS}
_EXCUSE = "This defends or excuses: say what you would add, put positively, or leave it out."
EXCUSES = (
    together(
        RuleId.N2,
        Severity.ERROR,
        _EXCUSE,
        r"(?:i|my (?:\w+ )?(?:answers?|interview|performance|presentation|mind|nerves|english|test|example|head"
        r"|voice))"
        r"",
        r"(?:nervous\w*|nerves|got the better|flustered|tongue-?tied|went blank|blanked|froze|stumbl\w+|struggled"
        r"|stammer\w*|mumbl\w+"
        r"|rambl\w+|muddled|overwhelmed|out of sorts|not (?:quite |really )?(?:at my best|myself|on form|my best"
        r"|my finest"
        r"|well|as (?:clear|good|sharp|strong|fluent)|good enough|do (?:myself )?justice)|below par|under the weather"
        r"|off my game|tired|exhausted|distracted|unwell|unprepared|badly prepared|feverish|fever|headache|migraine"
        r"|a (?:bad |heavy )?cold|slept badly|hardly slept|barely slept"
        r"|little sleep|jet-?lag\w*|hungover|ill|sick|stressed|caught off guard|thrown|rushed|lost my thread"
        r"|let myself down"
        r"|messed up|did badly|come across|came across|fell short|sell myself|sold myself)",
        r"(?:because|since|as i|due to|owing to|so (?:i|my|please|that)|which (?:is|was) why|that (?:is|was) why"
        r"|explains?|the reason|in the (?:interview|test|room)|on the day|on (?:<day>)|yesterday|that (?:day|morning"
        r"|afternoon)|today|when you asked|with (?:that|your|the) question|at the (?:start|end|beginning)"
        r"|during (?:the"
        r"|our)|not usually|usually|normally|judge|hold it|my (?:answers?|best)|the real|what i can|could have"
        r"|i am sorry"
        r"|short|badly|wrong)",
        gap=30,
        unless=r"(?:patients?|customers?|callers?|children|pupils|horses?|students?|learners?|passengers?|visitors?"
        r"|dogs?)"
        r"|when i (?:was|started|began|first)|years? ago|at (?:school|university)|not (?:in the least|at all) nervous",
    ),
    together(
        RuleId.N2,
        Severity.ERROR,
        "This speaks ill of others: leave it out, whoever is right.",
        r"(?:my|the (?:owner|boss|head|manager|director|chef) (?:of|at|in) my) (?:\w+ ){0,2}(?:<boss>|owner|chef"
        r"|shop|firm"
        r"|landlord|house|kitchen|studio)",
        r"(?:is|was|are|were|has become|has been|can be|seems)",
        r"(?:<bad>|(?:hard|difficult|exhausting|unpleasant) to (?:work (?:with|for)|bear|please|stand)|a (?:tyrant"
        r"|bully"
        r"|liar|fool)|mean|unkind|greedy|bossy|moody|cold|jealous|falling apart|going (?:under|down|nowhere))",
        gap=16,
        unless=r"(?:never|not|no longer) (?:a |an )?<bad>|joke(?:d|s)",
    ),
    together(
        RuleId.N2,
        Severity.ERROR,
        _EXCUSE,
        r"(?:questions?|test|task|exercise|panel|interview|interviewers?|noise|setting|room|camera|format|you|it"
        r"|that|silence)",
        r"(?:(?:throw|threw|thrown|put) me (?:off|out|completely)|(?:trip|tripped) me up|(?:catch|caught) me (?:out"
        r"|off guard|by surprise|cold)|made me (?:nervous|panic|stumble|freeze|lose my)"
        r"|did not make it (?:\w+ )?easier)",
        gap=20,
        unless=r"(?:does|did|do|will|would|could|can) not (?:put|throw|trip|catch|make me)|never (?:put|threw"
        r"|tripped|caught)"
        r"|until|which is why i (?:now|always)",
    ),
    together(
        RuleId.N2,
        Severity.ERROR,
        "This speaks ill of yourself: say what you bring instead.",
        r"(?:i|me) (?:\w+ ){0,3}(?:not|never|hardly|bad|terrible|poor|no good|hopeless|weak|uneasy|shy)",
        r"(?:used to|good|great|at my best|strong|at ease|comfortable|at|with|in|confident|at home)",
        r"(?:interviews?|talking about myself|selling myself|speaking about myself|tests|being (?:asked|questioned"
        r"|watched))",
        gap=16,
    ),
    together(
        RuleId.N2,
        Severity.ERROR,
        _EXCUSE,
        r"i (?:\w+ )?(?:feel|felt|am|was) (?:\w+ )?(?:used|cheated|betrayed|insulted|humiliated|exploited|fooled"
        r"|belittled"
        r"|disrespected|undervalued|unwanted)",
        r"(?:by (?:you|your|the (?:process|panel|way))|after|as|because|when|that you|in|[.,!]|$)",
        gap=4,
        unless=r"used (?:as|in|by|to)|by (?:customers?|a (?:customer|caller|patient|guest))",
    ),
)
