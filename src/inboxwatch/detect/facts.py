"""What a mail says of the process: interviews, people, company and role, dates, what it asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from inboxwatch.detect import (
    asks,
    author,
    automatic,
    company,
    contact,
    deadlines,
    hosts,
    interviews,
    people,
    role,
    roster,
    senders,
    sentences,
    style,
)
from inboxwatch.detect.calendar import Invitation
from inboxwatch.detect.moment import Reading
from inboxwatch.detect.reader import Reader
from inboxwatch.detect.roster import MEETINGS, Employer
from inboxwatch.detect.verdict import Verdict
from inboxwatch.model import Address, Facts, Interview, Label, Manner, Message, Part, Person

MOST_DOUBTS = 5

_ASK_ALWAYS = frozenset({Label.SCHEDULING_REQUEST, Label.ASSESSMENT})
_WITH_TIME = frozenset({Label.INTERVIEW_CONFIRMED, Label.INTERVIEW_RESCHEDULED})
_CLOCKS = timedelta(hours=1)
"""How far a sender's clock may be ahead: an invitation out of the past is no interview to come."""


def gather(message: Message, reader: Reader, verdict: Verdict, reading: Callable[[], Reading]) -> Facts:
    """The facts of a mail that has been labelled. Never raises."""
    said = sentences.split(message.text)
    parts = roster.parts(message, verdict.events)
    met, doubts = _interviews(message, reader, verdict, reading, parts)
    organizer = contact.organizer(verdict.events, reader)
    behind = contact.behind(message, reader)
    # a mail that is about nothing known can still be a word in a known conversation
    told = verdict.label is not Label.OTHER or bool(message.conversation)
    name, domain = _employer(message, organizer, behind, met, verdict.events, reader, said) if told else (None, None)
    writer = author.writer(message)
    house = Employer(name, domain)
    known = roster.known(message, reader, verdict.events, writer)
    named = roster.met_in_words(message, reader, said, known, writer, house) if verdict.label in MEETINGS else ()
    roster.add_parts(parts, message, said, named, verdict.label, (writer, behind))
    met = tuple(
        _with_hosts(_without(interview, house, reader), named, verdict.events, writer, parts) for interview in met
    )
    written_to = contact.person(message, reader, organizer, behind, parts, writer)
    answered = Address(written_to.name, written_to.email or "") if written_to is not None and written_to.name else None
    others = roster.spoken_of(message, said, known, verdict.label, house, reader) if told else ()
    writing = (answered, writer, organizer, behind)
    titles = tuple(event.summary for event in verdict.events)
    text = message.text + "".join(f"\n{event.description[:2000]}" for event in verdict.events[:2])
    sent = message.sent
    limit = deadlines.decision_date(message.text, sent) if told and sent and verdict.label in _PLAIN else None
    machine = automatic.is_automatic(message, verdict.events)
    return Facts(
        company=name,
        domain=domain,
        role=role.role(message.subject, text, titles, (name, reader.name), hiring=True) if told else None,
        people=(roster.everybody(message, reader, (*_met(met), *named), writing, parts, others) if told else ()),
        contact=written_to,
        interviews=met,
        cancelled_uids=tuple(dict.fromkeys(event.key for event in verdict.events if event.cancelled and event.key)),
        decision_date=limit.day if limit else None,
        asks=verdict.label in _ASK_ALWAYS or (not machine and verdict.label is not Label.REJECTION and asks.asks(said)),
        opt_out=told and asks.opted_out(said),
        in_doubt=tuple(dict.fromkeys(doubts))[:MOST_DOUBTS],
        manner=Manner() if machine or not told else style.manner(message, reader),
        will_write=told and not machine and verdict.label in _PLAIN and style.will_write(said),
    )


def _employer(
    message: Message,
    organizer: Address | None,
    behind: Address | None,
    met: tuple[Interview, ...],
    events: tuple[Invitation, ...],
    reader: Reader,
    said: tuple[str, ...],
) -> tuple[str | None, str | None]:
    """(name, own mail domain), with the domain of those who invite for when a system or free mail sent it."""
    guests = tuple(person for interview in met for person in interview.people)
    inviting = organizer.email if organizer is not None else next((p.email for p in guests if p.email), "")
    if not inviting and behind is not None:
        inviting = behind.email
    arranging = {address.email for address in (message.sender, organizer) if address is not None}
    hosting = [p for p in guests if p.email not in arranging] or guests
    invited = (senders.person_name(address.name) for event in events for address in event.attendees)
    return company.employer(message, inviting.rpartition("@")[2], hosting, (reader.name, *invited, *hosts.surely(said)))


_PLAIN = frozenset(set(Label) - {Label.REJECTION, Label.OFFER})
"""Labels whose mail can say when the employer will decide."""


# ---------------------------------------------------------------- interviews


def _interviews(
    message: Message, reader: Reader, verdict: Verdict, reading: Callable[[], Reading], parts: dict[str, Part]
) -> tuple[tuple[Interview, ...], tuple[str, ...]]:
    """The interviews that the mail sets, an invitation's before those of the words, and what is in doubt."""
    if verdict.label not in _WITH_TIME:
        return (), ()
    sent = message.sent
    found = interviews.of_calendar(verdict.events, message.sender, message.text, parts, reader)
    if found or any(not event.cancelled for event in verdict.events):
        doubts = tuple(doubt for event in verdict.events for doubt in event.in_doubt)
        fresh = tuple(i for i in found if sent is None or (i.end or i.start) > sent - _CLOCKS)
        return fresh, doubts
    if verdict.agreed is not None:
        told = () if verdict.agreed.moment or sent is None else interviews.of_history(message, sent, reader.zone)
        return (told, ()) if told else interviews.of_agreement(message, verdict.agreed.moment)
    if sent is None:
        return (), reading().in_doubt
    moved = verdict.label is Label.INTERVIEW_RESCHEDULED
    known = roster.addresses(message, reader)
    found, doubts = interviews.of_words(message, reading(), sent, known, moved=moved)
    if not found and not doubts and not (moved and reading().in_doubt):
        found = interviews.of_history(message, sent, reader.zone)
    if not found and not doubts and not reading().in_doubt and not reading().moments:
        found, doubts = interviews.of_slots(message, sent, reader.zone, moved=moved)
    return found, (*doubts, *(reading().in_doubt if not found else ()))


def _without(interview: Interview, employer: Employer, reader: Reader) -> Interview:
    """Without who is nobody to be met: the employer itself ("your interview with Acme Maps"), the user."""
    return replace(interview, people=tuple(p for p in interview.people if roster.is_person(p, employer, reader)))


def _with_hosts(
    interview: Interview,
    named: tuple[Person, ...],
    events: tuple[Invitation, ...],
    writer: Address | None,
    parts: dict[str, Part],
) -> Interview:
    """With those the words say are met where no invitation says who, the writer among them if they say so."""
    if events:
        return interview
    guests = list(interview.people or (person for person in named if person.part is Part.INTERVIEWER))
    meets = writer is not None and parts.get(writer.email) is Part.INTERVIEWER
    if writer is not None and meets and all(person.email != writer.email for person in guests):
        guests.append(people.person(writer, Part.INTERVIEWER))
    return replace(interview, people=tuple(guests)[: people.MOST_NAMES])


def _met(met: tuple[Interview, ...]) -> tuple[Person, ...]:
    return tuple(person for interview in met for person in interview.people)
