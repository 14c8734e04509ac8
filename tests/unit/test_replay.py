"""Replay: the engine over a past that is known whole, in simulated time."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from inboxwatch.detect.reader import Reader
from inboxwatch.etiquette.thread import Candidate
from inboxwatch.events import Event
from inboxwatch.model import Kind, Label, TrustVerdict
from inboxwatch.service.account import Account
from inboxwatch.service.replay import Step, What, walk
from tests.fakes.journal import MemoryJournal
from tests.support.events import ADA, BOB, RULES, at, confirmed, interview, received, sent

INVITED = confirmed("2026-02-27 10:00", interview("2026-03-03 14:00"), id="<first@acme.com>")


def account(address: str = ADA, name: str = "personal") -> Account:
    own = frozenset({address})
    return Account(name, address, own, Candidate("Ada Example", own), Reader(own, "Ada Example", "Europe/London"))


def past(events: Sequence[Event], until: str, *accounts: Account) -> list[Step]:
    return list(walk(accounts or (account(),), events, MemoryJournal(), RULES, at(until)))


def of(steps: list[Step], what: What) -> list[tuple[str, Kind | None, str]]:
    return [(f"{s.at:%Y-%m-%d %H:%M}", s.kind, s.recipient) for s in steps if s.what is what]


def test_drafts_are_laid_down_at_the_instant_at_which_they_were_due() -> None:
    steps = past([INVITED], "2026-03-03 18:00")
    assert steps[0].what is What.MAIL
    assert steps[0].label is Label.INTERVIEW_CONFIRMED
    assert of(steps, What.PLACED) == [("2026-03-03 16:00", Kind.THANK_YOU, "ann@acme.com")]


def test_what_is_held_is_told_once_with_its_rule_and_until_when() -> None:
    held = [s for s in past([INVITED], "2026-03-03 15:30") if s.what is What.HELD]
    assert [(s.kind, s.rules[0], s.until) for s in held] == [(Kind.THANK_YOU, "T2", at("2026-03-03 16:00"))]


def test_a_draft_nobody_sent_was_taken_back_when_its_time_was_over() -> None:
    steps = past([INVITED], "2026-03-10 12:00")
    assert of(steps, What.WITHDRAWN) == [("2026-03-05 15:00", Kind.THANK_YOU, "ann@acme.com")]


def test_what_the_user_sent_was_the_draft_and_what_follows_counts_from_it() -> None:
    thanks = sent("2026-03-03 17:00", "ann@acme.com", subject="Re: Your interview")
    steps = past([thanks, INVITED], "2026-03-20 12:00")
    assert of(steps, What.SENT) == [("2026-03-03 17:00", Kind.THANK_YOU, "ann@acme.com")]
    assert of(steps, What.WITHDRAWN) == []
    (check_in,) = [s for s in steps if s.what is What.PLACED and s.kind is Kind.CHECK_IN]
    assert at("2026-03-10 17:00") <= check_in.at <= at("2026-03-11 12:00")
    assert check_in.recipient == "rita@acme.com"


def test_the_future_is_not_known_before_it_comes() -> None:
    rejection = received("2026-03-06 10:00", Label.REJECTION)
    steps = past([INVITED, rejection], "2026-03-20 12:00")
    assert ("2026-03-03 16:00", Kind.THANK_YOU, "ann@acme.com") in of(steps, What.PLACED)
    assert [kind for _, kind, _ in of(steps, What.PLACED)][-1] is Kind.FAREWELL


def test_what_lies_behind_the_end_is_left_out() -> None:
    steps = past([INVITED, received("2026-03-06 10:00", Label.REJECTION)], "2026-03-04 10:00")
    assert all(s.at <= at("2026-03-04 10:00") for s in steps)
    assert Label.REJECTION not in {s.label for s in steps}


def test_suspicious_mail_is_marked_and_leads_to_nothing() -> None:
    scam = confirmed("2026-02-27 10:00", interview("2026-03-03 14:00"), trust=TrustVerdict.SUSPICIOUS)
    (step,) = past([scam], "2026-03-20 12:00")
    assert step.suspicious


def test_two_accounts_are_walked_together() -> None:
    other = confirmed(
        "2026-02-28 10:00", interview("2026-03-03 10:00", BOB), id="<b@globex.com>", answers=(), company="Globex",
        domain="globex.com", account="ada@work.example",
    )  # fmt: skip
    steps = past([INVITED, other], "2026-03-03 18:00", account(), account("ada@work.example", "work"))
    assert {(s.account, s.recipient) for s in steps if s.what is What.PLACED} == {
        ("personal", "ann@acme.com"),
        ("work", "bob@acme.com"),
    }


def test_steps_come_in_order_of_time_and_no_instant_is_walked_twice() -> None:
    steps = past([INVITED, sent("2026-03-03 17:00", "ann@acme.com")], "2026-08-01 12:00")
    assert [s.at for s in steps] == sorted(s.at for s in steps)
    drafts = [(s.what, s.kind, s.recipient, s.at) for s in steps if s.kind is not None]
    assert len(drafts) == len(set(drafts))


@pytest.mark.parametrize("events", [[], [sent("2026-03-03 17:00", "friend@example.org")]])
def test_a_past_without_hiring_has_no_steps(events: list[Event]) -> None:
    assert past(events, "2026-03-20 12:00") == []
