"""Zones as people write them beside a time: abbreviations, names, cities, offsets, "your time"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from inboxwatch.detect import zones


class Whose(StrEnum):
    """Whose clock a zone's words mean when they name no place."""

    NAMED = "named"
    READER = "reader"
    SENDER = "sender"


@dataclass(frozen=True, slots=True)
class ZoneWord:
    """A zone that a text names: an IANA name, a fixed offset, or somebody's own clock.

    `winter` is True for standard-time words ("EST"), False for summer-time ones, None for neither: it chooses
    between the two readings of an hour that a clock shows twice. `gmt` marks the bare word GMT, which British
    writers keep using in summer.
    """

    begin: int
    finish: int
    zone: str | None = None
    offset: timedelta | None = None
    whose: Whose = Whose.NAMED
    winter: bool | None = None
    gmt: bool = False


def _table(rows: str) -> dict[str, str]:
    """Rows "Zone: word, word" as word -> zone, lower-case."""
    table: dict[str, str] = {}
    for row in rows.strip().splitlines():
        zone, _, words = row.strip().partition(": ")
        table.update(dict.fromkeys((word.strip().lower() for word in words.split(",")), zone))
    return table


ABBREVIATIONS = _table(
    """
    America/New_York: ET, EST, EDT
    America/Chicago: CT, CST, CDT
    America/Denver: MT, MST, MDT
    America/Los_Angeles: PT, PST, PDT
    America/Anchorage: AKST, AKDT, AKT
    Pacific/Honolulu: HST
    America/Halifax: AST, ADT
    America/St_Johns: NST, NDT
    America/Sao_Paulo: BRT
    America/Argentina/Buenos_Aires: ART
    Europe/London: BST
    Europe/Lisbon: WET, WEST
    Europe/Berlin: CET, CEST, MEZ, MESZ, MET
    Europe/Helsinki: EET, EEST
    Europe/Moscow: MSK
    Europe/Istanbul: TRT
    Asia/Jerusalem: IDT
    Asia/Kolkata: IST
    Asia/Dubai: GST
    Asia/Karachi: PKT
    Asia/Shanghai: CNST
    Asia/Hong_Kong: HKT
    Asia/Singapore: SGT
    Asia/Manila: PHT
    Asia/Jakarta: WIB
    Asia/Tokyo: JST
    Asia/Seoul: KST
    Australia/Sydney: AET, AEST, AEDT
    Australia/Adelaide: ACST, ACDT
    Australia/Perth: AWST
    Pacific/Auckland: NZST, NZDT, NZT
    Africa/Johannesburg: SAST
    Africa/Lagos: WAT
    Africa/Harare: CAT
    Africa/Nairobi: EAT
    UTC: UTC
    """
)
"""A standard-time abbreviation means the place's clock, also in summer: people write PST in July and mean Pacific."""
_BY_READER = {
    "ist": (("Asia/Jerusalem", "il"), ("Europe/Dublin", "ie")),
    "cst": (("Asia/Shanghai", "cn"), ("Asia/Taipei", "tw")),
    "bst": (("Asia/Dhaka", "bd"),),
    "ast": (("Asia/Riyadh", "sa"), ("Asia/Qatar", "qa")),
    "pst": (("Asia/Manila", "ph"),),
    "est": (("Australia/Sydney", "au"), ("Australia/Melbourne", "au"), ("Australia/Brisbane", "au")),
    "mst": (("America/Phoenix", ""),),
}
"""Abbreviations of several places: another than the first one when the reader or the sender sits there."""
_NAMES = _table(
    """
    America/New_York: eastern, us eastern, new york, nyc, boston, washington, atlanta, miami, east coast
    America/Toronto: toronto, montreal, ottawa
    America/Chicago: central, us central, chicago, dallas, houston, austin
    America/Denver: mountain, us mountain, denver
    America/Phoenix: arizona, phoenix
    America/Los_Angeles: pacific, us pacific, los angeles, san francisco, seattle, california, west coast
    America/Vancouver: vancouver
    America/Anchorage: alaska
    Pacific/Honolulu: hawaii, hawaii-aleutian
    America/Halifax: atlantic, halifax
    America/Mexico_City: mexico city
    America/Bogota: bogota, colombia
    America/Sao_Paulo: sao paulo, são paulo, brasilia
    America/Argentina/Buenos_Aires: buenos aires, argentina
    Europe/London: london, uk, u.k., british, united kingdom, britain, edinburgh, manchester
    Europe/Dublin: dublin, irish, ireland
    Europe/Lisbon: lisbon, western european, portugal
    Europe/Madrid: madrid, barcelona, spain, spanish
    Europe/Paris: paris, france, french
    Europe/Brussels: brussels
    Europe/Amsterdam: amsterdam, dutch
    Europe/Berlin: central european, central europe, berlin, munich, hamburg, frankfurt, germany, german
    Europe/Zurich: zurich, zürich, swiss, geneva
    Europe/Vienna: vienna
    Europe/Rome: rome, milan, italian
    Europe/Copenhagen: copenhagen, danish
    Europe/Stockholm: stockholm, swedish
    Europe/Oslo: oslo, norwegian
    Europe/Prague: prague
    Europe/Warsaw: warsaw, polish
    Europe/Budapest: budapest
    Europe/Helsinki: helsinki, eastern european, finnish
    Europe/Athens: athens, greek
    Europe/Bucharest: bucharest
    Europe/Kyiv: kyiv, kiev
    Europe/Istanbul: istanbul, turkey
    Europe/Moscow: moscow
    Asia/Jerusalem: israel, tel aviv, jerusalem
    Asia/Dubai: dubai, gulf, uae
    Asia/Riyadh: riyadh, arabian
    Asia/Karachi: pakistan, karachi
    Asia/Kolkata: india, indian, mumbai, bangalore, bengaluru, delhi, chennai, kolkata, hyderabad
    Asia/Dhaka: dhaka, bangladesh
    Asia/Bangkok: bangkok, indochina
    Asia/Jakarta: jakarta
    Asia/Singapore: singapore
    Asia/Manila: manila, philippine
    Asia/Hong_Kong: hong kong
    Asia/Shanghai: china, beijing, shanghai
    Asia/Taipei: taipei
    Asia/Tokyo: tokyo, japan
    Asia/Seoul: seoul, korea, korean
    Australia/Perth: perth, australian western
    Australia/Adelaide: adelaide, australian central
    Australia/Brisbane: brisbane
    Australia/Sydney: sydney, canberra, australian eastern, eastern australia
    Australia/Melbourne: melbourne
    Pacific/Auckland: auckland, new zealand
    Africa/Johannesburg: south africa, johannesburg, cape town
    Africa/Lagos: lagos, west africa
    Africa/Nairobi: nairobi, east africa
    Africa/Cairo: cairo, egypt
    UTC: coordinated universal
    """
)
_FAR_SEASONS = frozenset({"aest", "aedt", "acst", "acdt", "nzst", "nzdt", "akst", "akdt"})
"""Four letters, of which the third tells the season; in "CEST" the S is the summer's."""
_US_CLOCKS = frozenset({"eastern", "central", "mountain", "pacific"})
"""Names that stand for a clock without the word "time" behind them: "4 PM Eastern"."""


