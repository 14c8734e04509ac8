"""By when the employer will decide or get back: whose date a sentence names, by who does what in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise

from inboxwatch.detect.dates import FARTHEST, Order, days, plain
from inboxwatch.detect.limits import Limit, limits, merged_end_of_day
from inboxwatch.detect.turns import Turns

LONGEST_WORDS = 240
_SENTENCE = re.compile(
    r"(?<=[.!?])\s{1,3}(?=[A-Z\"'(])|\n\s{0,20}\n|\n\s{0,8}[-*\u00b7]\s|\n(?=\s{0,8}[A-Z][\w /-]{0,24}:\s)"
)
_CLAUSE = re.compile(
    r";|\s-\s|:\s|,?\s(?:and|but|so|then|otherwise|or)\s(?=(?:then\s)?(?:we|i|you|they|please|our|the|your|it|he"
    r"|she|once|if|after|kindly|someone)\b)"
    r"|,\s(?=(?:we|i|you|they|please|our|your|it|kindly|someone|the\s(?:team|hiring|recruit|panel|committee))\b)",
    re.IGNORECASE,
)

_WHO = (
    r"(?:we|i|they|he|she|someone|somebody|(?:the|our|my|your|a|an|this|each|all|any"
    r"|one\sof\sour)\s(?:[\w'-]{1,20}\s){0,4}?"
    r"(?:team|manager|committee|panel|recruiters?|department|company|assistant|colleagues?|staff|group|office"
    r"|board|leads?|director|hr"
    r"|interviewers?|representative|coordinator|partner|founder|ceo|cto|lab|faculty|school|client|member|managers"
    r"|employer)"
    r"|(?:the\s|our\s)?(?:hr|human\sresources|talent\sacquisition|recruit(?:ing|ment)|people\steam)(?:\s(?:team"
    r"|department))?)"
)
_AUX = (
    r"(?:'ll|'re|'d|'m)?(?:\s(?:will|shall|should|would|can|may|might|are|am|is|be|being|hope|hopes|hoping|expect"
    r"|expects|expecting|plan|plans|planning|aim|aims|aiming|intend|intends"
    r"|anticipate|anticipates|anticipating|like|try|trying|endeavou?r|strive|want|going|able|likely|to|on|also"
    r"|then|now"
    r"|all|both|definitely|probably|certainly|therefore|either|normally|usually|typically|generally|currently|still"
    r"|look|looking|have|been|do|our|best|make|every|effort|sure|commit|committed|promise|personally|directly"
    r"|again|most|ideally|only|just|let's|need|it|a|point)){0,10}"
)
_ADVERBS = r"(?:\s(?:\w{2,12}ly|also|then|either|be|to|soon|always|back)){0,3}"
_TO_YOU = (
    r"(?:(?:circl|loop)(?:e|ing)?\sback\b(?!\s(?:to|with)\s(?:us|me))|(?:get|getting|come|coming|circle|loop|report"
    r"|write|revert)\s(?:back\s)?(?:to|with)\s(?:you|all|every"
    r"|candidates|applicants)|(?:get|getting)\sback\b(?!\sto\s(?:us|me))"
    r"|(?:be|being|get|getting|keep|stay)\s(?:back\s)?in\s(?:touch|contact)|let(?:ting)?\s(?:you|all|every\w*"
    r"|candidates|applicants)\s(?:\w+\s){0,2}?know"
    r"|tell(?:ing)?\s(?:you|all|candidates)\b|revert(?:ing)?\b"
    r"|(?:contact|contacting|call|calling|email|emailing|phone|phoning|ring|ringing|inform|informing|notify"
    r"|notifying|update|updating|advise|advising|telephone|answer|ping|text|message)"
    r"\s(?:with\s)?(?:you|all|every\w*|each|the\s(?:successful|selected|short-?listed)|successful|selected"
    r"|short-?listed|candidates|applicants|those)\b"
    r"|reach(?:ing)?\sout\b|follow(?:ing)?[\s-]up\b|touch(?:ing)?\sbase|be(?:ing)?\sback\s(?:to|with)\syou"
    r"|respond(?:s|ing)?(?:\sto\s(?:you|all|every))?\b|reply(?:ing)?\sto\s(?:you|all|every)"
    r"|(?:provide|get|giv(?:e|ing)|send(?:ing)?(?:\sout)?|shar(?:e|ing)|hav(?:e|ing)|providing|receive|communicate"
    r"|announce"
    r"|issue|deliver|return|offer)\s(?:you\s|each\s|all\s)?(?:with\s)?(?:candidates\s|applicants\s|everyone\s)?"
    r"(?:an?\s|the\s|our\s|some\s|any\s|more\s|further\s|next\s|your\s|you\s|final\s|initial\s|formal\s|written\s"
    r"|definite\s|firm\s|quick\s|clear\s|concrete\s|another\s|interview\s|hiring\s){0,4}"
    r"(?:update|updates|information|decision|decisions|feedback|answer|response|news|outcome|outcomes|results?"
    r"|reply|word"
    r"|status|offer|verdict|clarity|information\sabout\sthe\snext|next\ssteps)\b)"
)
_DECIDE = (
    r"(?:mak(?:e|ing)\sup\s(?:his|her|their|our|my)\sminds?\b|(?:reach|reaching)\s(?:a|our|the)\s(?:conclusion"
    r"|verdict)\b|keep(?:ing)?\s(?:you|candidates)\s(?:updated"
    r"|informed|posted)\b)|"
    r"(?:(?:mak(?:e|ing)|reach(?:ing)?|tak(?:e|ing)|com(?:e|ing)\sto|finali[sz](?:e|ing)|announc(?:e|ing)|hav(?:e"
    r"|ing))\s(?:an?\s|our\s|the\s|their\s|final\s|hiring\s|any\s|that\s|this\s|offer\s"
    r"|a\sfinal\s){0,4}(?:decisions?|choice|selections?|determination)\b"
    r"|decid(?:e|ing)\b|(?:extend|extending|make|making)\s(?:an?\s|the\s|our\s|formal\s){0,3}offers?\b"
    r"|(?:complete|completing|finish|finishing|conclude|concluding|wrap(?:ping)?\sup|finali[sz](?:e|ing)|close"
    r"|closing)\s(?:our|the|this|all|its|their|up)\s(?:\w+\s){0,3}?(?:review|process|search|evaluations?|selection"
    r"|round|deliberations?|decision|short-?list)\b"
    r"|have\s(?:this|it|that|everything)\s(?:all\s)?(?:decided|sorted|finali[sz]ed|settled|wrapped\sup)\b"
    r"|fill(?:ing)?\s(?:this|the|our|a)\s(?:\w+\s){0,2}?(?:position|role|vacancy|post|opening|spot)s?\b"
    r"|(?:have\s)?(?:pick|picked|select|selected|choose|chosen|selecting|choosing)\s(?:an?|the|our"
    r"|final)\s(?:\w+\s){0,2}?(?:applicant|candidate|person|finalist)s?\b"
    r"|(?:pick|choose|select|choosing|picking)\s(?:who\b|(?:an?|the|our|their)\s(?:new|next)\s(?!time|date|slot|day)\w)"
    r"|(?:resume|restart|reopen|pick\sup|continue|start)\s(?:our|the)\s(?:\w+\s){0,2}?(?:process|search"
    r"|recruitment|hiring)\b"
    r"|(?:know|hear)\s(?:more|back|for\ssure|the\s(?:outcome|result|decision))\b)"
)
_PROMISE = Turns(
    rf"\b{_WHO}(?:'s)?{_AUX}{_ADVERBS}\s(?:{_TO_YOU}|{_DECIDE})"
    r"|\b(?:hear|hearing)(?!\sfrom\s(?:other|another|you\b))\s(?:(?:back|anything|something|more|news"
    r"|directly|further|an?\s\w+|\w+ly)\s){0,3}(?:from|by|within|in|about|no\slater|before|on|early|next|this"
    r"|later|at\sthe|either)\b(?!\syou\b)"
    r"|\byou(?:'ll|\swill|\sshould|\scan|\sshall|\smay)(?:\s(?:can|should|also|then|will|to|have|be|expect|able"
    r"|likely|definitely|certainly|get|receive|going|hear|know|see|then)){0,5}\s(?:hear(?!\sfrom\s(?:other"
    r"|another))|hear\sback|know|be\s(?:contacted|notified|informed|updated|advised))\b"
    r"|\byou(?:'ll|\swill|\sshould|\scan|\sshall)(?:\s(?:be|also|then|can|should)){0,2}(?:\s(?:expect|receive|get"
    r"|have|anticipate|see))(?:\s(?:to|receive|get|have|an?|the|our|my|some|your|final|further|written|email"
    r"|formal|initial)){0,6}"
    r"\s(?:update|decision|feedback|answer|response|news|outcome|results?|reply|notification|email|e-mail|call"
    r"|word|letter|message)\b(?!\s(?:with\s(?:a\s)?(?:link|instruction)|invit))"
    r"|\b(?:candidates?|applicants?|everyone|those\s\w+|finalists)(?:\s\w+){0,3}?\s(?:will|shall|should"
    r"|can)(?:\s\w+ly)?\s(?:be\s(?:\w+ly\s)?(?:contacted|notified|informed|updated|called|advised|emailed|told"
    r"|invited)|hear|receive)\b"
    r"|\b(?:decisions?|outcomes?|results?|feedback|selections?|announcements?|offers|updates?|answers?|responses?"
    r"|notifications?)(?:\s(?:on|about|regarding|for|of|from)\s(?:\w+\s){0,4}?\w+|\s(?:process|letters|emails)){0,2}"
    r"\s(?:will|should|is|are|shall|can|to)(?:\s(?:likely|probably|usually|then|also|all|typically)){0,2}\s(?:be"
    r"|expected|due\sto\sbe|made|follow|come|go\sout|planned|anticipated|communicated|shared|sent|released"
    r"|announced|forthcoming)\b"
    r"|\b(?:expect|anticipate|await)\s(?:(?:to\s)?(?:hear|have|receive|get|see)\s)?(?:an?\s|our\s|the\s|some\s"
    r"|final\s|any\s|initial\s|next\s|first\s|further\s|more\s){0,3}(?:feedback|update|decision|answer|response|news|outcome|results?|reply|word"
    r"|(?:call|e-?mail|message|letter|note)\sfrom\s(?:us|me|our|the|one))\b"
    r"|\b(?:hope|hoping|aim|aiming|plan|planning|target|targeting|expect|expecting|trying|intend)\s(?:to\s|for\s"
    r"|on\s){1,2}(?:have\s|making\s|make\s|reach\s|a\s|an\s|the\s|our\s|final\s){0,4}(?:decision|answer|decide"
    r"|get\sback\sto\syou|let\syou\sknow|be\sin\stouch|update\syou|follow\sup)\b"
    r"|(?<!make\s)(?<!making\s)(?<!made\s)(?<!reach\s)(?<!take\s)\b(?:an?\s|the\s|our\s|final\s"
    r"|hiring\s){1,3}decision(?:\s(?:date|is|timeline|deadline))?\s?(?::|by|within|on|in|no\slater)"
    r"|^\W{0,3}(?:final\s|hiring\s)?decisions?\s?:|[,:;]\s?decision\s(?:within|in)\b"
    r"|\b(?:decision|response|feedback|notification|results?|outcome)\s(?:date|timeline|expected|by)\b(?!\swhich)"
    rf"|\b{_WHO}\b[^.!?;]{{1,90}}?\b(?:and|then|before)(?:,[^,.;!?]{{1,50}},)?\s(?:(?:\w{{2,12}}ly|will|then|have"
    rf"|also|plan|hope|expect|aim|intend|should|be|able"
    rf"|to)\s){{0,4}}(?:{_TO_YOU}|{_DECIDE})"
    r"|\btakes?\b[^.!?;]{1,60}?\b(?:before|until)\s(?:we|you)\b"
    rf"|\btakes?\b[^.!?;]{{1,60}}?\bto\s(?:{_TO_YOU}|{_DECIDE}|(?:review|process|consider|assess|evaluate|work\sthrough)"
    rf"\s(?:your|all|the|every|each)\b)"
    rf"|\b(?:allow|give)\s(?:us\s|me\s)?[^.!?;]{{1,50}}?\b(?:(?:for\sus\s)?to\s(?:{_TO_YOU}|{_DECIDE}|review|reply"
    rf"|respond)|for\s(?:an?\s|our\s)(?:response|decision|reply|answer))"
    r"|\b(?:e-?mails?|letters?|links?|invitations?|invites|details|instructions|information)\s(?:with\s(?:\w+\s){0,3})?will"
    r"\s(?:then\s|also\s)?be\s(?:sent|emailed|e-mailed|shared|posted|communicated)\b"
    r"|\b(?:everybody|everyone|all\s(?:candidates|applicants|of\syou))\b[^.!?;]{0,40}\b(?:has|have|gets?)\s(?:an?|their|our)"
    r"\s(?:answer|result|decision|news)\b"
    rf"|\b(?:our|the|my)\s(?:\w+\s)?(?:goal|aim|plan|hope|intention|target|expectation"
    rf"|intent)\sis\s(?:to\s)?(?:{_TO_YOU}|{_DECIDE}|a\sdecision)"
    rf"|\blet\sme\s(?:{_TO_YOU}|{_DECIDE})"
    r"|\b(?:process|reviews?|search|screening|selections?|evaluations?|interviews|recruitment|position|role"
    r"|vacancy|short-?list(?:ing)?)(?:\sof\s\w+)?"
    r"\s(?:will|should|is|are|to)(?:\s(?:all|be|expected|likely|to|have|been|being)){0,5}\s(?:completed?"
    r"|concluded?|finished|finali[sz]ed|decided|filled|done|over)\b"
    r"|\b(?:will|shall)\s(?:then\s)?(?:get\sback\sto\syou|be\sin\stouch|let\syou\sknow|contact\syou|call\syou"
    r"|email\syou|reach\sout\sto\syou|update\syou|notify\syou|inform\syou|follow\sup\swith\syou)\b",
)
_WHEN = tuple(
    "day week month morrow fortnight quarter year night morning afternoon evening hour cob eod eob "
    "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun 0 1 2 3 4 5 6 7 8 9".split()
)
_WHAT = tuple(
    "touch back know contact decid decision hear reach notif inform updat feedback answer respon result outcome call "
    "phone offer select choose chosen choosing choice pick review follow tell revert repl news word mail ping text "
    "message advis complet finish conclu final wrap clos process search fill announce settle sort verdict "
    "sent status clarity screen short report circle loop ring posted steps everything invited role recruit".split()
)
"""Pieces of words without which a sentence names no day and no promise: a cheap look before the dear one."""
_SILENCE = re.compile(
    r"\b(?:you|candidates|applicants|who)\b[^.!?;]{0,25}(?:\bnot|n't)\s(?:yet\s)?(?:(?:hear"
    r"|heard)\b(?!\s(?:\w+\s)?from\syou)"
    r"|(?:received?|been|have)\s(?:an?y?\s|our\s|your\s)?(?:response|reply|answer|update|news|feedback|contacted"
    r"|invited))"
    r"|\bno\sresponse\sfrom\sus\b",
    re.IGNORECASE,
)
_YOURS = Turns(
    r"\bplease\b(?!\W{0,3}$|\s(?:allow|note|know|rest|be\s(?:assured|patient|aware)|expect|bear|give\sus|understand"
    r"|assume))|\bkindly\b|\blet\s(?:us|me)\s(?:\w+\s)?know\b|\byour\s(?:\w+\s)?(?:decision|answer|reply|response"
    r"|availabilit\w+|acceptance|submission|completed|signed|confirmation|preference|assignment|test|assessment"
    r"|references|start)\b(?!\sby\sour)"
    r"|\b(?:back\s)?(?:to|with|contact|call|email|inform|notify|tell|advise|update|send|give|provide)\s(?:us|me)\b"
    r"|\b(?:hear|hearing|back|response|reply|answer|word|confirmation)\sfrom\syou\b"
    r"|\byou(?:'ll)?\s(?:will\s)?(?:have\s(?:to\s|until|till|\d|one|two|three|a\sweek)|must|need|are\s(?:required"
    r"|asked|expected|requested|free|available|able)|should\s(?:complete|submit|return|reply|respond|confirm|sign"
    r"|finish)"
    r"|can\s(?:complete|submit|start|join|book|choose|pick)|complete|submit|return|sign|finish|respond|reply"
    r"|confirm|fail|could|would|accept|wish|decide|start|begin|join)\b"
    r"|\b(?:deadline|due|expires?|expiry|valid\s(?:for|until)|closing\sdate|applications?\s(?:close|are\sopen"
    r"|must)|closes?\son|start\sdate|starting\sdate|first\sday|onboarding|accepting\sapplications)\b"
    r"|\b(?:ago|last\s(?:week|month|year|monday|tuesday|wednesday|thursday|friday))\b|\bare\syou\b|\b(?:could|can"
    r"|would|will|do|did|have)\syou\b"
    r"|\b(?:want|need|like|ask|require|expect|encourage|invite|remind)\s(?:that\s)?you\b|\bhold\s(?:the|this"
    r"|your)\b|\bwould\s(?:appreciate|be\sgrateful)\b"
    r"|\b(?:(?:an)?other|competing|different)\s(?:job\s)?(?:offers?|compan(?:y|ies)|firms?|employers?)\b"
    r"|\b(?:submit|return|sign|upload|fill)\s(?:the|your|one|in|out|it)\b(?<!fill the)",
)
_IMPERATIVE = re.compile(
    r"^\W{0,4}(?:complete|submit|return|sign|finish|confirm|share|upload|fill|book|choose|respond|reply|send"
    r"|accept|review|schedule|pick|select|take|bring|join)\b",
    re.IGNORECASE,
)
_QUESTION_TO_US = re.compile(r"\b(?:could|can|would|will|do)\s(?:you|we)\b|\bwhen\b|\bare\syou\b", re.IGNORECASE)
_UNKNOWN_EVENT = re.compile(
    r"\b(?:after|once|when|following|upon|until)\s(?:your|you|we\s(?:speak|talk|meet|receive)|receiving\syour"
    r"|the\s(?:call|interview|assessment|test))\b",
    re.IGNORECASE,
)
_CALL = re.compile(r"\b(?:call|phone|ring|meet|telephone|speak)\b", re.IGNORECASE)
_CLOCK = re.compile(r"\bat\s(?:\d|noon)|\d\s?[ap]\.?m\b|\d:\d\d", re.IGNORECASE)
_GETS_BACK = re.compile(
    r"\b(?:get|come|be\sin|reach|let|update|hear|decision|decide|answer|inform|notify|feedback)\b", re.IGNORECASE
)
_NOT_TIME_OF_PROMISE = re.compile(
    r"\b(?:since|on\sfile\sfor|for|ago|last|past|every|until|till|from|takes?\splace)\s{1,2}(?:the\s|at\sleast\s"
    r"|up\sto\s|a\speriod\sof\s)?$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|till)\s(?:the\s)?$", re.IGNORECASE)
_TO_TALK = re.compile(
    r"\b(?:call|ring|phone|telephone|dial)(?:ing)?\s(?:you|u)\b[^.!?]{0,80}(?:\d[:.]\d{2}|\d\s?[ap]\.?m|\bat\s\d"
    r"|\b(?:half|quarter)\s(?:past|to)|\bnoon\b|o'clock)[^.!?]{0,60}\b(?:to|for)\s(?:\w+\s){0,2}(?:talk|discuss|chat"
    r"|speak|go\s(?:through|over)|interview|call|conversation|run\sthrough)\b",
    re.IGNORECASE,
)
"""An appointment to talk, which is no word on a decision: "I'll ring you tomorrow at 4 to talk through the role"."""
_NOT_BEFORE = re.compile(r"\s(?:\w{1,6}n't|cannot|not|unlikely)\b", re.IGNORECASE)
"""With "until" it names when: "we will not know until Tuesday"."""
_OTHER_THINGS = re.compile(
    r"\b(?:interview(?:s|ing)?|call(?!\syou)|meeting|assessment|test|start(?:s|ing)?|available|applied|application"
    r"|posted|scheduled)\s(?:(?!by\b|before\b|within\b|no\b|in\b)\w+\s)?(?:on|is|for|of|dated|from)?\s{0,2}$",
    re.IGNORECASE,
)
_IF = re.compile(r"\b(?:if|unless|whether)\b[^,]{0,40}$", re.IGNORECASE)
_GETS_BACK_TO = re.compile(r"\b(?:you|touch|hear|candidates|applicants|out|follow)", re.IGNORECASE)
_TIME_FIRST = re.compile(
    r"\W{0,4}(?:and\s|or\s|but\s|most\s|then\s)?(?:by|within|in|on|before|after|once|when|until|as\ssoon|early"
    r"|late|later|at|no\slater|this|next"
    r"|tomorrow|today|the|following|over|during|end|eod|cob|mid|sometime|a\sweek|probably|hopefully|likely|ideally"
    r"|latest|expected|\w+day\b|\d|week)",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"(?<!have\s)(?<!has\s)(?<!be\s)(?<!been\s)\b(?:gave|met|spoke|talked|came|interviewed|appreciated|enjoyed"
    r"|submitted|sent|applied|attended|visited|saw|took)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"(?:\b(?:am|are|is)|'m|'re)\s(?:\w+ly\s)?(?:reaching|writing|contacting|calling|emailing"
    r"|following)\b",
    re.IGNORECASE,
)
_EXACT = re.compile(r"\d|day\b|tomorrow", re.IGNORECASE)
_EMPLOYERS_WORK = re.compile(
    r"\b(?:after|once|when|until|following|complete|finish|conclude|finali[sz]e|wrap)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when the employer said they will decide or get back, and the sentence that says so, on one line."""

    day: date
    words: str


