"""Who a sender is by address and display name, as data: free mail, machines, rooms, teams."""

from __future__ import annotations

import re
from functools import lru_cache

from inboxwatch.detect import systems
from inboxwatch.detect.systems import SystemKind
from inboxwatch.model import Address, Message


def _words(table: str) -> frozenset[str]:
    """The words of a table that is written as text, for people to read and extend."""
    return frozenset(table.split())


FREE_MAIL = _words(
    """
    gmail.com googlemail.com outlook.com hotmail.com live.com msn.com passport.com yahoo.com ymail.com rocketmail.com
    aol.com aim.com icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me gmx.com gmx.de gmx.net
    gmx.at gmx.ch web.de freenet.de t-online.de posteo.de mailbox.org mail.com email.com usa.com zoho.com zohomail.com
    yandex.com yandex.ru ya.ru mail.ru bk.ru inbox.ru list.ru rambler.ru qq.com 163.com 126.com sina.com foxmail.com
    naver.com daum.net hanmail.net rediffmail.com fastmail.com fastmail.fm hey.com tutanota.com tuta.io tuta.com
    comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com
    btinternet.com btconnect.com virginmedia.com ntlworld.com sky.com talktalk.net blueyonder.co.uk orange.fr wanadoo.fr
    free.fr laposte.net sfr.fr neuf.fr libero.it virgilio.it tiscali.it alice.it telenet.be skynet.be ziggo.nl
    kpnmail.nl planet.nl seznam.cz wp.pl o2.pl interia.pl onet.pl uol.com.br bol.com.br terra.com.br bigpond.com
    optusnet.com.au shaw.ca rogers.com sympatico.ca xtra.co.nz duck.com mail2world.com inbox.com lycos.com hushmail.com
    """
)
_FREE_BRANDS = re.compile(r"(?:yahoo|hotmail|live|outlook|ymail|gmx)\.(?:[a-z]{2,3}|com?\.[a-z]{2})")
"""National domains of the large ones: yahoo.co.uk, hotmail.fr, outlook.de."""

_MACHINE_LOCAL = re.compile(
    r"(?:.{0,40}[.+_-])?(?:no|not|non|donot|do-not|do_not|dont|never)[.+_-]?repl(?:y|ies)(?:[.+_-].{0,40}|\d{0,9})"
    r"|(?:.{0,40}[.+_-])?(?:nepasrepondre|noresponder|keineantwort|nichtantworten)(?:[.+_-].{0,40})?"
    r"|mailer-daemon|postmaster|bounces?(?:[.+_=-].{0,60})?|(?:.{0,40}[.+_-])?(?:bounces?|unsubscribe|auto-?mailer)"
    r"|auto-?(?:confirm|reply|responder)|calendar-notification|notifications?|notify|alerts?|invitations?-noreply"
    r"|noreply\w{0,40}|daemon|root|unsubscribe|devnull|null",
    re.IGNORECASE,
)
_RESOURCE_DOMAINS = ("resource.calendar.google.com", "group.calendar.google.com")
_CALENDAR_SERVICES = frozenset({"calendar-notification@google.com", "calendar-server@google.com"})
_ROOM = re.compile(
    r"(?:.{0,60}\b)?(?:(?:conf(?:erence)?|meeting|board|huddle|interview|training|zoom|focus)[ ._-]{0,2}room"
    r"|room\b[ ._-]{0,3}[\w.-]{0,20}|salle de r[ée]union|besprechungsraum|phone[ ._-]booth|projector)(?:\b.{0,80})?",
    re.IGNORECASE,
)
_ROOM_LOCAL = re.compile(r"(?:.{0,30}[._-])?(?:room|conf|conference|cr|meetingroom|boardroom)(?:[._-].{0,30}|\d{1,4})")