def _any(words: object) -> str:
    """The alternatives of a regex, the longest first so that "eastern european" is not read as "eastern"."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


_LOWER = ("est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "gmt", "utc", "bst", "cet", "cest", "ist")
_SHORT = _any([*(word.upper() for word in ABBREVIATIONS), "GMT", *_LOWER])
_ZONE = re.compile(
    r"(?P<zulu>Z\b)|(?P<plain>[+-][0-2]\d:?[0-5]\d(?!\d))"
    r"|(?:[\s,]{0,8}[(\[]?\s?(?:US |U\.S\. )?)?(?:"
    r"(?P<iana>(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific|US|Etc)"
    r"/[A-Za-z_]{2,30}(?:/[A-Za-z_]{2,30})?)"
    r"|(?:UTC|GMT|gmt|utc)\s?(?P<sign>[+-])\s?(?P<hours>1[0-4]|0?\d)(?::?(?P<minutes>[0-5]\d))?(?![\d:])"
    r"|(?P<greenwich>GMT|gmt|(?i:greenwich mean time))(?![\w+-])"
    rf"|(?P<short>{_SHORT})(?![\w/]|-\w)"
    r"|(?P<mine>(?i:your|candidate'?s?)(?i: local)? (?i:time|timezone|time zone))\b"
    r"|(?P<theirs>(?i:our|my)(?i: local)? (?i:time|timezone|time zone))\b"
    rf"|(?i:(?P<name>{_any(_NAMES)})(?:, (?:{_any(_NAMES)})){{0,3}}(?: (?:(?P<winter>standard)|(?P<summer>summer"
    rf"|daylight)))?[ -]time\b)"
    rf"|(?P<clock>{_any(word.capitalize() for word in _US_CLOCKS)})(?![\w/]|\s?(?:Europ|Park|Ave|St\b|Station))"
    rf"|(?<=\()(?i:(?P<place>{_any(_NAMES)}))(?=\))"
    r")",
)
_ADDITION = re.compile(
    rf"\)?\s?(?:-\s?(?:US (?:&|and) Canada|(?i:{_any(_NAMES)}))(?=[)\n,.]|$)|\((?:US|U\.S\.) ?(?:&|and) ?Canada\)"
    r"|\))"
)
"""What calendars add to a zone's name: "Eastern Time - US & Canada", "(Central European Time - Berlin)"."""
_LABEL = re.compile(
    r"\b(?:time ?zone|all times(?: (?:are|listed|shown|given|stated|below)){0,3}(?: in)?|times (?:are |shown )?in)"
    r"\s{0,3}[:=]?\s{0,3}(?:the )?(?P<zone>(?=[\w(]))",
    re.IGNORECASE,
)
_TIME_LABEL = re.compile(r"\btime\s?\((?P<zone>(?=[A-Za-z]))", re.IGNORECASE)
_CITY = re.compile(rf"(?i:{_any(_NAMES)})\b")
_CITIES = re.compile(r"\)?\s{1,2}(?P<cities>[A-Z][A-Za-z'. ]{2,30}(?:, [A-Z][A-Za-z'. ]{2,30}){1,5})")
"""How Windows names a zone: "(UTC+01:00) Amsterdam, Berlin, Bern"."""


