"""The telephone (C4): a proposal, a call, and the two of us."""

from __future__ import annotations

from inboxwatch.etiquette.lint.calls import UNASKED
from inboxwatch.etiquette.lint.together import together
from inboxwatch.etiquette.lint.values import Severity
from inboxwatch.etiquette.rules import RuleId

_PHONE = (
    r"(?:(?:a|by|over the|on the|another|one|some|via|for a|short|quick|brief|per|in a|through a) (?:[\w-]+ ){0,2}"
    r"(?:phone|telephone|call|ring|zoom|video call|phone call|video chat|phone chat|facetime|skype)"
    r"|(?:phone|ring|telephone|call) (?:you|me|us)|call each other|give (?:you|me) (?:\w+ ){0,2}(?:call|ring|bell"
    r"|buzz))"
)
CALLS = (
    together(
        RuleId.C4,
        Severity.ERROR,
        "Do not propose the telephone: they answer by mail when they can. Take this out.",
        r"(?:if you (?:have|had|are|would|could|like|prefer)|could|can|shall|may|might|would|let us|happy to|glad to"
        r"|free to|free for|available|suggest|perhaps|maybe"
        r"|easier|easiest|quicker|simpler|simplest|best|better|prefer|worth|like to|love to|plan to|will|going to"
        r"|why not"
        r"|how about|what about|time for|up for|open to|welcome|hope to|possible)",
        _PHONE,
        r"(?:you|we|us|me|to (?:discuss|talk|go|clear|sort|find|hear|catch|touch|see|settle|clarify|speak)|this week"
        r"|next week|tomorrow|on <day>|<day>|any time|anytime|instead|sometime|soon|next|in the (?:morning"
        r"|afternoon)|would|[?.])",
        gap=30,
        kinds=UNASKED,
        unless=r"as (?:we |you )?(?:agreed|arranged|discussed|suggested|proposed|asked)|you (?:suggested|proposed"
        r"|offered"
        r"|invited|asked)|customers?|callers?|patients?|clients?|parents|tenants?|call me (?:by|[A-Z])|our call"
        r"|the call"
        r"|will call (?:me|us)|visitors?|suppliers?|passengers?|emergenc\w+",
    ),
    together(
        RuleId.C4,
        Severity.WARNING,
        "A telephone number in the signature is enough: let them choose how to answer.",
        r"(?:reach|get|contact|catch|try|find|get hold of|text) me|my (?:\w+ )?(?:number|mobile|phone|cell|line) is"
        r"|i am (?:reachable|available|free)",
        r"(?:on|at|by|under|via|over)? ?(?:my (?:\w+ )?(?:mobile|phone|cell|number|landline)|the phone|phone|telephone"
        r"|\+?\d[\d ()-]{5,20}\d|(?:this|the following|my) number)",
        gap=30,
        kinds=UNASKED,
    ),
    together(
        RuleId.C4,
        Severity.ERROR,
        "Do not propose the telephone: they answer by mail when they can. Take this out.",
        r"(?:when|what|which|is there|do you have|may i have|could i have|let me know)",
        r"(?:number|extension|line|(?:good|best|convenient|right|suitable) (?:time|moment|day|hour)|time)",
        r"(?:i (?:can|could|may|might) (?:reach|call|ring|phone)|(?:for me )?to (?:call|ring|phone"
        r"|reach you))(?=[?.,]|$| (?:you"
        r"|your|on|at|again)\b)",
        gap=20,
        kinds=UNASKED,
        unless=r"customers?|callers?|patients?|clients?|visitors?|suppliers?|passengers?|emergenc\w+",
    ),
)
