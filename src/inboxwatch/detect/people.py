"""Who is who in a mail: names to be met, titles to parts, names to addresses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from inboxwatch.detect import names, senders
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Address, Part, Person

MOST_NAMES = names.MOST
EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}", re.IGNORECASE)
_TO_THE_ADDRESS = re.compile(
    r"(?:\s?\([^()@]{1,60}\)|, ?[^,;@()]{1,60}(?=[,(<\[])){0,2}[\s,:;|\u2013-]{0,4}(?:\(|<|\[)?(?:e-?mail:? )?"
    r"(?:mailto:)?",
    re.IGNORECASE,
)
"""What may stand between a name and the address that is theirs: a title, brackets."""

_FROM = re.compile(r"^[>\s*]{0,6}(?:From|Von|De|Från|Van|Da)\*?\s?:\*?\s?(?P<who>[^\n]{5,160})$", re.MULTILINE)

_FORM = re.compile(rf"(?:{names.FORMS})\b\.? \S{{1,30}}$")
_PARTS: tuple[tuple[Part, re.Pattern[str]], ...] = (
    (
        Part.COORDINATOR,
        re.compile(
            r"\b(?:coordinator|co-ordinator|scheduler|scheduling|(?:executive|personal|administrative|team"
            r"|office) assistant"
            r"|(?:office|practice|reception|admin\w*) manager|(?-i:PA|EA|P\.A\.) to"
            r"|(?:department|office|faculty|school|programme|program) administrator"
            r"|look(?:s|ing)? after your (?:visit|day|interviews?)"
            r"|(?:personal|executive)? ?assistant to|secretary|receptionist|administrative officer|front desk)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Part.RECRUITER,
        re.compile(
            r"\b(?:recruit(?:er|ers|ing|ment)|talent|sourcer|sourcing|staffing|headhunter|personnel consultant"
            r"|early careers|(?:vp|head of|chief|director of|svp),? people|placements?|careers? consultant"
            r"|candidate (?:consultant|manager)|human resources|(?-i:HR)"
            r"|people (?:ops|operations|partner|team|&|and)|hiring team|resourcing|human capital|headhunting)\b",
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


def of_first_name(first: str, known: Sequence[Address]) -> Address | None:
    """The only address of somebody with this first name."""
    wanted = _plain(first)
    persons = [address for address in known if not names.is_house(address.name)]
    fitting = [a for a in persons if wanted and wanted == (_plain(senders.person_name(a.name)) or _pieces(a.email))[:1]]
    return fitting[0] if len({address.email for address in fitting}) == 1 else None


def written(text: str, own: frozenset[str]) -> tuple[Address, ...]:
    """Addresses that stand in a text, with the name beside them: "Dana Lee (dana.lee@acme.example)", else without."""
    found: dict[str, Address] = {}
    for match in EMAIL.finditer(text[:10_000]):
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


def named(address: Address, text: str) -> Address:
    """An address with the whole name that fits it in a text, where the one beside it is missing or a part of it."""
    if " " in address.name:
        return address
    whole = [each.name for stretch in _stretches(text) for each in names.spans(stretch)]
    whole += [" ".join(name.split()[1:]) for name in whole if name.count(" ") == 2]  # "Grüße Rita Moss"
    fitting = {name for name in whole if _fits(name, address) and name.startswith(address.name)}
    if not fitting and not address.name:
        beside = next((stretch for stretch in _stretches(text) if address.email in stretch.lower()), "")
        fitting = {each.name for each in names.singles(beside) if _fits(each.name, address)}
    return Address(fitting.pop(), address.email) if len(fitting) == 1 else address


def _stretches(text: str) -> Iterable[str]:
    return (line[:300] for line in text[:6000].split("\n"))


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


def in_full(name: str, address: Address | None) -> str:
    """The name that an address shows, where a mail gives only a part of it: "D. Osei", "Dr Hobbs", "Dana"."""
    shown = senders.person_name(address.name) if address is not None else ""
    short = " " not in name or name[1:2] == "." or _FORM.match(name) is not None
    return person(Address(shown, "")).name if short and " " in shown else name


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
    if name[1:2] == "." or _FORM.match(name):  # "D. Osei", "Dr Hobbs": the surname, and the initial if there is one
        initial = name[0].casefold() if name[1:2] == "." else ""
        return any(len(w) > 1 and w[-1] == wanted[-1] and w[0].startswith(initial) for w in (shown, pieces))
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
