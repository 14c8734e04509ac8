"""Letters: what holds for every wording in every situation: length, variety, safety, good manners."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inboxwatch.etiquette import compose as composing
from inboxwatch.etiquette import lint
from inboxwatch.etiquette.compose import WIDTH, compose, wrap
from inboxwatch.etiquette.thread import Candidate, Round, RoundNotes, Thread, Writing
from inboxwatch.etiquette.wordings import COMMON, LAYOUTS, OURS
from inboxwatch.model import Address, Kind, Label, Manner, Notes, Part, Person, Point, Salutation
from tests.support.drafted import CALL, FULL, MET, WRITING, filled, letter, overlap, planned, words
from tests.support.events import ADA, ANN, BOB, RITA, RULES, at, interview

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
        alone = Round(number, (replace(MET.interviews[0], people=(person,)),))
        owner = replace(thread, id=f"t{count}", rounds=(alone,))
        texts.append(letter(kind, person, owner, number).text)
    return texts


POINT = re.compile(
    r"\[(?:one (?:point|thing)|something you|a subject|the (?:best part|topic)|an idea|a question)[^\]]*"
    r"(?:your talk|spoke about|discussed)[^\]]*\]"
)
KINDS = tuple(kind for kind in Kind if kind is not Kind.DEBRIEF)
LETTERS: dict[Kind, list[str]] = {kind: every(kind) for kind in KINDS}


def second(*people: Person, thread: Thread = FULL, location: str | None = None) -> Thread:
    """A round after that with Ann and Bob."""
    return replace(thread, rounds=(MET, Round(2, (interview("2026-03-20 10:00", *people, location=location),))))


def first(*people: Person, thread: Thread = FULL, location: str | None = None) -> Thread:
    return replace(thread, rounds=(Round(1, (interview("2026-03-10 10:00", *people, location=location),)),))


def asked(thread: Thread, label: Label = Label.ASSESSMENT) -> Thread:
    """They had asked for work to be done before the interview."""
    return replace(thread, mails=(*thread.mails, replace(CALL, at=at("2026-03-05 09:00"), label=label)))


def noted(thread: Thread, notes: Notes, number: int = 1) -> Thread:
    return replace(thread, notes=(RoundNotes(number, at("2026-03-10 12:00"), notes),))


def thanks() -> list[str]:
    """Thank-yous of every other situation, over facts known and unknown, and enough threads to take each wording."""
    texts = []
    for count, thread in enumerate(THREADS * 4):
        owner = replace(thread, id=f"s{count}")
        for made, to, number in (
            (first(replace(BOB, email=None), thread=owner), RITA, 1),
            (first(RITA, thread=owner), RITA, 1),
            (first(RITA, thread=owner, location="phone"), RITA, 1),
            (first(ANN, BOB, thread=owner), ANN, 1),
            (first(ANN, BOB, thread=owner, location="phone"), BOB, 1),
            (first(ANN, thread=owner, location="4 Mill Lane"), ANN, 1),
            (asked(first(ANN, thread=owner)), ANN, 1),
            (second(Person("Cleo Park", "cleo@acme.com"), thread=owner), Person("Cleo Park", "cleo@acme.com"), 2),
            (second(ANN, thread=owner), ANN, 2),
            (second(BOB, thread=owner, location="phone"), BOB, 2),
        ):
            texts.append(letter(Kind.THANK_YOU, to, made, number).text)
    return texts


THANKS = thanks()


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
        assert re.search(r"join|interest|contributing|hoping to find|like to (?:take this|be part)|take part", flat)
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
CALLS = re.compile(
    r"\b(?:phone|(?<!our )(?<!the )(?<!friendly )call|ring|telephone|dial|mobile|number)\b", re.IGNORECASE
)
STIFF = re.compile(r"\b(?:hereby|herewith|kindly revert|esteemed|shall|whom it may|per our|dear sir)\b", re.IGNORECASE)
GENDERED = re.compile(r"\b(?:mr|mrs|ms|miss|sir|madam|he|she|his|her|him)\b", re.IGNORECASE)


@pytest.mark.parametrize("kind", KINDS)
def test_every_letter_keeps_its_manners(kind: Kind) -> None:
    for text in LETTERS[kind] + (THANKS if kind is Kind.THANK_YOU else []):
        well_mannered(text)


def safe_to_flow(text: str) -> bool:
    """Whether no mail program quotes, stuffs or joins a line (RFC 3676 4)."""
    return not re.search(r" $|^ |^>|^From ", text, re.MULTILINE)


@pytest.mark.parametrize("kind", KINDS)
def test_every_letter_passes_lint_once_it_is_filled(kind: Kind) -> None:
    for text in LETTERS[kind][::5] + (THANKS[::4] if kind is Kind.THANK_YOU else []):
        found = lint.look_over(lint.Outgoing(filled(text), "", kind, (Address("", "ann@acme.com"),), (), 0))
        assert [f for f in found if f.severity is lint.Severity.ERROR] == [], text


def well_mannered(text: str) -> None:
    for pattern in (PUSHY, CALLS, STIFF, GENDERED):
        assert not pattern.search(text), pattern.search(text)
    assert "!" not in text
    assert "{" not in text
    assert "  " not in text
    assert safe_to_flow(text)
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
    for text in LETTERS[Kind.THANK_YOU] + THANKS:
        body = " ".join(filled(text).split("\n\n", 1)[1].rsplit("\n\n", 1)[0].split())
        sentences = re.split(r"(?<=[.?]) ", body)
        assert all(s[0].isupper() or s.startswith("my four") for s in sentences), sentences
        assert all(len(words(s)) <= 45 for s in sentences)


# ---------------------------------------------------------------- never the same text twice (T3)


NAMES = ("Ann Lee", "Bob Roy", "Cleo Park", "Dan Orr", "Eva Holt", "Finn Ray", "Gia Moe", "Hal Dow")
POINTS = (
    "how the night nurses use the ward dashboard",
    "your way of testing reports in pairs",
    "the move from spreadsheets to a warehouse",
    "what you learned from last winter's outage",
    "why analysts sit with the people they work for",
    "the quiet hours that you keep on Wednesdays",
    "your plans for the regional clinics",
    "the story behind the waiting-list model",
)
WAYS = (None, "phone", "https://zoom.us/j/1", "4 Mill Lane")


def panel_round(size: int, number: int, *, together: bool, place: str | None) -> Round:
    """One interview with all of them, or one with each."""
    day = f"2026-03-{10 * number}"
    panel = [Person(n, f"p{i}@acme.com", Part.INTERVIEWER) for i, n in enumerate(NAMES[:size])]
    groups = [panel] if together else [[person] for person in panel]
    return Round(
        number, tuple(interview(f"{day} {9 + i:02}:00", *group, location=place) for i, group in enumerate(groups))
    )


@st.composite
def panels(draw: st.DrawFn) -> tuple[Thread, int]:
    """A thread whose latest round had up to eight interviewers, some of them met before, in any situation."""
    thread = replace(draw(st.sampled_from(THREADS)), id=draw(st.text("0123456789abcdef", min_size=10, max_size=10)))
    together, place = draw(st.booleans()), draw(st.sampled_from(WAYS))
    number, size = draw(st.integers(1, 3)), draw(st.integers(2, 8))
    before = [panel_round(draw(st.integers(1, 8)), n, together=True, place=None) for n in range(1, number)]
    thread = replace(thread, rounds=(*before, panel_round(size, number, together=together, place=place)))
    if draw(st.booleans()):
        thread = asked(thread)
    if draw(st.booleans()):
        points = tuple(Point(f"p{i}@acme.com", words) for i, words in enumerate(POINTS))
        notes = Notes(points=points, strength=draw(st.sampled_from(("", "my years of hospital reports"))))
        thread = noted(thread, notes, number)
    return thread, number


@settings(max_examples=150, deadline=None)
@given(panels())
def test_two_interviewers_of_a_panel_get_different_letters(made: tuple[Thread, int]) -> None:
    """T3: as sent, with a point of each one's own and the same strength, no two share more than 60 % of their words."""
    thread, number = made
    texts = [
        filled(re.sub(r"\[optional[^\]]*\]", "", text), POINTS[place])
        for place, text in enumerate(letters_of_the_round(thread, number))
    ]
    assert max(overlap(a, b, thread) for a, b in itertools.combinations(texts, 2)) < 0.6


