"""Who will be met, as sentences say it: "you will speak with Dana Lee and Sam Roe", lists, agendas."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from inboxwatch.detect import appointment, house, names, people, senders
from inboxwatch.detect.names import Named
from inboxwatch.model import Address

MOST_NAMES = names.MOST
MOST_ANCHORS = 6
"""Places in one sentence that may say who is met."""

_TALK = (
    r"(?:interview|call|talk|chat|conversation|session|screen|discussion|round|panel|deep dive|review|walk-?through"
    r"|pairing|intro(?:duction)?|q ?& ?a|presentation|exercise|meeting|catch-?up)s?"
)
_MET = re.compile(
    r"\b(?:meet(?:ing)?(?: with)?|speak(?:ing)? (?:with|to)|talk(?:ing)? (?:with|to)|chat(?:ting)? with"
    rf"|interview(?:ed|ing)? (?:with|by)|{_TALK} between|joined by|joining you (?:will be|is|are)|{_TALK}"
    r"(?: \w+| \([^()]{1,20}\)){0,6}? (?:with|by)|interviewer(?:s|\(s\))?(?: (?:is|are|will be))?|(?:panel|board"
    r"|committee) members?"
    r"(?: (?:is|are|will be))?|panel(?:ists?)?(?: (?:is"
    r"|includes?|consists of))?"
    r"|^(?:who|with|attendees|participants|guests|hosts?|staff|(?:hosted|interviewed) by)(?=\s?:|\s)|includes?"
    r"|followed by|then|(?:everything else|the rest)[^.:!?]{0,30}?(?:as it was|as before|the same|unchanged)(?=:)"
    r"|your panel|with (?:me|myself) and"
    r"|(?:seen|conducted|led|run|hosted) by)\s?:?\s(?!us\b|me\b)",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"(?<!touch )(?<!contact )(?<!share )(?<!shared )(?<!questions )(?<!along )(?<!together )(?<!speak )(?<!talk )"
    r"(?<!connect )(?<!check )(?<!checked )(?<!met )(?<!meet )(?<!role )(?<!position )(?<!job )(?<!spoke )(?<!spoken )"
    r"(?<!documents )(?<!details )(?<!feedback )(?<!working )(?<!work )(?<!worked )(?<!i confirmed )(?<!'ve confirmed )"
    r"(?<!have confirmed )(?<!discuss )(?<!discussed )(?<!agree )(?<!agreed )\bwith\s",
    re.IGNORECASE,
)
"""A "with" further on, in a sentence that speaks of a talk: "is confirmed for Tuesday at 2 pm with Dana Lee"."""
_OF_A_TALK = re.compile(
    rf"\b(?:{_TALK}|confirmed|booked|scheduled|arranged|speak|talk|meet|slot|invit(?:ed|ation))\b", re.IGNORECASE
)
_WILL = re.compile(
    r"\s(?:(?:will|is going to|are going to|shall|can|may|might|could|would)(?: (?:also|both|then|each|all|still"
    r"|only|probably"
    r"|hopefully|kindly)){0,2}"
    r" (?:(?:be )?(?:interview(?:ing)?|meet(?:ing)?|lead(?:ing)?|run(?:ning)?|conduct(?:ing)?|host(?:ing)?|join(?:ing)?"
    r"|attend(?:ing)?|see(?:ing)? you|chair(?:ing)?|walk(?:ing)? you|tak(?:e|ing) (?:you through|part|the interview)"
    r"|(?:speak|talk|chat)(?:ing)? (?:with|to) you|call(?:ing)? you|represent|sit(?:ting)? in"
    r"|show(?:ing)? you (?:round|around|the)|do(?:ing)? the (?:coding|technical|practical|design)|be with us)"
    r"|be (?:on|in|at|part of|there|present|your (?:interviewer|host|panel)))"
    r"|(?:is|are) (?:(?:still|also) )?(?:your (?:interviewer|host|panel)|interviewing you|on (?:the (?:panel|call)|it)"
    r"|joining|meeting you|leading)|(?:was|were) (?:going )?to (?:be your interviewer|have (?:met|interviewed) you"
    r"|meet you|interview you)"
    r"|(?:(?:is|are) )?look(?:s|ing)? forward to (?:meeting|speaking|talking|seeing|chatting|interviewing))\b"
    r"(?! (?:touch|contact|back\b|to (?:arrange|schedule|set|confirm|fix|find|agree)))",
    re.IGNORECASE,
)
"""What those do whose names stand before it: "Dana Lee (CTO) and Sam Roe will be on the call"."""
_BESIDE = (
    r"(?:\s?\([^()]{0,80}\)|\s?<[^<>]{0,80}>|\s?\[[^\[\]]{0,80}\]|, ?(?!and\b|who|that|which|said)[^,;()]{0,60}"
    r"|\s(?:from|of|in) (?:our|the) [^,;()]{1,40}){0,3}"
)
"""A title or an address beside a name."""
_TO_THE_VERB = re.compile(rf"{_BESIDE},?(?: and I)?(?: (?:both|all|each|also))?", re.IGNORECASE)
_TO_THE_NEXT = re.compile(
    rf"{_BESIDE}\s?(?:,|;|/|&)?\s?(?:and |& |as well as |together with |along with )?(?:also )?(?:our |the )?"
    r"(?:[A-Z][\w-]{1,20} (?:of )?){0,4}"
)
_HEAD = re.compile(
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
_ITEM = re.compile(r"(?:[-*\u2022\u00b7]|\d{1,2}[.)])?\s{0,3}")
_NUMBER = re.compile(r"\d{1,2}[.)]")
_ROW = re.compile(r"(?:\s?[,(<|:\u2013-].{0,120}|\s{1,3}\S{1,64}@\S{1,120})?[.;]?")
_INTERVIEWERS_ROW = re.compile(
    r"(?:interviewers?|interviewer\(s\)|(?:interview )?panel(?: members)?|panell?ists?|interviewed by|hosts?|hosted by)"
    r"\s{0,3}(?::|\||\s)",
    re.IGNORECASE,
)
"""A row of a table that goes on in the next line where it names several: "Interviewers   Dana Lee (CTO)"."""
_SESSION_ROW = re.compile(
    rf"\s?[:(|\u2013-]\s?[^.!?]{{0,60}}\b(?:{_TALK}|coding|design|fit|dive|programming|debugging|case|test|lunch"
    r"|coffee|q ?& ?a|culture|behaviou?ral|technical)\b[^.!?]{0,60}$",
    re.IGNORECASE,
)
"""What a row of a list without a head says of whom it names: "* Dana Lee - System design"."""
_NO_MEETING = re.compile(
    r"\b(?:met with|thank(?:s| you)|applied|spoke (?:with|to)|contact|reach out|questions|enjoyed"
    r"|(?:was|were|been) (?:a |an |so |very |really )?(?:pleasure|great|good|nice|lovely|wonderful|delight)\w*)\b",
    re.IGNORECASE,
)
_NOT_WILL = re.compile(r"\b(?:instead of|unless|not|no longer|unable|cannot|can't)\b", re.IGNORECASE)
_GREETING = re.compile(
    rf"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)),? (?P<who>{names.WORD}(?: {names.WORD})?)", re.I
)
"""Who is greeted is the reader by whatever name, and nobody to be met: "we look forward to meeting you, Callum"."""
_ALSO = re.compile(
    rf"\bwith (?P<name>{names.WORD}(?: {names.WORD})?),? (?:in the room|on the (?:call|line)|sitting in"
    rf"|joining (?:us|me))\b"
)
_KEPT_AWAY = re.compile(
    r"\s(?:\([^()]{2,40}\) )?(?:(?:has|have|was|were|got|been) (?:(?:now|just|unfortunately|been|got) ){0,2}(?:called"
    r"|taken|delayed|asked|pulled|dragged|summoned|held up|needed|stuck|had to|fallen|come down|an? (?:clash|conflict"
    r"|emergency))|(?:is|are|was) (?:(?:now|still|off|suddenly|going to be|also) ){0,2}(?:ill|sick|unwell|away|stuck"
    r"|out|double.booked|travell?ing|unavailable|poorly|on leave|in (?:hospital|surgery|quarantine|court)|at (?:a|the)"
    r"|needed)|can only (?:do|make)|can(?:not|'t| no longer) (?:make|do)"
    r"|(?:needs?|ha[sd]|have|must)(?: now)? (?:to )?(?:move|push|reschedule|travel|fly|be (?:at|in|on)|go|attend|cover"
    r"|stand in|drive|leave))\b",
    re.IGNORECASE,
)
"""Why an interview is moved or called off: one of those who were to hold it cannot."""
_REPLACED = re.compile(
    r"\b(?:instead of (?:him|her|them)|in (?:his|her|their) (?:place|stead)|(?:step|stand|fill)(?:s|ing|ped)? in"
    r"|cover(?:s|ing)? for|tak(?:e|es|ing) (?:over|(?:his|her|their) place)|replac(?:e|es|ing))\b",
    re.IGNORECASE,
)
_I_MEET = re.compile(
    r"\bI(?:'ll| will| shall| would| can| could|'d| am|'m)(?: \w+){0,3}? (?:meet(?:ing)?|interview(?:ing)?"
    r"|see(?:ing)?|ring(?:ing)?"
    r"|call(?:ing)?|phon(?:e|ing)|talk(?:ing)? (?:to|with)|speak(?:ing)? (?:to|with)|chat(?:ting)? with) you\b"
    r"(?! (?:back|to (?:arrange|schedule|set|confirm|fix|find|talk about (?:a )?(?:date|time))|as soon|once|when|if"
    r"|after|later))"
    r"|\bI(?:'ll| will| shall)(?: \w+){0,2} (?:conduct|lead|run|host|chair|join you|be (?:your|on the (?:call|panel"
    r"|line)|interviewing))"
    r"|\b(?:with|by|meet(?:ing)?|see(?:ing)?|join(?:ing)?) (?:me|myself) and\b|\band (?:me|myself) (?:on|at|in|next"
    r"|this|tomorrow|for)\b"
    r"|\b(?:interview|talk|chat|conversation|call|coffee|lunch|meeting|meet|sit down|session|slot|speak)\b[^.!?]{0,60}"
    r"\bwith (?:me|myself)\b|\bask for me\b|\bcome (?:and |to |in and |in to )?(?:see|meet|find) me\b"
    r"|\bwill (?:also )?join me\b"
    r"|\b(?:still|also) sit in\b|\bI(?:'ll| will) do the \w+|(?:[\w)]|,) and I (?:will|would|are|can|could|both"
    r"|look|shall|'ll|'d)\b|\b(?:me"
    r"|myself) and (?-i:[A-Z])\w+ (?:will|would|on|at)\b|\bcall on me\b"
    r"|\bwe(?:'ll| will| can| shall) have a (?:quick |little |proper |good )?(?:cuppa|coffee|tea|brew|chat|natter|look"
    r"|sit|talk|walk)\b|\bsee (?:if|how) we get on\b|\bI(?:'ll| will)? (?:let you (?:run|try|have|do|cook|pull|weld"
    r"|drive)|(?:put|stick) you (?:on|behind))\b"
    r"|\b(?:then|after (?:this|that)) we (?:will )?(?:ask|put questions)\b",
    re.IGNORECASE,
)
"""Who writes is who will be met: "I will meet you at reception", "with me and our registrar"."""
_ANOTHER_MEETS = re.compile(
    r"\b(?:skipper|captain|manager|director|chef|owner|boss|head|principal|foreman|supervisor|matron|partner|panel|board"
    r"|committee|founder|c[eto]o|editor|dean|governors) (?:will|would like to|is going to|wants to|can) (?:see|meet"
    r"|interview|speak (?:to|with)|talk (?:to|with)|ring|call) you\b",
    re.IGNORECASE,
)
_NOT_I = re.compile(r"\b(?:if|unless|whether|share|discuss|touch|not|n't|happy to|glad to|want me to)\b", re.IGNORECASE)
_BY_PRONOUN = re.compile(
    r"\b(?:meet|speak (?:to|with)|talk (?:to|with)|see) (?:him|her|them)\b"
    r"|\b(?:he|she) (?:can|could|will|'ll|would|wants to|would like to) (?:meet|see|call|ring|interview|speak|talk)\b",
    re.IGNORECASE,
)
""" "Wiremu decides, so you must meet him": who is named before it in the sentence."""
_WITH_ME = re.compile(r" and (?:I|me|myself) (?:can|could|would|will|are|have|want|propose|suggest|look|plan)\b")
_ASK_FOR = re.compile(
    rf"\bask (?:at \w+ )?for (?:me or )?(?P<name>{names.WORD}(?: {names.WORD})?)(?! {names.WORD})", re.I
)
"""Who comes to the door, and holds the interview where nobody else is said to."""
_STOP = re.compile(
    r"\b(?:at|on|to discuss|about|regarding|from \d|who|in order|via|using|over|for the)\s", re.IGNORECASE
)


def names_in(text: str, known: Sequence[Address] = ()) -> tuple[str, ...]:
    """People's names in a short stretch of text, in order, each once; first names as in `to_be_met`."""
    return tuple(dict.fromkeys(named.name for named in find(text, known)))


