"""Letters: golden ones to be read, and what holds for every wording: length, variety, safety, good manners."""

from __future__ import annotations

import itertools
import os
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inboxwatch.etiquette import compose as composing
from inboxwatch.etiquette.compose import TEMPLATES, WIDTH, WORDINGS, compose, wrap
from inboxwatch.etiquette.thread import Candidate, Mail, PlannedDraft, Round, Thread, Verdict, Writing
from inboxwatch.model import Address, DraftKey, Kind, Letter, Part, Person
from tests.support.events import ADA, ANN, BOB, RITA, RULES, at, interview

GOLDEN = Path(__file__).parents[1] / "golden"
WRITING = Writing(Candidate("Ada Example", frozenset({ADA})), Address("Ada Example", ADA))
CALL = Mail(
    at("2026-03-02 09:00"), "<call@acme.com>", "Interview: Data Analyst", "rita@acme.com", True, ("<first@acme.com>",)
)
MET = Round(1, (interview("2026-03-10 10:00", ANN, BOB),))
FULL = Thread(
    "a1b2c3d4e5",
    ADA,
    "acme.com",
    company="Acme",
    role="Data Analyst",
    rounds=(MET,),
    people=(RITA, ANN, BOB),
    contact=RITA,
    mails=(CALL,),
)


def planned(kind: Kind, to: Person, thread: Thread = FULL, number: int = 1) -> PlannedDraft:
    key = DraftKey(ADA, thread.id, number, kind, to.email or "")
    return PlannedDraft(key, to, Verdict.READY, ("T1",), "why", None, None, None, CALL.message_id)


def letter(kind: Kind, to: Person = ANN, thread: Thread = FULL, number: int = 1) -> Letter:
    return compose(planned(kind, to, thread, number), thread, WRITING)


def filled(text: str) -> str:
    """As a user leaves it: every prompt filled by a typical phrase, optional ones by a sentence."""
    text = re.sub(r"\[optional:[^\]]*\]", "I should have added that I also led the move to a new warehouse.", text)
    text = re.sub(
        r"\[(?:one|something|a subject|the part)[^\]]*\]", "how your group plans its capacity for the busy months", text
    )
    return re.sub(r"\[[^\]]*\]", "my four years of building reports for a hospital's planning group", text)


POINT = re.compile(
    r"\[(?:one specific|something in|a subject|the part|one thing|an idea|the topic|a question)[^\]]*"
    r"(?:your conversation|spoke about|discussed|your talk|the interview)[^\]]*\]"
)


def words(text: str) -> list[str]:
    return re.findall(r"[\w'’-]+", text.lower())


# ---------------------------------------------------------------- golden letters

UNKNOWN = replace(FULL, company=None, role=None, rounds=(Round(1, (interview("2026-03-10 10:00"),)),))
ALONE = Person("", "a.lee@acme.com", Part.INTERVIEWER)
CASES: dict[str, tuple[Kind, Person, Thread]] = {
    "thank-you": (Kind.THANK_YOU, ANN, FULL),
    "thank-you-to-the-second": (Kind.THANK_YOU, BOB, FULL),
    "thank-you-with-a-date-known": (Kind.THANK_YOU, ANN, replace(FULL, decision_date=date(2026, 3, 20))),
    "thank-you-role-unknown": (Kind.THANK_YOU, ANN, replace(FULL, role=None)),
    "thank-you-company-unknown": (Kind.THANK_YOU, ANN, replace(FULL, company=None)),
    "thank-you-nothing-known": (
        Kind.THANK_YOU,
        ALONE,
        replace(UNKNOWN, rounds=(Round(1, (interview("2026-03-10 10:00", ALONE),)),), mails=()),
    ),
    "thank-you-by-way-of-the-recruiter": (
        Kind.THANK_YOU,
        RITA,
        replace(FULL, rounds=(Round(1, (interview("2026-03-10 10:00", replace(ANN, email=None), BOB),)),)),
    ),
    "thank-you-by-way-of-the-recruiter-nobody-known": (
        Kind.THANK_YOU,
        RITA,
        replace(UNKNOWN, rounds=(replace(MET, interviews=(replace(MET.interviews[0], people=()),)),)),
    ),
    "check-in": (Kind.CHECK_IN, RITA, FULL),
    "check-in-nothing-known": (Kind.CHECK_IN, replace(RITA, name=""), UNKNOWN),
    "closing-check-in": (Kind.CLOSING_CHECK_IN, RITA, FULL),
    "closing-check-in-nothing-known": (Kind.CLOSING_CHECK_IN, replace(RITA, name=""), UNKNOWN),
    "farewell": (Kind.FAREWELL, RITA, FULL),
    "farewell-nothing-known": (Kind.FAREWELL, replace(RITA, name=""), UNKNOWN),
}


