"""What the words around a time say about it: given up, due, opening hours, a header of quoted mail, how long."""

from __future__ import annotations

import re

BEFORE = 90
"""Characters before a time that are looked at."""
_SHORT = (
    r"[\s:,(*-]{0,4}(?:(?:on|at|the|is|of|end|close|business|cob|eod|midnight|this|next|been|scheduled"
    r"|planned|for|time|date|slot|your|our|interview|call|meeting)\b[\s:,(*-]{0,4}){0,6}"
)
_GIVEN_UP = re.compile(
    rf"\b(?:instead\sof|rather\sthan|in\splace\sof|original(?:ly)?|previous(?:ly)?|old|former(?:ly)?|was|were|had"
    rf"|no\slonger|not"
    r"|(?:can(?:'t|not)|unable\sto|not\sable\sto)\s(?:make|do|meet|see|sit|join|host|attend|speak|talk|manage|hold"
    rf"|run|take)(?:\s(?:it|you|with|us))?|replaces)\b{_SHORT}$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\bfrom\b[\s:,(*-]{0,4}(?:(?:the|on|at|our|your|original|its|previous|slot|time)\b\s{0,2}){0,4}$", re.IGNORECASE
)
_MOVES = re.compile(
    r"\b(?:mov(?:e|ed|ing)(?!\s(?:forward|on|ahead|along))|chang(?:e|ed|ing)|re-?schedul(?:e|ed|ing)|shift(?:ed"
    r"|ing)?|push(?:ed|ing)?|postpon(?:e"
    r"|ed|ing)|bump(?:ed)?"
    r"|switch(?:ed|ing)?|swap(?:ped)?|br(?:ing|ought)\s(?:forward|back)|put\s(?:back|off)|pull(?:ed)?\sforward"
    r"|prepon(?:e|ed|ing))\b",
    re.IGNORECASE,
)
_TOWARDS = re.compile(r"\b(?:to|for|until|into|onto|is|be)\b", re.IGNORECASE)
_TO = re.compile(r"\bto\b", re.IGNORECASE)
_ONWARDS = re.compile(r"[^.!?\n]{0,40}\b(?:to|until)\s{1,3}$", re.IGNORECASE)
_MOVED_ON = re.compile(
    r"[^.!?]{0,70}\b(?:moved|changed|re-?scheduled|shifted|pushed|postponed|bumped|switched|brought\sforward"
    r"|pulled\sforward)\b"
    r"[^.!?]{0,30}\b(?:to|until|for)\b",
    re.IGNORECASE,
)
_MOVED_AWAY = re.compile(
    r"\b(?:mov(?:e|ing)|postpon(?:e|ing)|re-?schedul(?:e|ing)|chang(?:e|ing))\s(?:your|the|our|this|that)"
    r"\s(?:[\w-]{1,20}\s){0,3}(?:(?:on|of|at)|(?:scheduled|planned|set|booked|arranged)\s(?:for|on|at))\s(?:the\s)?$",
    re.IGNORECASE,
)
_NO_GO = re.compile(
    r"\s(?:is|was|has\sbecome)\s(?:(?:now|sadly|unfortunately)\s)?(?:a\sno[ -]go|off\b(?!\s(?:to|for)\b)"
    r"|(?:out|gone|taken|full|no\sgood)\b(?!\sof\b)"
    r"|(?:not|no\slonger)\s(?:happening|possible|going\sto\s(?:work|happen)))"
    r"|(?:\son\s(?:that|this|the\ssame)\sday)?\s(?:won't|will\snot|will\sno\slonger|cannot|can't|isn't\sgoing\sto)"
    r"\s(?:now\s|any\s?more\s)?(?:work|happen|be\spossible|take\splace|go\sahead|be\sheld|proceed)\b",
    re.IGNORECASE,
)
_IF = re.compile(r"\b(?:if|in\scase|should|unless|when)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:my|his|her|their|another)\s(?:(?:own|first|next|last|other|earlier)\s)?$", re.IGNORECASE)
_EITHER_HALF = re.compile(
    r"\b(?:am\sor\spm|a\.m\.\sor\sp\.m|morning\sor\s(?:the\s)?(?:evening|afternoon|night)|which\send\sof\s(?:the|his|her)"
    r"\sday|(?:forget|forgot|not\ssure|unsure|don't\sknow|can't\sremember)\s(?:which|whether|if\sit))\b",
    re.IGNORECASE,
)
_ARRIVES = re.compile(
    r"\b(?:arriv(?:e|al|ing)|check(?:ing)?[ -]?in|report(?:ing)?|be\s(?:there|here|online|on[ -]site)"
    r"|sign(?:ing)?[ -]in|log(?:ging)?[ -]in|doors\sopen|get\s(?:there|here)|turn\sup|registration)\b[^!?\n]{0,50}$",
    re.IGNORECASE,
)
_DUE = re.compile(
    rf"\b(?:(?<!come\s)(?<!drop\s)(?<!stop\s)(?<!pop\s)(?<!swing\s)by|before|until|till|(?:no|not)\slater\sthan|due|deadline|expir(?:es?|ing|y)|clos(?:es?|ing)|prior\sto"
    rf"|ends?|latest"
    rf"|after|since|as\sof|submit(?:ted)?|applied|received|posted|registered|signed\sup)\b{_SHORT}$",
    re.IGNORECASE,
)
_DUE_BEHIND = re.compile(
    r"[\s,(-]{0,3}(?:at\sthe\slatest|(?:is|as)\s(?:the|your|our)\sdeadline|deadline|or\s(?:earlier|before|sooner))\b",
    re.IGNORECASE,
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_HOURS = re.compile(
    r"\b(?:core|office|business|working|work|opening|visiting|reception|trading|support|shop|school|service"
    r"|shift)\s(?:hours|times?)\b"
    r"|\b(?:office|opening|hours)\s?:|\bhours\sof\s(?:operation|work)\b|\bour\shours\b|\b(?:is|are|we're)\sopen\b"
    r"|\bopens?\s(?:from|at|daily"
    r"|between)\b|\bevery\s(?:day|week)\b"
    r"|\bweekdays\b|\bdaily\b|\bstand-?ups?\b"
    rf"|\b{_WEEKDAY}\s?(?:-|to|through|thru)\s?{_WEEKDAY}\b",
    re.IGNORECASE,
)
_HEADER = re.compile(r"\s{0,4}>{0,3}\s?(?:sent|received|posted|printed)\s?:", re.IGNORECASE)
_WROTE = re.compile(r"\bwrote\s?:", re.IGNORECASE)
_END = re.compile(
    r"(?:\bends?(?:ing)?(?:\s(?:at|time|date))?\s?:?\s{0,3}|\bto\s?:?\s{0,3}|\buntil\s|[ ]-[ ]{0,2})$", re.IGNORECASE
)
_DURATION = re.compile(
    r"\b(?P<number>\d{1,3}(?:\.5)?|an?|one|two|three|four|half\san|ninety|sixty|forty-five|thirty|twenty"
    r"|fifteen)[\s-]{0,2}"
    r"(?P<unit>min(?:ute)?s?|hours?|hrs?|h)\b(?:\sand\sa\s(?P<half>half))?",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"(?:\bfor|\btakes?|\blasts?|\blast(?:ing)?|\btaking|\bduration\s?:?|\blength\s?:?|\bbe|\bis|\bapproximately"
    r"|\babout|\baround|\broughly|[(,:-])"
    r"\s{0,3}(?:for\s|about\s|approximately\s|around\s|roughly\s|up\sto\s|an?\s){0,2}$",
    re.IGNORECASE,
)
_OF_A_CALL = re.compile(
    r"[\s-](?:[a-z]{3,12}\s){0,2}(?:call|interview|chat|conversation|meeting|video|phone|zoom|slot|session|screen"
    r"|discussion|talk|long)\b",
    re.IGNORECASE,
)
_NOT_LONG = re.compile(
    r"\s?(?:\w{2,8}\s)?(?:before|early|earlier|prior|ahead|later|after|notice|of\s|in\sadvance|from\snow|each|break)",
    re.IGNORECASE,
)
_OF_A_PART = re.compile(
    r"['\s-]{1,2}(?:[a-z-]{2,14}\s){0,2}(?:exercise|test|task|presentation|drive|walk|break|lunch|pitch|quiz|lesson"
    r"|prep(?:aration)?|warm-?up|sheet|tour|briefing)\b",
    re.IGNORECASE,
)
_PREPARED = re.compile(r"\b(?:prepar|present|pitch|bring|talk\son)\w{0,5}\b[^.!?\n]{0,25}$", re.IGNORECASE)
"""What the candidate is to have ready is shorter than the meeting."""
_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "half an": 0.5,
    "ninety": 90,
    "sixty": 60,
    "forty-five": 45,
    "thirty": 30,
    "twenty": 20,
    "fifteen": 15,
}


