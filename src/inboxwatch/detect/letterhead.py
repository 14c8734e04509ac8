"""Employers by what forms, footers and letterheads alone say: "Employer: Acme", "sent on behalf of Acme by ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from inboxwatch.detect import house, names, people, senders, trades
from inboxwatch.detect.turns import Turn

_WORD = r"(?:(?-i:St|Mt|Ft)\.|(?-i:[A-Z0-9\u00c0-\u00d6\u00d8-\u00de])[\w&'+-]{0,30}|&)"
_NAME = rf"(?P<name>{_WORD}(?: (?:(?:of|and|for|the|de|di|und|og|i) ){{0,2}}{_WORD}){{0,7}})"
_ROW = Turn(
    r"^\W{0,4}(?P<what>employer|client|hirer|company|organi[sz]ation|department|agency|institution|hiring company)"
    rf"(?: name)? ?: {{0,3}}{_NAME}(?= ?[,;(|]| - |\.?\s*$)",
    re.MULTILINE | re.IGNORECASE,
)
_INNER = frozenset(("department", "agency"))
"""Rows that name the employer on a government's job site only: elsewhere they name a part of it, or an agency."""
_SERVED = Turn(
    rf"\bon behalf of (?:the )?{_NAME}(?= (?:by|through|via|with|using)\b|[.,;|]|\s*$)"
    rf"|\b(?:sent|powered|scheduled) by (?:the )?{_NAME.replace('<name>', '<first>')}(?= (?:through|via|with|using) )",
    re.MULTILINE | re.IGNORECASE,
)
"""For whom a system sends, in its footers."""
_LEGAL = Turn(
    rf"(?:\u00a9|\(c\)|copyright) ?(?:\u00a9 ?)?(?:\d{{4}}(?: ?[-\u2013] ?\d{{4}})?,? )?{_NAME}"
    r"(?=[.,;|]| all rights|\s*$)"
    rf"|(?:^|[.!] ){_NAME.replace('<name>', '<first>')}"
    r"(?=,? (?:is|are) an equal|[,.] registered (?:in|office|charity|company)"
    r"|,? monitors )",
    re.MULTILINE | re.IGNORECASE,
)
"""Who stands behind a mail by law."""
_HEAD = re.compile(r"[A-Z\u00c0-\u00de&][A-Z\u00c0-\u00de&'. -]{6,50}")
"""The letterhead: a first line in capitals."""
_HOSTED = Turn(
    rf"\bwith (?-i:[A-Z])[\w'-]{{1,20}}(?: (?-i:[A-Z])[\w'-]{{1,20}}){{0,2}} (?:at|from) (?:the )?{_NAME}"
    r"(?=[.,;:!?)]|\s*$| (?:is|has|was|on|for|will)\b)",
    re.MULTILINE | re.IGNORECASE,
)
"""Whom one talks with, and where they work."""
_ALSO = re.compile(
    r"\b(?:constabulary|police|fisheries|harbours?|federation|directorate|administration|district|water|rail|trams?|mills?|meats|butchers"
    r"|bakers|roasters|manor|lodge|hospice|hospitals|church|cathedral|orchestra|opera|ballet|zoo|park|gardens|union"
    r"|unified|board|bureau|office for|office of|residential|landscapes|ceramics|steel|metals|spindles|utilities"
    r"|laborator(?:y|ies)|federation|chambers|cinema|kino|bryggeri|hotel|verlag|stiftung|university|universit\u00e4t"
    r"|club|museum|monument|technische|packaging|marine|mutual|staffing|partners|services?)\b",
    re.IGNORECASE,
)
"""Words of houses besides those that tell them from people everywhere."""
_APPLIED = Turn(
    r"\bappl(?:y|ied|ying|ication) (?:for|to) (?:the )?(?:(?!(?:with|at)\b)[\w/&,.()'-]{1,30} ){1,9}"
    r"(?:with|at) (?:the )?"
    rf"{_NAME}(?=[.,;]| \(|\s*$)",
    re.MULTILINE | re.IGNORECASE,
)
_DEALT = Turn(
    rf"(?:^|[.!?:] )(?:the )?{_NAME}(?:'s? [\w ]{{1,30}})?"
    r" (?:have|has|had|said|says?|wants?|would|will|loved|liked|asked"
    r"|came|need|needs)\b"
    rf"|\b(?:at|with|from|before|for|to) (?:the )?{_NAME.replace('<name>', '<first>')}"
    r"(?=[.,;:!?)]|\s*$| (?:has|have|will|is|are|on|and|but|said|want|\())",
    re.MULTILINE | re.IGNORECASE,
)
_PARTED = re.compile(r" [-\u2013\u2014|:] ")
_REPLY = re.compile(r"^(?:(?:re|fwd?|aw|sv) ?: ?){1,3}", re.IGNORECASE)
_FINDS = re.compile(
    r"[A-Z][\w&'-]{1,20}(?: [A-Z&][\w'-]{0,20}){1,3} (?:Recruitment|Staffing|Resourcing|Personnel|Search)(?: Ltd\.?)?"
)
"""An agency's name as a line has it; of two words it could be a house's own team as well."""
_FINDER = re.compile(r"\b(?:Recruitment|Recruiting|Staffing|Resourcing|Personnel|Executive Search)(?: Ltd\.?)?$")
_BESIDE = re.compile(r" [/|] |(?<!St)(?<!Mt)(?<!Co)\. (?=[A-Z])")
_PART_OF_ONE = frozenset(
    """data recruiting recruitment recruiters services coordination people talent hr team marketing finance legal
    product design operations engineering support sales careers hiring office department campus staffing
    acquisition human resources""".split()
)
"""Words behind a house's name that make it a part of it."""
_MOST = 4
_LAST_LINES = 6
_MOST_WORDS = 7
_SMALL = frozenset(("&", "of", "and", "for", "the", "de", "und"))


