"""News of an application in words of many kinds, and what names the same things but is none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Label
from tests.support.mails import CANDIDATE, plain

SENT = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")


def label(text: str, subject: str, sender: str = "Lee Moor <lee@moor.example>") -> Label:
    return detect(parse(plain(SENT, sender, subject, text, message_id="<n@moor.example>")), READER).label


@pytest.mark.parametrize(
    (
        "subject",
        "text",
    ),
    [
        (
            "Your application to Moor",
            "Hi Ada,\n\nyour application for the Baker position was opened by Moor today.",
        ),
        (
            "Your application",
            "Dear Ada,\n\nwe have looked through your papers for the Baker position and will call on Monday.",
        ),
        (
            "Status of your application",
            "Dear Ada,\n\nyour CV has been reviewed by our shop manager, who will write to you soon.",
        ),
        (
            "Baker position",
            "Dear Ada,\n\nwe were sorry that you missed your interview for the Baker position this morning.",
        ),
        (
            "Baker vacancy",
            "Hello Ada,\n\nwhat is your hourly rate, and how much notice must you give?",
        ),
        (
            "Baker role",
            "Hi Ada,\n\nwe have a few more questions about your experience as a baker before our manager decides.",
        ),
        (
            "Your submission for the Baker role",
            "Hi Ada,\n\nthe client is still looking at it. I will update you by Friday.",
        ),
        (
            "A role in York",
            "Hi Ada,\n\nwe have a Baker role open at a mill in York. Please send me a short and up to date CV.",
        ),
    ],
)
def test_news_of_the_process_is_a_reply(subject: str, text: str) -> None:
    assert label(text, subject) is Label.RECRUITER_REPLY


@pytest.mark.parametrize(
    (
        "subject",
        "text",
        "expected",
    ),
    [
        # a firm that makes open-source software, a clinic: what they are is not what they write about
        (
            "Your application for the Baker position",
            (
                "Dear Ada,\n\nthank you for applying. This time we didn't select you for an interview. We build open "
                "source software."
            ),
            Label.REJECTION,
        ),
        (
            "Receptionist position",
            "Dear Ada,\n\nyour application for the Receptionist position at Moor Clinic is now in review.",
            Label.APPLICATION_RECEIVED,
        ),
        (
            "Baker position",
            (
                "Dear Ada,\n\nwe pause this search for now. We release you, and encourage you to pursue other "
                "opportunities."
            ),
            Label.REJECTION,
        ),
        (
            "Your trial shift",
            "Dear Ada,\n\nthanks for the trial shift. In the end we went with a colleague who knows the ovens.",
            Label.REJECTION,
        ),
        ("The bakery", "Dear Ada,\n\nI would like you to have the job. Could you begin on 1 April?", Label.OFFER),
        (
            "Translators",
            (
                "Dear Ada,\n\nthank you for your interest in joining our translators. Of all applicants we ask for a "
                "sample of 200 "
                "words."
            ),
            Label.ASSESSMENT,
        ),
    ],
)
def test_an_outcome_is_told_in_many_words(subject: str, text: str, expected: Label) -> None:
    assert label(text, subject) is expected


@pytest.mark.parametrize(
    (
        "subject",
        "text",
    ),
    [
        (
            "Reference request: Sam Reed",
            "Dear Ada,\n\nSam Reed has accepted our offer of employment as Baker. Please fill in the form.",
        ),
        (
            "Rate your interview",
            "Hi Ada,\n\nadd your interview review and see what candidates say about interviews at Moor.",
        ),
        (
            "Interview techniques",
            "Hi Ada,\n\nyour interview skills matter. Our workshop helps with your interview questions.",
        ),
        (
            "Faster hiring",
            "Hi Ada,\n\nresume screening takes hours, and then candidates don't match the position. Try ours.",
        ),
        (
            "The fabric",
            (
                "Hi Ada,\n\nthe samples have been reviewed, and the client is happy with the blue. We go with a "
                "supplier "
                "who can deliver."
            ),
        ),
        (
            "Trial day at the gym",
            "Hi Ada,\n\nyour free trial day is waiting. Bring a friend and save on your membership.",
        ),
    ],
)
def test_what_only_sounds_alike_is_other(subject: str, text: str) -> None:
    assert label(text, subject) is Label.OTHER


@pytest.mark.parametrize(
    (
        "text",
        "expected",
    ),
    [
        (
            (
                "Dear Ada,\n\nwe offer you the Baker position. If you would be happy to accept, please sign the "
                "offer letter."
            ),
            Label.OFFER,
        ),
        (
            (
                "Hi Ada,\n\nI'm following up on the mail I sent last week about a Baker role with our client. Are "
                "you interested in "
                "hearing more?"
            ),
            Label.RECRUITER_REPLY,
        ),
        (
            (
                "Hi Ada,\n\nI'm so excited about this role and thought of you at once: Baker with our client in "
                "York. Please send "
                "me your CV."
            ),
            Label.RECRUITER_REPLY,
        ),
        (
            (
                "Dear Ada,\n\nthank you for your interest in interviewing for the Baker position. We have received "
                "your application."
            ),
            Label.APPLICATION_RECEIVED,
        ),
    ],
)
def test_a_recruiters_first_person_is_no_candidates_voice(text: str, expected: Label) -> None:
    assert label(text, "Baker") is expected


@pytest.mark.parametrize(
    ("subject", "text", "expected"),
    [
        # a trade is no appointment
        (
            "Re: Optician position",
            (
                "Dear Ada,\n\nthank you for your time. You will hear from us about the Optician position within 5 "
                "working days."
            ),
            Label.RECRUITER_REPLY,
        ),
        (
            "Application",
            (
                "Dear Ada,\n\nthank you for your application for Senior Hygienist. You have not been put on the "
                "shortlist."
            ),
            Label.REJECTION,
        ),
        (
            "Baker position",
            (
                "Dear Ada,\n\nafter reading all applications we will not be progressing yours. Replies are "
                "undeliverable."
            ),
            Label.REJECTION,
        ),
        ("Baker position", "Dear Ada,\n\nit was close, but this time it will not be you.", Label.REJECTION),
        (
            "Baker position",
            "Hi Ada,\n\nthey have decided to offer the job to somebody who lives in the village.",
            Label.REJECTION,
        ),
        (
            "Baker position",
            "Hi Ada,\n\nthey hope to offer the job to somebody by Friday. I will let you know.",
            Label.RECRUITER_REPLY,
        ),
        (
            "Baker position",
            "Dear Ada,\n\nthe next stage of your application is a numerical reasoning test. You have until Monday.",
            Label.ASSESSMENT,
        ),
        (
            "Baker position",
            "Dear Ada,\n\nyou are invited to sit the Dough Chemistry Test for the Baker position.",
            Label.ASSESSMENT,
        ),
        (
            "Re: Baker application",
            (
                "Ada,\n\ncan you tell me whether you have a van? The owner wants to know it before he reads your "
                "application."
            ),
            Label.RECRUITER_REPLY,
        ),
        (
            "Baker position",
            (
                "Dear Ada,\n\nat this time we are considering other applicants for this position. We thank you for "
                "your interest."
            ),
            Label.REJECTION,
        ),
        (
            "Baker position",
            (
                "Dear Ada,\n\nwe are still considering other applicants, and will be in touch about the position "
                "next week."
            ),
            Label.RECRUITER_REPLY,
        ),
        (
            "Baker position",
            (
                "Dear Ada,\n\nwe chose by the fit between the candidate and the shop, and have decided on another "
                "candidate."
            ),
            Label.REJECTION,
        ),
        (
            "Your application",
            (
                "Dear Ada,\n\nwe have received your wish to withdraw your application for the Baker position, and "
                "closed it."
            ),
            Label.RECRUITER_REPLY,
        ),
        (
            "Baker in York",
            "Hi Ada,\n\nI look for a Baker for a mill in York, well paid. Curious to hear more about the position?",
            Label.RECRUITER_REPLY,
        ),
        (
            "Baker contract",
            (
                "Hi Ada,\n\nour client wants a Baker at $40 an hour on C2C. Can you confirm your rate and "
                "availability to start?"
            ),
            Label.RECRUITER_REPLY,
        ),
        (
            "Baker position",
            (
                "Dear Dr Lee,\n\nI recently submitted my application for the Baker position and would appreciate any "
                "news on it."
            ),
            Label.OTHER,
        ),
    ],
)
def test_what_a_mail_says_counts_more_than_the_trade_it_is_about(subject: str, text: str, expected: Label) -> None:
    assert label(text, subject) is expected


def test_a_network_hands_on_what_one_member_wrote_to_another() -> None:
    text = "Hi Ada,\n\nyour background in ovens caught my eye. Would you be open to hearing about a Baker role?"
    data = plain(SENT, "Lee Moor <hit-reply@linkedin.com>", "Baker in York", text, message_id="<i@linkedin.com>")
    data = b"List-Unsubscribe: <https://linkedin.com/u>\r\n" + data
    assert detect(parse(data), READER).label is Label.RECRUITER_REPLY


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Your eye test", "Dear Ada,\n\nyour optician appointment is on Tuesday at 10. Could you bring your glasses?"),
        (
            "Ace it",
            'Join our free webinar "Ace your interview" on Thursday, 9 April at 7 pm. Ten tips on how to answer.',
        ),
        ("Test drive", "Hi Ada,\n\ntake the New Moor Electric Test Drive and win. Our jobs page is open as well."),
    ],
)
def test_business_of_another_kind_stays_other(subject: str, text: str) -> None:
    assert label(text, subject) is Label.OTHER


@pytest.mark.parametrize(
    ("subject", "text", "sender"),
    [
        (
            "Your application for Rex",
            (
                "Hi Ada,\n\nthank you for your application to adopt Rex. We would like to arrange an interview. "
                "Would Friday work?"
            ),
            "Home <home@paws.example>",
        ),
        (
            "Interview for Tom Example",
            "Dear Mrs Example,\n\nwe are glad to invite Tom to an interview for a Year 5 place on 10 March at 10:30.",
            "Moor School <office@moorschool.example>",
        ),
        (
            "Your interview",
            "Dear Ada,\n\nyour interview for the spring term takes place on 10 March at 10:30 in the library.",
            "Admissions <admissions@moorschool.example>",
        ),
        (
            "Secretary",
            (
                "Hi Ada,\n\nthe committee would be delighted to offer you the role of secretary of the club. We meet "
                "on Mondays."
            ),
            "Wim <wim@chess.example>",
        ),
        (
            "Viewing confirmed",
            (
                "Hi Ada,\n\nyour viewing is confirmed for Friday at 5 pm. Unfortunately flat 3 has gone to another "
                "applicant."
            ),
            "Kerr <kerr@kerr.example>",
        ),
        (
            "An interview about your kitchen?",
            (
                "Hi Ada,\n\nwe are talking to people who use our pans. Are you free for an interview next week? You "
                "get a voucher."
            ),
            "Lena <lena@pans.example>",
        ),
        (
            "Friday",
            (
                "Hi Ada,\n\nthe candidates for the baker post are confirmed: Sam at 10, Kim at 11. Their CVs are "
                "attached."
            ),
            "Carla <carla@example.com>",
        ),
        (
            "Interview - Tom",
            (
                "Dear Ms Example,\n\nwe should like to invite him to an interview on 10 March at 10:30. Candidates "
                "may bring a book."
            ),
            "Moor School <office@moorschool.example>",
        ),
        (
            "Your appointment",
            (
                "Dear Ada,\n\nan interview at the job centre.\n\nWhen: Tuesday 10 March 2026, 10:20\n\nBring a list "
                "of the jobs."
            ),
            "Service <no-reply@service.example>",
        ),
        (
            "Book an identity interview",
            (
                "Dear Ada,\n\nwe must speak to you about your application for your first adult passport. Please book "
                "a time."
            ),
            "Office <interview.bookings@papers.example>",
        ),
    ],
)
def test_interviews_and_applications_of_other_walks_of_life_are_other(subject: str, text: str, sender: str) -> None:
    assert label(text, subject, sender) is Label.OTHER


def test_a_word_of_the_firms_own_name_is_no_other_business() -> None:
    text = "Dear Ada,\n\nplease send us your CV for the Baker position at Summit Mills. We read it by Friday."
    assert label(text, "Baker at Summit Mills", "Lee Moor <lee@summit-mills.example>") is Label.RECRUITER_REPLY


def test_what_a_firm_is_called_saves_no_mail_that_is_about_its_trade() -> None:
    text = "Dear Ada,\n\nyour appointment for a check-up at Moor Clinic is on Friday at 10. Are you a new patient?"
    assert label(text, "Moor Clinic", "Moor Clinic <desk@moorclinic.example>") is Label.OTHER


@pytest.mark.parametrize(
    ("subject", "text", "expected"),
    [
        (
            "Baker position",
            (
                "Dear Ada,\n\nthank you for completing the skills test for the Baker position. We will get back to "
                "you soon."
            ),
            Label.RECRUITER_REPLY,
        ),
        (
            "Baker position",
            "Dear Ada,\n\nas part of our skills assessment, please share a photo of a loaf of yours.",
            Label.ASSESSMENT,
        ),
        (
            "Your application",
            "Dear Ada,\n\nyour letter on the Baker position was received and will be read by our manager.",
            Label.APPLICATION_RECEIVED,
        ),
        (
            "Your offer",
            "Dear Ada,\n\nwe regret to tell you that we must rescind the offer, and will not be moving forward.",
            Label.REJECTION,
        ),
        (
            "How was your interview on 2 March?",
            (
                "Hi Ada,\n\nyou interviewed with us on 2 March at 10:00. How likely are you to recommend us? Answers "
                "are anonymous."
            ),
            Label.OTHER,
        ),
        (
            "Night Porter",
            "Dear Ada,\n\nthe manager likes you, so the Night Porter job is yours if you want it. Come in on Monday.",
            Label.OFFER,
        ),
        (
            "Your application",
            "Dear Ada,\n\nwe've filled the Baker spot with people who can start at four.",
            Label.REJECTION,
        ),
        (
            "Baker position",
            "Dear Ada,\n\nwe have decided to move forward to references with those whose experience is longest.",
            Label.REJECTION,
        ),
        (
            "Baker position 12",
            "Dear Ada,\n\nthis confirms that you submitted your application for Baker. Your file is not read yet.",
            Label.APPLICATION_RECEIVED,
        ),
        (
            "Medical Secretary position",
            (
                "Dear Ada,\n\nbefore Moor Clinic sees anybody for the Secretary position, please complete the typing "
                "test."
            ),
            Label.ASSESSMENT,
        ),
    ],
)
def test_what_lies_behind_is_news_and_what_is_decided_an_outcome(subject: str, text: str, expected: Label) -> None:
    assert label(text, subject) is expected
