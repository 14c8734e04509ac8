"""Which business a mail is about: hiring, or another, by its words, its sender and what it answers."""

from __future__ import annotations

import re

from inboxwatch.detect import (
    abroad,
    automatic,
    clues,
    conference,
    elsewhere,
    names,
    others,
    role,
    senders,
    sentences,
    settling,
)
from inboxwatch.detect.clues import Clue, Possible
from inboxwatch.detect.systems import SystemKind
from inboxwatch.detect.turns import Turns
from inboxwatch.detect.weighing import Weighing
from inboxwatch.model import Address, Evidence, Label, Message

ABOUT = (*clues.ABOUT, *abroad.ABOUT)
"""Words that tell a mail about hiring."""
ABOUT_HIRING = 1.0
"""What the words on hiring must be worth, those on other business taken off."""
ABOUT_PROCESS = 1.5
"""The same for plain mail of a process: its words are everybody's, so it must say more plainly what it is about."""
ABOUT_MANY = 3.0
"""The same for mail that went to many, less what is taken off for that."""
MUCH_ELSE = 4.0
"""Words on other business from which hiring must be told as plainly."""
ELSE = 3.0
"""Words on other business from which a mail must name a job, or come from where hiring is done."""
TOO_MUCH_ELSE = 6.0
"""Words on other business of two kinds: whatever else the mail holds, it is that."""
ROLE_WITHIN = 3_000
"""Characters in which a mail names the job that it is about."""

ANSWER = re.compile(r"(?:re|aw|sv|antw|ref|odp)\s?:", re.IGNORECASE)
_FORWARD = re.compile(r"(?:(?:re|aw)\s?:\s?)?(?:fwd?|wg|tr)\s?:", re.IGNORECASE)
_TITLE = Clue("about.title", None, 1, Turns(""))
"""A job title for a subject; found by `role`, so that its pattern is not used."""
_AGENDA = re.compile(r"\W{0,4}\d{1,2}[:.h]\d{2}")
"""A row of a day's plan: its lunch makes no lunch of an interview."""
_APPLICANTS = re.compile(r"\byour (?:application|candidacy)\b|\bfor applying\b", re.IGNORECASE)
"""Said to who applied, and to no colleague who interviews."""
_OWN_NEWS = re.compile(
    r"\byour application (?:was|is|has been|to .{1,80} (?:was|has been)) (?:\w+ )?(?:sent|submitted|viewed"
    r"|opened|received|seen|reviewed|rejected|declined|unsuccessful)\b|\b(?:viewed|opened|reviewed|received|declined)"
    r" your application\b|^(?:indeed )?application (?:submitted|sent|received|viewed)\b",
    re.IGNORECASE,
)
"""Subjects of a job board's news of one's own application, whatever jobs it advertises below."""
_RELAY = "indeedemail.com"
"""Hands on what employers write to those who applied."""
_OF_A_JOB = frozenset(
    {"about.interview", "about.explicit", "about.yours", "about.hiring", "about.position", "about.test"}
)
TRADES = frozenset({"other.appointment", "other.home", "other.money"}) | elsewhere.OF_A_TRADE
_NO_SYSTEMS = TRADES | frozenset(
    {"other.interview", "other.study", "other.course", "other.study_place", "other.cause", "other.code", "other.friend"}
)
"""Business that no recruiting system writes about: such words are the employer's trade, or terms of the job."""
_OF_JOBS = frozenset(
    {
        "about.position",
        "about.hiring",
        "about.title",
        "about.explicit",
        "about.offer",
        "about.test",
        "about.agency",
        "about.pay",
        "about.sender",
    }
)
"""What is said of jobs alone: interviews and applications there are in all walks of life."""
_TALENT = re.compile(
    r"(?:.{0,30}[.+_-])?(?:recruit\w*|talent\w*|careers?|hiring\w*|hr|jobs|interviews?|scheduling|staffing|sourcing)"
    r"(?:[.+_-].{0,30})?",
    re.IGNORECASE,
)
_AGENCY = re.compile(r"recruit|staff\b|staffing|talent|resourcing|personnel|headhunt|hire\b|hiring")
"""What agencies' domains are called."""
_HONORARY = frozenset(("treasurer", "trustee", "churchwarden", "captain", "governor"))
"""Titles that clubs have as well as firms, and that tell of clubs."""
_OTHER_OFFICE = re.compile(
    r"(?:.{0,20}[.+_-])?(?:grants?|tenders?|procurement|scholarships?|awards|fostering|allotments?|claims|loans?"
    r"|mortgages?"
    r"|jurors?|visas?|immigration|speakers?|cfp|mentors?|mentoring|alumni|volunteers?|volunteering|enrol(?:l?ments?)?"
    r"|admissions?|viewings?|lettings?|bookings?|reservations?|newsletters?|promotions?|deals"
    r"|orders|billing"
    r"|invoices?"
    r"|adoptions?|tickets|reception|appointments?|members(?:hip)?|fundraising|donations?|sales|marketing)"
    r"(?:[.+_-].{0,30})?",
    re.IGNORECASE,
)
"""Mailboxes of an employer's that hire nobody."""
_OTHER_HOUSE = re.compile(r"(?:mortgages?|lettings|loans?|estateagents|tickets?|tours|shelter|kennels|cattery)$")
"""Ends of the domains of houses that write to customers far more often than to applicants."""
_TALENT_NAME = re.compile(r"\b(?:recruit\w*|talent|hiring|careers?|human resources|HR|staffing)\b", re.IGNORECASE)


