"""Which employer a mail is about, where the words mislead: agencies, systems, products, persons, signs in names."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Facts
from tests.support.mails import CANDIDATE, invitation, plain

SENT = datetime(2026, 2, 27, 10, 0, tzinfo=UTC)
START = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")
AGENT = "Kim Ward <kim@talentbridge.example>"
SYSTEM = "Greenhouse <no-reply@us.greenhouse-mail.io>"
WHEN = "Tuesday 3 March at 14:00 GMT"


def facts(sender: str, text: str, subject: str = "Your interview") -> Facts:
    return detect(parse(plain(SENT, sender, subject, f"Hi Ada,\n\n{text}\n", message_id="<c@x>")), READER).facts


# ---------------------------------------------------------------- agencies


def test_the_employer_is_the_guests_and_not_the_agencys() -> None:
    found = facts(
        AGENT,
        f"Larch Energy would like to meet you on {WHEN} with Helen Frost (helen.frost@larchenergy.example). "
        "The interview is confirmed.\n\nKim\nTalentBridge",
    )
    assert (found.company, found.domain) == ("Larch Energy", "larchenergy.example")
    assert [p.email for i in found.interviews for p in i.people] == ["helen.frost@larchenergy.example"]


def test_the_employer_is_the_one_of_the_invited() -> None:
    data = invitation(
        SENT, ("Kim Ward", "kim@talentbridge.example"), (("Helen Frost", "helen.frost@larch-energy.example"),), START,
        "Interview", "Hi Ada, please find the invitation.", message_id="<i@x>", uid="i@x",
    )  # fmt: skip
    found = detect(parse(data), READER).facts
    assert (found.company, found.domain) == ("Larch Energy", "larch-energy.example")


def test_a_guest_from_outside_beside_colleagues_changes_no_employer() -> None:
    data = invitation(
        SENT, ("Kim Ward", "kim@larch-energy.example"),
        (("Helen Frost", "helen.frost@larch-energy.example"), ("Lee Wu", "lee@adviser.example")), START,
        "Interview", "Hi Ada, please find the invitation.", message_id="<i@x>", uid="i@x",
    )  # fmt: skip
    assert detect(parse(data), READER).facts.domain == "larch-energy.example"


@pytest.mark.parametrize(
    "text",
    [
        f"Birch Bank have confirmed your interview for {WHEN}.",
        f"Good news, Birch Bank would like to interview you on {WHEN}. Your interview is confirmed.",
        f"I have heard back from Birch Bank and your interview with Birch Bank is confirmed for {WHEN}.",
    ],
)
def test_an_agency_that_names_its_client(text: str) -> None:
    found = facts(AGENT, f"{text}\n\nKim Ward\nConsultant, TalentBridge")
    assert (found.company, found.domain) == ("Birch Bank", None)


def test_an_agency_that_names_no_client_is_no_employer() -> None:
    assert facts(AGENT, f"Your interview is confirmed for {WHEN}.\n\nKim Ward\nTalentBridge").company is None


# ---------------------------------------------------------------- signs in names


@pytest.mark.parametrize(
    ("words", "company"),
    [
        ("interview with Foster & Webb Ltd", "Foster & Webb"),
        ("interview with Parks & Bloom", "Parks & Bloom"),
        ("interview at Parks and Bloom", "Parks and Bloom"),
        ("interview with McDougal & Bj\u00f8rn A/S", "McDougal & Bj\u00f8rn"),
        ("interview with Ainsbury's", "Ainsbury's"),
        ("interview with Ainsbury\u2019s", "Ainsbury's"),
        ("interview at Ha's Bakery", "Ha's Bakery"),
        ("interview with O'Malley's Ltd", "O'Malley's"),
        ("interview with Fabrikam's hiring team", "Fabrikam"),
        ("interview at Fabrikam's Berlin office", "Fabrikam"),
        ("interview with Fabrikam's Recruiting Team", "Fabrikam"),
    ],
)
def test_signs_within_a_name(words: str, company: str) -> None:
    found = facts(SYSTEM, f"Your {words} is confirmed for {WHEN}.")
    assert found.company == company
    assert not any(person.email is None for person in found.people)


@pytest.mark.parametrize(
    ("sender", "company"),
    [
        ("Rita Moss <rita@ainsburys.example>", "Ainsbury's"),
        ("Rita Moss <rita@fabrikam.example>", "Fabrikam"),
    ],
)
def test_the_domain_tells_whether_a_name_ends_in_an_s(sender: str, company: str) -> None:
    owner = company.removesuffix("'s")
    assert facts(sender, f"Your interview at {owner}'s is confirmed for {WHEN}.").company == company


# ---------------------------------------------------------------- what is no employer


@pytest.mark.parametrize(
    "text",
    [
        f"Your interview with Microsoft Teams is confirmed for {WHEN}.",
        f"Your interview at Google Meet is confirmed for {WHEN}.",
        f"Your interview with Zoom is confirmed for {WHEN}.",
        f"Your interview is confirmed for {WHEN}.\n\nThis mail is from Greenhouse on behalf of Greenhouse Software",
        f"Your interview with Sarah is confirmed for {WHEN}.",
        f"Your interview with Anna Schmidt is confirmed for {WHEN}.",
        f"Your interview with Dr. Anna Schmidt, Ph.D., is confirmed for {WHEN}.",
        f"Your interview with Anna Schmidt and Team Lead Bernd Adler is confirmed for {WHEN}.",
        f"Your interview for an engineer with Rust experience is confirmed for {WHEN}.",
        f"Your interview with Ada is confirmed for {WHEN}.",
        f"Your interview with Ada Example is confirmed for {WHEN}.",
        f"Your interview with Bakari Ojo (bakari.ojo@gmail.com) is confirmed for {WHEN}.",
        f"Your interview with the Engineering Manager is confirmed for {WHEN}.",
    ],
)
def test_systems_products_persons_and_titles_are_no_employer(text: str) -> None:
    assert facts(SYSTEM, text).company is None


def test_a_person_by_way_of_a_system_is_no_employer() -> None:
    sender = "Anna Schmidt via Greenhouse <no-reply@us.greenhouse-mail.io>"
    assert facts(sender, f"Your interview is confirmed for {WHEN}.").company is None


@pytest.mark.parametrize(
    "words",
    [
        "with Anna Schmidt and Team Lead Bernd Adler",
        "with Dr. Anna Schmidt, Ph.D.,",
        "with Rita",
        "with Microsoft Teams",
    ],
)
def test_who_is_met_is_not_taken_for_the_employer(words: str) -> None:
    found = facts("Rita Moss <rita@fabrikam.example>", f"Your interview {words} is confirmed for {WHEN}.")
    assert (found.company, found.domain) == ("Fabrikam", "fabrikam.example")


def test_a_house_with_a_first_name_in_it_is_known_by_other_words() -> None:
    text = f"Your interview with Charles Hale is confirmed for {WHEN}. We look forward to your interest in a role at "
    assert facts(SYSTEM, f"{text}Charles Hale.").company == "Charles Hale"


# ---------------------------------------------------------------- how a name is written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("your interview is on {when}. RiverMark offers parking.", "RiverMark"),
        ("your interview is on {when}.\n\nAnn Lee\nRiver Mark", "River Mark"),
        ("your interview is on {when}. See www.rivermark.example or mail jobs@rivermark.example.", "Rivermark"),
        ("your interview is on {when}.", "Rivermark"),
    ],
    ids=["in the words", "in the signature", "in addresses alone", "nowhere"],
)
def test_a_name_out_of_the_domain_is_written_as_the_mail_writes_it(text: str, expected: str) -> None:
    assert facts("Ann Lee <ann@rivermark.example>", text.format(when=WHEN)).company == expected


def test_the_house_behind_a_title_is_the_employer_when_a_system_writes() -> None:
    found = facts(
        SYSTEM, f"We are pleased to confirm your interview for the position of Tree Surgeon at Copse Hill on {WHEN}."
    )
    assert (found.company, found.role) == ("Copse Hill", "Tree Surgeon")


# ---------------------------------------------------------------- spelling


@pytest.mark.parametrize(
    ("sender", "text", "name"),
    [
        ("Ann Lee <ann@oakridgelogistics.example>", "the call stands.", "Oakridge Logistics"),
        (
            "Ann Lee <ann@oakridgelogistics.example>",
            "the call stands.\n\nAnn\nOakRidge Logistics",
            "OakRidge Logistics",
        ),
        ("Ann Lee <ann@elmandash.example>", "the call stands.\n\nAnn\n\n-- \nElm & Ash, 4 Mill Lane", "Elm & Ash"),
        ("Ann Lee <ann@hojgaardlab.example>", "the call stands.\n\nAnn\nH\u00f6jgaard Lab", "H\u00f6jgaard Lab"),
        ("Ann Lee <ann@openai-ish.example>", "the call stands.", "Openai Ish"),
        ("Ann Lee <mapletreebakery@gmail.com>", "the call stands.", "Mapletree Bakery"),
        ("Ann Lee <mapletreebakery@gmail.com>", "the call at Maple Tree stands.", "Maple Tree Bakery"),
        ("Intake Desk - Tessera Press <work@tesserapress.example>", "the call stands.", "Tessera Press"),
        ("The Blue Door <thebluedoor.cafe@gmail.com>", "the call stands.", "The Blue Door"),
    ],
)
def test_a_name_is_spelt_as_the_mail_spells_it_anywhere(sender: str, text: str, name: str) -> None:
    assert facts(sender, f"Your interview is confirmed for {WHEN}, {text}").company == name


def test_a_subject_in_another_language_names_no_house() -> None:
    said = f"Your interview is confirmed for {WHEN}."
    found = facts("Tischlerei Lindner <info@tischlerei-lindner.example>", said, "AW: Application")
    assert found.company == "Tischlerei Lindner"


def test_a_name_is_spelt_as_the_history_spells_it() -> None:
    history = "On Monday, Ada Example wrote:\n> I would love to work for Fern & Hollow.\n> Ada"
    said = f"Your interview is confirmed for {WHEN}.\n\nAnn\n\n{history}"
    assert facts("Ann Lee <ann@fernandhollow.example>", said).company == "Fern & Hollow"


@pytest.mark.parametrize("name", ["Ann Brooks <annbrooks@gmail.com>", "Tamsin Orr <tamsinorr@gmail.com>"])
def test_a_persons_own_address_names_no_house(name: str) -> None:
    assert facts(name, f"Your interview is confirmed for {WHEN}.").company is None


def test_an_address_of_a_street_is_no_house() -> None:
    said = f"Your interview is confirmed for {WHEN}, here at Storgatan 14."
    assert facts("Ann Lee <ann@lindvall.example>", said).company == "Lindvall"


def test_the_employer_of_forwarded_mail_is_who_wrote_it_to_the_agency() -> None:
    history = (
        "Begin forwarded message:\n\nFrom: Helen Frost <helen.frost@larchmarine.example>\n"
        "To: Kim Ward <kim@quayagency.example>\nSubject: Deck post\n\nKim, please offer her the post.\n\nHelen"
    )
    found = facts("Kim Ward <kim@quayagency.example>", f"We are pleased to offer you the job!\n\nKim\n\n{history}")
    assert (found.company, found.domain) == ("Larch Marine", "larchmarine.example")


# ---------------------------------------------------------------- boards, and names in full


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        ("HackerRank <no-reply@hackerrank.com>", "Larkmead has invited you to an assessment", "your test is ready."),
        ("HackerRank <no-reply@hackerrank.com>", "Your test", "Larkmead would like you to take an assessment."),
        ("HackerRank <no-reply@hackerrank.com>", "Your test", "you are invited to take the SQL Test for Larkmead."),
        ("Ann de Wit <notification@smartrecruiters.com>", "Your interview for the Cook role at Larkmead",
         "your interview is confirmed.\n\nAnn de Wit\nRecruiter, Larkmead"),
    ],
)  # fmt: skip
def test_a_system_names_the_employer_in_its_words(sender: str, subject: str, text: str) -> None:
    assert facts(sender, f"Please complete the assessment by Friday. Hello, {text}", subject).company == "Larkmead"


@pytest.mark.parametrize(
    ("sender", "text"),
    [
        (
            "HireLoop <no-reply@hireloop.example>",
            "you are invited to an interview for the position of Cook at Fern Hill.",
        ),
        ("HireLoop Team <jobs@hireloop.example>", "thank you for applying for the Cook position at Fern Hill."),
        ("Operator Recruitment <jobs@operators.example>", "thank you for taking the time to apply at Fern Hill."),
    ],
)
def test_a_job_board_writes_for_another_house(sender: str, text: str) -> None:
    assert facts(sender, f"We received your application. Dear Ada, {text}").company == "Fern Hill"


@pytest.mark.parametrize(
    ("sender", "text", "name"),
    [
        ("Larch <no-reply@larch.example>", "thank you for applying for the Cook position at Larch Leeds.", "Larch"),
        ("Ann Lee <ann@larch.example>", "thank you for your interest in the Cook role at Larch Marine Services.",
         "Larch Marine Services"),
        ("Ann Lee <ann@larch.example>", "thank you for applying to Google.\n\nAnn\nGoogle", "Google"),
        ("Cedar Trust <hello@cedarfv.example>", "thank you for applying for the Cook position.", "Cedar Trust"),
        ("Ann Lee <ann@ferryhr.example>", "thank you for applying for the Cook position.\n\nAnn\nFerry Supplies",
         "Ferry Supplies"),
    ],
)  # fmt: skip
def test_a_house_is_named_in_full(sender: str, text: str, name: str) -> None:
    assert facts(sender, f"We received your application. Dear Ada, {text}").company == name
