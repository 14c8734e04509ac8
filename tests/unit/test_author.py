"""Who wrote a mail and in what part: signatures below shops' and teams' names, titles, agencies, who is met by whom."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from inboxwatch.detect import senders
from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Facts, Part
from tests.support.mails import CANDIDATE, invitation, plain

SENT = datetime(2026, 2, 27, 10, 0, tzinfo=UTC)
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")
SET = "Your interview is confirmed for Tuesday 3 March at 14:00 GMT."
DANA = "Dana Lee <dana.lee@fernhill.example>"


def facts(sender: str, text: str, cc: str = "") -> Facts:
    extra = (("Cc", cc),) if cc else ()
    data = plain(SENT, sender, "Your interview", f"Hi Ada,\n\n{text}\n", message_id="<a@x>", headers=extra)
    return detect(parse(data), READER).facts


def part_of(found: Facts, email: str) -> Part | None:
    return next((person.part for person in found.people if person.email == email), None)


# ---------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("sender", "ending", "name"),
    [
        ("Fern & Fawn Toys <fernfawntoys@gmail.com>", "Branwen", "Branwen"),
        ("Fern & Fawn Toys <fernfawntoys@gmail.com>", "Kind regards,\nBranwen x", "Branwen"),
        ("HR Fern Hill <careers@fernhill.example>", "Thanks & regards,\nLakshmi", "Lakshmi"),
        ("Intake Desk - Fern Hill Press <work@fernhill.example>", "Osric Penhale\nVendor Relations", "Osric Penhale"),
        ("Fernhill <hi@fernhill.example>", "Cheers\nOsric", "Osric"),
        ("Fern Hill Careers <careers@fernhill.example>", "Kind regards,\nThe Hiring Team", ""),
        ("Fern Hill Careers <careers@fernhill.example>", "Kind regards,\nFern Hill", ""),
        ("Fern & Fawn Toys <fernfawntoys@gmail.com>", "See you in Leeds.", ""),
        ("Dana Lee <dana.lee@fernhill.example>", "Kind regards,\nSam", "Dana Lee"),
        ("Prof. Dr. Dana Lee <lee@fernhill.example>", "Dana", "Dana Lee"),
        ('"Dana Lee, PhD" <lee@fernhill.example>', "Dana", "Dana Lee"),
        ("Dana <dana@fernhill.example>", "Best regards,\nDana Lee\nForewoman", "Dana Lee"),
        ("Dana L. <dana@fernhill.example>", "Cheers,\nDana Lee", "Dana Lee"),
        ("Fern Hill Jobs <jobs@fernhill.example>", "My name is Dana Lee.\n\nDana", "Dana Lee"),
        ("Fernhill <dana@fernhill.example>", "Best wishes\n\nDana\n\nDana Lee | Fern Hill | 01632 960", "Dana Lee"),
        ("Dana Lee - Fern Hill Recruitment <dana@fernhill.example>", "Dana", "Dana Lee"),
        ("Fern Hill People <people@fernhill.example>", "Warmly,\nDana from the People team", "Dana"),
        ("Fern Hill Garage <office@fernhill.example>", "Cheers, Dana", "Dana"),
        ("FERN HILL <fernhill@gmail.com>", "thanks\ndana", "Dana"),
        ("Chef Fern Hill <chef@fernhill.example>", "Gianluca", "Gianluca"),
        ("Crewing <crewing@fernhill.example>", "The linkspan is open.\n\nMurdo\nCrewing, Fern Hill Ferries", "Murdo"),
        ("The Hill Manager <manager@fernhill.example>", "Kindest\n\nDana Lee RGN\nRegistered Manager", "Dana Lee"),
        ("Fernhill Leeds <leeds@fernhill.example>", "Leeds branch 01632 960", ""),
        ("dana <dana@fernhill.example>", "cheers", "Dana"),
        ("dana lee <d.lee@fernhill.example>", "ta", "Dana Lee"),
        ('"LEE, Dana" <dana.lee@fernhill.example>', "Regards\nDana", "Dana Lee"),
        ("Dana LEE <dana.lee@fernhill.example>", "Regards\nDana", "Dana Lee"),
        ("Dana HR <dana.hr@fernhill.example>", "All the best.\n\nDana\nFern Hill Foods HR dept.", "Dana"),
        ("D Lee <d.lee@fernhill.example>", "D\n\nDana Lee\nForewoman", "Dana Lee"),
        ("Murdo <murdo@fernhill.example>", "M", "Murdo"),
        ("Rita - Fern Hill Crewing <rita@fernhill.example>", "Rita", "Rita"),
        ("Rita Fern Hill <rita@fernhill.example>", "rita", "Rita"),
        ("Fern Hill <office@fernhill.example>", "See you then.\n\nCol", "Col"),
        ("Fern Hill <office@fernhill.example>", "See you then.\n\nRita & the rest of the team", "Rita"),
        ("Fern Hill <office@fernhill.example>", "See you then.\n\nHilsen\nRita", "Rita"),
        ("Fern Hill <office@fernhill.example>", "See you then.\n\nzuz x", "Zuz"),
        ("Fern Hill <office@fernhill.example>", "many thanks Rita (owner) Fern Hill", "Rita"),
        ("Fern Hill <office@fernhill.example>", "Many thanks Ada", ""),
        ("Fern Hill <office@fernhill.example>", "Bring boots.\n\nSent from my phone", ""),
        ("Fern Hill <office@fernhill.example>", "Yours sincerely\n\nMrs. Rita Moss\nBursar", "Rita Moss"),
        ("Fern Hill <office@fernhill.example>", "Yours sincerely\n\nCapt. R. Moss", "R. Moss"),
        ("Fern Hill <office@fernhill.example>", "Groete\nRita du Toit", "Rita du Toit"),
        ("fernhill <fernhillhome@btconnect.com>", "thanks Rita (matron) Fern Hill Home", "Rita"),
    ],
)
def test_the_writer_is_called_by_the_name_they_sign_with(sender: str, ending: str, name: str) -> None:
    contact = facts(sender, f"{SET}\n\n{ending}").contact
    assert contact is not None
    assert contact.name == name


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Dr. Dana Lee", "Dana Lee"),
        ("Dr Hobbs", "Dr Hobbs"),
        ("Prof. Dana Lee, Ph.D.", "Dana Lee"),
        ("Dana Lee, SHRM-CP", "Dana Lee"),
        ("Lee, Dana (HR)", "Lee, Dana"),
        ("Drew Barrow", "Drew Barrow"),
        ("Doctor & Sons", "Doctor & Sons"),
    ],
)
def test_forms_of_address_and_letters_belong_to_no_name(shown: str, name: str) -> None:
    assert senders.person_name(shown) == name


def test_a_shops_mailbox_that_nobody_signs_for_is_no_person() -> None:
    found = facts("The Blue Inn <theblueinn@gmail.com>", f"{SET}\n\nbring your ID")
    assert found.people == ()
    assert found.contact is not None
    assert found.contact.email == "theblueinn@gmail.com"


# ---------------------------------------------------------------- parts


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (f"{SET} I will meet you at reception.\n\nDana", Part.INTERVIEWER),
        (f"{SET} It is with me and our registrar, Jess Lorne.\n\nDana", Part.INTERVIEWER),
        (f"{SET} You will meet Jess Lorne.\n\nDana", Part.COORDINATOR),
        (f"{SET} You will meet Jess Lorne.\n\nDana Lee\nSenior Recruiter", Part.RECRUITER),
        (f"{SET} I will call you then.\n\nDana Lee\nSenior Recruiter", Part.RECRUITER),
        (f"{SET} Panel: J. Lorne, D. Lee.\n\nDana Lee\nHuman Resources", Part.INTERVIEWER),
        (f"{SET}\n\nDana", Part.CONTACT),
        (f"{SET} My client wants two hours.\n\nDana", Part.RECRUITER),
        (f"{SET}\n\nDana Lee\nPrincipal Consultant\nCobble Search Ltd", Part.RECRUITER),
        (f"{SET}\n\nDana Lee\nDepartment Administrator", Part.COORDINATOR),
        (f"{SET} You would work for our clients in search and staffing.\n\nDana", Part.CONTACT),
    ],
)
def test_the_part_of_who_wrote(text: str, part: Part) -> None:
    assert part_of(facts(DANA, text), "dana.lee@fernhill.example") is part


def test_who_wrote_and_will_be_there_is_met() -> None:
    found = facts(DANA, f"{SET} It is with me and Sarah.\n\nDana")
    people = {(person.name, person.email) for interview in found.interviews for person in interview.people}
    assert people == {("Sarah", None), ("Dana Lee", "dana.lee@fernhill.example")}


def test_who_cannot_come_is_not_met_at_the_new_time() -> None:
    text = (
        "Sadly Branwen Orr has been called away. Your interview has been moved to Wednesday 4 March at 10:00 GMT."
        " You will meet Jess Lorne instead.\n\nDana"
    )
    found = facts(DANA, text, cc="Branwen Orr <branwen.orr@fernhill.example>")
    assert [person.name for interview in found.interviews for person in interview.people] == ["Jess Lorne"]


def test_a_short_name_in_a_list_is_who_has_the_address() -> None:
    found = facts(DANA, f"{SET} Panel: J. Lorne, T. Okoro.\n\nDana", cc="Jess Lorne <jess.lorne@fernhill.example>")
    people = {(person.name, person.email) for interview in found.interviews for person in interview.people}
    assert people == {("Jess Lorne", "jess.lorne@fernhill.example"), ("T. Okoro", None)}


def test_who_wrote_what_an_agency_passes_on_is_somebody() -> None:
    history = (
        "From: Helen Frost <helen.frost@larchmarine.example>\nSent: 27 February 2026 09:00\nTo: Kim Ward\n"
        "Subject: Deck post\n\nKim, we shall not take her further.\n\nHelen"
    )
    text = f"Unfortunately they will not be taking your application further.\n\nKim\n\n{history}"
    found = facts("Kim Ward <kim@quayagency.example>", text)
    assert ("Helen Frost", "helen.frost@larchmarine.example") in {(p.name, p.email) for p in found.people}
    assert part_of(found, "kim@quayagency.example") is Part.RECRUITER


def test_a_guest_whom_the_words_name_too_is_one_person() -> None:
    data = invitation(
        SENT, ("Dana Lee", "dana.lee@fernhill.example"), (("Jess Lorne", "jess.lorne@fernhill.example"),),
        datetime(2026, 3, 3, 14, 0, tzinfo=UTC), "Interview", f"Hi Ada,\n\n{SET} You will meet Jess Lorne.\n\nDana",
        message_id="<i@x>", uid="i@x",
    )  # fmt: skip
    found = detect(parse(data), READER).facts
    assert [person.email for person in found.people if person.name == "Jess Lorne"] == ["jess.lorne@fernhill.example"]


def test_who_has_a_scheduler_write_is_written_to_at_the_address_in_its_words() -> None:
    text = f"{SET}\n\nJess Lorne\nRecruiting Coordinator\njess.lorne@fernhill.example"
    found = facts("Jess Lorne (Fern Hill) <no-reply@goodtime.io>", text)
    assert found.contact is not None
    assert (found.contact.name, found.contact.email) == ("Jess Lorne", "jess.lorne@fernhill.example")
    assert part_of(found, "jess.lorne@fernhill.example") is Part.COORDINATOR
    assert found.domain == "fernhill.example"


@pytest.mark.parametrize("ending", ["Questions? sam.roe@fernhill.example", "Ada Example\nme@jess.example"])
def test_another_address_in_a_schedulers_words_is_not_who_had_it_written(ending: str) -> None:
    assert facts("Jess Lorne <no-reply@goodtime.io>", f"{SET}\n\n{ending}").contact is None


@pytest.mark.parametrize("sender", ["Larkmead Energy <apply@larkmead.example>", "Larkmead <office@larkmead.example>"])
def test_a_house_is_nobody_to_be_met(sender: str) -> None:
    text = f"{SET} Your interview is with Larkmead, and we look forward to meeting you.\n\nThe Larkmead team"
    found = facts(sender, text)
    assert found.people == ()
    assert [person for interview in found.interviews for person in interview.people] == []


def test_who_is_greeted_is_not_met() -> None:
    data = plain(SENT, DANA, "Your interview", f"Hi Sarah,\n\n{SET} Dana and Sarah will meet.", message_id="<a@x>")
    found = detect(parse(data), READER).facts
    assert "Sarah" not in {person.name for person in found.people}


def test_who_names_their_own_address_to_answer_to_is_written_to_there() -> None:
    extra = (("Reply-To", "Jess Lorne <jess.lorne@fernhill.example>"),)
    sender = "Jess Lorne via Fern Hill Cloud <cloud@fernhill.example>"
    data = plain(SENT, sender, "Your interview", f"Hi Ada,\n\n{SET}\n", message_id="<a@x>", headers=extra)
    contact = detect(parse(data), READER).facts.contact
    assert contact is not None
    assert contact.email == "jess.lorne@fernhill.example"


@pytest.mark.parametrize(
    ("ending", "email"),
    [
        ("Need a change? Write to Jess Lorne, jess.lorne@fernhill.example.", "jess.lorne@fernhill.example"),
        ("You will meet Jess Lorne (jess.lorne@fernhill.example).", None),
        ("Contact Jess Lorne, jess.lorne@fernhill.example.\nContact Sam Roe, sam.roe@fernhill.example.", None),
    ],
)
def test_whom_a_machine_says_to_ask_is_written_to(ending: str, email: str | None) -> None:
    contact = facts("Fern Hill Recruiting <no-reply@us.greenhouse-mail.io>", f"{SET}\n\n{ending}").contact
    assert (contact.email if contact else None) == email
