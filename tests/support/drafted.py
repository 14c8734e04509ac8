"""Letters for tests: a thread with everything known, drafts of it, and letters as a user leaves them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from inboxwatch.etiquette.compose import compose
from inboxwatch.etiquette.thread import Candidate, Mail, PlannedDraft, Round, Thread, Verdict, Writing
from inboxwatch.model import Address, DraftKey, Kind, Letter, Person
from tests.support.events import ADA, ANN, BOB, RITA, at, interview

WRITING = Writing(Candidate("Ada Example", frozenset({ADA})), Address("Ada Example", ADA))
CALL = Mail(
    at("2026-03-02 09:00"), "<call@acme.com>", "Interview: Data Analyst", "rita@acme.com", True, ("<first@acme.com>",)
)
MET = Round(1, (interview("2026-03-10 10:00", ANN), interview("2026-03-10 11:00", BOB)))
"""Two interviews one after the other, each with one person."""
FULL = Thread(
    "a1b2c3d4e5",
    ADA,
    "acme.com",
    company="Acme",
    role="Data Analyst",
    rounds=(MET,),
    people=(RITA, ANN, BOB),
    contact=RITA,
    mails=(CALL,),
)


def planned(kind: Kind, to: Person, thread: Thread = FULL, number: int = 1) -> PlannedDraft:
    """A draft that the plan wants."""
    key = DraftKey(ADA, thread.id, number, kind, to.email or "")
    return PlannedDraft(key, to, Verdict.READY, ("T1",), "why", None, None, None, CALL.message_id)


def letter(kind: Kind, to: Person = ANN, thread: Thread = FULL, number: int = 1, writing: Writing = WRITING) -> Letter:
    """Its letter."""
    return compose(planned(kind, to, thread, number), thread, writing)


def held(*interviews: object, number: int = 1, thread: Thread = FULL) -> Thread:
    """The thread with one round of these interviews."""
    return replace(thread, rounds=(Round(number, interviews),))  # type: ignore[arg-type]


def filled(text: str, point: str = "how the night nurses use the ward dashboard") -> str:
    """As a user leaves it: every prompt filled by a typical phrase, optional ones by a sentence."""
    text = re.sub(r"\[optional:[^\]]*\]", "The move to a new warehouse system was also mine to lead.", text)
    text = re.sub(
        r"\[(?:one|something you spoke|a subject|the best part|an idea|the topic|a question)[^\]]*\]",
        point,
        text,
    )
    return re.sub(r"\[[^\]]*\]", "my four years of building reports for a hospital", text)


def words(text: str) -> list[str]:
    """The words of a text, in lower case."""
    return re.findall(r"[\w'’-]+", text.lower())


def overlap(one: str, other: str, thread: Thread) -> float:
    """Which part of the longer text's words the two share, each word as often as it stands in both.

    The names of role and company are left out: however long they are, every letter has to hold them.
    """
    names = re.compile("|".join(re.escape(n) for n in (thread.role, thread.company) if n) or r"\b\B")
    a, b = (Counter(words(names.sub("", " ".join(text.split())))) for text in (one, other))
    return sum((a & b).values()) / max(sum(a.values()), sum(b.values()))
