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
    r"(?: ?:|(?: ?\.){3,40}| ?\||  {1,40}(?=\S)|\n(?=[^\n:]{3,160}(?:\n|$))(?! ?\n)) {0,40}(?P<place>[^\n]{3,200})",
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
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Tomorrow)"
_PROPER = rf"(?!{_DAY}\b|(?:{MONTH})\b){_NAME}"
"""A capitalised word that is no day and no month."""
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
        rf"(?:\b(?:at|in|to|is|on)\s|(?i:\bit'?s\s)|\(|(?<=[.!?]\s)|(?<=,\s)|^)(?P<place>(?:{_INSIDE},\s)?\d{{1,5}}[A-Za-z]?\s"
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
    re.compile(
        rf"(?<![\w/])(?P<place>(?:{_PROPER}(?: {_PROPER})?, )?(?:Unit|Bay|Shop|Suite|Studio|Plot|Hangar|Dock|Gate) "
        rf"\d{{1,4}}[A-Za-z]?"
        rf"(?:/\d{{1,4}})?(?:,? (?:{_PROPER}|\d{{1,4}}(?= [A-Z]))){{1,7}}"
        rf"(?:,? [A-Z]{{1,2}}\d{{1,2}}(?: \d[A-Z]{{2}})?\b)?)"
    ),
    re.compile(rf"\bat\s(?P<place>\d{{1,4}}[A-Za-z]?\s{_PROPER}(?: {_PROPER}){{0,2}}, {_PROPER})"),
    re.compile(
        rf"(?i:\b(?:at|in|to|is|it'?s)\s)(?P<place>(?:the|our)(?: \w{{2,20}}){{1,2}} (?:on|in) "
        rf"(?:{_CAPITAL} ){{1,3}}?{_STREET}{_TOWN})"
    ),
    re.compile(
        r"(?i:\b(?:at|in|to|is|its|by)\s|,\s)(?P<place>\d{1,4}[a-z]?\s(?!(?:minutes?|mins?|hours?|miles?|days?"
        r"|of|the|and|or|to|for|in|on|at|pm|am|people|other|more)\b)[a-z]{3,15}(?:\s(?!of|the|and|to|for|in|on|from)[a-z]{3,15})?\s"
        r"(?:st|street|rd|road|ave|avenue|lane|ln|terrace|crescent|quay)\b)"
    ),
    # what the words bid come to, or where they say that they are: a house by its name, with its town or its street
    re.compile(
        rf"\b(?:in|at|to)\s(?:[Tt]he\s)?(?P<place>(?:{_PROPER} ){{0,3}}"
        rf"(?:Board ?room|(?:Committee|Meeting|Conference|Training"
        rf"|Seminar|Interview|Board|Story) Room|Room)\b(?: (?:\d{{1,3}}|[A-Z])\b)?"
        rf"(?:, (?:[Bb]lock \w|[Ll]evel \d+|{_PROPER}(?: {_PROPER}){{0,3}})){{0,3}})"
    ),
    re.compile(
        rf"\b(?:at|in|to)\s(?:the\s)?(?P<place>(?:{_CAPITAL} ){{1,3}}?(?:House|Hall|Building|Tower|Centre|Center"
        rf"|Campus|Studios|Academy|Primary|School|Library|Hotel|Town Hall|Health Centre)\b"
        rf"(?:, (?:(?:[Ll]evel|[Ff]loor|[Rr]oom) \w{{1,3}}\b|{_PROPER}(?: {_PROPER}){{0,2}})){{0,3}})"
    ),
    re.compile(
        rf"(?<=[.!?,]\s)(?P<place>(?:{_PROPER} ){{1,3}}(?:House|Hall|Building|Tower|Centre|Center|Campus"
        r"|Studios|Library|Hotel), "
        r"(?:[Ll]evel|[Ff]loor|[Rr]oom|[Bb]lock) \w{1,3}\b)"
    ),
    re.compile(
        rf"\bat\s(?P<place>[Tt]he {_PROPER}(?: {_PROPER}){{0,2}}, {_PROPER}(?: {_PROPER})?"
        rf"|{_PROPER}(?: {_PROPER}){{0,2}} (?:on|in)"
        rf" (?:{_CAPITAL} ){{1,3}}?{_STREET})"
    ),
    re.compile(
        rf"\b(?:in|at|to) (?P<place>the (?:{_PROPER} ){{1,2}}(?:store|shop|branch|office|depot|site|yard"
        rf"|caf\u00e9|cafe|campus"
        r"|studio|factory|warehouse|clinic|surgery|nursery|kitchen))\b"
    ),
    re.compile(
        rf"(?i:\b(?:we(?:'re| are)|(?:office|yard|shop|place|entrance|unit|workshop"
        rf"|studio|salon|caf\u00e9|cafe|it)(?: is|'s)))"
        rf" (?:at|on|in) (?P<place>(?:{_CAPITAL} ){{1,3}}?{_STREET}{_TOWN})"
    ),
)
"""Addresses inside of sentences: "(Studio 6, 90 Mill St)", "at Storgatan 12, third floor", "the unit on Kiln Lane"."""
_ROOM = re.compile(
    r"\b(?:in|at|to|still) (?P<place>the (?:\w+ ){0,2}(?:shed|yard|workshop|barn|showroom|warehouse|canteen|depot"
    r"|town hall|village hall|chapel|church hall|boathouse|stables?|greenhouses?|site (?:hut|office|cabin))\b"
    rf"(?: (?:on|in) (?:{_CAPITAL} ){{1,3}}?{_STREET}(?:, {_NAME})?)?)(?! (?:manager|job|role|team|work|assistant))"
    r"|\b(?:in|at|to|by) (?P<gate>(?:the |our )?(?:back|front|side|main|top|works) (?:gates?|door|entrance)"
    rf"(?: (?:of|to) (?:the|our) [a-z]{{3,15}})?(?:, (?:{_CAPITAL} ){{1,3}}?{_STREET})?)"
    r"|\b(?:in|at) (?P<room>the (?:staff|meeting|board|training|interview|green|common|lunch|music|art)[ -]?room\b"
    rf"(?: (?:at|in|of|on) (?:the )?{_CAPITAL}(?: {_CAPITAL}){{0,3}}(?:, (?:{_CAPITAL} ){{1,3}}?{_STREET})?)?)"
    r"|(?i:\b(?:come|pop|call|drop)(?: (?:in|round|over|down|along|up))?(?:to| to| at) |\b(?:see|meet)(?: you| me| us)?"
    r" (?:at|in) |\breport to |\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4}T)?,? (?:at|in) )"
    r"(?P<called>(?:the|our) (?:[a-z]{3,15} )?(?:office|surgery|shop|store|salon|kitchen|library"
    r"|reception|garage|studio|practice|bakery|pub|caf\u00e9|cafe|restaurant|farm(?:house)?|school|nursery|clinic|church)\b"
    rf"(?: (?:at|of|on) (?:the )?{_CAPITAL}(?: {_CAPITAL}){{0,3}})?)"
)
"""Where small houses meet people."""
_PHONE = re.compile(
    r"\b(?:tele)?phone (?:interview|call|screen(?:ing)?|conversation|chat)\b|\b(?:interview|call|talk|speak"
    r"|conversation|chat"
    r"|screen)\b[^.!?\n]{0,60}\b(?:by|over the|via) (?:tele)?phone\b"
    r"|\b(?:[Ii]|[Ww]e|[Hh]e|[Ss]he|[A-Z]\w{1,20})(?:'?ll| will| can| shall) (?:call|ring|phone|dial) "
    r"(?:your (?:mobile|cell|phone|number)|the (?:mobile|number)|you (?:on|at|then|(?:mon|tues|wednes"
    r"|thurs|fri)day|tomorrow))\b|\b(?:give|giving) you a (?:quick )?(?:ring|call|bell|buzz|tinkle|bell)\b"
    r"(?! (?:if|when|to (?:arrange|let|confirm|say|set|fix|schedule)|once|as soon|back|later|with))",
)
_PLATFORM = re.compile(
    r"(?:\b(?:on|over|via|by|through|using|do|be|with|for|an?|our|the|your|usual|[Ss]ame)\s(?:a\s)?"
    r"|(?:\d|[ap]m|[A-Z]T|\)), )"
    r"(?:quick\s|short\s|video\s)?(?P<named>(?:MS |Microsoft )?Teams|Zoom|(?:Google )?(?:Meet|Hangouts)"
    r"|Skype|WhatsApp|FaceTime|Webex)\b"
    r"(?:\s(?:video\s|voice\s)?(?P<call>call|meeting|interview|chat|link|session))?"
    r"(?!\s(?:account|app|skills|experience))"
)
"""What a call is held on; a word that is a thing to know as well, "Excel and Teams", tells it only behind an "on"."""
_SURELY_ON = re.compile(r"(?:on|over|via|by|through|using|do)\s|[\dapmT)]+, ")
_CALLED = {
    "Teams": "Microsoft Teams",
    "MS Teams": "Microsoft Teams",
    "Meet": "Google Meet",
    "Hangouts": "Google Hangouts",
}
"""Platforms by their whole names."""
_KIND = re.compile(
    r"\b(?:lovely|great|good|nice|pleasure|enjoyed|thank(?:s| you) for)\b[^.!?\n]{0,60}$"
    r"|\b(?:worked|went|studied|trained|taught|used to|team|colleagues|based)\b[^.!?\n]{0,40}$",
    re.IGNORECASE,
)
_PAST = re.compile(r"\s(?:last (?:week|month|time|night|\w{3,6}day)|yesterday|the other day)\b", re.IGNORECASE)
"""What tells of a place where somebody was met before, ahead of it and behind."""
_NEXT_SENTENCE = re.compile(
    r"(?<=[\w)])(?<!\bSt)(?<!\bRd)(?<!\bNo)(?<!\bDr)(?<!\bMt)(?<!\bAve)(?<!\bStr)(?<!\bBldg)(?<!\b[A-Z])\.\s(?=[A-Z])"
)
"""Where a row that names a place goes on to say how to get there; not behind "St." and "No."."""
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
        if (found := _first(pattern, text)) is not None:
            return _written(_NEXT_SENTENCE.split(found["place"])[0])
    if (room := _first(_ROOM, text)) is not None:
        return _written(next(part for part in room.groups() if part))
    call = _PHONE.search(text)
    if call and not _FORMER.search(text[max(0, call.start() - 80) : call.start()]):
        return "phone"
    for on in _PLATFORM.finditer(text):
        if on["call"] or _SURELY_ON.match(on[0]):
            return _CALLED.get(on["named"], on["named"])
    return None


def _first(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first place that is not where somebody was met before."""
    for found in pattern.finditer(text):
        before = text[max(0, found.start() - 80) : found.start()]
        if not (_KIND.search(before) or _PAST.match(text, found.end())):
            return found
    return None


def _written(place: str) -> str:
    """A place as its words are written, an address without capitals with them."""
    whole = " ".join(place.split()).strip(" .,;")[:MAX_LOCATION]
    return whole.title() if whole[:1].isdigit() and whole.islower() else whole


def _whole(link: str) -> str:
    """A link as browsers take it: with its scheme, without what ends the sentence."""
    link = link.rstrip(".,;")
    return (link if link.lower().startswith("http") else f"https://{link}")[:MAX_LOCATION]
