"""What time alone does: ends, expiries, silence and closing, with nothing stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inboxwatch.etiquette import elapsed
from inboxwatch.etiquette.elapsed import pending
from inboxwatch.etiquette.machine import Trigger
from inboxwatch.etiquette.rules import RuleId
from inboxwatch.etiquette.thread import Round, Thread
from inboxwatch.events import ThreadClosed, ThreadReopened
from inboxwatch.model import Kind, Label, Outcome, State
from tests.support.events import ANN, BOB, RITA, RULES, Story, at, confirmed, interview, received, sent

CALL = confirmed("2026-03-02 09:00", interview("2026-03-10 10:00"))
PANEL = confirmed("2026-03-02 09:00", interview("2026-03-10 10:00"), interview("2026-03-10 14:00", BOB))


def history(story: Story, when: str) -> list[tuple[str, str]]:
    return [(f"{t.at:%m-%d %H:%M}", t.after.value) for t in story.thread(when).history]


def test_a_whole_life_without_a_deed_of_the_user() -> None:
    assert history(Story(CALL), "2026-12-31 00:00") == [
        ("03-02 09:00", "scheduled"),
        ("03-10 11:00", "thank_you"),
        ("03-12 11:00", "waiting"),
        ("03-17 11:00", "check_in"),
        ("04-21 11:00", "closed"),
    ]


def test_a_day_of_interviews_is_over_with_its_last() -> None:
    story = Story(PANEL)
    assert story.thread("2026-03-10 14:59").state is State.SCHEDULED
    assert story.thread("2026-03-10 15:00").state is State.THANK_YOU


def test_each_thank_you_has_the_time_of_its_own_interview() -> None:
    story = Story(PANEL)
    assert story.ready("2026-03-12 10:59") == [(Kind.THANK_YOU, "ann@acme.com"), (Kind.THANK_YOU, "bob@acme.com")]
    assert story.ready("2026-03-12 11:00") == [(Kind.THANK_YOU, "bob@acme.com")]
    assert story.thread("2026-03-12 14:59").state is State.THANK_YOU
    assert story.thread("2026-03-12 15:00").state is State.WAITING


def test_thanks_are_settled_by_the_last_of_them() -> None:
    story = Story(PANEL).lay_down("2026-03-10 16:00")
    story.send("2026-03-10 17:00", Kind.THANK_YOU, "ann@acme.com")
    assert story.thread("2026-03-11 09:00").state is State.THANK_YOU
    story.discard("2026-03-11 09:30", Kind.THANK_YOU, "bob@acme.com")
    assert story.thread("2026-03-11 09:39").state is State.THANK_YOU
    assert story.thread("2026-03-11 09:40").state is State.WAITING


def test_the_second_days_interviewers_are_thanked_though_the_first_days_are_not_settled() -> None:
    story = Story(
        confirmed("2026-03-02 09:00", interview("2026-03-10 10:00", uid="a")),
        confirmed("2026-03-02 10:00", interview("2026-03-11 10:00", BOB, uid="b"), id="<second@acme.com>"),
    )
    assert story.ready("2026-03-11 12:00") == [(Kind.THANK_YOU, "ann@acme.com"), (Kind.THANK_YOU, "bob@acme.com")]
    assert story.ready("2026-03-12 12:00") == [(Kind.THANK_YOU, "bob@acme.com")]
    assert story.thread("2026-03-13 10:59").state is State.THANK_YOU
    assert story.thread("2026-03-13 11:00").state is State.WAITING


def test_who_was_met_is_thanked_though_the_next_interview_is_called_off() -> None:
    story = Story(
        confirmed("2026-03-02 09:00", interview("2026-03-10 10:00")),
        confirmed("2026-03-10 11:30", interview("2026-03-20 10:00", BOB), id="<second@acme.com>"),
        received("2026-03-10 15:00", Label.INTERVIEW_CANCELLED, id="<off@acme.com>"),
    )
    assert story.thread("2026-03-10 15:00").state is State.CONTACT
    assert story.ready("2026-03-10 16:00") == [(Kind.THANK_YOU, "ann@acme.com")]
    assert story.ready("2026-03-12 11:00") == []
    assert story.ready("2026-04-12 11:00") == []  # N6


def test_a_next_interview_known_before_the_thanks_are_sent_is_ahead_again_after_them() -> None:
    story = Story(
        CALL,
        confirmed("2026-03-10 11:30", interview("2026-03-20 10:00", BOB), id="<second@acme.com>"),
        sent("2026-03-10 12:30", "ann@acme.com"),
    )
    assert story.thread("2026-03-10 13:00").state is State.SCHEDULED
    assert story.drafts("2026-03-15 13:00") == []
    assert story.thread("2026-03-20 11:00").state is State.THANK_YOU


# ---------------------------------------------------------------- check-ins


def checked_in() -> Story:
    return Story(CALL, sent("2026-03-10 13:00", "ann@acme.com")).lay_down("2026-03-17 13:00")


def test_a_check_in_sent_leads_to_one_that_closes_and_then_to_silence() -> None:
    story = checked_in().send("2026-03-17 14:00", Kind.CHECK_IN)
    assert story.thread("2026-03-31 13:00").state is State.WAITING
    assert story.ready("2026-03-31 14:00") == [(Kind.CLOSING_CHECK_IN, "rita@acme.com")]
    story.lay_down("2026-03-31 14:00").send("2026-04-01 10:00", Kind.CLOSING_CHECK_IN)
    assert story.thread("2026-04-15 09:59").state is State.WAITING
    assert story.thread("2026-04-15 10:00").outcome is Outcome.SILENT


@pytest.mark.parametrize("how", ["discarded", "left for three weeks", "expired"])
def test_a_check_in_that_is_not_wanted_is_the_rounds_last(how: str) -> None:
    story = checked_in()
    settled = at("2026-04-07 13:00")
    if how == "discarded":
        story.discard("2026-03-18 09:00", Kind.CHECK_IN)
        settled = at("2026-03-18 09:10")
    elif how == "expired":
        story.withdraw("2026-04-07 13:00", Kind.CHECK_IN, expired=True)
    else:
        settled = story.thread("2026-03-18 09:00").drafts[-1].expires_at or settled
    assert story.thread(settled).state is State.WAITING
    assert story.drafts(settled + timedelta(days=10)) == []
    assert story.thread(settled + timedelta(days=14) - timedelta(seconds=1)).state is State.WAITING
    assert story.thread(settled + timedelta(days=14)).outcome is Outcome.SILENT


def test_a_check_in_taken_back_may_return() -> None:
    story = checked_in().withdraw("2026-03-18 09:00", Kind.CHECK_IN)
    assert story.ready("2026-03-18 10:00") == [(Kind.CHECK_IN, "rita@acme.com")]


def test_their_mail_takes_a_standing_check_in_back() -> None:
    story = checked_in().add(received("2026-03-18 10:00"))
    assert story.drafts("2026-03-18 11:00") == [(Kind.CHECK_IN, "rita@acme.com", "W2")]
    assert story.ready("2026-03-25 10:00") == [(Kind.CHECK_IN, "rita@acme.com")]


def test_a_service_that_slept_for_a_month_still_lays_down_a_check_in_with_its_time() -> None:
    story = Story(CALL)
    (late,) = story.plan("2026-04-14 12:00").drafts
    assert late.verdict == "ready"
    assert late.expires_at == at("2026-05-05 12:00")
    story.lay_down("2026-04-14 12:00")
    assert story.ready("2026-04-30 12:00") == [(Kind.CHECK_IN, "rita@acme.com")]
    assert story.thread("2026-05-05 12:00").state is State.WAITING


@pytest.mark.parametrize(
    ("story", "rule"),
    [
        (Story(CALL), None),
        (Story(received("2026-03-02 09:00")), RuleId.N6),
        (Story(confirmed("2026-03-02 09:00", interview("2026-03-30 10:00"))), RuleId.N6),
        (
            Story(confirmed("2026-03-02 09:00", interview("2026-03-10 10:00", replace(ANN, email=None)), contact=None)),
            RuleId.N6,
        ),
        (Story(CALL, received("2026-03-12 09:00", Label.REJECTION)), RuleId.R2),
        (Story(CALL, sent("2026-03-16 09:00"), sent("2026-03-22 09:00")), RuleId.C1),
        (Story(CALL, sent("2026-03-13 09:00"), sent("2026-03-14 09:00")), None),  # too soon to ask anything
        (Story(CALL, rules=replace(RULES, check_ins_a_round=0)), RuleId.C1),
        (
            Story(CALL, *(sent(f"2026-03-1{n} 13:00", "ann@acme.com") for n in range(3))),
            RuleId.C7,
        ),
        (
            Story(
                CALL,
                *(sent(f"2026-03-0{n} 13:00", "rita@acme.com") for n in range(3, 6)),
            ),
            RuleId.C7,
        ),
    ],
)
def test_the_rule_by_which_no_check_in_can_follow(story: Story, rule: RuleId | None) -> None:
    folded = story.thread("2026-03-28 00:00")
    assert elapsed.why_no_check_in(folded, story.rules, at("2026-03-28 00:00")) is rule


# ---------------------------------------------------------------- farewell, reopening


def test_a_rejection_without_an_interview_closes_at_once() -> None:
    closed = Story(CALL, received("2026-03-05 09:00", Label.REJECTION)).thread("2026-03-05 09:00")
    assert (closed.state, closed.outcome, closed.rounds) == (State.CLOSED, Outcome.REJECTED, ())


def test_a_rejection_by_nobody_who_takes_mail_closes_at_once() -> None:
    nobody = interview("2026-03-10 10:00", replace(ANN, email=None))
    story = Story(
        confirmed("2026-03-02 09:00", nobody, contact=None, automatic=True),
        received("2026-03-13 09:00", Label.REJECTION, contact=None, automatic=True),
    )
    assert story.thread("2026-03-13 09:00").outcome is Outcome.REJECTED


def test_a_farewell_not_sent_expires_and_closes() -> None:
    story = Story(CALL, received("2026-03-13 10:00", Label.REJECTION))
    assert story.ready("2026-03-13 10:00") == [(Kind.FAREWELL, "rita@acme.com")]
    assert story.thread("2026-03-20 16:59").state is State.FAREWELL
    assert story.thread("2026-03-20 17:00").outcome is Outcome.REJECTED


@pytest.mark.parametrize("how", ["sent", "discarded", "by hand"])
def test_a_farewell_is_one(how: str) -> None:
    story = Story(CALL, received("2026-03-13 10:00", Label.REJECTION)).lay_down("2026-03-13 10:30")
    if how == "sent":
        story.send("2026-03-13 11:00", Kind.FAREWELL)
    elif how == "discarded":
        story.discard("2026-03-13 11:00", Kind.FAREWELL)
    else:
        story.add(sent("2026-03-13 11:00", "rita@acme.com", subject="Thanks", answers=()))
    assert story.thread("2026-03-13 12:00").outcome is Outcome.REJECTED
    story.add(received("2026-03-16 10:00", Label.REJECTION, id="<again@acme.com>"))
    assert story.ready("2026-03-16 11:00") == []
    assert story.thread("2026-03-16 11:00").outcome is Outcome.REJECTED


def test_a_second_rejection_after_another_interview_is_answered_again() -> None:
    story = Story(CALL, received("2026-03-13 10:00", Label.REJECTION)).lay_down("2026-03-13 10:30")
    story.send("2026-03-13 11:00", Kind.FAREWELL)
    story.add(confirmed("2026-03-18 10:00", interview("2026-03-20 10:00", BOB), id="<turned@acme.com>"))
    assert story.ready("2026-03-20 12:00") == [(Kind.THANK_YOU, "bob@acme.com")]
    story.add(received("2026-03-23 10:00", Label.REJECTION, id="<no@acme.com>"))
    assert story.ready("2026-03-23 10:00") == [(Kind.FAREWELL, "rita@acme.com")]


def test_a_reopened_thread_waits_a_week_from_then() -> None:
    story = Story(CALL, sent("2026-03-10 13:00", "ann@acme.com"))
    closed = story.thread("2026-12-01 00:00")
    assert closed.outcome is Outcome.SILENT
    story.add(ThreadReopened(at("2026-12-01 10:00"), closed.id))
    assert story.thread("2026-12-01 10:00").state is State.WAITING
    assert story.drafts("2026-12-08 09:59") == [(Kind.CHECK_IN, "rita@acme.com", "W2")]
    assert story.ready("2026-12-08 10:00") == [(Kind.CHECK_IN, "rita@acme.com")]


def test_a_reopened_rejection_asks_nothing_more() -> None:
    story = Story(CALL, received("2026-03-13 10:00", Label.REJECTION), sent("2026-03-13 11:00"))
    story.add(ThreadReopened(at("2026-04-01 10:00"), story.thread("2026-04-01 00:00").id))
    assert story.drafts("2026-04-10 10:00") == []
    assert story.thread("2026-04-15 10:00").outcome is Outcome.SILENT


@pytest.mark.parametrize("outcome", [Outcome.MUTED, Outcome.OFFER, Outcome.CANCELLED])
def test_a_thread_is_closed_as_the_user_says_and_only_a_muted_one_stays_so(outcome: Outcome) -> None:
    story = Story(CALL).lay_down("2026-03-10 12:00")
    story.add(ThreadClosed(at("2026-03-10 13:00"), story.thread("2026-03-10 13:00").id, outcome))
    assert story.thread("2026-03-10 14:00").outcome is outcome
    assert story.ready("2026-03-10 14:00") == []
    story.add(confirmed("2026-03-11 09:00", interview("2026-03-20 10:00", BOB), id="<again@acme.com>"))
    assert (story.thread("2026-03-11 10:00").state is State.SCHEDULED) is (outcome is not Outcome.MUTED)


# ---------------------------------------------------------------- of time itself


def test_a_thread_without_anything_pending() -> None:
    assert (
        pending(
            Thread("t", "a@b", "k", state=State.REPLY_DUE, mails=(Story(CALL).thread("2026-03-02 09:00").mails)), RULES
        )
        is None
    )
    empty = replace(Story(CALL).thread("2026-03-02 09:00"), rounds=())
    assert pending(empty, RULES) is None


def test_an_interview_ahead_of_a_waiting_thread_schedules_it() -> None:
    waiting = replace(
        Story(CALL).thread("2026-03-12 11:00"),
        rounds=(Round(1, (interview("2026-03-20 10:00", RITA),)),),
    )
    assert pending(waiting, RULES) == (at("2026-03-12 11:00"), Trigger.AHEAD)


STEPS = st.lists(
    st.tuples(
        st.integers(0, 60 * 24 * 50),
        st.sampled_from(["news", "ask", "sent", "thanks", "reject", "second", "cancel", "offer"]),
    ),
    max_size=6,
)


def lived(steps: list[tuple[int, str]]) -> Story:
    start = at("2026-03-03 00:00")
    story = Story(PANEL)
    for number, (minutes, what) in enumerate(sorted(steps)):
        when = f"{start + timedelta(minutes=minutes):%Y-%m-%d %H:%M}"
        name = f"<{number}@acme.com>"
        match what:
            case "news":
                story.add(received(when, id=name))
            case "ask":
                story.add(received(when, id=name, asks=True))
            case "sent":
                story.add(sent(when, id=name))
            case "thanks":
                story.add(sent(when, "ann@acme.com", "bob@acme.com", id=name))
            case "reject":
                story.add(received(when, Label.REJECTION, id=name))
            case "cancel":
                story.add(received(when, Label.INTERVIEW_CANCELLED, id=name))
            case "offer":
                story.add(received(when, Label.OFFER, id=name))
            case _:
                story.add(confirmed(when, interview("2026-04-01 10:00", ANN), id=name))
    return story


@given(STEPS, st.integers(0, 60 * 24 * 90), st.integers(0, 60 * 24 * 90))
def test_to_look_in_between_changes_nothing(steps: list[tuple[int, str]], one: int, more: int) -> None:
    story = lived(steps)
    start = at("2026-04-25 00:00")
    first, second = start + timedelta(minutes=one), start + timedelta(minutes=one + more)
    between = elapsed.elapsed(story.thread(first), second, RULES)
    assert between == story.thread(second)


@given(STEPS)
def test_every_story_comes_to_rest_and_its_history_is_in_order(steps: list[tuple[int, str]]) -> None:
    folded = lived(steps).thread("2031-01-01 00:00")
    assert folded.state in {State.CLOSED, State.REPLY_DUE, State.CONTACT}
    assert pending(folded, RULES) is None
    assert [t.at for t in folded.history] == sorted(t.at for t in folded.history)
    assert all(a.after is b.before for a, b in zip(folded.history, folded.history[1:], strict=False))