def decision_date(text: str, sent: datetime) -> Deadline | None:
    """The day by which the employer will decide or be in touch, counted from `sent` (aware); None when none is stated.

    Never the candidate's own limit, the posting's, an interview's or a start date. Of several promises the latest
    counts, so that nobody writes too early (W1).
    """
    if not 1970 <= sent.year <= 2200:  # no mail was sent then
        return None
    offset = sent.utcoffset() or timedelta()
    western = timedelta(hours=-10) <= offset <= timedelta(hours=-4)
    order = (Order.MONTH_FIRST if western else Order.DAY_FIRST) if offset else None
    return _latest(text, sent.date(), order)


@lru_cache(maxsize=4)
def _latest(text: str, today: date, order: Order | None) -> Deadline | None:
    """The last of the days that are promised. Of one mail it is asked for twice, for its label and for its facts."""
    text = plain(text)
    best: Deadline | None = None
    for begin, finish in _sentences(text):
        sentence = text[begin:finish]
        small = sentence.lower()
        if _TO_TALK.search(sentence):
            continue
        if not any(piece in small for piece in _WHAT) or not any(piece in small for piece in _WHEN):
            continue
        inside = merged_end_of_day(sentence, limits(sentence, today, days(sentence, today, order)))
        if not inside:
            continue
        for limit in _promised(sentence, 0, len(sentence), list(inside)):
            if today <= limit.day <= today + FARTHEST and (best is None or limit.day > best.day):
                best = Deadline(limit.day, " ".join(sentence.split())[:LONGEST_WORDS])
    return best


