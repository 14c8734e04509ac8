"""Which employer a mail is about: as words, display name and signature name it, held against the mail domain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inboxwatch.detect import senders
from inboxwatch.model import Message

MAX_NAME = 60

_CAPITAL = r"(?-i:[A-Z0-9\u00c0-\u00d6\u00d8-\u00de])[\w&'+-]{0,30}(?:\.(?:com|io|ai|co|org|net|dev))?"
_COMPANY = rf"(?P<name>{_CAPITAL}(?: (?:(?:&|of|and) )?{_CAPITAL}){{0,4}})"
_FIRST = _COMPANY.replace("<name>", "<first>")
_STRONG = re.compile(
    r"\b(?:interview(?:s|ing|ed)?|call|chat|conversation|meeting|applying|application|applied|careers?|working"
    r"|position|role"
    r"|job|opportunit(?:y|ies)|opening|vacancy|internship|intern|engineer|developer|manager|analyst|designer|scientist"
    r"|team|recruiter|recruiting|talent acquisition|talent|people team|here|us|offer|lead|director|specialist"
    r"|coordinator"
    rf"|partner|hiring)(?: here)?,? (?:with|at|@) {_COMPANY}",
    re.IGNORECASE,
)
_WEAK = re.compile(
    rf"\b(?:interest in|appl(?:y|ying|ied|ication) to|join(?:ing)?|welcome to|on behalf of|i work for"
    rf"|from) (?:the )?{_COMPANY}",
    re.IGNORECASE,
)
_TEAM = re.compile(
    rf"(?:\b[Tt]he )?{_COMPANY}(?:'s)? (?:(?:talent|recruiting|recruitment|hiring|people|hr|careers?|human resources)"
    r"(?: acquisition| operations)? team|talent acquisition|recruiting|careers)\b",
    re.IGNORECASE,
)
_CLIENT = re.compile(rf"\b(?:my|our) client,? (?:is )?{_COMPANY}", re.IGNORECASE)
_AGENCY = re.compile(r"\b(?:my|our|one of our|a) clients?\b|\bon behalf of (?:a|my|our) client\b", re.IGNORECASE)
_SUBJECT = re.compile(
    rf"\b(?:interview|application|offer|position|role|opportunity|call|chat|conversation|update|applying|interest"
    rf"|welcome)"
    rf"(?: \w+){{0,4}}? (?:with|at|from|to|in) {_COMPANY}|^{_FIRST}(?= (?:interview|application)\b|[:|] "
    r"|\s[-\u2013] (?:thank|your|application|interview|update|next|we |invitation|status))",
    re.IGNORECASE,
)
_SUBJECT_TAIL = re.compile(rf"(?:[-\u2013|@]|\bat|\bwith|\bfrom) {_COMPANY}$", re.IGNORECASE)
_SIGNED = re.compile(
    r"(?:recruit\w*|talent\w*|acquisition|hr|human resources|people|hiring|coordinator|manager|partner|lead|director"
    r"|sourcer"
    rf"|founder|ceo|cto|engineer\w*)(?: at| @|,| \||  ?[-\u2013\u00b7]) {_COMPANY}\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_ADDED = re.compile(r"(?:\||\bat\b|\bfrom\b|@|\(|,| - )\s*(?P<rest>[^|()]{2,60})")
_AGENCYS = re.compile(r"\b(?:recruit\w*|staffing|search|talent|resourcing|personnel)\b", re.IGNORECASE)
"""Words of an agency's own name, which is not the employer's."""
_PIECES = re.compile(r"[,|\u00b7\u2022]| [-\u2013] ")
_VIA = re.compile(r"\s+(?:via|through|by)\s+.{1,60}$", re.IGNORECASE)
_FORM_WORDS = frozenset(("inc", "llc", "ltd", "gmbh", "corp", "plc", "ag", "co", "limited"))
_OF_TENANTS = frozenset(("Workday", "iCIMS"))
"""Systems where each employer has an address, and no person has."""
_OF_LEARNING = frozenset(("the", "of", "at", "for", "university", "college", "universit\u00e4t"))
_NOT_A_COMPANY = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december interview interviews i we you your our the this that it please thank
    thanks hi hello dear zoom google meet teams webex skype am pm est pst cet gmt utc hr re fwd update application
    upcoming submit choose action updated change status your
    position role job offer team next first second final phone video technical here us linkedin indeed glassdoor
    noon confirmed scheduled confirmation invitation cancelled canceled rescheduled new reminder regards best kind
    sincerely a an in on for
    """.split()
)
_ROLE_NOUN = re.compile(
    r"\b(?:engineer|developer|manager|analyst|designer|scientist|architect|assistant|consultant|specialist|director"
    r"|officer"
    r"|intern|associate|technician|representative|executive|administrator|teacher|nurse|lead|coordinator)s?\b",
    re.IGNORECASE,
)
_TRIMMED = frozenset(
    """
    recruiting recruitment talent acquisition hiring hr people careers career team jobs the candidate experience
    human resources notifications notification noreply via operations interview interviews scheduling recruiter
    recruiters
    """.split()
)
_LABEL_WORDS = re.compile(r"[-_]?(?:careers?|jobs|hiring|recruiting|recruitment|talent|mail|hq|group|inc)$")


