"""How a letter greets: with the word the employer's own mails greet with, by the name its reader signs with."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime

from inboxwatch.etiquette.names import clean_line, full_name, given_name
from inboxwatch.etiquette.thread import Thread
from inboxwatch.model import Manner, Person, Salutation

WORDS = {Salutation.NONE: "Dear", Salutation.DEAR: "Dear", Salutation.HELLO: "Hello", Salutation.HI: "Hi"}
NOBODY = "Hello,"
"""Where no name is known: no title and no guess at who it may be (N3)."""

_OWN_TITLE = re.compile(r"(?P<title>Dr|Prof(?:essor)?)\b\.? (?:[^ ]{1,30} ){0,3}(?P<surname>[^ .]{2,40})")
"""The titles that are no guess at anything where somebody signs with them."""
_SHORT = (
    "alexander alexandra alex sandra sasha",
    "anthony antonia tony",
    "catherine katherine kathryn kate katie kitty",
    "charles charlotte charlie",
    "edward ed ted eddie",
    "elizabeth elisabeth liz beth betty lisa lizzie",
    "giuseppe beppe",
    "henry harry",
    "james jim jimmy jamie",
    "john jonathan jack johnny",
    "jose josé pepe",
    "joseph joe",
    "lawrence larry",
    "margaret peggy maggie meg greta",
    "michael mike mick",
    "nicholas nicola nick",
    "richard dick rick",
    "robert bob bobby rob",
    "stephen steven steve",
    "theodore ted theo",
    "thomas tom tommy",
    "william bill billy will",
)
_FAMILIES = tuple(frozenset(line.split()) for line in _SHORT)
"""Short forms that are no beginning of the name itself; one may stand for several names."""
_DIMINUTIVE = re.compile(r"(?:ie|y|i|e|s|o)$")


def greeting(thread: Thread, to: Person, company: str, until: datetime | None = None) -> tuple[str, str]:
    """(the greeting with its comma, the name in it). The name is empty, and so is the greeting's, where none is known.

    The word is that of the recipient's own latest mail that has one, else of the employer's latest; else "Dear".
    Whoever writes formally is greeted by the whole name, since a title would be a guess. Mail after `until` does not
    count: what comes in while a draft stands must not change how it would be written, or it would look edited.
    """
    own = _manners(thread, to.email, until)
    style = next((m for m in (*own, *_manners(thread, None, until)) if m.greets), Manner())
    name = _name(to, company, [m.signs for m in own if m.signs], formal=style.formal)
    return (f"{WORDS[style.greets]} {name}," if name else NOBODY), name


def _manners(thread: Thread, email: str | None, until: datetime | None) -> list[Manner]:
    """How somebody (None: anybody of the employer's side) wrote, the latest first."""
    return [
        mail.manner
        for mail in reversed(thread.mails)
        if mail.inbound and not mail.automatic and mail.manner != Manner()
        if email is None or mail.sender == email
        if until is None or mail.at <= until
    ]


def _name(to: Person, company: str, signed: list[str], *, formal: bool) -> str:
    """The name to greet by: as they sign where that is theirs, else by what is known; empty where it is no name."""
    first, whole = given_name(to.name, to.email, company), full_name(to.name, to.email, company)
    for signature in (clean_line(each, 60) for each in signed[:3]):
        titled = _OWN_TITLE.fullmatch(signature)
        if titled is not None and _fold(titled["surname"]) in map(_fold, _words(to.name)):
            return f"{titled['title']} {titled['surname']}"
        if not formal and first and " " not in first:
            called = given_name(signature)
            if called and is_short_for(called, first):
                return called
    return whole if formal and " " in whole and first else first


def _words(name: str) -> list[str]:
    return re.findall(r"[\w'’-]+", name[:200])


def is_short_for(called: str, first: str) -> bool:
    """Whether somebody of this first name may be called so: Katharina is Kathi, Robert is Bob; Maria is not Mark."""
    short, long = _fold(called), _fold(first)
    if short == long or any(short in family and long in family for family in _FAMILIES):
        return True
    stem = _DIMINUTIVE.sub("", short) if len(short) > 2 else short
    inside = len(stem) > 3 and stem in long  # "Basti" of Sebastian
    return len(stem) >= 2 and len(short) <= len(long) + 1 and (long.startswith(stem) or inside)


def _fold(word: str) -> str:
    """Without accents and case."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))
