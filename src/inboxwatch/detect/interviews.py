"""The interviews that a mail sets: out of invitations, else out of the times in its words; in doubt none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from inboxwatch.detect import (
    appointment,
    chosen,
    clues,
    cues,
    hosts,
    people,
    places,
    senders,
    sentences,
    shifted,
    zones,
)
from inboxwatch.detect.calendar import Invitation
from inboxwatch.detect.dates import spoken
from inboxwatch.detect.moment import Moment, Reading
from inboxwatch.detect.reader import Reader
from inboxwatch.detect.times import moments
from inboxwatch.model import Address, Interview, Message, Part, Person

SHORTEST_DAY = timedelta(minutes=90)
"""A shorter event holds one talk, whatever its description says of its parts."""
MOST = 16
"""Interviews of one mail; a day has up to ten."""

_MINUTES = re.compile(
    r"\b(?P<minutes>\d{2,3})[ -]?(?:minutes?|mins?)\b(?! (?:early|before|prior|late|in advance|ahead))"
    r"|(?<!half )(?<!quarter of )(?<!quarters of )\b(?P<hours>an|one|two|three|[1-4](?:\.5)?)[ -]hours?\b"
    r"(?P<more> and a half\b)?(?! (?:early|before|prior|in advance|ahead|notice|later|from now|away|drive|and a half))"
    r"|\b(?P<half>half[ -](?:an[ -])?hour|(?P<three>three[ -]quarters of an hour))\b"
    r"(?! (?:early|earlier|before|prior|in advance|ahead|notice|later|from now|away|drive|past|after))",
    re.IGNORECASE,
)
_HOURS = {"an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0}
_LIMIT = re.compile(
    r"\b(?:(?<!come )(?<!drop )(?<!stop )(?<!pop )by"
    r"|before(?! the (?:board|panel|committee|governors|trustees|selection|interview|search|full)\b)|until|till"
    r"|no later than|deadline(?: is)?|due(?: on)?|expires?(?: on)?|ends?(?: on)?|latest"
    r"|within)"
    r"(?: \w+){0,3}[ :]*$|\b(?:respond|reply|submit|complete|decision|decide|hear from us|get back"
    r"|let you know(?! that (?:your|the|an?|our)\b))\b[^.!?\n]{0,80}$",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"\b(?:originally|previously|former(?:ly)?|old|instead of|rather than|in place of|was|were|initially|had|from"
    r"|met|spoke|spoken"
    r"|moved from"
    r"|replaces?|no longer|cancell?ed|not)\b[^.!?\n]{0,50}$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?]\s|\n(?=\s{0,4}[A-Z][\w /]{1,24}:)")
"""Where a sentence ends, or a row begins that has its label."""
_SPACE = re.compile(r"\s+")
_NOT_THIS = re.compile(r"\b(?:not|instead of|rather than)\s(?:at\s|on\s|the\s)?$", re.IGNORECASE)
"""Right before a time it denies it: "at 3pm, not 2pm"."""
_TO = re.compile(r"\b(?:to|for|is|will be|now|new|updated)\b[^.!?\n]{0,20}$", re.IGNORECASE)
_WAS_FOR = re.compile(
    r"\b(?:was|had|were|(?<!has )(?<!have )been)\b[^.!?\n]{0,40}\b(?:for|on|at|to take place)\s*$", re.IGNORECASE
)
_ROUND = re.compile(
    rf"\b(?:{clues.TALK}|round|stage|visit|call|chat|conversation|meeting|session|coding|design|behaviou?ral|technical|lunch"
    rf"|with)\b",
    re.I,
)
_LUNCH = re.compile(r"\b(?:lunch|break|arriv\w+|check-?in|badge|tour|welcome|wrap[- ]?up)\b", re.IGNORECASE)


# ---------------------------------------------------------------- invitations


def of_calendar(
    events: Sequence[Invitation], sender: Address | None, text: str, parts: dict[str, Part], reader: Reader
) -> tuple[Interview, ...]:
    """One interview for each event that stands and names an instant. `parts`: who is known to recruit, by address."""
    standing = [event for event in events if not event.cancelled]
    found: list[Interview] = []
    for event in standing[:MOST]:
        if event.start is None:
            continue
        alone = text if len(standing) == 1 else ""
        if rounds := _rounds(event, event.description, reader) or _rounds(event, alone, reader):
            found.extend(rounds)
            continue
        words = f"{event.summary}\n{event.description}" + (f"\n{text}" if len(standing) == 1 else "")
        start, end, zone = event.start, event.end, event.timezone
        if (told := _told_zone(event, words, reader)) is not None:
            start, end, zone = start.astimezone(ZoneInfo(told)), end and end.astimezone(ZoneInfo(told)), told
        found.append(
            Interview(
                start=start,
                end=end,
                timezone=zone,
                location=(event.location or places.place(words) or "")[: places.MAX_LOCATION] or None,
                uid=event.key,
                sequence=event.sequence,
                people=_guests(event, sender, words, parts, reader),
            )
        )
    return tuple(found[:MOST])


def _told_zone(event: Invitation, words: str, reader: Reader) -> str | None:
    """The zone in which an event's words tell the same instant, where its calendar gives it in UTC."""
    if event.start is None or event.timezone not in (None, "UTC"):
        return None
    said = moments(words, event.start - timedelta(days=1), reader.zone).moments
    told = {each.timezone for each in said if each.start == event.start and each.timezone not in (None, "UTC")}
    return told.pop() if len(told) == 1 else None