def _sentences(text: str) -> list[tuple[int, int]]:
    """Spans of sentences; long ones are cut, as no promise is that long."""
    edges = [0, *(match.end() for match in _SENTENCE.finditer(text)), len(text)]
    return [(begin, min(finish, begin + 600)) for begin, finish in pairwise(edges) if begin < finish]


def _promised(text: str, begin: int, finish: int, inside: list[Limit]) -> list[Limit]:
    """The limits of one sentence that are the employer's."""
    sentence = text[begin:finish]
    silence = _SILENCE.search(sentence) is not None
    edges = [
        begin,
        *(begin + match.end() for match in _CLAUSE.finditer(sentence) if not _in_limit(begin + match.start(), inside)),
        finish,
    ]
    clauses = [(a, b, text[a:b]) for a, b in pairwise(edges) if a < b]
    if sentence.rstrip().endswith("?") and _QUESTION_TO_US.search(sentence):
        return []
    kinds = [_kind(clause, clause) for _, _, clause in clauses]
    inside = _in_turn(inside)
    kept = []
    for limit in inside:
        number = next((n for n, (a, b, _) in enumerate(clauses) if a <= limit.begin < b), None)
        if number is None:
            continue
        a, _, clause = clauses[number]
        before = text[max(begin, limit.begin - 30) : limit.begin]
        if _UNTIL.search(before) and (no := _NOT_BEFORE.search(clause)):
            words = f"{clause[: no.start()]} will{clause[no.end() :]}"
            if _kind(words, words) == "promise":
                kept.append(limit)
            continue
        if _NOT_TIME_OF_PROMISE.search(before):
            continue
        if silence and re.search(r"\b(?:hear|heard|contacted|received|response)\b", clause, re.IGNORECASE):
            kept.append(limit)
            continue
        # What stands before the time goes first: "we will call you by Friday to hear your decision"
        kind = _kind(text[a : limit.finish], clause)
        kind = kinds[number] if kind == "neutral" else kind
        if kind == "neutral":
            kind = _neighbour(clauses, kinds, number, inside)
        if kind == "promise" and not _elsewhere(text, a, limit, clause):
            kept.append(limit)
    return kept


