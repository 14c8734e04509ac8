"""What the user is told besides what is due: a kind word at a close, a hint for oneself (C8, R3, R4, S1, S3, T8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from inboxwatch.etiquette.names import company_name, full_name, listed
from inboxwatch.etiquette.rules import RuleId
from inboxwatch.etiquette.thread import Thread
from inboxwatch.model import DraftState, Kind, Outcome, State, TrustVerdict

FRESH = timedelta(days=14)
"""How long after a close there is something to say about it."""
MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A sentence or two for the user alone, and the rule it comes from."""

    rule: RuleId
    text: str


def words_for(thread: Thread, now: datetime) -> tuple[Word, ...]:
    """What to say to the user of a thread at `now`; nothing of suspicious mail."""
    if thread.trust is TrustVerdict.SUSPICIOUS:
        return ()
    if thread.state is State.CLOSED:
        if thread.closed_at is None or now - thread.closed_at > FRESH:
            return ()
        return (*_closed(thread), *_in_touch(thread))
    if thread.state is State.FAREWELL:
        return (*_declined(thread), *_in_touch(thread))
    if thread.state is State.THANK_YOU:
        return _after(thread)
    return ()


def _closed(thread: Thread) -> tuple[Word, ...]:
    who = company_name(thread.company) or "They"
    match thread.outcome:
        case Outcome.SILENT:
            return (
                Word(
                    RuleId.C8,
                    f"{who} {_has(who)} not answered, so the likely answer is no. It happens to nearly everybody, and "
                    "says more about how they are run than about you. Nothing more is drafted; should they write, the "
                    "thread opens again.",
                ),
                _go_on(),
            )
        case Outcome.REJECTED:
            return _declined(thread)
        case Outcome.OFFER:
            return (
                Word(RuleId.N6, f"{who} {_has(who)} made you an offer: congratulations. Nothing more is drafted here."),
            )
        case Outcome.CANCELLED:
            return (Word(RuleId.N6, f"{who} called it off, before you could show who you are. It was not about you."),)
        case _:
            return ()


def _declined(thread: Thread) -> tuple[Word, ...]:
    who = company_name(thread.company) or "They"
    return (
        Word(
            RuleId.R3,
            f"{who} said no this time. A no may turn, since a first choice can decline: a kind answer keeps the door "
            "open.",
        ),
        _go_on(),
    )


def _has(who: str) -> str:
    return "have" if who == "They" else "has"


def _go_on() -> Word:
    return Word(RuleId.S3, "Keep applying, and do something kind for yourself today.")


def _after(thread: Thread) -> tuple[Word, ...]:
    long = [words for each in thread.notes if each.round == thread.round for words in each.notes.too_long]
    if long:
        asked = listed([f'"{words}"' for words in long])
        return (
            Word(RuleId.S1, f"What you wrote behind {asked} is too long for a letter and is left out: shorten it."),
        )
    stands = any(r.key.kind is Kind.DEBRIEF and r.state is DraftState.PLACED for r in thread.drafts)
    if not stands:
        return ()
    return (
        Word(
            RuleId.S1,
            "A note to yourself stands in Drafts: what you write there while it is fresh goes into the thank-yous. It "
            "has the text for a handwritten card, too.",
        ),
    )


def _in_touch(thread: Thread) -> tuple[Word, ...]:
    """R4: a hint to the user, never a demand in a letter; of those they met, by name."""
    if thread.outcome in (Outcome.OPTED_OUT, Outcome.MUTED, Outcome.WITHDRAWN):
        return ()
    company = company_name(thread.company)
    met = (person for round_ in thread.rounds for interview in round_.interviews for person in interview.people)
    names = list(dict.fromkeys(name for p in met if (name := full_name(p.name, p.email, company))))[:MOST_NAMES]
    if not names:
        return ()
    text = f"You have met {listed(names)}: a short invitation on a professional network keeps you in touch."
    return (Word(RuleId.R4, text),)
