"""Who else of the employer's side a mail speaks of: who met the reader before, who judges, who does what comes next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inboxwatch.detect import hosts, names, people
from inboxwatch.detect.names import Named
from inboxwatch.detect.turns import Turn
from inboxwatch.model import Address, Part

MOST = 6
_OFTEN = (
    r"(?:,? (?:in particular|especially|also|both|all|really|still|each|just|now|kindly|then|already|certainly)){0,2}"
)
_BEFORE = Turn(
    r"\b(?:(?:thank(?:s| you)|grateful|glad|great|lovely|good|nice|enjoyed)\b[^.!?]{0,40}\b(?:meet(?:ing)?"
    r"|(?:speak|talk|chat)(?:ing)? (?:with|to)|interviewing with|com(?:e|ing) (?:in )?to (?:see|meet))"
    r"|\byou(?:'ve| have|'d| had)?(?: just| already| recently)? (?:met|spoke|talked|chatted|interviewed)"
    r"(?: (?:with|to))?|\byour (?:interview|conversation|chat|meeting|call|talk)s? with) ",
    re.IGNORECASE,
)
"""What the reader did with whom, before this mail."""
_NOT_YET = re.compile(
    r"\b(?:will|would like|'d like|invite|want|forward to|hope to|love to|chance to)\b", re.IGNORECASE
)
_JUDGES = Turn(
    rf"{_OFTEN} (?:rated|liked?s?|love[sd]?|enjoy(?:ed|s)?|thought|thinks?|felt|feels|said(?! you)|says(?! you)|found"
    r"|praised|noted|wrote|(?:was|were) (?:both |all )?(?:very |really |so |most |quite )?(?:impressed|taken"
    r"|pleased|keen|positive|enthusiastic)"
    r"|(?:is|was) (?:still )?talking|went back and forth|had (?:only )?good things|preferred|would have)\b",
    re.IGNORECASE,
)
"""What only who met the reader can do."""
_AND = frozenset({" and ", ", ", " & "})
_ACTS = Turn(
    rf"(?: (?:from|at|in|of) (?:our |the )?(?:(?-i:[a-z&-]{{2,20}})|(?:(?-i:[A-Z])[\w&'-]{{0,20}} ?){{1,3}}?))?{_OFTEN}"
    r" (?:is(?! (?:an?|the|in|part|about|known|where|what)\b)|has|will|can(?! be\b)|goes through|keeps|looks|handles"
    r"|runs|wants|asked|asks|sends|does|knows|needs)\b",
    re.IGNORECASE,
)
_NAME = rf"{names.WORD}(?: {names.WORD})?"
_ARRANGES = Turn(
    r"\b(?:give|send|tell|let|reply to|answer|liaise with|coordinate with|work with|copied|copying(?: in)?) "
    rf"(?P<to>{_NAME})[^.!?]{{0,60}}\b(?:times?|availab\w+|slots?|dates|days|half-hours|schedul\w+|calendar)\b"
    rf"|(?P<by>{_NAME})(?:,? \([^()]{{1,30}}\)|, [^,.!?]{{1,40}},)? (?:will|is going to|can) (?:be )?"
    r"(?:schedul|arrang|set(?:ting)? (?:it |this |things )?up|find(?:ing)? (?:us |you )?a (?:time|date|slot|day)"
    r"|sort(?:ing)? (?:out )?(?:a |the )?(?:time|date|diar|calendar)|coordinat"
    r"|send(?:ing)? (?:you |out |over )?(?:an?|the|your) (?:calendar |teams |zoom |meeting )?invit)",
    re.IGNORECASE,
)
"""Who is told the times that suit, or sends the invitation."""
_TOLD = Turn(r"\b(?:told|from|asked|together with|with my colleague|copied|cc'd|spoken to|checked with|ask) ", re.I)
_ROW = re.compile(
    r"^[ *\u2022-]{0,4}(?P<label>(?:your |main |named |hr |interview )?(?:contact(?: person| name| on the day)?"
    r"|point of contact|recruiter|hiring manager|line manager|co-?ordinator|scheduler|organi[sz]er|queries|enquiries))"
    r" ?(?::|\||-|   ) {0,40}(?P<rest>[^\n]{3,160})$",
    re.IGNORECASE | re.MULTILINE,
)
"""A row that names somebody of the process who is not said to be met."""
_NOT_THEIRS = Turn(
    r"\b(?:your|his|her|the) (?:\w+ )?(?:referees?|references?|former|previous|old|last|friend|husband|wife)\b"
    r"|\bletters? (?:of|from)\b|\brecommendations?\b|^(?:if|unless)\b",
    re.IGNORECASE,
)
"""Whose people a sentence is about who are none of the employer's."""
_GREETING = re.compile(r"(?:hi|hello|hey|dear|good \w+|morning|afternoon|evening)\b", re.IGNORECASE)


