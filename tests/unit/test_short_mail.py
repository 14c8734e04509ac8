"""Short and plain mail of employers and their systems, and the same words on other business."""

from __future__ import annotations

import pytest

from inboxwatch.model import Label
from tests.support.labels import label

# ---------------------------------------------------------------- news in plain words


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Re: Data Engineer", "Thanks for your mail. The hiring manager is away; I will update you once she is back."),
        ("Feedback from your interview", "The interviewers were positive about your design. We are discussing it now."),
        ("Background check", "As a next step we will run a background check. You will receive a link."),
        ("Shortlist", "Congratulations! You have been shortlisted for the Data Engineer position."),
        ("Re: Opportunity", "Thanks for getting back to me. The salary range is 80-95k and the role is remote."),
        ("Forward", "Great news: the team wants to move you forward. Sam will be your point of contact."),
        ("References", "Your references came back and they were glowing. We will finalise things this week."),
        (
            "On hold",
            "Unfortunately the role you applied for has been put on hold. I'll be in touch as soon as I know more.",
        ),
        (
            "Delay",
            "Our hiring manager was ill, so the decision has slipped a week. You are still very much in the mix.",
        ),
    ],
)
def test_news_of_a_process_in_plain_words_is_told_by_an_employer(subject: str, text: str) -> None:
    assert label(subject, text) is Label.RECRUITER_REPLY


@pytest.mark.parametrize(
    "text",
    [
        "Unfortunately the role has been put on hold for good, and we have closed it.",
        "Unfortunately we have to pause all hiring. We wish you the best of luck elsewhere.",
    ],
)
def test_a_search_on_hold_that_promises_nothing_has_ended(text: str) -> None:
    assert label("Your application", text) is Label.REJECTION


@pytest.mark.parametrize(
    ("subject", "text", "expected"),
    [
        ("Onboarding", "Welcome to Reef! Please sign the attached employment contract by Friday.", Label.OFFER),
        ("Welcome", "Your CV is with our recruiters now.", Label.APPLICATION_RECEIVED),
        ("Confirmation", "This is to confirm that you applied for Data Engineer.", Label.APPLICATION_RECEIVED),
        (
            "Action required",
            "One pending task: a cognitive ability test. The time limit is 20 minutes.",
            Label.ASSESSMENT,
        ),
        ("Questions", "Please record your answers to five questions with your webcam.", Label.ASSESSMENT),
    ],
)
def test_what_systems_say_shortly_is_read(subject: str, text: str, expected: Label) -> None:
    assert label(subject, text) is expected


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("The car", "Thanks for getting back to me. The rate is 40 a day, and I will update you on Friday."),
        ("Your background check", "Your background check has been completed."),
        ("Lease", "We will update you once the landlord is back."),
    ],
)
def test_the_same_words_on_other_business_are_none(subject: str, text: str) -> None:
    assert label(subject, text) is Label.OTHER


# ---------------------------------------------------------------- short ends, and gatherings


@pytest.mark.parametrize(
    ("subject", "text", "expected"),
    [
        (
            "Application outcome",
            "Following the interviews, you have not been recommended for appointment.",
            Label.REJECTION,
        ),
        ("Internship", "All our internship places for this summer have now been taken.", Label.REJECTION),
        ("Next step", "The next step is a 90-minute HackerRank test before March 15.", Label.ASSESSMENT),
        ("Case study", "Attached is the case we talked about. Please send us your slides by Sunday.", Label.ASSESSMENT),
        ("You're in", "We would love to have you on board as Product Designer, with 30 days of vacation!", Label.OFFER),
        ("Internship", "You have been selected for our summer internship program.", Label.OFFER),
    ],
)
def test_short_mail_at_the_ends_of_a_process_is_read(subject: str, text: str, expected: Label) -> None:
    assert label(subject, text) is expected


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Careers panel", "Join us on March 18 at 6 PM for a panel with recruiters from Reef and Larch."),
        ("Info session", "Our recruiters hold an information session on Thursday, March 19 at 5 PM. Join us on Zoom."),
        ("Open evening", "Meet our hiring managers! Join us on Friday, March 20 at 18:00 for an evening of talks."),
        ("Hackathon", "The hackathon starts on Saturday at 9:00. Recruiters of ten firms will meet you there."),
        (
            "Interviews",
            "Dear parents, interviews with teachers take place on 18 March from 14:00. Please choose a slot.",
        ),
    ],
)
def test_gatherings_are_no_interviews(subject: str, text: str) -> None:
    assert label(subject, text) is Label.OTHER


