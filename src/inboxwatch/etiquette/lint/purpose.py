"""Whether a letter does what its kind is for: thanks (T5), asks (C3), takes leave (C1), accepts a no (R1)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inboxwatch.etiquette.lint import families, pressure
from inboxwatch.etiquette.lint.page import Page
from inboxwatch.etiquette.lint.plainwords import Plain, shortened
from inboxwatch.etiquette.lint.turns import Group, clue, found_in
from inboxwatch.etiquette.lint.values import Finding, Outgoing, Severity
from inboxwatch.etiquette.rules import RuleId
from inboxwatch.model import Kind

_PRESSURE: tuple[Group, ...] = (*pressure.ALL, *families.PRESSURE)
THANKS = clue(r"(?:thank\w*|thanks|grateful\w*|gratitude|appreciat\w+|obliged|indebted|kind of you|many thanks)")
INTEREST = clue(
    r"""
    (?:interest\w*|keen|excited|enthusias\w+|eager\w*|appeals?|appealing|attract\w*|passionate|motivat\w+|drawn to
      |first choice|hope to join)
    (?:love|like|glad|gladly|happy|happily|pleased|delighted|honou?red|proud|privilege|pleasure|welcome|hope|hoping
      |enjoy|look forward|looking forward|overjoyed|thrilled|wish|want|ready|interested|prefer|chance
      |opportunity)(?: [\w'’-]{1,20}){0,6} (?:join\w*|work\w*|be part|part of|contribut\w+|come|teach\w*|design\w*
      |continu\w+|take (?:it|part|this|the)|talk again|speak again|meet\w*|driv\w+|help\w*|serv\w+|build\w*|lead\w*
      |cook\w*|be (?:considered|on board)|learn\w*|start\w*|role|position|post|job|team|you)
    (?:love|like|glad|happy|happily|pleased|delighted|honou?red|thrilled|proud|pleasure|joy|honou?r|dream
      |privilege) to (?!answer|send|provide|hear|tell|know|receive|share|give|supply|see|ask|thank|read|learn (?:more
      |how|when))\w+
    (?:be|become) (?:your|the) \w+|(?:would|could) be (?:a|my) (?:dream|joy|pleasure)|(?:start|begin) (?:whenever|when
      |in
      |on|as soon|from)|(?:what|work|job|place|post|role) i (?:want|am looking for)
    (?:still|remain\w*|very|much) (?:[\w'’-]{1,20} ){0,2}(?:hope|want|care|available)
    """
)
_ASKS = clue(
    r"""
    (?:let me know|tell me|wonder(?:ed|ing)?(?: \w+)? (?:if|whether|how|when|where|what)|(?:like|love|glad|grateful
      |happy|wanted|writing|pleased|hoping|hope|want|kindly) (?:to )?(?:kindly )?(?:ask|hear|know|learn|enquire
      |inquire|find out|see (?:if|whether|how|where)|check|follow up|receive|get)|(?:ask|asking|enquire|inquire
      |enquiring|inquiring) (?:\w+ ){0,2}(?:if|whether|about|after|when|how|for|where)|check(?:ing)? in
      |follow(?:ing)? up|touch(?:ing)? base)
    (?:grateful|appreciate|welcome|glad of|glad to have|thankful|happy to have|pleased to have|obliged
      |delighted)(?: [\w'’-]{1,20}){0,5} (?:updates?|news|word|line|indication|information|sign|note|hint|idea)
    (?:how|where) (?:things|matters|it|the process|the search|my application|we|i|you|the decision
      |everything)(?: \w+){0,4} (?:stand|stands|going|goes|are|is|progressing|looks?)
    (?:any|an|some) (?:news|updates?|word|indication|information|decision|progress
      |developments?)(?: [\w'’-]{1,20}){0,8}
    (?:status|state|progress|timeline|next steps?) (?:of|on|with|for|regarding)
    """
)
_ACCEPTS = clue(
    r"""
    (?:fully |quite |completely |of course |will |would |perfectly |entirely ){0,3}(?:understand|respect|accept
      |appreciate)(?= |[.,;!]|$)|understandable|quite all right|all right with me|fine (?:with|by) me|no trouble
      |happy for (?:you|them|him|her)|either way|in either case|whatever (?:the|you|your|happens|comes)
      |whichever way|no hard feelings|if (?:you have|it has|the (?:position|role|post|job|place|decision)|another
      |somebody|someone|the answer|plans|this|not)(?: [\w'’-]+){0,8}|should (?:the answer|you have|it have
      |the (?:position|role|post|job|place))|(?:leave|leaving) it (?:with you|there|at that|in your hands|here)
      |not (?:write|trouble|bother|disturb|ask|take up)(?: [\w'’-]+){0,4} (?:again|further|any more|anymore|longer)
      |last (?:short |brief |little )?(?:note|message|letter|mail|line)|best of luck|no (?:need|rush|pressure|hurry)
    """
)
_WISHES = clue(
    r"(?:wish\w*|all the best|best of luck|good luck|every success|enjoyed|glad (?:to|that|of)|pleasure"
    r"|good wishes|paths?"
    r"|thank\w*|grateful|appreciat\w+|warm(?:est)? (?:wishes|regards)|fondly|remember)"
)
_DOOR = clue(
    r"""
    (?:keep|bear|have) me in mind|stay (?:in touch|in contact|on your radar)|keep in touch|(?:paths?|ways?) (?:will[ ]
      |may |might |would |could |to )?(?:cross|meet)|(?:apply|work|talk|speak|meet|consider\w*|hear|come|try
      |be considered)(?: [\w'’-]{1,20}){0,4} (?:again|another time|in (?:the )?future|one day|later|some ?day
      |down the (?:line|road))
    (?:another|other|future|new|later|suitable|similar|fitting|further)(?: [\w'’-]{1,20}){0,2} (?:openings?
      |positions?|roles?|posts?|opportunit\w+|vacanc\w+|jobs?|time|occasion|need)
    (?:something|anything|a (?:post|role|position|job|place|vacancy)|an opening|if you|should you|should something
      |should a|need another)(?: [\w'’-]{1,20}){0,6} (?:up|along|free|later|future|again|opens?|arises?|needed
      |driver|suit\w*)
    (?:in (?:the )?future|next (?:year|term|season|time)|one day|stay connected|open door|door (?:remains |stays[ ]
      |is )?open)
    """
)
_FEEDBACK = clue(
    r"(?:feedback|done better|do better|improve\w*|strengthened|stronger|differently|went wrong|fell short"
    r"|lacked|lacking|missing"
    r"|tell me|let me know|explain|send me|say why|reasons?|why|advice|what i (?:could|should|might)"
    r"|who (?:was|got)|notes|scores?)"
)
_REQUEST = clue(
    r"(?:please|could|would|can|may|might|will) ?(?:you|i)?|if you|grateful|appreciate|welcome|kindly|glad"
    r"|mean a (?:lot|great deal)|\w+ to know"
    r"|ask|send|tell|write"
)


def purpose(letter: Outgoing, page: Page) -> list[Finding]:
    """What the letter's kind asks for and is not there."""
    match letter.kind:
        case Kind.THANK_YOU:
            return _thank_you(page)
        case Kind.CHECK_IN:
            return _check_in(page, letter.kind)
        case Kind.CLOSING_CHECK_IN:
            return [*_check_in(page, letter.kind), *_leave(page)]
        case Kind.FAREWELL:
            return _farewell(page)
        case _:
            return []


def _says(page: Page, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(line.text) for line in page.all_lines)


def _thank_you(page: Page) -> list[Finding]:
    found: list[Finding] = []
    if not _says(page, THANKS):
        found.append(Finding(RuleId.T5, Severity.ERROR, "", "It does not thank them: begin with that."))
    if not _says(page, INTEREST):
        advice = "It does not say that you want the job: one sentence is enough."
        found.append(Finding(RuleId.T5, Severity.WARNING, "", advice))
    return found


def _check_in(page: Page, kind: Kind) -> list[Finding]:
    found: list[Finding] = []
    asking = _asking(page.all_sentences)
    if not asking:
        advice = "It does not ask how things stand: ask for it in one sentence."
        found.append(Finding(RuleId.C3, Severity.WARNING, "", advice))
    if sum(sentence.text.rstrip("\"')").endswith("?") for sentence in page.all_sentences) > 2:
        found.append(Finding(RuleId.C3, Severity.WARNING, "", "It asks more than once: one question is enough."))
    if not _says(page, INTEREST):
        advice = "It does not say that you are still interested: one sentence is enough."
        found.append(Finding(RuleId.C3, Severity.WARNING, "", advice))
    demands = found_in(page.all_sentences, _PRESSURE, kind)
    advice = "A check-in asks and never demands: one polite question, no deadline, no reproach."
    return [*found, *(Finding(RuleId.C3, Severity.ERROR, each.excerpt, advice) for each in demands)]


def _asking(sentences: Sequence[Plain]) -> list[Plain]:
    return [s for s in sentences if s.text.rstrip("\"')").endswith("?") or _ASKS.search(s.text)]


def _leave(page: Page) -> list[Finding]:
    """C1: the last check-in accepts every answer, and parts with thanks or good wishes."""
    demands = found_in(page.all_sentences, _PRESSURE, Kind.CLOSING_CHECK_IN)
    if demands:
        advice = "The last check-in asks for clarity once and leaves with grace: no pressure, no terms."
        return [Finding(RuleId.C1, Severity.ERROR, demands[0].excerpt, advice)]
    accepts, wishes = _says(page, _ACCEPTS), _says(page, _WISHES)
    if accepts and wishes:
        return []
    severity = Severity.WARNING if accepts or wishes else Severity.ERROR
    missing = "that a no is fine with you" if wishes else "that a no is fine with you, and thank them"
    advice = "thank them or wish them well" if accepts else f"say {missing}"
    return [Finding(RuleId.C1, severity, "", f"The last check-in takes leave with grace: {advice}.")]


def _farewell(page: Page) -> list[Finding]:
    found: list[Finding] = []
    if not _says(page, THANKS):
        found.append(Finding(RuleId.R1, Severity.ERROR, "", "It does not thank them: begin with that."))
    requests = [s for s in page.all_sentences if _is_request(s)]
    if len(requests) > 1:
        severity = Severity.ERROR if len(requests) > 2 else Severity.WARNING
        advice = f"It asks {len(requests)} times: ask once for feedback, and leave it to them."
        found.append(Finding(RuleId.R1, severity, shortened(requests[1].own), advice))
    if not (_says(page, _WISHES_WELL) or _says(page, _DOOR)):
        advice = "It leaves no door open: wish them well, or say that you would like to hear from them again."
        found.append(Finding(RuleId.R1, Severity.WARNING, "", advice))
    return found


_WISHES_WELL = clue(r"(?:wish\w*|all the best|best of luck|good luck|every success|good wishes|success|well with)")


def _is_request(sentence: Plain) -> bool:
    if _DOOR.search(sentence.text):
        return False
    asks = sentence.text.rstrip("\"')").endswith("?")
    return asks or bool(_FEEDBACK.search(sentence.text) and _REQUEST.search(sentence.text))