def after(text: str, at: int, reader: str, domain: str = "", *, iso: bool = False) -> ZoneWord | None:
    """The zone named right behind position `at`, or None. `reader` and `domain` choose between places of one name.

    A bare "-05:00" is an offset only behind an ISO 8601 time (`iso`): elsewhere it ends a stretch.
    """
    match = _ZONE.match(text, at)
    if match is None or (match["plain"] and not iso):
        return None
    begin, finish = match.span()
    word = _read(match, reader, domain)
    if word is None:
        return None
    if word.offset is not None and (named := _ZONE.match(text, _skip(text, finish))) is not None:
        # "(GMT-05:00) Eastern Time": the label keeps the winter offset all year, so the name is what is meant
        better = _read(named, reader, domain) if named["name"] or named["clock"] or named["iana"] else None
        if better is not None:
            word, finish = better, named.end()
    elif (
        word.offset is not None
        and (row := _CITIES.match(text, finish)) is not None
        and (zone := _of_cities(row["cities"], reader)) is not None
    ):
        # the same of a Windows label: "(UTC+00:00) Dublin, Edinburgh" is the clock there, in summer too
        word, finish = replace(word, zone=zone, offset=None), row.end()
    if (addition := _ADDITION.match(text, finish)) is not None:
        finish = addition.end()
    return ZoneWord(begin, finish, word.zone, word.offset, word.whose, word.winter, word.gmt)


def stated(text: str, reader: str, domain: str = "") -> tuple[ZoneWord, ...]:
    """Zones that a text states for all its times: "Time zone: Europe/Berlin", "all times in ET", "Time (CET): ..."."""
    found = []
    for match in list(_LABEL.finditer(text))[:20] + list(_TIME_LABEL.finditer(text))[:20]:
        if (word := after(text, match.start("zone"), reader, domain)) is not None:
            found.append(word)
        elif (city := _CITY.match(text, match.start("zone"))) is not None:
            found.append(ZoneWord(city.start(), city.end(), _NAMES[city[0].lower()]))
    return tuple(found)


def _of_cities(row: str, reader: str) -> str | None:
    """The zone of a row of cities: the reader's where it is one of theirs, else the one Windows has it for."""
    found = [_NAMES[name] for city in row.split(", ") if (name := city.strip(" .").lower()) in _NAMES]
    if reader in found:
        return reader
    return next((zone for zone in found if zones.has_windows_name(zone)), found[0] if found else None)


def _skip(text: str, at: int) -> int:
    """Behind a closing bracket, so that "(GMT+1) Berlin time" goes on."""
    return at + 1 if text[at : at + 1] == ")" else at


def _read(match: re.Match[str], reader: str, domain: str) -> ZoneWord | None:
    """What one match says; None for a place the zone database does not have."""
    begin, finish = match.span()
    if match["zulu"]:
        return ZoneWord(begin, finish, "UTC")
    if match["plain"]:
        digits = match["plain"].replace(":", "")
        return _fixed(begin, finish, digits[0], digits[1:3], digits[3:5])
    if match["sign"]:
        return _fixed(begin, finish, match["sign"], match["hours"], match["minutes"])
    if match["iana"]:
        return ZoneWord(begin, finish, match["iana"]) if zones.is_zone(match["iana"]) else None
    if match["greenwich"]:
        return ZoneWord(begin, finish, "UTC", gmt=True)
    if match["mine"]:
        return ZoneWord(begin, finish, whose=Whose.READER)
    if match["theirs"]:
        return ZoneWord(begin, finish, whose=Whose.SENDER)
    if match["short"]:
        short = match["short"].lower()
        letter = short[1:2] if len(short) == 3 and short != "utc" else short[2:3] if short in _FAR_SEASONS else ""
        season = {"s": True, "d": False}.get(letter)
        return ZoneWord(begin, finish, _place(short, reader, domain), winter=False if short == "bst" else season)
    name = (match["name"] or match["clock"] or match["place"]).lower()
    winter = True if match["winter"] else False if match["summer"] else None
    return ZoneWord(begin, finish, _NAMES[name], winter=winter)


def _place(short: str, reader: str, domain: str) -> str:
    """The place of an abbreviation that several share: the reader's or the sender's own, else the usual one."""
    for zone, country in _BY_READER.get(short, ()):
        if reader == zone or (country and domain.lower().endswith("." + country)):
            return zone
    return ABBREVIATIONS[short]


def _fixed(begin: int, finish: int, sign: str, hours: str, minutes: str | None) -> ZoneWord | None:
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if offset > timedelta(hours=14):
        return None
    return ZoneWord(begin, finish, offset=-offset if sign == "-" else offset)
