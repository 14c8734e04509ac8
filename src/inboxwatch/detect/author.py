"""Who wrote a mail: the name it is signed with, the titles beside that, and the part these give its writer."""

from __future__ import annotations

import re

from inboxwatch.detect import house, names, people, senders
from inboxwatch.detect.turns import Turns
from inboxwatch.model import Address, Message, Part

_LAST_LINES = 14
_TITLE_LINES = 6
_CLOSING = re.compile(
    r"(?:[\w&' ]{0,30}\b)?(?:regards|thanks|thank you|wishes|best|cheers|sincerely|faithfully|truly|yours|love"
    r"|greetings"
    r"|cordially|respectfully|warmly|sorry|soon|then|luck|kindest|warmest|salutations|hilsen|groeten|gr\u00fc\u00dfe"
    r"|cordialement|saludos|sl\u00e1n|mvh|ta|tks|thx|groete|groet|saluti|mihi|h\u00e4lsningar|pozdrawiam|abra\u00e7os?"
    r"|terveisin|laters|blessings|speak|christmas|new year|weekend|evening)\b[\w ]{0,12}[,.!:)]{0,3}",
    re.IGNORECASE,
)
_NAME_LINE = re.compile(
    rf"[\s*/~\u2013-]{{0,3}}(?!Sent |Get |Enviado |Von |Envoy)"
    rf"(?P<name>(?:(?:{names.FORMS})\b\.? )?(?:(?-i:[A-Z])\. ?){{0,2}}{names.WORD}"
    rf"(?: (?:(?-i:[A-Z])\. |(?:{names.PARTICLE} ){{1,2}})?{names.WORD}){{0,2}})"
    r"(?:\s?\([^()]{1,30}\)|, [A-Z][\w -]{1,20}|\s(?:from|at|@|\||/|-|\u2013)\s[^\n]{1,40}"
    r"|,?\s(?:and|&|\+)\s(?:the |all |everyone|everybody|team)[^\n]{0,40})?[\s,.!*]{0,3}(?:x{1,3})?"
)
_SMALL = re.compile(
    r"[\s*/~\u2013-]{0,3}(?P<name>[a-z\u00df-\u00ff]{2,14}(?: [a-z]{2,14})?)[\s,.!*]{0,3}(?P<kiss> x{1,3})?"
)
"""How people sign who write no capitals."""
_ON_ONE_LINE = re.compile(
    rf"(?:[a-z ]{{2,20}},|(?:(?:many|kind|best|warm) )?(?:thanks|thank you|thx|cheers|ta|regards|best wishes)) ?"
    rf"(?P<name>{names.WORD}(?: {names.WORD})?)[\s.!]{{0,3}}(?:x{{0,3}}|\([^()]{{2,30}}\)[^\n.!?]{{0,40}})",
    re.IGNORECASE,
)
"""A closing with the name behind it: "Cheers, Tom", "thanks Rita (manager) Fern Hill"."""
_SHORTENED = re.compile(r"\b(?:dept|ltd|inc|co|tel|mob|st|rd|ave|ext|no|plc|pty|bldg)\.$", re.IGNORECASE)
"""How a line of a signature ends that ends in a full stop."""
_SIGNS_SO = frozenset({"col", "may", "june", "august", "bev", "kev", "shaz", "gaz", "baz", "mo", "jo"})
"""Names that are other words elsewhere, or short for others, and tell who signs where they stand alone."""
_INTRODUCES = re.compile(
    rf"\b(?:my name(?:'s| is)|I am|I'm|this is|it's) (?P<name>{names.WORD} (?:(?-i:[A-Z])\. )?{names.WORD})", re.I
)
_BY_SYSTEM = re.compile(r"\b(?:sent (?:via|through|by|from|with)|powered by|uses [A-Z]\w+ to)\b")
"""A footer's words on the system that sent a mail, whose name may be "HR"."""
_ADDED_TO = re.compile(r"\s[-|@(\u2013]|, ")
_AGENCYS_LINE = re.compile(
    r"\b(?:search|staffing|agency|resourcing|personnel|executive search|appointments)(?: (?:ltd|limited|llp|group"
    r"|inc))?\.?$",
    re.IGNORECASE | re.MULTILINE,
)
_FOR_A_CLIENT = Turns(
    r"\b(?:my|our) client\b(?!s|')|\bclient (?:wants|would like|has (?:asked|confirmed|now)|loved|liked|is (?:keen"
    r"|happy))\b|\bon behalf of (?:a|an|one of)\b|\bput(?:ting)? you forward\b"
    r"|\b(?:submitted|your (?:cv|r[e\u00e9]sum[e\u00e9]|profile|details))\b[^.!?]{0,60}"
    r"\b(?:is in with|across (?:to|with)|(?:over )?to them)\b|\b(?:results|cv|profile) (?:across|over) (?:to|with)\b"
    r"|\bI(?:'ll| will) keep looking\b|\bsend the results across\b|\b(?:spoke to|heard from|told|asked) the client\b",
)
_OFFICE = re.compile(
    r"\b(?:manager|officer|adviser|advisor|assistant|administrator|secretary|coordinator|director|head|lead|partner"
    r"|clerk|team|section|department|resources|services|office|experience|recruitment|recruiting|talent|staffing"
    r"|consultant|principal|registrar)\b",
    re.IGNORECASE,
)
"""What a line holds that stands below a name in a letter: a title, or the office that sends it."""
_AGENCYS_LABEL = re.compile(r"(?:[-_]rec|[a-z-]{3}staff|placements?|appointments|headhunters?|careerpartners)$")
_RANK = re.compile(
    r"\b(?:owner|proprietor|founder|co-founder|c[eto]o|director|head (?:of (?!hr\b|people|talent|human)"
    r"|chef|gardener|brewer|baker|clerk|teacher|coach)|chef|senior clerk|partner|principal|captain|foreman|supervisor"
    r"|matron|editor|manager|team lead|group leader|prof(?:essor)?|pi|landlord|landlady|curator|conductor|headteacher"
    r"|headmaster|headmistress)\b",
    re.IGNORECASE,
)
"""Titles of those who choose their own people, where they are nothing of a recruiter's."""


