"""Reads the events that a mail's HTML marks up for programs (schema.org, as JSON-LD or microdata) as invitations."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import islice

from lxml import html  # type: ignore[import-untyped]  # it ships no types

from inboxwatch.detect import clean, senders
from inboxwatch.detect.calendar import MAX_EVENTS, Invitation
from inboxwatch.model import Address, Message

MAX_MARKUP = 200_000
"""Characters of HTML that are looked through."""
MAX_DEPTH = 8
"""Items within items. What senders write has four: an action, its event, the event's place, its address."""
MAX_VALUES = 2_000
"""Properties of one mail."""

_EVENTS = frozenset({"Event", "BusinessEvent", "EducationEvent", "SocialEvent"})
_HOLDERS = ("object", "reservationFor", "target", "about", "mainEntity", "@graph")
"""Properties by which an action, a reservation or a graph names its event."""
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?")
"""The form of RFC 5545 that Google's calendar writes into markup; schema.org asks for ISO 8601."""
_DECLARATION = re.compile(r"<\?xml[^>]{0,200}>")
"""lxml refuses decoded text that still names an encoding."""
_GOOGLE_ID = "eventId/googleCalendar"


@dataclass(frozen=True, slots=True)
class _Item:
    """One item: its types, and each property's values in order. A value is text or an item."""

    types: tuple[str, ...]
    values: Mapping[str, tuple[str | _Item, ...]]

    def text(self, *names: str) -> str:
        """The first of these properties as words; of an item its name, address or link."""
        for name in names:
            for value in self.values.get(name, ()):
                words = value if isinstance(value, str) else value.text("name", "url", "address", "streetAddress")
                if words.strip():
                    return clean.line(words)[:500]
        return ""

    def items(self, *names: str) -> Iterator[_Item]:
        for name in names:
            yield from (value for value in self.values.get(name, ()) if isinstance(value, _Item))


def events(message: Message, own: frozenset[str]) -> tuple[Invitation, ...]:
    """The events marked up in a mail, in order. `own`: the user's addresses. Never raises; none when unreadable."""
    source = message.markup[:MAX_MARKUP]
    if "schema.org" not in source:
        return ()
    try:
        root = html.fromstring(_DECLARATION.sub("", source))
        items = (*_linked(root), *_micro(root))
    except Exception:  # noqa: BLE001 - hostile markup raises many kinds, recursion among them; it then says nothing
        return ()
    found = [_invitation(event, holder, own) for event, holder in _events(items)]
    return tuple(dict.fromkeys(found))[:MAX_EVENTS]


# ---------------------------------------------------------------- the two notations


def _linked(root: html.HtmlElement) -> Iterator[_Item]:
    """JSON-LD: a script of its own type that holds one item or a list of them."""
    budget = [MAX_VALUES]
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            value = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for each in value if isinstance(value, list) else [value]:
            item = _of_json(each, 0, budget)
            if isinstance(item, _Item):
                yield item


def _of_json(value: object, depth: int, budget: list[int]) -> str | _Item:
    budget[0] -= 1
    if depth > MAX_DEPTH or budget[0] < 0 or value is None or isinstance(value, list):
        return ""
    if not isinstance(value, dict):
        return str(value)[:2000]
    kinds = value.get("@type", ())
    values: dict[str, tuple[str | _Item, ...]] = {}
    for name, inner in value.items():
        listed = inner if isinstance(inner, list) else [inner]
        values[str(name)[:80]] = tuple(_of_json(each, depth + 1, budget) for each in listed[:100])
    listed = kinds if isinstance(kinds, list) else [kinds]
    return _Item(tuple(_kind(str(each)) for each in listed[:10]), values)


def _micro(root: html.HtmlElement) -> Iterator[_Item]:
    """Microdata: elements with `itemscope`, each with the `itemprop`s below it that belong to no inner item."""
    budget = [MAX_VALUES]
    for element in root.iter():
        if element.get("itemscope") is not None and element.get("itemprop") is None:
            yield _of_element(element, 0, budget)