def author_meets(said: Iterable[str]) -> bool:
    """Whether the sentences say that who wrote them will be there: "I will meet you at reception"."""
    return any((hit := _I_MEET.search(each)) and not _NOT_I.search(each[: hit.end()][-120:]) for each in said)


def kept_away(said: Sequence[str], known: Sequence[Address] = ()) -> tuple[str, ...]:
    """Who had to have an interview moved or called off: "Tamsin (our FD) has been called to Dublin"."""
    found: dict[str, None] = {}
    whole = {each.name for sentence in said for each in names.spans(sentence)}
    for sentence in said:
        for verb in [*_KEPT_AWAY.finditer(sentence)][:4]:
            region = sentence[max(0, verb.start() - 60) : verb.start()]
            beside = "(" in verb[0]  # "Tamsin (our FD)" is a person where she begins a sentence too
            for each in (*find(region, known, loose=True), *(names.singles(region) if beside else ())):
                if each.finish == len(region):
                    found.setdefault(in_full(each.name, whole))
    return tuple(found)


def another_meets(said: Iterable[str]) -> bool:
    """Whether the sentences say that somebody else without a name will be met: "the skipper will see you"."""
    return any(_ANOTHER_MEETS.search(sentence) for sentence in said)


def replaced(said: Sequence[str]) -> bool:
    """Whether the words say that somebody takes another's place in an interview."""
    return any(_REPLACED.search(sentence) for sentence in said)


