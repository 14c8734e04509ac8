"""An employer who never answers, and two processes with one recruiter: plain lives, judged by counting."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from inboxwatch.model import Kind, Outcome, State
from tests.stateful.past import Command, Said
from tests.stateful.search import Search

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def live_sending(search: Search, days: int) -> list[tuple[datetime, Kind, str]]:
    """So many days of a user who sends whatever stands in Drafts, four hours after it was laid down; what was sent."""
    end = search.now + timedelta(days=days)
    sent: list[tuple[datetime, Kind, str]] = []
    while search.now < end:
        wake = search.tick().wake_at
        for uid, draft in search.drafts():
            search.now += timedelta(hours=4 / len(search.laid))
            search.send(uid)
            sent.append((search.now, draft.kind, draft.to))
        search.tick()
        search.now = min(end, max(search.now + HOUR, wake or end))
    return sent


def test_an_employer_who_never_answers_hears_from_us_twice_and_then_no_more() -> None:
    search = Search(START)
    acme = search.process()
    met = search.confirm(acme, START + 5 * HOUR, "ann@acme.example", "bob@acme.example")
    sent = live_sending(search, 120)
    thanks = [(at, to) for at, kind, to in sent if kind is Kind.THANK_YOU]
    assert sorted(to for _, to in thanks) == ["ann@acme.example", "bob@acme.example"]
    assert all(at - met.end <= timedelta(hours=24) for at, _ in thanks), "T1"
    checks = [(at, kind) for at, kind, _ in sent if kind is not Kind.THANK_YOU]
    assert [kind for _, kind in checks] == [Kind.CHECK_IN, Kind.CLOSING_CHECK_IN], "C1"
    assert checks[0][0] - max(at for at, _ in thanks) >= timedelta(days=7), "W2"
    assert checks[1][0] - checks[0][0] >= timedelta(days=14), "C2"
    assert all(at.weekday() < 5 for at, _ in checks), "W3"
    thread = search.thread(acme)
    assert thread is not None
    assert (thread.state, thread.outcome) == (State.CLOSED, Outcome.SILENT), "C8"
    assert thread.closed_at is not None
    assert timedelta(days=14) <= thread.closed_at - checks[1][0] < timedelta(days=15), "C8"


def test_two_processes_with_one_recruiter_never_get_her_two_mails_within_five_days() -> None:
    search = Search(START)
    for number, company in enumerate(("acme", "bolt")):
        process = search.process(company, recruiter="moss@agency.example")
        search.confirm(process, START + (5 + 24 * number) * HOUR, f"ann@{company}.example")
    sent = live_sending(search, 120)
    to_her = sorted(at for at, _, to in sent if to == "moss@agency.example")
    assert len(to_her) == 3, "C5, then C7: she answers none of them, so a fourth is not written"
    assert all(b - a >= timedelta(days=5) for a, b in pairwise(to_her)), "C5"


def test_a_stated_date_is_waited_for_and_a_second_mail_to_the_same_company_waits_for_three_business_days() -> None:
    search = Search(START)
    one, other = search.process(), search.process(recruiter="carl@acme.example")
    search.confirm(one, START + 5 * HOUR, "ann@acme.example")
    search.confirm(other, START + 6 * HOUR, "bob@acme.example")
    search.hear(one, Said.NEWS, decides=datetime(2026, 3, 13, tzinfo=UTC).date(), written=START + HOUR / 2)
    sent = live_sending(search, 21)
    checks = [(at, to) for at, kind, to in sent if kind is not Kind.THANK_YOU]
    assert [to for _, to in checks] == ["carl@acme.example", "rita@acme.example"]
    assert checks[1][0].date() >= datetime(2026, 3, 16, tzinfo=UTC).date(), "W1"
    assert (checks[1][0] - checks[0][0]).days >= 3, "C5"


def test_a_muted_process_stays_silent_until_the_user_brings_it_back() -> None:
    search = Search(START)
    acme = search.process()
    search.confirm(acme, START + 5 * HOUR, "ann@acme.example")
    search.tick()
    search.tell(acme, Command.MUTE)
    assert live_sending(search, 30) == []
    search.tell(acme, Command.REOPEN)
    assert [kind for _, kind, _ in live_sending(search, 12)] == [Kind.CHECK_IN]
