"""Who is on the employer's side in a mail and in what part: who wrote, who will be met, who else it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from inboxwatch.detect import author, contact, hosts, house, mentions, names, people, presence, senders, sentences
from inboxwatch.detect.calendar import Invitation
from inboxwatch.detect.reader import Reader
from inboxwatch.detect.systems import SystemKind
from inboxwatch.model import Address, Label, Message, Part, Person

MOST_PEOPLE = 24
MEETINGS = frozenset(
    {
        Label.INTERVIEW_CONFIRMED,
        Label.INTERVIEW_RESCHEDULED,
        Label.SCHEDULING_REQUEST,
        Label.INTERVIEW_CANCELLED,
    }
)
"""Labels whose mail can say who was or will be met."""
_PASSED_ON = (None, SystemKind.ATS)
"""Whose addresses a person can be written to at: their own house's, or a recruiting system's that hands it on."""
_SET = MEETINGS - {Label.SCHEDULING_REQUEST}
_RECRUITER = re.compile(r"\b(?:the|your) recruiter\b", re.IGNORECASE)
_NEWS = frozenset({Label.REJECTION, Label.RECRUITER_REPLY, Label.OFFER, Label.ASSESSMENT})
"""Labels whose mail can say who was met before."""


@dataclass(frozen=True, slots=True)
class Employer:
    """The house that the mail is about, as far as it is known."""

    name: str | None
    domain: str | None


def is_person(person: Person, employer: Employer, reader: Reader) -> bool:
    """Whether somebody who seems to be met is neither the employer itself nor the user."""
    if person.email is None and not names.may_be_a_person(person.name):
        if employer.name and house.squeezed(person.name) == house.squeezed(employer.name):
            return False
        if employer.domain and house.same(person.name, employer.domain):
            return False
    return not people.is_reader(person.name, reader)


def addresses(message: Message, reader: Reader) -> list[Address]:
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


def parts(message: Message, events: tuple[Invitation, ...]) -> dict[str, Part]:
    """Who recruits or coordinates, by address, as the signature, the display names or the words say."""
    found: dict[str, Part] = {}
    if message.sender is not None:
        words = message.text[:1500].replace("\u2019", "'")
        if part := author.part(message) or _own_title(words):
            found[message.sender.email] = part
    for event in events:
        for address in (event.organizer, *event.attendees):
            if address is not None and address.email not in found and (part := people.part_of(address.name)):
                found[address.email] = part
    return found


def known(
    message: Message, reader: Reader, events: tuple[Invitation, ...], writer: Address | None
) -> tuple[Address, ...]:
    """The addresses that names in the words may belong to; the writer's by the name the mail is signed with."""
    invited = (a for event in events[:5] for a in (event.organizer, *event.attendees) if a and _is_somebody(a, reader))
    held = {address.email: address for address in (*addresses(message, reader), *invited)}
    return tuple(writer if writer and address.email == writer.email else address for address in held.values())


def met_in_words(
    message: Message,
    reader: Reader,
    said: Sequence[str],
    held: Sequence[Address],
    writer: Address | None,
    employer: Employer,
) -> tuple[Person, ...]:
    """Who the words say is met, each with the address that fits; who cannot come, and is not replaced, too.

    Where nobody is named so, it is whom the user is to ask for at the door.
    """
    name = senders.person_name(writer.name) if writer is not None else ""
    met = hosts.to_be_met(said, held, name) or hosts.to_be_met((message.subject[:300],), held, name)
    met = met or hosts.beside(message.subject, reader.name, held)
    away = tuple(each for each in presence.kept_away(said, held) if each not in met)
    absent = Part.CONTACT if met and presence.replaced(said) else Part.INTERVIEWER
    named = _persons(held, [*((each, Part.INTERVIEWER) for each in met), *((each, absent) for each in away)])
    named = tuple(person for person in named if is_person(person, employer, reader))
    return named or _persons(held, [(door, Part.INTERVIEWER) for door in hosts.at_the_door(said)])


