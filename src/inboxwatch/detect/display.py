"""Which company a sender's display name names: "Acme Recruiting Team", "Ann Lee at Acme", a system's tenant."""

from __future__ import annotations

import re

from inboxwatch.detect import house, letterhead, names, people, senders
from inboxwatch.model import Message

ADDED = re.compile(r"(?:\||\bat\b|\bfrom\b|@|\(|,| - )\s*(?P<rest>[^|()]{2,60})")
AGENCYS = re.compile(r"\b(?:recruit\w*|staffing|search|talent|resourcing|personnel)\b", re.IGNORECASE)
"""Words of an agency's own name, which is not the employer's."""
VIA = re.compile(r"\s{1,9}(?:via|through|by)\s{1,9}.{1,60}$", re.IGNORECASE)
SERVED = re.compile(r"(?P<tool>[\w. ]{2,30}) on behalf of (?P<name>[^()|]{2,60})", re.IGNORECASE)
_LISTED = re.compile(
    r"(?P<last>[^\W\d_][\w' -]{1,30}), (?P<first>[^\W\d_][\w'-]{1,20})(?: [A-Z]\.?)?(?: ?\([^()]{0,40}\))?"
)
""" "Lee, Ann (Roads)", as directories list people."""
_OFFICE = re.compile(
    r"(?:the )?(?:city|county|town|state|bank|department|board|office|village|borough) of ", re.IGNORECASE
)
"""How public bodies are called."""
_OF_TENANTS = frozenset(("Workday", "iCIMS"))
"""Systems where each employer has an address, and no person has."""


def company(message: Message) -> str | None:
    """The company that a sender's display name names."""
    if message.sender is None:
        return None
    shown = message.sender.name.replace("\u2019", "'")
    base = VIA.sub("", shown)
    if served := SERVED.fullmatch(shown):
        return house.clean(served["name"]) if house.is_tool(served["tool"]) or names.is_house(served["name"]) else None
    if house.is_board(base) or _is_listed(base, message.sender.email):
        return None
    system = senders.recruiting_system(message.sender.domain) is not None
    if system and _is_system(base, message.sender.domain):
        return None  # "HireVue <no-reply@hirevue.com>" writes for an employer that the words name
    if VIA.search(shown) and house.is_board(message.sender.domain.rpartition(".")[0]):
        alone = " " not in base and not names.is_first_name(base)
        return house.clean(base) if alone or (names.is_house(base) and not names.may_be_a_person(base)) else None
    added = ADDED.search(base)
    if added:
        before = base[: added.start()].strip()
        if house.TRIMMED.issuperset(added["rest"].casefold().split()) and letterhead.is_house(before):
            return house.clean(before)  # "Larch Credit Union - Recruitment"
        if not senders.is_role_name(before or "team"):
            return house.clean(_without_role(added["rest"]))
        if house.same(added["rest"], senders.organisation(message.sender.domain)):
            return house.clean(added["rest"])
    if system is False and _is_whole(base, message.sender.domain):
        return house.clean(base) or base[: house.MAX_NAME]
    if senders.is_shared(message.sender.email) and house.same(base, senders.organisation(message.sender.domain)):
        return house.clean(_without_role(base))
    plain = not senders.is_role_name(base) and not AGENCYS.search(base)
    if plain and (names.is_house(base) or _OFFICE.match(base)) and not names.may_be_a_person(base):
        bare = house.clean(base.removeprefix("The "))  # "The Blue Door Inn <thebluedoor@...>"
        return f"The {bare}" if bare and base.startswith("The ") else bare
    if _signs(message, base):
        return None
    if (
        senders.is_role_name(base)
        or senders.takes_no_mail(message.sender.email)
        or (system and (" " not in base.strip() or _tenant(base, message.sender.email)))
    ):
        return house.clean(_without_role(base))
    return None


def _is_listed(name: str, email: str) -> bool:
    """Whether a name is a person's with the surname first."""
    listed = _LISTED.fullmatch(name.strip())
    if listed is None:
        return False
    local = email.partition("@")[0].casefold()
    first = listed["first"].casefold()
    return names.is_first_name(first) or first in local or listed["last"].casefold() in local


def _is_whole(name: str, domain: str) -> bool:
    """Whether a name is the domain's to the letter, whatever its words mean elsewhere: "Talent Harbor"."""
    return re.sub(r"[^a-z0-9]", "", name.casefold()) == re.sub(
        r"[^a-z0-9]", "", house.LABEL_WORDS.sub("", senders.organisation(domain).partition(".")[0])
    )


def _signs(message: Message, name: str) -> bool:
    """Whether a display name stands above a title at the mail's end, as people's do: "Ann Lee / Recruiter, Acme"."""
    lines = [line.strip() for line in f"{message.text[-1500:]}\n{message.signature[:600]}".split("\n") if line.strip()]
    below = (lines[at + 1] for at, line in enumerate(lines[:-1]) if line == name.strip())
    return any(house.is_title(line) or people.part_of(line[:100]) for line in below)


def _is_system(name: str, domain: str) -> bool:
    """Whether a display name is the recruiting system's own."""
    known = re.sub(r"[^a-z0-9]", "", (senders.recruiting_system(domain) or "").casefold())
    words = [word for word in re.findall(r"[a-z0-9]+", name.casefold()) if word not in house.TRIMMED]
    return bool(words) and ("".join(words) == known or house.same(" ".join(words), senders.organisation(domain)))


def _tenant(name: str, email: str) -> bool:
    """Whether a system's address is an employer's own there: "Acme Bank <acmebank@myworkday.com>", no "ann.lee@"."""
    local, _, domain = email.partition("@")
    local = local.partition("+")[0].casefold()
    joined = re.sub(r"[^a-z0-9]", "", name.casefold())
    return (senders.recruiting_system(domain) in _OF_TENANTS and joined.startswith(local)) or joined == local


def tenant(message: Message) -> str | None:
    """The employer by whose name an address of a system that has tenants goes: acmebank@myworkday.com."""
    sender = message.sender
    if sender is None or senders.recruiting_system(sender.domain) not in _OF_TENANTS or senders.is_shared(sender.email):
        return None
    local = sender.email.partition("@")[0].partition("+")[0]
    if senders.takes_no_mail(f"{local}@tenant.example") or not local.isalpha() or local in ("workday", "icims"):
        return None
    return house.spelt(local, f"{message.subject}\n{message.text[:6000]}") or " ".join(
        word.capitalize() for word in house.parted(local).split()
    )


def _without_role(name: str) -> str:
    """Without the words of a team's name: "The Hiring Team at Acme", "Acme Recruiting Team"."""
    name = re.sub(r"^.{0,40}\b(?:at|from)\s+", "", name, flags=re.IGNORECASE)
    name = re.sub(r"\bhuman (?:capital|resources?)\b", "HR", name, flags=re.IGNORECASE)
    words = [w for w in re.split(r"[\s|]+", name) if w.strip(".,()-").casefold() not in house.TRIMMED]
    return " ".join(words).strip(" ,-|()")
