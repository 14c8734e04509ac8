"""Which employer a mail is about: as words, display name and signature name it, held against the mail domain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from inboxwatch.detect import display, domains, house, letterhead, names, people, role, senders
from inboxwatch.detect.turns import Turn
from inboxwatch.model import Message, Person

_CAPITAL = (
    r"(?:(?-i:St|Mt|Ft)\.(?= [A-Z])|(?-i:[A-Z0-9\u00c0-\u00d6\u00d8-\u00de])[\w&'+-]{0,30}"
    r"(?:\.(?:com|io|ai|co|org|net|dev))?)"
)
_COMPANY = rf"(?P<name>{_CAPITAL}(?: (?:(?:&|of|and) )?{_CAPITAL}(?![\w/])){{0,4}}(?: A/S)?)"
_FIRST = _COMPANY.replace("<name>", "<first>")
_STRONG = Turn(
    r"\b(?:interview(?:s|ing|ed)?|call|chat|conversation|meeting|applying|application|applied|careers?|working"
    r"|position|role"
    r"|job|opportunit(?:y|ies)|opening|vacancy|internship|intern|engineer|developer|manager|analyst|designer|scientist"
    r"|team|recruiter|recruiting|talent acquisition|talent|people team|here|us|offer|lead|director|specialist"
    r"|coordinator"
    rf"|partner|hiring)(?: here)?,? (?P<by>with|at|@) (?:the )?{_COMPANY}",
    re.IGNORECASE,
)
_TITLED = Turn(
    rf"\b(?:position|role|job|post|vacancy)(?: of| as|:) (?:an? |the )?[\"'\u201c]?{_CAPITAL}"
    rf"(?: [\w&/-]{{1,20}}){{0,5}}[\"'\u201d]? (?P<by>with|at) {_COMPANY}",
    re.IGNORECASE,
)
_OF_ROLE = Turn(
    r"\b(?:appl(?:y|ying|ied|ication)|interview(?:s|ed)?|offer|assessment|assignment|test|candidacy|considered"
    r"|selected|hired"
    r"|shortlisted|role|position)(?: you)? (?:for|as|of|to) (?:the |an? |our )?"
    r"(?:(?!(?:on|in|by|from|will|is|are|was|be|you|us|we|i|meet|come|our|at|with|see|join|next|this|to|please)\b)"
    r"[\w/&,.+#()'\"\u201c\u201d-]{1,30} ){1,7}?"
    rf"(?P<by>at|@) (?:the )?{_COMPANY}",
    re.IGNORECASE,
)
_BY = Turn(
    rf"\b(?:invited|shortlisted|selected|viewed|contacted|retained) (?P<by>by) (?:the )?{_COMPANY}", re.IGNORECASE
)
"""Who did something with the application, which a person can have done as well."""
_WEAK = Turn(
    rf"\b(?:interest in|appl(?:y|ying|ied|ication) (?:to|at|with)|(?:was|were|been) (?:sent|submitted|forwarded) to"
    rf"|join(?:ing)?|welcome to|on behalf of|i work for"
    rf"|from) (?:the )?{_COMPANY}",
    re.IGNORECASE,
)
_TESTED = Turn(rf"\b(?:test|assessment|challenge|exercise) (?P<by>for|by|from) {_COMPANY}", re.IGNORECASE)
_TEAM = Turn(
    rf"(?:\b[Tt]he )?{_COMPANY}(?:'s)? (?:(?:talent|recruiting|recruitment|hiring|people|hr|careers?|human resources)"
    r"(?: acquisition| operations)? team|talent acquisition|recruiting|careers)\b",
    re.IGNORECASE,
)
_CLIENT = Turn(rf"\b(?:my|our) client,? (?:is )?{_COMPANY}", re.IGNORECASE)
_AGENCY = re.compile(r"\b(?:my|our|one of our|a) clients?\b|\bon behalf of (?:a|my|our) client\b", re.IGNORECASE)
_FORWARD = re.compile(
    r"\bput(?:ting)? you forward\b|\bsubmit(?:ted)? you\b|\b(?:results|cv|profile|r\u00e9sum\u00e9|resume)"
    r" (?:across|over) (?:to|with)\b",
    re.IGNORECASE,
)
"""What those say who find people for others."""
_SUBJECT = Turn(
    rf"\b(?:interview|application|offer|position|role|opportunity|call|chat|conversation|update|applying|interest"
    rf"|welcome)"
    rf"(?: \w+){{0,4}}? (?P<by>with|at|from|to|in) {_COMPANY}|^{_FIRST}(?= (?:interview|application)\b| ?[:|] "
    r"|\s[-\u2013] (?:thank|your|application|interview|update|next|we |invitation|status))",
    re.IGNORECASE,
)
_YOUR = Turn(rf"\byour {_COMPANY} (?-i:application|interview|offer|candidacy|recruiter|assessment)\b", re.IGNORECASE)
_BETWEEN = Turn(rf": {_COMPANY}(?= [-\u2013|:] )", 0)
""" "Interview Invitation: Acme - Data Engineer", of which the last is the post."""
_SUBJECT_TAIL = Turn(rf"(?P<by>[-\u2013|@]|\bat|\bwith|\bfrom) {_COMPANY}$", re.IGNORECASE)
_SAYS = Turn(
    rf"{_COMPANY}(?: team)? (?P<verb>(?:have|has)(?: now| just| also| already)? (?:confirmed (?:your|the|that|you)"
    r"|invited you|asked (?:to|for|me to|us to|if you)|agreed to|requested (?:an?|your|to)|chosen you"
    r"|decided to (?:invite|interview|offer|meet)|shortlisted you|set up|moved your)"
    r"|(?:would (?:like|love)|wants?|(?:are|is) (?:keen|happy|pleased|delighted|excited|looking forward))"
    r" (?:you )?to (?:meet|interview|speak|talk|see|invite|offer|confirm|arrange|move|have you|progress|take"
    r"|complete)\w*"
    r"|invites? you|(?:are|is) inviting you)\b",
    re.IGNORECASE,
)
"""A house that speaks through somebody else: "Larch Energy would like to meet you"."""
_MANY = re.compile(r"(?:have|want|are|invite)\b", re.IGNORECASE)
"""Houses are spoken of as several, single people never."""
_SIGNED = Turn(
    r"(?:recruit\w{0,20}|talent\w{0,20}|acquisition|hr|human resources|people|hiring|coordinator|manager|partner"
    r"|lead|director"
    r"|sourcer"
    rf"|founder|ceo|cto|engineer\w{0, 20})(?: at| @|,| \||  ?[-\u2013\u00b7]) {_COMPANY}\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_FORM_BEFORE = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Miss|Prof|Sir|Rev|Fr|Sr)\.? $")
_PIECES = re.compile(r"[,|\u00b7\u2022]| [-\u2013] ")
_WORK = re.compile(
    r"(?:interview|position|role|job|opening|vacancy|appl|work|career|internship|offer)\w*", re.IGNORECASE
)
_TALKS = re.compile(r"(?:interview|call|chat|conversation|meeting)", re.IGNORECASE)
_OF_A_HOUSE = re.compile(r"(?:interest in|appl|welcome to|i work for)", re.IGNORECASE)
_TWO_WORDS = re.compile(r"[^\W\d_]{2,20}(?:[ -][^\W\d_]{1,20}){1,2}")
""" "Interview with Priya Nair" and "with Blue Kestrel" look alike: neither is taken (N3)."""
_STREET = re.compile(
    r"(?:\b(?:street|road|avenue|lane|square|quay|row|gate)|stra(?:ße|sse)|gatan| \d{1,4}[a-z]?)$", re.I
)
"""How addresses end that stand where a house could: "here at Mill Lane", "at Storgatan 12"."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """A name that may be the employer's.

    `sure`: it stands where only a house does ("a role at"). `work`: the user would work or interview there.
    `signed`: it is the sender's own house. `says`: it speaks through the sender. `many`: as several do.
    `unsure_with`: it is who the talk is with, as a person can be.
    """

    name: str
    worth: float
    sure: bool = False
    work: bool = False
    signed: bool = False
    says: bool = False
    many: bool = False
    unsure_with: bool = False


_NONE = _Claim("", 0.0)


def employer(
    message: Message, inviting: str = "", met: Sequence[Person] = (), others: Iterable[str] = ()
) -> tuple[str | None, str | None]:
    """(name, own mail domain) of the employer; either may be None, and is where it is in doubt (N3).

    `inviting` is the domain of the person who invites, for when a system or free mail sent it; `met` who will be met:
    where those are of another house than the sender, the sender writes for that house. `others` are names of people.
    """
    name, domain = _employer(message, inviting, met, others)
    if name and name.isupper() and any(len(word) > 4 for word in name.split()[1:]):
        name = " ".join(word.capitalize() if len(word) > 3 else word for word in name.split())
    return house.without_form(name) if name else None, domain


def _employer(
    message: Message, inviting: str, met: Sequence[Person], others: Iterable[str]
) -> tuple[str | None, str | None]:
    wrote = None if _is_boards(message) else domains.own_domain(message.sender_domain)
    own = next((d for d in (wrote, domains.own_domain(inviting)) if d), None)
    if own is None:
        own = next((d for d in (domains.own_domain(a.domain) for a in message.reply_to[:3]) if d), None)
    text = message.text[:6000].replace("\u2019", "'")
    hosts = {d for d in (domains.own_domain((person.email or "").rpartition("@")[2]) for person in met) if d}
    inside = own is None or any(domains.kin(own, host) for host in hosts)
    foreign = bool(hosts) and not inside
    finds = own is not None and (house.is_agencys(own) or letterhead.is_agency(text, message.signature, own))
    agency = foreign or (finds and not any(domains.kin(own or "", host) for host in hosts))
    domain = next(iter(hosts)) if foreign and len(hosts) == 1 else None if agency else own
    if agency and domain is None and (behind := _behind(message, own)):
        return house.as_written(behind, f"{text}\n{message.quoted[:6000]}") or domains.pretty(behind), behind
    if client := letterhead.client(text) or _first(_CLIENT, text):
        return client, domain if foreign else None  # the agency's own domain is not the employer's
    claims = [*_claims(message, text), *_own_lines(message, text, domain)]
    if _FORWARD.search(text[:3000]) and any(not house.same(n, own or "") for n in letterhead.dealt("", text)):
        agency, domain = True, None
    if agency and domain is None:
        told = letterhead.dealt(message.subject, text)
        claims += [_Claim(n, 1.6, sure=True, work=True) for n in told if not (own and house.same(n, own))]
    system = senders.recruiting_system(message.sender_domain) is not None
    persons = _persons(message, met, others, own)
    sure = {claim.name for claim in claims if claim.sure}
    best, weight = _NONE, 0.0
    for claim in claims:
        if agency and own and house.same(claim.name, own) and not claim.work:
            continue
        backed = domain is not None and house.same(claim.name, domain)
        if not backed and _doubtful(claim, persons, sure, through=agency or system):
            continue
        total = claim.worth + (3 if backed else 0)
        if total > weight:
            best, weight = claim, total
    if (other := _served(message, claims, domain)) is not None:
        writable = message.sender is not None and not senders.takes_no_mail(message.sender.email)
        return _whole(other, claims), domain if writable else None
    everything = f"{message.subject}\n{text}\n{message.signature[:800]}"
    name = house.without_owner(_whole(best.name, claims), domain) or None
    if name:
        name = letterhead.whole(name, f"{text}\n{message.signature[:800]}")
    if name and not best.says:
        name = house.longer(house.without_tail(name, domain, everything), everything)
    if domain and not foreign and (name is None or not house.same(name, domain)):
        signed = any(claim.name == best.name and claim.signed for claim in claims)
        if _AGENCY.search(text[:3000]) or (best.says and not signed):
            return name, None
    if domain and weight < 2 and not (best.sure and house.as_written(domain, text) is None):
        if house.says_nothing(domain):
            return name, domain
        shown = domains.spelt(message, domain) or domains.pretty(domain)
        return house.longer(shown, everything), domain
    return name, domain


def _served(message: Message, claims: Sequence[_Claim], domain: str | None) -> str | None:
    """The employer of whom a machine's or a task's address writes, when it is plainly another house: a job board's."""
    sender = message.sender
    if sender is None or domain is None or not (senders.takes_no_mail(sender.email) or senders.is_shared(sender.email)):
        return None
    told = [c.name for c in claims if c.sure and not c.signed and not house.is_tool(c.name)]
    if not told or any(house.same(name, domain) or house.same(name, sender.name) for name in told):
        return None
    own = (house.squeezed(display.company(message) or sender.name), house.squeezed(domains.pretty(domain)))
    alike = any(house.squeezed(name)[:4] == each[:4] for name in told for each in own if each)
    return None if alike else told[0]