def to_be_met(said: Sequence[str], known: Sequence[Address] = (), author: str = "") -> tuple[str, ...]:
    """The names that sentences say the user will meet: "you will speak with Dana Lee and Sam Roe".

    A first name alone stands for the name of the only one of the `known` addresses that has it, or for a whole name
    in the same mail; else it is taken for itself when it is a common one, or when only people do what it does.
    `author` is the name of who wrote it, which stands below a list of names without being of it.
    """
    found: dict[str, None] = {}
    whole: set[str] = set()
    user = greeted(said)
    listed = rows = False
    for sentence in said:
        whole.update(named.name for named in names.spans(sentence))
        if listed and _NUMBER.fullmatch(sentence):
            continue  # the row's name is the next sentence
        if listed and (first := _first_of_row(sentence)) and first != author:
            found.setdefault(first)
            continue
        if listed and rows and len(sentence) < 80 and house.is_title(sentence) and not names.spans(sentence):
            continue  # the title of the row above
        if (named := next(iter(names.spans(sentence)), None)) and _opens(sentence, named) and named.name != author:
            found.setdefault(named.name)
            continue
        listed = _HEAD.search(sentence) is not None
        rows = listed
        for region in _regions(sentence):
            for each in find(region, known):
                found.setdefault(each.name)
                listed = listed or _INTERVIEWERS_ROW.match(sentence) is not None
        for name in (*_before_the_verb(sentence, known), *_by_pronoun(sentence, known)):
            found.setdefault(name)
        if (also := _ALSO.search(sentence)) and names.is_word_of_name(also["name"].split()[0]):
            found.setdefault(also["name"])
    met = (in_full(name, whole) for name in found or at_the_door(said) if name != user)
    return tuple(dict.fromkeys(met))[:MOST_NAMES]


