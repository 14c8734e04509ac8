"""Who is who in a mail: names to be met, titles to parts, names to addresses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from inboxwatch.detect import senders
from inboxwatch.model import Address, Part, Person

MOST_NAMES = 16
"""People of one mail; a day of interviews has up to ten."""

_WORD = r"(?-i:[A-Z\u00c0-\u00d6\u00d8-\u00de])[\w'-]{0,24}"
_PARTICLE = r"(?:van|von|de|der|den|di|da|del|la|le|bin|al|el|ter|dos|ten)"
NAME = re.compile(rf"\b{_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_WORD}| (?-i:[A-Z])\.(?= )){{1,3}}")
"""Two to four capitalised words, with particles and initials between."""
_NO_NAME = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december engineer engineering manager director head lead senior junior staff
    principal software backend frontend data product design designer developer scientist analyst architect
    recruiter recruiting recruitment talent acquisition hiring human resources people operations team teams zoom
    google meet microsoft webex skype hangouts street avenue road floor building office room suite plaza tower
    campus interview interviews call screen technical system coding behavioral behavioural panel round final video
    phone onsite introduction lunch break agenda schedule dear hello kind best warm regards thanks thank please
    the this your our we you vice president vp cto ceo cfo coo chief officer executive partner coordinator
    specialist consultant machine learning research marketing sales finance legal security platform infrastructure
    university college company group inc llc ltd gmbh time date location link join password meeting id pm am est
    pst cet gmt utc united states kingdom new york san francisco london berlin paris details position role job
    application calendar invitation invite welcome congratulations good morning afternoon update next steps
    """.split()
)
_MET = re.compile(
    r"\b(?:meet(?:ing)?(?: with)?|speak(?:ing)? (?:with|to)|talk(?:ing)? (?:with|to)|chat(?:ting)? with"
    r"|interview(?:ed|ing)? (?:with|by)|joined by|(?:interview|call|chat|conversation|session|screen|discussion"
    r"|round|panel|deep dive|review|walk-?through|pairing|intro(?:duction)?|q ?& ?a|presentation|exercise)s?"
    r"(?: \w+| \([^()]{1,20}\)){0,6}? (?:with|by)|interviewers?(?: (?:is|are|will be))?:?|panel(?:ists?)?(?: (?:is"
    r"|includes?"
    r"|consists of))?:?"
    r"|^(?:who|with|attendees|participants|guests)\s?:?|includes?|followed by|then|your panel:?"
    r"|(?:seen|conducted|led|run|hosted) by)\s",
    re.IGNORECASE,
)
_NO_MEETING = re.compile(
    r"\b(?:met with|thank(?:s| you)|applied|spoke (?:with|to)|contact|reach out|questions)\b", re.IGNORECASE
)
_PLACE_BEFORE = re.compile(r"\b(?:at|from|of|in|on|for|the)\s$", re.IGNORECASE)
_STOP = re.compile(
    r"\b(?:at|on|to discuss|about|regarding|from \d|who|in order|via|using|over|for the)\s", re.IGNORECASE
)
_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}", re.IGNORECASE)

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


def names_in(text: str) -> tuple[str, ...]:
    """People's names in a short stretch of text, in order, each once."""
    found: dict[str, None] = {}
    for match in NAME.finditer(text[:600]):
        name = match[0]
        words = [word.strip(".").casefold().removesuffix("'s") for word in name.split()]
        if any(word in _NO_NAME for word in words) or _PLACE_BEFORE.search(text[: match.start()][-8:]):
            continue
        found.setdefault(name.removesuffix("'s"))
        if len(found) == MOST_NAMES:
            break
    return tuple(found)


def to_be_met(said: Iterable[str]) -> tuple[str, ...]:
    """The names that sentences say the user will meet: "you will speak with Dana Lee and Sam Roe"."""
    found: dict[str, None] = {}
    for sentence in said:
        anchor = _MET.search(sentence)
        if anchor is None or _NO_MEETING.search(sentence[: anchor.end()]):
            continue
        region = sentence[anchor.end() : anchor.end() + 300]
        first = NAME.search(region)
        if first is None or first.start() > 60:
            continue
        if stop := _STOP.search(region, first.end()):
            rest = region[stop.end() :]
            # "with Dana Lee at 10 am and Sam Roe at 11 am" goes on; "with Dana Lee at Acme Robotics" does not
            region = region if rest[:1].isdigit() else region[: stop.start()]
        for name in names_in(region):
            found.setdefault(name)
    return tuple(found)[:MOST_NAMES]


def written(text: str, own: frozenset[str]) -> tuple[Address, ...]:
    """Addresses that stand in a text with the name before them: "Dana Lee (dana.lee@acme.example)"."""
    found: dict[str, Address] = {}
    for match in _EMAIL.finditer(text[:10_000]):
        email = match[0].lower()
        if email in own or senders.takes_no_mail(email) or len(found) == MOST_NAMES:
            continue
        before = text[max(0, match.start() - 60) : match.start()].rpartition("\n")[2]
        names = names_in(before)
        if names:
            found.setdefault(email, Address(names[-1], email))
    return tuple(found.values())


def address_of(name: str, known: Iterable[Address]) -> Address | None:
    """Whose address fits a name, by display name or local part; None when none or several do."""
    fitting = {each.email for each in known if _fits(name, each)}
    return next((each for each in known if each.email in fitting), None) if len(fitting) == 1 else None


def _fits(name: str, address: Address) -> bool:
    wanted = _plain(name)
    shown = _plain(senders.person_name(address.name))
    if shown and (shown == wanted or set(shown) == set(wanted)):
        return True
    local = address.email.partition("@")[0].partition("+")[0]
    pieces = [piece for piece in re.split(r"[._-]", local.lower()) if piece]
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
