"""A firm's name as it stands in words: what belongs to it, whether it is a mail domain's, and what is no firm."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from inboxwatch.detect import senders, trades
from inboxwatch.detect.systems import SYSTEMS

MAX_NAME = 60
_AND = "[ &.-]{0,3}".join("and")
MOST_WRITTEN = 20
"""Places that are looked at for how a name is written."""
MOST_TEXT = 20_000
_TRADE = re.compile(
    r"(?P<head>[a-z]{4,30})(?P<trade>logistics|surgery|museums?|games|homes|housing|nurser(?:y|ies)|pottery|energy"
    r"|health"
    r"|healthcare|press|robotics|bakery|media|studios?|design|systems|software|solutions|consulting|partners|capital"
    r"|finance|financial|legal|school|college|academy|university|hotels?|coffee|brewing|brewery|farms|dairy|books"
    r"|travel|motors|engineering|construction|builders|joinery|interiors|architects|gardens|dental|clinics?|medical"
    r"|pharmacy|pharma|hospitals?|council|county|trust|foundation|gallery|theatres?|music|pictures|digital|analytics"
    r"|security|networks|telecom|electric|water|airways|marine|shipping|freight|transport|insurance|recruitment|search"
    r"|staffing|workshop|tools|steel|plastics|chemicals|technologies|technology|kitchens?|catering|furniture|textiles"
    r"|fashion|sports|fitness|library|libraries|opera|orchestra|foods|boats|maps|films|roofing|fabrications?|electrical"
    r"|plumbing|landscapes?|landscaping|carpentry|florists?|flowers|printing|printers|prints|wines|vineyards|cheese"
    r"|guitars"
    r"|cycles|bikes|tiles|timber|ceramics|couriers|haulage|scaffolding|paving|solar|genomics|therapeutics|diagnostics"
    r"|optics"
    r"|sensors|metals|castings|tooling|upholstery|roofers|decorators|estates|lettings|legal|tutors|tutoring"
    r"|veterinary|physio"
    r"|packaging|recycling|surveys|surveyors|instruments|yachts|kayaks|tailors|outfitters|stables|orchards|fisheries"
    r"|seafoods"
    r"|butchers|bakers|brewers|roasters|catering|caterers|cleaning|drainage|aerospace|avionics|mobility|payments"
    r"|wallet)"
    r"|(?P<head2>[a-z]{5,30})(?P<trade2>care|vets|labs|prep|tech|farm|rail)"
)
"""Words of trade that end a firm's name; short ones only behind more letters, as they end other words too."""