def _opens(row: str, named: Named) -> bool:
    """Whether a row of a list names first who holds a session of the day."""
    if named.begin == 0 or _ITEM.fullmatch(row, 0, named.begin) is None or len(row) > 160:
        return False
    return _SESSION_ROW.match(row, named.finish) is not None


def _by_pronoun(sentence: str, known: Sequence[Address]) -> list[str]:
    """The one person of a sentence that says "you must meet him", and who asks or offers together with the author."""
    if (both := _WITH_ME.search(sentence)) is not None:
        region = sentence[max(0, both.start() - 80) : both.start()]
        named = find(region, known, loose=True)
        if named and _TO_THE_VERB.fullmatch(region, named[-1].finish):
            return [named[-1].name]
    if (pronoun := _BY_PRONOUN.search(sentence)) is not None:
        named = find(sentence[: pronoun.start()][-200:], known, loose=True)
        if len({each.name for each in named}) == 1:
            return [named[0].name]
    return []


def greeted(said: Iterable[str]) -> str:
    """The name that a mail greets, which is the user's by whatever form; empty where none."""
    return next((hail["who"] for sentence in said if (hail := _GREETING.match(sentence))), "")


def goes_on(text: str, begin: int, finish: int, *, first: bool) -> bool:
    """Whether what stands between two names of a list, or before its first, leads from one to the other."""
    if first:
        return finish - begin <= 20
    return _TO_THE_NEXT.fullmatch(text, begin, finish) is not None


