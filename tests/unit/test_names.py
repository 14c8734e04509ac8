"""How people, companies and roles are named: as tables, left out rather than wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inboxwatch.etiquette import names, replying


@pytest.mark.parametrize(
    ("name", "given_name"),
    [
        ("Ann Lee", "Ann"),
        ("Lee, Ann", "Ann"),
        ("ann lee", "Ann"),
        ("ANN LEE", "Ann"),
        ("LEE Ann", "Ann"),
        ("Ann", "Ann"),
        ("Ann-Marie Lee", "Ann-Marie"),
        ("ANN-MARIE LEE", "Ann-Marie"),
        ("Mary Ann Lee", "Mary"),
        ("J. Ann Lee", "Ann"),
        ("J. Lee", ""),
        ("J Lee", ""),
        ("Dr. Ann Lee", "Ann"),
        ("Dr. Lee", ""),
        ("Mrs Lee", ""),
        ("Ann Lee, PhD", "Ann"),
        ("Ann Lee (she/her)", "Ann"),
        ("Ann Lee [Acme]", "Ann"),
        ("Ann Lee | Acme", "Ann"),
        ("Ann Lee via Greenhouse", "Ann"),
        ("Ann from Acme", "Ann"),
        ("'Ann Lee'", "Ann"),
        ('"Ann Lee"', "Ann"),
        ("Ludwig van Beek", "Ludwig"),
        ("van Beek, Ludwig", "Ludwig"),
        ("O'Neil, Zoë", "Zoë"),
        ("Иван Петров", "Иван"),
        ("田中太郎", "田中太郎"),
        ("김 민수", "김 민수"),
        ("محمد علي", "محمد"),
        ("Talent Acquisition", ""),
        ("Acme Careers", ""),
        ("The Hiring Team", ""),
        ("HR", ""),
        ("no-reply", ""),
        ("Acme", ""),
        ("ann@acme.com", ""),
        ("12345", ""),
        ("Ann Lee 🎉", ""),
        ("", ""),
        ("   ", ""),
        ("A" * 30, ""),
        ("One Two Three Four Five Six Seven", ""),
        ("Lee, Ann, Acme", ""),
        ("Ann\r\nBcc: x", ""),
    ],
)
def test_whom_a_letter_greets(name: str, given_name: str) -> None:
    assert names.given_name(name, "info@acme.com", "Acme Labs") == given_name


def test_a_single_word_that_is_the_mailboxs_or_the_houses_name_is_no_persons() -> None:
    assert names.given_name("ann", "ann@acme.com") == ""
    assert names.given_name("Ann", "ann@acme.com") == "Ann"
    assert names.given_name("Globex", "jobs@globex.com") == ""


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Lee, Ann", "Ann Lee"),
        ("Dr. Ann Lee, PhD", "Ann Lee"),
        ("Ann Lee (Acme)", "Ann Lee"),
        ("Recruiting Team", ""),
        ("ann@acme.com", ""),
    ],
)
def test_a_full_name(name: str, full: str) -> None:
    assert names.full_name(name) == full


@pytest.mark.parametrize(
    ("company", "named"),
    [
        ("Acme", "Acme"),
        ("  Acme,  Inc. ", "Acme, Inc"),
        ("[Acme]", "(Acme)"),
        ("hr@acme.com", ""),
        ("https://acme.com", ""),
        ("123", ""),
        ("A" * 61, ""),
        ("a b c d e f g h i", ""),
        (None, ""),
        ("", ""),
    ],
)
def test_a_company(company: str | None, named: str) -> None:
    assert names.company_name(company) == named


@pytest.mark.parametrize(
    ("role", "company", "phrase"),
    [
        ("Data Analyst", "Acme", "the Data Analyst role at Acme"),
        ("Data Analyst", "", "the Data Analyst role"),
        ("The Data Analyst", "Acme", "the Data Analyst role at Acme"),
        ("Data Analyst position", "Acme", "the Data Analyst position at Acme"),
        ("Summer Internship", "", "the Summer Internship"),
        (None, "Acme", "the role at Acme"),
        (None, "", "the role"),
        ("a@b.co", "", "the role"),
    ],
)
def test_a_role_in_a_sentence(role: str | None, company: str, phrase: str) -> None:
    assert names.role_phrase(names.role_name(role), company) == phrase


@pytest.mark.parametrize(
    ("people", "text"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_a_list(people: list[str], text: str) -> None:
    assert names.listed(people) == text


def test_a_day() -> None:
    assert names.day_and_month(29, 2) == "29 February"
    assert names.day_and_month(1, 12) == "1 December"


@given(st.text(max_size=300), st.integers(1, 100))
def test_a_value_is_one_visible_line(text: str, limit: int) -> None:
    value = names.clean_value(text, limit)
    assert len(value) <= limit
    assert value == " ".join(value.split())
    assert not set(value) & set("[]\n\r\t\x00\x1b\u202e\u2028\u200b\ufeff")


@given(st.text(max_size=500))
def test_no_name_raises(text: str) -> None:
    greeted = names.given_name(text, text, text)
    assert "@" not in greeted
    assert len(greeted.split("\n")) == 1
    names.full_name(text, text, text)


# ---------------------------------------------------------------- header fields of the answer


@pytest.mark.parametrize(
    ("subject", "answer"),
    [
        ("Interview", "Re: Interview"),
        ("RE: Re: AW: Fwd: Interview", "Re: Interview"),
        ("Re[2]: Interview", "Re: Interview"),
        ("回复: Interview", "Re: 回复: Interview"),
        ("[Acme] Interview (onsite)", "Re: [Acme] Interview (onsite)"),
        ("Updated invitation: Call @ Tue Mar 10, 2026 10am - 11am (GMT) (ada@example.com)", "Re: Call"),
        ("Accepted: Call", "Re: Call"),
        ("Canceled event: Call @ Mon 9 Mar 2026", "Re: Call"),
        ("Dinner @ Tuesday, maybe", "Re: Dinner @ Tuesday, maybe"),
        ("", "Hello"),
        ("Re: ", "Hello"),
        ("a\r\nBcc: x@y.co", "Re: a Bcc: x@y.co"),
        ("\u202eeman", "Re: eman"),
    ],
)
def test_the_subject_of_an_answer(subject: str, answer: str) -> None:
    assert replying.reply_subject(subject, "Hello") == answer


def test_a_subject_is_bounded() -> None:
    assert len(replying.reply_subject("Re: " * 400 + "x" * 5000, "Hello")) <= 200
    assert len(replying.reply_subject("x" * 900, "Hello")) == 200


def test_references_are_the_first_and_the_last() -> None:
    ids = [f"<{n}@x>" for n in range(50)]
    kept = replying.references(ids, "<anchor@x>", "<own@x>")
    assert kept[0] == "<0@x>"
    assert kept[-1] == "<anchor@x>"
    assert len(kept) == replying.REFERENCES_LIMIT + 1
    assert replying.references(["<own@x>", "<a@x>", "<a@x>", "no id", "<b@x>"], "<a@x>", "<own@x>") == (
        "<b@x>",
        "<a@x>",
    )
    assert replying.references([], "broken", "<own@x>") == ()
