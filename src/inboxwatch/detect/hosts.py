"""Who will be met, as sentences say it: "you will speak with Dana Lee and Sam Roe", lists, agendas."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from inboxwatch.detect import appointment, house, meetwords, names, people, senders
from inboxwatch.detect.names import Named
from inboxwatch.model import Address

MOST_NAMES = names.MOST
MOST_ANCHORS = 6
"""Places in one sentence that may say who is met."""


def names_in(text: str, known: Sequence[Address] = ()) -> tuple[str, ...]:
    """People's names in a short stretch of text, in order, each once; first names as in `to_be_met`."""
    return tuple(dict.fromkeys(named.name for named in find(text, known)))


def to_be_met(said: Sequence[str], known: Sequence[Address] = (), author: str = "") -> tuple[str, ...]:
    """The names that sentences say the user will meet: "you will speak with Dana Lee and Sam Roe".

    A first name alone stands for the name of the only one of the `known` addresses that has it, or for a whole name
    in the same mail; else it is taken for itself when it is a common one, or when only people do what it does.
    `author` is the name of who wrote it, which stands below a list of names without being of it.
    """
    found: dict[str, None] = {}
    whole: set[str] = set()
    user = greeted(said)
    listed = rows = False
    for sentence in said:
        whole.update(named.name for named in names.spans(sentence))
        if listed and meetwords.NUMBER.fullmatch(sentence):
            continue  # the row's name is the next sentence
        if listed and (first := _first_of_row(sentence)) and first != author:
            found.setdefault(first)
            continue
        if listed and rows and len(sentence) < 80 and house.is_title(sentence) and not names.spans(sentence):
            continue  # the title of the row above
        if (named := next(iter(names.spans(sentence)), None)) and _opens(sentence, named) and named.name != author:
            found.setdefault(named.name)
            continue
        listed = meetwords.HEAD.search(sentence) is not None
        rows = listed
        for region, of_people in _regions(sentence):
            listing = _listed(region, known) if of_people else []
            for each in sorted([*find(region, known), *listing], key=lambda named: named.begin):
                found.setdefault(each.name)
                listed = listed or meetwords.INTERVIEWERS_ROW.match(sentence) is not None
        for name in (*_before_the_verb(sentence, known, whole), *_by_pronoun(sentence, known)):
            found.setdefault(name)
        for us in meetwords.ONE_OF_US.finditer(sentence):
            for each in find(us["who"] or us["and"], known):
                found.setdefault(each.name)
        if (also := meetwords.ALSO.search(sentence)) and names.is_word_of_name(also["name"].split()[0]):
            found.setdefault(also["name"])
    met = (in_full(name, whole) for name in found if name != user)
    return tuple(dict.fromkeys(met))[:MOST_NAMES]


def _opens(row: str, named: Named) -> bool:
    """Whether a row of a list names first who holds a session of the day."""
    if named.begin == 0 or meetwords.ITEM.fullmatch(row, 0, named.begin) is None or len(row) > 160:
        return False
    return meetwords.SESSION_ROW.match(row, named.finish) is not None


def _by_pronoun(sentence: str, known: Sequence[Address]) -> list[str]:
    """The one person of a sentence that says "you must meet him", and who asks or offers together with the author."""
    if (both := meetwords.WITH_ME.search(sentence)) is not None:
        region = sentence[max(0, both.start() - 80) : both.start()]
        named = find(region, known, loose=True)
        if named and meetwords.TO_THE_VERB.fullmatch(region, named[-1].finish):
            return [named[-1].name]
    if (pronoun := meetwords.BY_PRONOUN.search(sentence)) is not None:
        named = find(sentence[: pronoun.start()][-200:], known, loose=True)
        if len({each.name for each in named}) == 1:
            return [named[0].name]
    return []