def shown(made: Letter) -> str:
    """A letter to be read: its header and its words."""
    head = {
        "From": f"{made.sender.name} <{made.sender.email}>",
        "To": f"{made.to.name} <{made.to.email}>".strip(),
        "Subject": made.subject,
        "In-Reply-To": made.in_reply_to,
        "References": " ".join(made.references),
        "X-Inboxwatch-Draft": made.key.header,
    }
    return "".join(f"{name}: {value}\n" for name, value in head.items() if value) + "\n" + made.text


@pytest.mark.parametrize("name", CASES)
def test_the_golden_letters(name: str) -> None:
    kind, to, thread = CASES[name]
    path, text = GOLDEN / f"{name}.txt", shown(letter(kind, to, thread))
    if os.environ.get("INBOXWATCH_GOLDEN") == "write":
        path.write_text(text, "utf-8")
    assert path.read_text("utf-8") == text, (
        "read the letter; if it is right: INBOXWATCH_GOLDEN=write pytest <this test>"
    )


def test_no_golden_letter_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(CASES)


# ---------------------------------------------------------------- every wording

THREADS = [
    replace(FULL, company=company, role=role, decision_date=day)
    for company, role, day in itertools.product(
        (None, "Acme", "The Royal Institute of Applied Hydrology"),
        (None, "Data Analyst", "Senior Data Platform Engineer (Infrastructure)"),
        (None, date(2026, 3, 20)),
    )
]
TO = [ANN, replace(ANN, name=""), Person("Maximiliane Oberhauser-Kaltenbrunner", "ann@acme.com", Part.INTERVIEWER)]


def every(kind: Kind) -> list[str]:
    """Letters of a kind over facts known and unknown, and enough numbers and threads to take each wording."""
    texts = []
    for count, (thread, to, number) in enumerate(itertools.product(THREADS, TO, range(1, 9))):
        person = to if kind is Kind.THANK_YOU else replace(to, part=Part.RECRUITER)
        owner = replace(thread, id=f"t{count}", rounds=(replace(MET, number=number),))
        texts.append(letter(kind, person, owner, number).text)
    return texts


KINDS = tuple(kind for kind in Kind if kind is not Kind.DEBRIEF)
LETTERS: dict[Kind, list[str]] = {kind: every(kind) for kind in KINDS}
ARRANGED = [
    letter(Kind.THANK_YOU, RITA, replace(thread, id=f"t{n}", rounds=(replace(MET, interviews=(met,)),))).text
    for thread in THREADS
    for n, met in enumerate(
        (interview("2026-03-10 10:00", replace(BOB, email=None)), replace(MET.interviews[0], people=()))
    )
]


@pytest.mark.parametrize("kind", KINDS)
def test_every_wording_is_met_in_these_tests(kind: Kind) -> None:
    everything = " ".join(" ".join(" ".join(text.split()) for text in LETTERS[kind]).split())
    sample = composing.Values("Ann", "Acme", "the Data Analyst role at Acme", "", "Acme", " with Ann", "", True)
    for part, count in WORDINGS[kind.value].items():
        for number in range(1, count + 1):
            opening = composing.render(kind.value, f"{part}_{number}", sample).split("[")[0]
            assert any(piece in everything for piece in (opening[:20], opening[-20:])), (part, number)


def test_a_filled_thank_you_has_60_to_220_words() -> None:
    counts = [len(words(filled(text))) for text in LETTERS[Kind.THANK_YOU] + ARRANGED]
    assert min(counts) >= 60
    assert max(counts) <= 220
    bare = [len(words(re.sub(r"\[optional[^\]]*\]", "", filled(text)))) for text in LETTERS[Kind.THANK_YOU] + ARRANGED]
    assert min(bare) >= 60


