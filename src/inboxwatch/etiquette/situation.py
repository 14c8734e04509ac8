"""What a letter is about: which of the situations it is for, and the values that its wording may name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from inboxwatch.etiquette.greeting import greeting
from inboxwatch.etiquette.meetings import day_end
from inboxwatch.etiquette.names import (
    clean_value,
    company_name,
    day_and_month,
    day_of_week,
    full_name,
    listed,
    role_name,
    role_phrase,
)
from inboxwatch.etiquette.noted import Said, said
from inboxwatch.etiquette.recipients import RECRUITING
from inboxwatch.etiquette.thread import Mail, PlannedDraft, Round, Thread
from inboxwatch.etiquette.timing import last_contact
from inboxwatch.model import Interview, Kind, Label, Part, Person

_PHONE = re.compile(
    r"\b(?:tele)?phone\b|\btel\b|\bmobile\b|\bcall(?:s|ing)? you\b|(?<!\d)\+?\d[\d ()-]{8,20}\d$", re.IGNORECASE
)
_VIDEO = re.compile(
    r"https?://|\b(?:zoom|teams|meet\.google|google meet|webex|skype|whereby|video|online|virtual|remote)\b",
    re.IGNORECASE,
)
_TASKS = (
    ("case study", re.compile(r"\bcase (?:study|interview)\b", re.IGNORECASE)),
    ("presentation", re.compile(r"\bpresentation\b", re.IGNORECASE)),
    (
        "exercise",
        re.compile(r"\b(?:take-? ?home|exercise|assignment|coding (?:test|task|challenge)|test task)\b", re.IGNORECASE),
    ),
)
"""What the candidate had to prepare, as subjects name it."""


@dataclass(frozen=True, slots=True)
class Values:
    """What the templates may name (docs/templates.md). Texts are empty where something is not known; all are cleaned
    and bounded."""

    greeting: str
    """The whole greeting, with its comma."""
    name: str
    """Whom the letter greets."""
    candidate: str
    """The user's name."""
    company: str
    role: str
    the_role: str
    """ "the Data Analyst role at Acme", or as much of it as is known."""
    team: str
    """The company where its name is short, else nothing: a long one is named once."""
    met: str
    """Those met whom the recipient is asked to thank."""
    colleagues: str
    """Who of the recipient's colleagues sat in the same interview, by name, or "your colleagues"; empty: nobody."""
    partner: str
    """ " with Ann Lee", or nothing: whom the prompt for a point of the conversation (T4) reminds of."""
    round: int
    on_day: str
    """ " on 3 March", or nothing: the day of the interview."""
    by: str
    """phone, video, on_site, or nothing."""
    talk: str
    """ "call" by phone or video, else "conversation"."""
    task: str
    """What was prepared for this interview: exercise, case study, presentation."""
    later: bool
    """It was not the first round."""
    again: bool
    """The recipient was met in an earlier round."""
    first_day: str
    """ " on 3 March", or nothing: when they were first met."""
    ask_when: bool
    """Nobody said by when they will decide (S2)."""
    stated: str
    """ "Friday 13 March": by when they had hoped to decide, where that is still the last word (W1); none in thanks."""
    wrote: str
    """ "12 March": when they wrote last, where nobody wrote after that; none in thanks."""
    promised: str
    """The same, where they said then that they would write again, whoever wrote after that."""
    noted: bool
    """The user has written down how the interview went; what follows are their words."""
    point: str
    point_sentence: str
    strength: str
    strength_sentence: str
    unsaid: str
    unsaid_sentence: str


def situation_of(planned: PlannedDraft, thread: Thread) -> str:
    """The template that a draft is written by. Raises ValueError for a debrief, which is no letter."""
    kind = planned.key.kind
    if kind is Kind.DEBRIEF:
        raise ValueError("a debrief is a note to oneself, not a letter")
    if kind is not Kind.THANK_YOU:
        return kind.value
    if _arranged_only(planned, thread):
        return "thank_you_arranged"
    if _first_met(planned, thread) is not None:
        return "thank_you_again"
    return "thank_you_screen" if _screened(planned, thread) else "thank_you"