_OF_PLACE = re.compile(r"\b(?:University|College|Institute|Bank|City|Town|Ministry|Museum|Academy) of (?:the )?$")
_MORE_NAME = re.compile(
    r"(?: (?:&|and|of|for) [A-Z][\w'-]{1,20}| [A-Z][\w'-]{1,20}){0,2} (?:Group|Partners|Bank|Trust|Foundation"
    r"|Institute|University"
    r"|College|Hospital|Corporation|Company|Solutions|Technologies|Systems|Labs|Consulting|Holdings|Ventures|Studios"
    r"|Industries"
    r"|Council|Clinic|Academy|School|Associates|Society|Association|Logistics|Insurance|Pharma|Pharmaceuticals"
    r"|Healthcare|Museum|Library|Supply|Federation|Constabulary|AI)\b"
)
"""What a house's name goes on with."""
_DEPARTMENTS = frozenset("engineering staffing people talent hr operations campus onboarding offers".split())
_OWNED = re.compile(
    r"\s(?!(?:on|is|for|has|in|at|by|to|and|will|via|as|your|are|was|from|with|or|this|next|if|when|we|have|would|who"
    r"|which|that|but|please|so|about|can|could|the|a|an|our|you|i|it|where|before|after|over|using|now|today"
    r"|tomorrow)\b)[a-z]{2,}|\s(?i:talent|recruit\w*|hiring|people|hr|careers?|human resources|team)\b"
)
"""A noun behind an 's, which then makes an owner of the name: "Acme's hiring team", not "Ainsbury's on Tuesday"."""
_OWNED_PLACE = re.compile(
    r"\s(?:office|team|headquarters|hq|site|campus|department|hub|division|studio|location|building|branch)s?\b", re.I
)
_SKILL = re.compile(r"\s(?:experience|skills?|knowledge|background|expertise)\b", re.IGNORECASE)
""" "An engineer with Rust experience" names no house."""
_PRODUCT = re.compile(
    r"(?:(?:microsoft|ms) (?:teams|outlook|bookings)|google (?:meet|hangouts?|calendar|chat|docs|forms)|zoom"
    r"|(?:cisco )?webex|skype|(?:amazon )?chime|go ?to ?(?:meeting|webinar)|blue ?jeans|whereby|facetime|whatsapp|jitsi"
    r"|ring ?central|outlook|gmail|calendar|hackerrank|coder ?pad|codility|calendly)\b",
    re.IGNORECASE,
)
"""What interviews are held with, which is no house of anybody."""
_AGENCYS_DOMAIN = re.compile(
    r"^[a-z0-9-]*(?:recruit|staffing|resourcing|personnel|headhunt|talent(?!s?\.)|agency\.|(?<!re)search\.)"
)
_BOARDS = frozenset(
    """
    linkedin naukri internshala glassdoor monster dice ziprecruiter careerbuilder stepstone seek reed totaljobs
    cvlibrary handshake foundit instahyre cutshort unstop hired otta xing jobstreet jobsdb bayt shine timesjobs
    simplyhired flexjobs remoteok weworkremotely builtin himalayas infojobs jobteaser graduateland milkround prospects
    snagajob jora careerjet adzuna nhsjobs civilservicejobs usajobs
    usastaffing usahire docusign hellosign pandadoc
    adobesign echosign signnow jooble apna hirist wellfound angellist joinhandshake
    """.split()
)
"""Job boards, squeezed, and who has papers signed: they write of many employers."""
_SAYS_NOTHING = frozenset(
    """
    example mail email notification notifications notify uni univ university college school company corp firm office
    team talent careers career jobs job hr recruitment recruiting hiring hire assess assessment assessments interview
    interviews offers apply applications portal app service services info work
    """.split()
)
"""Labels of domains that are no name of a house."""
_RANKS = frozenset(
    "senior junior lead principal staff chief head executive technical associate global regional".split()
)
_ALONE = frozenset(
    """institute school hospital club department hotel university college library museum council clinic company group
    office trust foundation official confidential unclassified""".split()
)
"""Words of houses' names that alone name none."""
_REFERENCE = re.compile(r"[A-Z0-9/-]{0,24}\d{3}")
_SYSTEMS = frozenset(re.sub(r"[^a-z0-9]", "", system.name.casefold()) for system in SYSTEMS)
_FORM = re.compile(
    r"(?:,? (?:(?:pvt|private|pte|pty)\.? )?(?:ltd|limited)\.?|,? Sdn\.? Bhd\.?|,? GmbH & Co\.? KG"
    r"|,? (?:GmbH|gGmbH|mbH|LLP|LLC|L\.L\.C\.|Inc|plc|PLC"
    r"|B\.?V|N\.?V|AB|AG|KG|SE|Oy|ApS"
    r"|A/S|AS|S\.?A|SpA|S\.p\.A|S\.?r\.?l|Corp)\.?){1,3}$",
    re.IGNORECASE,
)
_FORM_WORDS = frozenset(("inc", "llc", "ltd", "gmbh", "corp", "plc", "ag", "co", "limited"))
_OF_LEARNING = frozenset(("the", "of", "at", "for", "university", "college", "universit\u00e4t"))
_NOT_A_COMPANY = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december interview interviews i we you your our the this that it please thank
    thanks hi hello dear zoom meet teams webex skype am pm est pst cet gmt utc hr re fwd update application
    upcoming submit choose action updated change status your
    accepted declined tentative moved desk aw wg sv antw rv cancelling canceling rescheduling scheduling confirming
    you're actively currently sent update
    position role job offer team next first second final phone video technical here us linkedin indeed glassdoor
    noon confirmed scheduled confirmation invitation cancelled canceled rescheduled new reminder regards best kind
    sincerely a an in on for dr prof mr mrs ms mx he she they there it everyone someone nobody who unfortunately
    however also both all each everybody management somebody today tomorrow yes no if as so but when after
    """.split()
)
_ROLE_NOUN = re.compile(
    r"\b(?:engineer|developer|manager|analyst|designer|scientist|architect|assistant|consultant|specialist|director"
    r"|officer"
    r"|intern|associate|technician|representative|executive|administrator|teacher|nurse|lead|coordinator|driver|chair"
    r"|secretary|committee|registrar|assessment|operator)s?\b",
    re.IGNORECASE,
)
TRIMMED = frozenset(
    """
    recruiting recruitment talent acquisition hiring hr people careers career team jobs the candidate experience
    human resources campus workday icims on-site onsite early notifications notification noreply
    via operations interview interviews scheduling recruiter
    recruiters
    """.split()
)
TASK_WORDS = re.compile(r"[-_]?(?:careers?|jobs|hiring|recruiting|recruitment|talent|mail|hq|group|inc)$")
LABEL_WORDS = re.compile(
    r"(?<=\w\w\w)[-_]?(?:careers?|jobs|hiring|recruiting|recruitment|talent|mail|hq|hr|group|inc|corp|support)$"
)
"""What a domain adds to a name: some of it is no part of a name to show, all of it none to compare by."""


def cleaned_by(match: re.Match[str], group: str) -> str | None:
    """A name that a pattern found, with what follows it telling whose an 's is."""
    after = match.string[match.end(group) : match.end(group) + 40]
    if _PRODUCT.match(match[group]) or _SKILL.match(after):
        return None
    return clean(match[group], after)