def given_up(before: str, behind: str, sentence: str) -> bool:
    """Whether a time is one that no longer holds: "instead of A", "moved from A to ...", "A has been moved to ...".

    `before` and `behind` reach to the next time on that side, `sentence` from the sentence's begin to the time.
    """
    return (
        _GIVEN_UP.search(before) is not None
        or (_FROM.search(before) is not None and moves(sentence))
        or _MOVED_ON.match(behind) is not None
        or (_ONWARDS.match(behind) is not None and moves(sentence))
        or (_MOVED_AWAY.search(sentence) is not None and _MOVED_AWAY.search(before) is not None)
        or (_NO_GO.match(behind) is not None and _IF.search(sentence) is None)
    )


def others(before: str) -> bool:
    """Whether a time is the name of somebody's other appointment: "my 9 o'clock has been moved"."""
    return _OTHERS.search(before) is not None


def either_half(behind: str) -> bool:
    """Whether the words behind a time leave open whether it is in the morning or the evening."""
    return _EITHER_HALF.search(behind) is not None


def arrives(before: str) -> bool:
    """Whether a time is when to be there; the meeting may begin later."""
    return _ARRIVES.search(before) is not None


def moves(sentence: str) -> bool:
    """Whether the words before "A to B" tell of a change, so that A is no start: "move our call from A", "push A".

    "Moved to A" is none: what follows it is the new time.
    """
    verbs = list(_MOVES.finditer(sentence))
    if not verbs:
        return False
    towards = _TOWARDS if _FROM.search(sentence) is None else _TO
    return towards.search(sentence, verbs[-1].end()) is None