def beside(title: str, reader: str, known: Sequence[Address]) -> tuple[str, ...]:
    """Whom a title couples with the reader's name: "Ada <> Dana Lee: screen"; none who could be a firm."""
    first = reader.partition(" ")[0].casefold()
    found: dict[str, None] = {}
    for match in meetwords.COUPLED.finditer(title[:300]) if first else ():
        for mine, theirs in ((match["one"], match["other"]), (match["other"], match["one"])):
            if mine.casefold() not in (first, reader.casefold()):
                continue
            for each in find(theirs, known):
                if names.is_first_name(each.name.split()[0]) or people.address_of(each.name, known) is not None:
                    found.setdefault(each.name)
    return tuple(found)


def greeted(said: Iterable[str]) -> str:
    """The name that a mail greets, which is the user's by whatever form; empty where none."""
    return next((hail["who"] for sentence in said if (hail := meetwords.GREETING.match(sentence))), "")


def goes_on(text: str, begin: int, finish: int, *, first: bool) -> bool:
    """Whether what stands between two names of a list, or before its first, leads from one to the other."""
    if first:
        return finish - begin <= 20
    return meetwords.TO_THE_NEXT.fullmatch(text, begin, finish) is not None


def at_the_door(said: Iterable[str]) -> tuple[str, ...]:
    """Whom the user is to ask for when they come."""
    asked = [door["name"] for sentence in said for door in meetwords.ASK_FOR.finditer(sentence)]
    small = (door["name"] for sentence in said for door in meetwords.ASK_SMALL.finditer(sentence))
    asked += [name.title() for name in small if name.islower() and names.is_first_name(name)]
    sure = (name for name in asked if all(names.is_word_of_name(w) or names.is_form(w) for w in name.split()))
    return tuple(dict.fromkeys(name for name in sure if names.is_word_of_name(name.split()[-1])))[:2]


def in_full(name: str, whole: set[str]) -> str:
    """The whole name that a first name stands for in the same mail."""
    fitting = {each for each in whole if each.startswith(f"{name} ")} if " " not in name else set()
    return fitting.pop() if len(fitting) == 1 else name


def _first_of_row(row: str) -> str | None:
    """The name that a row of a list begins with: "- Dana Lee (CTO)"; None for any other sentence."""
    named = next(iter(names.spans(row)), None)
    if named is None or meetwords.ITEM.fullmatch(row, 0, named.begin) is None or len(row) > 160:
        return None
    return named.name if meetwords.ROW.fullmatch(row, named.finish) else None


def _regions(sentence: str) -> Iterator[tuple[str, bool]]:
    """The stretches of a sentence that begin where it says who is met, and whether none but people are met so."""
    anchors = [*meetwords.MET.finditer(sentence)][:MOST_ANCHORS]
    if not anchors and (hit := meetwords.WITH.search(sentence)) and _speaks_of_a_talk(sentence[: hit.start()]):
        anchors = [*meetwords.WITH.compiled.finditer(sentence, hit.start())][:MOST_ANCHORS]
    reached = 0
    for anchor in anchors:
        if anchor.start() < reached or meetwords.NO_MEETING.search(sentence[: anchor.end()]):
            continue
        region = sentence[anchor.end() : anchor.end() + 300]
        first = next(iter((*names.spans(region), *names.abridged(region), *names.singles(region))), None)
        first = first or next(iter(names.titled(region)), None)
        if first is None or first.begin > 60:
            if anchor is anchors[0] and (later := meetwords.WITH.compiled.search(sentence, anchor.end())):
                anchors.append(later)
            continue
        if stop := meetwords.STOP.search(region, first.finish):
            rest = region[stop.end() :]
            # "with Dana Lee at 10 am and Sam Roe at 11 am" goes on; "with Dana Lee at Acme Robotics" does not
            region = region if rest[:1].isdigit() else region[: stop.start()]
        reached = anchor.end() + len(region)
        if region[: first.begin].rstrip().endswith(":"):  # "the team leads: Dana, Sam and Ann"
            region, first = region[first.begin :], replace(first, begin=0)
        yield region, first.begin == 0 and meetwords.OF_PEOPLE.search(anchor[0]) is not None


