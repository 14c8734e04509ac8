"""What employers write between first word and last: steps, tests, papers, offers declined, times to come."""

from __future__ import annotations

import pytest

from inboxwatch.model import Label
from tests.support.labels import label

# ---------------------------------------------------------------- offers


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Offer released: QA Engineer", "An offer has been released for your application to QA Engineer."),
        (
            "Research Associate post",
            "I am happy to say that I can offer you a Research Associate position for two years.",
        ),
        ("Job offer", "It is my pleasure to extend this formal offer to you for the position of Support Analyst."),
        ("Welcome!", "We want you on the team! The contract with salary and benefits is attached."),
        ("Good news", "We'd love for you to start as Junior Designer on 1 April. Your salary will be 30,000."),
        ("Signal Technician", "This is a conditional offer subject to satisfactory references for the position."),
        (
            "An offer is waiting",
            "The offer for the Data Engineer position has been issued. You can accept or decline it.",
        ),
        ("Your employment", "Following your interviews, Reef is delighted to offer you employment as Data Engineer."),
    ],
)
def test_an_offer_by_a_system_or_by_a_person_is_one(subject: str, text: str) -> None:
    assert label(subject, text) is Label.OFFER


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Your offer is ready", "Your exclusive offer is ready: 20% off all garden furniture. It ends on Sunday."),
        ("A new offer", "Your fixed tariff is about to end. A new offer for your home is now available in the app."),
        ("Partners", "What we can offer you as a partner: a role in shaping the product, and early access."),
        ("Your decision", "You told us that you are declining our offer of a credit card. Thanks for letting us know."),
        ("Your quote", "We can offer you a good price for the two rooms. Our offer is attached."),
    ],
)
def test_offers_of_other_things_are_other_mail(subject: str, text: str) -> None:
    assert label(subject, text) is Label.OTHER


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for letting us know that you will not be accepting our offer. We respect your choice.",
        "I am sorry to hear that you have turned down our offer. If anything changes, you know where I am.",
        "We understand that you have decided to decline our job offer, and wish you well with your career.",
        "I understand that you have withdrawn your application and accepted a role elsewhere. Best of luck there!",
    ],
)
def test_an_offer_that_the_reader_declined_is_offered_no_more(text: str) -> None:
    assert label("Your decision", text) is Label.RECRUITER_REPLY


def test_an_offer_that_is_raised_stands() -> None:
    text = "I know you nearly declined. Here is our revised offer letter, with a higher base salary for the position."
    assert label("Data Engineer", text) is Label.OFFER


# ---------------------------------------------------------------- steps


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Good news", "You've made it to the next round for Platform Engineer! We'll be in touch shortly."),
        ("Stage two", "Well done! You have progressed to the second stage of our selection. More will follow."),
        ("Next stage", "We are moving you to the final stage. We'll follow up with next steps."),
        ("Hello", "We'd like to take you through to the interview stage. Kim will write to you about it."),
    ],
)
def test_who_is_told_of_the_next_step_is_written_to_by_an_employer(subject: str, text: str) -> None:
    assert label(subject, text) is Label.RECRUITER_REPLY


def test_the_next_round_of_a_game_is_none_of_a_process() -> None:
    text = "You have advanced to the next round of the open. Your opponent will be drawn on Friday."
    assert label("Next round", text) is Label.OTHER


@pytest.mark.parametrize(
    "text",
    [
        (
            "Our hiring process is as follows:\n1. Coding test\n2. Technical interview\n3. A talk with HR\n\n"
            "All of it is done within two weeks. Are you fine with these steps?"
        ),
        (
            "An overview of the interview process:\n- Online test of one hour\n- Your availability for the panel\n"
            "- Final round\n\nI will let you know next week how we go on."
        ),
    ],
)
def test_the_steps_of_a_process_ask_for_none_of_them(text: str) -> None:
    assert label("Interview process at Reef", text) is Label.RECRUITER_REPLY


def test_a_test_that_is_asked_for_stays_asked_for_above_the_steps() -> None:
    text = (
        "Please complete the online assessment by Friday.\n\nThe hiring process consists of:\n1. Online test\n"
        "2. Interview\n3. Offer"
    )
    assert label("Next step", text) is Label.ASSESSMENT


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        (
            "Cloud Engineer position",
            "Could you please give us the contact details of two former managers?",
        ),
        ("Buyer position", "Could you provide three professional references who can speak about your work ethic?"),
        ("Payroll Clerk position", "Do you have a passport, and is your right to work good until the end of the year?"),
    ],
)
def test_who_asks_for_papers_asks_for_no_time(subject: str, text: str) -> None:
    assert label(subject, text) is Label.RECRUITER_REPLY


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Opportunity at Reef", "Just bumping my last message about the open role on our platform team."),
        ("Hello", "I am getting in touch about several new engineering roles that we are opening in Oslo."),
        ("Again", "I wanted to follow up on my last email regarding an open position in our Leeds office."),
    ],
)
def test_who_approaches_once_more_is_a_recruiter(subject: str, text: str) -> None:
    assert label(subject, text) is Label.RECRUITER_REPLY


@pytest.mark.parametrize(
    "text",
    [
        "Just following up on my last email about our payroll software. Did you get a chance to read my message?",
        "This is our final message about joining the studio at the old price.",
    ],
)
def test_who_sells_once_more_is_none(text: str) -> None:
    assert label("Re: quick question", text) is Label.OTHER


