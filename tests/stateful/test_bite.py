"""Does the oracle bite? Each limit is taken away in turn, and a short life that it protects must be found out.

The machine must find some of them by itself, without being told how.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from inboxwatch.etiquette.rules import Rules
from tests.stateful import sabotage
from tests.stateful.oracle import BreachError
from tests.stateful.past import Command, Said
from tests.stateful.search import RULES, Search
from tests.stateful.test_machine import NoBadgering

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
ANN, BOB = "ann@acme.example", "bob@acme.example"

Patch = pytest.MonkeyPatch


# ---------------------------------------------------------------- lives


def interviewed(*people: str, rules: Rules = RULES) -> Search:
    """One process with an interview an hour from now."""
    search = Search(START, rules)
    search.confirm(search.process(), START + HOUR, *(people or (ANN,)))
    search.tick()
    return search


def later(search: Search, **time: float) -> None:
    search.now += timedelta(**time)
    search.tick()


def send_all(search: Search) -> None:
    for uid in list(search.laid):
        search.send(uid)
    search.tick()


def just_after_the_interview(search: Search) -> None:
    later(search, hours=1.5)


def in_the_evening(search: Search) -> None:
    later(search, hours=3)


def three_days_asleep(search: Search) -> None:
    later(search, hours=2.5)
    later(search, hours=58)


def silence(search: Search) -> None:
    """Nobody writes for months; the user sends everything that is laid down, at nine and at eleven at night."""
    for _ in range(60):
        later(search, hours=14)
        send_all(search)
        later(search, hours=10)
        send_all(search)


def kind_words(search: Search) -> None:
    """They answer every mail with a few words that decide nothing."""
    for _ in range(60):
        later(search, days=1)
        if search.laid:
            send_all(search)
            later(search, days=1)
            search.hear(search.processes[0], Said.NEWS)


def two_processes_one_person(search: Search) -> None:
    search.confirm(search.process(), START + 25 * HOUR, ANN)
    later(search, hours=4)
    send_all(search)
    later(search, hours=24)


def two_processes_one_company(search: Search) -> None:
    other = search.process(recruiter="carl@acme.example")
    search.confirm(other, START + 3 * HOUR, BOB)
    for _ in range(12):
        later(search, days=1)
        send_all(search)


def three_by_hand(search: Search) -> None:
    """Before the interview, and none was answered."""
    for _ in range(3):
        search.write(search.processes[0], "rita@acme.example")
    later(search, hours=3)


def by_hand_after_three_days(search: Search) -> None:
    later(search, hours=3)
    search.delete(next(iter(search.laid)))
    search.tick()
    later(search, hours=72)
    search.write(search.processes[0], "rita@acme.example", fresh=True)
    later(search, days=4)


def stated(search: Search) -> None:
    later(search, days=1)
    search.hear(search.processes[0], Said.NEWS, decides=(search.now + 30 * DAY).date())
    later(search, days=10)


def a_week(search: Search) -> None:
    for _ in range(8):
        later(search, days=1)


def rejected_and_silent(search: Search) -> None:
    later(search, days=1)
    search.hear(search.processes[0], Said.REJECTED)
    search.tick()
    send_all(search)
    search.hear(search.processes[0], Said.NEWS)
    search.tick()
    search.write(search.processes[0], "rita@acme.example")
    for _ in range(30):
        later(search, days=1)


def rejected_twice(search: Search) -> None:
    later(search, days=1)
    for _ in range(2):
        search.hear(search.processes[0], Said.REJECTED)
        search.tick()
        send_all(search)


def opted_out(search: Search) -> None:
    later(search, hours=3)
    search.hear(search.processes[0], Said.OPTED_OUT)
    search.tick()


def muted(search: Search) -> None:
    search.tell(search.processes[0], Command.MUTE)
    later(search, hours=3)


def asked(search: Search) -> None:
    later(search, days=3)
    search.hear(search.processes[0], Said.QUESTION)
    later(search, days=11)


def cancelled(search: Search) -> None:
    meeting = search.confirm(search.processes[0], START + 48 * HOUR, BOB)
    search.hear(search.processes[0], Said.CANCELLED, uid=meeting.uid)
    later(search, hours=51)


def a_deleted_draft(search: Search) -> None:
    later(search, hours=3)
    search.delete(next(iter(search.laid)))
    for _ in range(3):
        later(search, hours=1)


def restarts(search: Search) -> None:
    later(search, hours=3)
    search.restart()
    search.tick()


@dataclass(frozen=True)
class Case:
    """What is taken away, the life that is lived without it, and the rules by which the oracle must bite."""

    sabotage: Callable[[Patch], None]
    life: Callable[[Search], None]
    bites: frozenset[str]
    people: tuple[str, ...] = (ANN,)


CASES = [
    Case(sabotage.no_one_recipient, two_processes_one_person, frozenset({"C5"})),
    Case(sabotage.no_one_company, two_processes_one_company, frozenset({"C5"})),
    Case(sabotage.no_check_ins_a_round, kind_words, frozenset({"C1"})),
    Case(sabotage.no_check_in_gap, silence, frozenset({"C2"})),
    Case(sabotage.no_unanswered_in_a_row, three_by_hand, frozenset({"C7"})),
    Case(sabotage.no_after_rejection, rejected_and_silent, frozenset({"R2"})),
    Case(sabotage.late_thanks, three_days_asleep, frozenset({"T1"})),
    Case(sabotage.early_thanks, just_after_the_interview, frozenset({"T2"})),
    Case(sabotage.no_stated_date, stated, frozenset({"W1"})),
    Case(sabotage.no_patience, a_week, frozenset({"W2"})),
    Case(sabotage.always_open, silence, frozenset({"W3"})),
    Case(sabotage.the_same_text, in_the_evening, frozenset({"T3"}), (ANN, BOB)),
    Case(sabotage.no_memory_of_drafts, restarts, frozenset({"one draft"})),
    Case(sabotage.deletions_forgotten, a_deleted_draft, frozenset({"discarded"})),
    Case(sabotage.no_limit_by_hand, by_hand_after_three_days, frozenset({"W2", "C2", "C5"})),
    Case(sabotage.farewells_again, rejected_twice, frozenset({"R1"})),
    Case(sabotage.opt_outs_unheard, opted_out, frozenset({"N6"})),
    Case(sabotage.questions_unheard, asked, frozenset({"W2"})),
    Case(sabotage.commands_unheard, muted, frozenset({"N6"})),
    Case(sabotage.cancellations_unheard, cancelled, frozenset({"T2"})),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sabotage.__name__)
def test_the_oracle_bites_when_a_limit_is_gone(case: Case, monkeypatch: Patch) -> None:
    case.sabotage(monkeypatch)
    with pytest.raises(BreachError) as caught:
        case.life(interviewed(*case.people))
    assert caught.value.rules & case.bites


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.life.__name__)
def test_the_same_life_is_no_breach_with_the_limit_in_place(case: Case) -> None:
    case.life(interviewed(*case.people))


@pytest.mark.parametrize(
    "broken", [sabotage.no_one_recipient, sabotage.always_open, sabotage.early_thanks], ids=lambda s: s.__name__
)
def test_the_machine_finds_a_missing_limit_by_itself(broken: Callable[[Patch], None], monkeypatch: Patch) -> None:
    broken(monkeypatch)
    with pytest.raises(BreachError):
        run_state_machine_as_test(
            NoBadgering,
            settings=settings(
                max_examples=300,
                phases=[Phase.generate],
                database=None,
                derandomize=True,
                deadline=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