def writer(message: Message) -> Address | None:
    """The sender by the name to call them by: where the display name is a shop's or a team's, who signed the mail.

    The name is empty where nobody tells it: a house's name is nobody's to write "Dear" before.
    """
    sender = message.sender
    if sender is None:
        return None
    shown = _first_of(senders.person_name(sender.name), sender)
    if not (_is_anothers(shown, sender) or _is_box(shown, sender, message)):
        whole = _cased(_whole(shown, message), sender)
        return sender if whole == senders.person_name(sender.name) else Address(whole, sender.email)
    signed = _signed(message)
    if signed is not None and len(signed) == 1:
        return sender if shown.startswith(signed) and not names.is_house(shown) else Address("", sender.email)
    teams = names.is_house(shown) or senders.is_role_name(shown) or senders.is_shared(sender.email)
    teams = teams or (" " in shown and _is_of_domain(shown, sender))
    if signed is None and not teams:
        return sender
    return Address(signed or "", sender.email)


def part(message: Message) -> Part | None:
    """The part that titles below the name, the display name or an agency's words give who wrote; None when none."""
    sender = message.sender
    if sender is None:
        return None
    titles = _titles(message)
    if told := people.part_of(titles) or people.part_of(sender.name):
        return told
    label = senders.organisation(sender.domain).partition(".")[0]
    agency = house.is_agencys(sender.domain) or _AGENCYS_LABEL.search(label) or _AGENCYS_LINE.search(titles) is not None
    return Part.RECRUITER if agency or _FOR_A_CLIENT.search(message.text[:3000]) else None


def leads(message: Message) -> bool:
    """Whether the titles beside the writer's name are those of somebody who chooses their own people."""
    shown = message.sender.name if message.sender is not None else ""
    return _RANK.search(_titles(message)) is not None or re.match(r"prof\b|chef\b", shown, re.IGNORECASE) is not None


def _is_anothers(shown: str, sender: Address) -> bool:
    """Whether a display name is a task's or a house's rather than a person's."""
    if senders.is_role_name(shown) or names.is_house(shown):
        return True
    if " " in shown:
        return _is_of_domain(shown, sender)
    domain = senders.organisation(sender.domain)
    box = shown.casefold() == sender.email.partition("@")[0] and not names.is_first_name(shown)
    return (box or house.same(shown, domain)) and not names.is_first_name(shown)


def _first_of(shown: str, sender: Address) -> str:
    """The first name that a display name has before its house's: "Dana - Fern Hill", "Dana Fern Hill" of fernhill."""
    first = "" if "," in shown else _ADDED_TO.split(shown)[0].strip()
    if first != shown and names.is_first_name(first):
        return first
    first, _, rest = shown.partition(" ")
    label = re.sub(r"[^a-z0-9]", "", senders.organisation(sender.domain).partition(".")[0])
    return first if " " in rest and names.is_first_name(first) and house.squeezed(rest) == label else shown