def _rounds(event: Invitation, words: str, reader: Reader) -> tuple[Interview, ...]:
    """The interviews of a day's agenda in an event's words, two or more; else the event itself is the one.

    An agenda names times of day only: it is read in the event's own zone, else the reader's, and holds where all
    of its times lie within the event.
    """
    start, end = event.start, event.end
    if start is None or end is None or end - start < SHORTEST_DAY or event.recurring or not words:
        return ()
    for zone in dict.fromkeys((event.timezone, reader.zone)):
        if zone is None or not zones.is_zone(zone):
            continue
        begin = start.astimezone(ZoneInfo(zone))
        text = f"{spoken(begin.date())}\n\n{words}"
        said = moments(text, begin - timedelta(hours=1), zone).moments
        agenda = [m for m in said if m.end is not None and (m.start, m.end) != (start, end)]
        inside = all(start <= m.start and m.end is not None and m.end <= end for m in agenda)
        if len(agenda) >= 2 and inside and any(m.start - start <= SHORTEST_DAY for m in agenda):
            return _of_agenda(event, text, agenda)
    return ()


def _of_agenda(event: Invitation, text: str, agenda: Sequence[Moment]) -> tuple[Interview, ...]:
    """One interview for each time of an agenda that is no break, each with those it names."""
    rounds: list[Interview] = []
    for index, moment in enumerate(agenda):
        following = agenda[index + 1].begin if index + 1 < len(agenda) else len(text)
        stretch = _agenda(text, moment, following)
        names = hosts.names_in(stretch, event.attendees)
        if _LUNCH.search(stretch) and not names:
            continue
        where = event.location or places.place(stretch) or places.place(event.description) or ""
        rounds.append(
            Interview(
                start=moment.start,
                end=moment.end,
                timezone=moment.timezone,
                location=where[: places.MAX_LOCATION] or None,
                uid=f"{event.key}#part{len(rounds) + 1}" if event.key else event.key,
                sequence=event.sequence,
                people=_people(names, event.attendees),
            )
        )
    return tuple(rounds) if len(rounds) > 1 else ()


