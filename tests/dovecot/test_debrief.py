"""The note to oneself on a real Dovecot: laid down, filled in with a mail client, and read within one pass (S1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.servers.dovecot import Dovecot
from tests.support.desk import Seen
from tests.support.life import RULES, Life, at
from tests.support.mails import CANDIDATE, invitation

DANA = ("Dana Lee", "dana.lee@acme.example")
SAM = ("Sam Roe", "sam.roe@acme.example")
RITA = ("Rita Moss", "rita.moss@acme.example")
FILLED = {
    "To mention to Dana Lee:": "the move to the new warehouse",
    "To mention to Sam Roe:": "the way you measure late deliveries",
    "A strength of yours that fits the role:": "five years of shift planning",
    "What they said about when they decide:": "by Friday 13 March",
}


@pytest.fixture
def life(dovecot: Dovecot, tmp_path: Path) -> Life:
    life = Life.on(dovecot, tmp_path / "state")
    life.rules = replace(RULES, debrief=True)
    life.desk.arrive(
        invitation(
            at("2026-02-27T10:00"), RITA, [DANA, SAM], at("2026-03-03T14:00"), "Interview: Backend Engineer at Acme",
            "Hello Ada,\n\nyour interview for the Backend Engineer position is confirmed. You will meet Dana Lee "
            "and Sam Roe.\n\nKind regards,\nRita Moss\nTalent Acquisition, Acme",
            message_id="<invite@acme.example>", uid="interview-1@acme.example",
        )
    )  # fmt: skip
    life.once("2026-02-27T10:05")
    return life


def draft_to(life: Life, email: str) -> Seen:
    [found] = [draft for draft in life.desk.drafts() if draft.to == email]
    return found


def fill(life: Life, answers: dict[str, str] = FILLED) -> None:
    note = draft_to(life, CANDIDATE)
    text = note.text
    for question, answer in answers.items():
        assert question in text
        text = text.replace(question, f"{question} {answer}")
    life.desk.edit(note, text)


def test_it_is_laid_down_when_the_interview_is_over_and_addressed_to_the_user_alone(life: Life) -> None:
    life.once("2026-03-03T14:50")
    assert life.drafted() == []
    life.once("2026-03-03T15:02")
    assert life.drafted() == [("debrief", CANDIDATE)]
    assert "To mention to Dana Lee:" in draft_to(life, CANDIDATE).text


def test_filled_in_it_changes_the_untouched_thank_yous_within_one_pass_and_not_an_edited_one(life: Life) -> None:
    life.once("2026-03-03T15:02")
    life.once("2026-03-03T16:05")
    assert life.drafted() == [("debrief", CANDIDATE), ("thank_you", DANA[1]), ("thank_you", SAM[1])]
    mine = draft_to(life, SAM[1])
    life.desk.edit(mine, mine.text + "\nP.S. My own words.\n")
    life.once("2026-03-03T16:10")
    fill(life)
    life.once("2026-03-03T16:15")
    dana, sam = draft_to(life, DANA[1]), draft_to(life, SAM[1])
    assert "the move to the new warehouse" in " ".join(dana.text.split())
    assert "five years of shift planning" in " ".join(dana.text.split())
    assert "[" not in dana.text
    assert sam.text.split() == [*mine.text.split(), "P.S.", "My", "own", "words."]
    assert len(life.drafted()) == 3
    [thread] = life.threads("2026-03-03T16:15")
    assert thread.decision_date == date(2026, 3, 13)
    life.once("2026-03-03T16:20")
    assert [d.uid for d in life.desk.drafts() if d.to == DANA[1]] == [dana.uid], "made anew once"


def test_filled_in_before_the_thank_yous_are_due_it_is_in_them_from_the_start(life: Life) -> None:
    life.once("2026-03-03T15:02")
    fill(life)
    life.once("2026-03-03T15:20")
    life.once("2026-03-03T16:05")
    assert "the way you measure late deliveries" in " ".join(draft_to(life, SAM[1]).text.split())


def test_left_alone_it_goes_when_the_thanks_are_done_and_filled_in_it_stays(life: Life) -> None:
    life.once("2026-03-03T15:02")
    life.once("2026-03-03T16:05")
    for email in (DANA[1], SAM[1]):
        life.desk.send(draft_to(life, email), at("2026-03-03T17:00"))
    report = life.once("2026-03-03T17:15")
    assert [(fate.key.kind, fate.rule) for fate in report.withdrawn] == [("debrief", "S1")]
    assert life.drafted() == []


def test_deleted_it_is_not_made_again(life: Life) -> None:
    life.once("2026-03-03T15:02")
    life.desk.delete(draft_to(life, CANDIDATE))
    life.once("2026-03-03T15:10")
    life.once("2026-03-03T15:25")
    assert life.drafted() == []


def test_a_lost_state_reads_what_was_filled_in_again(life: Life, tmp_path: Path) -> None:
    life.once("2026-03-03T15:02")
    fill(life)
    life.once("2026-03-03T15:20")
    life.state = tmp_path / "another"
    life.once("2026-03-03T16:05")  # finds it
    life.once("2026-03-03T16:10")  # reads it
    assert len(life.drafted()) == 3
    assert "the move to the new warehouse" in " ".join(draft_to(life, DANA[1]).text.split())


@pytest.mark.parametrize("keep_id", [True, False])
def test_sent_by_mistake_it_is_read_all_the_same(life: Life, keep_id: bool) -> None:
    life.once("2026-03-03T15:02")
    life.once("2026-03-03T16:05")
    fill(life)
    life.desk.send(draft_to(life, CANDIDATE), at("2026-03-03T16:08"), keep_id=keep_id)
    life.once("2026-03-03T16:10")
    assert "the move to the new warehouse" in " ".join(draft_to(life, DANA[1]).text.split())
    assert life.drafted() == [("thank_you", DANA[1]), ("thank_you", SAM[1])]
    [thread] = life.threads("2026-03-03T16:10")
    assert thread.sent == ()
