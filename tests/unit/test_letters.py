"""The letters in tests/letters: the faults of the bad ones are found, and nothing wrong is said of the good ones."""

from __future__ import annotations

from collections import Counter

import pytest

from inboxwatch.cli.speller import FrequencySpeller
from inboxwatch.etiquette.lint import Finding, Known, Outgoing, Severity, guess, look_over, page
from inboxwatch.model import Kind
from tests.support.letters import LETTERS, Sample, samples

GOOD, BAD = samples("good"), samples("bad")
LEAST = 0.95
"""Of the faults of each rule, how many must be found; of a rule with few, all but one."""


@pytest.fixture(scope="module")
def speller() -> FrequencySpeller:
    return FrequencySpeller()


def test_there_are_letters_of_every_kind() -> None:
    assert len(GOOD) >= 60
    assert len(BAD) >= 80
    assert {s.outgoing.kind for s in GOOD} >= {s.outgoing.kind for s in BAD}
    assert {f.rule for s in BAD for f in s.faults} >= {
        "T3",
        "T4",
        "T6",
        "C1",
        "C3",
        "C4",
        "R1",
        "N1",
        "N2",
        "N3",
        "N4",
        "N5",
    }


@pytest.mark.parametrize("sample", GOOD, ids=lambda s: s.name)
def test_a_good_letter_has_no_error(sample: Sample, speller: FrequencySpeller) -> None:
    assert [f for f in sample.findings(speller) if f.severity is Severity.ERROR] == []


def test_warnings_on_good_letters_are_few(speller: FrequencySpeller) -> None:
    assert sum(len(sample.findings(speller)) for sample in GOOD) <= len(GOOD) / 5


def test_the_faults_of_bad_letters_are_found_under_their_rules(speller: FrequencySpeller) -> None:
    all_, missed = Counter[str](), Counter[str]()
    which: list[str] = []
    for sample in BAD:
        findings = sample.findings(speller)
        for fault in sample.faults:
            all_[fault.rule] += 1
            if not sample.found(fault, findings):
                missed[fault.rule] += 1
                which.append(f"{sample.name}: {fault.rule} {fault.words!r}")
    assert {rule: n for rule, n in missed.items() if n > max(1, (1 - LEAST) * all_[rule])} == {}, which
    assert missed.total() <= (1 - LEAST) * all_.total(), which


AROUND = (
    "Dear Lena,\n\nThank you for the talk about the survey tiles at Kestrel Maps. The ferry routes that vanished every "
    "winter have stayed with me. I would be glad to join you, and I wonder whether there is any news. If not, I quite "
    "understand; I wish you all the best.\n\n{}\n\nKind regards,\nAda Example\n"
)
LENA = Known("Lena Brandt", "lena.brandt@kestrelmaps.example", "Kestrel Maps")


def around(sentence: str, kind: Kind, speller: FrequencySpeller) -> list[Finding]:
    """What is found in a sentence within a letter that is in order."""
    letter = Outgoing(AROUND.format(sentence), kind=kind, attachments=0)
    return [f for f in look_over(letter, LENA, speller) if f.excerpt]


def test_sentences_that_only_look_like_faults_are_none(speller: FrequencySpeller) -> None:
    for sentence in (LETTERS / "fine.txt").read_text("utf-8").splitlines():
        for kind in (Kind.THANK_YOU, Kind.CLOSING_CHECK_IN, Kind.FAREWELL):
            found = around(sentence, kind, speller)
            assert [f for f in found if f.severity is Severity.ERROR] == [], sentence


def test_sentences_that_are_faults_are_found_under_their_rules(speller: FrequencySpeller) -> None:
    for line in (LETTERS / "faults.txt").read_text("utf-8").splitlines():
        rule, _, sentence = line.partition(" ")
        assert rule in {f.rule for f in around(sentence, Kind.CHECK_IN, speller)}, sentence


def test_the_kind_of_a_letter_is_guessed_from_its_words() -> None:
    of_all = [*GOOD, *BAD]
    wrong = [s.name for s in of_all if guess(page(s.outgoing.text), s.outgoing.subject) is not s.outgoing.kind]
    assert len(wrong) <= len(of_all) / 10, wrong