def _guests(
    event: Invitation, sender: Address | None, words: str, parts: dict[str, Part], reader: Reader
) -> tuple[Person, ...]:
    """Whom the user will meet: the invited and the named, without the one who only arranges it.

    Outlook does not list the organizer among the attendees and Google does, so that only the words, a title or being
    the only one make an organizer an interviewer or not.
    """
    invited = [a for a in event.attendees if not people.is_nobody(a) and not people.is_readers(a, reader)]
    known = [*invited, *people.written(words, reader.addresses), *((event.organizer,) if event.organizer else ())]
    known += [sender] if sender is not None else []
    known = [a for a in known if not people.is_nobody(a) and not people.is_readers(a, reader)]
    known = list({address.email: address for address in reversed(known)}.values())
    author = senders.person_name(sender.name) if sender is not None else ""
    said = hosts.to_be_met(sentences.split(words), known, author)
    said = said or hosts.beside(event.summary, reader.name, known)
    named = [name for name in said if not people.is_reader(name, reader)]
    met = {address.email for name in named if (address := people.address_of(name, known))}
    arranging = {a.email for a in (event.organizer, sender) if a is not None}
    doors = (people.address_of(name, known) for name in hosts.at_the_door(sentences.split(words)))
    opening = {address.email for address in doors if address is not None} & arranging if len(invited) > 1 else set()
    guests: dict[str, Person] = {}
    for address in invited:
        part = parts.get(address.email) or people.part_of(address.name)
        only_arranges = address.email in arranging and address.email not in met and (bool(met) or part is not None)
        only_arranges = only_arranges or address.email in opening
        if not only_arranges:
            guests[address.email] = people.person(
                address, Part.INTERVIEWER if address.email in met else part or Part.INTERVIEWER
            )
    for name in named:
        fitting = people.address_of(name, known)
        if fitting is None:
            guests.setdefault(name.casefold(), Person(name, None, Part.INTERVIEWER))
        elif fitting.email not in guests:
            guests[fitting.email] = Person(name, fitting.email, Part.INTERVIEWER)
        elif not guests[fitting.email].name:
            guests[fitting.email] = replace(guests[fitting.email], name=name)
    organizer = event.organizer
    if not guests and organizer is not None and _human(organizer, reader):
        part = parts.get(organizer.email) or people.part_of(organizer.name) or Part.INTERVIEWER
        guests[organizer.email] = people.person(organizer, part)
    return tuple(guests.values())[: people.MOST_NAMES]


def _human(address: Address, reader: Reader) -> bool:
    system = senders.recruiting_system(address.domain) is not None
    return not (system or people.is_nobody(address) or people.is_readers(address, reader))


# ---------------------------------------------------------------- words


def of_words(
    message: Message, reading: Reading, sent: datetime, known: Sequence[Address], *, moved: bool
) -> tuple[tuple[Interview, ...], tuple[str, ...]]:
    """(interviews, sentences on what is in doubt) out of the times in a mail's words."""
    text = reading.text
    set_times = [moment for moment in reading.moments if moment.start > sent and _is_set(text, moment)][:MOST]
    days = {moment.start.date() for moment in set_times}
    if len(days) > 1:
        set_times = [m for m in set_times if not moved and _ROUND.search(_line(text, m))]
        if len({m.start.date() for m in set_times}) < len(days):
            return (), ("The mail names several times; which of them holds is not clear.",)
    if not set_times:
        asked = [m for m in reading.moments if m.start > sent and _stands(text, m)]
        return (), (f"The mail asks whether {asked[0].words} suits; that is not set.",) if moved and asked else ()
    where = places.place(message.text)
    author = senders.person_name(message.sender.name) if message.sender is not None else ""
    named = hosts.to_be_met(sentences.split(message.text), known, author) or hosts.to_be_met(
        (message.subject[:300],), known
    )
    if len(set_times) == 1:
        moment = set_times[0]
        end = moment.end or _end(message.text, moment)
        return (Interview(moment.start, end, moment.timezone, where, people=_people(named, known)),), ()
    found: list[Interview] = []
    stretches = [_agenda(text, moment, _following(text, moment, set_times)) for moment in set_times]
    owns = [places.place(stretch) for stretch in stretches]
    for moment, stretch, own in zip(set_times, stretches, owns, strict=True):
        if _LUNCH.search(stretch) and not hosts.names_in(stretch, known):
            continue
        names = hosts.names_in(stretch, known)
        there = own or (where if where not in owns else None)  # a place that another of the rounds names is its own
        found.append(Interview(moment.start, moment.end, moment.timezone, there, people=_people(names, known)))
    if named and not any(interview.people for interview in found):
        found = [replace(interview, people=_people(named, known)) for interview in found]
    return tuple(found), ()


def _following(text: str, moment: Moment, others: Sequence[Moment]) -> int:
    """Where the words on an agenda's time end: at the next time that is named below it."""
    at = (moment.again or (moment.begin, moment.finish))[1]
    begins = [begin for each in others for begin in (each.begin, each.again[0] if each.again else 0) if begin >= at]
    return min(begins, default=len(text))


def of_history(message: Message, sent: datetime, zone: str) -> tuple[Interview, ...]:
    """The interview that a mail moves by naming the old time only: "half an hour earlier", "Wednesday, same time"."""
    domain = message.sender_domain
    moment = shifted.shifted(message.text, message.quoted, sent, zone, domain) if message.quoted else None
    return (_at(message, moment),) if moment is not None else ()