def _of_element(scope: html.HtmlElement, depth: int, budget: list[int]) -> _Item:
    values: dict[str, tuple[str | _Item, ...]] = {}
    waiting = list(reversed(scope))
    while waiting and budget[0] > 0:
        budget[0] -= 1
        element = waiting.pop()
        inner = element.get("itemscope") is not None
        if name := (element.get("itemprop") or "").strip()[:80]:
            value = _of_element(element, depth + 1, budget) if inner and depth < MAX_DEPTH else _content(element)
            values[name] = (*values.get(name, ()), value)
        if not inner:
            waiting.extend(reversed(element))
    return _Item(tuple(_kind(each) for each in (scope.get("itemtype") or "").split()[:10]), values)


def _content(element: html.HtmlElement) -> str:
    """HTML Living Standard 5.2.4: the value lies in an attribute where the element has one for it."""
    for name in ("content", "datetime", "href", "src"):
        if (value := element.get(name)) is not None:
            return str(value)[:2000]
    return "".join(islice(element.itertext(), 50))[:2000] if isinstance(element.tag, str) else ""


def _kind(name: str) -> str:
    return name.rstrip("/").rpartition("/")[2][:80]


# ---------------------------------------------------------------- what they say


def _events(items: tuple[_Item, ...]) -> Iterator[tuple[_Item, _Item]]:
    """(event, what names it: an action, a reservation, or the event itself)."""
    waiting = [(item, item, 0) for item in reversed(items)]
    while waiting:
        item, holder, depth = waiting.pop()
        if _EVENTS.intersection(item.types):
            yield item, holder
        elif depth < MAX_DEPTH:
            waiting.extend((inner, item, depth + 1) for inner in item.items(*_HOLDERS))


def _invitation(event: _Item, holder: _Item, own: frozenset[str]) -> Invitation:
    doubts: list[str] = []
    start = _instant(event.text("startDate"), doubts)
    end = _instant(event.text("endDate"), [])
    if start is None or (end is not None and end <= start):
        end = None
    said = f"{event.text('eventStatus')} {holder.text('reservationStatus')}".lower()
    identity = event.text(_GOOGLE_ID)
    people = (_person(item) for item in event.items("attendee", "performer"))
    return Invitation(
        method="CANCEL" if "cancel" in said else "REQUEST",
        uid=f"{identity}@google.com" if identity else "",
        sequence=0,
        stamp=None,
        start=start,
        end=end,
        timezone="UTC" if start is not None and start.tzinfo is UTC else None,
        location=event.text("location"),
        summary=event.text("name"),
        description=event.text("description"),
        organizer=next((who for item in event.items("organizer") if (who := _person(item))), None),
        attendees=tuple(
            who
            for who in people
            if who and who.email not in own and not senders.is_resource(who.email, who.name)
            and not senders.takes_no_mail(who.email)
        ),
        cancelled="cancel" in said,
        recurring=False,
        in_doubt=tuple(doubts),
        written="markup",
    )  # fmt: skip


def _instant(words: str, doubts: list[str]) -> datetime | None:
    """An instant with its offset; a day or a clock reading without a zone is none, and in doubt."""
    if compact := _COMPACT.fullmatch(words):
        year, month, day, hour, minute, second, offset = compact.groups()
        words = f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{offset or ''}"
    try:
        read = datetime.fromisoformat(words)
    except ValueError:
        return None
    if len(words) <= len(date.max.isoformat()) or read.tzinfo is None:
        doubts.append(f"The mail marks up an event at {words[:40]} without a time zone.")
        return None
    return read if 1980 <= read.year <= 2200 else None


def _person(item: _Item) -> Address | None:
    """Who is named with an address; organisations are nobody to write to."""
    email = item.text("email").removeprefix("mailto:").lower()
    if "@" not in email or " " in email or "Organization" in item.types:
        return None
    return Address(item.text("name"), email)