def _whole(name: str, claims: Sequence[_Claim]) -> str:
    """The longer name that a mail also uses for the same house: "Larch" of "Larch Marine Services"."""
    longer = (c.name for c in claims if c.name.startswith(f"{name} ") and names.is_house(c.name[len(name) :]))
    return max(longer, key=len, default=name)


def _behind(message: Message, own: str | None) -> str | None:
    """The domain of the one other house whose mail an agency passes on."""
    wrote = {domains.own_domain(address.domain) for address in people.wrote_before(message.quoted)}
    mine = {domains.own_domain(address.domain) for address in (*message.to[:20], *message.cc[:20])}
    others = wrote - mine - {own, None}
    return others.pop() if len(others) == 1 else None


def _is_boards(message: Message) -> bool:
    """Whether a job board wrote, and none of the people who work for it."""
    sender = message.sender
    if sender is None or not (house.is_board(sender.name) or house.is_board(sender.domain.rpartition(".")[0])):
        return False
    local = sender.email.partition("@")[0].casefold()
    return not any(word.casefold() in local for word in sender.name.split() if len(word) > 2) or house.is_board(
        sender.name
    )


def _persons(message: Message, met: Sequence[Person], others: Iterable[str], own: str | None) -> frozenset[str]:
    """The names of people that the mail holds, folded; a house's that stands where a person's could is none."""
    held = [person.name for person in met if person.email]
    boxes = message.sender is not None and senders.is_shared(message.sender.email)
    sender = [message.sender] if message.sender is not None and not boxes else []
    shown = [senders.person_name(address.name) for address in (*sender, *message.cc[:30], *message.reply_to[:3])]
    held += [
        name
        for name in shown
        if " " in name and not senders.is_role_name(name) and (own is not None or names.may_be_a_person(name))
    ]
    return frozenset(
        n.casefold() for n in (*held, *others) if n and not names.is_house(n) and not (own and house.same(n, own))
    )


