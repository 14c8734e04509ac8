"""The interviews of a thread: updates by UID and SEQUENCE (RFC 5546 2.1.5), moves by words, rounds by day."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from inboxwatch.etiquette.places import is_zone
from inboxwatch.etiquette.thread import Round
from inboxwatch.etiquette.timing import end_of
from inboxwatch.model import Interview, Person

Rounds = tuple[Round, ...]

SAME_START = timedelta(minutes=1)
LATE_NEWS = timedelta(hours=48)
"""How long after its end an interview may still be told not to have taken place: as long as thanks may stand (T1)."""
MOST_ROUNDS = 12
MOST_INTERVIEWS_A_ROUND = 16
"""A flood of invitations must not grow a thread without bound."""


def merge_people(old: tuple[Person, ...], new: tuple[Person, ...]) -> tuple[Person, ...]:
    """Union by address, by name where there is none; what is known of somebody is kept and filled up."""
    merged: dict[str, Person] = {}
    for person in (*old, *new):
        key = person.email or person.name.casefold()
        known = merged.get(key)
        if known is None:
            merged[key] = person
        elif not known.name and person.name:
            merged[key] = replace(known, name=person.name)
    with_address = {p.name.casefold() for p in merged.values() if p.email and p.name}
    return tuple(p for p in merged.values() if p.email or p.name.casefold() not in with_address)


def interviews_of(rounds: Rounds) -> tuple[Interview, ...]:
    """All interviews, round by round."""
    return tuple(i for r in rounds for i in r.interviews)


def ahead(rounds: Rounds, at: datetime) -> tuple[Interview, ...]:
    """Interviews not yet over at `at`, the next first."""
    return tuple(sorted((i for i in interviews_of(rounds) if end_of(i) > at), key=lambda i: i.start))


def day_end(round_: Round) -> datetime:
    """When the last interview of the round's day is over."""
    return max(end_of(i) for i in round_.interviews)


def confirm(
    rounds: Rounds,
    new: Interview,
    at: datetime,
    *,
    moved: bool,
    alone: bool,
    doubtful: Collection[Interview] = (),
    used: int = 0,
) -> Rounds:
    """The rounds after a mail of `at` said that `new` takes place; `moved`: instead of one known before.

    `alone`: the mail speaks of no other interview (an agenda's do not replace each other). `doubtful` and `used`:
    see `cancel` and `_add`. Unchanged when the mail is an older revision than the one known.
    """
    if new.timezone is not None and not is_zone(new.timezone):
        new = replace(new, timezone=None)
    old = _known(rounds, new, at, moved=moved, alone=alone, doubtful=doubtful)
    if old is None:
        return _add(rounds, new, used)
    if new.uid and old.uid == new.uid and new.sequence < old.sequence:
        return rounds
    # A newer revision's list stands for the old one: who was taken off it is not met.
    listed_anew = bool(new.uid) and old.uid == new.uid and new.sequence > old.sequence
    same = old.start == new.start and not listed_anew
    people = merge_people(old.people, new.people) if same else new.people or old.people
    revised = replace(
        new,
        uid=new.uid or old.uid,
        sequence=max(new.sequence, old.sequence),
        people=people,
        end=new.end or (old.end if old.start == new.start else None),
        timezone=new.timezone or old.timezone,
        location=new.location or old.location,
    )
    return _revise(rounds, old, revised, used)


def cancel(rounds: Rounds, uids: tuple[str, ...], at: datetime, doubtful: Collection[Interview] = ()) -> Rounds:
    """The rounds after a cancellation at `at`: by UID, else everything still ahead. What took place stays.

    `doubtful` are interviews whose time is over and that nobody was thanked for: they may not have taken place
    ("Sam could not make it today"). One is dropped by its UID, or by words where nothing lies ahead.
    """
    # "UID#..." is one instance or one part of what the bare UID names (RFC 5545 3.8.4.4)
    by_uid = {i.uid for i in interviews_of(rounds) if i.uid and not {i.uid, i.uid.rpartition("#")[0]}.isdisjoint(uids)}
    upcoming = ahead(rounds, at)
    spoken_of = (*upcoming, *doubtful) if by_uid else upcoming or tuple(doubtful)
    if uids and not by_uid and any(i.uid for i in spoken_of):
        return rounds
    return _drop(rounds, lambda i: i in spoken_of and (not by_uid or i.uid in by_uid))