def weigh(message: Message, said: tuple[str, ...]) -> Weighing:
    """What speaks for hiring and for other business. `said`: the subject and the author's first sentences."""
    weighing = Weighing()
    title = role.role(message.subject, "") or role.role("", message.text[:ROLE_WITHIN])
    _note(weighing, ABOUT, said)
    # neither dial-in details nor the job's own title tell what else a mail is about: "Passcode", "Physiotherapist"
    own = (subject(message), *sentences.split(conference.without(message.text[: sentences.MAX_CHARS])))[: others.READ]
    trade_word = title if title and title.casefold() not in _HONORARY else ""
    own = tuple(each.replace(trade_word, " ") if trade_word else each for each in own if not _AGENDA.match(each))
    # who interviews or hires for a named job speaks of that job's trade: a receptionist's clinic, an agent's leasing
    trade = bool(title) and bool(_OF_A_JOB & weighing.seen)
    system = senders.sent_through(message) in (SystemKind.ATS, SystemKind.ASSESSMENT)
    theirs = _NO_SYSTEMS if system else TRADES if trade else frozenset[str]()
    if system and any(_APPLICANTS.search(each) for each in said):
        theirs |= {"other.colleague"}
    if "about.test" in weighing.seen:
        theirs |= {"other.code"}  # the means by which a test is handed in
    if _OWN_NEWS.search(message.subject):
        theirs |= {"other.alert"}
    _note(weighing, others.AGAINST, own, _house(message, weighing), theirs)
    _before(weighing, message)
    _sender(weighing, message)
    if title and not automatic.is_bulk(message):
        weighing.add(_TITLE, title)
    return weighing


def is_other(weighing: Weighing) -> bool:
    """Whether a mail is about something else than hiring."""
    to_many = any(each.rule == "header.list" for each in weighing.against)
    if to_many and weighing.about < ABOUT_MANY and "about.yours" not in weighing.seen:
        return True
    if weighing.other_business >= ELSE and not (_OF_JOBS & weighing.seen):
        return True
    needed = ABOUT_HIRING if weighing.other_business < MUCH_ELSE else ABOUT_PROCESS
    return weighing.about < needed or weighing.other_business >= TOO_MUCH_ELSE


def subject(message: Message) -> str:
    """The subject without what answering and forwarding put in front."""
    return re.sub(r"^(?:(?:re|fwd?|fw|aw|wg)\s*:\s*){1,5}", "", message.subject, flags=re.IGNORECASE)


