"""What a mail says of the process: interviews, people, company and role, dates, what it asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from inboxwatch.detect import asks, automatic, company, deadlines, interviews, people, role, senders, sentences
from inboxwatch.detect.calendar import Invitation
from inboxwatch.detect.reader import Reader
from inboxwatch.detect.times import Reading
from inboxwatch.detect.verdict import Verdict
from inboxwatch.model import Address, Facts, Interview, Label, Message, Part, Person

MOST_PEOPLE = 24
MOST_DOUBTS = 5

_ASK_ALWAYS = frozenset({Label.SCHEDULING_REQUEST, Label.ASSESSMENT})
_WITH_TIME = frozenset({Label.INTERVIEW_CONFIRMED, Label.INTERVIEW_RESCHEDULED})
_CLOCKS = timedelta(hours=1)
"""How far a sender's clock may be ahead: an invitation out of the past is no interview to come."""


def gather(message: Message, reader: Reader, verdict: Verdict, reading: Callable[[], Reading]) -> Facts:
    """The facts of a mail that has been labelled. Never raises."""
    said = sentences.split(message.text)
    parts = _parts(message, verdict.events)
    met, doubts = _interviews(message, reader, verdict, reading, parts)
    organizer = _organizer(verdict.events, reader)
    # a mail that is about nothing known can still be a word in a known conversation
    told = verdict.label is not Label.OTHER or bool(message.conversation)
    name, domain = _employer(message, reader, met, verdict.events) if told else (None, None)
    met = tuple(_without(interview, name, reader) for interview in met)
    contact = _contact(message, reader, organizer, parts)
    titles = tuple(event.summary for event in verdict.events)
    text = message.text + "".join(f"\n{event.description[:2000]}" for event in verdict.events[:2])
    sent = sent_at(message)
    limit = deadlines.decision_date(message.text, sent) if told and sent and verdict.label in _PLAIN else None
    machine = automatic.is_automatic(message, verdict.events)
    return Facts(
        company=name,
        domain=domain,
        role=role.role(message.subject, text, titles, (name, reader.name)) if told else None,
        people=_everybody(message, reader, met, organizer, parts),
        contact=contact,
        interviews=met,
        cancelled_uids=tuple(dict.fromkeys(event.key for event in verdict.events if event.cancelled and event.key)),
        decision_date=limit.day if limit else None,
        asks=verdict.label in _ASK_ALWAYS or (not machine and verdict.label is not Label.REJECTION and asks.asks(said)),
        opt_out=told and asks.opted_out(said),
        in_doubt=tuple(dict.fromkeys(doubts))[:MOST_DOUBTS],
    )


def _employer(
    message: Message, reader: Reader, met: tuple[Interview, ...], events: tuple[Invitation, ...]
) -> tuple[str | None, str | None]:
    """(name, own mail domain), with the domain of those who invite for when a system or free mail sent it."""
    organizer = _organizer(events, reader)
    guests = tuple(person for interview in met for person in interview.people)
    inviting = organizer.email if organizer is not None else next((p.email for p in guests if p.email), "")
    arranging = {address.email for address in (message.sender, organizer) if address is not None}
    hosts = [p for p in guests if p.email not in arranging] or guests
    invited = (senders.person_name(address.name) for event in events for address in event.attendees)
    return company.employer(message, inviting.rpartition("@")[2], hosts, (reader.name, *invited))


_PLAIN = frozenset(set(Label) - {Label.REJECTION, Label.OFFER})
"""Labels whose mail can say when the employer will decide."""


# ---------------------------------------------------------------- interviews


def _interviews(
    message: Message, reader: Reader, verdict: Verdict, reading: Callable[[], Reading], parts: dict[str, Part]
) -> tuple[tuple[Interview, ...], tuple[str, ...]]:
    """The interviews that the mail sets, an invitation's before those of the words, and what is in doubt."""
    if verdict.label not in _WITH_TIME:
        return (), ()
    sent = message.date or message.received_date
    found = interviews.of_calendar(verdict.events, message.sender, message.text, parts, reader)
    if found or any(not event.cancelled for event in verdict.events):
        doubts = tuple(doubt for event in verdict.events for doubt in event.in_doubt)
        fresh = tuple(i for i in found if sent is None or (i.end or i.start) > sent - _CLOCKS)
        return fresh, doubts
    if verdict.agreed is not None:
        return interviews.of_agreement(message, verdict.agreed.moment)
    if sent is None:
        return (), reading().in_doubt
    moved = verdict.label is Label.INTERVIEW_RESCHEDULED
    known = _addresses(message, reader)
    found, doubts = interviews.of_words(message, reading(), sent, known, moved=moved)
    return found, (*doubts, *(reading().in_doubt if not found else ()))


def _without(interview: Interview, house: str | None, reader: Reader) -> Interview:
    """Without who is nobody to be met: the employer itself ("your interview with Acme Maps"), the user."""
    own = (house or "").casefold()
    kept = (
        person
        for person in interview.people
        if (person.email or person.name.casefold() != own) and not people.is_reader(person.name, reader)
    )
    return replace(interview, people=tuple(kept))


