"""What proofreading finds without a dictionary (N4): doubled words, capitals, full stops, brackets, words mixed up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inboxwatch.etiquette.lint.page import Page
from inboxwatch.etiquette.lint.plainwords import Plain, shortened
from inboxwatch.etiquette.lint.turns import found_in, turns
from inboxwatch.etiquette.lint.values import Finding, Outgoing, Severity
from inboxwatch.etiquette.rules import RuleId

MIXED_UP = turns(
    RuleId.N4,
    Severity.ERROR,
    "These words are mixed up or miswritten: read the sentence once more.",
    r"""
    (?:could|should|would|might|must) of(?! course)
    alot|thankyou|aswell|infact|incase|eachother|atleast|inspite|ofcourse|everytime|noone|abit|alright of|ahold of
      |upto|infront|incharge|incontact|aboutyou
    (?:look|looks|looked|looking) (?:very much |so much )?forward (?:to|for|on) (?:hear|meet|receive|see|join|work
      |speak|talk|get|learn|discuss|continue|be|have)(?! (?:from|of) me)
    (?:look|looks|looked|looking) (?:very much |so much )?forward (?:hearing|meeting|seeing|for (?:hearing|your|the
      |a|an|meeting))|looking forward (?:hear|meet)
    (?:look|looking) foward
    your (?:welcome|right about|the|amazing|great at|very|looking for|going to|interested|invited|so|an?
      |not)(?= |[.,!]|$)(?! (?:and|to all))
    you are (?:team|company|time|office|interview|questions?|help|answer|school|ward|kind help|work|reply|kindness
      |email|message|colleagues?)(?= |[.,!]|$)
    (?<!is )(?<!are )(?<!was )(?<!were )(?<!be )(?:there|they are) (?:team|company|work|product|products|website
      |customers?|offices?|approach|own|time)(?= |[.,!]|$)
    its been|its (?:a pleasure|a great|an honou?r|important|clear|not|very|really|great|nice|good|hard)(?= (?:to
      |that|a|the|very|so|really|for|such|been)\b)
    (?:it is|it has) (?:team|own|people|customers|products?|mission|culture|reputation|values|users|size|offices?
      |history)(?= |[.,!]|$)
    (?:more|less|rather|better|other|sooner|greater|fewer|larger|higher|older|stronger|worse|longer
      |earlier) then(?! (?:on|again|i|we|you|it|the day|,))
    to (?:much|many|late|long|soon|short|little|often|quickly|early|fast)(?= (?:to|for|time|of|about|at|and|in)\b
      |[.,!]|$)(?! (?:longer|of (?:the|my|our|what|which)|in (?:the|this|our)))
    (?:loose|loosing) (?:the|this|my|your|a|an|touch|sight|hope|interest|time|track)
    (?:advices|informations|feedbacks|equipments|furnitures|knowledges|researches about|homeworks|softwares|staffs
      |experiences in years)
    (?:more|most) (?:better|easier|faster|best|stronger|bigger|clearer|happier|greater|smaller|nicer|older)
    (?<!and )(?<!nor )(?<!or )i (?:has|is|are|were (?:glad|happy|very|so|really|impressed|able|at|in)|does|goes
      |am (?:work|agree|have|want|hope|think|look|believe|appreciate)|has been|been|seen (?:you|it|the)|done (?:it
      |the|a)|went there since)(?=[ ]|[.,])
    (?:he|she|it|this|that|the team|your team|the company|the role|the position|the job) (?:have|do not|are very
      |were)(?= (?:been|a|an|the|very|not|to|really|that|shown|given)\b)
    (?:we|you|they|people|colleagues) (?:is|was|has|does)(?= (?:a|an|the|very|so|not|been|really|kind|nice|great
      |always|looking|doing|going|able|happy|interested|working|to)\b)
    (?:did|does|do|did not|does not|do not|could|would|should|can|will|must) (?:not )?(?:went|came|saw|took|gave
      |knew|wrote|spoke|told|thought|found|was|were|had to|enjoyed|learned|learnt|liked|wanted|worked|asked|showed
      |helped)(?= )
    (?:discuss|discussed|discussing|mention|mentioned|emphasi[sz]e|emphasi[sz]ed) about
    (?:explain|explained|suggest|suggested|described|describe) me(?= |[.,])
    (?:thank|thanks) you for (?:take|give|meet|speak|talk|explain|show|invite|have|tell|consider|see|interview|let
      |share)(?= (?:the|me|us|your|my|to|time|with|so)\b)
    (?:thanks|thank you) for your (?:took|give|taking|gave)
    (?:interested|experienced|skilled|engaged|specialized|specialised) (?:to|for|on|about) (?:the|this|your
      |that) (?:role|position|job|post|work|company|field|team)
    (?:depends|depend|rely|relies) (?:from|of|to) (?:the|your|my)
    (?:since|for) (?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|many|several|some) years (?:i am|i work)
      |i (?:am working|work) (?:here |there |as an? \w+ |in \w+ )?since
    (?:much|less) (?:people|questions|ideas|candidates|colleagues|patients|customers|things|skills|years|projects)
    (?:an|a) (?:advice|information|feedback from|informations|knowledge of how to|research|software)(?= (?:on|that
      |from|about|for|of|which)\b|[.,])
    (?:to|and) here (?:from|back|more|your|about)|here from you
    weather (?:or not|you|i|we|there|it|the (?:decision|role|position))
    (?:peaked|peeked|peak) my (?:interest|curiosity)|intensive purposes|bare with me|sneak peak|per say|irregardless
      |baited breath
    (?:have|had|has|would have|should have|could have) (?:went|saw|did(?= )|wrote|spoke|took|gave
      |came(?= (?:to the conclusion|across))|forgot(?= to)|knew|began|chose)(?= )
    (?:i|we|you) (?:enjoy|learn|meet|speak|talk|discuss|visit)(?= (?:\w+ ){0,5}(?:yesterday|last week|last month
      |on monday|this morning))
    (?:am|is|are|was|were) (?:agree|disagree|work|think|hope|believe|interest(?= )|excite(?= )|apply|wait(?= ))
    (?:one|each|every) of (?:the|your|my) (?:\w+ )?(?:question|colleague|project|idea|client|patient|pupil
      |team member|reason)(?= )
    (?:these|those|many|several|two|three|four|five) (?:question|colleague|idea|client|patient|pupil|reason|month
      |week|day|hour|team|thing|interview|position|skill)(?=[.,!?]| (?:we|i|you|that|which|about|of|and|is|are
      |have)\b)(?! old)
    (?:an|the|your|some|any|good) advise
    (?:affect|effect) (?:on|of)(?<=affect on)|(?:the|an|no|any|good|bad) affect
    (?:than|then) (?:you|thanks) for|thanks you|thank's|thank you's
    their (?:is|are|was|were|has been|have been|will be|might be)(?= )
    (?:was were|were was|is are|are is|was is|is was(?! a)|have has|has have|can could|will would|does is|did was)
    (?:enjoyed|about|during|from|after|for|with|of) are (?:conversation|talk|discussion|meeting|interview|call|team
      |chat|time)
    a (?:hour|honou?r|honest|heir)\w*
    the (?:they|we|he|she|it|is|are|was|were|has|have|of|and|to|an?|with|for|from|but|because|my|your|our
      |their)(?!-)(?=[ ][a-z])
    an? (?:the|they|we|of|is|are|my|your|our|their)(?!-)(?=[ ][a-z])
    (?:these|those|several|(?:the|your|their|our|my) (?:offices|colleagues|people|clients|customers|rooms|patients
      |pupils|machines|plans|ideas|questions|results|skills|answers|hours|days|weeks)) (?:was|is|has been)(?= (?:an?
      |the
      |very|so|not|really|all|most|kind|great)\b)
    (?:picture|moment|story|idea|thing|detail|answer|question|word|lesson|skill|place|day|one
      |something) that that(?= (?:i
      |we|you|he|she|they)\b)
    """,
)
_MAY_DOUBLE = frozenset(
    (
        "that had very so no bye knock well now really much far long many again over more on in blah ha there "
        "one step day little side by"
    ).split()
)
_DOUBLED = re.compile(r"(?<![\w'’-])([^\W\d_]{1,20})\s+(\1)(?![\w'’-])", re.IGNORECASE)
_SMALL_I = re.compile(r"(?<![\w.'’@/-])i(?=(?:['’](?:m|ve|d|ll)\b| |,|$))(?!\.)")
_ITS = re.compile(
    r"\b(?:keeps?|of|in|with|for|from|has|have|runs?|treats?|knows|opens?|values?|shows?|makes|uses|lost|by|to"
    r"|on) it['’]s "
    r"(?!(?:an?|the|not|been|so|very|too|that|what|in|on|at|all|no|my|your|clear|good|bad|hard|easy|true|worth|like"
    r"|just"
    r"|more|most|only|one|always|never|still|quite|because|\w{1,16}(?:ed|ing|ful|ble|ous|al|ly))\b)"
    r"[a-z]{3,14}(?= (?:with|of|in|for|so|by|on|and|from|to|at|like)\b|[.,])"
)
"""A thing's own, with the apostrophe of "it is"."""
_SPACED = re.compile(r"[^\W\d_] [,;.!?](?=\s|$)(?! ?\.\.)")
_GLUED = re.compile(r"[^\W\d_]{2}[,;!?](?=[^\W\d_]{2})|[a-z]{3}\.(?=[A-Z][a-z]+ )")
_TWICE = re.compile(r",,|;;|(?<!\.)\.\.(?!\.)|[,;]\.|\.,(?! )")
_AN = re.compile(
    r"(?<![\w'’-])an (?!hour|honest|honou?r|heir|herb|[aeiouAEIOU]|[FHLMNRSX](?:[A-Z0-9]|\b|-)|8|11|18|x-"
    r"|X-)([\w'’-]{2,20})"
)
_A = re.compile(
    r"(?<![\w'’.-])a (?=[aeiou])(?!uni(?!n)|us[eaiu]|usu|uten|utop|eu|ewe|one\b|once\b|one-|ubi|ukr|ura|ure"
    r"|uri|a\b|i\b|o\b|e\b|u\b|ouija|ufo)"
    r"([a-z][\w'’-]{2,20})"
)
_OPEN, _SHUT = "([{", ")]}"
_FACE = re.compile(r"[:;8=]-?[()]|\^\^|<3")
_ENDS = (
    ".",
    "!",
    "?",
    "…",
    ":",
    ".)",
    "!)",
    "?)",
    '."',
    '?"',
    '!"',
    ".'",
    ".”",
    "?”",
    "!”",
    '".',
    "”.",
    ".’",
    "’.",
    "–",
    "—",
    "...",
)
_ITEM = re.compile(r"(?:[-*•·–]|\d{1,2}[.)])\s")


