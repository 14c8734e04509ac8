"""Which position a mail is about, as the mail writes it: trades, levels, fields, numbers before, names before."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inboxwatch.detect.role import _SPELT, _TITLE, _around_nouns, role


@pytest.mark.parametrize(
    ("subject", "text", "title"),
    [
        ("Barista job - trial", "", "Barista"),
        ("Re: Salaried GP post", "", "Salaried GP"),
        ("Requisition 26-118 Policy Officer", "", "Policy Officer"),
        ("RE: Post 12/2026 Artisan Welder", "", "Artisan Welder"),
        ("Re: Bewerbung Product Designer", "", "Product Designer"),
        ("CALL ME - WAREHOUSE SHIFT LEAD", "", "Warehouse Shift Lead"),
        ("Solicitor (Licensing) - interview", "", "Solicitor (Licensing)"),
        ("Software Engineer (Remote) - interview", "", "Software Engineer"),
        ("Interview", "Thank you for applying for the Lecturer (Botany) position.", "Lecturer"),
        ("Interview", "The committee for the Lecturer in Economics position met.", "Lecturer in Economics"),
        ("Update", "We received your application for the Data Engineer L4 role.", "Data Engineer L4"),
        ("Update", "We received your application for the Data Engineer, Risk role.", "Data Engineer, Risk"),
        ("Update", "We received your submission for R-10233 Freight Declarant.", "Freight Declarant"),
        ("Hello", "A client of mine needs a Senior Surveyor in Leeds.", "Senior Surveyor"),
        ("Re: interview for the store manager role", "", "store manager"),
        ("A job", "We would like to offer you the position of night clerk.", "night clerk"),
        ("Your offer", "We are pleased to offer you the permanent position of Senior Civil\nEngineer at Larch.",
         "Senior Civil Engineer"),
        ("Hello", "Interview for Illustrator\nWhen: Tuesday", "Illustrator"),
        ("Larch - Nurse", "We offer you the position of Nurse II, full time.", "Nurse II"),
        ("Sales Manager in Larch Limited", "", "Sales Manager"),
        ("Hello", "We will come back to you early next week about Loan Officer.", "Loan Officer"),
        ("Hello", "The board has approved your appointment as Head Gardener at the top of the scale.", "Head Gardener"),
        ("Hello", "Dana started as Loan Officer and I work as Senior Analyst.", None),
        ("Hello", "You will meet our Engineering Director, and Dana Lee, Senior Analyst.", None),
        ("Hello", "On the one hand we liked it, on the other hand we have no opening.", None),
        ("Hello", "Your agent wrote to us, and the owner of the shop will be there.", None),
    ],
)  # fmt: skip
def test_the_position_as_the_mail_writes_it(subject: str, text: str, title: str | None) -> None:
    assert role(subject, text) == title


@pytest.mark.parametrize(
    ("company", "title"),
    [("Larch", "Software Engineer"), ("Larch Ltd", "Software Engineer"), ("Marlow", "Larch Software Engineer")],
)
def test_a_companys_name_is_no_part_of_the_title(company: str, title: str) -> None:
    assert role("Larch Software Engineer - next steps", "", (), (company,)) == title


@pytest.mark.parametrize("row", ["Senior ", "senior ", "Software/", "Engineer, Software and ", "position of ", "Aaaa "])
def test_rows_of_a_titles_words_take_no_long_time(row: str) -> None:
    begin = time.perf_counter()
    role(row * 30, row * (5000 // len(row)))
    assert time.perf_counter() - begin < 0.25


PIECES = st.one_of(
    st.sampled_from(sorted(_SPELT)),
    st.sampled_from(
        "Senior,Software,senior,software,Sr.,C++,of,and,&,/,II,(Statistics),in glycobiology,for,Ann".split(",")
    ),
    st.text(alphabet="aAS1 .,/&-_\n\u0130\u017f\u212a\u00e9", max_size=8),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40), st.sampled_from([" ", "", ", ", "\n"]))
def test_titles_are_found_around_their_nouns_as_all_over_the_text(pieces: list[str], between: str) -> None:
    for text in (between.join(pieces), between.join(pieces).upper()):
        assert [m.span() for m in _around_nouns(text)] == [m.span() for m in _TITLE.finditer(text)]


def test_a_title_of_the_most_and_longest_words_is_found_as_a_whole() -> None:
    text = "x " + 6 * f"A{'b' * 24}, and " + "Engineer"
    assert [match[0] for match in _around_nouns(text)] == [text[2:]]


@pytest.mark.parametrize(
    ("subject", "text", "title"),
    [
        ("Re: cooper", "", None),
        ("Re: dressmaker??", "", "dressmaker"),
        ("Glazier / joiner ad", "", "Glazier / joiner"),
        ("AW: Application plasterer", "", "plasterer"),
        ("night porter", "We would be glad to see you about Night Porter.", "Night Porter"),
        ("Lunch with the driver", "", None),
        ("LGV DRIVER - HOLM K", "", "LGV Driver"),
        ("Update", "Vacancy: R-20711 Tram Fitter (m/f/d)", "Tram Fitter"),
        ("Update", "Job: 2025/118 Marine Surveyor - Port Inspection", "Marine Surveyor - Port Inspection"),
        ("Update", "Job title: Glazier (Leeds, LS1)", "Glazier"),
        ("Interview: Research Scientist, Enzyme Engineering", "", "Research Scientist, Enzyme Engineering"),
        ("Interview", "We liked your application for Lab Analyst, and would like to talk.", "Lab Analyst"),
        ("Network Engineer - Technical Assessment", "", "Network Engineer"),
        ("Interview: Podiatrist Band 6", "", "Podiatrist Band 6"),
        ("Update", "For the role as Rigger in Bergen we chose somebody else.", "Rigger"),
        ("Update", "Unfortunately we chose somebody else as our Head Groom.", "Head Groom"),
        ("Update", "LAR0718 Harbour Surveyor\n\nYou were due to see us on Friday.", "Harbour Surveyor"),
        ("Update", "Your application was sent\n\nTextile Designer ( https://jobs.example/1 )",
         "Textile Designer"),
        ("Update", "Regards,\nAnn Lee\nHarbour Surveyor", None),
        ("Update", "Thanks for coming to the Leeds job.", None),
        ("Brochure job: colours", "", None),
        ("Update", "Your application for Team Leader has arrived.", "Team Leader"),
        ("Update", "The Purser's post is not filled.", "Purser"),
        ("Hello", "You will meet our Head Groom on Monday.", None),
        ("Update", "You applied for the lab technician role I think.", "lab technician"),
    ],
)  # fmt: skip
def test_a_post_is_told_by_rows_and_by_a_subject_that_is_nothing_else(
    subject: str, text: str, title: str | None
) -> None:
    assert role(subject, text, hiring=True) == title


def test_a_trade_for_a_subject_is_a_post_in_hiring_alone() -> None:
    assert role("Treasurer", "") is None
    assert role("Treasurer", "", hiring=True) == "Treasurer"


@pytest.mark.parametrize(
    "subject", ["Interview: Analytics Engineer - Pellworth Insurance", "Analytics Engineer at Pellworth Insurance"]
)
def test_the_company_behind_a_title_is_no_part_of_it(subject: str) -> None:
    assert role(subject, "", (), ("Pellworth Insurance",)) == "Analytics Engineer"