# ---------------------------------------------------------------- tests


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for completing the online assessment. We have received your answers and will review the results.",
        "This confirms that you have successfully submitted your coding test. Your results will be evaluated.",
        "Many thanks for sending in the case study. The team will go through your solution this week.",
        "Thanks for the effort you put into the test task. Your solution will be reviewed within two business days.",
    ],
)
def test_a_test_that_is_done_is_neither_asked_for_nor_an_application(text: str) -> None:
    assert label("Your assessment", text) is Label.RECRUITER_REPLY


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        (
            "Test assessment",
            "We've added you to a repository. All details of the test assessment are in its first issue.",
        ),
        ("Take a test", "Priya from Larkhill invited you to take a test.\nThe link is valid until Monday."),
        ("Next step", "We'd like you to build a small service. The brief is attached; push your code to a repo."),
        ("Reminder", "If you haven't completed the online assessment yet, please do so by Friday."),
    ],
)
def test_a_test_by_plainer_words_is_asked_for(subject: str, text: str) -> None:
    assert label(subject, text) is Label.ASSESSMENT


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Your test", "Thank you for completing the test for module 3. Your answers will be graded by Friday."),
        ("Driving test", "You have been invited to take a driving test on Friday at nine."),
        ("Patch", "Thanks for your work on this. Please push the fix to the repo and open a pull request."),
    ],
)
def test_tests_of_other_kinds_are_none(subject: str, text: str) -> None:
    assert label(subject, text) is Label.OTHER


# ---------------------------------------------------------------- times


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        (
            "Application accepted",
            "Your application was accepted. We would like to schedule your interview for March 26, 2026, at 4:00 PM.",
        ),
        (
            "Data Engineer",
            (
                "Here is the plan for your interviews for the Data Engineer role.\n\n"
                "Interview 1 - coding with Lena: Thursday 19 March, 2 pm\n"
                "Interview 2 - design with Omar: Friday 20 March, 3.30 pm"
            ),
        ),
        (
            "Claims Handler",
            (
                "We would like to invite you to a phone interview for the Claims Handler role.\n\nDate: March 20\n"
                "Time: 3:30 PM\n\nPlease confirm your availability for this slot or propose another if you cannot"
                " make it."
            ),
        ),
    ],
)
def test_times_that_are_set_with_a_nod_asked_for_are_confirmed(subject: str, text: str) -> None:
    assert label(subject, text) is Label.INTERVIEW_CONFIRMED


@pytest.mark.parametrize(
    "text",
    [
        "We would like to schedule your interview for Thursday, March 19, at 14:00 or Friday at 10:00.",
        "We'd like to schedule an interview for the Buyer role on Thursday, March 19, at 14:00. Would that suit you?",
        "We'd like to arrange your first interview for the week of March 16. Please send me your availability.",
        (
            "For the second interview, please choose from:\nOption 1: Thursday 19 March, 2 pm\n"
            "Option 2: Friday 20 March, 11 am"
        ),
        "Would Thursday at 2 pm suit you for the interview, or would you rather suggest another time?",
        "If you have not yet booked your interview, please do so by using this link: https://calendly.com/reef/i",
    ],
)
def test_times_that_are_open_are_asked_for(text: str) -> None:
    assert label("Interview", text) is Label.SCHEDULING_REQUEST


@pytest.mark.parametrize(
    "text",
    [
        "We are pleased to invite you to the on-site interviews. An invitation with the times will follow shortly.",
        "We would like to invite you to a phone interview. Our coordinator will send you the details.",
    ],
)
def test_an_invitation_of_which_the_time_is_to_come_asks_for_nothing(text: str) -> None:
    assert label("On-site interviews", text) is Label.RECRUITER_REPLY


# ---------------------------------------------------------------- no post, and other people's


@pytest.mark.parametrize(
    "text",
    [
        "Although there is no current opening that we could consider you for, we have added you to our talent pool.",
        "Right now we don't have any vacancies that fit your skills, but we will keep your details.",
        "We have decided to continue the process with other profiles that are closer to the role.",
    ],
)
def test_no_post_that_would_suit_is_a_refusal(text: str) -> None:
    assert label("Your application", text) is Label.REJECTION


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("New application: Sam Adjei", "A new application was submitted.\n\nCandidate: Sam Adjei\nJob: Buyer"),
        ("Assessment finished", "Your candidate Bongani Moyo has finished the assessment. Log in to see the report."),
        ("Your weekly matches", "Based on your profile, we picked these roles for you:\n\nProduct Manager at Fjord"),
        ("RE: Meeting", "Is there any news regarding the Buyer position?"),
        ("Re: Interview", "Thursday at 10 works for me. Looking forward to talking with the team."),
        ("Re: flat", "There are no rooms at the moment that would suit you, but I keep looking."),
    ],
)
def test_what_goes_to_others_or_comes_from_them_is_other_mail(subject: str, text: str) -> None:
    assert label(subject, text) is Label.OTHER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We can offer you an interview on Wednesday 18 March at 9, 11 or 2. Please pick one.",
            Label.SCHEDULING_REQUEST,
        ),
        ("We plan interviews on 18 and 19 March. Please tell us which day you prefer.", Label.SCHEDULING_REQUEST),
        (
            "Interviews for the Clerk post will be held in the week of 16 March. You will receive an invitation.",
            Label.RECRUITER_REPLY,
        ),
        ("Thank you for the interview on 4 March at 10:00. We will decide by 20 March.", Label.RECRUITER_REPLY),
        (
            "Please disregard the interview invitation for Thursday, March 12. We are sorry for the confusion.",
            Label.INTERVIEW_CANCELLED,
        ),
        (
            "Round 1 would be on 18 March at 10:00 and round 2 on 20 March at 14:00. Do these dates suit you?",
            Label.SCHEDULING_REQUEST,
        ),
    ],
)
def test_times_that_are_named_are_not_yet_set(text: str, expected: Label) -> None:
    assert label("Interview for the Clerk post", text) is expected