def drop_ahead(rounds: Rounds, at: datetime) -> Rounds:
    """The rounds without what will not take place any more (after a rejection)."""
    return _drop(rounds, lambda i: i.start > at)


def _drop(rounds: Rounds, gone: Callable[[Interview], bool]) -> Rounds:
    kept = (replace(r, interviews=tuple(i for i in r.interviews if not gone(i))) for r in rounds)
    return tuple(r for r in kept if r.interviews)


def _known(
    rounds: Rounds, new: Interview, at: datetime, *, moved: bool, alone: bool, doubtful: Collection[Interview]
) -> Interview | None:
    known = interviews_of(rounds)
    if new.uid and (invited := next((i for i in known if i.uid == new.uid), None)):
        return invited
    for interview in known:
        differ = bool(new.uid and interview.uid)
        if not differ and abs(interview.start - new.start) <= SAME_START:
            return interview
    if not alone:
        return None
    upcoming = ahead(rounds, at)
    # An invitation under another UID is another interview, but it may be the one that so far was known by words.
    movable = [i for i in upcoming or doubtful if not (new.uid and i.uid)]
    if moved and movable:
        return movable[0]
    # Two agreed times with no invitation behind the older: read as a change of plan, since a thank-you for an
    # interview that never took place is the worse mistake.
    sole = upcoming[0] if len(upcoming) == 1 and not upcoming[0].uid else None
    if sole is not None and not _panel(sole, new) and (not new.uid or _day(sole) == _day(new)):
        return sole
    return None


def _panel(one: Interview, other: Interview) -> bool:
    """Two interviews of one day with different people stand beside each other."""
    names = {p.email or p.name for p in one.people}, {p.email or p.name for p in other.people}
    return _day(one) == _day(other) and bool(names[0]) and bool(names[1]) and names[0] != names[1]


def _day(interview: Interview) -> date:
    zone = ZoneInfo(interview.timezone) if interview.timezone else interview.start.tzinfo
    return interview.start.astimezone(zone).date()


def _add(rounds: Rounds, new: Interview, used: int) -> Rounds:
    """Into the round of its day, else as a new one; numbers up to `used` are those of drafts and mails already.

    A round held may be dropped afterwards; another one under its number would inherit the fates of its drafts.
    """
    for index, round_ in enumerate(rounds):
        if any(_day(i) == _day(new) for i in round_.interviews):
            if len(round_.interviews) >= MOST_INTERVIEWS_A_ROUND:
                return rounds
            grown = replace(round_, interviews=(*round_.interviews, new))
            return (*rounds[:index], grown, *rounds[index + 1 :])
    if len(rounds) >= MOST_ROUNDS:
        return rounds
    number = max((used, *(r.number for r in rounds))) + 1
    return (*rounds, Round(number, (new,)))


def _revise(rounds: Rounds, old: Interview, revised: Interview, used: int) -> Rounds:
    for index, round_ in enumerate(rounds):
        if old not in round_.interviews:
            continue
        others = (*rounds[:index], *rounds[index + 1 :])
        day_taken = any(_day(i) == _day(revised) for i in interviews_of(others))
        if _day(old) == _day(revised) or (len(round_.interviews) == 1 and not day_taken):
            swapped = tuple(revised if i is old else i for i in round_.interviews)
            return (*rounds[:index], replace(round_, interviews=swapped), *rounds[index + 1 :])
        rest = tuple(i for i in round_.interviews if i is not old)
        kept = (replace(round_, interviews=rest),) if rest else ()
        return _add((*rounds[:index], *kept, *rounds[index + 1 :]), revised, used)
    return rounds
