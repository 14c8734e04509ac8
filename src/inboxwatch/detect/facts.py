"""What a mail says of the process: interviews, people, company and role, dates, what it asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
    house,
    interviews,
    names,
    people,
    role,
    senders,
    sentences,
)
from inboxwatch.detect.calendar import Invitation
from inboxwatch.detect.moment import Reading
from inboxwatch.detect.reader import Reader
from inboxwatch.detect.systems import SystemKind
from inboxwatch.detect.verdict import Verdict
from inboxwatch.model import Address, Facts, Interview, Label, Message, Part, Person

MOST_PEOPLE = 24
MOST_DOUBTS = 5

_ASK_ALWAYS = frozenset({Label.SCHEDULING_REQUEST, Label.ASSESSMENT})
_WITH_TIME = frozenset({Label.INTERVIEW_CONFIRMED, Label.INTERVIEW_RESCHEDULED})
_MEETINGS = _WITH_TIME | {Label.SCHEDULING_REQUEST, Label.INTERVIEW_CANCELLED}
"""Labels whose mail can say who was or will be met."""
_PASSED_ON = (None, SystemKind.ATS)
"""Whose addresses a person can be written to at: their own house's, or a recruiting system's that hands it on."""
_CLOCKS = timedelta(hours=1)
"""How far a sender's clock may be ahead: an invitation out of the past is no interview to come."""


def gather(message: Message, reader: Reader, verdict: Verdict, reading: Callable[[], Reading]) -> Facts:
    """The facts of a mail that has been labelled. Never raises."""
    said = sentences.split(message.text)
    parts = _parts(message, verdict.events)
    met, doubts = _interviews(message, reader, verdict, reading, parts)
    organizer = contact.organizer(verdict.events, reader)
    behind = contact.behind(message, reader)
    # a mail that is about nothing known can still be a word in a known conversation
    told = verdict.label is not Label.OTHER or bool(message.conversation)
    name, domain = _employer(message, organizer, behind, met, verdict.events, reader) if told else (None, None)
    writer = author.writer(message)
    named = _hosts(message, reader, said, verdict.events, writer) if verdict.label in _MEETINGS else ()
    named = tuple(person for person in named if _is_person(person, name, domain, reader))
    if writer is not None and (part := _part(said, named, verdict.label, parts.get(writer.email), writer)):
        parts[writer.email] = part
    if behind is not None and (part := contact.part_beside(message, behind)):
        parts[behind.email] = part
    if behind is not None and writer is not None and writer.email in parts:
        parts.setdefault(behind.email, parts[writer.email])
    met = tuple(
        _with_hosts(_without(interview, name, domain, reader), named, verdict.events, writer, parts)
        for interview in met
    )
    written_to = contact.person(message, reader, organizer, behind, parts, writer)
    answered = Address(written_to.name, written_to.email or "") if written_to is not None and written_to.name else None
    writing = (answered, writer, organizer, behind)
    titles = tuple(event.summary for event in verdict.events)
    text = message.text + "".join(f"\n{event.description[:2000]}" for event in verdict.events[:2])
    sent = message.sent
    limit = deadlines.decision_date(message.text, sent) if told and sent and verdict.label in _PLAIN else None
    machine = automatic.is_automatic(message, verdict.events)
    return Facts(
        company=name,
        domain=domain,
        role=role.role(message.subject, text, titles, (name, reader.name)) if told else None,
        people=_everybody(message, reader, (*_met(met), *named), writing, parts) if told else (),
        contact=written_to,
        interviews=met,
        cancelled_uids=tuple(dict.fromkeys(event.key for event in verdict.events if event.cancelled and event.key)),
        decision_date=limit.day if limit else None,
        asks=verdict.label in _ASK_ALWAYS or (not machine and verdict.label is not Label.REJECTION and asks.asks(said)),
        opt_out=told and asks.opted_out(said),
        in_doubt=tuple(dict.fromkeys(doubts))[:MOST_DOUBTS],
    )