def values_of(planned: PlannedDraft, thread: Thread, situation: str, candidate: str) -> Values:
    """Everything a template may name for this draft."""
    recipient, company = planned.recipient, company_name(thread.company)
    thanks = planned.key.kind is Kind.THANK_YOU
    round_ = thread.round_of(planned.key.round)
    over = day_end(round_) if thanks and round_ is not None and round_.interviews else None
    greets, name = greeting(thread, recipient, company, over)
    role = role_name(thread.role)
    met = _others(planned, thread, company) if situation == "thank_you_arranged" else ""
    partner = met if situation == "thank_you_arranged" else name
    met_by = _by(thread, planned.key.round)
    first = _first_met(planned, thread) if thanks else None
    last = None if thanks else _heard_since(thread)
    notes = thread.notes_of(planned.key.round) if thanks else None
    words = notes.notes if notes is not None else None
    email = planned.key.recipient
    point = said(words.point(email) or words.point("")) if words is not None else Said()
    strength, unsaid = (said(words.strength), said(words.unsaid)) if words is not None else (Said(), Said())
    return Values(
        greeting=greets,
        name=name,
        candidate=candidate,
        company=company,
        role=role,
        the_role=role_phrase(role, company),
        team=company if len(company.split()) <= 2 else "",
        met=met,
        colleagues=_colleagues(planned, thread, company) if thanks else "",
        partner=f" with {partner}" if partner else "",
        round=planned.key.round,
        on_day=_on_day(round_),
        by=met_by,
        talk="call" if met_by in ("phone", "video") else "conversation",
        task=_task(thread, planned.key.round) if thanks else "",
        later=planned.key.round > 1 and any(r.number < planned.key.round for r in thread.rounds),
        again=first is not None,
        first_day=_on_day(first),
        ask_when=_ask_when(thread, planned.key.round),
        stated="" if thanks else _stated(thread),
        wrote=_day(thread, last) if last is not None and last is _human(thread)[-1] else "",
        promised=_day(thread, last) if last is not None and last.will_write else "",
        noted=words is not None,
        point=point.phrase,
        point_sentence=point.sentence,
        strength=strength.phrase,
        strength_sentence=strength.sentence,
        unsaid=unsaid.phrase,
        unsaid_sentence=unsaid.sentence,
    )


def variant(part: str, values: Values) -> str:
    """The part by another name, where what is known asks for other words."""
    match part:
        case "thanks" if values.colleagues:
            return "thanks_panel"
        case "manner" if values.task:
            return "manner_task"
        case "manner" if values.later:
            return "manner_later"
        case "opening" if values.stated:
            return "opening_dated"
        case "opening" if values.promised:
            return "opening_promised"
        case "opening" if values.wrote:
            return "opening_answered"
    return part


# ---------------------------------------------------------------- who was met


def met_in(thread: Thread, number: int) -> tuple[Person, ...]:
    """The people of a round's interviews, each once."""
    round_ = thread.round_of(number)
    people = (person for interview in (round_.interviews if round_ else ()) for person in interview.people)
    return tuple({person.email or person.name: person for person in people}.values())


def _arranged_only(planned: PlannedDraft, thread: Thread) -> bool:
    """Whether the recipient set the interview up for others, as far as we know, and is thanked in their place (T7)."""
    if planned.recipient.part is Part.INTERVIEWER:
        return False
    met = met_in(thread, planned.key.round)
    if planned.key.recipient not in {person.email for person in met}:
        return True
    return planned.recipient.part in RECRUITING and len(met) > 1


def _first_met(planned: PlannedDraft, thread: Thread) -> Round | None:
    """The first of the earlier rounds in which the recipient was met."""
    earlier = sorted((r for r in thread.rounds if r.number < planned.key.round), key=day_end)
    met = (r for r in earlier if any(p.email == planned.key.recipient for i in r.interviews for p in i.people))
    return next(met, None)


def _screened(planned: PlannedDraft, thread: Thread) -> bool:
    """Whether it was a first talk with a recruiter alone, who is known as one from any mail of the thread."""
    known = (planned.recipient, *thread.people, *([thread.contact] if thread.contact else []))
    recruits = any(p.email == planned.key.recipient and p.part in RECRUITING for p in known)
    return recruits and len(met_in(thread, planned.key.round)) == 1