def _cased(name: str, sender: Address) -> str:
    """A display name as names are written: "dana" is "Dana", and "LEE Dana" of dana.lee@ is "Dana Lee"."""
    words = name.replace(",", " ").split()
    if name.islower() and (
        len(words) > 1 or names.is_first_name(name) or sender.email.startswith((f"{name}.", f"{name}@"))
    ):
        return name.title()
    loud = [word for word in words if word.isupper() and len(word) > 2]
    local = re.split(r"[^a-z]", sender.email.partition("@")[0])
    if len(words) != 2 or len(loud) != 1 or loud[0].casefold() not in local:
        return name
    first = next(word for word in words if word != loud[0])
    return f"{first} {loud[0].title()}"


def _is_box(shown: str, sender: Address, message: Message) -> bool:
    """Whether a display name is that of a shop's free mailbox which somebody else signs: "FERN HILL <fernhill@...>"."""
    local = re.sub(r"[^a-z]", "", sender.email.partition("@")[0])
    name = house.squeezed(shown)
    own = senders.is_free_mail(sender.domain) or shown.islower()
    if not own or not (name == local or (len(name) > 5 and local.startswith(name))):
        return False
    words = shown.casefold().split()
    signed = _signed(message) if words and not names.is_first_name(words[0]) else None
    return signed is not None and set(signed.casefold().split()).isdisjoint(words)


def _is_of_domain(shown: str, sender: Address) -> bool:
    """Whether some words of a display name are its mail domain: "Acme Wigan", "Chef Blue Door" of bluedoor.example."""
    words = shown.split()
    label = re.sub(r"[^a-z0-9]", "", senders.organisation(sender.domain).partition(".")[0])
    runs = (words[at:end] for at in range(len(words)) for end in range(at + 1, len(words) + 1))
    mine = senders.is_free_mail(sender.domain) or names.is_first_name(words[0])
    return not mine and len(words) <= 5 and any(house.squeezed(" ".join(run)) == label for run in runs)


def _lines(text: str) -> list[str]:
    return [line.strip()[:120] for line in text.split("\n") if line.strip()]


def _signed(message: Message) -> str | None:
    """The name that a mail is signed with: alone on a line below a closing, or on its last."""
    body = _lines(message.text[-2000:])[-_LAST_LINES:]
    lines = [*body, *_lines(message.signature[:600])[:4]]
    called = _called(message)
    for at, line in enumerate(lines):
        found = _NAME_LINE.fullmatch(line)
        if _CLOSING.fullmatch(line) or at == 0:
            continue
        closed = _CLOSING.fullmatch(lines[at - 1]) is not None
        if found is None and (small := _SMALL.fullmatch(line)) and _is_small(small, called):
            return _whole(small["name"].title(), message)
        thanked = "," not in line or _CLOSING.fullmatch(line.partition(",")[0]) is not None
        if thanked and (behind := _ON_ONE_LINE.fullmatch(line)) and not _is_greeted(behind["name"], message):
            found, closed = behind, True
        if found is None:
            continue
        name = senders.person_name(found["name"])
        ends = at == len(body) - 1 or at == len(body) or closed
        apart = " " in name or lines[at - 1][-1] in ".!?,"
        below = lines[at + 1 : len(body)]
        titled = apart and all(len(each) < 60 and _is_of_signature(each) for each in below)
        if (ends or titled) and _is_name(name, message) and not (below and _is_farewell(name, below[0])):
            return _whole(name.title() if name.isupper() else name, message)
    return None


def _called(message: Message) -> frozenset[str]:
    """What the sender's address and display name call its owner, in small letters: their first words."""
    sender = message.sender
    if sender is None:
        return frozenset()
    first = re.split(r"[^a-z]", sender.email.partition("@")[0])[0]
    return frozenset({first, sender.name.casefold().partition(" ")[0]} - {""})


def _is_small(small: re.Match[str], called: frozenset[str]) -> bool:
    first = small["name"].partition(" ")[0]
    return names.is_first_name(first) or first in called or first in _SIGNS_SO or small["kiss"] is not None


def _is_greeted(name: str, message: Message) -> bool:
    """Whether a name behind thanks is the reader's: "Many thanks Ada"."""
    opening = message.text[:80].casefold().partition("\n")[0]
    return name.casefold() in opening.replace(",", " ").replace("!", " ").split()