def in_rows(text: str, *, site: bool) -> Iterator[str]:
    """Employers that rows of a form name. `site`: a job site wrote, on which a department is one."""
    for count, match in enumerate(_ROW.finditer(text)):
        if count == _MOST:
            return
        if match["what"].casefold() in _INNER and not site:
            continue
        if name := _cleaned(match["name"]):
            yield name


def client(text: str) -> str | None:
    """The client or hirer whom an agency's form names."""
    for match in _ROW.finditer(text):
        if match["what"].casefold() in ("client", "hirer") and (name := _cleaned(match["name"])):
            return name
    return None


def served(text: str) -> Iterator[str]:
    """For whom a system says that it sends."""
    yield from _each(_SERVED, text)


def hosted(text: str) -> Iterator[str]:
    """Where those work with whom the user will talk: "with Dana Ortiz at Acme"."""
    yield from _each(_HOSTED, text)


def by_law(text: str) -> Iterator[str]:
    """Who is named as legal footers name the sender: "(c) 2026 Acme Ltd.", "Acme is an equal opportunity employer"."""
    for name in _each(_LEGAL, text):
        if house.without_form(name) != name or is_house(name):
            yield name


def _each(turn: Turn, text: str) -> Iterator[str]:
    for count, match in enumerate(turn.finditer(text)):
        if count == _MOST:
            return
        found = match.groupdict()
        if name := _cleaned(found.get("name") or found.get("first") or ""):
            yield name


def head(text: str) -> str | None:
    """A first line in capitals that is a house's name, as letters have it."""
    line = text.lstrip().partition("\n")[0].strip()
    if _HEAD.fullmatch(line) and 1 < len(line.split()) <= _MOST_WORDS and is_house(line.title()):
        return line
    return None


