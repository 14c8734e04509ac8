"""Which letter a draft is, from what the thread went through: folded from mail, as a pass does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from inboxwatch.etiquette.situation import Values, situation_of, values_of
from inboxwatch.etiquette.thread import PlannedDraft, Thread, Verdict
from inboxwatch.events import Event, MailReceived
from inboxwatch.model import DraftKey, Interview, Kind, Label, Manner, Part, Person, Salutation
from tests.support.events import ADA, ANN, BOB, RITA, Story, at, confirmed, interview, received, sent

CLEO = Person("Cleo Park", "cleo@acme.com", Part.INTERVIEWER)
NOBODY = Person("", "careers@acme.com", Part.CONTACT)


def by(thread: Thread, kind: Kind, to: Person, number: int) -> tuple[str, Values]:
    key = DraftKey(ADA, thread.id, number, kind, to.email or "")
    draft = PlannedDraft(key, to, Verdict.READY, (), "", None, None, None, "")
    situation = situation_of(draft, thread)
    return situation, values_of(draft, thread, situation, "Ada Example")


def after(*events: Event, to: Person = ANN, kind: Kind = Kind.THANK_YOU, number: int = 1) -> tuple[str, Values]:
    return by(Story(*events).thread("2026-06-01 12:00"), kind, to, number)


def says(event: MailReceived, **facts: Any) -> MailReceived:
    """The same mail, in which detection found more."""
    return replace(event, signal=replace(event.signal, facts=replace(event.signal.facts, **facts)))


def met(*people: Person, day: str = "2026-03-10", place: str | None = None, **more: Any) -> MailReceived:
    when = f"2026-{int(day[5:7]):02}-{int(day[8:]) - 6:02} 09:00"
    return confirmed(when, interview(f"{day} 10:00", *people, location=place), id=f"<{day}@acme.com>", **more)


def test_an_interview_with_one_person() -> None:
    situation, values = after(met(ANN))
    assert (situation, values.colleagues, values.task, values.later) == ("thank_you", "", "", False)


@pytest.mark.parametrize(
    ("people", "colleagues"),
    [
        ((ANN, BOB), "Bob Roy"),
        ((BOB, ANN, CLEO), "Bob Roy and Cleo Park"),
        ((ANN, BOB, CLEO, Person("Dan Orr", "dan@acme.com", Part.INTERVIEWER)), "your colleagues"),
        ((ANN, Person("", "x@acme.com", Part.INTERVIEWER)), "your colleagues"),
        ((ANN, RITA), ""),
    ],
)
def test_a_panel_names_those_who_sat_there_too(people: tuple[Person, ...], colleagues: str) -> None:
    assert after(met(*people))[1].colleagues == colleagues


def test_interviews_one_after_the_other_are_no_panel() -> None:
    mail = confirmed("2026-03-04 09:00", interview("2026-03-10 10:00", ANN), interview("2026-03-10 11:00", BOB))
    assert after(mail)[1].colleagues == ""


def test_a_first_talk_with_the_recruiter_alone_is_a_screen() -> None:
    assert after(met(RITA), to=RITA)[0] == "thank_you_screen"
    unsure = replace(RITA, part=Part.CONTACT)
    assert after(met(unsure, contact=RITA), to=unsure)[0] == "thank_you_screen"
    assert after(met(ANN, RITA), to=RITA)[0] == "thank_you_arranged"


@pytest.mark.parametrize(
    ("place", "way", "talk"),
    [
        ("phone", "phone", "call"),
        ("+44 20 7946 0991", "phone", "call"),
        ("https://zoom.us/j/1234567890", "video", "call"),
        ("Microsoft Teams", "video", "call"),
        ("4 Mill Lane, second floor", "on_site", "conversation"),
        (None, "", "conversation"),
    ],
)
def test_by_which_way(place: str | None, way: str, talk: str) -> None:
    values = after(met(ANN, place=place))[1]
    assert (values.by, values.talk) == (way, talk)


@pytest.mark.parametrize(
    ("label", "subject", "task"),
    [
        (Label.ASSESSMENT, "Next step", "exercise"),
        (Label.RECRUITER_REPLY, "Your take-home task", "exercise"),
        (Label.RECRUITER_REPLY, "Case study for Tuesday", "case study"),
        (Label.RECRUITER_REPLY, "Presentation for Tuesday", "presentation"),
        (Label.RECRUITER_REPLY, "Directions", ""),
    ],
)
def test_what_had_to_be_prepared(label: Label, subject: str, task: str) -> None:
    mail = received("2026-03-05 09:00", label, subject=subject)
    assert after(met(ANN), mail)[1].task == task


def test_what_was_prepared_for_an_earlier_round_is_not_for_this_one() -> None:
    mails = (met(ANN), received("2026-03-05 09:00", Label.ASSESSMENT), met(CLEO, day="2026-03-20"))
    assert after(*mails, to=CLEO, number=2)[1].task == ""
    assert after(*mails)[1].task == "exercise"


def test_later_rounds_with_people_met_before_and_with_new_ones() -> None:
    mails = (met(ANN, BOB), met(ANN, CLEO, day="2026-03-20"))
    situation, values = after(*mails, number=2)
    assert (situation, values.first_day, values.again) == ("thank_you_again", " on 10 March", True)
    situation, values = after(*mails, to=CLEO, number=2)
    assert (situation, values.later, values.again) == ("thank_you", True, False)


# ---------------------------------------------------------------- check-ins


def check_in(*events: Event, to: Person = RITA) -> Values:
    return after(*events, to=to, kind=Kind.CHECK_IN)[1]


def test_after_silence_nothing_is_said_of_dates_and_mails() -> None:
    values = check_in(met(ANN))
    assert (values.stated, values.wrote, values.promised) == ("", "", "")


def test_a_stated_date_is_named_as_long_as_nobody_wrote_after_it() -> None:
    stated = received("2026-03-11 09:00", decision=date(2026, 3, 13))
    assert check_in(met(ANN), stated).stated == "Friday 13 March"
    assert check_in(met(ANN), stated, received("2026-03-17 09:00")).stated == ""
    assert check_in(met(ANN), stated, sent("2026-03-17 09:00")).stated == ""


def test_who_wrote_last() -> None:
    theirs = received("2026-03-12 09:00")
    assert check_in(met(ANN), theirs).wrote == "12 March"
    assert check_in(met(ANN), theirs, sent("2026-03-12 10:00")).wrote == ""
    assert check_in(met(ANN), received("2026-03-12 09:00", automatic=True)).wrote == ""


def test_what_they_offered_holds_though_the_user_wrote_after_it() -> None:
    theirs = says(received("2026-03-12 09:00"), will_write=True)
    assert check_in(met(ANN), theirs, sent("2026-03-12 10:00")).promised == "12 March"
    assert check_in(met(ANN), theirs, received("2026-03-14 10:00")).promised == ""
    before = says(received("2026-03-05 09:00"), will_write=True)
    assert check_in(met(ANN), before).promised == "", "they wrote before the interview, of the interview"


def test_the_day_of_a_mail_is_that_of_the_interviews_clock() -> None:
    mail = confirmed("2026-03-04 09:00", interview("2026-03-10 10:00", ANN, zone="Asia/Tokyo"))
    assert check_in(mail, received("2026-03-12 20:00")).wrote == "13 March"


def test_their_style_is_kept_from_each_mail() -> None:
    mail = says(met(ANN), manner=Manner(Salutation.HI, signs="Rita"))
    assert check_in(mail).greeting == "Hi Rita,"
    story = Story(mail).thread("2026-03-05 09:00")
    assert story.mails[0].manner == Manner(Salutation.HI, signs="Rita")
    assert story.mails[0].label is Label.INTERVIEW_CONFIRMED


def test_mail_that_comes_while_thanks_stand_changes_nothing_of_them() -> None:
    later = says(received("2026-03-10 18:00"), manner=Manner(Salutation.HI, signs="Rita"))
    task = received("2026-03-10 19:00", Label.ASSESSMENT)
    assert after(met(ANN), later, task) == after(met(ANN))


def test_nothing_known_gives_values_all_the_same() -> None:
    bare = Interview(at("2026-03-10 10:00"))
    mail = confirmed("2026-03-04 09:00", bare, company=None, role=None, domain=None, contact=None, sender=NOBODY)
    situation, values = after(mail, to=NOBODY)
    assert situation == "thank_you_arranged"
    assert (values.greeting, values.the_role, values.partner) == ("Hello,", "the role", "")
