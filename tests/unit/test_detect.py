"""A mail in, a signal out: invitations of all senders, what is automatic, and any bytes at all."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Address, Label, Message, Signal, TrustVerdict
from tests.support.mails import CANDIDATE, invitation, plain

SENT = datetime(2026, 2, 27, 10, 0, tzinfo=UTC)
START = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")
DANA = ("Dana Lee", "dana.lee@acme.example")
RITA = ("Rita Moss", "rita.moss@acme.example")


def invite(
    summary: str,
    text: str = "",
    *,
    organizer: tuple[str, str] = DANA,
    attendees: tuple[tuple[str, str], ...] = (),
    method: str = "REQUEST",
    sequence: int = 0,
) -> bytes:
    return invitation(
        SENT,
        organizer,
        attendees,
        START,
        summary,
        text or "See you then.",
        message_id="<m@x.example>",
        uid="uid-1@x.example",
        method=method,
        sequence=sequence,
    )


def read(data: bytes) -> Signal:
    return detect(parse(data), READER)


def test_a_time_that_stands_in_the_subject_alone_is_the_interviews() -> None:
    text = "Hi Ada,\n\nconfirmed with the team, you will meet Dana Lee.\n\nRita"
    data = plain(
        SENT, "Rita Moss <rita.moss@acme.example>", "Interview confirmed: Tue 3 Mar 14:00", text, message_id="<s@x>"
    )
    signal = read(data)
    assert signal.label is Label.INTERVIEW_CONFIRMED
    assert [interview.start for interview in signal.facts.interviews] == [START]


# ---------------------------------------------------------------- invitations


@pytest.mark.parametrize(
    ("summary", "text", "organizer"),
    [
        pytest.param("Interview: Backend Engineer at Acme", "", RITA, id="plain"),
        pytest.param("Ada Example - Phone Screen", "", DANA, id="phone-screen"),
        pytest.param("Acme <> Ada: technical interview (Backend)", "Join with Google Meet", DANA, id="google"),
        pytest.param("Chat about the Data Analyst role", "Looking forward to it.", DANA, id="chat-about-the-role"),
        pytest.param(
            "Intro call Ada / Dana",
            "Hi Ada, a first call about your application as QA Engineer.",
            DANA,
            id="intro-call",
        ),
        pytest.param(
            "Ada Example and Acme",
            "Your interview for Data Engineer",
            ("Acme", "no-reply@us.greenhouse-mail.io"),
            id="ats",
        ),
        pytest.param("Interview - Office Assistant", "", ("Jo Baker", "jo.baker@gmail.com"), id="free-mail"),
        pytest.param("Ada Example - HM screen", "", RITA, id="hiring-manager-screen"),
        pytest.param(
            "Wingtip | Ada Example",
            "Looking forward to our conversation about the Analyst position.",
            DANA,
            id="no-title",
        ),
        pytest.param("On-site: Ada Example", "Agenda for your on-site interview", DANA, id="on-site"),
    ],
)
def test_an_invitation_of_a_hiring_process_confirms(summary: str, text: str, organizer: tuple[str, str]) -> None:
    signal = read(invite(summary, text, organizer=organizer))
    assert signal.label is Label.INTERVIEW_CONFIRMED, signal.evidence
    assert [i.start for i in signal.facts.interviews] == [START]


CROWD = tuple((f"Guest {n}", f"guest{n}@meetup.example") for n in range(30))


@pytest.mark.parametrize(
    ("summary", "text", "organizer", "attendees"),
    [
        pytest.param(
            "Dentist appointment", "Please arrive early.", ("Mill Lane Dental", "desk@dental.example"), (), id="dentist"
        ),
        pytest.param("Team lunch", "Pizza!", ("Tom", "tom@work.example"), CROWD[:4], id="lunch"),
        pytest.param(
            "Webinar: how to ace your next interview",
            "Join our webinar.",
            ("Career Hub", "events@hub.example"),
            CROWD,
            id="webinar",
        ),
        pytest.param("Catch-up", "", ("Mia", "mia@gmail.com"), (), id="catch-up"),
        pytest.param("Mock interview with your coach", "", ("Coach", "coach@careers.example"), (), id="mock-interview"),
        pytest.param(
            "User interview: our new app",
            "Research study for customers",
            ("UX", "ux@saas.example"),
            (),
            id="user-research",
        ),
        pytest.param(
            "Interview with candidate B. Cole",
            "Please fill in the scorecard",
            ("Tom", "tom@example.com"),
            (),
            id="as-interviewer",
        ),
        pytest.param(
            "Parents' evening",
            "We talk about the role of homework.",
            ("Ms Hall", "hall@school.example"),
            (),
            id="school",
        ),
        pytest.param("Sprint planning", "Roles and budget", ("Tom", "tom@work.example"), CROWD[:3], id="sprint"),
        pytest.param(
            "Viewing of the flat", "Rental in Mill Lane", ("Lettings", "office@lettings.example"), (), id="flat"
        ),
    ],
)
def test_another_invitation_is_nothing(
    summary: str, text: str, organizer: tuple[str, str], attendees: tuple[tuple[str, str], ...]
) -> None:
    signal = read(invite(summary, text, organizer=organizer, attendees=attendees))
    assert signal.label is Label.OTHER, signal.evidence
    assert signal.facts.interviews == ()


def test_an_update_with_words_of_a_move_is_a_move() -> None:
    text = "Hi Ada, sorry, we had to reschedule your interview. New time below."
    assert read(invite("Interview: QA Engineer", text, sequence=1)).label is Label.INTERVIEW_RESCHEDULED


def test_an_update_without_such_words_stays_a_confirmation() -> None:
    signal = read(invite("Interview: QA Engineer", "Now with the link.", sequence=1))
    assert signal.label is Label.INTERVIEW_CONFIRMED
    assert [i.sequence for i in signal.facts.interviews] == [1]


def test_a_hint_on_how_to_reschedule_is_no_move() -> None:
    text = "If you need to reschedule or cancel your interview, use the link. To reschedule, click here."
    assert read(invite("Interview: QA Engineer", text)).label is Label.INTERVIEW_CONFIRMED


@pytest.mark.parametrize("method", ["REPLY", "COUNTER", "REFRESH"])
def test_what_an_attendee_answers_confirms_nothing(method: str) -> None:
    assert read(invite("Interview: QA Engineer", method=method)).label is Label.OTHER


def test_a_cancelled_dentist_is_nothing() -> None:
    data = invite("Dentist appointment", method="CANCEL", organizer=("Mill Lane Dental", "desk@dental.example"))
    assert read(data).label is Label.OTHER


def test_an_invitation_for_what_is_long_over_sets_no_interview() -> None:
    data = invitation(
        SENT,
        DANA,
        [],
        SENT - timedelta(days=20),
        "Interview: QA Engineer",
        "For your files.",
        message_id="<old@x.example>",
        uid="old@x.example",
    )
    assert read(data).facts.interviews == ()


# ---------------------------------------------------------------- automatic, trust


@pytest.mark.parametrize(
    ("sender", "headers", "expected"),
    [
        ("Rita Moss <rita@acme.example>", (), False),
        ("Rita Moss <rita@acme.example>", (("Auto-Submitted", "no"),), False),
        ("Rita Moss <rita@acme.example>", (("Auto-Submitted", "auto-generated"),), True),
        ("Rita Moss <rita@acme.example>", (("Precedence", "bulk"),), True),
        ("Rita Moss <rita@acme.example>", (("List-Id", "<jobs.acme.example>"),), True),
        ("Acme <no-reply@acme.example>", (), True),
        ("Acme Recruiting <acme@hire.lever.co>", (), True),
        ("Rita Moss <rita@hire.lever.co>", (), False),
        ("Calendly <notifications@calendly.com>", (), True),
    ],
)
def test_what_no_human_wrote(sender: str, headers: tuple[tuple[str, str], ...], expected: bool) -> None:
    data = plain(
        SENT, sender, "Your application", "We have received your application.", message_id="<a@x>", headers=headers
    )
    assert read(data).automatic is expected


def test_an_invitation_out_of_a_persons_calendar_is_a_humans() -> None:
    assert read(invite("Interview: QA Engineer")).automatic is False


def test_a_scam_keeps_its_label_and_is_suspicious() -> None:
    data = plain(
        SENT,
        "HR <hr.dept@gmail.com>",
        "Interview confirmed",
        "Your interview for the Data Entry position is confirmed for Tuesday, March 3 at 2 pm. It will be held on "
        "Telegram. "
        "Please send a copy of your passport and your bank account details.",
        message_id="<s@x.example>",
    )
    signal = read(data)
    assert signal.trust.verdict is TrustVerdict.SUSPICIOUS
    assert signal.trust.reasons


def test_a_mail_without_a_date_sets_no_time_by_its_words() -> None:
    data = plain(
        SENT,
        "Rita Moss <rita@acme.example>",
        "Interview confirmed",
        "Your interview for the QA Engineer role is confirmed for Tuesday at 2 pm.",
        message_id="<d@x.example>",
    )
    message = replace(parse(data), date=None, received_date=None)
    signal = detect(message, READER)
    assert signal.label is Label.INTERVIEW_CONFIRMED
    assert signal.facts.interviews == ()


# ---------------------------------------------------------------- anything at all

WORDS = st.lists(
    st.sampled_from(
        "your interview is confirmed for Tuesday March 3 at 2 pm with Dana Lee Acme we regret unfortunately if not "
        "offer you the "
        "position please let me know your availability ? . , \n\n : cancelled rescheduled application received "
        "https://zoom.us/j/1 "
        "assessment by Friday decision candidate <a@b.example> ( ) | - – ’".split(" ")
    ),
    max_size=120,
).map(" ".join)
ANY = st.one_of(st.text(max_size=400), WORDS)
ADDRESS = st.builds(
    Address, st.text(max_size=40), st.sampled_from(["", "@", "a@", "a@b.example", "no-reply@lever.co", CANDIDATE])
)


@settings(deadline=None)
@given(
    ANY,
    ANY,
    ANY,
    st.none() | ADDRESS,
    st.lists(ADDRESS, max_size=3),
    st.none() | st.just(SENT),
    st.lists(ANY, max_size=2),
)
def test_no_message_raises_and_the_same_gives_the_same(
    text: str,
    subject: str,
    signature: str,
    sender: Address | None,
    others: list[Address],
    date: datetime | None,
    calendars: list[str],
) -> None:
    message = Message(
        message_id="<h@x.example>",
        date=date,
        sender=sender,
        reply_to=tuple(others),
        to=tuple(others),
        cc=tuple(others),
        subject=subject[:500],
        text=text,
        signature=signature,
        calendars=tuple(calendars),
    )
    assert detect(message, READER) == detect(message, READER)


def test_no_mutated_mail_raises() -> None:
    chance = random.Random(7)
    seeds = [
        invite("Interview: QA Engineer", "You will meet Dana Lee.", attendees=(DANA, RITA)),
        invite("Interview: QA Engineer", method="CANCEL"),
        plain(
            SENT,
            "Rita <rita@acme.example>",
            "Interview",
            "We confirm Tuesday, March 3 at 2 pm GMT.",
            message_id="<p@x>",
        ),
    ]
    for _ in range(150):
        data = bytearray(chance.choice(seeds))
        for _ in range(chance.randint(1, 30)):
            at = chance.randrange(len(data))
            match chance.randrange(3):
                case 0:
                    data[at] = chance.randrange(256)
                case 1:
                    del data[at : at + chance.randint(1, 40)]
                case _:
                    data[at:at] = data[at : at + chance.randint(1, 40)]
            data = data or bytearray(b"\n")
        assert read(bytes(data)) == read(bytes(data))


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "A",
        "Aa ",
        "your ",
        "not ",
        "your interview ",
        "please let me know ",
        "you will meet Dana Lee and ",
        "1 ",
        "3 March ",
        "if ",
        "?",
        "application ",
        "the the ",
        "Senior ",
        "Senior Software Engineer ",
        "with Acme ",
        "for the role of ",
        "confirm ",
        "https://",
        "a@b.example ",
        "(",
        "- ",
        "\n",
        "A.",
        "is not a ",
        "we we ",
        "interview is ",
        "other ",
        "1/",
        "AB/",
        "1/2/",
    ],
    ids=repr,
)
def test_no_text_takes_long(piece: str) -> None:
    text = (piece * 32_000)[:32_000]
    sender = Address(f"Rita Moss {text[:300]}", "rita@acme.example")
    message = Message("<t@x.example>", SENT, sender, subject=f"Your interview {text[:900]}", text=text)
    begun = time.process_time()
    detect(message, READER)
    assert time.process_time() - begun < 2.0