@pytest.mark.parametrize("kind", [Kind.CHECK_IN, Kind.CLOSING_CHECK_IN])
def test_a_check_in_has_40_to_120_words_and_nothing_to_fill_in(kind: Kind) -> None:
    counts = [len(words(text)) for text in LETTERS[kind]]
    assert min(counts) >= 40
    assert max(counts) <= 120
    assert not any("[" in text for text in LETTERS[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_three_or_four_paragraphs_between_greeting_and_ending(kind: Kind) -> None:
    assert {len(text.strip().split("\n\n")) - 2 for text in LETTERS[kind]} <= {3, 4}


def test_a_thank_you_has_its_five_parts() -> None:
    """T5: thanks; the point of this conversation (T4); interest; strength; what was left unsaid."""
    for text in LETTERS[Kind.THANK_YOU]:
        flat = " ".join(text.split())
        assert re.search(r"thank|grateful|appreciate", flat, re.IGNORECASE)
        assert len(POINT.findall(flat)) == 1
        assert re.search(r"join|interest|contributing|keen|hoping to find|want to do|take part|appeals", flat)
        assert len(re.findall(r"\[(?:a|an|your) [^\]]*\brole[^\]]*\]", flat)) == 1
        assert len(re.findall(r"\[optional: [^\]]*; delete if nothing\]", flat)) == 1
        assert flat.count("[") == 3


def test_a_thank_you_names_person_and_company_where_they_are_known() -> None:
    text = letter(Kind.THANK_YOU).text
    assert text.startswith(("Dear Ann,\n", "Hello Ann,\n"))
    assert "Acme" in text
    assert " with Ann" in " ".join(POINT.findall(" ".join(text.split())))


@pytest.mark.parametrize("thread", THREADS)
def test_the_date_is_asked_for_when_nobody_said_it(thread: Thread) -> None:
    for to in (ANN, BOB):
        assert ("?" in letter(Kind.THANK_YOU, to, thread).text) is (thread.decision_date is None)


def test_a_date_that_had_passed_before_the_interview_is_no_date() -> None:
    assert "?" in letter(Kind.THANK_YOU, ANN, replace(FULL, decision_date=date(2026, 3, 9))).text
    assert "?" not in letter(Kind.THANK_YOU, ANN, replace(FULL, decision_date=date(2026, 3, 10))).text


# ---------------------------------------------------------------- manners

PUSHY = re.compile(
    r"\b(?:asap|urgent\w*|immediately|must|demand\w*|expect(?:ed|ing) (?:an|your)|still waiting|as promised|overdue|"
    r"why have|you (?:said|promised|should)|at your earliest|other offers?|salary|compensation|benefits?|pay)\b",
    re.IGNORECASE,
)
CALLS = re.compile(r"\b(?:phone|call|ring|telephone|dial|mobile|number)\b", re.IGNORECASE)
STIFF = re.compile(r"\b(?:hereby|herewith|kindly revert|esteemed|shall|whom it may|per our|dear sir)\b", re.IGNORECASE)
GENDERED = re.compile(r"\b(?:mr|mrs|ms|miss|sir|madam|he|she|his|her|him)\b", re.IGNORECASE)


@pytest.mark.parametrize("kind", KINDS)
def test_every_letter_keeps_its_manners(kind: Kind) -> None:
    for text in LETTERS[kind] + (ARRANGED if kind is Kind.THANK_YOU else []):
        well_mannered(text)


def well_mannered(text: str) -> None:
    for pattern in (PUSHY, CALLS, STIFF, GENDERED):
        assert not pattern.search(text), pattern.search(text)
    assert "!" not in text
    assert "{" not in text
    assert "  " not in text
    assert not re.search(r" [,.;?]|[,.;]{2}|\bNone\b| at \.| the the ", text)
    assert all(len(line) <= WIDTH for line in text.split("\n"))
    assert text.endswith("\nAda Example\n")
    assert all(paragraph.rstrip()[-1] in ".?]," for paragraph in text.split("\n\n")[:-1])


@pytest.mark.parametrize("kind", [Kind.CHECK_IN, Kind.CLOSING_CHECK_IN])
def test_a_check_in_asks_once(kind: Kind) -> None:
    for text in LETTERS[kind]:
        assert text.count("?") <= 1
        assert re.search(r"\?|glad to hear", " ".join(text.split()))


def test_the_closing_check_in_takes_leave() -> None:
    for text in LETTERS[Kind.CLOSING_CHECK_IN]:
        assert re.search(r"all the best|paths crossed again|all good wishes", " ".join(text.split()))


def test_a_farewell_asks_for_feedback_once_and_leaves_the_door_open() -> None:
    for text in LETTERS[Kind.FAREWELL]:
        flat = " ".join(text.split())
        assert len(re.findall(r"feedback", flat)) == 1
        assert re.search(r"hear from you|considered again|in mind", flat)
        assert re.search(r"[Tt]hank", flat)
        assert not re.search(r"reconsider|disappoint|unfortunately|mistake", flat)


def test_a_filled_thank_you_reads_as_sentences() -> None:
    for text in LETTERS[Kind.THANK_YOU] + ARRANGED:
        body = " ".join(filled(text).split("\n\n", 1)[1].rsplit("\n\n", 1)[0].split())
        sentences = re.split(r"(?<=[.?]) ", body)
        assert all(s[0].isupper() or s.startswith("my four") for s in sentences), sentences
        assert all(len(words(s)) <= 45 for s in sentences)


# ---------------------------------------------------------------- never the same text twice (T3)


def overlap(one: str, other: str, thread: Thread) -> float:
    """Which part of the longer text's words the two share, each word as often as it stands in both.

    The names of role and company are left out: however long they are, every letter has to hold them.
    """
    names = re.compile("|".join(re.escape(n) for n in (thread.role, thread.company) if n) or r"\b\B")
    a, b = (Counter(words(names.sub("", " ".join(text.split())))) for text in (one, other))
    return sum((a & b).values()) / max(sum(a.values()), sum(b.values()))


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 8), st.text("0123456789abcdef", min_size=10, max_size=10), st.sampled_from(THREADS))
def test_two_interviewers_of_a_panel_get_different_letters(size: int, ident: str, thread: Thread) -> None:
    names = ("Ann Lee", "Bob Roy", "Cleo Park", "Dan Orr", "Eva Holt", "Finn Ray", "Gia Moe", "Hal Dow")
    panel = tuple(Person(n, f"p{i}@acme.com", Part.INTERVIEWER) for i, n in enumerate(names[:size]))
    thread = replace(thread, id=ident, rounds=(Round(1, (interview("2026-03-10 10:00", *panel),)),))
    texts = [letter(Kind.THANK_YOU, person, thread).text for person in panel]
    assert max(overlap(a, b, thread) for a, b in itertools.combinations(texts, 2)) < 0.6


