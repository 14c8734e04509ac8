"""How mails name employer and post: systems, job boards, departments, universities, rows and short titles."""

from __future__ import annotations

import pytest

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Facts
from tests.support.life import at
from tests.support.mails import CANDIDATE, plain

READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")


def facts(sender: str, subject: str, text: str) -> Facts:
    text = f"Dear Ada,\n\n{text}\n"
    return detect(
        parse(plain(at("2026-03-10T10:00"), sender, subject, text, message_id="<n@sent.example>")), READER
    ).facts


@pytest.mark.parametrize(
    ("sender", "subject", "text", "company"),
    [
        # job boards and systems write for employers that the words name
        (
            "Naukri <jobs@naukri-mail.example>",
            "Interview scheduled: Novatek - Backend Developer",
            "Your interview has been scheduled for 17 March 2026 at 11:00.",
            "Novatek",
        ),
        (
            "LinkedIn Jobs <jobs-noreply@linkedin.com>",
            "Your application",
            "Your application for Java Developer was viewed by Zephyrix.",
            "Zephyrix",
        ),
        (
            "Mercer Mettl <admin@mettl.com>",
            "Invitation",
            "You have been invited by Orvella Ltd to take the Graduate Analyst online assessment.",
            "Orvella",
        ),
        (
            "Internshala <internshala@internshala.example>",
            "Good news",
            "You have been shortlisted by Crede for the Mobile Engineer position. Please complete the coding task.",
            "Crede",
        ),
        (
            "HireDesk <notify@hiredesk.example>",
            "Application received",
            "We received your application for Site Engineer at Larkfield Energy.",
            "Larkfield Energy",
        ),
        ("nexio@myworkday.com", "Thank you for applying", "We have received your application.", "Nexio"),
        # the sender's own name, with a department's words or without
        (
            "Googol Staffing <staffing@googol.example>",
            "Your Googol offer letter",
            "We are delighted to extend an offer for the position of Software Engineer.",
            "Googol",
        ),
        (
            "Senior Technical Recruiter <recruiter@mbrta.example>",
            "Next steps",
            "Can you share a few times next week for an interview?",
            "Mbrta",
        ),
        (
            "Talent Harbor <no-reply@talentharbor.example>",
            "Interview",
            "Your interview for Content Writer at Arundel Digital has been moved to 20 March 2026, 13:00.",
            "Arundel Digital",
        ),
        (
            "Lake Mobile Nordic <recruitment@lmn.example>",
            "Coding test",
            "Thank you for your interest in the Engineer role at Lake Mobile Nordic. Please complete the coding test.",
            "Lake Mobile Nordic",
        ),
        # the fuller name that the words use
        (
            "Human Resources <hr@underwood.example>",
            "Interview cancelled",
            "Your interview, which was to be held by Underwood Partners on Monday, has been cancelled.",
            "Underwood Partners",
        ),
        (
            "City of Springfield <info@governmentjobs.com>",
            "Application received",
            "Your application for Administrative Assistant with the City of Springfield has been received.",
            "City of Springfield",
        ),
        (
            "Larch Motors Campus <campus@larchmotors.example>",
            "Campus recruitment",
            "We regret to inform you that you have not been shortlisted for Graduate Trainee.",
            "Larch Motors",
        ),
        (
            "Eva Lang <e.lang@lumenwerk.example>",
            "Your application",
            "Thank you for your application. We will review it.\n\nEva Lang\nLumenwerk GmbH & Co. KG",
            "Lumenwerk",
        ),
        (
            "Department Chair <chair@westmoor.example>",
            "Faculty position",
            "Thank you for your interest in a position at the University of Westmoor. We chose another applicant.",
            "University of Westmoor",
        ),
        (
            "Miguel Hern <miguel@mensch.com>",
            "Your application to Mensch",
            "Thank you for applying to Mensch. We did not select you.\n\nMiguel Hern\nCo-founder @ Mensch.com",
            "Mensch",
        ),
        # domains that say nothing, or belong to a country
        (
            "HR Department <hr@lakes.ac.lk>",
            "Your application",
            "Thank you for applying. You were not selected.",
            "Lakes",
        ),
        (
            "Prof. I. Maran <i.maran@uni.example>",
            "Visiting scholar",
            "I can offer you a Visiting Scholar position at the Grenfall University.",
            "Grenfall University",
        ),
        (
            "Karthik Suman <karthik@careers.example>",
            "Interview confirmation",
            (
                "Your interview for the position of Clerk is confirmed for 14/03/2026 at 3:00 PM.\n\nKarthik Suman\n"
                "Recruiter\nRapidstaff"
            ),
            "Rapidstaff",
        ),
        (
            "Morris Lee <morris@fblv.example>",
            "Your Fontaine application",
            "We decided on another candidate.",
            "Fontaine",
        ),
    ],
)
def test_the_employer_is_the_house_that_the_mail_is_about(sender: str, subject: str, text: str, company: str) -> None:
    assert facts(sender, subject, text).company == company


