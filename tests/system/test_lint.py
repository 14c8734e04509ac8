"""`lint` as a process, on drafts that the program itself laid down on a real Dovecot."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from inboxwatch.etiquette.lint import filled
from tests.servers.dovecot import Dovecot
from tests.support.desk import Seen
from tests.support.program import Program, fits
from tests.system.test_cli import DANA, DUE, confirmation


@pytest.fixture
def program(dovecot: Dovecot, tmp_path: Path) -> Program:
    program = Program.on(dovecot, tmp_path / "home")
    program.desk.arrive(confirmation())
    program.once(DUE)
    return program


@pytest.fixture
def draft(program: Program) -> Seen:
    """The thank-you to Dana Lee."""
    return next(each for each in program.desk.drafts() if each.to == DANA[1])


def saved(program: Program, draft: Seen, text: str, to: str = f"{DANA[0]} <{DANA[1]}>") -> str:
    """The draft as a mail client saves it, with a text of the user's."""
    message = draft.message
    message.replace_header("To", to)
    message.set_content(text)
    path = program.folder / "draft.eml"
    path.write_bytes(message.as_bytes())
    return str(path)


def looked_over(program: Program, path: str, status: int) -> Any:
    ran = program.run("lint", "--errors", "--json", path)
    assert (ran.status, ran.err) == (status, "")
    document = json.loads(ran.out)
    fits(document, "lint")
    return {f["rule"] for f in document["findings"]}


def test_a_draft_is_held_until_its_prompts_are_filled(program: Program, draft: Seen) -> None:
    assert {"T4", "N3"} <= looked_over(program, saved(program, draft, draft.text), 1)
    assert looked_over(program, saved(program, draft, filled(draft.text)), 0) == set()


def test_the_journal_tells_whom_a_draft_goes_to(program: Program, draft: Seen) -> None:
    text = filled(draft.text).replace("Dana", "Sam", 1)
    path = saved(program, draft, text, to=DANA[1])
    assert looked_over(program, path, 1) == {"N3"}
    (program.folder / "elsewhere").mkdir()
    elsewhere = program.run("--state", str(program.folder / "elsewhere"), "lint", "--errors", path)
    assert elsewhere.status == 0, "without a journal nothing says who dana@ is"


def test_a_journal_that_cannot_be_read_is_said_and_ends_as_wrong_use(program: Program, draft: Seen) -> None:
    path = saved(program, draft, draft.text)
    (program.state / "journal.db").write_bytes(b"no journal at all" * 100)
    ran = program.run("lint", path)
    assert ran.status == 2
    assert "journal" in ran.err


def test_a_text_comes_by_standard_input_and_needs_nothing(tmp_path: Path, program: Program) -> None:
    program.config.unlink()
    ran = program.run("lint", "--kind", "reply", "-", stdin=b"Dear Dana,\n\nWednesday suits me.\n\nAda\n")
    assert (ran.status, ran.out.strip(), ran.err) == (0, "-: nothing found", "")
