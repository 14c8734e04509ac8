"""Mail out of recruiting systems and test platforms: what a system never writes about, its tasks, buttons, footers."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.detect.senders import sent_through
from inboxwatch.detect.systems import SystemKind
from inboxwatch.model import Label
from tests.support.mails import CANDIDATE, plain

SENT = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")
SYSTEM = "Fell Mill <no-reply@us.greenhouse-mail.io>"
PERSON = "Lee Moor <lee@fellmill.example>"


def mail(text: str, subject: str, sender: str = SYSTEM, through: str = "") -> bytes:
    data = plain(SENT, sender, subject, text, message_id="<n@fellmill.example>")
    return f"Return-Path: <{through}>\r\n".encode() + data if through else data


def label(text: str, subject: str, sender: str = SYSTEM, through: str = "") -> Label:
    return detect(parse(mail(text, subject, sender, through)), READER).label


def test_a_mail_is_through_the_system_that_its_envelope_names() -> None:
    assert sent_through(parse(mail("Hello", "Hello", PERSON, "b+1@mail.hire.lever.co"))) is SystemKind.ATS
    assert sent_through(parse(mail("Hello", "Hello", PERSON, "lee@fellmill.example"))) is None
    assert sent_through(parse(mail("Hello", "Hello", PERSON))) is None
    assert sent_through(parse(mail("Hello", "Hello", SYSTEM))) is SystemKind.ATS


def test_a_persons_mail_through_a_system_is_about_hiring_without_saying_so() -> None:
    words = "Hi Ada,\n\nsadly somebody else was a closer match. We went with another person.\n\nLee"
    assert label(words, "Fell Mill", PERSON, "b+1@mail.hire.lever.co") is Label.REJECTION
    assert label(words, "Fell Mill", PERSON, "lee@fellmill.example") is Label.OTHER


@pytest.mark.parametrize(
    "text",
    [
        (
            "Dear Ada,\n\nthank you for your application for Leasing Agent. Our tenants and landlords will be glad,"
            " and the manager would like to interview you. Which day next week suits you?"
        ),
        (
            "Dear Ada,\n\nthank you for your application for Veterinary Nurse. The clinic and its new patients keep us"
            " busy, but could you speak with us by phone? When are you free on Thursday?"
        ),
        (
            "Dear Ada,\n\nthank you for your application for Fundraiser. Donations pay for our campaign. "
            "Please choose a time for a live interview here: https://fellmill.example/t"
        ),
    ],
)
def test_an_employers_trade_is_no_other_business_in_a_systems_mail(text: str) -> None:
    assert label(text, "Your application to Fell Mill") is Label.SCHEDULING_REQUEST


def test_a_survey_of_a_system_is_no_news() -> None:
    assert label("Hi Ada,\n\nplease take our short survey on your application.", "Your application") is Label.OTHER


@pytest.mark.parametrize(
    ("subject", "text", "expected"),
    [
        (
            "Baker",
            "Hi Ada,\n\nso sorry, the Baker position got filled last night by my cousin.",
            Label.REJECTION,
        ),
        (
            "Baker",
            "Dear Ada,\n\nfor the Baker role the team has chosen to advance others whose craft is nearer to ours.",
            Label.REJECTION,
        ),
        (
            "Your application",
            "Dear Ada,\n\nwe are fully staffed at the mill. We keep your application on file.",
            Label.REJECTION,
        ),
        (
            "Pick a slot",
            (
                "Dear Ada,\n\nyou are shortlisted for Baker. Please choose a slot for your interview here: "
                "https://fellmill.example/s. After two days the slot will be offered to other candidates."
            ),
            Label.SCHEDULING_REQUEST,
        ),
        (
            "To do: Choose Interview Slot",
            "Ada,\n\nyou have a task.\n\nJob: Baker",
            Label.SCHEDULING_REQUEST,
        ),
        (
            "Fell Mill",
            (
                "Hi Ada,\n\nyou are one of four we would like to meet about the Baker job. Book yours here: "
                "https://fellmill.example/s"
            ),
            Label.SCHEDULING_REQUEST,
        ),
        (
            "Your interview with Fell Mill",
            (
                "Hello Ada,\n\nyou have chosen this time for your phone interview for Baker:\n\n"
                "Tuesday 10 March 2026\n14:00 - 14:30 (GMT)\n\n"
                "Save to calendar ( https://fellmill.example/i ) | Choose another time ( https://fellmill.example/c )"
            ),
            Label.INTERVIEW_CONFIRMED,
        ),
        (
            "Fell Mill has a document for you",
            "Hi Ada,\n\nthe mill has drawn up an offer for you: Baker, full-time.\n\nOpen Offer Letter",
            Label.OFFER,
        ),
        (
            "The next steps",
            "Hi Ada,\n\nby applying for Baker you did your part: your papers are now with our team.",
            Label.APPLICATION_RECEIVED,
        ),
    ],
)
def test_what_systems_say_in_the_employers_name_is_read(subject: str, text: str, expected: Label) -> None:
    assert label(text, subject) is expected


PLATFORM = "HireVue <noreply@hirevue.com>"
BOARD = "LinkedIn <jobs-noreply@linkedin.com>"
RELAYED = '"Kim (Fell Mill)" <kim-8xq2@indeedemail.com>'


def test_what_a_test_platform_sends_is_a_test_unless_it_says_otherwise() -> None:
    assert label("Ada, there are 3 days left. Film yourself by Thursday.", "A reminder", PLATFORM) is Label.ASSESSMENT
    done = "Hi Ada,\n\nthank you for completing your recorded interview. HireVue has passed it on."
    assert label(done, "Finished", PLATFORM) is not Label.ASSESSMENT
    assert label("Hi Ada, reset your password within an hour.", "Your password", PLATFORM) is Label.OTHER


def test_a_job_boards_news_of_ones_application_counts_whatever_it_advertises_below() -> None:
    sent = "Your application was sent to Fell Mill\n\nBaker\n\nView similar jobs you may be interested in"
    assert label(sent, "Your application was sent to Fell Mill", BOARD) is Label.APPLICATION_RECEIVED
    viewed = "Your application for Baker was viewed by Fell Mill.\n\nRecommended jobs for you"
    assert label(viewed, "Fell Mill viewed your application", BOARD) is Label.RECRUITER_REPLY
    assert label("Bakers wanted. View all jobs.", "8 new jobs near York", BOARD) is Label.OTHER


def test_an_employers_message_through_a_job_board_is_news_however_short() -> None:
    assert label("Hi. do you have a van? do you live near York?", "Message", RELAYED) is Label.RECRUITER_REPLY
    asked = "Hi. I liked your resume. r u around tmrw for a quick phone call?"
    assert label(asked, "Message", RELAYED) is Label.SCHEDULING_REQUEST


def test_a_systems_own_reminder_to_who_interviews_is_no_news() -> None:
    words = "Hi Ada,\n\nyou interviewed Lee Moor. Your scorecard is due. Next for this candidate: a debrief call."
    assert label(words, "Reminder", "Greenhouse <no-reply@us.greenhouse-mail.io>") is Label.OTHER


def test_who_asks_for_papers_does_not_acknowledge_an_application() -> None:
    words = "Hi Ada, thanks for applying. First I need a copy of your passport."
    assert label(words, "Fell Mill", "Lee Moor <fell@teamtailor-mail.com>") is Label.RECRUITER_REPLY
    later = "Hi Ada, thanks for applying. We shall read your form. If we need your references we will ask."
    assert label(later, "Fell Mill", "Lee Moor <fell@teamtailor-mail.com>") is Label.APPLICATION_RECEIVED


def test_a_person_who_writes_out_of_a_system_moves_a_talk_without_naming_it() -> None:
    words = "Hi Ada, sorry, my bus is late. Could we make it 3 rather than 2 tomorrow?"
    assert label(words, "Change of time", "Lee Moor <fell@teamtailor-mail.com>") is Label.INTERVIEW_RESCHEDULED
    assert label(words, "Change of time", "Lee Moor <lee@moor.example>") is Label.OTHER


def test_what_cannot_be_until_later_and_is_not_a_no_is_news() -> None:
    words = "Hi Ada, it is not a no. One more interview can't happen until Easter, then we decide on the Baker role."
    assert label(words, "Re: Baker role", "Lee Moor <fell@teamtailor-mail.com>") is Label.RECRUITER_REPLY


def test_weekend_work_is_no_time_to_talk() -> None:
    assert label("Hi Ada, can you do weekends? Do you drive?", "Baker position") is Label.RECRUITER_REPLY


def test_a_button_for_another_time_asks_for_none() -> None:
    words = "Hi Ada,\n\nyour interview for Baker is called off, sorry.\n\nView job | Pick another time"
    assert label(words, "Fell Mill") is Label.INTERVIEW_CANCELLED