def test_a_panel_interview_that_one_is_asked_to_join_is_one() -> None:
    text = "Please join us on Wednesday, March 18 at 2 PM for a panel interview for the Buyer position."
    assert label("Panel interview", text) is Label.INTERVIEW_CONFIRMED


# ---------------------------------------------------------------- letters of small houses


@pytest.mark.parametrize(
    ("subject", "text", "expected"),
    [
        ("Re: bookseller job", "Your letter and CV have arrived safely, thank you.", Label.APPLICATION_RECEIVED),
        ("Your application", "Thanks, got it! We'll have a look and get back to you.", Label.APPLICATION_RECEIVED),
        ("Paralegal post", "Could you let me know what notice you have to give?", Label.RECRUITER_REPLY),
        ("Re: bookseller job", "I'd love you to come and work here, four days a week.", Label.OFFER),
        ("Paralegal post", "We'd be very pleased if you would join us. The salary is 30,000.", Label.OFFER),
        (
            "Illustrator role",
            "Could you do a quick sketch for us, no more than two hours? Send it over by Monday.",
            Label.ASSESSMENT,
        ),
        (
            "Re: bookseller job",
            "Do come and talk about the job. Which would you like, morning or evening?",
            Label.SCHEDULING_REQUEST,
        ),
    ],
)
def test_letters_of_small_houses_are_read(subject: str, text: str, expected: Label) -> None:
    assert label(subject, text) is expected


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Your parcel", "Your letter has arrived safely, thank you. We'll have a look."),
        ("Roof", "Could you do a quick sketch of the roof? Send it over by Monday."),
        ("Flat", "Thanks for coming to meet the house. We'd love you to move in!"),
        ("Ballot", "Unfortunately you were not selected in this year's ballot."),
        ("Thursday", "We'll have you on the show on Thursday at 9.15. You'll be talking with Jo about your book."),
    ],
)
def test_letters_on_other_things_are_other_mail(subject: str, text: str) -> None:
    assert label(subject, text) is Label.OTHER


@pytest.mark.parametrize(
    ("subject", "text", "expected"),
    [
        ("Thank you", "We liked you, but we've decided to hire someone with more seniority.", Label.REJECTION),
        ("Congrats!", "The team wants you! I'll send the formal offer today: 95k base, 10% bonus.", Label.OFFER),
        ("Letter of employment", "Please find attached your letter of employment. Kindly sign it.", Label.OFFER),
        ("Selected", "You have cleared all rounds and are selected. Your joining date is 1 April.", Label.OFFER),
        ("Ready", "Your coding challenge is ready. You have 72 hours from now.", Label.ASSESSMENT),
        (
            "#4471",
            "Your details have been added and will be considered for the Clerk position.",
            Label.APPLICATION_RECEIVED,
        ),
        (
            "Second round",
            "The team would love to meet you. Are you free on Thursday morning?",
            Label.SCHEDULING_REQUEST,
        ),
    ],
)
def test_few_words_that_only_hiring_has_are_enough(subject: str, text: str, expected: Label) -> None:
    assert label(subject, text) is expected


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Update", "Unfortunately your photo was not selected for the next round."),
        ("Application", "Your application for an extension has been received and is under review."),
        ("Challenge", "Your daily coding challenge is ready. Keep your streak!"),
        ("House", "We have decided to hire someone to paint the house."),
        ("Your request", "Your details have been added to our list for the summer raffle."),
        ("Salary account", "Your salary account has been approved. Please sign the form within 3 days."),
    ],
)
def test_few_words_that_others_have_as_well_are_not(subject: str, text: str) -> None:
    assert label(subject, text) is Label.OTHER
