"""A mail domain read as a firm's name, and which domains can be an employer's own."""

from __future__ import annotations

import re

from inboxwatch.detect import house, senders
from inboxwatch.model import Message

_AND = re.compile(r"^(\w{3,12})and(sons|daughters|co|company|partners|brothers|bros|family|friends)$")
"""Firms of families, run together: "kempandsons"."""
_FORMS = frozenset(("gmbh", "ltd", "llc", "inc", "plc", "bv", "ag"))


def own_domain(domain: str) -> str | None:
    """The registrable domain when it can be an employer's: no free mail, no recruiting system."""
    own = senders.organisation(domain)
    if not own or "." not in own or senders.is_free_mail(own) or senders.is_free_mail(domain):
        return None
    if senders.recruiting_system(domain) or domain.endswith("google.com"):
        return None
    return own


def kin(one: str, other: str) -> bool:
    """Whether two domains are one house's: acme.com and acme.co.uk, acme-labs.io."""
    first, second = sorted((re.sub(r"[^a-z0-9]", "", d.partition(".")[0]) for d in (one, other)), key=len)
    return first == second or (len(first) > 3 and second.startswith(first))


def pretty(domain: str) -> str:
    """A name to show, made of a domain: "acme-robotics.com" -> "Acme Robotics"."""
    label = senders.organisation(domain).partition(".")[0]
    label = house.TASK_WORDS.sub("", label) or label
    words = re.split(r"[-_ ]+", _AND.sub(r"\1 and \2", house.parted(label)))
    if words[-1].casefold() in _FORMS and len(words) > 1:
        words.pop()
    shown = (word if word == "and" else word.upper() if len(word) <= 2 else word.capitalize() for word in words if word)
    return " ".join(shown)[: house.MAX_NAME]


def spelt(message: Message, label: str) -> str | None:
    """How the mail spells the name of a domain or a local part anywhere, in the history below too."""
    shown = message.sender.name if message.sender is not None else ""
    own = f"{shown}\n{message.subject}\n{message.text[:6000]}\n{message.signature[:2000]}"
    everything = f"{own}\n{message.quoted[:6000]}"
    if name := house.as_written(label, everything):
        return name
    head, _, trade = house.parted(senders.organisation(label).partition(".")[0]).rpartition(" ")
    written = house.spelt(head, everything) if head else None
    return f"{written} {trade.capitalize()}" if written else None


def box(message: Message) -> str | None:
    """The shop whose name a free address is: "Ann Lee <mapletreebakery@...>"."""
    sender = message.sender
    if sender is None or not senders.is_free_mail(sender.domain):
        return None
    local = re.sub(r"[^a-z]", "", sender.email.partition("@")[0])
    if house.parted(local) == local or any(w.casefold() in local for w in sender.name.split() if len(w) > 1):
        return None
    return spelt(message, local) or pretty(local)