def answers(message: Message) -> bool:
    """Whether the mail is an answer within a conversation; what is forwarded is another's."""
    return bool(message.conversation or ANSWER.match(message.subject)) and not _FORWARD.match(message.subject)


def _house(message: Message, weighing: Weighing) -> str:
    """The letters of the domain of a firm that speaks of jobs; empty when it does not, or has none of its own."""
    sender = message.sender
    if sender is None or senders.is_free_mail(sender.domain) or not (_OF_JOBS & weighing.seen):
        return ""
    return re.sub(r"[^a-z0-9]", "", sender.domain.casefold())


def _note(
    weighing: Weighing,
    of: tuple[Clue, ...],
    said: tuple[str, ...],
    house: str = "",
    without: frozenset[str] = frozenset(),
) -> None:
    """Add what sentences say of the business a mail is about.

    Not a word of the name of the `house` that wrote counts, nor do the rules `without`.
    """
    possible = Possible(of, "\n".join(said))
    for sentence in said:
        for clue, hit in possible.found(sentence, but=weighing.seen):
            if clue.rule not in without and not (house and hit[0][:1].isupper() and hit[0].casefold() in house):
                weighing.add(clue, hit[0])


def _before(weighing: Weighing, message: Message) -> None:
    """What an answer answers: "Tuesday at 3 then" says of itself not what for. The quoted words give no label."""
    if not answers(message):
        return
    for clue in clues.ABOUT:
        if clue.rule in settling.OF_A_PROCESS and clue.pattern.search(message.quoted[:3000]):
            weighing.seen.add("about.before")
            weighing.about += 1.5
            return
    if clues.JOB.search(message.subject):  # "Re: Postdoc position"
        weighing.about += 0.75
    firm = message.sender is not None and not senders.is_free_mail(message.sender.domain)
    if firm and message.conversation and "about.offer_of_what" in weighing.seen:
        weighing.about += 0.15


def _sender(weighing: Weighing, message: Message) -> None:
    """What address and name say: recruiting systems and talent teams write about hiring, lists seldom."""
    sender = message.sender
    if sender is None:
        return
    system = senders.system_kind(sender.domain)
    if system is None and senders.sent_through(message) is SystemKind.ATS:
        system = SystemKind.ATS
    if system is SystemKind.ASSESSMENT:
        weighing.about += 1.5
        weighing.seen.add("about.sender")
        weighing.seen.add("sender.assessment")
        weighing.speak(Label.ASSESSMENT, 1.5, "sender.assessment", sender.email)
    elif system is not None:
        # a person who writes out of a system, or out of a job board's mailbox, writes to a candidate
        weighing.about += 1.5
        weighing.seen.add("about.sender")
        if system is SystemKind.ATS and _is_candidates(sender):
            weighing.about += 1.5
            weighing.seen.add("sender.person")
    elif (
        _TALENT.fullmatch(sender.email.partition("@")[0])
        or _TALENT_NAME.search(sender.name)
        or _AGENCY.search(sender.domain)
    ):
        weighing.about += 0.75
        weighing.seen.add("about.sender")
    if _OTHER_OFFICE.fullmatch(sender.email.partition("@")[0]):
        weighing.about -= 3
        weighing.against.append(Evidence("sender.office", sender.email))
    if _OTHER_HOUSE.search(senders.organisation(sender.domain).partition(".")[0]):
        weighing.about -= 1
    if automatic.is_bulk(message):
        weighing.about -= 2
        weighing.against.append(Evidence("header.list", message.list_id or message.precedence or "List-Unsubscribe"))


def _is_candidates(sender: Address) -> bool:
    """Whether a system's mail bears a person's name, or a job board hands on what an employer wrote."""
    name = senders.person_name(sender.name)
    own = (senders.recruiting_system(sender.domain) or "-").casefold()
    person = (" " in name or names.is_first_name(name)) and not (senders.is_role_name(name) or names.is_house(name))
    return sender.domain == _RELAY or (person and own not in name.casefold())
