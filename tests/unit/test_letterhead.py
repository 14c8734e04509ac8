"""Employers by rows of forms, footers, letterheads, and the lines that a mail ends with."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from inboxwatch.detect import letterhead
from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from tests.support.mails import CANDIDATE, plain

READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")


def company(sender: str, text: str, subject: str = "Your interview") -> str | None:
    sent = datetime(2026, 2, 27, 10, 0, tzinfo=UTC)
    return detect(parse(plain(sent, sender, subject, f"Hi Ada,\n\n{text}\n", message_id="<c@x>")), READER).facts.company


INTERVIEW = "your interview is confirmed for Tuesday 3 March at 14:00."


@pytest.mark.parametrize(
    ("sender", "text", "name"),
    [
        ("NHS Jobs <no-reply@jobs.nhs.uk>", f"Job title: Clerk\nEmployer: Elm Road Surgery\n\n{INTERVIEW}",
         "Elm Road Surgery"),
        ("Civil Service Jobs <no-reply@jobs.example>", f"Department: Canal Safety Directorate\n\n{INTERVIEW}",
         "Canal Safety Directorate"),
        ("Kim Ward <kim@oakpeople.example>", f"Client: Larch Mutual\nTitle: Actuary\n\n{INTERVIEW}", "Larch Mutual"),
        ("Dana Lee via Greenhouse <no-reply@us.greenhouse-mail.io>", f"{INTERVIEW}\n\nDana\nNorrvik",  "Norrvik"),
        ("Dana Lee via Greenhouse <no-reply@us.greenhouse-mail.io>", f"Dr. Yusuf has asked me to write: {INTERVIEW}",
         None),
        ("HireVue on behalf of Larch Group <noreply@hirevue.com>", INTERVIEW, "Larch Group"),
        ("Lee, Ann (Roads) <ann.lee@glenmoor.example>", f"{INTERVIEW}\n\nAnn Lee\nGlenmoor Council",
         "Glenmoor Council"),
        ("Ann Lee <ann.lee@gmc.example>", f"{INTERVIEW}\n\nAnn Lee\nClerk to the Board, Glenmoor Federation",
         "Glenmoor Federation"),
        ("Ann Lee <ann@lsp.example>", f"{INTERVIEW}\n\nAnn Lee\n\nLarch Spindles Ltd. Registered office: 4 Forge Lane",
         "Larch Spindles"),
        ("Tess <tess@mossandco.example>", f"{INTERVIEW}\n\nTess\nMoss & Co Gardens", "Moss & Co Gardens"),
        ("Kim Ward <kim@greenway.example>",
         f"St. Anne's Hospital has said yes: {INTERVIEW}\n\nKim\nGreenway Medical Recruitment", "St. Anne's Hospital"),
    ],
)  # fmt: skip
def test_the_employer_is_the_one_that_the_form_or_the_letter_names(sender: str, text: str, name: str | None) -> None:
    assert company(sender, text) == name


def test_a_department_is_no_employer_but_on_a_site_of_jobs() -> None:
    assert list(letterhead.in_rows("Department: Radiology Services\n", site=False)) == []
    assert list(letterhead.in_rows("Department: Harbour Board\n", site=True)) == ["Harbour Board"]


@pytest.mark.parametrize("line", ["Larch Data", "Larch Recruiting Team", "Larch Human Resources", "Larch 0301 4455"])
def test_a_part_of_a_house_is_not_its_whole_name(line: str) -> None:
    assert letterhead.whole("Larch", f"Kind regards,\nAnn\n{line}") == "Larch"


def test_a_team_that_recruits_makes_no_agency_of_its_house() -> None:
    assert not letterhead.is_agency("Ann\nLarch Recruitment", "", "larch.example")
    assert letterhead.is_agency("Ann\nLarch Marine Recruitment Ltd", "", "larch.example")


def test_what_a_site_of_jobs_says_of_itself_names_no_employer() -> None:
    text = f"{INTERVIEW}\n\n\u00a9 2026 LinkedIn Ireland Unlimited Company, Dublin"
    assert company("LinkedIn <jobs-noreply@linkedin.com>", text) is None


@pytest.mark.parametrize(
    ("sender", "text", "name"),
    [
        ("Ann Lee <ann@larchrec.example>",
         f"Meet Moira at Canal Housing. {INTERVIEW} I sent your CV across to them.\n\nAnn", "Canal Housing"),
        ("Larch Credit Union - Recruitment <hr@lcu.example>", INTERVIEW, "Larch Credit Union"),
        ("Ann Lee <ann@gmail.com>", f"{INTERVIEW}\n\nAnn\nLee & Daughter Plumbing. Fully insured.",
         "Lee & Daughter Plumbing"),
        ("Ann Lee <ann@larchboats.example>", f"{INTERVIEW}\n\nAnn Lee\nHR Officer, People Services\nLarch Boats",
         "Larch Boats"),
        ("Calendly <notifications@calendly.com>",
         f"Your Job interview with Ann Lee at Quarry Architects is set: {INTERVIEW}",
         "Quarry Architects"),
    ],
)  # fmt: skip
def test_a_house_is_told_from_its_parts_and_from_who_speaks_for_it(sender: str, text: str, name: str) -> None:
    assert company(sender, text) == name