def of_slots(
    message: Message, sent: datetime, zone: str, *, moved: bool
) -> tuple[tuple[Interview, ...], tuple[str, ...]]:
    """The interview at the one listed time of the history that the mail takes by its day, or by its hour alone.

    Where an hour is set and neither the mail nor its history tells the day, a sentence says so.
    """
    domain = message.sender_domain
    answers = message.quoted and not moved  # the day that a move names may be the old one
    moment = chosen.slot(message.text, message.quoted, sent, zone, domain) if answers else None
    if moment is not None:
        return (_at(message, moment),), ()
    if answers and chosen.several(message.quoted, sent, zone, domain):
        return (), ("The mail agrees to one of several times, but which one is not clear.",)
    hour = chosen.dayless(message.text, zone, domain)
    return (), (f"{hour} is named without a day.",) if hour else ()


def of_agreement(message: Message, moment: Moment | None) -> tuple[tuple[Interview, ...], tuple[str, ...]]:
    """The interview at a time that the history names and this mail agrees to; a doubt where none is told."""
    if moment is None:
        return (), ("The mail agrees to a time, but which one is not clear.",)
    return (_at(message, moment),), ()


def _at(message: Message, moment: Moment) -> Interview:
    """The interview at a time that the history names, where the mail or the history says."""
    where = places.place(message.text) or places.place(message.quoted)
    return Interview(moment.start, moment.end, moment.timezone, where)


def _is_set(text: str, moment: Moment) -> bool:
    """Whether a time is the interview's: it stands, and is not asked about."""
    return _stands(text, moment) and appointment.TIME_QUESTION.search(_line(text, moment)) is None


def _stands(text: str, moment: Moment) -> bool:
    """Whether a time is no limit and no former time."""
    before = _SPACE.sub(" ", _SENTENCE.split(text[max(0, moment.begin - 120) : moment.begin])[-1])
    if _LIMIT.search(before) or _NOT_THIS.search(before):
        return False
    return not (_WAS_FOR.search(before) or (_FORMER.search(before) and not _TO.search(before)))


def _line(text: str, moment: Moment) -> str:
    """The line or sentence around a moment, bounded."""
    start = max(text.rfind("\n\n", 0, moment.begin), text.rfind(". ", 0, moment.begin), moment.begin - 200, 0)
    ends = [
        at
        for at in (text.find("\n\n", moment.finish), text.find(". ", moment.finish), text.find("?", moment.finish))
        if at >= 0
    ]
    end = min([*ends, moment.finish + 200, len(text)])
    return text[start : end + 1].replace("\n", " ")


def _agenda(text: str, moment: Moment, following: int) -> str:
    """What an agenda says of one of its times: the rest of the line and what stands below, up to the next time."""
    begin, finish = moment.again or (moment.begin, moment.finish)
    start = max(text.rfind("\n", 0, begin) + 1, begin - 120)
    last = text.rfind("\n", finish, following) if following < len(text) else -1
    ends = [last, text.find("\n\n", finish), following]
    end = min(end for end in ends if end > 0)
    return f"{text[start:begin]} {text[finish : min(end, finish + 250)]}"


def _people(names: Iterable[str], known: Sequence[Address]) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    for name in names:
        address = people.address_of(name, known)
        key = address.email if address else name.casefold()
        found.setdefault(
            key, Person(people.in_full(name, address), address.email if address else None, Part.INTERVIEWER)
        )
    return tuple(found.values())[: people.MOST_NAMES]


def _end(text: str, moment: Moment) -> datetime | None:
    """The end by a stated length, when all lengths that are stated agree."""
    lengths: set[float] = set()
    for match in _MINUTES.finditer(text[:6000]):
        if cues.of_a_part(text, match.start(), match.end()):
            continue
        if match["minutes"]:
            lengths.add(float(match["minutes"]))
        elif match["half"]:
            lengths.add(45.0 if match["three"] else 30.0)
        else:
            hours = match["hours"].lower()
            lengths.add(60 * (_HOURS.get(hours) or float(hours)) + (30 if match["more"] else 0))
    if len(lengths) != 1 or not 10 <= (length := lengths.pop()) <= 480:
        return None
    return moment.start + timedelta(minutes=length)