def _doubtful(claim: _Claim, persons: frozenset[str], sure: set[str], *, through: bool) -> bool:
    """Whether a name may be a person's, a recruiting system's or a product's rather than an employer's.

    `through`: an agency or a system wrote it, so that who has it say something is the employer.
    """
    folded = claim.name.casefold()
    if house.is_tool(claim.name) or _STREET.search(claim.name):
        return True
    for person in persons:
        if folded == person or folded.startswith((f"{person} ", f"{person}'s ")) or person.startswith(f"{folded} "):
            return True
    if claim.says and not (names.is_house(claim.name) or claim.many or through):
        return True
    if claim.sure or claim.name in sure or names.is_house(claim.name):
        return False
    return names.may_be_a_person(claim.name) or (claim.unsure_with and _TWO_WORDS.fullmatch(claim.name) is not None)


def _claims(message: Message, text: str) -> Iterator[_Claim]:
    """Names with their worth, the surest sources first, so that of equal ones the surest is taken."""
    shown = message.sender.name.replace("\u2019", "'") if message.sender is not None else ""
    if name := display.company(message):
        # "Ann Lee via Acme Hire" may be a person: what the words name goes first
        person = display.VIA.search(shown) is not None and not senders.is_role_name(shown) and " " in name
        yield _Claim(name, 1.8 if person else 2.5, sure=not person and bool(display.ADDED.search(shown)), signed=True)
    elif name := display.tenant(message):
        yield _Claim(name, 1.0, signed=True)
    if name := domains.box(message):
        yield _Claim(name, 2.2, sure=True, signed=True)
    signature = message.signature[:800].replace("\u2019", "'")
    yield from _lettered(message, text, signature)
    ending = "\n".join(text.rstrip().split("\n")[-4:])
    for pattern in (_TEAM, _SIGNED):
        if name := _first(pattern, signature) or (_first(pattern, ending) if pattern is _SIGNED else None):
            yield _Claim(name, 2.2, sure=True, signed=True)
    unknown = house.says_nothing(message.sender_domain)
    if (name := _below_title(signature) or _below_title(ending)) and (unknown or names.is_house(name)):
        yield _Claim(name, 1.2, signed=True)
    subject = message.subject.replace("\u2019", "'")
    for pattern, worth, most in (
        (_SUBJECT, 2.1, 1), (_SUBJECT_TAIL, 1.2, 1),
        (_YOUR, 2.1, 2), (_BETWEEN, 1.5, 1), (_TITLED, 2.1, 2), (_OF_ROLE, 2.1, 2), (_STRONG, 2.0, 4),
        (_BY, 2.0, 2), (_SAYS, 6.0, 2), (_TEAM, 2.0, 4), (_WEAK, 1.9, 4), (_TESTED, 1.9, 2),
    ):  # fmt: skip
        source = text
        if pattern in (_SUBJECT, _SUBJECT_TAIL, _YOUR, _BETWEEN):
            source = subject
        elif pattern in (_SAYS, _OF_ROLE, _BY):
            source = f"{subject}\n{text}"
        seen = 0
        for match in pattern.finditer(source):
            group = "name" if match["name"] else "first"
            name = house.cleaned_by(match, group)
            if _FORM_BEFORE.search(source[max(0, match.start(group) - 8) : match.start(group)]):
                continue  # "Dr. Yazzie has asked" is a person
            if name is None or (pattern is _YOUR and (" " in name or role.is_field(name))):
                continue
            if pattern is _BETWEEN and not house.is_title(source[match.end() :]):
                continue
            by = (match.groupdict().get("by") or "").lower()
            yield _Claim(
                name,
                worth,
                sure=by in ("at", "@", "to")
                or pattern in (_TEAM, _YOUR)
                or (pattern is _WEAK and bool(_OF_A_HOUSE.match(match[0]))),
                work=_WORK.match(match[0]) is not None and by in ("at", "with", "@"),
                says=pattern is _SAYS,
                many=pattern is _SAYS and " " in name and _MANY.match(match["verb"]) is not None,
                unsure_with=pattern is _BY or (by == "with" and _TALKS.match(match[0]) is not None),
            )
            seen += 1
            if seen == most:
                break


