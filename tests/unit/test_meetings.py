"""Interviews of a thread: updates, moves, cancellations, rounds by day, panels."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inboxwatch.etiquette import meetings
from inboxwatch.etiquette.fold import fold
from inboxwatch.etiquette.meetings import Rounds, cancel, confirm, merge_people
from inboxwatch.etiquette.thread import Round
from inboxwatch.events import Event
from inboxwatch.model import Interview, Label, Part, Person, State
from tests.support.events import ANN, BOB, RITA, RULES, Story, at, confirmed, interview, received, sent

NOW = at("2026-03-05 09:00")
MONDAY = interview("2026-03-09 10:00", uid="a")
TUESDAY = interview("2026-03-10 10:00", BOB, uid="b")


def after(*interviews: Interview, rounds: Rounds = (), moved: bool = False, alone: bool = True) -> Rounds:
    for each in interviews:
        rounds = confirm(rounds, each, NOW, moved=moved, alone=alone)
    return rounds


def starts(rounds: Rounds) -> list[list[str]]:
    return [[f"{i.start:%d %H:%M}" for i in r.interviews] for r in rounds]


# ---------------------------------------------------------------- rounds


def test_a_round_is_the_interviews_of_one_day() -> None:
    later = interview("2026-03-09 15:00", BOB, uid="c")
    rounds = after(MONDAY, TUESDAY, later)
    assert starts(rounds) == [["09 10:00", "09 15:00"], ["10 10:00"]]
    assert [r.number for r in rounds] == [1, 2]
    assert meetings.day_end(rounds[0]) == at("2026-03-09 16:00")


def test_a_day_is_that_of_the_interviews_zone() -> None:
    evening = interview("2026-03-09 21:00", uid="x", zone="America/New_York")  # the 10th in UTC
    morning = interview("2026-03-09 09:00", uid="y", zone="America/New_York")
    assert len(after(evening, morning)) == 1


def test_an_agenda_of_one_mail_is_a_panel() -> None:
    slots = [interview(f"2026-03-09 1{n}:00", p) for n, p in enumerate((ANN, BOB, RITA))]
    assert starts(after(*slots, alone=False)) == [["09 10:00", "09 11:00", "09 12:00"]]


def test_two_interviews_of_one_day_with_other_people_stand_side_by_side() -> None:
    first, second = interview("2026-03-09 10:00", ANN), interview("2026-03-09 11:00", BOB)
    assert starts(after(first, second)) == [["09 10:00", "09 11:00"]]


def test_numbers_go_on_after_the_latest() -> None:
    rounds = cancel(after(MONDAY, TUESDAY), ("a",), NOW)
    assert [r.number for r in rounds] == [2]
    assert [r.number for r in after(interview("2026-03-12 10:00", uid="c"), rounds=rounds)] == [2, 3]


def test_a_flood_of_invitations_is_bounded() -> None:
    days = [interview(f"2026-03-{d:02} 10:00", uid=str(d)) for d in range(6, 31)]
    assert len(after(*days)) == meetings.MOST_ROUNDS
    slots = [interview(f"2026-03-09 10:{n:02}", uid=str(n)) for n in range(40)]
    assert len(after(*slots)[0].interviews) == meetings.MOST_INTERVIEWS_A_ROUND


# ---------------------------------------------------------------- updates by UID and SEQUENCE


@pytest.mark.parametrize(
    ("sequence", "start", "expected"),
    [
        (2, "2026-03-11 15:00", "11 15:00"),  # newer
        (1, "2026-03-11 15:00", "11 15:00"),  # the same revision, told again
        (0, "2026-03-11 15:00", "09 10:00"),  # older: it came late
    ],
)
def test_the_newest_revision_counts(sequence: int, start: str, expected: str) -> None:
    known = after(replace(MONDAY, sequence=1))
    assert starts(after(interview(start, uid="a", sequence=sequence), rounds=known)) == [[expected]]


def test_a_newer_revision_replaces_the_people() -> None:
    known = after(MONDAY)
    swapped = replace(MONDAY, sequence=1, people=(BOB,))
    assert after(swapped, rounds=known)[0].interviews[0].people == (BOB,)
    assert after(replace(swapped, people=()), rounds=known)[0].interviews[0].people == (ANN,)


def test_the_same_revision_told_again_adds_people_and_keeps_what_it_leaves_out() -> None:
    known = after(replace(MONDAY, location="Room 4"))
    told = replace(MONDAY, people=(BOB,), location=None, end=None, timezone=None)
    (kept,) = after(told, rounds=known)[0].interviews
    assert kept.people == (ANN, BOB)
    assert (kept.location, kept.end, kept.timezone) == ("Room 4", MONDAY.end, "Europe/London")


def test_words_and_an_invitation_for_one_time_are_one_interview() -> None:
    words = replace(MONDAY, uid="", people=(replace(ANN, email=None),), timezone=None)
    (merged,) = after(words, MONDAY)[0].interviews
    assert (merged.uid, merged.people, merged.timezone) == ("a", (ANN,), "Europe/London")
    (merged,) = after(MONDAY, words)[0].interviews
    assert (merged.uid, merged.people, merged.timezone) == ("a", (ANN,), "Europe/London")


def test_two_invitations_for_one_time_are_two() -> None:
    assert starts(after(MONDAY, replace(MONDAY, uid="z", people=(BOB,)))) == [["09 10:00", "09 10:00"]]


def test_an_invitation_finds_its_own_before_one_known_by_words_at_that_time() -> None:
    words = interview("2026-03-10 10:00", RITA)
    rounds = after(MONDAY, words, alone=False)
    moved = replace(MONDAY, start=words.start, end=words.end, sequence=1)
    assert starts(after(moved, rounds=rounds)) == [["10 10:00", "10 10:00"]]
    assert len(after(replace(MONDAY, sequence=1, start=TUESDAY.start), rounds=after(MONDAY, TUESDAY))) == 1


def test_a_zone_that_is_none_is_left_out() -> None:
    (kept,) = after(replace(MONDAY, timezone="Mars/Phobos"))[0].interviews
    assert kept.timezone is None


# ---------------------------------------------------------------- moves


def test_a_move_by_words_takes_the_next_one_ahead() -> None:
    rounds = after(interview("2026-03-16 10:00"), rounds=after(MONDAY, TUESDAY), moved=True)
    assert starts(rounds) == [["16 10:00"], ["10 10:00"]]


def test_a_move_within_a_panels_day_keeps_the_rest_of_the_day() -> None:
    panel = after(interview("2026-03-09 10:00", ANN), interview("2026-03-09 11:00", BOB))
    moved = after(interview("2026-03-12 10:00", ANN), rounds=panel, moved=True)
    assert starts(moved) == [["09 11:00"], ["12 10:00"]]
    assert [r.number for r in moved] == [1, 2]


def test_a_move_by_an_invitation_of_another_uid_takes_what_was_known_by_words() -> None:
    words = interview("2026-03-09 10:00")
    assert starts(after(interview("2026-03-12 15:00", uid="n"), rounds=after(words), moved=True)) == [["12 15:00"]]
    beside = after(interview("2026-03-12 15:00", uid="n"), rounds=after(MONDAY), moved=True)
    assert starts(beside) == [["09 10:00"], ["12 15:00"]]


def test_a_moved_interview_without_people_keeps_those_it_had() -> None:
    (kept,) = after(replace(MONDAY, uid="", start=at("2026-03-12 10:00"), people=()), rounds=after(MONDAY), moved=True)[
        0
    ].interviews
    assert kept.people == (ANN,)


def test_what_took_place_is_not_moved() -> None:
    over = (Round(1, (interview("2026-03-02 10:00"),)),)
    assert starts(after(interview("2026-03-12 10:00"), rounds=over, moved=True)) == [["02 10:00"], ["12 10:00"]]


def test_of_two_agreed_times_by_words_alone_the_older_is_dropped() -> None:
    assert starts(after(interview("2026-03-09 10:00"), interview("2026-03-12 15:00"))) == [["12 15:00"]]


def test_an_invitation_for_another_time_of_the_day_agreed_by_words_replaces_it() -> None:
    assert starts(after(interview("2026-03-09 10:00"), interview("2026-03-09 10:30", uid="a"))) == [["09 10:30"]]
    other_day = after(interview("2026-03-09 10:00"), interview("2026-03-12 10:00", uid="a"))
    assert starts(other_day) == [["09 10:00"], ["12 10:00"]]


# ---------------------------------------------------------------- cancellations


@pytest.mark.parametrize(
    ("uids", "left"),
    [
        (("a",), [["10 10:00"]]),
        (("a", "b"), []),
        ((), []),
        (("unknown",), [["09 10:00"], ["10 10:00"]]),
    ],
)
def test_a_cancellation_names_its_invitation_else_everything_ahead(
    uids: tuple[str, ...], left: list[list[str]]
) -> None:
    assert starts(cancel(after(MONDAY, TUESDAY), uids, NOW)) == left


def test_a_cancelled_day_takes_its_parts_with_it() -> None:
    parts = [interview(f"2026-03-09 1{n}:00", p, uid=f"day#part{n}") for n, p in enumerate((ANN, BOB))]
    known = after(*parts, TUESDAY, alone=False)
    assert starts(cancel(known, ("day",), NOW)) == [["10 10:00"]]
    assert starts(cancel(known, ("day#part1",), NOW)) == [["09 10:00"], ["10 10:00"]]


def test_what_took_place_stays() -> None:
    rounds = after(MONDAY, TUESDAY)
    assert starts(cancel(rounds, (), at("2026-03-09 12:00"))) == [["09 10:00"]]
    assert starts(cancel(rounds, ("a",), at("2026-03-09 12:00"))) == [["09 10:00"], ["10 10:00"]]


def test_an_unknown_invitation_called_off_is_what_was_known_by_words() -> None:
    assert cancel(after(interview("2026-03-12 10:00")), ("never seen",), NOW) == ()
    past = (Round(1, (interview("2026-03-02 10:00", uid="old"),)),)
    mixed = after(interview("2026-03-12 10:00"), rounds=past)
    assert starts(cancel(mixed, ("never seen",), NOW)) == [["02 10:00"]]
    assert starts(cancel(mixed, ("old",), NOW)) == [["02 10:00"], ["12 10:00"]]


def test_a_rejection_drops_what_lies_ahead() -> None:
    assert starts(meetings.drop_ahead(after(MONDAY, TUESDAY), at("2026-03-09 10:30"))) == [["09 10:00"]]


# ---------------------------------------------------------------- people


@pytest.mark.parametrize(
    ("old", "new", "merged"),
    [
        ((), (ANN, ANN), (ANN,)),
        ((ANN,), (BOB,), (ANN, BOB)),
        ((Person("", "ann@acme.com"),), (ANN,), (Person("Ann Lee", "ann@acme.com"),)),
        ((ANN,), (Person("A. Lee", "ann@acme.com", Part.CONTACT),), (ANN,)),
        ((Person("Ann Lee", None),), (ANN,), (ANN,)),
        ((Person("ann lee", None),), (Person("Ann Lee", None),), (Person("ann lee", None),)),
        ((Person("Cleo", None),), (ANN,), (Person("Cleo", None), ANN)),
    ],
)
def test_people_are_merged_by_address_then_by_name(
    old: tuple[Person, ...], new: tuple[Person, ...], merged: tuple[Person, ...]
) -> None:
    assert merge_people(old, new) == merged


def test_what_lies_ahead_is_in_order() -> None:
    rounds = after(TUESDAY, MONDAY)
    assert [i.uid for i in meetings.ahead(rounds, NOW)] == ["a", "b"]
    assert [i.uid for i in meetings.ahead(rounds, at("2026-03-09 11:00"))] == ["b"]


def test_one_mail_that_calls_off_one_invitation_and_brings_another_leaves_the_new_one_alone() -> None:
    first = confirmed("2026-02-26T10:00", interview("2026-03-03T14:00", uid="old@acme.com"))
    moved = received(
        "2026-02-27T10:00",
        Label.INTERVIEW_RESCHEDULED,
        interview("2026-03-05T11:00", uid="new@acme.com"),
        cancels=("old@acme.com",),
    )
    [thread] = fold([first, moved], RULES, at("2026-02-27T11:00")).threads
    assert [i.uid for r in thread.rounds for i in r.interviews] == ["new@acme.com"]
    assert thread.state is State.SCHEDULED


# ---------------------------------------------------------------- told afterwards

TODAY = confirmed("2026-03-02 09:00", interview("2026-03-10 10:00"))


@pytest.mark.parametrize(
    "told",
    [
        received("2026-03-10 12:20", Label.INTERVIEW_CANCELLED),
        received("2026-03-10 12:20", Label.INTERVIEW_RESCHEDULED),
        received("2026-03-10 12:20", Label.INTERVIEW_RESCHEDULED, interview("2026-03-12 10:00")),
        received("2026-03-12 10:59", Label.INTERVIEW_CANCELLED),
    ],
)
def test_an_interview_told_afterwards_not_to_have_taken_place_is_dropped(told: Event) -> None:
    story = Story(TODAY).lay_down("2026-03-10 12:00").add(told)
    assert story.ready(told.at) == []
    assert story.thread(told.at).state in (State.CONTACT, State.SCHEDULED)


def test_what_is_called_off_later_or_after_thanks_took_place() -> None:
    late = Story(TODAY, received("2026-03-12 11:00", Label.INTERVIEW_CANCELLED))
    assert late.thread("2026-03-12 11:00").round == 1
    thanked = Story(TODAY, sent("2026-03-10 12:00", "ann@acme.com"))
    assert thanked.add(received("2026-03-10 13:00", Label.INTERVIEW_CANCELLED)).thread("2026-03-10 13:00").round == 1


def test_words_call_off_what_lies_ahead_before_what_is_over() -> None:
    over, coming = interview("2026-03-10 10:00"), interview("2026-03-12 10:00", BOB)
    rounds = after(over, coming, alone=False)
    assert starts(cancel(rounds, (), at("2026-03-10 12:00"), [over])) == [["10 10:00"]]
    assert starts(cancel(rounds[:1], (), at("2026-03-10 12:00"), [over])) == []


def test_an_invitation_nobody_knows_calls_off_no_other_that_is_over() -> None:
    rounds = after(MONDAY)
    told = at("2026-03-09 12:00")
    assert starts(cancel(rounds, ("never seen",), told, [MONDAY])) == [["09 10:00"]]
    assert cancel(rounds, ("a",), told, [MONDAY]) == ()