def surely(said: Iterable[str]) -> tuple[str, ...]:
    """The names that stand where none but a person's does: "you will be meeting with Tobi and Ann"."""
    found: dict[str, None] = {}
    for sentence in said:
        for region, of_people in _regions(sentence) if meetwords.WITH_PEOPLE.search(sentence) else ():
            if of_people:
                found.update(dict.fromkeys(each.name for each in _listed(region, ())))
    return tuple(found)[:MOST_NAMES]


def _listed(region: str, known: Sequence[Address]) -> list[Named]:
    """The names that follow one another from the begin of a region on, whatever names they are."""
    listed: list[Named] = []
    for each in find(f" {region}", known, loose=True):
        begin, finish = each.begin - 1, each.finish - 1
        if listed and (
            region.count("(", 0, begin) > region.count(")", 0, begin) or region[finish : finish + 2] == ". "
        ):
            continue  # a team or a short title beside a name: "Dana (Ops)", "Dana Lee, Dir. of Sales"
        if not (meetwords.TO_ANOTHER.fullmatch(region, listed[-1].finish, begin) if listed else begin == 0):
            break
        if senders.is_role_name(each.name) or any(part.casefold() in names.TOPICS for part in each.name.split()):
            break
        listed.append(Named(each.name, begin, finish))
    return listed


def _speaks_of_a_talk(words: str) -> bool:
    return meetwords.OF_A_TALK.search(words) is not None or appointment.TIME_LIKE.search(words) is not None


def _before_the_verb(sentence: str, known: Sequence[Address], whole: Iterable[str] = ()) -> list[str]:
    """The names right before what they will do: "Dana Lee (CTO) and Sam Roe will be on the call"."""
    for verb in [*meetwords.WILL.finditer(sentence)][:3]:
        region = sentence[max(0, verb.start() - 250) : verb.start()].rpartition("; ")[2]
        if meetwords.NOT_WILL.search(region):
            continue
        found: list[str] = []
        pattern, end = meetwords.TO_THE_VERB, len(region)
        for named in reversed([*_opening(region, verb, whole), *find(region, known, loose=True)]):
            if pattern.fullmatch(region, named.finish, end) is None:
                break
            found.append(named.name)
            pattern, end = meetwords.TO_THE_NEXT, named.begin
        if found:
            return found[::-1]
    return []


def _opening(region: str, verb: re.Match[str], whole: Iterable[str]) -> list[Named]:
    """The name that a sentence begins with, where any word could: one called in full before, or with a title beside."""
    first = next(iter(names.singles(region)), None)
    if first is None or first.begin > 0 or verb.start() > len(region) or names.is_first_name(first.name):
        return []
    beside = region[first.finish : first.finish + 2] == " (" and meetwords.IS_THERE.search(verb[0]) is None
    told = beside or any(each.startswith(f"{first.name} ") for each in whole)
    return [first] if told else []


def find(text: str, known: Sequence[Address], *, loose: bool = False) -> list[Named]:
    """Whole names, surnames behind a form of address, and first names alone, in order. `known`: as in `to_be_met`.

    `loose`: only people do what the text says, so that any word that can be a name is one inside of a sentence.
    """
    found = [*names.spans(text)]
    found += [n for n in names.abridged(text) if not any(n.begin < o.finish and o.begin < n.finish for o in found)]
    told = names.titled(text)
    found += [n for n in told if not any(n.begin < o.finish and o.begin < n.finish for o in found)]
    for single in names.singles(text):
        if any(single.begin < other.finish and other.begin < single.finish for other in found):
            continue
        if (address := people.of_first_name(single.name, known)) is not None:
            found.append(replace(single, name=senders.person_name(address.name) or single.name))
        elif names.is_first_name(single.name) or (loose and single.begin > 0 and single.name[-2:].islower()):
            found.append(single)
    return sorted(found, key=lambda named: named.begin)