def proof(letter: Outgoing, page: Page) -> list[Finding]:
    """Slips of the pen, an error each; those a person may well have meant, as warnings."""
    found = {(f.excerpt, f.message): f for f in found_in(page.all_sentences, (MIXED_UP,), letter.kind)}
    for each in (*_words(page), *_apostrophes(page), *_capitals(page), *_ends(page), *_pairs(page), *_greeting(page)):
        found.setdefault((each.excerpt, each.message), each)
    return list(found.values())


def _slip(words: str, advice: str, severity: Severity = Severity.ERROR) -> Finding:
    return Finding(RuleId.N4, severity, shortened(words), advice)


def _words(page: Page) -> Iterator[Finding]:
    for paragraph in page.paragraphs:
        for twice in _DOUBLED.finditer(paragraph):
            if twice[1].casefold() not in _MAY_DOUBLE and not (twice[1][0].isupper() and twice[2][0].isupper()):
                yield _slip(twice[0], "A word stands twice.")
        for wrong in _AN.finditer(paragraph):
            yield _slip(wrong[0], f'Write "a {wrong[1]}".')
        for wrong in _A.finditer(paragraph):
            yield _slip(wrong[0], f'Write "an {wrong[1]}".')
        for pattern, advice in (
            (_SPACED, "A space stands before a punctuation mark."),
            (_GLUED, "A space is missing behind a punctuation mark."),
            (_TWICE, "A punctuation mark stands twice."),
        ):
            for mark in pattern.finditer(paragraph):
                start, end = mark.span()
                yield _slip(_around(paragraph, start, end), advice)