def _lettered(message: Message, text: str, signature: str) -> Iterator[_Claim]:
    """What rows, footers and the letterhead name, where the sender's own address does not tell it."""
    sender = message.sender
    system = sender is not None and senders.recruiting_system(sender.domain) is not None
    board = _is_boards(message)
    foreign = system or board or domains.own_domain(message.sender_domain) is None
    told = foreign or house.says_nothing(message.sender_domain)
    for name in letterhead.in_rows(text, site=board):
        yield _Claim(name, 6.0 if foreign else 2.3, sure=True)
    if foreign:
        for name in letterhead.served(f"{text}\n{signature}"):
            yield _Claim(name, 2.6, sure=True)
        for name in (*letterhead.hosted(text), *(letterhead.applied_at(text) if board else ())):
            yield _Claim(name, 2.4, sure=True)
    if not (system or board):
        for name in letterhead.by_law(f"{text}\n{signature}"):
            yield _Claim(name, 2.1, sure=True, signed=True)
    if head := letterhead.head(text):
        yield _Claim(head, 2.1, sure=True, signed=True)
    for name in letterhead.below(text, signature, senders.person_name(sender.name) if sender is not None else ""):
        if told or letterhead.is_house(name):
            yield _Claim(name, 2.15, sure=True, signed=True)


