"""`inboxwatch note`: the debrief from the terminal, and what it does to the drafts that stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.servers.dovecot import Dovecot
from tests.support.life import at
from tests.support.mails import CANDIDATE, invitation
from tests.support.program import Program

DANA, RITA = ("Dana Lee", "dana.lee@acme.example"), ("Rita Moss", "rita.moss@acme.example")


@pytest.fixture
def program(dovecot: Dovecot, tmp_path: Path) -> Program:
    program = Program.on(dovecot, tmp_path / "ada")
    program.configure(debrief=True)
    program.desk.arrive(
        invitation(
            at("2026-02-27T10:00"), RITA, [DANA], at("2026-03-03T14:00"), "Interview: Backend Engineer at Acme",
            "Hello Ada,\n\nyour interview for the Backend Engineer position is confirmed. You will meet Dana Lee.",
            message_id="<invite@acme.example>", uid="interview-1@acme.example",
        )
    )  # fmt: skip
    program.json("once", "--now", "2026-03-03T16:05Z")
    return program


def form(program: Program) -> str:
    ran = program.run("note", "acme", "--print", "--now", "2026-03-03T16:10Z")
    assert ran.status == 0, ran.err
    return ran.out


def test_what_is_written_down_enters_the_thank_you_and_stands_in_the_form_afterwards(program: Program) -> None:
    assert sorted((d.kind, d.to) for d in program.desk.drafts()) == [("debrief", CANDIDATE), ("thank_you", DANA[1])]
    filled = form(program).replace("To mention to Dana Lee:", "To mention to Dana Lee: the move to the new warehouse")
    ran = program.run("note", "acme", "--from", "-", "--now", "2026-03-03T16:10Z", stdin=filled.encode())
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("Written down for ")
    done = program.json("once", "--now", "2026-03-03T16:15Z")
    assert [(each["kind"], each["recipient"]) for each in done["accounts"][0]["placed"]] == [("thank_you", DANA[1])]
    [thanks] = [draft for draft in program.desk.drafts() if draft.to == DANA[1]]
    assert "the move to the new warehouse" in " ".join(thanks.text.split())
    assert "To mention to Dana Lee: the move to the new warehouse" in form(program)


def test_a_form_as_it_was_writes_nothing_down(program: Program) -> None:
    ran = program.run("note", "acme", "--from", "-", "--now", "2026-03-03T16:10Z", stdin=form(program).encode())
    assert (ran.status, ran.out) == (0, "Nothing new was written down.\n")


def test_before_the_interview_is_over_there_is_nothing_to_write_about(program: Program) -> None:
    for arguments in (("--now", "2026-03-03T14:30Z"), ("--round", "3", "--now", "2026-03-03T16:10Z")):
        ran = program.run("note", "acme", "--print", *arguments)
        assert ran.status == 2
        assert "inboxwatch show" in ran.err


def test_an_editor_is_asked_where_no_file_is_named(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nsed -i 's/^Left unsaid, or to put right:/& I also speak Dutch./' \"$1\"\n")
    editor.chmod(0o700)
    monkeypatch.setenv("VISUAL", str(editor))
    told = program.json("note", "acme", "--now", "2026-03-03T16:10Z")
    assert told["event"] == "notes_taken"
    assert "Left unsaid, or to put right: I also speak Dutch." in form(program)


def test_what_is_no_form_changes_nothing(program: Program) -> None:
    filled = form(program).replace("Left unsaid, or to put right:", "Left unsaid, or to put right: I speak Dutch.")
    for text, status in ((filled, 0), ("", 2), ("hello", 2)):
        ran = program.run("note", "acme", "--from", "-", "--now", "2026-03-03T16:10Z", stdin=text.encode())
        assert ran.status == status, ran.err
    assert "I speak Dutch." in form(program)


@pytest.mark.parametrize("editor", ["false", "rm", '"unbalanced', "/no/such/editor"])
def test_an_editor_that_fails_is_a_sentence(program: Program, monkeypatch: pytest.MonkeyPatch, editor: str) -> None:
    monkeypatch.setenv("VISUAL", editor)
    ran = program.run("note", "acme", "--now", "2026-03-03T16:10Z")
    assert ran.status == 2, (ran.out, ran.err)
    assert "bug" not in ran.err