def _around(text: str, start: int, end: int) -> str:
    """The words that a place lies in."""
    begin = text.rfind(" ", 0, start) + 1
    stop = text.find(" ", end)
    return text[begin : stop if stop >= 0 else len(text)]


def _apostrophes(page: Page) -> Iterator[Finding]:
    for sentence in page.all_sentences:
        for found in _ITS.finditer(sentence.own):
            yield _slip(found[0], 'Of a thing it is "its".')


def _capitals(page: Page) -> Iterator[Finding]:
    for sentence in page.all_sentences:
        for small in _SMALL_I.finditer(sentence.own):
            if small.start() or sentence.own[:2] in ("i ", "i'", "i’"):
                yield _slip(sentence.own[small.start() : small.start() + 12].rpartition(" ")[0] or "i", 'Write "I".')
                break
    for blocks in page.sentences:
        for place, sentence in enumerate(blocks):
            if _begins_small(sentence, first=place == 0):
                yield _slip(" ".join(sentence.own.split()[:4]), "A sentence begins with a small letter.")


def _begins_small(sentence: Plain, *, first: bool) -> bool:
    words = sentence.own.lstrip("\"'“‘([*- ").split()
    word = words[0] if words else ""
    if not word[:1].islower() or _ITEM.match(sentence.own) or word.startswith(("i ", "http", "www.")) or word == "i":
        return False
    return not any(c.isupper() or c.isdigit() or c in "./@_" for c in word.rstrip(".,;:!?")[1:]) or (
        first and word.islower()
    )