def due(before: str, behind: str = "") -> bool:
    """Whether a time is a limit or lies in the past by its words ("by", "until", "submitted on"), not a meeting."""
    return _DUE.search(before) is not None or _DUE_BEHIND.match(behind) is not None


def hours(sentence: str) -> bool:
    """Whether a sentence tells when something is open or happens every day."""
    return _HOURS.search(sentence) is not None and _MOVES.search(sentence) is None


def header(line: str) -> bool:
    """Whether a line is a header of quoted mail."""
    return _HEADER.match(line) is not None or _WROTE.search(line) is not None


def ends(before: str) -> bool:
    """Whether a time is the end of the one before it: "End: ...", "... to", "... -"."""
    return _END.search(before) is not None


def durations(text: str) -> tuple[tuple[int, int], ...]:
    """(position, minutes) of what a `plain` text says about how long a meeting takes."""
    found = []
    for count, match in enumerate(_DURATION.finditer(text)):
        if count >= 200:
            break
        minutes = _minutes(match)
        lasts = _LASTS.search(text[max(0, match.start() - 30) : match.start()]) is not None
        if not 5 <= minutes <= 600 or _NOT_LONG.match(text, match.end()):
            continue
        if of_a_part(text, match.start(), match.end()):
            continue
        if lasts or _OF_A_CALL.match(text, match.end()):
            found.append((match.start(), minutes))
    return tuple(found)


def of_a_part(text: str, begin: int, finish: int) -> bool:
    """Whether a length is that of one part of a meeting ("a 20 minute test"), or of what is to be prepared for it."""
    before = text[max(0, begin - 40) : begin]
    return _OF_A_PART.match(text, finish) is not None or _PREPARED.search(before) is not None


def _minutes(match: re.Match[str]) -> int:
    word = " ".join(match["number"].lower().split())
    number = _NUMBERS[word] if word in _NUMBERS else float(word)
    if match["unit"].lower().startswith("m"):
        return int(number)
    return int(number * 60) + (30 if match["half"] else 0)
