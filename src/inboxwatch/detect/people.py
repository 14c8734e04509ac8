"""Who is who in a mail: names to be met, titles to parts, names to addresses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from inboxwatch.detect import names, senders
from inboxwatch.detect.names import Named
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Address, Part, Person

MOST_NAMES = names.MOST
MOST_ANCHORS = 6
"""Places in one sentence that may say who is met."""

_TALK = (
    r"(?:interview|call|chat|conversation|session|screen|discussion|round|panel|deep dive|review|walk-?through|pairing"
    r"|intro(?:duction)?|q ?& ?a|presentation|exercise|meeting|catch-?up)s?"
)
_MET = re.compile(
    r"\b(?:meet(?:ing)?(?: with)?|speak(?:ing)? (?:with|to)|talk(?:ing)? (?:with|to)|chat(?:ting)? with"
    rf"|interview(?:ed|ing)? (?:with|by)|joined by|joining you (?:will be|is|are)|{_TALK}"
    r"(?: \w+| \([^()]{1,20}\)){0,6}? (?:with|by)|interviewer(?:s|\(s\))?(?: (?:is|are|will be))?|panel(?:ists?)?"
    r"(?: (?:is"
    r"|includes?|consists of))?"
    r"|^(?:who|with|attendees|participants|guests|hosts?|(?:hosted|interviewed) by)(?=\s?:|\s)|includes?|followed by"
    r"|then|your panel"
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
    r"\s(?:(?:will|is going to|are going to|shall)(?: (?:also|both|then|each|all)){0,2}"
    r" (?:(?:be )?(?:interview(?:ing)?|meet(?:ing)?|lead(?:ing)?|run(?:ning)?|conduct(?:ing)?|host(?:ing)?|join(?:ing)?"
    r"|attend(?:ing)?|see(?:ing)? you|chair(?:ing)?|walk(?:ing)? you|tak(?:e|ing) (?:you through|part|the interview)"
    r"|(?:speak|talk|chat)(?:ing)? (?:with|to) you|call(?:ing)? you|represent|sit(?:ting)? in)"
    r"|be (?:on|in|at|part of|there|present|your (?:interviewer|host|panel)))"
    r"|(?:is|are) (?:your (?:interviewer|host|panel)|interviewing you|on the panel|joining|meeting you|leading)"
    r"|(?:(?:is|are) )?look(?:s|ing)? forward to (?:meeting|speaking|talking|seeing|chatting|interviewing))\b"
    r"(?! (?:touch|contact))",
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
    r"(?:\b(?:interviewers?|interviewer\(s\)|panel(?:lists?|ists?)?|meet(?:ing)?(?: with)?|speak(?:ing)? (?:with|to)"
    r"|talk(?:ing)? (?:with|to)|interviewed by|attendees|conversations? with|interviews? with)"
    r"|\b(?:meet|speak|talk|interview)\w*\b[^.:!?]{0,30}\b(?:the following|these) (?:people|colleagues|interviewers"
    r"|team members|members of (?:the|our) team))\s?:$",
    re.IGNORECASE,
)
"""The head of a list of those who will be met."""
_ITEM = re.compile(r"(?:[-*\u2022\u00b7]|\d{1,2}[.)])?\s{0,3}")
_NUMBER = re.compile(r"\d{1,2}[.)]")
_ROW = re.compile(r"(?:\s?[,(<|:\u2013-].{0,120})?[.;]?")
_NO_MEETING = re.compile(
    r"\b(?:met with|thank(?:s| you)|applied|spoke (?:with|to)|contact|reach out|questions|enjoyed"
    r"|(?:was|were|been) (?:a |an |so |very |really )?(?:pleasure|great|good|nice|lovely|wonderful|delight)\w*)\b",
    re.IGNORECASE,
)
_NOT_WILL = re.compile(r"\b(?:instead of|unless|not|no longer|unable|cannot|can't)\b", re.IGNORECASE)
_STOP = re.compile(
    r"\b(?:at|on|to discuss|about|regarding|from \d|who|in order|via|using|over|for the)\s", re.IGNORECASE
)
_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}", re.IGNORECASE)
_TO_THE_ADDRESS = re.compile(
    r"(?:\s?\([^()@]{1,60}\)|, ?[^,;@()]{1,60}(?=[,(<\[])){0,2}[\s,:;|\u2013-]{0,4}(?:\(|<|\[)?(?:e-?mail:? )?"
    r"(?:mailto:)?",
    re.IGNORECASE,
)
"""What may stand between a name and the address that is theirs: a title, brackets."""

_FROM = re.compile(r"^[>\s*]{0,6}(?:From|Von|De|Från|Van|Da)\*?\s?:\*?\s?(?P<who>[^\n]{5,160})$", re.MULTILINE)

_PARTS: tuple[tuple[Part, re.Pattern[str]], ...] = (
    (
        Part.COORDINATOR,
        re.compile(
            r"\b(?:coordinator|co-ordinator|scheduler|scheduling|(?:executive|personal|administrative|team"
            r"|office) assistant"
            r"|office manager)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Part.RECRUITER,
        re.compile(
            r"\b(?:recruit(?:er|ers|ing|ment)|talent|sourcer|sourcing|staffing|headhunter|human resources|(?-i:HR)"
            r"|people (?:ops|operations|partner|team|&|and)|hiring team|resourcing)\b",
            re.IGNORECASE,
        ),
    ),
)


def part_of(title: str) -> Part | None:
    """The part that a title or a signature gives somebody; None when it says nothing of recruiting."""
    for part, pattern in _PARTS:
        if pattern.search(title[:1000]):
            return part
    return None


def names_in(text: str, known: Sequence[Address] = ()) -> tuple[str, ...]:
    """People's names in a short stretch of text, in order, each once; first names as in `to_be_met`."""
    return tuple(dict.fromkeys(named.name for named in _named(text, known)))