def clean(name: str, after: str = "") -> str | None:
    """The name without what cannot belong to it; None when nothing is left or it is a job title."""
    words: list[str] = []
    given = name.split()
    for word in given:
        bare = word if word in ("St.", "Mt.", "Ft.") else word.strip(".,:;()'\"-")
        if bare.casefold().removesuffix("'s") in _NOT_A_COMPANY or (not words and bare.isdigit()):
            break
        words.append(bare)
    while words and (words[-1].casefold() in TRIMMED or words[-1] in ("&", "of", "and")):
        words.pop()
    for at, word in enumerate(words):
        if not word.endswith("'s"):
            continue
        last = at == len(words) - 1
        rest = " ".join(words[at + 1 :])
        if (last and (len(words) < len(given) or _OWNED.match(after))) or (
            not last and (_OWNED_PLACE.match(after) or _ROLE_NOUN.search(rest))
        ):
            words = [*words[:at], word.removesuffix("'s")]
            break
    cleaned = " ".join(word for word in words if word)[:MAX_NAME].strip()
    if cleaned.casefold() in _RANKS or cleaned.casefold() in _ALONE or _REFERENCE.match(cleaned):
        return None
    if " " in cleaned and cleaned[-1] != "s" and trades.is_trade(cleaned.rpartition(" ")[2]):
        return None
    if len(cleaned) < 2 or "@" in cleaned or _ROLE_NOUN.search(cleaned) or not any(c.isalpha() for c in cleaned):
        return None
    return None if senders.is_role_name(cleaned) and len(words) == 1 else cleaned


def as_written(domain: str, text: str) -> str | None:
    """How a text writes the name that a domain's label squeezes: "RouteReady", "Ready & Co" of readyco.example."""
    label = senders.organisation(domain).partition(".")[0]
    return spelt(label, text) or spelt(LABEL_WORDS.sub("", label), text)


def spelt(label: str, text: str) -> str | None:
    """How a text spells a name of which only the letters are known, capitals first; None where it does not."""
    label = re.sub(r"[^a-z0-9]", "", _plain(label))
    if not 3 < len(label) <= MAX_NAME:
        return None
    letters = "[ &.-]{0,3}".join(label).replace(_AND, "(?:and|[ &.-]{1,3})")
    pattern = re.compile(rf"\b{letters}(?!\w)", re.IGNORECASE)
    plain = _plain(text[:MOST_TEXT])
    for count, match in enumerate(pattern.finditer(plain)):
        beside = plain[max(0, match.start() - 1) : match.start()] + plain[match.end() : match.end() + 2]
        if match[0][0].isupper() and "@" not in beside and "/" not in beside and not re.search(r"\.\w", beside):
            return text[match.start() : match.end()]
        if count == MOST_WRITTEN:
            break
    return None


def _plain(text: str) -> str:
    """The same text without accents, letter for letter, since domains are written without: fjallgard.example."""
    return text if text.isascii() else "".join(unicodedata.normalize("NFKD", letter)[:1] or " " for letter in text)


def parted(label: str) -> str:
    """The name of a label that squeezes two words of which the last is one of trade: "northforkbakery"."""
    match = _TRADE.fullmatch(label)
    if match is None:
        return label
    return f"{match['head'] or match['head2']} {match['trade'] or match['trade2']}"


def is_title(words: str) -> bool:
    """Whether words hold a job title's noun: "Lead Engineer, Acme"."""
    return _ROLE_NOUN.search(words[:120]) is not None


def is_agencys(domain: str) -> bool:
    """Whether a domain's own words say that it finds people for others: "oakrecruitment", "harbour-search"."""
    return _AGENCYS_DOMAIN.search(senders.organisation(domain)) is not None