def _employer(
    message: Message,
    organizer: Address | None,
    behind: Address | None,
    met: tuple[Interview, ...],
    events: tuple[Invitation, ...],
    reader: Reader,
) -> tuple[str | None, str | None]:
    """(name, own mail domain), with the domain of those who invite for when a system or free mail sent it."""
    guests = tuple(person for interview in met for person in interview.people)
    inviting = organizer.email if organizer is not None else next((p.email for p in guests if p.email), "")
    if not inviting and behind is not None:
        inviting = behind.email
    arranging = {address.email for address in (message.sender, organizer) if address is not None}
    hosting = [p for p in guests if p.email not in arranging] or guests
    invited = (senders.person_name(address.name) for event in events for address in event.attendees)
    return company.employer(message, inviting.rpartition("@")[2], hosting, (reader.name, *invited))


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
    known = _addresses(message, reader)
    found, doubts = interviews.of_words(message, reading(), sent, known, moved=moved)
    if not found and not doubts and not (moved and reading().in_doubt):
        found = interviews.of_history(message, sent, reader.zone)
    if not found and not doubts and not reading().in_doubt and not reading().moments:
        found, doubts = interviews.of_slots(message, sent, reader.zone, moved=moved)
    return found, (*doubts, *(reading().in_doubt if not found else ()))


def _without(interview: Interview, employer: str | None, domain: str | None, reader: Reader) -> Interview:
    """Without who is nobody to be met: the employer itself ("your interview with Acme Maps"), the user."""
    return replace(interview, people=tuple(p for p in interview.people if _is_person(p, employer, domain, reader)))


def _is_person(person: Person, employer: str | None, domain: str | None, reader: Reader) -> bool:
    """Whether somebody who seems to be met is neither the employer itself nor the user."""
    if person.email is None and not names.may_be_a_person(person.name):
        if employer and house.squeezed(person.name) == house.squeezed(employer):
            return False
        if domain and house.same(person.name, domain):
            return False
    return not people.is_reader(person.name, reader)


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


def _addresses(message: Message, reader: Reader) -> list[Address]:
    """Everybody whose address the mail holds and who is not the user or a machine."""
    held = [message.sender] if message.sender is not None else []
    held += [*message.reply_to[:5], *message.cc[:30], *message.to[:30], *people.written(message.text, reader.addresses)]
    kept: dict[str, Address] = {}
    for address in held:
        if _is_somebody(address, reader):
            kept.setdefault(address.email, address)
    return list(kept.values())


def _is_somebody(address: Address, reader: Reader) -> bool:
    return not people.is_nobody(address) and not people.is_readers(address, reader)


# ---------------------------------------------------------------- people


def _parts(message: Message, events: tuple[Invitation, ...]) -> dict[str, Part]:
    """Who recruits or coordinates, by address, as the signature, the display names or the words say."""
    parts: dict[str, Part] = {}
    if message.sender is not None:
        words = message.text[:1500].replace("\u2019", "'")
        if part := author.part(message) or _own_title(words):
            parts[message.sender.email] = part
    for event in events:
        for address in (event.organizer, *event.attendees):
            if address is not None and address.email not in parts and (part := people.part_of(address.name)):
                parts[address.email] = part
    return parts


def _hosts(
    message: Message,
    reader: Reader,
    said: Sequence[str],
    events: tuple[Invitation, ...],
    writer: Address | None,
) -> tuple[Person, ...]:
    """Who the words say is met, each with the address that fits; who cannot come, where nobody else is."""
    invited = (a for event in events[:5] for a in (event.organizer, *event.attendees) if a and _is_somebody(a, reader))
    held = {address.email: address for address in (*_addresses(message, reader), *invited)}
    known = [writer if writer and address.email == writer.email else address for address in held.values()]
    name = senders.person_name(writer.name) if writer is not None else ""
    met = hosts.to_be_met(said, known, name)
    away = tuple(each for each in hosts.kept_away(said, known) if each not in met)
    found: dict[str, Person] = {}
    for each, part in (
        *((n, Part.INTERVIEWER) for n in met),
        *((n, Part.CONTACT if met else Part.INTERVIEWER) for n in away),
    ):
        address = people.address_of(each, known)
        person = Person(people.in_full(each, address), address.email if address else None, part)
        found.setdefault(person.email or each.casefold(), person)
    return tuple(found.values())