def below(text: str, signature: str, sender: str) -> Iterator[str]:
    """Houses that lines at a mail's end name beside a title, or below the name of who writes."""
    lines = [line.strip() for line in (*text.rstrip().split("\n")[-_LAST_LINES:], *signature.split("\n")[:8])]
    first = sender.partition(" ")[0].casefold()
    lines = [_BESIDE.split(line)[0] for line in lines]
    for above, line in pairwise(["", *lines]):
        if _FINDER.search(line):
            continue  # who finds people for others is not the employer
        title, comma, rest = line[:120].partition(", ")
        if comma and (
            title.casefold() == first
            or house.is_title(title)
            or trades.has_trade(title)
            or people.part_of(title)
            or senders.is_role_name(title)
        ):
            if _is_capital(rest) and is_house(rest) and (name := _cleaned(rest)):
                yield name
        elif (house.is_title(above[:60]) or trades.has_trade(above[:60])) and _is_capital(line) and is_house(line):
            if not house.is_title(line) and (name := _cleaned(line)):
                yield name
        elif above and first and _is_signed(above, first) and _is_capital(line):
            words = line.split()
            person = names.may_be_a_person(line) or house.is_title(line) or people.part_of(line[:100]) is not None
            if not person and (len(words) > 1 or len(line) > 5) and (name := _cleaned(line)):
                yield name


def _is_signed(line: str, first: str) -> bool:
    """Whether a line is the name of who writes: "Ann", "Ann Lee"."""
    words = line.casefold().rstrip(",").split()
    return (
        0 < len(words) < 4
        and words[0] == first
        and all(word[0].isupper() or len(word) < 4 for word in line.split()[1:])
    )


def applied_at(text: str) -> Iterator[str]:
    """Where the post is that a site of jobs writes of: "for applying for Clerk (398820) at the Land Office"."""
    yield from _each(_APPLIED, text)


def dealt(subject: str, text: str) -> Iterator[str]:
    """Houses that an agency's mail is about: they say, want and ask, or one meets somebody there."""
    for piece in _PARTED.split(_REPLY.sub("", subject))[:3]:
        if 1 < len(piece.split()) <= 5 and _is_capital(piece) and is_house(piece) and (name := _cleaned(piece)):
            yield name
    for name in _each(_DEALT, text[:3000]):
        if is_house(name):
            yield name


def is_agency(text: str, signature: str, domain: str) -> bool:
    """Whether a line at a mail's end calls the house of its domain one that finds people: "Green Recruitment"."""
    lines = (*text.rstrip().split("\n")[-_LAST_LINES:], *signature.split("\n")[:8])
    return any(_FINDS.fullmatch(line.strip()[:80]) and house.same(line.strip()[:80], domain) for line in lines)


def _is_capital(line: str) -> bool:
    """Whether a line is nothing but words in capitals, as a name is."""
    words = line.split()
    return (
        0 < len(words) <= _MOST_WORDS
        and all(
            w in _SMALL
            or ((w[0].isupper() or w[0].isdigit()) and w.strip("&'-.").replace("'", "").replace("-", "").isalnum())
            for w in words
        )
        and any(w[0].isalpha() for w in words)
        and not any(len(w) > 4 and w.isdigit() for w in words)
    )


def whole(name: str, text: str) -> str:
    """The longer name of the same house that a line at a mail's end is: "Moss & Co Gardens" of "Moss & Co"."""
    for line in reversed([line.strip() for line in text.rstrip().split("\n")[-8:]]):
        for piece in (line, line.rpartition(", ")[2]):
            more = house.without_form(piece)[len(name) :].split() if piece.startswith(f"{name} ") else []
            if 0 < len(more) <= 2 and _is_capital(" ".join(more)) and all(_is_own(word) for word in more):
                cleaned = house.clean(house.without_form(piece))
                if cleaned and cleaned == house.without_form(piece):
                    return cleaned
    return name


def _is_own(word: str) -> bool:
    return len(word) > 2 and word.isalpha() and word.casefold() not in _PART_OF_ONE


def _cleaned(name: str) -> str | None:
    """A name with its own small words and numbers, where it can be a house's."""
    name = name.strip(" ,.&-")
    if len(name) < 3 or len(name) > house.MAX_NAME or house.is_tool(name):
        return None
    if (house.is_title(name) and not is_house(name)) or _PART_OF_ONE.issuperset(name.casefold().split()):
        return None
    return name if house.clean(name) or is_house(name) else None


def is_house(name: str) -> bool:
    """Whether a name holds a word of houses, of the trades too that say nothing of a mail about people."""
    return names.is_house(name) or _ALSO.search(name) is not None