def is_tool(name: str) -> bool:
    """Whether a name is a recruiting system's, a job board's or a product's, which write for employers."""
    return squeezed(name) in _SYSTEMS or is_board(name) or _PRODUCT.match(name) is not None


def is_board(name: str) -> bool:
    """Whether a name, or the label of a domain, is a job board's."""
    return not {squeezed(name.removesuffix(".com")), re.sub(r"[^a-z]", "", name.casefold())}.isdisjoint(_BOARDS)


def says_nothing(domain: str) -> bool:
    """Whether a domain's label names no house: example.org, notification.example."""
    return senders.organisation(domain).partition(".")[0] in _SAYS_NOTHING


def longer(name: str, text: str) -> str:
    """The fuller name of a house that a text uses as well: "Hill Partners" of "Hill", "University of Hill"."""
    if len(name) < 3:
        return name
    for at in _places(name, text):
        end = at + len(name)
        if match := _OF_PLACE.search(text, max(0, at - 24), at):
            return f"{match[0]}{name}"
        more = _MORE_NAME.match(text, end, end + MAX_NAME)
        if more and len(name) + len(more[0]) <= MAX_NAME and not _ROLE_NOUN.match(text[more.end() :].lstrip()):
            return name + more[0]
    return name


def _places(name: str, text: str) -> Iterator[int]:
    """Where a name stands in a text as a word of its own, the first places only."""
    at, count = text.find(name), 0
    while at >= 0 and count < MOST_WRITTEN:
        if not text[at - 1 : at].isalnum() and not text[at + len(name) : at + len(name) + 1].isalnum():
            yield at
        at, count = text.find(name, at + 1), count + 1


def without_tail(name: str, domain: str | None, text: str) -> str:
    """Without a department's word or a suffix that the text leaves out elsewhere: "Acme Engineering", "Acme.com"."""
    stem, dot, ending = name.rpartition(".")
    if dot and ending.isalpha() and any(f"{text}\n"[at + len(stem)] not in ".@" for at in _places(stem, f"{text}\n")):
        return stem
    head, _, last = name.rpartition(" ")
    if not head or domain is None or last.casefold() not in _DEPARTMENTS or not _is_label(head, domain):
        return name
    alone = any(not text.startswith(f" {last}", at + len(head)) for at in _places(head, text))
    return head if alone else name


def _is_label(name: str, domain: str) -> bool:
    return squeezed(name) == re.sub(r"[^a-z0-9]", "", domain.partition(".")[0])


def squeezed(name: str) -> str:
    """The letters of a name without legal forms and a team's words: "Acme Labs Ltd" -> "acmelabs"."""
    words = re.findall(r"[a-z0-9]+", name.casefold())
    while len(words) > 1 and (words[-1] in _FORM_WORDS or words[-1] in TRIMMED or words[-1] == "software"):
        words.pop()
    return "".join(words)


def without_form(name: str) -> str:
    """A name as people say it, without the legal form behind it: "Acme GmbH" -> "Acme"."""
    bare = _FORM.sub("", name)
    return bare if len(bare) > 2 and not bare.endswith(("&", " and", " of")) else name


def without_owner(name: str, domain: str | None) -> str:
    """Without the 's of an owner whom the mail domain tells: "Acme's Berlin" of acme.example."""
    owner, mark, _ = name.partition("'s")
    if mark and domain and squeezed(owner) == re.sub(r"[^a-z0-9]", "", domain.partition(".")[0]):
        return owner
    return name


def same(name: str, domain: str) -> bool:
    """Whether a name and a domain's label are one: "Acme Robotics" and acmerobotics.com, acme.io, ar.com."""
    label = re.sub(r"[^a-z0-9]", "", LABEL_WORDS.sub("", domain.partition(".")[0]))
    words = [w for w in re.findall(r"[a-z0-9]+", name.casefold()) if w not in _FORM_WORDS]
    joined = "".join(words)
    if len(label) < 2 or not joined:
        return False
    if not {"university", "college", "universit\u00e4t"}.isdisjoint(words):
        place = "".join(w for w in words if w not in _OF_LEARNING)
        if place and place == re.sub(r"^(?:uni|univ|university)(?:of)?|(?:uni|univ|university|college)$", "", label):
            return True
    initials = "".join(w[0] for w in words)
    return (
        joined == label
        or (len(label) > 2 and (joined.startswith(label) or label.startswith(joined)))
        or (len(initials) > 2 and initials == label)
    )