def _part(
    said: Sequence[str], named: tuple[Person, ...], label: Label, titled: Part | None, writer: Address
) -> Part | None:
    """The writer's part: an interviewer who says so, or else who only arranges for others to meet."""
    if any(person.email == writer.email for person in named):
        return Part.INTERVIEWER
    if titled is not None or label not in _MEETINGS:
        return titled
    if hosts.author_meets(said):
        return Part.INTERVIEWER
    return Part.COORDINATOR if any(person.part is Part.INTERVIEWER for person in named) else None


def _own_title(words: str) -> Part | None:
    """The title in "I'm a recruiter at Acme" or "my name is Rita and I work in talent acquisition"."""
    for opening in ("i'm a", "i am a", "i'm the", "i am the", "my name is", "i work in", "i work as", "i'm on the"):
        at = words.lower().find(opening)
        if at >= 0 and (part := people.part_of(words[at : at + 90].partition(".")[0])):
            return part
    return None


def _everybody(
    message: Message,
    reader: Reader,
    met: tuple[Person, ...],
    writing: tuple[Address | None, ...],
    parts: dict[str, Part],
) -> tuple[Person, ...]:
    """Everybody on the employer's side that the mail names, each once, those to be met first."""
    found: dict[str, Person] = {}
    unreached: list[Person] = []
    reached = {person.name for person in met if person.email}
    called = {person.name.casefold() for person in met if person.email}
    for person in met:
        if person.email or person.name.casefold() not in called:
            found.setdefault(person.email or person.name.casefold(), person)
    for address in (*writing, *people.wrote_before(message.quoted)):
        if address is None or people.is_readers(address, reader) or senders.is_notetaker(address):
            continue
        person = people.person(address, parts.get(address.email, Part.CONTACT))
        system = senders.system_kind(address.domain)
        if senders.takes_no_mail(address.email) or senders.is_relay(address.email) or system not in _PASSED_ON:
            if _is_signed(message, address, person.name):
                unreached.append(replace(person, email=None))  # a machine's address is nobody's own
            continue
        if system is not None and (senders.is_role_name(address.name) or _is_tenant(address, writing)):
            continue
        if person.name not in reached and _is_anybodys(person, message):
            found.setdefault(address.email, person)
            reached.add(person.name)
    known = {person.name.casefold() for person in found.values()}
    for person in unreached:
        if person.name.casefold() not in known:
            found.setdefault(person.name.casefold(), person)
    return tuple(found.values())[:MOST_PEOPLE]


def _is_anybodys(person: Person, message: Message) -> bool:
    """Whether somebody is known by an address: not who has no name but a box's, a shop's, or a machine's."""
    if person.name:
        return True
    sender = message.sender
    if sender is None or person.email != sender.email:
        return False
    return not (sender.name or senders.is_shared(sender.email) or contact.is_deaf(message))


def _is_tenant(address: Address, writing: tuple[Address | None, ...]) -> bool:
    """Whether a system's address is an employer's there, for whom somebody else answers."""
    answered = writing[0]
    return answered is not None and answered.email != address.email and not names.may_be_a_person(address.name)


def _is_signed(message: Message, address: Address, name: str) -> bool:
    """Whether the name that a machine's address bears is that of the person who signs the mail or is handed on."""
    if names.is_house(name) or senders.is_role_name(address.name):
        return False
    if message.sender is None or address.email != message.sender.email:
        return False
    if senders.is_relay(address.email):
        return " " in name
    return names.may_be_a_person(name) and author.signs_off(message, name.partition(" ")[0])
