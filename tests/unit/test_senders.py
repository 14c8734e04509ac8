"""Who a sender is, as tables of cases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inboxwatch.detect import senders
from inboxwatch.detect.systems import SYSTEMS, SystemKind


@pytest.mark.parametrize(
    ("domain", "name", "kind"),
    [
        ("us.greenhouse-mail.io", "Greenhouse", SystemKind.ATS),
        ("hire.lever.co", "Lever", SystemKind.ATS),
        ("ashbyhq.com", "Ashby", SystemKind.ATS),
        ("myworkday.com", "Workday", SystemKind.ATS),
        ("Notification.SmartRecruiters.com", "SmartRecruiters", SystemKind.ATS),
        ("talent.icims.com", "iCIMS", SystemKind.ATS),
        ("candidates.workablemail.com", "Workable", SystemKind.ATS),
        ("calendly.com", "Calendly", SystemKind.SCHEDULER),
        ("mail.goodtime.io", "GoodTime", SystemKind.SCHEDULER),
        ("modernloop.io", "ModernLoop", SystemKind.SCHEDULER),
        ("codility.com", "Codility", SystemKind.ASSESSMENT),
        ("mail.hackerrank.com", "HackerRank", SystemKind.ASSESSMENT),
        ("hirevue.com", "HireVue", SystemKind.ASSESSMENT),
    ],
)
def test_a_recruiting_system_is_known_by_its_domain_and_subdomains(domain: str, name: str, kind: SystemKind) -> None:
    assert senders.recruiting_system(domain) == name
    assert senders.system_kind(domain) is kind


@pytest.mark.parametrize("domain", ["acme.com", "", "com", "notlever.co", "lever.co.example.com", "clever.co", "io"])
def test_other_domains_are_no_recruiting_system(domain: str) -> None:
    assert senders.recruiting_system(domain) is None
    assert senders.system_kind(domain) is None


def test_the_table_of_systems_has_no_free_mail_in_it_and_is_lower_case() -> None:
    domains = [domain for system in SYSTEMS for domain in system.domains]
    assert len(SYSTEMS) >= 60
    assert all(domain == domain.lower() and "." in domain for domain in domains)
    assert not any(senders.is_free_mail(domain) for domain in domains)


@pytest.mark.parametrize("domain", ["gmail.com", "Hotmail.fr", "yahoo.co.uk", "outlook.de", "proton.me", "gmx.net"])
def test_free_mail(domain: str) -> None:
    assert senders.is_free_mail(domain)


@pytest.mark.parametrize("domain", ["acme.com", "google.com", "yahooinc.com", "mail.acme.com", "", "live.acme.com"])
def test_no_free_mail(domain: str) -> None:
    assert not senders.is_free_mail(domain)


@pytest.mark.parametrize(
    "email",
    [
        "no-reply@acme.com",
        "noreply@acme.com",
        "acme-noreply@ashbyhq.com",
        "donotreply@acme.com",
        "do-not-reply@acme.com",
        "do_not_reply+123@acme.com",
        "noreply123@acme.com",
        "no.reply@acme.com",
        "no-reply.careers@acme.com",
        "bounces+17-ann=x.org@em.acme.com",
        "mailer-daemon@mx.acme.com",
        "postmaster@acme.com",
        "calendar-notification@google.com",
        "notifications@hire.lever.co",
        "ann@bounces.acme.com",
        "c_188abc@resource.calendar.google.com",
        "",
        "nobody",
    ],
)
def test_addresses_that_take_no_mail(email: str) -> None:
    assert senders.takes_no_mail(email)


@pytest.mark.parametrize(
    "email",
    [
        "ann@acme.com",
        "noah.reply@acme.com",
        "recruiting@acme.com",
        "norepko@acme.com",
        "careers@acme.com",
        "reply+abc123@greenhouse-mail.io",
        "root.beer@acme.com",
    ],
)
def test_addresses_that_may_be_written_to(email: str) -> None:
    assert not senders.takes_no_mail(email)


@pytest.mark.parametrize(
    ("email", "name"),
    [
        ("c_1@resource.calendar.google.com", "Hopper"),
        ("nyc-4@acme.com", "Conference Room 4"),
        ("nyc-4@acme.com", "Room Turing"),
        ("room-12@acme.com", ""),
        ("berlin@acme.com", "BER-2-Meeting Room Spree (8)"),
        ("booth@acme.com", "Phone Booth 3"),
    ],
)
def test_rooms(email: str, name: str) -> None:
    assert senders.is_resource(email, name)


@pytest.mark.parametrize(
    ("email", "name"), [("ann@acme.com", "Ann Lee"), ("b@acme.com", "Bob Roome"), ("j.broom@acme.com", "Jan Broom")]
)
def test_people_are_no_rooms(email: str, name: str) -> None:
    assert not senders.is_resource(email, name)


@pytest.mark.parametrize(
    ("domain", "expected"),
    [
        ("acme.com", "acme.com"),
        ("mail.eu.acme.com", "acme.com"),
        ("mail.acme.co.uk", "acme.co.uk"),
        ("acme.co.uk", "acme.co.uk"),
        ("Acme.COM.", "acme.com"),
        ("", ""),
        ("localhost", "localhost"),
    ],
)
def test_the_registrable_domain(domain: str, expected: str) -> None:
    assert senders.organisation(domain) == expected


@pytest.mark.parametrize(
    "name",
    [
        "Acme Recruiting Team",
        "Talent Acquisition",
        "HR",
        "no-reply",
        "Acme Careers",
        "People Operations",
        "The Hiring Team at Acme",
        "jobs@acme.com",
        "",
        "12345",
        "Acme GmbH",
        "Recruiting via Greenhouse",
    ],
)
def test_role_names(name: str) -> None:
    assert senders.is_role_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "Ann Lee",
        "van der Berg, Jan",
        "María José García López",
        "Ann Lee (Acme Recruiting)",
        "Ann Lee via Calendly",
        "Ann Lee | Talent at Acme",
        "Ann from Acme Talent",
        "李伟",
        "O'Brien, Pat",
    ],
)
def test_names_of_people(name: str) -> None:
    assert not senders.is_role_name(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ann Lee via Calendly", "Ann Lee"),
        ("Ann Lee (Acme) via Calendly", "Ann Lee"),
        ("Ann Lee | Talent", "Ann Lee"),
        ("Ann Lee", "Ann Lee"),
        ("Ann Lee on behalf of Acme", "Ann Lee"),
    ],
)
def test_what_is_added_to_a_name_is_taken_off(name: str, expected: str) -> None:
    assert senders.person_name(name) == expected


@given(st.text(max_size=300), st.text(max_size=300))
def test_no_text_raises(one: str, other: str) -> None:
    senders.recruiting_system(one)
    senders.is_free_mail(one)
    senders.takes_no_mail(one)
    senders.is_resource(one, other)
    assert len(senders.organisation(one).split(".")) <= 3
    senders.is_role_name(one)