@settings(max_examples=40, deadline=None)
@given(panels())
def test_even_with_the_same_notes_for_all_their_letters_run_differently(made: tuple[Thread, int]) -> None:
    """T3: what the user writes down for all stands in each, and still no two have 60 % of their words in order."""
    thread, number = made
    same = Notes(
        points=(Point("", POINTS[0]),),
        strength="my years of hospital reports",
        unsaid="I should have added that the move to a new warehouse was mine to lead.",
    )
    texts = letters_of_the_round(noted(thread, same, number), number)
    assert max(in_order(a, b) for a, b in itertools.combinations(texts, 2)) < 0.6


def letters_of_the_round(thread: Thread, number: int) -> list[str]:
    people = [person for each in thread.rounds[-1].interviews for person in each.people]
    return [letter(Kind.THANK_YOU, person, thread, number).text for person in people]


def in_order(one: str, other: str) -> float:
    """Which part of two texts' words they have in common in the same order."""
    return SequenceMatcher(None, words(one), words(other), autojunk=False).ratio()


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
    for name in ("thank_you", "thank_you_again"):
        assert set(OURS[name].counts.values()) == {RULES.thank_yous_a_round}
    for name, paragraphs in LAYOUTS.items():
        parts = {part for paragraph in paragraphs for part in paragraph if part.isidentifier()}
        assert parts <= {*OURS[name].counts}
    assert set(OURS) == {*LAYOUTS, COMMON}


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


ODD = st.text(max_size=120) | st.sampled_from([*HOSTILE, "From Here", "> quoted", ">From", "ע\u202eברית", "ذ" * 30])


@settings(max_examples=200, deadline=None)
@given(ODD, ODD, ODD, ODD, st.sampled_from(KINDS))
def test_any_text_gives_a_letter(name: str, company: str, subject: str, signs: str, kind: Kind) -> None:
    to = replace(ANN, name=name)
    call = replace(CALL, subject=subject, sender="ann@acme.com", manner=Manner(Salutation.HI, signs=signs))
    thread = replace(
        FULL,
        company=company,
        role=name,
        mails=(call,),
        rounds=(Round(1, (interview("2026-03-10 10:00", to, Person(signs, "bob@acme.com"), location=subject),)),),
    )
    made = compose(planned(kind, to, thread), thread, WRITING)
    assert safe_to_flow(made.text)
    assert "49" not in made.text or "49" in name + company + subject + signs
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