def met_before(said: Sequence[str], known: Sequence[Address] = ()) -> tuple[str, ...]:
    """Who met the reader, as news of a process tells: "thank you for meeting Dana Lee", "Dana really rated you"."""
    found: dict[str, None] = {}
    for sentence in said:
        if _NOT_THEIRS.search(sentence):
            continue
        anchor = _BEFORE.search(sentence)
        if anchor is not None and not _NOT_YET.search(sentence[: anchor.start()]):
            region = sentence[anchor.end() : anchor.end() + 120]
            at = 0
            for named in hosts.find(region, known):
                if not hosts.goes_on(region, at, named.begin, first=at == 0):
                    break
                found.setdefault(named.name)
                at = named.finish
    found.update(dict.fromkeys(judges(said, known)))
    return tuple(found)[:MOST]


def judges(said: Sequence[str], known: Sequence[Address] = ()) -> tuple[str, ...]:
    """Who tells what they make of the reader, and so has met them: "Dana and Sam were both impressed"."""
    found: dict[str, None] = {}
    for sentence in said:
        if _NOT_THEIRS.search(sentence):
            continue
        for verb in [*_JUDGES.finditer(sentence)][:3]:
            region = sentence[max(0, verb.start() - 60) : verb.start()]
            end, first = len(region), True
            for named in reversed(hosts.find(region, known)):
                if (region[named.finish : end] != "") if first else (region[named.finish : end] not in _AND):
                    break
                found.setdefault(named.name)
                end, first = named.begin, False
    return tuple(found)[:MOST]


def colleagues(said: Sequence[str], known: Sequence[Address] = ()) -> tuple[str, ...]:
    """Who has a part in what goes on: "Dana, the shop manager, reads them all", "I have told Dana"."""
    found: dict[str, None] = {}
    for sentence in said:
        if _GREETING.match(sentence) or _NOT_THEIRS.search(sentence):
            continue
        for named in (*names.titled(sentence, names.spans(sentence)), *names.titled(sentence)):
            found.setdefault(named.name)
        for verb in [*_ACTS.finditer(sentence)][:4]:
            subject = _before(sentence, verb, known)
            if subject is not None and (names.may_be_a_person(subject.name) or names.is_form(subject.name.split()[0])):
                found.setdefault(subject.name)
        for verb in [*_TOLD.finditer(sentence)][:3]:
            region = sentence[verb.end() : verb.end() + 40]
            first = next(iter(hosts.find(region, known, loose=True)), None)
            sure = first is not None and (names.may_be_a_person(first.name) or not verb[0].startswith("from"))
            if first is not None and first.begin == 0 and sure:
                found.setdefault(first.name)
    return tuple(found)[:MOST]


def arrangers(said: Sequence[str]) -> tuple[str, ...]:
    """Who finds the time of a talk for others: "give Dana Lee two or three slots", "Dana will send the invitation"."""
    found: dict[str, None] = {}
    for sentence in said:
        for match in [*_ARRANGES.finditer(sentence)][:2]:
            name = match["to"] or match["by"]
            if all(map(names.is_word_of_name, name.split())) and (" " in name or names.is_first_name(name)):
                found.setdefault(name)
    return tuple(found)[:2]


def rows(text: str) -> tuple[tuple[Address, Part], ...]:
    """Who labelled rows name beside the interviewers, the address empty where none is: "Contact: Dana Lee, hr@..."."""
    found: dict[str, tuple[Address, Part]] = {}
    for _, row in zip(range(MOST), _ROW.finditer(text[:6000]), strict=False):
        named = next(iter(names.spans(row["rest"])), None)
        if named is None or named.begin > 0:
            continue
        email = people.EMAIL.search(row["rest"], named.finish)
        address = Address(named.name, email[0].lower() if email is not None else "")
        found.setdefault(named.name, (address, people.part_of(row["label"]) or Part.CONTACT))
    return tuple(found.values())


def _before(sentence: str, verb: re.Match[str], known: Sequence[Address]) -> Named | None:
    """The name that stands right before a verb."""
    region = sentence[max(0, verb.start() - 60) : verb.start()]
    found = [*hosts.find(region, known)]
    last = found[-1] if found else None
    return last if last is not None and last.finish == len(region) else None
