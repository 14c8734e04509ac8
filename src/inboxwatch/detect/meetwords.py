"""Turns of phrase that say who will be met, as data: what stands before a name, behind it, and heads of lists."""

from __future__ import annotations

import re

from inboxwatch.detect import names
from inboxwatch.detect.turns import Turn

TALK = (
    r"(?:interview|call|talk|chat|conversation|session|screen|discussion|round|panel|deep dive|review|walk-?through"
    r"|pairing|intro(?:duction)?|q ?& ?a|presentation|exercise|meeting|catch-?up|natter|sit-?down|get-together)s?"
)
_LISTED = (
    r"(?:(?:is |are |will be )?(?:made up|composed) of|is|are|will be|includes?|compris\w+|consist\w* of"
    r"|of (?:two|three|four))"
)
_A_WHILE = (
    r"(?:\d{1,3} ?(?:min(?:ute)?s?|hours?)|(?:an?|one|two|half an|a half|three quarters of an) hours?|(?:some )?time"
    r"|a (?:word|coffee|tea|cuppa|chat|call)|lunch|coffee|breakfast)"
)
MET = Turn(
    r"\b(?:meet(?:ing)?(?: with)?|speak(?:ing)? (?:with|to)|talk(?:ing)? (?:with|to)|chat(?:ting)? with"
    r"|sit(?:ting)? down with|interview(?:ed|ing)? (?:with|by)|interviewing you (?:will be|is|are)"
    rf"|{TALK}(?= \()|{TALK} between|you(?:'ll| will) be with|(?:the |interview |selection )board (?:will be|is|are)"
    r"|(?:we|you)(?:'ll| will)? (?:start|begin|end|finish|kick off|open|close|round off)(?: (?:off|up|the day))? with"
    rf"|joined by"
    rf"|joining you (?:will be|is|are)|{TALK}(?: \w+| \([^()]{{1,20}}\)){{0,6}}? (?:with|by|w/)|{_A_WHILE} with"
    rf"|(?:your )?interviewer(?:s|\(s\))?(?: name| \d)?(?: {_LISTED}|,)?"
    rf"|(?:panel|board|committee) members?(?: {_LISTED})?"
    rf"|panel(?:ists?)?(?: {_LISTED})?"
    r"|^(?:who|with|attendees|attending|present|participants|guests|hosts?|staff|interviewing|(?:hosted|interviewed"
    r"|led) by)(?=\s?:|\s)|includes?|followed by|(?<!since )(?<!by )(?<!till )then"
    r"|first(?: up)?(?: is| with|,)?|along with|together with|alongside"
    r"|(?:everything else|the rest)[^.:!?]{0,30}?(?:as it was|as before|the same|unchanged)(?=:)"
    r"|(?:of us|people|in the room|on the (?:call|panel|line))(?:(?: \w+){0,2}? (?:will be|is|are)|(?=\s?:))"
    r"|your panel|with (?:me|myself) and|it(?:'s| is| will be|'ll be)(?: only| just)?"
    r"(?= (?:(?:me|myself)(?:, | and ))?(?-i:[A-Z]))"
    r"|(?:^|[.!?;,] |please )(?:come|pop|drop|go|stop|swing)(?: (?:in|by|over|along|up|round|down))?(?: and| to)?"
    r" (?:see|meet|visit|find)|(?:^|please )report to"
    r"|(?:seen|conducted|led|run|hosted) by)\s?:?\s(?:(?:me|myself)(?:, | and ))?(?!us\b|me\b)",
    re.IGNORECASE,
)
OF_PEOPLE = re.compile(
    r"\b(?:meet(?:ing)?(?: with)?|(?:speak|talk)(?:ing)? (?:with|to)|(?:chat(?:ting)?|sit(?:ting)? down) with)\s?:?\s$"
    r"|\b(?:in the room|on the (?:call|panel|line))\s?:\s(?:(?:me|myself)(?:, | and ))?$",
    re.IGNORECASE,
)
"""What is done with people and not with firms, so that any name behind it is a person's."""
WITH_PEOPLE = re.compile(r"\b(?:meet|speak|talk|chat|sit)(?:t?ing)?\b", re.IGNORECASE)
_NOT_WITH = (
    "touch", "contact", "share", "shared", "questions", "along", "together", "speak", "talk", "connect", "check",
    "checked", "met", "meet", "role", "position", "job", "spoke", "spoken", "documents", "details", "feedback",
    "working", "work", "worked", "i confirmed", "'ve confirmed", "have confirmed", "discuss", "discussed", "agree",
    "agreed",
)  # fmt: skip
"""Words behind which a "with" leads to nobody who is met."""
WITH = Turn(rf"\bwith{''.join(f'(?<!{word} with)' for word in _NOT_WITH)}\s", re.IGNORECASE)
"""A "with" further on, in a sentence that speaks of a talk: "is confirmed for Tuesday at 2 pm with Dana Lee"."""
OF_A_TALK = re.compile(
    rf"\b(?:{TALK}|confirmed|booked|scheduled|arranged|speak|talk|meet|slot|invit(?:ed|ation))\b", re.IGNORECASE
)
_ADVERB = r"(?: (?:also|both|then|each|all|still|only|probably|hopefully|kindly|now))"
WILL = Turn(
    rf"(?:\s(?:will|is going to|are going to|shall|can|may|might|could|would){_ADVERB}{{0,2}}"
    r" (?:(?:be )?(?:interview(?:ing)?|meet(?:ing)?|lead(?:ing)?|run(?:ning)?|conduct(?:ing)?|host(?:ing)?|join(?:ing)?"
    r"|attend(?:ing)?|see(?:ing)? you|chair(?:ing)?|walk(?:ing)? you|tak(?:e|ing) (?:you|part|the interview|over)"
    r"|(?:speak|talk|chat)(?:ing)? (?:with|to) you|(?:call|ring|phon|expect|grill|quiz)(?:e|ing)? you|stand(?:ing)? in"
    r"|(?:pop|dial|listen|look)(?:p?ing)? in|(?:stick|put)(?:ting|ing)? (?:his|her|their) head|be around"
    r"|help(?:ing)? me"
    r"|do(?:ing)? the (?:\w+ ){0,2}(?:test|exercise|task|practical|part|questions|trial)"
    r"|giv(?:e|ing) you a (?:call|ring|buzz|bell)|step(?:ping)? in|represent|sit(?:ting)? in|ask(?:ing)? (?:you|the)"
    r"|show(?:ing)? you (?:round|around|the)|do(?:ing)? the (?:coding|technical|practical|design|interview)|be with us)"
    r"|be (?:on|in|at|part of|there|present|your (?:interviewer|host|panel))"
    r"|(?:see|meet|make|do) (?:you )?(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d|tomorrow|today|noon))"
    rf"|(?:'s|\s(?:is|are)){_ADVERB}? (?:your (?:interviewer|host|panel)|interviewing you|on (?:the (?:panel|call)|it)"
    r"|joining|coming along|sitting in|(?:step|stand|fill)p?ing in|dial(?:l?)ing in"
    r"|meeting you|leading|expecting you|the (?:one|person) (?:who|you|that)|free (?:on |at |then)"
    r"|(?:keen|hoping|happy|excited|looking forward) to (?:meet|see|interview|speak|talk))"
    r"|\s(?:wants?|would (?:like|love)|(?:can't|cannot) wait)(?: to (?:meet|see|interview|speak (?:with|to)"
    r"|talk (?:with|to)) you| an? (?:\w+ )?(?:chat|word|talk|call|interview)\b)"
    r"|\s(?:takes? (?:over|(?:his|her|their) place)|steps in|stands in|fills in)\b"
    r"|\s(?:does|do|holds|hold|runs|run) (?:all |most |the |our |first ){0,2}interviews"
    r"|\s(?:has|have) (?:opened|kept|cleared|freed|found|set aside|blocked) (?:up )?(?:his|her|their|a|an|some|several)"
    r"|\swould be (?:very )?(?:pleased|delighted|happy|glad|honou?red) to (?:meet|see|receive|interview|speak|talk"
    r"|welcome)"
    r"|\s(?:has|have) (?:you (?:down|in (?:the|his|her|their) diary|booked)|accepted (?:the|your|this) (?:meeting"
    r" |calendar )?invit\w*)|'s interview with you"
    r"|\s(?:takes? part|taking part|joins us|makes? up the (?:panel|board|committee))\b"
    r"|\swill (?:cook|bake|walk|go|sit) (?:round )?with you\b"
    r"|\s(?:has|have) (?:proposed|suggested|offered)\b"
    r"|\s(?:was|were) (?:going )?to (?:be your interviewer|have (?:met|interviewed) you|meet you|interview you)"
    r"|\s(?:(?:is|are) )?look(?:s|ing)? forward to (?:meeting|speaking|talking|seeing|chatting|interviewing))\b"
    r"(?! (?:touch|contact|back\b|to (?:arrange|schedule|set|confirm|fix|find|agree)))",
    re.IGNORECASE,
)
"""What those do whose names stand before it: "Dana Lee (CTO) and Sam Roe will be on the call"."""
IS_THERE = re.compile(r"\b(?:be|is|are) (?:on|in|at|part|there|present|around)\b", re.IGNORECASE)
"""What things do as well: "Tea (and cake) will be there"."""
BESIDE = (
    r"(?:\s?\([^()]{0,80}\)|\s?<[^<>]{0,80}>|\s?\[[^\[\]]{0,80}\]|, ?(?!and\b|who|that|which|said)[^,;()]{0,60}"
    r"|\s(?:from|of|in) (?:our|the) [^,;()]{1,40}){0,3}"
)
"""A title or an address beside a name."""
TO_THE_VERB = re.compile(
    rf"{BESIDE}(?:\s(?:from|in) (?-i:[a-z]{{2,15}}|[A-Z]{{2,4}}))?,?(?: and (?:I|the team|the others|a colleague))?"
    r"(?: (?:both|all|each|also))?[)]?(?: who)?",
    re.IGNORECASE,
)
TO_THE_NEXT = re.compile(
    rf"{BESIDE}\s?(?:,|;|/|&)?\s?(?:and |& |as well as |together with |along with )?(?:also )?(?:our |the )?"
    r"(?:[A-Z][\w-]{1,20} (?:of )?){0,4}"
)
TO_ANOTHER = re.compile(
    rf"{BESIDE}(?:\s(?:from|in|at) [\w ]{{2,25}}?)?\s?[,;/&]?\s?(?:and |& |or )?(?:possibly |maybe |perhaps |also )?"
    r"(?:our |the |his |her )?"
)
HEAD = Turn(
    r"^(?:(?:your|the|meet (?:your|the)) )?(?:interview )?(?:interviewers?|interviewer\(s\)|panel(?: members)?"
    r"|panell?ists?|hosts?|team|who(?: you(?:'ll| will) (?:meet|speak (?:to|with)))?|you(?:'ll| will)(?: be)?"
    r" (?:meet(?:ing)?|speak(?:ing)? (?:to|with))|interviewed by|hosted by|meeting with)[!:]?$"
    r"|(?:\b(?:interviewers?|interviewer\(s\)|panel(?:lists?|ists?)?|meet(?:ing)?(?: with)?|speak(?:ing)? (?:with|to)"
    r"|talk(?:ing)? (?:with|to)|interviewed by|attendees|conversations? with|interviews? with)"
    r"|\b(?:meet|speak|talk|interview)\w*\b[^.:!?]{0,30}\b(?:the following|these) (?:people|colleagues|interviewers"
    r"|team members|members of (?:the|our) team))\s?:$",
    re.IGNORECASE,
)
"""The head of a list of those who will be met."""
ITEM = re.compile(r"(?:[-*\u2022\u00b7]|\d{1,2}[.)])?\s{0,3}")
NUMBER = re.compile(r"\d{1,2}[.)]")
ROW = re.compile(r"(?:\s?[,(<|:\u2013-].{0,120}|\s{1,3}\S{1,64}@\S{1,120})?[.;]?")
INTERVIEWERS_ROW = re.compile(
    r"(?:interviewers?|interviewer\(s\)|(?:interview )?panel(?: members)?|panell?ists?|interviewed by|hosts?|hosted by)"
    r"\s{0,3}(?::|\||\s)",
    re.IGNORECASE,
)
"""A row of a table that goes on in the next line where it names several: "Interviewers   Dana Lee (CTO)"."""
SESSION_ROW = re.compile(
    rf"\s?[:(|\u2013-]\s?[^.!?]{{0,60}}\b(?:{TALK}|coding|design|fit|dive|programming|debugging|case|test|lunch"
    r"|coffee|q ?& ?a|culture|behaviou?ral|technical)\b[^.!?]{0,60}$",
    re.IGNORECASE,
)
"""What a row of a list without a head says of whom it names: "* Dana Lee - System design"."""
NO_MEETING = re.compile(
    r"\b(?:met with|thank(?:s| you)|applied|spoke (?:with|to)|contact|reach out|questions|enjoyed"
    r"|(?:was|were|been) (?:a |an |so |very |really )?(?:pleasure|great|good|nice|lovely|wonderful|delight)\w*)\b",
    re.IGNORECASE,
)
NOT_WILL = re.compile(r"\b(?:instead of|unless|not|no longer|unable|cannot|can't)\b", re.IGNORECASE)
GREETING = re.compile(
    rf"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)),? (?P<who>{names.WORD}(?: {names.WORD})?)", re.I
)
"""Who is greeted is the reader by whatever name, and nobody to be met: "we look forward to meeting you, Callum"."""
ALSO = re.compile(
    rf"\b(?:with|asked|invited|have|got) (?P<name>{names.WORD}(?: {names.WORD})?),?"
    r"(?: [^,.!?()]{2,40},| \([^()]{2,40}\))? (?:in the room|on the (?:call|line)"
    r"|sitting in|joining (?:us|me)|to (?:sit in|join (?:us|me)|come along|be (?:there|on the call)|attend))\b"
)
ONE_OF_US = re.compile(
    r"\b(?:we|us) \((?P<who>[^()]{3,80})\)|\b(?:me|myself) and (?P<and>[^.!?,;]{3,60})", re.IGNORECASE
)
"""Whom a writer counts in: "we (Dana and Sam) will see you", "the two of us: me and Dana"."""
_SEVERAL = rf"{names.WORD}(?: {names.WORD}){{0,2}}"
COUPLED = re.compile(
    rf"(?P<one>{_SEVERAL})\s?(?:<->|<>|[x/|&+\u2013-]|\band\b|\bwith\b|\bmeets\b)\s?(?P<other>{_SEVERAL})",
    re.IGNORECASE,
)
"""Two names of a title, of which one is the reader's: "Ada <> Dana Lee", "Dana Lee / Ada Example"."""
BY_PRONOUN = Turn(
    r"\b(?:meet|speak (?:to|with)|talk (?:to|with)|see) (?:him|her|them)\b"
    r"|\b(?:he|she)(?:'ll| can| could| will| would| wants to| would like to)"
    r" (?:meet|see|call|ring|interview|speak|talk|take you through)\b",
    re.IGNORECASE,
)
""" "Wiremu decides, so you must meet him": who is named before it in the sentence."""
WITH_ME = re.compile(r" and (?:I|me|myself) (?:can|could|would|will|are|have|want|propose|suggest|look|plan)\b")
ASK_FOR = Turn(rf"\bask (?:at \w+ )?for (?:me or )?(?P<name>{names.WORD}(?: {names.WORD})?)(?! {names.WORD})", re.I)
"""Who comes to the door, and holds the interview where nobody else is said to."""
ASK_SMALL = Turn(r"\bask for (?:big |little |old |young |our )?(?P<name>[a-z]{2,12})\b", re.IGNORECASE)
"""The same by who writes no capitals; only a common first name is one."""
STOP = re.compile(
    r"\b(?:at|on|to discuss|about|regarding|from \d|who|in order|via|using|over|for the)\s", re.IGNORECASE
)