def to_be_met(said: Iterable[str], known: Sequence[Address] = (), author: str = "") -> tuple[str, ...]:
    """The names that sentences say the user will meet: "you will speak with Dana Lee and Sam Roe".

    A first name alone is somebody only where just one of the `known` addresses has it, and stands for that one's name.
    `author` is the name of who wrote it, which stands below a list of names without being of it.
    """
    found: dict[str, None] = {}
    listed = False
    for sentence in said:
        if listed and _NUMBER.fullmatch(sentence):
            continue  # the row's name is the next sentence
        if listed and (first := _first_of_row(sentence)) and first != author:
            found.setdefault(first)
            continue
        listed = _HEAD.search(sentence) is not None
        for region in _regions(sentence):
            for named in _named(region, known):
                found.setdefault(named.name)
        for name in _before_the_verb(sentence, known):
            found.setdefault(name)
    return tuple(found)[:MOST_NAMES]


def _first_of_row(row: str) -> str | None:
    """The name that a row of a list begins with: "- Dana Lee (CTO)"; None for any other sentence."""
    named = next(iter(names.spans(row)), None)
    if named is None or _ITEM.fullmatch(row, 0, named.begin) is None or len(row) > 160:
        return None
    return named.name if _ROW.fullmatch(row, named.finish) else None


def _regions(sentence: str) -> Iterator[str]:
    """The stretches of a sentence that begin where it says who is met."""
    anchors = [*_MET.finditer(sentence)][:MOST_ANCHORS]
    if not anchors and (hit := _WITH.search(sentence)) and _OF_A_TALK.search(sentence[: hit.start()]):
        anchors = [*_WITH.finditer(sentence, hit.start())][:MOST_ANCHORS]
    reached = 0
    for anchor in anchors:
        if anchor.start() < reached or _NO_MEETING.search(sentence[: anchor.end()]):
            continue
        region = sentence[anchor.end() : anchor.end() + 300]
        first = next(iter(names.spans(region)), None) or next(iter(names.singles(region)), None)
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
    for named in reversed(_named(region, known)):
        if pattern.fullmatch(region, named.finish, end) is None:
            break
        found.append(named.name)
        pattern, end = _TO_THE_NEXT, named.begin
    return found[::-1]


def _named(text: str, known: Sequence[Address]) -> list[Named]:
    """Whole names, and first names that an address tells, in order."""
    found = [*names.spans(text)]
    for single in names.singles(text) if known else ():
        if (address := _of_first_name(single.name, known)) is not None:
            found.append(replace(single, name=senders.person_name(address.name) or single.name))
    return sorted(found, key=lambda named: named.begin)


def _of_first_name(first: str, known: Sequence[Address]) -> Address | None:
    """The only address of somebody with this first name."""
    wanted = _plain(first)
    fitting = [a for a in known if wanted and wanted == (_plain(senders.person_name(a.name)) or _pieces(a.email))[:1]]
    return fitting[0] if len({address.email for address in fitting}) == 1 else None