def employer(message: Message, organizer_domain: str = "") -> tuple[str | None, str | None]:
    """(name, own mail domain) of the employer; either may be None.

    `organizer_domain` is that of the person who invites, for when a system or free mail sent it.
    """
    domain = next((d for d in (own_domain(_sender_domain(message)), own_domain(organizer_domain)) if d), None)
    if domain is None:
        domain = next((d for d in (own_domain(a.domain) for a in message.reply_to[:3]) if d), None)
    text = message.text[:6000].replace("\u2019", "'")
    if client := _first(_CLIENT, text):
        return client, None  # the agency's own domain is not the employer's
    best, weight = None, 0.0
    for name, worth in (*_candidates(message, text), *_own_lines(message, text, domain)):
        total = worth + (3 if domain and _same(name, domain) else 0)
        if total > weight:
            best, weight = name, total
    if domain and _AGENCY.search(text[:3000]) and (best is None or not _same(best, domain)):
        return best, None
    if domain and weight < 2:
        return pretty(domain), domain
    return best, domain


def own_domain(domain: str) -> str | None:
    """The registrable domain when it can be an employer's: no free mail, no recruiting system."""
    own = senders.organisation(domain)
    if not own or "." not in own or senders.is_free_mail(own) or senders.is_free_mail(domain):
        return None
    if senders.recruiting_system(domain) or domain.endswith("google.com"):
        return None
    return own


def pretty(domain: str) -> str:
    """A name to show, made of a domain: "acme-robotics.com" -> "Acme Robotics"."""
    label = senders.organisation(domain).partition(".")[0]
    label = _LABEL_WORDS.sub("", label) or label
    words = re.split(r"[-_]+", label)
    return " ".join(word.upper() if len(word) <= 2 else word.capitalize() for word in words if word)[:MAX_NAME]


def _sender_domain(message: Message) -> str:
    return message.sender.domain if message.sender is not None else ""


def _candidates(message: Message, text: str) -> Iterator[tuple[str, float]]:
    """Names with their worth, the surest sources first, so that of equal ones the surest is taken."""
    if name := _display(message):
        # "Ann Lee via Acme Hire" may be a person: what the words name goes first
        shown = message.sender.name if message.sender is not None else ""
        yield name, 1.8 if _VIA.search(shown) and not senders.is_role_name(shown) and " " in name else 2.5
    signature = message.signature[:800].replace("\u2019", "'")
    for pattern in (_TEAM, _SIGNED):
        if name := _first(pattern, signature):
            yield name, 2.2
    for pattern, worth in ((_SUBJECT, 2.1), (_SUBJECT_TAIL, 1.2)):
        if name := _first(pattern, message.subject):
            yield name, worth
    for pattern, worth in ((_STRONG, 2.0), (_TEAM, 2.0), (_WEAK, 1.9)):
        seen = 0
        for match in pattern.finditer(text):
            if name := _clean(match["name"]):
                yield name, worth
                seen += 1
            if seen == 4:
                break


def _own_lines(message: Message, text: str, domain: str | None) -> Iterator[tuple[str, float]]:
    """Lines of the signature that name the house of the mail domain: "Kestrel Maps" above kestrelmaps.example."""
    if domain is None:
        return
    lines = (*text.split("\n")[-8:], *message.signature[:800].replace("\u2019", "'").split("\n")[:12])
    for line in lines:
        for piece in _PIECES.split(line[:120]):
            words = piece.split()
            if 0 < len(words) <= 5 and words[0][:1].isupper() and "." not in piece and not _AGENCYS.search(piece):
                name = _clean(piece)
                if name is not None and _same(name, domain):
                    yield name, 2.2