def spoken_of(
    message: Message,
    said: Sequence[str],
    held: Sequence[Address],
    label: Label,
    employer: Employer,
    reader: Reader,
) -> tuple[Person, ...]:
    """Others of the employer's side whom the words name: who met the user before, who has a part in what goes on."""
    told = [(name, Part.INTERVIEWER) for name in (mentions.met_before(said, held) if label in _NEWS else ())]
    if label in _NEWS and message.quoted:
        told += [(name, Part.INTERVIEWER) for name in hosts.to_be_met(sentences.split(message.quoted[:2000]), held)]
    if label is Label.SCHEDULING_REQUEST:  # a next round, after those who liked the reader in the one before
        told += [(name, Part.INTERVIEWER) for name in mentions.judges(said, held)]
    if label is not Label.OTHER:
        told += [(name, Part.COORDINATOR) for name in mentions.arrangers(said)]
        told += [(name, Part.CONTACT) for name in mentions.colleagues(said, held)]
    named: tuple[Person, ...] = ()
    if told:
        lines = (*said, *message.quoted[:3000].split("\n"))
        whole = {each.name for line in lines for each in names.spans(line)}
        named = _persons(held, [(hosts.in_full(name, whole), part) for name, part in told])
    rows = mentions.rows(message.text) if label is not Label.OTHER else ()
    own = message.sender.email if message.sender is not None else ""
    known = {own, *(address.email for address in held)}  # no address is anybody's for standing in a row alone
    listed = tuple(Person(each.name, each.email if each.email in known else None, part) for each, part in rows)
    user = hosts.greeted(said)
    return tuple(p for p in (*listed, *named) if is_person(p, employer, reader) and p.name != user)


def _persons(held: Sequence[Address], told: Sequence[tuple[str, Part]]) -> tuple[Person, ...]:
    """Names with their parts as persons, each once, with the address that fits."""
    found: dict[str, Person] = {}
    for name, part in told:
        address = people.address_of(name, held)
        person = Person(people.in_full(name, address), address.email if address else None, part)
        found.setdefault(person.email or name.casefold(), person)
    return tuple(found.values())


def add_parts(
    found: dict[str, Part],
    message: Message,
    said: Sequence[str],
    named: tuple[Person, ...],
    label: Label,
    writing: tuple[Address | None, Address | None],
) -> None:
    """Add the parts of the writer and of who had a machine write, as the words tell them; `writing`: those two."""
    writer, behind = writing
    if writer is not None and (part := _part(message, said, named, label, found.get(writer.email), writer)):
        found[writer.email] = part
    for address in (behind, *message.reply_to[:2]):
        if address is not None and address != writer and (part := contact.part_beside(message, address)):
            found[address.email] = part
    if behind is not None and behind.name and _RECRUITER.search(message.text[:3000]):
        found.setdefault(behind.email, Part.RECRUITER)
    if behind is not None and any(p.email == behind.email and p.part is Part.INTERVIEWER for p in named):
        found[behind.email] = Part.INTERVIEWER
    if behind is not None and writer is not None and writer.email in found:
        found.setdefault(behind.email, found[writer.email])


def _part(
    message: Message,
    said: Sequence[str],
    named: tuple[Person, ...],
    label: Label,
    titled: Part | None,
    writer: Address,
) -> Part | None:
    """The writer's part: an interviewer who says so, or who arranges for others, or who leads and meets alone."""
    if any(person.email == writer.email for person in named):
        return Part.INTERVIEWER
    if titled is not None or label not in MEETINGS:
        return titled
    if presence.author_meets(said, alone=not any(person.part is Part.INTERVIEWER for person in named)):
        return Part.INTERVIEWER
    if presence.another_meets(said) or any(person.part is Part.INTERVIEWER for person in named):
        return Part.COORDINATOR
    return Part.INTERVIEWER if label in _SET and author.leads(message) else None


def _own_title(words: str) -> Part | None:
    """The title in "I'm a recruiter at Acme" or "my name is Rita and I work in talent acquisition"."""
    for opening in ("i'm a", "i am a", "i'm the", "i am the", "my name is", "i work in", "i work as", "i'm on the"):
        at = words.lower().find(opening)
        if at >= 0 and (part := people.part_of(words[at : at + 90].partition(".")[0])):
            return part
    return None


def everybody(
    message: Message,
    reader: Reader,
    met: tuple[Person, ...],
    writing: tuple[Address | None, ...],
    parts: dict[str, Part],
    others: tuple[Person, ...],
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
            if senders.is_relay(address.email) and " " in person.name and not names.is_house(person.name):
                unreached.append(replace(person, email=None))  # a machine's address is nobody's own
            continue
        if system is not None and (senders.is_role_name(address.name) or _is_tenant(address, writing)):
            continue
        if person.name not in reached and _is_anybodys(person, message):
            found.setdefault(address.email, person)
            reached.add(person.name)
    if message.sender is not None and senders.takes_no_mail(message.sender.email):
        signed, part = author.signer(message)
        unreached += [Person(signed, None, part or Part.CONTACT)] if signed else []
    for person in (*unreached, *others):
        if not _is_among(person, found.values()) and not people.is_reader(person.name, reader):
            found.setdefault(person.email or person.name.casefold(), person)
    return tuple(found.values())[:MOST_PEOPLE]


def _is_among(person: Person, found: Iterable[Person]) -> bool:
    """Whether somebody is known already, by the whole name or by a part of it."""
    words = set(person.name.casefold().replace(".", " ").split())
    return any(words <= set(each.name.casefold().split()) or (each.email or "-") == person.email for each in found)


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