def _is_of_signature(line: str) -> bool:
    return line[-1] not in ".!?" or _SHORTENED.search(line) is not None


def _is_farewell(name: str, below: str) -> bool:
    """Whether a word above a common first name is a closing in whatever language: "Hilsen" above "Rita"."""
    single = _NAME_LINE.fullmatch(below)
    return (
        " " not in name
        and not names.is_first_name(name)
        and single is not None
        and " " not in single["name"]
        and names.is_first_name(single["name"])
    )


def _whole(name: str, message: Message) -> str:
    """The whole name that a first name stands for, as its owner writes it elsewhere: "my name is Rita Moss"."""
    bare = re.sub(r" [A-Z]\.?$", "", name)
    initial = re.fullmatch(r"([A-Z])\.? ([A-Z][\w'-]{1,24})", name)
    if (" " in bare and initial is None) or not bare:
        return name
    told = [match["name"] for match in _INTRODUCES.finditer(message.text[:1500])]
    lines = [*_lines(message.text[-2000:])[-_LAST_LINES:], *_lines(message.signature[:600])]
    told += [found["name"] for line in lines if (found := _NAME_LINE.fullmatch(line.partition("|")[0].strip()))]
    shown = message.sender.name if message.sender is not None else ""
    if message.sender is not None:
        shown = _ADDED_TO.split(_first_of(senders.person_name(shown), message.sender))[0].strip()
    if message.sender is not None and not _is_anothers(senders.person_name(shown), message.sender):
        told += [shown]
    if initial is not None:
        begin, end = initial[1], f" {initial[2]}"
        whole = (each for each in told if each.startswith(begin) and each.endswith(end) and _is_name(each, message))
        return next((each for each in whole if each.partition(" ")[0][1:].isalpha()), name)
    whole = (each for each in told if each.casefold().startswith(f"{bare.casefold()} ") and _is_name(each, message))
    return next((each.title() if each.isupper() else each for each in whole if each[-1:].isalpha()), name)


def signer(message: Message) -> tuple[str, Part | None]:
    """(name, part) of who signs a machine's mail, below a closing or above a title or the house; empty where nobody."""
    body = _lines(message.text[-2500:])[-_LAST_LINES:]
    lines = [*body, *_lines(message.signature[:600])[:6]]
    shown = senders.person_name(message.sender.name).casefold() if message.sender is not None else ""
    for at, line in enumerate(lines[1:], 1):
        found = None if _CLOSING.fullmatch(line) else _NAME_LINE.fullmatch(line)
        if found is None:
            continue
        name, below = senders.person_name(found["name"]), lines[at + 1] if at + 1 < len(lines) else ""
        closed = _CLOSING.fullmatch(lines[at - 1]) is not None
        house_below = bool(below) and (shown.startswith(below.casefold()) or below.casefold().startswith(shown))
        titled = len(below) < 80 and _OFFICE.search(below) is not None
        known = names.may_be_a_person(name) or (" " in name and (closed or titled))
        if known and (closed or titled or house_below) and _is_name(name, message) and name.casefold() != shown:
            if " " not in name and message.sender is not None and shown.startswith(f"{name.casefold()} "):
                name = people.person(message.sender).name or name
            return name, people.part_of("\n".join(lines[at : at + 3]))
    return "", None


def _is_name(name: str, message: Message) -> bool:
    """Whether capitalised words alone on a line are a person's name, and no title, team or house."""
    if names.is_house(name) or senders.is_role_name(name) or people.part_of(name):
        return False
    if names.is_first_name(name) or name.casefold() in _SIGNS_SO:
        return True
    domain = senders.organisation(message.sender.domain) if message.sender is not None else ""
    return all(map(names.is_word_of_name, name.split())) and (names.is_first_name(name) or not house.same(name, domain))


def _titles(message: Message) -> str:
    """What stands at the mail's end below its writer's name, and the signature."""
    lines = _lines(message.text[-2000:])[-_LAST_LINES:]
    shown = senders.person_name(message.sender.name) if message.sender is not None else ""
    first = shown.split()[0] if shown else ""
    own = (at for at in range(len(lines) - 1, -1, -1) if first and lines[at].startswith(first) and len(lines[at]) < 80)
    at = next(own, len(lines))
    below = lines[at : at + _TITLE_LINES]
    lines = [line for line in (*below, *_lines(message.signature[:1000])) if len(line) < 100]
    return "\n".join(line for line in lines if _BY_SYSTEM.search(line) is None)