def _in_turn(inside: list[Limit]) -> list[Limit]:
    """ "We meet on Monday and tell you by Wednesday": a bare weekday lies behind the day named before it."""
    ordered: list[Limit] = []
    for limit in inside:
        if limit.bare and ordered and ordered[-1].bare and limit.day < ordered[-1].day:
            limit = replace(limit, day=limit.day + timedelta(weeks=1))  # noqa: PLW2901
        ordered.append(limit)
    return ordered


def _in_limit(at: int, inside: list[Limit]) -> bool:
    return any(each.begin <= at < each.finish for each in inside)


def _kind(words: str, clause: str) -> str:
    """ "promise", "theirs" (the candidate's or another's) or "neutral", for the begin of a clause or all of it."""
    if _IMPERATIVE.match(words) or _YOURS.search(words):
        return "theirs"
    if (match := _PROMISE.search(words)) is None:
        return "neutral"
    if _CALL.search(match[0]) and _CLOCK.search(clause) and not _GETS_BACK.search(match[0]):
        return "theirs"  # an appointment
    if _IF.search(words[: match.start()]) and not _GETS_BACK_TO.search(match[0]):
        return "theirs"  # "if we decide to go on"
    return "promise"


def _neighbour(clauses: list[tuple[int, int, str]], kinds: list[str], number: int, inside: list[Limit]) -> str:
    """What a clause that only names a time belongs to: the one behind it, or before it, that has no time of its own."""
    clause = clauses[number][2]
    if len(clause.split()) > 14 or not _TIME_FIRST.match(clause):
        return "neutral"
    for other in (number + 1, number - 1):
        if 0 <= other < len(clauses) and kinds[other] == "promise":
            x, y, _ = clauses[other]
            if not any(x <= each.begin < y for each in inside):
                return "promise"
    return "neutral"


def _elsewhere(text: str, start: int, limit: Limit, clause: str) -> bool:
    """Whether the time is another thing's in a clause that promises: "about your interview on Tuesday"."""
    before = text[start : limit.begin]
    if _UNKNOWN_EVENT.search(before) or _PAST.search(before[-60:]):
        return True
    if text[limit.begin : limit.finish].lower() == "today" and _NOW.search(before):
        return True
    if not _EXACT.search(text, limit.begin, limit.finish):  # "to set up a meeting later this week": when they call
        return False
    return _OTHER_THINGS.search(before[-50:]) is not None and not _EMPLOYERS_WORK.search(before)