_NOTETAKER_DOMAINS = _words(
    """
    fireflies.ai otter.ai read.ai fathom.video fathom.ai grain.com grain.co tldv.io avoma.com gong.io chorus.ai
    sembly.ai airgram.io supernormal.com fellow.app fellow.co krisp.ai meetgeek.ai metaview.ai nyota.ai notta.ai
    jamie.ai meetjamie.ai bluedothq.com circleback.ai granola.ai granola.so hyperdoc.io jiminny.com laxis.tech
    noty.ai rev.com sonix.ai spinach.io spinach.ai tactiq.io vowel.com brighthire.com brighthire.ai pillar.hr
    hireguide.com screenloop.com recall.ai zeplyn.ai leexi.ai claap.io modjo.ai sybill.ai
    """
)
_NOTETAKER_NAME = re.compile(
    r"\b(?:note ?-?takers?|notes? bot|ai (?:assistant|notes?|scribe|recorder|companion)|meeting (?:notes?|recorder|bot"
    r"|assistant)|transcription|transcriber|fireflies(?:\.ai)?|otter ?pilot|otter\.ai|read\.ai|tl;?dv|fathom\.video"
    r"|(?:copilot|gemini) (?:notes?|bot))\b",
    re.IGNORECASE,
)
_BOX = (
    r"(?:interviews?|interviewing|careers?|jobs?|hr|hiring|hire|recruit(?:ing|ment|er|ers)?|talents?|acquisition|people"
    r"|human|resources?|personnel|staffing|sourcing|resourcing|scheduling|schedule|scheduler|coordination"
    r"|coordinators?|candidates?|applications?|applicants?|vacanc(?:y|ies)|work|join|joinus|onboarding|internships?"
    r"|graduates?|campus|info|information|contact|contactus|hello|hi|hey|office|admin|administration|support|help"
    r"|helpdesk|enquir(?:y|ies)|inquir(?:y|ies)|mail|mailbox|inbox|team|teams|group|staff|reception|frontdesk|desk"
    r"|ops|operations|peopleops|calendar|cal|bookings?|events?|meetings?|ats|us|uk|eu|de|global|emea|apac|dept"
    r"|department|service|services|experience|ta|india|ireland|germany|france|netherlands|canada|australia|singapore"
    r"|africa|asia|europe|america|london|dublin|berlin|paris)"
)
_SHARED_LOCAL = re.compile(rf"{_BOX}(?:[._-]?{_BOX}){{0,4}}\d{{0,3}}", re.IGNORECASE)
"""Local parts made of words that name a task, as boxes have that several people read."""

_TWO_PART_SUFFIXES = _words(
    """
    co.uk org.uk ac.uk gov.uk ltd.uk plc.uk me.uk nhs.uk com.au net.au org.au edu.au gov.au co.nz net.nz org.nz ac.nz
    govt.nz co.za org.za ac.za co.in net.in org.in ac.in gov.in firm.in co.jp or.jp ne.jp ac.jp go.jp co.kr or.kr ac.kr
    com.br net.br org.br gov.br com.mx org.mx com.ar com.co com.pe com.ve com.ec com.uy com.cn net.cn org.cn edu.cn
    com.hk org.hk com.tw org.tw com.sg edu.sg com.my com.ph com.vn co.th ac.th co.id ac.id com.tr org.tr edu.tr com.ua
    com.pl org.pl edu.pl com.pt com.es com.gr co.il org.il ac.il com.sa com.eg com.ng co.ke com.gh com.pk edu.pk com.bd
    com.ru co.at or.at ac.at com.mt com.cy com.qa com.kw com.lb eu.com uk.com us.com de.com
    """
)
_UNDER_COUNTRIES = _words("ac co com edu gov net org mil sch gob gouv")
"""What stands before a country's two letters and is no house of its own: learn.ac.lk."""

_ROLE_WORDS = _words(
    """
    admin administration alerts application applications assistant assistants ats calendar campus candidate candidates
    career careers community confirmation contact coordination coordinator coordinators culture department desk
    donotreply employment engineering experience gmbh group hello help helpdesk hire hiring hr human inc info
    information inquiries interview interviews invitations invite job jobs llc ltd mailbox mailer management manager
    marketing newsletter noreply notification notifications office onboarding operations ops people platform portal
    recruiter recruiters recruiting recruitment reply resources resourcing admissions faculty scheduler
    scheduling service services software solutions
    staffing staff support system systems talent team teams technologies technology university updates via welcome
    workday
    """
)
"""Words of which a person's display name has none: one of them makes it a team's or a machine's."""
_SPLIT = re.compile(r"[^\w']+")
_VIA = re.compile(
    r"\s{1,9}(?:via|through|from|at|@)\s{1,9}.{1,80}$|\s{0,9}[(\[].{0,80}[)\]]|\s{0,9}\|.{0,80}$"
    r"|,?\s{1,9}on behalf of\s.{1,80}$",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"^(?:(?:prof(?:essor)?|dr|mr|mrs|ms|miss|mx|sir|dame|rev|sister|univ\.?-(?:doz|prof)|sgt|insp|capt|col|maj|lt|cllr|fr|dipl|ing|mag|doc|herr"
    r"|frau)\b\.?(?:-ing\.)?,? ?){1,4}\s{0,2}(?=\w)",
    re.I,
)
_LETTERS = re.compile(
    r"(?:,? (?:ph\.?d|d\.?phil|m\.?d|mba|m\.?sc|b\.?sc|ll\.?[mb]|cpa|acca|cfa|pmp|esq|(?:shrm|sphr|phr|mcipd|cipd"
    r"|assoc)[\w-]{0,6}"
    r"|rn|rgn|rmn|fca|aca|ceng|kc|qc|frcp|mrcvs|j\.d)\b\.?){1,3}$",
    re.I,
)
"""Forms of address before a name and letters behind it."""


