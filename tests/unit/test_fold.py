"""The fold: the order in which mail arrives does not matter, nor does the number of times it is seen."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inboxwatch.etiquette.fold import fold
from inboxwatch.etiquette.plan import plan
from inboxwatch.events import DraftDiscarded, DraftEdited, DraftMissing, Event, ThreadClosed, ThreadsMerged
from inboxwatch.model import DraftState, Kind, Label, Outcome, State, TrustVerdict
from tests.support.events import ANN, BOB, RULES, Story, at, confirmed, interview, received, sent

CALL = confirmed("2026-03-02 09:00", interview("2026-03-10 10:00"))
OTHER = confirmed(
    "2026-03-03 09:00", interview("2026-03-11 10:00", BOB), id="<b@acme.com>", answers=(), role="Nurse", contact=ANN
)
NOW = at("2026-03-20 12:00")

MAILS = st.lists(
    st.tuples(
        st.integers(0, 30), st.sampled_from(["call", "move", "cancel", "news", "sent", "reject", "other", "dup"])
    ),
    min_size=2,
    max_size=10,
)


def told(steps: list[tuple[int, str]]) -> list[Event]:
    """Mails of whole days, so that several come at one instant."""
    events: list[Event] = [CALL]
    for number, (day, what) in enumerate(steps):
        when = f"{at('2026-03-01 09:00') + timedelta(days=day):%Y-%m-%d %H:%M}"
        name = f"<{number}@acme.com>"
        later = f"{at('2026-03-04 11:00') + timedelta(days=day):%Y-%m-%d %H:%M}"
        kinds: dict[str, Event] = {
            "call": confirmed(when, interview(later, BOB, uid=name), id=name),
            "move": received(when, Label.INTERVIEW_RESCHEDULED, interview(later), id=name),
            "cancel": received(when, Label.INTERVIEW_CANCELLED, id=name),
            "news": received(when, id=name, answers=(f"<{max(number - 1, 0)}@acme.com>",)),
            "sent": sent(when, id=name),
            "reject": received(when, Label.REJECTION, id=name),
            "other": confirmed(when, interview(later), id=name, answers=(), role=f"Role {number}"),
            "dup": CALL,
        }
        events.append(kinds[what])
    return events


@given(MAILS, st.randoms(use_true_random=False))
def test_the_order_in_which_mail_arrives_does_not_matter(steps: list[tuple[int, str]], chance: random.Random) -> None:
    events = told(steps)
    shuffled = list(events)
    chance.shuffle(shuffled)
    world = fold(events, RULES, NOW)
    assert fold(shuffled, RULES, NOW) == world
    assert fold(iter(shuffled + events), RULES, NOW) == world
    assert plan(fold(shuffled, RULES, NOW), RULES, NOW) == plan(world, RULES, NOW)


def test_draft_events_find_their_thread_though_they_are_read_before_its_mail() -> None:
    story = Story(CALL).lay_down("2026-03-10 12:00").edit("2026-03-10 13:00", Kind.THANK_YOU)
    assert fold(story.events[::-1][:1] + story.events[:-1], RULES, NOW) == fold(story.events, RULES, NOW)


def test_events_of_one_instant_are_taken_in_the_order_of_a_pass() -> None:
    """A pass looks at mail before it lays down a draft; both may bear the same time."""
    story = Story(CALL).lay_down("2026-03-10 12:00")
    story.add(sent("2026-03-10 12:00", "ann@acme.com", id="<hand@example.com>", answers=(), subject="Hello"))
    assert story.thread("2026-03-10 13:00").drafts[0].state is DraftState.PLACED
    assert story.ready("2026-03-10 13:00") == []


# ---------------------------------------------------------------- once


def test_a_mail_seen_twice_is_one() -> None:
    twice = Story(
        CALL, replace(CALL, subject="Seen in the archive"), sent("2026-03-11 09:00"), sent("2026-03-11 09:00")
    )
    thread = twice.thread("2026-03-12 09:00")
    assert len(thread.mails) == 2
    assert len(twice.world("2026-03-12 09:00").ledger) == 1


def test_the_same_mail_in_two_accounts_is_two_threads_that_share_their_limits() -> None:
    story = Story(CALL, replace(CALL, account="ada@home.example"))
    world = story.world("2026-03-10 12:00")
    assert len({t.id for t in world.threads}) == 2
    assert story.drafts("2026-03-10 12:00") == [
        (Kind.THANK_YOU, "ann@acme.com", "ready"),
        (Kind.THANK_YOU, "ann@acme.com", "C5"),
    ]


# ---------------------------------------------------------------- identity


def test_a_threads_id_is_that_of_the_oldest_mail_its_first_names() -> None:
    late = received("2026-03-05 09:00", id="<late@acme.com>", answers=("<first@acme.com>", "<x@acme.com>"))
    early = received("2026-03-01 09:00", id="<first@acme.com>", answers=())
    ids = {Story(*events).thread(NOW).id for events in ([late], [early], [early, late], [late, early], [CALL])}
    assert len(ids) == 1
    assert Story(replace(late, account="x@y.co")).thread(NOW).id not in ids
    assert len(ids.pop()) == 10


def test_a_mail_that_is_of_no_hiring_starts_no_thread() -> None:
    assert Story(received("2026-03-02 09:00", Label.OTHER)).world(NOW).threads == ()
    assert Story(sent("2026-03-02 09:00")).world(NOW).threads == ()
    thread = Story(CALL, received("2026-03-03 09:00", Label.OTHER)).thread(NOW)
    assert len(thread.mails) == 2


def test_suspicious_mail_stands_alone_whatever_it_claims_to_answer() -> None:
    forged = received("2026-03-11 09:00", Label.REJECTION, id="<forged@evil.example>", trust=TrustVerdict.SUSPICIOUS)
    world = Story(CALL, forged).world("2026-03-11 12:00")
    real, apart = world.threads
    assert (real.state, apart.state) == (State.THANK_YOU, State.CONTACT)
    assert [m.message_id for m in apart.mails] == ["<forged@evil.example>"]
    answered = received("2026-03-11 10:00", id="<more@acme.com>", answers=("<forged@evil.example>", "<first@acme.com>"))
    assert len(Story(CALL, forged, answered).world("2026-03-11 12:00").threads[0].mails) == 2


# ---------------------------------------------------------------- merging


def ids(story: Story) -> list[str]:
    return [t.id for t in story.world(NOW).threads]


def test_merged_threads_fold_as_one_from_the_start() -> None:
    story = Story(CALL, OTHER)
    first, second = ids(story)
    story.add(ThreadsMerged(at("2026-03-15 09:00"), second, first))
    thread = story.thread(NOW)
    assert thread.id == first
    assert thread.ids == frozenset({first, second})
    assert [i.people for r in thread.rounds for i in r.interviews] == [(BOB,)]  # two agreed times: the newer one
    assert len(thread.mails) == 2


@pytest.mark.parametrize("order", [(0, 1, 1, 2), (1, 2, 0, 1)])
def test_merges_go_on_through_merges(order: tuple[int, int, int, int]) -> None:
    third = confirmed("2026-03-04 09:00", interview("2026-03-12 10:00"), id="<c@acme.com>", answers=(), role="Cook")
    story = Story(CALL, OTHER, third)
    names = ids(story)
    a, b, c, d = (names[i] for i in order)
    story.add(ThreadsMerged(at("2026-03-15 09:00"), a, b), ThreadsMerged(at("2026-03-15 10:00"), c, d))
    assert ids(story) == [names[2]]
    assert len(story.thread(NOW).mails) == 3


def test_merging_back_and_forth_or_with_itself_is_no_circle() -> None:
    story = Story(CALL, OTHER)
    first, second = ids(story)
    story.add(
        ThreadsMerged(at("2026-03-15 09:00"), second, first),
        ThreadsMerged(at("2026-03-15 10:00"), first, second),
        ThreadsMerged(at("2026-03-15 11:00"), first, first),
        ThreadsMerged(at("2026-03-15 12:00"), "nobody", "nothing"),
    )
    assert ids(story) == [first]


def test_drafts_and_commands_of_a_merged_thread_are_those_of_the_one_it_went_into() -> None:
    story = Story(CALL, OTHER).lay_down("2026-03-10 12:00").lay_down("2026-03-11 12:00")
    first, second = ids(story)
    story.add(ThreadsMerged(at("2026-03-12 09:00"), second, first))
    assert {r.key.recipient for r in story.thread("2026-03-12 10:00").drafts} == {"ann@acme.com", "bob@acme.com"}
    world = story.world("2026-03-11 13:00")
    assert all(d.key.thread in world.by_id for d in story.plan("2026-03-11 13:00").drafts)
    key = story.key(Kind.THANK_YOU, "bob@acme.com")
    story.add(DraftMissing(at("2026-03-12 11:00"), key), DraftDiscarded(at("2026-03-12 11:10"), key))
    assert [r.state for r in story.thread("2026-03-12 12:00").drafts][-1] is DraftState.DISCARDED
    story.add(ThreadClosed(at("2026-03-12 12:00"), second, Outcome.MUTED))
    assert story.thread(NOW).outcome is Outcome.MUTED


def test_events_of_threads_that_are_not_known_are_no_news() -> None:
    key = Story(CALL).lay_down("2026-03-10 12:00").key(Kind.THANK_YOU)
    lost: list[Event] = [
        ThreadClosed(at("2026-03-12 12:00"), "nobody", Outcome.MUTED),
        DraftEdited(at("2026-03-12 12:00"), key, "<x@y>"),
    ]
    assert fold(lost, RULES, NOW).threads == ()


def test_the_ledger_is_of_all_threads_and_in_order() -> None:
    story = Story(
        CALL, OTHER, sent("2026-03-12 09:00", "bob@acme.com", answers=("<b@acme.com>",)), sent("2026-03-11 09:00")
    )
    ledger = story.world(NOW).ledger
    assert [(e.recipient, e.company) for e in ledger] == [("rita@acme.com", "acme.com"), ("bob@acme.com", "acme.com")]
    assert len({e.thread for e in ledger}) == 2


def test_a_company_that_is_named_better_later_is_counted_by_the_better_name_throughout() -> None:
    story = Story(
        received("2026-03-01 09:00", domain=None, company=None, contact=None, automatic=True, id="<first@acme.com>"),
        sent("2026-03-02 09:00"),
        received("2026-03-03 09:00", domain=None, company="Acme Ltd."),
        received("2026-03-04 09:00"),
        received("2026-03-05 09:00", domain="acme-mail.com"),
    )
    keys = [Story(*story.events[:n]).world(NOW).threads[0].company_key for n in (1, 3, 4, 5)]
    assert keys == ["<first@acme.com>", "acme", "acme.com", "acme.com"]


def test_a_flood_of_mail_does_not_grow_a_thread_without_bound() -> None:
    flood = [received("2026-03-05 09:00", id=f"<{n}@acme.com>") for n in range(450)]
    assert len(Story(CALL, *flood).thread(NOW).mails) == 400