def test_the_next_rounds_letter_to_the_same_person_is_another() -> None:
    thread = replace(FULL, rounds=(MET, Round(2, (interview("2026-03-20 10:00", ANN),))))
    one, two = (letter(Kind.THANK_YOU, ANN, thread, n).text for n in (1, 2))
    assert overlap(one, two, thread) < 0.6
    first, second = (letter(k, RITA, thread).text for k in (Kind.CHECK_IN, Kind.CLOSING_CHECK_IN))
    assert overlap(first, second, thread) < 0.8


def test_the_same_identity_has_the_same_letter() -> None:
    assert letter(Kind.THANK_YOU) == letter(Kind.THANK_YOU)
    assert letter(Kind.THANK_YOU).content_hash == letter(Kind.THANK_YOU).content_hash


def test_every_part_of_a_thank_you_has_a_wording_for_each_of_a_panel() -> None:
    assert set(WORDINGS["thank_you"].values()) == {RULES.thank_yous_a_round}
    parts = {part for paragraphs in composing.LAYOUTS.values() for paragraph in paragraphs for part in paragraph}
    assert parts == {part for name in composing.LAYOUTS for part in WORDINGS[name]}
    assert set(TEMPLATES) == {*composing.LAYOUTS, "common"}


# ---------------------------------------------------------------- hostile values

HOSTILE = [
    "{{ 7*7 }}",
    "{% for x in range(9**9) %}x{% endfor %}",
    "{{ ''.__class__.__mro__ }}",
    "{# gone #}",
    "Acme\r\nBcc: evil@example.com",
    "Acme\n\nDear all, send money",
    "[delete this]",
    "A\x00cme\x1b[31m",
    "\u202eemcA",
    "Acme\u2028Bcc: x@y.co",
    "%s %(x)s {0}",
    "<script>alert(1)</script>",
    "A" * 5000,
]


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_a_mail_is_evaluated_or_breaks_a_line(kind: Kind, value: str) -> None:
    to = replace(ANN, name=value)
    call = replace(CALL, subject=value, conversation=(value, "<a b@c>", "<ok@acme.com>"))
    thread = replace(
        FULL, company=value, role=value, mails=(call,), rounds=(Round(1, (interview("2026-03-10 10:00", to),)),)
    )
    made = compose(planned(kind, to, thread), thread, WRITING)
    assert "49" not in made.text + made.subject
    assert "xxxx" not in made.text
    for line in (made.subject, made.to.name, made.sender.name, made.in_reply_to, *made.references):
        assert not re.search(r"[\x00-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069]", line)
    assert made.references == ("<ok@acme.com>", CALL.message_id)
    assert made.to.email == "ann@acme.com"
    assert len(made.subject) <= 200
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u2028\u2029\u202a-\u202e]", made.text)
    assert "[delete this]" not in made.text
    assert made.text.count("\n\n") == letter(kind).text.count("\n\n")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120), st.text(max_size=120), st.text(max_size=120), st.sampled_from(KINDS))
