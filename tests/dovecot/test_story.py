"""The main job on a real Dovecot, pass by pass, with a user at a mail client of their own."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.servers.dovecot import Dovecot
from tests.support.life import Life, at
from tests.support.mails import invitation, plain

DANA = ("Dana Lee", "dana.lee@acme.example")
SAM = ("Sam Roe", "sam.roe@acme.example")
RITA = ("Rita Moss", "rita.moss@acme.example")


@pytest.fixture
def life(dovecot: Dovecot, tmp_path: Path) -> Life:
    return Life.on(dovecot, tmp_path / "state")


def confirmed(life: Life) -> None:
    life.desk.arrive(
        invitation(
            at("2026-02-27T10:00"), RITA, [DANA, SAM], at("2026-03-03T14:00"),
            "Interview: Backend Engineer at Acme",
            "Hello Ada,\n\nyour interview for the Backend Engineer position is confirmed. You will meet Dana Lee "
            "and Sam Roe.\n\nKind regards,\nRita Moss\nTalent Acquisition, Acme",
            message_id="<invite@acme.example>", uid="interview-1@acme.example",
        )
    )  # fmt: skip


def test_the_story_of_two_interviewers(life: Life) -> None:
    confirmed(life)
    life.once("2026-02-27T10:05")
    life.once("2026-03-03T15:10")
    assert life.drafted() == [], "ten minutes after the end: time to reflect (T2)"
    life.once("2026-03-03T16:30")
    assert life.drafted() == [("thank_you", DANA[1]), ("thank_you", SAM[1])]
    life.once("2026-03-03T16:40")
    assert len(life.drafted()) == 2, "none more on the next pass"

    for draft in life.desk.drafts():
        life.desk.send(draft, at("2026-03-03T17:00"))
    report = life.once("2026-03-03T17:15")
    assert {f.key.recipient for f in report.sent} == {DANA[1], SAM[1]}
    assert [t.state for t in life.threads("2026-03-03T17:15")] == ["waiting"]

    life.desk.arrive(
        plain(
            at("2026-03-05T11:00"), f"{RITA[0]} <{RITA[1]}>", "Re: Interview: Backend Engineer at Acme",
            "Hi Ada,\n\nthank you for your time on Tuesday. We will make a decision by Friday, March 13.\n\n"
            "Best,\nRita",
            message_id="<news@acme.example>", answers=["<invite@acme.example>"],
        )
    )  # fmt: skip
    report = life.once("2026-03-13T12:00")
    assert life.drafted() == []
    assert [(d.key.kind, d.rules[0]) for d in report.held] == [("check_in", "W1")]
    life.once("2026-03-14T12:00")
    assert life.drafted() == []
    life.once("2026-03-16T09:30")
    assert life.drafted() == [("check_in", RITA[1])]

    life.desk.delete(life.desk.drafts()[0])
    life.once("2026-03-16T10:00")
    report = life.once("2026-03-16T10:15")
    assert [f.key.kind for f in report.discarded] == ["check_in"]
    for day in range(17, 20):
        life.once(f"2026-03-{day}T09:30")
        assert life.drafted() == [], "deleted, it never returns"

    life.desk.arrive(
        plain(
            at("2026-03-19T14:00"), f"{RITA[0]} <{RITA[1]}>", "Re: Interview: Backend Engineer at Acme",
            "Dear Ada,\n\nthank you for interviewing with us. Unfortunately we have decided to move forward with "
            "another candidate for this role.\n\nWe wish you all the best.\n\nRita Moss",
            message_id="<no@acme.example>", answers=["<invite@acme.example>", "<news@acme.example>"],
        )
    )  # fmt: skip
    life.once("2026-03-19T14:30")
    assert life.drafted() == [("farewell", RITA[1])]
    assert "feedback" in life.desk.drafts()[0].text
    life.desk.send(life.desk.drafts()[0], at("2026-03-19T16:00"))
    start = at("2026-03-19T16:15")
    for days in range(0, 200, 7):
        life.once((start + timedelta(days=days)).strftime("%Y-%m-%dT%H:%M"))
        assert life.drafted() == []
    assert [(t.state, t.outcome) for t in life.threads("2026-10-01T09:00")] == [("closed", "rejected")]


def test_an_edited_draft_is_the_users(life: Life) -> None:
    confirmed(life)
    life.once("2026-03-03T16:30")
    first, second = life.desk.drafts()
    life.desk.edit(first, first.text.replace("[", "").replace("]", "") + "\nP.S. Thank you.\n")
    life.once("2026-03-03T16:45")
    assert len(life.desk.drafts()) == 2
    states = {r.key.recipient: r.state for t in life.threads("2026-03-03T16:45") for r in t.drafts}
    assert states == {first.to: "edited", second.to: "placed"}
    # Past 48 hours the untouched one is taken back (T1), the edited one stays.
    report = life.once("2026-03-05T15:30")
    assert [(f.key.recipient, f.expired) for f in report.withdrawn] == [(second.to, True)]
    assert [d.to for d in life.desk.drafts()] == [first.to]


def test_a_lost_state_folder_and_a_second_machine_find_the_same_drafts(life: Life, tmp_path: Path) -> None:
    confirmed(life)
    life.once("2026-03-03T16:30")
    before = sorted(str(d.message["Message-ID"]) for d in life.desk.drafts())
    for name in ("second", "third"):
        life.state = tmp_path / name
        life.once("2026-03-03T17:00")
        assert sorted(str(d.message["Message-ID"]) for d in life.desk.drafts()) == before
    states = {r.state for t in life.threads("2026-03-03T17:00") for r in t.drafts}
    assert states == {"placed"}, "found untouched, so still ours to take back"
