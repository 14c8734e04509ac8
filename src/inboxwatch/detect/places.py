"""Where a meeting is, as its words say it: a link, a labelled line, an address in a sentence, the telephone."""

from __future__ import annotations

import re

from inboxwatch.detect.almanac import MONTH

MAX_LOCATION = 300
_MOST_READ = 10_000

_LINK = re.compile(
    r"(?:https?://)?(?:[\w-]{1,40}\.){0,3}(?:zoom\.us|meet\.google\.com|teams\.microsoft\.com|teams\.live\.com"
    r"|webex\.com"
    r"|whereby\.com|gotomeeting\.com|gotomeet\.me|bluejeans\.com|chime\.aws|join\.skype\.com|hangouts\.google\.com"
    r"|livestorm\.co"
    r"|ringcentral\.com|coderpad\.io|karat\.io)/[^\s<>\"')\]]{2,250}",
    re.IGNORECASE,
)
_JOIN = re.compile(
    r"\b(?:join|(?:video|meeting|call|interview) (?:link|room))\b[^\n.]{0,60}?\(?\s?(?P<link>https?://[^\s<>\"')\]]{4,250})",
    re.IGNORECASE,
)
"""A link that the words say to join by, at whatever host."""
_PLACE_LINE = re.compile(
    r"^[ *\u2022-]{0,5}(?:interview )?(?:location|where|address|place|venue|at|join (?:link|url))"
    r"(?: ?:|(?: ?\.){3,40}| ?\||   {1,40}(?=\S)|\n(?=[^\n:]{3,160}(?:\n|$))(?! ?\n)) {0,40}(?P<place>[^\n]{3,200})",
    re.I | re.M,
)
_BELOW = re.compile(
    r"\b(?:below|following)(?: mentioned)? (?:address|venue|location)\W{0,3}\n{1,3}(?P<place>[^\n]{8,200})",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:at|in) (?P<place>our (?:\w+ ){0,3}(?:offices?|headquarters|hq)(?: (?:at|in|on|,) [^.\n;]{3,80})?)",
    re.IGNORECASE,
)
_CAPITAL = r"[A-Z\u00c0-\u00de][\w'-]{0,24}"
_NAME = r"[A-Z\u00c0-\u00de][a-z\u00df-\u00ff][\w'-]{0,24}"
_STREET = (
    r"(?:Street|St|Road|Rd|Lane|Row|Avenue|Ave|Way|Square|Court|Close|Drive|Place|Quay|Walk|Terrace|Gate|Hill|Wharf"
    r"|Boulevard|Blvd|Parade|Crescent|Yard|Mews|Embankment|Broadway)\b"
)
_INSIDE = (
    r"(?:(?:[Tt]he|[Oo]ur)(?: \w{2,20}){1,3}"
    r"|(?:Room|Studio|Suite|Unit|Floor|Level|Bay|Gate|Dock|Block|Building|Hangar|Lab|Shop|Stand|Plot) \w{1,6}"
    rf"|{_CAPITAL}(?: {_CAPITAL}){{0,2}})"
)
_TOWN = (
    rf"(?:,\s(?:(?:\w+ floor|[Ff]loor \w+)|{_NAME}(?: {_NAME})?)){{0,3}}"
    r"(?:,? [A-Z]{1,2}\d{1,2}[A-Z]?(?: \d[A-Z]{2})?\b|,? [A-Z]{2}(?: \d{5})?\b)?"
)
_ADDRESSES = (
    re.compile(
        rf"(?:\b(?:at|in|to|is|on)\s|\(|(?<=[.!?]\s)|(?<=,\s))(?P<place>(?:{_INSIDE},\s)?\d{{1,5}}[A-Za-z]?\s"
        rf"(?:{_CAPITAL} ){{1,3}}?{_STREET}{_TOWN})"
    ),
    re.compile(
        rf"(?:\b(?:at|in)\s|,\s)(?P<place>{_CAPITAL}?(?:gatan|v\u00e4gen|stra\u00dfe|strasse|gasse|platz|weg|laan|allee"
        rf"|ring|damm|ufer|markt|straat|gade|vej|gata)\s\d{{1,4}}[a-z]?(?:\sin\s{_NAME})?{_TOWN})"
    ),
    # a house's number and a town make a street of any name one: "at Harbour View, 2 Esplanade, Poole"
    re.compile(
        rf"\bat\s(?P<place>{_CAPITAL}(?: {_CAPITAL}){{0,3}},\s\d{{1,4}}[A-Za-z]?\s(?!{MONTH})"
        rf"{_NAME}(?: {_NAME}){{0,2}},\s{_NAME}(?: {_NAME})?)"
    ),
    re.compile(rf"\b(?:at|in)\s(?P<place>(?:the|our) \w{{3,20}} (?:on|in) (?:{_CAPITAL} ){{1,3}}?{_STREET})"),
    re.compile(
        rf"\b(?:at|in)\s(?P<place>(?:{_CAPITAL} ){{1,3}}?(?:House|Hall|Building|Tower|Centre|Center|Campus|Studios)\b)"
    ),
)
"""Addresses inside of sentences: "(Studio 6, 90 Mill St)", "at Storgatan 12, third floor", "the unit on Kiln Lane"."""
_ROOM = re.compile(
    r"\b(?:in|at|to|still) (?P<place>the (?:\w+ ){0,2}(?:shed|yard|workshop|barn|showroom|warehouse|canteen|depot"
    r"|town hall|village hall|chapel|church hall|boathouse|stables?|greenhouses?|site (?:hut|office|cabin))\b"
    rf"(?: (?:on|in) (?:{_CAPITAL} ){{1,3}}?{_STREET}(?:, {_NAME})?)?)(?! (?:manager|job|role|team|work|assistant))"
)
"""Where small houses meet people."""
_PHONE = re.compile(
    r"\b(?:tele)?phone (?:interview|call|screen(?:ing)?|conversation|chat)\b|\b(?:interview|call|talk|speak"
    r"|conversation|chat"
    r"|screen)\b[^.!?\n]{0,60}\b(?:by|over the|via) (?:tele)?phone\b"
    r"|\b(?:I|we|he|she|[A-Z]\w{1,20})(?:'ll| will) (?:call|ring|phone) you (?:on|at|(?:mon|tues|wednes|thurs"
    r"|fri)day|tomorrow)\b",
)
_FORMER = re.compile(
    r"\b(?:following|after|since|during|from|enjoyed|thank(?:s| you) for|previous|last|earlier)\b[^.!?\n]{0,40}$", re.I
)


def place(text: str) -> str | None:
    """A meeting's link, else the place that the words name, else "phone" where it is a call; None when none is told."""
    text = text[:_MOST_READ].replace("\u2019", "'")
    if link := _LINK.search(text):
        return _whole(link[0])
    if (link := _JOIN.search(text)) is not None:
        return _whole(link["link"])
    for pattern in (_PLACE_LINE, _BELOW, *_ADDRESSES, _OFFICE):
        if found := pattern.search(text):
            return " ".join(found["place"].split()).strip(" .,;")[:MAX_LOCATION]
    if room := _ROOM.search(text):
        return " ".join(room["place"].split())[:MAX_LOCATION]
    call = _PHONE.search(text)
    return "phone" if call and not _FORMER.search(text[max(0, call.start() - 80) : call.start()]) else None


def _whole(link: str) -> str:
    """A link as browsers take it: with its scheme, without what ends the sentence."""
    link = link.rstrip(".,;")
    return (link if link.lower().startswith("http") else f"https://{link}")[:MAX_LOCATION]