def _addresses(message: Message, reader: Reader) -> list[Address]:
    """Everybody whose address the mail holds and who is not the user or a machine."""
    held = [message.sender] if message.sender is not None else []
    held += [*message.reply_to[:5], *message.cc[:30], *message.to[:30], *people.written(message.text, reader.addresses)]
    kept: dict[str, Address] = {}
    for address in held:
        if not people.is_nobody(address) and not people.is_readers(address, reader):
            kept.setdefault(address.email, address)
    return list(kept.values())


# ---------------------------------------------------------------- people


def _parts(message: Message, events: tuple[Invitation, ...]) -> dict[str, Part]:
    """Who recruits or coordinates, by address, as the signature, the display names or the words say."""
    parts: dict[str, Part] = {}
    if message.sender is not None:
        words = message.text[:1500].replace("\u2019", "'")
        said = _own_title(words)
        if part := people.part_of(message.signature) or people.part_of(message.sender.name) or said:
            parts[message.sender.email] = part
    for event in events:
        for address in (event.organizer, *event.attendees):
            if address is not None and address.email not in parts and (part := people.part_of(address.name)):
                parts[address.email] = part
    return parts


def _own_title(words: str) -> Part | None:
    """The title in "I'm a recruiter at Acme" or "my name is Rita and I work in talent acquisition"."""
    for opening in ("i'm a", "i am a", "i'm the", "i am the", "my name is", "i work in", "i work as", "i'm on the"):
        at = words.lower().find(opening)
        if at >= 0 and (part := people.part_of(words[at : at + 90].partition(".")[0])):
            return part
    return None


def _organizer(events: tuple[Invitation, ...], reader: Reader) -> Address | None:
    """The first organizer who is a human outside of recruiting systems."""
    for event in events:
        address = event.organizer
        if (
            address is None
            or people.is_readers(address, reader)
            or senders.takes_no_mail(address.email)
            or senders.recruiting_system(address.domain)
        ):
            continue
        return address
    return None


def _contact(message: Message, reader: Reader, organizer: Address | None, parts: dict[str, Part]) -> Person | None:
    """The person to write to: a human sender, else a Reply-To that may be followed, else who organizes, else a team."""
    sender = message.sender
    if sender is None or people.is_readers(sender, reader):
        return None
    reply_to = _reply_to(message, reader)
    named = reply_to if reply_to and not senders.is_role_name(reply_to.name or _name_like(reply_to)) else None
    invites = organizer if organizer is not None and organizer.email not in reader.addresses else None
    system = senders.system_kind(sender.domain)
    writable = not senders.takes_no_mail(sender.email)
    human = writable and (not senders.is_role_name(sender.name) or senders.is_free_mail(sender.domain))
    chosen = (sender if human and system is None else None) or named or invites or reply_to
    if chosen is None and human and system is senders.SystemKind.ATS:
        chosen = sender  # what answers it is passed on to the one who wrote
    if chosen is None and writable and system is None:
        chosen = sender  # a team's mailbox, read by people
    if chosen is None:
        return None
    shown = chosen
    if not chosen.name and not senders.is_role_name(sender.name):
        shown = Address(sender.name, chosen.email)
    return people.person(shown, parts.get(chosen.email) or parts.get(sender.email) or Part.CONTACT)


def _reply_to(message: Message, reader: Reader) -> Address | None:
    """Where answers go, if that is the sender's own organisation or the mail came through a recruiting system."""
    sender = message.sender
    if sender is None:
        return None
    own = senders.organisation(sender.domain)
    system = senders.recruiting_system(sender.domain) is not None
    for address in message.reply_to[:5]:
        if address.email in reader.addresses or senders.takes_no_mail(address.email):
            continue
        target = senders.organisation(address.domain)
        if senders.is_free_mail(target) and address.email != sender.email:
            continue
        if target == own or system:
            return address
    return None


def _name_like(address: Address) -> str:
    """A local part read as a name, for addresses without one: "dana.lee" is a person's, "careers" a team's."""
    return address.email.partition("@")[0].partition("+")[0].replace(".", " ").replace("_", " ")


def _everybody(
    message: Message, reader: Reader, met: tuple[Interview, ...], organizer: Address | None, parts: dict[str, Part]
) -> tuple[Person, ...]:
    """Everybody on the employer's side that the mail names, each once, those to be met first."""
    found: dict[str, Person] = {}
    for interview in met:
        for person in interview.people:
            found.setdefault(person.email or person.name.casefold(), person)
    for address in (message.sender, organizer):
        if address is None or people.is_readers(address, reader) or senders.takes_no_mail(address.email):
            continue
        if senders.is_notetaker(address):
            continue
        if senders.recruiting_system(address.domain) and senders.is_role_name(address.name):
            continue
        found.setdefault(address.email, people.person(address, parts.get(address.email, Part.CONTACT)))
    return tuple(found.values())[:MOST_PEOPLE]


def sent_at(message: Message) -> datetime | None:
    """The mail's own now."""
    return message.date or message.received_date
