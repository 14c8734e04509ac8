"""To whom a draft goes: interviewers for thanks (T3), the one who is recruiting for the rest."""

from __future__ import annotations

from datetime import datetime

from inboxwatch.etiquette.meetings import day_end
from inboxwatch.etiquette.rules import Rules
from inboxwatch.etiquette.thread import Round, Thread
from inboxwatch.etiquette.timing import end_of
from inboxwatch.model import DraftKey, Kind, Part, Person

RECRUITING = (Part.RECRUITER, Part.COORDINATOR)


def to_thank(thread: Thread, round_: Round, rules: Rules) -> tuple[tuple[Person, datetime], ...]:
    """Who is thanked for a round, each with the end of their interview; each once, at most T3's number.

    Where nobody who was met can be reached, the one who arranged it is thanked, so that T7 holds.
    """
    due: dict[str, tuple[Person, datetime]] = {}
    for interview in round_.interviews:
        for person in interview.people:
            if person.email and person.part not in RECRUITING:
                # Met twice that day: the later end is what the thanks come after, in whatever order it was agreed.
                known = due.get(person.email, (person, end_of(interview)))
                due[person.email] = (person, max(known[1], end_of(interview)))
    if not due:
        end = day_end(round_)
        met = [p for i in round_.interviews for p in i.people if p.email]
        met = met or [p for p in thread.people if p.email and p.part is Part.INTERVIEWER]
        fallback = met or [p for p in (recruiting(thread),) if p is not None]
        due = {p.email: (p, end) for p in fallback if p.email}
    return tuple(due.values())[: rules.thank_yous_a_round]


def recruiting(thread: Thread) -> Person | None:
    """Who answers for the process: the contact if they recruit, else a known recruiter, else the contact,
    else whoever was met. None when nobody takes mail."""
    contact = thread.contact if thread.contact is not None and thread.contact.email else None
    if contact is not None and contact.part in RECRUITING:
        return contact
    known = (p for p in thread.people if p.email and p.part in RECRUITING)
    return next(known, contact or next((p for p in thread.people if p.email), None))


def to_answer(thread: Thread) -> Person | None:
    """Who is answered after a rejection: the person who wrote last, else the recruiter."""
    if thread.contact is not None and thread.contact.email:
        return thread.contact
    return recruiting(thread)


def recipient(thread: Thread, key: DraftKey) -> Person:
    """The person that a draft's identity names, as far as the thread knows them: its interviewers first for thanks."""
    met = [p for r in thread.rounds if r.number == key.round for i in r.interviews for p in i.people]
    others = [p for p in (thread.contact, *thread.people) if p is not None]
    known = [*met, *others] if key.kind is Kind.THANK_YOU else [*others, *met]
    return next((p for p in known if p.email == key.recipient), Person("", key.recipient))
