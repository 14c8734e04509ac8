"""Posts by the place that is theirs alone: rows of a form, a subject that is one and nothing else, what follows one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inboxwatch.detect import names, trades
from inboxwatch.detect.turns import Turn

_NUMBER = r"(?:(?=[\w/-]{0,24}\d\d)[A-Z0-9][\w/-]{2,24}[:,]? {1,3})"
"""A requisition's: "R-33127", "26-ABC-0912,"."""
_ROW = Turn(
    r"^\W{0,4}(?:(?:job )?(?:position|role|title|vacancy|opening|post|requisition)|job|selection process|competition"
    r"|job ?id)(?: (?:title|name|applied for|offered))?"
    rf"(?: ?[:|] {{0,3}}{_NUMBER}?|[ \t]{{2,30}}{_NUMBER}| (?=[\w/-]{{0,24}}\d){_NUMBER})"
    r"(?P<title>[A-Z][^\n:|]{2,70})$",
    re.MULTILINE | re.IGNORECASE,
)
"""A row of a form that gives the post, with its number before it or without."""
_ENDS = re.compile(r"\s?[(,:]| [-\u2013\u2014] | at (?=[A-Z])|\.$")
"""Where a title ends in a row."""
_LEADS = re.compile(rf"^{_NUMBER}|^[\w/-]{{0,24}}\d{{3}}[\w/-]{{0,10}} ")
_BRACKETS = re.compile(r" ?\([^()]{0,60}\)")
_BEFORE = re.compile(
    r"^(?:(?:re|fwd?|aw|wg|sv|vs|antw|tr|rv|r) ?: ?|(?:your |my |the |new |online )?(?:e-?mail about|enquiry about"
    r"|application|interviews?|invitation|cv|ad|advert|applying|applied|offer|vacancy|position|job)\b"
    r" ?(?:for|as|to|:|about|of)? ?(?:(?:an?|the|our) )?){1,4}",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?: (?:advert|ad|advertisement|wanted|needed|job|jobs|vacancy|position|post|role|opening|place|spot|interviews?"
    r"|application|trial|apprenticeship|work)|\?|!|\.| \([^()]{0,60}\)){1,4}$",
    re.IGNORECASE,
)
_TWO = re.compile(r"(?P<one>[A-Za-z]{3,20}(?: [A-Za-z]{3,20}){0,2}) ?/ ?(?P<two>[A-Za-z]{3,20}(?: [A-Za-z]{3,20})?)")
""" "Welder / Fabricator", which is one post."""
_FIELD_WORDS = (
    r"(?:[A-Z][a-z]{2,20}(?:ing|ics|ogy|istry|ment|[a-z]tions?|omy|phy|ance|vices|tems|uction|iatrics|ments)"
    r"|[A-Z][a-z]{0,20} ?(?:Unit|Medicine|Surgery|Policy|Care|Health|Sales|Research|Design|Data|Platform|Security"
    r"|Infrastructure|Payments|Development|Trusts|Claims|Nights|Evenings|Weekends|North|South|East|West)"
    r"|EMEA|APAC|LATAM|DACH|Nordics|KS[1-5]|UK (?:North|South|East|West))"
)
_FURTHER = re.compile(
    rf"(?:,| [-\u2013])(?: [A-Z][\w/]{{0,20}}){{0,2}} {_FIELD_WORDS}(?=\s*$|[.,;:()]| [-\u2013(]| (?:role|position|job"
    r"|post|has|is|at|with|scheme|and|would)\b)"
    r"| \((?:KS ?[1-5]|Grade \w{1,4}|Nights|Evenings|Weekends|Field|Trusts|[A-Z][a-z]{1,20} "
    r"[A-Z][a-z]{2,20}(?:ogy|ics|ing|ment|istry))\)",
    re.MULTILINE,
)
"""A field behind a title: ", Assay Development", " - Physical Design", "(KS1)"; a place is none."""
_NO_FIELD = re.compile(
    r"interview|assessment|assign|confirm|applica|invit|notif|recruit|hiring|screen|meeting|inform|update|next|offer"
    r"|schedul|congrat|reminder|cancel|attend|recommend|refer|regist|location|position|station|onboarding|posting|opening|training",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(
    r"(?<!lecturer)(?<!professor)(?<!postdoc)(?<!fellow)(?<!researcher)(?<!instructor)(?<!reader)(?<!chair)"
    r"(?<!apprentice)(?<!trainee)(?<!teacher)(?<!tutor)(?<!internship)(?<!intern)(?<!student)(?<!associate)(?<!assistant)"
    r" in (?-i:[A-Z])[\w-]{2,24}(?: (?-i:[A-Z])[\w-]{2,24})?$",
    re.IGNORECASE,
)
_VOWEL = re.compile(r"[AEIOUY]")
_MOST = 6
"""Places that are looked at."""


_LINE = Turn(
    r"^(?:(?=[A-Z0-9/-]{0,24}\d\d\d)[A-Z0-9][A-Z0-9/-]{3,24} (?P<title>[A-Z][^\n:|(,]{2,60})"
    r"|(?P<linked>[A-Z][^\n:|(,]{2,60}) "
    r"\( ?https?://[^\s()]{1,300} ?\))$",
    re.MULTILINE,
)
"""A line that is a post and its number, or the link to it."""


def placed(source: str, *, subject: bool, hiring: bool) -> list[tuple[str, float]]:
    """Titles that a source tells by their place, and how surely; `hiring`: the mail is known to be of it."""
    if subject:
        return [(title, 2.1) for title in alone(source)] if hiring else []
    rows = [(title, 2.7) for title in in_rows(source)]
    return rows or ([(title, 1.8) for title in in_lines(source)] if hiring else [])


def in_rows(text: str) -> Iterator[str]:
    """The titles that rows of a form give: "Job: R-33127 Field Engineer (m/f/d)"."""
    for count, match in enumerate(_ROW.finditer(text)):
        if count == _MOST:
            return
        whole = unnumbered(match["title"].strip())
        title = _ENDS.split(whole)[0].strip(" ,-")
        if title[:1].isupper() and trades.has_trade(title):
            yield extended(title, whole)


def in_lines(text: str) -> Iterator[str]:
    """Titles on a line of their own, with a number before them or a link behind: the first of them only."""
    for count, match in enumerate(_LINE.finditer(text)):
        title = (match["title"] or match["linked"]).strip(" -")
        last = title.rpartition(" ")[2]
        if " " in title and trades.is_trade(last) and not _NO_FIELD.search(title):
            yield title
            return
        if count == _MOST:
            return


def alone(subject: str) -> Iterator[str]:
    """The title that a subject is, or holds apart from what is no part of one: "Re: Welder / fabricator advert"."""
    subject = _BRACKETS.sub("", subject)
    bare = _bare(subject)
    two = _TWO.fullmatch(bare)
    if two and trades.is_title(two["one"]) and trades.is_title(two["two"]):
        yield bare
        return
    for piece in trades.pieces(_BEFORE.sub("", subject.strip())):
        title = _bare(piece)
        if trades.is_title(title) and not names.is_first_name(title.partition(" ")[0]):
            yield title


def _bare(piece: str) -> str:
    return _BEHIND.sub("", unnumbered(_BEFORE.sub("", piece.strip()))).strip(" ,-\"'\u201c\u201d")


def unnumbered(title: str) -> str:
    """A title without a requisition's number before it."""
    return _LEADS.sub("", title)


def extended(title: str, text: str) -> str:
    """A title with the field that follows it where the text writes it: "Scientist, Assay Development"."""
    at, count = text.find(title), 0
    while at >= 0 and count < _MOST:
        further = _FURTHER.match(text, at + len(title))
        if further and not _NO_FIELD.search(further[0]):
            return title + further[0]
        at, count = text.find(title, at + 1), count + 1
    return title


def trimmed(title: str) -> str:
    """A title without where one works and whose it is: "Fitter in Oslo", "Bursar's"."""
    if title.endswith(" I") and title.split()[-2].islower():
        title = title[:-2]  # "applied for lab technician I think"
    return _IN_PLACE.sub("", title).removesuffix("'s")


def as_written(title: str, text: str) -> str:
    """How a text writes a title that a subject has in small letters."""
    if not title.islower():
        return title
    at = text[:5000].lower().find(title)
    found = " ".join(text[at : at + len(title)].split()) if at >= 0 else ""
    return found if found.istitle() else title


def cased(title: str) -> str:
    """A title in capitals as it is written elsewhere: "STORE LEAD" -> "Store Lead", but "SRE", "QA Lead"."""
    if not title.isupper() or " " not in title:
        return title
    return " ".join(w.capitalize() if len(w) > 3 and _VOWEL.search(w) else w for w in title.split())
