"""Trades by their names, for a cheap look: whether a text names one, and whether a subject is nothing but one."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TRADES = frozenset(
    """accountant administrator adviser advisor analyst animator apprentice architect archivist artist assistant
    associate attendant attorney auditor baker barista bartender biologist bookkeeper bookseller bricklayer broker
    buyer caretaker carer carpenter cashier chemist chef cleaner clerk coach consultant controller cook coordinator
    copywriter counsel courier curator declarant deckhand dentist designer developer dietitian director dispatcher
    dressmaker driver economist editor electrician engineer estimator executive fabricator farmhand fellow fitter
    florist foreman gardener glazier groundsman guard hairdresser handler housekeeper hydrologist hygienist
    illustrator inspector instructor intern internship janitor joiner journalist kitchenhand labourer laborer lawyer
    lecturer librarian lifeguard machinist manager mechanic merchandiser midwife milliner negotiator nurse officer
    operative operator optician organist packer painter paralegal paramedic pharmacist photographer physicist physio
    physiotherapist picker pipefitter planner plasterer plumber porter postdoc practitioner presenter producer
    professor programmer projectionist psychologist radiographer receptionist registrar reporter representative
    researcher roofer scaffolder scientist seamstress secretary shepherd solicitor sommelier specialist stablehand
    statistician steward stylist supervisor surveyor tailor teacher technician technologist tester therapist tiler
    trainee trainer translator treasurer tutor typist underwriter upholsterer usher verger veterinarian waiter
    waitress warden weaver welder writer lead head hand worker constable sergeant ranger registrar""".split()
)
_ENDINGS = (
    "maker", "keeper", "writer", "worker", "smith", "wright", "hand", "woman", "builder", "seller", "cleaner", "driver",
    "grapher", "ologist", "ician", "dresser", "monger", "herd", "master", "therapist", "layer", "finisher", "grinder",
)  # fmt: skip
"""What trades end in: "dressmaker", "signwriter", "beautician"."""
_NO_TRADES = frozenset(
    """hand beforehand firsthand secondhand shorthand overhand underhand offhand woman maker seller master webmaster
    postmaster headmaster layer player bestseller politician musician player multiplayer matchmaker homemaker
    typewriter screwdriver""".split()
)
"""Words with such an ending that are none, or say nothing alone."""
_WORD = re.compile(r"[A-Za-z][a-z]{2,20}(?=s?\b)|[A-Z]{4,20}(?=S?\b)")
_WEAK = frozenset(
    """lead head hand fellow guard counsel executive director officer manager associate reporter presenter tech host
    coach worker ranger usher broker agent buyer""".split()
)
"""Words of a title that are said of people and things as well: alone they name no post."""
_PARTED = re.compile(r" ?[-\u2013\u2014|/:;?!.()]{1,4}(?: |$)|, ")
MOST_PIECES = 3
"""Parts of a subject that are looked at."""
_OTHER = frozenset(
    """your my his her their is are was will the this that to from with in on at we you i and or please new hello hi
    dear thank thanks award awards course courses training lesson lessons licence license guide show event conference
    quote invoice booking appointment visit order needed coming certificate diploma
    program programme all every meeting meetings
    review session kickoff call party club for day team today tomorrow tonight re fwd""".split()
)
"""Words that no post is named with."""
MAX_WORDS = 6
"""Words of the longest title."""
MOST_WORDS = 800
"""Words of a text that are looked at."""


def is_trade(word: str) -> bool:
    """Whether a word names a trade, in the singular or in the plural."""
    folded = word.casefold()
    single = folded.removesuffix("s")
    if folded in _TRADES or (single in _TRADES and single not in _WEAK):
        return True  # "all hands", "sales leads" are no posts
    return single.endswith(_ENDINGS) and single not in _NO_TRADES


def has_trade(text: str) -> bool:
    """Whether a text names a trade that is no other word as well."""
    return any(is_trade(each[0]) and each[0].casefold() not in _WEAK for each in _WORD.finditer(text))


def alone(subject: str) -> bool:
    """Whether a subject is a title, or holds one apart: "HGV Class 1 Driver - nights", "Saturday help / cook"."""
    return any(is_title(piece) for piece in pieces(subject))


def pieces(subject: str) -> list[str]:
    """The first parts of a subject, as dashes, strokes and the like part it."""
    return _PARTED.split(f"{subject.strip()} ")[:MOST_PIECES]


def is_title(piece: str) -> bool:
    """Whether words are a title and nothing else."""
    words = piece.split()
    if not 0 < len(words) <= MAX_WORDS or any(word.casefold() in _OTHER for word in words):
        return False
    found = [word for word in words if is_trade(word)]
    return bool(found) and (len(words) > 1 or found[0].casefold() not in _WEAK)


def titles(text: str) -> Iterator[tuple[str, str, bool]]:
    """What stands before and behind each title in a text, at most sixty characters, and whether it is in capitals.

    A title in capitals is of several words, "Night Porter"; a word that names people and things as well is none alone.
    """
    for count, found in enumerate(_WORD.finditer(text)):
        if count == MOST_WORDS:
            return
        if not is_trade(found[0]):
            continue
        begin = _begin(text, found.start())
        several = begin < found.start()
        if not several and found[0].casefold() in _WEAK:
            continue
        yield text[max(0, begin - 60) : begin].replace("\n", " "), text[found.end() : found.end() + 60], several


_LEFT = re.compile(r"(?:[A-Z0-9][\w&'/.-]{0,24}[ \n](?:of |and |& )?){1,6}$")


def _begin(text: str, at: int) -> int:
    """Where the words in capitals before a title's noun begin."""
    found = _LEFT.search(text[max(0, at - 100) : at])
    return at if found is None else at - len(found[0])