def recruiting_system(domain: str) -> str | None:
    """The name of the recruiting system that mails from this domain or one above it, else None."""
    system = systems.find(domain)
    return system.name if system else None


def system_kind(domain: str) -> SystemKind | None:
    """What that system is: applicant tracking, scheduling or assessment; else None."""
    system = systems.find(domain)
    return system.kind if system else None


def sent_through(message: Message) -> SystemKind | None:
    """The kind of the system that really sent a mail: by its From, else by the envelope's sender (RFC 5321 4.4).

    A recruiter's mail out of a system bears the recruiter's own address in From, and bounces to the system's.
    """
    if message.sender is not None and (kind := system_kind(message.sender.domain)):
        return kind
    return system_kind(message.return_path.rpartition("@")[2]) if message.return_path else None


def is_free_mail(domain: str) -> bool:
    """Whether anybody can have an address there, so that the domain says nothing of an employer."""
    domain = domain.lower().strip(". ")
    return domain in FREE_MAIL or _FREE_BRANDS.fullmatch(domain) is not None


_RELAYED = frozenset({"hit-reply", "inmail-hit-reply"})
"""Local parts through which a network hands on what one member wrote to another."""
_NO_MAILBOXES = frozenset({"myworkday.com", "invalidemail.taleo.net"})
"""Systems where each employer has an address, and nobody reads what comes to it."""


def takes_no_mail(email: str) -> bool:
    """Whether a mail to this address reaches nobody: no-reply, bounces, daemons, calendar services, notifications."""
    email = email.lower().strip()
    local, _, domain = email.rpartition("@")
    return (
        not local
        or email in _CALENDAR_SERVICES
        or domain.endswith(_RESOURCE_DOMAINS)
        or domain in _NO_MAILBOXES
        or domain.split(".")[0] in ("bounces", "bounce", "noreply", "no-reply", "invalidemail")
        or _MACHINE_LOCAL.fullmatch(local[:80]) is not None
    )


def is_resource(email: str, name: str) -> bool:
    """Whether an attendee is a room or a thing. CUTYPE, where a calendar states it, goes before this."""
    local, _, domain = email.lower().rpartition("@")
    return (
        domain.endswith(_RESOURCE_DOMAINS)
        or _ROOM_LOCAL.fullmatch(local[:80]) is not None
        or _ROOM.fullmatch(name.strip()[:120]) is not None
    )


def is_notetaker(address: Address) -> bool:
    """Whether a guest is a service that records or takes notes, under its own address or a colleague's."""
    return organisation(address.domain) in _NOTETAKER_DOMAINS or _NOTETAKER_NAME.search(address.name[:200]) is not None


def is_relay(email: str) -> bool:
    """Whether an address is the one through which a network hands on what any member wrote to another."""
    return email.lower().strip().rpartition("@")[0] in _RELAYED


def is_shared(email: str) -> bool:
    """Whether an address is a box of several people or of a task rather than one person's: interviews@, hr.uk@."""
    local = email.lower().strip().rpartition("@")[0].partition("+")[0]
    return _SHARED_LOCAL.fullmatch(local[:80]) is not None


def organisation(domain: str) -> str:
    """The registrable domain ("mail.acme.co.uk" -> "acme.co.uk"), by a short list of suffixes; may be empty."""
    labels = [label for label in domain.lower().strip(". ").split(".") if label]
    if len(labels) < 3:
        return ".".join(labels)
    country = len(labels[-1]) == 2 and labels[-2] in _UNDER_COUNTRIES
    size = 3 if country or ".".join(labels[-2:]) in _TWO_PART_SUFFIXES else 2
    return ".".join(labels[-size:])


@lru_cache(maxsize=256)
def person_name(name: str) -> str:
    """A display name without what is added to it: "Dr. Ann Lee, PhD (Acme) via Calendly" -> "Ann Lee".

    A form of address stays before a surname alone, which is no name to call anybody by: "Dr Hobbs".
    """
    bare = _LETTERS.sub("", _VIA.sub("", _VIA.sub("", name[:200]))).strip(" ,;-'\"")
    plain = _FORM.sub("", bare)
    return plain if " " in plain else bare


def is_role_name(name: str) -> bool:
    """Whether a display name is a team's, a role's or a machine's rather than a person's. Empty and addresses count."""
    stripped = person_name(name)
    words = [word for word in _SPLIT.split(stripped.lower()) if word]
    if not words or "@" in stripped or not any(word[0].isalpha() for word in words):
        return True
    return any(word in _ROLE_WORDS for word in words)
