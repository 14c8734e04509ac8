"""A refused secret is tried three times and then left alone, until it or the server it belongs to changes."""

from __future__ import annotations

import pytest

from inboxwatch.service import signin
from tests.fakes.journal import MemoryJournal

ADA = "ada@example.com"
WHERE = "ada at imap.example.com:993"


def refuse(journal: MemoryJournal, times: int, secret: str = "wrong", where: str = WHERE) -> None:
    for _ in range(times):
        signin.refused(journal, ADA, where, secret)


def test_refusals_are_counted_until_the_secret_is_blocked() -> None:
    journal = MemoryJournal()
    counts = []
    for _ in range(signin.MOST_REFUSALS):
        assert not signin.blocked(journal, ADA, WHERE, "wrong")
        counts.append(signin.refused(journal, ADA, WHERE, "wrong"))
    assert counts == [1, 2, 3]
    assert signin.blocked(journal, ADA, WHERE, "wrong")


@pytest.mark.parametrize(
    ("address", "where", "secret"),
    [(ADA, WHERE, "right"), (ADA, "ada at other.example.com:993", "wrong"), ("bob@example.com", WHERE, "wrong")],
)
def test_another_secret_server_or_account_is_not_blocked(address: str, where: str, secret: str) -> None:
    journal = MemoryJournal()
    refuse(journal, signin.MOST_REFUSALS)
    assert not signin.blocked(journal, address, where, secret)


def test_another_secret_starts_the_count_anew() -> None:
    journal = MemoryJournal()
    refuse(journal, signin.MOST_REFUSALS - 1)
    assert signin.refused(journal, ADA, WHERE, "typo") == 1


def test_a_sign_in_that_works_forgets_what_was_refused() -> None:
    journal = MemoryJournal()
    refuse(journal, signin.MOST_REFUSALS)
    signin.accepted(journal, ADA)
    assert journal.notes() == {}
    assert not signin.blocked(journal, ADA, WHERE, "wrong")


def test_the_secret_is_not_kept() -> None:
    journal = MemoryJournal()
    refuse(journal, 1, secret="correct horse")
    kept = str(journal.notes())
    assert "correct" not in kept
    assert "horse" not in kept
    other = MemoryJournal()
    refuse(other, 1, secret="correct horse")
    assert kept != str(other.notes()), "salted: two journals do not show that they hold the same secret"


@pytest.mark.parametrize("note", ["", "{", "[]", "null", '{"count": 9}', '{"a": 1}', "3", '"x"'])
def test_a_note_that_cannot_be_read_blocks_nothing(note: str) -> None:
    journal = MemoryJournal()
    journal.note(f"refused sign-ins of {ADA}", note)
    assert not signin.blocked(journal, ADA, WHERE, "wrong")
    assert signin.refused(journal, ADA, WHERE, "wrong") == 1


@pytest.mark.parametrize("secret", ["", "pässwörd", "\ud800", "x" * 10_000])
def test_any_secret_can_be_told_apart(secret: str) -> None:
    journal = MemoryJournal()
    refuse(journal, signin.MOST_REFUSALS, secret=secret)
    assert signin.blocked(journal, ADA, WHERE, secret)
    assert not signin.blocked(journal, ADA, WHERE, secret + "x")
