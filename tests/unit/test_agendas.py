"""Who holds which part of an interview: lists, tables and agendas as systems lay them out, and their headings."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime

import pytest

from inboxwatch.detect import hosts, names, presence
from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Facts

SENT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
READER = Reader(frozenset({"ada@example.com"}), "Ada Example", "Europe/London")
SET = "your interview for the QA Engineer role at Acme is confirmed for Tuesday 10 March 2026 at 14:00 GMT."


def facts(words: str, *, html: bool = False) -> Facts:
    message = EmailMessage()
    message["From"] = "Acme Recruiting <no-reply@us.greenhouse-mail.io>" if html else "Rita Moss <rita@acme.example>"
    message["To"] = "ada@example.com"
    message["Subject"] = "Your interview"
    message["Date"] = format_datetime(SENT)
    if html:
        message.set_content(f"<p>Hi Ada,</p><p>{SET}</p>{words}", subtype="html")
    else:
        message.set_content(f"Hi Ada,\n\n{SET}\n\n{words}\n\nBest,\nRita\n")
    return detect(parse(message.as_bytes()), READER).facts


def rounds(found: Facts) -> list[tuple[str, list[str]]]:
    return [(f"{each.start:%H:%M}", [person.name for person in each.people]) for each in found.interviews]


@pytest.mark.parametrize(
    "words",
    [
        "<p><b>Interviewers:</b><br>Kim Ito, CTO<br>Sam Roe, Staff Engineer</p>",
        (
            "<table><tr><td>Role</td><td>QA Engineer</td></tr><tr><td>Interviewer</td><td>Kim Ito (CTO)<br>Sam Roe</td>"
            "</tr><tr><td>Where</td><td>Foster Building</td></tr></table>"
        ),
        "<ul><li>Kim Ito - Product deep dive</li><li>Sam Roe - Coding</li></ul>",
    ],
)
def test_several_people_of_one_cell_or_list(words: str) -> None:
    assert rounds(facts(words, html=True)) == [("14:00", ["Kim Ito", "Sam Roe"])]


@pytest.mark.parametrize(
    "words",
    [
        "Interviewers\nKim Ito, CTO\nSam Roe\n\nWhere\nFoster Hall, Leeds",
        "Interviewer: Kim Ito (Head of QA), Sam Roe (QA Lead)\nRole: QA Engineer\nLocation: Hill House, Leeds",
        "Interviewer | Kim Ito\nInterviewer | Sam Roe\nRole | QA Engineer",
        "Meet the team!\n\nKim Ito\nChief Engineer\n\nSam Roe\nStaff Engineer",
        "Who: Kim Ito / Sam Roe\nWhere: Park Lane 4\nWhat: Technical Deep Dive",
    ],
)
def test_rows_name_people_and_neither_posts_nor_places(words: str) -> None:
    assert rounds(facts(words)) == [("14:00", ["Kim Ito", "Sam Roe"])]


@pytest.mark.parametrize(
    "words",
    [
        (
            "<table><tr><td>14:00 - 14:45</td><td>System Design</td><td>Kim Ito</td></tr><tr><td>15:00 - 15:45</td>"
            "<td>Values &amp; Culture</td><td>Sam Roe, Head of Data</td></tr></table>"
        ),
        (
            "<table><tr><td>14:00 - 14:45</td><td>Deep Dive</td></tr><tr><td></td><td>Kim Ito</td></tr>"
            "<tr><td>15:00 - 15:45</td><td>Pair Programming</td></tr><tr><td></td><td>Sam Roe</td></tr></table>"
        ),
        (
            "<p>2:00 PM - 2:45 PM<br>Product Sense<br>Kim Ito, Director of Product</p><p>3:00 PM - 3:45 PM<br>Execution"
            "<br>Sam Roe</p>"
        ),
    ],
)
def test_an_agenda_gives_each_time_its_own_people(words: str) -> None:
    assert rounds(facts(words, html=True)) == [("14:00", ["Kim Ito"]), ("15:00", ["Sam Roe"])]


@pytest.mark.parametrize(
    "words",
    [
        "14:00 Bar Raiser (Kim Ito)\n15:00 Culture Add (Sam Roe)",
        "14:00-14:45 Kim Ito: Values\n15:00-15:45 Sam Roe: Craft",
    ],
)
def test_the_first_row_of_an_agenda_is_the_time_that_was_told_before(words: str) -> None:
    assert rounds(facts(words)) == [("14:00", ["Kim Ito"]), ("15:00", ["Sam Roe"])]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("Values Abby Trent", ["Abby Trent"]),
        ("Mary Ann Trent", ["Mary Ann Trent"]),
        ("Pair Programming", []),
        ("Culture Add", []),
        ("Full Stack Focus", []),
        ("Foster Hall", []),
        ("Emma Hall", ["Emma Hall"]),
        ("Park Lane", []),
        ("Tom Lane", ["Tom Lane"]),
    ],
)
def test_sessions_and_places_are_no_names(row: str, found: list[str]) -> None:
    assert [named.name for named in names.spans(row)] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("our CTO Wiremu", ["Wiremu"]),
        ("her colleague Olamide", ["Olamide"]),
        ("Wiremu, our Head of Finance,", ["Wiremu"]),
        ("Wiremu (our FD)", ["Wiremu"]),
        ("Wiremu from the data team", ["Wiremu"]),
        ("Wiremu, who runs the yard", ["Wiremu"]),
        ("our Head of Data Science", []),
        ("Fabrikam, our client", []),
        ("Well, our manager", []),
        ("Fabrikam, our sister company", []),
    ],
)
def test_a_title_makes_a_first_name_a_persons(words: str, found: list[str]) -> None:
    assert [named.name for named in names.titled(words)] == found


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        ("Your interviewer will be Ms Oyelaran-Finch.", ("Ms Oyelaran-Finch",)),
        ("The interview is with Wiremu, our Head of Engineering.", ("Wiremu",)),
        ("It stays at 2:30 PM, 45 minutes, with our controller Kim Ito.", ("Kim Ito",)),
        ("As I said Wiremu decides that, so you must meet him first.", ("Wiremu",)),
        ("Mr. Adeyemi (head of customs) and I can propose two dates.", ("Mr. Adeyemi",)),
        ("Kim Ito is still on it too.", ("Kim Ito",)),
        ("Staff   Kim Ito", ("Kim Ito",)),
        ("Shop talk between Kim Ito and Ada Example", ("Kim Ito", "Ada Example")),
        ("Please ask for Reception.", ()),
        ("Ask for a map at the desk.", ()),
        ("It lies between London Bridge and Borough Market.", ()),
        ("Your recruiter Kim Ito will call you to arrange a date.", ()),
        ("The package includes Private Health and Gym Membership.", ()),
        ("You will be speaking with Growth Marketing and Data Platform.", ()),
        ("Panel: Technical Panel", ()),
        ("Meet the team in the Kepler Room.", ()),
    ],
)
def test_who_is_met_by_the_words(sentence: str, met: tuple[str, ...]) -> None:
    assert hosts.to_be_met([sentence]) == met


def test_who_comes_to_the_door_is_met_only_where_nobody_else_is() -> None:
    said = ["Please ask for Wiremu at the gate."]
    assert hosts.at_the_door(said) == ("Wiremu",)
    assert hosts.at_the_door(["Ask for Mrs Penhale."]) == ("Mrs Penhale",)
    assert hosts.at_the_door(["Ask for Reception."]) == ()
    assert hosts.to_be_met([*said, "You will meet Kim Ito."]) == ("Kim Ito",)
    assert rounds(facts("Please ask for Wiremu at the gate.")) == [("14:00", ["Wiremu"])]
    assert rounds(facts("Please ask for Wiremu at the gate. You will meet Kim Ito.")) == [("14:00", ["Kim Ito"])]


@pytest.mark.parametrize(
    ("sentence", "away"),
    [
        ("I am sorry, Mrs Adeyemi is in hospital.", ("Mrs Adeyemi",)),
        ("Kim Ito got called to a burst main, so the panel cannot sit.", ("Kim Ito",)),
        ("It moves since our GM Mr Osric Penhale needs to fly out.", ("Osric Penhale",)),
        ("Sarah has to be at a hearing on Thursday.", ("Sarah",)),
        ("The office has to be at rest.", ()),
    ],
)
def test_who_is_kept_away(sentence: str, away: tuple[str, ...]) -> None:
    assert presence.kept_away([sentence]) == away


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        ("You'll be meeting with Siân (Ops), Rhodri from accounts and possibly Wiremu.", ("Siân", "Rhodri", "Wiremu")),
        ("You will be speaking to Gretchen Moll, Dir. of Regulatory.", ("Gretchen Moll",)),
        ("The hiring manager, Kim Ito, wants to see you on Tuesday.", ("Kim Ito",)),
        ("I've asked Wiremu to sit in.", ("Wiremu",)),
        ("Kim Ito will take over from him.", ("Kim Ito",)),
        ("Dana Lee cannot join after all; Kim Ito takes her place.", ("Kim Ito",)),
        ("You will meet the team in Leeds.", ()),
        ("You will be speaking to Support.", ()),
    ],
)
def test_any_name_is_a_persons_behind_what_is_done_with_people(sentence: str, met: tuple[str, ...]) -> None:
    assert hosts.to_be_met([sentence]) == met


def test_who_only_opens_the_door_does_not_meet_where_others_do() -> None:
    said = ["Ask for me at reception and I'll take you up."]
    assert presence.author_meets(said)
    assert not presence.author_meets(said, alone=False)