def written(text: str, own: frozenset[str]) -> tuple[Address, ...]:
    """Addresses that stand in a text, with the name beside them: "Dana Lee (dana.lee@acme.example)", else without."""
    found: dict[str, Address] = {}
    for match in _EMAIL.finditer(text[:10_000]):
        email = match[0].lower()
        if email in own or is_nobody(Address("", email)) or len(found) == MOST_NAMES:
            continue
        before = text[max(0, match.start() - 160) : match.start()].rpartition("\n")[2]
        named = next(reversed(names.spans(before)), None)
        beside = named is not None and _TO_THE_ADDRESS.fullmatch(before, named.finish) is not None
        name = named.name if named is not None and beside and not _anothers(named.name, email) else ""
        if name or email not in found:
            found[email] = Address(name, email)
    return tuple(found.values())


def wrote_before(quoted: str) -> tuple[Address, ...]:
    """Who wrote the mails of the history, as its header lines name them: "From: Dana Lee <dana.lee@acme.example>"."""
    found: dict[str, Address] = {}
    for line in _FROM.finditer(quoted[:20_000]):
        for address in written(line["who"], frozenset()):
            found.setdefault(address.email, address)
        if len(found) >= 5:
            break
    return tuple(found.values())


def _anothers(name: str, email: str) -> bool:
    """Whether a local part of two names has none of a name's words: an assistant's address beside the one assisted."""
    pieces = _pieces(email)
    return len(pieces) > 1 and all(len(p) > 1 and p.isalpha() for p in pieces) and set(pieces).isdisjoint(_plain(name))


def is_nobody(address: Address) -> bool:
    """Whether nobody can be thanked at an address: machines, notetakers, boxes of several people."""
    return senders.takes_no_mail(address.email) or senders.is_shared(address.email) or senders.is_notetaker(address)


def is_reader(name: str, reader: Reader) -> bool:
    """Whether a name is the user's own, in either order."""
    words = _plain(reader.name)
    return len(words) > 1 and set(_plain(name)) == set(words)


def is_readers(address: Address, reader: Reader) -> bool:
    """Whether an address is one more of the user's own: by display name, or a free one made of the name."""
    if address.email in reader.addresses or is_reader(senders.person_name(address.name), reader):
        return True
    words = _plain(reader.name)
    if len(words) < 2 or senders.person_name(address.name):
        return False
    joined = words[0] + words[-1]
    whole = "".join(_pieces(address.email)) in (joined, words[-1] + words[0])
    return (whole and senders.is_free_mail(address.domain)) or address.domain.partition(".")[0].replace(
        "-", ""
    ) == joined


def address_of(name: str, known: Iterable[Address]) -> Address | None:
    """Whose address fits a name, by display name or local part; None when none or several do."""
    fitting = {each.email for each in known if _fits(name, each)}
    return next((each for each in known if each.email in fitting), None) if len(fitting) == 1 else None


def _fits(name: str, address: Address) -> bool:
    wanted = _plain(name)
    shown = _plain(senders.person_name(address.name))
    if shown and (shown == wanted or set(shown) == set(wanted)):
        return True
    pieces = _pieces(address.email)
    if not wanted or not pieces:
        return False
    first, last = wanted[0], wanted[-1]
    joined = "".join(pieces)
    if len(wanted) == 1:
        return first == joined or first == pieces[0]
    if pieces[0] in (first, first[0]) and pieces[-1] == last and len(pieces) > 1:
        return True
    if pieces[0] == last and pieces[-1] in (first, first[0]) and len(pieces) > 1:
        return True
    return joined in (first + last, first[0] + last, last + first[0], first + last[0], last + first, first)


def _pieces(email: str) -> list[str]:
    """The words of a local part: "dana.lee+jobs@" has "dana" and "lee"."""
    return [piece for piece in re.split(r"[._-]", email.lower().partition("@")[0].partition("+")[0]) if piece]


def _plain(name: str) -> list[str]:
    """The words of a name to compare by: no accents, lower case; "Lee, Dana" turned."""
    if name.count(",") == 1:
        last, _, first = name.partition(",")
        name = f"{first} {last}"
    folded = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return [word for word in re.split(r"[^\w]+", folded.casefold()) if len(word) > 1]


def person(address: Address, part: Part = Part.CONTACT) -> Person:
    """Somebody by address; a team's or a machine's display name is no name to call anybody by."""
    name = senders.person_name(address.name)
    if name.count(",") == 1:
        last, _, first = name.partition(",")
        name = f"{first.strip()} {last.strip()}"
    return Person("" if senders.is_role_name(address.name) else name[:100], address.email, part)
