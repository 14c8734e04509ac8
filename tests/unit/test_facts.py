"""What mails say of the process: company, role, people, interviews, asks; as tables of mails and phrases."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from inboxwatch.detect import asks, hosts, people, role
from inboxwatch.detect.detector import detect
from inboxwatch.detect.domains import pretty
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Address, Facts, Label, Part, Person, Signal
from tests.support.mails import CANDIDATE, invitation, plain

SENT = datetime(2026, 2, 27, 10, 0, tzinfo=UTC)
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")
LONDON = ZoneInfo("Europe/London")
DANA = ("Dana Lee", "dana.lee@acme.example")
SAM = ("Sam Roe", "sam.roe@acme.example")
RITA = ("Rita Moss", "rita.moss@acme.example")
START = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)


def read(data: bytes) -> Signal:
    return detect(parse(data), READER)


def written(
    sender: str, subject: str, text: str, *, cc: str = "", reply_to: str = "", headers: tuple[tuple[str, str], ...] = ()
) -> Facts:
    extra = (*headers, *((("Cc", cc),) if cc else ()), *((("Reply-To", reply_to),) if reply_to else ()))
    return read(plain(SENT, sender, subject, text, message_id="<facts@mx.example>", headers=extra)).facts


# ---------------------------------------------------------------- company and role


@pytest.mark.parametrize(
    ("sender", "subject", "text", "company", "domain"),
    [
        pytest.param(
            "Rita Moss <rita.moss@acme-robotics.example>",
            "Your interview",
            "Hi Ada, we have received your application.",
            "Acme Robotics",
            "acme-robotics.example",
            id="from-the-domain",
        ),
        pytest.param(
            "Rita Moss | Northwind Labs <rita@nwl.example>",
            "Next steps",
            "Hi Ada, we have received your application.",
            "Northwind Labs",
            "nwl.example",
            id="from-the-display-name",
        ),
        pytest.param(
            "Fabrikam Recruiting Team <no-reply@us.greenhouse-mail.io>",
            "Your application",
            "Thank you for applying. We have received your application.",
            "Fabrikam",
            None,
            id="greenhouse",
        ),
        pytest.param(
            "Litware via Lever <no-reply@hire.lever.co>",
            "Your application",
            "Thank you for applying. We have received your application.",
            "Litware",
            None,
            id="via-lever",
        ),
        pytest.param(
            "no-reply@ashbyhq.com",
            "Interview with Tailspin Toys - Backend Engineer",
            "Your interview is confirmed for Tuesday, March 3 at 2 pm.",
            "Tailspin Toys",
            None,
            id="from-the-subject",
        ),
        pytest.param(
            "contoso@myworkday.com",
            "Your application",
            "Thank you for your interest in Contoso. We have received your application for the Analyst position.",
            "Contoso",
            None,
            id="workday-interest-in",
        ),
        pytest.param(
            "Jo Baker <jo.baker@gmail.com>",
            "Interview at Baker Joinery",
            "Hi Ada, your interview for the office assistant job at Baker Joinery is on Tuesday 3 March at 11am.",
            "Baker Joinery",
            None,
            id="small-firm-on-free-mail",
        ),
        pytest.param(
            "HireVue <no-reply@hirevue.com>",
            "Wingtip Labs invites you to an interview",
            "Hi Ada, thank you for your interest in the analyst role at Wingtip Labs. Please record your interview.",
            "Wingtip Labs",
            None,
            id="not-the-system",
        ),
        pytest.param(
            "Wingtip Labs <wingtip@myworkday.com>",
            "Your application",
            "Dear Ada, we regret that you have not been selected.",
            "Wingtip Labs",
            None,
            id="a-systems-tenant",
        ),
        pytest.param(
            "Rita Moss via SmartRecruiters <notification@smartrecruiters.com>",
            "Interview with Wingtip Labs",
            "Hi Ada, your interview is confirmed for Tuesday 3 March at 11am GMT.",
            "Wingtip Labs",
            None,
            id="a-person-by-way-of-a-system",
        ),
        pytest.param(
            "Personnel <personnel@uni-elmford.ac.uk>",
            "Invitation to interview",
            "Dear Ada, your interview is on 3 March at 11am.\n\nYours sincerely\nPersonnel\nUniversity of Elmford",
            "University of Elmford",
            "uni-elmford.ac.uk",
            id="a-university",
        ),
        pytest.param(
            "Rita Moss <rita@hire.lever.co>",
            "Next steps",
            "Hi Ada,\n\nyour application looks good. When are you free for an interview?\n\nBest,\nRita Moss\n"
            "Talent Partner, Wingtip Labs",
            "Wingtip Labs",
            None,
            id="from-the-signature",
        ),
        pytest.param(
            "Priya Nair <priya@talentbridge.example>",
            "Senior Python Engineer",
            "Hi Ada, I am recruiting for my client Adventure Works, who are looking for a Senior Python Engineer.",
            "Adventure Works",
            None,
            id="an-agency-for-its-client",
        ),
    ],
)
def test_the_employer(sender: str, subject: str, text: str, company: str, domain: str | None) -> None:
    facts = written(sender, subject, text)
    assert (facts.company, facts.domain) == (company, domain)


@pytest.mark.parametrize(
    ("domain", "name"),
    [
        ("acme.com", "Acme"),
        ("acme-robotics.co.uk", "Acme Robotics"),
        ("mail.ibm.com", "Ibm"),
        ("acmecareers.com", "Acme"),
    ],
)
def test_a_domain_as_a_name(domain: str, name: str) -> None:
    assert pretty(domain) == name


@pytest.mark.parametrize(
    ("subject", "text", "expected"),
    [
        ("Interview", "your interview for the Backend Engineer position is confirmed", "Backend Engineer"),
        ("Next steps", "thank you for applying for the role of Senior Data Analyst at Acme", "Senior Data Analyst"),
        ("Your application for QA Engineer II", "we have received it", "QA Engineer II"),
        ("Acme | Product Designer | Interview", "see you then", "Product Designer"),
        ("Interview with Acme - Backend Engineer", "see you then", "Backend Engineer"),
        ("Hello", "we would like to talk about the senior software engineer role", "senior software engineer"),
        ("Hello", "Position: Office Assistant\nLocation: Leeds", "Office Assistant"),
        (
            "Interview",
            "You will meet Dana Lee, Engineering Manager, about the Data Engineer position.",
            "Data Engineer",
        ),
        ("Interview", "You will meet Dana Lee, Engineering Manager.", None),
        ("Interview", "The hiring manager will call you.", None),
        ("Lunch", "See you on Tuesday.", None),
    ],
)
def test_the_role(subject: str, text: str, expected: str | None) -> None:
    assert role.role(subject, text) == expected


@pytest.mark.parametrize(
    ("subject", "text", "expected"),
    [
        ("Interview: Data Engineer (R-30551)", "", "Data Engineer"),
        ("R-30551 Data Engineer interview", "", "Data Engineer"),
        ("JR30551 Data Engineer", "", "Data Engineer"),
        ("Job 30551 Data Engineer", "", "Data Engineer"),
        ("Data Engineer #9876 - interview", "", "Data Engineer"),
        ("Data Engineer (Remote) - interview", "", "Data Engineer"),
        ("Data Engineer (2nd round)", "", "Data Engineer"),
        ("Data Engineer (Tuesday)", "", "Data Engineer"),
        ("Data Engineer (Part Time)", "", "Data Engineer"),
        ("Software Engineer (Backend)", "", "Software Engineer (Backend)"),
        ("Tuesday Data Engineer interview", "", "Data Engineer"),
        ("Data Engineer 3 March 14:00", "", "Data Engineer"),
        ("Data Engineer 3 pm", "", "Data Engineer"),
        ("Data Engineer 3", "", "Data Engineer 3"),
        ("Head of Data Science Interview Tuesday", "", "Head of Data Science"),
        ("Director of Engineering Interview Confirmation", "", "Director of Engineering"),
        ("Your Data Engineer Interview Lead", "", "Data Engineer"),
        ("Hello", "an interview for our Data Engineer (ID 4711) role", "Data Engineer"),
        ("Hello", "thank you for applying for the 2027 Data Engineer Intern", "Data Engineer Intern"),
        ("Hello", "thank you for applying to R-30551 Data Engineer", "Data Engineer"),
        ("Hello", "an interview for the Data Engineer (R-30551) position", "Data Engineer"),
        ("Hello", "an interview for the Data Engineer #9876 position", "Data Engineer"),
    ],
)
def test_numbers_and_trailing_words_are_no_part_of_the_role(subject: str, text: str, expected: str) -> None:
    assert role.role(subject, text) == expected


@pytest.mark.parametrize(
    ("subject", "text", "expected"),
    [
        ("", "Thank you for applying for the Tree Surgeon position.", "Tree Surgeon"),
        ("", "We have you down for the position of Night Porter at Larkfield House.", "Night Porter"),
        ("", 'Further to our talk we are pleased to offer you the post of "Wine Steward".', "Wine Steward"),
        ("", "Job title: Dressmaker", "Dressmaker"),
        ("", "You are invited to an interview for the street sweeping job with us.", "street sweeping"),
        ("Application for Head of Learning at Larkfield", "", "Head of Learning"),
        ("", "We discussed the position at length, and the role is still open.", None),
        ("", "We are hiring for the same position again, and for a new role.", None),
        ("", "Thank you for the time that you gave to the Tuesday position.", None),
    ],
)
def test_a_title_of_any_trade_is_told_by_what_stands_around_it(subject: str, text: str, expected: str | None) -> None:
    assert role.role(subject, text) == expected


def test_the_companys_name_before_the_position_is_no_title() -> None:
    assert role.role("", "We enjoyed talking about the Brightwell position.", beside=("Brightwell",)) is None


def test_neither_the_company_nor_the_candidate_is_part_of_the_role() -> None:
    text = "Hi Ada, your interview at Acme is confirmed for Tuesday 3 March at 14:00 GMT."
    for subject in ("Acme Data Engineer Interview", "Ada Example Data Engineer Interview"):
        assert written("Rita Moss <rita@acme.example>", subject, text).role == "Data Engineer"


# ---------------------------------------------------------------- people


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("You will meet with Dana Lee and Sam Roe.", ("Dana Lee", "Sam Roe")),
        (
            "You will be speaking with Dana Lee, Engineering Manager, and Sam Roe, Staff Engineer.",
            ("Dana Lee", "Sam Roe"),
        ),
        (
            "Interviewers: Dana Lee (CTO), Jean-Luc O'Brien, María van der Berg",
            ("Dana Lee", "Jean-Luc O'Brien", "María van der Berg"),
        ),
        ("Your interview with Dana Lee at Acme Robotics is confirmed.", ("Dana Lee",)),
        ("You will meet with the Engineering Team on Google Meet.", ()),
        ("Thank you for meeting with Dana Lee.", ()),
        ("Interview with Acme on Tuesday.", ()),
    ],
)
def test_who_will_be_met(sentence: str, names: tuple[str, ...]) -> None:
    assert hosts.to_be_met([sentence]) == names


@pytest.mark.parametrize(
    ("name", "email", "fits"),
    [
        ("Dana Lee", "dana.lee@acme.example", True),
        ("Dana Lee", "dlee@acme.example", True),
        ("Dana Lee", "lee.d@acme.example", True),
        ("Dana Lee", "dana@acme.example", True),
        ("José García", "jose.garcia@acme.example", True),
        ("Dana Lee", "dana.moss@acme.example", False),
        ("Dana Lee", "careers@acme.example", False),
    ],
)
def test_a_name_and_its_address(name: str, email: str, fits: bool) -> None:
    found = people.address_of(name, [Address("", email)])
    assert (found is not None) is fits


def test_a_name_that_fits_two_addresses_has_none() -> None:
    known = [Address("", "dana@acme.example"), Address("", "dana.lee@acme.example")]
    assert people.address_of("Dana Lee", known) is None


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("Rita Moss\nSenior Recruiter", Part.RECRUITER),
        ("Rita Moss\nTalent Acquisition, Acme", Part.RECRUITER),
        ("Rita Moss\nRecruiting Coordinator", Part.COORDINATOR),
        ("Dana Lee\nEngineering Manager", None),
        ("", None),
    ],
)
def test_the_part_a_title_gives(title: str, part: Part | None) -> None:
    assert people.part_of(title) is part


@pytest.mark.parametrize(
    ("sender", "reply_to", "expected"),
    [
        ("Rita Moss <rita.moss@acme.example>", "", "rita.moss@acme.example"),
        ("Acme <no-reply@acme.example>", "Rita Moss <rita.moss@acme.example>", "rita.moss@acme.example"),
        ("Acme <no-reply@us.greenhouse-mail.io>", "Rita Moss <rita.moss@acme.example>", "rita.moss@acme.example"),
        ("Acme <no-reply@acme.example>", "Rita Moss <rita@elsewhere.example>", None),
        ("Acme <no-reply@acme.example>", "", None),
        ("Acme Recruiting <recruiting@acme.example>", "", "recruiting@acme.example"),
        ("Rita Moss <rita@hire.lever.co>", "", "rita@hire.lever.co"),
        ("Calendly <notifications@calendly.com>", "", None),
        ("Jo Baker <jo.baker@gmail.com>", "", "jo.baker@gmail.com"),
    ],
)
def test_the_person_to_write_to(sender: str, reply_to: str, expected: str | None) -> None:
    text = "Hi Ada,\n\nthank you for your application. When are you free for an interview for the QA Engineer role?"
    contact = written(sender, "Your application", text, reply_to=reply_to).contact
    assert (contact.email if contact else None) == expected


# ---------------------------------------------------------------- interviews out of invitations


def invited(
    text: str, *, organizer: tuple[str, str] = RITA, attendees: tuple[tuple[str, str], ...] = (DANA, SAM)
) -> Facts:
    return read(
        invitation(
            SENT, organizer, attendees, START, "Interview: Backend Engineer at Acme", text,
            message_id="<i@acme.example>", uid="i-1@acme.example",
        )
    ).facts  # fmt: skip


def met(facts: Facts) -> set[str | None]:
    return {person.email or person.name for interview in facts.interviews for person in interview.people}


def test_the_recruiter_who_invites_is_not_met() -> None:
    facts = invited("Hi Ada,\n\nplease find the invitation.\n\nBest,\nRita Moss\nTalent Acquisition, Acme")
    assert met(facts) == {DANA[1], SAM[1]}
    assert facts.contact == Person("Rita Moss", RITA[1], Part.RECRUITER)
    assert Person("Rita Moss", RITA[1], Part.RECRUITER) in facts.people


def test_the_recruiter_among_the_guests_is_not_met() -> None:
    text = "Hi Ada,\n\nplease find the invitation.\n\nBest,\nRita Moss\nRecruiting Coordinator"
    assert met(invited(text, attendees=(RITA, DANA))) == {DANA[1]}


def test_an_organizer_among_the_guests_with_no_such_title_is_met() -> None:
    assert met(invited("Hi Ada, see you then. Rita", attendees=(RITA, DANA))) == {RITA[1], DANA[1]}


def test_the_only_one_is_met() -> None:
    assert met(invited("Hi Ada, see you then.", attendees=())) == {RITA[1]}


def test_named_people_without_an_address_are_kept_by_name() -> None:
    facts = invited("You will meet Dana Lee and Kim Ito.\n\nBest,\nRita Moss\nRecruiter", attendees=(DANA,))
    assert met(facts) == {DANA[1], "Kim Ito"}


def test_the_invitations_own_values() -> None:
    (interview,) = invited("See you then").interviews
    assert interview.start == START
    assert interview.end == START + timedelta(hours=1)
    assert interview.timezone == "Europe/London"
    assert (interview.uid, interview.sequence) == ("i-1@acme.example", 0)


def test_a_cancellation_names_what_it_calls_off() -> None:
    signal = read(
        invitation(
            SENT,
            RITA,
            [DANA],
            START,
            "Cancelled: Interview Backend Engineer",
            "",
            message_id="<c@acme.example>",
            uid="i-1@acme.example",
            method="CANCEL",
            sequence=1,
        )
    )
    assert signal.label is Label.INTERVIEW_CANCELLED
    assert signal.facts.cancelled_uids == ("i-1@acme.example",)
    assert signal.facts.interviews == ()


# ---------------------------------------------------------------- interviews out of words


def test_one_time_in_words_with_length_link_and_names() -> None:
    facts = written(
        "Rita Moss <rita.moss@acme.example>",
        "Interview confirmed",
        "Hi Ada,\n\nyour 45-minute interview for the QA Engineer role with Dana Lee is confirmed for Tuesday, 3 "
        "March at "
        "14:00 GMT.\n\nhttps://acme.zoom.us/j/5544\n\nBest,\nRita Moss\nRecruiter",
        cc="dlee@acme.example",
    )
    (interview,) = facts.interviews
    assert interview.start == START
    assert interview.end == START + timedelta(minutes=45)
    assert interview.location == "https://acme.zoom.us/j/5544"
    assert interview.people == (Person("Dana Lee", "dlee@acme.example", Part.INTERVIEWER),)
    assert interview.uid == ""


def test_an_agenda_gives_an_interview_each_with_its_people() -> None:
    facts = written(
        "Acme Recruiting <no-reply@us.greenhouse-mail.io>",
        "Your on-site interview with Acme",
        "Hi Ada,\n\nyour on-site interview for the Data Engineer role is confirmed for Tuesday, March 3.\n\n"
        "10:00 - 10:45 AM GMT: Dana Lee, Engineering Manager\n"
        "11:00 - 11:45 AM GMT: Sam Roe (Staff Engineer)\n"
        "12:00 - 12:45 PM GMT: Lunch\n\nAcme Recruiting",
    )
    assert [(i.start.astimezone(UTC).hour, [p.name for p in i.people]) for i in facts.interviews] == [
        (10, ["Dana Lee"]),
        (11, ["Sam Roe"]),
    ]


def test_the_former_time_of_a_moved_interview_is_left_out() -> None:
    facts = written(
        "no-reply@ashbyhq.com",
        "Your interview has been rescheduled",
        "Hi Ada,\n\nYour interview with Litware has been rescheduled.\n\nNew time: Tuesday, March 10, 2026, 4:00 PM "
        "GMT\n"
        "Previously: Tuesday, March 3, 2026, 4:00 PM GMT\n\nLitware Recruiting",
    )
    assert [i.start for i in facts.interviews] == [datetime(2026, 3, 10, 16, 0, tzinfo=UTC)]


@pytest.mark.parametrize(
    "text",
    [
        "we need to reschedule our interview on Tuesday. Would Thursday at 10 am work for you instead?",
        "we have to reschedule. Please choose one of these slots: Monday 2 March at 10:00, Tuesday 3 March at 11:00.",
        "we would like to interview you. Does Tuesday 3 March at 2 pm work for you?",
        "your interview went well. Please send your references by Tuesday 3 March at 5 pm.",
    ],
)
def test_a_time_that_is_not_set_is_no_interview(text: str) -> None:
    assert written("Rita Moss <rita.moss@acme.example>", "Re: Interview", f"Hi Ada,\n\n{text}\n\nRita").interviews == ()


def test_a_time_in_quoted_history_is_no_interview() -> None:
    facts = written(
        "Rita Moss <rita.moss@acme.example>",
        "Re: Interview",
        "Hi Ada, thanks for your message about the interview, we will get back to you next week.\n\n"
        "On Thu, Feb 26, 2026 at 9:00 AM Ada Example <ada@example.com> wrote:\n"
        "> Your interview is confirmed for Tuesday, March 3 at 2 pm.\n",
    )
    assert facts.interviews == ()


def test_a_decision_date_is_read() -> None:
    facts = written(
        "Rita Moss <rita.moss@acme.example>",
        "Re: Interview: Backend Engineer",
        "Hi Ada,\n\nthank you for your time on Tuesday. We will make a decision by Friday, March 13.\n\nRita",
    )
    assert facts.decision_date == date(2026, 3, 13)


# ---------------------------------------------------------------- asks, opt-out


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Could you send me two references?", True),
        ("Please confirm that you can attend.", True),
        ("What are your salary expectations?", True),
        ("Please let me know by Friday if you accept.", True),
        ("Please let me know if you have any questions.", False),
        ("If you have questions, please contact us.", False),
        ("Need to reschedule?", False),
        ("How are you?", False),
        ("We will make a decision by Friday.", False),
        ("Please do not reply to this email.", False),
    ],
)
def test_whether_an_answer_is_wanted(sentence: str, expected: bool) -> None:
    assert asks.asks([sentence]) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Please do not contact us again.", True),
        ("We ask you not to contact our team regarding this decision.", True),
        ("No further correspondence will be entered into, please.", True),
        ("Please do not reply to us about this application.", True),
        ("Please do not reply to this email.", False),
        ("This mailbox is not monitored; please do not respond to this message.", False),
        ("Please do not hesitate to contact us.", False),
        ("Recruitment agencies: please do not contact us.", False),
        ("We look forward to hearing from you.", False),
    ],
)
def test_whether_no_more_mail_is_wanted(sentence: str, expected: bool) -> None:
    assert asks.opted_out([sentence]) is expected


def test_the_last_of_an_agenda_does_not_meet_who_signs() -> None:
    facts = written(
        "Wingtip Talent <noreply@candidates.workablemail.com>",
        "Interview with Wingtip",
        "Hi Ada,\n\nYour virtual on-site interview is confirmed for Thursday, March 5:\n\n"
        "9:00 AM - 9:45 AM ET - Coding with Kim Ito\n"
        "10:00 AM - 10:45 AM ET - System design with Omar Diaz & Lena Voss\n\n"
        "Please let us know if you have any questions.\n\nTina Hall\nRecruiting Coordinator",
    )
    assert [[p.name for p in i.people] for i in facts.interviews] == [["Kim Ito"], ["Omar Diaz", "Lena Voss"]]


def test_the_rows_of_a_table_are_read_apart() -> None:
    row = "{:<60}{}"
    facts = written(
        "Wingtip <no-reply@us.greenhouse-mail.io>",
        "Your interview with Wingtip",
        "Your interview is confirmed\n\n"
        + "\n".join(
            row.format(*cells)
            for cells in [
                ("When", "Thursday, March 5, 2026"),
                ("Time", "1:00 PM - 1:45 PM GMT"),
                ("Who", "Kim Ito, Design Lead"),
                ("Where", "https://zoom.us/j/1"),
            ]
        ),
    )
    (interview,) = facts.interviews
    assert interview.start == datetime(2026, 3, 5, 13, 0, tzinfo=UTC)
    assert [person.name for person in interview.people] == ["Kim Ito"]


def test_a_short_answer_that_confirms_a_time() -> None:
    facts = written(
        "Kim Ito <kim@wingtip.example>",
        "Re: Interview",
        "Hi Ada,\n\nConfirmed for Thursday, March 5 at 1pm GMT - looking forward to our interview!\n\nKim",
    )
    assert [i.start for i in facts.interviews] == [datetime(2026, 3, 5, 13, 0, tzinfo=UTC)]


def test_a_time_that_has_been_set_is_no_former_one() -> None:
    facts = written(
        "Kim Ito <kim@wingtip.example>",
        "Interview confirmed",
        "This is to let you know that your interview has been set for Thursday, March 5 at 1pm GMT.",
    )
    assert [i.start for i in facts.interviews] == [datetime(2026, 3, 5, 13, 0, tzinfo=UTC)]


def test_the_rows_of_a_change_give_the_new_time() -> None:
    facts = written(
        "Calendly <notifications@calendly.com>",
        "Rescheduled: Interview with Kim Ito",
        "Hi Ada, your interview has been rescheduled.\n\nFormer: 10:00 - Wednesday, March 4, 2026 (GMT)\n"
        "Updated: 13:00 - Thursday, March 5, 2026 (GMT)",
    )
    assert [i.start for i in facts.interviews] == [datetime(2026, 3, 5, 13, 0, tzinfo=UTC)]
