"""Golden drafts: one letter a situation, to be read in tests/golden.

`python -m tests.unit.test_golden` writes them anew.
Each is compared word for word, and has no error by lint once its prompts are filled.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from inboxwatch.cli.speller import FrequencySpeller
from inboxwatch.etiquette import lint
from inboxwatch.etiquette.lint import Severity
from inboxwatch.etiquette.thread import Mail, Round, RoundNotes, Thread
from inboxwatch.model import Kind, Label, Letter, Manner, Notes, Part, Person, Point, Salutation
from tests.support.drafted import FULL, MET, filled, letter, words
from tests.support.events import ANN, BOB, RITA, at, interview

GOLDEN = Path(__file__).parents[1] / "golden"

CLEO = Person("Cleo Park", "cleo@acme.com", Part.INTERVIEWER)
DAN = Person("Dan Orr", "dan@acme.com", Part.INTERVIEWER)
UNKNOWN = replace(
    FULL, company=None, role=None, people=(), contact=None, rounds=(Round(1, (interview("2026-03-10 10:00"),)),)
)
ALONE = Person("", "a.lee@acme.com", Part.INTERVIEWER)


PLAIN = Manner()


def rounds(*each: Round, thread: Thread = FULL) -> Thread:
    return replace(thread, rounds=each)


def one(*people: Person, place: str | None = None, thread: Thread = FULL) -> Thread:
    """One interview with all of these."""
    return rounds(Round(1, (interview("2026-03-10 10:00", *people, location=place),)), thread=thread)


def second(*people: Person, place: str | None = None, thread: Thread = FULL) -> Thread:
    """A second round, after that with Ann and Bob."""
    return rounds(MET, Round(2, (interview("2026-03-20 14:00", *people, location=place),)), thread=thread)


def wrote(
    when: str, who: Person = RITA, *, subject: str = "Next steps", label: Label = Label.RECRUITER_REPLY,
    manner: Manner = PLAIN, will_write: bool = False,
) -> Mail:  # fmt: skip
    return Mail(
        at(when), f"<{when}@acme.com>", subject, who.email or "", True, label=label, manner=manner,
        will_write=will_write,
    )  # fmt: skip


def having(*mails: Mail, thread: Thread = FULL) -> Thread:
    return replace(thread, mails=(*thread.mails, *mails))


def styled(word: Salutation, signs: str = "", who: Person = RITA, *, formal: bool = False) -> Mail:
    return wrote("2026-03-03 09:00", who, subject="Interview: Data Analyst", manner=Manner(word, formal, signs))


def noted(notes: Notes, thread: Thread = FULL, number: int = 1) -> Thread:
    return replace(thread, notes=(RoundNotes(number, at("2026-03-10 12:00"), notes),))


PHRASES = Notes(
    went="Nervous at first, then fine.",
    points=(
        Point("ann@acme.com", "how the night nurses use the ward dashboard"),
        Point("bob@acme.com", "your way of testing reports in pairs"),
    ),
    strength="my four years of reporting at a hospital",
    unsaid="some Dutch, learned at evening classes",
)
SENTENCES = Notes(
    points=(Point("ann@acme.com", "Your story of the night the dashboard saved the rota made me smile."),),
    strength="At the hospital I built just such reports, and nurses came to rely on them.",
    unsaid="I should have mentioned that I also speak Dutch.",
)
FOR_ANYBODY = replace(SENTENCES, points=(Point("", "how the night nurses use the ward dashboard"),))
THANKS, CHECK, CLOSING, BYE = Kind.THANK_YOU, Kind.CHECK_IN, Kind.CLOSING_CHECK_IN, Kind.FAREWELL
SCREEN = one(RITA, place="Phone: +44 20 7946 0991")
KATHI = Person("Katharina Berger", "k.berger@acme.com", Part.INTERVIEWER)
SHAH = Person("Priya Shah", "shah@acme.com", Part.INTERVIEWER)
RTL = Person("דנה לוי", "dana@acme.com", Part.INTERVIEWER)
CJK = Person("田中 太郎", "tanaka@acme.com", Part.INTERVIEWER)
DATED = replace(FULL, decision_date=date(2026, 3, 13), decision_stated_at=at("2026-03-10 12:00"))

CASES: dict[str, tuple[Kind, Person, Thread, int]] = {
    "thank-you": (THANKS, ANN, FULL, 1),
    "thank-you-to-the-second": (THANKS, BOB, FULL, 1),
    "thank-you-with-a-date-known": (THANKS, ANN, replace(FULL, decision_date=date(2026, 3, 20)), 1),
    "thank-you-role-unknown": (THANKS, ANN, replace(FULL, role=None), 1),
    "thank-you-company-unknown": (THANKS, ANN, replace(FULL, company=None), 1),
    "thank-you-nothing-known": (THANKS, ALONE, one(ALONE, thread=replace(UNKNOWN, mails=())), 1),
    "thank-you-long-names": (
        THANKS, ANN,
        replace(one(ANN), company="The Royal Institute of Applied Hydrology", role="Senior Data Platform Engineer"), 1,
    ),
    "thank-you-by-phone": (THANKS, ANN, one(ANN, place="phone"), 1),
    "thank-you-on-site": (THANKS, ANN, one(ANN, place="4 Mill Lane, second floor"), 1),
    "thank-you-panel-of-two": (THANKS, ANN, one(ANN, BOB), 1),
    "thank-you-panel-of-two-to-the-other": (THANKS, BOB, one(ANN, BOB), 1),
    "thank-you-panel-of-four": (THANKS, CLEO, one(ANN, BOB, CLEO, DAN, place="https://meet.example/abc"), 1),
    "thank-you-after-an-exercise": (
        THANKS, ANN, having(wrote("2026-03-04 09:00", label=Label.ASSESSMENT), thread=one(ANN)), 1,
    ),
    "thank-you-after-a-case-study": (
        THANKS, ANN, having(wrote("2026-03-04 09:00", subject="Your case study"), thread=one(ANN)), 1,
    ),
    "thank-you-after-a-presentation": (
        THANKS, BOB, having(wrote("2026-03-04 09:00", subject="Presentation on Tuesday"), thread=one(ANN, BOB)), 1,
    ),
    "thank-you-second-round-new-person": (THANKS, CLEO, second(CLEO), 2),
    "thank-you-second-round-new-panel": (THANKS, DAN, second(CLEO, DAN), 2),
    "thank-you-second-round-after-an-exercise": (
        THANKS, CLEO, having(wrote("2026-03-14 09:00", subject="Take-home task"), thread=second(CLEO)), 2,
    ),
    "thank-you-again": (THANKS, ANN, second(ANN), 2),
    "thank-you-again-by-phone": (THANKS, ANN, second(ANN, place="phone"), 2),
    "thank-you-again-with-a-colleague": (THANKS, BOB, second(CLEO, BOB), 2),
    "thank-you-again-with-notes": (THANKS, ANN, noted(PHRASES, second(ANN), 2), 2),
    "thank-you-screen-by-phone": (THANKS, RITA, SCREEN, 1),
    "thank-you-screen-by-video": (THANKS, RITA, one(RITA, place="https://zoom.us/j/123456"), 1),
    "thank-you-screen-date-known": (THANKS, RITA, replace(SCREEN, decision_date=date(2026, 3, 20)), 1),
    "thank-you-screen-with-notes": (
        THANKS, RITA, noted(Notes(points=(Point("", "how the analysts sit with the nurses on the wards"),)), SCREEN), 1,
    ),
    "thank-you-by-way-of-the-recruiter": (THANKS, RITA, one(replace(ANN, email=None), BOB), 1),
    "thank-you-by-way-of-the-recruiter-nobody-known": (
        THANKS, RITA, rounds(Round(1, (replace(MET.interviews[0], people=()),)), thread=UNKNOWN), 1,
    ),
    "thank-you-by-way-of-the-recruiter-with-notes": (
        THANKS, RITA, noted(FOR_ANYBODY, one(replace(ANN, email=None))), 1,
    ),
    "thank-you-with-notes": (THANKS, ANN, noted(PHRASES), 1),
    "thank-you-with-notes-to-the-second": (THANKS, BOB, noted(PHRASES), 1),
    "thank-you-with-notes-in-sentences": (THANKS, ANN, noted(SENTENCES), 1),
    "thank-you-with-half-of-the-notes": (THANKS, BOB, noted(replace(SENTENCES, unsaid="")), 1),
    "thank-you-with-a-date-in-the-notes": (
        THANKS, ANN, noted(replace(PHRASES, unsaid="", decision="by the 20th", decision_date=date(2026, 3, 20))), 1,
    ),
    "greeting-hi": (THANKS, ANN, having(styled(Salutation.HI, "Ann", ANN)), 1),
    "greeting-by-the-house-style": (THANKS, BOB, having(styled(Salutation.HELLO, "Rita")), 1),
    "greeting-short-form": (THANKS, KATHI, having(styled(Salutation.HI, "Kathi", KATHI), thread=one(KATHI)), 1),
    "greeting-doctor": (
        THANKS, SHAH, having(styled(Salutation.DEAR, "Dr Shah", SHAH, formal=True), thread=one(SHAH)), 1,
    ),
    "greeting-formal": (
        THANKS, SHAH, having(styled(Salutation.DEAR, "P. Shah", SHAH, formal=True), thread=one(SHAH)), 1,
    ),
    "greeting-from-right-to-left": (THANKS, RTL, one(RTL), 1),
    "greeting-ideographic": (THANKS, CJK, one(CJK), 1),
    "check-in": (CHECK, RITA, FULL, 1),
    "check-in-after-the-stated-date": (CHECK, RITA, DATED, 1),
    "check-in-where-they-would-write": (CHECK, RITA, having(wrote("2026-03-12 09:00", will_write=True)), 1),
    "check-in-where-they-wrote-last": (CHECK, RITA, having(wrote("2026-03-12 09:00")), 1),
    "check-in-second-round": (CHECK, RITA, second(CLEO), 2),
    "check-in-company-unknown": (CHECK, RITA, replace(FULL, company=None), 1),
    "check-in-nothing-known": (CHECK, replace(RITA, name=""), UNKNOWN, 1),
    "check-in-hi": (CHECK, RITA, having(styled(Salutation.HI, "Rita")), 1),
    "closing-check-in": (CLOSING, RITA, FULL, 1),
    "closing-check-in-after-the-stated-date": (CLOSING, RITA, DATED, 1),
    "closing-check-in-nothing-known": (CLOSING, replace(RITA, name=""), UNKNOWN, 1),
    "farewell": (BYE, RITA, FULL, 1),
    "farewell-after-two-rounds": (BYE, RITA, second(CLEO), 2),
    "farewell-to-an-interviewer": (BYE, ANN, having(styled(Salutation.HELLO, "Ann", ANN)), 1),
    "farewell-nothing-known": (BYE, replace(RITA, name=""), UNKNOWN, 1),
}  # fmt: skip


def shown(made: Letter) -> str:
    """A letter to be read."""
    return f"Subject: {made.subject}\nTo: {made.to.name} <{made.to.email}>\n\n{made.text}".replace(":  <", ": <")


def drawn(name: str) -> Letter:
    kind, to, thread, number = CASES[name]
    ident = hashlib.sha256(name.encode()).hexdigest()[:10]  # each another thread, so that all wordings are to be read
    return letter(kind, to, replace(thread, id=ident), number)


@pytest.mark.parametrize("name", CASES)
def test_the_golden_drafts(name: str) -> None:
    path = GOLDEN / f"{name}.txt"
    assert path.is_file(), "python -m tests.unit.test_golden writes it"
    assert path.read_text("utf-8") == shown(drawn(name)), (
        "read the letter; if it is right: python -m tests.unit.test_golden"
    )


def test_no_golden_draft_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(CASES)
    assert len(CASES) >= 30


@pytest.fixture(scope="module")
def speller() -> FrequencySpeller:
    return FrequencySpeller()


@pytest.mark.parametrize("name", CASES)
def test_filled_it_has_no_error_of_etiquette(name: str, speller: FrequencySpeller) -> None:
    _, to, thread, _ = CASES[name]
    made = drawn(name)
    done = replace(made, text=filled(made.text))
    found = lint.look_over(lint.outgoing(done), lint.known_of(thread, to.email or "", "Ada Example"), speller)
    assert [f for f in found if f.severity is Severity.ERROR] == []
    assert [f for f in found if f.severity is Severity.WARNING and f.rule != "N4"] == []


@pytest.mark.parametrize("name", CASES)
def test_filled_it_has_the_length_of_its_kind(name: str) -> None:
    kind = CASES[name][0]
    count = len(words(" ".join(filled(drawn(name).text).split("\n\n")[1:-1])))
    low, high = {THANKS: (60, 220), CHECK: (40, 120), CLOSING: (40, 120), BYE: (40, 120)}[kind]
    assert low <= count <= high


@pytest.mark.parametrize("name", CASES)
def test_no_two_sentences_side_by_side_begin_alike(name: str) -> None:
    for paragraph in filled(drawn(name).text).split("\n\n")[1:-1]:
        begins = [s.split()[0].lower() for s in re.split(r"(?<=[.?!]) ", " ".join(paragraph.split()))]
        assert all(a != b for a, b in pairwise(begins)), begins


def write() -> None:
    """Write every golden draft anew, and drop those of no situation."""
    GOLDEN.mkdir(exist_ok=True)
    for path in GOLDEN.glob("*.txt"):
        path.unlink()
    for name in CASES:
        (GOLDEN / f"{name}.txt").write_text(shown(drawn(name)), "utf-8")


if __name__ == "__main__":
    write()