def _below_title(lines: str) -> str | None:
    """The line below a title that a person signs with, where it could be a house: "Ann Lee / Recruiter / Acme"."""
    rows = [line.strip() for line in lines.split("\n") if line.strip()]
    for above, row in pairwise(rows):
        words = row.split()
        title = len(above) < 60 and (house.is_title(above) or people.part_of(above[:100]) is not None)
        capitals = all(word[0].isupper() or word in ("&", "of", "and") for word in words)
        if title and capitals and len(words) <= 4 and not house.is_title(row):
            return house.clean(row)
    return None


def _own_lines(message: Message, text: str, domain: str | None) -> Iterator[_Claim]:
    """Lines of the signature that name the house of the mail domain: "Kestrel Maps" above kestrelmaps.example."""
    if domain is None:
        return
    lines = (*text.split("\n")[-8:], *message.signature[:800].replace("\u2019", "'").split("\n")[:12])
    for line in lines:
        for piece in _PIECES.split(line[:120]):
            words = piece.split()
            if (
                0 < len(words) <= 5
                and words[0][:1].isupper()
                and "." not in piece
                and not display.AGENCYS.search(piece)
            ):
                name = house.clean(piece)
                if name is not None and (house.same(name, domain) or (len(words) > 1 and names.is_house(name))):
                    yield _Claim(name, 2.2, sure=True, signed=True)


def _first(pattern: Turn, text: str) -> str | None:
    for match in pattern.finditer(text):
        for group, name in match.groupdict().items():
            if name and group in ("name", "first") and (cleaned := house.cleaned_by(match, group)):
                return cleaned
    return None