def at_the_door(said: Iterable[str]) -> tuple[str, ...]:
    """Whom the user is to ask for when they come."""
    asked = (door["name"] for sentence in said for door in _ASK_FOR.finditer(sentence))
    return tuple(dict.fromkeys(name for name in asked if all(map(names.is_word_of_name, name.split()))))[:2]


def in_full(name: str, whole: set[str]) -> str:
    """The whole name that a first name stands for in the same mail."""
    fitting = {each for each in whole if each.startswith(f"{name} ")} if " " not in name else set()
    return fitting.pop() if len(fitting) == 1 else name


def _first_of_row(row: str) -> str | None:
    """The name that a row of a list begins with: "- Dana Lee (CTO)"; None for any other sentence."""
    named = next(iter(names.spans(row)), None)
    if named is None or _ITEM.fullmatch(row, 0, named.begin) is None or len(row) > 160:
        return None
    return named.name if _ROW.fullmatch(row, named.finish) else None


def _regions(sentence: str) -> Iterator[str]:
    """The stretches of a sentence that begin where it says who is met."""
    anchors = [*_MET.finditer(sentence)][:MOST_ANCHORS]
    if not anchors and (hit := _WITH.search(sentence)) and _speaks_of_a_talk(sentence[: hit.start()]):
        anchors = [*_WITH.finditer(sentence, hit.start())][:MOST_ANCHORS]
    reached = 0
    for anchor in anchors:
        if anchor.start() < reached or _NO_MEETING.search(sentence[: anchor.end()]):
            continue
        region = sentence[anchor.end() : anchor.end() + 300]
        first = next(iter((*names.spans(region), *names.abridged(region), *names.singles(region))), None)
        first = first or next(iter(names.titled(region)), None)
        if first is None or first.begin > 60:
            if anchor is anchors[0] and (later := _WITH.search(sentence, anchor.end())):
                anchors.append(later)
            continue
        if stop := _STOP.search(region, first.finish):
            rest = region[stop.end() :]
            # "with Dana Lee at 10 am and Sam Roe at 11 am" goes on; "with Dana Lee at Acme Robotics" does not
            region = region if rest[:1].isdigit() else region[: stop.start()]
        reached = anchor.end() + len(region)
        yield region


def _speaks_of_a_talk(words: str) -> bool:
    return _OF_A_TALK.search(words) is not None or appointment.TIME_LIKE.search(words) is not None


def _before_the_verb(sentence: str, known: Sequence[Address]) -> list[str]:
    """The names right before what they will do: "Dana Lee (CTO) and Sam Roe will be on the call"."""
    verb = _WILL.search(sentence)
    if verb is None:
        return []
    region = sentence[max(0, verb.start() - 250) : verb.start()]
    if _NOT_WILL.search(region):
        return []
    found: list[str] = []
    pattern, end = _TO_THE_VERB, len(region)
    for named in reversed(find(region, known, loose=True)):
        if pattern.fullmatch(region, named.finish, end) is None:
            break
        found.append(named.name)
        pattern, end = _TO_THE_NEXT, named.begin
    return found[::-1]


def find(text: str, known: Sequence[Address], *, loose: bool = False) -> list[Named]:
    """Whole names, surnames behind a form of address, and first names alone, in order. `known`: as in `to_be_met`.

    `loose`: only people do what the text says, so that any word that can be a name is one inside of a sentence.
    """
    found = [*names.spans(text)]
    found += [n for n in names.abridged(text) if not any(n.begin < o.finish and o.begin < n.finish for o in found)]
    told = names.titled(text)
    found += [n for n in told if not any(n.begin < o.finish and o.begin < n.finish for o in found)]
    for single in names.singles(text):
        if any(single.begin < other.finish and other.begin < single.finish for other in found):
            continue
        if (address := people.of_first_name(single.name, known)) is not None:
            found.append(replace(single, name=senders.person_name(address.name) or single.name))
        elif names.is_first_name(single.name) or (loose and single.begin > 0 and single.name[-2:].islower()):
            found.append(single)
    return sorted(found, key=lambda named: named.begin)