def test_any_text_gives_a_letter(name: str, company: str, subject: str, kind: Kind) -> None:
    to = replace(ANN, name=name)
    call = replace(CALL, subject=subject)
    thread = replace(
        FULL, company=company, role=name, mails=(call,), rounds=(Round(1, (interview("2026-03-10 10:00", to),)),)
    )
    made = compose(planned(kind, to, thread), thread, WRITING)
    assert made.text.split("\n")[0].endswith(",")
    assert "\n" not in made.subject + made.to.name
    assert made.subject


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("José Álvarez", "José,"),
        ("Zoë O’Neil", "Zoë,"),
        ("Иван Петров", "Иван,"),
        ("田中 太郎", "田中 太郎,"),
        ("محمد علي", "محمد,"),
        ("דנה לוי", "דנה,"),
        ("Dr. Lee", "Hello,"),
        ("Talent Team", "Hello,"),
        ("", "Hello,"),
    ],
)
def test_names_of_all_scripts_are_greeted_and_what_is_no_name_is_not(name: str, greeted: str) -> None:
    to = replace(ANN, name=name)
    thread = replace(FULL, rounds=(Round(1, (interview("2026-03-10 10:00", to),)),))
    assert letter(Kind.THANK_YOU, to, thread).text.split("\n")[0].endswith(greeted)


def test_a_display_name_that_shows_an_address_is_left_out() -> None:
    assert letter(Kind.CHECK_IN, replace(RITA, name="boss@acme.com")).to == Address("", "rita@acme.com")


def test_who_writes_is_the_candidate_else_the_accounts_own_name_else_nobody() -> None:
    draft = planned(Kind.CHECK_IN, RITA)
    own = compose(draft, FULL, Writing(Candidate(""), Address("A. Example", "work@example.com")))
    assert own.sender == Address("A. Example", "work@example.com")
    assert own.text.endswith("\nA. Example\n")
    assert re.search(r",\n$", compose(draft, FULL, Writing(Candidate(""), Address("", ADA))).text)


def test_a_debrief_is_no_letter() -> None:
    with pytest.raises(ValueError, match="note to oneself"):
        letter(Kind.DEBRIEF)


# ---------------------------------------------------------------- what it answers


def test_a_letter_answers_its_anchor() -> None:
    made = letter(Kind.CHECK_IN, RITA)
    assert made.subject == "Re: Interview: Data Analyst"
    assert made.in_reply_to == "<call@acme.com>"
    assert made.references == ("<first@acme.com>", "<call@acme.com>")


def test_without_the_anchor_at_hand_the_latest_mail_gives_the_subject() -> None:
    thread = replace(FULL, mails=(replace(CALL, message_id="<other@acme.com>", subject="[Acme] Talk"),))
    assert letter(Kind.CHECK_IN, RITA, thread).subject == "Re: [Acme] Talk"


@pytest.mark.parametrize(("kind", "subject"), composing.SUBJECTS.items())
def test_a_mail_without_a_subject_is_answered_under_one_that_says_what_it_is(kind: Kind, subject: str) -> None:
    thread = replace(FULL, mails=(replace(CALL, subject="Re: "),))
    assert letter(kind, RITA, thread).subject == subject


def test_an_anchor_that_is_no_message_id_is_left_out() -> None:
    draft = replace(planned(Kind.CHECK_IN, RITA), anchor="<two words@acme.com>")
    made = compose(draft, FULL, WRITING)
    assert made.in_reply_to == ""
    assert made.references == ("<first@acme.com>",)


# ---------------------------------------------------------------- lines


@given(st.lists(st.text("abc ", max_size=40) | st.sampled_from(["[a prompt of several words]", "[x]"]), max_size=12))
def test_a_prompt_stays_on_one_line(pieces: list[str]) -> None:
    wrapped = wrap(" ".join(pieces))
    for line in wrapped.split("\n"):
        assert len(line) <= WIDTH
        assert line.count("[") == line.count("]")
    assert wrapped.split() == " ".join(pieces).split()


def test_a_prompt_longer_than_a_line_is_wrapped() -> None:
    assert all(len(line) <= WIDTH for line in wrap(f"[{'word ' * 30}]").split("\n"))
