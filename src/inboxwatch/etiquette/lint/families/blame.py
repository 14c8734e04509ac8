"""Blame (N5) and argument (R1): them, what they did, and what it is called."""

from __future__ import annotations

from inboxwatch.etiquette.lint.families.pressure import GOOD_WORD, OURS, THEY
from inboxwatch.etiquette.lint.together import together
from inboxwatch.etiquette.lint.values import Severity
from inboxwatch.etiquette.rules import RuleId
from inboxwatch.model import Kind

_BLAMED = "This blames them: leave it out, and keep the door open."
BLAME = (
    together(
        RuleId.N5,
        Severity.WARNING,
        _BLAMED,
        THEY,
        r"(?:do|does|did) not",
        r"(?:know (?:what|how|whom|the first|your own)|understand (?:what|how|my)|care (?:about|for|what|how)"
        r"|see what i"
        r"|recogni[sz]e|deserve|take (?:me|applicants|candidates) seriously)",
        gap=12,
        unless=GOOD_WORD + r"|if|whether|may|might|customers?",
    ),
    together(
        RuleId.N5,
        Severity.WARNING,
        _BLAMED,
        THEY + r" (?:\w+ )?(?:changed?|moved|shifted|altered|dropped|added|raised|lowered|invented)",
        r"(?:requirements?|criteria|goal ?posts|rules|minds?|conditions|brief|description|terms|bar|story)",
        gap=16,
        unless=GOOD_WORD + r"|how (?:you|your)",
    ),
    together(
        RuleId.N5,
        Severity.WARNING,
        _BLAMED,
        r"(?:not even|never even|never|hardly|barely|not|without(?: even)?)",
        r"(?:looked|look|looking|read|reading|opened|opening|seen|seeing|glanced|glancing|known|considered"
        r"|considering)",
        r"my (?:\w+ )?(?:papers?|cv|application|letter|portfolio|folder|work|file|name|drawings?|references?"
        r"|documents?)",
        gap=12,
        unless=r"(?:if|in case|may|might) (?:you|they)|once or twice|i (?:have|had) (?:not|never)",
    ),
    together(
        RuleId.N5,
        Severity.WARNING,
        _BLAMED,
        r"(?:from the (?:very )?(?:start|beginning|outset|first)|all along|already|long before|in advance|beforehand)",
        r"(?:you|it|the decision|somebody|someone|everything|a candidate|your mind|they)",
        r"(?:had (?:\w+ )?(?:else|other|chosen|decided|candidate)|in mind|was (?:clear|decided|settled|chosen|fixed)"
        r"|been (?:made|decided|settled|chosen)|(?:chosen|decided|made up|picked|settled))",
        gap=20,
        kinds=(Kind.FAREWELL, Kind.CLOSING_CHECK_IN, Kind.CHECK_IN),
    ),
    together(
        RuleId.N5,
        Severity.WARNING,
        _BLAMED,
        r"(?:put|blame|down to|because of|owing to|due to|thanks to|result of|suffered from|victim of|fault of"
        r"|lies with)",
        r"(?:your|the (?:recruiter|agency|panel|company)'s)",
        r"(?:disorgani[sz]\w+|chaos|carelessness|negligence|indifference|arrogance|slowness|indecision|confusion"
        r"|incompetence|mistakes?|errors?|fault|failure|silence|delay\w*|neglect|bias|prejudice|mess|bureaucracy"
        r"|lack|inability|unwillingness|poor|bad)",
        gap=24,
        unless=GOOD_WORD,
    ),
    together(
        RuleId.N5,
        Severity.WARNING,
        _BLAMED,
        OURS,
        r"(?:is|was|were|are|seems?|seemed|feels?|felt|has been|have been|strikes? me as|struck me as|looks?|looked"
        r"|leaves?|borders on|shows?|proves?)",
        r"(?:<harsh>|how little|no respect|lack)",
        gap=26,
        unless=GOOD_WORD,
    ),
    together(
        RuleId.N5,
        Severity.WARNING,
        _BLAMED,
        THEY,
        r"(?:made|make|are making|have made|committed)",
        r"(?:mistakes?|error|wrong (?:choice|decision|call)|bad (?:choice|decision))",
        gap=26,
        unless=r"(?:never|not) (?:made|make)|customers?|we (?:all )?make",
    ),
    together(
        RuleId.N5,
        Severity.WARNING,
        _BLAMED,
        THEY,
        r"(?:chose|chosen|choose|picked|pick|hired|took|taken|judged|preferred|dismissed)",
        r"(?:the wrong|(?:somebody|someone|a person|people) (?:less|worse|weaker|younger|cheaper|without)|me (?:by"
        r"|on|for|without"
        r"|too)|unfairly|without (?:looking|reading|a|any|giving))",
        gap=16,
        unless=GOOD_WORD,
    ),
    together(
        RuleId.N5,
        Severity.WARNING,
        _BLAMED,
        r"(?:i|we) (?:was|were|have been|had been|am|feel|felt)",
        r"(?:led to (?:believe|think|expect|hope)|misled|misinformed|lied to|let down|deceived|given (?:false"
        r"|wrong) (?:hopes?"
        r"|information)|kept in the dark|treated (?:badly|unfairly|poorly|like)|passed over|overlooked|cheated)",
        gap=16,
        unless=r"(?:as a child|at (?:school|sea)|by the (?:map|weather|sign))",
    ),
)
ARGUES = (
    together(
        RuleId.R1,
        Severity.ERROR,
        "An answer to a no does not argue: thank them, and ask once for feedback.",
        r"(?:i|that i) (?:was|am|would have been|would be|still am)",
        r"(?:the one|right|better|best|stronger|strongest|made|ideal|perfect|more (?:qualified|experienced|suitable)"
        r"|exactly"
        r"|clearly)",
        r"(?:job|position|role|post|place|candidate|for (?:it|you|this)|than|what you (?:need|want|asked))",
        gap=20,
        kinds=(Kind.FAREWELL,),
        unless=r"(?:to hear|to learn|not the|hope|if)",
    ),
    together(
        RuleId.R1,
        Severity.ERROR,
        "An answer to a no does not argue: thank them, and ask once for feedback.",
        r"(?:ask|like|want|urge|please|hope|could|would|can|will|beg|invite|suggest|expect)",
        r"(?:you (?:to |might |could |would |will )?|that you |to )?(?:check|look|think|review|weigh|reopen|re-open"
        r"|go over"
        r"|go through|revisit|re-?read|re-?examine|take another|give (?:it|this|my \w+) another|have another)",
        r"(?:again|once more|whether (?:something|there|it|this)|my (?:application|papers|case|results?|test|answers?)"
        r"|(?:the|your|this) decision|went wrong|look|thought)",
        gap=24,
        kinds=(Kind.FAREWELL,),
        unless=r"another (?:post|time|role|position|opening)|in (?:the )?future|how i|what i",
    ),
)
