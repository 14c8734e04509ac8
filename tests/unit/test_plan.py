"""The plan: verdicts with their rules, drafts that keep their place, and a wake-up that is never too late."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inboxwatch.etiquette.plan import SECOND_LOOK, plan, why_stale
from inboxwatch.etiquette.rules import Hours, Rules
from inboxwatch.etiquette.thread import Plan, Verdict
from inboxwatch.events import DraftMissing, DraftWithdrawn, Event, ThreadSnoozed
from inboxwatch.model import Interview, Kind, Label, Part, Person, State, TrustVerdict
from tests.support.events import ANN, BOB, RITA, RULES, Story, at, confirmed, interview, placed, received, sent

CALL = confirmed("2026-03-02 09:00", interview("2026-03-10 10:00"))
PANEL = confirmed("2026-03-02 09:00", interview("2026-03-10 10:00", ANN, BOB))


def test_before_the_interview_nothing_is_planned_and_its_end_is_waited_for() -> None:
    assert Story(CALL).plan("2026-03-05 09:00") == Plan((), at("2026-03-10 11:00"))


def test_a_thank_you_waits_an_hour_and_says_why() -> None:
    (draft,) = Story(CALL).plan("2026-03-10 11:30").drafts
    assert draft.verdict is Verdict.NOT_BEFORE
    assert draft.rules == ("T2", "T1", "T3", "T7")
    assert draft.reason == "leave time to reflect after the interview"
    assert (draft.not_before, draft.send_by, draft.expires_at) == tuple(
        at(f"2026-03-{t}") for t in ("10 12:00", "11 11:00", "12 11:00")
    )


def test_a_ready_thank_you_carries_its_rules_and_its_window() -> None:
    (draft,) = Story(CALL).plan("2026-03-10 12:00").drafts
    assert draft.verdict is Verdict.READY
    assert draft.rules == ("T1", "T3", "T7")
    assert (draft.key.round, draft.key.account, draft.recipient) == (1, "ada@example.com", ANN)
    assert draft.anchor == CALL.message_id
    assert draft.not_before == at("2026-03-10 12:00")


@pytest.mark.parametrize(
    ("start", "ready", "opens"),
    [
        ("2026-03-10 17:00", "2026-03-10 19:00", "2026-03-11 09:00"),  # in the evening: to be sent in the morning
        ("2026-03-13 16:00", "2026-03-13 18:00", "2026-03-13 18:00"),  # Friday: Monday would be too late (T1 over W3)
        ("2026-03-12 17:00", "2026-03-12 19:00", "2026-03-13 09:00"),
    ],
)
def test_a_thank_yous_sending_window_is_in_working_hours_unless_that_is_too_late(
    start: str, ready: str, opens: str
) -> None:
    story = Story(confirmed("2026-03-02 09:00", interview(start)))
    (draft,) = story.plan(ready).drafts
    assert (draft.verdict, draft.not_before) == (Verdict.READY, at(opens))
    later = story.lay_down(ready).plan(at(ready) + timedelta(minutes=90)).drafts[0]
    assert later.not_before == at(opens)


@pytest.mark.parametrize(
    ("more", "when", "kind", "verdict", "rules", "opens"),
    [
        ((), "2026-03-16 12:00", Kind.CHECK_IN, "not_before", ("W2", "C1"), "2026-03-17 11:00"),
        ((), "2026-03-17 11:00", Kind.CHECK_IN, "ready", ("C1", "W2"), "2026-03-17 11:00"),
        ((), "2026-03-17 18:00", Kind.CHECK_IN, "not_before", ("W3", "C1", "W2"), "2026-03-18 09:00"),
        (
            (received("2026-03-10 15:00", decision=date(2026, 3, 20)),),
            "2026-03-18 12:00",
            Kind.CHECK_IN,
            "not_before",
            ("W1", "C1"),
            "2026-03-23 09:00",
        ),
        (
            (received("2026-03-10 15:00", decision=date(2026, 3, 20)),),
            "2026-03-23 09:00",
            Kind.CHECK_IN,
            "ready",
            ("C1", "W1"),
            "2026-03-23 09:00",
        ),
        (
            (sent("2026-03-18 12:00"),),
            "2026-03-26 12:00",
            Kind.CLOSING_CHECK_IN,
            "not_before",
            ("C2", "C1"),
            "2026-04-01 12:00",
        ),
        ((sent("2026-03-18 12:00"),), "2026-04-01 12:00", Kind.CLOSING_CHECK_IN, "ready", ("C1", "C2"), None),
        (
            (received("2026-03-13 18:00", Label.REJECTION),),
            "2026-03-14 12:00",
            Kind.FAREWELL,
            "not_before",
            ("W3", "R1"),
            "2026-03-16 09:00",
        ),
        ((received("2026-03-13 12:00", Label.REJECTION),), "2026-03-13 12:00", Kind.FAREWELL, "ready", ("R1",), None),
    ],
)
def test_verdicts_carry_their_rules(
    more: tuple[object, ...], when: str, kind: Kind, verdict: str, rules: tuple[str, ...], opens: str | None
) -> None:
    (draft,) = [d for d in Story(CALL, *more).plan(when).drafts if d.key.kind is not Kind.THANK_YOU]  # type: ignore[arg-type]
    assert (draft.key.kind, draft.verdict, draft.rules) == (kind, verdict, rules)
    assert draft.reason
    assert opens is None or draft.not_before == at(opens)


def test_a_refusal_names_its_rule_and_no_time() -> None:
    story = Story(
        CALL,
        *(sent(f"2026-03-0{n} 13:00", "ann@acme.com", subject="A question", answers=()) for n in range(3, 6)),
    )
    (draft,) = story.plan("2026-03-10 12:00").drafts
    assert (draft.verdict, draft.rules[0], draft.not_before) == (Verdict.REFUSED, "C7", None)


def test_a_hold_beyond_the_window_is_the_one_that_is_told() -> None:
    answer, more = (sent(f"2026-03-09 {hour}:00", "ann@acme.com") for hour in ("09", "10"))
    story = Story(CALL, answer, more, rules=replace(RULES, recipient_gap_days=3))
    (draft,) = story.plan("2026-03-10 11:30").drafts
    assert (draft.verdict, draft.rules[0]) == (Verdict.NOT_BEFORE, "C5")
    assert draft.not_before == at("2026-03-12 10:00")
    assert draft.send_by == draft.expires_at == at("2026-03-12 11:00")


@pytest.mark.parametrize("when", ["2026-03-10 11:30", "2026-03-10 13:00", "2026-03-12 10:30"])
def test_what_a_limit_would_allow_only_when_it_is_too_late_is_refused(when: str) -> None:
    answer, more = (sent(f"2026-03-09 {hour}:00", "ann@acme.com") for hour in ("09", "10"))
    (draft,) = Story(CALL, answer, more).plan(when).drafts
    assert (draft.verdict, draft.rules[:2], draft.not_before) == (Verdict.REFUSED, ("C5", "T1"), None)
    assert draft.reason == "one unasked mail to a person in 5 days, and after that it is too late (T1)"


def test_a_thank_you_that_may_be_sent_on_monday_only_is_not_asked_for_on_sunday() -> None:
    saturday = interview("2026-12-05 14:00", zone="America/Los_Angeles")
    story = Story(confirmed("2026-12-01 09:00", saturday))
    (draft,) = story.plan("2026-12-06 01:00").drafts
    assert draft.verdict is Verdict.READY
    assert draft.not_before == at("2026-12-07 17:00")
    assert draft.send_by == at("2026-12-07 23:00")
    assert {t.tzinfo for t in (draft.not_before, draft.send_by, draft.expires_at) if t is not None} == {UTC}


def test_a_check_in_held_past_its_end_has_its_time_from_then() -> None:
    story = Story(CALL)
    thread = story.thread("2026-03-10 12:00").id
    story.add(ThreadSnoozed(at("2026-03-16 11:30"), thread, at("2026-06-11 09:00")))
    (draft,) = story.plan("2026-03-17 12:00").drafts
    assert (draft.not_before, draft.send_by) == (at("2026-06-11 09:00"), at("2026-07-02 09:00"))


# ---------------------------------------------------------------- whom, and how many


def test_a_panel_of_nine_is_thanked_eight_times() -> None:
    people = tuple(Person(f"P{n} Q", f"p{n}@acme.com", Part.INTERVIEWER) for n in range(9))
    story = Story(confirmed("2026-03-02 09:00", interview("2026-03-10 10:00", *people)))
    assert len(story.ready("2026-03-10 12:00")) == 8


def test_suspicious_mail_leads_to_no_draft() -> None:
    story = Story(
        confirmed("2026-03-02 09:00", interview("2026-03-10 10:00"), trust=TrustVerdict.SUSPICIOUS),
    )
    assert story.plan("2026-03-10 12:00") == Plan()
    assert story.thread("2026-03-20 12:00").state is State.CONTACT


def test_who_wrote_by_hand_is_not_thanked_again() -> None:
    story = Story(PANEL, sent("2026-03-10 11:10", "ann@acme.com", answers=(), subject="Thanks!"))
    assert story.ready("2026-03-10 12:10") == [(Kind.THANK_YOU, "bob@acme.com")]


def test_a_draft_answers_the_latest_mail_of_its_recipient_else_of_the_people_there() -> None:
    story = Story(
        PANEL,
        received("2026-03-04 09:00", id="<ann@acme.com>", sender=ANN),
        received("2026-03-05 09:00", id="<rita@acme.com>"),
        received("2026-03-06 09:00", id="<robot@acme.com>", sender=Person("", "no-reply@acme.com"), automatic=True),
    )
    drafts = story.plan("2026-03-10 12:00").drafts
    assert {d.key.recipient: d.anchor for d in drafts} == {
        "ann@acme.com": "<ann@acme.com>",
        "bob@acme.com": "<rita@acme.com>",
    }


def test_a_draft_does_not_answer_an_out_of_office_notice() -> None:
    away = received("2026-03-05 09:00", id="<away@acme.com>", sender=ANN, automatic=True)
    story = Story(PANEL, received("2026-03-04 09:00", id="<ann@acme.com>", sender=ANN), away)
    assert {d.anchor for d in story.plan("2026-03-10 12:00").drafts if d.key.recipient == ANN.email} == {
        "<ann@acme.com>"
    }


# ---------------------------------------------------------------- what stands


def test_a_standing_draft_keeps_its_place_against_a_wanted_one() -> None:
    """Two threads with one interviewer: whichever was laid down first stays, though the other is ready earlier."""
    later = confirmed(
        "2026-03-02 10:00", interview("2026-03-10 14:00"), id="<b@acme.com>", answers=(), role="Nurse", contact=BOB
    )
    story = Story(later).lay_down("2026-03-10 16:00")
    story.add(CALL)  # a late arrival
    kinds = story.drafts("2026-03-10 16:30")
    assert kinds == [(Kind.THANK_YOU, "ann@acme.com", "ready"), (Kind.THANK_YOU, "ann@acme.com", "C5")]
    first = story.plan("2026-03-10 16:30").drafts[0]
    assert first.anchor == "<b@acme.com>"


def test_the_users_edited_draft_counts_as_standing_even_when_it_is_not_wanted() -> None:
    story = Story(CALL, sent("2026-03-10 13:00", "ann@acme.com")).lay_down("2026-03-17 13:00")
    story.edit("2026-03-17 14:00", Kind.CHECK_IN)
    story.add(received("2026-03-18 09:00", asks=True))  # the thread waits for the user now
    story.add(
        confirmed(
            "2026-03-18 09:30",
            interview("2026-03-18 10:00", RITA),
            id="<b@acme.com>",
            answers=(),
            role="Nurse",
            people=(RITA,),
        )
    )
    assert story.drafts("2026-03-18 12:00") == [(Kind.THANK_YOU, "rita@acme.com", "C5")]


def test_the_users_edited_draft_that_is_not_due_yet_counts_as_standing() -> None:
    story = Story(CALL, sent("2026-03-10 13:00", "ann@acme.com")).lay_down("2026-03-17 13:00")
    story.edit("2026-03-17 14:00", Kind.CHECK_IN)
    story.add(received("2026-03-18 09:00"))  # they wrote: a check-in is not due before the 25th
    story.add(
        confirmed("2026-03-12 09:30", interview("2026-03-11 10:00", BOB), id="<b@acme.com>", answers=(), role="Nurse")
    )
    by_kind = {(d.key.kind, d.rules[0]) for d in story.plan("2026-03-19 12:00").drafts}
    assert by_kind == {(Kind.CHECK_IN, "W2")}
    story.add(
        confirmed("2026-03-02 09:30", interview("2026-03-10 10:30", BOB), id="<c@acme.com>", answers=(), role="Cook")
    )
    held = [d for d in story.plan("2026-03-19 12:00").drafts if d.key.thread != story.key(Kind.CHECK_IN).thread]
    assert [(d.key.kind, d.verdict, d.rules[0]) for d in held] == [(Kind.CHECK_IN, Verdict.REFUSED, "C5")]


def test_a_standing_draft_does_not_hold_itself() -> None:
    story = Story(CALL).lay_down("2026-03-10 12:00").edit("2026-03-10 13:00", Kind.THANK_YOU)
    assert story.ready("2026-03-10 14:00") == [(Kind.THANK_YOU, "ann@acme.com")]
    story = Story(CALL).lay_down("2026-03-17 12:00").edit("2026-03-17 13:00", Kind.CHECK_IN)
    assert story.ready("2026-03-17 20:00") == [(Kind.CHECK_IN, "rita@acme.com")]  # nor do the hours


def test_a_discarded_draft_is_never_made_again() -> None:
    story = Story(CALL).lay_down("2026-03-10 12:00").discard("2026-03-10 13:00", Kind.THANK_YOU)
    assert [d for d in story.drafts("2026-03-10 14:00") if d[0] is Kind.THANK_YOU] == []


def test_a_withdrawn_draft_is_made_again_under_its_old_identity() -> None:
    story = Story(CALL).lay_down("2026-03-10 12:00")
    key = story.key(Kind.THANK_YOU)
    story.add(DraftWithdrawn(at("2026-03-10 12:30"), key, "C5"))
    (again,) = story.plan("2026-03-10 13:00").drafts
    assert (again.verdict, again.key) == (Verdict.READY, key)


def test_an_interview_added_to_the_day_takes_the_thank_yous_back_until_it_is_over() -> None:
    story = Story(CALL).lay_down("2026-03-10 12:00")
    story.add(confirmed("2026-03-10 12:30", interview("2026-03-10 15:00", BOB), id="<more@acme.com>"))
    assert story.ready("2026-03-10 13:00") == []
    assert story.ready("2026-03-10 17:00") == [(Kind.THANK_YOU, "ann@acme.com"), (Kind.THANK_YOU, "bob@acme.com")]


def test_a_rejection_takes_the_thank_yous_place() -> None:
    story = Story(CALL).lay_down("2026-03-10 12:00").add(received("2026-03-10 15:00", Label.REJECTION))
    assert story.ready("2026-03-10 15:00") == [(Kind.FAREWELL, "rita@acme.com")]


# ---------------------------------------------------------------- snooze


OFF = received("2026-03-10 12:30", Label.INTERVIEW_CANCELLED)
MOVED = received("2026-03-10 12:30", Label.INTERVIEW_RESCHEDULED, interview("2026-03-12 10:00"))
MEET = confirmed("2026-03-18 12:30", interview("2026-03-20 10:00", BOB, uid="b"), id="<next@acme.com>")


@pytest.mark.parametrize(
    ("kind", "laid", "then", "rule"),
    [
        (Kind.THANK_YOU, "2026-03-10 12:00", sent("2026-03-10 12:30", "ann@acme.com", answers=(), subject="Hi"), "C6"),
        (Kind.THANK_YOU, "2026-03-10 12:00", OFF, "N6"),
        (Kind.THANK_YOU, "2026-03-10 12:00", MOVED, "T2"),
        (Kind.THANK_YOU, "2026-03-10 12:00", received("2026-03-10 12:30", Label.REJECTION), "R1"),
        (Kind.THANK_YOU, "2026-03-10 12:00", received("2026-03-10 12:30", Label.OFFER), "N6"),
        (Kind.CHECK_IN, "2026-03-18 12:00", received("2026-03-18 12:30", asks=True), "W2"),
        (Kind.CHECK_IN, "2026-03-18 12:00", MEET, "W2"),
        (Kind.FAREWELL, "2026-03-10 12:00", received("2026-03-10 12:30", asks=True), "R3"),
    ],
)
def test_what_is_wanted_no_more_is_taken_back_by_a_rule(kind: Kind, laid: str, then: Event, rule: str) -> None:
    story = Story(CALL, sent("2026-03-09 09:00", "ann@acme.com"))  # an answer, before the interview
    if kind is Kind.FAREWELL:
        story.add(received("2026-03-10 11:30", Label.REJECTION))
    story.lay_down(laid).add(then)
    thread = story.thread(then.at)
    (record,) = (r for r in thread.drafts if r.key.kind is kind)
    assert record.standing
    assert record.key not in {d.key for d in story.plan(then.at).drafts}
    assert why_stale(thread, record, RULES, then.at) == rule


def test_a_snoozed_thread_gets_no_draft_and_keeps_what_stands() -> None:
    story = Story(PANEL)
    thread = story.thread("2026-03-10 12:00").id
    story.add(ThreadSnoozed(at("2026-03-10 11:30"), thread, at("2026-03-11 09:00")))
    held = story.plan("2026-03-10 12:00")
    assert [(d.verdict, d.rules[0], d.not_before) for d in held.drafts] == [
        (Verdict.NOT_BEFORE, "snoozed", at("2026-03-11 09:00"))
    ] * 2
    assert held.wake_at == at("2026-03-11 09:00")
    assert len(story.ready("2026-03-11 09:00")) == 2
    standing = Story(PANEL).lay_down("2026-03-10 12:00")
    standing.add(ThreadSnoozed(at("2026-03-10 12:30"), thread, at("2026-03-11 09:00")))
    assert len(standing.ready("2026-03-10 13:00")) == 2


# ---------------------------------------------------------------- waking up


def shape(planned: Plan) -> list[tuple[object, Verdict]]:
    return [(d.key, d.verdict) for d in planned.drafts]


def test_a_missing_draft_is_looked_for_again_in_ten_minutes() -> None:
    story = Story(CALL).lay_down("2026-03-10 12:00")
    story.add(DraftMissing(at("2026-03-10 12:30"), story.key(Kind.THANK_YOU)))
    assert story.plan("2026-03-10 12:31").wake_at == at("2026-03-10 12:30") + SECOND_LOOK


def test_a_draft_that_could_not_be_laid_down_before_closing_time_is_held_at_closing_time() -> None:
    planned = Story(CALL).plan("2026-03-17 12:00")
    assert planned.wake_at == at("2026-03-17 17:00")


def test_a_panel_of_two_days_wakes_for_the_second() -> None:
    story = Story(
        confirmed("2026-03-02 09:00", interview("2026-03-10 10:00", uid="a")),
        confirmed("2026-03-02 10:00", interview("2026-03-11 10:00", BOB, uid="b"), id="<second@acme.com>"),
    ).lay_down("2026-03-10 12:00")
    assert story.plan("2026-03-10 13:00").wake_at == at("2026-03-11 11:00")


MINUTES = st.integers(0, 60 * 24 * 45)
PEOPLE = st.sampled_from([ANN, BOB, RITA])
DEEDS = st.lists(
    st.tuples(
        MINUTES,
        st.sampled_from(
            ["call", "panel", "news", "ask", "sent", "thanks", "reject", "cancel", "decide", "other", "lay", "snooze"]
        ),
        PEOPLE,
    ),
    max_size=8,
)
START = at("2026-03-02 00:00")


def lived(deeds: list[tuple[int, str, Person]], rules: Rules) -> Story:
    story = Story(rules=rules)
    for number, (minutes, what, who) in enumerate(sorted(deeds, key=lambda d: d[0])):
        moment = START + timedelta(minutes=minutes)
        when, name = f"{moment:%Y-%m-%d %H:%M}", f"<{number}@acme.com>"
        soon = moment + timedelta(days=1, minutes=minutes % 700)
        meeting = Interview(soon, soon + timedelta(hours=1), "Europe/London", people=(who,))
        match what:
            case "call":
                story.add(confirmed(when, meeting, id=name))
            case "panel":
                second = replace(meeting, start=soon + timedelta(hours=3), end=None, people=(ANN, BOB))
                story.add(confirmed(when, meeting, second, id=name))
            case "other":
                fields = {"id": name, "answers": (), "role": "Nurse", "contact": BOB, "domain": "acme.com"}
                story.add(confirmed(when, replace(meeting, uid=name), **fields))
            case "news":
                story.add(received(when, id=name))
            case "ask":
                story.add(received(when, id=name, asks=True))
            case "decide":
                story.add(received(when, id=name, decision=(moment + timedelta(days=6)).date()))
            case "sent":
                story.add(sent(when, str(who.email), id=name))
            case "thanks":
                story.add(sent(when, "ann@acme.com", "bob@acme.com", id=name, answers=(), subject="Thanks"))
            case "reject":
                story.add(received(when, Label.REJECTION, id=name))
            case "cancel":
                story.add(received(when, Label.INTERVIEW_CANCELLED, id=name))
            case "snooze":
                story.add(*(ThreadSnoozed(moment, t.id, soon) for t in story.world(moment).threads))
            case _:
                story.lay_down(moment)
    return story


@given(
    DEEDS,
    st.integers(60 * 24 * 5, 60 * 24 * 75),
    st.floats(0, 1, exclude_min=True, exclude_max=True),
    st.sampled_from([RULES, replace(RULES, hours=Hours(days=frozenset({0, 2})), thank_you_after_minutes=720)]),
)
def test_until_the_wake_up_nothing_changes_by_time_alone(
    deeds: list[tuple[int, str, Person]], minutes: int, part: float, rules: Rules
) -> None:
    story = lived(deeds, rules)
    now = max([START + timedelta(minutes=minutes), *(e.at for e in story.events)])
    planned = story.plan(now)
    until = planned.wake_at or now + timedelta(days=400)
    assert until > now
    last = until - timedelta(microseconds=1)
    for moment in (min(now + (until - now) * part, last), last):
        assert shape(story.plan(max(moment, now))) == shape(planned)


@given(DEEDS, st.integers(60 * 24 * 5, 60 * 24 * 75))
def test_no_plan_breaks_the_plainest_rules(deeds: list[tuple[int, str, Person]], minutes: int) -> None:
    story = lived(deeds, RULES)
    now = max([START + timedelta(minutes=minutes), *(e.at for e in story.events)])
    drafts = story.plan(now).drafts
    ready = [d for d in drafts if d.verdict is Verdict.READY]
    assert len({d.key for d in drafts}) == len(drafts)
    unasked = [d.key.recipient for d in ready if d.key.kind is not Kind.FAREWELL]
    assert len(set(unasked)) == len(unasked)  # C5
    assert all(d.rules and d.reason for d in drafts)
    assert all(d.expires_at is not None and d.expires_at > now for d in ready)
    assert all(d.not_before is not None and d.not_before > now for d in drafts if d.verdict is Verdict.NOT_BEFORE)


@given(DEEDS, st.integers(60 * 24 * 5, 60 * 24 * 75))
def test_what_was_laid_down_is_planned_again_as_it_stands(deeds: list[tuple[int, str, Person]], minutes: int) -> None:
    story = lived(deeds, RULES)
    now = max([START + timedelta(minutes=minutes), *(e.at for e in story.events)])
    before = set(shape(story.plan(now)))
    assert set(shape(story.lay_down(now).plan(now))) == before


def test_the_same_world_gives_the_same_plan_whatever_the_order_of_its_threads() -> None:
    story = Story(
        PANEL,
        confirmed("2026-03-02 09:30", interview("2026-03-10 14:00"), id="<b@acme.com>", answers=(), role="Nurse"),
    )
    now = at("2026-03-10 16:00")
    world = story.world(now)
    turned = replace(world, threads=world.threads[::-1])
    assert plan(world, RULES, now) == plan(turned, RULES, now)
    assert placed(now, plan(world, RULES, now).drafts[0])[1].at == now
