"""The table of states: total, every row as written here independently, drawn as docs/states.md shows it."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime

import pytest

from inboxwatch.etiquette.elapsed import move
from inboxwatch.etiquette.machine import DEAF, OUTCOMES, TABLE, Trigger, closes, step
from inboxwatch.etiquette.thread import Thread
from inboxwatch.model import Label, Outcome, State
from tests.support.events import Story, confirmed, interview, received, sent
from tests.support.states import PAGE, drawn

NOW = datetime(2026, 3, 10, 10, tzinfo=UTC)
COLUMNS = ("contact", "scheduled", "thank_you", "waiting", "check_in", "reply_due", "farewell", "closed")

# "." is: stays. Written by hand from the description of the states, not from the table of the code.
EXPECTED = """
CONFIRMED   scheduled .        scheduled scheduled scheduled scheduled scheduled scheduled
MOVED       scheduled .        scheduled scheduled scheduled scheduled scheduled scheduled
CANCELLED   .         contact  contact   .         .         .         .         .
NEWS        .         .        .         .         waiting   .         reply_due reply_due
QUESTION    .         .        .         reply_due reply_due .         reply_due reply_due
NOTICE      .         .        .         .         .         .         .         .
REJECTED    farewell  farewell farewell  farewell  farewell  farewell  .         farewell
OFFERED     closed    closed   closed    closed    closed    closed    closed    closed
OPTED_OUT   closed    closed   closed    closed    closed    closed    closed    closed
WROTE       .         .        .         .         waiting   waiting   closed    .
WITHDREW    closed    closed   closed    closed    closed    closed    closed    closed
CLOSED      closed    closed   closed    closed    closed    closed    closed    closed
MUTED       closed    closed   closed    closed    closed    closed    closed    closed
REOPENED    .         .        .         .         .         .         waiting   waiting
ENDED       .         thank_you .        .         .         .         .         .
THANKED     .         .        waiting   .         .         .         .         .
AHEAD       scheduled .        .         scheduled .         .         .         .
SILENCE     .         .        .         check_in  .         .         .         .
CHECKED_IN  .         .        .         .         waiting   .         .         .
GAVE_UP     .         .        .         closed    closed    .         .         .
ANSWERED    .         .        .         .         .         .         closed    .
"""


def expected() -> dict[tuple[State, Trigger], State]:
    rows = [line.split() for line in EXPECTED.strip().splitlines()]
    return {
        (State(column), Trigger[row[0]]): State(column if cell == "." else cell)
        for row in rows
        for column, cell in zip(COLUMNS, row[1:], strict=True)
    }


@pytest.mark.parametrize("state", State)
def test_every_state_names_every_trigger(state: State) -> None:
    assert set(TABLE[state]) == set(Trigger)


def test_the_expectation_names_every_pair() -> None:
    assert set(expected()) == set(itertools.product(State, Trigger))


@pytest.mark.parametrize(
    ("state", "trigger", "after"),
    [(state, trigger, after) for (state, trigger), after in expected().items()],
    ids=lambda value: value.name if isinstance(value, Trigger) else str(value),
)
def test_each_row(state: State, trigger: Trigger, after: State) -> None:
    assert step(state, None, trigger) is after


def test_every_state_can_be_reached_from_the_first() -> None:
    reached, edge = {State.CONTACT}, [State.CONTACT]
    while edge:
        state = edge.pop()
        for trigger in Trigger:
            after = step(state, None, trigger)
            if after not in reached:
                reached.add(after)
                edge.append(after)
    assert reached == set(State)


USERS = {Trigger.REOPENED, Trigger.CLOSED, Trigger.MUTED}


@pytest.mark.parametrize(("state", "outcome"), [(s, None) for s in State if s is not State.CLOSED])
def test_a_state_that_is_not_closed_can_be_left_without_the_user(state: State, outcome: Outcome | None) -> None:
    assert any(step(state, outcome, t) is not state for t in Trigger if t not in USERS)


@pytest.mark.parametrize("outcome", Outcome)
def test_only_a_muted_or_opted_out_thread_waits_for_the_user(outcome: Outcome) -> None:
    leaves = {t for t in Trigger if step(State.CLOSED, outcome, t) is not State.CLOSED}
    assert Trigger.REOPENED in leaves
    assert (leaves <= USERS) is (outcome in {Outcome.MUTED, Outcome.OPTED_OUT})
    assert (outcome in DEAF) is (outcome in {Outcome.MUTED, Outcome.OPTED_OUT})


def test_a_thread_the_user_took_back_does_not_answer_a_rejection() -> None:
    assert step(State.CLOSED, Outcome.WITHDRAWN, Trigger.REJECTED) is State.CLOSED
    assert step(State.CLOSED, Outcome.SILENT, Trigger.REJECTED) is State.FAREWELL
    assert step(State.CLOSED, Outcome.WITHDRAWN, Trigger.CONFIRMED) is State.SCHEDULED


@pytest.mark.parametrize("trigger", Trigger)
def test_whatever_closes_a_thread_has_an_outcome(trigger: Trigger) -> None:
    if any(step(state, None, trigger) is State.CLOSED for state in State if state is not State.CLOSED):
        assert trigger in OUTCOMES


@pytest.mark.parametrize(
    ("before", "trigger", "after"),
    [
        (Outcome.SILENT, Trigger.OFFERED, Outcome.OFFER),
        (Outcome.REJECTED, Trigger.OPTED_OUT, Outcome.OPTED_OUT),
        (Outcome.OFFER, Trigger.WITHDREW, Outcome.WITHDRAWN),
        (Outcome.REJECTED, Trigger.MUTED, Outcome.MUTED),
        (Outcome.MUTED, Trigger.CLOSED, Outcome.CANCELLED),
        (Outcome.MUTED, Trigger.OFFERED, Outcome.MUTED),
        (Outcome.OPTED_OUT, Trigger.WITHDREW, Outcome.OPTED_OUT),
        (Outcome.OFFER, Trigger.WROTE, Outcome.OFFER),
        (Outcome.SILENT, Trigger.NOTICE, Outcome.SILENT),
    ],
)
def test_what_a_closed_thread_is_closed_as_by_what_follows(before: Outcome, trigger: Trigger, after: Outcome) -> None:
    thread = Thread("t", "ada@example.com", "acme.com", state=State.CLOSED, outcome=before, closed_at=NOW)
    moved = move(thread, trigger, NOW)
    assert (moved.state, moved.outcome) == (State.CLOSED, after)
    assert closes(before, trigger) is (moved is not thread)


def test_leaving_a_closed_state_forgets_its_outcome() -> None:
    thread = Thread("t", "ada@example.com", "acme.com", state=State.CLOSED, outcome=Outcome.SILENT, closed_at=NOW)
    moved = move(thread, Trigger.REOPENED, NOW)
    assert (moved.state, moved.outcome, moved.closed_at) == (State.WAITING, None, None)
    assert [(t.before, t.after, t.trigger) for t in moved.history] == [
        (State.CLOSED, State.WAITING, "reopened by the user")
    ]


def test_the_drawn_diagram_is_the_table() -> None:
    page = PAGE.read_text("utf-8")
    assert page == drawn(page), "docs/states.md is not what the table says: run python -m tests.support.states"
    assert "scheduled --> thank_you: interview over" in page


def test_the_page_names_every_state_and_outcome() -> None:
    page = PAGE.read_text("utf-8")
    assert all(f"| `{state}` |" in page for state in State)
    assert all(f"`{outcome}`" in page for outcome in Outcome)


# ---------------------------------------------------------------- the design's table, played

CALL = confirmed("2026-03-02 09:00", interview("2026-03-10 10:00"))


def played(*more: object) -> Story:
    return Story(CALL, *more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("story", "when", "state"),
    [
        (Story(received("2026-03-02 09:00")), "2026-04-20 09:00", State.CONTACT),
        (played(), "2026-03-10 10:59", State.SCHEDULED),
        (played(), "2026-03-10 11:00", State.THANK_YOU),
        (
            played(
                received("2026-03-03 09:00", Label.INTERVIEW_RESCHEDULED, interview("2026-03-12 10:00")),
            ),
            "2026-03-12 10:30",
            State.SCHEDULED,
        ),
        (played(received("2026-03-03 09:00", Label.INTERVIEW_CANCELLED)), "2026-03-10 12:00", State.CONTACT),
        (played(received("2026-03-03 09:00", Label.INTERVIEW_RESCHEDULED)), "2026-03-10 12:00", State.CONTACT),
        (played(sent("2026-03-10 13:00", "ann@acme.com")), "2026-03-10 13:00", State.WAITING),
        (played(), "2026-03-12 10:59", State.THANK_YOU),
        (played(), "2026-03-12 11:00", State.WAITING),
        (played(), "2026-03-17 11:00", State.CHECK_IN),
        (played(received("2026-03-13 09:00", asks=True)), "2026-03-13 09:00", State.REPLY_DUE),
        (
            played(received("2026-03-13 09:00", asks=True), sent("2026-03-13 10:00")),
            "2026-03-13 10:00",
            State.WAITING,
        ),
        (played(sent("2026-03-17 12:00")), "2026-03-17 12:00", State.WAITING),
        (played(received("2026-03-17 12:00", Label.REJECTION)), "2026-03-17 13:00", State.FAREWELL),
        (
            played(received("2026-03-17 12:00", Label.REJECTION), sent("2026-03-17 13:00")),
            "2026-03-17 13:00",
            State.CLOSED,
        ),
        (played(received("2026-03-03 09:00", Label.REJECTION)), "2026-03-03 09:00", State.CLOSED),
        (played(received("2026-03-03 09:00", Label.OFFER)), "2026-03-03 09:00", State.CLOSED),
        (played(received("2026-03-03 09:00", opt_out=True)), "2026-03-03 09:00", State.CLOSED),
        (played(sent("2026-03-03 09:00", withdraws=True)), "2026-03-03 09:00", State.CLOSED),
        (
            played(
                received("2026-03-17 12:00", Label.REJECTION),
                received("2026-03-25 12:00", Label.INTERVIEW_CONFIRMED, interview("2026-03-30 10:00")),
            ),
            "2026-03-25 12:00",
            State.SCHEDULED,
        ),
        (
            played(received("2026-03-17 12:00", Label.REJECTION), received("2026-03-18 12:00")),
            "2026-05-18 12:00",
            State.REPLY_DUE,
        ),
    ],
    ids=range(21),
)
def test_each_state_leaves_by_what_the_design_says(story: Story, when: str, state: State) -> None:
    assert story.thread(when).state is state


def test_silence_on_everything_closes_as_silent() -> None:
    story = played(sent("2026-03-10 13:00", "ann@acme.com"), sent("2026-03-18 10:00"), sent("2026-04-02 10:00"))
    assert story.thread("2026-04-16 09:59").state is State.WAITING
    closed = story.thread("2026-04-16 10:00")
    assert (closed.state, closed.outcome) == (State.CLOSED, Outcome.SILENT)


def test_feedback_after_a_rejection_starts_no_check_ins() -> None:
    story = played(
        received("2026-03-17 12:00", Label.REJECTION),
        received("2026-03-18 12:00", asks=True),
        sent("2026-03-18 13:00"),
    )
    assert story.thread("2026-03-30 12:00").state is State.WAITING
    assert story.drafts("2026-03-30 12:00") == []
    assert story.thread("2026-04-18 13:00").outcome is Outcome.SILENT