def _ends(page: Page) -> Iterator[Finding]:
    for place, paragraph in enumerate(page.paragraphs):
        last = paragraph.rstrip("*_ ")
        if last.endswith(_ENDS) or _ITEM.match(paragraph) or not last or not (last[-1].isalnum() or last[-1] in ",;-"):
            continue
        if len(last.split()) > 3 or place < len(page.paragraphs) - 1:
            yield _slip(" ".join(last.split()[-4:]), "A sentence has no full stop at its end.")


def _pairs(page: Page) -> Iterator[Finding]:
    for paragraph in page.paragraphs:
        calm = re.sub(r"(?m)(?:^|(?<=\s))(?:\d{1,2}|[a-z])\)", " ", _FACE.sub("  ", paragraph))
        for opens, shuts in zip(_OPEN, _SHUT, strict=True):
            if calm.count(opens) != calm.count(shuts):
                place = max(calm.find(opens), calm.find(shuts), 0)
                yield _slip(_around(calm, place, place + 1), f'"{opens}" and "{shuts}" do not pair.')
        straight = re.sub(r'\d"', "", calm).count('"')
        if straight % 2 or abs(calm.count("“") - calm.count("”")) > 0:
            place = max(calm.find('"'), calm.find("“"), calm.find("”"), 0)
            yield _slip(_around(calm, place, place + 1), "Quotation marks do not pair.")


def _greeting(page: Page) -> Iterator[Finding]:
    line = page.greeting
    if line and line[-1] not in ",!:.-–—" and line[-1].isalnum():
        yield _slip(line, "A comma belongs behind the greeting.", Severity.WARNING)
    if line and line[0].islower():
        yield _slip(line, "The greeting begins with a small letter.")
    name = line.rstrip(",!:. ").split(" ")[-1]
    if len(line.split()) > 1 and name.islower() and name.isalpha() and name not in _NO_NAMES:
        yield _slip(line, "A name begins with a capital letter.")


_NO_NAMES = frozenset(
    (
        "all everyone everybody team there both again concern madam sir folks manager colleagues friend morning "
        "afternoon evening day panel committee guys you"
    ).split()
)