@pytest.mark.parametrize(
    ("sender", "subject", "text", "company"),
    [
        ("Ann Lee <ann@acme.example>", "Hi", "Interview for the Buyer role on Monday at Leeds Town Hall.", "Acme"),
        (
            "Ann Lee <ann@acme.example>",
            "Buyer",
            "We can meet you at Kings Cross about the Buyer position on Friday at 2?",
            "Acme",
        ),
        ("Ann Lee <ann@acme.example>", "Buyer", "You were shortlisted by Priya Nair for the Buyer position.", "Acme"),
        ("Ann Lee <ann@acme.example>", "Hi", "Thank you! You applied for the Acme Systems Engineer position.", "Acme"),
        ("Ann Lee <ann@acme.example>", "Your Frontend application", "We have received your application.", "Acme"),
        (
            "Ann Lee <ann@acme.example>",
            "Buyer",
            "We are reviewing your application for the Buyer position.\n\nAnn Lee\nRecruiter\nLondon",
            "Acme",
        ),
        ("Ann Lee <ann.lee@linkedin.com>", "Hi", "We received your application for the Engineer role.", "LinkedIn"),
    ],
)
def test_places_people_and_fields_are_no_employers(sender: str, subject: str, text: str, company: str) -> None:
    found = facts(sender, subject, f"We have received your application and will review it. {text}")
    assert (found.company or "").casefold() == company.casefold()


@pytest.mark.parametrize(
    ("subject", "text", "role"),
    [
        (
            "Application submitted",
            "Your application has been submitted.\n\nPosition: Data Analyst Intern",
            "Data Analyst Intern",
        ),
        ("Interview scheduled", "Your interview is on 17 March at 10:00.\n\nJob Title: Loss Adjuster", "Loss Adjuster"),
        (
            "Offer",
            "We offer you the position below.\n\nRole: Software Engineer, Level E4",
            "Software Engineer, Level E4",
        ),
        ("Job offer", "Congratulations! Your offer for Accountant has been released.", "Accountant"),
        ("Test", "Please complete the coding assessment for SRE by Friday.", "SRE"),
        ("Next step for the PM role", "Please complete the online assessment.", "PM"),
        ("Assessment", "Please complete the online assessment for 'Product Analyst'.", "Product Analyst"),
        ("Coding Assessment for Data Scientist position", "Please complete the test.", "Data Scientist"),
        (
            "Application",
            "Thank you for applying. We saw your interest in the front desk coordinator role.",
            "front desk coordinator",
        ),
        (
            "Application",
            "Thank you for applying and for your interest in the Account Executive, Nordic Retail role.",
            "Account Executive, Nordic Retail",
        ),
        (
            "Received",
            "We received your application.\n\nPosition: Eligibility Specialist (PCN 20417)",
            "Eligibility Specialist",
        ),
    ],
)
def test_the_post_is_read_out_of_rows_and_by_what_stands_before_it(subject: str, text: str, role: str) -> None:
    assert facts("Ann Lee <ann@acme.example>", subject, text).role == role


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Interview", "Your interview is confirmed for Tuesday 17 March at 3 PM."),
        ("Your application", "We have received your application. Position: N/A"),
        ("Your Team interview", "Our Friday interview is confirmed for Friday 20 March at 3 PM."),
        ("Interview Confirmation - Peter Miller", "Your interview is confirmed for Tuesday 17 March at 3 PM."),
        ("Your interview", "Thank you for your time. Our decision will be with you by Friday."),
    ],
)
def test_where_no_post_is_named_there_is_none(subject: str, text: str) -> None:
    assert facts("Ann Lee <ann@acme.example>", subject, text).role is None