def _display(message: Message) -> str | None:
    """The company that a sender's display name names."""
    if message.sender is None:
        return None
    shown = message.sender.name.replace("\u2019", "'")
    base = _VIA.sub("", shown)
    system = senders.recruiting_system(message.sender.domain) is not None
    if system and _is_system(base, message.sender.domain):
        return None  # "HireVue <no-reply@hirevue.com>" writes for an employer that the words name
    added = _ADDED.search(base)
    if added and not senders.is_role_name(base[: added.start()].strip() or "team"):
        return _clean(_without_role(added["rest"]))
    if (
        senders.is_role_name(base)
        or senders.takes_no_mail(message.sender.email)
        or (system and (" " not in base.strip() or _tenant(base, message.sender.email)))
    ):
        return _clean(_without_role(base))
    return None


def _is_system(name: str, domain: str) -> bool:
    """Whether a display name is the recruiting system's own."""
    known = re.sub(r"[^a-z0-9]", "", (senders.recruiting_system(domain) or "").casefold())
    words = [word for word in re.findall(r"[a-z0-9]+", name.casefold()) if word not in _TRIMMED]
    return bool(words) and ("".join(words) == known or _same(" ".join(words), senders.organisation(domain)))


def _tenant(name: str, email: str) -> bool:
    """Whether a system's address is an employer's own there: "Acme Bank <acmebank@myworkday.com>", no "ann.lee@"."""
    local, _, domain = email.partition("@")
    local = local.partition("+")[0].casefold()
    joined = re.sub(r"[^a-z0-9]", "", name.casefold())
    return (senders.recruiting_system(domain) in _OF_TENANTS and joined.startswith(local)) or joined == local


def _without_role(name: str) -> str:
    """Without the words of a team's name: "The Hiring Team at Acme", "Acme Recruiting Team"."""
    name = re.sub(r"^.{0,40}\b(?:at|from)\s+", "", name, flags=re.IGNORECASE)
    words = [w for w in re.split(r"[\s|]+", name) if w.strip(".,()-").casefold() not in _TRIMMED]
    return " ".join(words).strip(" ,-|()")


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    for match in pattern.finditer(text):
        for name in match.groupdict().values():
            if name and (cleaned := _clean(name)):
                return cleaned
    return None


def _clean(name: str) -> str | None:
    """The name without what cannot belong to it; None when nothing is left or it is a job title."""
    words: list[str] = []
    for word in name.split():
        bare = word.strip(".,:;()'\"-").removesuffix("'s")
        if bare.casefold() in _NOT_A_COMPANY or (not words and bare.isdigit()):
            break
        words.append(bare)
    while words and (words[-1].casefold() in _TRIMMED or words[-1] in ("&", "of", "and")):
        words.pop()
    cleaned = " ".join(word for word in words if word)[:MAX_NAME].strip()
    if len(cleaned) < 2 or "@" in cleaned or _ROLE_NOUN.search(cleaned) or not any(c.isalpha() for c in cleaned):
        return None
    return None if senders.is_role_name(cleaned) and len(words) == 1 else cleaned


def _same(name: str, domain: str) -> bool:
    """Whether a name and a domain's label are one: "Acme Robotics" and acmerobotics.com, acme.io, ar.com."""
    label = re.sub(r"[^a-z0-9]", "", _LABEL_WORDS.sub("", domain.partition(".")[0]))
    words = [w for w in re.findall(r"[a-z0-9]+", name.casefold()) if w not in _FORM_WORDS]
    joined = "".join(words)
    if len(label) < 2 or not joined:
        return False
    if not {"university", "college", "universit\u00e4t"}.isdisjoint(words):
        place = "".join(w for w in words if w not in _OF_LEARNING)
        if place and place == re.sub(r"^(?:uni|univ|university)(?:of)?|(?:uni|univ|university|college)$", "", label):
            return True
    initials = "".join(w[0] for w in words)
    return (
        joined == label
        or (len(label) > 2 and (joined.startswith(label) or label.startswith(joined)))
        or (len(initials) > 2 and initials == label)
    )