def _others(planned: PlannedDraft, thread: Thread, company: str) -> str:
    """Up to three people met beside the recipient, by name."""
    others = [p for p in met_in(thread, planned.key.round) if p.email != planned.key.recipient]
    names = [full_name(p.name, p.email, company) for p in others]
    return listed([name for name in names if name][:3])


def _colleagues(planned: PlannedDraft, thread: Thread, company: str) -> str:
    """Who else interviewed in the same meeting: one or two by name, more as "your colleagues"."""
    round_ = thread.round_of(planned.key.round)
    for interview in round_.interviews if round_ is not None else ():
        if all(p.email != planned.key.recipient for p in interview.people):
            continue
        others = [p for p in interview.people if p.email != planned.key.recipient and p.part not in RECRUITING]
        if others:
            names = [full_name(p.name, p.email, company) for p in others]
            return listed(names) if len(names) < 3 and all(names) else "your colleagues"
    return ""


# ---------------------------------------------------------------- where, when and what for


def _on_day(round_: Round | None) -> str:
    if round_ is None or not round_.interviews:
        return ""
    start = min(interview.start for interview in round_.interviews)
    return f" on {day_and_month(start.day, start.month)}"


def _by(thread: Thread, number: int) -> str:
    """phone, video or on_site where all interviews of the round say so."""
    round_ = thread.round_of(number)
    ways = {_way(interview) for interview in (round_.interviews if round_ else ())}
    return ways.pop() if len(ways) == 1 else ""


def _way(interview: Interview) -> str:
    place = (interview.location or "")[:300]
    if _VIDEO.search(place):
        return "video"
    if _PHONE.search(place):
        return "phone"
    return "on_site" if any(c.isalpha() for c in place) else ""


def _task(thread: Thread, number: int) -> str:
    """What they had asked for between the round before and this one, as the subjects or the mails' kind say."""
    round_ = thread.round_of(number)
    if round_ is None or not round_.interviews:
        return ""
    before = max((day_end(r) for r in thread.rounds if r.number < number), default=None)
    mails = [m for m in thread.mails if m.inbound and m.at < day_end(round_) and (before is None or m.at > before)]
    for task, named in _TASKS:
        if any(named.search(mail.subject[:200]) for mail in mails):
            return task
    return "exercise" if any(mail.label is Label.ASSESSMENT for mail in mails) else ""


def _ask_when(thread: Thread, number: int) -> bool:
    """S2: nobody said, or what was said had passed before this round's interview."""
    notes = thread.notes_of(number)
    if notes is not None and notes.notes.decision_date is not None:
        return False
    if thread.decision_date is None:
        return True
    round_ = thread.round_of(number)
    days = [interview.start.date() for interview in (round_.interviews if round_ else ())]
    return bool(days) and thread.decision_date < min(days)


def _local(thread: Thread, instant: datetime) -> date:
    """The day of an instant on the latest interview's clock."""
    starts = [interview.start for round_ in thread.rounds for interview in round_.interviews]
    return instant.astimezone(max(starts).tzinfo if starts else instant.tzinfo).date()


def _stated(thread: Thread) -> str:
    """The date they had named, as long as no contact came after it (then it is history)."""
    contact = last_contact(thread)
    if thread.decision_date is None or (contact is not None and thread.decision_date < _local(thread, contact)):
        return ""
    return day_of_week(thread.decision_date)


def _human(thread: Thread) -> list[Mail]:
    return [mail for mail in thread.mails if not mail.automatic]


def _heard_since(thread: Thread) -> Mail | None:
    """The latest mail that a person of theirs wrote since the last interview was over."""
    over = max((day_end(r) for r in thread.rounds), default=None)
    heard = (m for m in reversed(_human(thread)) if m.inbound and over is not None and m.at > over)
    return next(heard, None)


def _day(thread: Thread, mail: Mail) -> str:
    day = _local(thread, mail.at)
    return day_and_month(day.day, day.month)


def signed_by(name: str, otherwise: str) -> str:
    """The user's name as it stands under a letter."""
    return clean_value(name, 80) or clean_value(otherwise, 80)
